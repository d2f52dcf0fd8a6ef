//! What something is for that no list names. Guesses are few, and marked as such: a false alarm costs trust.
//!
//! A site's own item is taken for a visitor number only if its name speaks of visitors or of tracking, or its value left for somebody
//! else; a long random value alone is no sign, since sessions, baskets and form tokens have one too.

use crate::finding::{Confidence, Purpose};

/// A guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Guess {
    pub(crate) purpose: Purpose,
    pub(crate) confidence: Confidence,
    pub(crate) why: &'static str,
}

/// Something that a site keeps itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
    /// It outlives the browser's window.
    pub(crate) lasting: bool,
    /// A database or a cache: its name is all that is known of it.
    pub(crate) database: bool,
    /// Its value left for another host.
    pub(crate) left: bool,
}

/// Records of a choice, and what asks for it.
const CONSENT: [&str; 22] = [
    "consent",
    "consents",
    "gdpr",
    "ccpa",
    "privacy",
    "notice",
    "banner",
    "optout",
    "optin",
    "opt",
    "tcf",
    "euconsent",
    "usprivacy",
    "gpp",
    "gpc",
    "dnt",
    "klaro",
    "tarteaucitron",
    "cmp",
    "choice",
    "choices",
    "cc",
];

/// What people asked for: without these words a page doesn't do what it should.
const SERVICE: [&str; 54] = [
    "session",
    "sess",
    "sessionid",
    "sid",
    "phpsessid",
    "jsessionid",
    "csrf",
    "xsrf",
    "csrftoken",
    "nonce",
    "token",
    "auth",
    "login",
    "jwt",
    "oauth",
    "cart",
    "basket",
    "bag",
    "checkout",
    "order",
    "wishlist",
    "favorites",
    "favourites",
    "lang",
    "language",
    "locale",
    "i18n",
    "theme",
    "dark",
    "mode",
    "currency",
    "country",
    "region",
    "timezone",
    "tz",
    "settings",
    "prefs",
    "preferences",
    "font",
    "layout",
    "sort",
    "filter",
    "draft",
    "form",
    "lb",
    "route",
    "affinity",
    "awsalb",
    "cache",
    "version",
    "flash",
    "remember",
    "player",
    "volume",
];

/// Words that say it: a visitor is recognised or followed.
const FOLLOWS: [&str; 26] = [
    "visitor",
    "visitorid",
    "visit",
    "vid",
    "vuid",
    "track",
    "tracker",
    "tracking",
    "trk",
    "analytics",
    "analytic",
    "stats",
    "metrics",
    "telemetry",
    "fingerprint",
    "fpid",
    "anonymous",
    "anonymousid",
    "anon",
    "anonid",
    "distinct",
    "returning",
    "deviceid",
    "clientid",
    "browserid",
    "hits",
];

/// Words that a number goes by; they need a value that looks like one, and to last.
const NUMBERS: [&str; 12] =
    ["uid", "uuid", "guid", "cid", "muid", "tuid", "puid", "device", "client", "browser", "user", "userid"];

/// Words of advertising.
const SELLS: [&str; 27] = [
    "ad",
    "ads",
    "adid",
    "advertising",
    "advert",
    "advertiser",
    "marketing",
    "retarget",
    "retargeting",
    "remarketing",
    "campaign",
    "utm",
    "gclid",
    "fbclid",
    "msclkid",
    "affiliate",
    "pixel",
    "audience",
    "audiences",
    "segment",
    "segments",
    "interest",
    "interests",
    "profile",
    "click",
    "clickid",
    "sync",
];

/// What an own item is for.
pub(crate) fn own(item: Item<'_>) -> Option<Guess> {
    let words = words(item.name);
    let speaks = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if is_consent(item.name) {
        return None;
    }
    let number = identifies(item.value);
    let guess = |purpose, confidence, why| Some(Guess { purpose, confidence, why });
    let purpose = if speaks(&SELLS) { Purpose::Marketing } else { Purpose::Analytics };
    if item.left && number && item.lasting {
        return guess(
            purpose,
            Confidence::Medium,
            "a lasting number of the site's own that went to another host",
        );
    }
    let why = "its name speaks of recognising visitors";
    if item.database {
        return if speaks(&FOLLOWS) || speaks(&["ads", "retargeting", "pixel"]) {
            guess(purpose, Confidence::Low, why)
        } else {
            None
        };
    }
    if speaks(&FOLLOWS) && number {
        return guess(purpose, Confidence::Medium, why);
    }
    if speaks(&SERVICE) || !item.lasting {
        return None;
    }
    if speaks(&NUMBERS)
        && number
        && (!speaks(&["user", "client", "device", "browser"]) || speaks(&["id", "uid", "uuid"]))
    {
        return guess(purpose, Confidence::Low, why);
    }
    if speaks(&SELLS) && !item.value.is_empty() {
        return guess(Purpose::Marketing, Confidence::Low, "its name speaks of advertising");
    }
    None
}

/// Whether something is the record of a choice, by its name.
pub(crate) fn is_consent(name: &str) -> bool {
    let words = words(name);
    let speaks = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    speaks(&CONSENT) || (speaks(&["cookie", "cookies"]) && !speaks(&FOLLOWS))
}

