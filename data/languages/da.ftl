### The texts of the notice and of Sayso's pages in Danish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Må vi bruge dine data?
notice-text = { $operator } og { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partnere
} vil gerne gemme og læse data på din enhed. Det sker kun, hvis du siger ja.
notice-text-alone = { $operator } vil gerne gemme og læse data på din enhed. Det sker kun, hvis du siger ja.
asked-for = Formål:
in-use = I brug nu:
change-mind = Du kan altid ændre mening.
opt-out-title = Dine privatlivsvalg
opt-out-text = { $operator } og { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partnere
} bruger data om dit besøg. Du kan sige nej til det, der er valgfrit.
opt-out-text-alone = { $operator } bruger data om dit besøg. Du kan sige nej til det, der er valgfrit.
gpc-honored-title = Dit fravalg er imødekommet
gpc-honored-text = Din browser sendte signalet Global Privacy Control. Vi har opfattet det som dit fravalg af salg og deling af dine personoplysninger.
gpc-seen-text = Din browser sendte signalet Global Privacy Control. Efter den lov, der gælder for dette besøg, ændrer det ikke på det, der allerede gælder.
gpc-overridden-text = Din browser sendte signalet Global Privacy Control. Det vidste du, og du har tilladt noget af det, som signalet stopper.
again-changed = Du svarede den { $date }. Vi spørger igen, fordi noget har ændret sig siden:
again-expired = Dit svar fra den { $date } er udløbet, så vi spørger igen.
again-waited = Du svarede den { $date }. Den tid, hvor vi lader dig være i fred, er gået, så vi spørger igen.
again-closed = Du lukkede meddelelsen den { $date } uden at svare. Den tid, hvor vi lader dig være i fred, er gået, så vi spørger igen.
changed-purpose = Nyt formål: { $purpose }.
changed-uses = Formålet »{ $purpose }« omfatter nu mere.
changed-vendors = Nye partnere til formålet »{ $purpose }«: { $vendors }.
changed-wording = Formålet »{ $purpose }« er nu beskrevet med andre ord.
changed-operator = { $operator } er nu ansvarlig for dette websted.
no-cookies = Din browser gemmer ikke cookies for dette websted, så dit valg kan ikke huskes. Det, der kræver dit ja, forbliver slået fra.
not-stored = Dit valg kunne ikke gemmes. Prøv igen.

## Buttons

accept-all = Accepter alle
reject-all = Afvis alle
choose = Vælg
allow-all = Tillad alle
save = Gem mine valg
ok = OK
close = Luk
close-without = Luk uden at svare
privacy-choices = Privatlivsvalg
withdraw-all = Træk alle samtykker tilbage

## The preference centre

centre-title = Dine privatlivsvalg
centre-text = Slå det til, som du tillader. Det, der er slået fra, sker ikke.
tab-purposes = Formål
tab-cookies = Cookies og partnere
always-active = Altid aktivt
always-active-text = Den side, du har bedt om, kan ikke vises uden dette, så det er altid slået til.
forbidden-here = Ikke tilladt her
forbidden-text = Det er forbudt ved lov der, hvor du er, eller på grund af din alder, så det er altid slået fra.
scope = Dit valg gælder for denne browser, denne enhed og dette websted.
scope-domain = Dit valg gælder for denne browser, denne enhed og de websteder under { $domain }, der spørger om det samme.
scope-account = Du er logget ind: Dit valg gælder for din konto på alle enheder.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partnere
}
no-vendors = Der bruges ingen partnere til dette.
stores = Gemmer:
stores-nothing = Gemmer ikke noget, så vidt vi ved.
see-policy = Privatlivspolitik
see-rights = Gør brug af mine rettigheder
fact = { $label }: { $value }
in-force = Gælder nu
rules-of-place = Regler, der gælder for dette besøg: { $place }.
rules-strictest = Vi ved ikke, hvilke regler der gælder for dette besøg, så vi følger de strengeste.
allowed = tilladt
not-allowed = ikke tilladt
because-strictly-necessary = siden kan ikke vises uden
because-choice = det har du valgt
because-signal = det siger din browsers privatlivssignal
because-default-on = loven der, hvor du er, tillader det fra starten; du kan sige nej
because-default-off = ingen har sagt ja
because-site-rule = dette websted spørger først
because-override = dette websted læser loven anderledes, end vi gør
because-minor = loven beskytter personer på din alder
because-prohibited = loven der, hvor du er, forbyder det
chosen-at = Valgt den { $date }.
closed-at = Du lukkede meddelelsen den { $date } uden at svare: Alt er, som loven foreskriver, når man ikke har valgt.
not-chosen = Du har ikke valgt endnu.
see-receipt = Kvittering nummer { $number }
download-receipt = Hent kvitteringen
forget-receipts = Slet mine kvitteringer
forget-text = Kvitteringen og dem før den slettes. Derefter kan ingen, heller ikke du, vise, hvad du valgte. Selve valget gælder, indtil du ændrer det, og i den offentlige log bliver der et tal, som intet siger om dig. Det kan ikke fortrydes.
receipt-gone = Kvitteringen for det er slettet.
back = Tilbage til siden
on = Til
off = Fra
some = Delvist

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Sælg eller del ikke mine personoplysninger
link-limit-sensitive = Begræns brugen af mine følsomme personoplysninger
link-opt-out = Din ret til fravalg
link-withdraw-consent = Privatlivsvalg
link-object-statistics = Gør indsigelse mod statistik
opt-out-icon = Ikon for fravalg

