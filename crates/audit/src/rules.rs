//! The rules that findings break: what each says, where it comes from, and what to do.

use crate::evidence::Scenario;
use crate::finding::{Basis, Finding, Grade, Kind};
use crate::judge::Regime;

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its id, which never changes.
    pub id: &'static str,
    /// What it says.
    pub says: &'static str,
    /// Where it comes from; none: the law of the place, or the one that `--regime` stands for.
    pub source: Option<&'static str>,
    /// What to do.
    pub remedy: &'static str,
}

/// Every rule.
pub const RULES: [Rule; 20] = [
    Rule {
        id: "before-choice",
        says: "Nothing that needs consent is sent or kept before the visitor has chosen.",
        source: None,
        remedy: "Let the consent tool hold the tag until the visitor agrees: give its script no `src` that the browser loads by itself, \
                 and name its cookies to the tool. Sayso's gate holds it without any change to the page.",
    },
    Rule {
        id: "after-refusal",
        says: "After a refusal nothing that needs consent is sent, and the site's own items are gone.",
        source: None,
        remedy: "Load the tag only after a yes to its purpose, not after any answer, and name its cookies to the consent tool, so that a \
                 refusal clears them.",
    },
    Rule {
        id: "after-choice",
        says: "What was left off when purposes were chosen one by one isn't sent, and the site's own items of it are gone.",
        source: None,
        remedy: "Bind each tag to the switch of its own purpose, not to the press that saves the choice, and name its cookies to the \
                 consent tool, so that they are cleared where the switch is off.",
    },
    Rule {
        id: "after-withdrawal",
        says: "Taking consent back works as giving it did: nothing more is sent, and the site's own items are gone.",
        source: None,
        remedy: "Stop the tag when consent is taken back (load the page again if it can't be stopped), and delete the cookies and storage \
                 items that it left on the site.",
    },
    Rule {
        id: "despite-gpc",
        says: "A browser that sends Global Privacy Control has objected: nothing is sold or shared.",
        source: None,
        remedy: "Read `Sec-GPC` on the server, or `navigator.globalPrivacyControl` in the page, before the tag is loaded, and treat it as \
                 an objection to sale and sharing.",
    },
    Rule {
        id: "without-script",
        says: "A visitor without JavaScript has chosen nothing either.",
        source: None,
        remedy: "Take the tag out of `<noscript>`: whoever reads it was never asked.",
    },
    Rule {
        id: "no_reject_on_first_layer",
        says: "A layer that accepts also refuses.",
        source: Some("EDPB Cookie Banner Taskforce, report of 17 January 2023, type A; notice rule B01"),
        remedy: "Put a button that refuses everything next to the one that accepts, on the first layer.",
    },
    Rule {
        id: "no_reject_option",
        says: "Where consent is asked, it can be refused.",
        source: Some("Regulation (EU) 2016/679, Article 4(11) and recital 42; notice rule B01"),
        remedy: "Add a button that refuses everything, and load nothing that needs consent until somebody agrees.",
    },
    Rule {
        id: "no_withdraw_option",
        says: "Consent can be taken back as easily as it was given.",
        source: Some("Regulation (EU) 2016/679, Article 7(3); notice rule B14"),
        remedy: "Put a link on every page that opens the choice again.",
    },
    Rule {
        id: "gpc_claimed_but_ignored",
        says: "A site that says that it honours Global Privacy Control does so.",
        source: Some(
            "11 CCR 7025; Global Privacy Control specification, section 4 (`/.well-known/gpc.json`)",
        ),
        remedy: "Honour the signal, or don't say so.",
    },
    Rule {
        id: "gpc_not_acknowledged",
        says: "The page shows that the signal was honoured.",
        source: Some("11 CCR 7025(c)(6); notice rule B29"),
        remedy: "Show `Opt-Out Request Honored`, or words to that effect, to a browser that sends the signal.",
    },
    Rule {
        id: "gpc_json_missing",
        says: "A site that honours the signal says so at `/.well-known/gpc.json`.",
        source: Some("Global Privacy Control specification, section 4"),
        remedy: "Serve `{\"gpc\": true, \"lastUpdate\": \"YYYY-MM-DD\"}` there.",
    },
    Rule {
        id: "missing_link",
        says: "The page has the link by which visitors opt out.",
        source: None,
        remedy: "Put the link that the law names where the page's other links are.",
    },
    Rule {
        id: "more_clicks_to_refuse",
        says: "Refusing takes no more presses than accepting.",
        source: Some("11 CCR 7004(a)(2); CNIL, deliberation 2020-091; notice rule B02"),
        remedy: "Let one press refuse, where one press accepts.",
    },
    Rule {
        id: "pre_ticked",
        says: "Nothing is switched on beforehand.",
        source: Some("CJEU C-673/17 (Planet49); notice rule B05"),
        remedy: "Leave every switch off until the visitor moves it.",
    },
    Rule {
        id: "unequal_size",
        says: "The buttons that accept and refuse are of one size.",
        source: Some("11 CCR 7004(a)(2); notice rule B06"),
        remedy: "Give both buttons one size and one lettering.",
    },
    Rule {
        id: "unequal_weight",
        says: "The buttons that accept and refuse stand out alike.",
        source: Some("EDPB Cookie Banner Taskforce, types D and E; notice rule B07"),
        remedy: "Give both buttons the same colours, and letters that can be read (4.5 : 1).",
    },
    Rule {
        id: "refusal_not_a_button",
        says: "Where a button accepts, a button refuses.",
        source: Some("EDPB Cookie Banner Taskforce, type C; notice rule B08"),
        remedy: "Make the refusal a button like the other.",
    },
    Rule {
        id: "not_declared",
        says: "What a site does is in its notice.",
        source: Some("Regulation (EU) 2016/679, Article 13; Directive 2002/58/EC, Article 5(3)"),
        remedy: "Add it to the site's file (`sayso audit --inventory` writes a draft), or take it off the site.",
    },
    Rule {
        id: "lives_longer",
        says: "Nothing lives longer than the notice says.",
        source: Some("CJEU C-673/17 (Planet49), paragraph 81; Regulation (EU) 2016/679, Article 13(2)(a)"),
        remedy: "Shorten its lifetime, or say the true one.",
    },
];

