### The texts of the notice and of Sayso's pages in Greek. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Μας επιτρέπετε να χρησιμοποιούμε τα δεδομένα σας;
notice-text = { $operator } και { $vendors ->
    [one] { $vendors } συνεργάτης
   *[other] { $vendors } συνεργάτες
} θα ήθελαν να αποθηκεύουν και να διαβάζουν δεδομένα στη συσκευή σας. Αυτό θα γίνει μόνο αν πείτε ναι.
notice-text-alone = { $operator } θα ήθελε να αποθηκεύει και να διαβάζει δεδομένα στη συσκευή σας. Αυτό θα γίνει μόνο αν πείτε ναι.
asked-for = Για ποιον σκοπό:
in-use = Σε χρήση τώρα:
change-mind = Μπορείτε να αλλάξετε γνώμη οποιαδήποτε στιγμή.
opt-out-title = Οι επιλογές απορρήτου σας
opt-out-text = { $operator } και { $vendors ->
    [one] { $vendors } συνεργάτης
   *[other] { $vendors } συνεργάτες
} χρησιμοποιούν δεδομένα σχετικά με την επίσκεψή σας. Μπορείτε να πείτε όχι σε ό,τι είναι προαιρετικό.
opt-out-text-alone = { $operator } χρησιμοποιεί δεδομένα σχετικά με την επίσκεψή σας. Μπορείτε να πείτε όχι σε ό,τι είναι προαιρετικό.
gpc-honored-title = Το αίτημα εξαίρεσής σας έγινε δεκτό
gpc-honored-text = Το πρόγραμμα περιήγησής σας έστειλε το σήμα Global Privacy Control. Το λάβαμε υπόψη ως δήλωση ότι δεν θέλετε να πωλούνται ή να κοινοποιούνται τα προσωπικά σας δεδομένα.
gpc-seen-text = Το πρόγραμμα περιήγησής σας έστειλε το σήμα Global Privacy Control. Σύμφωνα με τη νομοθεσία που διέπει αυτή την επίσκεψη, το σήμα δεν αλλάζει όσα ήδη ισχύουν.
gpc-overridden-text = Το πρόγραμμα περιήγησής σας έστειλε το σήμα Global Privacy Control. Γνωρίζοντάς το, επιτρέψατε ορισμένα από όσα σταματά το σήμα.
again-changed = Απαντήσατε στις { $date }. Σας ρωτάμε ξανά, γιατί από τότε κάτι άλλαξε:
again-expired = Η απάντηση που δώσατε στις { $date } δεν ισχύει πια, γι’ αυτό σας ρωτάμε ξανά.
again-waited = Απαντήσατε στις { $date }. Το διάστημα στο οποίο δεν σας ενοχλούμε έληξε, γι’ αυτό σας ρωτάμε ξανά.
again-closed = Κλείσατε το μήνυμα στις { $date } χωρίς απάντηση. Το διάστημα στο οποίο δεν σας ενοχλούμε έληξε, γι’ αυτό σας ρωτάμε ξανά.
changed-purpose = Νέος σκοπός: { $purpose }.
changed-uses = Ο σκοπός «{ $purpose }» καλύπτει πλέον περισσότερα.
changed-vendors = Νέοι συνεργάτες για τον σκοπό «{ $purpose }»: { $vendors }.
changed-wording = Ο σκοπός «{ $purpose }» περιγράφεται πλέον με άλλα λόγια.
changed-operator = Νέος υπεύθυνος για αυτόν τον ιστότοπο: { $operator }.
no-cookies = Το πρόγραμμα περιήγησής σας δεν κρατά cookies για αυτόν τον ιστότοπο, οπότε δεν μπορούμε να θυμόμαστε την επιλογή σας. Ό,τι χρειάζεται τη συγκατάθεσή σας μένει ανενεργό.
not-stored = Η επιλογή σας δεν αποθηκεύτηκε. Δοκιμάστε ξανά.

## Buttons

