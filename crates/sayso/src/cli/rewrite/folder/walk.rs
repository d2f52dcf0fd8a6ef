//! Which files a folder holds, and what each is to a browser.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::super::summary::LeftOut;
use super::pack::Packing;

/// Everything that is in a folder, in the order of its names.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Each before what is in it; the first is the folder itself.
    pub(super) folders: Vec<Folder>,
    pub(super) files: Vec<File>,
    pub(super) left_out: Vec<LeftOut>,
}

/// A folder.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) source: PathBuf,
    /// From the whole folder on.
    pub(super) place: PathBuf,
}

/// A file.
#[derive(Debug)]
pub(super) struct File {
    /// Where its content is: what a link leads to.
    pub(super) source: PathBuf,
    /// From the whole folder on.
    pub(super) place: PathBuf,
    pub(super) kind: Kind,
    /// The compressed copies that a page has.
    pub(super) packed: Vec<Packing>,
    /// A compressed copy has its page beside it.
    pub(super) has_page: bool,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Page {
        /// XHTML: nothing is put into it, as one letter that isn't XML breaks all of it.
        is_xml: bool,
    },
    /// A page as a server sends it to browsers that take it compressed.
    Packed(Packing),
    Other,
}

/// Everything that is in a folder. `root` has no link in it.
///
/// # Errors
/// The folder itself can't be read. What can't be read inside of it is left out.
pub(super) fn walk(root: &Path) -> std::io::Result<Found> {
    fs::read_dir(root)?;
    let mut found = Found::default();
    let mut walk = Walk { root, inside_of: Vec::new(), found: &mut found };
    walk.folder(root.to_owned(), PathBuf::new());
    match_packed(&mut found.files);
    Ok(found)
}

struct Walk<'a> {
    root: &'a Path,
    /// The folders that it is in: a link back to one of them has no end.
    inside_of: Vec<PathBuf>,
    found: &'a mut Found,
}

impl Walk<'_> {
    fn folder(&mut self, source: PathBuf, place: PathBuf) {
        let entries = fs::read_dir(&source).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.leave_out(&place, format!("the folder can't be read: {error}")),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        self.found.folders.push(Folder { source: source.clone(), place: place.clone() });
        self.inside_of.push(source);
        for entry in entries {
            let place = place.join(entry.file_name());
            if let Err(why) = self.entry(&entry.path(), &place) {
                self.leave_out(&place, why);
            }
        }
        self.inside_of.pop();
    }

    fn entry(&mut self, path: &Path, place: &Path) -> Result<(), String> {
        let unread = |error: std::io::Error| format!("it can't be read: {error}");
        let is_link = fs::symlink_metadata(path).map_err(unread)?.is_symlink();
        let source = if is_link { fs::canonicalize(path).map_err(unread)? } else { path.to_owned() };
        if !source.starts_with(self.root) {
            return Err("it is a link that leads out of the folder".into());
        }
        let what = fs::metadata(&source).map_err(unread)?;
        if what.is_dir() {
            if self.inside_of.contains(&source) {
                return Err("it is a link to a folder that it is in".into());
            }
            self.folder(source, place.to_owned());
        } else if what.is_file() {
            let kind = kind(place, &source).map_err(unread)?;
            let place = place.to_owned();
            self.found.files.push(File { source, place, kind, packed: Vec::new(), has_page: false });
        } else {
            return Err("it is neither a file nor a folder".into());
        }
        Ok(())
    }

    fn leave_out(&mut self, place: &Path, why: String) {
        self.found.left_out.push(LeftOut { file: place.display().to_string(), why });
    }
}

/// Finds for each compressed page the page that it is of.
fn match_packed(files: &mut [File]) {
    let pages = files.iter().enumerate().filter(|(_, file)| matches!(file.kind, Kind::Page { .. }));
    let pages: BTreeMap<PathBuf, usize> = pages.map(|(index, file)| (file.place.clone(), index)).collect();
    for index in 0..files.len() {
        let Kind::Packed(packing) = files[index].kind else { continue };
        if let Some(page) = pages.get(&files[index].place.with_extension("")) {
            files[index].has_page = true;
            files[*page].packed.push(packing);
        }
    }
}

/// What a file is, by its name as a server reads it; where that doesn't say, by its first bytes.
fn kind(place: &Path, source: &Path) -> std::io::Result<Kind> {
    let name = place.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let endings: Vec<&str> = name.split('.').skip(1).collect();
    let is_html = |ending: &&str| matches!(*ending, "html" | "htm" | "shtml" | "xhtml" | "xht");
    let is_xml = |ending: &str| matches!(ending, "xhtml" | "xht");
    let Some((last, before)) = endings.split_last() else { return by_content(source) };
    if is_html(last) {
        return Ok(Kind::Page { is_xml: is_xml(last) });
    }
    if !before.iter().any(is_html) {
        return Ok(Kind::Other);
    }
    match Packing::of(last) {
        Some(packing) => Ok(Kind::Packed(packing)),
        // `page.html.en`, for a server that chooses by language; `page.html.js` isn't one.
        None => by_content(source),
    }
}

/// How much of a file is looked at, as a browser does (MIME Sniffing, *5.2*).
const SNIFFED_BYTES: u64 = 1445;

fn by_content(source: &Path) -> std::io::Result<Kind> {
    let mut start = Vec::new();
    fs::File::open(source)?.take(SNIFFED_BYTES).read_to_end(&mut start)?;
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
    let is_page = matches!(text, [b'<', b'!' | b'a'..=b'z' | b'A'..=b'Z', ..]);
    let is_drawing = text.get(..4).is_some_and(|tag| tag.eq_ignore_ascii_case(b"<svg"));
    Ok(if is_page && !is_drawing { Kind::Page { is_xml: false } } else { Kind::Other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_name_or_its_first_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let page = |is_xml| Kind::Page { is_xml };
        for (name, content, want) in [
            ("a.html", "", page(false)),
            ("A.HTM", "x", page(false)),
            ("a.xhtml", "x", page(true)),
            ("about", "\u{feff}\n <!DOCTYPE html>", page(false)),
            ("about", "<p>", page(false)),
            ("LICENSE", "Apache", Kind::Other),
            ("a.html.en", "<html>", page(false)),
            ("a.html.js", "x = '<p>'", Kind::Other),
            ("a.html.gz", "x", Kind::Packed(Packing::Gzip)),
            ("a.js.gz", "<p>", Kind::Other),
            ("a.svg", "<svg>", Kind::Other),
            ("picture", "<svg>", Kind::Other),
            ("html", "x", Kind::Other),
        ] {
            let path = folder.path().join("content");
            fs::write(&path, content).unwrap();
            assert_eq!(kind(Path::new(name), &path).unwrap(), want, "{name} {content}");
        }
    }
}
