//! What is served, by the configuration that was read last. A reload makes another one and puts it into its place.

use std::net::IpAddr;
use std::sync::Arc;

use anyhow::Context as _;
use ipnet::IpNet;
use jiff::Timestamp;
use sayso_core::{Law, Signals};
use sayso_store::Store;

use crate::clock::Clock;
use crate::config::{AuditConfig, Config, MailConfig, SiteConfig};
use crate::location::Location;
use crate::site::Site;

/// Everything that the configuration says of visits. A request looks at one of these, whatever is reloaded meanwhile.
pub(crate) struct Serving {
    trusted_networks: Vec<IpNet>,
    pub(crate) location: Location,
    law: Law,
    pub(crate) audit: AuditConfig,
    pub(crate) mail: Option<MailConfig>,
    /// Where the console is, as far as the configuration says.
    pub(crate) console: String,
    pub(crate) sites: Vec<Arc<Site>>,
}

impl Serving {
    /// Reads what the configuration names, and publishes each site's notice.
    ///
    /// # Errors
    /// What can't be read or published.
    pub(super) async fn new(config: Config, store: &Store, clock: &Clock) -> anyhow::Result<Self> {
        let Config { server, sites } = config;
        let law = crate::law_pack::load(server.law_pack.as_deref(), server.law_pack_alone)?;
        let location = Location::new(&server)?;
        let sites = publish(sites, &law, store, clock).await?;
        Ok(Self {
            trusted_networks: server.trusted_networks(),
            location,
            law,
            console: format!("http://{}", server.admin_listen),
            audit: server.audit,
            mail: server.mail,
            sites,
        })
    }

    /// The site that a host name belongs to; a site without `hosts` takes every name that no other has.
    pub(crate) fn site(&self, host: &str) -> Option<&Arc<Site>> {
        let named =
            |site: &&Arc<Site>| site.config.hosts.iter().any(|known| known.eq_ignore_ascii_case(host));
        self.sites.iter().find(named).or_else(|| self.sites.iter().find(|site| site.config.hosts.is_empty()))
    }

    /// Whether headers of this peer are believed.
    pub(crate) fn trusts(&self, peer: IpAddr) -> bool {
        let peer = peer.to_canonical();
        self.trusted_networks.iter().any(|network| network.contains(&peer))
    }

    /// Whether a receipt is of a site whose choices this one reads too.
    pub(crate) fn shares(&self, site: &Site, other: &sayso_core::SiteId) -> bool {
        self.sites.iter().any(|known| known.notice.site == *other && known.realm == site.realm)
    }

    /// Decides for a visit.
    pub(crate) fn decide(&self, site: &Site, signals: &Signals, now: Timestamp) -> sayso_core::Decision {
        site.decide(&self.law, signals, now)
    }

    /// Remembers what the one before knew of third parties that are still held back.
    pub(super) fn remember(&self, before: &Self) {
        for site in &self.sites {
            if let Some(old) = before.sites.iter().find(|old| old.notice.site == site.notice.site) {
                site.remember(old);
            }
        }
    }
}

/// Publishes each site's notice. Nothing is served by it yet: a notice that is published twice is the same one.
async fn publish(
    configs: Vec<SiteConfig>,
    law: &Law,
    store: &Store,
    clock: &Clock,
) -> anyhow::Result<Vec<Arc<Site>>> {
    let mut published = Vec::new();
    for site_config in configs {
        let notice = site_config.notice(law.digest);
        let notice = notice.with_context(|| format!("site {}", site_config.name))?;
        for digest in notice.wording.values() {
            if let Some(body) = crate::words::file(*digest) {
                store.keep_text(*digest, body).await?;
            }
        }
        let published_at = Timestamp::from_second(store.publish(&notice, clock.now().as_second()).await?)?;
        published.push((site_config, notice, published_at));
    }
    // Sites of one domain read each other's choices: all are published before the first is compiled.
    let (ever, mut sites) = (store.notices().await?, Vec::new());
    for (site_config, notice, published_at) in published {
        let name = site_config.name.clone();
        let site = Site::new(site_config, notice, published_at, &ever);
        let site = site.with_context(|| format!("site {name}"))?;
        tracing::info!(site = name, notice = %site.notice.digest(), "published");
        sites.push(Arc::new(site));
    }
    Ok(sites)
}
