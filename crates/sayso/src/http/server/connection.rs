//! One connection, from its handshake to its end.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio_rustls::TlsAcceptor;

use super::activity::{self, Activity, Heard, Leaving};
use super::{Arriving, Handler, Peer, Place};
use crate::config::Limits;

/// What an HTTP/2 connection may keep of an answer that its visitor doesn't take.
const HTTP2_UNSENT_BYTES: usize = 64 << 10;
/// What a visitor may send over HTTP/2 before somebody reads it.
const HTTP2_WINDOW_BYTES: u32 = 256 << 10;
/// How long a connection that is told to end has to say goodbye.
const GOODBYE: Duration = Duration::from_secs(5);

/// Runs a connection until it ends, or has to.
pub(super) async fn run<H: Handler>(
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    handler: Arc<H>,
    peer: Peer,
    limits: Arc<Limits>,
    place: Place,
    stop: watch::Receiver<bool>,
) {
    let Some(tls) = tls else { return serve(stream, handler, peer, limits, place, stop).await };
    let handshake = Duration::from_secs(limits.handshake_timeout_seconds);
    match tokio::time::timeout(handshake, tls.accept(stream)).await {
        Ok(Ok(stream)) => serve(stream, handler, peer, limits, place, stop).await,
        Ok(Err(error)) => tracing::debug!(%error, "a TLS handshake failed"),
        Err(_) => tracing::debug!("a TLS handshake took too long"),
    }
}

async fn serve<H: Handler, S>(
    socket: S,
    handler: Arc<H>,
    peer: Peer,
    limits: Arc<Limits>,
    place: Place,
    mut stop: watch::Receiver<bool>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let activity = Activity::begin();
    let socket = TokioIo::new(Heard { socket, activity: activity.clone() });
    let server = protocol(&limits);
    let service = service_fn(|request| answer(request, &handler, peer, &limits, &activity, &place));
    let mut connection = pin!(server.serve_connection_with_upgrades(socket, service));
    let shortest = activity::shortest(&limits);
    let ended = loop {
        // What happens meanwhile may bring the deadline nearer as well.
        let deadline = activity.deadline(&limits).min(Instant::now() + shortest);
        tokio::select! {
            ended = connection.as_mut() => break Some(ended),
            () = tokio::time::sleep_until(deadline) => {
                if activity.deadline(&limits) <= Instant::now() {
                    if activity.is_open() {
                        // Whoever takes nothing of an answer takes no goodbye.
                        break None;
                    }
                    connection.as_mut().graceful_shutdown();
                    break tokio::time::timeout(GOODBYE, connection.as_mut()).await.ok();
                }
            }
            () = told(&mut stop) => {
                connection.as_mut().graceful_shutdown();
                // How long that may take is the listener's affair.
                break Some(connection.as_mut().await);
            }
        }
    };
    match ended {
        Some(Ok(())) => {}
        Some(Err(error)) => tracing::debug!(%error, "a connection ended early"),
        None => tracing::debug!("a connection was cut: nothing happened on it"),
    }
}

/// Waits until it is time to stop.
pub(super) async fn told(stop: &mut watch::Receiver<bool>) {
    // Nobody who could say so any more says it too.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// How HTTP is spoken.
fn protocol(limits: &Limits) -> auto::Builder<TokioExecutor> {
    let mut server = auto::Builder::new(TokioExecutor::new());
    let buffer = limits.header_bytes as usize;
    // Timeouts are [`Activity`]'s.
    server.http1().timer(TokioTimer::new()).header_read_timeout(None);
    server.http1().max_buf_size(buffer).max_headers(limits.headers);
    server.http2().timer(TokioTimer::new()).max_concurrent_streams(limits.http2_streams);
    server.http2().max_header_list_size(limits.header_bytes).max_send_buf_size(HTTP2_UNSENT_BYTES);
    server.http2().initial_stream_window_size(HTTP2_WINDOW_BYTES);
    server
}

fn answer<H: Handler>(
    request: http::Request<Incoming>,
    handler: &Arc<H>,
    peer: Peer,
    limits: &Limits,
    activity: &Arc<Activity>,
    place: &Place,
) -> impl Future<Output = Result<http::Response<Leaving>, Infallible>> + Send + 'static + use<H> {
    let open = activity.open(request.version());
    let handler = handler.clone();
    let mut request = request.map(|body| Arriving::new(body, limits));
    request.extensions_mut().insert(place.clone());
    async move { Ok(handler.handle(request, peer).await.map(|body| Leaving::new(body, open))) }
}
