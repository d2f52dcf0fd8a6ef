//! Encrypted connections to PostgreSQL.

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio_rustls::rustls::RootCertStore;

use super::place::Place;
use super::{assert_ledger_sound, key, record};
use crate::postgres::Connector;
use crate::{Address, Store, StoreError};

/// An authority made for a test.
struct Authority(Issuer<'static, KeyPair>, RootCertStore);

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(params.self_signed(&key).unwrap().der().clone()).unwrap();
        Self(Issuer::new(params, key), roots)
    }

    /// A certificate for a host, and its key, in PEM.
    fn sign(&self, host: &str) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        (params.signed_by(&key, &self.0).unwrap().pem(), key.serialize_pem())
    }

    fn address(&self, place: &Place, mode: &str) -> Address {
        Address { url: format!("{}{mode}", place.url()), password: None, authorities: self.1.clone() }
    }
}

/// A PostgreSQL that shows a certificate for this host.
async fn with_certificate(authority: &Authority, host: &str) -> Place {
    let place = Place::own_postgres().await;
    let (certificate, key) = authority.sign(host);
    let mut cluster = place.cluster();
    cluster.use_certificate(&certificate, &key).unwrap();
    cluster.halt().unwrap();
    cluster.resume().unwrap();
    drop(cluster);
    place
}

/// Whether a connection is encrypted, as the database sees it.
async fn is_encrypted(address: &Address) -> bool {
    let session = Connector::to(address).unwrap().connect().await.unwrap();
    let rows = session.unhurried_rows("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", &[]).await;
    rows.unwrap()[0].integer(0).unwrap() == 1
}

#[tokio::test]
async fn a_certificate_is_looked_at_whenever_the_connection_is_encrypted() {
    let (ours, strange) = (Authority::new(), Authority::new());
    let place = with_certificate(&ours, "127.0.0.1").await;
    for (mode, encrypted) in
        [("", true), ("?sslmode=prefer", true), ("?sslmode=require", true), ("?sslmode=disable", false)]
    {
        assert_eq!(is_encrypted(&ours.address(&place, mode)).await, encrypted, "{mode}");
    }
    let store = Store::connect(&ours.address(&place, "?sslmode=require"), key()).await.unwrap();
    assert_ledger_sound(&store, &record(&store, 300).await).await;
    for mode in ["", "?sslmode=prefer", "?sslmode=require"] {
        let refused = Store::connect(&strange.address(&place, mode), key()).await.err();
        assert!(matches!(refused, Some(StoreError::Certificate { .. })), "{mode}: {refused:?}");
    }
    assert!(!is_encrypted(&strange.address(&place, "?sslmode=disable")).await);
}

#[tokio::test]
async fn a_certificate_for_another_host_is_refused_and_so_is_a_server_without_one() {
    let ours = Authority::new();
    let place = with_certificate(&ours, "db.example").await;
    let refused = Store::connect(&ours.address(&place, ""), key()).await.err();
    let Some(StoreError::Certificate { wrong, .. }) = refused else { panic!("{refused:?}") };
    assert!(wrong.contains("not valid for name"), "{wrong}");
    let place = Place::postgres().await;
    let refused = Store::connect(&ours.address(&place, "?sslmode=require"), key()).await.err();
    assert!(format!("{refused:?}").contains("server does not support TLS"), "{refused:?}");
    assert!(!is_encrypted(&ours.address(&place, "?sslmode=prefer")).await);
}

#[test]
fn modes_that_are_not_known_are_named() {
    crate::check_url("postgres://sayso@db.example/consent?sslmode=require").unwrap();
    let said = crate::check_url("postgres://sayso@db.example/consent?sslmode=verify-full").unwrap_err();
    assert!(said.contains("sslmode") && said.contains("require, prefer or disable"), "{said}");
}
