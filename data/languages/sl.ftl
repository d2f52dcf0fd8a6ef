### The texts of the notice and of Sayso's pages in Slovenian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Ali smemo uporabljati vaše podatke?
notice-text = { $operator } in { $vendors ->
    [1] { $vendors } partner želita
    [one] { $vendors } partner želijo
    [two] { $vendors } partnerja želijo
    [few] { $vendors } partnerji želijo
   *[other] { $vendors } partnerjev želijo
} na vaši napravi shranjevati in brati podatke. To se zgodi samo, če se strinjate.
notice-text-alone = { $operator } želi na vaši napravi shranjevati in brati podatke. To se zgodi samo, če se strinjate.
asked-for = Nameni:
in-use = Trenutno vključeno:
change-mind = Svojo odločitev lahko kadar koli spremenite.
opt-out-title = Vaše nastavitve zasebnosti
opt-out-text = { $operator } in { $vendors ->
    [1] { $vendors } partner uporabljata
    [one] { $vendors } partner uporabljajo
    [two] { $vendors } partnerja uporabljajo
    [few] { $vendors } partnerji uporabljajo
   *[other] { $vendors } partnerjev uporabljajo
} podatke o vašem obisku. Kar ni obvezno, lahko zavrnete.
opt-out-text-alone = { $operator } uporablja podatke o vašem obisku. Kar ni obvezno, lahko zavrnete.
gpc-honored-title = Vaša zavrnitev je upoštevana
gpc-honored-text = Vaš brskalnik je poslal signal Global Privacy Control. Upoštevamo ga kot vašo zavrnitev prodaje in deljenja vaših osebnih podatkov.
gpc-seen-text = Vaš brskalnik je poslal signal Global Privacy Control. Po zakonodaji, ki velja za ta obisk, signal temu, kar že velja, ne doda ničesar.
gpc-overridden-text = Vaš brskalnik je poslal signal Global Privacy Control. Zanj ste vedeli in ste kljub temu dovolili nekaj od tega, kar ustavi.
again-changed = Datum vašega odgovora: { $date }. Sprašujemo vas znova, ker se je od takrat nekaj spremenilo:
again-expired = Vaš odgovor ne velja več (datum odgovora: { $date }), zato vas sprašujemo znova.
again-waited = Datum vašega odgovora: { $date }. Obdobje, v katerem vas ne sprašujemo, je minilo, zato vas sprašujemo znova.
again-closed = Obvestilo ste zaprli brez odgovora (datum: { $date }). Obdobje, v katerem vas ne sprašujemo, je minilo, zato vas sprašujemo znova.
changed-purpose = Nov namen: { $purpose }.
changed-uses = Namen »{ $purpose }« zdaj obsega več.
changed-vendors = Novi partnerji za namen »{ $purpose }«: { $vendors }.
changed-wording = Namen »{ $purpose }« je opisan z drugimi besedami.
changed-operator = Za to spletno mesto zdaj odgovarja { $operator }.
no-cookies = Vaš brskalnik za to spletno mesto ne hrani piškotkov, zato si vaše izbire ne moremo zapomniti. Kar potrebuje vašo privolitev, ostane izklopljeno.
not-stored = Vaše izbire ni bilo mogoče shraniti. Poskusite znova.

## Buttons

accept-all = Sprejmi vse
reject-all = Zavrni vse
choose = Izberi
allow-all = Dovoli vse
save = Shrani mojo izbiro
ok = V redu
close = Zapri
close-without = Zapri brez odgovora
privacy-choices = Nastavitve zasebnosti
withdraw-all = Prekliči vse privolitve

## The preference centre

