### The texts of the notice and of Sayso's pages in Korean. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = 데이터를 이용해도 될까요?
notice-text = { $operator } 및 파트너사 { $vendors }곳에서 이용자의 기기에 데이터를 저장하고 읽으려고 합니다. 동의하신 경우에만 진행합니다.
notice-text-alone = { $operator }에서 이용자의 기기에 데이터를 저장하고 읽으려고 합니다. 동의하신 경우에만 진행합니다.
asked-for = 이용 목적:
in-use = 현재 이용 중:
change-mind = 선택은 언제든지 변경할 수 있습니다.
opt-out-title = 개인정보 보호 선택
opt-out-text = { $operator } 및 파트너사 { $vendors }곳에서 방문에 관한 데이터를 이용합니다. 선택 항목은 거부하실 수 있습니다.
opt-out-text-alone = { $operator }에서 방문에 관한 데이터를 이용합니다. 선택 항목은 거부하실 수 있습니다.
gpc-honored-title = 거부 요청이 반영됨
gpc-honored-text = 브라우저에서 Global Privacy Control 신호를 보냈습니다. 이를 개인정보의 판매 및 공유를 거부하신 것으로 처리했습니다.
gpc-seen-text = 브라우저에서 Global Privacy Control 신호를 보냈습니다. 이번 방문에 적용되는 법률에 따르면 이 신호로 인해 현재 적용 중인 내용이 달라지지는 않습니다.
gpc-overridden-text = 브라우저에서 Global Privacy Control 신호를 보냈습니다. 이 신호로 중단되는 항목 중 일부는 이 점을 아시는 상태에서 허용하셨습니다.
again-changed = { $date }에 응답하셨습니다. 이후 변경된 사항이 있어 다시 여쭙니다.
again-expired = { $date }의 응답이 만료되어 다시 여쭙니다.
again-waited = { $date }에 응답하셨습니다. 다시 묻지 않기로 한 기간이 지나 다시 여쭙니다.
again-closed = { $date }에 응답하지 않고 안내를 닫으셨습니다. 다시 묻지 않기로 한 기간이 지나 다시 여쭙니다.
changed-purpose = 추가됨: { $purpose }.
changed-uses = 범위 확대: { $purpose }.
changed-vendors = ‘{ $purpose }’ 목적의 새 파트너사: { $vendors }.
changed-wording = ‘{ $purpose }’ 항목의 설명 문구가 바뀌었습니다.
changed-operator = 이 사이트의 새 책임 운영자: { $operator }.
no-cookies = 브라우저에 이 사이트의 쿠키가 저장되지 않아 선택을 기억할 수 없습니다. 동의가 필요한 항목은 꺼진 상태로 유지됩니다.
not-stored = 선택을 저장하지 못했습니다. 다시 시도해 주세요.

## Buttons

accept-all = 모두 동의
reject-all = 모두 거부
choose = 직접 선택
allow-all = 모두 허용
save = 선택 저장
ok = 확인
close = 닫기
close-without = 응답하지 않고 닫기
privacy-choices = 개인정보 보호 선택
withdraw-all = 모두 철회

## The preference centre

