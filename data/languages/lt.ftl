### The texts of the notice and of Sayso's pages in Lithuanian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Ar galime naudoti jūsų duomenis?
notice-text = { $operator } ir { $vendors ->
    [one] { $vendors } partneris
    [few] { $vendors } partneriai
   *[other] { $vendors } partnerių
} norėtų įrašyti ir skaityti duomenis jūsų įrenginyje. Tai bus daroma tik jums sutikus.
notice-text-alone = { $operator } norėtų įrašyti ir skaityti duomenis jūsų įrenginyje. Tai bus daroma tik jums sutikus.
asked-for = Kokiu tikslu:
in-use = Dabar naudojama:
change-mind = Bet kada galite apsigalvoti.
opt-out-title = Jūsų privatumo pasirinkimai
opt-out-text = { $operator } ir { $vendors ->
    [one] { $vendors } partneris
    [few] { $vendors } partneriai
   *[other] { $vendors } partnerių
} naudoja duomenis apie jūsų apsilankymą. Galite atsisakyti visko, kas neprivaloma.
opt-out-text-alone = { $operator } naudoja duomenis apie jūsų apsilankymą. Galite atsisakyti visko, kas neprivaloma.
gpc-honored-title = Į jūsų atsisakymą atsižvelgta
gpc-honored-text = Jūsų naršyklė atsiuntė signalą „Global Privacy Control“. Supratome tai kaip jūsų nesutikimą, kad jūsų asmens duomenys būtų parduodami ar kad jais būtų dalijamasi.
gpc-seen-text = Jūsų naršyklė atsiuntė signalą „Global Privacy Control“. Pagal šiam apsilankymui taikomus įstatymus jis nekeičia to, kas jau galioja.
gpc-overridden-text = Jūsų naršyklė atsiuntė signalą „Global Privacy Control“. Tai žinodami leidote dalį to, ką signalas stabdo.
again-changed = Po jūsų atsakymo ({ $date }) kai kas pasikeitė, todėl klausiame dar kartą:
again-expired = Jūsų atsakymas ({ $date }) nebegalioja, todėl klausiame dar kartą.
again-waited = Jau atsakėte ({ $date }), bet laikas, kai jūsų netrukdome, baigėsi, todėl klausiame dar kartą.
again-closed = Pranešimą užvėrėte neatsakę ({ $date }), bet laikas, kai jūsų netrukdome, baigėsi, todėl klausiame dar kartą.
changed-purpose = Naujas tikslas: { $purpose }.
changed-uses = Tikslas „{ $purpose }“ dabar apima daugiau.
changed-vendors = Nauji tikslo „{ $purpose }“ partneriai: { $vendors }.
changed-wording = Tikslas „{ $purpose }“ dabar aprašytas kitais žodžiais.
changed-operator = Už šią svetainę dabar atsako { $operator }.
no-cookies = Jūsų naršyklė nesaugo šios svetainės slapukų, todėl jūsų pasirinkimo įsiminti neįmanoma. Visa, kam reikia jūsų sutikimo, lieka išjungta.
not-stored = Jūsų pasirinkimo įrašyti nepavyko. Bandykite dar kartą.

## Buttons

accept-all = Priimti viską
reject-all = Atmesti viską
choose = Pasirinkti
allow-all = Leisti viską
save = Išsaugoti mano pasirinkimus
ok = Gerai
close = Užverti
close-without = Užverti neatsakius
privacy-choices = Privatumo pasirinkimai
withdraw-all = Atšaukti viską

## The preference centre

