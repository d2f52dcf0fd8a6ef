//! Escaping, so that no text of a site file can become markup.

/// Escapes a text for HTML content and quoted attributes. Characters that turn the direction of text around are dropped:
/// they could make a sentence read as its opposite.
pub(crate) fn escape(text: &str) -> String {
    escape_marked(&without_marks(text))
}

/// A text without the characters that turn its direction around.
pub(crate) fn without_marks(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// The same for a text whose marks around single names are our own.
pub(crate) fn escape_marked(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{202A}'..='\u{202E}' | '\u{2066}' | '\u{2067}' | '\0' => {}
            other => out.push(other),
        }
    }
    out
}

/// An address from a site file, ready for `href`. Only addresses that lead to a page: `javascript:` and the like would run.
pub(crate) fn escape_address(address: &str) -> String {
    // Browsers drop these from an address before they look at its scheme.
    let plain: String = address.chars().filter(|character| *character > ' ').collect();
    let scheme =
        plain.split(['/', '?', '#']).next().and_then(|start| start.split_once(':')).map(|(scheme, _)| scheme);
    let leads = scheme.is_none_or(|scheme| {
        ["http", "https", "mailto"].iter().any(|good| scheme.eq_ignore_ascii_case(good))
    });
    if leads { escape(&plain) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_neither_become_markup_nor_turn_around() {
        assert_eq!(escape("<a b='\"'>&\u{202E}no\u{2066}"), "&lt;a b=&#39;&quot;&#39;&gt;&amp;no");
    }

    #[test]
    fn only_addresses_of_pages_are_links() {
        for good in
            ["/privacy", "https://a.example/b:c", "HTTP://a.example", "policy?a:b", "mailto:a@b.example"]
        {
            assert_eq!(escape_address(good), good);
        }
        for bad in ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x"] {
            assert_eq!(escape_address(bad), "", "{bad}");
        }
    }
}