/// A rule by its id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// What to do against what breaks a rule.
pub(crate) fn remedy(id: &str) -> String {
    rule(id).map(|rule| rule.remedy.to_owned()).unwrap_or_default()
}

/// Which rule something in a scenario breaks.
fn broken_in(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::NoChoice | Scenario::AcceptAll => "before-choice",
        Scenario::Choose => "after-choice",
        Scenario::NoScript => "without-script",
        Scenario::RejectAll => "after-refusal",
        Scenario::Withdraw => "after-withdrawal",
        Scenario::Gpc => "despite-gpc",
    }
}

/// Where a rule comes from, under a regime.
#[must_use]
pub fn source(id: &str, regime: &Regime) -> String {
    let own = rule(id).and_then(|rule| rule.source).map(ToOwned::to_owned);
    own.unwrap_or_else(|| match id {
        "despite-gpc" => regime.signal_citation.clone(),
        "after-withdrawal" if regime.asks() => {
            format!("Regulation (EU) 2016/679, Article 7(3); {}", regime.citation)
        }
        _ => regime.citation.clone(),
    })
}

/// Fills in a finding's rule and words. What stands in `says` before is the reason of a guess.
pub(crate) fn describe(finding: &mut Finding, scenario: Scenario) {
    let id = broken_in(scenario);
    let when = match scenario {
        Scenario::NoChoice | Scenario::AcceptAll => "before any choice",
        Scenario::Choose => "although its switch was off when the choice was saved",
        Scenario::NoScript => "without JavaScript, and so before any choice",
        Scenario::RejectAll => "after everything was refused",
        Scenario::Withdraw => "after consent was taken back",
        Scenario::Gpc => "although the browser sends Global Privacy Control",
    };
    let whose =
        finding.owner.as_deref().filter(|owner| *owner != "the site").map(|owner| format!(" of {owner}"));
    let whose = whose.unwrap_or_default();
    let purpose = &finding.purpose;
    let mut says = match finding.kind {
        Kind::Request => format!("`{}`{whose} ({purpose}) is called {when}", finding.what),
        Kind::Cookie => {
            let (name, domain) = finding.what.rsplit_once('@').unwrap_or((&finding.what, ""));
            let kept = if finding.party == "third" { "is set" } else { "is in the browser" };
            format!("The cookie `{name}`{whose} on {domain} ({purpose}) {kept} {when}")
        }
        Kind::Storage => format!("`{}`{whose} ({purpose}) is kept {when}", finding.what),
    };
    if finding.basis == Basis::Guess && !finding.says.is_empty() {
        says = format!("{says}; no list names it, but {}", finding.says);
    }
    if finding.grade == Grade::Review {
        says.push_str(
            "; nothing that identifies anybody was sent, so whether this needs consent is disputed",
        );
    }
    says.push('.');
    let mut letters = says.chars();
    finding.says =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    finding.remedy = if finding.grade == Grade::Review {
        "Don't load the tag before consent (`basic` consent mode), or have the operator's lawyer accept what it sends.".into()
    } else {
        remedy(id)
    };
    finding.rule = id.into();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_an_id_of_its_own_and_something_to_do() {
        for (place, rule) in RULES.iter().enumerate() {
            assert!(RULES[place + 1..].iter().all(|other| other.id != rule.id), "{}", rule.id);
            assert!(rule.says.ends_with('.') && rule.remedy.ends_with('.'), "{}", rule.id);
            assert!(!source(rule.id, &Regime::opt_in()).is_empty(), "{}", rule.id);
        }
    }
}
