### The texts of the notice and of Sayso's pages in Ukrainian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Чи можемо ми використовувати ваші дані?
notice-text = { $operator } і { $vendors ->
    [one] { $vendors } партнер
    [few] { $vendors } партнери
    [many] { $vendors } партнерів
   *[other] { $vendors } партнера
} хочуть зберігати й читати дані на вашому пристрої. Це відбувається лише з вашої згоди.
notice-text-alone = { $operator } хоче зберігати й читати дані на вашому пристрої. Це відбувається лише з вашої згоди.
asked-for = Цілі:
in-use = Зараз увімкнено:
change-mind = Ви можете будь-коли змінити своє рішення.
opt-out-title = Ваші налаштування конфіденційності
opt-out-text = { $operator } і { $vendors ->
    [one] { $vendors } партнер
    [few] { $vendors } партнери
    [many] { $vendors } партнерів
   *[other] { $vendors } партнера
} використовують дані про ваше відвідування. Від необов’язкового можна відмовитися.
opt-out-text-alone = { $operator } використовує дані про ваше відвідування. Від необов’язкового можна відмовитися.
gpc-honored-title = Вашу відмову враховано
gpc-honored-text = Ваш браузер надіслав сигнал Global Privacy Control. Ми сприйняли його як вашу відмову від продажу й передавання ваших персональних даних.
gpc-seen-text = Ваш браузер надіслав сигнал Global Privacy Control. За законом, який діє для цього відвідування, сигнал нічого не додає до того, що вже діє.
gpc-overridden-text = Ваш браузер надіслав сигнал Global Privacy Control. Ви знали про нього й усе ж дозволили дещо з того, що він зупиняє.
again-changed = Ви відповіли { $date }, але відтоді дещо змінилося, тому ми запитуємо знову:
again-expired = Ваша відповідь від { $date } втратила чинність, тому ми запитуємо знову.
again-waited = Ви відповіли { $date }, а час, протягом якого ми не запитуємо, минув, тому ми запитуємо знову.
again-closed = Ви закрили повідомлення { $date } без відповіді, а час, протягом якого ми не запитуємо, минув, тому ми запитуємо знову.
changed-purpose = Нова ціль: { $purpose }.
changed-uses = Ціль «{ $purpose }» тепер охоплює більше.
changed-vendors = Нові партнери для цілі «{ $purpose }»: { $vendors }.
changed-wording = Ціль «{ $purpose }» описано іншими словами.
changed-operator = За цей сайт тепер відповідає { $operator }.
no-cookies = Ваш браузер не зберігає файли cookie цього сайту, тому ми не можемо запам’ятати ваш вибір. Те, що потребує вашої згоди, залишається вимкненим.
not-stored = Не вдалося зберегти ваш вибір. Спробуйте ще раз.

## Buttons

accept-all = Прийняти все
reject-all = Відхилити все
choose = Вибрати
allow-all = Дозволити все
save = Зберегти мій вибір
ok = OK
close = Закрити
close-without = Закрити без відповіді
privacy-choices = Налаштування конфіденційності
withdraw-all = Відкликати всі згоди

## The preference centre

centre-title = Ваші налаштування конфіденційності
centre-text = Увімкніть те, що дозволяєте. Те, що вимкнено, не відбувається.
tab-purposes = Цілі
tab-cookies = Файли cookie та партнери
always-active = Завжди увімкнено
always-active-text = Без цього не можна показати сторінку, яку ви хочете побачити, тому перемикача тут немає.
forbidden-here = Тут не дозволено
forbidden-text = Цього не дозволяє закон за вашим місцем перебування або ваш вік, тому перемикача тут немає.
scope = Ваш вибір діє для цього браузера, цього пристрою та цього сайту.
scope-domain = Ваш вибір діє для цього браузера, цього пристрою та сайтів у домені { $domain }, які запитують те саме.
scope-account = Ви увійшли в обліковий запис: ваш вибір діє для нього на всіх пристроях.
partners = { $count ->
    [one] { $count } партнер
    [few] { $count } партнери
    [many] { $count } партнерів
   *[other] { $count } партнера
}
no-vendors = Для цього не залучено жодного партнера.
stores = Зберігає:
stores-nothing = Наскільки нам відомо, нічого не зберігає.
see-policy = Політика конфіденційності
see-rights = Скористатися своїми правами
fact = { $label }: { $value }
in-force = Що діє зараз
rules-of-place = Для цього відвідування діють правила за вашим місцем перебування ({ $place }).
rules-strictest = Ми не знаємо, які правила діють для цього відвідування, тому застосовуємо найсуворіші.
allowed = дозволено
not-allowed = не дозволено
because-strictly-necessary = без цього не можна показати сторінку
because-choice = такий ваш вибір
because-signal = так каже сигнал конфіденційності вашого браузера
because-default-on = закон за вашим місцем перебування допускає це без запиту; ви можете відмовитися
because-default-off = ніхто не дав згоди
because-site-rule = цей сайт спершу запитує
because-override = цей сайт тлумачить закон інакше, ніж ми
because-minor = закон захищає людей вашого віку
because-prohibited = це забороняє закон за вашим місцем перебування
chosen-at = Вибір зроблено { $date }
closed-at = Ви закрили повідомлення { $date } без відповіді: усе залишається так, як закон передбачає за умовчанням.
not-chosen = Ви ще не зробили вибору.
see-receipt = Підтвердження № { $number }
download-receipt = Завантажити підтвердження
forget-receipts = Видалити мої підтвердження
forget-text = Це підтвердження та попередні буде видалено. Після цього ніхто, зокрема й ви, не зможе показати, що ви вибрали. Сам вибір діє, доки ви його не зміните, а в публічному реєстрі залишається число, яке нічого про вас не каже. Це не можна скасувати.
receipt-gone = Його підтвердження видалено.
back = Назад до сторінки
on = Увімкнено
off = Вимкнено
some = Частково

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Не продавайте й не передавайте мої персональні дані
link-limit-sensitive = Обмежте використання моїх чутливих персональних даних
link-opt-out = Ваше право на відмову
link-withdraw-consent = Налаштування конфіденційності
link-object-statistics = Заперечити проти статистики
opt-out-icon = Значок відмови

