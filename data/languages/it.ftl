### The texts of the notice and of Sayso's pages in Italian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Possiamo usare i tuoi dati?
notice-text = { $operator } e { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partner
} vorrebbero salvare e leggere dati sul tuo dispositivo. Lo faranno solo se dici di sì.
notice-text-alone = { $operator } vorrebbe salvare e leggere dati sul tuo dispositivo. Lo farà solo se dici di sì.
asked-for = A che scopo:
in-use = In uso ora:
change-mind = Puoi cambiare idea in qualsiasi momento.
opt-out-title = Le tue scelte sulla privacy
opt-out-text = { $operator } e { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partner
} usano dati sulla tua visita. Puoi rifiutare ciò che è facoltativo.
opt-out-text-alone = { $operator } usa dati sulla tua visita. Puoi rifiutare ciò che è facoltativo.
gpc-honored-title = Richiesta di opposizione accolta
gpc-honored-text = Il tuo browser ha inviato il segnale Global Privacy Control. Lo abbiamo considerato come la tua opposizione alla vendita e alla condivisione dei tuoi dati personali.
gpc-seen-text = Il tuo browser ha inviato il segnale Global Privacy Control. Secondo la legge che si applica a questa visita, il segnale non cambia nulla di ciò che è già in vigore.
gpc-overridden-text = Il tuo browser ha inviato il segnale Global Privacy Control. Hai scelto consapevolmente di consentire una parte di ciò che il segnale blocca.
again-changed = Hai risposto in data { $date }. Te lo chiediamo di nuovo perché da allora qualcosa è cambiato:
again-expired = La risposta che hai dato in data { $date } è scaduta, quindi te lo chiediamo di nuovo.
again-waited = Hai risposto in data { $date }. Il periodo in cui non ripetiamo la domanda è finito, quindi te lo chiediamo di nuovo.
again-closed = In data { $date } hai chiuso l’avviso senza rispondere. Il periodo in cui non ripetiamo la domanda è finito, quindi te lo chiediamo di nuovo.
changed-purpose = Novità: { $purpose }.
changed-uses = Ora «{ $purpose }» comprende altri usi.
changed-vendors = Nuovi partner per «{ $purpose }»: { $vendors }.
changed-wording = La descrizione di «{ $purpose }» è cambiata.
changed-operator = Ora il gestore di questo sito è { $operator }.
no-cookies = Il tuo browser non conserva i cookie di questo sito, quindi non possiamo ricordare la tua scelta. Ciò che richiede il tuo consenso resta disattivato.
not-stored = Non è stato possibile salvare la tua scelta. Riprova.

## Buttons

accept-all = Accetta tutto
reject-all = Rifiuta tutto
choose = Personalizza
allow-all = Consenti tutto
save = Salva le mie scelte
ok = OK
close = Chiudi
close-without = Chiudi senza rispondere
privacy-choices = Scelte sulla privacy
withdraw-all = Revoca tutto

## The preference centre

centre-title = Le tue scelte sulla privacy
centre-text = Attiva ciò che consenti. Ciò che è disattivato non avviene.
tab-purposes = Finalità
tab-cookies = Cookie e partner
always-active = Sempre attivo
always-active-text = Senza questo, la pagina che hai richiesto non può essere mostrata: perciò non c’è un interruttore.
forbidden-here = Non consentito qui
forbidden-text = La legge del luogo in cui ti trovi, o la tua età, non lo permette: perciò non c’è un interruttore.
scope = La tua scelta vale per questo browser, questo dispositivo e questo sito.
scope-domain = La tua scelta vale per questo browser, questo dispositivo e i siti del dominio { $domain } che chiedono la stessa cosa.
scope-account = Hai effettuato l’accesso: la tua scelta vale per il tuo account, su tutti i dispositivi.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partner
}
no-vendors = Nessun partner è coinvolto.
stores = Salva:
stores-nothing = Non salva nulla, per quanto ne sappiamo.
see-policy = Informativa sulla privacy
see-rights = Esercita i miei diritti
fact = { $label }: { $value }
in-force = In vigore ora
rules-of-place = A questa visita si applicano le regole previste per { $place }.
rules-strictest = Non sappiamo quali regole si applichino a questa visita, quindi valgono le più severe.
allowed = consentito
not-allowed = non consentito
because-strictly-necessary = senza questo la pagina non può essere mostrata
because-choice = è una tua scelta
because-signal = lo chiede il segnale di privacy del tuo browser
because-default-on = la legge del luogo in cui ti trovi lo permette già; puoi dire di no
because-default-off = nessuno ha detto di sì
because-site-rule = questo sito chiede prima il permesso
because-override = questo sito interpreta la legge diversamente da Sayso
because-minor = la legge tutela le persone della tua età
because-prohibited = la legge del luogo in cui ti trovi lo vieta
chosen-at = Scelta fatta in data { $date }.
closed-at = In data { $date } hai chiuso l’avviso senza rispondere: tutto resta come previsto dalla legge in assenza di una tua scelta.
not-chosen = Non hai ancora scelto.
see-receipt = Ricevuta n. { $number }
download-receipt = Scarica la ricevuta
forget-receipts = Elimina le mie ricevute
forget-text = Questa ricevuta e le precedenti vengono eliminate. Dopo nessuno, nemmeno tu, potrà mostrare che cosa hai scelto. La scelta in sé resta valida finché non la cambi, e nel registro pubblico resta un numero che non dice nulla di te. Non si può annullare.
receipt-gone = La sua ricevuta è stata eliminata.
back = Torna alla pagina
on = Attivo
off = Non attivo
some = In parte

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Non vendere né condividere i miei dati personali
link-limit-sensitive = Limita l’uso dei miei dati personali sensibili
link-opt-out = I tuoi diritti di opposizione
link-withdraw-consent = Scelte sulla privacy
link-object-statistics = Mi oppongo alle statistiche
opt-out-icon = Icona di opposizione

