//! `sayso rewrite`: the gate's rewriting of a page on stdin, or of a folder for static hosting.

mod folder;
mod output;
mod summary;

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;
use sayso_core::{Allowed, Jurisdiction, Notice, PurposeSet, Signals, VendorSet};
use sayso_gate::{GateError, Held, Inserts, Page, Place, Rewriter};

use super::Ended;
use crate::clock::Clock;
use crate::page::{self, View};
use crate::site::Site;

#[derive(Args)]
pub(super) struct Arguments {
    /// The page's own address; with `--dir` that of the folder. Without it relative addresses are the site's own, and every other
    /// is a third party's, but for the site's `hosts`.
    #[arg(long, value_name = "URL")]
    base: Option<url::Url>,
    /// The server's file; without it the built-in catalogue says who is who.
    #[arg(long)]
    config: Option<PathBuf>,
    /// The site of that file.
    #[arg(long, requires = "config")]
    site: Option<String>,
    /// Write for visitors of this place (DE, US-CA). Without it: the strictest law of the places that the site serves, or of all.
    #[arg(long, value_name = "PLACE")]
    jurisdiction: Option<Jurisdiction>,
    /// Purposes to allow: `all` (unclassified third parties too), or ids with commas between.
    #[arg(long, value_delimiter = ',')]
    allow: Vec<String>,
    /// Purposes to deny again.
    #[arg(long, value_delimiter = ',')]
    deny: Vec<String>,
    /// Leave the notice and the client out.
    #[arg(long)]
    no_notice: bool,
    /// Rewrite every page of this folder as before any choice, and copy the rest. The pages load Sayso's script, by which visitors
    /// are asked.
    #[arg(long, value_name = "SITE", requires = "out")]
    dir: Option<PathBuf>,
    /// Where the rewritten folder goes. It is there when all of it is, and not before.
    #[arg(long, value_name = "OUT", requires = "dir")]
    out: Option<PathBuf>,
    /// Replace what is in OUT.
    #[arg(long, requires = "dir")]
    force: bool,
    /// Link the files that aren't pages instead of copying them: quick, but who changes one in OUT changes the site's own.
    #[arg(long, requires = "dir")]
    hard_links: bool,
    /// Print the summary as JSON.
    #[arg(long, requires = "dir")]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let facts = Arc::new(Facts::read(arguments)?);
    match (&arguments.dir, &arguments.out) {
        (Some(site), Some(out)) => folder::run(arguments, &facts, site, out),
        _ => stdin(arguments, &facts),
    }
}

/// The page is written only once it is whole: one that is refused leaves nothing on stdout.
fn stdin(arguments: &Arguments, facts: &Arc<Facts>) -> Result<(), Ended> {
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).context("stdin can't be read")?;
    let mut output = Vec::with_capacity(input.len());
    let path = arguments.base.as_ref().map_or("/", |base| base.path());
    let inserts = (!arguments.no_notice).then(|| facts.notice(path));
    let mut rewriter = facts.rewriter(arguments.base.clone(), path, inserts);
    let refused = |error: GateError| Ended::wrong(format!("The page is refused: {error}"));
    for piece in input.chunks(PIECE_BYTES) {
        rewriter.write(piece, &mut output).map_err(refused)?;
    }
    rewriter.end(&mut output).map_err(refused)?;
    for held in rewriter.held() {
        if let Held::Unknown(host) = held {
            eprintln!("Held back, as nobody has classified it: {host}");
        }
    }
    std::io::stdout().write_all(&output).context("stdout can't be written")?;
    Ok(())
}

/// How much of a page is read at a time.
const PIECE_BYTES: usize = 64 << 10;

/// What every page of a run is rewritten with.
struct Facts {
    site: Site,
    decision: sayso_core::Decision,
    allowed: PurposeSet,
    /// A whole folder is rewritten, for a host that no gate stands before.
    for_static_host: bool,
    /// The names that may not be kept in the browser's storages.
    held: String,
    /// Where Sayso's routes are.
    routes: String,
}

