//! The sites of `testdata/sites` and the third parties that they call, on one port of this machine: http and https, told apart by the
//! first byte, and hosts told apart by the `Host` header. See testdata/sites/README.md for what the files say.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// A transparent GIF of one pixel.
const PIXEL: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// The server; it ends with this.
pub(crate) struct Server {
    pub(crate) port: u16,
    _runtime: tokio::runtime::Runtime,
}

/// What a server does besides sending files.
#[derive(Debug, Clone, Deserialize)]
struct Rule {
    /// A path; one that ends in `*` stands for all that begin so.
    path: String,
    #[serde(default)]
    set_cookie: Vec<String>,
    redirect: Option<String>,
    status: Option<u16>,
    #[serde(default)]
    header: BTreeMap<String, String>,
    body: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    when: When,
}

/// When a rule applies.
#[derive(Debug, Clone, Default, Deserialize)]
struct When {
    gpc: Option<bool>,
    cookie: Option<String>,
    no_cookie: Option<String>,
}

#[derive(Debug, Clone)]
struct Host {
    folder: PathBuf,
    rules: Vec<Rule>,
}

struct Sites {
    hosts: BTreeMap<String, Host>,
    packages: PathBuf,
    /// Ids are as good as random here, and the same in each run.
    ids: AtomicU64,
}

/// Serves the sites of a folder, with consent tools from a folder of npm packages.
pub(crate) fn start(sites: &Path, packages: &Path) -> Server {
    assert!(packages.is_dir(), "{} holds the consent tools: run `cargo xtask ci setup`", packages.display());
    let sites =
        Arc::new(Sites { hosts: hosts(sites), packages: packages.to_path_buf(), ids: AtomicU64::new(1) });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).unwrap();
    let port = listener.local_addr().unwrap().port();
    let tls = acceptor(sites.hosts.keys().cloned().collect());
    runtime.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, tls.clone(), sites.clone()));
        }
    });
    Server { port, _runtime: runtime }
}

fn acceptor(names: Vec<String>) -> TlsAcceptor {
    let own = rcgen::generate_simple_self_signed(names).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own.signing_key.serialize_der()));
    let config =
        ServerConfig::builder().with_no_client_auth().with_single_cert(vec![own.cert.der().clone()], key);
    TlsAcceptor::from(Arc::new(config.unwrap()))
}

fn hosts(sites: &Path) -> BTreeMap<String, Host> {
    #[derive(Deserialize)]
    struct Rules {
        #[serde(default)]
        rules: Vec<Rule>,
    }
    #[derive(Deserialize)]
    struct Hosts {
        hosts: BTreeMap<String, Rules>,
    }
    #[derive(Deserialize)]
    struct Named {
        host: String,
    }
    let read = |path: &Path| std::fs::read_to_string(path).ok();
    let mut hosts = BTreeMap::new();
    for entry in std::fs::read_dir(sites).unwrap() {
        let folder = entry.unwrap().path();
        let Some(truth) = read(&folder.join("truth.json")) else { continue };
        let named: Named = serde_json::from_str(&truth).unwrap();
        let rules =
            read(&folder.join("server.json")).map(|text| serde_json::from_str::<Rules>(&text).unwrap().rules);
        hosts.insert(named.host, Host { folder, rules: rules.unwrap_or_default() });
    }
    let others: Hosts = serde_json::from_str(&read(&sites.join("hosts.json")).unwrap()).unwrap();
    for (name, Rules { rules }) in others.hosts {
        let folder = sites.join("_hosts").join(&name);
        hosts.insert(name, Host { folder, rules });
    }
    hosts
}

async fn serve(stream: TcpStream, tls: TlsAcceptor, sites: Arc<Sites>) {
    let mut first = [0];
    if !matches!(stream.peek(&mut first).await, Ok(1)) {
        return;
    }
    let service = service_fn(move |request| {
        let sites = sites.clone();
        async move { Ok::<_, Infallible>(answer(&sites, request).await) }
    });
    let http = hyper::server::conn::http1::Builder::new();
    // A browser that goes away in the middle is no mistake.
    if first == [0x16] {
        if let Ok(stream) = tls.accept(stream).await {
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
        }
    } else {
        let _ = http.serve_connection(TokioIo::new(stream), service).await;
    }
}

