### The texts of the notice and of Sayso's pages in Persian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = اجازه می‌دهید از داده‌های شما استفاده کنیم؟
notice-text = { $operator } و { $vendors ->
    [one] { $vendors } شریک
   *[other] { $vendors } شریک
} می‌خواهند روی دستگاه شما داده ذخیره کنند و از آن داده بخوانند. هیچ‌یک از این کارها بدون موافقت شما انجام نمی‌شود.
notice-text-alone = { $operator } می‌خواهد روی دستگاه شما داده ذخیره کند و از آن داده بخواند. هیچ‌یک از این کارها بدون موافقت شما انجام نمی‌شود.
asked-for = برای این هدف‌ها:
in-use = اکنون در حال استفاده:
change-mind = هر زمان بخواهید می‌توانید نظرتان را عوض کنید.
opt-out-title = انتخاب‌های حریم خصوصی شما
opt-out-text = { $operator } و { $vendors ->
    [one] { $vendors } شریک
   *[other] { $vendors } شریک
} از داده‌های مربوط به بازدید شما استفاده می‌کنند. می‌توانید موارد اختیاری را رد کنید.
opt-out-text-alone = { $operator } از داده‌های مربوط به بازدید شما استفاده می‌کند. می‌توانید موارد اختیاری را رد کنید.
gpc-honored-title = درخواست انصراف شما رعایت شد
gpc-honored-text = مرورگر شما سیگنال Global Privacy Control را فرستاد. ما آن را انصراف شما از فروش و اشتراک‌گذاری اطلاعات شخصی‌تان دانستیم.
gpc-seen-text = مرورگر شما سیگنال Global Privacy Control را فرستاد. قانونی که بر این بازدید حاکم است، اثری بیش از آنچه هم‌اکنون برقرار است به آن نمی‌دهد.
gpc-overridden-text = مرورگر شما سیگنال Global Privacy Control را فرستاد. شما با آگاهی از آن، بخشی از آنچه را این سیگنال متوقف می‌کند مجاز کرده‌اید.
again-changed = شما در تاریخ { $date } پاسخ دادید. دوباره می‌پرسیم، چون از آن زمان چیزی تغییر کرده است:
again-expired = پاسخی که در تاریخ { $date } دادید دیگر معتبر نیست؛ برای همین دوباره می‌پرسیم.
again-waited = شما در تاریخ { $date } پاسخ دادید. مدتی که در آن دوباره نمی‌پرسیم تمام شده است؛ برای همین دوباره می‌پرسیم.
again-closed = شما اعلان را در تاریخ { $date } بدون پاسخ بستید. مدتی که در آن دوباره نمی‌پرسیم تمام شده است؛ برای همین دوباره می‌پرسیم.
changed-purpose = جدید: { $purpose }.
changed-uses = «{ $purpose }» اکنون موارد بیشتری را در بر می‌گیرد.
changed-vendors = شریک‌های تازه برای «{ $purpose }»: { $vendors }.
changed-wording = توضیح «{ $purpose }» با عبارت‌های دیگری نوشته شده است.
changed-operator = مسئول این سایت اکنون { $operator } است.
no-cookies = مرورگر شما برای این سایت کوکی نگه نمی‌دارد، بنابراین انتخاب شما به خاطر سپرده نمی‌شود. آنچه به موافقت شما نیاز دارد خاموش می‌ماند.
not-stored = انتخاب شما ذخیره نشد. لطفاً دوباره تلاش کنید.

## Buttons

