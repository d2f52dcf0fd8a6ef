//! `[ledger]` in `sayso.toml`.

use std::path::Path;

use sayso_ledger::VerifierKey;
use sayso_ledger::note::KeyKind;
use serde::{Deserialize, Deserializer};

use super::Problem;

/// What is done with the ledger besides writing it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LedgerConfig {
    /// Who is asked to cosign checkpoints.
    pub(crate) witnesses: Vec<WitnessConfig>,
}

/// A witness (C2SP tlog-witness).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WitnessConfig {
    /// Its verifier key, of type 4.
    #[serde(deserialize_with = "verifier_key")]
    pub(crate) key: VerifierKey,
    /// Its submission prefix: `/add-checkpoint` is put after it.
    pub(crate) url: String,
}

fn verifier_key<'de, D: Deserializer<'de>>(deserializer: D) -> Result<VerifierKey, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

impl LedgerConfig {
    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (place, witness) in self.witnesses.iter().enumerate() {
            let name = witness.key.name();
            if witness.key.kind() != KeyKind::Cosignature {
                let text =
                    format!("the key of `{name}` is a log's and not a witness's: it must be of type 4");
                problems.push(Problem::at_key(file, "witnesses", text));
            }
            let good = url::Url::parse(&witness.url)
                .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.query().is_none());
            if !good {
                let text =
                    format!("`{}` is no address of a witness: write https://witness.example", witness.url);
                problems.push(Problem::at_key(file, "witnesses", text));
            }
            if self.witnesses[..place].iter().any(|other| other.key == witness.key) {
                problems.push(Problem::at_key(file, "witnesses", format!("`{name}` is named twice")));
            }
        }
        problems
    }
}
