//! Whatever a site sends as a page, in whatever pieces.
//!
//! With everything allowed and nothing to insert, a page comes out as it went in, or is refused. With nothing allowed it
//! comes out the same however it was cut, or is refused however it was cut.
#![no_main]

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use sayso_core::{Allowed, Digest, Notice, Purpose, PurposeSet, Use, Vendor};
use sayso_gate::rewrite::Placeholder;
use sayso_gate::{GateError, Held, Inventory, Page, Rewriter, UnknownHosts};

static INVENTORY: LazyLock<Arc<Inventory>> = LazyLock::new(|| {
    let inventory = Inventory::new(&notice(), &["static.example".into()], UnknownHosts::AllowWithEverything);
    Arc::new(inventory.expect("the inventory of the test notice"))
});

fuzz_target!(|data: &[u8]| {
    let Some((&first, page)) = data.split_first() else { return };
    let everything = PurposeSet::all(notice().purposes.len());
    if let Ok((out, held)) = rewrite(page, everything, first) {
        assert!(
            out == page && held.is_empty(),
            "everything is allowed, yet held: {held:?}, and this came out: {}",
            String::from_utf8_lossy(&out)
        );
    }
    let whole = rewrite(page, PurposeSet::NONE, 0);
    let cut = rewrite(page, PurposeSet::NONE, first);
    // Of several reasons to refuse it, which is met first depends on the pieces.
    let refused = whole.is_err() && cut.is_err();
    assert!(refused || whole == cut, "whole: {}\ncut: {}", shown(&whole), shown(&cut));
});

/// What comes out of a page, and what was held of it.
type Rewritten = Result<(Vec<u8>, Vec<Held>), GateError>;

fn shown(rewritten: &Rewritten) -> String {
    match rewritten {
        Ok((out, held)) => format!("{}\nheld: {held:?}", String::from_utf8_lossy(out)),
        Err(error) => error.to_string(),
    }
}

/// Cuts the page into pieces whose lengths the seed decides; 0 leaves it whole.
fn rewrite(page: &[u8], allowed: PurposeSet, seed: u8) -> Rewritten {
    let facts = Page {
        inventory: INVENTORY.clone(),
        allowed: Allowed::purposes(allowed),
        address: None,
        charset_known: false,
    };
    let placeholder: Placeholder = Arc::new(|held, _| match held {
        Held::Vendor(vendor) => format!("<p>held {vendor}"),
        Held::Marked(purposes) => format!("<p>marked {}", purposes.0),
        Held::Unknown(host) => format!("<p>unknown {host}"),
    });
    let mut rewriter = Rewriter::new(facts, None, placeholder);
    let (mut out, mut rest, mut state) = (Vec::new(), page, u64::from(seed));
    while !rest.is_empty() {
        // Xorshift, which never leaves 0.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let longest = if seed == 0 { rest.len() } else { 1 + (state % 40) as usize };
        let (piece, after) = rest.split_at(longest.min(rest.len()));
        rewriter.write(piece, &mut out)?;
        rest = after;
    }
    rewriter.end(&mut out)?;
    Ok((out, rewriter.held().to_vec()))
}

/// Two vendors that share a host, one of them known by its inline script too; one that is always active.
fn notice() -> Notice {
    let purpose = |id: &str, uses: &[Use]| Purpose {
        id: id.parse().expect("a purpose's id"),
        group: None,
        uses: uses.iter().copied().collect(),
        strictly_necessary: uses.is_empty(),
    };
    let vendor = |id: &str, hosts: &[&str], inline: &[&str], purpose: &str| Vendor {
        name: id.to_uppercase(),
        hosts: hosts.iter().map(ToString::to_string).collect(),
        inline: inline.iter().map(ToString::to_string).collect(),
        purposes: vec![purpose.parse().expect("a purpose's id")],
        ..Vendor::unknown(id.parse().expect("a vendor's id"))
    };
    Notice {
        purposes: vec![
            purpose("necessary", &[]),
            purpose("statistics", &[Use::Statistics]),
            purpose("advertising", &[Use::TargetedAds]),
        ],
        vendors: vec![
            vendor("stats", &["stats.example", "cdn.shared.example"], &[], "statistics"),
            vendor("ads", &["ads.example", "cdn.shared.example"], &["adq("], "advertising"),
            vendor("style", &["style.example"], &[], "necessary"),
        ],
        ..Notice::blank("test".parse().expect("a site's id"), Digest::of(b""))
    }
}
