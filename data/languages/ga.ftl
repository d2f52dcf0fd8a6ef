### The texts of the notice and of Sayso's pages in Irish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = An bhfuil cead againn do shonraí a úsáid?
notice-text = Tá { $operator } agus { $vendors ->
    [one] { $vendors } chomhpháirtí
    [two] { $vendors } chomhpháirtí
    [few] { $vendors } chomhpháirtí
    [many] { $vendors } gcomhpháirtí
   *[other] { $vendors } comhpháirtí
} ag iarraidh sonraí a stóráil ar do ghléas agus a léamh uaidh. Ní dhéanfar é sin ach amháin má thugann tú cead.
notice-text-alone = Tá { $operator } ag iarraidh sonraí a stóráil ar do ghléas agus a léamh uaidh. Ní dhéanfar é sin ach amháin má thugann tú cead.
asked-for = Cad chuige:
in-use = In úsáid anois:
change-mind = Is féidir leat d’intinn a athrú am ar bith.
opt-out-title = Do roghanna príobháideachais
opt-out-text = Úsáideann { $operator } agus { $vendors ->
    [one] { $vendors } chomhpháirtí
    [two] { $vendors } chomhpháirtí
    [few] { $vendors } chomhpháirtí
    [many] { $vendors } gcomhpháirtí
   *[other] { $vendors } comhpháirtí
} sonraí faoi do chuairt. Is féidir leat diúltú d’aon rud atá roghnach.
opt-out-text-alone = Úsáideann { $operator } sonraí faoi do chuairt. Is féidir leat diúltú d’aon rud atá roghnach.
gpc-honored-title = Cuireadh do dhiúltú i bhfeidhm
gpc-honored-text = Sheol do bhrabhsálaí an comhartha Global Privacy Control. Thuigeamar uaidh nach dteastaíonn uait go ndíolfaí ná go gcomhroinnfí do shonraí pearsanta.
gpc-seen-text = Sheol do bhrabhsálaí an comhartha Global Privacy Control. Faoin dlí a bhaineann leis an gcuairt seo, ní athraíonn an comhartha a bhfuil i bhfeidhm cheana féin.
gpc-overridden-text = Sheol do bhrabhsálaí an comhartha Global Privacy Control. Bhí a fhios sin agat nuair a cheadaigh tú cuid dá stopann sé.
again-changed = Thug tú freagra ar an { $date }. Táimid ag fiafraí arís mar gur athraigh rud éigin ó shin:
again-expired = Níl an freagra a thug tú ar an { $date } i bhfeidhm a thuilleadh, agus mar sin táimid ag fiafraí arís.
again-waited = Thug tú freagra ar an { $date }. Tá an tréimhse nach gcuirimid isteach ort thart, agus mar sin táimid ag fiafraí arís.
again-closed = Dhún tú an fógra ar an { $date } gan freagra a thabhairt. Tá an tréimhse nach gcuirimid isteach ort thart, agus mar sin táimid ag fiafraí arís.
changed-purpose = Cuspóir nua: { $purpose }.
changed-uses = Clúdaíonn an cuspóir “{ $purpose }” níos mó anois.
changed-vendors = Comhpháirtithe nua don chuspóir “{ $purpose }”: { $vendors }.
changed-wording = Tá cur síos i bhfocail eile anois ar an gcuspóir “{ $purpose }”.
changed-operator = Tá { $operator } freagrach as an suíomh seo anois.
no-cookies = Ní choinníonn do bhrabhsálaí fianáin don suíomh seo, agus mar sin ní féidir cuimhneamh ar do rogha. Fanann gach rud a dteastaíonn do chead uaidh múchta.
not-stored = Níorbh fhéidir do rogha a stóráil. Bain triail eile as, le do thoil.

## Buttons

accept-all = Glac le gach rud
reject-all = Diúltaigh do gach rud
choose = Roghnaigh
allow-all = Ceadaigh gach rud
save = Sábháil mo roghanna
ok = OK
close = Dún
close-without = Dún gan freagra
privacy-choices = Roghanna príobháideachais
withdraw-all = Tarraing siar gach rud

## The preference centre

