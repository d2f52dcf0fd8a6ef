### The texts of the notice and of Sayso's pages in Romanian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Putem folosi datele dumneavoastră?
notice-text = { $operator } și { $vendors ->
    [one] { $vendors } partener
    [few] { $vendors } parteneri
   *[other] { $vendors } de parteneri
} ar dori să stocheze și să citească date pe dispozitivul dumneavoastră. Acest lucru se întâmplă numai dacă spuneți da.
notice-text-alone = { $operator } ar dori să stocheze și să citească date pe dispozitivul dumneavoastră. Acest lucru se întâmplă numai dacă spuneți da.
asked-for = În ce scopuri:
in-use = Folosite acum:
change-mind = Vă puteți răzgândi oricând.
opt-out-title = Opțiunile dumneavoastră de confidențialitate
opt-out-text = { $operator } și { $vendors ->
    [one] { $vendors } partener
    [few] { $vendors } parteneri
   *[other] { $vendors } de parteneri
} folosesc date despre vizita dumneavoastră. Puteți spune nu la ceea ce este opțional.
opt-out-text-alone = { $operator } folosește date despre vizita dumneavoastră. Puteți spune nu la ceea ce este opțional.
gpc-honored-title = Cererea de opoziție a fost respectată
gpc-honored-text = Browserul dumneavoastră a trimis semnalul Global Privacy Control. L-am înțeles ca opoziție a dumneavoastră față de vânzarea și partajarea datelor personale.
gpc-seen-text = Browserul dumneavoastră a trimis semnalul Global Privacy Control. Potrivit legii care se aplică acestei vizite, semnalul nu schimbă nimic față de ce este deja în vigoare.
gpc-overridden-text = Browserul dumneavoastră a trimis semnalul Global Privacy Control. Știind acest lucru, ați permis o parte din ceea ce oprește semnalul.
again-changed = Ați răspuns la { $date }. Vă întrebăm din nou pentru că între timp s-a schimbat ceva:
again-expired = Răspunsul dumneavoastră din { $date } a expirat, așa că vă întrebăm din nou.
again-waited = Ați răspuns la { $date }. Perioada în care nu vă deranjăm s-a încheiat, așa că vă întrebăm din nou.
again-closed = Ați închis notificarea la { $date } fără răspuns. Perioada în care nu vă deranjăm s-a încheiat, așa că vă întrebăm din nou.
changed-purpose = Scop nou: { $purpose }.
changed-uses = Scopul „{ $purpose }” cuprinde acum mai mult.
changed-vendors = Parteneri noi pentru „{ $purpose }”: { $vendors }.
changed-wording = Scopul „{ $purpose }” este descris acum cu alte cuvinte.
changed-operator = De acest site răspunde acum { $operator }.
no-cookies = Browserul dumneavoastră nu păstrează cookie-uri pentru acest site, așa că opțiunea nu poate fi reținută. Tot ce are nevoie de acordul dumneavoastră rămâne oprit.
not-stored = Opțiunea nu a putut fi salvată. Încercați din nou.

## Buttons

accept-all = Acceptați tot
reject-all = Refuzați tot
choose = Alegeți
allow-all = Permiteți tot
save = Salvați opțiunile
ok = OK
close = Închideți
close-without = Închideți fără răspuns
privacy-choices = Opțiuni de confidențialitate
withdraw-all = Retrageți tot consimțământul

## The preference centre

