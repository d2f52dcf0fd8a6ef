### The texts of the notice and of Sayso's pages in French (Canada). English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Pouvons-nous utiliser vos données?
notice-text = { $operator } et { $vendors ->
    [one] { $vendors } partenaire
   *[other] { $vendors } partenaires
} aimeraient stocker et lire des données sur votre appareil. Rien de tout cela ne se fait sans votre accord.
notice-text-alone = { $operator } aimerait stocker et lire des données sur votre appareil. Rien de tout cela ne se fait sans votre accord.
asked-for = Dans quel but :
in-use = Actif en ce moment :
change-mind = Vous pouvez changer d’avis en tout temps.
opt-out-title = Vos choix en matière de confidentialité
opt-out-text = { $operator } et { $vendors ->
    [one] { $vendors } partenaire
   *[other] { $vendors } partenaires
} utilisent des données sur votre visite. Vous pouvez refuser ce qui est facultatif.
opt-out-text-alone = { $operator } utilise des données sur votre visite. Vous pouvez refuser ce qui est facultatif.
gpc-honored-title = Demande de refus respectée
gpc-honored-text = Votre navigateur a envoyé le signal Global Privacy Control. Nous l’avons considéré comme votre refus de la vente et du partage de vos renseignements personnels.
gpc-seen-text = Votre navigateur a envoyé le signal Global Privacy Control. Selon la loi qui s’applique à cette visite, cela ne change rien à ce qui est déjà en vigueur.
gpc-overridden-text = Votre navigateur a envoyé le signal Global Privacy Control. Vous avez permis, en toute connaissance de cause, une partie de ce qu’il bloque.
again-changed = Vous avez répondu le { $date }. Nous vous posons de nouveau la question, car quelque chose a changé depuis :
again-expired = Votre réponse du { $date } n’est plus valide. Nous vous posons donc de nouveau la question.
again-waited = Vous avez répondu le { $date }. La période pendant laquelle nous ne vous redemandons rien est terminée. Nous vous posons donc de nouveau la question.
again-closed = Vous avez fermé l’avis le { $date } sans répondre. La période pendant laquelle nous ne vous redemandons rien est terminée. Nous vous posons donc de nouveau la question.
changed-purpose = Nouveau : { $purpose }.
changed-uses = « { $purpose } » couvre maintenant plus d’utilisations.
changed-vendors = Nouveaux partenaires pour « { $purpose } » : { $vendors }.
changed-wording = La description de « { $purpose } » a changé.
changed-operator = { $operator } est maintenant responsable de ce site.
no-cookies = Votre navigateur ne conserve pas les témoins de ce site. Nous ne pouvons donc pas nous souvenir de votre choix. Ce qui exige votre accord reste désactivé.
not-stored = Votre choix n’a pas pu être enregistré. Veuillez réessayer.

## Buttons

accept-all = Tout accepter
reject-all = Tout refuser
choose = Personnaliser
allow-all = Tout permettre
save = Enregistrer mes choix
ok = OK
close = Fermer
close-without = Fermer sans répondre
privacy-choices = Choix en matière de confidentialité
withdraw-all = Retirer tous mes accords

## The preference centre

centre-title = Vos choix en matière de confidentialité
centre-text = Activez ce que vous permettez. Ce qui est désactivé ne se fait pas.
tab-purposes = Objectifs
tab-cookies = Témoins et partenaires
always-active = Toujours actif
always-active-text = La page que vous demandez ne peut pas s’afficher sans cela. Il n’y a donc pas d’interrupteur.
forbidden-here = Non permis ici
forbidden-text = La loi de l’endroit où vous êtes, ou votre âge, ne le permet pas. Il n’y a donc pas d’interrupteur.
scope = Votre choix vaut pour ce navigateur, cet appareil et ce site.
scope-domain = Votre choix vaut pour ce navigateur, cet appareil et les sites du domaine { $domain } qui demandent la même chose.
scope-account = Votre session est ouverte : votre choix vaut pour votre compte, sur tous vos appareils.
partners = { $count ->
    [one] { $count } partenaire
   *[other] { $count } partenaires
}
no-vendors = Aucun partenaire n’intervient ici.
stores = Stocke :
stores-nothing = Ne stocke rien, à notre connaissance.
see-policy = Politique de confidentialité
see-rights = Exercer mes droits
fact = { $label } : { $value }
in-force = En vigueur actuellement
rules-of-place = Les règles qui s’appliquent à cette visite sont celles de l’endroit suivant : { $place }.
rules-strictest = Nous ne savons pas quelles règles s’appliquent à cette visite. Nous appliquons donc les plus strictes.
allowed = permis
not-allowed = non permis
because-strictly-necessary = la page ne peut pas s’afficher sans cela
because-choice = c’est votre choix
because-signal = le signal de confidentialité de votre navigateur le demande
because-default-on = la loi de l’endroit où vous êtes le permet au départ; vous pouvez refuser
because-default-off = personne n’a donné son accord
because-site-rule = ce site demande d’abord votre avis
because-override = ce site interprète la loi autrement que Sayso
because-minor = la loi protège les personnes de votre âge
because-prohibited = la loi de l’endroit où vous êtes l’interdit
chosen-at = Choix fait le { $date }.
closed-at = Vous avez fermé l’avis le { $date } sans répondre : tout reste comme la loi le prévoit par défaut.
not-chosen = Vous n’avez pas encore fait de choix.
see-receipt = Attestation nº { $number }
download-receipt = Télécharger l’attestation
forget-receipts = Supprimer mes attestations
forget-text = Cette attestation et les précédentes sont supprimées. Personne, pas même vous, ne pourra alors montrer ce que vous avez choisi. Votre choix reste en vigueur jusqu’à ce que vous le changiez, et il reste dans le registre public un nombre qui ne dit rien de vous. C’est irréversible.
receipt-gone = L’attestation a été supprimée.
back = Retour à la page
on = Activé
off = Désactivé
some = En partie

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ne pas vendre ni partager mes renseignements personnels
link-limit-sensitive = Limiter l’utilisation de mes renseignements personnels sensibles
link-opt-out = Vos droits de refus
link-withdraw-consent = Choix en matière de confidentialité
link-object-statistics = Refuser les statistiques
opt-out-icon = Icône de refus

