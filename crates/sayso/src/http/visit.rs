//! One visit: where it came from, which site it is for, what its signals say. The only place that reads signals from
//! headers and cookies.

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};

use http::request::Parts;
use http::{HeaderMap, HeaderValue, header};
use jiff::Timestamp;
use sayso_core::account;
use sayso_core::cookie::CookieChoice;
use sayso_core::cookie::signal::{self, SignalRecord};
use sayso_core::signals::gpc_is_on;
use sayso_core::{Allowed, Decision, Digest, ReceiptId, Signals, StoredChoice, VendorSet, once, signals};
use sayso_gate::cookies::{Room, Whereabouts};

use crate::app::{App, Serving};
use crate::config::Mode;
use crate::http::Peer;
use crate::http::error::{ApiError, Problem};
use crate::page::Again;
use crate::site::{Site, sayso_cookie};
use crate::words::{self, Language};

/// Where Sayso's own routes begin.
pub(crate) const PREFIX: &str = "/_sayso";

/// Headers of an answer that has no policy beside them. Proxies take 8 KiB at least, mostly.
pub(crate) const ROOM_BYTES: usize = 6 << 10;

/// One visit.
pub(crate) struct Visit {
    pub(crate) site: Arc<Site>,
    /// The host name, lower case, without port.
    pub(crate) host: String,
    /// Scheme, host and port as the visitor's browser sees them: `https://news.example`.
    pub(crate) origin: String,
    pub(crate) is_https: bool,
    pub(crate) signals: Signals,
    pub(crate) decision: Decision,
    /// What may happen: the decision's purposes, and the vendors that are excepted.
    pub(crate) allowed: Allowed,
    /// Why the visitor is asked again.
    pub(crate) again: Option<Again>,
    /// The best of the site's languages for this browser.
    pub(crate) browser_language: Option<Arc<Language>>,
    /// The whole `Cookie` header.
    pub(crate) cookies: String,
    /// The authentic choice in the cookie, or of the account.
    pub(crate) stored: Option<CookieChoice>,
    /// What the browser keeps of the receipt for its signal, if that is authentic.
    pub(crate) signal: Option<SignalRecord>,
    /// Who is signed in.
    pub(crate) account: Option<Account>,
    /// When it is.
    pub(crate) now: Timestamp,
    /// The address that the request came from, as far as trusted proxies say. Used for `X-Forwarded-For` and forgotten.
    pub(crate) client: IpAddr,
    /// The classes of its pages, with the notice and without, once somebody has asked.
    classes: [OnceLock<String>; 2],
}

/// Somebody who is signed in, by the site's signed word.
pub(crate) struct Account {
    pub(crate) pseudonym: [u8; 32],
    age: Option<sayso_core::Ages>,
}

impl Account {
    /// Reads the site's token. One that isn't authentic or is over is nobody.
    fn read(app: &App, site: &Site, cookies: &str) -> Option<Self> {
        let key = site.account_key.as_ref()?;
        let mut tokens = sayso_gate::cookies::pairs(cookies).filter(|(name, _)| *name == account::NAME);
        let claims = tokens.find_map(|(_, pair)| {
            let token = pair.split_once('=')?.1;
            account::Claims::verify(token, &site.notice.site, key, app.clock.now())
        })?;
        let pseudonym = account::pseudonym(&app.account_secret, &site.realm, &claims.sub);
        Some(Self { pseudonym, age: claims.age })
    }
}

