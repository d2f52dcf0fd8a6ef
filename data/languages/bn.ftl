### The texts of the notice and of Sayso's pages in Bengali. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = আমরা কি আপনার ডেটা ব্যবহার করতে পারি?
notice-text = { $operator } ও { $vendors ->
    [one] { $vendors }টি পার্টনার
   *[other] { $vendors }টি পার্টনার
} আপনার ডিভাইসে ডেটা রাখতে ও পড়তে চায়। শুধু আপনি হ্যাঁ বললেই তা হবে।
notice-text-alone = { $operator } আপনার ডিভাইসে ডেটা রাখতে ও পড়তে চায়। শুধু আপনি হ্যাঁ বললেই তা হবে।
asked-for = যে উদ্দেশ্যে:
in-use = এখন ব্যবহার হচ্ছে:
change-mind = আপনি যেকোনো সময় মত বদলাতে পারেন।
opt-out-title = গোপনীয়তা নিয়ে আপনার পছন্দ
opt-out-text = { $operator } ও { $vendors ->
    [one] { $vendors }টি পার্টনার
   *[other] { $vendors }টি পার্টনার
} আপনার ভিজিটের ডেটা ব্যবহার করে। যা ঐচ্ছিক, তাতে আপনি না বলতে পারেন।
opt-out-text-alone = { $operator } আপনার ভিজিটের ডেটা ব্যবহার করে। যা ঐচ্ছিক, তাতে আপনি না বলতে পারেন।
gpc-honored-title = অপ্ট-আউটের অনুরোধ মানা হয়েছে
gpc-honored-text = আপনার ব্রাউজার Global Privacy Control সংকেত পাঠিয়েছে। আমরা এটিকে আপনার ব্যক্তিগত তথ্য বিক্রি ও শেয়ার করার বিষয়ে আপনার অসম্মতি (অপ্ট-আউট) হিসেবে নিয়েছি।
gpc-seen-text = আপনার ব্রাউজার Global Privacy Control সংকেত পাঠিয়েছে। এই ভিজিটে প্রযোজ্য আইন অনুযায়ী, যা আগে থেকেই কার্যকর আছে, এই সংকেতের কারণে তাতে কোনো পরিবর্তন হয় না।
gpc-overridden-text = আপনার ব্রাউজার Global Privacy Control সংকেত পাঠিয়েছে। তা জেনেই আপনি এমন কিছু বিষয়ে অনুমতি দিয়েছেন, যা এই সংকেত বন্ধ রাখে।
again-changed = আপনি { $date } তারিখে উত্তর দিয়েছিলেন। এরপর কিছু বদলেছে, তাই আমরা আবার জিজ্ঞেস করছি:
again-expired = { $date } তারিখে দেওয়া আপনার উত্তরের মেয়াদ শেষ হয়েছে, তাই আমরা আবার জিজ্ঞেস করছি।
again-waited = আপনি { $date } তারিখে উত্তর দিয়েছিলেন। আপনাকে আবার জিজ্ঞেস না করার নির্ধারিত সময় শেষ হয়েছে, তাই আমরা আবার জিজ্ঞেস করছি।
again-closed = আপনি { $date } তারিখে উত্তর না দিয়ে বিজ্ঞপ্তিটি বন্ধ করেছিলেন। আপনাকে আবার জিজ্ঞেস না করার নির্ধারিত সময় শেষ হয়েছে, তাই আমরা আবার জিজ্ঞেস করছি।
changed-purpose = নতুন: { $purpose }।
changed-uses = “{ $purpose }”-এর পরিধি এখন বেড়েছে।
changed-vendors = “{ $purpose }”-এর জন্য নতুন পার্টনার: { $vendors }।
changed-wording = “{ $purpose }” এখন অন্য ভাষায় ব্যাখ্যা করা হয়েছে।
changed-operator = এই সাইটের দায়িত্বে এখন { $operator }।
no-cookies = আপনার ব্রাউজার এই সাইটের কুকি রাখে না, তাই আপনার পছন্দ মনে রাখা সম্ভব নয়। যেসব বিষয়ে আপনার সম্মতি লাগে, সেগুলো বন্ধ থাকবে।
not-stored = আপনার পছন্দ সংরক্ষণ করা যায়নি। অনুগ্রহ করে আবার চেষ্টা করুন।

