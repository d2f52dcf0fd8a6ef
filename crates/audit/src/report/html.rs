//! One HTML file for people: what was done, what was found, what shows it, what to do. It loads nothing and runs nothing.

use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;

use super::escape;
use crate::evidence::Scenario;
use crate::finding::{Basis, ControlFinding, Finding, Grade, Proof, Report, Seen, Severity};
use crate::judge::Regime;
use crate::rules;

const STYLE: &str = include_str!("report.css");

/// The report as one file. Pictures are read from `folder`; one that can't be read is left out.
#[must_use]
pub fn html(report: &Report, regime: &Regime, folder: &Path) -> String {
    let mut out = String::new();
    let host = escape(&report.host);
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\
         <title>Privacy audit of {host}</title><style>{STYLE}</style></head>\n<body><main>\n"
    );
    head(&mut out, report, regime);
    summary(&mut out, report);
    for (scenario, found) in &report.scenarios {
        section(&mut out, report, regime, *scenario, found);
    }
    controls(&mut out, report, regime);
    pictures(&mut out, report, folder);
    could_not(&mut out, report);
    inventory(&mut out, &report.inventory);
    foot(&mut out, report);
    out.push_str("</main></body></html>\n");
    out
}

fn head(out: &mut String, report: &Report, regime: &Regime) {
    let (errors, all) = (report.count(Severity::Error), report.count(Severity::Note));
    let (class, verdict) = match (all, errors) {
        (0, _) if report.partial => {
            ("warning", "Nothing was found, but not everything could be looked at.".to_owned())
        }
        (0, _) => ("good", "Nothing was found that breaks the site's promises.".to_owned()),
        (_, 0) => ("warning", format!("{all} points to review; none is a clear violation.")),
        (_, 1) => ("error", "The site breaks its word in 1 place.".to_owned()),
        _ => ("error", format!("The site breaks its word in {errors} places.")),
    };
    let asks = if regime.asks() {
        "visitors must be asked before anything optional happens"
    } else {
        "visitors may object, and then it must stop"
    };
    let place =
        report.jurisdiction.as_deref().map(|place| format!(", {}", escape(place))).unwrap_or_default();
    let tool = report.tool.as_deref().map_or_else(|| "not recognised".to_owned(), escape);
    let _ = writeln!(
        out,
        "<header><p class=\"kicker\">Privacy audit</p><h1>{}</h1><p class=\"verdict {class}\">{}</p><dl class=\"facts\">\
         <div><dt>Looked at</dt><dd>{}</dd></div><div><dt>When</dt><dd>{}</dd></div>\
         <div><dt>Judged by</dt><dd>{}{place}: {asks} ({})</dd></div><div><dt>Consent tool</dt><dd>{tool}</dd></div></dl></header>",
        escape(&report.host),
        escape(&verdict),
        report.pages.iter().map(|page| escape(page)).collect::<Vec<_>>().join("<br>"),
        escape(&report.at),
        escape(&report.regime),
        escape(&regime.citation),
    );
}

fn summary(out: &mut String, report: &Report) {
    out.push_str(
        "<section><h2>At a glance</h2><table><thead><tr><th scope=\"col\">The visitor</th><th scope=\"col\">Requests</th>\
         <th scope=\"col\">Cookies</th><th scope=\"col\">Other storage</th></tr></thead><tbody>\n",
    );
    for (scenario, found) in &report.scenarios {
        let count = |kind| {
            let count = found.iter().filter(|one| one.kind == kind).count();
            if count == 0 {
                "<td class=\"none\">0</td>".to_owned()
            } else {
                format!("<td class=\"some\">{count}</td>")
            }
        };
        let none = report.could_not.iter().any(|one| one.scenario == *scenario);
        let name = escape(scenario.says());
        if none && found.is_empty() {
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{name}</th><td colspan=\"3\">not possible, see below</td></tr>"
            );
        } else {
            use crate::finding::Kind::{Cookie, Request, Storage};
            let cells = [count(Request), count(Cookie), count(Storage)].concat();
            let _ = writeln!(out, "<tr><th scope=\"row\">{name}</th>{cells}</tr>");
        }
    }
    out.push_str("</tbody></table></section>\n");
}

