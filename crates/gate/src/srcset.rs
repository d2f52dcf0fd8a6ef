//! The addresses in a `srcset` attribute.

/// The addresses of a `srcset` (HTML, *parse a srcset attribute*). Where the text is odd it yields more addresses than
/// a browser would, never fewer.
pub(crate) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let trimmed = address.trim_end_matches(',');
        // A comma right behind the address ends the candidate; else descriptors follow up to the next comma that
        // stands outside parentheses.
        rest = if trimmed.len() < address.len() { after } else { skip_descriptors(after) };
        Some(trimmed)
    })
}

fn skip_descriptors(text: &str) -> &str {
    // Parentheses don't nest: the first that closes ends them (*in parens*).
    let mut in_parentheses = false;
    for (at, character) in text.char_indices() {
        match character {
            '(' => in_parentheses = true,
            ')' => in_parentheses = false,
            ',' if !in_parentheses => return &text[at..],
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_candidate_is_found() {
        let found = |text: &'static str| addresses(text).collect::<Vec<_>>();
        assert_eq!(found("a.png, b.png 2x,c.png 3w"), ["a.png", "b.png", "c.png"]);
        assert_eq!(found(" ,, a,b.png 1x (x,y), //c/d "), ["a,b.png", "//c/d"]);
        assert_eq!(found("a ((x), //c/d 2x"), ["a", "//c/d"]);
        assert_eq!(found("data:image/png;base64,AA 1x"), ["data:image/png;base64,AA"]);
        assert_eq!(found(" , "), Vec::<&str>::new());
    }
}
