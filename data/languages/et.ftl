### The texts of the notice and of Sayso's pages in Estonian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Kas tohime teie andmeid kasutada?
notice-text = { $operator } ja { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partnerit
} soovivad teie seadmesse andmeid salvestada ja neid sealt lugeda. Seda tehakse ainult siis, kui nõustute.
notice-text-alone = { $operator } soovib teie seadmesse andmeid salvestada ja neid sealt lugeda. Seda tehakse ainult siis, kui nõustute.
asked-for = Milleks:
in-use = Praegu kasutusel:
change-mind = Võite igal ajal meelt muuta.
opt-out-title = Teie privaatsusvalikud
opt-out-text = { $operator } ja { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partnerit
} kasutavad teie külastuse andmeid. Kõigest vabatahtlikust võite keelduda.
opt-out-text-alone = { $operator } kasutab teie külastuse andmeid. Kõigest vabatahtlikust võite keelduda.
gpc-honored-title = Teie keeldumist on arvesse võetud
gpc-honored-text = Teie brauser saatis signaali Global Privacy Control. Käsitlesime seda teie keeldumisena isikuandmete müügist ja jagamisest.
gpc-seen-text = Teie brauser saatis signaali Global Privacy Control. Sellele külastusele kohalduva seaduse järgi ei muuda signaal seda, mis juba kehtib.
gpc-overridden-text = Teie brauser saatis signaali Global Privacy Control. Seda teades lubasite osa sellest, mille signaal peatab.
again-changed = Pärast teie vastust ({ $date }) on midagi muutunud, seepärast küsime uuesti:
again-expired = Teie vastus ({ $date }) enam ei kehti, seepärast küsime uuesti.
again-waited = Olete juba vastanud ({ $date }), kuid aeg, mil me teid ei tülita, on läbi. Seepärast küsime uuesti.
again-closed = Sulgesite teate vastamata ({ $date }), kuid aeg, mil me teid ei tülita, on läbi. Seepärast küsime uuesti.
changed-purpose = Uus eesmärk: { $purpose }.
changed-uses = Eesmärk „{ $purpose }“ hõlmab nüüd rohkemat.
changed-vendors = Eesmärgi „{ $purpose }“ uued partnerid: { $vendors }.
changed-wording = Eesmärk „{ $purpose }“ on nüüd teisiti sõnastatud.
changed-operator = Selle veebisaidi eest vastutab nüüd { $operator }.
no-cookies = Teie brauser ei säilita selle veebisaidi küpsiseid, seega ei saa teie valikut meelde jätta. Kõik, milleks on vaja teie nõusolekut, jääb välja lülitatuks.
not-stored = Teie valikut ei õnnestunud salvestada. Palun proovige uuesti.

## Buttons

accept-all = Nõustu kõigiga
reject-all = Keeldu kõigist
choose = Vali
allow-all = Luba kõik
save = Salvesta minu valikud
ok = OK
close = Sulge
close-without = Sulge vastamata
privacy-choices = Privaatsusvalikud
withdraw-all = Võta kõik nõusolekud tagasi

## The preference centre

centre-title = Teie privaatsusvalikud
centre-text = Lülitage sisse see, mida lubate. Mis on välja lülitatud, seda ei tehta.
tab-purposes = Eesmärgid
tab-cookies = Küpsised ja partnerid
always-active = Alati aktiivne
always-active-text = Ilma selleta ei saa soovitud lehte näidata, seepärast lülitit ei ole.
forbidden-here = Siin ei ole lubatud
forbidden-text = Teie asukoha seadus või teie vanus ei luba seda, seepärast lülitit ei ole.
scope = Teie valik kehtib selles brauseris, selles seadmes ja sellel veebisaidil.
scope-domain = Teie valik kehtib selles brauseris, selles seadmes ja neil domeeni { $domain } veebisaitidel, mis küsivad sama.
scope-account = Olete sisse loginud: teie valik kehtib teie kontol igas seadmes.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partnerit
}
no-vendors = Selleks ühtegi partnerit ei kasutata.
stores = Salvestab:
stores-nothing = Meile teadaolevalt ei salvesta midagi.
see-policy = Privaatsuspoliitika
see-rights = Kasuta oma õigusi
fact = { $label }: { $value }
in-force = Praegu kehtib
rules-of-place = Selle külastuse kohta kehtivad reeglid: { $place }.
rules-strictest = Me ei tea, millised reeglid selle külastuse kohta kehtivad, seepärast järgime kõige rangemaid.
allowed = lubatud
not-allowed = ei ole lubatud
because-strictly-necessary = ilma selleta ei saa lehte näidata
because-choice = te valisite nii
because-signal = nii ütleb teie brauseri privaatsussignaal
because-default-on = teie asukoha seadus lubab sellega alustada; võite keelduda
because-default-off = nõusolekut ei ole antud
because-site-rule = see veebisait küsib enne luba
because-override = see veebisait tõlgendab seadust teisiti kui Sayso
because-minor = seadus kaitseb teievanuseid inimesi
because-prohibited = teie asukoha seadus keelab selle
chosen-at = Valiku kuupäev: { $date }.
closed-at = Sulgesite teate vastamata ({ $date }): kõik on nii, nagu seadus vaikimisi ette näeb.
not-chosen = Te ei ole veel valikut teinud.
see-receipt = Kinnitus nr { $number }
download-receipt = Laadi kinnitus alla
forget-receipts = Kustuta minu kinnitused
forget-text = See kinnitus ja varasemad kustutatakse. Pärast seda ei saa keegi, ka teie ise, näidata, mida te valisite. Valik ise kehtib, kuni te selle muudate, ja avalikku registrisse jääb arv, mis teie kohta midagi ei ütle. Seda ei saa tagasi võtta.
receipt-gone = Selle kinnitus on kustutatud.
back = Tagasi lehele
on = Sees
off = Väljas
some = Osaliselt

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ärge müüge ega jagage minu isikuandmeid
link-limit-sensitive = Piirake minu tundlike isikuandmete kasutamist
link-opt-out = Teie õigus keelduda
link-withdraw-consent = Privaatsusvalikud
link-object-statistics = Keeldu statistikast
opt-out-icon = Keeldumise ikoon

