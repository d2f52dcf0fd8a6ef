### The texts of the notice and of Sayso's pages in Japanese. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = データを利用してもよろしいですか？
notice-text = { $operator }とパートナー企業{ $vendors }社は、お使いの端末へのデータの保存と読み取りを希望しています。同意いただいた場合にのみ行います。
notice-text-alone = { $operator }は、お使いの端末へのデータの保存と読み取りを希望しています。同意いただいた場合にのみ行います。
asked-for = 利用目的：
in-use = 現在利用中：
change-mind = 選択はいつでも変更できます。
opt-out-title = プライバシー設定
opt-out-text = { $operator }とパートナー企業{ $vendors }社は、このサイトへのアクセスに関するデータを利用しています。必須ではないものは拒否できます。
opt-out-text-alone = { $operator }は、このサイトへのアクセスに関するデータを利用しています。必須ではないものは拒否できます。
gpc-honored-title = オプトアウトの要求に対応しました
gpc-honored-text = お使いのブラウザーからGlobal Privacy Controlの信号を受信しました。個人情報の販売と共有に対するオプトアウトとして扱っています。
gpc-seen-text = お使いのブラウザーからGlobal Privacy Controlの信号を受信しました。今回のアクセスに適用される法律では、この信号によって現在の設定が変わることはありません。
gpc-overridden-text = お使いのブラウザーからGlobal Privacy Controlの信号を受信しました。この信号で停止されるものの一部は、ご承知のうえで許可されています。
again-changed = { $date }にご回答いただきましたが、その後次の変更があったため、改めてお尋ねします。
again-expired = { $date }のご回答の有効期限が切れたため、改めてお尋ねします。
again-waited = { $date }にご回答いただきました。お尋ねを控える期間が過ぎたため、改めてお尋ねします。
again-closed = { $date }に、回答せずに通知を閉じられました。お尋ねを控える期間が過ぎたため、改めてお尋ねします。
changed-purpose = 追加：{ $purpose }。
changed-uses = 「{ $purpose }」の対象範囲が広がりました。
changed-vendors = 「{ $purpose }」に新しいパートナー企業が加わりました：{ $vendors }。
changed-wording = 「{ $purpose }」の説明文が変わりました。
changed-operator = このサイトの責任者が{ $operator }に変わりました。
no-cookies = お使いのブラウザーはこのサイトのCookieを保存しないため、選択内容を記憶できません。同意が必要なものはオフのままです。
not-stored = 選択内容を保存できませんでした。もう一度お試しください。

## Buttons

accept-all = すべて同意する
reject-all = すべて拒否する
choose = 個別に選ぶ
allow-all = すべて許可する
save = 選択内容を保存する
ok = OK
close = 閉じる
close-without = 回答せずに閉じる
privacy-choices = プライバシー設定
withdraw-all = すべて撤回する

## The preference centre

centre-title = プライバシー設定
centre-text = 許可するものをオンにしてください。オフのものは行われません。
tab-purposes = 利用目的
tab-cookies = Cookieとパートナー企業
always-active = 常に有効
always-active-text = ご希望のページの表示に欠かせないため、切り替えはできません。
forbidden-here = ここでは許可できません
forbidden-text = ご利用の地域の法律または年齢により禁止されているため、切り替えはできません。
scope = 選択内容は、このブラウザー、この端末、このサイトに適用されます。
scope-domain = 選択内容は、このブラウザー、この端末と、{ $domain }内で同じことをお尋ねするサイトに適用されます。
scope-account = ログイン中です。選択内容はお使いのアカウントに、すべての端末で適用されます。
partners = パートナー企業{ $count }社
no-vendors = この目的で利用しているパートナー企業はありません。
stores = 保存するもの：
stores-nothing = 把握している限り、何も保存しません。
see-policy = プライバシーポリシー
see-rights = 権利を行使する
fact = { $label }：{ $value }
in-force = 現在の設定
rules-of-place = 今回のアクセスには{ $place }の規則が適用されます。
rules-strictest = 今回のアクセスに適用される規則が不明なため、最も厳しい規則を適用しています。
allowed = 許可
not-allowed = 不許可
because-strictly-necessary = ページの表示に欠かせないため
because-choice = ご自身で選択されたため
because-signal = ブラウザーのプライバシー信号に従っているため
because-default-on = ご利用の地域の法律では、初めから有効にすることが認められているため（拒否できます）
because-default-off = まだ同意がないため
because-site-rule = このサイトでは事前に同意を求めているため
because-override = このサイトが当方とは異なる法解釈をとっているため
because-minor = 法律により、この年齢の方は保護されているため
because-prohibited = ご利用の地域の法律で禁止されているため
chosen-at = 選択日：{ $date }。
closed-at = { $date }に、回答せずに通知を閉じられました。すべて法律の定める初期状態のままです。
not-chosen = まだ選択されていません。
see-receipt = 控え番号：{ $number }
download-receipt = 控えをダウンロード
forget-receipts = 控えを削除する
forget-text = この控えと、それ以前の控えを削除します。削除すると、何を選んだかを示すことは、ご本人を含め誰にもできなくなります。選択そのものは変更されるまで有効で、公開台帳にはお客様について何も示さない数値だけが残ります。元に戻すことはできません。
receipt-gone = 控えは削除されました。
back = ページに戻る
on = オン
off = オフ
some = 一部

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = 個人情報の販売・共有を拒否する
link-limit-sensitive = 機微な個人情報の利用を制限する
link-opt-out = オプトアウトの権利
link-withdraw-consent = プライバシー設定
link-object-statistics = アクセス統計への利用に異議を述べる
opt-out-icon = オプトアウトのアイコン