impl Visit {
    /// Reads a request's signals and decides.
    ///
    /// # Errors
    /// No host, or one that no site has.
    pub(crate) async fn read(app: &App, request: &Parts, peer: Peer) -> Result<Self, ApiError> {
        let serving = app.serving();
        let trusted = serving.trusts(peer.address);
        let headers = &request.headers;
        // Where there are several, the last is from the nearest proxy.
        let forwarded = |name: &str| {
            headers.get_all(name).iter().next_back().filter(|_| trusted).and_then(|value| value.to_str().ok())
        };
        let authority = forwarded("x-forwarded-host").map(ToOwned::to_owned).or_else(|| authority(request));
        let Some(authority) = authority.filter(|authority| is_plain(authority)) else {
            return Err(ApiError::new(Problem::BadRequest, "The request names no host, or more than one."));
        };
        let host = host_of(&authority).to_ascii_lowercase();
        let Some(site) = serving.site(&host).cloned() else {
            return Err(ApiError::new(Problem::Misdirected, "Name it under `hosts` of a site file."));
        };
        let is_https = match forwarded("x-forwarded-proto") {
            Some(scheme) => scheme.eq_ignore_ascii_case("https"),
            None => peer.is_tls,
        };
        let client =
            Some(forwarded_for(headers)).filter(|_| trusted).and_then(|list| client_of(&serving, &list));
        let client = client.unwrap_or(peer.address);
        let cookies = join_cookies(headers);
        let account = Account::read(app, &site, &cookies);
        let in_account = match &account {
            Some(account) => app.store.account(&site.realm, &account.pseudonym).await,
            None => Ok(None),
        };
        let unknown = in_account.as_ref().err().map(|error| {
            tracing::error!(
                error = error as &dyn std::error::Error,
                "an account's choice can't be read: this view gets what is strictly necessary"
            );
            StoredChoice::refusing(&site.notice, app.clock.now())
        });
        // Signed in, the account's choice counts; before it has one, the browser's.
        let in_account =
            in_account.ok().flatten().and_then(|choice| site.read_choice(&choice, &app.cookie_key));
        let of_browser = || site.read_cookie(&cookies, &app.cookie_key).filter(|_| unknown.is_none());
        let read = in_account.or_else(of_browser);
        let signals = Signals {
            jurisdiction: serving.location.of(headers, trusted, client),
            // A country's own code may stand for any of its parts.
            only_country: true,
            gpc: gpc_is_on(headers.get_all("sec-gpc").iter().map(http::HeaderValue::as_bytes)),
            choice: unknown.or_else(|| read.as_ref().map(|(_, choice)| *choice)),
            age: account.as_ref().and_then(|account| account.age),
            signed_in: account.is_some(),
        };
        let decision = serving.decide(&site, &signals, app.clock.now());
        let scheme = if is_https { "https" } else { "http" };
        let shown = read.as_ref().and_then(|(choice, _)| site.notice_of(choice));
        let refused = match (&read, shown) {
            (Some((choice, _)), Some(shown)) => signals::refused_vendors(choice, shown, &site.notice),
            _ => VendorSet::NONE,
        };
        let again = match (&read, shown) {
            (Some((cookie, choice)), Some(shown)) => {
                Again::of(&site.notice, shown, choice, cookie.closed, &decision)
            }
            _ => None,
        };
        let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let browser_language = site.words.best(words::accepted(asked.unwrap_or_default())).cloned();
        let origin = format!("{scheme}://{authority}");
        let path = match site.config.mode {
            Mode::Gate => request.uri.path(),
            Mode::Tag => page_path(&origin, headers),
        };
        let once = let_in_once(app, &site, &cookies, path);
        Ok(Self {
            allowed: Allowed { purposes: decision.allowed(), refused, once },
            again,
            browser_language,
            origin,
            now: app.clock.now(),
            client,
            stored: read.map(|(cookie, _)| cookie),
            signal: signal_record(app, &site, &cookies),
            site,
            host,
            is_https,
            signals,
            decision,
            cookies,
            account,
            classes: Default::default(),
        })
    }

    /// The absolute address of Sayso's own routes on this site: a page's `<base>` can't lead it astray.
    pub(crate) fn base(&self) -> String {
        format!("{}{PREFIX}", self.origin)
    }

