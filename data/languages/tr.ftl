### The texts of the notice and of Sayso's pages in Turkish. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Verilerinizi kullanabilir miyiz?
notice-text = { $operator } ve { $vendors ->
    [one] { $vendors } iş ortağı
   *[other] { $vendors } iş ortağı
}, cihazınızda veri saklamak ve cihazınızdaki verileri okumak istiyor. Bunlar yalnızca siz onay verirseniz yapılır.
notice-text-alone = { $operator }, cihazınızda veri saklamak ve cihazınızdaki verileri okumak istiyor. Bunlar yalnızca siz onay verirseniz yapılır.
asked-for = Kullanım amaçları:
in-use = Şu anda kullanılanlar:
change-mind = Kararınızı istediğiniz zaman değiştirebilirsiniz.
opt-out-title = Gizlilik tercihleriniz
opt-out-text = { $operator } ve { $vendors ->
    [one] { $vendors } iş ortağı
   *[other] { $vendors } iş ortağı
}, ziyaretinizle ilgili verileri kullanıyor. Zorunlu olmayanları reddedebilirsiniz.
opt-out-text-alone = { $operator }, ziyaretinizle ilgili verileri kullanıyor. Zorunlu olmayanları reddedebilirsiniz.
gpc-honored-title = Ret talebiniz yerine getirildi
gpc-honored-text = Tarayıcınız Global Privacy Control sinyali gönderdi. Bunu, kişisel verilerinizin satılmasını ve paylaşılmasını reddettiğiniz şeklinde değerlendirdik.
gpc-seen-text = Tarayıcınız Global Privacy Control sinyali gönderdi. Bu ziyaret için geçerli olan kanuna göre bu sinyalin, hâlihazırda uygulananların ötesinde bir etkisi yok.
gpc-overridden-text = Tarayıcınız Global Privacy Control sinyali gönderdi. Siz de bunu bilerek, sinyalin durdurduklarının bir kısmına izin verdiniz.
again-changed = { $date } tarihinde yanıt vermiştiniz. O zamandan beri bir şey değiştiği için yeniden soruyoruz:
again-expired = { $date } tarihli yanıtınızın süresi doldu, bu yüzden yeniden soruyoruz.
again-waited = { $date } tarihinde yanıt vermiştiniz. Size yeniden sormadığımız süre doldu, bu yüzden tekrar soruyoruz.
again-closed = Bildirimi { $date } tarihinde yanıt vermeden kapattınız. Size yeniden sormadığımız süre doldu, bu yüzden tekrar soruyoruz.
changed-purpose = Yeni: { $purpose }.
changed-uses = “{ $purpose }” artık daha fazlasını kapsıyor.
changed-vendors = “{ $purpose }” için yeni iş ortakları: { $vendors }.
changed-wording = “{ $purpose }” açıklamasının ifadesi değişti.
changed-operator = Bu siteden artık { $operator } sorumlu.
no-cookies = Tarayıcınız bu sitenin çerezlerini saklamıyor, bu yüzden tercihiniz hatırlanamıyor. Onayınızı gerektiren her şey kapalı kalır.
not-stored = Tercihiniz kaydedilemedi. Lütfen yeniden deneyin.

## Buttons

accept-all = Tümünü kabul et
reject-all = Tümünü reddet
choose = Seçim yap
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
always-active-text = İstediğiniz sayfa bu olmadan gösterilemez, bu yüzden kapatma seçeneği yoktur.
forbidden-here = Burada izin verilmiyor
forbidden-text = Bulunduğunuz yerin kanunları veya yaşınız buna izin vermiyor, bu yüzden açma seçeneği yoktur.
scope = Tercihiniz bu tarayıcı, bu cihaz ve bu site için geçerlidir.
scope-domain = Tercihiniz bu tarayıcı, bu cihaz ve { $domain } altında aynı izni isteyen siteler için geçerlidir.
scope-account = Oturumunuz açık: Tercihiniz tüm cihazlarda hesabınız için geçerlidir.
partners = { $count ->
    [one] { $count } iş ortağı
   *[other] { $count } iş ortağı
}
no-vendors = Bu amaç için hiçbir iş ortağı kullanılmıyor.
stores = Sakladıkları:
stores-nothing = Bildiğimiz kadarıyla hiçbir şey saklamıyor.
see-policy = Gizlilik politikası
see-rights = Haklarımı kullan
fact = { $label }: { $value }
in-force = Şu anda geçerli olanlar
rules-of-place = Bu ziyarete şu yerin kuralları uygulanıyor: { $place }.
rules-strictest = Bu ziyarette hangi kuralların geçerli olduğunu bilmiyoruz. Bu yüzden en katı kurallar uygulanıyor.
allowed = izin var
not-allowed = izin yok
because-strictly-necessary = sayfa bu olmadan gösterilemez
because-choice = siz böyle seçtiniz
because-signal = tarayıcınızın gizlilik sinyali böyle istiyor
because-default-on = bulunduğunuz yerin kanunları baştan izin veriyor; reddedebilirsiniz
because-default-off = henüz kimse onay vermedi
because-site-rule = bu site önce soruyor
because-override = bu site kanunu Sayso’dan farklı yorumluyor
because-minor = kanun sizin yaşınızdaki kişileri koruyor
because-prohibited = bulunduğunuz yerin kanunları bunu yasaklıyor
chosen-at = { $date } tarihinde seçim yaptınız.
closed-at = Bildirimi { $date } tarihinde yanıt vermeden kapattınız: Her şey kanunun baştan öngördüğü gibi kalıyor.
not-chosen = Henüz bir seçim yapmadınız.
see-receipt = Tercih belgesi no: { $number }
download-receipt = Tercih belgesini indir
forget-receipts = Tercih belgelerimi sil
forget-text = Bu belge ve öncekiler silinir. Bundan sonra siz dahil hiç kimse neyi seçtiğinizi gösteremez. Tercihinizin kendisi siz değiştirene kadar geçerli kalır; herkese açık kayıtta ise hakkınızda hiçbir şey söylemeyen bir sayı kalır. Bu işlem geri alınamaz.
receipt-gone = Belgesi silindi.
back = Sayfaya dön
on = Açık
off = Kapalı
some = Kısmen

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Kişisel verilerimi satmayın ve paylaşmayın
link-limit-sensitive = Özel nitelikli kişisel verilerimin kullanımını sınırlayın
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
cookies-none = Sonuç bulunamadı. Daha az harf yazmayı veya tüm amaçları seçmeyi deneyin.
cookies-none-used = Bu site hiçbir şey saklamıyor ve iş ortağı yok.
cookies-owner = Sahibi
cookies-party = Kaynak
cookies-first-party = bu site
cookies-third-party = başka bir şirket
kind-cookie = çerez
kind-local-storage = yerel depolama
kind-session-storage = oturum depolaması
kind-indexed-db = tarayıcıdaki veri tabanı
cookies-lifetime = Saklama süresi
cookies-hosts = Yüklendiği adres
cookies-policy = Gizlilik politikası
cookies-own = Bu site
cookies-as-data = Aynı bilgiler veri olarak (JSON)
cookies-sayso-text = Bu bildirime verdiğiniz yanıtı saklar.
cookies-signal-text = Tarayıcınızın gizlilik sinyali için bir belge yazıldığını hatırlar.
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

