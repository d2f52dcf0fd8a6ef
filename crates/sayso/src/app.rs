//! Everything a running server owns. Nothing is global: a test makes as many as it likes.

mod serving;

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, bail};
use sayso_core::Signals;
use sayso_core::cookie::CookieKey;
use sayso_store::Store;

use crate::audits::Audits;
use crate::clock::{Clock, random_bytes};
use crate::config::Config;
use crate::ledger::keys;
use crate::ledger::publication::Publication;
use crate::proxy::{Kept, Upstream};
use crate::site::Site;

pub(crate) use serving::Serving;

/// A running server.
pub(crate) struct App {
    serving: RwLock<Arc<Serving>>,
    pub(crate) store: Store,
    /// What is published of the ledger besides its tiles.
    pub(crate) publication: Publication,
    pub(crate) cookie_key: CookieKey,
    /// Makes pseudonyms of accounts.
    pub(crate) account_secret: [u8; 32],
    pub(crate) clock: Clock,
    pub(crate) upstream: Upstream,
    /// The results of audits.
    pub(crate) audits: Audits,
    /// Pages that need not be made again.
    pub(crate) kept: Arc<Kept>,
    /// Two servers on one folder would write two ledgers: the lock ends with the process, however it ends.
    _lock: std::fs::File,
}

impl App {
    /// Opens the data folder and publishes each site's notice.
    ///
    /// # Errors
    /// What keeps the server from starting.
    pub(crate) async fn open(config: Config, clock: Clock) -> anyhow::Result<Self> {
        let server = &config.server;
        make_private_folder(&server.data)?;
        let lock = lock_folder(&server.data)?;
        let (key_file, database) = (keys::file_in(&server.data), crate::database::file_in(server));
        if server.database.is_none() && database.exists() && !key_file.exists() {
            bail!(
                "{} is missing, and the ledger in {} was signed with it: put it back from a backup",
                key_file.display(),
                database.display()
            );
        }
        let keys = keys::open(&key_file, &server.ledger_name)?;
        let store = crate::database::open(server, keys.signing.clone()).await?;
        store.check_writable().with_context(|| {
            format!("the database {} can't be written to", crate::database::name_of(server))
        })?;
        let witnesses: Vec<_> = server.ledger.witnesses.iter().map(|witness| witness.key.clone()).collect();
        let publication = Publication::open(keys, &key_file, &witnesses);
        let cookie_key = CookieKey::new(&store.secret("cookie", random_bytes()).await?);
        let account_secret = store.secret("account", random_bytes()).await?;
        let upstream = Upstream::new(server)?;
        let audits = Audits::new(&server.data);
        let kept = Arc::new(Kept::new(server.page_cache_bytes));
        let serving = RwLock::new(Arc::new(Serving::new(config, &store, &clock).await?));
        Ok(Self {
            serving,
            upstream,
            audits,
            kept,
            store,
            publication,
            cookie_key,
            account_secret,
            clock,
            _lock: lock,
        })
    }

    /// What is served now. Ask once for a request: the next answer may be another.
    pub(crate) fn serving(&self) -> Arc<Serving> {
        self.serving.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves by another configuration from now on. Requests that are open end by the one they began with.
    ///
    /// # Errors
    /// What is wrong with it. Then nothing has changed, but for notices that were published and aren't in force.
    pub(crate) async fn reload(&self, config: Config) -> anyhow::Result<()> {
        let server = config.server.clone();
        let fresh = Serving::new(config, &self.store, &self.clock).await?;
        fresh.remember(&self.serving());
        self.upstream.reload(&server)?;
        *self.serving.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        Ok(())
    }

    /// Whether a receipt is of a site whose choices this one reads too.
    pub(crate) fn shares(&self, site: &Site, other: &sayso_core::SiteId) -> bool {
        self.serving().shares(site, other)
    }

    /// Decides for a visit.
    pub(crate) fn decide(&self, site: &Site, signals: &Signals) -> sayso_core::Decision {
        self.serving().decide(site, signals, self.clock.now())
    }
}

/// Makes a folder that only its owner can read.
fn make_private_folder(folder: &Path) -> anyhow::Result<()> {
    if !folder.is_dir() {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).with_context(|| {
            format!(
                "the data folder {} can't be made: name another as `data`, or let the server write there",
                folder.display()
            )
        })?;
    }
    Ok(())
}

fn lock_folder(folder: &Path) -> anyhow::Result<std::fs::File> {
    let path = folder.join("lock");
    let file = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = file.with_context(|| {
        format!(
            "the data folder {} can't be written to: name another as `data`, or let the server write there",
            folder.display()
        )
    })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => {
            bail!("another server runs on {}: stop it first, or use another `data` folder", folder.display())
        }
        Err(error) => Err(error).with_context(|| format!("{} can't be locked", path.display())),
    }
}
