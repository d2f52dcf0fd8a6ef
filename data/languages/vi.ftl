### The texts of the notice and of Sayso's pages in Vietnamese. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = Chúng tôi có thể sử dụng dữ liệu của bạn không?
notice-text = { $operator } và { $vendors } đối tác muốn lưu và đọc dữ liệu trên thiết bị của bạn. Việc này chỉ diễn ra khi bạn đồng ý.
notice-text-alone = { $operator } muốn lưu và đọc dữ liệu trên thiết bị của bạn. Việc này chỉ diễn ra khi bạn đồng ý.
asked-for = Mục đích:
in-use = Đang sử dụng:
change-mind = Bạn có thể thay đổi lựa chọn bất cứ lúc nào.
opt-out-title = Lựa chọn về quyền riêng tư của bạn
opt-out-text = { $operator } và { $vendors } đối tác sử dụng dữ liệu về lượt truy cập của bạn. Bạn có thể từ chối những mục không bắt buộc.
opt-out-text-alone = { $operator } sử dụng dữ liệu về lượt truy cập của bạn. Bạn có thể từ chối những mục không bắt buộc.
gpc-honored-title = Yêu cầu từ chối đã được thực hiện
gpc-honored-text = Trình duyệt của bạn đã gửi tín hiệu Global Privacy Control. Chúng tôi coi đó là việc bạn từ chối cho bán và chia sẻ dữ liệu cá nhân của mình.
gpc-seen-text = Trình duyệt của bạn đã gửi tín hiệu Global Privacy Control. Theo luật áp dụng cho lượt truy cập này, tín hiệu đó không làm thay đổi những gì đang có hiệu lực.
gpc-overridden-text = Trình duyệt của bạn đã gửi tín hiệu Global Privacy Control. Bạn biết điều đó và đã cho phép một phần những gì tín hiệu này chặn.
again-changed = Bạn đã trả lời vào ngày { $date }. Chúng tôi hỏi lại vì từ đó đến nay có thay đổi:
again-expired = Câu trả lời của bạn vào ngày { $date } đã hết hiệu lực nên chúng tôi hỏi lại.
again-waited = Bạn đã trả lời vào ngày { $date }. Khoảng thời gian chúng tôi không làm phiền bạn đã hết nên chúng tôi hỏi lại.
again-closed = Bạn đã đóng thông báo vào ngày { $date } mà không trả lời. Khoảng thời gian chúng tôi không làm phiền bạn đã hết nên chúng tôi hỏi lại.
changed-purpose = Mới: { $purpose }.
changed-uses = Phạm vi của mục “{ $purpose }” đã được mở rộng.
changed-vendors = Đối tác mới cho mục “{ $purpose }”: { $vendors }.
changed-wording = Phần mô tả mục “{ $purpose }” đã được viết lại.
changed-operator = Hiện nay { $operator } chịu trách nhiệm về trang web này.
no-cookies = Trình duyệt của bạn không lưu cookie cho trang web này nên không thể ghi nhớ lựa chọn của bạn. Những gì cần bạn đồng ý sẽ vẫn tắt.
not-stored = Không lưu được lựa chọn của bạn. Vui lòng thử lại.

## Buttons

accept-all = Chấp nhận tất cả
reject-all = Từ chối tất cả
choose = Tự chọn
allow-all = Cho phép tất cả
save = Lưu lựa chọn của tôi
ok = OK
close = Đóng
close-without = Đóng mà không trả lời
privacy-choices = Lựa chọn về quyền riêng tư
withdraw-all = Rút lại tất cả

## The preference centre

