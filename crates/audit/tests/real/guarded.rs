//! What is held back: a browser that may not go into private networks doesn't, whichever way a page sends it there.
//!
//! The site is at 127.0.0.1, which is listed; what it may not reach is at 127.0.0.2.

use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sayso_audit::evidence::Evidence;
use sayso_audit::{Reach, audit};

use crate::site::{Asked, Site, html, with};
use crate::{plan, see};

const JS: &str = "Content-Type: text/javascript\r\n";

/// A site that goes to `http://inside.test` in every way.
fn reaching(asked: &Asked, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    match asked.path.as_str() {
        "/" => html(
            out,
            "<link rel=preconnect href='http://pre.inside.test'><link rel=dns-prefetch href='http://dns.inside.test'>
            <img src='/away'><img src='http://inside.test/image'><iframe src='http://inside.test/frame'></iframe>
            <script>
            fetch('http://inside.test/fetch', { mode: 'no-cors' }).catch(() => 0);
            new WebSocket('ws://inside.test/socket');
            new Worker('/worker.js');
            navigator.sendBeacon('http://inside.test/beacon');
            addEventListener('pagehide', () => navigator.sendBeacon('http://inside.test/bye'));
            </script>",
        ),
        "/away" => with(out, "302 Found", "Location: http://inside.test/redirected\r\n", ""),
        "/gone" => with(out, "302 Found", "Location: http://inside.test/page\r\n", ""),
        "/worker.js" => {
            with(out, "200 OK", JS, "fetch('http://inside.test/worker', { mode: 'no-cors' }).catch(() => 0)")
        }
        _ => html(out, "fine"),
    }
}

const WAYS: [&str; 8] =
    ["/image", "/frame", "/fetch", "/socket", "/worker", "/beacon", "/redirected", "/page"];

/// Visits the site; names end where `lookup` says.
fn visit(
    site: &Site,
    pages: &[&str],
    listed: &str,
    lookup: impl Fn(&str) -> SocketAddr + Send + Sync + 'static,
) -> Evidence {
    let (mut plan, _folder) = plan(site, pages);
    plan.map_hosts = None;
    let lookup = Arc::new(move |host: &str, _| Ok(vec![lookup(host)]));
    plan.reach = Some(Reach { listed: vec![listed.parse().unwrap()], lookup });
    audit(&plan).unwrap().remove(0)
}

#[test]
fn a_private_address_is_not_reached_in_any_way() {
    let site = Site::serve(reaching);
    let inside = Site::serve_at(Ipv4Addr::new(127, 0, 0, 2), |_, out| html(out, "inside"));
    let (near, far) = (site.at, inside.at);
    let lookup = move |host: &str| if host.ends_with("inside.test") { far } else { near };
    // Where it is listed, each way leads there.
    visit(&site, &["/", "/gone"], "127.0.0.0/8", lookup);
    let asked: Vec<String> = inside.asked().into_iter().map(|asked| asked.path).collect();
    for way in WAYS {
        assert!(asked.iter().any(|path| path == way), "{way} isn't among {asked:?}");
    }
    assert!(asked.iter().any(|path| path == "/bye"), "{asked:?}");
    let before = inside.connections.load(Ordering::Relaxed);
    assert!(before > asked.len(), "the preconnect is a connection without a request");
    let evidence = visit(&site, &["/", "/gone"], "127.0.0.1/32", lookup);
    assert_eq!(inside.connections.load(Ordering::Relaxed), before, "no byte and no connection");
    for way in WAYS {
        let request = evidence.requests.iter().find(|request| request.url.ends_with(way));
        let request = request.unwrap_or_else(|| panic!("{way} isn't recorded"));
        assert_eq!(request.blocked.as_deref(), Some("private-address"), "{request:?}");
    }
    let told: Vec<&str> = evidence.could_not.iter().map(|one| one.why.as_str()).collect();
    assert!(
        told.contains(&"inside.test leads to 127.0.0.2, a private address: nothing was sent to it"),
        "{told:?}"
    );
    let first = evidence.requests.iter().find(|request| request.url == "http://shop.test/").unwrap();
    assert_eq!((first.status, first.blocked.as_deref()), (200, None), "the site itself is seen");
}

