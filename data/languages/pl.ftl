### The texts of the notice and of Sayso's pages in Polish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Czy możemy korzystać z Twoich danych?
notice-text = { $operator } wraz z { $vendors ->
    [one] { $vendors } partnerem
    [few] { $vendors } partnerami
    [many] { $vendors } partnerami
   *[other] { $vendors } partnerami
} chce zapisywać i odczytywać dane na Twoim urządzeniu. Dzieje się to wyłącznie za Twoją zgodą.
notice-text-alone = { $operator } chce zapisywać i odczytywać dane na Twoim urządzeniu. Dzieje się to wyłącznie za Twoją zgodą.
asked-for = Cele:
in-use = Teraz aktywne:
change-mind = W każdej chwili możesz zmienić zdanie.
opt-out-title = Twoje ustawienia prywatności
opt-out-text = { $operator } wraz z { $vendors ->
    [one] { $vendors } partnerem
    [few] { $vendors } partnerami
    [many] { $vendors } partnerami
   *[other] { $vendors } partnerami
} korzysta z danych o Twojej wizycie. Możesz odmówić tego, co nieobowiązkowe.
opt-out-text-alone = { $operator } korzysta z danych o Twojej wizycie. Możesz odmówić tego, co nieobowiązkowe.
gpc-honored-title = Sprzeciw uwzględniony
gpc-honored-text = Twoja przeglądarka wysłała sygnał Global Privacy Control. Traktujemy go jako Twój sprzeciw wobec sprzedaży i udostępniania Twoich danych osobowych.
gpc-seen-text = Twoja przeglądarka wysłała sygnał Global Privacy Control. Zgodnie z prawem, które dotyczy tej wizyty, sygnał ten nie dodaje niczego do tego, co już obowiązuje.
gpc-overridden-text = Twoja przeglądarka wysłała sygnał Global Privacy Control. Wiesz o tym i mimo to zezwalasz na część tego, co ten sygnał blokuje.
again-changed = Twoja odpowiedź jest z dnia { $date }. Pytamy ponownie, bo od tego czasu coś się zmieniło:
again-expired = Twoja odpowiedź z dnia { $date } straciła ważność, dlatego pytamy ponownie.
again-waited = Twoja odpowiedź jest z dnia { $date }. Okres, w którym nie pytamy, już minął, dlatego pytamy ponownie.
again-closed = Dnia { $date } powiadomienie zamknięto bez odpowiedzi. Okres, w którym nie pytamy, już minął, dlatego pytamy ponownie.
changed-purpose = Nowy cel: { $purpose }.
changed-uses = Cel „{ $purpose }” obejmuje teraz więcej.
changed-vendors = Nowi partnerzy dla celu „{ $purpose }”: { $vendors }.
changed-wording = Cel „{ $purpose }” jest opisany innymi słowami.
changed-operator = Za tę witrynę odpowiada teraz { $operator }.
no-cookies = Twoja przeglądarka nie przechowuje plików cookie tej witryny, więc nie możemy zapamiętać Twojego wyboru. To, co wymaga Twojej zgody, pozostaje wyłączone.
not-stored = Nie udało się zapisać Twojego wyboru. Spróbuj ponownie.

## Buttons

accept-all = Akceptuj wszystko
reject-all = Odrzuć wszystko
choose = Wybierz
allow-all = Zezwól na wszystko
save = Zapisz mój wybór
ok = OK
close = Zamknij
close-without = Zamknij bez odpowiedzi
privacy-choices = Ustawienia prywatności
withdraw-all = Wycofaj wszystkie zgody

## The preference centre

