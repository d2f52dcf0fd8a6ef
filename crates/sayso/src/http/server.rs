//! Listening: connections, limits, and a graceful end.

mod activity;
mod arriving;
mod connection;

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio_rustls::TlsAcceptor;

use super::{Request, Response};
use crate::config::Limits;

pub(crate) use arriving::{Arriving, ArrivingError};

/// Who is at the other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    pub(crate) address: IpAddr,
    /// Whether they speak TLS to us.
    pub(crate) is_tls: bool,
}

/// Answers requests.
pub(crate) trait Handler: Send + Sync + 'static {
    /// Answers one.
    fn handle(self: Arc<Self>, request: Request, peer: Peer) -> impl Future<Output = Response> + Send;
}

/// One of the places that a listener has for connections. It goes with a tunnel that outlives its connection.
pub(crate) type Place = Arc<OwnedSemaphorePermit>;

/// How a listener is served.
#[derive(Clone)]
pub(crate) struct Listening {
    /// Connections that come later obey later limits, but for their number.
    pub(crate) limits: watch::Receiver<Arc<Limits>>,
    pub(crate) tls: Option<TlsAcceptor>,
    /// Says when to end.
    pub(crate) stop: watch::Receiver<bool>,
}

impl Listening {
    /// Without TLS and under the usual limits.
    pub(crate) fn plainly(stop: watch::Receiver<bool>) -> Self {
        Self { limits: watch::channel(Arc::default()).1, tls: None, stop }
    }
}

/// Serves a listener until it is told to stop, then lets open requests finish.
pub(crate) async fn serve<H: Handler>(listener: TcpListener, handler: Arc<H>, mut listening: Listening) {
    let count = listening.limits.borrow().connections;
    let places = Arc::new(Semaphore::new(count));
    while let Some((stream, address, place)) = next(&listener, &places, &mut listening.stop).await {
        // Small answers must not wait for the peer's acknowledgement.
        let _ = stream.set_nodelay(true);
        let limits = listening.limits.borrow().clone();
        let peer = Peer { address: address.ip(), is_tls: listening.tls.is_some() };
        let (handler, tls, stop) = (handler.clone(), listening.tls.clone(), listening.stop.clone());
        tokio::spawn(connection::run(stream, tls, handler, peer, limits, Arc::new(place), stop));
    }
    drop(listener);
    let timeout = listening.limits.borrow().stop_timeout();
    // Every place is free again when the last connection has ended.
    let all = u32::try_from(count).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(timeout, places.acquire_many(all)).await;
}

/// The next connection and its place; none when it is time to stop.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
    stop: &mut watch::Receiver<bool>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let accepted = async {
        let place = places.clone().acquire_owned().await.expect("the semaphore is never closed");
        loop {
            match listener.accept().await {
                Ok((stream, address)) => return (stream, address, place),
                Err(error) => {
                    // Out of file descriptors, mostly. Accepting again at once would spin.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
    };
    tokio::select! {
        accepted = accepted => Some(accepted),
        () = connection::told(stop) => None,
    }
}
