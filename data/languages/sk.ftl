### The texts of the notice and of Sayso's pages in Slovak. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Môžeme používať vaše údaje?
notice-text = { $operator } a { $vendors ->
    [one] { $vendors } partner
    [few] { $vendors } partneri
   *[other] { $vendors } partnerov
} chcú vo vašom zariadení ukladať a čítať údaje. Stane sa tak len s vaším súhlasom.
notice-text-alone = { $operator } chce vo vašom zariadení ukladať a čítať údaje. Stane sa tak len s vaším súhlasom.
asked-for = Účely:
in-use = Práve aktívne:
change-mind = Svoje rozhodnutie môžete kedykoľvek zmeniť.
opt-out-title = Vaše nastavenia súkromia
opt-out-text = { $operator } a { $vendors ->
    [one] { $vendors } partner
    [few] { $vendors } partneri
   *[other] { $vendors } partnerov
} využívajú údaje o vašej návšteve. Čo je nepovinné, môžete odmietnuť.
opt-out-text-alone = { $operator } využíva údaje o vašej návšteve. Čo je nepovinné, môžete odmietnuť.
gpc-honored-title = Vaše odmietnutie rešpektujeme
gpc-honored-text = Váš prehliadač vyslal signál Global Privacy Control. Berieme ho ako vaše odmietnutie predaja a zdieľania vašich osobných údajov.
gpc-seen-text = Váš prehliadač vyslal signál Global Privacy Control. Podľa zákona, ktorý sa na túto návštevu vzťahuje, z neho nevyplýva nič navyše k tomu, čo už platí.
gpc-overridden-text = Váš prehliadač vyslal signál Global Privacy Control. Vedeli ste o ňom, a napriek tomu ste povolili niečo z toho, čo zastavuje.
again-changed = Odpovedali ste { $date }. Pýtame sa znova, pretože sa odvtedy niečo zmenilo:
again-expired = Platnosť vašej odpovede zo dňa { $date } sa skončila, preto sa pýtame znova.
again-waited = Odpovedali ste { $date }. Čas, počas ktorého sa nepýtame, uplynul, preto sa pýtame znova.
again-closed = Oznámenie ste { $date } zavreli bez odpovede. Čas, počas ktorého sa nepýtame, uplynul, preto sa pýtame znova.
changed-purpose = Nový účel: { $purpose }.
changed-uses = Účel „{ $purpose }“ teraz zahŕňa viac.
changed-vendors = Noví partneri na účel „{ $purpose }“: { $vendors }.
changed-wording = Účel „{ $purpose }“ je opísaný inými slovami.
changed-operator = Za tento web teraz zodpovedá { $operator }.
no-cookies = Váš prehliadač pre tento web neuchováva cookies, takže si vašu voľbu nemôžeme zapamätať. Čo si vyžaduje váš súhlas, ostáva vypnuté.
not-stored = Vašu voľbu sa nepodarilo uložiť. Skúste to, prosím, znova.

## Buttons

accept-all = Prijať všetko
reject-all = Odmietnuť všetko
choose = Vybrať
allow-all = Povoliť všetko
save = Uložiť moju voľbu
ok = OK
close = Zavrieť
close-without = Zavrieť bez odpovede
privacy-choices = Nastavenia súkromia
withdraw-all = Odvolať všetky súhlasy

## The preference centre

