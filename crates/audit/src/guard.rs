//! Keeps a browser out of private networks: its only way to the network is a SOCKS proxy of ours on loopback.
//!
//! Chromium hands every connection to it before it is made, by name: those of redirects, sub-resources, workers, WebSockets, beacons
//! and preconnects. The proxy looks the name up itself and connects to the very address that it has judged, so that a name which
//! leads elsewhere a moment later gains nothing. What doesn't go through a proxy (QUIC, WebRTC over UDP) is switched off, and the
//! browser looks no name up: see `launch.rs`. Whoever else on this machine finds the port gets no further than the browser does.

mod private;
mod socks;

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, ToSocketAddrs as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use ipnet::IpNet;

pub use private::is_private;

use crate::evidence::{CouldNot, Evidence};

/// Looks a name up, as of a port.
pub type Lookup = Arc<dyn Fn(&str, u16) -> io::Result<Vec<SocketAddr>> + Send + Sync>;

/// How far an audit may go.
#[derive(Clone)]
pub struct Reach {
    /// Private networks that may be reached all the same.
    pub listed: Vec<IpNet>,
    /// How names are looked up.
    pub lookup: Lookup,
}

impl Reach {
    /// Public addresses and these networks, by the machine's own name servers.
    #[must_use]
    pub fn public_and(listed: Vec<IpNet>) -> Self {
        Self { listed, lookup: Arc::new(|host, port| Ok((host, port).to_socket_addrs()?.collect())) }
    }

    /// The addresses of a name, or the private one of them that isn't listed: then it is refused, whatever else it leads to.
    fn addresses(&self, host: &str, port: u16) -> io::Result<Result<Vec<SocketAddr>, IpAddr>> {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let found = (self.lookup)(bare, port)?;
        let mut canonical = found.iter().map(|address| address.ip().to_canonical());
        let private = canonical.find(|address| {
            is_private(*address) && !self.listed.iter().any(|network| network.contains(address))
        });
        Ok(private.map_or(Ok(found), Err))
    }
}

/// The proxy, until it is dropped.
pub(crate) struct Guard {
    pub(crate) at: SocketAddr,
    refused: Arc<Mutex<BTreeMap<String, IpAddr>>>,
    over: Arc<AtomicBool>,
}

impl Guard {
    pub(crate) fn start(reach: &Reach) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let at = listener.local_addr()?;
        let (refused, over): (Arc<Mutex<BTreeMap<_, _>>>, Arc<AtomicBool>) = Default::default();
        let (reach, told, ends) = (reach.clone(), refused.clone(), over.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ends.load(Ordering::Relaxed) {
                    break;
                }
                let (reach, told) = (reach.clone(), told.clone());
                std::thread::spawn(move || {
                    let note = |host: &str, address| {
                        told.lock()
                            .expect("nothing panics while it is held")
                            .insert(host.to_owned(), address);
                    };
                    // A connection that breaks off is the browser's affair.
                    let _ = socks::serve(&stream, &reach, &note);
                });
            }
        });
        Ok(Self { at, refused, over })
    }

    /// Marks the requests that were held: nothing of them has left.
    pub(crate) fn mark(&self, evidence: &mut Evidence) {
        let refused = self.refused.lock().expect("nothing panics while it is held").clone();
        let Some(scenario) = evidence.scenario else { return };
        let mut held: BTreeMap<String, IpAddr> = BTreeMap::new();
        for request in &mut evidence.requests {
            let host = url::Url::parse(&request.url).ok();
            let host = host.as_ref().and_then(url::Url::host_str).unwrap_or_default();
            let bare = host.trim_start_matches('[').trim_end_matches(']');
            if let Some(address) = refused.get(bare).filter(|_| request.status == 0) {
                request.blocked = Some("private-address".into());
                held.insert(bare.to_owned(), *address);
            }
        }
        for (host, address) in held {
            let why = if address.to_string() == host {
                format!("{host} is a private address: nothing was sent to it")
            } else {
                format!("{host} leads to {address}, a private address: nothing was sent to it")
            };
            evidence.could_not.push(CouldNot {
                scenario,
                what: "requests".into(),
                why,
                site_has_none: false,
            });
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // It waits for a connection.
        let _ = TcpStream::connect(self.at);
    }
}
