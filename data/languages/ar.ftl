### The texts of the notice and of Sayso's pages in Arabic. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = هل تسمح لنا باستخدام بياناتك؟
notice-text = نودّ نحن، { $operator } و{ $vendors ->
    [zero] { $vendors } شريك
    [one] شريك واحد ({ $vendors })
    [two] شريكان ({ $vendors })
    [few] { $vendors } شركاء
    [many] { $vendors } شريكًا
   *[other] { $vendors } شريك
}، تخزين بيانات على جهازك وقراءتها. لن يحدث أي شيء من ذلك من دون موافقتك.
notice-text-alone = نودّ نحن، { $operator }، تخزين بيانات على جهازك وقراءتها. لن يحدث أي شيء من ذلك من دون موافقتك.
asked-for = الأغراض:
in-use = قيد الاستخدام الآن:
change-mind = يمكنك تغيير رأيك في أي وقت.
opt-out-title = خيارات خصوصيتك
opt-out-text = نستخدم نحن، { $operator } و{ $vendors ->
    [zero] { $vendors } شريك
    [one] شريك واحد ({ $vendors })
    [two] شريكان ({ $vendors })
    [few] { $vendors } شركاء
    [many] { $vendors } شريكًا
   *[other] { $vendors } شريك
}، بيانات عن زيارتك. يمكنك رفض كل ما هو اختياري.
opt-out-text-alone = نستخدم نحن، { $operator }، بيانات عن زيارتك. يمكنك رفض كل ما هو اختياري.
gpc-honored-title = تمت تلبية طلب الانسحاب
gpc-honored-text = أرسل متصفحك إشارة Global Privacy Control. وقد اعتبرناها رفضًا منك لبيع معلوماتك الشخصية ومشاركتها.
gpc-seen-text = أرسل متصفحك إشارة Global Privacy Control. القانون الذي ينطبق على هذه الزيارة لا يمنحها أثرًا إضافيًا غير ما هو سارٍ بالفعل.
gpc-overridden-text = أرسل متصفحك إشارة Global Privacy Control. وقد سمحت، مع علمك بها، ببعض ما توقفه.
again-changed = سبق أن أجبت بتاريخ { $date }. نسألك من جديد لأن شيئًا ما تغيّر منذ ذلك الحين:
again-expired = انتهت مدة إجابتك المؤرخة في { $date }، ولذلك نسألك من جديد.
again-waited = سبق أن أجبت بتاريخ { $date }. وقد انقضت المدة التي لا نعيد فيها السؤال، لذا نسألك من جديد.
again-closed = أغلقت الإشعار بتاريخ { $date } دون إجابة. وقد انقضت المدة التي لا نعيد فيها السؤال، لذا نسألك من جديد.
changed-purpose = جديد: { $purpose }.
changed-uses = أصبح الغرض «{ $purpose }» يشمل استخدامات أكثر.
changed-vendors = شركاء جدد للغرض «{ $purpose }»: { $vendors }.
changed-wording = تغيّرت صياغة وصف الغرض «{ $purpose }».
changed-operator = الجهة المسؤولة عن هذا الموقع الآن: { $operator }.
no-cookies = لا يحتفظ متصفحك بملفات تعريف الارتباط لهذا الموقع، ولذلك لا يمكن تذكّر اختيارك. ويبقى ما يحتاج إلى موافقتك متوقفًا.
not-stored = تعذّر حفظ اختيارك. يُرجى المحاولة مرة أخرى.

## Buttons