fn section(out: &mut String, report: &Report, regime: &Regime, scenario: Scenario, found: &[Finding]) {
    let _ =
        writeln!(out, "<section><h2>{}</h2><p class=\"did\">{}</p>", escape(scenario.says()), did(scenario));
    for one in report.could_not.iter().filter(|one| one.scenario == scenario) {
        let _ = writeln!(out, "<p class=\"note\">{}</p>", escape(&one.why));
    }
    if found.is_empty() && !report.could_not.iter().any(|one| one.scenario == scenario) {
        out.push_str("<p>Nothing was found.</p>\n");
    }
    let mut told: Vec<&str> = Vec::new();
    for one in found {
        if !told.contains(&one.remedy.as_str()) {
            told.push(&one.remedy);
        }
    }
    // What to do is mostly the same: once is enough.
    for remedy in &told {
        let _ = writeln!(out, "<p class=\"todo\"><b>What to do.</b> {}</p>", code(remedy));
    }
    for one in found {
        let (class, badge) = match (one.grade, one.severity) {
            (Grade::Review, _) => ("warning", "to review"),
            (_, Severity::Error) => ("error", "violation"),
            (_, Severity::Warning) => ("warning", "likely"),
            (_, Severity::Note) => ("quiet", "note"),
        };
        let _ = writeln!(
            out,
            "<article class=\"{class}\"><h3><span class=\"badge\">{badge}</span> {}</h3>\
             <details><summary>What shows it</summary><dl>{}</dl></details></article>",
            code(&one.says),
            proof(one, &one.proof, &rules::source(&one.rule, regime)),
        );
    }
    out.push_str("</section>\n");
}

fn did(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::NoChoice => "A browser without any history opened each page and pressed nothing.",
        Scenario::RejectAll => {
            "A new browser opened the start page and refused everything; then it opened each page. What was on its way in the half \
             second after the press isn't held against the site."
        }
        Scenario::AcceptAll => {
            "A new browser accepted everything and opened each page. Whatever runs then was agreed to; it is listed below."
        }
        Scenario::Gpc => {
            "A new browser that sends Global Privacy Control (a visitor's standing objection) opened each page and pressed nothing."
        }
        Scenario::Withdraw => {
            "A new browser accepted everything, opened each page, went back and took its consent back, and opened each page again. \
             Cookies that third parties had set before can't be deleted by the site and aren't held against it."
        }
        Scenario::Choose => "A new browser chose one purpose in the second layer and opened each page.",
        Scenario::NoScript => "A new browser without JavaScript opened each page.",
    }
}

