### The texts of the notice and of Sayso's pages in Bulgarian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Може ли да използваме Вашите данни?
notice-text = { $operator } и { $vendors ->
    [one] { $vendors } партньор
   *[other] { $vendors } партньори
} искат да съхраняват и четат данни на Вашето устройство. Това става само с Вашето съгласие.
notice-text-alone = { $operator } иска да съхранява и чете данни на Вашето устройство. Това става само с Вашето съгласие.
asked-for = Цели:
in-use = Включено в момента:
change-mind = Можете да промените решението си по всяко време.
opt-out-title = Вашите настройки за поверителност
opt-out-text = { $operator } и { $vendors ->
    [one] { $vendors } партньор
   *[other] { $vendors } партньори
} използват данни за Вашето посещение. Можете да откажете това, което не е задължително.
opt-out-text-alone = { $operator } използва данни за Вашето посещение. Можете да откажете това, което не е задължително.
gpc-honored-title = Вашият отказ е зачетен
gpc-honored-text = Вашият браузър изпрати сигнала Global Privacy Control. Приехме го като Ваш отказ от продажба и споделяне на личните Ви данни.
gpc-seen-text = Вашият браузър изпрати сигнала Global Privacy Control. Според закона, който се прилага за това посещение, сигналът не добавя нищо към това, което вече е в сила.
gpc-overridden-text = Вашият браузър изпрати сигнала Global Privacy Control. Вие знаехте за него и въпреки това разрешихте част от нещата, които той спира.
again-changed = Отговорихте на { $date }, но оттогава нещо се промени, затова питаме отново:
again-expired = Отговорът Ви от { $date } вече не е валиден, затова питаме отново.
again-waited = Отговорихте на { $date }, а срокът, в който не Ви питаме, изтече, затова питаме отново.
again-closed = На { $date } затворихте съобщението без отговор, а срокът, в който не Ви питаме, изтече, затова питаме отново.
changed-purpose = Нова цел: { $purpose }.
changed-uses = Целта „{ $purpose }“ вече обхваща повече.
changed-vendors = Нови партньори за целта „{ $purpose }“: { $vendors }.
changed-wording = Целта „{ $purpose }“ е описана с други думи.
changed-operator = За този сайт вече отговаря { $operator }.
no-cookies = Вашият браузър не пази бисквитки за този сайт, затова не можем да запомним избора Ви. Това, за което е нужно Вашето съгласие, остава изключено.
not-stored = Изборът Ви не беше запазен. Моля, опитайте отново.

## Buttons

accept-all = Приемам всичко
reject-all = Отказвам всичко
choose = Избирам
allow-all = Разрешавам всичко
save = Запазване на избора ми
ok = Добре
close = Затваряне
close-without = Затваряне без отговор
privacy-choices = Настройки за поверителност
withdraw-all = Оттеглям всички съгласия

## The preference centre

centre-title = Вашите настройки за поверителност
centre-text = Включете това, което разрешавате. Изключеното не се извършва.
tab-purposes = Цели
tab-cookies = Бисквитки и партньори
always-active = Винаги включено
always-active-text = Без това страницата, която искате, не може да се покаже, затова тук няма превключвател.
forbidden-here = Тук не е разрешено
forbidden-text = Не го позволява законът там, където сте, или Вашата възраст, затова тук няма превключвател.
scope = Изборът Ви важи за този браузър, това устройство и този сайт.
scope-domain = Изборът Ви важи за този браузър, това устройство и сайтовете в домейна { $domain }, които искат същото.
scope-account = Влезли сте в профила си: изборът Ви важи за него на всяко устройство.
partners = { $count ->
    [one] { $count } партньор
   *[other] { $count } партньори
}
no-vendors = За това не се използват партньори.
stores = Съхранява:
stores-nothing = Доколкото знаем, не съхранява нищо.
see-policy = Политика за поверителност
see-rights = Упражняване на правата ми
fact = { $label }: { $value }
in-force = Какво е в сила сега
rules-of-place = За това посещение се прилагат правилата на мястото, където сте ({ $place }).
rules-strictest = Не знаем кои правила се прилагат за това посещение, затова прилагаме най-строгите.
allowed = разрешено
not-allowed = не е разрешено
because-strictly-necessary = без това страницата не може да се покаже
because-choice = така избрахте
because-signal = така казва сигналът за поверителност на Вашия браузър
because-default-on = законът там, където сте, го допуска без питане; можете да откажете
because-default-off = никой не е дал съгласие
because-site-rule = този сайт първо пита
because-override = този сайт тълкува закона по-различно от нас
because-minor = законът защитава хората на Вашата възраст
because-prohibited = забранява го законът там, където сте
chosen-at = Избрано на { $date }
closed-at = На { $date } затворихте съобщението без отговор: всичко остава така, както законът го предвижда по подразбиране.
not-chosen = Още не сте избрали.
see-receipt = Потвърждение № { $number }
download-receipt = Изтегляне на потвърждението
forget-receipts = Изтриване на моите потвърждения
forget-text = Това потвърждение и предишните се изтриват. След това никой, включително Вие, не може да покаже какво сте избрали. Самият избор остава в сила, докато не го промените, а в публичния регистър остава число, което не казва нищо за Вас. Това не може да се отмени.
receipt-gone = Потвърждението за него е изтрито.
back = Назад към страницата
on = Включено
off = Изключено
some = Частично

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Не продавайте и не споделяйте личните ми данни
link-limit-sensitive = Ограничете използването на чувствителните ми лични данни
link-opt-out = Вашето право на отказ
link-withdraw-consent = Настройки за поверителност
link-object-statistics = Възражение срещу статистиката
opt-out-icon = Икона за отказ

