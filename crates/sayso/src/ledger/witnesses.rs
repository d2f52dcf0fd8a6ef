//! Having checkpoints cosigned by the witnesses that the operator names (C2SP tlog-witness, the log's side).
//!
//! Invariant: nothing waits for a witness. Choices are answered, and checkpoints published, whether or not one is there; what
//! a witness says is added when it comes.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use sayso_ledger::note::NoteSignature;
use sayso_ledger::tile::{MemoryTiles, Resource};
use sayso_ledger::witness::{self, AddCheckpoint};
use sayso_ledger::{Hash, Note, ProofError, TileError, TileId, TileSource as _, VerifierKey, proof};
use tokio::sync::watch;
use tokio::time::Instant;

use super::fetch::{Answer, Fetcher};
use super::publication::head;
use crate::app::App;
use crate::config::WitnessConfig;

/// How often it is looked whether there is a new checkpoint.
const PAUSE: Duration = Duration::from_secs(1);

/// A cosignature says that a checkpoint was the newest at its time: without a new checkpoint it is renewed after so long.
const RENEWAL: Duration = Duration::from_secs(3_600);

/// How long a witness may take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The longest that a witness which fails is left alone.
const LONGEST_BACKOFF: Duration = Duration::from_secs(60);

/// The most that a witness may answer: some signature lines.
const MAX_ANSWER_BYTES: usize = 64 << 10;

/// The witnesses, and what is known of each.
pub(crate) struct Witnesses {
    witnesses: Vec<Witness>,
    fetcher: Fetcher,
    /// The text that was sent last, and when.
    sent: Option<(String, Instant)>,
}

#[derive(Clone)]
struct Witness {
    key: VerifierKey,
    url: String,
    /// The size of the latest checkpoint that it has cosigned, as far as we know.
    size: u64,
    /// How often it has failed in a row, and when it may be asked again.
    failures: u32,
    not_before: Option<Instant>,
}

impl Witnesses {
    /// # Errors
    /// TLS can't be set up.
    pub(crate) fn new(configs: &[WitnessConfig]) -> anyhow::Result<Self> {
        let witness = |config: &WitnessConfig| Witness {
            key: config.key.clone(),
            url: format!("{}/add-checkpoint", config.url.trim_end_matches('/')),
            size: 0,
            failures: 0,
            not_before: None,
        };
        Ok(Self {
            witnesses: configs.iter().map(witness).collect(),
            fetcher: Fetcher::new(TIMEOUT)?,
            sent: None,
        })
    }

    /// Lets all be asked again at once.
    #[cfg(test)]
    pub(crate) fn forget_failures(&mut self) {
        self.witnesses.iter_mut().for_each(|witness| witness.not_before = None);
    }

    /// Where they are asked.
    #[cfg(test)]
    pub(crate) fn addresses(&self) -> Vec<String> {
        self.witnesses.iter().map(|witness| witness.url.clone()).collect()
    }

    /// Has checkpoints cosigned until the server stops.
    pub(crate) async fn run(mut self, app: Arc<App>, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            self.round(&app).await;
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                stopped = stop.changed() => {
                    if stopped.is_err() {
                        return;
                    }
                }
            }
        }
    }

    /// Sends the newest checkpoint to every witness that hasn't cosigned it, all at once, and publishes what they say. Yields
    /// how many have cosigned it now.
    pub(crate) async fn round(&mut self, app: &Arc<App>) -> usize {
        let snapshot = app.store.snapshot();
        let Ok(note) = Note::parse(snapshot.checkpoint().as_bytes()) else { return 0 };
        let again = self.sent.as_ref().is_none_or(|(text, at)| *text != note.text || at.elapsed() > RENEWAL);
        let now = Instant::now();
        let failed = self.witnesses.iter().any(|witness| witness.failures > 0);
        if snapshot.size() == 0 || !(again || failed) {
            return 0;
        }
        let mut asked = tokio::task::JoinSet::new();
        for (place, witness) in self.witnesses.iter().enumerate() {
            let due = witness.not_before.is_none_or(|at| at <= now) && (again || witness.failures > 0);
            if due {
                let (mut witness, note) = (witness.clone(), note.clone());
                let (app, fetcher) = (app.clone(), self.fetcher.clone());
                asked.spawn(async move {
                    let lines = witness.ask(&app, &fetcher, &note).await;
                    (place, witness, lines)
                });
            }
        }
        let mut lines = Vec::new();
        let mut cosigned = 0;
        while let Some(Ok((place, mut witness, result))) = asked.join_next().await {
            match result {
                Ok(given) => {
                    lines.extend(given);
                    cosigned += 1;
                    witness.succeeded();
                }
                Err(error) => witness.failed(&error),
            }
            self.witnesses[place] = witness;
        }
        if again {
            self.sent = Some((note.text.clone(), now));
        }
        if !lines.is_empty()
            && let Err(error) = app.publication.cosign(note, lines)
        {
            tracing::warn!("{error:#}");
        }
        cosigned
    }
}

