//! CNAME cloaking: a name of the site's own that leads to another site's, so that a third party gets the site's cookies.
//!
//! Chromium doesn't tell, so the name server of the machine is asked (RFC 1035).

use std::collections::BTreeMap;
use std::net::{SocketAddr, UdpSocket};
use std::time::Duration;

use crate::evidence::Evidence;
use crate::judge::domain::same_site;

/// As many names are asked for.
const MOST: usize = 50;

/// A name server that takes longer is left alone.
const PATIENCE: Duration = Duration::from_secs(2);

/// Puts down where names of the site's own lead, if that is another site.
pub(crate) fn find(evidence: &mut Evidence, server: SocketAddr) {
    let page = evidence.visits.first().and_then(|visit| host_of(&visit.final_url));
    let Some(page) = page else { return };
    let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
    for request in &evidence.requests {
        let Some(host) = host_of(&request.url) else { continue };
        if names.len() < MOST && host != page && same_site(&host, &page) {
            names.entry(host).or_default();
        }
    }
    for (name, leads_to) in &mut names {
        // A name server that is silent once is so for all.
        let Ok(answer) = ask(name, server) else { return };
        *leads_to = answer.into_iter().find(|other| !same_site(other, &page));
    }
    for request in &mut evidence.requests {
        let leads_to = host_of(&request.url).and_then(|host| names.get(&host)?.clone());
        if leads_to.is_some() {
            request.cname = leads_to;
        }
    }
}

/// The name server that the machine asks (resolv.conf(5)).
pub(crate) fn server() -> Option<SocketAddr> {
    let text = std::fs::read_to_string("/etc/resolv.conf").ok()?;
    let named = text.lines().filter_map(|line| line.trim().strip_prefix("nameserver"));
    let address = named.filter_map(|address| address.trim().parse().ok()).next()?;
    Some(SocketAddr::new(address, 53))
}

fn host_of(address: &str) -> Option<String> {
    url::Url::parse(address).ok()?.host_str().map(str::to_owned)
}

/// The names that a name leads to, in order; none if it is an address's own.
fn ask(name: &str, server: SocketAddr) -> std::io::Result<Vec<String>> {
    let any: SocketAddr = if server.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0u16; 8], 0).into() };
    let socket = UdpSocket::bind(any)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    // Only this server's answers are received, and the port is not known to others.
    socket.connect(server)?;
    let question = question(name);
    socket.send(&question)?;
    let mut answer = [0; 4096];
    let length = socket.recv(&mut answer)?;
    Ok(names(&answer[..length]).unwrap_or_default())
}

/// A question for addresses, as which a whole chain of names is answered (section 4.1).
fn question(name: &str) -> Vec<u8> {
    // Number 1, recursion desired, one question.
    let mut message = vec![0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    for label in name.trim_end_matches('.').split('.') {
        // Longer ones are no names (section 2.3.4).
        let label = &label.as_bytes()[..label.len().min(63)];
        message.push(u8::try_from(label.len()).expect("63 at most"));
        message.extend_from_slice(label);
    }
    // The root, type A, class IN.
    message.extend_from_slice(&[0, 0, 1, 0, 1]);
    message
}

/// The targets of the CNAME records of an answer; none if it isn't a message.
pub(crate) fn names(message: &[u8]) -> Option<Vec<String>> {
    const CNAME: u16 = 5;
    let number = |at: usize| Some(u16::from_be_bytes([*message.get(at)?, *message.get(at + 1)?]));
    let (questions, answers) = (number(4)?, number(6)?);
    let mut at = 12;
    for _ in 0..questions {
        at = name(message, at)?.1 + 4;
    }
    let mut names = Vec::new();
    for _ in 0..answers {
        let after = name(message, at)?.1;
        let (kind, length) = (number(after)?, usize::from(number(after + 8)?));
        let data = after + 10;
        if kind == CNAME {
            names.push(name(message, data)?.0);
        }
        at = data + length;
    }
    Some(names)
}

/// A name, and where it ends: it may go on elsewhere in the message (section 4.1.4).
fn name(message: &[u8], from: usize) -> Option<(String, usize)> {
    /// More jumps are a circle.
    const JUMPS: usize = 32;
    let (mut labels, mut at, mut end, mut jumps) = (Vec::new(), from, None, 0);
    loop {
        let length = usize::from(*message.get(at)?);
        match length {
            0 => return Some((labels.join("."), end.unwrap_or(at + 1))),
            1..=63 => {
                let label = message.get(at + 1..at + 1 + length)?;
                labels.push(String::from_utf8_lossy(label).to_ascii_lowercase());
                at += 1 + length;
            }
            192.. => {
                end = end.or(Some(at + 2));
                at = (length & 63) << 8 | usize::from(*message.get(at + 1)?);
                jumps += 1;
                if jumps > JUMPS {
                    return None;
                }
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;
    use crate::evidence::{Request, Visit};

    /// `metrics.shop.example` is `a.tracker.example`, which has an address.
    fn answer(question: &[u8]) -> Vec<u8> {
        let mut message = question.to_vec();
        message[2] |= 0x80;
        message[7] = 2;
        let target = b"\x01a\x07tracker\x07example\0";
        let length = u8::try_from(target.len()).unwrap();
        message.extend_from_slice(&[0xc0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, length]);
        let at = u8::try_from(message.len()).unwrap();
        message.extend_from_slice(target);
        message.extend_from_slice(&[0xc0, at, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
        message
    }

    #[test]
    fn a_name_that_leads_to_another_site_is_put_down() {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let server = socket.local_addr().unwrap();
        std::thread::spawn(move || {
            let mut question = [0; 512];
            while let Ok((length, from)) = socket.recv_from(&mut question) {
                socket.send_to(&answer(&question[..length]), from).unwrap();
            }
        });
        let request = |url: &str| Request { url: url.into(), ..Request::default() };
        let visit = Visit {
            url: String::new(),
            final_url: "https://www.shop.example/".into(),
            from_ms: 0,
            until_ms: 0,
            status: 200,
            partial: false,
        };
        let hosts = ["https://www.shop.example/", "https://metrics.shop.example/px", "https://ads.example/"];
        let requests = hosts.map(request).to_vec();
        let mut evidence = Evidence { visits: vec![visit], requests, ..Evidence::default() };
        find(&mut evidence, server);
        let names: Vec<Option<&str>> =
            evidence.requests.iter().map(|request| request.cname.as_deref()).collect();
        assert_eq!(names, [None, Some("a.tracker.example"), None]);
    }

    #[test]
    fn an_answer_that_is_none_is_survived() {
        let good = answer(&question("metrics.shop.example"));
        assert_eq!(names(&good).unwrap(), ["a.tracker.example"]);
        for length in 0..good.len() {
            assert!(names(&good[..length]).is_none_or(|names| names.len() <= 1));
        }
        // A name that leads to itself.
        assert_eq!(name(&[0xc0, 0], 0), None);
    }
}
