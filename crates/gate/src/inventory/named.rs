//! Whether a host whose letters stand in a script is named there, or is only part of another word: `t.co` of `reddit.com`.

/// Whether the host at `from..to` of a script's text is named there, itself or with a sub-domain before it.
///
/// A host that is missed lets a tracker's loader run, one too many holds a script of the site's. So a place counts as the
/// host's edge unless a letter, digit, `-` or `_` clearly goes on there. Behind an escape (`\u002F`, `%2F`) stands an edge,
/// as it mostly means a slash; and so do bytes beyond ASCII, some of which an address ignores (a soft hyphen).
pub(super) fn is_named(text: &[u8], from: usize, to: usize) -> bool {
    let (before, after) = (&text[..from], &text[to..]);
    let begins = before.last().is_none_or(|last| !goes_on(*last)) || ends_in_escape(before);
    let ends = match *after {
        [b'.', next, ..] => !goes_on(next),
        [next, ..] => !goes_on(next),
        [] => true,
    };
    begins && ends
}

/// Whether a host would go on with this byte.
fn goes_on(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Whether the text ends in what some language reads as one escaped character: JavaScript (`\/` aside, which ends in no
/// letter), JSON, CSS, HTML, and `decodeURIComponent` or `unescape`.
fn ends_in_escape(text: &[u8]) -> bool {
    let hex = text.iter().rev().take_while(|b| b.is_ascii_hexdigit()).count();
    // The escape's digits end right before the host; how many there are depends on the language.
    let by_digits = (1..=hex.min(6)).any(|count| {
        let (rest, digits) = text.split_at(text.len() - count);
        let decimal = digits.iter().all(u8::is_ascii_digit);
        match count {
            2 if rest.ends_with(b"\\x") || ends_in_percent(rest) => true,
            4 if rest.ends_with(b"\\u") || rest.ends_with(b"%u") => true,
            // A style's `\2f`, a script's octal `\57`.
            _ if rest.ends_with(b"\\") => true,
            _ => rest.ends_with(b"&#x") || rest.ends_with(b"&#X") || decimal && rest.ends_with(b"&#"),
        }
    });
    // `\n`, `\t`; and `%s`, in whose place something else comes.
    by_digits || matches!(text, [.., b'\\' | b'%', _])
}

/// Whether the text ends in `%`, itself escaped any number of times: `%25`, `%2525`, `\u0025`, `\x25`.
fn ends_in_percent(mut text: &[u8]) -> bool {
    loop {
        if text.ends_with(b"%") {
            return true;
        }
        let Some(rest) = text.strip_suffix(b"25") else { return false };
        if rest.ends_with(b"\\x") || rest.ends_with(b"\\u00") {
            return true;
        }
        text = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `t.co` is named where it stands in the text.
    #[track_caller]
    fn check(text: &str, want: bool) {
        let from = text.find("t.co").unwrap();
        assert_eq!(is_named(text.as_bytes(), from, from + 4), want, "{text}");
    }

    #[test]
    fn a_part_of_another_name_is_not_the_host() {
        for text in [
            "https://microsoft.com",
            "https://reddit.com/",
            "//my-t.co/",
            "//x_t.co/",
            "//9t.co/",
            "//t.com/",
            "//t.co-op/",
            "//t.co.uk/",
            "list.concat(x)",
            "\\nreddit.com",
            "%20reddit.com",
            "\\u002Freddit.com",
            "ft.co",
            "2ft.co",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn the_host_and_its_sub_domains_are_named() {
        for text in [
            "t.co",
            "//t.co/x",
            "'t.co'",
            "cdn.t.co",
            "//t.co.",
            "//t.co./x",
            "//t.co:443",
            "@t.co",
            "=t.co;",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn behind_an_escape_the_host_is_named() {
        for text in [
            r"https:\/\/t.co\/x.js",
            r"https:\u002F\u002Ft.co\u002Fx.js",
            r"https:\\u002f\\u002ft.co",
            r"\x2F\x2ft.co\x2Fx",
            r"\u{2F}\u{2f}t.co",
            r"\57\57t.co",
            r"\2f\00002ft.co",
            r"\u00252Ft.co",
            "https%3A%2F%2Ft.co%2Fx.js",
            "https%253A%252F%252ft.co%252F",
            "%25252Ft.co",
            "%u002Ft.co",
            "&#47;&#47t.co",
            "&#x2Ft.co",
            r"\nt.co",
            "https://%st.co/",
            "\u{ad}t.co",
            "//t.co\u{ad}/",
        ] {
            check(text, true);
        }
    }
}