centre-title = 개인정보 보호 선택
centre-text = 허용할 항목을 켜 주세요. 꺼진 항목은 실행되지 않습니다.
tab-purposes = 이용 목적
tab-cookies = 쿠키 및 파트너사
always-active = 항상 사용
always-active-text = 요청하신 페이지를 제공하는 데 꼭 필요하므로 끌 수 없습니다.
forbidden-here = 여기서는 허용되지 않음
forbidden-text = 계신 지역의 법률 또는 연령에 따라 금지되어 있어 켤 수 없습니다.
scope = 선택은 이 브라우저, 이 기기, 이 사이트에 적용됩니다.
scope-domain = 선택은 이 브라우저, 이 기기, 그리고 { $domain }에 속하며 같은 내용을 묻는 사이트에 적용됩니다.
scope-account = 로그인되어 있습니다. 선택은 모든 기기에서 이용자의 계정에 적용됩니다.
partners = 파트너사 { $count }곳
no-vendors = 이 목적으로 이용하는 파트너사가 없습니다.
stores = 저장 항목:
stores-nothing = 알려진 저장 항목이 없습니다.
see-policy = 개인정보 처리방침
see-rights = 내 권리 행사하기
fact = { $label }: { $value }
in-force = 현재 적용 중
rules-of-place = 이번 방문에는 { $place }의 규정이 적용됩니다.
rules-strictest = 이번 방문에 어떤 규정이 적용되는지 알 수 없어 가장 엄격한 규정을 적용합니다.
allowed = 허용
not-allowed = 허용 안 함
because-strictly-necessary = 페이지를 표시하는 데 꼭 필요합니다
because-choice = 직접 선택하셨습니다
because-signal = 브라우저의 개인정보 보호 신호에 따른 것입니다
because-default-on = 계신 지역의 법률상 처음부터 켜 둘 수 있으며, 거부하실 수 있습니다
because-default-off = 아직 동의가 없습니다
because-site-rule = 이 사이트는 먼저 동의를 구합니다
because-override = 이 사이트는 법률을 저희와 다르게 해석합니다
because-minor = 법률에서 해당 연령의 이용자를 보호합니다
because-prohibited = 계신 지역의 법률로 금지되어 있습니다
chosen-at = { $date }에 선택하셨습니다.
closed-at = { $date }에 응답하지 않고 안내를 닫으셨습니다. 모든 항목은 법률이 정한 기본 상태로 유지됩니다.
not-chosen = 아직 선택하지 않으셨습니다.
see-receipt = 확인서 번호 { $number }
download-receipt = 확인서 다운로드
forget-receipts = 내 확인서 삭제
forget-text = 이 확인서와 이전 확인서가 삭제됩니다. 그 뒤에는 본인을 포함해 누구도 무엇을 선택했는지 보여 줄 수 없습니다. 선택 자체는 바꾸기 전까지 유효하며, 공개 원장에는 회원님에 대해 아무것도 알려 주지 않는 숫자만 남습니다. 되돌릴 수 없습니다.
receipt-gone = 해당 확인서는 삭제되었습니다.
back = 페이지로 돌아가기
on = 켜짐
off = 꺼짐
some = 일부

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = 내 개인정보 판매 또는 공유 금지
link-limit-sensitive = 내 민감한 개인정보의 이용 제한
link-opt-out = 거부할 권리
link-withdraw-consent = 개인정보 보호 선택
link-object-statistics = 통계 이용에 반대하기
opt-out-icon = 거부 아이콘

## The list of cookies and partners

cookies-title = 쿠키 및 파트너사
cookies-text = 이 사이트와 파트너사가 저장하거나 불러올 수 있는 모든 항목을 목적별로 보여 드립니다.
cookies-search = 검색
cookies-search-hint = 쿠키 또는 파트너사 이름
cookies-purpose = 이용 목적
cookies-every-purpose = 모든 목적
cookies-show = 보기
cookies-found = { $count }건
cookies-none = 일치하는 항목이 없습니다. 글자 수를 줄이거나 모든 목적에서 찾아보세요.
cookies-none-used = 이 사이트는 아무것도 저장하지 않으며 파트너사도 없습니다.
cookies-owner = 소유 회사
cookies-party = 제공 주체
cookies-first-party = 이 사이트
cookies-third-party = 다른 회사
kind-cookie = 쿠키
kind-local-storage = 로컬 저장소
kind-session-storage = 세션 저장소
kind-indexed-db = 브라우저 내 데이터베이스
cookies-lifetime = 보관 기간
cookies-hosts = 불러오는 곳
cookies-policy = 개인정보 처리방침
cookies-own = 이 사이트
cookies-as-data = 같은 내용을 데이터로 보기(JSON)
cookies-sayso-text = 이 안내에 대한 응답을 보관합니다.
cookies-signal-text = 브라우저의 개인정보 보호 신호에 대한 확인서가 작성되었음을 기억합니다.
lifetime-session = 브라우저를 닫을 때까지
lifetime-persistent = 직접 삭제할 때까지
lifetime-unknown = 알 수 없음
lifetime-minutes = { $count }분
lifetime-hours = { $count }시간
lifetime-days = { $count }일
lifetime-months = { $count }개월
lifetime-years = { $count }년