centre-title = Do roghanna príobháideachais
centre-text = Cuir ar siúl an rud a cheadaíonn tú. An rud atá múchta, ní tharlaíonn sé.
tab-purposes = Cuspóirí
tab-cookies = Fianáin agus comhpháirtithe
always-active = Ar siúl i gcónaí
always-active-text = Ní féidir an leathanach a d’iarr tú a thaispeáint gan é seo, agus mar sin níl aon lasc ann.
forbidden-here = Ní cheadaítear anseo é
forbidden-text = Tá cosc air seo faoi dhlí na háite ina bhfuil tú, nó mar gheall ar d’aois, agus mar sin níl aon lasc ann.
scope = Baineann do rogha leis an mbrabhsálaí seo, leis an ngléas seo agus leis an suíomh seo.
scope-domain = Baineann do rogha leis an mbrabhsálaí seo, leis an ngléas seo agus leis na suíomhanna faoi { $domain } a iarrann an rud céanna.
scope-account = Tá tú logáilte isteach: baineann do rogha le do chuntas, ar gach gléas.
partners = { $count ->
    [one] { $count } chomhpháirtí
    [two] { $count } chomhpháirtí
    [few] { $count } chomhpháirtí
    [many] { $count } gcomhpháirtí
   *[other] { $count } comhpháirtí
}
no-vendors = Ní úsáidtear aon chomhpháirtí chuige seo.
stores = Stóráiltear:
stores-nothing = Go bhfios dúinn, ní stóráiltear aon rud.
see-policy = Beartas príobháideachais
see-rights = Mo chearta a fheidhmiú
fact = { $label }: { $value }
in-force = I bhfeidhm anois
rules-of-place = Na rialacha a bhaineann leis an gcuairt seo: { $place }.
rules-strictest = Níl a fhios againn cé na rialacha a bhaineann leis an gcuairt seo, agus mar sin cuirtear na rialacha is déine i bhfeidhm.
allowed = ceadaítear
not-allowed = ní cheadaítear
because-strictly-necessary = ní féidir an leathanach a thaispeáint gan é
because-choice = sin a roghnaigh tú
because-signal = sin a deir comhartha príobháideachais do bhrabhsálaí
because-default-on = tá cead tosaithe aige faoi dhlí na háite ina bhfuil tú; is féidir leat diúltú dó
because-default-off = níor tugadh cead
because-site-rule = iarrann an suíomh seo cead ar dtús
because-override = léann an suíomh seo an dlí ar bhealach eile seachas mar a léann Sayso é
because-minor = cosnaíonn an dlí daoine ar comhaois leat
because-prohibited = tá cosc air faoi dhlí na háite ina bhfuil tú
chosen-at = Roghnaithe ar an { $date }.
closed-at = Dhún tú an fógra ar an { $date } gan freagra a thabhairt: fanann gach rud mar a leagann an dlí síos nuair nach ndéantar rogha.
not-chosen = Níl rogha déanta agat fós.
see-receipt = Deimhniú uimhir { $number }
download-receipt = Íoslódáil an deimhniú
forget-receipts = Scrios mo dheimhnithe
forget-text = Scriostar an deimhniú seo agus na cinn roimhe. Ina dhiaidh sin ní féidir le duine ar bith, tusa san áireamh, a thaispeáint cad a roghnaigh tú. Fanann an rogha féin i bhfeidhm go dtí go n-athraíonn tú í, agus fanann uimhir sa chlár poiblí nach ndeir faic fút. Ní féidir é seo a chealú.
receipt-gone = Scriosadh an deimhniú.
back = Ar ais chuig an leathanach
on = Ar siúl
off = Múchta
some = Cuid

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Ná díol agus ná comhroinn mo shonraí pearsanta
link-limit-sensitive = Cuir teorainn le húsáid mo shonraí pearsanta íogaire
link-opt-out = Do chearta diúltaithe
link-withdraw-consent = Roghanna príobháideachais
link-object-statistics = Cuir in aghaidh staitisticí
opt-out-icon = Deilbhín diúltaithe

## The list of cookies and partners

cookies-title = Fianáin agus comhpháirtithe
cookies-text = Gach rud a d’fhéadfadh an suíomh seo agus a chomhpháirtithe a stóráil nó a lódáil, de réir cuspóra.
cookies-search = Cuardaigh
cookies-search-hint = Ainm fianáin nó comhpháirtí
cookies-purpose = Cuspóir
cookies-every-purpose = Gach cuspóir
cookies-show = Taispeáin
cookies-found = { $count ->
    [one] { $count } iontráil
    [two] { $count } iontráil
    [few] { $count } iontráil
    [many] { $count } n-iontráil
   *[other] { $count } iontráil
}
cookies-none = Níor aimsíodh aon rud. Bain triail as níos lú litreacha, nó as gach cuspóir.
cookies-none-used = Ní stórálann an suíomh seo aon rud agus níl aon chomhpháirtí aige.
cookies-owner = Úinéir
cookies-party = Foinse
cookies-first-party = an suíomh seo
cookies-third-party = cuideachta eile
kind-cookie = fianán
kind-local-storage = stóras logánta
kind-session-storage = stóras seisiúin
kind-indexed-db = bunachar sonraí sa bhrabhsálaí
cookies-lifetime = Tréimhse choinneála
cookies-hosts = Lódáiltear ó
cookies-policy = Beartas príobháideachais
cookies-own = An suíomh seo
cookies-as-data = An liosta céanna mar shonraí (JSON)
cookies-sayso-text = Coinníonn sé do fhreagra ar an bhfógra seo.
cookies-signal-text = Cuimhníonn sé gur scríobhadh deimhniú faoi chomhartha príobháideachais do bhrabhsálaí.
lifetime-session = go dtí go ndúnfaidh tú an brabhsálaí
lifetime-persistent = go dtí go scriosfaidh tú é
lifetime-unknown = ní fios
lifetime-minutes = { $count ->
    [one] { $count } nóiméad
    [two] { $count } nóiméad
    [few] { $count } nóiméad
    [many] { $count } nóiméad
   *[other] { $count } nóiméad
}
lifetime-hours = { $count ->
    [one] { $count } uair an chloig
    [two] { $count } uair an chloig
    [few] { $count } huaire an chloig
    [many] { $count } n-uaire an chloig
   *[other] { $count } uair an chloig
}
lifetime-days = { $count ->
    [one] { $count } lá
    [two] { $count } lá
    [few] { $count } lá
    [many] { $count } lá
   *[other] { $count } lá
}
lifetime-months = { $count ->
    [one] { $count } mhí
    [two] { $count } mhí
    [few] { $count } mhí
    [many] { $count } mí
   *[other] { $count } mí
}
lifetime-years = { $count ->
    [one] { $count } bhliain
    [two] { $count } bhliain
    [few] { $count } bliana
    [many] { $count } mbliana
   *[other] { $count } bliain
}