accept-all = قبول الكل
reject-all = رفض الكل
choose = تخصيص
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
always-active-text = لا يمكن عرض الصفحة التي تطلبها من دونه، ولذلك لا يوجد مفتاح لإيقافه.
forbidden-here = غير مسموح هنا
forbidden-text = لا يسمح به القانون في مكانك أو بسبب عمرك، ولذلك لا يوجد مفتاح لتفعيله.
scope = يسري اختيارك على هذا المتصفح وهذا الجهاز وهذا الموقع.
scope-domain = يسري اختيارك على هذا المتصفح وهذا الجهاز وعلى المواقع التابعة للنطاق { $domain } التي تطلب الأمر نفسه.
scope-account = لقد سجّلت الدخول: يسري اختيارك على حسابك في جميع الأجهزة.
partners = { $count ->
    [zero] لا شركاء ({ $count })
    [one] شريك واحد ({ $count })
    [two] شريكان ({ $count })
    [few] { $count } شركاء
    [many] { $count } شريكًا
   *[other] { $count } شريك
}
no-vendors = لا يُستعان بأي شريك لهذا الغرض.
stores = ما يُخزَّن:
stores-nothing = لا يُخزَّن شيء على حد علمنا.
see-policy = سياسة الخصوصية
see-rights = ممارسة حقوقي
fact = { $label }: { $value }
in-force = ما يسري الآن
rules-of-place = تسري على هذه الزيارة قواعد المكان التالي: { $place }.
rules-strictest = لا نعرف القواعد التي تنطبق على هذه الزيارة، ولذلك تسري أشدها.
allowed = مسموح
not-allowed = غير مسموح
because-strictly-necessary = لا يمكن عرض الصفحة من دونه
because-choice = هذا ما اخترته
because-signal = هذا ما تطلبه إشارة الخصوصية في متصفحك
because-default-on = يتيح القانون في مكانك البدء به؛ ويمكنك الرفض
because-default-off = لم يوافق أحد على ذلك حتى الآن
because-site-rule = هذا الموقع يسأل أولًا
because-override = يفسّر هذا الموقع القانون على نحو مختلف عن Sayso
because-minor = يحمي القانون من هم في عمرك
because-prohibited = يمنعه القانون في مكانك
chosen-at = تم الاختيار بتاريخ { $date }.
closed-at = أغلقت الإشعار بتاريخ { $date } دون إجابة: يبقى كل شيء على ما يقرره القانون أصلًا.
not-chosen = لم تختر بعد.
see-receipt = إثبات الاختيار رقم { $number }
download-receipt = تنزيل إثبات الاختيار
forget-receipts = حذف إثباتات اختياري
forget-text = يُحذف هذا الإثبات وما قبله. وبعد ذلك لا يمكن لأحد، ولا لك أنت، أن يبيّن ما اخترته. يبقى اختيارك نفسه ساريًا إلى أن تغيّره، ويبقى في السجل العام رقم لا يدل على شيء عنك. لا يمكن التراجع عن ذلك.
receipt-gone = حُذف إثبات هذا الاختيار.
back = العودة إلى الصفحة
on = مفعّل
off = متوقف
some = جزئيًا

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = لا تبيعوا معلوماتي الشخصية ولا تشاركوها
link-limit-sensitive = تقييد استخدام معلوماتي الشخصية الحساسة
link-opt-out = حقوقك في الانسحاب
link-withdraw-consent = خيارات الخصوصية
link-object-statistics = الاعتراض على الإحصاءات
opt-out-icon = رمز الانسحاب

## The list of cookies and partners

cookies-title = ملفات تعريف الارتباط والشركاء
cookies-text = كل ما قد يخزّنه أو يحمّله هذا الموقع وشركاؤه، مرتّبًا بحسب الغرض.
cookies-search = بحث
cookies-search-hint = اسم ملف تعريف ارتباط أو شريك
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
cookies-none = لا توجد نتائج. جرّب كتابة أحرف أقل أو اختيار جميع الأغراض.
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
cookies-as-data = المعلومات نفسها في صورة بيانات (JSON)
cookies-sayso-text = يحفظ إجابتك عن هذا الإشعار.
cookies-signal-text = يتذكر أنه كُتب إثبات لإشارة الخصوصية في متصفحك.
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
receipt-text = هذا سجل اختيارك. لا يتضمن أي عنوان ولا أي شيء يتيح لموقع آخر التعرّف عليك.
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
receipt-proved = هذا الإثبات مدرج في السجل العام. ويمكن التحقق من ذلك بالملف المنزَّل من دون الرجوع إلينا، بتشغيل الأمر `sayso receipt verify receipt.json`.
receipt-not-proved = حُفظ هذا الإثبات، وسيصبح الدليل على تسجيله متاحًا بعد لحظات.
action-accept-all = قبول الكل
action-reject-all = رفض الكل
action-save = حفظ اختياراتك
action-placeholder = السماح بمحتوى محجوب في إحدى الصفحات
action-withdraw = سحب كل الموافقات
action-close = إغلاق الإشعار دون إجابة

## What stands in place of a video or map that was held back

held-title = محتوى محجوب من { $vendor }
held-text = هذا الجزء من الصفحة مصدره { $vendor }، وعند تحميله يُستخدم للأغراض التالية: { $purposes }.
held-once = تحميل هذه المرة فقط
held-allow = السماح دائمًا: { $purposes }
held-unknown-title = محتوى محجوب
held-unknown-text = هذا الجزء من الصفحة مصدره { $host }. ولم يوضّح أحد ما الذي يفعله ببياناتك، لذا لم يُحمَّل.

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
purpose-social-media-text = أزرار ومنشورات من شبكات التواصل الاجتماعي، وبها تعرف هذه الشبكات أنك كنت هنا.
purpose-media-title = الفيديو والخرائط ووسائط أخرى
purpose-media-text = محتوى من خدمات أخرى داخل صفحاتنا. تعلم هذه الخدمات أنك تشاهده هنا.
