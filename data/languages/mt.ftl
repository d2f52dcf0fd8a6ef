### The texts of the notice and of Sayso's pages in Maltese. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Nistgħu nużaw id-data tiegħek?
notice-text = { $operator } u { $vendors ->
    [one] { $vendors } sieħeb
    [two] { $vendors } sħab
    [few] { $vendors } sħab
    [many] { $vendors }-il sieħeb
   *[other] { $vendors } sieħeb
} jixtiequ jaħżnu u jaqraw data fuq l-apparat tiegħek. Dan isir biss jekk tgħid iva.
notice-text-alone = Min imexxi dan is-sit, { $operator }, jixtieq jaħżen u jaqra data fuq l-apparat tiegħek. Dan isir biss jekk tgħid iva.
asked-for = Għalxiex:
in-use = Qed jintuża issa:
change-mind = Tista’ tbiddel fehmtek meta trid.
opt-out-title = L-għażliet tal-privatezza tiegħek
opt-out-text = { $operator } u { $vendors ->
    [one] { $vendors } sieħeb
    [two] { $vendors } sħab
    [few] { $vendors } sħab
    [many] { $vendors }-il sieħeb
   *[other] { $vendors } sieħeb
} jużaw data dwar iż-żjara tiegħek. Tista’ tgħid le għal dak li hu fakultattiv.
opt-out-text-alone = Min imexxi dan is-sit, { $operator }, juża data dwar iż-żjara tiegħek. Tista’ tgħid le għal dak li hu fakultattiv.
gpc-honored-title = It-talba ta’ rifjut tiegħek ġiet rispettata
gpc-honored-text = Il-browser tiegħek bagħat is-sinjal Global Privacy Control. Qisnieh bħala rifjut min-naħa tiegħek tal-bejgħ u tal-kondiviżjoni tad-data personali tiegħek.
gpc-seen-text = Il-browser tiegħek bagħat is-sinjal Global Privacy Control. Skont il-liġi li tapplika għal din iż-żjara, is-sinjal ma jbiddilx dak li diġà hu fis-seħħ.
gpc-overridden-text = Il-browser tiegħek bagħat is-sinjal Global Privacy Control. Kont taf b’dan u ppermettejt parti minn dak li s-sinjal iwaqqaf.
again-changed = Wara t-tweġiba tiegħek ({ $date }) inbidlet xi ħaġa, u għalhekk qed nerġgħu nistaqsuk:
again-expired = It-tweġiba tiegħek ({ $date }) skadiet, u għalhekk qed nerġgħu nistaqsuk.
again-waited = Diġà weġibt ({ $date }), iżda ż-żmien li fih ma niddisturbawkx għadda, u għalhekk qed nerġgħu nistaqsuk.
again-closed = Għalaqt l-avviż mingħajr tweġiba ({ $date }), iżda ż-żmien li fih ma niddisturbawkx għadda, u għalhekk qed nerġgħu nistaqsuk.
changed-purpose = Skop ġdid: { $purpose }.
changed-uses = L-iskop “{ $purpose }” issa jkopri aktar.
changed-vendors = Sħab ġodda għall-iskop “{ $purpose }”: { $vendors }.
changed-wording = L-iskop “{ $purpose }” issa hu deskritt bi kliem ieħor.
changed-operator = Ir-responsabbli l-ġdid għal dan is-sit: { $operator }.
no-cookies = Il-browser tiegħek ma jżommx cookies għal dan is-sit, u għalhekk ma nistgħux niftakru l-għażla tiegħek. Dak li jeħtieġ il-kunsens tiegħek jibqa’ mitfi.
not-stored = L-għażla tiegħek ma setgħetx tinħażen. Jekk jogħġbok erġa’ pprova.

## Buttons

accept-all = Aċċetta kollox
reject-all = Irrifjuta kollox
choose = Agħżel
allow-all = Ippermetti kollox
save = Issejvja l-għażliet tiegħi
ok = OK
close = Agħlaq
close-without = Agħlaq mingħajr tweġiba
privacy-choices = Għażliet tal-privatezza
withdraw-all = Irtira kollox

## The preference centre

