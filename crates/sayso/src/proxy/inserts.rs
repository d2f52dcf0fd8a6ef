//! What goes into pages: the notice, and the placeholders of held frames. Visits of one class get the same, so that it is rendered once
//! for all of them, but for the page's own path, which is filled in.
//!
//! Nothing is kept of a visit that has anything of its own: a choice, an account, a token.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sayso_core::{Allowed, Decision};
use sayso_gate::rewrite::Placeholder;
use sayso_gate::{Held, Inserts, Place};

use super::policy::Policies;
use crate::http::visit::Visit;
use crate::page::{self, View, escape};
use crate::site::Site;

/// The memory for what is rendered, for each site.
const LIMIT_BYTES: usize = 4 << 20;

/// With switches for vendors there are more kinds of what is allowed than anybody could keep.
const NAMES_LIMIT: usize = 1_000;

/// Classes that are looked through for one that is known: more would cost what it costs to work one out.
const CLASSES_LIMIT: usize = 128;

/// Stands for a page's path while a text is rendered for every page.
const ANY_PATH: &str = "/sayso_any_path_b1f07c5e";

/// What was rendered for a site.
#[derive(Default)]
pub(crate) struct Rendered {
    texts: Mutex<Texts>,
    held_names: Mutex<HashMap<Allowed, Arc<str>>>,
    classes: Mutex<Vec<(Common, String)>>,
}

/// All that tells a visit from others of the same site, if it has nothing of its own.
#[derive(PartialEq, Eq)]
struct Common {
    noticed: bool,
    language: Option<String>,
    origin: String,
    decision: Decision,
}

#[derive(Default)]
struct Texts {
    of: HashMap<Key, Arc<Template>>,
    bytes: usize,
}

/// What a text depends on: the class says all of the visit that shapes it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    class: String,
    language: String,
    what: What,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum What {
    Head { integrity: bool },
    Body { reload_needed: bool },
    End,
    Placeholder { vendor: usize },
}

impl Rendered {
    /// The text for a page. None if it can't be kept.
    fn text(&self, key: Key, path: &str, render: impl FnOnce() -> String) -> Option<String> {
        let known = self.texts.lock().unwrap_or_else(PoisonError::into_inner).of.get(&key).cloned();
        if let Some(known) = known {
            return Some(known.filled(path));
        }
        let template = Arc::new(Template::read(&render())?);
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        if texts.bytes + template.bytes() > LIMIT_BYTES {
            *texts = Texts::default();
        }
        texts.bytes += template.bytes();
        if let Some(before) = texts.of.insert(key, template.clone()) {
            texts.bytes -= before.bytes();
        }
        drop(texts);
        Some(template.filled(path))
    }

    /// The class of a visit that has nothing of its own.
    pub(crate) fn class(&self, visit: &Visit, noticed: bool, work_out: impl FnOnce() -> String) -> String {
        let language = visit.browser_language.as_ref().map(|language| language.code());
        let is_of = |known: &Common| {
            known.noticed == noticed
                && known.language.as_deref() == language
                && known.origin == visit.origin
                && known.decision == visit.decision
        };
        let mut classes = self.classes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, class)) = classes.iter().find(|(known, _)| is_of(known)) {
            return class.clone();
        }
        let class = work_out();
        if classes.len() >= CLASSES_LIMIT {
            classes.clear();
        }
        let language = language.map(ToOwned::to_owned);
        let (origin, decision) = (visit.origin.clone(), visit.decision.clone());
        classes.push((Common { noticed, language, origin, decision }, class.clone()));
        class
    }

    /// The names that may not be kept in the browser.
    pub(crate) fn held_names(&self, site: &Site, allowed: &Allowed) -> Arc<str> {
        let mut names = self.held_names.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = names.get(allowed) {
            return known.clone();
        }
        let held: Arc<str> = site.held_names(allowed).into();
        if names.len() < NAMES_LIMIT {
            names.insert(allowed.clone(), held.clone());
        }
        held
    }
}

/// A text with gaps for the page's path.
struct Template {
    /// What stands before each gap, and what the gap is for.
    parts: Vec<(String, Gap)>,
    end: String,
}

enum Gap {
    /// The path as a value in a query.
    InQuery,
    /// The path as a text.
    InText,
}

impl Template {
    /// Reads a text that was rendered for [`ANY_PATH`]. None if that stands in it in a way that isn't known.
    fn read(text: &str) -> Option<Self> {
        let mark = ANY_PATH.trim_start_matches('/');
        let (mut parts, mut rest) = (Vec::new(), text);
        while let Some((before, after)) = rest.split_once(mark) {
            let in_query = before.strip_suffix("%2F").map(|before| (before.to_owned(), Gap::InQuery));
            let part = in_query.or_else(|| Some((before.strip_suffix('/')?.to_owned(), Gap::InText)))?;
            parts.push(part);
            rest = after;
        }
        Some(Self { parts, end: rest.to_owned() })
    }

