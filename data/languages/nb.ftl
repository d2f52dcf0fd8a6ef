### The texts of the notice and of Sayso's pages in Norwegian Bokmål. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Kan vi bruke dataene dine?
notice-text = { $operator } og { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partnere
} ønsker å lagre og lese data på enheten din. Det skjer bare hvis du sier ja.
notice-text-alone = { $operator } ønsker å lagre og lese data på enheten din. Det skjer bare hvis du sier ja.
asked-for = Formål:
in-use = I bruk nå:
change-mind = Du kan ombestemme deg når som helst.
opt-out-title = Personvernvalgene dine
opt-out-text = { $operator } og { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partnere
} bruker data om besøket ditt. Du kan si nei til det som er valgfritt.
opt-out-text-alone = { $operator } bruker data om besøket ditt. Du kan si nei til det som er valgfritt.
gpc-honored-title = Reservasjonen din er tatt til følge
gpc-honored-text = Nettleseren din sendte signalet Global Privacy Control. Vi har regnet det som at du reserverer deg mot salg og deling av personopplysningene dine.
gpc-seen-text = Nettleseren din sendte signalet Global Privacy Control. Etter loven som gjelder for dette besøket, endrer det ikke noe utover det som allerede gjelder.
gpc-overridden-text = Nettleseren din sendte signalet Global Privacy Control. Du visste om det og har tillatt noe av det som signalet stopper.
again-changed = Du svarte { $date }. Vi spør igjen fordi noe har endret seg siden da:
again-expired = Svaret ditt fra { $date } har gått ut, så vi spør igjen.
again-waited = Du svarte { $date }. Tiden vi lar deg være i fred, er over, så vi spør igjen.
again-closed = Du lukket meldingen { $date } uten å svare. Tiden vi lar deg være i fred, er over, så vi spør igjen.
changed-purpose = Nytt formål: { $purpose }.
changed-uses = Formålet «{ $purpose }» omfatter nå mer.
changed-vendors = Nye partnere for formålet «{ $purpose }»: { $vendors }.
changed-wording = Formålet «{ $purpose }» er nå beskrevet med andre ord.
changed-operator = { $operator } er nå ansvarlig for dette nettstedet.
no-cookies = Nettleseren din lagrer ikke informasjonskapsler for dette nettstedet, så vi kan ikke huske valget ditt. Det som krever et ja fra deg, forblir av.
not-stored = Valget ditt kunne ikke lagres. Prøv igjen.

## Buttons

accept-all = Godta alle
reject-all = Avvis alle
choose = Velg
allow-all = Tillat alle
save = Lagre valgene mine
ok = OK
close = Lukk
close-without = Lukk uten å svare
privacy-choices = Personvernvalg
withdraw-all = Trekk tilbake alle samtykker

## The preference centre

centre-title = Personvernvalgene dine
centre-text = Slå på det du tillater. Det som er av, skjer ikke.
tab-purposes = Formål
tab-cookies = Informasjonskapsler og partnere
always-active = Alltid aktivt
always-active-text = Siden du har bedt om, kan ikke vises uten dette, så det er ingen bryter.
forbidden-here = Ikke tillatt her
forbidden-text = Dette er forbudt etter loven der du er, eller på grunn av alderen din, så det er ingen bryter.
scope = Valget ditt gjelder for denne nettleseren, denne enheten og dette nettstedet.
scope-domain = Valget ditt gjelder for denne nettleseren, denne enheten og nettstedene under { $domain } som spør om det samme.
scope-account = Du er logget inn: Valget ditt gjelder for kontoen din, på alle enheter.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partnere
}
no-vendors = Ingen partnere brukes til dette.
stores = Lagrer:
stores-nothing = Lagrer ikke noe, så vidt vi vet.
see-policy = Personvernerklæring
see-rights = Bruk rettighetene dine
fact = { $label }: { $value }
in-force = Gjelder nå
rules-of-place = Regler som gjelder for dette besøket: { $place }.
rules-strictest = Vi vet ikke hvilke regler som gjelder for dette besøket, så vi følger de strengeste.
allowed = tillatt
not-allowed = ikke tillatt
because-strictly-necessary = siden kan ikke vises uten dette
because-choice = det har du valgt
because-signal = det sier personvernsignalet fra nettleseren din
because-default-on = loven der du er, tillater det fra start; du kan si nei
because-default-off = ingen har sagt ja
because-site-rule = dette nettstedet spør først
because-override = dette nettstedet tolker loven annerledes enn vi gjør
because-minor = loven beskytter personer på din alder
because-prohibited = loven der du er, forbyr det
chosen-at = Valgt { $date }.
closed-at = Du lukket meldingen { $date } uten å svare: Alt er slik loven sier når ingen valg er gjort.
not-chosen = Du har ikke valgt ennå.
see-receipt = Kvittering nummer { $number }
download-receipt = Last ned kvitteringen
forget-receipts = Slett kvitteringene mine
forget-text = Denne kvitteringen og de tidligere slettes. Etterpå kan ingen, heller ikke du, vise hva du valgte. Selve valget gjelder til du endrer det, og i den offentlige loggen blir det stående et tall som ikke sier noe om deg. Dette kan ikke angres.
receipt-gone = Kvitteringen for det er slettet.
back = Tilbake til siden
on = På
off = Av
some = Delvis

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ikke selg eller del personopplysningene mine
link-limit-sensitive = Begrens bruken av de sensitive personopplysningene mine
link-opt-out = Din rett til å reservere deg
link-withdraw-consent = Personvernvalg
link-object-statistics = Protester mot statistikk
opt-out-icon = Ikon for reservasjon

