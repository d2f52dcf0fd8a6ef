### The texts of the notice and of Sayso's pages in French. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Pouvons-nous utiliser vos données ?
notice-text = { $operator } et { $vendors ->
    [one] { $vendors } partenaire
   *[other] { $vendors } partenaires
} souhaitent enregistrer et lire des données sur votre appareil. Rien de tout cela ne se fait sans votre accord.
notice-text-alone = { $operator } souhaite enregistrer et lire des données sur votre appareil. Rien de tout cela ne se fait sans votre accord.
asked-for = Dans quel but :
in-use = Actif en ce moment :
change-mind = Vous pouvez changer d’avis à tout moment.
opt-out-title = Vos choix de confidentialité
opt-out-text = { $operator } et { $vendors ->
    [one] { $vendors } partenaire
   *[other] { $vendors } partenaires
} utilisent des données sur votre visite. Vous pouvez refuser ce qui est facultatif.
opt-out-text-alone = { $operator } utilise des données sur votre visite. Vous pouvez refuser ce qui est facultatif.
gpc-honored-title = Demande d’opposition prise en compte
gpc-honored-text = Votre navigateur a envoyé le signal Global Privacy Control. Nous l’avons considéré comme votre opposition à la vente et au partage de vos données personnelles.
gpc-seen-text = Votre navigateur a envoyé le signal Global Privacy Control. Selon la loi qui s’applique à cette visite, cela ne change rien à ce qui est déjà en vigueur.
gpc-overridden-text = Votre navigateur a envoyé le signal Global Privacy Control. Vous avez autorisé, en connaissance de cause, une partie de ce qu’il bloque.
again-changed = Vous avez répondu le { $date }. Nous vous reposons la question, car quelque chose a changé depuis :
again-expired = Votre réponse du { $date } n’est plus valable. Nous vous reposons donc la question.
again-waited = Vous avez répondu le { $date }. Le délai pendant lequel nous ne vous redemandons rien est passé. Nous vous reposons donc la question.
again-closed = Vous avez fermé le bandeau le { $date } sans répondre. Le délai pendant lequel nous ne vous redemandons rien est passé. Nous vous reposons donc la question.
changed-purpose = Nouveau : { $purpose }.
changed-uses = « { $purpose } » couvre désormais plus d’usages.
changed-vendors = Nouveaux partenaires pour « { $purpose } » : { $vendors }.
changed-wording = La description de « { $purpose } » a changé.
changed-operator = { $operator } est désormais responsable de ce site.
no-cookies = Votre navigateur ne conserve pas les cookies de ce site. Nous ne pouvons donc pas retenir votre choix. Ce qui demande votre accord reste désactivé.
not-stored = Votre choix n’a pas pu être enregistré. Veuillez réessayer.

## Buttons

accept-all = Tout accepter
reject-all = Tout refuser
choose = Personnaliser
allow-all = Tout autoriser
save = Enregistrer mes choix
ok = OK
close = Fermer
close-without = Fermer sans répondre
privacy-choices = Choix de confidentialité
withdraw-all = Retirer tous mes accords

## The preference centre

centre-title = Vos choix de confidentialité
centre-text = Activez ce que vous autorisez. Ce qui est désactivé ne se fait pas.
tab-purposes = Finalités
tab-cookies = Cookies et partenaires
always-active = Toujours actif
always-active-text = La page que vous demandez ne peut pas s’afficher sans cela. Il n’y a donc pas d’interrupteur.
forbidden-here = Non autorisé ici
forbidden-text = La loi du lieu où vous êtes, ou votre âge, ne le permet pas. Il n’y a donc pas d’interrupteur.
scope = Votre choix vaut pour ce navigateur, cet appareil et ce site.
scope-domain = Votre choix vaut pour ce navigateur, cet appareil et les sites du domaine { $domain } qui demandent la même chose.
scope-account = Vous utilisez votre compte : votre choix vaut pour ce compte, sur tous vos appareils.
partners = { $count ->
    [one] { $count } partenaire
   *[other] { $count } partenaires
}
no-vendors = Aucun partenaire n’intervient ici.
stores = Enregistre :
stores-nothing = N’enregistre rien, à notre connaissance.
see-policy = Politique de confidentialité
see-rights = Exercer mes droits
fact = { $label } : { $value }
in-force = En vigueur actuellement
rules-of-place = Les règles qui s’appliquent à cette visite sont celles du lieu suivant : { $place }.
rules-strictest = Nous ne savons pas quelles règles s’appliquent à cette visite. Nous appliquons donc les plus strictes.
allowed = autorisé
not-allowed = non autorisé
because-strictly-necessary = la page ne peut pas s’afficher sans cela
because-choice = vous l’avez choisi
because-signal = le signal de confidentialité de votre navigateur le demande
because-default-on = la loi du lieu où vous êtes le permet d’emblée ; vous pouvez refuser
because-default-off = personne n’a donné son accord
because-site-rule = ce site demande d’abord votre avis
because-override = ce site interprète la loi autrement que Sayso
because-minor = la loi protège les personnes de votre âge
because-prohibited = la loi du lieu où vous êtes l’interdit
chosen-at = Choix fait le { $date }.
closed-at = Vous avez fermé le bandeau le { $date } sans répondre : tout reste tel que la loi le prévoit par défaut.
not-chosen = Vous n’avez pas encore fait de choix.
see-receipt = Justificatif n° { $number }
download-receipt = Télécharger le justificatif
forget-receipts = Supprimer mes justificatifs
forget-text = Ce justificatif et les précédents sont supprimés. Personne, pas même vous, ne pourra alors montrer ce que vous avez choisi. Votre choix reste en vigueur jusqu’à ce que vous le changiez, et il reste dans le registre public un nombre qui ne dit rien de vous. C’est irréversible.
receipt-gone = Le justificatif a été supprimé.
back = Retour à la page
on = Activé
off = Désactivé
some = En partie

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ne pas vendre ni partager mes données personnelles
link-limit-sensitive = Limiter l’utilisation de mes données personnelles sensibles
link-opt-out = Vos droits d’opposition
link-withdraw-consent = Choix de confidentialité
link-object-statistics = S’opposer aux statistiques
opt-out-icon = Icône d’opposition

