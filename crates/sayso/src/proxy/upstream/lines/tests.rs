use http_body_util::BodyExt as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use super::*;
use crate::http::full;
use crate::proxy::upstream::Answering;

/// What happens at a site: a connection comes, with its number, or one ends.
#[derive(Debug, PartialEq, Eq)]
enum Event {
    Came(usize),
    Ended(usize),
}

/// A site that answers so many requests on each connection, and then closes it.
async fn site(answers: usize) -> (String, mpsc::UnboundedReceiver<Event>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/a?b", listener.local_addr().unwrap());
    let (tell, told) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        for number in 0.. {
            let (mut socket, _) = listener.accept().await.unwrap();
            let tell = tell.clone();
            tell.send(Event::Came(number)).unwrap();
            tokio::spawn(async move {
                let (mut request, mut left) = (Vec::new(), answers);
                while left > 0 && matches!(socket.read_buf(&mut request).await, Ok(1..)) {
                    if request.ends_with(b"\r\n\r\n") {
                        assert!(request.starts_with(b"GET /a?b HTTP/1.1\r\n"));
                        request.clear();
                        left -= 1;
                        let _ = socket.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").await;
                    }
                }
                drop(socket);
                let _ = tell.send(Event::Ended(number));
            });
        }
    });
    (address, told)
}

async fn ask(lines: &Arc<Lines>, address: &str) -> Answering {
    let request = Request::get(address).header("host", "site.example").body(full("")).unwrap();
    let (answer, lease) = lines.send(request).await.unwrap();
    Answering::new(answer.into_body(), Some(lease), 60)
}

#[tokio::test]
async fn a_connection_is_used_again_until_the_site_closes_it() {
    let (address, mut told) = site(2).await;
    let lines = Lines::new(HttpConnector::new(), Duration::from_secs(60), 4);
    for round in 0..3 {
        for _ in 0..2 {
            assert_eq!(ask(&lines, &address).await.collect().await.unwrap().to_bytes(), "hello");
        }
        assert_eq!(told.recv().await, Some(Event::Came(round)));
        assert_eq!(told.recv().await, Some(Event::Ended(round)));
    }
}

#[tokio::test]
async fn an_answer_that_nobody_reads_to_its_end_takes_its_connection_with_it() {
    let (address, mut told) = site(9).await;
    let lines = Lines::new(HttpConnector::new(), Duration::from_secs(60), 4);
    drop(ask(&lines, &address).await);
    assert_eq!(told.recv().await, Some(Event::Came(0)));
    assert_eq!(told.recv().await, Some(Event::Ended(0)));
    ask(&lines, &address).await.collect().await.unwrap();
    assert_eq!(told.recv().await, Some(Event::Came(1)));
    assert_eq!(lines.lock().of.len(), 1);
}

#[tokio::test]
async fn no_more_connections_lie_still_than_may_and_none_for_longer_than_it_may() {
    let (address, mut told) = site(9).await;
    let lines = Lines::new(HttpConnector::new(), Duration::from_millis(1), 1);
    let (one, another) = (ask(&lines, &address).await, ask(&lines, &address).await);
    one.collect().await.unwrap();
    another.collect().await.unwrap();
    let mut events = Vec::new();
    for _ in 0..4 {
        events.push(told.recv().await.unwrap());
    }
    // The second had no place, and the first is swept up.
    assert!(events.contains(&Event::Ended(0)) && events.contains(&Event::Ended(1)), "{events:?}");
    assert!(lines.lock().of.is_empty());
}

/// A site that answers the first request of each connection, reads the second, and closes.
async fn forgetful_site() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            tokio::spawn(async move {
                let mut request = Vec::new();
                for answered in [true, false] {
                    while !request.ends_with(b"\r\n\r\n") && !request.ends_with(b"body") {
                        if !matches!(socket.read_buf(&mut request).await, Ok(1..)) {
                            return;
                        }
                    }
                    request.clear();
                    if answered {
                        let _ = socket.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").await;
                    }
                }
            });
        }
    });
    address
}

#[tokio::test]
async fn what_only_reads_is_asked_again_if_a_used_connection_ends_and_what_acts_is_not() {
    let address = forgetful_site().await;
    let lines = Lines::new(HttpConnector::new(), Duration::from_secs(60), 4);
    for _ in 0..3 {
        assert_eq!(ask(&lines, &address).await.collect().await.unwrap().to_bytes(), "hello");
    }
    let act = Request::post(&address).header("host", "site.example").body(full("body")).unwrap();
    assert!(lines.send(act).await.is_err(), "who knows whether it was done");
}