accept-all = Αποδοχή όλων
reject-all = Απόρριψη όλων
choose = Επιλογή
allow-all = Να επιτρέπονται όλα
save = Αποθήκευση επιλογών
ok = OK
close = Κλείσιμο
close-without = Κλείσιμο χωρίς απάντηση
privacy-choices = Επιλογές απορρήτου
withdraw-all = Ανάκληση όλων

## The preference centre

centre-title = Οι επιλογές απορρήτου σας
centre-text = Ενεργοποιήστε ό,τι επιτρέπετε. Ό,τι είναι ανενεργό δεν γίνεται.
tab-purposes = Σκοποί
tab-cookies = Cookies και συνεργάτες
always-active = Πάντα ενεργό
always-active-text = Η σελίδα που ζητάτε δεν μπορεί να εμφανιστεί χωρίς αυτό, γι’ αυτό δεν υπάρχει διακόπτης.
forbidden-here = Δεν επιτρέπεται εδώ
forbidden-text = Δεν επιτρέπεται λόγω της νομοθεσίας του τόπου σας ή λόγω της ηλικίας σας, γι’ αυτό δεν υπάρχει διακόπτης.
scope = Η επιλογή σας ισχύει για αυτό το πρόγραμμα περιήγησης, αυτή τη συσκευή και αυτόν τον ιστότοπο.
scope-domain = Η επιλογή σας ισχύει για αυτό το πρόγραμμα περιήγησης, αυτή τη συσκευή και τους ιστότοπους στο { $domain } που ζητούν το ίδιο.
scope-account = Έχετε συνδεθεί: η επιλογή σας ισχύει για τον λογαριασμό σας, σε κάθε συσκευή.
partners = { $count ->
    [one] { $count } συνεργάτης
   *[other] { $count } συνεργάτες
}
no-vendors = Για αυτό δεν χρησιμοποιείται κανένας συνεργάτης.
stores = Αποθηκεύει:
stores-nothing = Απ’ όσο γνωρίζουμε, δεν αποθηκεύει τίποτα.
see-policy = Πολιτική απορρήτου
see-rights = Άσκηση των δικαιωμάτων μου
fact = { $label }: { $value }
in-force = Τι ισχύει τώρα
rules-of-place = Κανόνες που ισχύουν για αυτή την επίσκεψη: { $place }.
rules-strictest = Δεν γνωρίζουμε ποιοι κανόνες ισχύουν για αυτή την επίσκεψη, γι’ αυτό εφαρμόζονται οι αυστηρότεροι.
allowed = επιτρέπεται
not-allowed = δεν επιτρέπεται
because-strictly-necessary = η σελίδα δεν μπορεί να εμφανιστεί χωρίς αυτό
because-choice = το επιλέξατε εσείς
because-signal = το δηλώνει το σήμα απορρήτου του προγράμματος περιήγησής σας
because-default-on = η νομοθεσία του τόπου σας επιτρέπει να ξεκινήσει· μπορείτε να πείτε όχι
because-default-off = δεν έχει δοθεί συγκατάθεση
because-site-rule = αυτός ο ιστότοπος ρωτά πρώτα
because-override = αυτός ο ιστότοπος ερμηνεύει τη νομοθεσία διαφορετικά από το Sayso
because-minor = η νομοθεσία προστατεύει τα άτομα της ηλικίας σας
because-prohibited = το απαγορεύει η νομοθεσία του τόπου σας
chosen-at = Επιλέξατε στις { $date }.
closed-at = Κλείσατε το μήνυμα στις { $date } χωρίς απάντηση: όλα μένουν όπως ορίζει η νομοθεσία όταν δεν έχει γίνει επιλογή.
not-chosen = Δεν έχετε επιλέξει ακόμα.
see-receipt = Αποδεικτικό αριθ. { $number }
download-receipt = Λήψη του αποδεικτικού
forget-receipts = Διαγραφή των αποδεικτικών μου
forget-text = Το αποδεικτικό αυτό και τα προηγούμενα διαγράφονται. Μετά κανείς, ούτε εσείς, δεν μπορεί να δείξει τι επιλέξατε. Η ίδια η επιλογή ισχύει μέχρι να την αλλάξετε και στο δημόσιο μητρώο μένει ένας αριθμός που δεν λέει τίποτα για εσάς. Αυτό δεν αναιρείται.
receipt-gone = Το αποδεικτικό της έχει διαγραφεί.
back = Επιστροφή στη σελίδα
on = Ενεργό
off = Ανενεργό
some = Εν μέρει

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Μην πουλάτε και μην κοινοποιείτε τα προσωπικά μου δεδομένα
link-limit-sensitive = Περιορισμός της χρήσης των ευαίσθητων προσωπικών μου δεδομένων
link-opt-out = Τα δικαιώματά σας εξαίρεσης
link-withdraw-consent = Επιλογές απορρήτου
link-object-statistics = Εναντίωση στη χρήση για στατιστικά
opt-out-icon = Εικονίδιο εξαίρεσης

