### The texts of the notice and of Sayso's pages in German. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Dürfen wir Ihre Daten verwenden?
notice-text = { $operator } und { $vendors ->
    [one] { $vendors } Partner
   *[other] { $vendors } Partner
} möchten Daten auf Ihrem Gerät speichern und auslesen. Nichts davon geschieht ohne Ihr Ja.
notice-text-alone = { $operator } möchte Daten auf Ihrem Gerät speichern und auslesen. Nichts davon geschieht ohne Ihr Ja.
asked-for = Wofür:
in-use = Derzeit aktiv:
change-mind = Sie können sich jederzeit anders entscheiden.
opt-out-title = Ihre Datenschutz-Einstellungen
opt-out-text = { $operator } und { $vendors ->
    [one] { $vendors } Partner
   *[other] { $vendors } Partner
} verwenden Daten über Ihren Besuch. Was nicht notwendig ist, können Sie ablehnen.
opt-out-text-alone = { $operator } verwendet Daten über Ihren Besuch. Was nicht notwendig ist, können Sie ablehnen.
gpc-honored-title = Widerspruch berücksichtigt
gpc-honored-text = Ihr Browser hat das Signal Global Privacy Control gesendet. Wir werten es als Ihren Widerspruch gegen Verkauf und Weitergabe Ihrer personenbezogenen Daten.
gpc-seen-text = Ihr Browser hat das Signal Global Privacy Control gesendet. Nach dem Gesetz, das für diesen Besuch maßgeblich ist, ändert es nichts an dem, was ohnehin schon gilt.
gpc-overridden-text = Ihr Browser hat das Signal Global Privacy Control gesendet. Einen Teil dessen, was es unterbindet, haben Sie trotzdem bewusst erlaubt.
again-changed = Sie haben am { $date } geantwortet. Wir fragen noch einmal, weil sich seitdem etwas geändert hat:
again-expired = Ihre Antwort vom { $date } ist abgelaufen. Deshalb fragen wir noch einmal.
again-waited = Sie haben am { $date } geantwortet. Die Zeit, in der wir Sie nicht erneut fragen, ist vorbei. Deshalb fragen wir noch einmal.
again-closed = Sie haben den Hinweis am { $date } ohne Antwort geschlossen. Die Zeit, in der wir Sie nicht erneut fragen, ist vorbei. Deshalb fragen wir noch einmal.
changed-purpose = Neu: { $purpose }.
changed-uses = „{ $purpose }“ umfasst jetzt mehr.
changed-vendors = Neue Partner für „{ $purpose }“: { $vendors }.
changed-wording = „{ $purpose }“ ist jetzt anders beschrieben.
changed-operator = { $operator } ist jetzt für diese Website verantwortlich.
no-cookies = Ihr Browser speichert für diese Website keine Cookies. Deshalb können wir uns Ihre Auswahl nicht merken. Was Ihre Zustimmung braucht, bleibt ausgeschaltet.
not-stored = Ihre Auswahl konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.

## Buttons

accept-all = Alle akzeptieren
reject-all = Alle ablehnen
choose = Auswählen
allow-all = Alle erlauben
save = Auswahl speichern
ok = OK
close = Schließen
close-without = Ohne Antwort schließen
privacy-choices = Datenschutz-Einstellungen
withdraw-all = Alles widerrufen

## The preference centre

