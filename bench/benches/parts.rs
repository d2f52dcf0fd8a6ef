//! Single parts, each beside what it stands on: `cargo xtask bench parts`.

use std::sync::Arc;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use sayso_bench::page::{self, THIRD_PARTIES};
use sayso_core::decide::{Circumstances, Table, day_of, decide_by};
use sayso_core::{Allowed, Digest, Law, Notice, Published, Purpose, PurposeSet, Signals, Use, Vendor};
use sayso_gate::{Held, Inserts, Inventory, Page, Rewriter, UnknownHosts};
use sayso_ledger::{Tree, leaf_hash};

fn main() {
    divan::main();
}

fn notice() -> Notice {
    let purpose = |id: &str| Purpose {
        id: id.parse().expect("an id"),
        group: None,
        uses: Default::default(),
        strictly_necessary: false,
    };
    let vendor = |(host, purpose): (&str, &str)| Vendor {
        name: host.into(),
        hosts: vec![host.into()],
        inline: vec![],
        purposes: vec![purpose.parse().expect("an id")],
        ..Vendor::unknown(host.split('.').next().unwrap_or_default().parse().expect("an id"))
    };
    Notice {
        purposes: THIRD_PARTIES.iter().map(|(_, id)| purpose(id)).collect(),
        vendors: THIRD_PARTIES.into_iter().map(vendor).collect(),
        ..Notice::blank("bench".parse().expect("a site's id"), Digest::of(b""))
    }
}

type New = fn(Page, Option<Inserts>, sayso_gate::rewrite::Placeholder) -> Rewriter;

fn rewrite(bencher: Bencher<'_, '_>, allowed: PurposeSet, new: New) {
    let html = page::html();
    let inventory = Inventory::new(&notice(), &["site.example".into()], UnknownHosts::Block);
    let inventory = Arc::new(inventory.expect("a sound inventory"));
    let placeholder: sayso_gate::rewrite::Placeholder =
        Arc::new(|_: &Held, _: Option<&str>| "<p>held".into());
    let address = url::Url::parse("https://site.example/").expect("an address");
    bencher.counter(BytesCount::new(html.len())).bench_local(|| {
        let page = Page {
            inventory: inventory.clone(),
            allowed: Allowed::purposes(allowed),
            address: Some(address.clone()),
            charset_known: true,
        };
        let inserts: Inserts = Box::new(|_, _| "<!---->".into());
        let mut rewriter = new(page, Some(inserts), placeholder.clone());
        let mut out = Vec::new();
        for piece in html.as_bytes().chunks(16 << 10) {
            rewriter.write(piece, &mut out).expect("a sound page");
        }
        rewriter.end(&mut out).expect("a sound page");
        out
    });
}

/// The gate before a choice.
#[divan::bench]
fn gate_nothing_allowed(bencher: Bencher<'_, '_>) {
    rewrite(bencher, PurposeSet(0), Rewriter::new);
}

/// The gate after *Accept all*.
#[divan::bench]
fn gate_everything_allowed(bencher: Bencher<'_, '_>) {
    rewrite(bencher, PurposeSet(u64::MAX), Rewriter::new);
}

/// The gate before a choice, with `lol_html` for a scanner.
#[divan::bench]
fn gate_nothing_allowed_by_lol_html(bencher: Bencher<'_, '_>) {
    rewrite(bencher, PurposeSet(0), Rewriter::by_other_scanner);
}

/// The gate after *Accept all*, with `lol_html` for a scanner.
#[divan::bench]
fn gate_everything_allowed_by_lol_html(bencher: Bencher<'_, '_>) {
    rewrite(bencher, PurposeSet(u64::MAX), Rewriter::by_other_scanner);
}

fn scan(bencher: Bencher<'_, '_>, by_other: bool) {
    let html = page::html();
    let count = || sayso_gate::count_tags(html.as_bytes(), 16 << 10, by_other).expect("a sound page");
    bencher.counter(BytesCount::new(html.len())).bench_local(count);
}

