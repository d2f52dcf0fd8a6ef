//! The gate as a layer for services in front of which it stands in the same program: `axum`, `tonic`, anything on `tower`.
//!
//! ```no_run
//! # use sayso_gate::tower::{Gated, GateLayer};
//! # fn page_for(_: &http::request::Parts) -> sayso_gate::Page { unimplemented!() }
//! let layer = GateLayer::new(|request: &http::request::Parts| Gated::new(page_for(request)));
//! // axum: Router::new().route(…).layer(layer)
//! ```
//!
//! Pages are rewritten while they stream. A page that can't be rewritten safely becomes an error page; if the first of it is out
//! already, its body ends with an error, which breaks the connection off. What isn't a page passes as it is.

mod body;
mod headers;

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

pub use body::{BoxError, GateBody};

use crate::charset::NotAscii;
use crate::rewrite::Placeholder;
use crate::{GateError, Held, Inserts, Page, Rewriter, csp};
use body::Rewriting;

/// What a request's page is rewritten with, if the answer is a page.
pub struct Gated {
    /// Whose hosts are whose, what is allowed, and the page's own address. `charset_known` is read from the answer.
    pub page: Page,
    /// What goes into a page besides: a notice, a script. None for frames and fragments.
    pub inserts: Option<Inserts>,
    /// What a held frame shows instead.
    pub placeholder: Placeholder,
    /// Hears what was held back, once the page is through.
    pub on_held: Option<OnHeld>,
}

/// Hears what was held back in a page.
pub type OnHeld = Box<dyn FnOnce(&[Held]) + Send>;

impl Gated {
    /// A page with nothing put in, and with empty frames where frames are held.
    #[must_use]
    pub fn new(page: Page) -> Self {
        Self { page, inserts: None, placeholder: Arc::new(|_, _| String::new()), on_held: None }
    }
}

/// Why a page was refused. The answer carries it in its extensions, as `Arc<Refusal>`, for a log further out.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The service compressed the page although it was asked not to: put the compression outside of this layer.
    #[error(
        "the page is compressed ({0}); put the layer that compresses outside of the gate, which reads pages as they are"
    )]
    Encoded(String),
    /// The service sent a part of a page.
    #[error("it is a part of a page, which can't be rewritten")]
    Part,
    /// The page's encoding.
    #[error(transparent)]
    Charset(#[from] NotAscii),
    /// The page's content.
    #[error(transparent)]
    Page(#[from] GateError),
    /// The service failed while it sent the page.
    #[error("the page can't be read to its end")]
    Body(#[source] BoxError),
}

/// Puts the gate around a service. `F` says for each request what its page is rewritten with.
#[derive(Debug)]
pub struct GateLayer<F> {
    decide: Arc<F>,
    policy: bool,
}

impl<F: Fn(&Parts) -> Gated> GateLayer<F> {
    /// A layer that asks `decide` before each request is passed on.
    pub fn new(decide: F) -> Self {
        Self { decide: Arc::new(decide), policy: false }
    }

    /// Also has the browser itself refuse what isn't allowed, whatever a script tries: adds a Content-Security-Policy to pages and
    /// to other documents that can run scripts. It can't be loosened in a live page: reload it after a choice.
    #[must_use]
    pub fn with_policy(mut self) -> Self {
        self.policy = true;
        self
    }
}

impl<F> Clone for GateLayer<F> {
    fn clone(&self) -> Self {
        Self { decide: self.decide.clone(), policy: self.policy }
    }
}

impl<S, F> Layer<S> for GateLayer<F> {
    type Service = Gate<S, F>;

    fn layer(&self, inner: S) -> Self::Service {
        Gate { inner, layer: self.clone() }
    }
}

/// A service with the gate around it.
#[derive(Debug)]
pub struct Gate<S, F> {
    inner: S,
    layer: GateLayer<F>,
}

impl<S: Clone, F> Clone for Gate<S, F> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), layer: self.layer.clone() }
    }
}

impl<S, F, In, Out> Service<Request<In>> for Gate<S, F>
where
    S: Service<Request<In>, Response = Response<Out>>,
    S::Future: Send + 'static,
    F: Fn(&Parts) -> Gated,
    Out: Body + Send + 'static,
    Out::Error: Into<BoxError>,
{
    type Response = Response<GateBody<Out>>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<In>) -> Self::Future {
        let (mut parts, body) = request.into_parts();
        let gated = (self.layer.decide)(&parts);
        headers::prepare(&mut parts.headers);
        let asked = Asked { head: parts.method == Method::HEAD, policy: self.layer.policy };
        let answer = self.inner.call(Request::from_parts(parts, body));
        Box::pin(async move {
            let response = answer.await?;
            Ok(respond(response, gated, asked).await)
        })
    }
}

/// What the answer has to know of the request, and of the layer.
#[derive(Clone, Copy)]
struct Asked {
    head: bool,
    policy: bool,
}

async fn respond<Out>(response: Response<Out>, gated: Gated, asked: Asked) -> Response<GateBody<Out>>
where
    Out: Body,
    Out::Error: Into<BoxError>,
{
    let (mut parts, body) = response.into_parts();
    headers::filter_links(&mut parts.headers, &gated.page);
    headers::never_sniffed(&mut parts.headers);
    let is_page = headers::is_page(&parts.headers);
    if asked.policy && (is_page || headers::is_xml(&parts.headers)) {
        let policy = csp::policy(&gated.page.inventory, &gated.page.allowed);
        // Host names are header text. Should one not be, nothing at all may load.
        let policy =
            HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
        parts.headers.append(header::CONTENT_SECURITY_POLICY, policy);
    }
    if !is_page {
        return Response::from_parts(parts, GateBody::untouched(body));
    }
    let without_body = asked.head
        || parts.status.is_informational()
        || matches!(parts.status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    let charset = match headers::readable(&parts) {
        Ok(charset) => charset,
        Err(refusal) => return refuse(refusal),
    };
    headers::forget_body(&mut parts.headers);
    if without_body {
        return Response::from_parts(parts, GateBody::untouched(body));
    }
    let Gated { page, inserts, placeholder, on_held } = gated;
    let page = Page { charset_known: charset.is_some(), ..page };
    let inserts = inserts.filter(|_| !headers::is_xml(&parts.headers));
    let rewriter = Rewriter::new(page, inserts, placeholder);
    match Rewriting::new(body, rewriter, on_held).start().await {
        Ok(rewriting) => Response::from_parts(parts, GateBody::page(rewriting)),
        Err(refusal) => refuse(refusal),
    }
}

/// The page that is shown in place of one that can't be made safe. Nothing of the refused answer is in it.
fn refuse<Out>(refusal: Refusal) -> Response<GateBody<Out>> {
    const PAGE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>This page can't be shown safely</title>\
        <h1>This page can't be shown safely</h1><p>It can't be read well enough to keep its promises to you, so it isn't shown at all.";
    let mut response = Response::new(GateBody::text(PAGE));
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response.extensions_mut().insert(Arc::new(refusal));
    response
}

#[cfg(test)]
mod tests;
