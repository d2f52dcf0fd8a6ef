### The texts of the notice and of Sayso's pages in Chinese (traditional). English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = 可以使用您的資料嗎？
notice-text = { $operator }和 { $vendors } 家合作夥伴希望在您的裝置上儲存及讀取資料。只有在您同意後才會進行。
notice-text-alone = { $operator }希望在您的裝置上儲存及讀取資料。只有在您同意後才會進行。
asked-for = 用途：
in-use = 目前使用中：
change-mind = 您可以隨時變更選擇。
opt-out-title = 您的隱私選擇
opt-out-text = { $operator }和 { $vendors } 家合作夥伴會使用與您造訪本網站有關的資料。非必要的用途，您可以拒絕。
opt-out-text-alone = { $operator }會使用與您造訪本網站有關的資料。非必要的用途，您可以拒絕。
gpc-honored-title = 選擇退出要求已生效
gpc-honored-text = 您的瀏覽器傳送了 Global Privacy Control 訊號。我們已將其視為您拒絕出售及分享您的個人資料。
gpc-seen-text = 您的瀏覽器傳送了 Global Privacy Control 訊號。依據適用於這次造訪的法律，該訊號不會改變目前已生效的設定。
gpc-overridden-text = 您的瀏覽器傳送了 Global Privacy Control 訊號。您在知情的情況下，允許了該訊號所阻擋的部分用途。
again-changed = 您曾於{ $date }作出選擇。之後有以下變更，因此我們再次徵求您的意見：
again-expired = 您於{ $date }作出的選擇已到期，因此我們再次徵求您的意見。
again-waited = 您曾於{ $date }作出選擇。我們承諾不打擾您的期間已過，因此再次徵求您的意見。
again-closed = 您於{ $date }關閉了通知，未作選擇。我們承諾不打擾您的期間已過，因此再次徵求您的意見。
changed-purpose = 新增：{ $purpose }。
changed-uses = 「{ $purpose }」的範圍已擴大。
changed-vendors = 「{ $purpose }」新增合作夥伴：{ $vendors }。
changed-wording = 「{ $purpose }」的說明文字已變更。
changed-operator = 本網站現由{ $operator }負責。
no-cookies = 您的瀏覽器不會保存本網站的 Cookie，因此無法記住您的選擇。需要您同意的用途會維持關閉。
not-stored = 無法儲存您的選擇，請再試一次。

## Buttons

accept-all = 全部接受
reject-all = 全部拒絕
choose = 自行選擇
allow-all = 全部允許
save = 儲存我的選擇
ok = 知道了
close = 關閉
close-without = 不作選擇並關閉
privacy-choices = 隱私選擇
withdraw-all = 全部撤回

## The preference centre

centre-title = 您的隱私選擇
centre-text = 請開啟您允許的用途。已關閉的用途不會進行。
tab-purposes = 用途
tab-cookies = Cookie 與合作夥伴
always-active = 一律啟用
always-active-text = 您要瀏覽的頁面少不了這一項，因此沒有開關。
forbidden-here = 此處不允許
forbidden-text = 因您所在地的法律或您的年齡，這一項受到禁止，因此沒有開關。
scope = 您的選擇適用於此瀏覽器、此裝置和本網站。
scope-domain = 您的選擇適用於此瀏覽器、此裝置，以及 { $domain } 底下徵求相同同意的網站。
scope-account = 您已登入：您的選擇適用於您的帳號，在所有裝置上都有效。
partners = { $count } 家合作夥伴
no-vendors = 這項用途沒有合作夥伴參與。
stores = 儲存：
stores-nothing = 據我們所知，不會儲存任何內容。
see-policy = 隱私權政策
see-rights = 行使我的權利
fact = { $label }：{ $value }
in-force = 目前生效
rules-of-place = 這次造訪適用 { $place } 的規定。
rules-strictest = 我們不清楚這次造訪適用哪些規定，因此適用最嚴格的規定。
allowed = 允許
not-allowed = 不允許
because-strictly-necessary = 少了這一項就無法顯示頁面
because-choice = 這是您的選擇
because-signal = 您瀏覽器的隱私訊號如此要求
because-default-on = 您所在地的法律允許預設開啟；您可以拒絕
because-default-off = 尚未取得同意
because-site-rule = 本網站會先徵求同意
because-override = 本網站對法律的解讀與我們不同
because-minor = 法律保護您這個年齡的人
because-prohibited = 您所在地的法律禁止這一項
chosen-at = 您於{ $date }作出了選擇。
closed-at = 您於{ $date }關閉了通知，未作選擇：一切維持法律規定的預設狀態。
not-chosen = 您尚未作出選擇。
see-receipt = 證明編號 { $number }
download-receipt = 下載證明
forget-receipts = 刪除我的證明
forget-text = 這份證明及之前的證明將被刪除。此後包括您在內，任何人都無法證明您的選擇。選擇本身在您變更之前繼續有效，公開帳本中只留下一個不透露您任何資訊的數字。此操作無法復原。
receipt-gone = 該選擇的證明已刪除。
back = 返回頁面
on = 開
off = 關
some = 部分

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = 請勿出售或分享我的個人資料
link-limit-sensitive = 限制使用我的敏感個人資料
link-opt-out = 您的選擇退出權利
link-withdraw-consent = 隱私選擇
link-object-statistics = 反對用於統計
opt-out-icon = 選擇退出圖示

