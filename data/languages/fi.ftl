### The texts of the notice and of Sayso's pages in Finnish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Saammeko käyttää tietojasi?
notice-text = { $operator } ja { $vendors ->
    [one] { $vendors } kumppani
   *[other] { $vendors } kumppania
} haluaisivat tallentaa tietoja laitteellesi ja lukea niitä siltä. Näin tehdään vain, jos annat luvan.
notice-text-alone = { $operator } haluaisi tallentaa tietoja laitteellesi ja lukea niitä siltä. Näin tehdään vain, jos annat luvan.
asked-for = Käyttötarkoitukset:
in-use = Käytössä nyt:
change-mind = Voit muuttaa mieltäsi milloin tahansa.
opt-out-title = Tietosuojavalintasi
opt-out-text = { $operator } ja { $vendors ->
    [one] { $vendors } kumppani
   *[other] { $vendors } kumppania
} käyttävät tietoja vierailustasi. Voit kieltää kaiken, mikä on vapaaehtoista.
opt-out-text-alone = { $operator } käyttää tietoja vierailustasi. Voit kieltää kaiken, mikä on vapaaehtoista.
gpc-honored-title = Kieltopyyntöäsi noudatetaan
gpc-honored-text = Selaimesi lähetti Global Privacy Control -signaalin. Tulkitsimme sen niin, että kiellät henkilötietojesi myynnin ja jakamisen.
gpc-seen-text = Selaimesi lähetti Global Privacy Control -signaalin. Tähän vierailuun sovellettavan lain mukaan se ei muuta sitä, mikä on jo voimassa.
gpc-overridden-text = Selaimesi lähetti Global Privacy Control -signaalin. Tiesit siitä ja sallit osan siitä, minkä signaali estää.
again-changed = Vastasit { $date }. Kysymme uudelleen, koska jotain on sen jälkeen muuttunut:
again-expired = Vastauksesi ({ $date }) ei ole enää voimassa, joten kysymme uudelleen.
again-waited = Vastasit { $date }. Aika, jonka jätämme sinut rauhaan, on kulunut, joten kysymme uudelleen.
again-closed = Suljit ilmoituksen { $date } vastaamatta. Aika, jonka jätämme sinut rauhaan, on kulunut, joten kysymme uudelleen.
changed-purpose = Uusi käyttötarkoitus: { $purpose }.
changed-uses = Käyttötarkoitus ”{ $purpose }” kattaa nyt enemmän.
changed-vendors = Käyttötarkoituksella ”{ $purpose }” on uusia kumppaneita: { $vendors }.
changed-wording = Käyttötarkoitus ”{ $purpose }” kuvataan nyt eri sanoin.
changed-operator = Tästä sivustosta vastaa nyt { $operator }.
no-cookies = Selaimesi ei säilytä tämän sivuston evästeitä, joten valintaasi ei voida muistaa. Kaikki, mihin tarvitaan lupasi, pysyy poissa päältä.
not-stored = Valintaasi ei voitu tallentaa. Yritä uudelleen.

## Buttons

accept-all = Hyväksy kaikki
reject-all = Hylkää kaikki
choose = Valitse
allow-all = Salli kaikki
save = Tallenna valintani
ok = OK
close = Sulje
close-without = Sulje vastaamatta
privacy-choices = Tietosuojavalinnat
withdraw-all = Peru kaikki suostumukset

## The preference centre

