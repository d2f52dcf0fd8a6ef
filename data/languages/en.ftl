### The texts of the notice and of Sayso's pages: Fluent (https://projectfluent.org). English is the source: every other file
### has the same keys, and none besides. A site file replaces any of them under [text.LANGUAGE].

## The notice

# $operator: who runs the site. $vendors: how many partners.
notice-title = May we use your data?
notice-text = { $operator } and { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partners
} would like to store and read data on your device. Nothing of this happens unless you say yes.
notice-text-alone = { $operator } would like to store and read data on your device. Nothing of this happens unless you say yes.
# Before a list of purposes.
asked-for = What for:
in-use = In use now:
change-mind = You can change your mind at any time.
opt-out-title = Your privacy choices
opt-out-text = { $operator } and { $vendors ->
    [one] { $vendors } partner
   *[other] { $vendors } partners
} use data about your visit. You can say no to what is optional.
opt-out-text-alone = { $operator } uses data about your visit. You can say no to what is optional.
# What a law prescribes in English stays so where the page is in English; say the same here.
gpc-honored-title = Opt-Out Request Honored
gpc-honored-text = Your browser sent the Global Privacy Control signal. We took it as your opt-out of the sale and sharing of your personal information.
gpc-seen-text = Your browser sent the Global Privacy Control signal. The law that applies to this visit gives it no further effect than what is already in force.
gpc-overridden-text = Your browser sent the Global Privacy Control signal. You allowed some of what it stops, knowing of it.
# Why the notice comes again. $date: a day.
again-changed = You answered on { $date }. We ask again because something has changed since:
again-expired = Your answer of { $date } has run out, so we ask again.
again-waited = You answered on { $date }. The time for which we leave you in peace is over, so we ask again.
again-closed = You closed the notice on { $date } without an answer. The time for which we leave you in peace is over, so we ask again.
# $purpose: a purpose's title. $vendors: a list of names.
changed-purpose = New: { $purpose }.
changed-uses = { $purpose } now covers more.
changed-vendors = New partners for { $purpose }: { $vendors }.
changed-wording = { $purpose } is described in other words.
changed-operator = { $operator } now answers for this site.
no-cookies = Your browser doesn't keep cookies for this site, so your choice can't be remembered. What needs your yes stays off.
not-stored = Your choice could not be stored. Please try again.

## Buttons

accept-all = Accept all
reject-all = Reject all
choose = Choose
allow-all = Allow all
save = Save my choices
ok = OK
close = Close
close-without = Close without an answer
privacy-choices = Privacy choices
withdraw-all = Withdraw everything

## The preference centre

centre-title = Your privacy choices
centre-text = Switch on what you allow. What is off does not happen.
tab-purposes = Purposes
tab-cookies = Cookies and partners
always-active = Always active
always-active-text = The page that you ask for can't be had without it, so there is no switch.
forbidden-here = Not allowed here
forbidden-text = The law of your place, or your age, forbids it, so there is no switch.
scope = Your choice holds for this browser, this device and this site.
scope-domain = Your choice holds for this browser, this device and the sites under { $domain } that ask for the same.
scope-account = You are signed in: your choice holds for your account, on every device.
# $count: how many partners use data for this purpose.
partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
no-vendors = No partner is used for this.
# Before a list of cookies.
stores = Stores:
stores-nothing = Stores nothing that we know of.
see-policy = Privacy policy
see-rights = Exercise my rights
# A label and what it says.
fact = { $label }: { $value }
in-force = In force now
rules-of-place = The rules for { $place } apply to this visit.
rules-strictest = We don't know which rules apply to this visit, so the strictest do.
allowed = allowed
not-allowed = not allowed
because-strictly-necessary = the page can't be shown without it
because-choice = you chose so
because-signal = your browser's privacy signal says so
because-default-on = the law of your place lets it start; you can say no
because-default-off = nobody has said yes
because-site-rule = this site asks first
because-override = this site reads the law otherwise than Sayso does
because-minor = the law protects people of your age
because-prohibited = the law of your place forbids it
chosen-at = Chosen on { $date }.
closed-at = You closed the notice on { $date } without an answer: everything stays as the law has it by default.
not-chosen = You have not chosen yet.
see-receipt = Receipt number { $number }
download-receipt = Download the receipt
forget-receipts = Delete my receipts
forget-text = The receipt and those before it are deleted. Nobody, you included, can then show what you chose. Your choice itself stays in force until you change it, and a number stays in the public ledger that says nothing about you. This can't be undone.
receipt-gone = Its receipt has been deleted.
back = Back to the page
# The states of a switch. “some”: some of a group are on, some off.
on = On
off = Off
some = Some

