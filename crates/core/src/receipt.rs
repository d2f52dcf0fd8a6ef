//! A Receipt: the record of one choice, in canonical bytes that the ledger commits to.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{Action, Digest, PurposeId, SiteId, VendorId, sorted_json};

/// The format's name and version.
pub const FORMAT: &str = "sayso-receipt/1";

/// Separates commitments from every other hash that Sayso makes.
const COMMITMENT_CONTEXT: &[u8] = b"sayso-commitment/1\n";

/// Names a receipt: its place in the ledger, and 128 random bits that only its visitor knows.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReceiptId {
    /// The index of its entry in the ledger.
    pub sequence: u64,
    /// The secret part. Compared in constant time wherever it comes from outside.
    pub random: [u8; 16],
}

/// Why a text is not a receipt id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a receipt id is a number, a dot and 22 letters, as in 17.n3TP5rDKRmJt0YqkXc2aVw")]
pub struct ReceiptIdError;

impl fmt::Display for ReceiptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.sequence, URL_SAFE_NO_PAD.encode(self.random))
    }
}

impl fmt::Debug for ReceiptId {
    /// The secret part is not for logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.(secret)", self.sequence)
    }
}

impl FromStr for ReceiptId {
    type Err = ReceiptIdError;

    fn from_str(text: &str) -> Result<Self, ReceiptIdError> {
        let (sequence, random) = text.split_once('.').ok_or(ReceiptIdError)?;
        let id = Self {
            sequence: sequence.parse().map_err(|_| ReceiptIdError)?,
            random: URL_SAFE_NO_PAD
                .decode(random)
                .ok()
                .and_then(|bytes| bytes.try_into().ok())
                .ok_or(ReceiptIdError)?,
        };
        // `+1`, `01` and the like parse as numbers; one id has one spelling.
        if id.to_string() == text { Ok(id) } else { Err(ReceiptIdError) }
    }
}

impl Serialize for ReceiptId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ReceiptId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The version of the client that sent a choice, as it says itself: 1 to 32 of letters, digits, `.`, `+`, `-` and `_`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClientVersion(String);

/// Why a text is no version of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a client's version is 1 to 32 of letters, digits, `.`, `+`, `-` and `_`")]
pub struct ClientVersionError;

impl ClientVersion {
    /// The version as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ClientVersion {
    type Error = ClientVersionError;

    fn try_from(text: String) -> Result<Self, ClientVersionError> {
        let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".+-_".contains(&byte));
        if plain && (1..=32).contains(&text.len()) { Ok(Self(text)) } else { Err(ClientVersionError) }
    }
}

impl From<ClientVersion> for String {
    fn from(version: ClientVersion) -> Self {
        version.0
    }
}

/// The record of one choice. A public format; its canonical JSON is what is committed to.
///
/// It holds no address, no user agent and no identifier that another site could read. Its fields stand in the order of their names, as
/// they do in its canonical bytes ([`sorted_json`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The act.
    pub action: Action,
    /// The choice, purpose by purpose; strictly necessary ones are no choice and don't stand here.
    pub choices: BTreeMap<PurposeId, bool>,
    /// The client that sent it, by its own word; none for a form without JavaScript.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client: Option<ClientVersion>,
    /// When a yes in it ends.
    pub expires_at: Timestamp,
    /// Always [`FORMAT`].
    pub format: String,
    /// The browser's opt-out signal (GPC) was sent.
    pub gpc: bool,
    /// Its id.
    pub id: ReceiptId,
    /// Where the visitor was taken to be.
    pub jurisdiction: Option<String>,
    /// The language it was shown in (BCP 47).
    pub language: String,
    /// The law pack that decided what to ask.
    pub law_pack: Digest,
    /// When.
    pub made_at: Timestamp,
    /// The exact notice that was shown.
    pub notice: Digest,
    /// Who answers for the site.
    pub operator: String,
    /// The receipt that it follows in the same browser.
    pub previous: Option<ReceiptId>,
    /// The regime that applied.
    pub regime: String,
    /// How far it reaches.
    pub scope: Scope,
    /// The site.
    pub site: SiteId,
    /// Vendors that the choice names one by one: refused although their purposes are allowed, or let in again.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub vendors: BTreeMap<VendorId, bool>,
}

/// How far a choice reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// This browser, this device, this site.
    Browser,
    /// This browser, this device, and the sites of the notice's shared domain.
    Domain,
    /// The account that was signed in, on every device.
    Account,
}

impl Receipt {
    /// The bytes that are stored and committed to.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        sorted_json(self)
    }
}

/// The ledger's entry for a receipt: SHA-256 over a context, a random nonce and the receipt's canonical bytes.
///
/// Without the nonce it says nothing about the receipt, so deleting both leaves a ledger that still checks.
#[must_use]
pub fn commitment(nonce: &[u8; 32], canonical: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(COMMITMENT_CONTEXT);
    hash.update(nonce);
    hash.update(canonical);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling_and_hides_its_secret_from_logs() {
        let id = ReceiptId { sequence: 17, random: [7; 16] };
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(format!("{id:?}"), "17.(secret)");
        for bad in [
            "",
            "17",
            "17.",
            "+17.BwcHBwcHBwcHBwcHBwcHBw",
            "017.BwcHBwcHBwcHBwcHBwcHBw",
            "17.BwcHBwcHBwcHBwcHBwcHBx",
            "17.Bw",
        ] {
            assert_eq!(bad.parse::<ReceiptId>(), Err(ReceiptIdError), "{bad}");
        }
    }

    #[test]
    fn a_client_version_is_short_and_plain() {
        let read = |text: &str| ClientVersion::try_from(text.to_owned()).map(String::from);
        assert_eq!(read("0.1.0+xK2-9d_A"), Ok("0.1.0+xK2-9d_A".to_owned()));
        for bad in ["", "1 2", "<b>", "\u{fc}", &"1".repeat(33)] {
            assert_eq!(read(bad), Err(ClientVersionError), "{bad}");
        }
    }

    #[test]
    fn a_commitment_depends_on_nonce_and_receipt() {
        let one = commitment(&[0; 32], b"a");
        assert_ne!(one, commitment(&[1; 32], b"a"));
        assert_ne!(one, commitment(&[0; 32], b"b"));
        assert_eq!(one, commitment(&[0; 32], b"a"));
    }
}