centre-title = Ihre Datenschutz-Einstellungen
centre-text = Schalten Sie ein, was Sie erlauben. Was ausgeschaltet ist, findet nicht statt.
tab-purposes = Zwecke
tab-cookies = Cookies und Partner
always-active = Immer aktiv
always-active-text = Ohne das lässt sich die gewünschte Seite nicht anzeigen. Deshalb gibt es hier keinen Schalter.
forbidden-here = Hier nicht erlaubt
forbidden-text = Das Gesetz an Ihrem Ort oder Ihr Alter lässt das nicht zu. Deshalb gibt es hier keinen Schalter.
scope = Ihre Auswahl gilt für diesen Browser, dieses Gerät und diese Website.
scope-domain = Ihre Auswahl gilt für diesen Browser, dieses Gerät und alle Websites unter { $domain }, die um dasselbe bitten.
scope-account = Sie sind angemeldet: Ihre Auswahl gilt für Ihr Konto auf allen Geräten.
partners = { $count ->
    [one] { $count } Partner
   *[other] { $count } Partner
}
no-vendors = Dafür wird kein Partner eingesetzt.
stores = Speichert:
stores-nothing = Speichert nichts, soweit wir wissen.
see-policy = Datenschutzerklärung
see-rights = Meine Rechte ausüben
fact = { $label }: { $value }
in-force = Das gilt derzeit
rules-of-place = Bei diesem Besuch gelten die Regeln für { $place }.
rules-strictest = Wir wissen nicht, welche Regeln für diesen Besuch gelten. Deshalb gelten die strengsten.
allowed = erlaubt
not-allowed = nicht erlaubt
because-strictly-necessary = ohne das lässt sich die Seite nicht anzeigen
because-choice = so haben Sie es gewählt
because-signal = so verlangt es das Datenschutz-Signal Ihres Browsers
because-default-on = das Gesetz an Ihrem Ort lässt es von vornherein zu; Sie können es ablehnen
because-default-off = bisher hat niemand zugestimmt
because-site-rule = diese Website fragt zuerst
because-override = diese Website legt das Gesetz anders aus als Sayso
because-minor = das Gesetz schützt Menschen in Ihrem Alter
because-prohibited = das Gesetz an Ihrem Ort verbietet es
chosen-at = Ausgewählt am { $date }.
closed-at = Sie haben den Hinweis am { $date } ohne Antwort geschlossen. Es bleibt alles so, wie es das Gesetz von sich aus vorsieht.
not-chosen = Sie haben noch nichts ausgewählt.
see-receipt = Nachweis Nummer { $number }
download-receipt = Nachweis herunterladen
forget-receipts = Meine Nachweise löschen
forget-text = Dieser Nachweis und die davor werden gelöscht. Danach kann niemand, auch Sie nicht, belegen, was Sie gewählt haben. Die Wahl selbst gilt, bis Sie sie ändern. Im öffentlichen Register bleibt eine Zahl, die nichts über Sie aussagt. Das lässt sich nicht rückgängig machen.
receipt-gone = Der Nachweis dafür ist gelöscht.
back = Zurück zur Seite
on = An
off = Aus
some = Teilweise

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Meine personenbezogenen Daten nicht verkaufen oder weitergeben
link-limit-sensitive = Verwendung meiner sensiblen personenbezogenen Daten einschränken
link-opt-out = Ihre Widerspruchsrechte
link-withdraw-consent = Datenschutz-Einstellungen
link-object-statistics = Der Statistik widersprechen
opt-out-icon = Symbol für den Widerspruch

## The list of cookies and partners

cookies-title = Cookies und Partner
cookies-text = Alles, was diese Website und ihre Partner speichern oder laden können, nach Zweck geordnet.
cookies-search = Suche
cookies-search-hint = Name eines Cookies oder Partners
cookies-purpose = Zweck
cookies-every-purpose = Alle Zwecke
cookies-show = Anzeigen
cookies-found = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
cookies-none = Nichts gefunden. Versuchen Sie es mit weniger Buchstaben oder mit allen Zwecken.
cookies-none-used = Diese Website speichert nichts und hat keine Partner.
cookies-owner = Gehört zu
cookies-party = Herkunft
cookies-first-party = diese Website
cookies-third-party = ein anderes Unternehmen
kind-cookie = Cookie
kind-local-storage = lokaler Speicher
kind-session-storage = Sitzungsspeicher
kind-indexed-db = Datenbank im Browser
cookies-lifetime = Speicherdauer
cookies-hosts = Lädt von
cookies-policy = Datenschutzerklärung
cookies-own = Diese Website
cookies-as-data = Dieselben Angaben als Daten (JSON)
cookies-sayso-text = Merkt sich Ihre Antwort auf diesen Hinweis.
cookies-signal-text = Merkt sich, dass zum Datenschutz-Signal Ihres Browsers ein Nachweis geschrieben wurde.
lifetime-session = bis Sie den Browser schließen
lifetime-persistent = bis Sie es löschen
lifetime-unknown = nicht bekannt
lifetime-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
lifetime-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
lifetime-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
lifetime-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
lifetime-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}

