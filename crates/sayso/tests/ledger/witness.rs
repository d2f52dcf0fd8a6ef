//! A witness on a real socket, which judges as the ledger crate does and remembers until the test ends.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};

use sayso_ledger::witness::SIZE_CONTENT_TYPE;
use sayso_ledger::{Cosigner, VerifierKey, Witness};

/// The key of a witness that cosigns nothing here.
pub(crate) const OTHER: &str = "witness.example.org/w1+d6deb00d+BHqCrRpcPtedshSE75BGo/9+Cc3zqyq0cyJpJoT4DA2q";

/// Starts a witness that knows one log. Yields its key and address.
pub(crate) fn start(log_key: &str) -> (VerifierKey, SocketAddr) {
    let cosigner = Cosigner::from_seed("witness.example/w1", &[1; 32]).unwrap();
    let key = cosigner.verifier_key().clone();
    let mut witness = Witness::new(cosigner, vec![log_key.parse().unwrap()]);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Who breaks off gets no answer.
            let _ = answer(stream, &mut witness);
        }
    });
    (key, address)
}

fn answer(stream: TcpStream, witness: &mut Witness) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body)?;
    let said = witness.add_checkpoint(&body, 1_700_000_000);
    let kind = if said.status() == 409 { SIZE_CONTENT_TYPE } else { "text/plain" };
    let text = said.body();
    write!(
        stream.get_mut(),
        "HTTP/1.1 {} Said\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
        said.status(),
        text.len()
    )
}
