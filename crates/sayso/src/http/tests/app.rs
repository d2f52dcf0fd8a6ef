//! `TestApp`: a server of its own for each test. It refuses a response header that isn't on the list, so that a new one
//! is a decision and not an accident.

use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::site_behind::SiteBehind;
use crate::app::App;
use crate::clock::Clock;
use crate::config::{Config, ServerConfig, SiteConfig};
use crate::http::{Admin, Listening, Public, serve, tls};

/// Every header that Sayso may send, with those that the site behind sends in these tests.
const RESPONSE_HEADERS: [&str; 32] = [
    "accept-ranges",
    "allow",
    "cache-control",
    "connection",
    "content-disposition",
    "content-encoding",
    "content-length",
    "content-range",
    "content-security-policy",
    "content-security-policy-report-only",
    "content-type",
    "cross-origin-resource-policy",
    "date",
    "etag",
    "last-modified",
    "link",
    "location",
    "referrer-policy",
    "retry-after",
    "sayso-held",
    "service-worker-allowed",
    "sayso-class",
    "sec-websocket-accept",
    "set-cookie",
    "transfer-encoding",
    "upgrade",
    "vary",
    "x-content-type-options",
    "x-site-behind",
    "nel",
    "report-to",
    "reporting-endpoints",
];

/// A site with one vendor for advertising, one that is necessary, and a cookie of its own for statistics.
const SITE: &str = r#"
operator = "Test Ltd"
upstream = "http://{{upstream}}"
necessary_hosts = ["fonts.example"]

[[vendor]]
id = "ads"
name = "Ads"
hosts = ["ads.example"]
cookies = ["_ad*"]
purposes = ["advertising"]

[[cookie]]
name = "_visits"
purpose = "statistics"

[[cookie]]
name = "session"
purpose = "necessary"
"#;

/// A server, and what a test does with it.
pub(super) struct TestApp {
    pub(super) app: Arc<App>,
    pub(super) public: SocketAddr,
    pub(super) admin: SocketAddr,
    pub(super) site: Arc<SiteBehind>,
    client: Client<HttpConnector, Full<Bytes>>,
    stop: watch::Sender<bool>,
    config: (ServerConfig, Vec<SiteConfig>),
    folder: tempfile::TempDir,
}

impl TestApp {
    /// A server for visitors from Germany, with a site behind it.
    pub(super) async fn start() -> Self {
        Self::start_with(|_, _| {}).await
    }

    /// The same with other settings.
    pub(super) async fn start_with(change: impl FnOnce(&mut ServerConfig, &mut SiteConfig)) -> Self {
        Self::start_sites(|server, site| {
            let mut site = site;
            change(server, &mut site);
            vec![site]
        })
        .await
    }

    /// The same with other sites, made from the one.
    pub(super) async fn start_sites(
        change: impl FnOnce(&mut ServerConfig, SiteConfig) -> Vec<SiteConfig>,
    ) -> Self {
        let bind = || TcpListener::bind("127.0.0.1:0");
        let (public, admin, behind) = (bind().await.unwrap(), bind().await.unwrap(), bind().await.unwrap());
        let folder = tempfile::tempdir().unwrap();
        let mut server = ServerConfig {
            data: folder.path().join("data"),
            jurisdiction: Some("DE".parse().unwrap()),
            trusted_proxies: vec!["127.0.0.1".into()],
            jurisdiction_header: Some("X-Place".into()),
            ..ServerConfig::default()
        };
        let upstream = behind.local_addr().unwrap().to_string();
        let mut site: SiteConfig = toml::from_str(&SITE.replace("{{upstream}}", &upstream)).unwrap();
        site.name = "test".into();
        let sites = change(&mut server, site);
        let clock = Clock::standing_at("2026-11-24T12:00:00Z".parse().unwrap());
        let config = (server.clone(), sites.clone());
        let certificates = server.has_tls().then(|| tls::Certificates::load(&server.tls).unwrap());
        let limits = watch::channel(Arc::new(server.limits.clone())).1;
        let (stop, stopping) = watch::channel(false);
        let plainly = Listening::plainly(stopping.clone());
        let listening = Listening {
            limits,
            tls: certificates.map(|certificates| certificates.acceptor().unwrap()),
            stop: stopping,
        };
        let app = Arc::new(App::open(Config { server, sites }, clock).await.unwrap());
        let (public_address, admin_address) = (public.local_addr().unwrap(), admin.local_addr().unwrap());
        let site = Arc::new(SiteBehind::default());
        tokio::spawn(serve(public, Arc::new(Public(app.clone())), listening));
        tokio::spawn(serve(admin, Arc::new(Admin(app.clone())), plainly.clone()));
        tokio::spawn(serve(behind, site.clone(), plainly));
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { app, public: public_address, admin: admin_address, site, client, stop, config, folder }
    }