centre-title = Vaše nastavenia súkromia
centre-text = Zapnite, čo povoľujete. Čo je vypnuté, to sa nedeje.
tab-purposes = Účely
tab-cookies = Cookies a partneri
always-active = Vždy aktívne
always-active-text = Stránku, ktorú chcete vidieť, bez toho nemožno zobraziť, preto tu nie je prepínač.
forbidden-here = Tu nie je povolené
forbidden-text = Nedovoľuje to zákon v mieste, kde ste, alebo váš vek, preto tu nie je prepínač.
scope = Vaša voľba platí pre tento prehliadač, toto zariadenie a tento web.
scope-domain = Vaša voľba platí pre tento prehliadač, toto zariadenie a weby v doméne { $domain }, ktoré žiadajú o to isté.
scope-account = Ste prihlásení: vaša voľba platí pre váš účet na všetkých zariadeniach.
partners = { $count ->
    [one] { $count } partner
    [few] { $count } partneri
   *[other] { $count } partnerov
}
no-vendors = Na tento účel nevyužívame žiadneho partnera.
stores = Ukladá:
stores-nothing = Pokiaľ vieme, nič neukladá.
see-policy = Zásady ochrany osobných údajov
see-rights = Uplatniť svoje práva
fact = { $label }: { $value }
in-force = Čo práve platí
rules-of-place = Na túto návštevu sa vzťahujú pravidlá miesta, kde ste ({ $place }).
rules-strictest = Nevieme, ktoré pravidlá sa na túto návštevu vzťahujú, preto používame tie najprísnejšie.
allowed = povolené
not-allowed = nepovolené
because-strictly-necessary = bez toho nemožno stránku zobraziť
because-choice = tak ste sa rozhodli
because-signal = hovorí to signál súkromia vášho prehliadača
because-default-on = zákon v mieste, kde ste, to dovoľuje aj bez opýtania; môžete to odmietnuť
because-default-off = nikto na to nedal súhlas
because-site-rule = tento web sa najprv pýta
because-override = tento web vykladá zákon inak ako my
because-minor = zákon chráni ľudí vo vašom veku
because-prohibited = zakazuje to zákon v mieste, kde ste
chosen-at = Zvolené { $date }.
closed-at = Oznámenie ste { $date } zavreli bez odpovede: všetko ostáva tak, ako to zákon určuje ako východiskové.
not-chosen = Zatiaľ ste sa nerozhodli.
see-receipt = Potvrdenie č. { $number }
download-receipt = Stiahnuť potvrdenie
forget-receipts = Vymazať moje potvrdenia
forget-text = Toto potvrdenie a predchádzajúce sa vymažú. Nikto, ani vy, potom nemôže doložiť, čo ste zvolili. Samotná voľba platí, kým ju nezmeníte, a vo verejnom registri zostane číslo, ktoré o vás nič nehovorí. Nedá sa to vrátiť späť.
receipt-gone = Jej potvrdenie bolo vymazané.
back = Späť na stránku
on = Zapnuté
off = Vypnuté
some = Čiastočne

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Nepredávajte ani nezdieľajte moje osobné údaje
link-limit-sensitive = Obmedzte používanie mojich citlivých osobných údajov
link-opt-out = Vaše právo odmietnuť
link-withdraw-consent = Nastavenia súkromia
link-object-statistics = Namietať proti štatistike
opt-out-icon = Ikona odmietnutia

## The list of cookies and partners

cookies-title = Cookies a partneri
cookies-text = Všetko, čo tento web a jeho partneri môžu ukladať alebo načítavať, podľa účelov.
cookies-search = Hľadať
cookies-search-hint = Názov cookie alebo partnera
cookies-purpose = Účel
cookies-every-purpose = Všetky účely
cookies-show = Zobraziť
cookies-found = { $count ->
    [one] { $count } položka
    [few] { $count } položky
   *[other] { $count } položiek
}
cookies-none = Nič nezodpovedá. Skúste menej písmen alebo všetky účely.
cookies-none-used = Tento web nič neukladá a nemá žiadnych partnerov.
cookies-owner = Vlastník
cookies-party = Pôvod
cookies-first-party = tento web
cookies-third-party = iná spoločnosť
kind-cookie = cookie
kind-local-storage = lokálne úložisko
kind-session-storage = úložisko relácie
kind-indexed-db = databáza v prehliadači
cookies-lifetime = Čas uchovávania
cookies-hosts = Načítava sa z
cookies-policy = Zásady ochrany údajov
cookies-own = Tento web
cookies-as-data = To isté ako údaje (JSON)
cookies-sayso-text = Uchováva vašu odpoveď na toto oznámenie.
cookies-signal-text = Pamätá si, že k signálu súkromia vášho prehliadača bolo zapísané potvrdenie.
lifetime-session = do zatvorenia prehliadača
lifetime-persistent = kým to nevymažete
lifetime-unknown = nie je známy
lifetime-minutes = { $count ->
    [one] { $count } minúta
    [few] { $count } minúty
   *[other] { $count } minút
}
lifetime-hours = { $count ->
    [one] { $count } hodina
    [few] { $count } hodiny
   *[other] { $count } hodín
}
lifetime-days = { $count ->
    [one] { $count } deň
    [few] { $count } dni
   *[other] { $count } dní
}
lifetime-months = { $count ->
    [one] { $count } mesiac
    [few] { $count } mesiace
   *[other] { $count } mesiacov
}
lifetime-years = { $count ->
    [one] { $count } rok
    [few] { $count } roky
   *[other] { $count } rokov
}

