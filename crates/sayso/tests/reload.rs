//! `sayso serve` is told to read its files again, and to end, while somebody downloads something.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};

/// A site whose one file comes piece by piece, as the test says.
fn slow_site() -> (SocketAddr, Sender<&'static str>, Receiver<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (pieces, next) = mpsc::channel::<&'static str>();
    let (asked, hear) = mpsc::channel();
    std::thread::spawn(move || {
        for socket in listener.incoming() {
            let mut socket = BufReader::new(socket.unwrap());
            let mut line = String::new();
            while socket.read_line(&mut line).is_ok_and(|length| length > 2) {
                line.clear();
            }
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n";
            socket.get_mut().write_all(head.as_bytes()).unwrap();
            let _ = asked.send(());
            for _ in 0..3 {
                let Ok(piece) = next.recv() else { return };
                socket.get_mut().write_all(piece.as_bytes()).unwrap();
            }
        }
    });
    (address, pieces, hear)
}

struct Server {
    process: Child,
    log: BufReader<ChildStderr>,
    address: SocketAddr,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
        command.arg("serve").arg("--config").arg(folder.join("sayso.toml"));
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split_whitespace().find_map(|word| word.strip_prefix("http://"));
        let address = address.unwrap_or_else(|| panic!("{line:?}")).parse().unwrap();
        let log = BufReader::new(process.stderr.take().unwrap());
        Self { process, log, address }
    }

    fn tell(&self, signal: &str) {
        let sent = Command::new("kill").arg(format!("-{signal}")).arg(self.process.id().to_string()).status();
        assert!(sent.unwrap().success());
    }

    /// Reads the log until a line says this.
    fn wait_for(&mut self, says: &str) -> String {
        let mut line = String::new();
        while self.log.read_line(&mut line).unwrap() > 0 {
            if line.contains(says) {
                return line;
            }
            line.clear();
        }
        panic!("the log ended without {says:?}");
    }

    fn ask(&self, path: &str) -> TcpStream {
        let mut socket = TcpStream::connect(self.address).unwrap();
        let ask = format!("GET {path} HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n");
        socket.write_all(ask.as_bytes()).unwrap();
        socket
    }

    fn read(&self, path: &str) -> String {
        let mut text = String::new();
        self.ask(path).read_to_string(&mut text).unwrap();
        text
    }

    fn notice(&self) -> String {
        let text = self.read("/_sayso/decision");
        let json: serde_json::Value = serde_json::from_str(text.split("\r\n\r\n").nth(1).unwrap()).unwrap();
        json["notice"].as_str().unwrap().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The rest of an answer.
fn rest(mut socket: TcpStream) -> String {
    let mut text = String::new();
    socket.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_reload_and_a_stop_drop_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (upstream, pieces, asked) = slow_site();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let site = |operator: &str| {
        write("sites/a.toml", &format!("upstream = \"http://{upstream}\"\noperator = \"{operator}\"\n"));
    };
    std::fs::create_dir(folder.path().join("sites")).unwrap();
    let listen = "listen = \"127.0.0.1:0\"\nadmin_listen = \"127.0.0.1:0\"\n";
    write("sayso.toml", listen);
    site("One");
    let mut server = Server::start(folder.path());
    let first = server.notice();
    let download = server.ask("/file");
    asked.recv().unwrap();
    pieces.send("abc").unwrap();

    // What is wrong is said, and changes nothing.
    site("");
    server.tell("HUP");
    let line = server.wait_for("not reloaded");
    assert!(line.contains("sites/a.toml:2") && line.contains("`operator`"), "{line}");
    assert_eq!(server.notice(), first);

    // What the linter finds is wrong, too.
    site("Two\"\n[text.en]\nreject-all = \"Maybe later");
    server.tell("HUP");
    assert!(server.wait_for("not reloaded").contains("puts the answer off"));
    assert_eq!(server.notice(), first);

    site("Two");
    write(
        "sayso.toml",
        &listen.replace("listen = \"127.0.0.1:0\"\nadmin", "listen = \"127.0.0.1:1\"\nadmin"),
    );
    server.tell("HUP");
    assert!(server.wait_for("counts after a restart").contains("`listen`"));
    server.wait_for("was read again");
    let second = server.notice();
    assert_ne!(second, first);
    pieces.send("def").unwrap();

    // It ends when the download has ended, and not before.
    server.tell("TERM");
    while TcpStream::connect(server.address).is_ok() {}
    assert!(server.process.try_wait().unwrap().is_none());
    pieces.send("ghi").unwrap();
    let text = rest(download);
    assert!(text.starts_with("HTTP/1.1 200") && text.ends_with("\r\n\r\nabcdefghi"), "{text}");
    assert!(server.process.wait().unwrap().success());
}

#[test]
fn who_never_ends_does_not_keep_the_server_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let (upstream, pieces, asked) = slow_site();
    std::fs::create_dir(folder.path().join("sites")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("sites/a.toml", &format!("upstream = \"http://{upstream}\"\noperator = \"A\"\n"));
    let listen = "listen = \"127.0.0.1:0\"\nadmin_listen = \"127.0.0.1:0\"\n";
    write("sayso.toml", &format!("{listen}[limits]\nstop_timeout_seconds = 1\n"));
    let mut server = Server::start(folder.path());
    let download = server.ask("/file");
    asked.recv().unwrap();
    server.tell("TERM");
    assert!(server.process.wait().unwrap().success());
    assert!(!rest(download).contains("abc"));
    drop(pieces);
}
