//! What was seen: the facts of one scenario, without judgement.
//!
//! Times are milliseconds since the scenario began, by the browser's clock.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One of the ways in which a visitor may treat a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scenario {
    /// Every page is seen, and nothing is pressed.
    NoChoice,
    /// Everything is refused on the start page; then every page is seen.
    RejectAll,
    /// Everything is accepted on the start page; then every page is seen.
    AcceptAll,
    /// As [`Scenario::NoChoice`], by a browser that sends Global Privacy Control.
    Gpc,
    /// Accepted, every page seen, withdrawn on the start page, every page seen.
    Withdraw,
    /// One purpose is chosen in the second layer, where there is one; then every page is seen.
    Choose,
    /// As [`Scenario::NoChoice`], without JavaScript.
    NoScript,
}

impl Scenario {
    /// `no_choice`.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoChoice => "no_choice",
            Self::RejectAll => "reject_all",
            Self::AcceptAll => "accept_all",
            Self::Gpc => "gpc",
            Self::Withdraw => "withdraw",
            Self::Choose => "choose",
            Self::NoScript => "no_script",
        }
    }
}

/// Everything that was seen in one scenario.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// Which; none only in an empty value.
    pub scenario: Option<Scenario>,
    /// When it began, in milliseconds since 1970 by the browser's clock.
    #[serde(default)]
    pub began_at_ms: f64,
    /// The browser's name and version.
    #[serde(default)]
    pub browser: String,
    /// What the browser's processes took together at most, when a page had been seen; 0 if not known.
    #[serde(default)]
    pub memory_bytes: u64,
    /// The pages in the order of their visits; one may come more than once.
    pub visits: Vec<Visit>,
    /// What was pressed, in order.
    pub acts: Vec<Act>,
    /// When the act that decides had been done (the last press of a refusal, an acceptance, a withdrawal); none in scenarios without one.
    pub decided_at_ms: Option<u64>,
    /// Where purposes were chosen one by one: the switches as they stood when the choice was saved.
    #[serde(default)]
    pub chosen: Vec<Switch>,
    /// Every request.
    pub requests: Vec<Request>,
    /// Every time that something tried to set a cookie.
    pub cookie_writes: Vec<CookieWrite>,
    /// The jar at the end of each visit, third parties' cookies too.
    pub cookies: Vec<Cookie>,
    /// Storage items at the end of each visit.
    pub storage: Vec<StorageItem>,
    /// Every time that a script stored something by `setItem`.
    #[serde(default)]
    pub storage_writes: Vec<StorageWrite>,
    /// Calls that tell browsers apart: canvas, audio, fonts.
    pub fingerprinting: Vec<FingerprintCall>,
    /// The notice as it was rendered, layer by layer.
    pub layers: Vec<Layer>,
    /// What the page says of GPC; none if it was not looked for.
    pub gpc_said: Option<String>,
    /// The body of `/.well-known/gpc.json`; none if there is none.
    pub gpc_json: Option<String>,
    /// What could not be done, and what that leaves out.
    pub could_not: Vec<CouldNot>,
}

/// One view of a page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Visit {
    /// As it was asked for.
    pub url: String,
    /// As it was in the end.
    pub final_url: String,
    /// When it began.
    pub from_ms: u64,
    /// When it was left.
    pub until_ms: u64,
    /// The HTTP status of the document; 0 if there was no answer.
    pub status: u16,
    /// It was cut off: it never went quiet, was too large, or crashed.
    pub partial: bool,
}

/// One press.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Act {
    /// When.
    pub at_ms: u64,
    /// What for.
    pub purpose: ActPurpose,
    /// By whose rule: `autoconsent:klaro`, `rule:silktide`, `words`, `selector`.
    pub by: String,
    /// The text on the control, where it is known.
    pub label: Option<String>,
    /// Whether an effect of it was seen (the notice went away, the tool's own record changed).
    pub worked: bool,
    /// How many presses it took from the first layer.
    pub presses: u32,
    /// The control speaks of sale and sharing alone: *Do not sell or share my personal information*.
    #[serde(default)]
    pub of_sale: bool,
}

/// A purpose's or a vendor's switch when a choice was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// What it is called.
    pub label: String,
    /// Whether it was on.
    pub on: bool,
}

/// What a press is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActPurpose {
    /// Accept all.
    Accept,
    /// Reject all.
    Reject,
    /// Take everything back.
    Withdraw,
    /// Open the second layer.
    Open,
    /// Save a choice.
    Save,
}

/// One request.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Request {
    /// The browser's id; redirects share it.
    pub id: String,
    /// When it was sent.
    pub at_ms: u64,
    /// Whole address.
    pub url: String,
    /// Method.
    pub method: String,
    /// Chromium's resource type: `Document`, `Script`, `Image`, `XHR`, `Fetch`, `Ping`, `WebSocket`, `Other`...
    pub resource: String,
    /// The page it belongs to.
    pub page: String,
    /// Where it came from, nearest first: `script URL:line`, `parser URL:line`, `redirect URL`.
    pub initiator: Vec<String>,
    /// The address that redirected here.
    pub redirected_from: Option<String>,
    /// HTTP status; 0 if none came.
    pub status: u16,
    /// Why no answer came, as Chromium names it: `net::ERR_NAME_NOT_RESOLVED`.
    #[serde(default)]
    pub error: Option<String>,
    /// Never left the browser: `csp`, `client`, `mixed-content`... as Chromium names it.
    pub blocked: Option<String>,
    /// Request headers that matter (`cookie`, `referer`, `sec-gpc`), lower case.
    pub headers: BTreeMap<String, String>,
    /// Response headers, lower case; `set-cookie` lines are joined with a line feed.
    pub response_headers: BTreeMap<String, String>,
    /// The first bytes of a body that was sent, where they are text.
    pub body: Option<String>,
    /// Values that were set here and left with this request: cookie syncing.
    pub carried: Vec<Carried>,
    /// The name that the host's name leads to, where it is another site's (CNAME cloaking).
    pub cname: Option<String>,
    /// Seen only in the net log, in no session of the protocol (a beacon at unload).
    pub only_in_net_log: bool,
}

