### The texts of the notice and of Sayso's pages in Hebrew. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = אפשר להשתמש בנתונים שלך?
notice-text = { $vendors ->
    [one] { $operator } ושותף אחד ({ $vendors }) רוצים
    [two] { $operator } ו-{ $vendors } שותפים רוצים
   *[other] { $operator } ו-{ $vendors } שותפים רוצים
} לשמור נתונים במכשיר שלך ולקרוא נתונים ממנו. שום דבר מזה לא יקרה בלי הסכמתך.
notice-text-alone = { $operator } רוצה לשמור נתונים במכשיר שלך ולקרוא נתונים ממנו. שום דבר מזה לא יקרה בלי הסכמתך.
asked-for = לאילו מטרות:
in-use = בשימוש כעת:
change-mind = אפשר לשנות את ההחלטה בכל עת.
opt-out-title = בחירות הפרטיות שלך
opt-out-text = { $vendors ->
    [one] { $operator } ושותף אחד ({ $vendors }) משתמשים
    [two] { $operator } ו-{ $vendors } שותפים משתמשים
   *[other] { $operator } ו-{ $vendors } שותפים משתמשים
} בנתונים על הביקור שלך. אפשר לסרב לכל מה שאינו הכרחי.
opt-out-text-alone = { $operator } עושה שימוש בנתונים על הביקור שלך. אפשר לסרב לכל מה שאינו הכרחי.
gpc-honored-title = בקשת הסירוב כובדה
gpc-honored-text = הדפדפן שלך שלח את האות Global Privacy Control. קיבלנו אותו כסירוב למכירה ולשיתוף של המידע האישי שלך.
gpc-seen-text = הדפדפן שלך שלח את האות Global Privacy Control. לפי החוק שחל על הביקור הזה, האות אינו משנה דבר מעבר למה שכבר בתוקף.
gpc-overridden-text = הדפדפן שלך שלח את האות Global Privacy Control. אישרת, ביודעין, חלק ממה שהאות חוסם.
again-changed = ענית בתאריך { $date }. אנחנו שואלים שוב כי משהו השתנה מאז:
again-expired = תוקף התשובה שלך מתאריך { $date } פג, ולכן אנחנו שואלים שוב.
again-waited = ענית בתאריך { $date }. התקופה שבה איננו שואלים הסתיימה, ולכן אנחנו שואלים שוב.
again-closed = סגרת את ההודעה בתאריך { $date } בלי לענות. התקופה שבה איננו שואלים הסתיימה, ולכן אנחנו שואלים שוב.
changed-purpose = חדש: { $purpose }.
changed-uses = המטרה ״{ $purpose }״ כוללת עכשיו שימושים נוספים.
changed-vendors = שותפים חדשים למטרה ״{ $purpose }״: { $vendors }.
changed-wording = התיאור של המטרה ״{ $purpose }״ נוסח מחדש.
changed-operator = הגורם האחראי לאתר הזה כעת: { $operator }.
no-cookies = הדפדפן שלך לא שומר עוגיות מהאתר הזה, ולכן אי אפשר לזכור את הבחירה שלך. מה שדורש את הסכמתך נשאר כבוי.
not-stored = לא הצלחנו לשמור את הבחירה שלך. אפשר לנסות שוב.

## Buttons

accept-all = אישור הכול
reject-all = דחיית הכול
choose = בחירה
allow-all = אישור הכול
save = שמירת הבחירות שלי
ok = בסדר
close = סגירה
close-without = סגירה בלי לענות
privacy-choices = בחירות פרטיות
withdraw-all = ביטול כל ההסכמות

## The preference centre

