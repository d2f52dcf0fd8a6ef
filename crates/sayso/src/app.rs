//! Everything a running server owns. Nothing is global: a test makes as many as it likes.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use ipnet::IpNet;
use jiff::Timestamp;
use sayso_core::cookie::CookieKey;
use sayso_core::{Law, Signals};
use sayso_ledger::SigningKey;
use sayso_store::Store;

use crate::clock::{Clock, random_bytes};
use crate::config::Config;
use crate::location::Location;
use crate::proxy::{Kept, Upstream};
use crate::site::Site;

/// A running server.
pub(crate) struct App {
    pub(crate) trusted_networks: Vec<IpNet>,
    pub(crate) location: Location,
    pub(crate) law: Law,
    pub(crate) sites: Vec<Arc<Site>>,
    pub(crate) store: Store,
    pub(crate) cookie_key: CookieKey,
    /// Makes pseudonyms of accounts.
    pub(crate) account_secret: [u8; 32],
    pub(crate) clock: Clock,
    pub(crate) upstream: Upstream,
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
    pub(crate) fn open(config: Config, clock: Clock) -> anyhow::Result<Self> {
        let Config { server, sites: site_configs } = config;
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
        let store = Store::open(&database, key).context("the database")?;
        let law = crate::law_pack::load(server.law_pack.as_deref(), server.law_pack_alone)?;
        let cookie_key = CookieKey::new(&store.secret("cookie", random_bytes())?);
        let account_secret = store.secret("account", random_bytes())?;
        let mut published = Vec::new();
        for site_config in site_configs {
            let notice = site_config.notice(law.digest);
            let notice = notice.with_context(|| format!("site {}", site_config.name))?;
            let texts = notice.wording.values();
            store.keep_texts(texts.filter_map(|digest| Some((*digest, crate::words::file(*digest)?))))?;
            let published_at = Timestamp::from_second(store.publish(&notice, clock.now().as_second())?)?;
            published.push((site_config, notice, published_at));
        }
        // Sites of one domain read each other's choices: all are published before the first is compiled.
        let (ever, mut sites) = (store.notices()?, Vec::new());
        for (site_config, notice, published_at) in published {
            let name = site_config.name.clone();
            let site = Site::new(site_config, notice, published_at, &ever);
            let site = site.with_context(|| format!("site {name}"))?;
            tracing::info!(site = name, notice = %site.notice.digest(), "published");
            sites.push(Arc::new(site));
        }
        Ok(Self {
            trusted_networks: server.trusted_networks(),
            location: Location::new(&server)?,
            upstream: Upstream::new(&server)?,
            kept: Arc::new(Kept::new(server.page_cache_bytes)),
            law,
            sites,
            store,
            cookie_key,
            account_secret,
            clock,
            _lock: lock,
        })
    }

    /// The site that a host name belongs to; a site without `hosts` takes every name that no other has.
    pub(crate) fn site(&self, host: &str) -> Option<&Arc<Site>> {
        let named =
            |site: &&Arc<Site>| site.config.hosts.iter().any(|known| known.eq_ignore_ascii_case(host));
        self.sites.iter().find(named).or_else(|| self.sites.iter().find(|site| site.config.hosts.is_empty()))
    }

    /// Whether headers of this peer are believed.
    pub(crate) fn trusts(&self, peer: std::net::IpAddr) -> bool {
        let peer = peer.to_canonical();
        self.trusted_networks.iter().any(|network| network.contains(&peer))
    }

    /// Whether a receipt is of a site whose choices this one reads too.
    pub(crate) fn shares(&self, site: &Site, other: &sayso_core::SiteId) -> bool {
        self.sites.iter().any(|known| known.notice.site == *other && known.realm == site.realm)
    }

    /// Decides for a visit.
    pub(crate) fn decide(&self, site: &Site, signals: &Signals) -> sayso_core::Decision {
        site.decide(&self.law, signals, self.clock.now())
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