accept-all = پذیرفتن همه
reject-all = رد کردن همه
choose = انتخاب
allow-all = مجاز کردن همه
save = ذخیرهٔ انتخاب‌های من
ok = متوجه شدم
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
scope-domain = انتخاب شما برای این مرورگر، این دستگاه و سایت‌های زیر { $domain } که همین درخواست را دارند معتبر است.
scope-account = شما وارد حساب خود شده‌اید: انتخابتان برای این حساب و در همهٔ دستگاه‌ها معتبر است.
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
in-force = وضعیت کنونی
rules-of-place = قواعد این محل بر این بازدید حاکم است: { $place }.
rules-strictest = نمی‌دانیم کدام قواعد بر این بازدید حاکم است، بنابراین سخت‌گیرانه‌ترین آن‌ها اجرا می‌شود.
allowed = مجاز است
not-allowed = مجاز نیست
because-strictly-necessary = صفحه بدون آن نمایش داده نمی‌شود
because-choice = شما این‌طور انتخاب کرده‌اید
because-signal = سیگنال حریم خصوصی مرورگر شما این را می‌خواهد
because-default-on = قانون محل شما از ابتدا اجازهٔ آن را می‌دهد؛ شما می‌توانید آن را رد کنید
because-default-off = هنوز کسی موافقت نکرده است
because-site-rule = این سایت اول می‌پرسد
because-override = برداشت این سایت از قانون با برداشت Sayso فرق دارد
because-minor = قانون از افراد هم‌سن شما محافظت می‌کند
because-prohibited = قانون محل شما آن را ممنوع کرده است
chosen-at = در تاریخ { $date } انتخاب کردید.
closed-at = شما اعلان را در تاریخ { $date } بدون پاسخ بستید: همه‌چیز به همان شکلی می‌ماند که قانون به‌طور پیش‌فرض تعیین کرده است.
not-chosen = هنوز انتخابی نکرده‌اید.
see-receipt = گواهی انتخاب شمارهٔ { $number }
download-receipt = دانلود گواهی انتخاب
forget-receipts = حذف گواهی‌های من
forget-text = این گواهی و گواهی‌های پیش از آن حذف می‌شوند. پس از آن هیچ‌کس، حتی خود شما، نمی‌تواند نشان دهد چه انتخاب کرده‌اید. خود انتخاب تا وقتی آن را تغییر ندهید برقرار می‌ماند و در دفتر عمومی عددی می‌ماند که چیزی دربارهٔ شما نمی‌گوید. این کار برگشت‌پذیر نیست.
receipt-gone = گواهی آن حذف شده است.
back = بازگشت به صفحه
on = روشن
off = خاموش
some = بخشی

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = اطلاعات شخصی مرا نفروشید و به اشتراک نگذارید
link-limit-sensitive = استفاده از اطلاعات شخصی حساس مرا محدود کنید
link-opt-out = حق انصراف شما
link-withdraw-consent = انتخاب‌های حریم خصوصی
link-object-statistics = اعتراض به آمارگیری
opt-out-icon = نماد انصراف

## The list of cookies and partners

cookies-title = کوکی‌ها و شریک‌ها
cookies-text = همهٔ آنچه این سایت و شریک‌هایش ممکن است ذخیره یا بارگذاری کنند، به تفکیک هدف.
cookies-search = جست‌وجو
cookies-search-hint = نام کوکی یا شریک
cookies-purpose = هدف
cookies-every-purpose = همهٔ هدف‌ها
cookies-show = نمایش
cookies-found = { $count ->
    [one] { $count } مورد
   *[other] { $count } مورد
}
cookies-none = چیزی پیدا نشد. حروف کمتری بنویسید یا همهٔ هدف‌ها را انتخاب کنید.
cookies-none-used = این سایت چیزی ذخیره نمی‌کند و شریکی ندارد.
cookies-owner = مالک
cookies-party = منبع
cookies-first-party = این سایت
cookies-third-party = شرکتی دیگر
kind-cookie = کوکی
kind-local-storage = حافظهٔ محلی
kind-session-storage = حافظهٔ نشست
kind-indexed-db = پایگاه دادهٔ مرورگر
cookies-lifetime = مدت نگهداری
cookies-hosts = بارگذاری از
cookies-policy = سیاست حریم خصوصی
cookies-own = این سایت
cookies-as-data = همین اطلاعات به‌صورت داده (JSON)
cookies-sayso-text = پاسخ شما به این اعلان را نگه می‌دارد.
cookies-signal-text = به یاد می‌سپارد که برای سیگنال حریم خصوصی مرورگر شما گواهی نوشته شده است.
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

