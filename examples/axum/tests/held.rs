//! The application on a real socket: what of its pages reaches a browser.
#![expect(clippy::unwrap_used, reason = "a test: the panic is the report")]

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

async fn start() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, sayso_example_axum::application()).await.unwrap() });
    address
}

/// The head and the body of an answer, as they come.
async fn ask(server: SocketAddr, path: &str, headers: &str) -> (String, String) {
    let mut connection = TcpStream::connect(server).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n{headers}\r\n");
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_ascii_lowercase(), body.to_owned())
}

#[tokio::test]
async fn a_third_partys_script_is_held_until_the_visitor_allows_it() {
    let server = start().await;
    let (head, body) = ask(server, "/", "").await;
    assert!(head.starts_with("http/1.1 200") && head.contains("transfer-encoding: chunked"), "{head}");
    assert!(body.contains(
        "<script data-sayso-purpose=\"statistics\" type=\"text/plain\" data-sayso-src=\"https://stats.example/count.js\">"
    ));
    assert!(
        body.contains("data-sayso-src=\"https://unknown.example/pixel\"")
            && body.contains("May Stats Ltd count")
    );
    assert!(body.contains("<img src=\"/picture.svg\""), "the page's own is left alone");
    assert!(!head.contains("stats.example"), "and the policy keeps it out: {head}");

    let (head, _) = ask(server, "/allow", "").await;
    assert!(head.contains("303") && head.contains("set-cookie: allow=statistics"));
    let (head, body) = ask(server, "/", "Cookie: allow=statistics\r\n").await;
    assert!(body.contains("<script src=\"https://stats.example/count.js\">"), "{body}");
    assert!(body.contains("data-sayso-src=\"https://unknown.example/pixel\""), "nobody has classified it");
    assert!(head.contains("default-src 'self'") && head.contains("stats.example"), "{head}");
}

#[tokio::test]
async fn what_is_no_page_passes_as_it_is() {
    let (head, body) = ask(start().await, "/picture.svg", "").await;
    assert_eq!(body, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
    assert!(head.contains(&format!("content-length: {}", body.len())), "{head}");
    assert!(head.contains("content-security-policy"), "a drawing can run scripts: {head}");
}
