### The texts of the notice and of Sayso's pages in Thai. English (en.ftl) is the source; nobody who speaks it natively has reviewed this file yet.

## The notice

notice-title = เราขอใช้ข้อมูลของคุณได้หรือไม่
notice-text = { $operator } และพันธมิตร { $vendors } รายต้องการจัดเก็บและอ่านข้อมูลบนอุปกรณ์ของคุณ โดยจะทำเมื่อคุณยินยอมเท่านั้น
notice-text-alone = { $operator } ต้องการจัดเก็บและอ่านข้อมูลบนอุปกรณ์ของคุณ โดยจะทำเมื่อคุณยินยอมเท่านั้น
asked-for = เพื่อวัตถุประสงค์ต่อไปนี้:
in-use = กำลังใช้อยู่:
change-mind = คุณเปลี่ยนใจได้ทุกเมื่อ
opt-out-title = ตัวเลือกความเป็นส่วนตัวของคุณ
opt-out-text = { $operator } และพันธมิตร { $vendors } รายใช้ข้อมูลเกี่ยวกับการเข้าชมของคุณ คุณปฏิเสธส่วนที่ไม่จำเป็นได้
opt-out-text-alone = { $operator } ใช้ข้อมูลเกี่ยวกับการเข้าชมของคุณ คุณปฏิเสธส่วนที่ไม่จำเป็นได้
gpc-honored-title = ดำเนินการตามคำขอปฏิเสธแล้ว
gpc-honored-text = เบราว์เซอร์ของคุณส่งสัญญาณ Global Privacy Control มา เราถือว่าคุณปฏิเสธการขายและการแบ่งปันข้อมูลส่วนบุคคลของคุณ
gpc-seen-text = เบราว์เซอร์ของคุณส่งสัญญาณ Global Privacy Control มา ตามกฎหมายที่ใช้กับการเข้าชมครั้งนี้ สัญญาณดังกล่าวไม่เปลี่ยนแปลงสิ่งที่มีผลอยู่แล้ว
gpc-overridden-text = เบราว์เซอร์ของคุณส่งสัญญาณ Global Privacy Control มา แต่คุณได้อนุญาตบางส่วนที่สัญญาณนี้ระงับไว้ โดยทราบเรื่องนี้แล้ว
again-changed = คุณตอบไว้เมื่อวันที่ { $date } เราขอถามอีกครั้งเพราะมีสิ่งที่เปลี่ยนแปลงหลังจากนั้น:
again-expired = คำตอบของคุณเมื่อวันที่ { $date } หมดอายุแล้ว เราจึงขอถามอีกครั้ง
again-waited = คุณตอบไว้เมื่อวันที่ { $date } ช่วงเวลาที่เราจะไม่รบกวนคุณสิ้นสุดลงแล้ว เราจึงขอถามอีกครั้ง
again-closed = คุณปิดประกาศเมื่อวันที่ { $date } โดยไม่ได้ตอบ ช่วงเวลาที่เราจะไม่รบกวนคุณสิ้นสุดลงแล้ว เราจึงขอถามอีกครั้ง
changed-purpose = ใหม่: { $purpose }
changed-uses = “{ $purpose }” มีขอบเขตกว้างขึ้น
changed-vendors = พันธมิตรรายใหม่สำหรับ “{ $purpose }”: { $vendors }
changed-wording = “{ $purpose }” มีคำอธิบายใหม่
changed-operator = ปัจจุบัน { $operator } เป็นผู้รับผิดชอบเว็บไซต์นี้
no-cookies = เบราว์เซอร์ของคุณไม่เก็บคุกกี้ของเว็บไซต์นี้ จึงไม่สามารถจดจำตัวเลือกของคุณได้ สิ่งที่ต้องได้รับความยินยอมจากคุณจะยังปิดอยู่
not-stored = บันทึกตัวเลือกของคุณไม่สำเร็จ โปรดลองอีกครั้ง

## Buttons

