//! Third parties.

use serde::{Deserialize, Serialize};

use super::Stored;
use crate::{PurposeId, VendorId};

/// A third party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vendor {
    /// Its id.
    pub id: VendorId,
    /// Its name, as visitors may know it.
    pub name: String,
    /// The company behind it, where that has another name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Host names; each stands for itself and every sub-domain.
    pub hosts: Vec<String>,
    /// Texts that mark an inline script as this vendor's, next to its hosts: `fbq(`.
    pub inline: Vec<String>,
    /// What it keeps in the browser on the site: cookies and the like.
    pub stores: Vec<Stored>,
    /// What it is used for. All must be allowed before it may load.
    pub purposes: Vec<PurposeId>,
    /// Its privacy policy.
    pub policy: Option<String>,
}

impl Vendor {
    /// A vendor of which nothing is known but its id.
    #[must_use]
    pub fn unknown(id: VendorId) -> Self {
        Self {
            name: id.to_string(),
            id,
            owner: None,
            hosts: vec![],
            inline: vec![],
            stores: vec![],
            purposes: vec![],
            policy: None,
        }
    }
}