centre-title = בחירות הפרטיות שלך
centre-text = כאן מפעילים את מה שמותר מבחינתך. מה שכבוי לא קורה.
tab-purposes = מטרות
tab-cookies = עוגיות ושותפים
always-active = פעיל תמיד
always-active-text = בלי זה אי אפשר להציג את הדף שביקשת, ולכן אין כאן מתג.
forbidden-here = אסור כאן
forbidden-text = החוק במקום שלך, או הגיל שלך, לא מאפשר זאת, ולכן אין כאן מתג.
scope = הבחירה שלך תקפה לדפדפן הזה, למכשיר הזה ולאתר הזה.
scope-domain = הבחירה שלך תקפה לדפדפן הזה, למכשיר הזה ולאתרים תחת { $domain } שמבקשים את אותו הדבר.
scope-account = נכנסת לחשבון שלך: הבחירה תקפה לחשבון, בכל המכשירים.
partners = { $count ->
    [one] שותף { $count }
    [two] { $count } שותפים
   *[other] { $count } שותפים
}
no-vendors = אין שותפים למטרה הזאת.
stores = מה נשמר:
stores-nothing = למיטב ידיעתנו, לא נשמר דבר.
see-policy = מדיניות פרטיות
see-rights = מימוש הזכויות שלי
fact = { $label }: { $value }
in-force = מה בתוקף כעת
rules-of-place = על ביקור זה חלים הכללים של המקום הבא: { $place }.
rules-strictest = איננו יודעים אילו כללים חלים על ביקור זה, ולכן חלים המחמירים ביותר.
allowed = מותר
not-allowed = לא מותר
because-strictly-necessary = בלי זה אי אפשר להציג את הדף
because-choice = כך בחרת
because-signal = כך מבקש אות הפרטיות של הדפדפן שלך
because-default-on = החוק במקום שלך מתיר זאת מראש; אפשר לסרב
because-default-off = עדיין לא ניתנה הסכמה
because-site-rule = האתר הזה שואל קודם
because-override = האתר הזה מפרש את החוק אחרת מ-Sayso
because-minor = החוק מגן על אנשים בגילך
because-prohibited = החוק במקום שלך אוסר זאת
chosen-at = בחרת בתאריך { $date }.
closed-at = סגרת את ההודעה בתאריך { $date } בלי לענות: הכול נשאר לפי ברירת המחדל שבחוק.
not-chosen = עדיין לא בחרת.
see-receipt = אסמכתה מספר { $number }
download-receipt = הורדת האסמכתה
forget-receipts = מחיקת האסמכתאות שלי
forget-text = האסמכתה הזאת ואלה שלפניה נמחקות. לאחר מכן איש, גם לא את או אתה, לא יוכל להראות מה נבחר. הבחירה עצמה נשארת בתוקף עד שתשתנה, וביומן הציבורי נשאר מספר שאינו אומר עליך דבר. אי אפשר לבטל זאת.
receipt-gone = האסמכתה שלה נמחקה.
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

cookies-title = עוגיות ושותפים
cookies-text = כל מה שהאתר הזה ושותפיו עשויים לשמור או לטעון, לפי מטרה.
cookies-search = חיפוש
cookies-search-hint = שם של עוגייה או שותף
cookies-purpose = מטרה
cookies-every-purpose = כל המטרות
cookies-show = הצגה
cookies-found = { $count ->
    [one] תוצאה { $count }
    [two] { $count } תוצאות
   *[other] { $count } תוצאות
}
cookies-none = לא נמצאו תוצאות. אפשר לנסות פחות אותיות, או את כל המטרות.
cookies-none-used = האתר הזה לא שומר דבר ואין לו שותפים.
cookies-owner = בעלים
cookies-party = מקור
cookies-first-party = האתר הזה
cookies-third-party = חברה אחרת
kind-cookie = עוגייה
kind-local-storage = אחסון מקומי
kind-session-storage = אחסון לזמן הביקור
kind-indexed-db = מסד נתונים בדפדפן
cookies-lifetime = משך השמירה
cookies-hosts = נטען מהכתובת
cookies-policy = מדיניות פרטיות
cookies-own = האתר הזה
cookies-as-data = אותו המידע כנתונים (JSON)
cookies-sayso-text = כאן נשמרת התשובה שלך להודעה הזאת.
cookies-signal-text = כאן נשמר שנכתבה אסמכתה לאות הפרטיות של הדפדפן שלך.
lifetime-session = עד לסגירת הדפדפן
lifetime-persistent = עד למחיקה על ידך
lifetime-unknown = לא ידוע
lifetime-minutes = { $count ->
    [one] דקה { $count }
    [two] { $count } דקות
   *[other] { $count } דקות
}
lifetime-hours = { $count ->
    [one] שעה { $count }
    [two] { $count } שעות
   *[other] { $count } שעות
}
lifetime-days = { $count ->
    [one] יום { $count }
    [two] { $count } ימים
   *[other] { $count } ימים
}
lifetime-months = { $count ->
    [one] חודש { $count }
    [two] { $count } חודשים
   *[other] { $count } חודשים
}
lifetime-years = { $count ->
    [one] שנה { $count }
    [two] { $count } שנים
   *[other] { $count } שנים
}

