### The texts of the notice and of Sayso's pages in Arabic. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = هل تسمح لنا باستخدام بياناتك؟
notice-text = { $vendors ->
    [zero] يود { $operator } تخزين بيانات على جهازك وقراءتها، ومعه { $vendors } شريك. لن يحدث شيء من ذلك ما لم توافق.
    [one] يود { $operator } تخزين بيانات على جهازك وقراءتها، ومعه شريك واحد ({ $vendors }). لن يحدث شيء من ذلك ما لم توافق.
    [two] يود { $operator } تخزين بيانات على جهازك وقراءتها، ومعه شريكان ({ $vendors }). لن يحدث شيء من ذلك ما لم توافق.
    [few] يود { $operator } تخزين بيانات على جهازك وقراءتها، ومعه { $vendors } شركاء. لن يحدث شيء من ذلك ما لم توافق.
    [many] يود { $operator } تخزين بيانات على جهازك وقراءتها، ومعه { $vendors } شريكًا. لن يحدث شيء من ذلك ما لم توافق.
   *[other] يود { $operator } تخزين بيانات على جهازك وقراءتها، ومعه { $vendors } شريك. لن يحدث شيء من ذلك ما لم توافق.
}
notice-text-alone = يود { $operator } تخزين بيانات على جهازك وقراءتها. لن يحدث شيء من ذلك ما لم توافق.
asked-for = الغرض:
in-use = المستخدَم الآن:
change-mind = يمكنك تغيير رأيك في أي وقت.
opt-out-title = خيارات خصوصيتك
opt-out-text = { $vendors ->
    [zero] يستخدم { $operator } بيانات عن زيارتك، ومعه { $vendors } شريك. يمكنك رفض ما ليس ضروريًا.
    [one] يستخدم { $operator } بيانات عن زيارتك، ومعه شريك واحد ({ $vendors }). يمكنك رفض ما ليس ضروريًا.
    [two] يستخدم { $operator } بيانات عن زيارتك، ومعه شريكان ({ $vendors }). يمكنك رفض ما ليس ضروريًا.
    [few] يستخدم { $operator } بيانات عن زيارتك، ومعه { $vendors } شركاء. يمكنك رفض ما ليس ضروريًا.
    [many] يستخدم { $operator } بيانات عن زيارتك، ومعه { $vendors } شريكًا. يمكنك رفض ما ليس ضروريًا.
   *[other] يستخدم { $operator } بيانات عن زيارتك، ومعه { $vendors } شريك. يمكنك رفض ما ليس ضروريًا.
}
opt-out-text-alone = يستخدم { $operator } بيانات عن زيارتك. يمكنك رفض ما ليس ضروريًا.
gpc-honored-title = تمت تلبية طلب الانسحاب
gpc-honored-text = أرسل متصفحك إشارة Global Privacy Control. اعتبرناها رفضًا منك لبيع معلوماتك الشخصية ومشاركتها.
gpc-seen-text = أرسل متصفحك إشارة Global Privacy Control. القانون الذي ينطبق على هذه الزيارة لا يمنحها أثرًا يتجاوز ما هو سارٍ بالفعل.
gpc-overridden-text = أرسل متصفحك إشارة Global Privacy Control. وقد سمحت، مع علمك بها، ببعض ما توقفه.
again-changed = أجبت بتاريخ { $date }. نسألك من جديد لأن شيئًا قد تغيّر منذ ذلك الحين:
again-expired = انتهت مدة إجابتك المؤرخة في { $date }، ولذلك نسألك من جديد.
again-waited = أجبت بتاريخ { $date }. انقضت المدة التي لا نسألك فيها، ولذلك نسألك من جديد.
changed-purpose = جديد: { $purpose }.
changed-uses = أصبح هذا الغرض يشمل المزيد: { $purpose }.
changed-vendors = شركاء جدد لغرض { $purpose }: { $vendors }.
changed-wording = تغيّر وصف هذا الغرض: { $purpose }.
changed-operator = المسؤول عن هذا الموقع أصبح: { $operator }.
no-cookies = لا يحتفظ متصفحك بملفات تعريف الارتباط لهذا الموقع، فلا يمكن تذكّر اختيارك. ما يحتاج إلى موافقتك يبقى متوقفًا.
not-stored = تعذّر حفظ اختيارك. يُرجى المحاولة مرة أخرى.

## Buttons

