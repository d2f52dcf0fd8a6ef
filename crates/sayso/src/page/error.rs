//! A plain page for an error: one file, no script, nothing loaded.

use super::escape;

/// The page.
pub(crate) fn page(title: &str, detail: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><style>body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color:#1b2529;background:#fff}}\
         @media(prefers-color-scheme:dark){{body{{color:#e9efef;background:#171d1f}}}}</style></head><body><main><h1>{title}</h1><p>{detail}</p></main></body></html>",
        title = escape(title),
        detail = escape(detail),
    )
}
