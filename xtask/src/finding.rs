//! What a check found wrong: where, what, and what to do.

use std::fmt;

use crate::call::Failure;

/// Whether a finding stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Printed, no more.
    Warning,
    /// Fails the check.
    Error,
}

/// One thing that a check found.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    weight: Weight,
    path: String,
    line: usize,
    wrong: String,
    remedy: String,
}

impl Finding {
    /// A finding that fails the check. `line` counts from 1.
    pub(crate) fn error(
        path: &str,
        line: usize,
        wrong: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        let (wrong, remedy) = (wrong.into(), remedy.into());
        Finding { weight: Weight::Error, path: path.to_owned(), line, wrong, remedy }
    }

    /// The same finding, as one that doesn't stop the build.
    pub(crate) fn into_warning(self) -> Finding {
        Finding { weight: Weight::Warning, ..self }
    }
}

/// `path:line`, as editors open it.
impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = if self.weight == Weight::Warning { "warning: " } else { "" };
        write!(out, "{}:{}: {weight}{}; {}", self.path, self.line, self.wrong, self.remedy)
    }
}

/// Prints the findings, warnings first, and fails if one of them is an error.
///
/// # Errors
/// At least one finding is more than a warning.
pub(crate) fn report(check: &str, again: &str, mut findings: Vec<Finding>) -> Result<(), Failure> {
    findings.sort_by(|one, other| {
        (one.weight as u8, &one.path, one.line).cmp(&(other.weight as u8, &other.path, other.line))
    });
    for finding in &findings {
        println!("{finding}");
    }
    match findings.iter().filter(|finding| finding.weight == Weight::Error).count() {
        0 => Ok(()),
        1 => {
            Err(Failure::Wrong { what: format!("{check}: 1 thing is wrong"), again: Some(again.to_owned()) })
        }
        errors => Err(Failure::Wrong {
            what: format!("{check}: {errors} things are wrong"),
            again: Some(again.to_owned()),
        }),
    }
}

/// The line, counted from 1, that a byte offset lies in.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// For tests: each finding as `path:line`, in the order found.
#[cfg(test)]
pub(crate) fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{}:{}", finding.path, finding.line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_fail_and_warnings_do_not() {
        let error = Finding::error("a.rs", 3, "is wrong", "mend it");
        assert_eq!(error.to_string(), "a.rs:3: is wrong; mend it");
        let warning = error.clone().into_warning();
        assert_eq!(warning.to_string(), "a.rs:3: warning: is wrong; mend it");
        assert!(report("check", "again", vec![warning.clone()]).is_ok());
        assert!(report("check", "again", vec![warning, error]).is_err());
    }

    #[test]
    fn an_offset_is_found_on_its_line() {
        assert_eq!(["a\nb\nc".len(), 0, 2].map(|offset| line_of("a\nb\nc", offset)), [3, 1, 2]);
    }
}
