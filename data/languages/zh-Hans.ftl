### The texts of the notice and of Sayso's pages in Chinese (simplified). English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = 可以使用您的数据吗？
notice-text = { $operator }和 { $vendors } 家合作伙伴希望在您的设备上存储和读取数据。只有您同意后才会进行。
notice-text-alone = { $operator }希望在您的设备上存储和读取数据。只有您同意后才会进行。
asked-for = 用途：
in-use = 当前正在使用：
change-mind = 您可以随时更改选择。
opt-out-title = 您的隐私选择
opt-out-text = { $operator }和 { $vendors } 家合作伙伴会使用与您的访问有关的数据。您可以拒绝非必要的用途。
opt-out-text-alone = { $operator }会使用与您的访问有关的数据。您可以拒绝非必要的用途。
gpc-honored-title = 选择退出请求已生效
gpc-honored-text = 您的浏览器发送了 Global Privacy Control 信号。我们已将其视为您拒绝出售和共享您的个人信息。
gpc-seen-text = 您的浏览器发送了 Global Privacy Control 信号。根据适用于本次访问的法律，该信号不会改变目前已生效的设置。
gpc-overridden-text = 您的浏览器发送了 Global Privacy Control 信号。您在知情的情况下，允许了该信号所阻止的部分用途。
again-changed = 您曾于{ $date }作出选择。此后有以下变化，因此我们再次征求您的意见：
again-expired = 您于{ $date }作出的选择已到期，因此我们再次征求您的意见。
again-waited = 您曾于{ $date }作出选择。我们承诺不打扰您的期限已过，因此再次征求您的意见。
again-closed = 您于{ $date }关闭了提示，未作选择。我们承诺不打扰您的期限已过，因此再次征求您的意见。
changed-purpose = 新增：{ $purpose }。
changed-uses = “{ $purpose }”的范围已扩大。
changed-vendors = “{ $purpose }”新增合作伙伴：{ $vendors }。
changed-wording = “{ $purpose }”的说明文字已更改。
changed-operator = 本网站现由{ $operator }负责。
no-cookies = 您的浏览器不保存本网站的 Cookie，因此无法记住您的选择。需要您同意的用途将保持关闭。
not-stored = 未能保存您的选择，请重试。

## Buttons

accept-all = 全部接受
reject-all = 全部拒绝
choose = 自行选择
allow-all = 全部允许
save = 保存我的选择
ok = 知道了
close = 关闭
close-without = 不作选择并关闭
privacy-choices = 隐私选择
withdraw-all = 全部撤回

## The preference centre

centre-title = 您的隐私选择
centre-text = 请开启您允许的用途。已关闭的用途不会进行。
tab-purposes = 用途
tab-cookies = Cookie 和合作伙伴
always-active = 始终启用
always-active-text = 提供您所请求的页面离不开此项，因此没有开关。
forbidden-here = 此处不允许
forbidden-text = 因您所在地的法律或您的年龄，此项被禁止，因此没有开关。
scope = 您的选择适用于此浏览器、此设备和本网站。
scope-domain = 您的选择适用于此浏览器、此设备，以及 { $domain } 下征求相同同意的网站。
scope-account = 您已登录：您的选择适用于您的账号，在所有设备上都有效。
partners = { $count } 家合作伙伴
no-vendors = 此用途没有合作伙伴参与。
stores = 存储：
stores-nothing = 据我们所知，不存储任何内容。
see-policy = 隐私政策
see-rights = 行使我的权利
fact = { $label }：{ $value }
in-force = 当前生效
rules-of-place = 本次访问适用 { $place } 的规则。
rules-strictest = 我们不清楚本次访问适用哪些规则，因此适用最严格的规则。
allowed = 允许
not-allowed = 不允许
because-strictly-necessary = 没有此项就无法显示页面
because-choice = 这是您的选择
because-signal = 您浏览器的隐私信号如此要求
because-default-on = 您所在地的法律允许默认开启；您可以拒绝
because-default-off = 尚未获得同意
because-site-rule = 本网站会先征求同意
because-override = 本网站对法律的理解与我们不同
because-minor = 法律保护您这个年龄的人
because-prohibited = 您所在地的法律禁止此项
chosen-at = 您于{ $date }作出了选择。
closed-at = 您于{ $date }关闭了提示，未作选择：一切保持法律规定的默认状态。
not-chosen = 您尚未作出选择。
see-receipt = 回执编号 { $number }
download-receipt = 下载回执
forget-receipts = 删除我的回执
forget-text = 此回执及之前的回执将被删除。此后包括您在内，任何人都无法证明您的选择。选择本身在您更改之前继续有效，公开账本中只留下一个不透露您任何信息的数字。此操作无法撤销。
receipt-gone = 该选择的回执已删除。
back = 返回页面
on = 开
off = 关
some = 部分

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = 不要出售或共享我的个人信息
link-limit-sensitive = 限制使用我的敏感个人信息
link-opt-out = 您的选择退出权利
link-withdraw-consent = 隐私选择
link-object-statistics = 反对用于统计
opt-out-icon = 选择退出图标

