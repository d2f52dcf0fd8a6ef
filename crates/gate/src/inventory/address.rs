//! Addresses and host names, as browsers read them.

use std::borrow::Cow;

use url::Url;

use super::InventoryError;

/// Reads an address as a browser does.
///
/// # Errors
/// It is none.
pub(crate) fn resolve(address: &str, base: &Url) -> Result<Url, url::ParseError> {
    base.join(&one_pair_of_slashes(address))
}

/// Writes an address that begins with three or more slashes with two, as the URL standard reads it (*special authority
/// ignore slashes state*); `url` takes that for an empty host.
fn one_pair_of_slashes(address: &str) -> Cow<'_, str> {
    let trimmed = address.trim_start_matches(|c: char| c <= ' ');
    let rest = trimmed.trim_start_matches(['/', '\\', '\t', '\n', '\r']);
    let slashes = trimmed[..trimmed.len() - rest.len()].bytes().filter(|b| matches!(b, b'/' | b'\\')).count();
    if slashes > 2 { Cow::Owned(format!("//{rest}")) } else { Cow::Borrowed(address) }
}

/// A name and every name above it: `a.b.example`, `b.example`, `example`.
pub(super) fn suffixes(host: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(host), |host| host.split_once('.').map(|(_, above)| above))
}

/// Brings a host name into the form that addresses have it in (lower case, punycode).
pub(super) fn host_name(text: &str) -> Result<String, InventoryError> {
    let plain = !text.is_empty() && !text.contains(['/', ':', '@', '*', '?', '#', '\\', ' ', '%']);
    let host = plain.then(|| Url::parse(&format!("https://{text}/")).ok()).flatten();
    let host = host.and_then(|url| url.host_str().map(ToOwned::to_owned));
    host.ok_or_else(|| InventoryError::Host(text.into()))
}
