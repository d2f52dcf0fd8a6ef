//! The site's own rules, and where the operator holds something against ours: for everybody to read.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Jurisdiction;
use crate::law::{Need, Use};

/// Where the site asks for more than the law does. For less only by an override that everybody can read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteRules {
    /// Ask before anything optional, whatever the law of the place says.
    pub ask_everywhere: bool,
    /// How long a yes holds, in days, where the law doesn't end it sooner. Afterwards it counts no more and the visitor is
    /// asked again.
    pub choice_expires_days: u16,
    /// How long the site doesn't ask again after a no, in days, where the law doesn't make it wait longer. None: it never does.
    pub ask_again_after_days: Option<u16>,
    /// The choice holds for every site under this domain that says the same: the cookie is the domain's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared_domain: Option<String>,
    /// The choice of somebody who is signed in holds for the account, on every device.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accounts: bool,
    /// Each vendor has a switch of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub vendor_choice: bool,
    /// Where the operator takes the law to want something else than the law pack says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// Where its visitors are; a visitor of unknown place gets the strictest law of these. None named: of all.
    pub serves: Vec<Jurisdiction>,
}

/// What the operator holds against the law pack: in these places this use needs something else. It stands in the notice, so that
/// every receipt shows that it was so, and who said why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Where: exactly these places, parts of them not included.
    pub places: Vec<Jurisdiction>,
    /// Which use.
    #[serde(rename = "use")]
    pub what: Use,
    /// What it needs.
    pub need: Need,
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
}

/// A finding of the linter that the operator publishes all the same. It stands in the notice, so that every receipt shows that it
/// was so, and who said why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptedFinding {
    /// The linter's rule: `B16`.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
}
