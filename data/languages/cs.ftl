### The texts of the notice and of Sayso's pages in Czech. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Můžeme používat vaše údaje?
notice-text = { $operator } a { $vendors ->
    [one] { $vendors } partner
    [few] { $vendors } partneři
   *[other] { $vendors } partnerů
} chtějí na vašem zařízení ukládat a číst údaje. Stane se tak jen s vaším souhlasem.
notice-text-alone = { $operator } chce na vašem zařízení ukládat a číst údaje. Stane se tak jen s vaším souhlasem.
asked-for = Účely:
in-use = Právě aktivní:
change-mind = Své rozhodnutí můžete kdykoli změnit.
opt-out-title = Vaše nastavení soukromí
opt-out-text = { $operator } a { $vendors ->
    [one] { $vendors } partner
    [few] { $vendors } partneři
   *[other] { $vendors } partnerů
} využívají údaje o vaší návštěvě. Co je nepovinné, můžete odmítnout.
opt-out-text-alone = { $operator } využívá údaje o vaší návštěvě. Co je nepovinné, můžete odmítnout.
gpc-honored-title = Vaše odmítnutí respektujeme
gpc-honored-text = Váš prohlížeč vyslal signál Global Privacy Control. Bereme ho jako vaše odmítnutí prodeje a sdílení vašich osobních údajů.
gpc-seen-text = Váš prohlížeč vyslal signál Global Privacy Control. Podle zákona, který se na tuto návštěvu vztahuje, z něj neplyne nic navíc k tomu, co už platí.
gpc-overridden-text = Váš prohlížeč vyslal signál Global Privacy Control. Věděli jste o něm, a přesto jste povolili něco z toho, co zastavuje.
again-changed = Odpověděli jste { $date }. Ptáme se znovu, protože se od té doby něco změnilo:
again-expired = Platnost vaší odpovědi ze dne { $date } skončila, proto se ptáme znovu.
again-waited = Odpověděli jste { $date }. Doba, po kterou se neptáme, uplynula, proto se ptáme znovu.
again-closed = Oznámení jste { $date } zavřeli bez odpovědi. Doba, po kterou se neptáme, uplynula, proto se ptáme znovu.
changed-purpose = Nový účel: { $purpose }.
changed-uses = Účel „{ $purpose }“ teď zahrnuje více.
changed-vendors = Noví partneři pro účel „{ $purpose }“: { $vendors }.
changed-wording = Účel „{ $purpose }“ je popsán jinými slovy.
changed-operator = Za tento web teď odpovídá { $operator }.
no-cookies = Váš prohlížeč pro tento web neuchovává cookies, takže si vaši volbu nemůžeme zapamatovat. Co vyžaduje váš souhlas, zůstává vypnuté.
not-stored = Vaši volbu se nepodařilo uložit. Zkuste to prosím znovu.

## Buttons

accept-all = Přijmout vše
reject-all = Odmítnout vše
choose = Vybrat
allow-all = Povolit vše
save = Uložit moji volbu
ok = OK
close = Zavřít
close-without = Zavřít bez odpovědi
privacy-choices = Nastavení soukromí
withdraw-all = Odvolat všechny souhlasy

## The preference centre

centre-title = Vaše nastavení soukromí
centre-text = Zapněte, co povolujete. Co je vypnuté, to se neděje.
tab-purposes = Účely
tab-cookies = Cookies a partneři
always-active = Vždy aktivní
always-active-text = Stránku, kterou chcete vidět, bez toho nelze zobrazit, proto tu není přepínač.
forbidden-here = Zde není povoleno
forbidden-text = Nedovoluje to zákon v místě, kde jste, nebo váš věk, proto tu není přepínač.
scope = Vaše volba platí pro tento prohlížeč, toto zařízení a tento web.
scope-domain = Vaše volba platí pro tento prohlížeč, toto zařízení a weby v doméně { $domain }, které žádají o totéž.
scope-account = Jste přihlášeni: vaše volba platí pro váš účet na všech zařízeních.
partners = { $count ->
    [one] { $count } partner
    [few] { $count } partneři
   *[other] { $count } partnerů
}
no-vendors = Pro tento účel nevyužíváme žádného partnera.
stores = Ukládá:
stores-nothing = Pokud víme, nic neukládá.
see-policy = Zásady ochrany osobních údajů
see-rights = Uplatnit svá práva
fact = { $label }: { $value }
in-force = Co právě platí
rules-of-place = Na tuto návštěvu se vztahují pravidla místa, kde jste ({ $place }).
rules-strictest = Nevíme, která pravidla se na tuto návštěvu vztahují, proto používáme ta nejpřísnější.
allowed = povoleno
not-allowed = nepovoleno
because-strictly-necessary = bez toho nelze stránku zobrazit
because-choice = tak jste se rozhodli
because-signal = říká to signál soukromí vašeho prohlížeče
because-default-on = zákon v místě, kde jste, to dovoluje i bez ptaní; můžete to odmítnout
because-default-off = nikdo k tomu nedal souhlas
because-site-rule = tento web se nejdřív ptá
because-override = tento web vykládá zákon jinak než my
because-minor = zákon chrání lidi vašeho věku
because-prohibited = zakazuje to zákon v místě, kde jste
chosen-at = Zvoleno { $date }.
closed-at = Oznámení jste { $date } zavřeli bez odpovědi: vše zůstává tak, jak to zákon stanoví jako výchozí.
not-chosen = Zatím jste se nerozhodli.
see-receipt = Potvrzení č. { $number }
download-receipt = Stáhnout potvrzení
forget-receipts = Smazat moje potvrzení
forget-text = Toto potvrzení a předchozí potvrzení se smažou. Nikdo, ani vy, pak nemůže doložit, co jste zvolili. Samotná volba platí, dokud ji nezměníte, a ve veřejném rejstříku zůstane číslo, které o vás nic neříká. Nelze to vzít zpět.
receipt-gone = Její potvrzení bylo smazáno.
back = Zpět na stránku
on = Zapnuto
off = Vypnuto
some = Částečně

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Neprodávejte ani nesdílejte mé osobní údaje
link-limit-sensitive = Omezte používání mých citlivých osobních údajů
link-opt-out = Vaše právo odmítnout
link-withdraw-consent = Nastavení soukromí
link-object-statistics = Vznést námitku proti statistice
opt-out-icon = Ikona odmítnutí