## The receipt

receipt-title = Potvrdenie o vašej voľbe
receipt-text = Toto je záznam vašej voľby. Neobsahuje žiadnu adresu ani nič, podľa čoho by vás mohol spoznať iný web.
receipt-number = Číslo
receipt-when = Kedy
receipt-until = Súhlas platí do
receipt-action = Čo ste urobili
receipt-place = Miesto
receipt-place-unknown = nie je známe
receipt-language = Jazyk
receipt-notice = Zobrazené oznámenie
receipt-signal = Signál súkromia prehliadača
receipt-signal-sent = vyslaný
receipt-signal-absent = nevyslaný
receipt-choices = Vaša voľba
receipt-no-choices = Žiadny účel nebol povolený ani odmietnutý.
receipt-refused-vendors = Odmietnutí partneri
receipt-proved = Potvrdenie je vo verejnom registri. Stiahnutý súbor to dokazuje aj bez nás: spustite `sayso receipt verify receipt.json`.
receipt-not-proved = Potvrdenie je uložené; dôkaz bude k dispozícii o chvíľu.
action-accept-all = prijali ste všetko
action-reject-all = odmietli ste všetko
action-save = uložili ste svoju voľbu
action-placeholder = povolili ste obsah zablokovaný na stránke
action-withdraw = odvolali ste všetky súhlasy
action-close = zavreli ste oznámenie bez odpovede

## What stands in place of a video or map that was held back

held-title = Obsah je zablokovaný: { $vendor }
held-text = Túto časť stránky dodáva { $vendor }. Slúžila by na tieto účely: { $purposes }.
held-once = Načítať raz
held-allow = Vždy povoliť: { $purposes }
held-unknown-title = Obsah je zablokovaný
held-unknown-text = Táto časť stránky pochádza z { $host }. Nikto neuviedol, čo sa tam deje s vašimi údajmi, preto sa nenačítava.

## Purposes

group-sale-or-sharing-title = Predaj alebo zdieľanie osobných údajov
group-sale-or-sharing-text = Čo niektoré zákony nazývajú predajom alebo zdieľaním: údaje o vás dostávajú iní na vlastné použitie.
purpose-necessary-title = Nevyhnutné
purpose-necessary-text = Stránky, ktoré chcete vidieť, bez toho nemožno zobraziť: vaša relácia, vaša voľba tu, ochrana pred zneužitím.
purpose-preferences-title = Predvoľby
purpose-preferences-text = Zapamätanie nastavení, ako sú jazyk, miesto alebo písmo.
purpose-statistics-title = Štatistika
purpose-statistics-text = Počítanie návštev a zisťovanie, ktoré stránky sa čítajú, aby bol web lepší.
purpose-advertising-title = Reklama
purpose-advertising-text = Partneri vyberajú a merajú reklamy podľa toho, čo čítate tu aj inde.
purpose-social-media-title = Sociálne siete
purpose-social-media-text = Tlačidlá a príspevky sociálnych sietí, ktoré sa tak dozvedia, že ste tu boli.
purpose-media-title = Videá, mapy a iné médiá
purpose-media-text = Obsah iných služieb na našich stránkach. Tieto služby sa dozvedia, že ho tu sledujete.