## Buttons

accept-all = সব গ্রহণ করুন
reject-all = সব প্রত্যাখ্যান করুন
choose = বেছে নিন
allow-all = সব অনুমতি দিন
save = আমার পছন্দ সংরক্ষণ করুন
ok = ঠিক আছে
close = বন্ধ করুন
close-without = উত্তর না দিয়ে বন্ধ করুন
privacy-choices = গোপনীয়তার পছন্দ
withdraw-all = সব সম্মতি প্রত্যাহার করুন

## The preference centre

centre-title = গোপনীয়তা নিয়ে আপনার পছন্দ
centre-text = যেগুলোর অনুমতি দিতে চান, সেগুলো চালু করুন। যা বন্ধ আছে, তা হবে না।
tab-purposes = উদ্দেশ্য
tab-cookies = কুকি ও পার্টনার
always-active = সব সময় চালু
always-active-text = আপনি যে পৃষ্ঠা দেখতে চান, এটি ছাড়া তা দেখানো যায় না, তাই এখানে কোনো সুইচ নেই।
forbidden-here = এখানে অনুমোদিত নয়
forbidden-text = আপনার এলাকার আইন বা আপনার বয়সের কারণে এটি নিষিদ্ধ, তাই এখানে কোনো সুইচ নেই।
scope = আপনার পছন্দ এই ব্রাউজার, এই ডিভাইস ও এই সাইটের জন্য প্রযোজ্য।
scope-domain = আপনার পছন্দ এই ব্রাউজার, এই ডিভাইস এবং { $domain }-এর যেসব সাইট একই অনুমতি চায়, সেগুলোর জন্য প্রযোজ্য।
scope-account = আপনি সাইন ইন করে আছেন: আপনার পছন্দ সব ডিভাইসে আপনার অ্যাকাউন্টের জন্য প্রযোজ্য।
partners = { $count ->
    [one] { $count }টি পার্টনার
   *[other] { $count }টি পার্টনার
}
no-vendors = এতে কোনো পার্টনার নেই।
stores = যা সংরক্ষণ করা হয়:
stores-nothing = আমাদের জানামতে কিছুই সংরক্ষণ করা হয় না।
see-policy = গোপনীয়তা নীতি
see-rights = আমার অধিকার প্রয়োগ করুন
fact = { $label }: { $value }
in-force = এখন কার্যকর
rules-of-place = এই ভিজিটে { $place }-এর নিয়ম প্রযোজ্য।
rules-strictest = এই ভিজিটে কোন নিয়ম প্রযোজ্য তা আমরা জানি না, তাই সবচেয়ে কঠোর নিয়ম মানা হচ্ছে।
allowed = অনুমতি আছে
not-allowed = অনুমতি নেই
because-strictly-necessary = এটি ছাড়া পৃষ্ঠাটি দেখানো যায় না
because-choice = আপনি এটাই বেছে নিয়েছেন
because-signal = আপনার ব্রাউজারের গোপনীয়তা সংকেত তা-ই বলছে
because-default-on = আপনার এলাকার আইনে এটি শুরু করা যায়; আপনি না বলতে পারেন
because-default-off = এখনো কেউ হ্যাঁ বলেনি
because-site-rule = এই সাইট আগে জিজ্ঞেস করে
because-override = এই সাইট আইনটি Sayso থেকে ভিন্নভাবে বোঝে
because-minor = আইন আপনার বয়সীদের সুরক্ষা দেয়
because-prohibited = আপনার এলাকার আইনে এটি নিষিদ্ধ
chosen-at = { $date } তারিখে বেছে নেওয়া হয়েছে।
closed-at = আপনি { $date } তারিখে উত্তর না দিয়ে বিজ্ঞপ্তিটি বন্ধ করেছেন: আইনে আগে থেকে যেমন ঠিক করা আছে, সবকিছু তেমনই আছে।
not-chosen = আপনি এখনো কিছু বেছে নেননি।
see-receipt = প্রমাণপত্র নম্বর { $number }
download-receipt = প্রমাণপত্র ডাউনলোড করুন
forget-receipts = আমার প্রমাণপত্রগুলি মুছুন
forget-text = এই প্রমাণপত্র এবং এর আগেরগুলি মুছে ফেলা হবে। এরপর আপনি কী বেছেছিলেন তা কেউ, আপনিও, দেখাতে পারবেন না। আপনার পছন্দ নিজে না বদলানো পর্যন্ত কার্যকর থাকবে, এবং উন্মুক্ত খাতায় একটি সংখ্যা থেকে যাবে যা আপনার সম্পর্কে কিছুই বলে না। এটি আর ফেরানো যাবে না।
receipt-gone = এর প্রমাণপত্র মুছে ফেলা হয়েছে।
back = পৃষ্ঠায় ফিরে যান
on = চালু
off = বন্ধ
some = কিছু

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = আমার ব্যক্তিগত তথ্য বিক্রি বা শেয়ার করবেন না
link-limit-sensitive = আমার সংবেদনশীল ব্যক্তিগত তথ্যের ব্যবহার সীমিত করুন
link-opt-out = আপনার অপ্ট-আউটের অধিকার
link-withdraw-consent = গোপনীয়তার পছন্দ
link-object-statistics = পরিসংখ্যান সংগ্রহে আপত্তি জানান
opt-out-icon = অপ্ট-আউট আইকন

