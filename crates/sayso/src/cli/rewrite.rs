//! `sayso rewrite`: the gate's rewriting on stdin, for static sites and for tests.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;
use sayso_core::{Allowed, PurposeSet, Signals, VendorSet};
use sayso_gate::{Inserts, Page, Place, Rewriter};

use super::Ended;
use crate::clock::Clock;
use crate::page::{self, View};
use crate::site::Site;

#[derive(Args)]
pub(super) struct Arguments {
    /// The page's own address. Without it relative addresses are the site's own, and every other is a third party's.
    #[arg(long, value_name = "URL")]
    base: Option<url::Url>,
    /// The server's file; without it the built-in catalogue says who is who.
    #[arg(long)]
    config: Option<PathBuf>,
    /// The site of that file.
    #[arg(long, requires = "config")]
    site: Option<String>,
    /// Purposes to allow: `all` (unclassified third parties too), or ids with commas between.
    #[arg(long, value_delimiter = ',')]
    allow: Vec<String>,
    /// Purposes to deny again.
    #[arg(long, value_delimiter = ',')]
    deny: Vec<String>,
    /// Leave the notice and the client out.
    #[arg(long)]
    no_notice: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<(), Ended> {
    let law = crate::law_pack::load(None, false)?;
    let mut config = super::decide::site(arguments.config.as_deref(), arguments.site.as_deref())?;
    let all = arguments.allow.iter().any(|id| id == "all");
    if all {
        config.unknown_third_parties = crate::config::UnknownThirdParties::AllowWithEverything;
    }
    let notice = config.notice(law.digest)?;
    let allowed = allowed(arguments, &notice, all)?;
    let now = Clock::System.now();
    let site = Arc::new(Site::new(config, notice, now, &[])?);
    let signals = Signals::default();
    let decision = sayso_core::decide(&site.notice, &law, &signals, now);
    let origin = arguments.base.as_ref().map(|base| base.origin().ascii_serialization()).unwrap_or_default();
    let base = format!("{origin}{}", crate::http::visit::PREFIX);
    let path = arguments.base.as_ref().map_or("/", |base| base.path()).to_owned();
    let held = site.held_names(&Allowed::purposes(allowed));
    let facts = Arc::new(Facts { site, decision, held, base, path });
    let inserts = (!arguments.no_notice).then(|| -> Inserts {
        let facts = facts.clone();
        Box::new(move |place, language| {
            let view = facts.view(language);
            match place {
                Place::Head => page::notice::head(view.base, view.cookie, &facts.held, None, false),
                Place::Body => page::notice::body(&view),
                Place::End => page::notice::end(&view),
            }
        })
    });
    let page = Page {
        inventory: facts.site.inventory.clone(),
        allowed: Allowed::purposes(allowed),
        address: arguments.base.clone(),
        charset_known: false,
    };
    let placeholder = {
        let facts = facts.clone();
        Arc::new(move |held: &sayso_gate::Held, language: Option<&str>| {
            page::placeholder::document(&facts.view(language), held)
        })
    };
    let mut rewriter = Rewriter::new(page, inserts, placeholder);
    // The page is written only once it is whole: one that is refused leaves nothing on stdout.
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).context("stdin can't be read")?;
    let mut output = Vec::with_capacity(input.len());
    let refused = |error: sayso_gate::GateError| Ended::wrong(format!("The page is refused: {error}"));
    for piece in input.chunks(64 << 10) {
        rewriter.write(piece, &mut output).map_err(refused)?;
    }
    rewriter.end(&mut output).map_err(refused)?;
    for host in rewriter
        .held()
        .iter()
        .filter_map(|held| if let sayso_gate::Held::Unknown(host) = held { Some(host) } else { None })
    {
        eprintln!("Held back, as nobody has classified it: {host}");
    }
    std::io::stdout().write_all(&output).context("stdout can't be written")?;
    Ok(())
}

/// What the inserts are made of.
struct Facts {
    site: Arc<Site>,
    decision: sayso_core::Decision,
    held: String,
    base: String,
    path: String,
}

impl Facts {
    fn view(&self, language: Option<&str>) -> View<'_> {
        let words = &self.site.words;
        let language = language.and_then(|tag| words.best([tag])).unwrap_or_else(|| words.main());
        View {
            notice: &self.site.notice,
            decision: &self.decision,
            language,
            style: &self.site.style,
            base: &self.base,
            return_to: &self.path,
            cookie: "",
            stored: None,
            refused: &VendorSet::NONE,
            again: None,
            reload_needed: false,
            signed_in: false,
            behind_gate: true,
            nonce: None,
        }
    }
}

fn allowed(arguments: &Arguments, notice: &sayso_core::Notice, all: bool) -> Result<PurposeSet, Ended> {
    let mut allowed = if all { PurposeSet::all(notice.purposes.len()) } else { notice.necessary() };
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