## The list of cookies and partners

cookies-title = Cookieとパートナー企業
cookies-text = このサイトとパートナー企業が保存または読み込む可能性のあるすべてのものを、利用目的別に示しています。
cookies-search = 検索
cookies-search-hint = Cookieまたはパートナー企業の名前
cookies-purpose = 利用目的
cookies-every-purpose = すべての利用目的
cookies-show = 表示する
cookies-found = { $count }件
cookies-none = 該当するものがありません。文字数を減らすか、すべての利用目的でお試しください。
cookies-none-used = このサイトは何も保存せず、パートナー企業もありません。
cookies-owner = 運営会社
cookies-party = 設置元
cookies-first-party = このサイト
cookies-third-party = 他社
kind-cookie = Cookie
kind-local-storage = ローカルストレージ
kind-session-storage = セッションストレージ
kind-indexed-db = ブラウザー内のデータベース
cookies-lifetime = 保存期間
cookies-hosts = 読み込み元
cookies-policy = プライバシーポリシー
cookies-own = このサイト
cookies-as-data = 同じ内容をデータで見る（JSON）
cookies-sayso-text = この通知への回答を保存します。
cookies-signal-text = ブラウザーのプライバシー信号について控えが作成されたことを記憶します。
lifetime-session = ブラウザーを閉じるまで
lifetime-persistent = ご自身で削除するまで
lifetime-unknown = 不明
lifetime-minutes = { $count }分
lifetime-hours = { $count }時間
lifetime-days = { $count }日
lifetime-months = { $count }か月
lifetime-years = { $count }年

## The receipt

receipt-title = 選択内容の控え
receipt-text = 選択内容の記録です。アドレスや、他のサイトがあなたを識別できる情報は含まれていません。
receipt-number = 番号
receipt-when = 日時
receipt-until = 同意の有効期限
receipt-action = 行った操作
receipt-place = 地域
receipt-place-unknown = 不明
receipt-language = 言語
receipt-notice = 表示された通知
receipt-signal = ブラウザーのプライバシー信号
receipt-signal-sent = 送信あり
receipt-signal-absent = 送信なし
receipt-choices = 選択内容
receipt-no-choices = 許可または拒否された利用目的はありません。
receipt-refused-vendors = 拒否したパートナー企業
receipt-proved = 公開台帳に記録されています。ダウンロードしたファイルがあれば、当方を介さずに証明できます。`sayso receipt verify receipt.json`を実行してください。
receipt-not-proved = 保存されました。証明はまもなく用意されます。
action-accept-all = すべてに同意した
action-reject-all = すべてを拒否した
action-save = 選択内容を保存した
action-placeholder = ページ内でブロックされていたものを許可した
action-withdraw = すべてを撤回した
action-close = 回答せずに通知を閉じた

## What stands in place of a video or map that was held back

held-title = { $vendor }をブロックしています
held-text = ページのこの部分は{ $vendor }から提供されており、次の目的に利用されます：{ $purposes }。
held-once = 今回だけ読み込む
held-allow = { $purposes }を常に許可する
held-unknown-title = ブロックしています
held-unknown-text = ページのこの部分は{ $host }から提供されています。データの扱いが明らかにされていないため、読み込んでいません。

## Purposes

group-sale-or-sharing-title = 個人情報の販売または共有
group-sale-or-sharing-text = 一部の法律で「販売」または「共有」と呼ばれるもの。あなたに関するデータを他社が受け取り、自社のために利用します。
purpose-necessary-title = 必須
purpose-necessary-text = セッションの維持、ここでの選択の保存、不正利用の防止など、ご希望のページの表示に欠かせないものです。
purpose-preferences-title = 設定の保存
purpose-preferences-text = 言語、地域、文字などの設定を記憶します。
purpose-statistics-title = アクセス統計
purpose-statistics-text = アクセス数や読まれているページを調べ、サイトの改善に役立てます。
purpose-advertising-title = 広告
purpose-advertising-text = このサイトや他のサイトで読まれた内容をもとに、パートナー企業が広告を選び、効果を測定します。
purpose-social-media-title = ソーシャルメディア
purpose-social-media-text = SNSのボタンや投稿を表示します。このサイトを訪れたことがSNSの事業者に伝わります。
purpose-media-title = 動画・地図などのメディア
purpose-media-text = 他社のサービスのコンテンツをページ内に表示します。ここで視聴したことがそのサービスに伝わります。
