//! One language of a site: its texts, and its forms for numbers, dates and lists.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
// With its feature `sync`: formatters are shared by threads.
use icu_provider as _;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use unic_langid::LanguageIdentifier;

use super::{Direction, LanguageRow, Review};
use crate::page::escape;

/// A value that is filled into a text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    Count(usize),
}

/// One language as a site speaks it.
pub(crate) struct Language {
    pub(crate) row: LanguageRow,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// What it falls back to for a text that it doesn't have: only a site's own purposes may lack one.
    pub(super) fallback: Option<Arc<Language>>,
    days: DateTimeFormatter<YMD>,
    minutes: DateTimeFormatter<YMDT>,
    lists: ListFormatter,
}

impl Language {
    /// A language of its resources; the later override the earlier.
    pub(super) fn new(
        row: &LanguageRow,
        resources: Vec<Arc<FluentResource>>,
        fallback: Option<Arc<Self>>,
    ) -> Self {
        let id: LanguageIdentifier = row.code.parse().expect("the codes of the table are BCP 47");
        let locale: Locale = row.code.parse().expect("the codes of the table are BCP 47");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks around what is filled in keep a name in another script from turning the sentence round.
        bundle.set_use_isolating(row.direction == Direction::Rtl);
        bundle.set_formatter(Some(number));
        for resource in resources {
            bundle.add_resource_overriding(resource);
        }
        let known = "the data of the table's languages is compiled in, else that of the root";
        Self {
            row: row.clone(),
            bundle,
            fallback,
            days: DateTimeFormatter::try_new(locale.clone().into(), YMD::long()).expect(known),
            minutes: DateTimeFormatter::try_new(locale.clone().into(), YMD::long().with_time_hm())
                .expect(known),
            lists: ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).expect(known),
        }
    }

    /// The language's code.
    pub(crate) fn code(&self) -> &str {
        &self.row.code
    }

    /// Whether somebody who speaks it natively has read its texts.
    pub(crate) fn review(&self) -> Review {
        self.row.review
    }

    /// A text, ready for HTML.
    pub(crate) fn text(&self, key: &str) -> String {
        self.filled(key, &[])
    }

    /// A text with its variables filled in, ready for HTML.
    pub(crate) fn filled(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        escape::escape_marked(&self.plain(key, values))
    }

    /// Whether it has words for this key in this language itself.
    pub(crate) fn has_own(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A text with its variables filled in, as it is.
    pub(crate) fn plain(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return self.fallback.as_ref().map_or_else(|| key.to_owned(), |other| other.plain(key, values));
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(
                *name,
                match value {
                    // What turns text around is ours to set, around the whole.
                    Value::Text(text) => FluentValue::from(escape::without_marks(text)),
                    Value::Count(count) => FluentValue::from(*count),
                },
            );
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// A day, as people write it: *24 November 2026*. In UTC.
    pub(crate) fn day(&self, time: Timestamp) -> String {
        self.days.format(&date_time(time).date).to_string()
    }

    /// A time to the minute: *24 November 2026 at 10:15 UTC*.
    pub(crate) fn minute(&self, time: Timestamp) -> String {
        format!("{} UTC", self.minutes.format(&date_time(time)))
    }

    /// Several things in a row: *a, b and c*.
    pub(crate) fn list(&self, items: &[String]) -> String {
        self.lists.format(items.iter().map(String::as_str)).to_string()
    }
}

/// A time in the form that ICU takes.
fn date_time(time: Timestamp) -> DateTime<icu_calendar::Iso> {
    let civil = TimeZone::UTC.to_datetime(time);
    let in_range = |value: i8| u8::try_from(value).unwrap_or_default();
    let date = Date::try_new_iso(i32::from(civil.year()), in_range(civil.month()), in_range(civil.day()));
    let time = Time::try_new(in_range(civil.hour()), in_range(civil.minute()), in_range(civil.second()), 0);
    DateTime { date: date.expect("jiff's dates are dates"), time: time.expect("jiff's times are times") }
}

/// Writes numbers as the language does.
fn number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "counts are whole numbers far below 2^53")]
    let whole = Decimal::from(number.value as i64);
    memoizer.with_try_get::<Numbers, _, _>((), |numbers| numbers.0.format(&whole).to_string()).ok()
}

struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: Locale = language.to_string().parse().map_err(|_| ())?;
        DecimalFormatter::try_new(locale.into(), Default::default()).map(Self).map_err(|_| ())
    }
}
