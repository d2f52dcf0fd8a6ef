//! What only a browser can tell: the notice as the site shows it, measured and pressed.

use sayso_audit::{Browser, BrowserError, Page};
use sayso_core::notice::Colour;
use serde::Deserialize;
use serde_json::Value;

use super::{Finding, Severity};

const MEASURE: &str = include_str!("rendered.js");

/// The header by which the check tells its own server where the visitor is.
pub(crate) const PLACE_HEADER: &str = "sayso-check-place";

/// What is looked at: one page, for a visitor of one place, in a window of one width.
#[derive(Debug, Clone)]
pub(crate) struct View<'a> {
    /// `http://host:port/path`.
    pub(crate) address: &'a str,
    /// None: not known.
    pub(crate) place: Option<&'a str>,
    pub(crate) width: u32,
    /// The visitor's browser sends the signal.
    pub(crate) gpc: bool,
}

impl View<'_> {
    /// What is looked at, in words.
    pub(crate) fn name(&self) -> String {
        let signal = if self.gpc { ", with the privacy signal" } else { "" };
        format!("{}, {} px wide{signal}", self.place.unwrap_or("place unknown"), self.width)
    }
}

/// Something that can be seen.
#[derive(Debug, Clone, Deserialize)]
struct Seen {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    inside: bool,
    covered: bool,
    shown: bool,
}

#[derive(Debug, Clone, Deserialize)]
struct Button {
    #[serde(flatten)]
    seen: Seen,
    label: String,
    tag: String,
    /// It stands in a paragraph, as a link in a text does.
    text: bool,
    size: f64,
    weight: String,
    letters: String,
    colour: String,
    fill: String,
    ground: String,
    opacity: f64,
}

#[derive(Debug, Clone, Deserialize)]
struct Way {
    #[serde(flatten)]
    seen: Seen,
    label: String,
    icon: bool,
    in_page: bool,
}

#[derive(Debug, Clone, Deserialize)]
struct Measured {
    there: bool,
    language: String,
    page_language: String,
    notice: Option<Seen>,
    accept: Option<Button>,
    reject: Option<Button>,
    choose: Option<Button>,
    close: Option<Button>,
    focus: String,
    on: Vec<String>,
    ways: Vec<Way>,
    signal: bool,
    cookie: bool,
    letters: u64,
}

/// Looks at one view, and presses what there is to press.
///
/// # Errors
/// The browser, or the page can't be loaded.
pub(crate) fn look(browser: &mut Browser, view: &View<'_>) -> Result<Vec<Finding>, BrowserError> {
    let mut found = Findings { all: Vec::new(), view: view.name() };
    let first = {
        let mut page = open(browser, view)?;
        let first = measure(&mut page)?;
        if !first.there {
            found.error(
                "B01",
                "the page has no notice at all: the gate didn't put it in, or the page took it out",
            );
            return Ok(found.all);
        }
        let decision = decision(&mut page)?;
        appearance(&first, &decision, &mut found);
        silence(&mut page, &mut found)?;
        first
    };
    let needs = first.notice.is_some();
    if needs {
        pressing(browser, view, &first, &mut found)?;
    } else {
        way_back(&first, &mut found);
    }
    Ok(found.all)
}

struct Findings {
    all: Vec<Finding>,
    view: String,
}

impl Findings {
    fn error(&mut self, rule: &str, text: &str) {
        self.all.push(Finding::new(rule, Severity::Error, format!("{}: {text}", self.view)));
    }

    fn warning(&mut self, rule: &str, text: &str) {
        self.all.push(Finding::new(rule, Severity::Warning, format!("{}: {text}", self.view)));
    }
}

fn open<'b>(browser: &'b mut Browser, view: &View<'_>) -> Result<Page<'b>, BrowserError> {
    let mut page = browser.page()?;
    page.set_size(view.width, if view.width < 600 { 640 } else { 800 })?;
    let mut headers = vec![(PLACE_HEADER, view.place.unwrap_or("XX"))];
    if view.gpc {
        headers.push(("Sec-GPC", "1"));
    }
    page.set_headers(&headers)?;
    page.go(view.address)?;
    Ok(page)
}

/// Asks a page. One that loads again takes what runs in it along: it is asked anew.
fn ask(page: &mut Page<'_>, expression: &str) -> Result<Value, BrowserError> {
    for _ in 0..3 {
        match page.evaluate(expression) {
            Err(BrowserError::Refused { .. }) => {}
            other => return other,
        }
    }
    page.evaluate(expression)
}

fn measure(page: &mut Page<'_>) -> Result<Measured, BrowserError> {
    let value = ask(page, MEASURE)?;
    serde_json::from_value(value).map_err(|error| BrowserError::Script(error.to_string()))
}

