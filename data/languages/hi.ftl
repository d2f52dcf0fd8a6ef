### The texts of the notice and of Sayso's pages in Hindi. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = क्या हम आपके डेटा का इस्तेमाल कर सकते हैं?
notice-text = { $vendors ->
    [one] { $operator } और { $vendors } पार्टनर को आपके डिवाइस पर डेटा स्टोर करने और पढ़ने के लिए आपकी अनुमति चाहिए।
   *[other] { $operator } और { $vendors } पार्टनरों को आपके डिवाइस पर डेटा स्टोर करने और पढ़ने के लिए आपकी अनुमति चाहिए।
} ऐसा तभी होगा जब आप हाँ कहेंगे।
notice-text-alone = { $operator } को आपके डिवाइस पर डेटा स्टोर करने और पढ़ने के लिए आपकी अनुमति चाहिए। ऐसा तभी होगा जब आप हाँ कहेंगे।
asked-for = किस लिए:
in-use = अभी इस्तेमाल में:
change-mind = आप जब चाहें अपना फ़ैसला बदल सकते हैं।
opt-out-title = निजता से जुड़े आपके विकल्प
opt-out-text = { $vendors ->
    [one] { $operator } और { $vendors } पार्टनर की ओर से आपकी विज़िट के डेटा का इस्तेमाल किया जाता है।
   *[other] { $operator } और { $vendors } पार्टनरों की ओर से आपकी विज़िट के डेटा का इस्तेमाल किया जाता है।
} जो वैकल्पिक है, उसके लिए आप मना कर सकते हैं।
opt-out-text-alone = { $operator } की ओर से आपकी विज़िट के डेटा का इस्तेमाल किया जाता है। जो वैकल्पिक है, उसके लिए आप मना कर सकते हैं।
gpc-honored-title = ऑप्ट-आउट का अनुरोध मान लिया गया
gpc-honored-text = आपके ब्राउज़र ने Global Privacy Control सिग्नल भेजा है। हमने इसे आपकी व्यक्तिगत जानकारी बेचने और साझा करने से आपका इनकार (ऑप्ट-आउट) माना है।
gpc-seen-text = आपके ब्राउज़र ने Global Privacy Control सिग्नल भेजा है। इस विज़िट पर लागू कानून के अनुसार, जो पहले से लागू है उसमें इस सिग्नल से कोई बदलाव नहीं होता।
gpc-overridden-text = आपके ब्राउज़र ने Global Privacy Control सिग्नल भेजा है। यह जानते हुए आपने कुछ ऐसी चीज़ों की अनुमति दी है जिन्हें यह सिग्नल रोकता है।
again-changed = आपने { $date } को जवाब दिया था। हम फिर से पूछ रहे हैं, क्योंकि तब से कुछ बदल गया है:
again-expired = { $date } को दिए गए आपके जवाब की अवधि पूरी हो गई है, इसलिए हम फिर से पूछ रहे हैं।
again-waited = आपने { $date } को जवाब दिया था। आपसे दोबारा न पूछने की अवधि पूरी हो गई है, इसलिए हम फिर से पूछ रहे हैं।
again-closed = आपने { $date } को जवाब दिए बिना सूचना बंद कर दी थी। आपसे दोबारा न पूछने की अवधि पूरी हो गई है, इसलिए हम फिर से पूछ रहे हैं।
changed-purpose = नया: { $purpose }।
changed-uses = “{ $purpose }” का दायरा अब बढ़ गया है।
changed-vendors = “{ $purpose }” के लिए नए पार्टनर: { $vendors }।
changed-wording = “{ $purpose }” के बारे में अब दूसरे शब्दों में बताया गया है।
changed-operator = इस साइट की ज़िम्मेदारी अब { $operator } के पास है।
no-cookies = आपका ब्राउज़र इस साइट की कुकी नहीं रखता, इसलिए आपकी पसंद याद नहीं रखी जा सकती। जिन चीज़ों के लिए आपकी हाँ ज़रूरी है, वे बंद रहेंगी।
not-stored = आपकी पसंद सेव नहीं हो सकी। कृपया फिर से कोशिश करें।

## Buttons

accept-all = सभी स्वीकार करें
reject-all = सभी अस्वीकार करें
choose = चुनें
allow-all = सभी की अनुमति दें
save = मेरी पसंद सेव करें
ok = ठीक है
close = बंद करें
close-without = जवाब दिए बिना बंद करें
privacy-choices = निजता के विकल्प
withdraw-all = सारी सहमति वापस लें

## The preference centre

