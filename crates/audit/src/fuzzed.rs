//! What `fuzz/` feeds: readers of what sites, name servers and the browser send. They are no part of the interface.

use url::Url;

use crate::discover::robots::Robots;
use crate::discover::sitemap;
use crate::record::cookie_line;
use crate::{cname, netlog};

/// Reads a cookie as a response or a script sets it.
pub fn cookie(line: &str) {
    if let Some(cookie) = cookie_line::parse(line, 1_795_000_000.0) {
        assert!(!cookie.name.contains(';') && !cookie.value.contains(';'));
    }
}

/// Reads `robots.txt`, a line feed and a zero, and an address that it may forbid.
pub fn robots(text: &str) {
    let (text, address) = text.split_once("\n\0").unwrap_or((text, "/a?b"));
    let robots = Robots::parse(text, "SaysoAudit");
    let home = Url::parse("https://shop.example/").expect("an address");
    if let Ok(url) = home.join(address) {
        robots.allows(&url);
    }
}

/// Reads a sitemap.
pub fn sitemap(text: &str) {
    for address in sitemap::locations(text) {
        assert!(address.len() <= text.len());
    }
}

/// Reads a name server's answer.
pub fn names(message: &[u8]) {
    cname::names(message);
}

/// Reads the browser's net log.
pub fn net_log(log: &[u8]) {
    let mut whole = br#"{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":1,"HTTP_TRANSACTION_SEND_REQUEST_HEADERS":2,"HTTP_TRANSACTION_READ_RESPONSE_HEADERS":3,"COOKIE_STORE_COOKIE_ADDED":4,"COOKIE_INCLUSION_STATUS":5},"timeTickOffset":1},"#.to_vec();
    whole.extend_from_slice(b"\n\"events\": [\n");
    whole.extend_from_slice(log);
    // It may be cut off anywhere; that is no error.
    let _ = netlog::read_lines(&whole[..]);
}