centre-title = Opțiunile dumneavoastră de confidențialitate
centre-text = Porniți ceea ce permiteți. Ce este oprit nu se întâmplă.
tab-purposes = Scopuri
tab-cookies = Cookie-uri și parteneri
always-active = Mereu activ
always-active-text = Pagina pe care o cereți nu poate fi afișată fără acest lucru, de aceea nu există comutator.
forbidden-here = Nepermis aici
forbidden-text = Legea locului în care vă aflați sau vârsta dumneavoastră nu permite acest lucru, de aceea nu există comutator.
scope = Opțiunea este valabilă pentru acest browser, acest dispozitiv și acest site.
scope-domain = Opțiunea este valabilă pentru acest browser, acest dispozitiv și site-urile din { $domain } care cer același lucru.
scope-account = V-ați conectat la cont: opțiunea este valabilă pentru contul dumneavoastră, pe orice dispozitiv.
partners = { $count ->
    [one] { $count } partener
    [few] { $count } parteneri
   *[other] { $count } de parteneri
}
no-vendors = Pentru aceasta nu este folosit niciun partener.
stores = Stochează:
stores-nothing = Din câte știm, nu stochează nimic.
see-policy = Politica de confidențialitate
see-rights = Îmi exercit drepturile
fact = { $label }: { $value }
in-force = În vigoare acum
rules-of-place = Regulile care se aplică acestei vizite: { $place }.
rules-strictest = Nu știm ce reguli se aplică acestei vizite, așa că se aplică cele mai stricte.
allowed = permis
not-allowed = nepermis
because-strictly-necessary = fără aceasta, pagina nu poate fi afișată
because-choice = așa ați ales
because-signal = așa indică semnalul de confidențialitate al browserului
because-default-on = legea locului în care vă aflați permite pornirea de la început; puteți spune nu
because-default-off = nimeni nu a spus încă da
because-site-rule = acest site întreabă mai întâi
because-override = acest site interpretează legea altfel decât noi
because-minor = legea protejează persoanele de vârsta dumneavoastră
because-prohibited = legea locului în care vă aflați interzice acest lucru
chosen-at = Ales la { $date }.
closed-at = Ați închis notificarea la { $date } fără răspuns: totul rămâne așa cum prevede legea în lipsa unei opțiuni.
not-chosen = Nu ați ales încă.
see-receipt = Dovada numărul { $number }
download-receipt = Descărcați dovada
forget-receipts = Ștergeți dovezile mele
forget-text = Această dovadă și cele dinaintea ei se șterg. După aceea nimeni, nici dumneavoastră, nu mai poate arăta ce ați ales. Opțiunea însăși rămâne valabilă până o schimbați, iar în registrul public rămâne un număr care nu spune nimic despre dumneavoastră. Acest lucru nu poate fi anulat.
receipt-gone = Dovada acesteia a fost ștearsă.
back = Înapoi la pagină
on = Pornit
off = Oprit
some = Parțial

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Nu vindeți și nu partajați datele mele personale
link-limit-sensitive = Limitați utilizarea datelor mele personale sensibile
link-opt-out = Drepturile dumneavoastră de opoziție
link-withdraw-consent = Opțiuni de confidențialitate
link-object-statistics = Mă opun statisticilor
opt-out-icon = Pictograma dreptului de opoziție

## The list of cookies and partners

cookies-title = Cookie-uri și parteneri
cookies-text = Tot ce pot stoca sau încărca acest site și partenerii săi, grupat după scop.
cookies-search = Căutare
cookies-search-hint = Numele unui cookie sau al unui partener
cookies-purpose = Scop
cookies-every-purpose = Toate scopurile
cookies-show = Afișați
cookies-found = { $count ->
    [one] { $count } rezultat
    [few] { $count } rezultate
   *[other] { $count } de rezultate
}
cookies-none = Nu am găsit nimic. Încercați mai puține litere sau toate scopurile.
cookies-none-used = Acest site nu stochează nimic și nu are parteneri.
cookies-owner = Proprietar
cookies-party = Origine
cookies-first-party = acest site
cookies-third-party = altă companie
kind-cookie = cookie
kind-local-storage = stocare locală
kind-session-storage = stocare de sesiune
kind-indexed-db = bază de date în browser
cookies-lifetime = Durată
cookies-hosts = Se încarcă de la
cookies-policy = Politica de confidențialitate
cookies-own = Acest site
cookies-as-data = Aceeași listă ca date (JSON)
cookies-sayso-text = Păstrează răspunsul dumneavoastră la această notificare.
cookies-signal-text = Reține că s-a scris o dovadă pentru semnalul de confidențialitate al browserului dumneavoastră.
lifetime-session = până când închideți browserul
lifetime-persistent = până când ștergeți dumneavoastră
lifetime-unknown = necunoscută
lifetime-minutes = { $count ->
    [one] { $count } minut
    [few] { $count } minute
   *[other] { $count } de minute
}
lifetime-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
lifetime-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
lifetime-months = { $count ->
    [one] { $count } lună
    [few] { $count } luni
   *[other] { $count } de luni
}
lifetime-years = { $count ->
    [one] { $count } an
    [few] { $count } ani
   *[other] { $count } de ani
}

