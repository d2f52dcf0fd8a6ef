//! Checkpoints are cosigned by witnesses, which really check what they sign; one that is down or lies stops nothing.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use http::StatusCode;
use http_body_util::BodyExt as _;
use sayso_ledger::witness::SIZE_CONTENT_TYPE;
use sayso_ledger::{Cosigner, VerifierKey, checkpoint};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::app::TestApp;
use crate::config::WitnessConfig;
use crate::http::{Handler, Listening, Peer, Request, Response, answer, serve};
use crate::ledger::witnesses::Witnesses;

/// A witness on a real socket. Its judgement is that of the ledger crate, which outside vectors test.
struct WitnessServer {
    witness: Mutex<Option<sayso_ledger::Witness>>,
    /// What it answers instead, as a witness wouldn't.
    instead: Mutex<Option<(StatusCode, String)>>,
    asked: Mutex<u32>,
}

impl Handler for WitnessServer {
    async fn handle(self: Arc<Self>, request: Request, _: Peer) -> Response {
        *self.asked.lock().unwrap() += 1;
        assert_eq!((request.method(), request.uri().path()), (&http::Method::POST, "/w1/add-checkpoint"));
        let body = request.into_body().collect().await.unwrap().to_bytes();
        if let Some((status, body)) = self.instead.lock().unwrap().clone() {
            return answer(status, "text/plain", body);
        }
        let mut witness = self.witness.lock().unwrap();
        let said = witness.as_mut().expect("a witness").add_checkpoint(&body, 1_700_000_000);
        let status = StatusCode::from_u16(said.status()).unwrap();
        answer(status, if status == 409 { SIZE_CONTENT_TYPE } else { "text/plain" }, said.body())
    }
}

struct Witnessed {
    app: TestApp,
    server: Arc<WitnessServer>,
    witnesses: Witnesses,
    log_key: VerifierKey,
    key: VerifierKey,
    _stop: watch::Sender<bool>,
}

/// A server with two witnesses: one that works, and one whose address nobody listens on.
async fn start() -> Witnessed {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address: SocketAddr = listener.local_addr().unwrap();
    let cosigner = Cosigner::from_seed("witness.example/w1", &[1; 32]).unwrap();
    let down = Cosigner::from_seed("witness.example/down", &[2; 32]).unwrap();
    let key = cosigner.verifier_key().clone();
    let configs = vec![
        WitnessConfig { key: down.verifier_key().clone(), url: "http://127.0.0.1:9".into() },
        WitnessConfig { key: key.clone(), url: format!("http://{address}/w1/") },
    ];
    let named = configs.clone();
    let app = TestApp::start_with(move |server, _| server.ledger.witnesses = named).await;
    let log_key = app.app.store.verifier_key().clone();
    let witness = sayso_ledger::Witness::new(cosigner, vec![log_key.clone()]);
    let server = Arc::new(WitnessServer {
        witness: Mutex::new(Some(witness)),
        instead: Mutex::default(),
        asked: Mutex::default(),
    });
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(serve(listener, server.clone(), Listening::plainly(stopping)));
    let witnesses = Witnesses::new(&configs).unwrap();
    Witnessed { app, server, witnesses, log_key, key, _stop: stop }
}

impl Witnessed {
    async fn round(&mut self) -> usize {
        self.witnesses.round(&self.app.app).await
    }

    /// How many entries the published note at a path covers, and how many cosignatures of the witness it has.
    async fn published(&self, name: &str) -> (u64, usize) {
        let note = self.app.get(&format!("/_sayso/ledger/{name}")).await;
        let keys = [self.log_key.clone(), self.key.clone()];
        let opened = checkpoint::open(&note.body, &keys).unwrap();
        (opened.checkpoint.size, opened.cosignatures().count())
    }
}

#[tokio::test]
async fn checkpoints_are_cosigned_as_the_ledger_grows_though_one_witness_is_down() {
    let mut it = start().await;
    assert_eq!(it.round().await, 0, "there is nothing to cosign yet");
    assert_eq!(it.app.get("/_sayso/ledger/cosigned").await.status, StatusCode::NOT_FOUND);
    for size in 1..=4 {
        it.app.accept_all().await;
        assert_eq!(it.round().await, 1);
        assert_eq!(it.published("checkpoint").await, (size, 1));
        assert_eq!(it.published("cosigned").await, (size, 1));
    }
    // What is new is published without waiting, and what is cosigned stays.
    it.app.accept_all().await;
    assert_eq!((it.published("checkpoint").await, it.published("cosigned").await), ((5, 0), (4, 1)));
    let asked = *it.server.asked.lock().unwrap();
    assert_eq!((it.round().await, it.round().await), (1, 0), "the same checkpoint is sent once");
    assert_eq!(*it.server.asked.lock().unwrap(), asked + 1);
}

#[tokio::test]
async fn after_a_restart_the_witness_says_what_it_knows_and_the_proof_begins_there() {
    let mut it = start().await;
    it.app.accept_all().await;
    assert_eq!(it.round().await, 1);
    it.app.accept_all().await;
    it.app.accept_all().await;
    let address = it.witnesses.addresses()[1].clone();
    let config =
        WitnessConfig { key: it.key.clone(), url: address.trim_end_matches("/add-checkpoint").into() };
    it.witnesses = Witnesses::new(&[config]).unwrap();
    let asked = *it.server.asked.lock().unwrap();
    assert_eq!(it.round().await, 1);
    assert_eq!(*it.server.asked.lock().unwrap(), asked + 2, "409, and then the proof from 1");
    assert_eq!(it.published("cosigned").await, (3, 1));
}

#[tokio::test]
async fn an_answer_that_proves_nothing_is_not_published() {
    let mut it = start().await;
    it.app.accept_all().await;
    let impostor = Cosigner::from_seed("witness.example/w1", &[9; 32]).unwrap();
    let text = "localhost/sayso\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    let another_text = Cosigner::from_seed("witness.example/w1", &[1; 32]).unwrap().cosign(text, 5).unwrap();
    let ours = it.app.app.store.snapshot().checkpoint().rsplit_once("\n\n").unwrap().0.to_owned() + "\n";
    let another_key = impostor.cosign(&ours, 5).unwrap();
    for (status, body) in [
        (200, String::new()),
        (200, "200 OK\n".into()),
        (200, format!("{another_text}\n")),
        (200, format!("{another_key}\n")),
        (403, String::new()),
        (409, "1\n".into()),
        (500, String::new()),
    ] {
        *it.server.instead.lock().unwrap() = Some((StatusCode::from_u16(status).unwrap(), body));
        it.witnesses.forget_failures();
        assert_eq!(it.round().await, 0, "{status}");
        assert_eq!(it.published("checkpoint").await, (1, 0));
        assert_eq!(it.app.get("/_sayso/ledger/cosigned").await.status, StatusCode::NOT_FOUND);
    }
    *it.server.instead.lock().unwrap() = None;
    assert_eq!(it.round().await, 0, "after a failure it is left alone for a while");
    it.witnesses.forget_failures();
    assert_eq!(it.round().await, 1);
    assert_eq!(it.published("checkpoint").await, (1, 1));
}
