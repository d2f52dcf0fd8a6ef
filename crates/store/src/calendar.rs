//! Days and months, by which receipts are found and kept apart. All in UTC.

use jiff::Timestamp;
use jiff::tz::Offset;

/// Seconds in a day.
pub(crate) const DAY_SECONDS: i64 = 86_400;

/// Days since 1970.
pub(crate) fn day(time: Timestamp) -> i64 {
    time.as_second().div_euclid(DAY_SECONDS)
}

/// Months since January 1970.
pub(crate) fn month(time: Timestamp) -> i64 {
    let date = Offset::UTC.to_datetime(time);
    (i64::from(date.year()) - 1970) * 12 + i64::from(date.month()) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_are_counted_from_1970() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!((day(Timestamp::UNIX_EPOCH), month(Timestamp::UNIX_EPOCH)), (0, 0));
        assert_eq!(month(at("2026-11-30T23:59:59Z")), 56 * 12 + 10);
        assert_eq!(month(at("2026-12-01T00:00:00Z")), 56 * 12 + 11);
        assert_eq!((day(at("1969-12-31T23:59:59Z")), month(at("1969-12-31T23:59:59Z"))), (-1, -1));
    }
}