receipt-title = گواهی انتخاب شما
receipt-text = انتخاب شما در اینجا ثبت شده است. این گواهی نه نشانی دارد و نه چیزی که سایت دیگری بتواند شما را با آن بشناسد.
receipt-number = شماره
receipt-when = زمان
receipt-until = موافقت معتبر است تا
receipt-action = کاری که کردید
receipt-place = محل
receipt-place-unknown = نامشخص
receipt-language = زبان
receipt-notice = اعلانی که نمایش داده شد
receipt-signal = سیگنال حریم خصوصی مرورگر
receipt-signal-sent = فرستاده شد
receipt-signal-absent = فرستاده نشد
receipt-choices = انتخاب شما
receipt-no-choices = هیچ هدفی مجاز یا رد نشده است.
receipt-refused-vendors = شریک‌هایی که رد کردید
receipt-proved = این گواهی در دفتر ثبت عمومی آمده است. فایل دانلودشده این را بدون نیاز به ما ثابت می‌کند: دستور `sayso receipt verify receipt.json` را اجرا کنید.
receipt-not-proved = این گواهی ذخیره شده است؛ مدرک ثبت آن تا چند لحظهٔ دیگر آماده می‌شود.
action-accept-all = پذیرفتن همه
action-reject-all = رد کردن همه
action-save = ذخیرهٔ انتخاب‌ها
action-placeholder = مجاز کردن محتوای مسدودشده در یک صفحه
action-withdraw = پس گرفتن همهٔ موافقت‌ها
action-close = بستن اعلان بدون پاسخ

## What stands in place of a video or map that was held back

held-title = محتوای { $vendor } مسدود شده است
held-text = این بخش از صفحه از { $vendor } می‌آید و اگر بارگذاری شود، برای این هدف‌ها به کار می‌رود: { $purposes }.
held-once = فقط همین بار بارگذاری شود
held-allow = همیشه مجاز: { $purposes }
held-unknown-title = محتوا مسدود شده است
held-unknown-text = این بخش از صفحه از { $host } می‌آید. کسی مشخص نکرده است که با داده‌های شما چه می‌کند؛ برای همین بارگذاری نمی‌شود.

## Purposes

group-sale-or-sharing-title = فروش یا اشتراک‌گذاری اطلاعات شخصی
group-sale-or-sharing-text = آنچه برخی قوانین فروش یا اشتراک‌گذاری می‌نامند: دیگران داده‌هایی دربارهٔ شما می‌گیرند تا خودشان از آن استفاده کنند.
purpose-necessary-title = کاملاً ضروری
purpose-necessary-text = صفحه‌هایی که می‌خواهید بدون این‌ها نمایش داده نمی‌شوند: نشست شما، انتخاب شما در اینجا و جلوگیری از سوءاستفاده.
purpose-preferences-title = تنظیمات شخصی
purpose-preferences-text = به خاطر سپردن تنظیماتی مانند زبان، محل یا قلم.
purpose-statistics-title = آمار
purpose-statistics-text = شمارش بازدیدها و دیدن اینکه کدام صفحه‌ها خوانده می‌شوند، برای بهتر کردن سایت.
purpose-advertising-title = تبلیغات
purpose-advertising-text = شریک‌ها بر اساس آنچه اینجا و جاهای دیگر می‌خوانید تبلیغ انتخاب می‌کنند و اثر آن را می‌سنجند.
purpose-social-media-title = شبکه‌های اجتماعی
purpose-social-media-text = دکمه‌ها و پست‌های شبکه‌های اجتماعی؛ این شبکه‌ها از این راه می‌فهمند که شما اینجا بوده‌اید.
purpose-media-title = ویدیو، نقشه و رسانه‌های دیگر
purpose-media-text = محتوای سرویس‌های دیگر درون صفحه‌های ما. این سرویس‌ها می‌فهمند که شما آن را اینجا تماشا می‌کنید.
