//! What a visitor loads of us on a page, compressed as a server in front would.

use anyhow::Context as _;

use crate::load::{get, once};
use crate::server::Server;
use crate::{Plan, Row, upstream};

pub(crate) async fn measure(plan: &Plan) -> anyhow::Result<Vec<Row>> {
    let site = upstream::serve(String::new()).await?;
    let server = Server::start(&plan.program, site)?;
    let page = once(server.address, get("/empty")).await?;
    let text = String::from_utf8(page.to_vec())?;
    let script = text
        .split("src=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .context("the page has our script")?;
    let path = script.split_once("/_sayso").context("the script is ours")?.1;
    let client = once(server.address, get(&format!("/_sayso{path}"))).await?;
    // The page's own few bytes count too: there is no honest way to take them out of what is compressed together.
    let (html, js) = (brotli(&page), brotli(&client));
    Ok(vec![Row {
        what: "notice, preference centre, styles and client, 5 purposes, brotli".into(),
        measured: format!("{} bytes", html + js),
        beside: format!(
            "{html} in the page ({} raw), {js} once as a file ({} raw); the smallest peer 6,200 minified",
            page.len() - upstream::EMPTY.len(),
            client.len()
        ),
    }])
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("memory takes everything");
    out.len()
}
