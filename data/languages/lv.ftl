### The texts of the notice and of Sayso's pages in Latvian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Vai drīkstam izmantot jūsu datus?
notice-text = { $operator } un { $vendors ->
    [zero] { $vendors } partneru
    [one] { $vendors } partneris
   *[other] { $vendors } partneri
} vēlētos saglabāt un nolasīt datus jūsu ierīcē. Tas notiks tikai tad, ja piekritīsiet.
notice-text-alone = { $operator } vēlētos saglabāt un nolasīt datus jūsu ierīcē. Tas notiks tikai tad, ja piekritīsiet.
asked-for = Kādam nolūkam:
in-use = Pašlaik tiek izmantots:
change-mind = Jūs jebkurā laikā varat mainīt savas domas.
opt-out-title = Jūsu privātuma izvēle
opt-out-text = { $operator } un { $vendors ->
    [zero] { $vendors } partneru
    [one] { $vendors } partneris
   *[other] { $vendors } partneri
} izmanto datus par jūsu apmeklējumu. Jūs varat atteikties no visa, kas nav obligāts.
opt-out-text-alone = { $operator } izmanto datus par jūsu apmeklējumu. Jūs varat atteikties no visa, kas nav obligāts.
gpc-honored-title = Jūsu atteikums ir ņemts vērā
gpc-honored-text = Jūsu pārlūkprogramma nosūtīja signālu Global Privacy Control. Mēs to uzskatījām par jūsu atteikumu no personas datu pārdošanas un kopīgošanas.
gpc-seen-text = Jūsu pārlūkprogramma nosūtīja signālu Global Privacy Control. Saskaņā ar likumu, kas attiecas uz šo apmeklējumu, signāls nemaina to, kas jau ir spēkā.
gpc-overridden-text = Jūsu pārlūkprogramma nosūtīja signālu Global Privacy Control. To zinot, jūs atļāvāt daļu no tā, ko signāls aptur.
again-changed = Kopš jūsu atbildes ({ $date }) kaut kas ir mainījies, tāpēc jautājam vēlreiz:
again-expired = Jūsu atbilde ({ $date }) vairs nav spēkā, tāpēc jautājam vēlreiz.
again-waited = Jūs jau atbildējāt ({ $date }), bet laiks, kurā jūs netraucējam, ir beidzies, tāpēc jautājam vēlreiz.
again-closed = Jūs aizvērāt paziņojumu bez atbildes ({ $date }), bet laiks, kurā jūs netraucējam, ir beidzies, tāpēc jautājam vēlreiz.
changed-purpose = Jauns nolūks: { $purpose }.
changed-uses = Nolūks „{ $purpose }” tagad aptver vairāk.
changed-vendors = Jauni partneri nolūkam „{ $purpose }”: { $vendors }.
changed-wording = Nolūks „{ $purpose }” tagad ir aprakstīts citiem vārdiem.
changed-operator = Par šo vietni tagad atbild { $operator }.
no-cookies = Jūsu pārlūkprogramma nesaglabā šīs vietnes sīkdatnes, tāpēc jūsu izvēli nevar iegaumēt. Viss, kam vajadzīga jūsu piekrišana, paliek izslēgts.
not-stored = Jūsu izvēli neizdevās saglabāt. Lūdzu, mēģiniet vēlreiz.

## Buttons

accept-all = Pieņemt visu
reject-all = Noraidīt visu
choose = Izvēlēties
allow-all = Atļaut visu
save = Saglabāt manu izvēli
ok = Labi
close = Aizvērt
close-without = Aizvērt bez atbildes
privacy-choices = Privātuma izvēle
withdraw-all = Atsaukt visu

## The preference centre

