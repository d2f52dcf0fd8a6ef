mod pages;

use std::fmt::Write as _;

use super::waiting::SCRIPT_LIMIT_BYTES;
use super::*;
use crate::inventory::tests::{ALL, NOTHING, inventory};
use crate::tag::escape;

/// Cuts the input at places that a seed gives, so that a tag may fall apart anywhere.
fn run(input: &[u8], allowed: &Allowed, inserts: bool, seed: u64) -> Result<Vec<u8>, GateError> {
    run_by(Rewriter::new, inventory(), input, allowed, inserts, seed)
}

type New = fn(Page, Option<Inserts>, Placeholder) -> Rewriter;

fn run_by(
    new: New,
    inventory: Inventory,
    input: &[u8],
    allowed: &Allowed,
    inserts: bool,
    seed: u64,
) -> Result<Vec<u8>, GateError> {
    let page = Page {
        inventory: Arc::new(inventory),
        allowed: allowed.clone(),
        address: Some(Url::parse("https://www.test.example/news/").unwrap()),
        charset_known: false,
    };
    let inserts = inserts.then(|| -> Inserts {
        Box::new(|place, language| match place {
            Place::Head => "[HEAD]".into(),
            Place::Body => format!("[BODY{}]", language.unwrap_or_default()),
            Place::End => String::new(),
        })
    });
    let placeholder: Placeholder = Arc::new(|held, _| match held {
        Held::Vendor(vendor) => format!("<p>held {vendor}"),
        Held::Marked(purposes) => format!("<p>marked {}", purposes.0),
        Held::Unknown(host) => format!("<p>unknown {host}"),
    });
    let mut rewriter = new(page, inserts, placeholder);
    let (mut out, mut rest, mut state) = (Vec::new(), input, seed | 1);
    while !rest.is_empty() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let longest = if seed == 0 { rest.len() } else { 1 + usize::try_from(state % 40).unwrap() };
        let (chunk, after) = rest.split_at(longest.min(rest.len()));
        rewriter.write(chunk, &mut out)?;
        rest = after;
    }
    rewriter.end(&mut out)?;
    Ok(out)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Every file of `testdata/gate`: a page, a line `=====>`, and what the gate makes of it before a choice.
#[test]
fn every_case_comes_out_as_written_however_it_is_cut() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/gate");
    let mut cases = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let case = std::fs::read_to_string(&path).unwrap();
        let (input, want) = case.split_once("\n=====>\n").expect("a case has two halves");
        for seed in 0..40 {
            let have = run(input.as_bytes(), NOTHING, false, seed).unwrap();
            assert_eq!(text(&have), want, "{} with seed {seed}", path.display());
            let same = run(input.as_bytes(), ALL, false, seed);
            if !input.contains("unknown.example") {
                assert_eq!(
                    text(&same.unwrap()),
                    input,
                    "{} with everything allowed, seed {seed}",
                    path.display()
                );
            }
        }
        cases += 1;
    }
    assert!(cases >= 8, "only {cases} cases in {folder}");
}

#[test]
fn bytes_that_are_no_text_come_out_as_they_were() {
    let mut input = b"<p>\xFF\xFE\x80<img src='//stats.example/x' alt='\xE9'>\x00".to_vec();
    input.extend(0..=255);
    assert_eq!(run(&input, ALL, false, 3).unwrap(), input);
    let held = run(&input, NOTHING, false, 3).unwrap();
    assert!(
        held.windows(16).any(|w| w == b"data-sayso-src='") && held.ends_with(&input[input.len() - 257..])
    );
}

