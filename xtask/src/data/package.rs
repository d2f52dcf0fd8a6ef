//! One file out of an npm package whose bytes are known.

use std::path::Path;

use crate::call::{Call, Failure};

/// A file of a package, as it was when somebody read it.
pub(super) struct Source {
    /// `name@version`.
    pub(super) package: &'static str,
    pub(super) path: &'static str,
    /// SHA-512 of the package, in hexadecimal digits.
    pub(super) sha512: &'static str,
}

impl Source {
    /// Fetches the package with npm and gives the file's text.
    ///
    /// # Errors
    /// npm, openssl or tar is missing or fails, the package isn't the one that was read, or it lacks the file.
    pub(super) fn text(&self) -> Result<String, Failure> {
        let folder = std::env::temp_dir().join(format!("sayso-data-{}", std::process::id()));
        std::fs::create_dir_all(&folder)
            .map_err(|error| Failure::new(format!("{} can't be made: {error}", folder.display())))?;
        let text = self.text_in(&folder);
        // What is left behind there harms nobody.
        let _ = std::fs::remove_dir_all(&folder);
        text
    }

    fn text_in(&self, folder: &Path) -> Result<String, Failure> {
        let printed = Call::new("npm pack --silent").word(self.package).dir(folder).output()?;
        let archive = printed.lines().last().unwrap_or_default().trim().to_owned();
        let digest = Call::new("openssl dgst -sha512 -r").word(&archive).dir(folder).output()?;
        if digest.split_whitespace().next() != Some(self.sha512) {
            return Err(Failure::new(format!(
                "{} isn't what it was: its SHA-512 is {}, where {} is expected",
                self.package,
                digest.trim(),
                self.sha512
            )));
        }
        let inside = format!("package/{}", self.path);
        Call::new("tar xzf").word(archive).word(&inside).dir(folder).output()?;
        std::fs::read_to_string(folder.join(&inside))
            .map_err(|error| Failure::new(format!("{inside} of {} can't be read: {error}", self.package)))
    }
}
