//! Which language: what the page says of itself, then what the browser asks for.

use std::collections::HashMap;

use super::LanguageRow;

/// The codes of some languages and all that means the same, in lower case.
#[derive(Default)]
pub(super) struct Tags(HashMap<String, String>);

impl Tags {
    pub(super) fn new<'r>(rows: impl IntoIterator<Item = &'r LanguageRow>) -> Self {
        let mut tags = HashMap::new();
        for row in rows {
            for tag in row.aliases.iter().chain([&row.code]) {
                tags.insert(tag.to_ascii_lowercase(), row.code.clone());
            }
        }
        Self(tags)
    }

    /// The best for one tag (BCP 47, or what people write for it): the same, one that means the same, or the nearest more general
    /// one (RFC 4647, 3.4 *Lookup*).
    pub(super) fn best(&self, tag: &str) -> Option<&str> {
        let normal = tag.trim().replace('_', "-").to_ascii_lowercase();
        let mut wanted = normal.as_str();
        loop {
            if let Some(code) = self.0.get(wanted) {
                return Some(code);
            }
            wanted = wanted.rsplit_once('-')?.0;
        }
    }
}

/// The languages of an `Accept-Language` header, the most wanted first (RFC 9110, 12.5.4). Those of weight 0 aren't wanted. A header
/// of unreasonable length is read as far as is reasonable.
pub(crate) fn accepted(header: &str) -> Vec<&str> {
    const LIMIT: usize = 20;
    let mut tags: Vec<(&str, f32)> = Vec::new();
    for item in header.split(',').take(LIMIT) {
        let mut parts = item.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default();
        let weight =
            parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |q| q.trim().parse().ok());
        let plain =
            !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if let (true, Some(weight)) = (plain, weight.filter(|weight| *weight > 0.0)) {
            tags.push((tag, weight));
        }
    }
    // Stable: of the same weight the first comes first.
    tags.sort_by(|a, b| b.1.total_cmp(&a.1));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages;

    #[test]
    fn a_tag_finds_its_language_or_the_nearest() {
        let tags = Tags::new(languages());
        for (tag, want) in [
            ("de", Some("de")),
            ("de-AT", Some("de")),
            ("DE_ch", Some("de")),
            ("pt", Some("pt")),
            ("pt-br", Some("pt-BR")),
            ("pt-AO", Some("pt")),
            ("es-MX", Some("es-419")),
            ("es-ES", Some("es")),
            ("fr-CA", Some("fr-CA")),
            ("fr-BE", Some("fr")),
            ("zh", Some("zh-Hans")),
            ("zh-Hant-HK", Some("zh-Hant")),
            ("zh-TW", Some("zh-Hant")),
            ("zh-CN", Some("zh-Hans")),
            ("no", Some("nb")),
            ("nn-NO", Some("nb")),
            ("iw", Some("he")),
            ("x-klingon", None),
            ("", None),
        ] {
            assert_eq!(tags.best(tag), want, "{tag}");
        }
    }

    #[test]
    fn the_browsers_languages_come_in_the_order_of_their_weight() {
        assert_eq!(accepted("en;q=0.5, de, fr;q=0.8"), ["de", "fr", "en"]);
        assert_eq!(accepted("de;q=0, *, en; q=x"), Vec::<&str>::new());
        assert_eq!(accepted("da, en-GB;q=0.8, en;q=0.7"), ["da", "en-GB", "en"]);
        assert_eq!(accepted(&"x,".repeat(10_000)).len(), 20);
    }
}