/// What a host is for, by its name: `ads.example`, `stats.example`.
pub(crate) fn of_host(host: &str) -> Option<Purpose> {
    let words = words(host);
    let speaks = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if speaks(&SELLS) {
        Some(Purpose::Marketing)
    } else if speaks(&FOLLOWS) {
        Some(Purpose::Analytics)
    } else {
        None
    }
}

/// The words of a name: `visitorId`, `visitor_id` and `VISITOR-ID` are *visitor* and *id*.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small_before = false;
    for letter in name.chars() {
        if !letter.is_ascii_alphanumeric() || (small_before && letter.is_ascii_uppercase()) {
            words.push(String::new());
        }
        if letter.is_ascii_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(letter.to_ascii_lowercase());
        }
        small_before = letter.is_ascii_lowercase() || letter.is_ascii_digit();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a value holds something that tells one browser from every other: a UUID, or a long random number or text.
pub(crate) fn identifies(value: &str) -> bool {
    value.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').any(|part| {
        let bytes: Vec<u8> = part.bytes().filter(|byte| *byte != b'-').collect();
        let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
        let hex = bytes.iter().all(u8::is_ascii_hexdigit);
        let letters = bytes.len() - digits;
        (hex && bytes.len() >= 12 && digits > 0 && !is_time(part))
            || (letters == 0 && digits >= 8 && !is_time(part))
            || (bytes.len() >= 10 && digits >= 2 && letters >= 2 && !part.contains('-'))
            || (bytes.len() >= 16 && digits >= 3)
            || (bytes.len() >= 20 && mixed(&bytes))
    })
}

/// Upper and lower case in turn, as in encoded bytes and in no word.
fn mixed(bytes: &[u8]) -> bool {
    let turns =
        bytes.windows(2).filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()).count();
    turns >= 4
}

/// Seconds or milliseconds since 1970, of this decade or the next; or a day, `20261124`.
fn is_time(digits: &str) -> bool {
    let Ok(number) = digits.parse::<u64>() else { return false };
    matches!(number, 1_577_836_800..=2_208_988_800 | 1_577_836_800_000..=2_208_988_800_000 | 20_200_101..=20_391_231)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "3f2b8c1e-9d4a-4f6b-8e2c-1a2b3c4d5e6f";

    fn own_of(name: &str, value: &str, lasting: bool) -> Option<Purpose> {
        own(Item { name, value, lasting, database: false, left: false }).map(|guess| guess.purpose)
    }

    #[test]
    fn a_visitor_number_of_the_sites_own_is_noticed() {
        for name in [
            "visitor_id",
            "visitorId",
            "_vid",
            "tracking-id",
            "anonymous_id",
            "deviceId",
            "uid",
            "user_id",
            "clientUuid",
        ] {
            assert_eq!(own_of(name, UUID, true), Some(Purpose::Analytics), "{name}");
        }
        assert_eq!(own_of("visitor_id", "0.8394021934", true), Some(Purpose::Analytics));
        assert_eq!(own_of("ad_user_id", UUID, true), Some(Purpose::Marketing));
        assert_eq!(own_of("_campaign", "autumn", true), Some(Purpose::Marketing));
    }

    #[test]
    fn what_a_page_needs_is_no_visitor_number() {
        for name in [
            "sid",
            "PHPSESSID",
            "csrf_token",
            "XSRF-TOKEN",
            "cart_id",
            "basketId",
            "user_session",
            "auth_token",
            "lang",
            "theme",
            "cookie_consent_id",
            "cc_cookie",
            "klaro",
            "order_uuid",
            "x",
            "state",
            "a1b2",
            "client_theme",
            "userPrefs",
        ] {
            assert_eq!(own_of(name, UUID, true), None, "{name}");
        }
        for (name, value) in
            [("visitor_seen", "1"), ("visit_at", "1795545000000"), ("uid", ""), ("device", "desktop")]
        {
            assert_eq!(own_of(name, value, true), None, "{name}");
        }
        assert_eq!(own_of("uid", UUID, false), None);
    }

    #[test]
    fn a_number_that_left_for_another_host_is_one_whatever_its_name() {
        let item = Item { name: "state", value: UUID, lasting: true, database: false, left: true };
        assert_eq!(own(item).unwrap().confidence, Confidence::Medium);
        let database = |name| own(Item { name, value: "", lasting: true, database: true, left: false });
        assert!(database("visitor-db").is_some() && database("keyval-store").is_none());
    }

    #[test]
    fn times_words_and_settings_identify_nobody() {
        for value in [
            UUID,
            "a3f9c1d2e4b5",
            "GA1.1.842193755.1795545000",
            "{\"id\":\"x9Kq2LmP4zTr\"}",
            "fb.1.1795545000.5829301123",
        ] {
            assert!(identifies(value), "{value}");
        }
        for value in [
            "",
            "1",
            "true",
            "1795545000",
            "20261124",
            "en-GB",
            "granted",
            "analytics=false",
            "harbour-ledger-front-page",
        ] {
            assert!(!identifies(value), "{value}");
        }
    }
}
