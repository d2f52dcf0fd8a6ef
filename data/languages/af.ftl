### The texts of the notice and of Sayso's pages in Afrikaans. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Mag ons u data gebruik?
notice-text = { $operator } en { $vendors ->
    [one] { $vendors } vennoot
   *[other] { $vendors } vennote
} wil data op u toestel stoor en lees. Dit gebeur slegs as u ja sê.
notice-text-alone = { $operator } wil data op u toestel stoor en lees. Dit gebeur slegs as u ja sê.
asked-for = Waarvoor:
in-use = Nou in gebruik:
change-mind = U kan enige tyd van plan verander.
opt-out-title = U privaatheidskeuses
opt-out-text = { $operator } en { $vendors ->
    [one] { $vendors } vennoot
   *[other] { $vendors } vennote
} gebruik data oor u besoek. U kan nee sê vir wat opsioneel is.
opt-out-text-alone = { $operator } gebruik data oor u besoek. U kan nee sê vir wat opsioneel is.
gpc-honored-title = U beswaar word gerespekteer
gpc-honored-text = U blaaier het die Global Privacy Control-sein gestuur. Ons het dit aanvaar as u beswaar teen die verkoop en deel van u persoonlike inligting.
gpc-seen-text = U blaaier het die Global Privacy Control-sein gestuur. Volgens die wet wat vir hierdie besoek geld, verander dit niks aan wat reeds van krag is nie.
gpc-overridden-text = U blaaier het die Global Privacy Control-sein gestuur. U het ’n deel van wat dit keer, tog bewustelik toegelaat.
again-changed = U het op { $date } geantwoord. Ons vra weer omdat iets sedertdien verander het:
again-expired = U antwoord van { $date } het verval. Daarom vra ons weer.
again-waited = U het op { $date } geantwoord. Die tyd waarin ons u met rus laat, is verby. Daarom vra ons weer.
again-closed = U het die kennisgewing op { $date } toegemaak sonder om te antwoord. Die tyd waarin ons u met rus laat, is verby. Daarom vra ons weer.
changed-purpose = Nuut: { $purpose }.
changed-uses = “{ $purpose }” dek nou meer.
changed-vendors = Nuwe vennote vir “{ $purpose }”: { $vendors }.
changed-wording = “{ $purpose }” word nou anders beskryf.
changed-operator = { $operator } is nou vir hierdie webwerf verantwoordelik.
no-cookies = U blaaier bewaar nie koekies vir hierdie webwerf nie. Daarom kan ons nie u keuse onthou nie. Wat u toestemming nodig het, bly af.
not-stored = U keuse kon nie gestoor word nie. Probeer asseblief weer.

## Buttons

accept-all = Aanvaar alles
reject-all = Verwerp alles
choose = Kies self
allow-all = Laat alles toe
save = Stoor my keuses
ok = OK
close = Maak toe
close-without = Maak toe sonder om te antwoord
privacy-choices = Privaatheidskeuses
withdraw-all = Trek alles terug

## The preference centre

centre-title = U privaatheidskeuses
centre-text = Skakel aan wat u toelaat. Wat af is, gebeur nie.
tab-purposes = Doeleindes
tab-cookies = Koekies en vennote
always-active = Altyd aktief
always-active-text = Die bladsy wat u aanvra, kan nie daarsonder gewys word nie. Daarom is daar geen skakelaar nie.
forbidden-here = Nie hier toegelaat nie
forbidden-text = Die wet waar u is, of u ouderdom, laat dit nie toe nie. Daarom is daar geen skakelaar nie.
scope = U keuse geld vir hierdie blaaier, hierdie toestel en hierdie webwerf.
scope-domain = U keuse geld vir hierdie blaaier, hierdie toestel en die webwerwe onder { $domain } wat dieselfde vra.
scope-account = U is aangemeld: u keuse geld vir u rekening, op elke toestel.
partners = { $count ->
    [one] { $count } vennoot
   *[other] { $count } vennote
}
no-vendors = Geen vennoot word hiervoor gebruik nie.
stores = Stoor:
stores-nothing = Stoor niks waarvan ons weet nie.
see-policy = Privaatheidsbeleid
see-rights = Oefen my regte uit
fact = { $label }: { $value }
in-force = Nou van krag
rules-of-place = Die reëls vir { $place } geld vir hierdie besoek.
rules-strictest = Ons weet nie watter reëls vir hierdie besoek geld nie. Daarom geld die strengstes.
allowed = toegelaat
not-allowed = nie toegelaat nie
because-strictly-necessary = die bladsy kan nie daarsonder gewys word nie
because-choice = u het so gekies
because-signal = u blaaier se privaatheidssein vra dit
because-default-on = die wet waar u is, laat dit by voorbaat toe; u kan nee sê
because-default-off = niemand het ja gesê nie
because-site-rule = hierdie webwerf vra eers
because-override = hierdie webwerf vertolk die wet anders as Sayso
because-minor = die wet beskerm mense van u ouderdom
because-prohibited = die wet waar u is, verbied dit
chosen-at = Gekies op { $date }.
closed-at = U het die kennisgewing op { $date } toegemaak sonder om te antwoord: alles bly soos die wet dit by verstek bepaal.
not-chosen = U het nog nie gekies nie.
see-receipt = Bewys nommer { $number }
download-receipt = Laai die bewys af
forget-receipts = Vee my bewyse uit
forget-text = Die bewys en dié voor dit word uitgevee. Niemand, ook nie u nie, kan dan wys wat u gekies het nie. U keuse self bly geld totdat u dit verander, en in die openbare register bly 'n getal wat niks oor u sê nie. Dit kan nie ongedaan gemaak word nie.
receipt-gone = Die bewys daarvan is uitgevee.
back = Terug na die bladsy
on = Aan
off = Af
some = Deels

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Moenie my persoonlike inligting verkoop of deel nie
link-limit-sensitive = Beperk die gebruik van my sensitiewe persoonlike inligting
link-opt-out = U reg om beswaar te maak
link-withdraw-consent = Privaatheidskeuses
link-object-statistics = Maak beswaar teen statistiek
opt-out-icon = Beswaarikoon