## The receipt

receipt-title = האסמכתה שלך
receipt-text = זהו תיעוד הבחירה שלך. אין בו כתובת, ואין בו דבר שאתר אחר יוכל לזהות אותך לפיו.
receipt-number = מספר
receipt-when = מועד
receipt-until = ההסכמה תקפה עד
receipt-action = מה עשית
receipt-place = מקום
receipt-place-unknown = לא ידוע
receipt-language = שפה
receipt-notice = ההודעה שהוצגה
receipt-signal = אות הפרטיות של הדפדפן
receipt-signal-sent = נשלח
receipt-signal-absent = לא נשלח
receipt-choices = הבחירה שלך
receipt-no-choices = לא אושרה ולא נדחתה אף מטרה.
receipt-refused-vendors = שותפים שדחית
receipt-proved = האסמכתה רשומה במרשם הציבורי. הקובץ להורדה מוכיח זאת גם בלעדינו: יש להריץ `sayso receipt verify receipt.json`.
receipt-not-proved = האסמכתה נשמרה. ההוכחה לרישום שלה תתווסף בעוד רגע.
action-accept-all = אישרת הכול
action-reject-all = דחית הכול
action-save = שמרת את הבחירות שלך
action-placeholder = אישרת תוכן שנחסם בדף
action-withdraw = ביטלת את כל ההסכמות
action-close = סגרת את ההודעה בלי לענות

## What stands in place of a video or map that was held back

held-title = נחסם תוכן של { $vendor }
held-text = החלק הזה של הדף מגיע מ-{ $vendor }. אם ייטען, הוא ישמש למטרות האלה: { $purposes }.
held-once = טעינה חד-פעמית
held-allow = לאפשר תמיד: { $purposes }
held-unknown-title = תוכן נחסם
held-unknown-text = החלק הזה של הדף מגיע מ-{ $host }. איש לא ציין מה נעשה שם בנתונים שלך, ולכן הוא לא נטען.

## Purposes

group-sale-or-sharing-title = מכירה או שיתוף של מידע אישי
group-sale-or-sharing-text = מה שיש חוקים שקוראים לו מכירה או שיתוף: אחרים מקבלים נתונים עליך לשימושם שלהם.
purpose-necessary-title = הכרחי
purpose-necessary-text = מה שנדרש כדי להציג את הדפים שביקשת: החיבור שלך לאתר, הבחירה שלך כאן והגנה מפני שימוש לרעה.
purpose-preferences-title = העדפות
purpose-preferences-text = שמירת הגדרות כמו שפה, מקום או גופן.
purpose-statistics-title = סטטיסטיקה
purpose-statistics-text = ספירת ביקורים ובדיקה אילו דפים נקראים, כדי לשפר את האתר.
purpose-advertising-title = פרסום
purpose-advertising-text = שותפים בוחרים פרסומות ומודדים אותן לפי מה שקראת, כאן ובמקומות אחרים.
purpose-social-media-title = רשתות חברתיות
purpose-social-media-text = לחצנים ופוסטים של רשתות חברתיות. כך הרשתות יודעות שהיית כאן.
purpose-media-title = סרטונים, מפות ומדיה אחרת
purpose-media-text = תוכן של שירותים אחרים בתוך הדפים שלנו. השירותים האלה יודעים שצפית בו כאן.
