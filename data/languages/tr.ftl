### The texts of the notice and of Sayso's pages in Turkish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Verilerinizi kullanabilir miyiz?
notice-text = { $operator } ve { $vendors ->
    [one] { $vendors } iş ortağı
   *[other] { $vendors } iş ortağı
}, cihazınızda veri saklamak ve okumak istiyor. Siz evet demedikçe bunların hiçbiri yapılmaz.
notice-text-alone = { $operator }, cihazınızda veri saklamak ve okumak istiyor. Siz evet demedikçe bunların hiçbiri yapılmaz.
asked-for = Ne için:
in-use = Şu anda kullanılan:
change-mind = Kararınızı istediğiniz zaman değiştirebilirsiniz.
opt-out-title = Gizlilik tercihleriniz
opt-out-text = { $operator } ve { $vendors ->
    [one] { $vendors } iş ortağı
   *[other] { $vendors } iş ortağı
}, ziyaretinizle ilgili verileri kullanıyor. Zorunlu olmayanlara hayır diyebilirsiniz.
opt-out-text-alone = { $operator }, ziyaretinizle ilgili verileri kullanıyor. Zorunlu olmayanlara hayır diyebilirsiniz.
gpc-honored-title = Ret talebiniz yerine getirildi
gpc-honored-text = Tarayıcınız Global Privacy Control sinyalini gönderdi. Bunu, kişisel bilgilerinizin satılmasına ve paylaşılmasına itirazınız olarak kabul ettik.
gpc-seen-text = Tarayıcınız Global Privacy Control sinyalini gönderdi. Bu ziyarete uygulanan yasa, sinyale zaten geçerli olanın ötesinde bir etki tanımıyor.
gpc-overridden-text = Tarayıcınız Global Privacy Control sinyalini gönderdi. Bunu bilerek, sinyalin durdurduğu bazı şeylere izin verdiniz.
again-changed = { $date } tarihinde yanıt vermiştiniz. O zamandan beri bir şey değiştiği için yeniden soruyoruz:
again-expired = { $date } tarihli yanıtınızın süresi doldu, bu yüzden yeniden soruyoruz.
again-waited = { $date } tarihinde yanıt vermiştiniz. Sizi rahatsız etmeyeceğimiz süre bitti, bu yüzden yeniden soruyoruz.
changed-purpose = Yeni: { $purpose }.
changed-uses = Artık daha fazlasını kapsıyor: { $purpose }.
changed-vendors = { $purpose } için yeni iş ortakları: { $vendors }.
changed-wording = Başka sözlerle anlatılıyor: { $purpose }.
changed-operator = Bu siteden artık { $operator } sorumlu.
no-cookies = Tarayıcınız bu site için çerez saklamıyor, bu yüzden tercihiniz hatırlanamıyor. Onayınızı gerektirenler kapalı kalır.
not-stored = Tercihiniz kaydedilemedi. Lütfen yeniden deneyin.

## Buttons

accept-all = Tümünü kabul et
reject-all = Tümünü reddet
choose = Seç
allow-all = Tümüne izin ver
save = Tercihlerimi kaydet
ok = Tamam
close = Kapat
close-without = Yanıt vermeden kapat
privacy-choices = Gizlilik tercihleri
withdraw-all = Tüm izinleri geri al

## The preference centre

centre-title = Gizlilik tercihleriniz
centre-text = İzin verdiklerinizi açın. Kapalı olanlar yapılmaz.
tab-purposes = Amaçlar
tab-cookies = Çerezler ve iş ortakları
always-active = Her zaman açık
always-active-text = İstediğiniz sayfa bunsuz gösterilemez, bu yüzden anahtarı yoktur.
forbidden-here = Burada izin verilmiyor
forbidden-text = Bulunduğunuz yerin yasası ya da yaşınız buna izin vermiyor, bu yüzden anahtarı yoktur.
scope = Tercihiniz bu tarayıcı, bu cihaz ve bu site için geçerlidir.
scope-domain = Tercihiniz bu tarayıcı, bu cihaz ve { $domain } altında aynı şeyi soran siteler için geçerlidir.
scope-account = Oturumunuz açık: tercihiniz hesabınız için, her cihazda geçerlidir.
partners = { $count ->
    [one] { $count } iş ortağı
   *[other] { $count } iş ortağı
}
no-vendors = Bunun için hiçbir iş ortağı kullanılmıyor.
stores = Sakladıkları:
stores-nothing = Bildiğimiz kadarıyla hiçbir şey saklamıyor.
see-policy = Gizlilik politikası
see-rights = Haklarımı kullan
fact = { $label }: { $value }
in-force = Şu anda geçerli
rules-of-place = Bu ziyarete şu yerin kuralları uygulanıyor: { $place }.
rules-strictest = Bu ziyarete hangi kuralların uygulanacağını bilmiyoruz, bu yüzden en sıkı kurallar geçerli.
allowed = izin var
not-allowed = izin yok
because-strictly-necessary = sayfa bunsuz gösterilemez
because-choice = siz böyle seçtiniz
because-signal = tarayıcınızın gizlilik sinyali böyle diyor
because-default-on = bulunduğunuz yerin yasası başlamasına izin veriyor; hayır diyebilirsiniz
because-default-off = kimse evet demedi
because-site-rule = bu site önce soruyor
because-override = bu site yasayı Sayso'dan farklı yorumluyor
because-minor = yasa sizin yaşınızdaki kişileri koruyor
because-prohibited = bulunduğunuz yerin yasası bunu yasaklıyor
chosen-at = { $date } tarihinde seçildi.
closed-at = Bildirimi { $date } tarihinde yanıt vermeden kapattınız: her şey yasanın öngördüğü gibi kalıyor.
not-chosen = Henüz bir seçim yapmadınız.
see-receipt = { $number } numaralı kayıt belgesi
download-receipt = Kayıt belgesini indir
back = Sayfaya dön
on = Açık
off = Kapalı
some = Bazıları

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Kişisel bilgilerimi satmayın ve paylaşmayın
link-limit-sensitive = Hassas kişisel bilgilerimin kullanımını sınırlayın
link-opt-out = Ret haklarınız
link-withdraw-consent = Gizlilik tercihleri
link-object-statistics = İstatistiklere itiraz et
opt-out-icon = Ret simgesi

