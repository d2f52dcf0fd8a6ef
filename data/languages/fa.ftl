### The texts of the notice and of Sayso's pages in Persian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = اجازه می‌دهید از داده‌های شما استفاده کنیم؟
notice-text = { $operator } و { $vendors ->
    [one] { $vendors } شریک
   *[other] { $vendors } شریک
} می‌خواهند داده‌هایی را روی دستگاه شما ذخیره کنند و بخوانند. تا شما موافقت نکنید، هیچ‌یک از این‌ها انجام نمی‌شود.
notice-text-alone = { $operator } می‌خواهد داده‌هایی را روی دستگاه شما ذخیره کند و بخواند. تا شما موافقت نکنید، هیچ‌یک از این‌ها انجام نمی‌شود.
asked-for = برای:
in-use = در حال استفاده:
change-mind = هر زمان بخواهید می‌توانید نظرتان را عوض کنید.
opt-out-title = انتخاب‌های حریم خصوصی شما
opt-out-text = { $operator } و { $vendors ->
    [one] { $vendors } شریک
   *[other] { $vendors } شریک
} از داده‌های مربوط به بازدید شما استفاده می‌کنند. می‌توانید موارد اختیاری را رد کنید.
opt-out-text-alone = { $operator } از داده‌های مربوط به بازدید شما استفاده می‌کند. می‌توانید موارد اختیاری را رد کنید.
gpc-honored-title = درخواست انصراف شما رعایت شد
gpc-honored-text = مرورگر شما سیگنال Global Privacy Control را فرستاد. آن را به معنای مخالفت شما با فروش و اشتراک‌گذاری اطلاعات شخصی‌تان پذیرفتیم.
gpc-seen-text = مرورگر شما سیگنال Global Privacy Control را فرستاد. قانونی که بر این بازدید حاکم است، اثری بیش از آنچه هم‌اکنون برقرار است به آن نمی‌دهد.
gpc-overridden-text = مرورگر شما سیگنال Global Privacy Control را فرستاد. با آگاهی از آن، برخی از مواردی را که متوقف می‌کند مجاز کردید.
again-changed = شما در { $date } پاسخ دادید. چون از آن زمان چیزی تغییر کرده است، دوباره می‌پرسیم:
again-expired = اعتبار پاسخ شما در { $date } به پایان رسیده است، به همین دلیل دوباره می‌پرسیم.
again-waited = شما در { $date } پاسخ دادید. مدتی که در آن نمی‌پرسیم به پایان رسیده است، به همین دلیل دوباره می‌پرسیم.
changed-purpose = جدید: { $purpose }.
changed-uses = اکنون موارد بیشتری را در بر می‌گیرد: { $purpose }.
changed-vendors = شریک‌های جدید برای { $purpose }: { $vendors }.
changed-wording = اکنون با واژه‌های دیگری توضیح داده شده است: { $purpose }.
changed-operator = مسئول این سایت اکنون { $operator } است.
no-cookies = مرورگر شما برای این سایت کوکی نگه نمی‌دارد، بنابراین انتخاب شما به خاطر سپرده نمی‌شود. آنچه به موافقت شما نیاز دارد خاموش می‌ماند.
not-stored = انتخاب شما ذخیره نشد. لطفاً دوباره تلاش کنید.

## Buttons

accept-all = پذیرش همه
reject-all = رد همه
choose = انتخاب
allow-all = مجاز کردن همه
save = ذخیرهٔ انتخاب‌های من
ok = باشد
close = بستن
close-without = بستن بدون پاسخ
privacy-choices = انتخاب‌های حریم خصوصی
withdraw-all = پس گرفتن همهٔ موافقت‌ها

## The preference centre

