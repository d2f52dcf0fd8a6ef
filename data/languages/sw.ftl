### The texts of the notice and of Sayso's pages in Swahili. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Je, tunaweza kutumia data yako?
notice-text = { $operator } na { $vendors ->
    [one] mshirika { $vendors }
   *[other] washirika { $vendors }
} wangependa kuhifadhi na kusoma data kwenye kifaa chako. Hili litafanyika tu ukisema ndiyo.
notice-text-alone = { $operator } ingependa kuhifadhi na kusoma data kwenye kifaa chako. Hili litafanyika tu ukisema ndiyo.
asked-for = Kwa madhumuni ya:
in-use = Yanayotumika sasa:
change-mind = Unaweza kubadilisha uamuzi wako wakati wowote.
opt-out-title = Chaguo zako za faragha
opt-out-text = { $operator } na { $vendors ->
    [one] mshirika { $vendors }
   *[other] washirika { $vendors }
} hutumia data kuhusu jinsi unavyotembelea tovuti hii. Unaweza kukataa yaliyo ya hiari.
opt-out-text-alone = { $operator } hutumia data kuhusu jinsi unavyotembelea tovuti hii. Unaweza kukataa yaliyo ya hiari.
gpc-honored-title = Ombi la kujiondoa limetekelezwa
gpc-honored-text = Kivinjari chako kimetuma ishara ya Global Privacy Control. Tumeichukulia kuwa ombi lako la kujiondoa: taarifa zako binafsi zisiuzwe wala kupewa wengine.
gpc-seen-text = Kivinjari chako kimetuma ishara ya Global Privacy Control. Kwa mujibu wa sheria inayotumika unapotembelea tovuti hii, ishara hiyo haibadilishi yale ambayo tayari yanatumika.
gpc-overridden-text = Kivinjari chako kimetuma ishara ya Global Privacy Control. Ukijua hilo, uliruhusu baadhi ya mambo ambayo ishara hiyo huyazuia.
again-changed = Ulijibu tarehe { $date }. Tunauliza tena kwa sababu kuna kilichobadilika tangu wakati huo:
again-expired = Muda wa jibu lako la tarehe { $date } umekwisha, kwa hiyo tunauliza tena.
again-waited = Ulijibu tarehe { $date }. Muda tuliojiwekea wa kutokuuliza tena umekwisha, kwa hiyo tunauliza tena.
again-closed = Ulifunga ilani tarehe { $date } bila kujibu. Muda tuliojiwekea wa kutokuuliza tena umekwisha, kwa hiyo tunauliza tena.
changed-purpose = Dhumuni jipya: { $purpose }.
changed-uses = “{ $purpose }” sasa inahusisha mambo zaidi.
changed-vendors = Washirika wapya wa “{ $purpose }”: { $vendors }.
changed-wording = “{ $purpose }” sasa imeelezwa kwa maneno mengine.
changed-operator = Mwenye dhamana ya tovuti hii sasa ni { $operator }.
no-cookies = Kivinjari chako hakihifadhi vidakuzi vya tovuti hii, kwa hiyo uamuzi wako hauwezi kukumbukwa. Yanayohitaji idhini yako yatabaki yamezimwa.
not-stored = Uamuzi wako haukuweza kuhifadhiwa. Tafadhali jaribu tena.

## Buttons

accept-all = Kubali yote
reject-all = Kataa yote
choose = Chagua
allow-all = Ruhusu yote
save = Hifadhi chaguo zangu
ok = Sawa
close = Funga
close-without = Funga bila kujibu
privacy-choices = Chaguo za faragha
withdraw-all = Ondoa idhini zote

## The preference centre