## The list of cookies and partners

cookies-title = Cookies og partnere
cookies-text = Alt, hvad dette websted og dets partnere kan gemme eller indlæse, ordnet efter formål.
cookies-search = Søg
cookies-search-hint = Navn på en cookie eller partner
cookies-purpose = Formål
cookies-every-purpose = Alle formål
cookies-show = Vis
cookies-found = { $count ->
    [one] { $count } resultat
   *[other] { $count } resultater
}
cookies-none = Intet fundet. Prøv med færre bogstaver eller alle formål.
cookies-none-used = Dette websted gemmer ikke noget og har ingen partnere.
cookies-owner = Ejer
cookies-party = Oprindelse
cookies-first-party = dette websted
cookies-third-party = en anden virksomhed
kind-cookie = cookie
kind-local-storage = lokalt lager
kind-session-storage = sessionslager
kind-indexed-db = database i browseren
cookies-lifetime = Opbevaringstid
cookies-hosts = Indlæses fra
cookies-policy = Privatlivspolitik
cookies-own = Dette websted
cookies-as-data = Den samme liste som data (JSON)
cookies-sayso-text = Gemmer dit svar på denne meddelelse.
cookies-signal-text = Husker, at der er skrevet en kvittering for din browsers privatlivssignal.
lifetime-session = indtil du lukker browseren
lifetime-persistent = indtil du sletter det
lifetime-unknown = ukendt
lifetime-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
lifetime-hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
lifetime-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
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

receipt-title = Din kvittering
receipt-text = Dette er dokumentationen for dit valg. Den indeholder ingen adresse og intet, som et andet websted kan genkende dig på.
receipt-number = Nummer
receipt-when = Hvornår
receipt-until = Et ja gælder til
receipt-action = Hvad du gjorde
receipt-place = Sted
receipt-place-unknown = ukendt
receipt-language = Sprog
receipt-notice = Meddelelse, der blev vist
receipt-signal = Browserens privatlivssignal
receipt-signal-sent = sendt
receipt-signal-absent = ikke sendt
receipt-choices = Dit valg
receipt-no-choices = Intet formål blev tilladt eller afvist.
receipt-refused-vendors = Partnere, du har afvist
receipt-proved = Kvitteringen står i det åbne register. Den hentede fil beviser det, også uden os: Kør `sayso receipt verify receipt.json`.
receipt-not-proved = Kvitteringen er gemt; beviset følger om et øjeblik.
action-accept-all = accepterede alle
action-reject-all = afviste alle
action-save = gemte dine valg
action-placeholder = tillod det, der var blokeret på en side
action-withdraw = trak alle samtykker tilbage
action-close = lukkede meddelelsen uden at svare

## What stands in place of a video or map that was held back

held-title = { $vendor } er blokeret
held-text = Denne del af siden kommer fra { $vendor } og ville blive brugt til: { $purposes }.
held-once = Indlæs én gang
held-allow = Tillad altid: { $purposes }
held-unknown-title = Blokeret indhold
held-unknown-text = Denne del af siden kommer fra { $host }. Ingen har oplyst, hvad den gør med dine data, så den bliver ikke indlæst.

## Purposes

group-sale-or-sharing-title = Salg eller deling af personoplysninger
group-sale-or-sharing-text = Det, som nogle love kalder salg eller deling: Andre får data om dig til eget brug.
purpose-necessary-title = Strengt nødvendigt
purpose-necessary-text = Det, der skal til for at vise de sider, du beder om: din session, dit valg her og beskyttelse mod misbrug.
purpose-preferences-title = Præferencer
purpose-preferences-text = At huske indstillinger som sprog, sted eller skrifttype.
purpose-statistics-title = Statistik
purpose-statistics-text = At tælle besøg og se, hvilke sider der bliver læst, for at gøre webstedet bedre.
purpose-advertising-title = Annoncering
purpose-advertising-text = Partnere vælger og måler annoncer ud fra det, du læser, her og andre steder.
purpose-social-media-title = Sociale medier
purpose-social-media-text = Knapper og opslag fra sociale medier, som så får at vide, at du har været her.
purpose-media-title = Video, kort og andre medier
purpose-media-text = Indhold fra andre tjenester på vores sider. De får at vide, at du ser det her.
