//! Decimal numbers as every C2SP text format writes them.

/// Reads an ASCII decimal without sign, spaces or leading zeros (C2SP tlog-checkpoint, "Note text").
///
/// Strict because a number with two spellings would give one checkpoint two signatures. `None` also above 64 bits.
pub(crate) fn parse(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = text == "0" || !text.starts_with('0');
    if digits && canonical { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn one_number_has_one_spelling() {
        assert_eq!(parse("0"), Some(0));
        assert_eq!(parse("18446744073709551615"), Some(u64::MAX));
        for text in ["", "00", "01", "+1", "-1", "1 ", " 1", "1_0", "٤", "18446744073709551616", "0x1"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