centre-title = Twoje ustawienia prywatności
centre-text = Włącz to, na co się zgadzasz. To, co wyłączone, nie działa.
tab-purposes = Cele
tab-cookies = Pliki cookie i partnerzy
always-active = Zawsze aktywne
always-active-text = Bez tego nie da się wyświetlić strony, którą chcesz zobaczyć, dlatego nie ma tu przełącznika.
forbidden-here = Tu niedozwolone
forbidden-text = Nie pozwala na to prawo w Twojej lokalizacji lub Twój wiek, dlatego nie ma tu przełącznika.
scope = Twój wybór dotyczy tej przeglądarki, tego urządzenia i tej witryny.
scope-domain = Twój wybór dotyczy tej przeglądarki, tego urządzenia i witryn w domenie { $domain }, które pytają o to samo.
scope-account = Korzystasz ze swojego konta, więc Twój wybór dotyczy tego konta na każdym urządzeniu.
partners = { $count ->
    [one] { $count } partner
    [few] { $count } partnerzy
    [many] { $count } partnerów
   *[other] { $count } partnera
}
no-vendors = W tym celu nie korzystamy z partnerów.
stores = Zapisuje:
stores-nothing = O ile nam wiadomo, nic nie zapisuje.
see-policy = Polityka prywatności
see-rights = Skorzystaj ze swoich praw
fact = { $label }: { $value }
in-force = Co teraz obowiązuje
rules-of-place = Do tej wizyty mają zastosowanie przepisy Twojej lokalizacji ({ $place }).
rules-strictest = Nie wiemy, które przepisy dotyczą tej wizyty, więc stosujemy najsurowsze.
allowed = dozwolone
not-allowed = niedozwolone
because-strictly-necessary = bez tego nie da się wyświetlić strony
because-choice = to Twój wybór
because-signal = tak wskazuje sygnał prywatności Twojej przeglądarki
because-default-on = prawo w Twojej lokalizacji pozwala na to bez pytania; możesz odmówić
because-default-off = nikt nie wyraził zgody
because-site-rule = ta witryna najpierw pyta
because-override = ta witryna rozumie prawo inaczej niż my
because-minor = prawo chroni osoby w Twoim wieku
because-prohibited = zabrania tego prawo w Twojej lokalizacji
chosen-at = Twój wybór jest z dnia { $date }.
closed-at = Dnia { $date } powiadomienie zamknięto bez odpowiedzi: wszystko pozostaje tak, jak domyślnie przewiduje prawo.
not-chosen = Nie dokonano jeszcze wyboru.
see-receipt = Potwierdzenie nr { $number }
download-receipt = Pobierz potwierdzenie
forget-receipts = Usuń moje potwierdzenia
forget-text = To potwierdzenie i wcześniejsze zostaną usunięte. Potem nikt, także Ty, nie będzie mógł wykazać, co wybrano. Sam wybór obowiązuje do czasu zmiany, a w publicznym rejestrze zostaje liczba, która nic o Tobie nie mówi. Tego nie można cofnąć.
receipt-gone = Potwierdzenie tego wyboru zostało usunięte.
back = Powrót do strony
on = Włączone
off = Wyłączone
some = Częściowo

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Nie sprzedawajcie ani nie udostępniajcie moich danych osobowych
link-limit-sensitive = Ograniczcie wykorzystanie moich wrażliwych danych osobowych
link-opt-out = Twoje prawo do sprzeciwu
link-withdraw-consent = Ustawienia prywatności
link-object-statistics = Sprzeciw wobec statystyki
opt-out-icon = Ikona sprzeciwu

## The list of cookies and partners

cookies-title = Pliki cookie i partnerzy
cookies-text = Wszystko, co ta witryna i jej partnerzy mogą zapisywać lub wczytywać, według celów.
cookies-search = Szukaj
cookies-search-hint = Nazwa pliku cookie lub partnera
cookies-purpose = Cel
cookies-every-purpose = Wszystkie cele
cookies-show = Pokaż
cookies-found = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
}
cookies-none = Nic nie pasuje. Wpisz mniej liter lub wybierz wszystkie cele.
cookies-none-used = Ta witryna niczego nie zapisuje i nie ma partnerów.
cookies-owner = Właściciel
cookies-party = Pochodzenie
cookies-first-party = ta witryna
cookies-third-party = inna firma
kind-cookie = plik cookie
kind-local-storage = pamięć lokalna
kind-session-storage = pamięć sesji
kind-indexed-db = baza danych w przeglądarce
cookies-lifetime = Okres przechowywania
cookies-hosts = Wczytywane z
cookies-policy = Polityka prywatności
cookies-own = Ta witryna
cookies-as-data = To samo w postaci danych (JSON)
cookies-sayso-text = Przechowuje Twoją odpowiedź na to powiadomienie.
cookies-signal-text = Pamięta, że zapisano potwierdzenie dotyczące sygnału prywatności Twojej przeglądarki.
lifetime-session = do zamknięcia przeglądarki
lifetime-persistent = do usunięcia przez Ciebie
lifetime-unknown = nieznany
lifetime-minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
lifetime-hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
lifetime-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
lifetime-months = { $count ->
    [one] { $count } miesiąc
    [few] { $count } miesiące
    [many] { $count } miesięcy
   *[other] { $count } miesiąca
}
lifetime-years = { $count ->
    [one] { $count } rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}

