### The texts of the notice and of Sayso's pages in Indonesian. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Bolehkah kami menggunakan data Anda?
notice-text = { $operator } dan { $vendors } mitra ingin menyimpan dan membaca data di perangkat Anda. Ini hanya dilakukan jika Anda setuju.
notice-text-alone = { $operator } ingin menyimpan dan membaca data di perangkat Anda. Ini hanya dilakukan jika Anda setuju.
asked-for = Untuk keperluan:
in-use = Sedang digunakan:
change-mind = Anda dapat mengubah pilihan kapan saja.
opt-out-title = Pilihan privasi Anda
opt-out-text = { $operator } dan { $vendors } mitra menggunakan data tentang kunjungan Anda. Anda dapat menolak yang bersifat opsional.
opt-out-text-alone = { $operator } menggunakan data tentang kunjungan Anda. Anda dapat menolak yang bersifat opsional.
gpc-honored-title = Permintaan Penolakan Telah Dipenuhi
gpc-honored-text = Browser Anda mengirim sinyal Global Privacy Control. Kami menganggapnya sebagai penolakan Anda atas penjualan dan pembagian data pribadi Anda.
gpc-seen-text = Browser Anda mengirim sinyal Global Privacy Control. Menurut hukum yang berlaku bagi kunjungan ini, sinyal tersebut tidak mengubah apa yang sudah berlaku.
gpc-overridden-text = Browser Anda mengirim sinyal Global Privacy Control. Dengan mengetahui hal itu, Anda mengizinkan sebagian hal yang dihentikan oleh sinyal tersebut.
again-changed = Anda telah menjawab pada { $date }. Kami bertanya lagi karena ada yang berubah sejak itu:
again-expired = Jawaban Anda pada { $date } sudah tidak berlaku, jadi kami bertanya lagi.
again-waited = Anda telah menjawab pada { $date }. Jangka waktu kami untuk tidak mengganggu Anda sudah berakhir, jadi kami bertanya lagi.
again-closed = Anda menutup pemberitahuan pada { $date } tanpa menjawab. Jangka waktu kami untuk tidak mengganggu Anda sudah berakhir, jadi kami bertanya lagi.
changed-purpose = Baru: { $purpose }.
changed-uses = Cakupan “{ $purpose }” kini lebih luas.
changed-vendors = Mitra baru untuk “{ $purpose }”: { $vendors }.
changed-wording = Penjelasan tentang “{ $purpose }” kini menggunakan kata-kata lain.
changed-operator = Kini { $operator } yang bertanggung jawab atas situs ini.
no-cookies = Browser Anda tidak menyimpan cookie untuk situs ini, sehingga pilihan Anda tidak dapat diingat. Hal-hal yang memerlukan persetujuan Anda tetap nonaktif.
not-stored = Pilihan Anda tidak dapat disimpan. Silakan coba lagi.

## Buttons

accept-all = Terima semua
reject-all = Tolak semua
choose = Pilih sendiri
allow-all = Izinkan semua
save = Simpan pilihan saya
ok = Oke
close = Tutup
close-without = Tutup tanpa menjawab
privacy-choices = Pilihan privasi
withdraw-all = Tarik semua persetujuan

## The preference centre