## The list of cookies and partners

cookies-title = Informasjonskapsler og partnere
cookies-text = Alt dette nettstedet og partnerne kan lagre eller laste inn, sortert etter formål.
cookies-search = Søk
cookies-search-hint = Navn på en informasjonskapsel eller partner
cookies-purpose = Formål
cookies-every-purpose = Alle formål
cookies-show = Vis
cookies-found = { $count ->
    [one] { $count } treff
   *[other] { $count } treff
}
cookies-none = Ingen treff. Prøv færre bokstaver eller alle formål.
cookies-none-used = Dette nettstedet lagrer ikke noe og har ingen partnere.
cookies-owner = Eier
cookies-party = Opphav
cookies-first-party = dette nettstedet
cookies-third-party = et annet selskap
kind-cookie = informasjonskapsel
kind-local-storage = lokal lagring
kind-session-storage = øktlagring
kind-indexed-db = database i nettleseren
cookies-lifetime = Lagringstid
cookies-hosts = Lastes inn fra
cookies-policy = Personvernerklæring
cookies-own = Dette nettstedet
cookies-as-data = Den samme listen som data (JSON)
cookies-sayso-text = Lagrer svaret ditt på denne meldingen.
cookies-signal-text = Husker at det er skrevet en kvittering for personvernsignalet fra nettleseren din.
lifetime-session = til du lukker nettleseren
lifetime-persistent = til du sletter det
lifetime-unknown = ukjent
lifetime-minutes = { $count ->
    [one] { $count } minutt
   *[other] { $count } minutter
}
lifetime-hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
lifetime-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
lifetime-months = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
lifetime-years = { $count ->
    [one] { $count } år
   *[other] { $count } år
}

## The receipt

receipt-title = Kvitteringen din
receipt-text = Dette er dokumentasjonen på valget ditt. Den inneholder ingen adresse og ingenting som et annet nettsted kan kjenne deg igjen på.
receipt-number = Nummer
receipt-when = Når
receipt-until = Et ja gjelder til
receipt-action = Hva du gjorde
receipt-place = Sted
receipt-place-unknown = ukjent
receipt-language = Språk
receipt-notice = Melding som ble vist
receipt-signal = Personvernsignal fra nettleseren
receipt-signal-sent = sendt
receipt-signal-absent = ikke sendt
receipt-choices = Valget ditt
receipt-no-choices = Ingen formål ble tillatt eller avvist.
receipt-refused-vendors = Partnere du har avvist
receipt-proved = Kvitteringen står i det åpne registeret. Filen du laster ned, beviser det, også uten oss: Kjør `sayso receipt verify receipt.json`.
receipt-not-proved = Kvitteringen er lagret; beviset kommer om et øyeblikk.
action-accept-all = godtok alle
action-reject-all = avviste alle
action-save = lagret valgene dine
action-placeholder = tillot det som var blokkert på en side
action-withdraw = trakk tilbake alle samtykker
action-close = lukket meldingen uten å svare

## What stands in place of a video or map that was held back

held-title = { $vendor } er blokkert
held-text = Denne delen av siden kommer fra { $vendor } og ville bli brukt til: { $purposes }.
held-once = Last inn én gang
held-allow = Tillat alltid: { $purposes }
held-unknown-title = Blokkert innhold
held-unknown-text = Denne delen av siden kommer fra { $host }. Ingen har sagt hva den gjør med dataene dine, så den blir ikke lastet inn.

## Purposes

group-sale-or-sharing-title = Salg eller deling av personopplysninger
group-sale-or-sharing-text = Det noen lover kaller salg eller deling: Andre får data om deg til egen bruk.
purpose-necessary-title = Strengt nødvendig
purpose-necessary-text = Det som trengs for å vise sidene du ber om: økten din, valget ditt her og vern mot misbruk.
purpose-preferences-title = Innstillinger
purpose-preferences-text = Huske innstillinger som språk, sted eller skrifttype.
purpose-statistics-title = Statistikk
purpose-statistics-text = Telle besøk og se hvilke sider som blir lest, for å gjøre nettstedet bedre.
purpose-advertising-title = Annonsering
purpose-advertising-text = Partnere velger og måler annonser ut fra det du leser, her og andre steder.
purpose-social-media-title = Sosiale medier
purpose-social-media-text = Knapper og innlegg fra sosiale medier, som da får vite at du har vært her.
purpose-media-title = Video, kart og andre medier
purpose-media-text = Innhold fra andre tjenester på sidene våre. De får vite at du ser på det her.