## The receipt

receipt-title = Ihr Nachweis
receipt-text = Hier ist Ihre Auswahl festgehalten. Der Nachweis enthält keine Adresse und nichts, woran eine andere Website Sie erkennen könnte.
receipt-number = Nummer
receipt-when = Zeitpunkt
receipt-until = Ein Ja gilt bis
receipt-action = Was Sie getan haben
receipt-place = Ort
receipt-place-unknown = nicht bekannt
receipt-language = Sprache
receipt-notice = Angezeigter Hinweis
receipt-signal = Datenschutz-Signal des Browsers
receipt-signal-sent = gesendet
receipt-signal-absent = nicht gesendet
receipt-choices = Ihre Auswahl
receipt-no-choices = Es wurde kein Zweck erlaubt oder abgelehnt.
receipt-refused-vendors = Partner, die Sie abgelehnt haben
receipt-proved = Dieser Nachweis steht im öffentlichen Register. Die heruntergeladene Datei beweist das auch ohne uns: Führen Sie `sayso receipt verify receipt.json` aus.
receipt-not-proved = Dieser Nachweis ist gespeichert. Der Beweis dafür folgt in wenigen Augenblicken.
action-accept-all = alles akzeptiert
action-reject-all = alles abgelehnt
action-save = Auswahl gespeichert
action-placeholder = auf einer Seite blockierten Inhalt erlaubt
action-withdraw = alles widerrufen
action-close = Hinweis ohne Antwort geschlossen

## What stands in place of a video or map that was held back

held-title = Inhalt von { $vendor } blockiert
held-text = Dieser Teil der Seite kommt von { $vendor } und würde verwendet für: { $purposes }.
held-once = Einmal laden
held-allow = Immer erlauben: { $purposes }
held-unknown-title = Inhalt blockiert
held-unknown-text = Dieser Teil der Seite kommt von { $host }. Niemand hat angegeben, was dort mit Ihren Daten geschieht. Deshalb wird er nicht geladen.

## Purposes

group-sale-or-sharing-title = Verkauf oder Weitergabe personenbezogener Daten
group-sale-or-sharing-text = Was manche Gesetze Verkauf oder Weitergabe nennen: Andere erhalten Daten über Sie und verwenden sie für eigene Zwecke.
purpose-necessary-title = Notwendig
purpose-necessary-text = Ohne das lassen sich die gewünschten Seiten nicht anzeigen: Ihre Sitzung, Ihre Auswahl hier, Schutz vor Missbrauch.
purpose-preferences-title = Persönliche Einstellungen
purpose-preferences-text = Einstellungen wie Sprache, Ort oder Schriftart speichern.
purpose-statistics-title = Statistik
purpose-statistics-text = Besuche zählen und sehen, welche Seiten gelesen werden, um die Website zu verbessern.
purpose-advertising-title = Werbung
purpose-advertising-text = Partner wählen Werbung danach aus, was Sie hier und anderswo lesen, und messen ihre Wirkung.
purpose-social-media-title = Soziale Medien
purpose-social-media-text = Schaltflächen und Beiträge sozialer Netzwerke, die dadurch erfahren, dass Sie hier waren.
purpose-media-title = Videos, Karten und andere Medien
purpose-media-text = Inhalte anderer Dienste auf unseren Seiten. Diese Dienste erfahren, dass Sie die Inhalte hier ansehen.
