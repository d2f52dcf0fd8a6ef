//! `sayso rewrite --dir SITE --out OUT`: every page of a folder as before a choice, and the rest as it is.
//!
//! Nothing of the site gets into OUT unread but what can't be a page: a page that can't be rewritten is left out, and so are its
//! compressed copies, which a server would send in its place.

mod pack;
mod walk;
mod write;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use sayso_gate::{Inserts, Place};

use super::output::Output;
use super::summary::{LeftOut, Summary, Tally};
use super::{Arguments, Ended, Facts};
use crate::cli::progress::Progress;
use walk::{File, Kind};

/// What a page of a static site loads first. It can't be made for one visitor, so that the notice comes with the script.
fn tag() -> String {
    format!("<script src=\"{}/tag.js\"></script>", crate::http::visit::PREFIX)
}

/// What goes into the pages. A file without any tag is none that a browser shows as a page; some services know a site by a file
/// that holds a line of theirs and nothing else.
fn inserts(has_tags: Arc<AtomicBool>) -> Inserts {
    Box::new(move |place, _| match place {
        Place::Head if has_tags.load(Ordering::Relaxed) => tag(),
        Place::Head | Place::Body | Place::End => String::new(),
    })
}

pub(super) fn run(arguments: &Arguments, facts: &Arc<Facts>, site: &Path, out: &Path) -> Result<(), Ended> {
    let unread = |error: std::io::Error| Ended::usage(format!("{} can't be read: {error}", site.display()));
    let site = fs::canonicalize(site).map_err(unread)?;
    let found = walk::walk(&site).map_err(unread)?;
    if !found.files.iter().any(|file| matches!(file.kind, Kind::Page { .. })) {
        return Err(Ended::usage(format!("there is no page in {}", site.display())));
    }
    let output = Output::beside(&site, out, arguments.force)?;
    let mut run =
        Run { arguments, facts, to: output.work(), summary: Summary::default(), tally: Tally::default() };
    run.summary.left_out = found.left_out;
    for folder in &found.folders {
        let folder = output.work().join(&folder.place);
        fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
    }
    let progress = Progress::of(found.files.len() as u64, "files");
    for file in &found.files {
        run.file(file);
        progress.step();
    }
    progress.end();
    let (mut summary, tally) = (run.summary, run.tally);
    for folder in found.folders.iter().rev() {
        write::permit_like(&folder.source, &output.work().join(&folder.place));
    }
    summary.out = output.publish()?.display().to_string();
    (summary.held, summary.unclassified) = tally.rows(&facts.site.notice);
    let purposes = facts.site.notice.purposes.iter().enumerate();
    let allowed = purposes.filter(|(index, _)| facts.allowed.contains(*index));
    summary.allowed = allowed.map(|(_, purpose)| purpose.id.to_string()).collect();
    report(arguments, &summary)
}

fn report(arguments: &Arguments, summary: &Summary) -> Result<(), Ended> {
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(summary).expect("a summary serialises"));
    } else {
        print!("{}", summary.text());
    }
    if !summary.left_out.is_empty() {
        let count = summary.left_out.len();
        return Err(Ended::incomplete(format!("Incomplete: {count} of the site's files are left out")));
    }
    if !summary.unclassified.is_empty() {
        let count = summary.unclassified.len();
        return Err(Ended::wrong(format!("{count} third parties are held back that nobody has classified")));
    }
    Ok(())
}

/// A run that is under way.
struct Run<'a> {
    arguments: &'a Arguments,
    facts: &'a Arc<Facts>,
    to: &'a Path,
    summary: Summary,
    tally: Tally,
}

impl Run<'_> {
    /// Writes one file, or says why not.
    fn file(&mut self, file: &File) {
        let name = file.place.display().to_string();
        let result = match file.kind {
            Kind::Page { .. } => self.page(file, &name),
            // It is made anew with its page.
            Kind::Packed(_) if file.has_page => Ok(()),
            Kind::Packed(_) => {
                Err(anyhow::anyhow!("it is a compressed page, and the page itself isn't there"))
            }
            Kind::Other => self.other(file),
        };
        if let Err(error) = result {
            self.summary.left_out.push(LeftOut { file: name, why: format!("{error:#}") });
        }
    }

    fn page(&mut self, file: &File, name: &str) -> anyhow::Result<()> {
        let Kind::Page { is_xml } = file.kind else { return Ok(()) };
        let path = address(&file.place);
        let address = self.arguments.base.as_ref().map(|base| within(base, &path)).transpose()?;
        let has_tags = Arc::new(AtomicBool::new(false));
        let wanted = !self.arguments.no_notice && !is_xml;
        let inserts = wanted.then(|| inserts(has_tags.clone()));
        let rewriter = self.facts.rewriter(address, &format!("/{path}"), inserts);
        let to = self.to.join(&file.place);
        let (held, bytes) = write::page(rewriter, &has_tags, &file.source, &to)?;
        for packing in &file.packed {
            if let Err(error) = pack::pack(*packing, &to) {
                let why = format!("its compressed copy isn't there: {error:#}");
                self.summary.left_out.push(LeftOut { file: name.to_owned(), why });
            }
        }
        self.tally.count(&held, name);
        self.summary.pages += 1;
        self.summary.pages_bytes += bytes;
        Ok(())
    }

    fn other(&mut self, file: &File) -> anyhow::Result<()> {
        let bytes = write::copy(&file.source, &self.to.join(&file.place), self.arguments.hard_links)?;
        self.summary.copied += 1;
        self.summary.copied_bytes += bytes;
        Ok(())
    }
}

/// The path by which a page is asked for, as an address has it, without the slash at its begin.
fn address(place: &Path) -> String {
    let encode = |part: &std::ffi::OsStr| {
        let mut of_part = url::Url::parse("http://x.invalid/").expect("an address");
        if let Ok(mut segments) = of_part.path_segments_mut() {
            segments.push(&part.to_string_lossy());
        }
        of_part.path()[1..].to_owned()
    };
    let parts: Vec<String> = place.iter().map(encode).collect();
    let path = parts.join("/");
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => path,
    }
}

/// A page's address under that of the folder.
fn within(base: &url::Url, path: &str) -> anyhow::Result<url::Url> {
    let mut folder = base.clone();
    if !folder.path().ends_with('/') {
        folder.set_path(&format!("{}/", folder.path()));
    }
    Ok(folder.join(&format!("./{path}"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pages_address_is_the_one_it_is_asked_for_by() {
        for (place, path) in [
            ("index.html", ""),
            ("a/index.html", "a/"),
            ("a b/ü?.html", "a%20b/%C3%BC%3F.html"),
            ("myindex.html", "myindex.html"),
        ] {
            assert_eq!(address(Path::new(place)), path);
        }
        for (base, path, whole) in [
            ("https://a.example", "x.html", "https://a.example/x.html"),
            ("https://a.example/b", "", "https://a.example/b/"),
            ("https://a.example/b/", "x:y.html", "https://a.example/b/x:y.html"),
        ] {
            assert_eq!(within(&base.parse().unwrap(), path).unwrap().as_str(), whole);
        }
    }
}