centre-title = Jūsų privatumo pasirinkimai
centre-text = Įjunkite tai, ką leidžiate. Kas išjungta, nevyksta.
tab-purposes = Tikslai
tab-cookies = Slapukai ir partneriai
always-active = Visada įjungta
always-active-text = Be to neįmanoma parodyti puslapio, kurio prašote, todėl jungiklio nėra.
forbidden-here = Čia neleidžiama
forbidden-text = To neleidžia jūsų vietovės įstatymai arba jūsų amžius, todėl jungiklio nėra.
scope = Jūsų pasirinkimas galioja šiai naršyklei, šiam įrenginiui ir šiai svetainei.
scope-domain = Jūsų pasirinkimas galioja šiai naršyklei, šiam įrenginiui ir toms { $domain } svetainėms, kurios klausia to paties.
scope-account = Esate prisijungę: jūsų pasirinkimas galioja jūsų paskyrai visuose įrenginiuose.
partners = { $count ->
    [one] { $count } partneris
    [few] { $count } partneriai
   *[other] { $count } partnerių
}
no-vendors = Tam partneriai nepasitelkiami.
stores = Įrašo:
stores-nothing = Kiek žinome, nieko neįrašo.
see-policy = Privatumo politika
see-rights = Pasinaudoti savo teisėmis
fact = { $label }: { $value }
in-force = Dabar galioja
rules-of-place = Šiam apsilankymui taikomos taisyklės: { $place }.
rules-strictest = Nežinome, kurios taisyklės taikomos šiam apsilankymui, todėl taikome griežčiausias.
allowed = leidžiama
not-allowed = neleidžiama
because-strictly-necessary = be to neįmanoma parodyti puslapio
because-choice = taip pasirinkote
because-signal = taip nurodo jūsų naršyklės privatumo signalas
because-default-on = jūsų vietovės įstatymai leidžia tai pradėti; galite atsisakyti
because-default-off = sutikimas neduotas
because-site-rule = ši svetainė pirmiau klausia
because-override = ši svetainė įstatymus aiškina kitaip nei „Sayso“
because-minor = įstatymai saugo jūsų amžiaus žmones
because-prohibited = tai draudžia jūsų vietovės įstatymai
chosen-at = Pasirinkimo data: { $date }
closed-at = Pranešimą užvėrėte neatsakę ({ $date }): viskas lieka taip, kaip įstatymai numato nepasirinkus.
not-chosen = Dar nieko nepasirinkote.
see-receipt = Patvirtinimas Nr. { $number }
download-receipt = Atsisiųsti patvirtinimą
forget-receipts = Ištrinti mano patvirtinimus
forget-text = Šis patvirtinimas ir ankstesni ištrinami. Po to niekas, net ir jūs, negalės parodyti, ką pasirinkote. Pats pasirinkimas galioja, kol jo nepakeisite, o viešajame registre lieka skaičius, kuris apie jus nieko nesako. To atšaukti negalima.
receipt-gone = Jo patvirtinimas ištrintas.
back = Atgal į puslapį
on = Įjungta
off = Išjungta
some = Iš dalies

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Neparduokite mano asmens duomenų ir jais nesidalykite
link-limit-sensitive = Apribokite mano jautrių asmens duomenų naudojimą
link-opt-out = Jūsų teisė atsisakyti
link-withdraw-consent = Privatumo pasirinkimai
link-object-statistics = Nesutikti su statistika
opt-out-icon = Atsisakymo piktograma

## The list of cookies and partners

cookies-title = Slapukai ir partneriai
cookies-text = Visa, ką ši svetainė ir jos partneriai gali įrašyti ar įkelti, pagal tikslą.
cookies-search = Ieškoti
cookies-search-hint = Slapuko arba partnerio pavadinimas
cookies-purpose = Tikslas
cookies-every-purpose = Visi tikslai
cookies-show = Rodyti
cookies-found = { $count ->
    [one] { $count } įrašas
    [few] { $count } įrašai
   *[other] { $count } įrašų
}
cookies-none = Nieko nerasta. Bandykite įvesti mažiau raidžių arba rinkitės visus tikslus.
cookies-none-used = Ši svetainė nieko neįrašo ir neturi partnerių.
cookies-owner = Savininkas
cookies-party = Kieno
cookies-first-party = šios svetainės
cookies-third-party = kitos įmonės
kind-cookie = slapukas
kind-local-storage = vietinė saugykla
kind-session-storage = seanso saugykla
kind-indexed-db = duomenų bazė naršyklėje
cookies-lifetime = Saugojimo laikas
cookies-hosts = Įkeliama iš
cookies-policy = Privatumo politika
cookies-own = Ši svetainė
cookies-as-data = Tas pats sąrašas duomenų pavidalu (JSON)
cookies-sayso-text = Saugo jūsų atsakymą į šį pranešimą.
cookies-signal-text = Prisimena, kad dėl jūsų naršyklės privatumo signalo įrašytas patvirtinimas.
lifetime-session = kol užversite naršyklę
lifetime-persistent = kol ištrinsite
lifetime-unknown = nežinoma
lifetime-minutes = { $count ->
    [one] { $count } minutė
    [few] { $count } minutės
   *[other] { $count } minučių
}
lifetime-hours = { $count ->
    [one] { $count } valanda
    [few] { $count } valandos
   *[other] { $count } valandų
}
lifetime-days = { $count ->
    [one] { $count } diena
    [few] { $count } dienos
   *[other] { $count } dienų
}
lifetime-months = { $count ->
    [one] { $count } mėnuo
    [few] { $count } mėnesiai
   *[other] { $count } mėnesių
}
lifetime-years = { $count ->
    [one] { $count } metai
    [few] { $count } metai
   *[other] { $count } metų
}

