//! Where a visitor is: what a trusted proxy says, else what the operator's database says of the address, else the default. The
//! address is looked at and forgotten. A VPN that isn't known to be one is taken for its exit's place.

use std::net::IpAddr;
use std::path::Path;

use anyhow::Context as _;
use http::{HeaderMap, HeaderName};
use maxminddb::Reader;
use sayso_core::Jurisdiction;
use serde::Deserialize;

use crate::config::ServerConfig;

/// The headers that a known proxy sends: country, and part of the country.
///
/// Sources: Cloudflare's visitor location headers (`CF-IPCountry` alone if only *IP geolocation* is on; `T1` is Tor, `XX` unknown),
/// CloudFront's viewer headers, vercel/vercel@a03cfa1:packages/edge/src/edge-headers.ts. Fastly has no header of its own: its VCL
/// sets these from `client.geo.country_code` and `client.geo.region`, as in `docs/sample/sayso.toml`.
const KNOWN_PROXIES: [(&str, &str, &str); 4] = [
    ("cloudflare", "cf-ipcountry", "cf-region-code"),
    ("cloudfront", "cloudfront-viewer-country", "cloudfront-viewer-country-region"),
    ("fastly", "client-geo-country", "client-geo-region"),
    ("vercel", "x-vercel-ip-country", "x-vercel-ip-country-region"),
];

/// Codes that stand for no place: unknown (Cloudflare, ISO's user-assigned `XX` and `ZZ`).
const NOWHERE: [&str; 2] = ["XX", "ZZ"];

/// Finds out where visitors are.
pub(crate) struct Location {
    country: Option<HeaderName>,
    region: Option<HeaderName>,
    database: Option<Reader<Vec<u8>>>,
    default: Option<Jurisdiction>,
}

/// What of a database's row counts (the format of GeoIP2, GeoLite2 and DB-IP).
#[derive(Deserialize)]
struct Row<'a> {
    #[serde(borrow)]
    country: Option<Place<'a>>,
    #[serde(default, borrow)]
    subdivisions: Vec<Place<'a>>,
    #[serde(default)]
    traits: Traits,
}

#[derive(Deserialize)]
struct Place<'a> {
    iso_code: Option<&'a str>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "the database's own fields")]
struct Traits {
    is_anonymous: bool,
    is_anonymous_proxy: bool,
    is_anonymous_vpn: bool,
    is_public_proxy: bool,
    is_residential_proxy: bool,
    is_tor_exit_node: bool,
}

impl Traits {
    fn hide_the_place(&self) -> bool {
        self.is_anonymous
            || self.is_anonymous_proxy
            || self.is_anonymous_vpn
            || self.is_public_proxy
            || self.is_residential_proxy
            || self.is_tor_exit_node
    }
}

impl Location {
    /// Reads the configuration and opens the database.
    ///
    /// # Errors
    /// A header that can't be, or a database that can't be read.
    pub(crate) fn new(server: &ServerConfig) -> anyhow::Result<Self> {
        let (country, region) = headers(server)?;
        let database = server.location_database.as_deref().map(open).transpose()?;
        Ok(Self { country, region, database, default: server.jurisdiction.clone() })
    }

    /// Where visitors are taken to be if nothing says so.
    pub(crate) fn default(&self) -> Option<&Jurisdiction> {
        self.default.as_ref()
    }

    /// Where a visitor is; none if that isn't known.
    pub(crate) fn of(&self, headers: &HeaderMap, trusted: bool, client: IpAddr) -> Option<Jurisdiction> {
        let said = |name: &Option<HeaderName>| {
            let last = headers.get_all(name.as_ref().filter(|_| trusted)?).iter().next_back();
            last.map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
        };
        if let Some(country) = said(&self.country) {
            // A proxy that says something we can't read makes the place unknown, not the default.
            return place(&country, said(&self.region).as_deref());
        }
        match self.database.as_ref().map(|database| look_up(database, client)) {
            Some(Found::Place(place)) => Some(place),
            Some(Found::Hidden) => None,
            Some(Found::Nothing) | None => self.default.clone(),
        }
    }
}

/// The names of the headers that say where a visitor is.
///
/// # Errors
/// A name that no header can have.
pub(crate) fn headers(server: &ServerConfig) -> anyhow::Result<(Option<HeaderName>, Option<HeaderName>)> {
    let known = KNOWN_PROXIES.iter().find(|(name, ..)| Some(*name) == server.jurisdiction_header.as_deref());
    let (country, region) = match known {
        Some((_, country, region)) => (Some(*country), server.region_header.as_deref().or(Some(*region))),
        None => (server.jurisdiction_header.as_deref(), server.region_header.as_deref()),
    };
    let parse = |name: Option<&str>| {
        let parsed = name.map(|name| name.parse().with_context(|| format!("`{name}` is no header name")));
        parsed.transpose()
    };
    Ok((parse(country)?, parse(region)?))
}

fn open(path: &Path) -> anyhow::Result<Reader<Vec<u8>>> {
    let bytes = std::fs::read(path).with_context(|| format!("{} can't be read", path.display()))?;
    Reader::from_source(bytes).with_context(|| format!("{} is no MaxMind database", path.display()))
}

/// A place from a country, or a whole code, and the part of the country.
fn place(country: &str, region: Option<&str>) -> Option<Jurisdiction> {
    let country: Jurisdiction = country.to_ascii_uppercase().parse().ok()?;
    if NOWHERE.contains(&country.country()) {
        return None;
    }
    let whole = region
        .filter(|_| country.as_str() == country.country())
        .and_then(|region| format!("{country}-{}", region.to_ascii_uppercase()).parse().ok());
    Some(whole.unwrap_or(country))
}

enum Found {
    Place(Jurisdiction),
    /// The address hides where its user is.
    Hidden,
    Nothing,
}

fn look_up(database: &Reader<Vec<u8>>, client: IpAddr) -> Found {
    let row = database.lookup(client.to_canonical()).and_then(|found| found.decode::<Row<'_>>());
    let Ok(Some(row)) = row else { return Found::Nothing };
    if row.traits.hide_the_place() {
        return Found::Hidden;
    }
    let country = row.country.and_then(|country| country.iso_code);
    let region = row.subdivisions.first().and_then(|part| part.iso_code);
    country.and_then(|country| place(country, region)).map_or(Found::Nothing, Found::Place)
}

#[cfg(test)]
mod tests;