accept-all = ยอมรับทั้งหมด
reject-all = ปฏิเสธทั้งหมด
choose = เลือกเอง
allow-all = อนุญาตทั้งหมด
save = บันทึกตัวเลือกของฉัน
ok = ตกลง
close = ปิด
close-without = ปิดโดยไม่ตอบ
privacy-choices = ตัวเลือกความเป็นส่วนตัว
withdraw-all = ถอนความยินยอมทั้งหมด

## The preference centre

centre-title = ตัวเลือกความเป็นส่วนตัวของคุณ
centre-text = เปิดเฉพาะสิ่งที่คุณอนุญาต สิ่งที่ปิดอยู่จะไม่ทำงาน
tab-purposes = วัตถุประสงค์
tab-cookies = คุกกี้และพันธมิตร
always-active = เปิดใช้งานเสมอ
always-active-text = หากไม่มีส่วนนี้จะแสดงหน้าที่คุณต้องการไม่ได้ จึงไม่มีปุ่มเปิดปิด
forbidden-here = ไม่อนุญาตที่นี่
forbidden-text = ไม่อนุญาตตามกฎหมายในพื้นที่ของคุณหรือเพราะอายุของคุณ จึงไม่มีปุ่มเปิดปิด
scope = ตัวเลือกของคุณมีผลกับเบราว์เซอร์นี้ อุปกรณ์นี้ และเว็บไซต์นี้
scope-domain = ตัวเลือกของคุณมีผลกับเบราว์เซอร์นี้ อุปกรณ์นี้ และเว็บไซต์ภายใต้ { $domain } ที่ขอความยินยอมแบบเดียวกัน
scope-account = คุณเข้าสู่ระบบอยู่ ตัวเลือกของคุณมีผลกับบัญชีของคุณในทุกอุปกรณ์
partners = พันธมิตร { $count } ราย
no-vendors = ไม่มีพันธมิตรที่เกี่ยวข้องกับวัตถุประสงค์นี้
stores = จัดเก็บ:
stores-nothing = เท่าที่เราทราบ ไม่มีการจัดเก็บข้อมูลใด
see-policy = นโยบายความเป็นส่วนตัว
see-rights = ใช้สิทธิของฉัน
fact = { $label }: { $value }
in-force = สิ่งที่มีผลอยู่ในขณะนี้
rules-of-place = การเข้าชมครั้งนี้อยู่ภายใต้กฎของ { $place }
rules-strictest = เราไม่ทราบว่ากฎใดใช้กับการเข้าชมครั้งนี้ จึงใช้กฎที่เข้มงวดที่สุด
allowed = อนุญาต
not-allowed = ไม่อนุญาต
because-strictly-necessary = หากไม่มีส่วนนี้จะแสดงหน้าเว็บไม่ได้
because-choice = คุณเลือกไว้เช่นนี้
because-signal = เป็นไปตามสัญญาณความเป็นส่วนตัวของเบราว์เซอร์
because-default-on = กฎหมายในพื้นที่ของคุณให้เปิดไว้ตั้งแต่แรกได้ แต่คุณปฏิเสธได้
because-default-off = ยังไม่มีการให้ความยินยอม
because-site-rule = เว็บไซต์นี้ขอความยินยอมก่อน
because-override = เว็บไซต์นี้ตีความกฎหมายต่างจากเรา
because-minor = กฎหมายคุ้มครองคนในวัยของคุณ
because-prohibited = กฎหมายในพื้นที่ของคุณห้ามไว้
chosen-at = เลือกไว้เมื่อวันที่ { $date }
closed-at = คุณปิดประกาศเมื่อวันที่ { $date } โดยไม่ได้ตอบ ทุกอย่างจึงเป็นไปตามค่าเริ่มต้นที่กฎหมายกำหนด
not-chosen = คุณยังไม่ได้เลือก
see-receipt = หลักฐานหมายเลข { $number }
download-receipt = ดาวน์โหลดหลักฐาน
forget-receipts = ลบหลักฐานของฉัน
forget-text = หลักฐานนี้และหลักฐานก่อนหน้าจะถูกลบ หลังจากนั้นจะไม่มีใคร รวมถึงตัวคุณเอง แสดงได้ว่าคุณเลือกอะไร ตัวเลือกของคุณยังมีผลจนกว่าคุณจะเปลี่ยน และในบัญชีสาธารณะจะเหลือเพียงตัวเลขที่ไม่บอกอะไรเกี่ยวกับคุณ การดำเนินการนี้ย้อนกลับไม่ได้
receipt-gone = หลักฐานของตัวเลือกนี้ถูกลบแล้ว
back = กลับไปที่หน้าเว็บ
on = เปิด
off = ปิด
some = บางส่วน

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = ห้ามขายหรือแบ่งปันข้อมูลส่วนบุคคลของฉัน
link-limit-sensitive = จำกัดการใช้ข้อมูลส่วนบุคคลที่มีความอ่อนไหวของฉัน
link-opt-out = สิทธิในการปฏิเสธของคุณ
link-withdraw-consent = ตัวเลือกความเป็นส่วนตัว
link-object-statistics = คัดค้านการเก็บสถิติ
opt-out-icon = ไอคอนการปฏิเสธ