receipt-title = Tercih belgeniz
receipt-text = Bu belge, yaptığınız seçimin kaydıdır. İçinde adres bilgisi ya da başka bir sitenin sizi tanımasını sağlayacak herhangi bir bilgi yoktur.
receipt-number = Numara
receipt-when = Zaman
receipt-until = Onayın geçerlilik sonu
receipt-action = Yaptığınız işlem
receipt-place = Yer
receipt-place-unknown = bilinmiyor
receipt-language = Dil
receipt-notice = Gösterilen bildirim
receipt-signal = Tarayıcının gizlilik sinyali
receipt-signal-sent = gönderildi
receipt-signal-absent = gönderilmedi
receipt-choices = Tercihiniz
receipt-no-choices = Hiçbir amaca izin verilmedi, hiçbir amaç reddedilmedi.
receipt-refused-vendors = Reddettiğiniz iş ortakları
receipt-proved = Bu belge, herkese açık kayıt defterinde yer alıyor. İndirilen dosya bunu biz olmadan da kanıtlar: `sayso receipt verify receipt.json` komutunu çalıştırın.
receipt-not-proved = Bu belge kaydedildi. Kanıtı birkaç saniye içinde hazır olacak.
action-accept-all = tümü kabul edildi
action-reject-all = tümü reddedildi
action-save = tercihleriniz kaydedildi
action-placeholder = bir sayfada engellenen içeriğe izin verildi
action-withdraw = tüm izinler geri alındı
action-close = bildirim yanıt verilmeden kapatıldı

## What stands in place of a video or map that was held back

held-title = { $vendor } içeriği engellendi
held-text = Sayfanın bu bölümü { $vendor } tarafından sağlanıyor ve yüklenirse şu amaçlarla kullanılır: { $purposes }.
held-once = Bir kez yükle
held-allow = Her zaman izin ver: { $purposes }
held-unknown-title = İçerik engellendi
held-unknown-text = Sayfanın bu bölümü { $host } adresinden geliyor. Verilerinizle ne yaptığı belirtilmediği için yüklenmiyor.

## Purposes

group-sale-or-sharing-title = Kişisel verilerin satılması veya paylaşılması
group-sale-or-sharing-text = Bazı kanunların satış veya paylaşım dediği şey: Başkaları, sizinle ilgili verileri kendi amaçları için kullanmak üzere alır.
purpose-necessary-title = Zorunlu
purpose-necessary-text = İstediğiniz sayfalar bunlar olmadan gösterilemez: oturumunuz, buradaki tercihiniz, kötüye kullanıma karşı koruma.
purpose-preferences-title = Kişisel ayarlar
purpose-preferences-text = Dil, yer veya yazı tipi gibi ayarların hatırlanması.
purpose-statistics-title = İstatistik
purpose-statistics-text = Siteyi iyileştirmek için ziyaretlerin sayılması ve hangi sayfaların okunduğunun görülmesi.
purpose-advertising-title = Reklam
purpose-advertising-text = İş ortakları, burada ve başka yerlerde okuduklarınıza göre reklam seçer ve reklamların etkisini ölçer.
purpose-social-media-title = Sosyal medya
purpose-social-media-text = Sosyal ağların düğmeleri ve gönderileri; bu ağlar böylece burada olduğunuzu öğrenir.
purpose-media-title = Videolar, haritalar ve diğer medya içerikleri
purpose-media-text = Sayfalarımızda yer alan, başka hizmetlere ait içerikler. Bu hizmetler, içerikleri burada izlediğinizi öğrenir.