#[test]
fn inserts_find_their_place_in_pages_with_and_without_head_and_body() {
    for (page, want) in [
        (
            "<!doctype html><html><head><title>x</title></head><body class=a>y",
            "<!doctype html><html><head>[HEAD]<title>x</title></head><body class=a>[BODY]y",
        ),
        ("<!doctype html><title>x</title>y", "<!doctype html>[HEAD]<title>x</title>y[BODY]"),
        ("<header>y</header>", "[HEAD]<header>y</header>[BODY]"),
        ("<html lang=' de-AT '><body>y", "<html lang=' de-AT '>[HEAD]<body>[BODYde-AT]y"),
        ("<html lang=''>y", "<html lang=''>y[HEAD][BODY]"),
        ("just text", "just text[HEAD][BODY]"),
        ("", "[HEAD][BODY]"),
        (
            "<head></head><frameset><frame src=a></frameset>",
            "<head>[HEAD]</head><frameset><frame src=a></frameset>",
        ),
        ("<!-- <head> --><HTML><HEAD><BODY>", "<!-- <head> --><HTML><HEAD>[HEAD]<BODY>[BODY]"),
    ] {
        for seed in 0..10 {
            assert_eq!(text(&run(page.as_bytes(), NOTHING, true, seed).unwrap()), want, "{page} seed {seed}");
        }
    }
}

#[test]
fn a_page_that_can_not_be_read_is_refused() {
    for page in [
        &b"\xFF\xFE<\0s\0"[..],
        b"<meta charset=iso-2022-jp><p>",
        b"<meta http-equiv=Content-Type content='text/html; charset=ISO-2022-JP'>",
        b"<select><xmp><script>\"use strict\"",
    ] {
        assert!(run(page, NOTHING, false, 0).is_err(), "{}", text(page));
    }
    for mark in [b"\xFF\xFE", b"\xFE\xFF"] {
        let facts = Page {
            inventory: Arc::new(inventory()),
            allowed: ALL.clone(),
            address: None,
            charset_known: false,
        };
        let mut rewriter = Rewriter::new(facts, None, Arc::new(|_, _| String::new()));
        let mut out = Vec::new();
        rewriter.write(&mark[..1], &mut out).unwrap();
        assert!(rewriter.write(&mark[1..], &mut out).is_err() && out.is_empty(), "a mark in two pieces");
    }
    let mut nested = String::from("<img src=//stats.example/x>");
    for _ in 0..8 {
        nested = format!("<iframe srcdoc=\"{}\"></iframe>", escape(&nested));
    }
    assert_eq!(run(nested.as_bytes(), NOTHING, false, 0), Err(GateError::TooDeep));
}

#[test]
fn a_very_long_tag_is_refused_however_it_comes() {
    let page = format!("<p title='{}'>", "x".repeat(16 << 20));
    for piece in [page.len(), 60_000] {
        let facts = Page {
            inventory: Arc::new(inventory()),
            allowed: NOTHING.clone(),
            address: None,
            charset_known: true,
        };
        let mut rewriter = Rewriter::new(facts, None, Arc::new(|_, _| String::new()));
        let mut out = Vec::new();
        let mut pieces = page.as_bytes().chunks(piece);
        assert!(pieces.any(|piece| rewriter.write(piece, &mut out).is_err()), "in pieces of {piece}");
    }
}

#[test]
fn a_very_long_inline_script_is_held() {
    let mut page = String::from("<script>var x = [");
    while page.len() < SCRIPT_LIMIT_BYTES + 100_000 {
        write!(page, "\"item\",").unwrap();
    }
    page.push_str("];</script><p>after");
    for seed in [0, 7] {
        let have = text(&run(page.as_bytes(), NOTHING, false, seed).unwrap());
        assert!(
            have.starts_with("<script data-sayso-unclassified=\"\" type=\"text/plain\">")
                && have.ends_with("</script><p>after"),
            "seed {seed}"
        );
    }
    assert_eq!(text(&run(page.as_bytes(), ALL, false, 7).unwrap()), page);
}