centre-title = Lựa chọn về quyền riêng tư của bạn
centre-text = Hãy bật những gì bạn cho phép. Những gì đang tắt sẽ không diễn ra.
tab-purposes = Mục đích
tab-cookies = Cookie và đối tác
always-active = Luôn bật
always-active-text = Không có mục này thì không thể hiển thị trang bạn yêu cầu, vì vậy không có nút bật/tắt.
forbidden-here = Không được phép ở đây
forbidden-text = Luật nơi bạn ở hoặc độ tuổi của bạn không cho phép, vì vậy không có nút bật/tắt.
scope = Lựa chọn của bạn áp dụng cho trình duyệt này, thiết bị này và trang web này.
scope-domain = Lựa chọn của bạn áp dụng cho trình duyệt này, thiết bị này và các trang web thuộc { $domain } có cùng yêu cầu.
scope-account = Bạn đã đăng nhập: lựa chọn của bạn áp dụng cho tài khoản của bạn trên mọi thiết bị.
partners = { $count } đối tác
no-vendors = Không có đối tác nào tham gia vào mục đích này.
stores = Lưu trữ:
stores-nothing = Theo những gì chúng tôi biết, không lưu trữ gì.
see-policy = Chính sách quyền riêng tư
see-rights = Thực hiện quyền của tôi
fact = { $label }: { $value }
in-force = Đang có hiệu lực
rules-of-place = Lượt truy cập này áp dụng quy định của { $place }.
rules-strictest = Chúng tôi không biết quy định nào áp dụng cho lượt truy cập này nên áp dụng quy định nghiêm ngặt nhất.
allowed = được phép
not-allowed = không được phép
because-strictly-necessary = không có mục này thì không thể hiển thị trang
because-choice = bạn đã chọn như vậy
because-signal = theo tín hiệu quyền riêng tư của trình duyệt
because-default-on = luật nơi bạn ở cho phép bật sẵn; bạn có thể từ chối
because-default-off = chưa có sự đồng ý
because-site-rule = trang web này hỏi ý kiến trước
because-override = trang web này hiểu luật khác với chúng tôi
because-minor = luật bảo vệ người ở độ tuổi của bạn
because-prohibited = luật nơi bạn ở cấm điều này
chosen-at = Đã chọn vào ngày { $date }.
closed-at = Bạn đã đóng thông báo vào ngày { $date } mà không trả lời: mọi thứ giữ nguyên theo mặc định của luật.
not-chosen = Bạn chưa chọn.
see-receipt = Bản xác nhận số { $number }
download-receipt = Tải bản xác nhận xuống
forget-receipts = Xóa các bản xác nhận của tôi
forget-text = Bản xác nhận này và các bản trước đó sẽ bị xóa. Sau đó không ai, kể cả bạn, có thể cho thấy bạn đã chọn gì. Bản thân lựa chọn vẫn có hiệu lực cho đến khi bạn thay đổi, và trong sổ công khai chỉ còn một con số không nói gì về bạn. Việc này không thể hoàn tác.
receipt-gone = Bản xác nhận của lựa chọn này đã bị xóa.
back = Quay lại trang
on = Bật
off = Tắt
some = Một phần

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Không bán hoặc chia sẻ dữ liệu cá nhân của tôi
link-limit-sensitive = Hạn chế sử dụng dữ liệu cá nhân nhạy cảm của tôi
link-opt-out = Quyền từ chối của bạn
link-withdraw-consent = Lựa chọn về quyền riêng tư
link-object-statistics = Phản đối việc thống kê
opt-out-icon = Biểu tượng từ chối

## The list of cookies and partners

cookies-title = Cookie và đối tác
cookies-text = Tất cả những gì trang web này và các đối tác có thể lưu trữ hoặc tải, xếp theo mục đích.
cookies-search = Tìm kiếm
cookies-search-hint = Tên cookie hoặc đối tác
cookies-purpose = Mục đích
cookies-every-purpose = Mọi mục đích
cookies-show = Hiển thị
cookies-found = { $count } mục
cookies-none = Không có kết quả phù hợp. Hãy thử nhập ít chữ hơn hoặc chọn mọi mục đích.
cookies-none-used = Trang web này không lưu trữ gì và không có đối tác nào.
cookies-owner = Chủ sở hữu
cookies-party = Bên
cookies-first-party = trang web này
cookies-third-party = công ty khác
kind-cookie = cookie
kind-local-storage = bộ nhớ cục bộ
kind-session-storage = bộ nhớ phiên
kind-indexed-db = cơ sở dữ liệu trong trình duyệt
cookies-lifetime = Thời hạn lưu
cookies-hosts = Tải từ
cookies-policy = Chính sách quyền riêng tư
cookies-own = Trang web này
cookies-as-data = Cùng nội dung ở dạng dữ liệu (JSON)
cookies-sayso-text = Lưu câu trả lời của bạn cho thông báo này.
cookies-signal-text = Ghi nhớ rằng đã có bản xác nhận cho tín hiệu quyền riêng tư của trình duyệt của bạn.
lifetime-session = đến khi bạn đóng trình duyệt
lifetime-persistent = đến khi bạn xóa
lifetime-unknown = không rõ
lifetime-minutes = { $count } phút
lifetime-hours = { $count } giờ
lifetime-days = { $count } ngày
lifetime-months = { $count } tháng
lifetime-years = { $count } năm

