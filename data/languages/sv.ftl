### The texts of the notice and of Sayso's pages in Swedish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Får vi använda dina data?
notice-text = { $operator } och { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partner
} vill lagra och läsa data på din enhet. Det sker bara om du säger ja.
notice-text-alone = { $operator } vill lagra och läsa data på din enhet. Det sker bara om du säger ja.
asked-for = Ändamål:
in-use = Används nu:
change-mind = Du kan ändra dig när som helst.
opt-out-title = Dina integritetsval
opt-out-text = { $operator } och { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partner
} använder data om ditt besök. Du kan säga nej till det som är valfritt.
opt-out-text-alone = { $operator } använder data om ditt besök. Du kan säga nej till det som är valfritt.
gpc-honored-title = Din begäran om att säga nej har följts
gpc-honored-text = Din webbläsare skickade signalen Global Privacy Control. Vi har tagit den som ditt nej till försäljning och delning av dina personuppgifter.
gpc-seen-text = Din webbläsare skickade signalen Global Privacy Control. Enligt den lag som gäller för det här besöket ändrar den inget utöver det som redan gäller.
gpc-overridden-text = Din webbläsare skickade signalen Global Privacy Control. Du kände till det och har tillåtit en del av det som signalen stoppar.
again-changed = Du svarade den { $date }. Vi frågar igen eftersom något har ändrats sedan dess:
again-expired = Ditt svar från den { $date } har slutat gälla, så vi frågar igen.
again-waited = Du svarade den { $date }. Tiden då vi lämnar dig i fred är slut, så vi frågar igen.
again-closed = Du stängde meddelandet den { $date } utan att svara. Tiden då vi lämnar dig i fred är slut, så vi frågar igen.
changed-purpose = Nytt ändamål: { $purpose }.
changed-uses = Ändamålet ”{ $purpose }” omfattar nu mer.
changed-vendors = Nya partner för ändamålet ”{ $purpose }”: { $vendors }.
changed-wording = Ändamålet ”{ $purpose }” beskrivs nu med andra ord.
changed-operator = { $operator } ansvarar nu för den här webbplatsen.
no-cookies = Din webbläsare sparar inga kakor för den här webbplatsen, så vi kan inte komma ihåg ditt val. Det som kräver ditt ja förblir av.
not-stored = Ditt val kunde inte sparas. Försök igen.

## Buttons

accept-all = Godkänn alla
reject-all = Avvisa alla
choose = Välj
allow-all = Tillåt alla
save = Spara mina val
ok = OK
close = Stäng
close-without = Stäng utan att svara
privacy-choices = Integritetsval
withdraw-all = Återkalla alla samtycken

## The preference centre

centre-title = Dina integritetsval
centre-text = Slå på det du tillåter. Det som är av händer inte.
tab-purposes = Ändamål
tab-cookies = Kakor och partner
always-active = Alltid aktivt
always-active-text = Sidan du bett om kan inte visas utan detta, så det finns inget reglage.
forbidden-here = Inte tillåtet här
forbidden-text = Det är förbjudet enligt lagen där du är, eller på grund av din ålder, så det finns inget reglage.
scope = Ditt val gäller för den här webbläsaren, den här enheten och den här webbplatsen.
scope-domain = Ditt val gäller för den här webbläsaren, den här enheten och de webbplatser under { $domain } som frågar om samma sak.
scope-account = Du är inloggad: ditt val gäller för ditt konto, på alla enheter.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partner
}
no-vendors = Inga partner används för detta.
stores = Lagrar:
stores-nothing = Lagrar inget som vi känner till.
see-policy = Integritetspolicy
see-rights = Utöva mina rättigheter
fact = { $label }: { $value }
in-force = Gäller nu
rules-of-place = Regler som gäller för det här besöket: { $place }.
rules-strictest = Vi vet inte vilka regler som gäller för det här besöket, så vi följer de strängaste.
allowed = tillåtet
not-allowed = inte tillåtet
because-strictly-necessary = sidan kan inte visas utan detta
because-choice = du har valt det
because-signal = din webbläsares integritetssignal säger det
because-default-on = lagen där du är tillåter det från början; du kan säga nej
because-default-off = ingen har sagt ja
because-site-rule = den här webbplatsen frågar först
because-override = den här webbplatsen tolkar lagen annorlunda än vi
because-minor = lagen skyddar personer i din ålder
because-prohibited = lagen där du är förbjuder det
chosen-at = Valt den { $date }.
closed-at = Du stängde meddelandet den { $date } utan att svara: allt är som lagen säger när inget val har gjorts.
not-chosen = Du har inte valt än.
see-receipt = Kvittens nummer { $number }
download-receipt = Ladda ner kvittensen
forget-receipts = Radera mina kvittenser
forget-text = Den här kvittensen och de tidigare raderas. Därefter kan ingen, inte heller du, visa vad du valde. Själva valet gäller tills du ändrar det, och i den offentliga loggen finns ett tal kvar som inte säger något om dig. Det går inte att ångra.
receipt-gone = Kvittensen för det har raderats.
back = Tillbaka till sidan
on = På
off = Av
some = Delvis

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Sälj eller dela inte mina personuppgifter
link-limit-sensitive = Begränsa användningen av mina känsliga personuppgifter
link-opt-out = Din rätt att säga nej
link-withdraw-consent = Integritetsval
link-object-statistics = Gör invändning mot statistik
opt-out-icon = Ikon för att säga nej

