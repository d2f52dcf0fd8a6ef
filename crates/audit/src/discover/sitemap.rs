//! Sitemaps: <https://www.sitemaps.org/protocol.html>.

use std::collections::VecDeque;

use url::Url;

use super::robots::Robots;
use crate::BrowserError;
use crate::tab::Tab;

/// As many files are read: an index may name thousands.
const FILES: usize = 5;

/// As many pages are taken of a file.
const PAGES: usize = 5000;

/// The pages that a site's sitemaps name, in their order.
pub(super) fn pages(tab: &mut Tab, home: &Url, robots: &Robots) -> Result<Vec<Url>, BrowserError> {
    let named = robots.sitemaps.iter().filter_map(|address| home.join(address).ok());
    let mut files: VecDeque<Url> = named.collect();
    if files.is_empty() {
        files.extend(home.join("/sitemap.xml"));
    }
    let mut pages = Vec::new();
    for _ in 0..FILES {
        let Some(file) = files.pop_front() else { break };
        let Some(text) = tab.text_of(&file)?.1 else { continue };
        let found = locations(&text).into_iter().filter_map(|address| Url::parse(&address).ok());
        if text.contains("<sitemapindex") {
            files.extend(found);
        } else {
            pages.extend(found.take(PAGES));
        }
    }
    Ok(pages)
}

/// What stands in `<loc>`, which holds nothing but an address.
pub(crate) fn locations(text: &str) -> Vec<String> {
    let after = text.split("<loc>").skip(1);
    let inside = after.filter_map(|after| after.split_once("</loc>")).map(|(inside, _)| inside.trim());
    let inside = inside.map(|address| address.trim_start_matches("<![CDATA[").trim_end_matches("]]>"));
    inside.map(|address| address.replace("&amp;", "&")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_out_of_a_sitemap() {
        let text = "<urlset><url><loc> https://a.example/?b&amp;c </loc></url><url><loc><![CDATA[https://a.example/d]]></loc></url>";
        assert_eq!(locations(text), ["https://a.example/?b&c", "https://a.example/d"]);
        assert!(locations("<loc>https://a.example/").is_empty());
    }
}
