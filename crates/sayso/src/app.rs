//! Everything a running server owns. Nothing is global: a test makes as many as it likes.

mod serving;

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, bail};
use sayso_core::Signals;
use sayso_core::cookie::CookieKey;
use sayso_ledger::SigningKey;
use sayso_store::Store;

use crate::audits::Audits;
use crate::clock::{Clock, random_bytes};
use crate::config::Config;
use crate::proxy::{Kept, Upstream};
use crate::site::Site;

pub(crate) use serving::Serving;

/// A running server.
pub(crate) struct App {
    serving: RwLock<Arc<Serving>>,
    pub(crate) store: Store,
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
        let (key_file, database) = (server.data.join("ledger.key"), server.data.join("sayso.db"));
        if database.exists() && !key_file.exists() {
            bail!(
                "{} is missing, and the ledger in {} was signed with it: put it back from a backup",
                key_file.display(),
                database.display()
            );
        }
        let key = ledger_key(&key_file, &server.ledger_name)?;
        let store = Store::open(&database, key).await.context("the database")?;
        let cookie_key = CookieKey::new(&store.secret("cookie", random_bytes()).await?);
        let account_secret = store.secret("account", random_bytes()).await?;
        let upstream = Upstream::new(server)?;
        let audits = Audits::new(&server.data);
        let kept = Arc::new(Kept::new(server.page_cache_bytes));
        let serving = RwLock::new(Arc::new(Serving::new(config, &store, &clock).await?));
        Ok(Self { serving, upstream, audits, kept, store, cookie_key, account_secret, clock, _lock: lock })
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
        builder.create(folder).with_context(|| format!("the folder {} can't be made", folder.display()))?;
    }
    Ok(())
}

fn lock_folder(folder: &Path) -> anyhow::Result<std::fs::File> {
    let path = folder.join("lock");
    let file = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = file.with_context(|| format!("{} can't be opened", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => {
            bail!("another server runs on {}: stop it first, or use another `data` folder", folder.display())
        }
        Err(error) => Err(error).with_context(|| format!("{} can't be locked", path.display())),
    }
}

/// Reads the ledger's key, or makes one on the first start.
///
/// The file holds the seed in hex. It is written whole under another name first, so that a crash leaves no half a key.
pub(crate) fn ledger_key(path: &Path, name: &str) -> anyhow::Result<SigningKey> {
    if !path.exists() {
        let seed: String = random_bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
        let fresh = path.with_extension("key.new");
        let mut options = std::fs::OpenOptions::new();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&fresh).and_then(|mut file| {
            std::io::Write::write_all(&mut file, seed.as_bytes())?;
            file.sync_all()
        });
        written.with_context(|| format!("the ledger's key can't be written to {}", fresh.display()))?;
        std::fs::rename(&fresh, path)
            .with_context(|| format!("the ledger's key can't be moved to {}", path.display()))?;
    }
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("the ledger's key {} can't be read", path.display()))?;
    let seed: Option<sayso_core::Digest> = text.trim().parse().ok();
    let Some(seed) = seed else { bail!("{} is no ledger key: 64 hex digits", path.display()) };
    SigningKey::from_seed(name, &seed.0).with_context(|| format!("`ledger_name` is {name:?}"))
}