## The list of cookies and partners

cookies-title = คุกกี้และพันธมิตร
cookies-text = ทุกสิ่งที่เว็บไซต์นี้และพันธมิตรอาจจัดเก็บหรือโหลด แยกตามวัตถุประสงค์
cookies-search = ค้นหา
cookies-search-hint = ชื่อคุกกี้หรือพันธมิตร
cookies-purpose = วัตถุประสงค์
cookies-every-purpose = ทุกวัตถุประสงค์
cookies-show = แสดง
cookies-found = { $count } รายการ
cookies-none = ไม่พบรายการที่ตรงกัน ลองพิมพ์ให้สั้นลง หรือเลือกทุกวัตถุประสงค์
cookies-none-used = เว็บไซต์นี้ไม่จัดเก็บข้อมูลใดและไม่มีพันธมิตร
cookies-owner = เจ้าของ
cookies-party = ผู้ให้บริการ
cookies-first-party = เว็บไซต์นี้
cookies-third-party = บริษัทอื่น
kind-cookie = คุกกี้
kind-local-storage = พื้นที่จัดเก็บในเครื่อง
kind-session-storage = พื้นที่จัดเก็บของเซสชัน
kind-indexed-db = ฐานข้อมูลในเบราว์เซอร์
cookies-lifetime = ระยะเวลาจัดเก็บ
cookies-hosts = โหลดจาก
cookies-policy = นโยบายความเป็นส่วนตัว
cookies-own = เว็บไซต์นี้
cookies-as-data = ข้อมูลเดียวกันในรูปแบบข้อมูล (JSON)
cookies-sayso-text = เก็บคำตอบของคุณต่อประกาศนี้
cookies-signal-text = จดจำว่ามีการบันทึกหลักฐานสำหรับสัญญาณความเป็นส่วนตัวของเบราว์เซอร์ของคุณแล้ว
lifetime-session = จนกว่าคุณจะปิดเบราว์เซอร์
lifetime-persistent = จนกว่าคุณจะลบ
lifetime-unknown = ไม่ทราบ
lifetime-minutes = { $count } นาที
lifetime-hours = { $count } ชั่วโมง
lifetime-days = { $count } วัน
lifetime-months = { $count } เดือน
lifetime-years = { $count } ปี

## The receipt