## The list of cookies and partners

cookies-title = Cookies και συνεργάτες
cookies-text = Όλα όσα μπορεί να αποθηκεύουν ή να φορτώνουν αυτός ο ιστότοπος και οι συνεργάτες του, ανά σκοπό.
cookies-search = Αναζήτηση
cookies-search-hint = Όνομα cookie ή συνεργάτη
cookies-purpose = Σκοπός
cookies-every-purpose = Όλοι οι σκοποί
cookies-show = Εμφάνιση
cookies-found = { $count ->
    [one] { $count } καταχώριση
   *[other] { $count } καταχωρίσεις
}
cookies-none = Δεν βρέθηκε τίποτα. Δοκιμάστε με λιγότερα γράμματα ή με όλους τους σκοπούς.
cookies-none-used = Αυτός ο ιστότοπος δεν αποθηκεύει τίποτα και δεν έχει συνεργάτες.
cookies-owner = Κάτοχος
cookies-party = Προέλευση
cookies-first-party = αυτός ο ιστότοπος
cookies-third-party = άλλη εταιρεία
kind-cookie = cookie
kind-local-storage = τοπικός χώρος αποθήκευσης
kind-session-storage = χώρος αποθήκευσης συνεδρίας
kind-indexed-db = βάση δεδομένων στο πρόγραμμα περιήγησης
cookies-lifetime = Διάρκεια
cookies-hosts = Φορτώνει από
cookies-policy = Πολιτική απορρήτου
cookies-own = Αυτός ο ιστότοπος
cookies-as-data = Ο ίδιος κατάλογος ως δεδομένα (JSON)
cookies-sayso-text = Κρατά την απάντησή σας σε αυτό το μήνυμα.
cookies-signal-text = Θυμάται ότι γράφτηκε αποδεικτικό για το σήμα απορρήτου του προγράμματος περιήγησής σας.
lifetime-session = μέχρι να κλείσετε το πρόγραμμα περιήγησης
lifetime-persistent = μέχρι να το διαγράψετε
lifetime-unknown = άγνωστο
lifetime-minutes = { $count ->
    [one] { $count } λεπτό
   *[other] { $count } λεπτά
}
lifetime-hours = { $count ->
    [one] { $count } ώρα
   *[other] { $count } ώρες
}
lifetime-days = { $count ->
    [one] { $count } ημέρα
   *[other] { $count } ημέρες
}
lifetime-months = { $count ->
    [one] { $count } μήνας
   *[other] { $count } μήνες
}
lifetime-years = { $count ->
    [one] { $count } έτος
   *[other] { $count } έτη
}

## The receipt