## The receipt

receipt-title = Jūsų pasirinkimo patvirtinimas
receipt-text = Čia užfiksuotas jūsų pasirinkimas. Patvirtinime nėra nei adreso, nei nieko kito, iš ko jus galėtų atpažinti kita svetainė.
receipt-number = Numeris
receipt-when = Kada
receipt-until = Sutikimas galioja iki
receipt-action = Ką padarėte
receipt-place = Vieta
receipt-place-unknown = nežinoma
receipt-language = Kalba
receipt-notice = Parodytas pranešimas
receipt-signal = Naršyklės privatumo signalas
receipt-signal-sent = išsiųstas
receipt-signal-absent = neišsiųstas
receipt-choices = Jūsų pasirinkimas
receipt-no-choices = Nė vienas tikslas nebuvo nei leistas, nei atmestas.
receipt-refused-vendors = Partneriai, kuriuos atmetėte
receipt-proved = Patvirtinimas yra viešajame registre. Atsisiųstas failas tai įrodo ir be mūsų: paleiskite `sayso receipt verify receipt.json`.
receipt-not-proved = Patvirtinimas išsaugotas; įrodymas bus parengtas netrukus.
action-accept-all = priėmėte viską
action-reject-all = atmetėte viską
action-save = išsaugojote savo pasirinkimus
action-placeholder = leidote puslapyje užblokuotą turinį
action-withdraw = atšaukėte viską
action-close = užvėrėte pranešimą neatsakę

## What stands in place of a video or map that was held back

held-title = Užblokuotas turinys: { $vendor }
held-text = Šią puslapio dalį teikia { $vendor }. Ji būtų naudojama tokiu tikslu: { $purposes }.
held-once = Įkelti vieną kartą
held-allow = Visada leisti: { $purposes }
held-unknown-title = Užblokuotas turinys
held-unknown-text = Ši puslapio dalis gaunama iš { $host }. Niekas nenurodė, ką ji daro su jūsų duomenimis, todėl ji neįkeliama.

## Purposes

group-sale-or-sharing-title = Asmens duomenų pardavimas ar dalijimasis jais
group-sale-or-sharing-text = Tai, ką kai kurie įstatymai vadina pardavimu ar dalijimusi: kiti gauna duomenų apie jus savo reikmėms.
purpose-necessary-title = Būtinieji
purpose-necessary-text = Be jų neįmanoma parodyti puslapių, kurių prašote: jūsų seansas, čia padarytas pasirinkimas, apsauga nuo piktnaudžiavimo.
purpose-preferences-title = Nuostatos
purpose-preferences-text = Nuostatų, pavyzdžiui, kalbos, vietos ar šrifto, įsiminimas.
purpose-statistics-title = Statistika
purpose-statistics-text = Skaičiuojama, kiek apsilankoma ir kurie puslapiai skaitomi, kad svetainė būtų geresnė.
purpose-advertising-title = Reklama
purpose-advertising-text = Partneriai parenka reklamą ir vertina jos veiksmingumą pagal tai, ką skaitote čia ir kitur.
purpose-social-media-title = Socialiniai tinklai
purpose-social-media-text = Socialinių tinklų mygtukai ir įrašai. Tinklai tada sužino, kad čia lankėtės.
purpose-media-title = Vaizdo įrašai, žemėlapiai ir kitas medijos turinys
purpose-media-text = Kitų paslaugų turinys mūsų puslapiuose. Tos paslaugos sužino, kad jį čia žiūrite.