## The list of cookies and partners

cookies-title = কুকি ও পার্টনার
cookies-text = এই সাইট ও এর পার্টনাররা যা কিছু সংরক্ষণ বা লোড করতে পারে, উদ্দেশ্য অনুযায়ী তার তালিকা।
cookies-search = খুঁজুন
cookies-search-hint = কুকি বা পার্টনারের নাম
cookies-purpose = উদ্দেশ্য
cookies-every-purpose = সব উদ্দেশ্য
cookies-show = দেখান
cookies-found = { $count ->
    [one] { $count }টি এন্ট্রি
   *[other] { $count }টি এন্ট্রি
}
cookies-none = কিছু পাওয়া যায়নি। কম অক্ষর লিখে বা সব উদ্দেশ্য বেছে নিয়ে দেখুন।
cookies-none-used = এই সাইট কিছুই সংরক্ষণ করে না এবং এর কোনো পার্টনার নেই।
cookies-owner = মালিক
cookies-party = উৎস
cookies-first-party = এই সাইট
cookies-third-party = অন্য কোম্পানি
kind-cookie = কুকি
kind-local-storage = লোকাল স্টোরেজ
kind-session-storage = সেশন স্টোরেজ
kind-indexed-db = ব্রাউজারের ডেটাবেস
cookies-lifetime = কত দিন থাকে
cookies-hosts = যেখান থেকে লোড হয়
cookies-policy = গোপনীয়তা নীতি
cookies-own = এই সাইট
cookies-as-data = একই তথ্য ডেটা হিসেবে (JSON)
cookies-sayso-text = এই বিজ্ঞপ্তিতে দেওয়া আপনার উত্তর মনে রাখে।
cookies-signal-text = আপনার ব্রাউজারের গোপনীয়তা সংকেতের জন্য একটি প্রমাণপত্র লেখা হয়েছে, তা মনে রাখে।
lifetime-session = ব্রাউজার বন্ধ করা পর্যন্ত
lifetime-persistent = আপনি মুছে ফেলা পর্যন্ত
lifetime-unknown = জানা নেই
lifetime-minutes = { $count ->
    [one] { $count } মিনিট
   *[other] { $count } মিনিট
}
lifetime-hours = { $count ->
    [one] { $count } ঘণ্টা
   *[other] { $count } ঘণ্টা
}
lifetime-days = { $count ->
    [one] { $count } দিন
   *[other] { $count } দিন
}
lifetime-months = { $count ->
    [one] { $count } মাস
   *[other] { $count } মাস
}
lifetime-years = { $count ->
    [one] { $count } বছর
   *[other] { $count } বছর
}

## The receipt

