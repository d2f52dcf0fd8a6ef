//! `sayso.toml`: the server.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use ipnet::IpNet;
use sayso_core::Jurisdiction;
use serde::Deserialize;

use super::{AuditConfig, LedgerConfig, Limits, MailConfig, Problem, TlsConfig};

/// The commented sample that `sayso init` writes. A test reads it.
pub(crate) const SERVER_SAMPLE: &str = include_str!("../../../../docs/sample/sayso.toml");

/// The server's configuration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ServerConfig {
    /// Where visitors come in.
    pub(crate) listen: SocketAddr,
    /// Where the operator comes in: `/live`, `/ready`, `/metrics`, `/api/v1/`. Never the visitors.
    pub(crate) admin_listen: SocketAddr,
    /// The folder for the database and the ledger's key.
    pub(crate) data: PathBuf,
    /// A PostgreSQL database instead of the file in `data`, for several servers: `postgres://USER@HOST/DATABASE`. No password in it.
    pub(crate) database: Option<String>,
    /// The file with the database's password. Without one, the environment's `SAYSO_DATABASE_PASSWORD`.
    pub(crate) database_password_file: Option<PathBuf>,
    /// A file with the authorities (PEM) that may have signed the certificate of that database. Without one, the system's.
    pub(crate) database_ca: Option<PathBuf>,
    /// The folder with a file for each site.
    pub(crate) sites: PathBuf,
    /// Where visitors are taken to be if nothing says so (ISO 3166, `DE` or `US-CA`). Without it, the strictest rule.
    pub(crate) jurisdiction: Option<Jurisdiction>,
    /// Proxies in front whose headers are believed: addresses or networks.
    pub(crate) trusted_proxies: Vec<String>,
    /// The header in which a trusted proxy says where the visitor is, or the proxy's name: `cloudflare`, `cloudfront`, `fastly`,
    /// `vercel`.
    pub(crate) jurisdiction_header: Option<String>,
    /// The header in which it says in which part of the country.
    pub(crate) region_header: Option<String>,
    /// A database of places by address, in MaxMind's format (GeoLite2, DB-IP Lite). Asked where no proxy says anything.
    pub(crate) location_database: Option<PathBuf>,
    /// A folder with law files of the operator's own: each replaces the built-in file for the same place, or adds a place.
    pub(crate) law_pack: Option<PathBuf>,
    /// Only the operator's law files count, and none that ship.
    pub(crate) law_pack_alone: bool,
    /// The ledger's name, as it stands in every checkpoint. Can't be changed later.
    pub(crate) ledger_name: String,
    /// How long the site behind may take to begin its answer, in seconds.
    pub(crate) upstream_timeout_seconds: u64,
    /// Room for pages that need not be made again, in bytes; none with 0.
    pub(crate) page_cache_bytes: usize,
    /// A file with authorities (PEM) that are believed besides the public ones when a site behind shows its certificate.
    pub(crate) upstream_authorities: Option<PathBuf>,
    /// Where a listener without TLS sends visitors on to https. None: there is none.
    pub(crate) redirect_http: Option<SocketAddr>,
    /// The port on which visitors find https, if it isn't that of `listen`.
    pub(crate) https_port: Option<u16>,
    /// Who cosigns the ledger's checkpoints.
    pub(crate) ledger: LedgerConfig,
    /// What visitors and sites may take up.
    pub(crate) limits: Limits,
    /// How often the server has its own sites audited.
    pub(crate) audit: AuditConfig,
    /// The server by which Sayso sends mail; none: it sends none.
    pub(crate) mail: Option<MailConfig>,
    /// Certificates: with one or more, `listen` speaks TLS only.
    pub(crate) tls: Vec<TlsConfig>,
}