## The list of cookies and partners

cookies-title = Témoins et partenaires
cookies-text = Tout ce que ce site et ses partenaires peuvent stocker ou charger, classé par objectif.
cookies-search = Rechercher
cookies-search-hint = Nom d’un témoin ou d’un partenaire
cookies-purpose = Objectif
cookies-every-purpose = Tous les objectifs
cookies-show = Afficher
cookies-found = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
cookies-none = Aucun résultat. Essayez avec moins de lettres ou avec tous les objectifs.
cookies-none-used = Ce site ne stocke rien et n’a aucun partenaire.
cookies-owner = Propriétaire
cookies-party = Provenance
cookies-first-party = ce site
cookies-third-party = une autre entreprise
kind-cookie = témoin (cookie)
kind-local-storage = stockage local
kind-session-storage = stockage de session
kind-indexed-db = base de données du navigateur
cookies-lifetime = Durée de conservation
cookies-hosts = Chargé à partir de
cookies-policy = Politique de confidentialité
cookies-own = Ce site
cookies-as-data = Les mêmes renseignements sous forme de données (JSON)
cookies-sayso-text = Conserve votre réponse à cet avis.
cookies-signal-text = Retient qu’une attestation a été écrite pour le signal de confidentialité de votre navigateur.
lifetime-session = jusqu’à la fermeture du navigateur
lifetime-persistent = jusqu’à ce que vous l’effaciez
lifetime-unknown = inconnue
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

receipt-title = Votre attestation
receipt-text = Ce document atteste votre choix. Il ne contient aucune adresse ni rien qui permettrait à un autre site de vous reconnaître.
receipt-number = Numéro
receipt-when = Date
receipt-until = Un oui vaut jusqu’au
receipt-action = Ce que vous avez fait
receipt-place = Endroit
receipt-place-unknown = inconnu
receipt-language = Langue
receipt-notice = Avis affiché
receipt-signal = Signal de confidentialité du navigateur
receipt-signal-sent = envoyé
receipt-signal-absent = non envoyé
receipt-choices = Votre choix
receipt-no-choices = Aucun objectif n’a été permis ni refusé.
receipt-refused-vendors = Partenaires que vous avez refusés
receipt-proved = Cette attestation figure au registre public. Le fichier téléchargé le prouve, même sans nous : exécutez `sayso receipt verify receipt.json`.
receipt-not-proved = Cette attestation est enregistrée; la preuve correspondante suivra dans un instant.
action-accept-all = tout accepté
action-reject-all = tout refusé
action-save = enregistré vos choix
action-placeholder = permis un contenu bloqué sur une page
action-withdraw = retiré tous vos accords
action-close = fermé l’avis sans répondre

## What stands in place of a video or map that was held back

held-title = Contenu bloqué : { $vendor }
held-text = Cette partie de la page est fournie par { $vendor } et serait utilisée pour : { $purposes }.
held-once = Charger une fois
held-allow = Toujours permettre : { $purposes }
held-unknown-title = Contenu bloqué
held-unknown-text = Cette partie de la page vient du serveur { $host }. Personne n’a indiqué ce qu’il fait de vos données. Elle n’est donc pas chargée.

## Purposes

group-sale-or-sharing-title = Vente ou partage de renseignements personnels
group-sale-or-sharing-text = Ce que certaines lois appellent vente ou partage : d’autres reçoivent des données sur vous pour leur propre usage.
purpose-necessary-title = Strictement nécessaire
purpose-necessary-text = Sans cela, les pages que vous demandez ne peuvent pas s’afficher : votre session, le choix que vous faites ici, la protection contre les abus.
purpose-preferences-title = Préférences
purpose-preferences-text = Se souvenir de réglages comme la langue, l’endroit ou la police de caractères.
purpose-statistics-title = Statistiques
purpose-statistics-text = Compter les visites et voir quelles pages sont lues, pour améliorer le site.
purpose-advertising-title = Publicité
purpose-advertising-text = Des partenaires choisissent les publicités et en mesurent l’effet d’après ce que vous lisez, ici et ailleurs.
purpose-social-media-title = Médias sociaux
purpose-social-media-text = Boutons et publications de médias sociaux, qui apprennent ainsi que vous avez visité ce site.
purpose-media-title = Vidéos, cartes et autres médias
purpose-media-text = Contenu d’autres services intégré à nos pages. Ces services apprennent que vous le consultez ici.