## The list of cookies and partners

cookies-title = Çerezler ve iş ortakları
cookies-text = Bu sitenin ve iş ortaklarının saklayabileceği veya yükleyebileceği her şey, amaçlara göre.
cookies-search = Ara
cookies-search-hint = Çerez ya da iş ortağı adı
cookies-purpose = Amaç
cookies-every-purpose = Tüm amaçlar
cookies-show = Göster
cookies-found = { $count ->
    [one] { $count } kayıt
   *[other] { $count } kayıt
}
cookies-none = Uyan bir şey yok. Daha az harf ya da tüm amaçları deneyin.
cookies-none-used = Bu site hiçbir şey saklamıyor ve iş ortağı yok.
cookies-owner = Sahibi
cookies-party = Kaynak
cookies-first-party = bu site
cookies-third-party = başka bir şirket
kind-cookie = çerez
kind-local-storage = yerel depolama
kind-session-storage = oturum depolaması
kind-indexed-db = tarayıcıdaki veritabanı
cookies-lifetime = Saklama süresi
cookies-hosts = Yüklendiği yer
cookies-policy = Gizlilik politikası
cookies-own = Bu site
cookies-as-data = Aynısı veri olarak (JSON)
cookies-sayso-text = Bu bildirime verdiğiniz yanıtı saklar.
lifetime-session = tarayıcıyı kapatana kadar
lifetime-persistent = siz silene kadar
lifetime-unknown = bilinmiyor
lifetime-minutes = { $count ->
    [one] { $count } dakika
   *[other] { $count } dakika
}
lifetime-hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
}
lifetime-days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
lifetime-months = { $count ->
    [one] { $count } ay
   *[other] { $count } ay
}
lifetime-years = { $count ->
    [one] { $count } yıl
   *[other] { $count } yıl
}

## The receipt

receipt-title = Kayıt belgeniz
receipt-text = Bu, tercihinizin kaydıdır. İçinde adres ya da başka bir sitenin sizi tanıyabileceği bir şey yoktur.
receipt-number = Numara
receipt-when = Ne zaman
receipt-until = Evet yanıtının geçerlilik sonu
receipt-action = Yaptığınız işlem
receipt-place = Yer
receipt-place-unknown = bilinmiyor
receipt-language = Dil
receipt-notice = Gösterilen bildirim
receipt-signal = Tarayıcının gizlilik sinyali
receipt-signal-sent = gönderildi
receipt-signal-absent = gönderilmedi
receipt-choices = Tercihiniz
receipt-no-choices = Hiçbir amaca izin verilmedi ya da hiçbiri reddedilmedi.
receipt-refused-vendors = Reddettiğiniz iş ortakları
receipt-proved = Herkese açık kütüktedir. İndirilen dosya bunu bize gerek olmadan kanıtlar: `sayso receipt verify receipt.json` komutunu çalıştırın.
receipt-not-proved = Kaydedildi; kanıtı birazdan hazır olur.
action-accept-all = tümü kabul edildi
action-reject-all = tümü reddedildi
action-save = tercihleriniz kaydedildi
action-placeholder = bir sayfada bekletilen içeriğe izin verildi
action-withdraw = tüm izinler geri alındı
action-close = bildirim yanıt verilmeden kapatıldı

## What stands in place of a video or map that was held back

held-title = Bekletiliyor: { $vendor }
held-text = Sayfanın bu bölümü { $vendor } tarafından sağlanıyor ve şunlar için kullanılacak: { $purposes }.
held-once = Bir kez yükle
held-allow = Her zaman izin ver: { $purposes }
held-unknown-title = Bekletiliyor
held-unknown-text = Sayfanın bu bölümü { $host } adresinden geliyor. Verilerinizle ne yaptığını kimse söylemediği için yüklenmiyor.

## Purposes

group-sale-or-sharing-title = Kişisel bilgilerin satılması veya paylaşılması
group-sale-or-sharing-text = Bazı yasaların satış veya paylaşım dediği şey: başkaları sizinle ilgili verileri kendi amaçları için alır.
purpose-necessary-title = Kesinlikle gerekli
purpose-necessary-text = İstediğiniz sayfaları gösterebilmek için gerekenler: oturumunuz, buradaki tercihiniz, kötüye kullanıma karşı koruma.
purpose-preferences-title = Kişisel ayarlar
purpose-preferences-text = Dil, yer veya yazı tipi gibi ayarların hatırlanması.
purpose-statistics-title = İstatistik
purpose-statistics-text = Siteyi iyileştirmek için ziyaretlerin sayılması ve hangi sayfaların okunduğunun görülmesi.
purpose-advertising-title = Reklam
purpose-advertising-text = İş ortakları, burada ve başka yerlerde okuduklarınıza göre reklam seçer ve ölçer.
purpose-social-media-title = Sosyal medya
purpose-social-media-text = Sosyal ağların düğmeleri ve gönderileri; bu ağlar böylece burada olduğunuzu öğrenir.
purpose-media-title = Video, harita ve diğer içerikler
purpose-media-text = Sayfalarımızın içindeki başka hizmetlerin içerikleri. Onları burada izlediğinizi öğrenirler.