fn decision(page: &mut Page<'_>) -> Result<Value, BrowserError> {
    ask(page, "fetch('/_sayso/decision').then((answer) => answer.json())")
}

/// The purposes that may happen and aren't always active.
fn optional(decision: &Value) -> Vec<String> {
    let purposes = decision["purposes"].as_array().into_iter().flatten();
    let on = purposes.filter(|purpose| purpose["allowed"] == true && purpose["locked"].is_null());
    on.filter_map(|purpose| purpose["id"].as_str().map(ToOwned::to_owned)).collect()
}

/// What can be seen before anything is pressed.
fn appearance(first: &Measured, decision: &Value, found: &mut Findings) {
    let asks = decision["prompt"] == "ask";
    if asks && !first.on.is_empty() {
        found.error("B05", &format!("switched on before any choice: {}", first.on.join(", ")));
    }
    let own = |code: &str| code.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if !first.page_language.is_empty() && own(&first.page_language) != own(&first.language) {
        let (page, notice) = (&first.page_language, &first.language);
        found.warning("B26", &format!("the page is in `{page}` and its notice in `{notice}`"));
    }
    if decision["must_show_signal_status"] == true && decision["gpc"] == "honored" && !first.signal {
        found.error("B29", "the signal was honoured and nothing on the page shows it");
    }
    opt_out_links(first, decision, found);
    let Some(notice) = &first.notice else { return };
    if !notice.shown {
        found.error("B01", "the notice is there and can't be seen");
        return;
    }
    if asks {
        match (&first.accept, &first.reject) {
            (Some(accept), Some(reject)) => equal(accept, reject, found),
            (Some(_), None) => found.error("B01", "the first layer accepts and can't refuse"),
            (None, _) => {}
        }
        if first.accept.is_some() && first.reject.is_none() && first.choose.is_some() {
            found.error("B03", "the first layer offers only to accept or to look further");
        }
        if first.focus == "accept-all" {
            found.error("B25", "the keyboard's focus begins on the button that accepts");
        }
    }
    for (name, button) in [("reject", &first.reject), ("choose", &first.choose), ("close", &first.close)] {
        let Some(button) = button else { continue };
        reachable(name, &button.seen, found);
    }
}

fn reachable(name: &str, seen: &Seen, found: &mut Findings) {
    if !seen.shown || seen.width < 1.0 || seen.height < 1.0 {
        found.error("B01", &format!("`{name}` can't be seen"));
    } else if !seen.inside {
        found.error("B01", &format!("`{name}` is out of sight without scrolling"));
    } else if seen.covered {
        found.error("B01", &format!("something of the page lies over `{name}`"));
    }
}

/// The two answers, side by side.
fn equal(accept: &Button, reject: &Button, found: &mut Findings) {
    let about = |a: f64, b: f64| a > 0.0 && b > 0.0 && (0.9..=1.1).contains(&(a / b));
    let (a, r) = (&accept.seen, &reject.seen);
    if !about(a.width * a.height, r.width * r.height) || !about(a.height, r.height) {
        let text = format!(
            "*accept* is {:.0} x {:.0} px and *reject* {:.0} x {:.0}: they must be of one size",
            a.width, a.height, r.width, r.height
        );
        found.error("B06", &text);
    }
    let contrast = |button: &Button| Some(rgb(&button.colour)?.contrast(rgb(&button.fill)?));
    let weight = |button: &Button| Some(rgb(&button.fill)?.contrast(rgb(&button.ground)?));
    for button in [accept, reject] {
        if contrast(button).is_some_and(|ratio| ratio < 4.5) || button.opacity < 1.0 {
            let text = format!(
                "“{}” is written {} on {}: it can hardly be read",
                button.label, button.colour, button.fill
            );
            found.error("B07", &text);
        }
    }
    if let (Some(a), Some(r)) = (weight(accept), weight(reject))
        && !(0.8..=1.25).contains(&(a / r))
    {
        found
            .error("B07", &format!("*accept* stands out {a:.1} : 1 from the notice and *reject* {r:.1} : 1"));
    }
    if accept.tag != reject.tag {
        found.error("B08", &format!("*accept* is a `{}` and *reject* a `{}`", accept.tag, reject.tag));
    }
    if reject.text && !accept.text {
        found.error("B09", "*reject* stands in a paragraph of text");
    }
    if (accept.size - reject.size).abs() > 0.5
        || accept.weight != reject.weight
        || accept.letters != reject.letters
    {
        let font =
            |button: &Button| format!("{} px, weight {}, {}", button.size, button.weight, button.letters);
        found.error("B10", &format!("*accept* is set in {}; *reject* in {}", font(accept), font(reject)));
    }
}