centre-title = Pilihan privasi Anda
centre-text = Aktifkan apa yang Anda izinkan. Yang nonaktif tidak akan dijalankan.
tab-purposes = Tujuan
tab-cookies = Cookie dan mitra
always-active = Selalu aktif
always-active-text = Halaman yang Anda minta tidak dapat ditampilkan tanpa ini, jadi tidak ada tombol pilihan.
forbidden-here = Tidak diizinkan di sini
forbidden-text = Hal ini dilarang oleh hukum di tempat Anda atau karena usia Anda, jadi tidak ada tombol pilihan.
scope = Pilihan Anda berlaku untuk browser ini, perangkat ini, dan situs ini.
scope-domain = Pilihan Anda berlaku untuk browser ini, perangkat ini, dan situs-situs di bawah { $domain } yang meminta hal yang sama.
scope-account = Anda sudah masuk: pilihan Anda berlaku untuk akun Anda, di semua perangkat.
partners = { $count } mitra
no-vendors = Tidak ada mitra yang dilibatkan untuk tujuan ini.
stores = Yang disimpan:
stores-nothing = Sejauh yang kami ketahui, tidak menyimpan apa pun.
see-policy = Kebijakan privasi
see-rights = Gunakan hak saya
fact = { $label }: { $value }
in-force = Yang berlaku sekarang
rules-of-place = Aturan untuk { $place } berlaku bagi kunjungan ini.
rules-strictest = Kami tidak tahu aturan mana yang berlaku bagi kunjungan ini, jadi yang paling ketat yang berlaku.
allowed = diizinkan
not-allowed = tidak diizinkan
because-strictly-necessary = halaman tidak dapat ditampilkan tanpanya
because-choice = itu pilihan Anda
because-signal = sesuai sinyal privasi dari browser Anda
because-default-on = hukum di tempat Anda membolehkannya aktif sejak awal; Anda dapat menolak
because-default-off = belum ada persetujuan
because-site-rule = situs ini meminta izin terlebih dahulu
because-override = situs ini menafsirkan hukum secara berbeda dari kami
because-minor = hukum melindungi orang seusia Anda
because-prohibited = hukum di tempat Anda melarangnya
chosen-at = Dipilih pada { $date }.
closed-at = Anda menutup pemberitahuan pada { $date } tanpa menjawab: semuanya tetap sesuai pengaturan awal menurut hukum.
not-chosen = Anda belum memilih.
see-receipt = Bukti nomor { $number }
download-receipt = Unduh bukti
forget-receipts = Hapus bukti saya
forget-text = Bukti ini dan yang sebelumnya dihapus. Setelah itu tidak ada yang bisa, termasuk Anda, menunjukkan apa yang Anda pilih. Pilihan itu sendiri tetap berlaku sampai Anda mengubahnya, dan di catatan publik tersisa sebuah angka yang tidak mengatakan apa pun tentang Anda. Ini tidak dapat dibatalkan.
receipt-gone = Buktinya telah dihapus.
back = Kembali ke halaman
on = Aktif
off = Nonaktif
some = Sebagian

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Jangan Jual atau Bagikan Data Pribadi Saya
link-limit-sensitive = Batasi Penggunaan Data Pribadi Sensitif Saya
link-opt-out = Hak Anda untuk Menolak
link-withdraw-consent = Pilihan privasi
link-object-statistics = Ajukan keberatan atas statistik
opt-out-icon = Ikon penolakan

## The list of cookies and partners

cookies-title = Cookie dan mitra
cookies-text = Segala sesuatu yang mungkin disimpan atau dimuat oleh situs ini dan mitranya, menurut tujuan.
cookies-search = Cari
cookies-search-hint = Nama cookie atau mitra
cookies-purpose = Tujuan
cookies-every-purpose = Semua tujuan
cookies-show = Tampilkan
cookies-found = { $count } entri
cookies-none = Tidak ada yang cocok. Coba kurangi huruf atau pilih semua tujuan.
cookies-none-used = Situs ini tidak menyimpan apa pun dan tidak memiliki mitra.
cookies-owner = Pemilik
cookies-party = Pihak
cookies-first-party = situs ini
cookies-third-party = perusahaan lain
kind-cookie = cookie
kind-local-storage = penyimpanan lokal
kind-session-storage = penyimpanan sesi
kind-indexed-db = basis data di browser
cookies-lifetime = Masa simpan
cookies-hosts = Dimuat dari
cookies-policy = Kebijakan privasinya
cookies-own = Situs ini
cookies-as-data = Isi yang sama dalam bentuk data (JSON)
cookies-sayso-text = Menyimpan jawaban Anda atas pemberitahuan ini.
cookies-signal-text = Mengingat bahwa bukti untuk sinyal privasi browser Anda telah dicatat.
lifetime-session = sampai Anda menutup browser
lifetime-persistent = sampai Anda menghapusnya
lifetime-unknown = tidak diketahui
lifetime-minutes = { $count } menit
lifetime-hours = { $count } jam
lifetime-days = { $count } hari
lifetime-months = { $count } bulan
lifetime-years = { $count } tahun