    fn filled(&self, path: &str) -> String {
        let (query, text) = (page::query(path), escape::escape(path));
        let mut out = String::with_capacity(self.bytes() + self.parts.len() * query.len().max(text.len()));
        for (before, gap) in &self.parts {
            out.push_str(before);
            out.push_str(if matches!(gap, Gap::InQuery) { &query } else { &text });
        }
        out + &self.end
    }

    fn bytes(&self) -> usize {
        self.parts.iter().map(|(before, _)| before.len()).sum::<usize>() + self.end.len()
    }
}

/// Renders for one page.
struct Renderer {
    visit: Arc<Visit>,
    base: String,
    path: String,
    /// The page has the notice: its class is another then.
    noticed: bool,
    is_common: bool,
}

impl Renderer {
    fn new(visit: &Arc<Visit>, path: &str, noticed: bool) -> Self {
        let is_common = visit.is_common();
        Self { visit: visit.clone(), base: visit.base(), path: path.to_owned(), noticed, is_common }
    }

    fn render(
        &self,
        what: Option<What>,
        language: Option<&str>,
        nonce: Option<&str>,
        render: impl Fn(View<'_>) -> String,
    ) -> String {
        let language = self.visit.language(language);
        let of = |path| render(View { nonce, ..crate::http::view(&self.visit, &self.base, path, language) });
        let what = what.filter(|_| self.is_common && nonce.is_none());
        let kept = what.and_then(|what| {
            let (class, language) = (self.visit.class(self.noticed).to_owned(), language.code().to_owned());
            self.visit.site.rendered.text(Key { class, language, what }, &self.path, || of(ANY_PATH))
        });
        kept.unwrap_or_else(|| of(&self.path))
    }
}

/// What goes into a page: the notice, in the page's language.
pub(super) fn inserts(visit: &Arc<Visit>, path: &str, policies: &Arc<Policies>) -> Inserts {
    let (renderer, policies) = (Renderer::new(visit, path, true), policies.clone());
    Box::new(move |place, language| {
        let nonce = policies.nonce.as_deref();
        match place {
            Place::Head => {
                let what = What::Head { integrity: policies.integrity };
                renderer.render(Some(what), language, nonce, |view| {
                    let site = &renderer.visit.site;
                    let held = site.rendered.held_names(site, &renderer.visit.allowed);
                    let modes = site.modes.as_ref().map(|modes| modes.head(&view)).unwrap_or_default();
                    modes + &page::notice::head(view.base, view.cookie, &held, view.nonce, policies.integrity)
                })
            }
            Place::Body => {
                let forbids = policies.may_forbid_release();
                renderer.render(Some(What::Body { reload_needed: forbids }), language, nonce, |view| {
                    page::notice::body(&View { reload_needed: view.reload_needed || forbids, ..view })
                })
            }
            Place::End => renderer.render(Some(What::End), language, nonce, |view| page::notice::end(&view)),
        }
    })
}

/// What a held frame shows: what was held, by whom, and a way to allow it.
pub(super) fn placeholder(visit: &Arc<Visit>, path: &str, noticed: bool) -> Placeholder {
    let renderer = Renderer::new(visit, path, noticed);
    Arc::new(move |held, language| {
        let what =
            if let Held::Vendor(vendor) = held { Some(What::Placeholder { vendor: *vendor }) } else { None };
        renderer.render(what, language, None, |view| page::placeholder::document(&view, held))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_filled_in_as_it_would_be_rendered() {
        let render = |path: &str| {
            format!(
                "<a href=\"/x?return={}&amp;y\"><input value=\"{}\">",
                page::query(path),
                escape::escape(path)
            )
        };
        let template = Template::read(&render(ANY_PATH)).unwrap();
        for path in ["/", "/a/?b=c&d=\"<é>", "/%2F", ANY_PATH] {
            assert_eq!(template.filled(path), render(path));
        }
        assert_eq!(Template::read("no gap").unwrap().filled("/x"), "no gap");
        assert!(Template::read(&ANY_PATH[1..]).is_none());
    }

    #[test]
    fn what_is_rendered_takes_no_more_memory_than_it_may() {
        let rendered = Rendered::default();
        let key = |class: usize| Key { class: class.to_string(), language: "en".into(), what: What::End };
        for class in 0..40 {
            let text = || "x".repeat(LIMIT_BYTES / 16);
            assert_eq!(rendered.text(key(class), "/", text).unwrap().len(), LIMIT_BYTES / 16);
            assert_eq!(rendered.text(key(class), "/", || unreachable!()).unwrap().len(), LIMIT_BYTES / 16);
            let texts = rendered.texts.lock().unwrap();
            let sum: usize = texts.of.values().map(|text| text.bytes()).sum();
            assert!(sum == texts.bytes && sum <= LIMIT_BYTES, "{sum}");
        }
    }
}
