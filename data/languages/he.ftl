### The texts of the notice and of Sayso's pages in Hebrew. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = האפשר להשתמש בנתונים שלך?
notice-text = { $vendors ->
    [one] { $operator } ושותף אחד ({ $vendors }) מבקשים לשמור נתונים במכשיר שלך ולקרוא אותם. דבר מזה לא יקרה בלי הסכמתך.
    [two] { $operator } ושני שותפים ({ $vendors }) מבקשים לשמור נתונים במכשיר שלך ולקרוא אותם. דבר מזה לא יקרה בלי הסכמתך.
   *[other] { $operator } ו-{ $vendors } שותפים מבקשים לשמור נתונים במכשיר שלך ולקרוא אותם. דבר מזה לא יקרה בלי הסכמתך.
}
notice-text-alone = בקשה מטעם { $operator }: לשמור נתונים במכשיר שלך ולקרוא אותם. דבר מזה לא יקרה בלי הסכמתך.
asked-for = לשם מה:
in-use = בשימוש כעת:
change-mind = אפשר לשנות את ההחלטה בכל עת.
opt-out-title = בחירות הפרטיות שלך
opt-out-text = { $vendors ->
    [one] { $operator } ושותף אחד ({ $vendors }) משתמשים בנתונים על הביקור שלך. אפשר לסרב לכל מה שאינו הכרחי.
    [two] { $operator } ושני שותפים ({ $vendors }) משתמשים בנתונים על הביקור שלך. אפשר לסרב לכל מה שאינו הכרחי.
   *[other] { $operator } ו-{ $vendors } שותפים משתמשים בנתונים על הביקור שלך. אפשר לסרב לכל מה שאינו הכרחי.
}
opt-out-text-alone = { $operator } – שימוש בנתונים על הביקור שלך. אפשר לסרב לכל מה שאינו הכרחי.
gpc-honored-title = בקשת הסירוב כובדה
gpc-honored-text = הדפדפן שלך שלח את האות Global Privacy Control. קיבלנו אותו כסירוב למכירה ולשיתוף של המידע האישי שלך.
gpc-seen-text = הדפדפן שלך שלח את האות Global Privacy Control. החוק שחל על ביקור זה אינו מקנה לו תוקף מעבר למה שכבר בתוקף.
gpc-overridden-text = הדפדפן שלך שלח את האות Global Privacy Control. ביודעך זאת, אישרת חלק ממה שהאות עוצר.
again-changed = ענית בתאריך { $date }. אנחנו שואלים שוב כי משהו השתנה מאז:
again-expired = תוקף תשובתך מתאריך { $date } פג, ולכן אנחנו שואלים שוב.
again-waited = ענית בתאריך { $date }. התקופה שבה איננו שואלים הסתיימה, ולכן אנחנו שואלים שוב.
changed-purpose = חדש: { $purpose }.
changed-uses = כולל כעת יותר: { $purpose }.
changed-vendors = שותפים חדשים עבור { $purpose }: { $vendors }.
changed-wording = מתואר כעת במילים אחרות: { $purpose }.
changed-operator = האחריות לאתר הזה עברה אל { $operator }.
no-cookies = הדפדפן שלך אינו שומר קובצי Cookie עבור אתר זה, ולכן אי אפשר לזכור את בחירתך. מה שדורש את הסכמתך נשאר כבוי.
not-stored = לא ניתן היה לשמור את בחירתך. אפשר לנסות שוב.

## Buttons

accept-all = לקבל הכול
reject-all = לדחות הכול
choose = לבחור
allow-all = לאפשר הכול
save = שמירת הבחירות שלי
ok = בסדר
close = סגירה
close-without = סגירה בלי לענות
privacy-choices = בחירות פרטיות
withdraw-all = ביטול כל ההסכמות

## The preference centre