impl Witness {
    /// Sends a checkpoint, and once more if the witness says that it knows another size than we thought.
    async fn ask(&mut self, app: &App, fetcher: &Fetcher, note: &Note) -> anyhow::Result<Vec<NoteSignature>> {
        let new = head(note)?.size;
        let mut answer = self.send(app, fetcher, note, new).await?;
        if answer.status.as_u16() == 409 {
            let size = witness::conflict_size(&answer.body)
                .filter(|_| answer.content_type == witness::SIZE_CONTENT_TYPE);
            let size = size.context("it answers 409 without a size")?;
            if size > new {
                self.size = size;
                bail!(
                    "it has cosigned {size} entries, and this ledger has {new}: was the data folder restored from an old backup, \
                     or does another server use its key?"
                );
            }
            self.size = size;
            answer = self.send(app, fetcher, note, new).await?;
        }
        if answer.status.as_u16() != 200 {
            bail!("it answers {}: {}", answer.status, String::from_utf8_lossy(&answer.body).trim_end());
        }
        let lines = witness::cosignatures(&answer.body, &note.text, &self.key)?;
        self.size = new;
        Ok(lines)
    }

    async fn send(&self, app: &App, fetcher: &Fetcher, note: &Note, new: u64) -> anyhow::Result<Answer> {
        // A size above ours can't be proved from; asking says what the witness knows now.
        let old_size = self.size.min(new);
        let proof = prove(app, old_size, new).await?;
        let request = AddCheckpoint { old_size, proof, checkpoint: note.to_string() };
        Ok(fetcher.post(&self.url, "text/plain; charset=utf-8", request.format(), MAX_ANSWER_BYTES).await?)
    }

    fn succeeded(&mut self) {
        if self.failures > 0 {
            tracing::info!(witness = self.key.name(), "the witness cosigns again");
        }
        self.failures = 0;
        self.not_before = None;
    }

    fn failed(&mut self, error: &anyhow::Error) {
        if self.failures == 0 {
            let text = "the witness has not cosigned the ledger's checkpoint; it is asked again";
            tracing::warn!(witness = self.key.name(), error = format!("{error:#}"), "{text}");
        }
        self.failures += 1;
        let backoff = PAUSE.saturating_mul(1 << self.failures.min(6)).min(LONGEST_BACKOFF);
        self.not_before = Some(Instant::now() + backoff);
    }
}

/// The proof that the tree of `old` entries is the beginning of the stored one of `new`, from stored tiles, each of them
/// fetched when the proof turns out to need it.
async fn prove(app: &App, old: u64, new: u64) -> anyhow::Result<Vec<Hash>> {
    #[derive(Debug, thiserror::Error)]
    #[error("not fetched yet")]
    struct NotYet;
    let mut tiles = MemoryTiles::default();
    loop {
        let source = |id: TileId| {
            let bytes = tiles.tile(id).unwrap_or_else(|never: Infallible| match never {});
            if bytes.is_empty() { Err(NotYet) } else { Ok(bytes) }
        };
        let id = match proof::consistency_proof(old, new, &source) {
            Err(ProofError::Tile(TileError::Source { id, .. })) => id,
            proof => return Ok(proof?),
        };
        let bytes = app.store.resource(Resource::Tile(id)).await?;
        tiles.insert(id, bytes.with_context(|| format!("{} is missing", id.path()))?);
    }
}