centre-title = Tietosuojavalintasi
centre-text = Kytke päälle se, minkä sallit. Mikä on pois päältä, sitä ei tehdä.
tab-purposes = Käyttötarkoitukset
tab-cookies = Evästeet ja kumppanit
always-active = Aina käytössä
always-active-text = Pyytämääsi sivua ei voida näyttää ilman tätä, joten kytkintä ei ole.
forbidden-here = Ei sallittu täällä
forbidden-text = Laki kieltää tämän olinpaikassasi tai ikäsi vuoksi, joten kytkintä ei ole.
scope = Valintasi koskee tätä selainta, tätä laitetta ja tätä sivustoa.
scope-domain = Valintasi koskee tätä selainta, tätä laitetta ja niitä verkkotunnuksen { $domain } sivustoja, jotka pyytävät samaa.
scope-account = Olet kirjautunut sisään: valintasi koskee tiliäsi kaikilla laitteilla.
partners = { $count ->
    [one] { $count } kumppani
   *[other] { $count } kumppania
}
no-vendors = Tähän ei käytetä kumppaneita.
stores = Tallentaa:
stores-nothing = Ei tietääksemme tallenna mitään.
see-policy = Tietosuojaseloste
see-rights = Käytä oikeuksiasi
fact = { $label }: { $value }
in-force = Voimassa nyt
rules-of-place = Tähän vierailuun sovellettavat säännöt: { $place }.
rules-strictest = Emme tiedä, mitkä säännöt koskevat tätä vierailua, joten noudatamme tiukimpia.
allowed = sallittu
not-allowed = ei sallittu
because-strictly-necessary = sivua ei voida näyttää ilman tätä
because-choice = valitsit näin
because-signal = selaimesi tietosuojasignaali ilmoittaa näin
because-default-on = olinpaikkasi laki sallii tämän aluksi; voit kieltää sen
because-default-off = kukaan ei ole antanut lupaa
because-site-rule = tämä sivusto kysyy ensin
because-override = tämä sivusto tulkitsee lakia toisin kuin me
because-minor = laki suojelee ikäisiäsi
because-prohibited = olinpaikkasi laki kieltää tämän
chosen-at = Valittu { $date }.
closed-at = Suljit ilmoituksen { $date } vastaamatta: kaikki on niin kuin laki määrää, kun valintaa ei ole tehty.
not-chosen = Et ole vielä valinnut.
see-receipt = Vahvistus numero { $number }
download-receipt = Lataa vahvistus
forget-receipts = Poista vahvistukseni
forget-text = Tämä vahvistus ja sitä aiemmat poistetaan. Sen jälkeen kukaan, et sinäkään, voi osoittaa, mitä valitsit. Itse valinta on voimassa, kunnes muutat sitä, ja julkiseen lokiin jää luku, joka ei kerro sinusta mitään. Tätä ei voi perua.
receipt-gone = Sen vahvistus on poistettu.
back = Takaisin sivulle
on = Päällä
off = Pois päältä
some = Osittain

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Älä myy tai jaa henkilötietojani
link-limit-sensitive = Rajoita arkaluonteisten henkilötietojeni käyttöä
link-opt-out = Oikeutesi kieltää tietojesi käyttö
link-withdraw-consent = Tietosuojavalinnat
link-object-statistics = Vastusta tilastointia
opt-out-icon = Kieltovalinnan kuvake

## The list of cookies and partners

cookies-title = Evästeet ja kumppanit
cookies-text = Kaikki, mitä tämä sivusto ja sen kumppanit voivat tallentaa tai ladata, käyttötarkoituksen mukaan.
cookies-search = Hae
cookies-search-hint = Evästeen tai kumppanin nimi
cookies-purpose = Käyttötarkoitus
cookies-every-purpose = Kaikki käyttötarkoitukset
cookies-show = Näytä
cookies-found = { $count ->
    [one] { $count } tulos
   *[other] { $count } tulosta
}
cookies-none = Ei tuloksia. Kokeile vähemmillä kirjaimilla tai kaikilla käyttötarkoituksilla.
cookies-none-used = Tämä sivusto ei tallenna mitään, eikä sillä ole kumppaneita.
cookies-owner = Omistaja
cookies-party = Alkuperä
cookies-first-party = tämä sivusto
cookies-third-party = toinen yritys
kind-cookie = eväste
kind-local-storage = paikallinen tallennustila
kind-session-storage = istunnon tallennustila
kind-indexed-db = tietokanta selaimessa
cookies-lifetime = Säilytysaika
cookies-hosts = Latausosoitteet
cookies-policy = Tietosuojaseloste
cookies-own = Tämä sivusto
cookies-as-data = Sama luettelo datana (JSON)
cookies-sayso-text = Säilyttää vastauksesi tähän ilmoitukseen.
cookies-signal-text = Muistaa, että selaimesi tietosuojasignaalista on kirjoitettu vahvistus.
lifetime-session = kunnes suljet selaimen
lifetime-persistent = kunnes poistat sen
lifetime-unknown = ei tiedossa
lifetime-minutes = { $count ->
    [one] { $count } minuutti
   *[other] { $count } minuuttia
}
lifetime-hours = { $count ->
    [one] { $count } tunti
   *[other] { $count } tuntia
}
lifetime-days = { $count ->
    [one] { $count } päivä
   *[other] { $count } päivää
}
lifetime-months = { $count ->
    [one] { $count } kuukausi
   *[other] { $count } kuukautta
}
lifetime-years = { $count ->
    [one] { $count } vuosi
   *[other] { $count } vuotta
}

