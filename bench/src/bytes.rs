//! What a visitor loads of us, compressed as a server in front would: on a page, and once the centre is opened.

use anyhow::Context as _;

use crate::load::{get, once};
use crate::server::Server;
use crate::{Plan, Row, upstream};

/// What tests in `crates/sayso/src/http/tests/pages.rs` allow, in bytes: on a page, for the opened centre, and without the gate.
const PAGE_LIMIT: usize = 6_000;
const CENTRE_LIMIT: usize = 5_800;
const TAG_LIMIT: usize = 9_000;

pub(crate) async fn measure(plan: &Plan) -> anyhow::Result<Vec<Row>> {
    let site = upstream::serve(String::new()).await?;
    let server = Server::start(&plan.program, site)?;
    let page = once(server.address, get("/empty")).await?;
    let script = after(&String::from_utf8(page.to_vec())?, "src=\"")?;
    let path = script.split_once("/_sayso").context("the script is ours")?.1;
    let client = once(server.address, get(&format!("/_sayso{path}"))).await?;
    let rest = after(&String::from_utf8(client.to_vec())?, "\"/centre.js")?;
    let centre = once(server.address, get(&format!("/_sayso/centre.js{rest}"))).await?;
    let preferences = once(server.address, get("/_sayso/preferences")).await?;
    let cookies = once(server.address, get("/_sayso/cookies")).await?;
    // The page's own few bytes count too: there is no honest way to take them out of what is compressed together.
    let (html, js) = (brotli(&page), brotli(&client));
    let later = [&centre, &preferences, &cookies].map(|bytes| brotli(bytes));
    let opened: usize = later.iter().sum();
    let tagged = tagged(plan).await?;
    Ok(vec![
        Row {
            what: "notice, styles and client, 5 purposes, brotli".into(),
            measured: format!("{} bytes", html + js),
            beside: format!(
                "limit {PAGE_LIMIT}; {html} in the page ({} raw), {js} once as a file ({} raw); the smallest peer 6,200 minified",
                page.len() - upstream::EMPTY.len(),
                client.len()
            ),
        },
        Row {
            what: "what opening the centre loads besides, 4 vendors, brotli".into(),
            measured: format!("{opened} bytes"),
            beside: format!(
                "limit {CENTRE_LIMIT}; {} the rest of the client, {} the purposes' rows, {} the list of cookies, when its tab is opened",
                later[0], later[1], later[2]
            ),
        },
        Row {
            what: "the same as a tag, without the gate".into(),
            measured: format!("{} bytes", tagged.iter().sum::<usize>()),
            beside: format!(
                "limit {TAG_LIMIT}; {} the script with the guard and the client, {} the notice, {} the service worker",
                tagged[0], tagged[1], tagged[2]
            ),
        },
    ])
}

/// The script, the notice and the worker of a site that no gate stands before.
async fn tagged(plan: &Plan) -> anyhow::Result<[usize; 3]> {
    let server = Server::start_tagged(&plan.program)?;
    let mut sizes = [0; 3];
    for (size, path) in sizes.iter_mut().zip(["/_sayso/tag.js", "/_sayso/tag", "/_sayso/sw.js"]) {
        *size = brotli(&once(server.address, get(path)).await?);
    }
    Ok(sizes)
}

/// What stands between these words and the next quotation mark.
fn after(text: &str, words: &str) -> anyhow::Result<String> {
    let rest = text.split_once(words).with_context(|| format!("there is no {words}"))?.1;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("memory takes everything");
    out.len()
}