## The receipt

receipt-title = 선택 확인서
receipt-text = 선택하신 내용의 기록입니다. 주소나 다른 사이트에서 이용자를 알아볼 수 있는 정보는 들어 있지 않습니다.
receipt-number = 번호
receipt-when = 일시
receipt-until = 동의 유효 기한
receipt-action = 수행한 작업
receipt-place = 지역
receipt-place-unknown = 알 수 없음
receipt-language = 언어
receipt-notice = 표시된 안내
receipt-signal = 브라우저의 개인정보 보호 신호
receipt-signal-sent = 보냄
receipt-signal-absent = 보내지 않음
receipt-choices = 선택 내용
receipt-no-choices = 허용하거나 거부한 목적이 없습니다.
receipt-refused-vendors = 거부한 파트너사
receipt-proved = 공개 원장에 기록되어 있습니다. 다운로드한 파일로 저희를 거치지 않고 증명할 수 있습니다. `sayso receipt verify receipt.json` 명령을 실행해 보세요.
receipt-not-proved = 저장되었습니다. 증명은 잠시 후 제공됩니다.
action-accept-all = 모두 동의함
action-reject-all = 모두 거부함
action-save = 선택을 저장함
action-placeholder = 페이지에서 차단된 콘텐츠를 허용함
action-withdraw = 모두 철회함
action-close = 응답하지 않고 안내를 닫음

## What stands in place of a video or map that was held back

held-title = { $vendor } 콘텐츠가 차단되었습니다
held-text = 페이지의 이 부분은 { $vendor }에서 제공하며 다음 목적에 이용됩니다: { $purposes }.
held-once = 이번만 불러오기
held-allow = 항상 허용: { $purposes }
held-unknown-title = 차단됨
held-unknown-text = 페이지의 이 부분은 { $host }에서 제공합니다. 데이터를 어떻게 이용하는지 알려져 있지 않아 불러오지 않습니다.

## Purposes

group-sale-or-sharing-title = 개인정보의 판매 또는 공유
group-sale-or-sharing-text = 일부 법률에서 판매 또는 공유라고 부르는 것입니다. 다른 회사가 이용자에 관한 데이터를 받아 자신의 목적으로 이용합니다.
purpose-necessary-title = 필수
purpose-necessary-text = 요청하신 페이지를 표시하는 데 꼭 필요합니다. 세션 유지, 이 화면에서의 선택 저장, 악용 방지가 해당됩니다.
purpose-preferences-title = 환경설정
purpose-preferences-text = 언어, 지역, 글꼴 등의 설정을 기억합니다.
purpose-statistics-title = 통계
purpose-statistics-text = 방문 수를 세고 어떤 페이지가 읽히는지 파악하여 사이트를 개선합니다.
purpose-advertising-title = 광고
purpose-advertising-text = 파트너사가 이 사이트와 다른 곳에서 읽으신 내용을 바탕으로 광고를 고르고 효과를 측정합니다.
purpose-social-media-title = 소셜 미디어
purpose-social-media-text = 소셜 네트워크의 버튼과 게시물입니다. 해당 소셜 네트워크에서 이용자가 이곳을 방문했음을 알게 됩니다.
purpose-media-title = 동영상, 지도 및 기타 미디어
purpose-media-text = 페이지 안에 표시되는 다른 서비스의 콘텐츠입니다. 해당 서비스에서 이용자가 여기서 보았음을 알게 됩니다.