## The list of cookies and partners

cookies-title = Cookies et partenaires
cookies-text = Tout ce que ce site et ses partenaires peuvent enregistrer ou charger, classé par finalité.
cookies-search = Rechercher
cookies-search-hint = Nom d’un cookie ou d’un partenaire
cookies-purpose = Finalité
cookies-every-purpose = Toutes les finalités
cookies-show = Afficher
cookies-found = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
cookies-none = Aucun résultat. Essayez avec moins de lettres ou avec toutes les finalités.
cookies-none-used = Ce site n’enregistre rien et n’a aucun partenaire.
cookies-owner = Propriétaire
cookies-party = Origine
cookies-first-party = ce site
cookies-third-party = une autre entreprise
kind-cookie = cookie
kind-local-storage = stockage local
kind-session-storage = stockage de session
kind-indexed-db = base de données du navigateur
cookies-lifetime = Durée de conservation
cookies-hosts = Chargé depuis
cookies-policy = Politique de confidentialité
cookies-own = Ce site
cookies-as-data = Les mêmes informations sous forme de données (JSON)
cookies-sayso-text = Conserve votre réponse à ce bandeau.
cookies-signal-text = Retient qu’un justificatif a été écrit pour le signal de confidentialité de votre navigateur.
lifetime-session = jusqu’à la fermeture du navigateur
lifetime-persistent = jusqu’à ce que vous l’effaciez
lifetime-unknown = non connue
lifetime-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
lifetime-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
lifetime-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
lifetime-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
lifetime-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}

## The receipt

receipt-title = Votre justificatif
receipt-text = Ce document atteste votre choix. Il ne contient ni adresse, ni rien qui permettrait à un autre site de vous reconnaître.
receipt-number = Numéro
receipt-when = Date
receipt-until = Un oui vaut jusqu’au
receipt-action = Ce que vous avez fait
receipt-place = Lieu
receipt-place-unknown = non connu
receipt-language = Langue
receipt-notice = Bandeau affiché
receipt-signal = Signal de confidentialité du navigateur
receipt-signal-sent = envoyé
receipt-signal-absent = non envoyé
receipt-choices = Votre choix
receipt-no-choices = Aucune finalité n’a été autorisée ni refusée.
receipt-refused-vendors = Partenaires que vous avez refusés
receipt-proved = Ce justificatif figure dans le registre public. Le fichier téléchargé le prouve, même sans nous : exécutez `sayso receipt verify receipt.json`.
receipt-not-proved = Ce justificatif est enregistré ; la preuve correspondante suivra dans un instant.
action-accept-all = tout accepté
action-reject-all = tout refusé
action-save = enregistré vos choix
action-placeholder = autorisé un contenu bloqué sur une page
action-withdraw = retiré tous vos accords
action-close = fermé le bandeau sans répondre

## What stands in place of a video or map that was held back

held-title = Contenu bloqué : { $vendor }
held-text = Cette partie de la page est fournie par { $vendor } et serait utilisée pour : { $purposes }.
held-once = Charger une fois
held-allow = Toujours autoriser : { $purposes }
held-unknown-title = Contenu bloqué
held-unknown-text = Cette partie de la page vient du serveur { $host }. Personne n’a indiqué ce qu’il fait de vos données. Elle n’est donc pas chargée.

## Purposes

group-sale-or-sharing-title = Vente ou partage de données personnelles
group-sale-or-sharing-text = Ce que certaines lois appellent vente ou partage : d’autres reçoivent des données sur vous pour leur propre usage.
purpose-necessary-title = Strictement nécessaire
purpose-necessary-text = Sans cela, les pages que vous demandez ne peuvent pas s’afficher : votre session, le choix que vous faites ici, la protection contre les abus.
purpose-preferences-title = Préférences
purpose-preferences-text = Retenir des réglages comme la langue, le lieu ou la police de caractères.
purpose-statistics-title = Statistiques
purpose-statistics-text = Compter les visites et voir quelles pages sont lues, pour améliorer le site.
purpose-advertising-title = Publicité
purpose-advertising-text = Des partenaires choisissent les publicités et mesurent leur effet d’après ce que vous lisez, ici et ailleurs.
purpose-social-media-title = Réseaux sociaux
purpose-social-media-text = Boutons et publications de réseaux sociaux, qui apprennent ainsi que vous avez consulté ce site.
purpose-media-title = Vidéos, cartes et autres médias
purpose-media-text = Contenus d’autres services intégrés à nos pages. Ces services apprennent que vous les consultez ici.