#[test]
fn a_name_that_leads_elsewhere_the_second_time_is_held_the_second_time() {
    let site = Site::serve(|asked, out| match (asked.host.as_str(), asked.path.as_str()) {
        ("shop.test", "/") => html(out, "<img src='http://turn.test/1'>"),
        ("shop.test", "/next") => html(out, "<img src='http://turn.test/2'>"),
        _ => html(out, ""),
    });
    let inside = Site::serve_at(Ipv4Addr::new(127, 0, 0, 2), |_, out| html(out, "inside"));
    let (near, far, times) = (site.at, inside.at, AtomicUsize::new(0));
    let evidence = visit(&site, &["/", "/next"], "127.0.0.1/32", move |host| {
        let turned = host == "turn.test" && times.fetch_add(1, Ordering::Relaxed) > 0;
        if turned { far } else { near }
    });
    assert!(site.asked().iter().any(|asked| asked.path == "/1"));
    assert_eq!(inside.connections.load(Ordering::Relaxed), 0);
    let second = evidence.requests.iter().find(|request| request.url.ends_with("/2")).unwrap();
    assert_eq!(second.blocked.as_deref(), Some("private-address"));
}

#[test]
fn an_address_is_held_however_it_is_written() {
    let inside = Site::serve_at(Ipv4Addr::new(127, 0, 0, 2), |_, out| html(out, "inside"));
    let port = inside.at.port();
    let site = Site::serve(move |asked, out| match asked.path.as_str() {
        // 2130706434 is 127.0.0.2.
        "/" => html(
            out,
            &format!(
                "<img src='http://127.0.0.2:{port}/a'><img src='http://2130706434:{port}/b'>
                <img src='http://[::ffff:127.0.0.2]:{port}/c'><img src='http://localhost:{port}/d'>"
            ),
        ),
        _ => html(out, ""),
    });
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.map_hosts = None;
    plan.start = format!("http://{}/", site.at);
    plan.pages = sayso_audit::Pages::Listed(vec![]);
    plan.reach = Some(Reach::public_and(vec!["127.0.0.1/32".parse().unwrap()]));
    let evidence = audit(&plan).unwrap().remove(0);
    assert_eq!(evidence.visits[0].status, 200);
    assert_eq!(inside.connections.load(Ordering::Relaxed), 0);
    let held = evidence.requests.iter().filter(|request| request.blocked.is_some()).count();
    assert!(held >= 3, "{:#?}", evidence.requests);
}

#[test]
fn datagrams_do_not_go_past_the_proxy() {
    let ear = UdpSocket::bind((Ipv4Addr::new(127, 0, 0, 2), 0)).unwrap();
    ear.set_nonblocking(true).unwrap();
    let stun = format!("stun:{}", ear.local_addr().unwrap());
    let site = Site::serve(move |asked, out| {
        match asked.path.as_str() {
        "/" => html(
            out,
            &format!(
                "<script>const peer = new RTCPeerConnection({{ iceServers: [{{ urls: '{stun}' }}] }});
                peer.createDataChannel('x');
                peer.createOffer().then((offer) => peer.setLocalDescription(offer)).then(() => fetch('/offered'));</script>"
            ),
        ),
        _ => html(out, ""),
    }
    });
    let heard = || ear.recv(&mut [0; 1500]).is_ok();
    let near = site.at;
    visit(&site, &["/"], "127.0.0.0/8", move |_| near);
    assert!(site.asked().iter().any(|asked| asked.path == "/offered"));
    assert!(!heard(), "a datagram came");
    see(&site, &["/"]);
    assert!(heard(), "without the proxy it comes, so that the test could fail");
}