centre-title = Jūsu privātuma izvēle
centre-text = Ieslēdziet to, ko atļaujat. Kas ir izslēgts, tas nenotiek.
tab-purposes = Nolūki
tab-cookies = Sīkdatnes un partneri
always-active = Vienmēr ieslēgts
always-active-text = Bez tā nevar parādīt jūsu pieprasīto lapu, tāpēc slēdža nav.
forbidden-here = Šeit nav atļauts
forbidden-text = To nepieļauj jūsu atrašanās vietas likumi vai jūsu vecums, tāpēc slēdža nav.
scope = Jūsu izvēle attiecas uz šo pārlūkprogrammu, šo ierīci un šo vietni.
scope-domain = Jūsu izvēle attiecas uz šo pārlūkprogrammu, šo ierīci un tām { $domain } vietnēm, kas jautā to pašu.
scope-account = Jūs izmantojat savu kontu: izvēle attiecas uz jūsu kontu visās ierīcēs.
partners = { $count ->
    [zero] { $count } partneru
    [one] { $count } partneris
   *[other] { $count } partneri
}
no-vendors = Šim nolūkam partneri netiek iesaistīti.
stores = Saglabā:
stores-nothing = Cik mums zināms, neko nesaglabā.
see-policy = Privātuma politika
see-rights = Izmantot savas tiesības
fact = { $label }: { $value }
in-force = Pašlaik spēkā
rules-of-place = Uz šo apmeklējumu attiecas šādi noteikumi: { $place }.
rules-strictest = Mēs nezinām, kuri noteikumi attiecas uz šo apmeklējumu, tāpēc piemērojam stingrākos.
allowed = atļauts
not-allowed = nav atļauts
because-strictly-necessary = bez tā lapu nevar parādīt
because-choice = jūs tā izvēlējāties
because-signal = tā norāda jūsu pārlūkprogrammas privātuma signāls
because-default-on = jūsu atrašanās vietas likumi ļauj to sākt; jūs varat atteikties
because-default-off = piekrišana nav dota
because-site-rule = šī vietne vispirms jautā
because-override = šī vietne likumu saprot citādi nekā Sayso
because-minor = likums aizsargā jūsu vecuma cilvēkus
because-prohibited = to aizliedz jūsu atrašanās vietas likumi
chosen-at = Izvēles datums: { $date }.
closed-at = Jūs aizvērāt paziņojumu bez atbildes ({ $date }): viss paliek tā, kā likums nosaka gadījumā, ja izvēle nav izdarīta.
not-chosen = Izvēle vēl nav izdarīta.
see-receipt = Apliecinājums Nr. { $number }
download-receipt = Lejupielādēt apliecinājumu
forget-receipts = Dzēst manus apliecinājumus
forget-text = Šis apliecinājums un iepriekšējie tiek dzēsti. Pēc tam neviens, arī jūs ne, nevarēs parādīt, ko izvēlējāties. Pati izvēle ir spēkā, līdz to mainīsiet, un publiskajā reģistrā paliek skaitlis, kas par jums neko nepasaka. To nevar atsaukt.
receipt-gone = Tās apliecinājums ir dzēsts.
back = Atpakaļ uz lapu
on = Ieslēgts
off = Izslēgts
some = Daļēji

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Nepārdodiet un nekopīgojiet manus personas datus
link-limit-sensitive = Ierobežojiet manu sensitīvo personas datu izmantošanu
link-opt-out = Jūsu tiesības atteikties
link-withdraw-consent = Privātuma izvēle
link-object-statistics = Iebilst pret statistiku
opt-out-icon = Atteikšanās ikona

## The list of cookies and partners

cookies-title = Sīkdatnes un partneri
cookies-text = Viss, ko šī vietne un tās partneri var saglabāt vai ielādēt, sakārtots pēc nolūka.
cookies-search = Meklēt
cookies-search-hint = Sīkdatnes vai partnera nosaukums
cookies-purpose = Nolūks
cookies-every-purpose = Visi nolūki
cookies-show = Rādīt
cookies-found = { $count ->
    [zero] { $count } ierakstu
    [one] { $count } ieraksts
   *[other] { $count } ieraksti
}
cookies-none = Nekas nav atrasts. Mēģiniet ar mazāk burtiem vai ar visiem nolūkiem.
cookies-none-used = Šī vietne neko nesaglabā, un tai nav partneru.
cookies-owner = Īpašnieks
cookies-party = Izcelsme
cookies-first-party = šī vietne
cookies-third-party = cits uzņēmums
kind-cookie = sīkdatne
kind-local-storage = lokālā krātuve
kind-session-storage = sesijas krātuve
kind-indexed-db = datubāze pārlūkprogrammā
cookies-lifetime = Glabāšanas laiks
cookies-hosts = Ielādē no
cookies-policy = Privātuma politika
cookies-own = Šī vietne
cookies-as-data = Tas pats saraksts datu formā (JSON)
cookies-sayso-text = Saglabā jūsu atbildi uz šo paziņojumu.
cookies-signal-text = Atceras, ka par jūsu pārlūkprogrammas privātuma signālu ir ierakstīts apliecinājums.
lifetime-session = līdz aizverat pārlūkprogrammu
lifetime-persistent = līdz to izdzēšat
lifetime-unknown = nav zināms
lifetime-minutes = { $count ->
    [zero] { $count } minūšu
    [one] { $count } minūte
   *[other] { $count } minūtes
}
lifetime-hours = { $count ->
    [zero] { $count } stundu
    [one] { $count } stunda
   *[other] { $count } stundas
}
lifetime-days = { $count ->
    [zero] { $count } dienu
    [one] { $count } diena
   *[other] { $count } dienas
}
lifetime-months = { $count ->
    [zero] { $count } mēnešu
    [one] { $count } mēnesis
   *[other] { $count } mēneši
}
lifetime-years = { $count ->
    [zero] { $count } gadu
    [one] { $count } gads
   *[other] { $count } gadi
}