fn proof(one: &Finding, proof: &Proof, source: &str) -> String {
    let mut rows: Vec<(&str, String)> = Vec::new();
    let mut list = |name, items: &[String]| {
        if !items.is_empty() {
            rows.push((
                name,
                items
                    .iter()
                    .map(|item| format!("<code>{}</code>", escape(item)))
                    .collect::<Vec<_>>()
                    .join("<br>"),
            ));
        }
    };
    list("On", &proof.pages);
    list("Called", &proof.urls);
    list("Caused by", &proof.initiator);
    list("Set by", proof.set_by.as_slice());
    list("Call stack", &proof.stack);
    list("Identifiers in it", &proof.carried);
    list("Its name leads to", proof.cname.as_slice());
    if let Some(days) = proof.lifetime_days {
        rows.push(("Lives", format!("{days:.0} days")));
    }
    rows.push((
        "First seen",
        format!(
            "{:.1} s after the browser was started; {} times in all",
            seconds(proof.first_at_ms),
            proof.count
        ),
    ));
    let guess = if one.basis == Basis::Guess { " Please check it." } else { "" };
    rows.push((
        "Its purpose",
        format!("{}, by {}.{guess}", escape(one.purpose.word()), escape(&one.basis.to_string())),
    ));
    rows.push(("Rule", format!("{} ({})", escape(&one.rule), escape(source))));
    rows.iter().map(|(name, text)| format!("<div><dt>{name}</dt><dd>{text}</dd></div>")).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a scenario lasts minutes")]
fn seconds(ms: u64) -> f64 {
    ms as f64 / 1000.0
}

/// Escapes, and sets what stands between backticks as code.
fn code(text: &str) -> String {
    let mut out = String::new();
    for (place, part) in text.split('`').enumerate() {
        let part = escape(part);
        if place % 2 == 1 {
            let _ = write!(out, "<code>{part}</code>");
        } else {
            out.push_str(&part);
        }
    }
    out
}

fn controls(out: &mut String, report: &Report, regime: &Regime) {
    out.push_str("<section><h2>The notice and its controls</h2>\n");
    if report.controls.is_empty() {
        out.push_str("<p>Nothing was found.</p>\n");
    }
    for ControlFinding { rule, severity, says, remedy, evidence } in &report.controls {
        let (class, badge) = match severity {
            Severity::Error => ("error", "violation"),
            Severity::Warning => ("warning", "to review"),
            Severity::Note => ("quiet", "note"),
        };
        let shown: String = evidence.iter().map(|line| format!("<li>{}</li>", code(line))).collect();
        let _ = writeln!(
            out,
            "<article class=\"{class}\"><h3><span class=\"badge\">{badge}</span> {}</h3><ul>{shown}</ul>\
             <p class=\"todo\"><b>What to do.</b> {}</p><p class=\"source\">{} ({})</p></article>",
            code(says),
            code(remedy),
            escape(rule),
            escape(&rules::source(rule, regime)),
        );
    }
    out.push_str("</section>\n");
}

fn pictures(out: &mut String, report: &Report, folder: &Path) {
    let mut shown = String::new();
    let mut layers: Vec<u8> = Vec::new();
    for picture in &report.pictures {
        // A layer looks the same in each scenario, but may say something else to a browser that sends the signal.
        if picture.scenario != Scenario::Gpc {
            if layers.contains(&picture.layer) {
                continue;
            }
            layers.push(picture.layer);
        }
        // The evidence names files in its own folder, and nothing else is read.
        let Some(name) = Path::new(&picture.file).file_name() else { continue };
        let Ok(bytes) = std::fs::read(folder.join(name)) else { continue };
        let text = format!("{}: layer {} of the notice", picture.scenario.says(), picture.layer);
        let data = base64::engine::general_purpose::STANDARD.encode(bytes);
        let _ = writeln!(
            shown,
            "<figure><img alt=\"{0}\" src=\"data:image/png;base64,{data}\"><figcaption>{0}</figcaption></figure>",
            escape(&text)
        );
    }
    if !shown.is_empty() {
        let _ = writeln!(
            out,
            "<section><h2>What the visitor saw</h2><div class=\"pictures\">{shown}</div></section>"
        );
    }
}

fn could_not(out: &mut String, report: &Report) {
    let rows: String = report
        .could_not
        .iter()
        .map(|one| {
            let why = if one.site_has_none {
                "the site has no control for it"
            } else {
                "the auditor couldn't do it"
            };
            format!(
                "<li>{}: {} ({why}). {}</li>",
                escape(one.scenario.says()),
                escape(&one.what),
                escape(&one.why)
            )
        })
        .collect();
    if !rows.is_empty() {
        let _ = writeln!(
            out,
            "<section><h2>What could not be done</h2><p>Nothing is taken to be fine where it couldn't be looked at.</p><ul>{rows}</ul></section>"
        );
    }
}

fn inventory(out: &mut String, inventory: &[Seen]) {
    let rows: String = inventory
        .iter()
        .map(|seen| {
            let purpose = seen.purpose.as_ref().map_or("unknown", |purpose| purpose.word());
            let lives = seen.lifetime_days.map(|days| format!("{days:.0} days")).unwrap_or_default();
            format!(
                "<tr><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td><td>{}</td><td>{lives}</td><td>{}</td></tr>",
                seen.kind,
                escape(&seen.what),
                escape(purpose),
                escape(seen.owner.as_deref().unwrap_or("unknown")),
                escape(&seen.party),
                escape(seen.first_seen.says()),
            )
        })
        .collect();
    let _ = writeln!(
        out,
        "<section><h2>Everything that was seen</h2><details><summary>{} things, whether they may be there or not</summary>\
         <div class=\"wide\"><table><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">What</th><th scope=\"col\">Purpose</th>\
         <th scope=\"col\">Whose</th><th scope=\"col\">Party</th><th scope=\"col\">Lives</th><th scope=\"col\">First seen</th></tr></thead>\
         <tbody>{rows}</tbody></table></div></details></section>",
        inventory.len()
    );
}

fn foot(out: &mut String, report: &Report) {
    out.push_str("<footer><h2>How to read this</h2>");
    for note in &report.notes {
        let _ = write!(out, "<p>{}</p>", escape(note));
    }
    out.push_str(
        "<p>A real browser visited the pages as a visitor would, each time without any history. What is marked <b>violation</b> was \
         seen, and a list says what it is for. What is marked <b>likely</b> was seen too, but its purpose is a guess. <b>To review</b> \
         means that people who know the law disagree. A page may behave otherwise at another time or in another place. This is not \
         legal advice.</p><p>Made by <code>sayso audit</code>.</p></footer>\n",
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_holds_what_was_found_and_nothing_of_it_runs() {
        let text = html(&crate::report::sample(), &Regime::opt_in(), Path::new("/nowhere"));
        for part in [
            "breaks its word in 2 places",
            "<code>ads.pixel.example</code> of Pixel &amp; Co",
            "Directive 2002/58/EC",
            "Got it!",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert!(!text.contains("<script"), "an address of the site is text");
    }

    #[test]
    fn pictures_are_in_the_file_and_only_those_of_the_evidence() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("layer.png"), b"PNG").unwrap();
        let mut report = crate::report::sample();
        let picture = |file: &str| crate::finding::Picture {
            scenario: Scenario::NoChoice,
            layer: 1,
            file: file.into(),
        };
        report.pictures = vec![picture("layer.png"), picture("../../etc/passwd")];
        let text = html(&report, &Regime::opt_in(), folder.path());
        assert_eq!(text.matches("data:image/png;base64,UE5H").count(), 1);
        assert_eq!(text.matches("<img").count(), 1);
    }
}
