//! What workers do that tells browsers apart: the page of `testdata/fingerprints`.

use std::path::Path;

use sayso_audit::audit;

use crate::plan;
use crate::site::{Site, with};

#[test]
fn a_canvas_and_fonts_are_seen_in_every_kind_of_worker_and_a_drawing_is_not() {
    let site = Site::serve(|asked, out| {
        let path = asked.path.split('?').next().unwrap_or_default();
        let file = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/fingerprints");
        match std::fs::read_to_string(folder.join(file)) {
            Ok(body) if file.ends_with("js") => {
                with(out, "200 OK", "Content-Type: text/javascript\r\n", &body)
            }
            Ok(body) => with(out, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", &body),
            Err(_) => with(out, "404 Not Found", "", ""),
        }
    });
    let (mut plan, _folder) = plan(&site, &["/"]);
    plan.start = plan.start.replace("http:", "https:");
    let evidence = audit(&plan).unwrap().remove(0);
    let mut calls: Vec<String> = evidence
        .fingerprinting
        .iter()
        .map(|call| {
            let by = call.by.strip_prefix("script https://shop.test/").unwrap_or(&call.by);
            format!("{} {by}", call.kind)
        })
        .collect();
    calls.sort();
    let want = [
        "canvas print.js:6",
        "canvas print.js?inner:6",
        "canvas print.js?service:6",
        "canvas print.js?shared:6",
        "fonts print.js:9",
        "fonts print.js?inner:9",
        "fonts print.js?service:9",
        "fonts print.js?shared:9",
    ];
    assert_eq!(calls, want);
}