receipt-title = หลักฐานการเลือกของคุณ
receipt-text = นี่คือบันทึกการเลือกของคุณ ซึ่งไม่มีที่อยู่ใด ๆ และไม่มีข้อมูลที่เว็บไซต์อื่นจะใช้จดจำคุณได้
receipt-number = หมายเลข
receipt-when = เวลา
receipt-until = ความยินยอมมีผลถึง
receipt-action = สิ่งที่คุณทำ
receipt-place = พื้นที่
receipt-place-unknown = ไม่ทราบ
receipt-language = ภาษา
receipt-notice = ประกาศที่แสดง
receipt-signal = สัญญาณความเป็นส่วนตัวของเบราว์เซอร์
receipt-signal-sent = ส่งแล้ว
receipt-signal-absent = ไม่ได้ส่ง
receipt-choices = สิ่งที่คุณเลือก
receipt-no-choices = ไม่มีวัตถุประสงค์ใดที่ได้รับอนุญาตหรือถูกปฏิเสธ
receipt-refused-vendors = พันธมิตรที่คุณปฏิเสธ
receipt-proved = หลักฐานนี้อยู่ในทะเบียนสาธารณะแล้ว ไฟล์ที่ดาวน์โหลดใช้พิสูจน์ได้โดยไม่ต้องผ่านเรา เพียงเรียกใช้ `sayso receipt verify receipt.json`
receipt-not-proved = บันทึกแล้ว ข้อพิสูจน์จะตามมาในอีกสักครู่
action-accept-all = ยอมรับทั้งหมด
action-reject-all = ปฏิเสธทั้งหมด
action-save = บันทึกตัวเลือก
action-placeholder = อนุญาตเนื้อหาที่ถูกบล็อกในหน้าเว็บ
action-withdraw = ถอนความยินยอมทั้งหมด
action-close = ปิดประกาศโดยไม่ตอบ

## What stands in place of a video or map that was held back

held-title = { $vendor } ถูกบล็อกไว้
held-text = ส่วนนี้ของหน้าเว็บมาจาก { $vendor } และจะใช้เพื่อ: { $purposes }
held-once = โหลดครั้งเดียว
held-allow = อนุญาตเสมอ: { $purposes }
held-unknown-title = ถูกบล็อกไว้
held-unknown-text = ส่วนนี้ของหน้าเว็บมาจาก { $host } ยังไม่มีข้อมูลว่าจะนำข้อมูลของคุณไปทำอะไร จึงไม่โหลดส่วนนี้

## Purposes

group-sale-or-sharing-title = การขายหรือแบ่งปันข้อมูลส่วนบุคคล
group-sale-or-sharing-text = สิ่งที่กฎหมายบางฉบับเรียกว่าการขายหรือการแบ่งปัน กล่าวคือ ผู้อื่นได้รับข้อมูลเกี่ยวกับคุณไปใช้เพื่อประโยชน์ของตนเอง
purpose-necessary-title = จำเป็นอย่างยิ่ง
purpose-necessary-text = หากไม่มีสิ่งเหล่านี้จะแสดงหน้าที่คุณต้องการไม่ได้ ได้แก่ เซสชันของคุณ ตัวเลือกของคุณที่นี่ และการป้องกันการใช้งานในทางที่ผิด
purpose-preferences-title = การตั้งค่า
purpose-preferences-text = จดจำการตั้งค่า เช่น ภาษา พื้นที่ หรือแบบอักษร
purpose-statistics-title = สถิติ
purpose-statistics-text = นับจำนวนการเข้าชมและดูว่าหน้าใดมีคนอ่าน เพื่อปรับปรุงเว็บไซต์
purpose-advertising-title = โฆษณา
purpose-advertising-text = พันธมิตรเลือกและวัดผลโฆษณาจากสิ่งที่คุณอ่าน ทั้งที่นี่และที่อื่น
purpose-social-media-title = โซเชียลมีเดีย
purpose-social-media-text = ปุ่มและโพสต์ของเครือข่ายสังคมออนไลน์ ซึ่งจะทราบว่าคุณเข้ามาที่นี่
purpose-media-title = วิดีโอ แผนที่ และสื่ออื่น ๆ
purpose-media-text = เนื้อหาจากบริการอื่นที่อยู่ในหน้าเว็บของเรา บริการเหล่านั้นจะทราบว่าคุณรับชมที่นี่