centre-title = בחירות הפרטיות שלך
centre-text = אפשר להפעיל את מה שמותר מבחינתך. מה שכבוי אינו קורה.
tab-purposes = מטרות
tab-cookies = קובצי Cookie ושותפים
always-active = פעיל תמיד
always-active-text = אי אפשר להציג בלעדיו את הדף שביקשת, ולכן אין לו מתג.
forbidden-here = אסור כאן
forbidden-text = החוק במקומך, או גילך, אוסר זאת, ולכן אין לו מתג.
scope = בחירתך תקפה לדפדפן הזה, למכשיר הזה ולאתר הזה.
scope-domain = בחירתך תקפה לדפדפן הזה, למכשיר הזה ולאתרים תחת { $domain } שמבקשים את אותו הדבר.
scope-account = נכנסת לחשבון: בחירתך תקפה לחשבונך, בכל מכשיר.
partners = { $count ->
    [one] שותף אחד ({ $count })
    [two] שני שותפים ({ $count })
   *[other] { $count } שותפים
}
no-vendors = אין שותפים למטרה זו.
stores = שומר:
stores-nothing = ככל הידוע לנו, אינו שומר דבר.
see-policy = מדיניות פרטיות
see-rights = מימוש הזכויות שלי
fact = { $label }: { $value }
in-force = בתוקף כעת
rules-of-place = על ביקור זה חלים הכללים של המקום הבא: { $place }.
rules-strictest = איננו יודעים אילו כללים חלים על ביקור זה, ולכן חלים המחמירים ביותר.
allowed = מותר
not-allowed = אסור
because-strictly-necessary = אי אפשר להציג את הדף בלעדיו
because-choice = כך בחרת
because-signal = כך אומר אות הפרטיות של הדפדפן שלך
because-default-on = החוק במקומך מתיר להתחיל; אפשר לסרב
because-default-off = איש לא הסכים
because-site-rule = האתר הזה שואל תחילה
because-override = האתר הזה מפרש את החוק אחרת מ-Sayso
because-minor = החוק מגן על מי שבגילך
because-prohibited = החוק במקומך אוסר זאת
chosen-at = נבחר בתאריך { $date }.
closed-at = סגרת את ההודעה בתאריך { $date } בלי לענות: הכול נשאר כפי שקובע החוק.
not-chosen = עדיין לא בחרת.
see-receipt = אישור מספר { $number }
download-receipt = הורדת האישור
back = חזרה לדף
on = פעיל
off = כבוי
some = חלקי

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = אין למכור או לשתף את המידע האישי שלי
link-limit-sensitive = הגבלת השימוש במידע האישי הרגיש שלי
link-opt-out = זכויות הסירוב שלך
link-withdraw-consent = בחירות פרטיות
link-object-statistics = התנגדות לסטטיסטיקה
opt-out-icon = סמל סירוב

## The list of cookies and partners

cookies-title = קובצי Cookie ושותפים
cookies-text = כל מה שהאתר הזה ושותפיו עשויים לשמור או לטעון, לפי מטרה.
cookies-search = חיפוש
cookies-search-hint = שם של קובץ Cookie או שותף
cookies-purpose = מטרה
cookies-every-purpose = כל המטרות
cookies-show = הצגה
cookies-found = { $count ->
    [one] רשומה אחת ({ $count })
    [two] שתי רשומות ({ $count })
   *[other] { $count } רשומות
}
cookies-none = אין התאמות. אפשר לנסות פחות אותיות, או את כל המטרות.
cookies-none-used = האתר הזה אינו שומר דבר ואין לו שותפים.
cookies-owner = בעלים
cookies-party = מקור
cookies-first-party = האתר הזה
cookies-third-party = חברה אחרת
kind-cookie = קובץ Cookie
kind-local-storage = אחסון מקומי
kind-session-storage = אחסון להפעלה
kind-indexed-db = מסד נתונים בדפדפן
cookies-lifetime = נשמר למשך
cookies-hosts = נטען מ:
cookies-policy = מדיניות פרטיות
cookies-own = האתר הזה
cookies-as-data = אותה רשימה כנתונים (JSON)
cookies-sayso-text = שומר את תשובתך להודעה זו.
lifetime-session = עד לסגירת הדפדפן
lifetime-persistent = עד למחיקה על ידך
lifetime-unknown = לא ידוע
lifetime-minutes = { $count ->
    [one] דקה אחת ({ $count })
    [two] שתי דקות ({ $count })
   *[other] { $count } דקות
}
lifetime-hours = { $count ->
    [one] שעה אחת ({ $count })
    [two] שעתיים ({ $count })
   *[other] { $count } שעות
}
lifetime-days = { $count ->
    [one] יום אחד ({ $count })
    [two] יומיים ({ $count })
   *[other] { $count } ימים
}
lifetime-months = { $count ->
    [one] חודש אחד ({ $count })
    [two] חודשיים ({ $count })
   *[other] { $count } חודשים
}
lifetime-years = { $count ->
    [one] שנה אחת ({ $count })
    [two] שנתיים ({ $count })
   *[other] { $count } שנים
}

