//! What a page has left behind: cookies and storage.

use serde_json::json;

use super::{SessionId, Tab, World};
use crate::BrowserError;
use crate::evidence::{Cookie, StorageItem, StorageKind};

/// What a frame stores, as `[kind, name, value]`.
const STORAGE: &str = include_str!("storage.js");

impl Tab {
    /// The jar as it is now, with the cookies of all sites.
    ///
    /// # Errors
    /// The browser.
    pub fn cookies(&mut self) -> Result<Vec<Cookie>, BrowserError> {
        const DAY_MS: f64 = 86_400_000.0;
        let answer = self.call_in(&SessionId::default(), "Storage.getCookies", json!({}))?;
        let at_ms = self.now_ms();
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of minutes")]
        let now_ms = self.record.epoch_ms + at_ms as f64;
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let cookies = answer["cookies"].as_array().into_iter().flatten();
        let cookies = cookies.map(|cookie| Cookie {
            at_ms,
            name: text(&cookie["name"]),
            value: text(&cookie["value"]),
            domain: text(&cookie["domain"]).trim_start_matches('.').to_owned(),
            host_only: !cookie["domain"].as_str().is_some_and(|domain| domain.starts_with('.')),
            path: text(&cookie["path"]),
            http_only: cookie["httpOnly"] == true,
            secure: cookie["secure"] == true,
            same_site: cookie["sameSite"].as_str().map(str::to_owned),
            lifetime_days: cookie["expires"]
                .as_f64()
                .filter(|expires| *expires > 0.0)
                .map(|expires| (expires * 1000.0 - now_ms) / DAY_MS),
        });
        Ok(cookies.collect())
    }

    /// What the page and its frames store.
    ///
    /// # Errors
    /// The browser has ended, or one has to stop. A frame that goes away meanwhile, or may not store, has nothing.
    pub fn storage(&mut self) -> Result<Vec<StorageItem>, BrowserError> {
        let mut items: Vec<StorageItem> = Vec::new();
        for frame in self.frames() {
            let host = url::Url::parse(&frame.url).ok().and_then(|url| url.host_str().map(str::to_owned));
            let Some(host) = host else { continue };
            let stored = match self.evaluate_in(&frame.id, World::Own, STORAGE) {
                Ok(stored) => stored,
                Err(BrowserError::Script(_) | BrowserError::Refused { .. }) => continue,
                Err(error) => return Err(error),
            };
            let at_ms = self.now_ms();
            let stored: Vec<(StorageKind, String, String)> =
                serde_json::from_value(stored).unwrap_or_default();
            for (kind, name, value) in stored {
                let item = StorageItem { at_ms, kind, name, value, host: host.clone() };
                let same = |other: &StorageItem| {
                    (other.kind, &other.name, &other.host) == (item.kind, &item.name, &item.host)
                };
                if !items.iter().any(same) {
                    items.push(item);
                }
            }
        }
        Ok(items)
    }

    /// The text of an address, which is no part of what is recorded.
    pub(crate) fn text_aside(&mut self, url: &url::Url) -> Result<Option<String>, BrowserError> {
        let recorded = self.record.requests.len();
        let text = self.text_of(url);
        self.record.requests.forget_after(recorded);
        Ok(text?.1)
    }

    /// Closes the page: some send something then.
    pub(crate) fn leave(&mut self) -> Result<(), BrowserError> {
        /// What is sent while a page closes is sent at once, but the browser doesn't say when that is over.
        const LEAVING_MS: u64 = 800;
        /// On a machine that is slow with one thing, the other takes longer, too.
        const LONGEST_MS: u64 = 5000;
        let asked_ms = self.now_ms();
        self.call("Page.navigate", json!({"url": "about:blank"}))?;
        let took_ms = self.now_ms() - asked_ms;
        self.wait(LEAVING_MS.max(8 * took_ms).min(LONGEST_MS))
    }
}