centre-title = Chaguo zako za faragha
centre-text = Washa yale unayoyaruhusu. Yaliyozimwa hayatafanyika.
tab-purposes = Madhumuni
tab-cookies = Vidakuzi na washirika
always-active = Imewashwa daima
always-active-text = Ukurasa unaouomba hauwezi kuonyeshwa bila hii, kwa hiyo hakuna swichi.
forbidden-here = Hairuhusiwi hapa
forbidden-text = Hairuhusiwi kwa sababu ya sheria ya mahali ulipo au umri wako, kwa hiyo hakuna swichi.
scope = Uamuzi wako unatumika kwa kivinjari hiki, kifaa hiki na tovuti hii.
scope-domain = Uamuzi wako unatumika kwa kivinjari hiki, kifaa hiki na tovuti zilizo chini ya { $domain } zinazoomba idhini hiyo hiyo.
scope-account = Umeingia kwenye akaunti yako: uamuzi wako unatumika kwa akaunti hiyo, kwenye kila kifaa.
partners = { $count ->
    [one] Mshirika { $count }
   *[other] Washirika { $count }
}
no-vendors = Hakuna mshirika anayehusika hapa.
stores = Kinachohifadhiwa:
stores-nothing = Kwa kadiri tunavyojua, hakuna kinachohifadhiwa.
see-policy = Sera ya faragha
see-rights = Tumia haki zangu
fact = { $label }: { $value }
in-force = Hali ya sasa
rules-of-place = Kanuni zinazotumika unapotembelea tovuti hii ni za { $place }.
rules-strictest = Hatujui ni kanuni zipi zinazotumika unapotembelea tovuti hii, kwa hiyo tunatumia zilizo kali zaidi.
allowed = imeruhusiwa
not-allowed = haijaruhusiwa
because-strictly-necessary = ukurasa hauwezi kuonyeshwa bila hii
because-choice = ulichagua hivyo
because-signal = ishara ya faragha ya kivinjari chako inasema hivyo
because-default-on = sheria ya mahali ulipo inaruhusu ianze; unaweza kukataa
because-default-off = bado hakuna aliyesema ndiyo
because-site-rule = tovuti hii huuliza kwanza
because-override = tovuti hii inaielewa sheria tofauti na Sayso
because-minor = sheria inawalinda watu wa umri wako
because-prohibited = sheria ya mahali ulipo inakataza
chosen-at = Ulichagua tarehe { $date }.
closed-at = Ulifunga ilani tarehe { $date } bila kujibu: kila kitu kinabaki kama sheria inavyoelekeza mtu asipochagua.
not-chosen = Bado hujachagua.
see-receipt = Uthibitisho nambari { $number }
download-receipt = Pakua uthibitisho
forget-receipts = Futa uthibitisho wangu
forget-text = Uthibitisho huu na ule wa kabla yake unafutwa. Baada ya hapo hakuna mtu, hata wewe, anayeweza kuonyesha ulichochagua. Chaguo lenyewe linaendelea kutumika hadi ulibadilishe, na katika daftari la umma hubaki namba isiyosema lolote kukuhusu. Hili haliwezi kutenduliwa.
receipt-gone = Uthibitisho wake umefutwa.
back = Rudi kwenye ukurasa
on = Imewashwa
off = Imezimwa
some = Baadhi

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Msiuze wala kuwapa wengine taarifa zangu binafsi
link-limit-sensitive = Wekeni kikomo kwa matumizi ya taarifa zangu binafsi nyeti
link-opt-out = Haki zako za kujiondoa
link-withdraw-consent = Chaguo za faragha
link-object-statistics = Pinga ukusanyaji wa takwimu
opt-out-icon = Ikoni ya kujiondoa

## The list of cookies and partners

cookies-title = Vidakuzi na washirika
cookies-text = Yote ambayo tovuti hii na washirika wake wanaweza kuhifadhi au kupakia, kulingana na madhumuni.
cookies-search = Tafuta
cookies-search-hint = Jina la kidakuzi au mshirika
cookies-purpose = Madhumuni
cookies-every-purpose = Madhumuni yote
cookies-show = Onyesha
cookies-found = { $count ->
    [one] Kipengee { $count }
   *[other] Vipengee { $count }
}
cookies-none = Hakuna kilichopatikana. Jaribu herufi chache zaidi, au madhumuni yote.
cookies-none-used = Tovuti hii haihifadhi chochote na haina washirika.
cookies-owner = Mmiliki
cookies-party = Chanzo
cookies-first-party = tovuti hii
cookies-third-party = kampuni nyingine
kind-cookie = kidakuzi
kind-local-storage = hifadhi ya ndani
kind-session-storage = hifadhi ya kipindi
kind-indexed-db = hifadhidata ya kivinjari
cookies-lifetime = Muda wa kuhifadhiwa
cookies-hosts = Hupakiwa kutoka
cookies-policy = Sera ya faragha
cookies-own = Tovuti hii
cookies-as-data = Taarifa hizi kama data (JSON)
cookies-sayso-text = Huhifadhi jibu lako kwa ilani hii.
cookies-signal-text = Hukumbuka kwamba uthibitisho uliandikwa kwa ishara ya faragha ya kivinjari chako.
lifetime-session = hadi utakapofunga kivinjari
lifetime-persistent = hadi utakapofuta
lifetime-unknown = haijulikani
lifetime-minutes = { $count ->
    [one] dakika { $count }
   *[other] dakika { $count }
}
lifetime-hours = { $count ->
    [one] saa { $count }
   *[other] saa { $count }
}
lifetime-days = { $count ->
    [one] siku { $count }
   *[other] siku { $count }
}
lifetime-months = { $count ->
    [one] mwezi { $count }
   *[other] miezi { $count }
}
lifetime-years = { $count ->
    [one] mwaka { $count }
   *[other] miaka { $count }
}

