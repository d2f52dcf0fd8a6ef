### The texts of the notice and of Sayso's pages in Croatian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Smijemo li koristiti vaše podatke?
notice-text = { $operator } i { $vendors ->
    [one] { $vendors } partner
    [few] { $vendors } partnera
   *[other] { $vendors } partnera
} žele spremati i čitati podatke na vašem uređaju. To se događa samo ako pristanete.
notice-text-alone = { $operator } želi spremati i čitati podatke na vašem uređaju. To se događa samo ako pristanete.
asked-for = Svrhe:
in-use = Trenutačno uključeno:
change-mind = Svoju odluku možete promijeniti u svakom trenutku.
opt-out-title = Vaše postavke privatnosti
opt-out-text = { $operator } i { $vendors ->
    [one] { $vendors } partner
    [few] { $vendors } partnera
   *[other] { $vendors } partnera
} koriste podatke o vašem posjetu. Ono što nije obavezno možete odbiti.
opt-out-text-alone = { $operator } koristi podatke o vašem posjetu. Ono što nije obavezno možete odbiti.
gpc-honored-title = Vaše je odbijanje uvaženo
gpc-honored-text = Vaš je preglednik poslao signal Global Privacy Control. Uvažili smo ga kao vaše odbijanje prodaje i dijeljenja vaših osobnih podataka.
gpc-seen-text = Vaš je preglednik poslao signal Global Privacy Control. Prema zakonu koji vrijedi za ovaj posjet, taj signal ne dodaje ništa onome što već vrijedi.
gpc-overridden-text = Vaš je preglednik poslao signal Global Privacy Control. Znali ste za njega i ipak ste dopustili dio onoga što zaustavlja.
again-changed = Odgovorili ste { $date }, no otad se nešto promijenilo pa vas pitamo ponovno:
again-expired = Vaš odgovor od { $date } više ne vrijedi pa vas pitamo ponovno.
again-waited = Odgovorili ste { $date }, a razdoblje u kojem vas ne pitamo je isteklo pa vas pitamo ponovno.
again-closed = Obavijest ste { $date } zatvorili bez odgovora, a razdoblje u kojem vas ne pitamo je isteklo pa vas pitamo ponovno.
changed-purpose = Nova svrha: { $purpose }.
changed-uses = Svrha „{ $purpose }” sada obuhvaća više.
changed-vendors = Novi partneri za svrhu „{ $purpose }”: { $vendors }.
changed-wording = Svrha „{ $purpose }” opisana je drugim riječima.
changed-operator = Za ovo web-mjesto sada odgovara { $operator }.
no-cookies = Vaš preglednik ne čuva kolačiće ovog web-mjesta pa ne možemo zapamtiti vaš odabir. Ono za što je potrebna vaša privola ostaje isključeno.
not-stored = Vaš odabir nije spremljen. Pokušajte ponovno.

## Buttons

accept-all = Prihvati sve
reject-all = Odbij sve
choose = Odaberi
allow-all = Dopusti sve
save = Spremi moj odabir
ok = U redu
close = Zatvori
close-without = Zatvori bez odgovora
privacy-choices = Postavke privatnosti
withdraw-all = Povuci sve privole

## The preference centre

