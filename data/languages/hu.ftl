### The texts of the notice and of Sayso's pages in Hungarian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Felhasználhatjuk az adatait?
notice-text = { $operator } és { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partner
} szeretne adatokat tárolni az Ön eszközén, és onnan adatokat olvasni. Erre csak akkor kerül sor, ha Ön igent mond.
notice-text-alone = { $operator } szeretne adatokat tárolni az Ön eszközén, és onnan adatokat olvasni. Erre csak akkor kerül sor, ha Ön igent mond.
asked-for = Milyen célra:
in-use = Jelenleg használatban:
change-mind = Bármikor meggondolhatja magát.
opt-out-title = Az Ön adatvédelmi választásai
opt-out-text = { $operator } és { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partner
} adatokat használ fel az Ön látogatásáról. Arra, ami nem kötelező, nemet mondhat.
opt-out-text-alone = { $operator } adatokat használ fel az Ön látogatásáról. Arra, ami nem kötelező, nemet mondhat.
gpc-honored-title = Tiltakozását figyelembe vettük
gpc-honored-text = Böngészője elküldte a Global Privacy Control jelzést. Ezt úgy vettük, hogy tiltakozik személyes adatainak értékesítése és megosztása ellen.
gpc-seen-text = Böngészője elküldte a Global Privacy Control jelzést. Az erre a látogatásra irányadó jog szerint a jelzés nem változtat azon, ami már érvényben van.
gpc-overridden-text = Böngészője elküldte a Global Privacy Control jelzést. Ennek tudatában Ön engedélyezett valamit abból, amit a jelzés leállít.
again-changed = Legutóbbi válasza ({ $date }) óta változott valami, ezért újra kérdezünk:
again-expired = Korábbi válasza ({ $date }) már nem érvényes, ezért újra kérdezünk.
again-waited = Már válaszolt ({ $date }), de letelt az idő, ameddig nem zavarjuk, ezért újra kérdezünk.
again-closed = Válasz nélkül zárta be az értesítést ({ $date }), de letelt az idő, ameddig nem zavarjuk, ezért újra kérdezünk.
changed-purpose = Új cél: { $purpose }.
changed-uses = Ez a cél mostantól többre terjed ki: { $purpose }.
changed-vendors = Új partnerek ehhez a célhoz („{ $purpose }”): { $vendors }.
changed-wording = Ennek a célnak megváltozott a leírása: { $purpose }.
changed-operator = A webhelyért mostantól felel: { $operator }.
no-cookies = Böngészője nem őrzi meg ennek a webhelynek a sütijeit, ezért nem tudjuk megjegyezni a választását. Ami az Ön hozzájárulásához kötött, kikapcsolva marad.
not-stored = A választását nem sikerült menteni. Kérjük, próbálja újra.

## Buttons

accept-all = Összes elfogadása
reject-all = Összes elutasítása
choose = Választás
allow-all = Összes engedélyezése
save = Választásaim mentése
ok = OK
close = Bezárás
close-without = Bezárás válasz nélkül
privacy-choices = Adatvédelmi választások
withdraw-all = Összes visszavonása

## The preference centre