## The receipt

receipt-title = Potwierdzenie Twojego wyboru
receipt-text = To jest zapis Twojego wyboru. Nie zawiera adresu ani niczego, po czym mogłaby Cię rozpoznać inna witryna.
receipt-number = Numer
receipt-when = Kiedy
receipt-until = Zgoda ważna do
receipt-action = Twoja decyzja
receipt-place = Miejsce
receipt-place-unknown = nieznane
receipt-language = Język
receipt-notice = Wyświetlone powiadomienie
receipt-signal = Sygnał prywatności przeglądarki
receipt-signal-sent = wysłany
receipt-signal-absent = niewysłany
receipt-choices = Twój wybór
receipt-no-choices = Na żaden cel nie zezwolono i żadnego nie odrzucono.
receipt-refused-vendors = Odrzuceni partnerzy
receipt-proved = Potwierdzenie jest w publicznym rejestrze. Pobrany plik dowodzi tego bez naszego udziału: uruchom `sayso receipt verify receipt.json`.
receipt-not-proved = Potwierdzenie jest zapisane; dowód pojawi się za chwilę.
action-accept-all = zaakceptowano wszystko
action-reject-all = odrzucono wszystko
action-save = zapisano wybór
action-placeholder = zezwolono na treść zablokowaną na stronie
action-withdraw = wycofano wszystkie zgody
action-close = zamknięto powiadomienie bez odpowiedzi

## What stands in place of a video or map that was held back

held-title = Treść zablokowana: { $vendor }
held-text = Tę część strony dostarcza { $vendor }. Byłaby używana w celach: { $purposes }.
held-once = Wczytaj jednorazowo
held-allow = Zawsze zezwalaj: { $purposes }
held-unknown-title = Treść zablokowana
held-unknown-text = Ta część strony pochodzi z { $host }. Nie podano, co dzieje się tam z Twoimi danymi, dlatego nie jest wczytywana.

## Purposes

group-sale-or-sharing-title = Sprzedaż lub udostępnianie danych osobowych
group-sale-or-sharing-text = To, co niektóre przepisy nazywają sprzedażą lub udostępnianiem: inni otrzymują dane o Tobie do własnych celów.
purpose-necessary-title = Niezbędne
purpose-necessary-text = Bez tego nie da się wyświetlić stron, które chcesz zobaczyć: Twoja sesja, Twój wybór tutaj, ochrona przed nadużyciami.
purpose-preferences-title = Preferencje
purpose-preferences-text = Zapamiętywanie ustawień, takich jak język, miejsce czy krój pisma.
purpose-statistics-title = Statystyka
purpose-statistics-text = Liczenie wizyt i sprawdzanie, które strony są czytane, aby ulepszać witrynę.
purpose-advertising-title = Reklama
purpose-advertising-text = Partnerzy dobierają reklamy i mierzą ich skuteczność na podstawie tego, co czytasz tutaj i gdzie indziej.
purpose-social-media-title = Media społecznościowe
purpose-social-media-text = Przyciski i wpisy z serwisów społecznościowych, które dowiadują się wtedy o Twojej wizycie.
purpose-media-title = Filmy, mapy i inne multimedia
purpose-media-text = Treści innych serwisów na naszych stronach. Serwisy te dowiadują się, że oglądasz je tutaj.
