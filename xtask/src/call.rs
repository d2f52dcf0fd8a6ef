//! Runs other programs: shows each command line before it runs, and names it again if it fails.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// Why a job stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line made no sense. Exit code 2.
    Usage(String),
    /// Something is wrong with the tree or the machine. Exit code 1.
    Wrong {
        /// What is wrong, and what to do about it where that is known.
        what: String,
        /// The command that shows it again, ready to paste.
        again: Option<String>,
    },
}

impl Failure {
    /// A failure that its text explains well enough.
    pub(crate) fn new(what: impl Into<String>) -> Failure {
        Failure::Wrong { what: what.into(), again: None }
    }

    /// Prints the failure and gives the exit code that goes with it.
    pub(crate) fn report(&self) -> ExitCode {
        eprintln!("{self}");
        match self {
            Failure::Usage(_) => ExitCode::from(2),
            Failure::Wrong { .. } => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(text) => write!(out, "{text}"),
            Failure::Wrong { what, again: None } => write!(out, "{what}"),
            Failure::Wrong { what, again: Some(again) } => write!(out, "{what}\nto see it again: {again}"),
        }
    }
}

/// A command line about to run.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    program: String,
    words: Vec<String>,
    dir: Option<PathBuf>,
    variables: Vec<(String, String)>,
}

impl Call {
    /// `line` is split at spaces: no word of it may hold one.
    pub(crate) fn new(line: &str) -> Call {
        let mut words = line.split_whitespace().map(str::to_owned);
        let program = words.next().unwrap_or_default();
        Call { program, words: words.collect(), dir: None, variables: Vec::new() }
    }

    /// A program whose path may hold spaces.
    pub(crate) fn program(path: impl Into<PathBuf>) -> Call {
        Call {
            program: path.into().display().to_string(),
            words: Vec::new(),
            dir: None,
            variables: Vec::new(),
        }
    }

    /// One more word, taken whole.
    pub(crate) fn word(mut self, word: impl Into<String>) -> Call {
        self.words.push(word.into());
        self
    }

    /// Several more words, each taken whole.
    pub(crate) fn words(mut self, words: &[String]) -> Call {
        self.words.extend_from_slice(words);
        self
    }

    /// The folder to run in; the repository's root otherwise.
    pub(crate) fn dir(mut self, dir: impl Into<PathBuf>) -> Call {
        self.dir = Some(dir.into());
        self
    }

    /// An environment variable for this command alone.
    pub(crate) fn variable(mut self, name: &str, value: impl Into<String>) -> Call {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// The standard library's command, for those who need more than an exit code.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.words).stdin(Stdio::null());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if let Some(dir) = &self.dir {
            command.current_dir(dir);
        }
        command
    }

    /// Runs it with its output on the terminal.
    ///
    /// # Errors
    /// It could not start, or its exit code was not 0.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        println!("$ {self}");
        let status = self.command().status().map_err(|error| self.not_started(&error))?;
        if status.success() { Ok(()) } else { Err(self.failed(&format!("ended with {status}"))) }
    }

    /// Runs it quietly and gives its standard output.
    ///
    /// # Errors
    /// It could not start, or its exit code was not 0: then its standard error is in the failure.
    pub(crate) fn output(&self) -> Result<String, Failure> {
        let output = self.command().output().map_err(|error| self.not_started(&error))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(self.failed(&format!("ended with {}\n{}", output.status, said.trim_end())))
    }

    /// A failure of this command that can be seen again by running it.
    pub(crate) fn failed(&self, how: &str) -> Failure {
        Failure::Wrong { what: format!("`{}` {how}", self.program), again: Some(self.to_string()) }
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        Failure::new(format!("`{}` can't be started: {error}", self.program))
    }
}

/// As one would type it at the repository's root.
impl fmt::Display for Call {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = crate::repository::root();
        let dir = self.dir.as_deref().map(|dir| dir.strip_prefix(&root).unwrap_or(dir));
        let dir = dir.filter(|dir| !dir.as_os_str().is_empty());
        if let Some(dir) = dir {
            write!(out, "(cd {} && ", dir.display())?;
        }
        for (name, value) in &self.variables {
            write!(out, "{name}={} ", quoted(value))?;
        }
        write!(out, "{}", quoted(&self.program))?;
        for word in &self.words {
            write!(out, " {}", quoted(word))?;
        }
        if dir.is_some() { write!(out, ")") } else { Ok(()) }
    }
}

fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./=:,+@%".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Where a program is, looking through PATH as a shell does.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_prints_as_one_would_type_it() {
        let call = Call::new("npm run check").word("it's here").variable("RUSTFLAGS", "-D warnings");
        assert_eq!(call.to_string(), r"RUSTFLAGS='-D warnings' npm run check 'it'\''s here'");
        let call = Call::new("npm ci").dir(crate::repository::root().join("client"));
        assert_eq!(call.to_string(), "(cd client && npm ci)");
    }

    #[test]
    fn a_failing_command_says_how_to_run_it_again() {
        let failure = Call::new("false").run().unwrap_err();
        assert!(failure.to_string().ends_with("to see it again: false"), "{failure}");
        let failure = Call::new("sayso-no-such-program").output().unwrap_err();
        assert!(failure.to_string().contains("can't be started"), "{failure}");
    }
}
