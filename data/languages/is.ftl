### The texts of the notice and of Sayso's pages in Icelandic. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Megum við nota gögnin þín?
notice-text = { $operator } og { $vendors ->
    [one] { $vendors } samstarfsaðili
   *[other] { $vendors } samstarfsaðilar
} vilja fá að geyma og lesa gögn í tækinu þínu. Það gerist aðeins ef þú segir já.
notice-text-alone = { $operator } vill fá að geyma og lesa gögn í tækinu þínu. Það gerist aðeins ef þú segir já.
asked-for = Tilgangur:
in-use = Í notkun núna:
change-mind = Þú getur skipt um skoðun hvenær sem er.
opt-out-title = Persónuverndarstillingar þínar
opt-out-text = { $operator } og { $vendors ->
    [one] { $vendors } samstarfsaðili
   *[other] { $vendors } samstarfsaðilar
} nota gögn um heimsókn þína. Þú getur sagt nei við því sem er valfrjálst.
opt-out-text-alone = { $operator } notar gögn um heimsókn þína. Þú getur sagt nei við því sem er valfrjálst.
gpc-honored-title = Beiðni þín um höfnun hefur verið virt
gpc-honored-text = Vafrinn þinn sendi merkið Global Privacy Control. Við lítum á það sem höfnun þína á sölu og miðlun persónuupplýsinga þinna.
gpc-seen-text = Vafrinn þinn sendi merkið Global Privacy Control. Samkvæmt þeim lögum sem gilda um þessa heimsókn breytir það engu umfram það sem þegar gildir.
gpc-overridden-text = Vafrinn þinn sendi merkið Global Privacy Control. Þú vissir af því og leyfðir hluta af því sem merkið stöðvar.
again-changed = Þú svaraðir { $date }. Við spyrjum aftur því að eitthvað hefur breyst síðan þá:
again-expired = Svar þitt frá { $date } er runnið út og því spyrjum við aftur.
again-waited = Þú svaraðir { $date }. Tíminn sem við látum þig í friði er liðinn og því spyrjum við aftur.
again-closed = Þú lokaðir tilkynningunni { $date } án þess að svara. Tíminn sem við látum þig í friði er liðinn og því spyrjum við aftur.
changed-purpose = Nýr tilgangur: { $purpose }.
changed-uses = Nær nú yfir meira en áður: { $purpose }.
changed-vendors = Nýir samstarfsaðilar vegna „{ $purpose }“: { $vendors }.
changed-wording = Nýtt orðalag á lýsingu: { $purpose }.
changed-operator = { $operator } ber nú ábyrgð á þessum vef.
no-cookies = Vafrinn þinn geymir ekki vafrakökur fyrir þennan vef og því er ekki hægt að muna val þitt. Áfram er slökkt á öllu sem þarf samþykki þitt.
not-stored = Ekki tókst að vista val þitt. Reyndu aftur.

## Buttons

accept-all = Samþykkja allt
reject-all = Hafna öllu
choose = Velja
allow-all = Leyfa allt
save = Vista val mitt
ok = Í lagi
close = Loka
close-without = Loka án þess að svara
privacy-choices = Persónuverndarstillingar
withdraw-all = Afturkalla allt samþykki

## The preference centre