## The list of cookies and partners

cookies-title = Koekies en vennote
cookies-text = Alles wat hierdie webwerf en sy vennote kan stoor of laai, volgens doel.
cookies-search = Soek
cookies-search-hint = Naam van ’n koekie of vennoot
cookies-purpose = Doel
cookies-every-purpose = Alle doeleindes
cookies-show = Wys
cookies-found = { $count ->
    [one] { $count } resultaat
   *[other] { $count } resultate
}
cookies-none = Niks gevind nie. Probeer minder letters, of alle doeleindes.
cookies-none-used = Hierdie webwerf stoor niks en het geen vennote nie.
cookies-owner = Eienaar
cookies-party = Herkoms
cookies-first-party = hierdie webwerf
cookies-third-party = ’n ander maatskappy
kind-cookie = koekie
kind-local-storage = plaaslike berging
kind-session-storage = sessieberging
kind-indexed-db = databasis in die blaaier
cookies-lifetime = Bewaartyd
cookies-hosts = Laai vanaf
cookies-policy = Privaatheidsbeleid
cookies-own = Hierdie webwerf
cookies-as-data = Hierdie lys as data (JSON)
cookies-sayso-text = Bewaar u antwoord op hierdie kennisgewing.
cookies-signal-text = Onthou dat 'n bewys vir u blaaier se privaatheidssein geskryf is.
lifetime-session = totdat u die blaaier toemaak
lifetime-persistent = totdat u dit uitvee
lifetime-unknown = onbekend
lifetime-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minute
}
lifetime-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
lifetime-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dae
}
lifetime-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maande
}
lifetime-years = { $count ->
    [one] { $count } jaar
   *[other] { $count } jaar
}

## The receipt

receipt-title = U bewys
receipt-text = Hierdie dokument toon u keuse. Dit bevat geen adres nie, en niks waaraan ’n ander webwerf u kan herken nie.
receipt-number = Nommer
receipt-when = Wanneer
receipt-until = ’n Ja geld tot
receipt-action = Wat u gedoen het
receipt-place = Plek
receipt-place-unknown = onbekend
receipt-language = Taal
receipt-notice = Kennisgewing wat gewys is
receipt-signal = Die blaaier se privaatheidssein
receipt-signal-sent = gestuur
receipt-signal-absent = nie gestuur nie
receipt-choices = U keuse
receipt-no-choices = Geen doel is toegelaat of geweier nie.
receipt-refused-vendors = Vennote wat u geweier het
receipt-proved = Hierdie bewys is in die openbare register. Die lêer wat u aflaai, toon dit ook sonder ons: voer `sayso receipt verify receipt.json` uit.
receipt-not-proved = Hierdie bewys is gestoor. Die bevestiging uit die register volg binnekort.
action-accept-all = alles aanvaar
action-reject-all = alles verwerp
action-save = u keuses gestoor
action-placeholder = geblokkeerde inhoud op ’n bladsy toegelaat
action-withdraw = alles teruggetrek
action-close = die kennisgewing toegemaak sonder om te antwoord

## What stands in place of a video or map that was held back

held-title = Inhoud van { $vendor } is geblokkeer
held-text = Hierdie deel van die bladsy kom van { $vendor } en sou gebruik word vir: { $purposes }.
held-once = Laai een keer
held-allow = Laat altyd toe: { $purposes }
held-unknown-title = Inhoud geblokkeer
held-unknown-text = Hierdie deel van die bladsy kom van { $host }. Niemand het aangedui wat daar met u data gebeur nie. Daarom word dit nie gelaai nie.

## Purposes

group-sale-or-sharing-title = Verkoop of deel van persoonlike inligting
group-sale-or-sharing-text = Wat sommige wette verkoop of deel noem: ander ontvang data oor u vir hul eie gebruik.
purpose-necessary-title = Streng noodsaaklik
purpose-necessary-text = Hiersonder kan die bladsye wat u aanvra, nie gewys word nie: u sessie, u keuse hier, beskerming teen misbruik.
purpose-preferences-title = Voorkeure
purpose-preferences-text = Onthou instellings soos taal, plek of lettertipe.
purpose-statistics-title = Statistiek
purpose-statistics-text = Tel besoeke en kyk watter bladsye gelees word, om die webwerf te verbeter.
purpose-advertising-title = Advertensies
purpose-advertising-text = Vennote kies en meet advertensies volgens wat u lees, hier en elders.
purpose-social-media-title = Sosiale media
purpose-social-media-text = Knoppies en plasings van sosiale netwerke, wat dan weet dat u hier was.
purpose-media-title = Video’s, kaarte en ander media
purpose-media-text = Inhoud van ander dienste op ons bladsye. Daardie dienste weet dan dat u dit hier kyk.