    /// The class of the pages that this visit gets: two visits of one class get the same page, byte for byte. 16 hex digits.
    /// `noticed`: pages with the notice, and not those in a frame.
    pub(crate) fn class(&self, noticed: bool) -> &str {
        self.classes[usize::from(noticed)].get_or_init(|| {
            let work_out = || self.work_out_class(noticed);
            if self.is_common() { self.site.rendered.class(self, noticed, work_out) } else { work_out() }
        })
    }

    fn work_out_class(&self, noticed: bool) -> String {
        let (class, site, signed_in) = (self.decision.class(), self.site.fingerprint, self.account.is_some());
        let language = self.browser_language.as_ref().map(|language| language.code()).unwrap_or_default();
        let (refused, once) = (self.allowed.refused.as_bytes(), self.allowed.once.as_bytes());
        let (origin, stored, again, cookie) = (&self.origin, &self.stored, &self.again, self.cookie_value());
        let key = format!(
            "{class}|{site}|{origin}|{noticed}|{signed_in}|{language}|{refused:?}|{once:?}|{stored:?}|{again:?}|{cookie}"
        );
        Digest::of(key.as_bytes()).to_string()[..16].to_owned()
    }

    /// Whether there is nothing in this visit's pages that is this visitor's own: no cookie of ours, no account, no token.
    pub(crate) fn is_common(&self) -> bool {
        let own = self.stored.is_some() || self.account.is_some() || !self.allowed.once.is_empty();
        !own && self.cookie_value().is_empty()
    }

    /// The language of a page that says its own, or doesn't: its own, else the browser's, else the site's.
    pub(crate) fn language(&self, of_page: Option<&str>) -> &Language {
        let best = of_page.and_then(|tag| self.site.words.best([tag]));
        best.or(self.browser_language.as_ref()).unwrap_or_else(|| self.site.words.main())
    }

    /// The path of the page that a request comes from, as far as it says so; `/` if that isn't known to be this site's.
    pub(crate) fn page_path<'h>(&self, headers: &'h HeaderMap) -> &'h str {
        page_path(&self.origin, headers)
    }

    /// What deletes the cookies that the browser sent and that may not stay, on a page of this path.
    pub(crate) fn removals(
        &self,
        path: &str,
        allowed: &Allowed,
        room_bytes: usize,
    ) -> impl Iterator<Item = HeaderValue> {
        let path = path.split(['?', '#']).next().unwrap_or("/");
        let whereabouts = Whereabouts { host: &self.host, path, is_https: self.is_https };
        let turn = usize::try_from(self.now.as_second()).unwrap_or_default();
        let room = Room { bytes: room_bytes, turn };
        let lines = self.site.cookies.removals(&self.cookies, allowed, whereabouts, room);
        lines.into_iter().filter_map(|line| header_value(&line))
    }

    /// The newest receipt that the browser, or the account, knows of.
    pub(crate) fn last_receipt(&self) -> Option<ReceiptId> {
        let known =
            [self.stored.as_ref().map(|stored| stored.receipt), self.signal.map(|signal| signal.receipt)];
        known.into_iter().flatten().max_by_key(|receipt| receipt.sequence)
    }

    /// The raw `sayso` cookie as the browser sent it, authentic or not.
    pub(crate) fn cookie_value(&self) -> &str {
        sayso_cookie(&self.cookies).unwrap_or_default()
    }
}

/// The raw values of the `sayso-signal` cookies.
pub(super) fn signal_cookies(cookies: &str) -> impl Iterator<Item = &str> {
    let ours = sayso_gate::cookies::pairs(cookies).filter(|(name, _)| *name == signal::NAME);
    ours.filter_map(|(_, pair)| Some(pair.split_once('=')?.1))
}

/// The newest authentic record of a receipt for the signal.
fn signal_record(app: &App, site: &Site, cookies: &str) -> Option<SignalRecord> {
    let records =
        signal_cookies(cookies).filter_map(|value| SignalRecord::decode(value, &site.realm, &app.cookie_key));
    records.max_by_key(|record| record.receipt.sequence)
}