receipt-title = আপনার প্রমাণপত্র
receipt-text = এটি আপনার পছন্দের রেকর্ড। এতে কোনো ঠিকানা নেই, আর এমন কিছুও নেই যা দিয়ে অন্য কোনো সাইট আপনাকে চিনতে পারে।
receipt-number = নম্বর
receipt-when = কখন
receipt-until = সম্মতির মেয়াদ শেষ
receipt-action = আপনি যা করেছেন
receipt-place = স্থান
receipt-place-unknown = জানা নেই
receipt-language = ভাষা
receipt-notice = যে বিজ্ঞপ্তি দেখানো হয়েছে
receipt-signal = ব্রাউজারের গোপনীয়তা সংকেত
receipt-signal-sent = পাঠানো হয়েছে
receipt-signal-absent = পাঠানো হয়নি
receipt-choices = আপনার পছন্দ
receipt-no-choices = কোনো উদ্দেশ্যে অনুমতি দেওয়া বা না বলা হয়নি।
receipt-refused-vendors = যেসব পার্টনারকে আপনি না বলেছেন
receipt-proved = এটি সবার জন্য উন্মুক্ত রেজিস্টারে আছে। ডাউনলোড করা ফাইলটি আমাদের সাহায্য ছাড়াই তা প্রমাণ করে: `sayso receipt verify receipt.json` চালান।
receipt-not-proved = এটি সংরক্ষিত হয়েছে; এর প্রমাণ কিছুক্ষণের মধ্যেই আসবে।
action-accept-all = সব গ্রহণ করেছেন
action-reject-all = সব প্রত্যাখ্যান করেছেন
action-save = নিজের পছন্দ সংরক্ষণ করেছেন
action-placeholder = পৃষ্ঠায় আটকে রাখা কনটেন্টের অনুমতি দিয়েছেন
action-withdraw = সব সম্মতি প্রত্যাহার করেছেন
action-close = উত্তর না দিয়ে বিজ্ঞপ্তি বন্ধ করেছেন

## What stands in place of a video or map that was held back

held-title = { $vendor }-এর কনটেন্ট আটকে রাখা হয়েছে
held-text = পৃষ্ঠার এই অংশটি { $vendor } থেকে আসে এবং লোড হলে এসব উদ্দেশ্যে ব্যবহৃত হবে: { $purposes }।
held-once = একবার লোড করুন
held-allow = সব সময় অনুমতি দিন: { $purposes }
held-unknown-title = কনটেন্ট আটকে রাখা হয়েছে
held-unknown-text = পৃষ্ঠার এই অংশটি { $host } থেকে আসে। এটি আপনার ডেটা দিয়ে কী করে তা কেউ জানায়নি, তাই এটি লোড করা হয়নি।

## Purposes

group-sale-or-sharing-title = ব্যক্তিগত তথ্য বিক্রি বা শেয়ার করা
group-sale-or-sharing-text = কিছু আইন যাকে বিক্রি বা শেয়ার করা বলে: অন্যরা নিজেদের কাজে ব্যবহারের জন্য আপনার ডেটা পায়।
purpose-necessary-title = অত্যাবশ্যক
purpose-necessary-text = এগুলো ছাড়া আপনি যে পৃষ্ঠা দেখতে চান তা দেখানো যায় না: আপনার সেশন, এখানে আপনার পছন্দ, অপব্যবহার থেকে সুরক্ষা।
purpose-preferences-title = ব্যক্তিগত সেটিংস
purpose-preferences-text = ভাষা, স্থান বা ফন্টের মতো সেটিংস মনে রাখা।
purpose-statistics-title = পরিসংখ্যান
purpose-statistics-text = সাইটটি আরও ভালো করতে ভিজিট গোনা এবং কোন পৃষ্ঠাগুলো পড়া হয় তা দেখা।
purpose-advertising-title = বিজ্ঞাপন
purpose-advertising-text = আপনি এখানে ও অন্যত্র যা পড়েন, তার ভিত্তিতে পার্টনাররা বিজ্ঞাপন বাছাই করে ও তার ফল মাপে।
purpose-social-media-title = সোশ্যাল মিডিয়া
purpose-social-media-text = সামাজিক নেটওয়ার্কের বাটন ও পোস্ট। এতে সেই নেটওয়ার্কগুলো জানতে পারে যে আপনি এখানে এসেছিলেন।
purpose-media-title = ভিডিও, মানচিত্র ও অন্যান্য মিডিয়া
purpose-media-text = আমাদের পৃষ্ঠায় অন্য পরিষেবার কনটেন্ট। আপনি যে এখানে তা দেখছেন, সেই পরিষেবাগুলো তা জানতে পারে।