## The list of cookies and partners

cookies-title = Cookie 和合作伙伴
cookies-text = 本网站及其合作伙伴可能存储或加载的全部内容，按用途列出。
cookies-search = 搜索
cookies-search-hint = Cookie 或合作伙伴的名称
cookies-purpose = 用途
cookies-every-purpose = 所有用途
cookies-show = 显示
cookies-found = { $count } 项
cookies-none = 没有符合的结果。请减少输入的字数，或选择所有用途。
cookies-none-used = 本网站不存储任何内容，也没有合作伙伴。
cookies-owner = 所属公司
cookies-party = 提供方
cookies-first-party = 本网站
cookies-third-party = 其他公司
kind-cookie = Cookie
kind-local-storage = 本地存储
kind-session-storage = 会话存储
kind-indexed-db = 浏览器内的数据库
cookies-lifetime = 保存期限
cookies-hosts = 加载来源
cookies-policy = 隐私政策
cookies-own = 本网站
cookies-as-data = 以数据形式查看相同内容（JSON）
cookies-sayso-text = 保存您对本提示的选择。
cookies-signal-text = 记住已为您浏览器的隐私信号写入回执。
lifetime-session = 直到您关闭浏览器
lifetime-persistent = 直到您将其删除
lifetime-unknown = 未知
lifetime-minutes = { $count } 分钟
lifetime-hours = { $count } 小时
lifetime-days = { $count } 天
lifetime-months = { $count } 个月
lifetime-years = { $count } 年

## The receipt

receipt-title = 您的回执
receipt-text = 这是您所作选择的记录。其中没有任何地址，也没有其他网站可用来识别您的信息。
receipt-number = 编号
receipt-when = 时间
receipt-until = 同意有效期至
receipt-action = 您的操作
receipt-place = 地区
receipt-place-unknown = 未知
receipt-language = 语言
receipt-notice = 所显示的提示
receipt-signal = 浏览器的隐私信号
receipt-signal-sent = 已发送
receipt-signal-absent = 未发送
receipt-choices = 您的选择
receipt-no-choices = 未允许或拒绝任何用途。
receipt-refused-vendors = 您拒绝的合作伙伴
receipt-proved = 此回执已记入公开登记簿。您可以用下载的文件自行验证，无需经过我们：请运行 `sayso receipt verify receipt.json`。
receipt-not-proved = 此回执已保存，证明稍后提供。
action-accept-all = 全部接受
action-reject-all = 全部拒绝
action-save = 保存了选择
action-placeholder = 允许了页面上被阻止的内容
action-withdraw = 全部撤回
action-close = 关闭了提示，未作选择

## What stands in place of a video or map that was held back

held-title = 已阻止 { $vendor }
held-text = 页面的这一部分来自 { $vendor }，会用于：{ $purposes }。
held-once = 仅加载这一次
held-allow = 始终允许：{ $purposes }
held-unknown-title = 已阻止
held-unknown-text = 页面的这一部分来自 { $host }。目前没有关于它如何使用您的数据的说明，因此未予加载。

## Purposes

group-sale-or-sharing-title = 个人信息的出售或共享
group-sale-or-sharing-text = 即某些法律所称的出售或共享：他人获得与您有关的数据，并用于自己的目的。
purpose-necessary-title = 必要
purpose-necessary-text = 没有这些就无法显示您请求的页面：您的会话、您在此处的选择、防止滥用。
purpose-preferences-title = 偏好设置
purpose-preferences-text = 记住语言、地区、字体等设置。
purpose-statistics-title = 统计
purpose-statistics-text = 统计访问量，了解哪些页面有人阅读，以改进网站。
purpose-advertising-title = 广告
purpose-advertising-text = 合作伙伴根据您在此处和其他地方阅读的内容来选择广告并衡量其效果。
purpose-social-media-title = 社交媒体
purpose-social-media-text = 社交网络的按钮和帖子。这些社交网络会因此得知您来过这里。
purpose-media-title = 视频、地图和其他媒体
purpose-media-text = 嵌入我们页面的其他服务的内容。这些服务会得知您在此观看。