## The list of cookies and partners

cookies-title = Бисквитки и партньори
cookies-text = Всичко, което този сайт и партньорите му могат да съхраняват или зареждат, по цели.
cookies-search = Търсене
cookies-search-hint = Име на бисквитка или партньор
cookies-purpose = Цел
cookies-every-purpose = Всички цели
cookies-show = Показване
cookies-found = { $count ->
    [one] { $count } запис
   *[other] { $count } записа
}
cookies-none = Няма съвпадения. Опитайте с по-малко букви или с всички цели.
cookies-none-used = Този сайт не съхранява нищо и няма партньори.
cookies-owner = Собственик
cookies-party = Произход
cookies-first-party = този сайт
cookies-third-party = друга компания
kind-cookie = бисквитка
kind-local-storage = локално хранилище
kind-session-storage = хранилище на сесията
kind-indexed-db = база данни в браузъра
cookies-lifetime = Срок на съхранение
cookies-hosts = Зарежда се от
cookies-policy = Политика за поверителност
cookies-own = Този сайт
cookies-as-data = Същото като данни (JSON)
cookies-sayso-text = Пази отговора Ви на това съобщение.
cookies-signal-text = Помни, че е записано потвърждение за сигнала за поверителност на браузъра Ви.
lifetime-session = до затварянето на браузъра
lifetime-persistent = докато не го изтриете
lifetime-unknown = не е известен
lifetime-minutes = { $count ->
    [one] { $count } минута
   *[other] { $count } минути
}
lifetime-hours = { $count ->
    [one] { $count } час
   *[other] { $count } часа
}
lifetime-days = { $count ->
    [one] { $count } ден
   *[other] { $count } дни
}
lifetime-months = { $count ->
    [one] { $count } месец
   *[other] { $count } месеца
}
lifetime-years = { $count ->
    [one] { $count } година
   *[other] { $count } години
}

## The receipt

receipt-title = Потвърждение за Вашия избор
receipt-text = Това е записът на Вашия избор. В него няма адрес, нито нещо, по което друг сайт би могъл да Ви разпознае.
receipt-number = Номер
receipt-when = Кога
receipt-until = Съгласието важи до
receipt-action = Какво направихте
receipt-place = Място
receipt-place-unknown = не е известно
receipt-language = Език
receipt-notice = Показано съобщение
receipt-signal = Сигнал за поверителност на браузъра
receipt-signal-sent = изпратен
receipt-signal-absent = не е изпратен
receipt-choices = Вашият избор
receipt-no-choices = Не е разрешена или отказана нито една цел.
receipt-refused-vendors = Партньори, на които отказахте
receipt-proved = Потвърждението е в публичния регистър. Изтегленият файл го доказва и без нас: изпълнете `sayso receipt verify receipt.json`.
receipt-not-proved = Потвърждението е запазено; доказателството ще е налично след малко.
action-accept-all = приехте всичко
action-reject-all = отказахте всичко
action-save = запазихте избора си
action-placeholder = разрешихте съдържание, блокирано на страница
action-withdraw = оттеглихте всички съгласия
action-close = затворихте съобщението без отговор

## What stands in place of a video or map that was held back

held-title = Съдържанието е блокирано: { $vendor }
held-text = Тази част от страницата се предоставя от { $vendor } и би се използвала за: { $purposes }.
held-once = Зареждане еднократно
held-allow = Винаги разрешавам: { $purposes }
held-unknown-title = Съдържанието е блокирано
held-unknown-text = Тази част от страницата идва от { $host }. Никой не е посочил какво се случва там с Вашите данни, затова не се зарежда.

## Purposes

group-sale-or-sharing-title = Продажба или споделяне на лични данни
group-sale-or-sharing-text = Това, което някои закони наричат продажба или споделяне: други получават данни за Вас за собствени цели.
purpose-necessary-title = Строго необходими
purpose-necessary-text = Без тях страниците, които искате, не могат да се покажат: Вашата сесия, изборът Ви тук, защитата от злоупотреби.
purpose-preferences-title = Предпочитания
purpose-preferences-text = Запомняне на настройки като език, място или шрифт.
purpose-statistics-title = Статистика
purpose-statistics-text = Броене на посещенията и проследяване кои страници се четат, за да стане сайтът по-добър.
purpose-advertising-title = Реклама
purpose-advertising-text = Партньорите подбират и измерват реклами според това, което четете тук и другаде.
purpose-social-media-title = Социални мрежи
purpose-social-media-text = Бутони и публикации на социални мрежи, които така научават, че сте били тук.
purpose-media-title = Видео, карти и други медии
purpose-media-text = Съдържание от други услуги в нашите страници. Те научават, че го гледате тук.
