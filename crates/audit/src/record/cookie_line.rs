//! One cookie as a response or a script sets it (RFC 6265bis, section 5.6).

use jiff::fmt::rfc2822;

/// What is said of the cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CookieLine {
    pub(crate) name: String,
    pub(crate) value: String,
    /// Without a leading dot.
    pub(crate) domain: Option<String>,
    /// It is over at once: that is how cookies are deleted.
    pub(crate) removes: bool,
}

/// Reads `name=value; Domain=...; Max-Age=...`, as seen at `now`, in seconds since 1970. None if it is no cookie.
pub(crate) fn parse(line: &str, now: f64) -> Option<CookieLine> {
    let mut parts = line.split(';');
    let pair = parts.next()?;
    // Without an equals sign it is a value without a name.
    let (name, value) = pair.split_once('=').unwrap_or(("", pair));
    let (name, value) = (name.trim(), value.trim());
    if name.is_empty() && value.is_empty() {
        return None;
    }
    let (mut domain, mut max_age, mut expires) = (None, None, None);
    for part in parts {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let value = value.trim();
        match key.trim().to_ascii_lowercase().as_str() {
            "domain" => {
                let name = value.trim_start_matches('.').to_ascii_lowercase();
                domain = (!name.is_empty()).then_some(name);
            }
            "max-age" => max_age = value.parse::<f64>().ok().or(max_age),
            "expires" => expires = date(value).or(expires),
            _ => {}
        }
    }
    // Max-Age goes before Expires.
    let removes = max_age.map_or_else(|| expires.is_some_and(|at| at <= now), |seconds| seconds <= 0.0);
    Some(CookieLine { name: name.to_owned(), value: value.to_owned(), domain, removes })
}

/// `Thu, 01 Jan 1970 00:00:00 GMT`, also with hyphens, as seconds since 1970.
fn date(value: &str) -> Option<f64> {
    // The hyphens of `Thu, 01-Jan-1970 00:00:00 GMT`.
    let spaced = value.trim().replace('-', " ");
    let spaced = spaced.replace("UTC", "GMT");
    let day_and_rest = spaced.split_once(',').map_or(spaced.as_str(), |(_, rest)| rest).trim();
    let parser = rfc2822::DateTimeParser::new();
    let timestamp = parser.parse_timestamp(day_and_rest).ok()?;
    #[expect(clippy::cast_precision_loss, reason = "seconds")]
    Some(timestamp.as_second() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: f64 = 1_795_000_000.0;

    fn removes(line: &str) -> bool {
        parse(line, NOW).expect("a cookie").removes
    }

    #[test]
    fn a_cookie_is_read_with_its_domain() {
        let line = parse("_ga=GA1.2.3=4; path=/; Domain=.Shop.example", NOW).expect("a cookie");
        assert_eq!((line.name.as_str(), line.value.as_str()), ("_ga", "GA1.2.3=4"));
        assert_eq!(line.domain.as_deref(), Some("shop.example"));
        assert!(!line.removes);
    }

    #[test]
    fn a_cookie_that_is_over_is_a_removal() {
        assert!(removes("a=; expires=Thu, 01 Jan 1970 00:00:00 GMT"));
        assert!(removes("a=; expires=Thu, 01-Jan-1970 00:00:01 UTC"));
        assert!(removes("a=; Max-Age=0; expires=Fri, 01 Jan 2100 00:00:00 GMT"));
        assert!(!removes("a=1; expires=Fri, 01 Jan 2100 00:00:00 GMT"));
        assert!(!removes("a=1; max-age=10; expires=Thu, 01 Jan 1970 00:00:00 GMT"));
        assert!(!removes("a=1; expires=nonsense"));
    }

    #[test]
    fn nothing_is_no_cookie() {
        assert_eq!(parse("", NOW), None);
        assert_eq!(parse("=; path=/", NOW), None);
    }
}
