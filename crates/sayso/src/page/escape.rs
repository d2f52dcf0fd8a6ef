//! Escaping, so that no text of a site file can become markup.

/// Escapes a text for HTML content and quoted attributes. Characters that turn the direction of text around are dropped:
/// they could make a sentence read as its opposite.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\0' => {}
            other => out.push(other),
        }
    }
    out
}