centre-title = Vaše postavke privatnosti
centre-text = Uključite ono što dopuštate. Ono što je isključeno ne događa se.
tab-purposes = Svrhe
tab-cookies = Kolačići i partneri
always-active = Uvijek uključeno
always-active-text = Bez toga se ne može prikazati stranica koju želite vidjeti, zato ovdje nema prekidača.
forbidden-here = Ovdje nije dopušteno
forbidden-text = To ne dopušta zakon na vašoj lokaciji ili vaša dob, zato ovdje nema prekidača.
scope = Vaš odabir vrijedi za ovaj preglednik, ovaj uređaj i ovo web-mjesto.
scope-domain = Vaš odabir vrijedi za ovaj preglednik, ovaj uređaj i web-mjesta na domeni { $domain } koja traže isto.
scope-account = Prijavljeni ste: vaš odabir vrijedi za vaš račun, na svakom uređaju.
partners = { $count ->
    [one] { $count } partner
    [few] { $count } partnera
   *[other] { $count } partnera
}
no-vendors = Za to ne koristimo nijednog partnera.
stores = Sprema:
stores-nothing = Koliko znamo, ne sprema ništa.
see-policy = Pravila privatnosti
see-rights = Ostvarivanje mojih prava
fact = { $label }: { $value }
in-force = Što vrijedi sada
rules-of-place = Za ovaj posjet vrijede pravila vaše lokacije ({ $place }).
rules-strictest = Ne znamo koja pravila vrijede za ovaj posjet pa primjenjujemo najstroža.
allowed = dopušteno
not-allowed = nije dopušteno
because-strictly-necessary = bez toga se stranica ne može prikazati
because-choice = tako ste odabrali
because-signal = tako kaže signal privatnosti vašeg preglednika
because-default-on = zakon na vašoj lokaciji to dopušta bez pitanja; možete odbiti
because-default-off = nitko nije dao privolu
because-site-rule = ovo web-mjesto najprije pita
because-override = ovo web-mjesto tumači zakon drukčije od nas
because-minor = zakon štiti osobe vaše dobi
because-prohibited = to zabranjuje zakon na vašoj lokaciji
chosen-at = Odabrano { $date }
closed-at = Obavijest ste { $date } zatvorili bez odgovora: sve ostaje onako kako zakon zadaje.
not-chosen = Još niste odabrali.
see-receipt = Potvrda br. { $number }
download-receipt = Preuzmi potvrdu
forget-receipts = Izbriši moje potvrde
forget-text = Ova potvrda i prethodne se brišu. Nakon toga nitko, ni vi, ne može pokazati što ste odabrali. Sam odabir vrijedi dok ga ne promijenite, a u javnom zapisniku ostaje broj koji o vama ništa ne govori. To se ne može poništiti.
receipt-gone = Njegova je potvrda izbrisana.
back = Natrag na stranicu
on = Uključeno
off = Isključeno
some = Djelomično

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Nemojte prodavati ni dijeliti moje osobne podatke
link-limit-sensitive = Ograničite uporabu mojih osjetljivih osobnih podataka
link-opt-out = Vaše pravo na odbijanje
link-withdraw-consent = Postavke privatnosti
link-object-statistics = Prigovor na statistiku
opt-out-icon = Ikona za odbijanje

## The list of cookies and partners

cookies-title = Kolačići i partneri
cookies-text = Sve što ovo web-mjesto i njegovi partneri mogu spremiti ili učitati, po svrhama.
cookies-search = Traži
cookies-search-hint = Naziv kolačića ili partnera
cookies-purpose = Svrha
cookies-every-purpose = Sve svrhe
cookies-show = Prikaži
cookies-found = { $count ->
    [one] { $count } unos
    [few] { $count } unosa
   *[other] { $count } unosa
}
cookies-none = Ništa ne odgovara. Pokušajte s manje slova ili sa svim svrhama.
cookies-none-used = Ovo web-mjesto ne sprema ništa i nema partnera.
cookies-owner = Vlasnik
cookies-party = Podrijetlo
cookies-first-party = ovo web-mjesto
cookies-third-party = druga tvrtka
kind-cookie = kolačić
kind-local-storage = lokalna pohrana
kind-session-storage = pohrana sesije
kind-indexed-db = baza podataka u pregledniku
cookies-lifetime = Trajanje
cookies-hosts = Učitava se s
cookies-policy = Pravila privatnosti
cookies-own = Ovo web-mjesto
cookies-as-data = Isto u obliku podataka (JSON)
cookies-sayso-text = Čuva vaš odgovor na ovu obavijest.
cookies-signal-text = Pamti da je zapisana potvrda za signal privatnosti vašeg preglednika.
lifetime-session = dok ne zatvorite preglednik
lifetime-persistent = dok to ne izbrišete
lifetime-unknown = nije poznato
lifetime-minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minute
   *[other] { $count } minuta
}
lifetime-hours = { $count ->
    [one] { $count } sat
    [few] { $count } sata
   *[other] { $count } sati
}
lifetime-days = { $count ->
    [one] { $count } dan
    [few] { $count } dana
   *[other] { $count } dana
}
lifetime-months = { $count ->
    [one] { $count } mjesec
    [few] { $count } mjeseca
   *[other] { $count } mjeseci
}
lifetime-years = { $count ->
    [one] { $count } godina
    [few] { $count } godine
   *[other] { $count } godina
}