## The receipt

receipt-title = Bản xác nhận lựa chọn của bạn
receipt-text = Đây là bản ghi lựa chọn của bạn. Trong đó không có địa chỉ nào và không có gì để trang web khác nhận ra bạn.
receipt-number = Số
receipt-when = Thời gian
receipt-until = Sự đồng ý có hiệu lực đến
receipt-action = Thao tác của bạn
receipt-place = Địa điểm
receipt-place-unknown = không rõ
receipt-language = Ngôn ngữ
receipt-notice = Thông báo đã hiển thị
receipt-signal = Tín hiệu quyền riêng tư của trình duyệt
receipt-signal-sent = có gửi
receipt-signal-absent = không gửi
receipt-choices = Lựa chọn của bạn
receipt-no-choices = Không có mục đích nào được cho phép hoặc bị từ chối.
receipt-refused-vendors = Các đối tác bạn đã từ chối
receipt-proved = Bản xác nhận này đã có trong sổ đăng ký công khai. Tệp tải xuống chứng minh điều đó mà không cần đến chúng tôi: hãy chạy `sayso receipt verify receipt.json`.
receipt-not-proved = Lựa chọn đã được lưu; bằng chứng sẽ có sau giây lát.
action-accept-all = chấp nhận tất cả
action-reject-all = từ chối tất cả
action-save = lưu lựa chọn
action-placeholder = cho phép nội dung bị chặn trên một trang
action-withdraw = rút lại tất cả
action-close = đóng thông báo mà không trả lời

## What stands in place of a video or map that was held back

held-title = { $vendor } đang bị chặn
held-text = Phần này của trang đến từ { $vendor } và sẽ được dùng cho: { $purposes }.
held-once = Tải một lần
held-allow = Luôn cho phép: { $purposes }
held-unknown-title = Đang bị chặn
held-unknown-text = Phần này của trang đến từ { $host }. Chưa có thông tin về việc dữ liệu của bạn được dùng ra sao nên phần này không được tải.

## Purposes

group-sale-or-sharing-title = Bán hoặc chia sẻ dữ liệu cá nhân
group-sale-or-sharing-text = Điều mà một số luật gọi là bán hoặc chia sẻ: bên khác nhận dữ liệu về bạn để dùng cho mục đích riêng của họ.
purpose-necessary-title = Hoàn toàn cần thiết
purpose-necessary-text = Không có những mục này thì không thể hiển thị trang bạn yêu cầu: phiên truy cập, lựa chọn của bạn tại đây, chống lạm dụng.
purpose-preferences-title = Tùy chọn
purpose-preferences-text = Ghi nhớ các cài đặt như ngôn ngữ, địa điểm hoặc phông chữ.
purpose-statistics-title = Thống kê
purpose-statistics-text = Đếm lượt truy cập và xem những trang nào được đọc để cải thiện trang web.
purpose-advertising-title = Quảng cáo
purpose-advertising-text = Các đối tác chọn và đo lường quảng cáo dựa trên những gì bạn đọc, ở đây và ở nơi khác.
purpose-social-media-title = Mạng xã hội
purpose-social-media-text = Nút và bài đăng của các mạng xã hội. Khi đó, các mạng này biết bạn đã truy cập trang này.
purpose-media-title = Video, bản đồ và nội dung đa phương tiện khác
purpose-media-text = Nội dung từ các dịch vụ khác trong trang của chúng tôi. Các dịch vụ đó biết bạn xem nội dung tại đây.