centre-title = Vaše nastavitve zasebnosti
centre-text = Vklopite, kar dovolite. Kar je izklopljeno, se ne izvaja.
tab-purposes = Nameni
tab-cookies = Piškotki in partnerji
always-active = Vedno vključeno
always-active-text = Brez tega strani, ki jo želite videti, ni mogoče prikazati, zato tu ni stikala.
forbidden-here = Tu ni dovoljeno
forbidden-text = Tega ne dovoljuje zakonodaja na vaši lokaciji ali vaša starost, zato tu ni stikala.
scope = Vaša izbira velja za ta brskalnik, to napravo in to spletno mesto.
scope-domain = Vaša izbira velja za ta brskalnik, to napravo in spletna mesta v domeni { $domain }, ki prosijo za isto.
scope-account = Prijavljeni ste: vaša izbira velja za vaš račun na vseh napravah.
partners = { $count ->
    [one] { $count } partner
    [two] { $count } partnerja
    [few] { $count } partnerji
   *[other] { $count } partnerjev
}
no-vendors = Pri tem ne sodeluje noben partner.
stores = Shranjuje:
stores-nothing = Kolikor vemo, ne shranjuje ničesar.
see-policy = Politika zasebnosti
see-rights = Uveljavljanje mojih pravic
fact = { $label }: { $value }
in-force = Kaj velja zdaj
rules-of-place = Za ta obisk veljajo pravila vaše lokacije ({ $place }).
rules-strictest = Ne vemo, katera pravila veljajo za ta obisk, zato upoštevamo najstrožja.
allowed = dovoljeno
not-allowed = ni dovoljeno
because-strictly-necessary = brez tega strani ni mogoče prikazati
because-choice = tako ste se odločili
because-signal = tako sporoča signal zasebnosti vašega brskalnika
because-default-on = zakonodaja na vaši lokaciji to dopušča brez vprašanja; lahko zavrnete
because-default-off = nihče ni dal privolitve
because-site-rule = to spletno mesto najprej vpraša
because-override = to spletno mesto razume zakon drugače kot mi
because-minor = zakon varuje ljudi vaše starosti
because-prohibited = to prepoveduje zakonodaja na vaši lokaciji
chosen-at = Datum izbire: { $date }.
closed-at = Obvestilo ste zaprli brez odgovora (datum: { $date }): vse ostaja tako, kot zakon določa privzeto.
not-chosen = Niste se še odločili.
see-receipt = Potrdilo št. { $number }
download-receipt = Prenesi potrdilo
forget-receipts = Izbriši moja potrdila
forget-text = To potrdilo in prejšnja se izbrišejo. Potem nihče, tudi vi ne, ne more pokazati, kaj ste izbrali. Sama izbira velja, dokler je ne spremenite, v javnem dnevniku pa ostane število, ki o vas ne pove ničesar. Tega ni mogoče razveljaviti.
receipt-gone = Potrdilo o njej je izbrisano.
back = Nazaj na stran
on = Vklopljeno
off = Izklopljeno
some = Delno

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ne prodajajte in ne delite mojih osebnih podatkov
link-limit-sensitive = Omejite uporabo mojih občutljivih osebnih podatkov
link-opt-out = Vaša pravica do zavrnitve
link-withdraw-consent = Nastavitve zasebnosti
link-object-statistics = Ugovor zoper statistiko
opt-out-icon = Ikona za zavrnitev

## The list of cookies and partners

cookies-title = Piškotki in partnerji
cookies-text = Vse, kar lahko to spletno mesto in njegovi partnerji shranijo ali naložijo, po namenih.
cookies-search = Iskanje
cookies-search-hint = Ime piškotka ali partnerja
cookies-purpose = Namen
cookies-every-purpose = Vsi nameni
cookies-show = Prikaži
cookies-found = { $count ->
    [one] { $count } vnos
    [two] { $count } vnosa
    [few] { $count } vnosi
   *[other] { $count } vnosov
}
cookies-none = Ni zadetkov. Poskusite z manj črkami ali z vsemi nameni.
cookies-none-used = To spletno mesto ne shranjuje ničesar in nima partnerjev.
cookies-owner = Lastnik
cookies-party = Izvor
cookies-first-party = to spletno mesto
cookies-third-party = drugo podjetje
kind-cookie = piškotek
kind-local-storage = lokalna shramba
kind-session-storage = shramba seje
kind-indexed-db = zbirka podatkov v brskalniku
cookies-lifetime = Čas hrambe
cookies-hosts = Nalaga se z
cookies-policy = Politika zasebnosti
cookies-own = To spletno mesto
cookies-as-data = Isto v obliki podatkov (JSON)
cookies-sayso-text = Hrani vaš odgovor na to obvestilo.
cookies-signal-text = Zapomni si, da je za signal zasebnosti vašega brskalnika zapisano potrdilo.
lifetime-session = dokler ne zaprete brskalnika
lifetime-persistent = dokler tega ne izbrišete
lifetime-unknown = ni znan
lifetime-minutes = { $count ->
    [one] { $count } minuta
    [two] { $count } minuti
    [few] { $count } minute
   *[other] { $count } minut
}
lifetime-hours = { $count ->
    [one] { $count } ura
    [two] { $count } uri
    [few] { $count } ure
   *[other] { $count } ur
}
lifetime-days = { $count ->
    [one] { $count } dan
    [two] { $count } dneva
    [few] { $count } dnevi
   *[other] { $count } dni
}
lifetime-months = { $count ->
    [one] { $count } mesec
    [two] { $count } meseca
    [few] { $count } meseci
   *[other] { $count } mesecev
}
lifetime-years = { $count ->
    [one] { $count } leto
    [two] { $count } leti
    [few] { $count } leta
   *[other] { $count } let
}

