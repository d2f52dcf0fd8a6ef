### The texts of the notice and of Sayso's pages in Dutch. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Mogen we uw gegevens gebruiken?
notice-text = { $operator } en { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partners
} willen gegevens op uw apparaat opslaan en uitlezen. Dat gebeurt alleen als u ja zegt.
notice-text-alone = { $operator } wil gegevens op uw apparaat opslaan en uitlezen. Dat gebeurt alleen als u ja zegt.
asked-for = Waarvoor:
in-use = Nu in gebruik:
change-mind = U kunt op elk moment van gedachten veranderen.
opt-out-title = Uw privacykeuzes
opt-out-text = { $operator } en { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partners
} gebruiken gegevens over uw bezoek. Wat niet noodzakelijk is, kunt u weigeren.
opt-out-text-alone = { $operator } gebruikt gegevens over uw bezoek. Wat niet noodzakelijk is, kunt u weigeren.
gpc-honored-title = Uw bezwaar is verwerkt
gpc-honored-text = Uw browser heeft het signaal Global Privacy Control gestuurd. We hebben dat opgevat als uw bezwaar tegen het verkopen en delen van uw persoonsgegevens.
gpc-seen-text = Uw browser heeft het signaal Global Privacy Control gestuurd. Volgens de wet die voor dit bezoek geldt, verandert dat niets aan wat al van kracht is.
gpc-overridden-text = Uw browser heeft het signaal Global Privacy Control gestuurd. Een deel van wat dit signaal tegenhoudt, hebt u toch bewust toegestaan.
again-changed = U hebt op { $date } geantwoord. We vragen het opnieuw, omdat er sindsdien iets is veranderd:
again-expired = Uw antwoord van { $date } is verlopen. Daarom vragen we het opnieuw.
again-waited = U hebt op { $date } geantwoord. De tijd waarin we u met rust laten, is voorbij. Daarom vragen we het opnieuw.
again-closed = U hebt de melding op { $date } gesloten zonder te antwoorden. De tijd waarin we u met rust laten, is voorbij. Daarom vragen we het opnieuw.
changed-purpose = Nieuw: { $purpose }.
changed-uses = ‘{ $purpose }’ omvat nu meer.
changed-vendors = Nieuwe partners voor ‘{ $purpose }’: { $vendors }.
changed-wording = ‘{ $purpose }’ is nu anders omschreven.
changed-operator = { $operator } is nu verantwoordelijk voor deze website.
no-cookies = Uw browser bewaart geen cookies voor deze website. Daarom kunnen we uw keuze niet onthouden. Alles waarvoor uw toestemming nodig is, blijft uit.
not-stored = Uw keuze kon niet worden opgeslagen. Probeer het opnieuw.

## Buttons

accept-all = Alles accepteren
reject-all = Alles weigeren
choose = Zelf kiezen
allow-all = Alles toestaan
save = Mijn keuzes opslaan
ok = OK
close = Sluiten
close-without = Sluiten zonder te antwoorden
privacy-choices = Privacykeuzes
withdraw-all = Alles intrekken

## The preference centre

centre-title = Uw privacykeuzes
centre-text = Zet aan wat u toestaat. Wat uit staat, gebeurt niet.
tab-purposes = Doelen
tab-cookies = Cookies en partners
always-active = Altijd actief
always-active-text = Zonder dit kan de pagina die u opvraagt niet worden getoond. Daarom is er geen schakelaar.
forbidden-here = Hier niet toegestaan
forbidden-text = De wet in uw land of regio, of uw leeftijd, staat dit niet toe. Daarom is er geen schakelaar.
scope = Uw keuze geldt voor deze browser, dit apparaat en deze website.
scope-domain = Uw keuze geldt voor deze browser, dit apparaat en de websites onder { $domain } die hetzelfde vragen.
scope-account = U bent ingelogd: uw keuze geldt voor uw account, op al uw apparaten.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
no-vendors = Hiervoor wordt geen partner ingezet.
stores = Slaat op:
stores-nothing = Slaat niets op, voor zover we weten.
see-policy = Privacyverklaring
see-rights = Mijn rechten uitoefenen
fact = { $label }: { $value }
in-force = Dit geldt nu
rules-of-place = Bij dit bezoek gelden de regels voor { $place }.
rules-strictest = We weten niet welke regels voor dit bezoek gelden. Daarom gelden de strengste.
allowed = toegestaan
not-allowed = niet toegestaan
because-strictly-necessary = zonder dit kan de pagina niet worden getoond
because-choice = dat hebt u zo gekozen
because-signal = het privacysignaal van uw browser vraagt dit
because-default-on = de wet in uw land of regio staat dit vooraf toe; u kunt nee zeggen
because-default-off = niemand heeft ja gezegd
because-site-rule = deze website vraagt het eerst
because-override = deze website legt de wet anders uit dan Sayso
because-minor = de wet beschermt mensen van uw leeftijd
because-prohibited = de wet in uw land of regio verbiedt dit
chosen-at = Gekozen op { $date }.
closed-at = U hebt de melding op { $date } gesloten zonder te antwoorden: alles blijft zoals de wet het standaard regelt.
not-chosen = U hebt nog niet gekozen.
see-receipt = Bewijs nummer { $number }
download-receipt = Bewijs downloaden
forget-receipts = Mijn bewijzen verwijderen
forget-text = Dit bewijs en de eerdere worden verwijderd. Daarna kan niemand, ook u niet, laten zien wat u hebt gekozen. De keuze zelf blijft gelden tot u haar wijzigt, en in het openbare register blijft een getal staan dat niets over u zegt. Dit kan niet ongedaan worden gemaakt.
receipt-gone = Het bewijs ervan is verwijderd.
back = Terug naar de pagina
on = Aan
off = Uit
some = Deels

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Mijn persoonsgegevens niet verkopen of delen
link-limit-sensitive = Gebruik van mijn gevoelige persoonsgegevens beperken
link-opt-out = Uw recht van bezwaar
link-withdraw-consent = Privacykeuzes
link-object-statistics = Bezwaar maken tegen statistieken
opt-out-icon = Pictogram voor bezwaar