/// The gate's scanner alone.
#[divan::bench]
fn scanning(bencher: Bencher<'_, '_>) {
    scan(bencher, false);
}

/// `lol_html` in the scanner's place.
#[divan::bench]
fn scanning_by_lol_html(bencher: Bencher<'_, '_>) {
    scan(bencher, true);
}

/// What others stand on: lol_html as most use it, with a handler that looks at every element and changes none.
#[divan::bench]
fn lol_html_looking_at_every_element(bencher: Bencher<'_, '_>) {
    let html = page::html();
    bencher.counter(BytesCount::new(html.len())).bench_local(|| {
        let handler = lol_html::element!("*", |element| {
            divan::black_box(element.get_attribute("src"));
            Ok(())
        });
        let settings = lol_html::RewriteStrSettings::new().append_element_content_handler(handler);
        lol_html::rewrite_str(&html, settings).expect("a sound page")
    });
}

/// The limit: the page is only copied.
#[divan::bench]
fn copying_the_page(bencher: Bencher<'_, '_>) {
    let html = page::html();
    bencher.counter(BytesCount::new(html.len())).bench_local(|| divan::black_box(&html).clone());
}

/// The law pack that ships.
fn law() -> Law {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/laws");
    let files = std::fs::read_dir(folder).expect("the law pack").flatten().map(|entry| entry.path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let texts: Vec<String> = files.map(|path| std::fs::read_to_string(path).expect("a law file")).collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|text| ("", text.as_str())).collect();
    Law::parse(&files).expect("the law pack")
}

/// A decision for a site of eight purposes and sixty vendors: in Germany, in California with the signal, and where the place
/// isn't known, so that every law is looked at.
#[divan::bench(args = ["DE", "US-CA", "unknown"])]
fn decide(bencher: Bencher<'_, '_>, place: &str) {
    let (notice, law) = (site_of_eight(), law());
    let signals = Signals { jurisdiction: place.parse().ok(), gpc: true, ..Signals::default() };
    let now = "2026-11-24T12:00:00Z".parse().expect("a time");
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| sayso_core::decide(&notice, &law, &signals, now));
}

/// A site of eight purposes and sixty vendors.
fn site_of_eight() -> Published {
    let mut notice = notice();
    let uses =
        [Use::Preferences, Use::Statistics, Use::Sale, Use::TargetedAds, Use::Profiling, Use::Sensitive];
    for (number, what) in uses.into_iter().chain([Use::Statistics, Use::Preferences]).enumerate() {
        notice.purposes.truncate(number);
        notice.purposes.push(Purpose {
            id: format!("purpose-{number}").parse().expect("an id"),
            group: None,
            uses: [Use::DeviceStorage, what].into(),
            strictly_necessary: false,
        });
    }
    notice.vendors = notice.vendors.iter().cycle().take(60).cloned().collect();
    Published::new(notice)
}

/// The same by a table that an earlier visit of the kind has left.
#[divan::bench(args = ["DE", "US-CA", "unknown"])]
fn decide_by_table(bencher: Bencher<'_, '_>, place: &str) {
    let (notice, law) = (site_of_eight(), law());
    let signals = Signals { jurisdiction: place.parse().ok(), gpc: true, ..Signals::default() };
    let now = "2026-11-24T12:00:00Z".parse().expect("a time");
    let table = Arc::new(Table::new(&notice, &law, &Circumstances::of(&signals), day_of(now)));
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| decide_by(&notice, &table, &signals, now));
}

/// Entries appended to the ledger's tree.
#[divan::bench]
fn ledger_append(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(10_000_u32)).bench_local(|| {
        let mut tree = Tree::new();
        for entry in 0..10_000_u32 {
            tree.append(leaf_hash(&entry.to_be_bytes()));
        }
        tree.take_full_tiles();
        tree.root()
    });
}