#[test]
fn a_policy_in_the_page_is_changed_and_nothing_else() {
    let run = |page: &str, seed: usize| {
        let facts = Page {
            inventory: Arc::new(inventory()),
            allowed: ALL.clone(),
            address: None,
            charset_known: false,
        };
        let admit: Admit = Box::new(|policy| policy.contains("'self'").then(|| format!("{policy} \"ours\"")));
        let mut rewriter = Rewriter::new(facts, None, Arc::new(|_, _| String::new())).admitting(admit);
        let mut out = Vec::new();
        for piece in page.as_bytes().chunks(seed + 1) {
            rewriter.write(piece, &mut out).unwrap();
        }
        rewriter.end(&mut out).unwrap();
        text(&out)
    };
    for (page, want) in [
        (
            "<head><META Http-Equiv=content-security-POLICY content=\"script-src &#39;self&#39;\"><p>",
            "<head><META Http-Equiv=content-security-POLICY content=\"script-src 'self' &quot;ours&quot;\"><p>",
        ),
        (
            "<meta content='x \"\' http-equiv='Content-Security-Policy'>",
            "<meta content='x \"\' http-equiv='Content-Security-Policy'>",
        ),
        ("<meta http-equiv=Content-Security-Policy>", "<meta http-equiv=Content-Security-Policy>"),
        (
            "<meta http-equiv=Content-Security-Policy-Report-Only content=\"'self'\">",
            "<meta http-equiv=Content-Security-Policy-Report-Only content=\"'self'\">",
        ),
        (
            "<p http-equiv=Content-Security-Policy content=\"'self'\">",
            "<p http-equiv=Content-Security-Policy content=\"'self'\">",
        ),
        (
            "<iframe srcdoc=\"<meta http-equiv=Content-Security-Policy content=x'self'>\"></iframe>",
            "<iframe srcdoc=\"<meta http-equiv=Content-Security-Policy content=x'self'>\"></iframe>",
        ),
    ] {
        for seed in 0..9 {
            assert_eq!(run(page, seed), want, "{page} seed {seed}");
        }
    }
}

/// Behind a `base` tag every tag is read. It names the page's own host, so that it changes nothing else.
#[test]
fn a_tag_that_is_passed_over_at_a_glance_is_one_that_would_not_be_changed() {
    const NAMES: &[&str] = &[
        "img",
        "IMG",
        "link rel=preload",
        "source",
        "video",
        "embed",
        "object",
        "input",
        "use",
        "a",
        "td",
        "track",
        "area",
    ];
    const ATTRIBUTES: &[&str] = &[
        "src",
        "srcset",
        "href",
        "ping",
        "data",
        "poster",
        "background",
        "imagesrcset",
        "lowsrc",
        "data-src",
        "loading=lazy data-src",
        "data-sayso-purpose=statistics src",
        "DATA-SAYSO-PURPOSE=none href",
        "attributionsrc",
        "alt",
        "xlink:href",
    ];
    const VALUES: &[&str] = &[
        "/a",
        "b/c.jpg",
        "//stats.example/x",
        "'https://stats.example/'",
        "https://www.test.example/",
        "http:x",
        "HTTPS:stats.example",
        "'\\\\stats.example'",
        "a:b",
        "'/b 2x, //c.example 3x'",
        "'/\n/stats.example'",
        "'/\t/x.example'",
        "&#47;/stats.example",
        "'ht\ntps://x.example'",
        "data:x",
        "wss:x.example",
        "'/b 2x, c 3x'",
        "\"?q=a:b\"",
        "///stats.example",
        "' //x.example'",
    ];
    let (mut state, mut changed) = (88_172_645_463_325_252_u64, 0);
    let mut pick = |list: &[&'static str]| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        list[usize::try_from(state >> 33).unwrap() % list.len()]
    };
    for _ in 0..60 {
        let mut page = String::new();
        for _ in 0..100 {
            write!(page, "<{}", pick(NAMES)).unwrap();
            for _ in 0..3 {
                write!(page, "{}{}={}", pick(&[" ", "\n", "  "]), pick(ATTRIBUTES), pick(VALUES)).unwrap();
            }
            page += pick(&[">.", "/>.", " >."]);
        }
        let run = |page: &str| text(&run(page.as_bytes(), NOTHING, false, 0).unwrap());
        let (at_a_glance, read) = (run(&page), run(&format!("<base href=/>{page}")));
        let pairs = at_a_glance.split(">.").zip(read.trim_start_matches("<base href=/>").split(">."));
        for ((one, other), tag) in pairs.zip(page.split(">.")) {
            assert_eq!(one, other, "{tag}");
            changed += usize::from(one != tag);
        }
    }
    assert!((600..5_400).contains(&changed), "{changed}");
}