centre-title = L-għażliet tal-privatezza tiegħek
centre-text = Ixgħel dak li tippermetti. Dak li hu mitfi ma jsirx.
tab-purposes = Skopijiet
tab-cookies = Cookies u sħab
always-active = Dejjem attiv
always-active-text = Il-paġna li tlabt ma tistax tintwera mingħajru, u għalhekk m’hemmx swiċċ.
forbidden-here = Mhux permess hawn
forbidden-text = Dan mhux permess skont il-liġi tal-post fejn tinsab jew minħabba l-età tiegħek, u għalhekk m’hemmx swiċċ.
scope = L-għażla tiegħek tgħodd għal dan il-browser, għal dan l-apparat u għal dan is-sit.
scope-domain = L-għażla tiegħek tgħodd għal dan il-browser, għal dan l-apparat u għas-siti taħt { $domain } li jitolbu l-istess ħaġa.
scope-account = Dħalt fil-kont tiegħek: l-għażla tiegħek tgħodd għall-kont, fuq kull apparat.
partners = { $count ->
    [one] { $count } sieħeb
    [two] { $count } sħab
    [few] { $count } sħab
    [many] { $count }-il sieħeb
   *[other] { $count } sieħeb
}
no-vendors = Għal dan ma jintuża l-ebda sieħeb.
stores = Jaħżen:
stores-nothing = Sa fejn nafu, ma jaħżen xejn.
see-policy = Politika tal-privatezza
see-rights = Neżerċita d-drittijiet tiegħi
fact = { $label }: { $value }
in-force = Fis-seħħ issa
rules-of-place = Ir-regoli li japplikaw għal din iż-żjara: { $place }.
rules-strictest = Ma nafux liema regoli japplikaw għal din iż-żjara, u għalhekk japplikaw l-aktar stretti.
allowed = permess
not-allowed = mhux permess
because-strictly-necessary = il-paġna ma tistax tintwera mingħajru
because-choice = hekk għażilt int
because-signal = hekk jgħid is-sinjal tal-privatezza tal-browser tiegħek
because-default-on = il-liġi tal-post fejn tinsab tħallih jibda; tista’ tgħid le
because-default-off = ma ngħatax kunsens
because-site-rule = dan is-sit l-ewwel jistaqsi
because-override = dan is-sit jifhem il-liġi b’mod differenti minn Sayso
because-minor = il-liġi tipproteġi lil min għandu l-età tiegħek
because-prohibited = il-liġi tal-post fejn tinsab tipprojbixxih
chosen-at = Data tal-għażla: { $date }.
closed-at = Għalaqt l-avviż mingħajr tweġiba ({ $date }): kollox jibqa’ kif trid il-liġi meta ma ssirx għażla.
not-chosen = Għadek ma għażiltx.
see-receipt = Konferma numru { $number }
download-receipt = Niżżel il-konferma
forget-receipts = Ħassar il-konfermi tiegħi
forget-text = Din il-konferma u dawk ta’ qabilha jitħassru. Wara, ħadd, lanqas int, ma jista’ juri x’għażilt. L-għażla nnifisha tibqa’ fis-seħħ sakemm tbiddilha, u fir-reġistru pubbliku jibqa’ numru li ma jgħid xejn dwarek. Dan ma jistax jitreġġa’ lura.
receipt-gone = Il-konferma tagħha tħassret.
back = Lura għall-paġna
on = Mixgħul
off = Mitfi
some = Parzjali

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Tbigħux u tikkondividux id-data personali tiegħi
link-limit-sensitive = Illimitaw l-użu tad-data personali sensittiva tiegħi
link-opt-out = Id-drittijiet tiegħek ta’ rifjut
link-withdraw-consent = Għażliet tal-privatezza
link-object-statistics = Oġġezzjona għall-istatistika
opt-out-icon = Ikona tar-rifjut

## The list of cookies and partners

cookies-title = Cookies u sħab
cookies-text = Dak kollu li dan is-sit u s-sħab tiegħu jistgħu jaħżnu jew jgħabbu, skont l-iskop.
cookies-search = Fittex
cookies-search-hint = Isem ta’ cookie jew ta’ sieħeb
cookies-purpose = Skop
cookies-every-purpose = L-iskopijiet kollha
cookies-show = Uri
cookies-found = { $count ->
    [one] { $count } riżultat
    [two] { $count } riżultati
    [few] { $count } riżultati
    [many] { $count }-il riżultat
   *[other] { $count } riżultat
}
cookies-none = Ma nstab xejn. Ipprova b’inqas ittri, jew bl-iskopijiet kollha.
cookies-none-used = Dan is-sit ma jaħżen xejn u m’għandux sħab.
cookies-owner = Sid
cookies-party = Ta’ min hu
cookies-first-party = dan is-sit
cookies-third-party = kumpanija oħra
kind-cookie = cookie
kind-local-storage = ħażna lokali
kind-session-storage = ħażna tas-sessjoni
kind-indexed-db = bażi tad-data fil-browser
cookies-lifetime = Kemm jinżamm
cookies-hosts = Jitgħabba minn
cookies-policy = Politika tal-privatezza
cookies-own = Dan is-sit
cookies-as-data = L-istess lista bħala data (JSON)
cookies-sayso-text = Iżomm it-tweġiba tiegħek għal dan l-avviż.
cookies-signal-text = Jiftakar li nkitbet konferma għas-sinjal tal-privatezza tal-browser tiegħek.
lifetime-session = sakemm tagħlaq il-browser
lifetime-persistent = sakemm tħassru
lifetime-unknown = mhux magħruf
lifetime-minutes = { $count ->
    [one] { $count } minuta
    [two] { $count } minuti
    [few] { $count } minuti
    [many] { $count }-il minuta
   *[other] { $count } minuta
}
lifetime-hours = { $count ->
    [one] { $count } siegħa
    [two] { $count } sigħat
    [few] { $count } sigħat
    [many] { $count }-il siegħa
   *[other] { $count } siegħa
}
lifetime-days = { $count ->
    [one] { $count } jum
    [two] { $count } ijiem
    [few] { $count } ijiem
    [many] { $count }-il jum
   *[other] { $count } jum
}
lifetime-months = { $count ->
    [one] { $count } xahar
    [two] { $count } xhur
    [few] { $count } xhur
    [many] { $count }-il xahar
   *[other] { $count } xahar
}
lifetime-years = { $count ->
    [one] { $count } sena
    [two] { $count } snin
    [few] { $count } snin
    [many] { $count }-il sena
   *[other] { $count } sena
}