impl Default for ServerConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            admin_listen: SocketAddr::from(([127, 0, 0, 1], 8081)),
            data: "data".into(),
            database: None,
            database_password_file: None,
            database_ca: None,
            sites: "sites".into(),
            jurisdiction: None,
            trusted_proxies: Vec::new(),
            jurisdiction_header: None,
            region_header: None,
            location_database: None,
            law_pack: None,
            law_pack_alone: false,
            ledger_name: "localhost/sayso".into(),
            upstream_timeout_seconds: 30,
            page_cache_bytes: 32 << 20,
            upstream_authorities: None,
            redirect_http: None,
            https_port: None,
            ledger: LedgerConfig::default(),
            limits: Limits::default(),
            audit: AuditConfig::default(),
            mail: None,
            tls: Vec::new(),
        }
    }
}

impl ServerConfig {
    /// The networks of the trusted proxies; those that can't be read are in [`Self::problems`].
    pub(crate) fn trusted_networks(&self) -> Vec<IpNet> {
        self.trusted_proxies.iter().filter_map(|text| network(text)).collect()
    }

    pub(super) fn problems(&self, file: &Path) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.law_pack_alone && self.law_pack.is_none() {
            let text = "without a `law_pack` of your own there would be no law at all";
            problems.push(Problem::at_key(file, "law_pack_alone", text));
        } else if let Err(error) = crate::law_pack::load(self.law_pack.as_deref(), self.law_pack_alone) {
            problems.push(Problem::at_key(file, "law_pack", format!("{error:#}")));
        }
        for text in self.trusted_proxies.iter().filter(|text| network(text).is_none()) {
            let text = format!("`{text}` is no address or network: write 10.0.0.7 or 10.0.0.0/8");
            problems.push(Problem::at_key(file, "trusted_proxies", text));
        }
        if let Err(error) = crate::location::headers(self) {
            problems.push(Problem::at_key(file, "jurisdiction_header", format!("{error:#}")));
        } else if let Err(error) = crate::location::Location::new(self) {
            problems.push(Problem::at_key(file, "location_database", format!("{error:#}")));
        }
        if let Some(Err(wrong)) = self.database.as_deref().map(sayso_store::check_url) {
            problems.push(Problem::at_key(file, "database", wrong));
        }
        if self.database.is_none() && self.database_password_file.is_some() {
            let text = "without `database` there is no password to read";
            problems.push(Problem::at_key(file, "database_password_file", text));
        }
        if self.database.is_none() && self.database_ca.is_some() {
            let text = "without `database` there is no certificate to look at";
            problems.push(Problem::at_key(file, "database_ca", text));
        } else if let Err(error) = crate::database::authorities(self.database_ca.as_deref()) {
            problems.push(Problem::at_key(file, "database_ca", error.to_string()));
        }
        if self.jurisdiction_header.is_some() && self.trusted_proxies.is_empty() {
            let text =
                "a jurisdiction header counts only from trusted proxies, and `trusted_proxies` is empty";
            problems.push(Problem::at_key(file, "jurisdiction_header", text));
        }
        if self.upstream_timeout_seconds == 0 {
            let text = "no site answers within 0 seconds: write at least 1";
            problems.push(Problem::at_key(file, "upstream_timeout_seconds", text));
        }
        problems.extend(self.ledger.problems(file));
        problems.extend(self.limits.problems(file));
        problems.extend(self.audit.problems(file));
        problems.extend(self.mail.iter().flat_map(|mail| mail.problems(file)));
        if self.mail.is_none() && !self.audit.mail.is_empty() {
            let text = "no server sends it: name one in [mail], with `server` and `from`";
            problems.push(Problem::at_key(file, "mail", text));
        }
        problems.extend(self.tls_problems(file));
        if let Err(error) = sayso_ledger::SigningKey::from_seed(&self.ledger_name, &[0; 32]) {
            problems.push(Problem::at_key(file, "ledger_name", format!("`{}`: {error}", self.ledger_name)));
        }
        if self.listen == self.admin_listen && self.listen.port() != 0 {
            problems.push(Problem::at_key(
                file,
                "admin_listen",
                "visitors and the operator can't share one address",
            ));
        }
        problems
    }
}

pub(super) fn network(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse::<std::net::IpAddr>().ok().map(IpNet::from))
}