## The list of cookies and partners

cookies-title = Cookies a partneři
cookies-text = Vše, co tento web a jeho partneři mohou ukládat nebo načítat, podle účelů.
cookies-search = Hledat
cookies-search-hint = Název cookie nebo partnera
cookies-purpose = Účel
cookies-every-purpose = Všechny účely
cookies-show = Zobrazit
cookies-found = { $count ->
    [one] { $count } položka
    [few] { $count } položky
   *[other] { $count } položek
}
cookies-none = Nic neodpovídá. Zkuste méně písmen nebo všechny účely.
cookies-none-used = Tento web nic neukládá a nemá žádné partnery.
cookies-owner = Vlastník
cookies-party = Původ
cookies-first-party = tento web
cookies-third-party = jiná společnost
kind-cookie = cookie
kind-local-storage = místní úložiště
kind-session-storage = úložiště relace
kind-indexed-db = databáze v prohlížeči
cookies-lifetime = Doba uchování
cookies-hosts = Načítá se z
cookies-policy = Zásady ochrany údajů
cookies-own = Tento web
cookies-as-data = Totéž jako data (JSON)
cookies-sayso-text = Uchovává vaši odpověď na toto oznámení.
cookies-signal-text = Pamatuje si, že k signálu soukromí vašeho prohlížeče bylo zapsáno potvrzení.
lifetime-session = do zavření prohlížeče
lifetime-persistent = dokud to nesmažete
lifetime-unknown = není známa
lifetime-minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
   *[other] { $count } minut
}
lifetime-hours = { $count ->
    [one] { $count } hodina
    [few] { $count } hodiny
   *[other] { $count } hodin
}
lifetime-days = { $count ->
    [one] { $count } den
    [few] { $count } dny
   *[other] { $count } dní
}
lifetime-months = { $count ->
    [one] { $count } měsíc
    [few] { $count } měsíce
   *[other] { $count } měsíců
}
lifetime-years = { $count ->
    [one] { $count } rok
    [few] { $count } roky
   *[other] { $count } let
}

## The receipt

receipt-title = Potvrzení o vaší volbě
receipt-text = Toto je záznam vaší volby. Neobsahuje žádnou adresu ani nic, podle čeho by vás mohl poznat jiný web.
receipt-number = Číslo
receipt-when = Kdy
receipt-until = Souhlas platí do
receipt-action = Co jste udělali
receipt-place = Místo
receipt-place-unknown = není známo
receipt-language = Jazyk
receipt-notice = Zobrazené oznámení
receipt-signal = Signál soukromí prohlížeče
receipt-signal-sent = vyslán
receipt-signal-absent = nevyslán
receipt-choices = Vaše volba
receipt-no-choices = Žádný účel nebyl povolen ani odmítnut.
receipt-refused-vendors = Odmítnutí partneři
receipt-proved = Potvrzení je ve veřejném rejstříku. Stažený soubor to dokazuje i bez nás: spusťte `sayso receipt verify receipt.json`.
receipt-not-proved = Potvrzení je uloženo; důkaz bude k dispozici za okamžik.
action-accept-all = přijali jste vše
action-reject-all = odmítli jste vše
action-save = uložili jste svou volbu
action-placeholder = povolili jste obsah zablokovaný na stránce
action-withdraw = odvolali jste všechny souhlasy
action-close = zavřeli jste oznámení bez odpovědi

## What stands in place of a video or map that was held back

held-title = Obsah je zablokován: { $vendor }
held-text = Tuto část stránky dodává { $vendor }. Sloužila by k těmto účelům: { $purposes }.
held-once = Načíst jednou
held-allow = Vždy povolit: { $purposes }
held-unknown-title = Obsah je zablokován
held-unknown-text = Tato část stránky pochází z { $host }. Nikdo neuvedl, co se tam děje s vašimi údaji, proto se nenačítá.

## Purposes

group-sale-or-sharing-title = Prodej nebo sdílení osobních údajů
group-sale-or-sharing-text = Co některé zákony nazývají prodejem nebo sdílením: údaje o vás dostávají jiní pro vlastní potřebu.
purpose-necessary-title = Nezbytné
purpose-necessary-text = Stránky, které chcete vidět, bez toho nelze zobrazit: vaše relace, vaše volba zde, ochrana před zneužitím.
purpose-preferences-title = Předvolby
purpose-preferences-text = Zapamatování nastavení, jako je jazyk, místo nebo písmo.
purpose-statistics-title = Statistika
purpose-statistics-text = Počítání návštěv a zjišťování, které stránky se čtou, aby byl web lepší.
purpose-advertising-title = Reklama
purpose-advertising-text = Partneři vybírají a měří reklamy podle toho, co čtete tady i jinde.
purpose-social-media-title = Sociální sítě
purpose-social-media-text = Tlačítka a příspěvky sociálních sítí, které se tak dozvědí, že jste tu byli.
purpose-media-title = Videa, mapy a další média
purpose-media-text = Obsah jiných služeb na našich stránkách. Tyto služby se dozvědí, že ho tu sledujete.
