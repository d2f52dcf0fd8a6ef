//! `robots.txt` (RFC 9309).

use url::Url;

/// What a site lets the auditor visit by itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Robots {
    /// Whether a path may be visited, by pattern.
    rules: Vec<(bool, String)>,
    /// Addresses of sitemaps, as they stand there.
    pub(crate) sitemaps: Vec<String>,
}

impl Robots {
    /// Reads the group of a name, or that of everybody.
    pub(crate) fn parse(text: &str, name: &str) -> Self {
        let (mut own, mut everybody) = (None, None);
        let mut sitemaps = Vec::new();
        let (mut names, mut in_rules) = (Vec::new(), false);
        for line in text.trim_start_matches('\u{feff}').lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match key.trim().to_ascii_lowercase().as_str() {
                "user-agent" => {
                    if in_rules {
                        names.clear();
                        in_rules = false;
                    }
                    names.push(value.to_ascii_lowercase());
                }
                "sitemap" => sitemaps.push(value.to_owned()),
                key @ ("allow" | "disallow") => {
                    in_rules = true;
                    // Section 2.2.1: groups of the same name are one.
                    if names.iter().any(|known| *known == name.to_ascii_lowercase()) {
                        own.get_or_insert_with(Vec::new).push((key == "allow", value.to_owned()));
                    } else if names.iter().any(|known| known == "*") {
                        everybody.get_or_insert_with(Vec::new).push((key == "allow", value.to_owned()));
                    }
                }
                _ => {}
            }
        }
        Self { rules: own.or(everybody).unwrap_or_default(), sitemaps }
    }

    /// Section 2.2.2: the longest pattern counts; of two, the one that allows.
    pub(crate) fn allows(&self, url: &Url) -> bool {
        let path = match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        };
        let fits = self.rules.iter().filter(|(_, pattern)| !pattern.is_empty() && fits(&path, pattern));
        fits.max_by_key(|(allows, pattern)| (pattern.len(), *allows)).is_none_or(|(allows, _)| *allows)
    }
}

/// Section 2.2.3: `*` is anything, `$` the end.
fn fits(path: &str, pattern: &str) -> bool {
    let (pattern, whole) = pattern.strip_suffix('$').map_or((pattern, false), |pattern| (pattern, true));
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let parts: Vec<&str> = parts.collect();
    for (number, part) in parts.iter().enumerate() {
        if whole && number + 1 == parts.len() {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    !whole || rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(text: &str, path: &str) -> bool {
        let url = Url::parse("https://shop.example").and_then(|url| url.join(path)).expect("an address");
        Robots::parse(text, "SaysoAudit").allows(&url)
    }

    #[test]
    fn the_longest_rule_counts() {
        let text = "User-agent: *\nDisallow: /shop\nAllow: /shop/open\nDisallow: /*.php$\n";
        assert!(allows(text, "/") && allows(text, "/shop/open/a") && allows(text, "/a.php?b"));
        assert!(!allows(text, "/shopping") && !allows(text, "/x/a.php"));
    }

    #[test]
    fn the_own_group_goes_before_that_of_everybody() {
        let text =
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: saysoaudit\nDisallow: /private\n";
        assert!(allows(text, "/a") && !allows(text, "/private/a"));
        assert!(!allows("User-agent: *\nDisallow: / # all of it\n", "/a"));
    }

    #[test]
    fn nothing_said_is_everything_allowed() {
        assert!(allows("", "/a") && allows("User-agent: *\nDisallow:\n", "/a") && allows("<html>", "/a"));
    }

    #[test]
    fn sitemaps_are_named_for_everybody() {
        let robots = Robots::parse("Sitemap: https://shop.example/map.xml\nUser-agent: a\nDisallow: /", "b");
        assert_eq!(robots.sitemaps, ["https://shop.example/map.xml"]);
    }
}