## The receipt

receipt-title = האישור שלך
receipt-text = זה הרישום של בחירתך. אין בו כתובת, ואין בו דבר שאתר אחר יוכל לזהות אותך לפיו.
receipt-number = מספר
receipt-when = מתי
receipt-until = ההסכמה תקפה עד
receipt-action = מה עשית
receipt-place = מקום
receipt-place-unknown = לא ידוע
receipt-language = שפה
receipt-notice = ההודעה שהוצגה
receipt-signal = אות הפרטיות של הדפדפן
receipt-signal-sent = נשלח
receipt-signal-absent = לא נשלח
receipt-choices = בחירתך
receipt-no-choices = אף מטרה לא אושרה ולא נדחתה.
receipt-refused-vendors = שותפים שדחית
receipt-proved = הוא נמצא ביומן הציבורי. הקובץ שמורידים מוכיח זאת בלעדינו: יש להריץ `sayso receipt verify receipt.json`.
receipt-not-proved = הוא נשמר; ההוכחה תגיע בעוד רגע.
action-accept-all = קיבלת הכול
action-reject-all = דחית הכול
action-save = שמרת את בחירותיך
action-placeholder = אישרת תוכן שעוכב בדף
action-withdraw = ביטלת את כל ההסכמות
action-close = סגרת את ההודעה בלי לענות

## What stands in place of a video or map that was held back

held-title = תוכן מעוכב: { $vendor }
held-text = חלק זה של הדף מגיע מ-{ $vendor } וישמש למטרות אלה: { $purposes }.
held-once = טעינה חד-פעמית
held-allow = לאפשר תמיד: { $purposes }
held-unknown-title = תוכן מעוכב
held-unknown-text = חלק זה של הדף מגיע מ-{ $host }. איש לא אמר מה נעשה שם בנתונים שלך, ולכן הוא אינו נטען.

## Purposes

group-sale-or-sharing-title = מכירה או שיתוף של מידע אישי
group-sale-or-sharing-text = מה שחוקים אחדים מכנים מכירה או שיתוף: אחרים מקבלים נתונים עליך לשימושם שלהם.
purpose-necessary-title = הכרחי
purpose-necessary-text = מה שנדרש כדי להציג את הדפים שביקשת: ההפעלה שלך, בחירתך כאן והגנה מפני שימוש לרעה.
purpose-preferences-title = העדפות
purpose-preferences-text = זכירת הגדרות כגון שפה, מקום או גופן.
purpose-statistics-title = סטטיסטיקה
purpose-statistics-text = ספירת ביקורים ובדיקה אילו דפים נקראים, כדי לשפר את האתר.
purpose-advertising-title = פרסום
purpose-advertising-text = שותפים בוחרים ומודדים פרסומות לפי מה שקראת, כאן ובמקומות אחרים.
purpose-social-media-title = רשתות חברתיות
purpose-social-media-text = לחצנים ופוסטים של רשתות חברתיות, שלומדות כך שהיית כאן.
purpose-media-title = סרטונים, מפות ומדיה אחרת
purpose-media-text = תוכן משירותים אחרים בתוך הדפים שלנו. הם לומדים שצפית בו כאן.