centre-title = निजता से जुड़े आपके विकल्प
centre-text = जिसकी अनुमति देना चाहें, उसे चालू करें। जो बंद है, वह नहीं होगा।
tab-purposes = उद्देश्य
tab-cookies = कुकी और पार्टनर
always-active = हमेशा चालू
always-active-text = इसके बिना वह पेज नहीं दिखाया जा सकता जिसे आप देखना चाहते हैं, इसलिए यहाँ कोई स्विच नहीं है।
forbidden-here = यहाँ इसकी अनुमति नहीं है
forbidden-text = आपके यहाँ के कानून या आपकी उम्र की वजह से इसकी मनाही है, इसलिए यहाँ कोई स्विच नहीं है।
scope = आपकी पसंद इस ब्राउज़र, इस डिवाइस और इस साइट के लिए लागू होती है।
scope-domain = आपकी पसंद इस ब्राउज़र, इस डिवाइस और { $domain } की उन साइटों के लिए लागू होती है जो यही अनुमति माँगती हैं।
scope-account = आपने साइन इन किया हुआ है: आपकी पसंद आपके खाते के लिए, हर डिवाइस पर लागू होती है।
partners = { $count ->
    [one] { $count } पार्टनर
   *[other] { $count } पार्टनर
}
no-vendors = इसमें कोई पार्टनर शामिल नहीं है।
stores = क्या स्टोर होता है:
stores-nothing = हमारी जानकारी में कुछ भी स्टोर नहीं होता।
see-policy = निजता नीति
see-rights = मेरे अधिकारों का इस्तेमाल करें
fact = { $label }: { $value }
in-force = अभी लागू
rules-of-place = इस विज़िट पर { $place } के नियम लागू होते हैं।
rules-strictest = हमें नहीं पता कि इस विज़िट पर कौन-से नियम लागू होते हैं, इसलिए सबसे सख्त नियम लागू किए गए हैं।
allowed = अनुमति है
not-allowed = अनुमति नहीं है
because-strictly-necessary = इसके बिना पेज नहीं दिखाया जा सकता
because-choice = आपने यही चुना है
because-signal = आपके ब्राउज़र का निजता सिग्नल यही कहता है
because-default-on = आपके यहाँ का कानून इसे शुरू करने देता है; आप मना कर सकते हैं
because-default-off = अभी किसी ने हाँ नहीं कहा है
because-site-rule = यह साइट पहले पूछती है
because-override = यह साइट कानून का मतलब Sayso से अलग समझती है
because-minor = कानून आपकी उम्र के लोगों को सुरक्षा देता है
because-prohibited = आपके यहाँ के कानून में इसकी मनाही है
chosen-at = { $date } को चुना गया।
closed-at = आपने { $date } को जवाब दिए बिना सूचना बंद कर दी थी: सब कुछ वैसा ही है जैसा कानून में पहले से तय है।
not-chosen = आपने अभी तक कुछ नहीं चुना है।
see-receipt = पावती संख्या { $number }
download-receipt = पावती डाउनलोड करें
forget-receipts = मेरी पावतियाँ मिटाएँ
forget-text = यह पावती और इससे पहले की पावतियाँ मिटा दी जाती हैं। इसके बाद कोई भी, आप भी, यह नहीं दिखा सकता कि आपने क्या चुना था। आपकी पसंद तब तक लागू रहती है जब तक आप उसे न बदलें, और सार्वजनिक बही में एक संख्या रह जाती है जो आपके बारे में कुछ नहीं बताती। इसे वापस नहीं लिया जा सकता।
receipt-gone = उसकी पावती मिटा दी गई है।
back = पेज पर वापस जाएँ
on = चालू
off = बंद
some = कुछ

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = मेरी व्यक्तिगत जानकारी न बेचें, न साझा करें
link-limit-sensitive = मेरी संवेदनशील व्यक्तिगत जानकारी का इस्तेमाल सीमित करें
link-opt-out = ऑप्ट-आउट के आपके अधिकार
link-withdraw-consent = निजता के विकल्प
link-object-statistics = आँकड़े जुटाने पर आपत्ति जताएँ
opt-out-icon = ऑप्ट-आउट आइकॉन

## The list of cookies and partners

cookies-title = कुकी और पार्टनर
cookies-text = यह साइट और इसके पार्टनर जो कुछ भी स्टोर या लोड कर सकते हैं, उसकी उद्देश्य के अनुसार सूची।
cookies-search = खोजें
cookies-search-hint = कुकी या पार्टनर का नाम
cookies-purpose = उद्देश्य
cookies-every-purpose = सभी उद्देश्य
cookies-show = दिखाएँ
cookies-found = { $count ->
    [one] { $count } प्रविष्टि
   *[other] { $count } प्रविष्टियाँ
}
cookies-none = कुछ नहीं मिला। कम अक्षर लिखकर या सभी उद्देश्य चुनकर देखें।
cookies-none-used = यह साइट कुछ भी स्टोर नहीं करती और इसका कोई पार्टनर नहीं है।
cookies-owner = मालिक
cookies-party = स्रोत
cookies-first-party = यह साइट
cookies-third-party = दूसरी कंपनी
kind-cookie = कुकी
kind-local-storage = लोकल स्टोरेज
kind-session-storage = सेशन स्टोरेज
kind-indexed-db = ब्राउज़र का डेटाबेस
cookies-lifetime = रखने की अवधि
cookies-hosts = कहाँ से लोड होता है
cookies-policy = निजता नीति
cookies-own = यह साइट
cookies-as-data = यही जानकारी डेटा के रूप में (JSON)
cookies-sayso-text = इस सूचना पर आपका जवाब याद रखने के लिए।
cookies-signal-text = यह याद रखने के लिए कि आपके ब्राउज़र के निजता सिग्नल की पावती लिखी जा चुकी है।
lifetime-session = ब्राउज़र बंद करने तक
lifetime-persistent = आपके मिटाने तक
lifetime-unknown = पता नहीं
lifetime-minutes = { $count ->
    [one] { $count } मिनट
   *[other] { $count } मिनट
}
lifetime-hours = { $count ->
    [one] { $count } घंटा
   *[other] { $count } घंटे
}
lifetime-days = { $count ->
    [one] { $count } दिन
   *[other] { $count } दिन
}
lifetime-months = { $count ->
    [one] { $count } महीना
   *[other] { $count } महीने
}
lifetime-years = { $count ->
    [one] { $count } साल
   *[other] { $count } साल
}