## The receipt

receipt-title = Uthibitisho wako
receipt-text = Hii ni rekodi ya uamuzi wako. Haina anwani wala chochote ambacho tovuti nyingine inaweza kukutambua nacho.
receipt-number = Nambari
receipt-when = Lini
receipt-until = Idhini inatumika hadi
receipt-action = Ulichofanya
receipt-place = Mahali
receipt-place-unknown = hapajulikani
receipt-language = Lugha
receipt-notice = Ilani iliyoonyeshwa
receipt-signal = Ishara ya faragha ya kivinjari
receipt-signal-sent = imetumwa
receipt-signal-absent = haijatumwa
receipt-choices = Uamuzi wako
receipt-no-choices = Hakuna dhumuni lililoruhusiwa wala kukataliwa.
receipt-refused-vendors = Washirika uliowakataa
receipt-proved = Uthibitisho huu umo kwenye daftari la umma. Faili iliyopakuliwa inathibitisha hilo hata bila sisi: endesha `sayso receipt verify receipt.json`.
receipt-not-proved = Umehifadhiwa; ushahidi wake utafuata baada ya muda mfupi.
action-accept-all = ulikubali yote
action-reject-all = ulikataa yote
action-save = ulihifadhi chaguo zako
action-placeholder = uliruhusu maudhui yaliyozuiwa kwenye ukurasa
action-withdraw = uliondoa idhini zote
action-close = ulifunga ilani bila kujibu

## What stands in place of a video or map that was held back

held-title = Maudhui ya { $vendor } yamezuiwa
held-text = Sehemu hii ya ukurasa inatoka { $vendor } na ingetumika kwa: { $purposes }.
held-once = Pakia mara moja
held-allow = Ruhusu daima: { $purposes }
held-unknown-title = Maudhui yamezuiwa
held-unknown-text = Sehemu hii ya ukurasa inatoka { $host }. Hakuna aliyeeleza inafanya nini na data yako, kwa hiyo haijapakiwa.

## Purposes

group-sale-or-sharing-title = Kuuza taarifa binafsi au kuwapa wengine
group-sale-or-sharing-text = Kile ambacho baadhi ya sheria hukiita kuuza taarifa au kuwapa wengine: wengine hupata data kukuhusu kwa matumizi yao wenyewe.
purpose-necessary-title = Ya lazima kabisa
purpose-necessary-text = Bila haya, kurasa unazoomba haziwezi kuonyeshwa: kipindi chako cha matumizi, uamuzi wako hapa, ulinzi dhidi ya matumizi mabaya.
purpose-preferences-title = Mapendeleo
purpose-preferences-text = Kukumbuka mipangilio kama vile lugha, mahali au fonti.
purpose-statistics-title = Takwimu
purpose-statistics-text = Kuhesabu wanaotembelea na kuona kurasa zinazosomwa, ili kuboresha tovuti.
purpose-advertising-title = Matangazo
purpose-advertising-text = Washirika huchagua matangazo na kupima matokeo yake kulingana na unachosoma hapa na kwingineko.
purpose-social-media-title = Mitandao ya kijamii
purpose-social-media-text = Vitufe na machapisho ya mitandao ya kijamii, ambayo hujua kwamba ulikuwa hapa.
purpose-media-title = Video, ramani na maudhui mengine
purpose-media-text = Maudhui ya huduma nyingine ndani ya kurasa zetu. Huduma hizo hujua kwamba unayatazama hapa.
