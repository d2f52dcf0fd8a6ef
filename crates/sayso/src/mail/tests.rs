//! Letters to a real mail server on loopback: it speaks SMTP over a socket, plain, with `STARTTLS`, or in TLS from the first byte on.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use base64::Engine as _;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::*;

/// What the server heard: commands and the lines of letters, and whether each came in TLS.
type Heard = Vec<(bool, String)>;

struct Server {
    port: u16,
    heard: Receiver<Heard>,
    folder: tempfile::TempDir,
}

/// Serves one connection. `refuses`: the command that is answered with an error.
fn serve(tls: MailTls, refuses: &'static str) -> Server {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ca.pem"), made.cert.pem()).unwrap();
    std::fs::write(folder.path().join("password"), "hush hush\n").unwrap();
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key.into())
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (tell, heard) = channel();
    std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut all = Heard::new();
        let secure = |stream: TcpStream| {
            StreamOwned::new(ServerConnection::new(Arc::new(config.clone())).unwrap(), stream)
        };
        if tls == MailTls::Tls {
            converse(&mut BufReader::new(secure(stream)), true, true, refuses, &mut all);
        } else {
            let mut plain = BufReader::new(stream);
            let starts = converse(&mut plain, false, true, refuses, &mut all);
            if starts {
                let stream = secure(plain.into_inner());
                converse(&mut BufReader::new(stream), true, false, refuses, &mut all);
            }
        }
        // The test may have ended already.
        let _ = tell.send(all);
    });
    Server { port, heard, folder }
}

/// RFC 5321, as much as it takes. True: the client wants TLS.
fn converse<S: Read + Write>(
    stream: &mut BufReader<S>,
    tls: bool,
    greets: bool,
    refuses: &str,
    all: &mut Heard,
) -> bool {
    let say = |stream: &mut BufReader<S>, text: &str| write!(stream.get_mut(), "{text}\r\n").is_ok();
    if greets {
        say(stream, "220 localhost ESMTP");
    }
    let mut in_letter = false;
    loop {
        let mut line = String::new();
        if !stream.read_line(&mut line).is_ok_and(|length| length > 0) {
            return false;
        }
        let line = line.trim_end().to_owned();
        all.push((tls, line.clone()));
        let command = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match command.as_str() {
            _ if in_letter && line == "." => {
                in_letter = false;
                "250 taken"
            }
            _ if in_letter => continue,
            _ if command == refuses => "550 not from you",
            "EHLO" if tls => "250-localhost\r\n250 AUTH PLAIN",
            "EHLO" => "250-localhost\r\n250-AUTH PLAIN\r\n250 STARTTLS",
            "STARTTLS" => {
                say(stream, "220 go on");
                return true;
            }
            "AUTH" => "235 welcome",
            "DATA" => {
                in_letter = true;
                "354 go on"
            }
            "QUIT" => {
                say(stream, "221 bye");
                return false;
            }
            _ => "250 fine",
        };
        say(stream, answer);
    }
}

fn config(server: &Server, tls: MailTls) -> MailConfig {
    MailConfig {
        server: "localhost".into(),
        port: Some(server.port),
        tls,
        authorities: Some(server.folder.path().join("ca.pem")),
        from: "Sayso <sayso@shop.example>".into(),
        user: Some("sayso".into()),
        password_file: Some(server.folder.path().join("password")),
        console: None,
    }
}

fn letter() -> Letter {
    Letter {
        to: vec!["a@shop.example".into(), "b@shop.example".into()],
        subject: "news: 1 new finding".into(),
        text: "- ads.example is called.\n.\nBcc: c@else.example\n".into(),
        at: Timestamp::from_second(1_763_985_600).unwrap(),
    }
}

#[tokio::test]
async fn a_letter_arrives_whole_and_the_password_only_in_tls() {
    for tls in [MailTls::Tls, MailTls::StartTls] {
        let server = serve(tls, "");
        send(&config(&server, tls), &letter()).await.unwrap();
        let heard = server.heard.recv().unwrap();
        let lines: Vec<&str> = heard.iter().map(|(_, line)| line.as_str()).collect();
        let login = base64::engine::general_purpose::STANDARD.encode("\0sayso\0hush hush");
        assert!(heard.contains(&(true, format!("AUTH PLAIN {login}"))), "{heard:?}");
        assert!(
            heard
                .iter()
                .filter(|(tls, _)| !tls)
                .all(|(_, line)| line.starts_with("EHLO") || line == "STARTTLS")
        );
        let recipients: Vec<&&str> = lines.iter().filter(|line| line.starts_with("RCPT")).collect();
        assert_eq!(recipients, [&"RCPT TO:<a@shop.example>", &"RCPT TO:<b@shop.example>"]);
        for line in [
            "MAIL FROM:<sayso@shop.example>",
            "From: Sayso <sayso@shop.example>",
            "To: a@shop.example, b@shop.example",
            "Subject: news: 1 new finding",
            "Date: Mon, 24 Nov 2025 12:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "- ads.example is called.",
            // RFC 5321, section 4.5.2: a point that begins a line is doubled.
            "..",
        ] {
            assert!(lines.iter().any(|heard| heard.starts_with(line)), "{line}: {lines:#?}");
        }
    }
}

#[tokio::test]
async fn a_server_that_offers_no_tls_or_is_of_an_unknown_authority_hears_no_letter() {
    let server = serve(MailTls::None, "STARTTLS");
    let error = send(&config(&server, MailTls::StartTls), &letter()).await.unwrap_err();
    assert!(error.to_string().starts_with("localhost doesn't take the letter: "), "{error}");
    assert!(
        !server
            .heard
            .recv()
            .unwrap()
            .iter()
            .any(|(_, line)| line.starts_with("AUTH") || line.starts_with("MAIL"))
    );
    let server = serve(MailTls::Tls, "");
    let mut strange = config(&server, MailTls::Tls);
    strange.authorities = None;
    let error = send(&strange, &letter()).await.unwrap_err();
    assert_eq!(error.key(), "server", "{error}");
    assert!(server.heard.recv().unwrap().is_empty());
}

#[tokio::test]
async fn a_refusal_is_told_in_the_servers_words() {
    let server = serve(MailTls::None, "RCPT");
    let plain = MailConfig { user: None, password_file: None, ..config(&server, MailTls::None) };
    let error = send(&plain, &letter()).await.unwrap_err();
    assert!(error.to_string().contains("not from you"), "{error}");
    let nobody = MailConfig { port: Some(1), ..plain };
    let error = send(&nobody, &letter()).await.unwrap_err();
    assert!(error.to_string().contains("localhost"), "{error}");
}

#[test]
fn what_can_not_be_read_is_named_before_anything_is_sent() {
    let server = serve(MailTls::Tls, "");
    let whole = config(&server, MailTls::Tls);
    assert!(check(&whole).is_ok());
    let lost = MailConfig { password_file: Some("/nowhere/password".into()), ..whole.clone() };
    let error = check(&lost).unwrap_err();
    assert!(error.key() == "password_file" && error.to_string().contains("/nowhere/password"), "{error}");
    let lost = MailConfig { authorities: Some(server.folder.path().join("password")), ..whole };
    assert_eq!(check(&lost).unwrap_err().key(), "authorities");
    assert!(address("nobody").is_err() && address("Sayso <a@b.example>").is_ok());
}