## The receipt

receipt-title = आपकी पावती
receipt-text = यह आपकी पसंद का रिकॉर्ड है। इसमें न कोई पता है और न ऐसा कुछ जिससे कोई दूसरी साइट आपको पहचान सके।
receipt-number = संख्या
receipt-when = कब
receipt-until = सहमति कब तक मान्य है
receipt-action = आपने क्या किया
receipt-place = जगह
receipt-place-unknown = पता नहीं
receipt-language = भाषा
receipt-notice = दिखाई गई सूचना
receipt-signal = ब्राउज़र का निजता सिग्नल
receipt-signal-sent = भेजा गया
receipt-signal-absent = नहीं भेजा गया
receipt-choices = आपकी पसंद
receipt-no-choices = किसी भी उद्देश्य के लिए न अनुमति दी गई, न मना किया गया।
receipt-refused-vendors = वे पार्टनर जिन्हें आपने मना किया
receipt-proved = यह सार्वजनिक रजिस्टर में दर्ज है। डाउनलोड की गई फ़ाइल हमारे बिना भी इसे साबित करती है: `sayso receipt verify receipt.json` चलाएँ।
receipt-not-proved = यह सेव हो गई है; इसका प्रमाण कुछ ही पलों में आ जाएगा।
action-accept-all = सब कुछ स्वीकार किया
action-reject-all = सब कुछ अस्वीकार किया
action-save = अपनी पसंद सेव की
action-placeholder = पेज पर रोकी गई सामग्री की अनुमति दी
action-withdraw = सारी सहमति वापस ली
action-close = जवाब दिए बिना सूचना बंद की

## What stands in place of a video or map that was held back

held-title = { $vendor } की सामग्री रोकी गई है
held-text = पेज का यह हिस्सा { $vendor } से आता है और लोड होने पर इन उद्देश्यों के लिए इस्तेमाल होगा: { $purposes }।
held-once = एक बार लोड करें
held-allow = हमेशा अनुमति दें: { $purposes }
held-unknown-title = सामग्री रोकी गई है
held-unknown-text = पेज का यह हिस्सा { $host } से आता है। किसी ने नहीं बताया है कि यह आपके डेटा का क्या करता है, इसलिए इसे लोड नहीं किया गया है।

## Purposes

group-sale-or-sharing-title = व्यक्तिगत जानकारी बेचना या साझा करना
group-sale-or-sharing-text = जिसे कुछ कानून बेचना या साझा करना कहते हैं: आपका डेटा दूसरों को उनके अपने इस्तेमाल के लिए मिलता है।
purpose-necessary-title = अनिवार्य
purpose-necessary-text = इनके बिना वे पेज नहीं दिखाए जा सकते जिन्हें आप देखना चाहते हैं: आपका सेशन, यहाँ चुनी गई आपकी पसंद, दुरुपयोग से सुरक्षा।
purpose-preferences-title = प्राथमिकताएँ
purpose-preferences-text = भाषा, जगह या फ़ॉन्ट जैसी सेटिंग याद रखना।
purpose-statistics-title = आँकड़े
purpose-statistics-text = साइट को बेहतर बनाने के लिए विज़िट गिनना और देखना कि कौन-से पेज पढ़े जाते हैं।
purpose-advertising-title = विज्ञापन
purpose-advertising-text = आप यहाँ और दूसरी जगहों पर जो पढ़ते हैं, उसके आधार पर पार्टनर विज्ञापन चुनते हैं और उनका असर मापते हैं।
purpose-social-media-title = सोशल मीडिया
purpose-social-media-text = सोशल नेटवर्क के बटन और पोस्ट। इनसे उन नेटवर्क को पता चल जाता है कि आप यहाँ आए थे।
purpose-media-title = वीडियो, नक्शे और अन्य मीडिया
purpose-media-text = हमारे पेजों में दूसरी सेवाओं की सामग्री। उन सेवाओं को पता चलता है कि आप इसे यहाँ देख रहे हैं।