fn page_path<'h>(origin: &str, headers: &'h HeaderMap) -> &'h str {
    let page = headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    page.and_then(|page| page.strip_prefix(origin)).filter(|path| path.starts_with('/')).unwrap_or("/")
}

/// The vendor that a token lets in for this one view of this page.
fn let_in_once(app: &App, site: &Site, cookies: &str, path: &str) -> VendorSet {
    let tokens = sayso_gate::cookies::pairs(cookies).filter(|(name, _)| *name == once::NAME);
    let mut vendors = tokens.filter_map(|(_, pair)| {
        let token = pair.split_once('=')?.1;
        let path = path.split(['?', '#']).next().unwrap_or("/");
        once::decode(token, path, app.clock.now(), &site.realm, &app.cookie_key)
    });
    vendors.next().and_then(|vendor| site.notice.vendor_position(&vendor)).into_iter().collect()
}

/// The name of the host that a request is for, lower case; none if there is no sound one.
pub(super) fn host(request: &Parts) -> Option<String> {
    let authority = authority(request).filter(|authority| is_plain(authority))?;
    Some(host_of(&authority).to_ascii_lowercase())
}

/// The host a request is for. Two `Host` headers that differ are an attack on whoever sits in between.
fn authority(request: &Parts) -> Option<String> {
    if let Some(authority) = request.uri.authority() {
        return Some(authority.as_str().to_owned());
    }
    let mut hosts = request.headers.get_all(header::HOST).iter();
    let host = hosts.next()?.to_str().ok()?;
    hosts.next().is_none().then(|| host.to_owned())
}

fn is_plain(authority: &str) -> bool {
    !authority.is_empty() && authority.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_:[]".contains(&b))
}

/// The host name in an authority: without port, and without the brackets' outside.
fn host_of(authority: &str) -> &str {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.starts_with('[') {
        return &host[..=host.find(']').unwrap_or(host.len() - 1)];
    }
    host.split(':').next().unwrap_or_default().trim_end_matches('.')
}

/// The nearest address in `X-Forwarded-For` that isn't one of our own proxies. What can't be read ends the search: further
/// left stands what anybody may have written.
fn client_of(serving: &Serving, list: &str) -> Option<IpAddr> {
    for text in list.split(',').rev().map(str::trim) {
        let with_port = || text.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
        let address = text.parse::<IpAddr>().ok().or_else(with_port)?;
        if !serving.trusts(address) {
            return Some(address);
        }
    }
    None
}

/// All lines of `X-Forwarded-For` as one list.
fn forwarded_for(headers: &HeaderMap) -> String {
    let lines: Vec<String> = headers.get_all("x-forwarded-for").iter().map(header_text).collect();
    lines.join(",")
}

/// HTTP/2 may split `Cookie` into several headers (RFC 9113, 8.2.3).
fn join_cookies(headers: &HeaderMap) -> String {
    let parts: Vec<String> = headers.get_all(header::COOKIE).iter().map(header_text).collect();
    parts.join("; ")
}

/// A header's bytes as text, one letter a byte (ISO 8859-1), so that no byte is lost: sites set cookies in any encoding, and
/// one that isn't ours must not hide the one that is.
pub(crate) fn header_text(value: &HeaderValue) -> String {
    value.as_bytes().iter().map(|byte| char::from(*byte)).collect()
}

/// The way back from [`header_text`]; none if the text isn't from there.
pub(crate) fn header_value(text: &str) -> Option<HeaderValue> {
    let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(letter).ok()).collect();
    HeaderValue::from_bytes(&bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_without_port_and_brackets_stay() {
        for (authority, host) in [
            ("a.example:80", "a.example"),
            ("a.example.", "a.example"),
            ("[::1]:8080", "[::1]"),
            ("u@b", "b"),
        ] {
            assert_eq!(host_of(authority), host);
        }
    }
}