accept-all = قبول الكل
reject-all = رفض الكل
choose = اختيار
allow-all = السماح بالكل
save = حفظ اختياراتي
ok = حسنًا
close = إغلاق
close-without = إغلاق دون إجابة
privacy-choices = خيارات الخصوصية
withdraw-all = سحب كل الموافقات

## The preference centre

centre-title = خيارات خصوصيتك
centre-text = فعّل ما تسمح به. ما هو متوقف لا يحدث.
tab-purposes = الأغراض
tab-cookies = ملفات تعريف الارتباط والشركاء
always-active = مفعّل دائمًا
always-active-text = لا يمكن عرض الصفحة التي تطلبها من دونه، ولذلك لا مفتاح له.
forbidden-here = غير مسموح هنا
forbidden-text = يمنعه القانون في مكانك أو بسبب عمرك، ولذلك لا مفتاح له.
scope = يسري اختيارك على هذا المتصفح وهذا الجهاز وهذا الموقع.
scope-domain = يسري اختيارك على هذا المتصفح وهذا الجهاز وعلى المواقع التابعة لـ { $domain } التي تطلب الشيء نفسه.
scope-account = أنت مسجّل الدخول: يسري اختيارك على حسابك في كل جهاز.
partners = { $count ->
    [zero] لا شركاء ({ $count })
    [one] شريك واحد ({ $count })
    [two] شريكان ({ $count })
    [few] { $count } شركاء
    [many] { $count } شريكًا
   *[other] { $count } شريك
}
no-vendors = لا يُستعان بأي شريك لهذا الغرض.
stores = يخزّن:
stores-nothing = لا يخزّن شيئًا بحسب ما نعلم.
see-policy = سياسة الخصوصية
see-rights = ممارسة حقوقي
fact = { $label }: { $value }
in-force = الساري الآن
rules-of-place = تسري على هذه الزيارة قواعد المكان التالي: { $place }.
rules-strictest = لا نعرف القواعد التي تنطبق على هذه الزيارة، ولذلك تسري أشدها.
allowed = مسموح
not-allowed = غير مسموح
because-strictly-necessary = لا يمكن عرض الصفحة من دونه
because-choice = هذا ما اخترته
because-signal = هذا ما تقوله إشارة الخصوصية في متصفحك
because-default-on = يسمح القانون في مكانك ببدئه، ويمكنك الرفض
because-default-off = لم يوافق أحد
because-site-rule = هذا الموقع يسأل أولًا
because-override = يفهم هذا الموقع القانون بخلاف فهم Sayso له
because-minor = يحمي القانون من هم في عمرك
because-prohibited = يمنعه القانون في مكانك
chosen-at = تم الاختيار بتاريخ { $date }.
closed-at = أغلقت الإشعار بتاريخ { $date } دون إجابة: يبقى كل شيء كما يقرره القانون تلقائيًا.
not-chosen = لم تختر بعد.
see-receipt = إثبات رقم { $number }
download-receipt = تنزيل الإثبات
back = العودة إلى الصفحة
on = مفعّل
off = متوقف
some = بعضها

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = لا تبيعوا معلوماتي الشخصية ولا تشاركوها
link-limit-sensitive = تقييد استخدام معلوماتي الشخصية الحساسة
link-opt-out = حقوقك في الانسحاب
link-withdraw-consent = خيارات الخصوصية
link-object-statistics = الاعتراض على الإحصاءات
opt-out-icon = رمز الانسحاب

## The list of cookies and partners