centre-title = Az Ön adatvédelmi választásai
centre-text = Kapcsolja be, amit engedélyez. Ami ki van kapcsolva, az nem történik meg.
tab-purposes = Célok
tab-cookies = Sütik és partnerek
always-active = Mindig aktív
always-active-text = A kért oldal enélkül nem jeleníthető meg, ezért nincs kapcsoló.
forbidden-here = Itt nem engedélyezett
forbidden-text = A helyi törvények vagy az életkora miatt ez nem engedélyezett, ezért nincs kapcsoló.
scope = A választása erre a böngészőre, erre az eszközre és erre a webhelyre érvényes.
scope-domain = A választása erre a böngészőre, erre az eszközre és a következő tartomány ugyanezt kérő webhelyeire érvényes: { $domain }.
scope-account = Ön be van jelentkezve: a választása a fiókjára érvényes, minden eszközön.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partner
}
no-vendors = Ehhez nem veszünk igénybe partnert.
stores = Ezeket tárolja:
stores-nothing = Tudomásunk szerint nem tárol semmit.
see-policy = Adatvédelmi tájékoztató
see-rights = Jogaim gyakorlása
fact = { $label }: { $value }
in-force = Jelenleg érvényes
rules-of-place = Erre a látogatásra vonatkozó szabályok: { $place }.
rules-strictest = Nem tudjuk, mely szabályok vonatkoznak erre a látogatásra, ezért a legszigorúbbakat alkalmazzuk.
allowed = engedélyezve
not-allowed = nincs engedélyezve
because-strictly-necessary = az oldal enélkül nem jeleníthető meg
because-choice = Ön így választott
because-signal = a böngészője adatvédelmi jelzése ezt kéri
because-default-on = a helyi törvények szerint elindulhat; Ön nemet mondhat
because-default-off = nem érkezett hozzájárulás
because-site-rule = ez a webhely előbb kérdez
because-override = ez a webhely másképp értelmezi a jogot, mint a Sayso
because-minor = a törvény védi az Ön korosztályát
because-prohibited = a helyi törvények tiltják
chosen-at = A választás napja: { $date }
closed-at = Válasz nélkül zárta be az értesítést ({ $date }): minden úgy marad, ahogy a törvény választás hiányában előírja.
not-chosen = Még nem választott.
see-receipt = { $number }. számú igazolás
download-receipt = Az igazolás letöltése
forget-receipts = Igazolásaim törlése
forget-text = Ez az igazolás és a korábbiak törlődnek. Ezután senki, Ön sem tudja megmutatni, mit választott. Maga a választás érvényben marad, amíg meg nem változtatja, a nyilvános naplóban pedig marad egy szám, amely semmit sem mond Önről. Ez nem vonható vissza.
receipt-gone = Az igazolását törölték.
back = Vissza az oldalra
on = Be
off = Ki
some = Részben

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ne értékesítsék és ne osszák meg a személyes adataimat
link-limit-sensitive = Korlátozzák érzékeny személyes adataim felhasználását
link-opt-out = Az Ön tiltakozási jogai
link-withdraw-consent = Adatvédelmi választások
link-object-statistics = Tiltakozás a statisztikai célú adatkezelés ellen
opt-out-icon = A tiltakozás ikonja

## The list of cookies and partners

cookies-title = Sütik és partnerek
cookies-text = Minden, amit ez a webhely és partnerei tárolhatnak vagy betölthetnek, célok szerint.
cookies-search = Keresés
cookies-search-hint = Süti vagy partner neve
cookies-purpose = Cél
cookies-every-purpose = Minden cél
cookies-show = Megjelenítés
cookies-found = { $count ->
    [one] { $count } találat
   *[other] { $count } találat
}
cookies-none = Nincs találat. Próbálja kevesebb betűvel vagy az összes céllal.
cookies-none-used = Ez a webhely nem tárol semmit, és nincsenek partnerei.
cookies-owner = Tulajdonos
cookies-party = Származás
cookies-first-party = ez a webhely
cookies-third-party = másik cég
kind-cookie = süti
kind-local-storage = helyi tároló
kind-session-storage = munkamenet-tároló
kind-indexed-db = adatbázis a böngészőben
cookies-lifetime = Megőrzési idő
cookies-hosts = Betöltés innen
cookies-policy = Adatvédelmi tájékoztató
cookies-own = Ez a webhely
cookies-as-data = Ugyanez a lista adatként (JSON)
cookies-sayso-text = Megőrzi az erre az értesítésre adott válaszát.
cookies-signal-text = Megjegyzi, hogy a böngészője adatvédelmi jelzéséről igazolás készült.
lifetime-session = a böngésző bezárásáig
lifetime-persistent = amíg nem törli
lifetime-unknown = nem ismert
lifetime-minutes = { $count ->
    [one] { $count } perc
   *[other] { $count } perc
}
lifetime-hours = { $count ->
    [one] { $count } óra
   *[other] { $count } óra
}
lifetime-days = { $count ->
    [one] { $count } nap
   *[other] { $count } nap
}
lifetime-months = { $count ->
    [one] { $count } hónap
   *[other] { $count } hónap
}
lifetime-years = { $count ->
    [one] { $count } év
   *[other] { $count } év
}

