//! A visitor and a site behind that write bytes as they like: what no client library would send.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// A site that keeps every byte it gets, connection by connection, and answers each connection with the same bytes.
pub(super) struct RawSite {
    pub(super) address: SocketAddr,
    heard: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl RawSite {
    /// Answers once the head of a request is there, and then reads on until the other side ends.
    pub(super) async fn start(answer: impl Into<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
        let (all, answer) = (heard.clone(), Arc::new(answer.into()));
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let place = {
                    let mut all = all.lock().unwrap();
                    all.push(Vec::new());
                    all.len() - 1
                };
                tokio::spawn(converse(socket, all.clone(), place, answer.clone()));
            }
        });
        Self { address, heard }
    }

    /// Everything that was heard, one text for each connection.
    pub(super) fn heard(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        heard.iter().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect()
    }
}

async fn converse(mut socket: TcpStream, all: Arc<Mutex<Vec<Vec<u8>>>>, place: usize, answer: Arc<Vec<u8>>) {
    let mut piece = [0; 4096];
    let mut answered = false;
    while let Ok(length @ 1..) = socket.read(&mut piece).await {
        let whole_head = {
            let heard = &mut all.lock().unwrap()[place];
            heard.extend_from_slice(&piece[..length]);
            heard.windows(4).any(|four| four == b"\r\n\r\n")
        };
        if whole_head && !answered {
            answered = true;
            if socket.write_all(&answer).await.is_err() {
                return;
            }
        }
    }
}

/// Sends bytes and reads until the other side ends.
pub(super) async fn exchange(address: SocketAddr, bytes: impl AsRef<[u8]>) -> String {
    let mut socket = TcpStream::connect(address).await.unwrap();
    // It may be cut off before it has taken everything.
    let _ = socket.write_all(bytes.as_ref()).await;
    let mut answer = Vec::new();
    let _ = socket.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}