    /// Another configuration, made from the one that it was started with.
    pub(super) async fn reload(
        &self,
        change: impl FnOnce(&mut ServerConfig, &mut SiteConfig),
    ) -> anyhow::Result<()> {
        let (mut server, mut sites) = self.config.clone();
        change(&mut server, &mut sites[0]);
        self.app.reload(Config { server, sites }).await
    }

    /// Lets time pass.
    pub(super) fn pass(&self, time: SignedDuration) {
        let Clock::Manual(now) = &self.app.clock else { panic!("tests have their own clock") };
        let mut now = now.lock().unwrap();
        *now = Timestamp::from_second(now.as_second() + time.as_secs()).unwrap();
    }

    /// A request to the visitors' listener.
    pub(super) fn request(&self, method: &str, path: &str) -> http::request::Builder {
        Request::builder().method(method).uri(format!("http://{}{path}", self.public))
    }

    /// A page as a browser asks for it.
    pub(super) fn page(&self, path: &str) -> http::request::Builder {
        self.request("GET", path).header("sec-fetch-dest", "document").header("accept", "text/html,*/*")
    }

    /// Sends a request, checks the answer's headers, and reads its body.
    pub(super) async fn send(&self, request: http::request::Builder, body: impl Into<Bytes>) -> Answer {
        self.try_send(request, body).await.expect("the answer comes whole")
    }

    /// As [`Self::send`]; none if the answer broke off, be it before anything of it was sent.
    pub(super) async fn try_send(
        &self,
        request: http::request::Builder,
        body: impl Into<Bytes>,
    ) -> Option<Answer> {
        let response = self.client.request(request.body(Full::new(body.into())).unwrap()).await.ok()?;
        let (parts, body) = response.into_parts();
        for name in parts.headers.keys() {
            assert!(RESPONSE_HEADERS.contains(&name.as_str()), "{name} is not a header that we send");
        }
        let body = body.collect().await.ok()?.to_bytes();
        Some(Answer { status: parts.status, headers: parts.headers, body })
    }

    /// Reads an address.
    pub(super) async fn get(&self, path: &str) -> Answer {
        self.send(self.request("GET", path), "").await
    }

    /// Sends a choice from a page of the site, with a cookie from before.
    pub(super) async fn choose(&self, choice: &serde_json::Value, cookie: &str) -> Answer {
        let request = self.request("POST", "/_sayso/choices").header("sec-fetch-site", "same-origin");
        let request = request.header("content-type", "application/json").header("cookie", cookie);
        self.send(request, choice.to_string()).await
    }

    /// Accepts all, and yields the cookie that says so.
    pub(super) async fn accept_all(&self) -> String {
        let answer = self.choose(&self.choice("accept-all"), "").await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        answer.cookie()
    }

    /// A choice under the notice in force.
    pub(super) fn choice(&self, action: &str) -> serde_json::Value {
        serde_json::json!({"notice": self.notice(), "action": action, "purposes": {}})
    }

    /// The notice in force.
    pub(super) fn notice(&self) -> String {
        self.app.serving().sites[0].notice.digest().to_string()
    }

    /// How many entries the ledger has.
    pub(super) fn entries(&self) -> u64 {
        self.app.store.snapshot().size()
    }

    /// The server's folder.
    pub(super) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

/// An answer, read whole.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Answer {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// A header's value, or the empty text.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The `sayso` cookie that the answer sets, as a request sends it.
    pub(super) fn cookie(&self) -> String {
        let all = self.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
        let ours = all.filter(|cookie| cookie.starts_with("sayso=")).collect::<Vec<_>>();
        assert_eq!(ours.len(), 1, "{:?}", self.headers);
        ours[0].split(';').next().unwrap().to_owned()
    }
}
