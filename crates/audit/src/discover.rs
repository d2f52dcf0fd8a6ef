//! Which pages are visited: those that are asked for, or those that the start page or a sitemap names.
//!
//! Pages that nobody asked for are visited only if `robots.txt` lets the auditor (RFC 9309). It names itself there.

pub(crate) mod robots;
pub(crate) mod sitemap;

use std::time::{Duration, Instant};

use url::Url;

use crate::plan::{Pages, Plan};
use crate::run::ordinary;
use crate::tab::{Setup, Tab, World};
use crate::{Browser, BrowserError};
use robots::Robots;

/// What the auditor calls itself where it asks for `robots.txt` and sitemaps.
pub(crate) const NAME: &str = "SaysoAudit";

/// Links of the page in the order in which they stand, as whole addresses.
const LINKS: &str = "[...document.links].map((link) => link.href).slice(0, 2000)";

/// The pages of the plan, the start page first. Where a browser is needed and the site can't be reached, it is the start page alone.
pub(crate) fn pages(plan: &Plan, until: Instant) -> Result<Vec<String>, BrowserError> {
    let mut pages = vec![plan.start.clone()];
    let Ok(start) = Url::parse(&plan.start) else { return Ok(pages) };
    let (most, sitemap) = match &plan.pages {
        Pages::Listed(listed) => {
            add(&mut pages, listed.iter().filter_map(|page| start.join(page).ok()), usize::MAX);
            return Ok(pages);
        }
        Pages::Found(most) => (*most, false),
        Pages::Sitemap(most) => (*most, true),
    };
    if most > 1 {
        let limit = until.saturating_duration_since(Instant::now()).min(Duration::from_secs(60));
        let mut tab = Tab::open(Browser::launch(&ordinary(plan))?, setup(plan), limit)?;
        match look(&mut tab, &start, sitemap) {
            Ok(found) => add(&mut pages, found.into_iter(), most),
            // The scenarios will tell what is wrong with the site.
            Err(BrowserError::Stopped) => return Err(BrowserError::Stopped),
            Err(_) => {}
        }
    }
    Ok(pages)
}

fn setup(plan: &Plan) -> Setup {
    /// A page that is only looked at for its links needn't become quiet.
    const SETTLE_MS: u64 = 300;
    Setup {
        user_agent: plan.user_agent.clone(),
        languages: plan.languages.clone(),
        settle_ms: SETTLE_MS,
        page_ms: plan.limits.page_ms,
        page_bytes: plan.limits.page_bytes,
        requests: plan.limits.requests,
        folder: plan.folder.clone(),
        stop: plan.stop.clone(),
        ..Setup::default()
    }
}

/// Pages of the site that the auditor may visit, in the order in which they were found.
fn look(tab: &mut Tab, start: &Url, sitemap: bool) -> Result<Vec<Url>, BrowserError> {
    let visit = tab.load(start.as_str())?;
    // A site that sends its visitors elsewhere (to `www`, to a language) is there.
    let home = Url::parse(&visit.final_url).unwrap_or_else(|_| start.clone());
    let main = tab.main_frame();
    let links = if sitemap { serde_json::Value::Null } else { tab.evaluate_in(&main, World::Own, LINKS)? };
    let links: Vec<String> = serde_json::from_value(links).unwrap_or_default();
    let mut links: Vec<Url> = links.iter().filter_map(|link| Url::parse(link).ok()).collect();
    tab.set_user_agent(&format!("{NAME}/{}", env!("CARGO_PKG_VERSION")))?;
    let Ok(file) = home.join("/robots.txt") else { return Ok(Vec::new()) };
    let (status, text) = tab.text_of(&file)?;
    if status == 0 || status >= 500 {
        // RFC 9309, section 2.3.1.4: a site whose rules can't be reached forbids everything.
        return Ok(Vec::new());
    }
    let robots = Robots::parse(text.as_deref().unwrap_or_default(), NAME);
    if sitemap {
        links = sitemap::pages(tab, &home, &robots)?;
    }
    links.retain(|link| is_page(link, &home) && *link != home && robots.allows(link));
    Ok(links)
}

/// Whether it is a page of the same host, by its name.
fn is_page(link: &Url, home: &Url) -> bool {
    /// Endings of what isn't a page.
    const FILES: [&str; 22] = [
        "7z", "apk", "avi", "css", "csv", "dmg", "doc", "docx", "exe", "gif", "ics", "jpeg", "jpg", "js",
        "mp3", "mp4", "pdf", "png", "svg", "webp", "xml", "zip",
    ];
    let name = link.path().rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let ends_something = ["logout", "log-out", "signout", "sign-out", "unsubscribe", "delete"];
    link.scheme() == home.scheme()
        && link.host() == home.host()
        && link.port() == home.port()
        && !FILES.contains(&ending.as_str())
        && !ends_something.iter().any(|word| link.path().to_ascii_lowercase().contains(word))
}

/// Adds pages that aren't there yet: an address with another fragment is the same page.
fn add(pages: &mut Vec<String>, found: impl Iterator<Item = Url>, most: usize) {
    for mut url in found {
        url.set_fragment(None);
        if pages.len() >= most {
            break;
        }
        if !pages.iter().any(|known| known == url.as_str()) {
            pages.push(url.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(link: &str) -> bool {
        let home = Url::parse("https://shop.example/de/").expect("an address");
        is_page(&home.join(link).expect("an address"), &home)
    }

    #[test]
    fn pages_of_the_site_are_followed_and_nothing_else() {
        assert!(page("about.html") && page("/") && page("/a?b=c") && page("https://shop.example/x"));
        assert!(
            !page("https://other.example/")
                && !page("http://shop.example/")
                && !page("mailto:a@shop.example")
        );
        assert!(!page("/list.PDF") && !page("/logout") && !page("/Account/Sign-Out"));
    }

    #[test]
    fn a_page_is_visited_once() {
        let mut pages = vec!["https://shop.example/".to_owned()];
        let found = [
            "https://shop.example/#top",
            "https://shop.example/a",
            "https://shop.example/a#b",
            "https://shop.example/c",
        ];
        add(&mut pages, found.iter().filter_map(|url| Url::parse(url).ok()), 2);
        assert_eq!(pages, ["https://shop.example/", "https://shop.example/a"]);
    }
}