receipt-title = Το αποδεικτικό της επιλογής σας
receipt-text = Εδώ είναι καταγεγραμμένη η επιλογή σας. Δεν περιέχει διεύθυνση ούτε κάτι από το οποίο θα μπορούσε να σας αναγνωρίσει άλλος ιστότοπος.
receipt-number = Αριθμός
receipt-when = Πότε
receipt-until = Η συγκατάθεση ισχύει έως
receipt-action = Τι κάνατε
receipt-place = Τόπος
receipt-place-unknown = άγνωστος
receipt-language = Γλώσσα
receipt-notice = Μήνυμα που εμφανίστηκε
receipt-signal = Σήμα απορρήτου του προγράμματος περιήγησης
receipt-signal-sent = στάλθηκε
receipt-signal-absent = δεν στάλθηκε
receipt-choices = Η επιλογή σας
receipt-no-choices = Κανένας σκοπός δεν επιτράπηκε ούτε απορρίφθηκε.
receipt-refused-vendors = Συνεργάτες που απορρίψατε
receipt-proved = Βρίσκεται στο δημόσιο μητρώο. Το αρχείο που κατεβάζετε το αποδεικνύει, χωρίς εμάς: εκτελέστε `sayso receipt verify receipt.json`.
receipt-not-proved = Έχει αποθηκευτεί· η απόδειξη για αυτό θα είναι έτοιμη σε λίγο.
action-accept-all = αποδεχτήκατε τα πάντα
action-reject-all = απορρίψατε τα πάντα
action-save = αποθηκεύσατε τις επιλογές σας
action-placeholder = επιτρέψατε περιεχόμενο που είχε αποκλειστεί σε μια σελίδα
action-withdraw = ανακαλέσατε τα πάντα
action-close = κλείσατε το μήνυμα χωρίς απάντηση

## What stands in place of a video or map that was held back

held-title = Αποκλεισμένο περιεχόμενο: { $vendor }
held-text = Αυτό το τμήμα της σελίδας προέρχεται από: { $vendor }. Θα χρησιμοποιούνταν για: { $purposes }.
held-once = Φόρτωση μία φορά
held-allow = Να επιτρέπεται πάντα: { $purposes }
held-unknown-title = Αποκλεισμένο περιεχόμενο
held-unknown-text = Αυτό το τμήμα της σελίδας προέρχεται από το { $host }. Κανείς δεν έχει δηλώσει τι κάνει με τα δεδομένα σας, γι’ αυτό δεν φορτώνεται.

## Purposes

group-sale-or-sharing-title = Πώληση ή κοινοποίηση προσωπικών δεδομένων
group-sale-or-sharing-text = Αυτό που ορισμένοι νόμοι ονομάζουν πώληση ή κοινοποίηση: άλλοι λαμβάνουν δεδομένα για εσάς για δική τους χρήση.
purpose-necessary-title = Απολύτως απαραίτητα
purpose-necessary-text = Χωρίς αυτά δεν μπορούν να εμφανιστούν οι σελίδες που ζητάτε: η σύνδεσή σας, η επιλογή σας εδώ, η προστασία από κατάχρηση.
purpose-preferences-title = Προτιμήσεις
purpose-preferences-text = Απομνημόνευση ρυθμίσεων όπως η γλώσσα, ο τόπος ή η γραμματοσειρά.
purpose-statistics-title = Στατιστικά
purpose-statistics-text = Μέτρηση των επισκέψεων και των σελίδων που διαβάζονται, ώστε να βελτιώνεται ο ιστότοπος.
purpose-advertising-title = Διαφήμιση
purpose-advertising-text = Οι συνεργάτες επιλέγουν διαφημίσεις και μετρούν την απόδοσή τους με βάση όσα διαβάζετε, εδώ και αλλού.
purpose-social-media-title = Κοινωνικά δίκτυα
purpose-social-media-text = Κουμπιά και αναρτήσεις κοινωνικών δικτύων, τα οποία έτσι μαθαίνουν ότι ήσασταν εδώ.
purpose-media-title = Βίντεο, χάρτες και άλλα πολυμέσα
purpose-media-text = Περιεχόμενο άλλων υπηρεσιών μέσα στις σελίδες μας. Οι υπηρεσίες αυτές μαθαίνουν ότι το βλέπετε εδώ.