## The receipt

receipt-title = Dovada opțiunii dumneavoastră
receipt-text = Aceasta este înregistrarea opțiunii dumneavoastră. Nu conține nicio adresă și nimic după care un alt site v-ar putea recunoaște.
receipt-number = Număr
receipt-when = Când
receipt-until = Un „da” este valabil până la
receipt-action = Ce ați făcut
receipt-place = Loc
receipt-place-unknown = necunoscut
receipt-language = Limbă
receipt-notice = Notificarea afișată
receipt-signal = Semnalul de confidențialitate al browserului
receipt-signal-sent = trimis
receipt-signal-absent = netrimis
receipt-choices = Opțiunea dumneavoastră
receipt-no-choices = Niciun scop nu a fost permis sau refuzat.
receipt-refused-vendors = Parteneri pe care i-ați refuzat
receipt-proved = Dovada se află în registrul public. Fișierul descărcat o confirmă și fără noi: rulați `sayso receipt verify receipt.json`.
receipt-not-proved = Dovada este salvată; confirmarea din registru urmează în câteva clipe.
action-accept-all = ați acceptat tot
action-reject-all = ați refuzat tot
action-save = ați salvat opțiunile
action-placeholder = ați permis ceea ce era blocat pe o pagină
action-withdraw = ați retras tot consimțământul
action-close = ați închis notificarea fără răspuns

## What stands in place of a video or map that was held back

held-title = { $vendor }: conținut blocat
held-text = Această parte a paginii vine de la { $vendor } și ar fi folosită pentru: { $purposes }.
held-once = Încărcați o dată
held-allow = Permiteți întotdeauna: { $purposes }
held-unknown-title = Conținut blocat
held-unknown-text = Această parte a paginii vine de la { $host }. Nimeni nu a spus ce face cu datele dumneavoastră, așa că nu este încărcată.

## Purposes

group-sale-or-sharing-title = Vânzarea sau partajarea datelor personale
group-sale-or-sharing-text = Ceea ce unele legi numesc vânzare sau partajare: alții primesc date despre dumneavoastră pentru uzul propriu.
purpose-necessary-title = Strict necesar
purpose-necessary-text = Ce este necesar pentru a afișa paginile pe care le cereți: sesiunea, opțiunea făcută aici, protecția împotriva abuzurilor.
purpose-preferences-title = Preferințe
purpose-preferences-text = Reținerea unor setări precum limba, locul sau fontul.
purpose-statistics-title = Statistici
purpose-statistics-text = Numărarea vizitelor și aflarea paginilor citite, pentru a îmbunătăți site-ul.
purpose-advertising-title = Publicitate
purpose-advertising-text = Partenerii aleg și măsoară reclame după ceea ce citiți, aici și în alte locuri.
purpose-social-media-title = Rețele sociale
purpose-social-media-text = Butoane și postări ale rețelelor sociale, care află astfel că ați fost aici.
purpose-media-title = Video, hărți și alte conținuturi media
purpose-media-text = Conținut al altor servicii în paginile noastre. Acestea află că îl vedeți aici.