## The receipt

receipt-title = Jūsu izvēles apliecinājums
receipt-text = Šeit ir reģistrēta jūsu izvēle. Apliecinājumā nav ne adreses, ne kā cita, pēc kā jūs varētu atpazīt cita vietne.
receipt-number = Numurs
receipt-when = Kad
receipt-until = Piekrišana ir spēkā līdz
receipt-action = Ko jūs darījāt
receipt-place = Vieta
receipt-place-unknown = nav zināma
receipt-language = Valoda
receipt-notice = Parādītais paziņojums
receipt-signal = Pārlūkprogrammas privātuma signāls
receipt-signal-sent = nosūtīts
receipt-signal-absent = nav nosūtīts
receipt-choices = Jūsu izvēle
receipt-no-choices = Neviens nolūks nav ne atļauts, ne noraidīts.
receipt-refused-vendors = Jūsu noraidītie partneri
receipt-proved = Apliecinājums ir publiskajā reģistrā. Lejupielādētais fails to pierāda arī bez mums: palaidiet `sayso receipt verify receipt.json`.
receipt-not-proved = Apliecinājums ir saglabāts; pierādījums būs gatavs pēc brīža.
action-accept-all = pieņēmāt visu
action-reject-all = noraidījāt visu
action-save = saglabājāt savu izvēli
action-placeholder = atļāvāt lapā bloķēto saturu
action-withdraw = atsaucāt visu
action-close = aizvērāt paziņojumu bez atbildes

## What stands in place of a video or map that was held back

held-title = Bloķēts saturs: { $vendor }
held-text = Šo lapas daļu nodrošina { $vendor }. To izmantotu šādam nolūkam: { $purposes }.
held-once = Ielādēt vienreiz
held-allow = Vienmēr atļaut: { $purposes }
held-unknown-title = Bloķēts saturs
held-unknown-text = Šī lapas daļa nāk no { $host }. Nav norādīts, ko tā dara ar jūsu datiem, tāpēc tā netiek ielādēta.

## Purposes

group-sale-or-sharing-title = Personas datu pārdošana vai kopīgošana
group-sale-or-sharing-text = Tas, ko daži likumi sauc par pārdošanu vai kopīgošanu: citi saņem datus par jums savām vajadzībām.
purpose-necessary-title = Obligāti nepieciešams
purpose-necessary-text = Bez tā nevar parādīt jūsu pieprasītās lapas: jūsu sesija, šeit izdarītā izvēle, aizsardzība pret ļaunprātīgu izmantošanu.
purpose-preferences-title = Iestatījumi
purpose-preferences-text = Tādu iestatījumu iegaumēšana kā valoda, vieta vai fonts.
purpose-statistics-title = Statistika
purpose-statistics-text = Apmeklējumu un lasīto lapu uzskaite, lai uzlabotu vietni.
purpose-advertising-title = Reklāma
purpose-advertising-text = Partneri izvēlas reklāmas un mēra to rezultātus pēc tā, ko jūs lasāt šeit un citur.
purpose-social-media-title = Sociālie tīkli
purpose-social-media-text = Sociālo tīklu pogas un ieraksti. Tīkli tad uzzina, ka bijāt šeit.
purpose-media-title = Video, kartes un cits multivides saturs
purpose-media-text = Citu pakalpojumu saturs mūsu lapās. Šie pakalpojumi uzzina, ka jūs to skatāties šeit.
