//! A small real server on loopback, for sites that are hard on an auditor. It speaks HTTP, and TLS with a certificate that nobody knows.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What a server answers to a path, by writing it.
pub(crate) type Answer = dyn Fn(&Asked, &mut dyn Write) -> std::io::Result<()> + Send + Sync;

/// A request.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) host: String,
    /// `Name: value`, as they came.
    pub(crate) headers: Vec<String>,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.headers.iter().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// A server, which ends with the process.
pub(crate) struct Site {
    pub(crate) at: SocketAddr,
    /// How many connections were made, used or not.
    pub(crate) connections: Arc<AtomicUsize>,
    log: Arc<Mutex<Vec<Asked>>>,
}

impl Site {
    pub(crate) fn serve(
        answer: impl Fn(&Asked, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::serve_at(Ipv4Addr::LOCALHOST, answer)
    }

    /// At another of loopback's addresses.
    pub(crate) fn serve_at(
        address: Ipv4Addr,
        answer: impl Fn(&Asked, &mut dyn Write) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((address, 0)).unwrap();
        let connections: Arc<AtomicUsize> = Arc::default();
        let counted = connections.clone();
        let at = listener.local_addr().unwrap();
        let log = Arc::new(Mutex::new(Vec::new()));
        let (answer, tls): (Arc<Answer>, _) = (Arc::new(answer), tls());
        let kept = log.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                counted.fetch_add(1, Ordering::Relaxed);
                let (answer, tls, log) = (answer.clone(), tls.clone(), kept.clone());
                std::thread::spawn(move || {
                    let mut first = [0];
                    // A connection may be opened and never used.
                    if stream.peek(&mut first).is_ok_and(|length| length == 1) && first[0] == 0x16 {
                        let connection = ServerConnection::new(tls).unwrap();
                        converse(StreamOwned::new(connection, stream), &*answer, &log);
                    } else {
                        converse::<TcpStream>(stream, &*answer, &log);
                    }
                });
            }
        });
        Self { at, connections, log }
    }

    /// What was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.log.lock().unwrap().clone()
    }
}

fn tls() -> Arc<ServerConfig> {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned(), "shop.test".to_owned()]).unwrap();
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key.into())
        .unwrap();
    Arc::new(config)
}

/// One request, one answer: the end of the connection is the end of the answer.
fn converse<S: Read + Write>(stream: S, answer: &Answer, log: &Mutex<Vec<Asked>>) {
    let mut reader = BufReader::new(stream);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).is_err() || line.is_empty() {
            return;
        }
        let line = line.trim_end().to_owned();
        if line.is_empty() {
            break;
        }
        lines.push(line);
    }
    let mut words = lines.first().map_or("", String::as_str).split(' ');
    let path = words.nth(1).unwrap_or_default().to_owned();
    let mut asked = Asked { path, host: String::new(), headers: lines.split_off(1) };
    asked.host = asked.header("host").unwrap_or_default().to_owned();
    log.lock().unwrap().push(asked.clone());
    // Whoever asked may be gone already.
    let _ = answer(&asked, reader.get_mut());
    let _ = reader.get_mut().flush();
}

/// A page.
pub(crate) fn html(out: &mut dyn Write, body: &str) -> std::io::Result<()> {
    with(out, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", body)
}

/// Any answer; header lines end with a line feed.
pub(crate) fn with(out: &mut dyn Write, status: &str, headers: &str, body: &str) -> std::io::Result<()> {
    write!(out, "HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n{body}")
}