## The list of cookies and partners

cookies-title = Küpsised ja partnerid
cookies-text = Kõik, mida see veebisait ja selle partnerid võivad salvestada või laadida, eesmärkide kaupa.
cookies-search = Otsi
cookies-search-hint = Küpsise või partneri nimi
cookies-purpose = Eesmärk
cookies-every-purpose = Kõik eesmärgid
cookies-show = Näita
cookies-found = { $count ->
    [one] { $count } kirje
   *[other] { $count } kirjet
}
cookies-none = Midagi ei leitud. Proovige vähemate tähtedega või kõigi eesmärkidega.
cookies-none-used = See veebisait ei salvesta midagi ja sel ei ole partnereid.
cookies-owner = Omanik
cookies-party = Päritolu
cookies-first-party = see veebisait
cookies-third-party = teine ettevõte
kind-cookie = küpsis
kind-local-storage = kohalik salvestusruum
kind-session-storage = seansi salvestusruum
kind-indexed-db = andmebaas brauseris
cookies-lifetime = Säilitusaeg
cookies-hosts = Laaditakse aadressilt
cookies-policy = Privaatsuspoliitika
cookies-own = See veebisait
cookies-as-data = Sama loend andmetena (JSON)
cookies-sayso-text = Säilitab teie vastuse sellele teatele.
cookies-signal-text = Peab meeles, et teie brauseri privaatsussignaali kohta on kinnitus kirjutatud.
lifetime-session = kuni sulgete brauseri
lifetime-persistent = kuni te selle kustutate
lifetime-unknown = teadmata
lifetime-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutit
}
lifetime-hours = { $count ->
    [one] { $count } tund
   *[other] { $count } tundi
}
lifetime-days = { $count ->
    [one] { $count } päev
   *[other] { $count } päeva
}
lifetime-months = { $count ->
    [one] { $count } kuu
   *[other] { $count } kuud
}
lifetime-years = { $count ->
    [one] { $count } aasta
   *[other] { $count } aastat
}

## The receipt

receipt-title = Kinnitus teie valiku kohta
receipt-text = Siin on teie valik kirjas. Kinnituses ei ole aadressi ega midagi muud, mille järgi teine veebisait teid ära tunneks.
receipt-number = Number
receipt-when = Millal
receipt-until = Nõusolek kehtib kuni
receipt-action = Mida tegite
receipt-place = Koht
receipt-place-unknown = teadmata
receipt-language = Keel
receipt-notice = Näidatud teade
receipt-signal = Brauseri privaatsussignaal
receipt-signal-sent = saadetud
receipt-signal-absent = ei saadetud
receipt-choices = Teie valik
receipt-no-choices = Ühtegi eesmärki ei lubatud ega keelatud.
receipt-refused-vendors = Partnerid, kellest keeldusite
receipt-proved = Kinnitus on avalikus registris. Allalaaditud fail tõendab seda ka ilma meieta: käivitage `sayso receipt verify receipt.json`.
receipt-not-proved = Kinnitus on salvestatud; tõend selle kohta valmib hetke pärast.
action-accept-all = nõustusite kõigiga
action-reject-all = keeldusite kõigist
action-save = salvestasite oma valikud
action-placeholder = lubasite lehel blokeeritud sisu
action-withdraw = võtsite kõik nõusolekud tagasi
action-close = sulgesite teate vastamata

## What stands in place of a video or map that was held back

held-title = Blokeeritud sisu: { $vendor }
held-text = Selle osa lehest pakub { $vendor }. Seda kasutataks järgmiseks: { $purposes }.
held-once = Laadi üks kord
held-allow = Luba alati: { $purposes }
held-unknown-title = Blokeeritud sisu
held-unknown-text = See osa lehest pärineb aadressilt { $host }. Keegi ei ole öelnud, mida see teie andmetega teeb, seepärast seda ei laadita.

## Purposes

group-sale-or-sharing-title = Isikuandmete müük või jagamine
group-sale-or-sharing-text = See, mida mõni seadus nimetab müügiks või jagamiseks: teised saavad teie kohta andmeid enda tarbeks.
purpose-necessary-title = Hädavajalik
purpose-necessary-text = Ilma selleta ei saa soovitud lehti näidata: teie seanss, siin tehtud valik, kaitse kuritarvitamise eest.
purpose-preferences-title = Eelistused
purpose-preferences-text = Seadete, näiteks keele, asukoha või kirjatüübi meeldejätmine.
purpose-statistics-title = Statistika
purpose-statistics-text = Külastuste loendamine ja ülevaade loetud lehtedest, et veebisaiti paremaks teha.
purpose-advertising-title = Reklaam
purpose-advertising-text = Partnerid valivad reklaame ja mõõdavad nende mõju selle põhjal, mida te siin ja mujal loete.
purpose-social-media-title = Sotsiaalmeedia
purpose-social-media-text = Sotsiaalvõrgustike nupud ja postitused. Võrgustikud saavad siis teada, et käisite siin.
purpose-media-title = Videod, kaardid ja muu meedia
purpose-media-text = Teiste teenuste sisu meie lehtedel. Need teenused saavad teada, et vaatate seda siin.