## The list of cookies and partners

cookies-title = Cookies en partners
cookies-text = Alles wat deze website en haar partners kunnen opslaan of laden, per doel.
cookies-search = Zoeken
cookies-search-hint = Naam van een cookie of partner
cookies-purpose = Doel
cookies-every-purpose = Alle doelen
cookies-show = Tonen
cookies-found = { $count ->
    [one] { $count } resultaat
   *[other] { $count } resultaten
}
cookies-none = Niets gevonden. Probeer het met minder letters of met alle doelen.
cookies-none-used = Deze website slaat niets op en heeft geen partners.
cookies-owner = Eigenaar
cookies-party = Herkomst
cookies-first-party = deze website
cookies-third-party = een ander bedrijf
kind-cookie = cookie
kind-local-storage = lokale opslag
kind-session-storage = sessieopslag
kind-indexed-db = database in de browser
cookies-lifetime = Bewaartermijn
cookies-hosts = Laadt van
cookies-policy = Privacyverklaring
cookies-own = Deze website
cookies-as-data = Deze lijst als data (JSON)
cookies-sayso-text = Bewaart uw antwoord op deze melding.
cookies-signal-text = Onthoudt dat er een bewijs is geschreven voor het privacysignaal van uw browser.
lifetime-session = tot u de browser sluit
lifetime-persistent = tot u het verwijdert
lifetime-unknown = onbekend
lifetime-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
lifetime-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
lifetime-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
lifetime-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
lifetime-years = { $count ->
    [one] { $count } jaar
   *[other] { $count } jaar
}

## The receipt

receipt-title = Uw bewijs
receipt-text = Hierin ligt uw keuze vast. Er staat geen adres in en niets waaraan een andere website u kan herkennen.
receipt-number = Nummer
receipt-when = Wanneer
receipt-until = Een ja geldt tot
receipt-action = Wat u hebt gedaan
receipt-place = Plaats
receipt-place-unknown = onbekend
receipt-language = Taal
receipt-notice = Getoonde melding
receipt-signal = Privacysignaal van de browser
receipt-signal-sent = gestuurd
receipt-signal-absent = niet gestuurd
receipt-choices = Uw keuze
receipt-no-choices = Er is geen doel toegestaan of geweigerd.
receipt-refused-vendors = Partners die u hebt geweigerd
receipt-proved = Dit bewijs staat in het openbare register. Het gedownloade bestand toont dat aan, ook zonder ons: voer `sayso receipt verify receipt.json` uit.
receipt-not-proved = Dit bewijs is opgeslagen. De bevestiging uit het register volgt zo.
action-accept-all = alles geaccepteerd
action-reject-all = alles geweigerd
action-save = uw keuzes opgeslagen
action-placeholder = geblokkeerde inhoud op een pagina toegestaan
action-withdraw = alles ingetrokken
action-close = de melding gesloten zonder te antwoorden

## What stands in place of a video or map that was held back

held-title = Inhoud van { $vendor } is geblokkeerd
held-text = Dit deel van de pagina komt van { $vendor } en zou worden gebruikt voor: { $purposes }.
held-once = Eén keer laden
held-allow = Altijd toestaan: { $purposes }
held-unknown-title = Inhoud geblokkeerd
held-unknown-text = Dit deel van de pagina komt van { $host }. Niemand heeft aangegeven wat daar met uw gegevens gebeurt. Daarom wordt het niet geladen.

## Purposes

group-sale-or-sharing-title = Verkopen of delen van persoonsgegevens
group-sale-or-sharing-text = Wat sommige wetten verkopen of delen noemen: anderen krijgen gegevens over u voor eigen gebruik.
purpose-necessary-title = Strikt noodzakelijk
purpose-necessary-text = Zonder dit kunnen de pagina’s die u opvraagt niet worden getoond: uw sessie, uw keuze hier, bescherming tegen misbruik.
purpose-preferences-title = Voorkeuren
purpose-preferences-text = Instellingen onthouden, zoals taal, plaats of lettertype.
purpose-statistics-title = Statistieken
purpose-statistics-text = Bezoeken tellen en zien welke pagina’s worden gelezen, om de website te verbeteren.
purpose-advertising-title = Advertenties
purpose-advertising-text = Partners kiezen en meten advertenties op basis van wat u leest, hier en elders.
purpose-social-media-title = Sociale media
purpose-social-media-text = Knoppen en berichten van sociale netwerken, die dan weten dat u hier was.
purpose-media-title = Video’s, kaarten en andere media
purpose-media-text = Inhoud van andere diensten op onze pagina’s. Die diensten weten dan dat u deze inhoud hier bekijkt.
