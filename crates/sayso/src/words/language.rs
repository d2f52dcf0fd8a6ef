//! One language of a site: its texts, and its forms for numbers, dates and lists.

use std::collections::HashMap;
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

/// The built-in part of a language, which all sites share.
pub(super) struct BuiltInLanguage {
    row: LanguageRow,
    bundle: Bundle,
    /// The texts without variables, ready for HTML.
    ready: HashMap<&'static str, String>,
    days: DateTimeFormatter<YMD>,
    minutes: DateTimeFormatter<YMDT>,
    lists: ListFormatter,
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language as a site speaks it.
pub(crate) struct Language {
    built_in: Arc<BuiltInLanguage>,
    /// The site's own texts.
    own: Option<Bundle>,
    /// What stands in for a text that it doesn't have: only a site's own purposes may lack one.
    fallback: Option<Arc<Language>>,
}

fn bundle(row: &LanguageRow, resource: Arc<FluentResource>) -> Bundle {
    let id: LanguageIdentifier = row.code.parse().expect("the codes of the table are BCP 47");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks around what is filled in keep a name in another script from turning the sentence round.
    bundle.set_use_isolating(row.direction == Direction::Rtl);
    bundle.set_formatter(Some(number));
    bundle.add_resource_overriding(resource);
    bundle
}

impl BuiltInLanguage {
    pub(super) fn new(row: &LanguageRow, resource: &Arc<FluentResource>) -> Self {
        let locale: Locale = row.code.parse().expect("the codes of the table are BCP 47");
        let known = "the data of the table's languages is compiled in, else that of the root";
        let bundle = bundle(row, resource.clone());
        let mut ready = HashMap::new();
        for key in super::keys() {
            // With a variable in it a text can't be made without values: that is an error here.
            if let Some(text) = formatted(&bundle, key, &[]).ok().flatten() {
                ready.insert(key, escape::escape_marked(&text));
            }
        }
        Self {
            row: row.clone(),
            bundle,
            ready,
            days: DateTimeFormatter::try_new(locale.clone().into(), YMD::long()).expect(known),
            minutes: DateTimeFormatter::try_new(locale.clone().into(), YMD::long().with_time_hm())
                .expect(known),
            lists: ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).expect(known),
        }
    }
}

impl BuiltInLanguage {
    /// The variables that a text has, with some value.
    fn variables(&self, key: &str) -> Vec<(&'static str, Value<'static>)> {
        let all: Vec<(&'static str, Value<'static>)> =
            super::VARIABLES.iter().map(|name| (*name, Value::Count(2))).collect();
        let without =
            |name: &str| -> Vec<_> { all.iter().copied().filter(|(other, _)| *other != name).collect() };
        let needs = |name: &str| formatted(&self.bundle, key, &without(name)).is_err();
        all.iter().copied().filter(|(name, _)| needs(name)).collect()
    }
}

/// A text with its variables filled in; none if the bundle doesn't have it.
///
/// # Errors
/// What the text names and isn't there, with the text as far as it could be made.
fn formatted(
    bundle: &Bundle,
    key: &str,
    values: &[(&str, Value<'_>)],
) -> Result<Option<String>, (String, String)> {
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return Ok(None) };
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
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    match errors.first() {
        None => Ok(Some(text)),
        Some(error) => Err((error.to_string(), text)),
    }
}

impl Language {
    /// A language with a site's own texts over the built-in ones.
    ///
    /// # Errors
    /// The first own text that names something which isn't there.
    pub(super) fn new(
        built_in: Arc<BuiltInLanguage>,
        own: Option<FluentResource>,
        keys: &[&String],
        fallback: Option<Arc<Self>>,
    ) -> Result<Self, String> {
        let own = own.map(|own| bundle(&built_in.row, Arc::new(own)));
        for (own, key) in own.iter().flat_map(|own| keys.iter().map(move |key| (own, key))) {
            let values = built_in.variables(key);
            formatted(own, key, &values).map_err(|(error, _)| {
                let names: Vec<String> = values.iter().map(|(name, _)| format!("{{ ${name} }}")).collect();
                let has = if names.is_empty() {
                    "it has no variables".into()
                } else {
                    format!("it has {}", names.join(", "))
                };
                format!("`{key}`: {error}; {has}")
            })?;
        }
        Ok(Self { built_in, own, fallback })
    }

    /// What is known of the language.
    pub(crate) fn row(&self) -> &LanguageRow {
        &self.built_in.row
    }

    /// The language's code.
    pub(crate) fn code(&self) -> &str {
        &self.row().code
    }

    /// Whether somebody who speaks it natively has read its texts.
    pub(crate) fn review(&self) -> Review {
        self.row().review
    }

    /// A text, ready for HTML.
    pub(crate) fn text(&self, key: &str) -> String {
        let is_own = self.own.as_ref().is_some_and(|own| own.has_message(key));
        match self.built_in.ready.get(key).filter(|_| !is_own) {
            Some(ready) => ready.clone(),
            None => self.filled(key, &[]),
        }
    }

    /// A text with its variables filled in, ready for HTML.
    pub(crate) fn filled(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        escape::escape_marked(&self.plain(key, values))
    }

    /// Whether it has words for this key in this language itself.
    pub(crate) fn has_own(&self, key: &str) -> bool {
        self.own.as_ref().is_some_and(|own| own.has_message(key)) || self.built_in.bundle.has_message(key)
    }

    /// A text with its variables filled in, as it is.
    pub(crate) fn plain(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let bundles = self.own.iter().chain([&self.built_in.bundle]);
        let found = bundles
            .map(|bundle| formatted(bundle, key, values).unwrap_or_else(|(_, text)| Some(text)))
            .find_map(|text| text);
        found.unwrap_or_else(|| match &self.fallback {
            Some(other) => other.plain(key, values),
            None => key.to_owned(),
        })
    }

    /// A day, as people write it: *24 November 2026*. In UTC.
    pub(crate) fn day(&self, time: Timestamp) -> String {
        self.built_in.days.format(&date_time(time).date).to_string()
    }

    /// A time to the minute: *24 November 2026 at 10:15 UTC*.
    pub(crate) fn minute(&self, time: Timestamp) -> String {
        format!("{} UTC", self.built_in.minutes.format(&date_time(time)))
    }

    /// Several things in a sentence: *a, b and c*.
    pub(crate) fn list(&self, items: &[String]) -> String {
        self.built_in.lists.format(items.iter().map(String::as_str)).to_string()
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