## Links that laws want on the page. Where a law prescribes the words, the page has them in its own language too.

link-do-not-sell-or-share = Do Not Sell or Share My Personal Information
link-limit-sensitive = Limit the Use of My Sensitive Personal Information
link-opt-out = Your Opt-Out Rights
link-withdraw-consent = Privacy choices
link-object-statistics = Object to statistics
# The name of the little picture next to such a link.
opt-out-icon = Opt-out icon

## The list of cookies and partners

cookies-title = Cookies and partners
cookies-text = Everything that this site and its partners may store or load, by purpose.
cookies-search = Search
cookies-search-hint = Name of a cookie or partner
cookies-purpose = Purpose
cookies-every-purpose = All purposes
cookies-show = Show
cookies-found = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
cookies-none = Nothing fits. Try fewer letters, or all purposes.
cookies-none-used = This site stores nothing and has no partners.
cookies-owner = Owner
cookies-party = Party
cookies-first-party = this site
cookies-third-party = another company
kind-cookie = cookie
kind-local-storage = local storage
kind-session-storage = session storage
kind-indexed-db = database in the browser
cookies-lifetime = Kept for
cookies-hosts = Loads from
cookies-policy = Its policy
cookies-own = This site
cookies-as-data = The same as data (JSON)
cookies-sayso-text = Keeps your answer to this notice.
cookies-signal-text = Remembers that a receipt was written for your browser's privacy signal.
lifetime-session = until you close the browser
lifetime-persistent = until you delete it
lifetime-unknown = not known
lifetime-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
lifetime-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
lifetime-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
lifetime-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
lifetime-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## The receipt

receipt-title = Your receipt
receipt-text = This is the record of your choice. It holds no address and nothing that another site could recognise you by.
receipt-number = Number
receipt-when = When
receipt-until = A yes holds until
receipt-action = What you did
receipt-place = Place
receipt-place-unknown = not known
receipt-language = Language
receipt-notice = Notice that was shown
receipt-signal = Browser's privacy signal
receipt-signal-sent = sent
receipt-signal-absent = not sent
receipt-choices = Your choice
receipt-no-choices = No purpose was allowed or refused.
receipt-refused-vendors = Partners that you refused
receipt-proved = It is in the public ledger. The downloaded file proves it, without us: run `sayso receipt verify receipt.json`.
receipt-not-proved = It is stored; its proof follows in a moment.
action-accept-all = accepted all
action-reject-all = rejected all
action-save = saved your choices
action-placeholder = allowed what was held back on a page
action-withdraw = withdrew everything
action-close = closed the notice without an answer

## What stands in place of a video or map that was held back

# $vendor: a company. $purposes: a list of purposes' titles. $host: a host name.
held-title = { $vendor } is held back
held-text = This part of the page comes from { $vendor } and would be used for: { $purposes }.
held-once = Load once
held-allow = Always allow { $purposes }
held-unknown-title = Held back
held-unknown-text = This part of the page comes from { $host }. Nobody has said what it does with your data, so it isn't loaded.

## Purposes

group-sale-or-sharing-title = Sale or sharing of personal information
group-sale-or-sharing-text = What some laws call selling or sharing: others receive data about you for their own use.
purpose-necessary-title = Strictly necessary
purpose-necessary-text = Without these the pages you ask for can't be shown: your session, your choice here, protection against abuse.
purpose-preferences-title = Preferences
purpose-preferences-text = Remembering settings such as language, place or font.
purpose-statistics-title = Statistics
purpose-statistics-text = Counting visits and seeing which pages are read, to make the site better.
purpose-advertising-title = Advertising
purpose-advertising-text = Partners choose and measure advertisements by what you read, here and elsewhere.
purpose-social-media-title = Social media
purpose-social-media-text = Buttons and posts of social networks, which then learn that you were here.
purpose-media-title = Video, maps and other media
purpose-media-text = Content from other services inside our pages. They learn that you watch it here.