centre-title = Persónuverndarstillingar þínar
centre-text = Kveiktu á því sem þú leyfir. Það sem slökkt er á gerist ekki.
tab-purposes = Tilgangur
tab-cookies = Vafrakökur og samstarfsaðilar
always-active = Alltaf virkt
always-active-text = Ekki er hægt að birta síðuna sem þú baðst um án þessa og því er enginn rofi.
forbidden-here = Ekki leyft hér
forbidden-text = Þetta er bannað samkvæmt lögum þar sem þú ert, eða vegna aldurs þíns, og því er enginn rofi.
scope = Val þitt gildir fyrir þennan vafra, þetta tæki og þennan vef.
scope-domain = Val þitt gildir fyrir þennan vafra, þetta tæki og þá vefi undir { $domain } sem biðja um það sama.
scope-account = Þú hefur skráð þig inn: val þitt gildir fyrir aðganginn þinn í öllum tækjum.
partners = { $count ->
    [one] { $count } samstarfsaðili
   *[other] { $count } samstarfsaðilar
}
no-vendors = Enginn samstarfsaðili kemur að þessu.
stores = Geymir:
stores-nothing = Geymir ekkert svo að við vitum til.
see-policy = Persónuverndarstefna
see-rights = Nýta rétt minn
fact = { $label }: { $value }
in-force = Í gildi núna
rules-of-place = Reglur sem gilda um þessa heimsókn: { $place }.
rules-strictest = Við vitum ekki hvaða reglur gilda um þessa heimsókn og því gilda þær ströngustu.
allowed = leyft
not-allowed = ekki leyft
because-strictly-necessary = ekki er hægt að birta síðuna án þess
because-choice = þú valdir það
because-signal = persónuverndarmerki vafrans þíns segir það
because-default-on = lögin þar sem þú ert leyfa þetta í upphafi; þú getur sagt nei
because-default-off = enginn hefur sagt já
because-site-rule = þessi vefur spyr fyrst
because-override = þessi vefur túlkar lögin öðruvísi en við
because-minor = lögin vernda fólk á þínum aldri
because-prohibited = lögin þar sem þú ert banna þetta
chosen-at = Valið { $date }.
closed-at = Þú lokaðir tilkynningunni { $date } án þess að svara: allt er eins og lögin mæla fyrir um þegar ekkert hefur verið valið.
not-chosen = Þú hefur ekki valið enn.
see-receipt = Staðfesting númer { $number }
download-receipt = Sækja staðfestinguna
forget-receipts = Eyða staðfestingunum mínum
forget-text = Þessari staðfestingu og þeim fyrri er eytt. Eftir það getur enginn, ekki heldur þú, sýnt hvað þú valdir. Valið sjálft gildir þar til þú breytir því og í opinberu skránni stendur eftir tala sem segir ekkert um þig. Þetta er ekki hægt að afturkalla.
receipt-gone = Staðfestingu þess hefur verið eytt.
back = Aftur á síðuna
on = Kveikt
off = Slökkt
some = Að hluta

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ekki selja persónuupplýsingar mínar eða miðla þeim
link-limit-sensitive = Takmarka notkun á viðkvæmum persónuupplýsingum mínum
link-opt-out = Réttur þinn til að hafna
link-withdraw-consent = Persónuverndarstillingar
link-object-statistics = Andmæla tölfræði
opt-out-icon = Tákn fyrir höfnun

## The list of cookies and partners

cookies-title = Vafrakökur og samstarfsaðilar
cookies-text = Allt sem þessi vefur og samstarfsaðilar hans kunna að geyma eða sækja, flokkað eftir tilgangi.
cookies-search = Leita
cookies-search-hint = Heiti vafraköku eða samstarfsaðila
cookies-purpose = Tilgangur
cookies-every-purpose = Allur tilgangur
cookies-show = Sýna
cookies-found = { $count ->
    [one] { $count } færsla
   *[other] { $count } færslur
}
cookies-none = Ekkert fannst. Prófaðu færri stafi eða að velja allan tilgang.
cookies-none-used = Þessi vefur geymir ekkert og hefur enga samstarfsaðila.
cookies-owner = Eigandi
cookies-party = Uppruni
cookies-first-party = þessi vefur
cookies-third-party = annað fyrirtæki
kind-cookie = vafrakaka
kind-local-storage = staðbundin geymsla
kind-session-storage = lotugeymsla
kind-indexed-db = gagnagrunnur í vafranum
cookies-lifetime = Geymslutími
cookies-hosts = Sótt frá
cookies-policy = Persónuverndarstefna
cookies-own = Þessi vefur
cookies-as-data = Sami listi sem gögn (JSON)
cookies-sayso-text = Geymir svar þitt við þessari tilkynningu.
cookies-signal-text = Man að staðfesting var skráð vegna persónuverndarmerkis vafrans.
lifetime-session = þar til þú lokar vafranum
lifetime-persistent = þar til þú eyðir þessu
lifetime-unknown = ekki vitað
lifetime-minutes = { $count ->
    [one] { $count } mínúta
   *[other] { $count } mínútur
}
lifetime-hours = { $count ->
    [one] { $count } klukkustund
   *[other] { $count } klukkustundir
}
lifetime-days = { $count ->
    [one] { $count } dagur
   *[other] { $count } dagar
}
lifetime-months = { $count ->
    [one] { $count } mánuður
   *[other] { $count } mánuðir
}
lifetime-years = { $count ->
    [one] { $count } ár
   *[other] { $count } ár
}