centre-title = انتخاب‌های حریم خصوصی شما
centre-text = آنچه را اجازه می‌دهید روشن کنید. آنچه خاموش است انجام نمی‌شود.
tab-purposes = هدف‌ها
tab-cookies = کوکی‌ها و شریک‌ها
always-active = همیشه فعال
always-active-text = صفحه‌ای که می‌خواهید بدون آن نمایش داده نمی‌شود، به همین دلیل کلیدی ندارد.
forbidden-here = اینجا مجاز نیست
forbidden-text = قانون محل شما یا سن شما اجازهٔ آن را نمی‌دهد، به همین دلیل کلیدی ندارد.
scope = انتخاب شما برای این مرورگر، این دستگاه و این سایت معتبر است.
scope-domain = انتخاب شما برای این مرورگر، این دستگاه و سایت‌های زیر { $domain } که همین را می‌پرسند معتبر است.
scope-account = وارد حساب خود شده‌اید: انتخاب شما برای حسابتان در هر دستگاهی معتبر است.
partners = { $count ->
    [one] { $count } شریک
   *[other] { $count } شریک
}
no-vendors = برای این هدف از هیچ شریکی استفاده نمی‌شود.
stores = ذخیره می‌کند:
stores-nothing = تا جایی که می‌دانیم چیزی ذخیره نمی‌کند.
see-policy = سیاست حریم خصوصی
see-rights = استفاده از حقوق من
fact = { $label }: { $value }
in-force = آنچه اکنون برقرار است
rules-of-place = قواعد این محل بر این بازدید حاکم است: { $place }.
rules-strictest = نمی‌دانیم کدام قواعد بر این بازدید حاکم است، بنابراین سخت‌گیرانه‌ترین آن‌ها اجرا می‌شود.
allowed = مجاز
not-allowed = غیرمجاز
because-strictly-necessary = صفحه بدون آن نمایش داده نمی‌شود
because-choice = شما چنین انتخاب کردید
because-signal = سیگنال حریم خصوصی مرورگر شما چنین می‌گوید
because-default-on = قانون محل شما اجازهٔ شروع آن را می‌دهد؛ می‌توانید آن را رد کنید
because-default-off = کسی موافقت نکرده است
because-site-rule = این سایت نخست می‌پرسد
because-override = این سایت قانون را به شکلی غیر از Sayso تفسیر می‌کند
because-minor = قانون از افراد هم‌سن شما محافظت می‌کند
because-prohibited = قانون محل شما آن را ممنوع کرده است
chosen-at = انتخاب‌شده در { $date }.
closed-at = شما اعلان را در { $date } بدون پاسخ بستید: همه چیز همان‌طور که قانون به‌طور پیش‌فرض می‌خواهد می‌ماند.
not-chosen = هنوز انتخابی نکرده‌اید.
see-receipt = گواهی شمارهٔ { $number }
download-receipt = بارگیری گواهی
back = بازگشت به صفحه
on = روشن
off = خاموش
some = برخی

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = اطلاعات شخصی مرا نفروشید و به اشتراک نگذارید
link-limit-sensitive = محدود کردن استفاده از اطلاعات شخصی حساس من
link-opt-out = حقوق شما برای انصراف
link-withdraw-consent = انتخاب‌های حریم خصوصی
link-object-statistics = مخالفت با آمارگیری
opt-out-icon = نماد انصراف

## The list of cookies and partners

cookies-title = کوکی‌ها و شریک‌ها
cookies-text = همهٔ آنچه این سایت و شریک‌هایش ممکن است ذخیره یا بارگذاری کنند، بر اساس هدف.
cookies-search = جست‌وجو
cookies-search-hint = نام کوکی یا شریک
cookies-purpose = هدف
cookies-every-purpose = همهٔ هدف‌ها
cookies-show = نمایش
cookies-found = { $count ->
    [one] { $count } مورد
   *[other] { $count } مورد
}
cookies-none = چیزی پیدا نشد. حروف کمتر یا همهٔ هدف‌ها را امتحان کنید.
cookies-none-used = این سایت چیزی ذخیره نمی‌کند و شریکی ندارد.
cookies-owner = مالک
cookies-party = منبع
cookies-first-party = این سایت
cookies-third-party = شرکتی دیگر
kind-cookie = کوکی
kind-local-storage = حافظهٔ محلی
kind-session-storage = حافظهٔ نشست
kind-indexed-db = پایگاه داده در مرورگر
cookies-lifetime = مدت نگهداری
cookies-hosts = بارگذاری از
cookies-policy = سیاست حریم خصوصی
cookies-own = این سایت
cookies-as-data = همین فهرست به‌صورت داده (JSON)
cookies-sayso-text = پاسخ شما به این اعلان را نگه می‌دارد.
lifetime-session = تا زمانی که مرورگر را ببندید
lifetime-persistent = تا زمانی که آن را پاک کنید
lifetime-unknown = نامشخص
lifetime-minutes = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقه
}
lifetime-hours = { $count ->
    [one] { $count } ساعت
   *[other] { $count } ساعت
}
lifetime-days = { $count ->
    [one] { $count } روز
   *[other] { $count } روز
}
lifetime-months = { $count ->
    [one] { $count } ماه
   *[other] { $count } ماه
}
lifetime-years = { $count ->
    [one] { $count } سال
   *[other] { $count } سال
}