## The list of cookies and partners

cookies-title = Kakor och partner
cookies-text = Allt som den här webbplatsen och dess partner kan lagra eller ladda, ordnat efter ändamål.
cookies-search = Sök
cookies-search-hint = Namn på en kaka eller partner
cookies-purpose = Ändamål
cookies-every-purpose = Alla ändamål
cookies-show = Visa
cookies-found = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
cookies-none = Inga träffar. Prova med färre bokstäver eller alla ändamål.
cookies-none-used = Den här webbplatsen lagrar inget och har inga partner.
cookies-owner = Ägare
cookies-party = Ursprung
cookies-first-party = den här webbplatsen
cookies-third-party = ett annat företag
kind-cookie = kaka
kind-local-storage = lokal lagring
kind-session-storage = sessionslagring
kind-indexed-db = databas i webbläsaren
cookies-lifetime = Lagringstid
cookies-hosts = Laddas från
cookies-policy = Integritetspolicy
cookies-own = Den här webbplatsen
cookies-as-data = Samma lista som data (JSON)
cookies-sayso-text = Sparar ditt svar på det här meddelandet.
cookies-signal-text = Minns att en kvittens har skrivits för din webbläsares integritetssignal.
lifetime-session = tills du stänger webbläsaren
lifetime-persistent = tills du raderar det
lifetime-unknown = okänd
lifetime-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}
lifetime-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
lifetime-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
lifetime-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
lifetime-years = { $count ->
    [one] { $count } år
   *[other] { $count } år
}

## The receipt

receipt-title = Din kvittens
receipt-text = Det här är beviset på ditt val. Det innehåller ingen adress och inget som en annan webbplats kan känna igen dig på.
receipt-number = Nummer
receipt-when = När
receipt-until = Ett ja gäller till
receipt-action = Vad du gjorde
receipt-place = Plats
receipt-place-unknown = okänd
receipt-language = Språk
receipt-notice = Meddelande som visades
receipt-signal = Webbläsarens integritetssignal
receipt-signal-sent = skickad
receipt-signal-absent = inte skickad
receipt-choices = Ditt val
receipt-no-choices = Inget ändamål tilläts eller avvisades.
receipt-refused-vendors = Partner som du har avvisat
receipt-proved = Kvittensen finns i det öppna registret. Den nedladdade filen bevisar det, även utan oss: kör `sayso receipt verify receipt.json`.
receipt-not-proved = Kvittensen är sparad; beviset kommer om en liten stund.
action-accept-all = godkände alla
action-reject-all = avvisade alla
action-save = sparade dina val
action-placeholder = tillät det som var blockerat på en sida
action-withdraw = återkallade alla samtycken
action-close = stängde meddelandet utan att svara

## What stands in place of a video or map that was held back

held-title = Blockerat innehåll från { $vendor }
held-text = Den här delen av sidan kommer från { $vendor } och skulle användas till: { $purposes }.
held-once = Ladda en gång
held-allow = Tillåt alltid: { $purposes }
held-unknown-title = Blockerat innehåll
held-unknown-text = Den här delen av sidan kommer från { $host }. Ingen har talat om vad den gör med dina data, så den laddas inte.

## Purposes

group-sale-or-sharing-title = Försäljning eller delning av personuppgifter
group-sale-or-sharing-text = Det som vissa lagar kallar försäljning eller delning: andra får data om dig för egen användning.
purpose-necessary-title = Absolut nödvändigt
purpose-necessary-text = Det som behövs för att visa sidorna du ber om: din session, ditt val här, skydd mot missbruk.
purpose-preferences-title = Inställningar
purpose-preferences-text = Komma ihåg inställningar som språk, plats eller typsnitt.
purpose-statistics-title = Statistik
purpose-statistics-text = Räkna besök och se vilka sidor som läses, för att göra webbplatsen bättre.
purpose-advertising-title = Annonsering
purpose-advertising-text = Partner väljer och mäter annonser utifrån vad du läser, här och på andra ställen.
purpose-social-media-title = Sociala medier
purpose-social-media-text = Knappar och inlägg från sociala nätverk, som då får veta att du har varit här.
purpose-media-title = Video, kartor och andra medier
purpose-media-text = Innehåll från andra tjänster på våra sidor. De får veta att du tittar på det här.