## The receipt

receipt-title = Vahvistus valinnastasi
receipt-text = Valintasi on kirjattu tähän. Vahvistuksessa ei ole osoitetta eikä mitään, mistä toinen sivusto voisi tunnistaa sinut.
receipt-number = Numero
receipt-when = Milloin
receipt-until = Luvan voimassaolo päättyy
receipt-action = Mitä teit
receipt-place = Paikka
receipt-place-unknown = ei tiedossa
receipt-language = Kieli
receipt-notice = Näytetty ilmoitus
receipt-signal = Selaimen tietosuojasignaali
receipt-signal-sent = lähetetty
receipt-signal-absent = ei lähetetty
receipt-choices = Valintasi
receipt-no-choices = Mitään käyttötarkoitusta ei sallittu eikä kielletty.
receipt-refused-vendors = Kumppanit, jotka kielsit
receipt-proved = Vahvistus on julkisessa rekisterissä. Ladattu tiedosto todistaa sen ilman meitä: suorita `sayso receipt verify receipt.json`.
receipt-not-proved = Vahvistus on tallennettu; todiste siitä valmistuu hetken kuluttua.
action-accept-all = hyväksyit kaikki
action-reject-all = hylkäsit kaikki
action-save = tallensit valintasi
action-placeholder = sallit sivulla estetyn sisällön
action-withdraw = peruit kaikki suostumukset
action-close = suljit ilmoituksen vastaamatta

## What stands in place of a video or map that was held back

held-title = { $vendor } on estetty
held-text = Tämän osan sivusta tarjoaa { $vendor }. Käyttötarkoitus olisi: { $purposes }.
held-once = Lataa kerran
held-allow = Salli aina: { $purposes }
held-unknown-title = Estetty sisältö
held-unknown-text = Tämä osa sivusta tulee osoitteesta { $host }. Kukaan ei ole kertonut, mitä se tekee tiedoillasi, joten sitä ei ladata.

## Purposes

group-sale-or-sharing-title = Henkilötietojen myynti tai jakaminen
group-sale-or-sharing-text = Jotkin lait kutsuvat tätä myynniksi tai jakamiseksi: muut saavat tietoja sinusta omaan käyttöönsä.
purpose-necessary-title = Välttämättömät
purpose-necessary-text = Mitä pyytämiesi sivujen näyttämiseen tarvitaan: istuntosi, täällä tekemäsi valinta ja suojaus väärinkäytöltä.
purpose-preferences-title = Asetukset
purpose-preferences-text = Asetusten, kuten kielen, paikan tai fontin, muistaminen.
purpose-statistics-title = Tilastot
purpose-statistics-text = Käyntien laskeminen ja tieto siitä, mitä sivuja luetaan, jotta sivustoa voidaan parantaa.
purpose-advertising-title = Mainonta
purpose-advertising-text = Kumppanit valitsevat ja mittaavat mainoksia sen perusteella, mitä luet täällä ja muualla.
purpose-social-media-title = Sosiaalinen media
purpose-social-media-text = Sosiaalisen median painikkeita ja julkaisuja. Palvelut saavat silloin tietää, että kävit täällä.
purpose-media-title = Videot, kartat ja muu media
purpose-media-text = Muiden palvelujen sisältöä sivuillamme. Palvelut saavat tietää, että katsot sitä täällä.