## The receipt

receipt-title = Bukti pilihan Anda
receipt-text = Ini catatan pilihan Anda. Di dalamnya tidak ada alamat apa pun, juga tidak ada hal yang memungkinkan situs lain mengenali Anda.
receipt-number = Nomor
receipt-when = Waktu
receipt-until = Persetujuan berlaku sampai
receipt-action = Tindakan Anda
receipt-place = Tempat
receipt-place-unknown = tidak diketahui
receipt-language = Bahasa
receipt-notice = Pemberitahuan yang ditampilkan
receipt-signal = Sinyal privasi browser
receipt-signal-sent = dikirim
receipt-signal-absent = tidak dikirim
receipt-choices = Pilihan Anda
receipt-no-choices = Tidak ada tujuan yang diizinkan atau ditolak.
receipt-refused-vendors = Mitra yang Anda tolak
receipt-proved = Bukti ini tercatat di register publik. Berkas yang diunduh dapat membuktikannya tanpa bantuan kami: jalankan `sayso receipt verify receipt.json`.
receipt-not-proved = Pilihan Anda sudah disimpan; pembuktiannya segera menyusul.
action-accept-all = menerima semua
action-reject-all = menolak semua
action-save = menyimpan pilihan
action-placeholder = mengizinkan konten yang diblokir di suatu halaman
action-withdraw = menarik semua persetujuan
action-close = menutup pemberitahuan tanpa menjawab

## What stands in place of a video or map that was held back

held-title = { $vendor } diblokir
held-text = Bagian halaman ini berasal dari { $vendor } dan akan digunakan untuk: { $purposes }.
held-once = Muat sekali saja
held-allow = Selalu izinkan: { $purposes }
held-unknown-title = Diblokir
held-unknown-text = Bagian halaman ini berasal dari { $host }. Belum ada keterangan tentang apa yang dilakukannya dengan data Anda, jadi bagian ini tidak dimuat.

## Purposes

group-sale-or-sharing-title = Penjualan atau pembagian data pribadi
group-sale-or-sharing-text = Hal yang oleh sebagian hukum disebut penjualan atau pembagian: pihak lain menerima data tentang Anda untuk kepentingan mereka sendiri.
purpose-necessary-title = Mutlak diperlukan
purpose-necessary-text = Tanpa ini, halaman yang Anda minta tidak dapat ditampilkan: sesi Anda, pilihan Anda di sini, perlindungan dari penyalahgunaan.
purpose-preferences-title = Preferensi
purpose-preferences-text = Mengingat pengaturan seperti bahasa, tempat, atau jenis huruf.
purpose-statistics-title = Statistik
purpose-statistics-text = Menghitung kunjungan dan melihat halaman mana yang dibaca, agar situs ini menjadi lebih baik.
purpose-advertising-title = Iklan
purpose-advertising-text = Mitra memilih dan mengukur iklan berdasarkan apa yang Anda baca, di sini dan di tempat lain.
purpose-social-media-title = Media sosial
purpose-social-media-text = Tombol dan kiriman dari jejaring sosial, yang kemudian mengetahui bahwa Anda berkunjung ke sini.
purpose-media-title = Video, peta, dan media lain
purpose-media-text = Konten dari layanan lain di dalam halaman kami. Layanan itu mengetahui bahwa Anda menontonnya di sini.