## The receipt

receipt-title = Deimhniú ar do rogha
receipt-text = Is é seo an taifead ar do rogha. Níl seoladh ann, ná aon rud eile a d’aithneodh suíomh eile thú leis.
receipt-number = Uimhir
receipt-when = Cathain
receipt-until = Tá do chead bailí go dtí
receipt-action = Cad a rinne tú
receipt-place = Áit
receipt-place-unknown = ní fios
receipt-language = Teanga
receipt-notice = An fógra a taispeánadh
receipt-signal = Comhartha príobháideachais an bhrabhsálaí
receipt-signal-sent = seolta
receipt-signal-absent = níor seoladh
receipt-choices = Do rogha
receipt-no-choices = Níor ceadaíodh aon chuspóir agus níor diúltaíodh d’aon chuspóir.
receipt-refused-vendors = Comhpháirtithe ar dhiúltaigh tú dóibh
receipt-proved = Tá an deimhniú sa chlár poiblí. Cruthaíonn an comhad íoslódáilte é sin gan ár gcabhair: rith `sayso receipt verify receipt.json`.
receipt-not-proved = Tá an deimhniú stóráilte; beidh a chruthúnas ann i gceann nóiméid.
action-accept-all = ghlac tú le gach rud
action-reject-all = dhiúltaigh tú do gach rud
action-save = shábháil tú do roghanna
action-placeholder = cheadaigh tú ábhar a bhí blocáilte ar leathanach
action-withdraw = tharraing tú siar gach rud
action-close = dhún tú an fógra gan freagra a thabhairt

## What stands in place of a video or map that was held back

held-title = Ábhar blocáilte: { $vendor }
held-text = Is ó { $vendor } a thagann an chuid seo den leathanach. D’úsáidfí í le haghaidh: { $purposes }.
held-once = Lódáil uair amháin
held-allow = Ceadaigh i gcónaí: { $purposes }
held-unknown-title = Ábhar blocáilte
held-unknown-text = Is ó { $host } a thagann an chuid seo den leathanach. Níl sé ráite ag aon duine cad a dhéanann sí le do shonraí, agus mar sin ní lódáiltear í.

## Purposes

group-sale-or-sharing-title = Díol nó comhroinnt sonraí pearsanta
group-sale-or-sharing-text = An rud ar a dtugann roinnt dlíthe díol nó comhroinnt: faigheann daoine eile sonraí fút lena n-úsáid féin.
purpose-necessary-title = Fíor-riachtanach
purpose-necessary-text = Gan iad seo ní féidir na leathanaigh a iarrann tú a thaispeáint: do sheisiún, do rogha anseo, cosaint ar mhí-úsáid.
purpose-preferences-title = Sainroghanna
purpose-preferences-text = Cuimhneamh ar shocruithe amhail teanga, áit nó cló.
purpose-statistics-title = Staitisticí
purpose-statistics-text = Cuairteanna a chomhaireamh agus a fheiceáil cé na leathanaigh a léitear, chun an suíomh a fheabhsú.
purpose-advertising-title = Fógraíocht
purpose-advertising-text = Roghnaíonn agus tomhaiseann comhpháirtithe fógraí de réir an méid a léann tú, anseo agus in áiteanna eile.
purpose-social-media-title = Na meáin shóisialta
purpose-social-media-text = Cnaipí agus postálacha ó líonraí sóisialta, a fhaigheann amach ansin go raibh tú anseo.
purpose-media-title = Físeáin, léarscáileanna agus meáin eile
purpose-media-text = Ábhar ó sheirbhísí eile inár leathanaigh. Faigheann siad amach go bhfuil tú ag féachaint air anseo.