async fn answer(sites: &Sites, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let (parts, body) = request.into_parts();
    let _ = body.collect().await;
    let text =
        |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let host =
        text(header::HOST).split(':').next().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    let (cookies, origin) = (text(header::COOKIE).to_owned(), text(header::ORIGIN).to_owned());
    let gpc = parts.headers.get("sec-gpc").is_some_and(|value| value == "1");
    let path = parts.uri.path();
    let mut response = Response::new(Full::default());
    let mut status = StatusCode::NOT_FOUND;
    let (mut kind, mut body) =
        ("text/plain; charset=utf-8".to_owned(), Bytes::from_static(b"no such host or file\n"));
    let headers = response.headers_mut();
    if let Some(host) = sites.hosts.get(&host) {
        if let Some(file) = file(sites, host, path) {
            status = StatusCode::OK;
            kind = kind_of(&file).to_owned();
            body = std::fs::read(&file).unwrap_or_default().into();
        }
        let query = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let query: BTreeMap<String, String> = query.into_owned().collect();
        for rule in host.rules.iter().filter(|rule| applies(rule, path, gpc, &cookies)) {
            if status == StatusCode::NOT_FOUND {
                (status, kind, body) = (StatusCode::OK, "image/gif".into(), Bytes::from_static(PIXEL));
            }
            let fill = |text: &str| filled(sites, text, &query);
            let mut set = |name: HeaderName, text: &str| {
                headers.append(name, HeaderValue::from_str(&fill(text)).expect("the files hold plain text"));
            };
            rule.set_cookie.iter().for_each(|text| set(header::SET_COOKIE, text));
            for (name, text) in &rule.header {
                set(name.parse().expect("the name of a header"), text);
            }
            if let Some(to) = &rule.redirect {
                status = StatusCode::FOUND;
                set(header::LOCATION, to);
                (kind, body) = ("text/plain".into(), Bytes::new());
            }
            if let Some(text) = &rule.body {
                (kind, body) = (rule.kind.clone().unwrap_or_else(|| "text/plain".into()), fill(text).into());
            }
            if let Some(code) = rule.status {
                status = StatusCode::from_u16(code).expect("a status");
            }
        }
    }
    if status == StatusCode::NO_CONTENT {
        body = Bytes::new();
    } else {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).expect("a plain type"));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !origin.is_empty() && !origin.contains(&host) {
        let origin = HeaderValue::from_str(&origin).expect("it came in a header");
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("content-type"));
    }
    *response.status_mut() = status;
    *response.body_mut() = Full::new(body);
    response
}

fn applies(rule: &Rule, path: &str, gpc: bool, cookies: &str) -> bool {
    let here = rule.path.strip_suffix('*').map_or(path == rule.path, |start| path.starts_with(start));
    let When { gpc: want, cookie, no_cookie } = &rule.when;
    here && want.is_none_or(|want| want == gpc)
        && cookie.as_ref().is_none_or(|part| cookies.contains(part.as_str()))
        && no_cookie.as_ref().is_none_or(|part| !cookies.contains(part.as_str()))
}

/// `{rand}` is a fresh id of 24 digits, `{q:name}` a parameter of the query.
fn filled(sites: &Sites, text: &str, query: &BTreeMap<String, String>) -> String {
    let number = sites.ids.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut out = text.replace("{rand}", &format!("{number:016x}{:08x}", number >> 32));
    while let Some((before, rest)) = out.split_once("{q:") {
        let Some((name, after)) = rest.split_once('}') else { break };
        let value = query.get(name).map(String::as_str).unwrap_or_default();
        let value: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
        out = format!("{before}{value}{after}");
    }
    out
}

fn file(sites: &Sites, host: &Host, path: &str) -> Option<PathBuf> {
    let inside = |folder: &Path, path: &str| {
        let (folder, file) = (folder.canonicalize().ok()?, folder.join(path).canonicalize().ok()?);
        (file.starts_with(&folder) && file.is_file()).then_some(file)
    };
    if let Some(rest) = path.strip_prefix("/vendor/") {
        return inside(&sites.packages, rest);
    }
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let hidden = matches!(path.rsplit('/').next(), Some("truth.json" | "server.json"));
    if hidden { None } else { inside(&host.folder, path.trim_start_matches('/')) }
}

fn kind_of(file: &Path) -> &'static str {
    let name = file.extension().or(file.file_name()).and_then(|text| text.to_str()).unwrap_or_default();
    match name {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