## The list of cookies and partners

cookies-title = Cookie e partner
cookies-text = Tutto ciò che questo sito e i suoi partner possono salvare o caricare, per finalità.
cookies-search = Cerca
cookies-search-hint = Nome di un cookie o di un partner
cookies-purpose = Finalità
cookies-every-purpose = Tutte le finalità
cookies-show = Mostra
cookies-found = { $count ->
    [one] { $count } risultato
   *[other] { $count } risultati
}
cookies-none = Nessun risultato. Prova con meno lettere o con tutte le finalità.
cookies-none-used = Questo sito non salva nulla e non ha partner.
cookies-owner = Proprietario
cookies-party = Provenienza
cookies-first-party = questo sito
cookies-third-party = un’altra azienda
kind-cookie = cookie
kind-local-storage = archiviazione locale
kind-session-storage = archiviazione di sessione
kind-indexed-db = database nel browser
cookies-lifetime = Durata
cookies-hosts = Caricato da
cookies-policy = Informativa sulla privacy
cookies-own = Questo sito
cookies-as-data = Le stesse informazioni in formato dati (JSON)
cookies-sayso-text = Conserva la tua risposta a questo avviso.
cookies-signal-text = Ricorda che è stata scritta una ricevuta per il segnale di privacy del tuo browser.
lifetime-session = fino alla chiusura del browser
lifetime-persistent = finché non lo elimini
lifetime-unknown = non nota
lifetime-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
lifetime-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
lifetime-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
lifetime-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
lifetime-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}

## The receipt

receipt-title = La tua ricevuta
receipt-text = Questo documento attesta la tua scelta. Non contiene indirizzi né altro che permetta a un altro sito di riconoscerti.
receipt-number = Numero
receipt-when = Data e ora
receipt-until = Un sì vale fino al
receipt-action = Che cosa hai fatto
receipt-place = Luogo
receipt-place-unknown = non noto
receipt-language = Lingua
receipt-notice = Avviso mostrato
receipt-signal = Segnale di privacy del browser
receipt-signal-sent = inviato
receipt-signal-absent = non inviato
receipt-choices = La tua scelta
receipt-no-choices = Nessuna finalità è stata consentita o rifiutata.
receipt-refused-vendors = Partner che hai rifiutato
receipt-proved = Questa ricevuta è nel registro pubblico. Il file scaricato lo dimostra, anche senza di noi: esegui `sayso receipt verify receipt.json`.
receipt-not-proved = Questa ricevuta è salvata; la prova arriverà tra un istante.
action-accept-all = hai accettato tutto
action-reject-all = hai rifiutato tutto
action-save = hai salvato le tue scelte
action-placeholder = hai consentito un contenuto bloccato in una pagina
action-withdraw = hai revocato tutto
action-close = hai chiuso l’avviso senza rispondere

## What stands in place of a video or map that was held back

held-title = Contenuto bloccato: { $vendor }
held-text = Questa parte della pagina proviene da { $vendor } e verrebbe usata per: { $purposes }.
held-once = Carica una volta
held-allow = Consenti sempre: { $purposes }
held-unknown-title = Contenuto bloccato
held-unknown-text = Questa parte della pagina proviene da { $host }. Nessuno ha indicato che cosa fa dei tuoi dati, quindi non viene caricata.

## Purposes

group-sale-or-sharing-title = Vendita o condivisione di dati personali
group-sale-or-sharing-text = Ciò che alcune leggi chiamano vendita o condivisione: altri ricevono dati su di te per i propri scopi.
purpose-necessary-title = Strettamente necessario
purpose-necessary-text = Senza questo, le pagine che richiedi non possono essere mostrate: la tua sessione, la tua scelta in questo avviso, la protezione dagli abusi.
purpose-preferences-title = Preferenze
purpose-preferences-text = Ricordare impostazioni come la lingua, il luogo o il carattere.
purpose-statistics-title = Statistiche
purpose-statistics-text = Contare le visite e vedere quali pagine vengono lette, per migliorare il sito.
purpose-advertising-title = Pubblicità
purpose-advertising-text = I partner scelgono e misurano gli annunci in base a ciò che leggi, qui e altrove.
purpose-social-media-title = Social media
purpose-social-media-text = Pulsanti e post dei social network, che così vengono a sapere che hai visitato questo sito.
purpose-media-title = Video, mappe e altri contenuti multimediali
purpose-media-text = Contenuti di altri servizi nelle nostre pagine. Questi servizi vengono a sapere che li guardi qui.
