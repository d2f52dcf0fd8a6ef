//! An axum application with the gate in it: its pages load nothing from a third party until the visitor allows that.
//!
//! What the visitor allows stands in a cookie that the application sets itself. It stands for whatever your application knows:
//! Sayso's own receipts, laws and notices come with the server, `sayso serve`.

use std::sync::Arc;

use axum::Router;
use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Html;
use axum::routing::get;
use sayso_core::{Allowed, Digest, Notice, Purpose, PurposeSet, Use, Vendor};
use sayso_gate::tower::{GateLayer, Gated};
use sayso_gate::{Inserts, Inventory, Page, Place, UnknownHosts};

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>A page</title>\
    <script src=\"https://stats.example/count.js\"></script></head>\
    <body><h1>A page</h1><img src=\"/picture.svg\" alt=\"\"><img src=\"https://unknown.example/pixel\" alt=\"\"></body></html>";

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";

/// The application.
///
/// # Panics
/// Never: what it is made of is checked by the test.
pub fn application() -> Router {
    let notice = notice();
    let inventory =
        Inventory::new(&notice, &[], UnknownHosts::Block).expect("the hosts of the notice are host names");
    let inventory = Arc::new(inventory);
    let gate = GateLayer::new(move |request: &Parts| {
        let allowed = allowed(&request.headers);
        let page = Page { inventory: inventory.clone(), allowed, address: None, charset_known: false };
        Gated { inserts: Some(notice_in_page()), ..Gated::new(page) }
    });
    Router::new()
        .route("/", get(async || Html(PAGE)))
        .route("/picture.svg", get(async || ([("content-type", "image/svg+xml")], PICTURE)))
        .route("/allow", get(async || choose("statistics")))
        .route("/refuse", get(async || choose("")))
        .layer(gate.with_policy())
}

/// Two purposes, and a company for one of them.
fn notice() -> Notice {
    let purpose = |id: &str, uses: &[Use]| Purpose {
        id: id.parse().expect("a plain word"),
        group: None,
        uses: uses.iter().copied().collect(),
        strictly_necessary: uses.is_empty(),
    };
    let id = |id: &str| id.parse().expect("a plain word");
    Notice {
        purposes: vec![purpose("necessary", &[]), purpose("statistics", &[Use::Statistics])],
        vendors: vec![Vendor {
            name: "Stats Ltd".into(),
            hosts: vec!["stats.example".into()],
            purposes: vec!["statistics".parse().expect("a plain word")],
            ..Vendor::unknown(id("stats"))
        }],
        ..Notice::blank("example".parse().expect("a plain word"), Digest::of(b""))
    }
}

/// What the visitor allows. No cookie is a no.
fn allowed(headers: &HeaderMap) -> Allowed {
    let cookies = headers.get(COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let statistics = sayso_gate::cookies::pairs(cookies).any(|(_, pair)| pair == "allow=statistics");
    // By their place in the notice.
    let mut purposes = PurposeSet::NONE;
    purposes.set(0, true);
    purposes.set(1, statistics);
    Allowed::purposes(purposes)
}

/// What the application puts into each page.
fn notice_in_page() -> Inserts {
    Box::new(|place, _language| match place {
        Place::Body => {
            "<p>May Stats Ltd count your visit? <a href=\"/allow\">Yes</a> <a href=\"/refuse\">No</a></p>"
                .into()
        }
        Place::Head | Place::End => String::new(),
    })
}

fn choose(what: &str) -> (StatusCode, [(axum::http::HeaderName, String); 2]) {
    let cookie = format!("allow={what}; Path=/; SameSite=Lax; HttpOnly");
    (StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, "/".into())])
}
