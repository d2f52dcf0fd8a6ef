//! What can be told from a site's file: labels, purposes, vendors, languages.

use sayso_core::{Notice, Use};

use super::phrases::{first_in, phrases};
use super::{Finding, Severity};
use crate::builtin;
use crate::words::{Language, Review, Words};

/// A title is to be taken in at a glance.
const TITLE_LETTERS: usize = 60;

/// One label may be so much longer than the other before it reads as the lesser.
const LABEL_RATIO: f64 = 2.5;

pub(super) fn findings(notice: &Notice, words: &Words) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in words.all().filter(|language| notice.texts.contains_key(language.code())) {
        labels(language, &mut findings);
        switches(notice, language, &mut findings);
    }
    purposes(notice, words, &mut findings);
    necessary(notice, &mut findings);
    languages(notice, words, &mut findings);
    findings
}

fn error(rule: &str, text: String) -> Finding {
    Finding::new(rule, Severity::Error, text)
}

fn warning(rule: &str, text: String) -> Finding {
    Finding::new(rule, Severity::Warning, text)
}

/// The two answers, as a site's own texts have them.
fn labels(language: &Language, findings: &mut Vec<Finding>) {
    let code = language.code();
    let accept = language.plain("accept-all", &[]);
    let choose = language.plain("choose", &[]);
    for key in ["reject-all", "withdraw-all"] {
        let reject = language.plain(key, &[]);
        let simple =
            |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        if simple(&reject) == simple(&accept) || simple(&reject) == simple(&choose) {
            let text = format!(
                "[text.{code}] `{key}` reads “{reject}”, as another button does: say clearly that it refuses"
            );
            findings.push(error("B03", text));
        }
        if let Some(later) = first_in(&reject, &phrases().later) {
            let text = format!(
                "[text.{code}] `{key}` reads “{reject}”: “{later}” puts the answer off. Say no, as in “Reject all”"
            );
            findings.push(error("B04", text));
        }
        if let Some(guilt) = first_in(&reject, &phrases().guilt) {
            let text = format!(
                "[text.{code}] `{key}` reads “{reject}”: “{guilt}” plays on the visitor's feelings. Say no, as in “Reject all”"
            );
            findings.push(error("B20", text));
        }
    }
    let reject = language.plain("reject-all", &[]);
    let shouts = |text: &str| {
        text.chars().any(char::is_alphabetic) && text.to_uppercase() == text && text.to_lowercase() != text
    };
    if shouts(&accept) != shouts(&reject) {
        let text =
            format!("[text.{code}] only one of “{accept}” and “{reject}” is in capitals: write both alike");
        findings.push(error("B10", text));
    }
    #[expect(clippy::cast_precision_loss, reason = "labels are short")]
    let length = |text: &str| text.chars().count().max(1) as f64;
    let ratio = length(&accept).max(length(&reject)) / length(&accept).min(length(&reject));
    if ratio > LABEL_RATIO {
        let text = format!(
            "[text.{code}] one of “{accept}” and “{reject}” is {ratio:.1} times as long as the other: write them alike"
        );
        findings.push(warning("B06", text));
    }
}

/// What the switches are for.
fn switches(notice: &Notice, language: &Language, findings: &mut Vec<Finding>) {
    let code = language.code();
    let own = notice.texts.get(code).into_iter().flatten().map(|(key, _)| key.as_str());
    for key in
        own.filter(|key| key.starts_with("purpose-") || key.starts_with("group-") || *key == "centre-text")
    {
        let text = language.plain(key, &[]);
        if let Some(twice) = first_in(&text, &phrases().double_negatives) {
            let text =
                format!("[text.{code}] `{key}` has “{twice}”: say in plain words what happens when it is on");
            findings.push(error("B18", text));
        }
    }
}

fn purposes(notice: &Notice, words: &Words, findings: &mut Vec<Finding>) {
    for purpose in &notice.purposes {
        let id = &purpose.id;
        let title = words.main().plain(&format!("purpose-{id}-title"), &[]);
        if title.chars().count() > TITLE_LETTERS {
            let text = format!(
                "purpose `{id}` has a title of {} letters; with more than {TITLE_LETTERS} it isn't short",
                title.chars().count()
            );
            findings.push(warning("B17", text));
        }
        let has = |uses: &[Use]| uses.iter().any(|what| purpose.uses.contains(what));
        let sells = has(&[Use::Sale, Use::TargetedAds, Use::Profiling]);
        if sells && has(&[Use::Statistics, Use::Preferences]) {
            let text = format!(
                "purpose `{id}` bundles statistics or preferences with sale, advertising or profiling: make them purposes of their own, so that each can be chosen"
            );
            findings.push(error("B22", text));
        }
        if purpose.strictly_necessary
            && has(&[Use::Statistics, Use::Preferences, Use::Sale, Use::TargetedAds, Use::Profiling])
        {
            let text = format!(
                "purpose `{id}` is marked strictly necessary and has uses that no page needs: take the mark or the uses out"
            );
            findings.push(error("B16", text));
        }
    }
}

/// Whom the catalogue knows as something else isn't strictly necessary.
fn necessary(notice: &Notice, findings: &mut Vec<Finding>) {
    let Ok(catalogue) = builtin::catalogue() else { return };
    let necessary = notice.necessary();
    let always = |vendor: &&sayso_core::Vendor| {
        !vendor.purposes.is_empty()
            && necessary.covers(notice.positions(&vendor.purposes).unwrap_or_default())
    };
    for vendor in notice.vendors.iter().filter(always) {
        let under = |host: &str, above: &str| host == above || host.ends_with(&format!(".{above}"));
        let known = catalogue.iter().find(|row| {
            row.id == vendor.id.as_str()
                || vendor
                    .hosts
                    .iter()
                    .any(|host| row.hosts.iter().any(|known| under(host, known) || under(known, host)))
        });
        let Some(row) = known.filter(|row| row.purpose != "necessary") else { continue };
        let text = format!(
            "`{}` always loads as strictly necessary, and the catalogue knows it as `{}` ({}): put it under a purpose that can be refused",
            vendor.name, row.name, row.purpose
        );
        findings.push(error("B16", text));
    }
}

/// Every language that is offered has the site's own words.
fn languages(notice: &Notice, words: &Words, findings: &mut Vec<Finding>) {
    let keys = notice.purposes.iter().map(|purpose| format!("purpose-{}-title", purpose.id));
    let keys = keys.chain(notice.groups.iter().map(|group| format!("group-{}-title", group.id)));
    let keys: Vec<String> = keys.flat_map(|key| [key.replace("-title", "-text"), key]).collect();
    let lacking = |language: &Language| keys.iter().any(|key| !language.has_own(key));
    let without: Vec<&str> =
        words.all().filter(|language| lacking(language)).map(|language| language.code()).collect();
    if !without.is_empty() {
        let text = format!(
            "the site's own purposes have no words in {} of its languages ({}): there they are read in `{}`. Write [text.LANGUAGE] for them, or name fewer `languages`",
            without.len(),
            without.join(" "),
            words.main().code()
        );
        findings.push(warning("B26", text));
    }
}

/// The languages that no native speaker has read.
pub(crate) fn unreviewed(words: &Words) -> Vec<&str> {
    words.all().filter(|language| language.review() == Review::None).map(|language| language.code()).collect()
}