/// The links by which a law wants visitors to refuse.
fn opt_out_links(first: &Measured, decision: &Value, found: &mut Findings) {
    let links = decision["links"].as_array().into_iter().flatten();
    let wanted = links
        .filter(|link| !matches!(link["id"].as_str(), Some("withdraw-consent" | "object-statistics") | None));
    for link in wanted {
        let id = link["id"].as_str().unwrap_or_default();
        let text = link["text"].as_str();
        let is = |way: &&Way| text.is_none_or(|text| first.language != "en" || way.label.contains(text));
        let Some(way) = first.ways.iter().filter(is).find(|way| way.in_page) else {
            found.error("B31", &format!("the link `{id}` isn't in the page, where its other links are"));
            continue;
        };
        if !way.seen.shown {
            found.error("B31", &format!("the link `{id}` is in the page and can't be seen"));
        }
        if id == sayso_core::decide::SHORT_LINK && !way.icon {
            found.error("B32", "the link stands there without the opt-out icon");
        }
    }
}

/// Nothing may be taken for an answer that is none.
fn silence(page: &mut Page<'_>, found: &mut Findings) -> Result<(), BrowserError> {
    ask(page, "(scrollTo(0, 1e6), new Promise((done) => setTimeout(done, 800)))")?;
    if measure(page)?.cookie {
        found.error("B11", "scrolling was taken for an answer");
    }
    Ok(())
}

/// Each answer, in a profile of its own: how many steps it takes, and what comes of it.
fn pressing(
    browser: &mut Browser,
    view: &View<'_>,
    first: &Measured,
    found: &mut Findings,
) -> Result<(), BrowserError> {
    for name in ["accept-all", "reject-all", "close"] {
        let mut page = open(browser, view)?;
        let now = measure(&mut page)?;
        let button = match name {
            "accept-all" => &now.accept,
            "reject-all" => &now.reject,
            _ => &now.close,
        };
        let Some(button) = button else { continue };
        let before = optional(&decision(&mut page)?);
        page.press(button.seen.x, button.seen.y)?;
        let stored = ask(
            &mut page,
            "(async () => { for (let i = 0; i < 40; i += 1) { if (/(?:^|; )sayso=/.test(document.cookie)) return true; await new Promise((done) => setTimeout(done, 50)); } return false; })()",
        )?;
        if stored != true {
            let rule = if name == "reject-all" { "B02" } else { "B12" };
            if name == "accept-all" {
                found.warning("B02", "*accept* isn't stored with one press");
            } else {
                found.error(rule, &format!("`{name}` isn't stored with one press, as *accept* is"));
            }
            continue;
        }
        let after = optional(&decision(&mut page)?);
        match name {
            "reject-all" if !after.is_empty() => {
                found.error("B02", &format!("after *reject* this is still allowed: {}", after.join(", ")));
            }
            "close" if after != before => {
                found.error(
                    "B12",
                    &format!("closing the notice changed what is allowed: {}", after.join(", ")),
                );
            }
            _ => {}
        }
        page.go(view.address)?;
        let again = measure(&mut page)?;
        if name == "reject-all" && again.letters * 2 < first.letters {
            found.error("B24", "after *reject* most of the page's text is gone");
        }
        way_back(&again, found);
    }
    Ok(())
}

/// A visitor who has answered can come back to it.
fn way_back(measured: &Measured, found: &mut Findings) {
    if !measured.ways.iter().any(|way| way.seen.shown) {
        found.error("B14", "there is no way back to the choice on the page");
    } else if measured.ways.iter().all(|way| way.seen.covered) {
        found.error("B14", "something of the page lies over the way back");
    }
}

/// A colour as a browser writes it.
fn rgb(text: &str) -> Option<Colour> {
    let inner = text.strip_prefix("rgb(").or_else(|| text.strip_prefix("rgba("))?.strip_suffix(')')?;
    let mut parts = inner.split([',', ' ', '/']).filter(|part| !part.is_empty());
    let mut channel = || parts.next()?.parse::<f64>().ok();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 255")]
    let byte = |value: f64| value.round().clamp(0.0, 255.0) as u32;
    Some(Colour(byte(channel()?) << 16 | byte(channel()?) << 8 | byte(channel()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browsers_colours_are_read() {
        assert_eq!(rgb("rgb(13, 86, 94)"), Some(Colour(0x0d_56_5e)));
        assert_eq!(rgb("rgba(255, 255, 255, 0.5)"), Some(Colour(0xff_ff_ff)));
        assert_eq!(rgb("color(srgb 1 0 0)"), None);
    }
}