cookies-title = ملفات تعريف الارتباط والشركاء
cookies-text = كل ما قد يخزّنه هذا الموقع وشركاؤه أو يحمّلونه، بحسب الغرض.
cookies-search = بحث
cookies-search-hint = اسم ملف أو شريك
cookies-purpose = الغرض
cookies-every-purpose = كل الأغراض
cookies-show = عرض
cookies-found = { $count ->
    [zero] لا نتائج ({ $count })
    [one] نتيجة واحدة ({ $count })
    [two] نتيجتان ({ $count })
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
cookies-none = لا شيء مطابق. جرّب حروفًا أقل، أو كل الأغراض.
cookies-none-used = لا يخزّن هذا الموقع شيئًا وليس له شركاء.
cookies-owner = المالك
cookies-party = المصدر
cookies-first-party = هذا الموقع
cookies-third-party = شركة أخرى
kind-cookie = ملف تعريف ارتباط
kind-local-storage = تخزين محلي
kind-session-storage = تخزين الجلسة
kind-indexed-db = قاعدة بيانات في المتصفح
cookies-lifetime = مدة الاحتفاظ
cookies-hosts = يُحمَّل من
cookies-policy = سياسة الخصوصية
cookies-own = هذا الموقع
cookies-as-data = القائمة نفسها كبيانات (JSON)
cookies-sayso-text = يحفظ إجابتك عن هذا الإشعار.
lifetime-session = حتى تغلق المتصفح
lifetime-persistent = حتى تحذفه
lifetime-unknown = غير معروفة
lifetime-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة ({ $count })
    [two] دقيقتان ({ $count })
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
lifetime-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة ({ $count })
    [two] ساعتان ({ $count })
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
lifetime-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد ({ $count })
    [two] يومان ({ $count })
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
lifetime-months = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد ({ $count })
    [two] شهران ({ $count })
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
lifetime-years = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة ({ $count })
    [two] سنتان ({ $count })
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}

## The receipt

receipt-title = إثبات اختيارك
receipt-text = هذا سجل اختيارك. لا يحتوي على عنوان ولا على أي شيء يمكن لموقع آخر أن يتعرّف عليك به.
receipt-number = الرقم
receipt-when = الوقت
receipt-until = تسري الموافقة حتى
receipt-action = ما فعلته
receipt-place = المكان
receipt-place-unknown = غير معروف
receipt-language = اللغة
receipt-notice = الإشعار الذي عُرض
receipt-signal = إشارة الخصوصية في المتصفح
receipt-signal-sent = أُرسلت
receipt-signal-absent = لم تُرسل
receipt-choices = اختيارك
receipt-no-choices = لم يُسمح بأي غرض ولم يُرفض أي غرض.
receipt-refused-vendors = الشركاء الذين رفضتهم
receipt-proved = إنه في السجل العام. يثبته الملف الذي تنزّله من دون الحاجة إلينا: شغّل `sayso receipt verify receipt.json`.
receipt-not-proved = تم حفظه، وسيصبح إثباته جاهزًا بعد لحظات.
action-accept-all = قبول الكل
action-reject-all = رفض الكل
action-save = حفظ اختياراتك
action-placeholder = السماح بما حُجب في صفحة
action-withdraw = سحب كل الموافقات
action-close = إغلاق الإشعار دون إجابة

## What stands in place of a video or map that was held back

held-title = محتوى محجوب من { $vendor }
held-text = هذا الجزء من الصفحة مصدره { $vendor } وسيُستخدم من أجل: { $purposes }.
held-once = تحميل مرة واحدة
held-allow = السماح دائمًا: { $purposes }
held-unknown-title = محتوى محجوب
held-unknown-text = هذا الجزء من الصفحة مصدره { $host }. لم يذكر أحد ماذا يفعل ببياناتك، ولذلك لا يُحمَّل.

## Purposes

group-sale-or-sharing-title = بيع المعلومات الشخصية أو مشاركتها
group-sale-or-sharing-text = ما تسميه بعض القوانين بيعًا أو مشاركة: يحصل آخرون على بيانات عنك لاستخدامهم الخاص.
purpose-necessary-title = ضروري للغاية
purpose-necessary-text = ما يلزم لعرض الصفحات التي تطلبها: جلستك، واختيارك هنا، والحماية من إساءة الاستخدام.
purpose-preferences-title = التفضيلات
purpose-preferences-text = تذكّر إعدادات مثل اللغة أو المكان أو الخط.
purpose-statistics-title = الإحصاءات
purpose-statistics-text = عدّ الزيارات ومعرفة الصفحات المقروءة، لتحسين الموقع.
purpose-advertising-title = الإعلانات
purpose-advertising-text = يختار الشركاء الإعلانات ويقيسونها بحسب ما تقرؤه هنا وفي أماكن أخرى.
purpose-social-media-title = شبكات التواصل الاجتماعي
purpose-social-media-text = أزرار ومنشورات من شبكات التواصل، التي تعلم بذلك أنك كنت هنا.
purpose-media-title = الفيديو والخرائط ووسائط أخرى
purpose-media-text = محتوى من خدمات أخرى داخل صفحاتنا. تعلم هذه الخدمات أنك تشاهده هنا.