impl Facts {
    fn read(arguments: &Arguments) -> Result<Self, Ended> {
        let law = super::decide::law(arguments.config.as_deref(), None)?;
        let mut config = super::decide::site(arguments.config.as_deref(), arguments.site.as_deref())?;
        let all = arguments.allow.iter().any(|id| id == "all");
        if all {
            config.unknown_third_parties = crate::config::UnknownThirdParties::AllowWithEverything;
        }
        let notice = config.notice(law.digest)?;
        let now = Clock::System.now();
        let site = Site::new(config, notice, now, &[])?;
        let decide = |gpc| {
            let jurisdiction = arguments.jurisdiction.clone();
            let signals = Signals { jurisdiction, only_country: true, gpc, ..Signals::default() };
            sayso_core::decide(&site.notice, &law, &signals, now)
        };
        let decision = decide(false);
        // One page for everybody: also for those whose browser says no. Each allows what the other may not.
        let before = PurposeSet(decision.allowed().0 & decide(true).allowed().0);
        let allowed = allowed(arguments, &site.notice, before, all)?;
        let origin =
            arguments.base.as_ref().map(|base| base.origin().ascii_serialization()).unwrap_or_default();
        let routes = format!("{origin}{}", crate::http::visit::PREFIX);
        let held = site.held_names(&Allowed::purposes(allowed));
        let for_static_host = arguments.dir.is_some();
        Ok(Self { site, decision, allowed, for_static_host, held, routes })
    }

    /// What rewrites one page. `path` is where the visitor comes back to.
    fn rewriter(
        self: &Arc<Self>,
        address: Option<url::Url>,
        path: &str,
        inserts: Option<Inserts>,
    ) -> Rewriter {
        let page = Page {
            inventory: self.site.inventory.clone(),
            allowed: Allowed::purposes(self.allowed),
            address,
            charset_known: false,
        };
        let (facts, path) = (self.clone(), path.to_owned());
        let placeholder = Arc::new(move |held: &Held, language: Option<&str>| {
            page::placeholder::document(&facts.view(language, &path), held)
        });
        Rewriter::new(page, inserts, placeholder)
    }

    /// The notice, in the page itself.
    fn notice(self: &Arc<Self>, path: &str) -> Inserts {
        let (facts, path) = (self.clone(), path.to_owned());
        Box::new(move |place, language| {
            let view = facts.view(language, &path);
            match place {
                Place::Head => {
                    let modes = facts.site.modes.as_ref().map(|modes| modes.head(&view));
                    modes.unwrap_or_default()
                        + &page::notice::head(view.base, view.cookie, &facts.held, None, false)
                }
                Place::Body => page::notice::body(&view),
                Place::End => page::notice::end(&view),
            }
        })
    }

    fn view<'a>(&'a self, language: Option<&str>, path: &'a str) -> View<'a> {
        let words = &self.site.words;
        let language = language.and_then(|tag| words.best([tag])).unwrap_or_else(|| words.main());
        View {
            notice: &self.site.notice,
            decision: &self.decision,
            language,
            style: &self.site.style,
            base: &self.routes,
            return_to: path,
            cookie: "",
            stored: None,
            refused: &VendorSet::NONE,
            again: None,
            reload_needed: false,
            signed_in: false,
            // A static site has none: there its visitors are asked by the script.
            loads_once: !self.for_static_host,
            nonce: None,
            own: None,
        }
    }
}

/// What `--allow` and `--deny` make of what is allowed before a choice.
fn allowed(
    arguments: &Arguments,
    notice: &Notice,
    before: PurposeSet,
    all: bool,
) -> Result<PurposeSet, Ended> {
    let mut allowed = if all { PurposeSet::all(notice.purposes.len()) } else { before };
    for (ids, yes) in [(&arguments.allow, true), (&arguments.deny, false)] {
        for id in ids.iter().filter(|id| !(yes && *id == "all")) {
            let index = id.parse().ok().and_then(|id| notice.position(&id));
            let known: Vec<&str> = notice.purposes.iter().map(|purpose| purpose.id.as_str()).collect();
            let index = index.ok_or_else(|| {
                Ended::usage(format!("`{id}` is no purpose: use all, {}", known.join(", ")))
            })?;
            allowed.set(index, yes || notice.purposes[index].strictly_necessary);
        }
    }
    Ok(allowed)
}
