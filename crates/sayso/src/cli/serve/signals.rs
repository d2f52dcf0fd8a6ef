//! What the system tells the process.

/// A wish of the operator's.
pub(in crate::cli) enum Signal {
    /// Read the configuration again (SIGHUP).
    Reload,
    /// End (Ctrl-C, SIGTERM).
    Stop,
}

/// Hears signals from when it is made: one that comes while nobody waits isn't lost.
#[cfg(unix)]
pub(in crate::cli) struct Signals {
    reload: tokio::signal::unix::Signal,
    stop: [tokio::signal::unix::Signal; 2],
}

#[cfg(unix)]
impl Signals {
    /// # Errors
    /// The system doesn't let the process hear them.
    pub(in crate::cli) fn hear() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let stop = [signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?];
        Ok(Self { reload: signal(SignalKind::hangup())?, stop })
    }

    /// The next one.
    pub(in crate::cli) async fn next(&mut self) -> Signal {
        let [interrupt, terminate] = &mut self.stop;
        tokio::select! {
            _ = interrupt.recv() => Signal::Stop,
            _ = terminate.recv() => Signal::Stop,
            _ = self.reload.recv() => Signal::Reload,
        }
    }
}

/// Hears that it is time to end; there is no other signal here.
#[cfg(not(unix))]
pub(in crate::cli) struct Signals;

#[cfg(not(unix))]
impl Signals {
    /// # Errors
    /// None.
    pub(in crate::cli) fn hear() -> std::io::Result<Self> {
        Ok(Self)
    }

    /// The next one.
    pub(in crate::cli) async fn next(&mut self) -> Signal {
        let _ = tokio::signal::ctrl_c().await;
        Signal::Stop
    }
}

impl Signals {
    /// Waits until it is time to end.
    pub(in crate::cli) async fn stop(mut self) {
        while let Signal::Reload = self.next().await {}
    }
}