## The receipt

receipt-title = Potrdilo o vaši izbiri
receipt-text = To je zapis vaše izbire. Ne vsebuje naslova in ničesar, po čemer bi vas lahko prepoznalo drugo spletno mesto.
receipt-number = Številka
receipt-when = Kdaj
receipt-until = Privolitev velja do
receipt-action = Kaj ste storili
receipt-place = Lokacija
receipt-place-unknown = ni znana
receipt-language = Jezik
receipt-notice = Prikazano obvestilo
receipt-signal = Signal zasebnosti brskalnika
receipt-signal-sent = poslan
receipt-signal-absent = ni poslan
receipt-choices = Vaša izbira
receipt-no-choices = Noben namen ni bil dovoljen ali zavrnjen.
receipt-refused-vendors = Partnerji, ki ste jih zavrnili
receipt-proved = Potrdilo je v javnem registru. Prenesena datoteka to dokazuje tudi brez nas: zaženite `sayso receipt verify receipt.json`.
receipt-not-proved = Potrdilo je shranjeno; dokazilo bo na voljo čez trenutek.
action-accept-all = sprejeli ste vse
action-reject-all = zavrnili ste vse
action-save = shranili ste svojo izbiro
action-placeholder = dovolili ste vsebino, ki je bila na strani blokirana
action-withdraw = preklicali ste vse privolitve
action-close = obvestilo ste zaprli brez odgovora

## What stands in place of a video or map that was held back

held-title = Vsebina je blokirana: { $vendor }
held-text = Ta del strani zagotavlja { $vendor }. Uporabljal bi se za te namene: { $purposes }.
held-once = Naloži enkrat
held-allow = Vedno dovoli: { $purposes }
held-unknown-title = Vsebina je blokirana
held-unknown-text = Ta del strani prihaja z naslova { $host }. Nihče ni povedal, kaj se tam dogaja z vašimi podatki, zato se ne naloži.

## Purposes

group-sale-or-sharing-title = Prodaja ali deljenje osebnih podatkov
group-sale-or-sharing-text = Kar nekateri zakoni imenujejo prodaja ali deljenje: drugi prejmejo podatke o vas za lastno uporabo.
purpose-necessary-title = Nujno potrebno
purpose-necessary-text = Brez tega strani, ki jih želite videti, ni mogoče prikazati: vaša seja, vaša izbira tukaj, zaščita pred zlorabo.
purpose-preferences-title = Osebne nastavitve
purpose-preferences-text = Pomnjenje nastavitev, kot so jezik, kraj ali pisava.
purpose-statistics-title = Statistika
purpose-statistics-text = Štetje obiskov in ugotavljanje, katere strani se berejo, da bi bilo spletno mesto boljše.
purpose-advertising-title = Oglaševanje
purpose-advertising-text = Partnerji izbirajo in merijo oglase glede na to, kar berete tukaj in drugod.
purpose-social-media-title = Družbena omrežja
purpose-social-media-text = Gumbi in objave družbenih omrežij, ki tako izvedo, da ste bili tukaj.
purpose-media-title = Videi, zemljevidi in druge vsebine
purpose-media-text = Vsebine drugih storitev na naših straneh. Te storitve izvedo, da si jih ogledujete tukaj.