## The receipt

receipt-title = Il-konferma tal-għażla tiegħek
receipt-text = Dan hu r-rekord tal-għażla tiegħek. Ma fih la indirizz u lanqas xi ħaġa oħra li biha jista’ jagħrfek sit ieħor.
receipt-number = Numru
receipt-when = Meta
receipt-until = Il-kunsens jgħodd sa
receipt-action = X’għamilt
receipt-place = Post
receipt-place-unknown = mhux magħruf
receipt-language = Lingwa
receipt-notice = L-avviż li ntwera
receipt-signal = Is-sinjal tal-privatezza tal-browser
receipt-signal-sent = mibgħut
receipt-signal-absent = mhux mibgħut
receipt-choices = L-għażla tiegħek
receipt-no-choices = L-ebda skop ma ġie permess jew irrifjutat.
receipt-refused-vendors = Sħab li rrifjutajt
receipt-proved = Il-konferma tinsab fir-reġistru pubbliku. Il-fajl li tniżżel jagħti prova ta’ dan, anke mingħajrna: ħaddem `sayso receipt verify receipt.json`.
receipt-not-proved = Il-konferma nħażnet; il-prova tagħha tkun lesta fi ftit mumenti.
action-accept-all = aċċettajt kollox
action-reject-all = irrifjutajt kollox
action-save = issejvjajt l-għażliet tiegħek
action-placeholder = ippermettejt kontenut li kien imblukkat f’paġna
action-withdraw = irtirajt kollox
action-close = għalaqt l-avviż mingħajr tweġiba

## What stands in place of a video or map that was held back

held-title = Kontenut imblukkat: { $vendor }
held-text = Din il-parti tal-paġna ġejja minn { $vendor } u tintuża għal: { $purposes }.
held-once = Għabbi darba
held-allow = Dejjem ippermetti: { $purposes }
held-unknown-title = Kontenut imblukkat
held-unknown-text = Din il-parti tal-paġna ġejja minn { $host }. Ħadd ma qal x’tagħmel bid-data tiegħek, u għalhekk ma titgħabbiex.

## Purposes

group-sale-or-sharing-title = Bejgħ jew kondiviżjoni ta’ data personali
group-sale-or-sharing-text = Dak li xi liġijiet isejħulu bejgħ jew kondiviżjoni: oħrajn jirċievu data dwarek għall-użu tagħhom.
purpose-necessary-title = Strettament meħtieġ
purpose-necessary-text = Mingħajr dan il-paġni li titlob ma jistgħux jintwerew: is-sessjoni tiegħek, l-għażla tiegħek hawn, il-protezzjoni kontra l-abbuż.
purpose-preferences-title = Preferenzi
purpose-preferences-text = Biex niftakru l-preferenzi tiegħek, bħal-lingwa, il-post jew il-font.
purpose-statistics-title = Statistika
purpose-statistics-text = Biex ngħoddu ż-żjarat u naraw liema paġni jinqraw, ħalli ntejbu s-sit.
purpose-advertising-title = Reklamar
purpose-advertising-text = Is-sħab jagħżlu u jkejlu r-reklami skont dak li taqra, hawn u x’imkien ieħor.
purpose-social-media-title = Midja soċjali
purpose-social-media-text = Buttuni u posts ta’ netwerks soċjali, li b’hekk isiru jafu li kont hawn.
purpose-media-title = Vidjows, mapep u midja oħra
purpose-media-text = Kontenut minn servizzi oħra fil-paġni tagħna. Dawn isiru jafu li qed tarah hawn.