## The receipt

receipt-title = Staðfestingin þín
receipt-text = Þetta er skráning á vali þínu. Í henni eru engin netföng, IP-tölur eða annað sem annar vefur gæti þekkt þig á.
receipt-number = Númer
receipt-when = Hvenær
receipt-until = Samþykki gildir til
receipt-action = Það sem þú gerðir
receipt-place = Staður
receipt-place-unknown = ekki vitað
receipt-language = Tungumál
receipt-notice = Tilkynning sem birtist
receipt-signal = Persónuverndarmerki vafrans
receipt-signal-sent = sent
receipt-signal-absent = ekki sent
receipt-choices = Val þitt
receipt-no-choices = Ekkert var leyft og engu hafnað.
receipt-refused-vendors = Samstarfsaðilar sem þú hafnaðir
receipt-proved = Staðfestingin er í opnu færsluskránni. Skjalið sem þú sækir sannar það, án okkar aðkomu: keyrðu `sayso receipt verify receipt.json`.
receipt-not-proved = Staðfestingin er vistuð; sönnunin kemur eftir augnablik.
action-accept-all = þú samþykktir allt
action-reject-all = þú hafnaðir öllu
action-save = þú vistaðir val þitt
action-placeholder = þú leyfðir efni sem lokað var fyrir á síðu
action-withdraw = þú afturkallaðir allt samþykki
action-close = þú lokaðir tilkynningunni án þess að svara

## What stands in place of a video or map that was held back

held-title = Lokað fyrir efni frá { $vendor }
held-text = Þessi hluti síðunnar kemur frá { $vendor }. Tilgangurinn væri: { $purposes }.
held-once = Sækja einu sinni
held-allow = Leyfa alltaf: { $purposes }
held-unknown-title = Lokað fyrir efni
held-unknown-text = Þessi hluti síðunnar kemur frá { $host }. Enginn hefur sagt hvað þar er gert við gögnin þín og því er hann ekki sóttur.

## Purposes

group-sale-or-sharing-title = Sala eða miðlun persónuupplýsinga
group-sale-or-sharing-text = Það sem sum lög kalla sölu eða miðlun: aðrir fá gögn um þig til eigin nota.
purpose-necessary-title = Nauðsynlegt
purpose-necessary-text = Það sem þarf til að birta síðurnar sem þú biður um: lotan þín, val þitt hér og vörn gegn misnotkun.
purpose-preferences-title = Stillingar
purpose-preferences-text = Að muna stillingar á borð við tungumál, stað eða leturgerð.
purpose-statistics-title = Tölfræði
purpose-statistics-text = Að telja heimsóknir og sjá hvaða síður eru lesnar, til að bæta vefinn.
purpose-advertising-title = Auglýsingar
purpose-advertising-text = Samstarfsaðilar velja og mæla auglýsingar út frá því sem þú lest, hér og annars staðar.
purpose-social-media-title = Samfélagsmiðlar
purpose-social-media-text = Hnappar og færslur frá samfélagsmiðlum, sem fá þá að vita að þú varst hér.
purpose-media-title = Myndbönd, kort og annað efni
purpose-media-text = Efni frá öðrum þjónustum inni á síðunum okkar. Þær fá að vita að þú skoðar það hér.
