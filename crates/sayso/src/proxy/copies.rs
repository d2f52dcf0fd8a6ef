//! What headers say of copies: who may keep one, for how long, and what it depends on (RFC 9111).

use http::HeaderMap;
use http::header::{self, HeaderName};

use crate::http::visit::header_text;

/// Whether `Cache-Control` has one of these directives, with or without a value; names in lower case.
pub(super) fn says(headers: &HeaderMap, wanted: &[&str]) -> bool {
    directives(headers).any(|(name, _)| wanted.contains(&name.as_str()))
}

/// For how many seconds a shared cache may keep the answer, if the site says that one may; none if a page like this is for
/// its visitor.
pub(super) fn shared_seconds(headers: &HeaderMap) -> Option<u32> {
    if says(headers, &["private", "no-store", "no-cache"])
        || varies_by_visitor(headers)
        || headers.contains_key(header::SET_COOKIE)
    {
        return None;
    }
    let seconds = |wanted: &str| {
        let value = directives(headers).find(|(name, _)| name == wanted)?.1;
        value.trim_matches('"').parse::<u32>().ok()
    };
    let shared = seconds("s-maxage").or_else(|| seconds("max-age").filter(|_| says(headers, &["public"])));
    shared.filter(|seconds| *seconds > 0)
}

/// Whether the answer depends on who asks, by the site's own word.
pub(super) fn varies_by_visitor(headers: &HeaderMap) -> bool {
    words(headers, &header::VARY)
        .any(|name| matches!(name.to_ascii_lowercase().as_str(), "*" | "cookie" | "authorization"))
}

fn directives(headers: &HeaderMap) -> impl Iterator<Item = (String, String)> {
    words(headers, &header::CACHE_CONTROL).map(|word| {
        let (name, value) = word.split_once('=').unwrap_or((&word, ""));
        (name.trim().to_ascii_lowercase(), value.trim().to_owned())
    })
}

/// The items of a list. A comma within quotes ends one too: of a directive with a list of names the name is what counts.
fn words(headers: &HeaderMap, name: &HeaderName) -> impl Iterator<Item = String> {
    let lines: Vec<String> = headers.get_all(name).iter().map(header_text).collect();
    let words: Vec<String> = lines.join(",").split(',').map(|word| word.trim().to_owned()).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn seconds(cache_control: &'static str, vary: &'static str) -> Option<u32> {
        let mut headers = HeaderMap::new();
        headers.append(header::CACHE_CONTROL, HeaderValue::from_static(cache_control));
        headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        headers.append(header::VARY, HeaderValue::from_static(vary));
        shared_seconds(&headers)
    }

    #[test]
    fn only_what_a_site_gives_to_everybody_may_be_shared() {
        for (cache_control, want) in [
            ("public, max-age=60", Some(60)),
            ("max-age=60, S-MaxAge=5", Some(5)),
            ("s-maxage=\"7\"", Some(7)),
            ("public", None),
            ("max-age=60", None),
            ("public, max-age=0", None),
            ("public, max-age=60, s-maxage=0", None),
            ("public, max-age=60, private=\"set-cookie\"", None),
            ("public, max-age=60, NO-STORE", None),
            ("public, max-age=60, no-cache", None),
            ("public, max-age=-1", None),
            ("", None),
        ] {
            assert_eq!(seconds(cache_control, ""), want, "{cache_control}");
        }
        for vary in ["*", "Origin,cookie", "Authorization"] {
            assert_eq!(seconds("public, max-age=60", vary), None, "{vary}");
        }
        assert_eq!(seconds("public, max-age=60", "Accept-Language"), Some(60));
    }
}