## The receipt

receipt-title = Igazolás a választásáról
receipt-text = Itt van rögzítve a választása. Az igazolás nem tartalmaz címet, és olyasmit sem, amiről egy másik webhely felismerhetné Önt.
receipt-number = Szám
receipt-when = Mikor
receipt-until = A hozzájárulás eddig érvényes
receipt-action = Mit tett
receipt-place = Hely
receipt-place-unknown = nem ismert
receipt-language = Nyelv
receipt-notice = A megjelenített értesítés
receipt-signal = A böngésző adatvédelmi jelzése
receipt-signal-sent = elküldte
receipt-signal-absent = nem küldte el
receipt-choices = Az Ön választása
receipt-no-choices = Egyetlen célt sem engedélyezett, és egyet sem utasított el.
receipt-refused-vendors = Elutasított partnerek
receipt-proved = Az igazolás szerepel a nyilvános nyilvántartásban. Ezt a letöltött fájl nélkülünk is bizonyítja: futtassa a `sayso receipt verify receipt.json` parancsot.
receipt-not-proved = Az igazolást eltároltuk; a bizonyíték hamarosan elkészül.
action-accept-all = mindent elfogadott
action-reject-all = mindent elutasított
action-save = mentette a választásait
action-placeholder = engedélyezte egy oldal letiltott tartalmát
action-withdraw = mindent visszavont
action-close = válasz nélkül bezárta az értesítést

## What stands in place of a video or map that was held back

held-title = Letiltott tartalom: { $vendor }
held-text = Az oldal e részének szolgáltatója: { $vendor }. A következő célra használná: { $purposes }.
held-once = Betöltés egyszer
held-allow = Mindig engedélyezem: { $purposes }
held-unknown-title = Letiltott tartalom
held-unknown-text = Az oldal e részének forrása: { $host }. Senki sem közölte, mit tesz az Ön adataival, ezért nem töltjük be.

## Purposes

group-sale-or-sharing-title = Személyes adatok értékesítése vagy megosztása
group-sale-or-sharing-text = Amit egyes törvények értékesítésnek vagy megosztásnak neveznek: mások adatokat kapnak Önről a saját céljaikra.
purpose-necessary-title = Feltétlenül szükséges
purpose-necessary-text = Enélkül a kért oldalak nem jeleníthetők meg: a munkamenete, az itteni választása, a visszaélések elleni védelem.
purpose-preferences-title = Beállítások
purpose-preferences-text = Beállítások, például a nyelv, a hely vagy a betűtípus megjegyzése.
purpose-statistics-title = Statisztika
purpose-statistics-text = A látogatások és az olvasott oldalak számlálása, hogy jobb legyen a webhely.
purpose-advertising-title = Hirdetés
purpose-advertising-text = A partnerek az alapján választanak és mérnek hirdetéseket, hogy Ön mit olvas itt és másutt.
purpose-social-media-title = Közösségi média
purpose-social-media-text = Közösségi oldalak gombjai és bejegyzései. Ezek az oldalak így megtudják, hogy Ön itt járt.
purpose-media-title = Videók, térképek és egyéb médiatartalmak
purpose-media-text = Más szolgáltatások tartalma az oldalainkon. Ezek megtudják, hogy Ön itt nézi.