/// An identifier that left with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// `cookie NAME@DOMAIN` or `local NAME@HOST`.
    pub what: String,
    /// `plain`, `base64`, `md5`, `sha1`, `sha256`.
    pub form: String,
}

/// An attempt to set a cookie.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CookieWrite {
    /// When.
    pub at_ms: u64,
    /// Name.
    pub name: String,
    /// Value.
    #[serde(default)]
    pub value: Option<String>,
    /// The domain it is for, without a leading dot.
    pub domain: String,
    /// Which response or script set it: `response URL`, `script URL:line`.
    pub by: String,
    /// The call stack of a script, nearest first.
    pub stack: Vec<String>,
    /// Why the browser refused it; none if it was kept.
    pub refused: Option<String>,
    /// It takes the cookie away (expires in the past).
    pub removes: bool,
}

/// A cookie in the jar.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Cookie {
    /// When it was looked at.
    pub at_ms: u64,
    /// Name.
    pub name: String,
    /// Value.
    pub value: String,
    /// Domain, without a leading dot.
    pub domain: String,
    /// Only for that host, not for those below it (RFC 6265 5.3: no `Domain` attribute was given).
    #[serde(default)]
    pub host_only: bool,
    /// Path.
    pub path: String,
    /// Not readable by scripts.
    pub http_only: bool,
    /// Only over TLS.
    pub secure: bool,
    /// `Strict`, `Lax`, `None`; none if not set.
    pub same_site: Option<String>,
    /// How long it lives from when it was looked at, in days; none: for the session.
    pub lifetime_days: Option<f64>,
}

/// Something that a page stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StorageItem {
    /// When it was looked at.
    pub at_ms: u64,
    /// Which storage.
    pub kind: StorageKind,
    /// Key; of IndexedDB the database's name, of the Cache API the cache's.
    pub name: String,
    /// The beginning of the value.
    pub value: String,
    /// Host of the origin.
    pub host: String,
}

/// A script stored something.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StorageWrite {
    /// When.
    pub at_ms: u64,
    /// Which storage.
    pub kind: StorageKind,
    /// Key.
    pub name: String,
    /// The beginning of the value.
    pub value: String,
    /// Host of the origin.
    pub host: String,
    /// The script: `script URL:line`.
    pub by: String,
    /// The call stack, nearest first.
    pub stack: Vec<String>,
}

/// A storage of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StorageKind {
    /// `localStorage`.
    Local,
    /// `sessionStorage`.
    Session,
    /// IndexedDB.
    Idb,
    /// Cache API.
    Cache,
}

/// A call that tells browsers apart.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FingerprintCall {
    /// When.
    pub at_ms: u64,
    /// Which: `canvas`, `webgl`, `audio`, `fonts`.
    pub kind: String,
    /// The script and line.
    pub by: String,
}

/// One layer of a notice as it was rendered.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Layer {
    /// 1 is what is seen first.
    pub number: u8,
    /// The consent tool, as far as it is known: `klaro`, `vanilla-cookieconsent`.
    pub tool: Option<String>,
    /// Its text.
    pub text: String,
    /// Its controls.
    pub controls: Vec<Control>,
    /// A picture, PNG, as a path in the folder of the evidence.
    pub picture: Option<String>,
}

/// A control of a layer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Control {
    /// What it would do.
    pub means: Means,
    /// Accessible name.
    pub label: String,
    /// `button`, `link`, `checkbox`, `switch`.
    pub role: String,
    /// Width and height, CSS pixels.
    pub size: (f64, f64),
    /// Font size, CSS pixels.
    pub font_size: f64,
    /// Font weight.
    pub font_weight: f64,
    /// Contrast of its text with what is behind it (WCAG 1.4.3).
    pub contrast: f64,
    /// Contrast of its ground with the layer's (WCAG 1.4.11).
    pub ground_contrast: f64,
    /// Of a checkbox or switch: whether it is on.
    pub checked: Option<bool>,
    /// Of a checkbox or switch: whether it can't be changed.
    pub disabled: bool,
    /// It is seen without scrolling, and nothing covers it.
    pub visible: bool,
}

/// What a control would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// Accept all.
    Accept,
    /// Reject all.
    Reject,
    /// Open the second layer.
    Settings,
    /// Save the choice.
    Save,
    /// Close without an answer.
    Close,
    /// Change one's mind later.
    WayBack,
    /// *Do not sell or share*, *Your privacy choices*.
    OptOut,
    /// A purpose's switch.
    Purpose,
    /// A link to a policy.
    Policy,
    /// Anything else.
    #[default]
    Other,
}

/// Something that could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouldNot {
    /// Which scenario.
    pub scenario: Scenario,
    /// `reject`, `accept`, `withdraw`, `load`, `notice`.
    pub what: String,
    /// Why.
    pub why: String,
    /// The site has no control for it, as far as anybody could see: a finding, not a failure of the auditor.
    pub site_has_none: bool,
}