## The list of cookies and partners

cookies-title = Cookie 與合作夥伴
cookies-text = 本網站及其合作夥伴可能儲存或載入的所有內容，依用途列出。
cookies-search = 搜尋
cookies-search-hint = Cookie 或合作夥伴的名稱
cookies-purpose = 用途
cookies-every-purpose = 所有用途
cookies-show = 顯示
cookies-found = { $count } 項
cookies-none = 沒有符合的結果。請減少輸入的字數，或選擇所有用途。
cookies-none-used = 本網站不儲存任何內容，也沒有合作夥伴。
cookies-owner = 所屬公司
cookies-party = 提供者
cookies-first-party = 本網站
cookies-third-party = 其他公司
kind-cookie = Cookie
kind-local-storage = 本機儲存空間
kind-session-storage = 工作階段儲存空間
kind-indexed-db = 瀏覽器內的資料庫
cookies-lifetime = 保存期限
cookies-hosts = 載入來源
cookies-policy = 隱私權政策
cookies-own = 本網站
cookies-as-data = 以資料格式查看相同內容（JSON）
cookies-sayso-text = 保存您對這則通知的選擇。
cookies-signal-text = 記住已為您瀏覽器的隱私訊號寫入證明。
lifetime-session = 直到您關閉瀏覽器
lifetime-persistent = 直到您將其刪除
lifetime-unknown = 不明
lifetime-minutes = { $count } 分鐘
lifetime-hours = { $count } 小時
lifetime-days = { $count } 天
lifetime-months = { $count } 個月
lifetime-years = { $count } 年

## The receipt

receipt-title = 您的選擇證明
receipt-text = 這是您所作選擇的紀錄。其中沒有任何位址，也沒有其他網站可用來辨識您的資訊。
receipt-number = 編號
receipt-when = 時間
receipt-until = 同意有效期限
receipt-action = 您的操作
receipt-place = 地區
receipt-place-unknown = 不明
receipt-language = 語言
receipt-notice = 所顯示的通知
receipt-signal = 瀏覽器的隱私訊號
receipt-signal-sent = 已傳送
receipt-signal-absent = 未傳送
receipt-choices = 您的選擇
receipt-no-choices = 沒有允許或拒絕任何用途。
receipt-refused-vendors = 您拒絕的合作夥伴
receipt-proved = 這份證明已記入公開登記簿。您可以用下載的檔案自行驗證，無須透過我們：請執行 `sayso receipt verify receipt.json`。
receipt-not-proved = 您的選擇已儲存，登記簿的證明稍後提供。
action-accept-all = 全部接受
action-reject-all = 全部拒絕
action-save = 儲存了選擇
action-placeholder = 允許了頁面上被封鎖的內容
action-withdraw = 全部撤回
action-close = 關閉了通知，未作選擇

## What stands in place of a video or map that was held back

held-title = 已封鎖 { $vendor }
held-text = 頁面的這個部分來自 { $vendor }，會用於：{ $purposes }。
held-once = 只載入這一次
held-allow = 一律允許：{ $purposes }
held-unknown-title = 已封鎖
held-unknown-text = 頁面的這個部分來自 { $host }。目前沒有關於它如何使用您資料的說明，因此未予載入。

## Purposes

group-sale-or-sharing-title = 個人資料的出售或分享
group-sale-or-sharing-text = 即某些法律所稱的出售或分享：他人取得與您有關的資料，並用於自己的目的。
purpose-necessary-title = 必要
purpose-necessary-text = 少了這些就無法顯示您要瀏覽的頁面：您的工作階段、您在此處的選擇、防止濫用。
purpose-preferences-title = 偏好設定
purpose-preferences-text = 記住語言、地區、字型等設定。
purpose-statistics-title = 統計
purpose-statistics-text = 計算造訪次數，了解哪些頁面有人閱讀，以改善網站。
purpose-advertising-title = 廣告
purpose-advertising-text = 合作夥伴依據您在此處和其他地方閱讀的內容來選擇廣告並衡量成效。
purpose-social-media-title = 社群媒體
purpose-social-media-text = 社群網站的按鈕和貼文。這些社群網站會因此得知您來過這裡。
purpose-media-title = 影片、地圖和其他媒體
purpose-media-text = 嵌入我們頁面的其他服務的內容。這些服務會得知您在此觀看。
