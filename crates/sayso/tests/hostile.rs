//! Garbage by the thousand, and pages that grow without end: the real program answers everybody else, and its memory stays small.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

/// How much the program may grow by whatever is done to it here. A page alone would be 24 MB.
const GROWTH_LIMIT_MB: u64 = 20;
const BOMB_BYTES: usize = 24 << 20;

struct Server {
    process: Child,
    address: SocketAddr,
    _folder: tempfile::TempDir,
}

impl Server {
    fn start(upstream: SocketAddr) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
        command.args(["serve", "--upstream", &format!("http://{upstream}"), "--jurisdiction", "DE"]);
        command.args(["--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0", "--data"]);
        command.arg(folder.path().join("data"));
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split_whitespace().find_map(|word| word.strip_prefix("http://"));
        Self { process, address: address.unwrap().parse().unwrap(), _folder: folder }
    }

    /// The most memory that it has had so far (man 5 proc).
    fn peak_mb(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() >> 10
    }

    fn get(&self, path: &str) -> Vec<u8> {
        let mut socket = TcpStream::connect(self.address).unwrap();
        let ask = format!(
            "GET {path} HTTP/1.1\r\nHost: site.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
        );
        socket.write_all(ask.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = socket.read_to_end(&mut answer);
        answer
    }

    fn assert_answers(&self) {
        let answer = String::from_utf8(self.get("/")).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("hello"), "{answer}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A site with a page, and with one that grows to [`BOMB_BYTES`] for each encoding.
fn site() -> SocketAddr {
    let mut page = b"<!doctype html><html><body>hello".to_vec();
    let plain = page.clone();
    page.resize(BOMB_BYTES, b' ');
    let bombs = encoded(&page);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for socket in listener.incoming() {
            let mut socket = BufReader::new(socket.unwrap());
            let (plain, bombs) = (plain.clone(), bombs.clone());
            std::thread::spawn(move || {
                let mut first = String::new();
                let _ = socket.read_line(&mut first);
                let mut line = String::new();
                while socket.read_line(&mut line).is_ok_and(|length| length > 2) {
                    line.clear();
                }
                let named = bombs.iter().find(|(name, _)| first.contains(name));
                let (name, body) = named.cloned().unwrap_or(("identity", plain));
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {name}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                    body.len()
                );
                let _ = socket.get_mut().write_all(head.as_bytes());
                let _ = socket.get_mut().write_all(&body);
            });
        }
    });
    address
}

fn encoded(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(bytes).unwrap();
    let mut deflate = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    deflate.write_all(bytes).unwrap();
    let mut br = Vec::new();
    brotli::CompressorWriter::new(&mut br, 4096, 3, 20).write_all(bytes).unwrap();
    let zstd = zstd::encode_all(bytes, 1).unwrap();
    vec![("gzip", gzip.finish().unwrap()), ("deflate", deflate.finish().unwrap()), ("br", br), ("zstd", zstd)]
}

#[test]
fn a_page_that_grows_without_end_is_cut_off_and_takes_no_memory() {
    let server = Server::start(site());
    server.assert_answers();
    let before = server.peak_mb();
    std::thread::scope(|threads| {
        for name in ["gzip", "deflate", "br", "zstd"] {
            let server = &server;
            for _ in 0..2 {
                threads.spawn(move || {
                    let answer = server.get(&format!("/{name}"));
                    // It had begun, so it is broken off: the last chunk never comes.
                    assert!(answer.starts_with(b"HTTP/1.1 200"), "{name}");
                    assert!(!answer.ends_with(b"\r\n0\r\n\r\n"), "{name} came whole: {} bytes", answer.len());
                    assert!((1 << 20..18 << 20).contains(&answer.len()), "{name}: {} bytes", answer.len());
                });
            }
        }
    });
    let growth = server.peak_mb() - before;
    assert!(growth < GROWTH_LIMIT_MB, "it grew by {growth} MB");
    server.assert_answers();
}

#[test]
fn two_thousand_connections_of_garbage_disturb_nobody() {
    let server = Server::start(site());
    server.assert_answers();
    let before = server.peak_mb();
    let garbage: Vec<u8> = (0..70_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let starts: [&[u8]; 8] = [
        b"",
        b"GET / HTTP/1.1\r\nX-Never: ends",
        b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0\xff\xff\xff\x01\x04\0\0\0\x01",
        b"\x16\x03\x01\x02\0\x01",
        b"GET / HTTP/1.1\r\n\r\n\r\n\r\n",
        b"\0",
    ];
    for round in 0..10 {
        let mut open = Vec::new();
        for n in 0..200 {
            let mut socket = TcpStream::connect(server.address).unwrap();
            let from = (round * 200 + n) * 31 % 1000;
            let length = if n % 4 == 0 { 60_000 } else { n };
            // The server may have ended it already.
            let _ = socket.write_all(starts[n % starts.len()]);
            let _ = socket.set_nonblocking(true).map(|()| socket.write(&garbage[from..from + length]));
            open.push(socket);
        }
        // While they are all open.
        server.assert_answers();
    }
    let growth = server.peak_mb() - before;
    assert!(growth < GROWTH_LIMIT_MB, "it grew by {growth} MB");
}