## The receipt

receipt-title = Potvrda o vašem odabiru
receipt-text = Ovo je zapis vašeg odabira. Ne sadržava adresu ni išta po čemu bi vas moglo prepoznati drugo web-mjesto.
receipt-number = Broj
receipt-when = Kada
receipt-until = Privola vrijedi do
receipt-action = Što ste učinili
receipt-place = Mjesto
receipt-place-unknown = nije poznato
receipt-language = Jezik
receipt-notice = Prikazana obavijest
receipt-signal = Signal privatnosti preglednika
receipt-signal-sent = poslan
receipt-signal-absent = nije poslan
receipt-choices = Vaš odabir
receipt-no-choices = Nijedna svrha nije dopuštena ni odbijena.
receipt-refused-vendors = Partneri koje ste odbili
receipt-proved = Potvrda je u javnom registru. Preuzeta datoteka to dokazuje i bez nas: pokrenite `sayso receipt verify receipt.json`.
receipt-not-proved = Potvrda je spremljena; dokaz slijedi za koji trenutak.
action-accept-all = prihvatili ste sve
action-reject-all = odbili ste sve
action-save = spremili ste svoj odabir
action-placeholder = dopustili ste sadržaj blokiran na stranici
action-withdraw = povukli ste sve privole
action-close = zatvorili ste obavijest bez odgovora

## What stands in place of a video or map that was held back

held-title = Sadržaj je blokiran: { $vendor }
held-text = Ovaj dio stranice pruža { $vendor }. Koristio bi se u ove svrhe: { $purposes }.
held-once = Učitaj jednom
held-allow = Uvijek dopusti: { $purposes }
held-unknown-title = Sadržaj je blokiran
held-unknown-text = Ovaj dio stranice dolazi s adrese { $host }. Nitko nije naveo što se ondje događa s vašim podacima, zato se ne učitava.

## Purposes

group-sale-or-sharing-title = Prodaja ili dijeljenje osobnih podataka
group-sale-or-sharing-text = Ono što neki zakoni nazivaju prodajom ili dijeljenjem: drugi dobivaju podatke o vama za vlastite potrebe.
purpose-necessary-title = Nužno
purpose-necessary-text = Bez toga se ne mogu prikazati stranice koje želite vidjeti: vaša sesija, vaš odabir ovdje, zaštita od zlouporabe.
purpose-preferences-title = Osobne postavke
purpose-preferences-text = Pamćenje postavki kao što su jezik, mjesto ili font.
purpose-statistics-title = Statistika
purpose-statistics-text = Brojenje posjeta i uvid u to koje se stranice čitaju, kako bi web-mjesto bilo bolje.
purpose-advertising-title = Oglašavanje
purpose-advertising-text = Partneri biraju i mjere oglase prema onome što čitate ovdje i drugdje.
purpose-social-media-title = Društvene mreže
purpose-social-media-text = Gumbi i objave društvenih mreža, koje tako saznaju da ste bili ovdje.
purpose-media-title = Videozapisi, karte i drugi sadržaji
purpose-media-text = Sadržaji drugih usluga na našim stranicama. Te usluge saznaju da ih gledate ovdje.
