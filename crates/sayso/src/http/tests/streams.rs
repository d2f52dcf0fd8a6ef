//! The beginning of a page is with the visitor before the site has sent the rest; and what breaks off never looks whole.

use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt as _, Empty};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use super::app::TestApp;
use super::site_behind::{feed, reply, unfinished};

const HEAD: &str = "<!doctype html><html><head><title>T</title><script src=\"https://ads.example/a.js\"></script></head><body><p>one";
const REST: &str = "<p>two</body></html>";

/// A page's two pieces as a site sends them that flushes what it compresses.
fn pieces(encoding: &str) -> [Vec<u8>; 2] {
    fn both<W: std::io::Write>(
        mut encoder: W,
        taken: impl Fn(&mut W) -> Vec<u8>,
        end: impl Fn(W) -> Vec<u8>,
    ) -> [Vec<u8>; 2] {
        encoder.write_all(HEAD.as_bytes()).unwrap();
        encoder.flush().unwrap();
        let first = taken(&mut encoder);
        encoder.write_all(REST.as_bytes()).unwrap();
        [first, end(encoder)]
    }
    let level = flate2::Compression::default();
    let take = std::mem::take::<Vec<u8>>;
    match encoding {
        "gzip" => both(
            flate2::write::GzEncoder::new(Vec::new(), level),
            |encoder| take(encoder.get_mut()),
            |encoder| encoder.finish().unwrap(),
        ),
        "deflate" => both(
            flate2::write::ZlibEncoder::new(Vec::new(), level),
            |encoder| take(encoder.get_mut()),
            |encoder| encoder.finish().unwrap(),
        ),
        "br" => both(
            brotli::CompressorWriter::new(Vec::new(), 4096, 5, 20),
            |encoder| take(encoder.get_mut()),
            brotli::CompressorWriter::into_inner,
        ),
        "zstd" => both(
            zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap(),
            |encoder| take(encoder.get_mut()),
            |encoder| encoder.finish().unwrap(),
        ),
        _ => [HEAD.into(), REST.into()],
    }
}

#[tokio::test]
async fn the_beginning_of_a_page_does_not_wait_for_its_end() {
    let app = TestApp::start().await;
    let client = Client::builder(TokioExecutor::new()).build_http();
    for coming in ["identity", "gzip", "deflate", "br", "zstd"] {
        for going in ["identity", "gzip", "zstd"] {
            let [first, rest] = pieces(coming);
            let (send, body) = feed();
            app.site.put("/", unfinished(body, "text/html", coming));
            send.send(first.into()).unwrap();
            let request = app.page("/").header("accept-encoding", going).body(Empty::<Bytes>::new());
            let response = client.request(request.unwrap()).await.unwrap();
            let encoding =
                response.headers().get("content-encoding").map_or("identity", |v| v.to_str().unwrap());
            assert_eq!(encoding, going);
            let (mut decoder, mut body, mut text) =
                (crate::proxy::decoder(going), response.into_body(), String::new());
            // The rest isn't sent before this is here, rewritten and with the notice: a gate that waits would hang.
            while !text.ends_with("<p>one") {
                let frame = body.frame().await.unwrap().unwrap().into_data().unwrap();
                text += &String::from_utf8_lossy(&decoder.write(&frame).unwrap());
            }
            assert!(text.contains("<sayso-notice") && !text.contains("<script src=\"https://ads"), "{text}");
            send.send(rest.into()).unwrap();
            drop(send);
            let rest = body.collect().await.unwrap().to_bytes();
            text += &String::from_utf8_lossy(&decoder.write(&rest).unwrap());
            text += &String::from_utf8_lossy(&decoder.end().unwrap());
            assert!(text.contains("<p>two"), "{coming} to {going}: {text}");
        }
    }
}

#[tokio::test]
async fn a_page_that_is_cut_short_does_not_look_whole() {
    let app = TestApp::start().await;
    for coming in ["gzip", "deflate", "br", "zstd"] {
        for going in ["identity", "gzip", "zstd"] {
            let [first, rest] = pieces(coming);
            // All but the last byte, and the site says that this is all.
            let (send, body) = feed();
            app.site.put("/", unfinished(body, "text/html", coming));
            send.send([&first[..], &rest[..rest.len() - 1]].concat().into()).unwrap();
            drop(send);
            let answer = app.try_send(app.page("/").header("accept-encoding", going), "").await;
            let refused = answer.as_ref().is_none_or(|answer| answer.status == StatusCode::BAD_GATEWAY);
            assert!(refused, "{coming} to {going}: {answer:?}");
        }
    }
}

#[tokio::test]
async fn a_page_that_is_no_compressed_page_is_refused_with_a_page_that_says_so() {
    let app = TestApp::start().await;
    for named in ["gzip", "deflate", "br", "zstd", "compress", "gzip, gzip", "identity, br", "gzip,", "x-new"]
    {
        // Not compressed at all, and compressed with something else.
        for body in [HEAD.as_bytes().to_vec(), pieces(if named == "zstd" { "gzip" } else { "zstd" }).concat()]
        {
            let headers = [("content-type", "text/html"), ("content-encoding", named)];
            app.site.put_file("/", &headers, body);
            let answer = app.send(app.page("/"), "").await;
            let text = answer.text();
            assert_eq!(answer.status, StatusCode::BAD_GATEWAY, "{named}: {text}");
            assert!(text.contains("be shown safely") && !text.contains("ads.example"), "{named}: {text}");
            assert_eq!((answer.header("content-encoding"), answer.header("cache-control")), ("", "no-store"));
        }
    }
}

#[tokio::test]
async fn blanks_without_end_are_no_reason_to_keep_them() {
    let app = TestApp::start().await;
    // It has no type, so that its first bytes decide; a frame of zstd that holds nothing can be any number of bytes long.
    let frame = [&[0x50, 0x2a, 0x4d, 0x18, 0, 0, 2, 0][..], &[0; 2 << 16]].concat();
    app.site.put("/", move |_| reply(200, &[("content-encoding", "zstd".into())], frame.repeat(8)));
    let answer = app.send(app.page("/"), "").await;
    assert!(!answer.text().contains("ads.example"));
    assert!(answer.body.len() < 100_000, "{} bytes", answer.body.len());
}
