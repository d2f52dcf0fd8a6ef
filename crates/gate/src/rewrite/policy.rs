//! The page's own `<meta http-equiv=Content-Security-Policy>`: it must let in what is inserted, as the header's must.

use super::Rewriter;
use crate::tag::Tag;

/// Makes of a policy in the page one that lets in what is inserted; none if it does already.
pub type Admit = Box<dyn Fn(&str) -> Option<String> + Send>;

impl Rewriter {
    /// Has policies in the page changed. Without it they stay as they are.
    #[must_use]
    pub fn admitting(mut self, admit: Admit) -> Self {
        self.admit = Some(admit);
        self
    }

    /// The tag with its policy changed; none if it has none, or that stays as it is.
    pub(super) fn policy(&self, tag: &Tag<'_>) -> Option<Vec<u8>> {
        let admit = self.admit.as_ref().filter(|_| tag.is("meta"))?;
        let is_policy = tag.value("http-equiv")?.eq_ignore_ascii_case("content-security-policy");
        let content = tag.value("content").filter(|_| is_policy)?;
        admit(&content).map(|admitted| tag.with_value("content", &admitted))
    }
}