## The receipt

receipt-title = گواهی شما
receipt-text = این سند انتخاب شماست. در آن نه نشانی هست و نه چیزی که سایت دیگری بتواند شما را با آن بشناسد.
receipt-number = شماره
receipt-when = زمان
receipt-until = اعتبار موافقت تا
receipt-action = کاری که کردید
receipt-place = محل
receipt-place-unknown = نامشخص
receipt-language = زبان
receipt-notice = اعلانی که نمایش داده شد
receipt-signal = سیگنال حریم خصوصی مرورگر
receipt-signal-sent = فرستاده شد
receipt-signal-absent = فرستاده نشد
receipt-choices = انتخاب شما
receipt-no-choices = هیچ هدفی مجاز یا رد نشد.
receipt-refused-vendors = شریک‌هایی که رد کردید
receipt-proved = در دفتر ثبت عمومی هست. پروندهٔ بارگیری‌شده بدون نیاز به ما آن را ثابت می‌کند: `sayso receipt verify receipt.json` را اجرا کنید.
receipt-not-proved = ذخیره شد؛ اثبات آن تا لحظه‌ای دیگر آماده می‌شود.
action-accept-all = پذیرش همه
action-reject-all = رد همه
action-save = ذخیرهٔ انتخاب‌ها
action-placeholder = مجاز کردن محتوای نگه‌داشته‌شده در یک صفحه
action-withdraw = پس گرفتن همهٔ موافقت‌ها
action-close = بستن اعلان بدون پاسخ

## What stands in place of a video or map that was held back

held-title = محتوای { $vendor } نگه داشته شده است
held-text = این بخش از صفحه از { $vendor } می‌آید و برای این‌ها استفاده می‌شود: { $purposes }.
held-once = یک بار بارگذاری شود
held-allow = همیشه مجاز: { $purposes }
held-unknown-title = محتوا نگه داشته شده است
held-unknown-text = این بخش از صفحه از { $host } می‌آید. کسی نگفته است با داده‌های شما چه می‌کند، به همین دلیل بارگذاری نمی‌شود.

## Purposes

group-sale-or-sharing-title = فروش یا اشتراک‌گذاری اطلاعات شخصی
group-sale-or-sharing-text = آنچه برخی قوانین فروش یا اشتراک‌گذاری می‌نامند: دیگران داده‌های مربوط به شما را برای استفادهٔ خودشان دریافت می‌کنند.
purpose-necessary-title = کاملاً ضروری
purpose-necessary-text = آنچه برای نمایش صفحه‌های درخواستی شما لازم است: نشست شما، انتخاب شما در اینجا، و محافظت در برابر سوءاستفاده.
purpose-preferences-title = تنظیمات شخصی
purpose-preferences-text = به خاطر سپردن تنظیماتی مانند زبان، محل یا قلم.
purpose-statistics-title = آمار
purpose-statistics-text = شمارش بازدیدها و دیدن اینکه کدام صفحه‌ها خوانده می‌شوند، برای بهتر کردن سایت.
purpose-advertising-title = تبلیغات
purpose-advertising-text = شریک‌ها بر اساس آنچه اینجا و جاهای دیگر می‌خوانید تبلیغ انتخاب می‌کنند و اثر آن را می‌سنجند.
purpose-social-media-title = شبکه‌های اجتماعی
purpose-social-media-text = دکمه‌ها و نوشته‌های شبکه‌های اجتماعی که به این ترتیب می‌فهمند شما اینجا بوده‌اید.
purpose-media-title = ویدیو، نقشه و رسانه‌های دیگر
purpose-media-text = محتوای سرویس‌های دیگر درون صفحه‌های ما. آن‌ها می‌فهمند که شما آن را اینجا تماشا می‌کنید.
