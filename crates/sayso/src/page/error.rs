//! A plain page for an error: one file, no script, nothing loaded.

use super::escape;

/// The page.
pub(crate) fn page(title: &str, detail: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><style>body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color:#1b1f24;background:#fff}}\
         @media(prefers-color-scheme:dark){{body{{color:#e8eaed;background:#16181c}}}}</style></head><body><h1>{title}</h1><p>{detail}</p></body></html>",
        title = escape(title),
        detail = escape(detail),
    )
}
