//! Why somebody who has answered is asked again.

use jiff::Timestamp;
use sayso_core::notice::Change;
use sayso_core::{Decision, Notice, Prompt, StoredChoice};

use super::View;
use crate::words::Value;

/// Why somebody who has answered is asked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Again {
    answered_at: Timestamp,
    why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Why {
    /// More is asked than then.
    Changed(Vec<Change>),
    /// A yes has ended.
    Expired,
    /// The time after a no is over.
    Waited,
    /// The time after the notice was closed without an answer is over.
    Closed,
}

impl Again {
    /// The reason, if the visitor answered before, or closed the notice, and is prompted all the same.
    pub(crate) fn of(
        current: &Notice,
        shown: &Notice,
        choice: &StoredChoice,
        closed: bool,
        decision: &Decision,
    ) -> Option<Self> {
        let prompted = matches!(decision.prompt, Prompt::Ask | Prompt::Notice);
        let answered = choice.answered.0 & !current.necessary().0 != 0;
        if !prompted || !answered && !closed {
            return None;
        }
        let changes = current.changes_since(shown);
        if !answered && !changes.is_empty() {
            // Who said nothing is asked about all of it, as at first.
            return None;
        }
        let granted_before =
            decision.asked().any(|id| current.position(id).is_some_and(|at| choice.granted.contains(at)));
        let why = match (changes.is_empty(), granted_before) {
            (false, _) => Why::Changed(changes),
            (true, true) => Why::Expired,
            (true, false) if answered => Why::Waited,
            (true, false) => Why::Closed,
        };
        Some(Self { answered_at: choice.made_at, why })
    }

    /// The reason in words.
    pub(super) fn html(&self, view: &View<'_>) -> String {
        let day = view.language.day(self.answered_at);
        let key = match self.why {
            Why::Changed(_) => "again-changed",
            Why::Expired => "again-expired",
            Why::Waited => "again-waited",
            Why::Closed => "again-closed",
        };
        let mut html = format!("<p class=\"gpc\">{}", view.filled(key, &[("date", Value::Text(&day))]));
        if let Why::Changed(changes) = &self.why {
            for change in changes {
                html.push(' ');
                html.push_str(&sentence(view, change));
            }
        }
        html + "</p>"
    }
}

/// One change in words.
fn sentence(view: &View<'_>, change: &Change) -> String {
    /// Of more vendors than these only the first are named; the centre has all.
    const NAMED: usize = 8;
    let title = |index: usize| {
        let id = view.notice.purposes.get(index).map(|purpose| purpose.id.to_string()).unwrap_or_default();
        view.language.plain(&format!("purpose-{id}-title"), &[])
    };
    let about = |key: &str, index: usize| view.filled(key, &[("purpose", Value::Text(&title(index)))]);
    match change {
        Change::Operator => {
            view.filled("changed-operator", &[("operator", Value::Text(&view.notice.operator))])
        }
        Change::Purpose(index) => about("changed-purpose", *index),
        Change::Uses(index) => about("changed-uses", *index),
        Change::Wording(index) => about("changed-wording", *index),
        Change::Vendors { purpose, vendors } => {
            let named = vendors.iter().take(NAMED).filter_map(|index| view.notice.vendors.get(*index));
            let mut names: Vec<String> = named.map(|vendor| vendor.name.clone()).collect();
            if vendors.len() > NAMED {
                names.push(format!("+ {}", vendors.len() - NAMED));
            }
            let list = view.language.list(&names);
            let values = [("purpose", Value::Text(&title(*purpose))), ("vendors", Value::Text(&list))];
            view.filled("changed-vendors", &values)
        }
    }
}