## The list of cookies and partners

cookies-title = Файли cookie та партнери
cookies-text = Усе, що цей сайт і його партнери можуть зберігати чи завантажувати, за цілями.
cookies-search = Пошук
cookies-search-hint = Назва файлу cookie або партнера
cookies-purpose = Ціль
cookies-every-purpose = Усі цілі
cookies-show = Показати
cookies-found = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } запису
}
cookies-none = Нічого не знайдено. Введіть менше літер або виберіть усі цілі.
cookies-none-used = Цей сайт нічого не зберігає й не має партнерів.
cookies-owner = Власник
cookies-party = Походження
cookies-first-party = цей сайт
cookies-third-party = інша компанія
kind-cookie = файл cookie
kind-local-storage = локальне сховище
kind-session-storage = сховище сеансу
kind-indexed-db = база даних у браузері
cookies-lifetime = Строк зберігання
cookies-hosts = Завантажується з
cookies-policy = Політика конфіденційності
cookies-own = Цей сайт
cookies-as-data = Те саме у вигляді даних (JSON)
cookies-sayso-text = Зберігає вашу відповідь на це повідомлення.
cookies-signal-text = Пам’ятає, що для сигналу конфіденційності вашого браузера записано підтвердження.
lifetime-session = доки не закриєте браузер
lifetime-persistent = доки не видалите
lifetime-unknown = невідомо
lifetime-minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
    [many] { $count } хвилин
   *[other] { $count } хвилини
}
lifetime-hours = { $count ->
    [one] { $count } година
    [few] { $count } години
    [many] { $count } годин
   *[other] { $count } години
}
lifetime-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
    [many] { $count } днів
   *[other] { $count } дня
}
lifetime-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
    [many] { $count } місяців
   *[other] { $count } місяця
}
lifetime-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
    [many] { $count } років
   *[other] { $count } року
}

## The receipt

receipt-title = Підтвердження вашого вибору
receipt-text = Це запис вашого вибору. Він не містить ні адреси, ні будь-чого, за чим вас міг би впізнати інший сайт.
receipt-number = Номер
receipt-when = Коли
receipt-until = Згода діє до
receipt-action = Що ви зробили
receipt-place = Місце
receipt-place-unknown = невідомо
receipt-language = Мова
receipt-notice = Показане повідомлення
receipt-signal = Сигнал конфіденційності браузера
receipt-signal-sent = надіслано
receipt-signal-absent = не надіслано
receipt-choices = Ваш вибір
receipt-no-choices = Жодної цілі не дозволено й не відхилено.
receipt-refused-vendors = Партнери, яким ви відмовили
receipt-proved = Підтвердження є в публічному реєстрі. Завантажений файл доводить це й без нас: виконайте `sayso receipt verify receipt.json`.
receipt-not-proved = Підтвердження збережено; доказ з’явиться за мить.
action-accept-all = прийняли все
action-reject-all = відхилили все
action-save = зберегли свій вибір
action-placeholder = дозволили вміст, заблокований на сторінці
action-withdraw = відкликали всі згоди
action-close = закрили повідомлення без відповіді

## What stands in place of a video or map that was held back

held-title = Вміст заблоковано: { $vendor }
held-text = Цю частину сторінки надає { $vendor }. Її було б використано для таких цілей: { $purposes }.
held-once = Завантажити один раз
held-allow = Завжди дозволяти: { $purposes }
held-unknown-title = Вміст заблоковано
held-unknown-text = Ця частина сторінки надходить із { $host }. Ніхто не повідомив, що там роблять із вашими даними, тому її не завантажено.

## Purposes

group-sale-or-sharing-title = Продаж або передавання персональних даних
group-sale-or-sharing-text = Те, що деякі закони називають продажем або передаванням: інші отримують дані про вас для власних потреб.
purpose-necessary-title = Строго необхідне
purpose-necessary-text = Без цього не можна показати сторінки, які ви хочете побачити: ваш сеанс, ваш вибір тут, захист від зловживань.
purpose-preferences-title = Уподобання
purpose-preferences-text = Запам’ятовування налаштувань, як-от мова, місце чи шрифт.
purpose-statistics-title = Статистика
purpose-statistics-text = Підрахунок відвідувань і з’ясування, які сторінки читають, щоб зробити сайт кращим.
purpose-advertising-title = Реклама
purpose-advertising-text = Партнери добирають і оцінюють рекламу за тим, що ви читаєте тут та деінде.
purpose-social-media-title = Соціальні мережі
purpose-social-media-text = Кнопки й дописи соціальних мереж, які завдяки цьому дізнаються, що ви тут були.
purpose-media-title = Відео, карти та інші медіа
purpose-media-text = Вміст інших сервісів на наших сторінках. Вони дізнаються, що ви переглядаєте його тут.
