//! The languages of one site.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use sayso_core::Notice;

use super::negotiate::Tags;
use super::{BUILT_IN, Language, resource};

/// What a site can say, in each of its languages.
pub(crate) struct Words {
    languages: BTreeMap<String, Arc<Language>>,
    tags: Tags,
    main: Arc<Language>,
}

impl Words {
    /// The words of a notice. `main` is the language that stands in for others, and in which the site's own texts are.
    ///
    /// # Errors
    /// A language that isn't built in, or a text that can't be read.
    pub(crate) fn new(notice: &Notice, main: &str) -> anyhow::Result<Self> {
        let load = |code: &str, fallback: Option<Arc<Language>>| -> anyhow::Result<Arc<Language>> {
            let Some(built_in) = BUILT_IN.get(code) else { bail!("no language `{code}` is built in") };
            let texts = notice.texts.get(code);
            let own = texts.map(|own| resource(own).with_context(|| format!("[text.{code}]"))).transpose()?;
            let keys: Vec<&String> = texts.into_iter().flat_map(|texts| texts.keys()).collect();
            let language = Language::new(built_in.language().clone(), own, &keys, fallback);
            let language = language.map_err(|error| anyhow::anyhow!("[text.{code}] {error}"))?;
            Ok(Arc::new(language))
        };
        let first = load(main, None)?;
        let mut languages = BTreeMap::from([(main.to_owned(), first.clone())]);
        for code in notice.wording.keys().filter(|code| *code != main) {
            languages.insert(code.clone(), load(code, Some(first.clone()))?);
        }
        let tags = Tags::new(languages.values().map(|language| language.row()));
        Ok(Self { languages, tags, main: first })
    }

    /// The site's main language.
    pub(crate) fn main(&self) -> &Arc<Language> {
        &self.main
    }

    /// Its languages, by code.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Arc<Language>> {
        self.languages.values()
    }

    /// The language of a code, exactly.
    #[cfg(test)]
    pub(crate) fn get(&self, code: &str) -> Option<&Arc<Language>> {
        self.languages.get(code)
    }

    /// The best of the site's languages for the first of some tags that it can serve at all.
    pub(crate) fn best<'t>(&self, tags: impl IntoIterator<Item = &'t str>) -> Option<&Arc<Language>> {
        tags.into_iter().find_map(|tag| self.tags.best(tag).and_then(|code| self.languages.get(code)))
    }
}

/// A text without variables, as a Fluent pattern: nothing in it means anything.
pub(crate) fn literal(text: &str) -> String {
    let one_line: Vec<&str> = text.split_whitespace().collect();
    format!("{{ \"{}\" }}", one_line.join(" ").replace('\\', "\\\\").replace('"', "\\\""))
}
