//! Whatever a site sends as a page, in whatever pieces: the gate's scanner finds the tags that a browser's parser finds
//! and those that `lol_html` finds, or refuses the page. Where all agree, the rewritten page is the same, too.
//!
//! Bytes above ASCII stand for whole tags and other words, so that deep states are near.
#![no_main]

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use sayso_core::{Allowed, Digest, Notice, PurposeSet};
use sayso_gate::rewrite::Placeholder;
use sayso_gate::{GateError, Held, Inventory, Outcome, Page, Rewriter, UnknownHosts, check};

static INVENTORY: LazyLock<Arc<Inventory>> = LazyLock::new(|| {
    let notice = Notice::blank("test".parse().expect("a site's id"), Digest::of(b""));
    Arc::new(Inventory::new(&notice, &[], UnknownHosts::Block).expect("an empty inventory"))
});

fuzz_target!(|data: &[u8]| {
    let Some((&seed, words)) = data.split_first() else { return };
    let page = page(words);
    let mut cut = cuts(seed);
    match check(&page, &mut cut) {
        Err(error) => panic!("{}\n{error}", lossy(&page)),
        Ok(Outcome::Same) => {
            let ours = rewrite(Rewriter::new, &page, seed);
            let other = rewrite(Rewriter::by_other_scanner, &page, seed);
            // Over a page inside the page they may differ, as over any page.
            let nested = [&b"noscript"[..], b"srcdoc"].iter().any(|word| has(&page, word));
            assert!(nested || ours == other, "{}\n{}\n{}", lossy(&page), shown(&ours), shown(&other));
        }
        Ok(_) => {}
    }
});

/// What comes out of a page, and what was held of it.
type Rewritten = Result<(Vec<u8>, Vec<Held>), GateError>;

fn has(page: &[u8], word: &[u8]) -> bool {
    page.to_ascii_lowercase().windows(word.len()).any(|window| window == word)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn shown(rewritten: &Rewritten) -> String {
    match rewritten {
        Ok((out, held)) => format!("{}\nheld: {held:?}", lossy(out)),
        Err(error) => error.to_string(),
    }
}

/// Writes each word out.
fn page(words: &[u8]) -> Vec<u8> {
    let mut page = Vec::new();
    for &byte in words {
        match byte.checked_sub(0x80).and_then(|number| WORDS.get(usize::from(number))) {
            Some(word) => page.extend_from_slice(word.as_bytes()),
            None => page.push(byte),
        }
    }
    page
}

/// The lengths of pieces: as long as can be for 0, a byte for 1.
fn cuts(seed: u8) -> impl FnMut() -> usize {
    let mut state = u64::from(seed);
    move || {
        // Xorshift, which never leaves 0.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        match seed {
            0 => usize::MAX,
            1 => 1,
            _ => 1 + (state % 40) as usize,
        }
    }
}

type New = fn(Page, Option<sayso_gate::Inserts>, Placeholder) -> Rewriter;

fn rewrite(new: New, page: &[u8], seed: u8) -> Rewritten {
    let facts = Page {
        inventory: INVENTORY.clone(),
        allowed: Allowed::purposes(PurposeSet::NONE),
        address: None,
        charset_known: true,
    };
    let mut rewriter =
        new(facts, Some(Box::new(|place, _| format!("[{place:?}]"))), Arc::new(|_, _| "held".into()));
    let (mut out, mut rest, mut cut) = (Vec::new(), page, cuts(seed));
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(cut().min(rest.len()));
        rewriter.write(piece, &mut out)?;
        rest = after;
    }
    rewriter.end(&mut out)?;
    Ok((out, rewriter.held().to_vec()))
}

const WORDS: [&str; 124] = [
    "<svg>",
    "</svg>",
    "<svg/>",
    "<math>",
    "</math>",
    "<title>",
    "</title>",
    "<desc>",
    "</desc>",
    "<foreignObject>",
    "</foreignObject>",
    "<mi>",
    "</mi>",
    "<mtext>",
    "</mtext>",
    "<annotation-xml>",
    "<annotation-xml encoding=text/html>",
    "</annotation-xml>",
    "<mglyph>",
    "<malignmark>",
    "<font>",
    "<font color=x>",
    "</font>",
    "<g>",
    "</g>",
    "<g/>",
    "<path>",
    "</path>",
    "<script>",
    "</script>",
    "<script/>",
    "<style>",
    "</style>",
    "<textarea>",
    "</textarea>",
    "<xmp>",
    "</xmp>",
    "<iframe>",
    "</iframe>",
    "<noembed>",
    "</noembed>",
    "<noframes>",
    "</noframes>",
    "<noscript>",
    "</noscript>",
    "<plaintext>",
    "<select>",
    "</select>",
    "<option>",
    "<input>",
    "<keygen>",
    "<template>",
    "</template>",
    "<frameset>",
    "</frameset>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<caption>",
    "</caption>",
    "<col>",
    "<colgroup>",
    "</colgroup>",
    "<tbody>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<span>",
    "</span>",
    "<a>",
    "</a>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<nobr>",
    "</nobr>",
    "<li>",
    "</li>",
    "<ul>",
    "</ul>",
    "<dd>",
    "<dl>",
    "<h1>",
    "</h1>",
    "<button>",
    "</button>",
    "<object>",
    "</object>",
    "<form>",
    "</form>",
    "<br>",
    "</br>",
    "<img src=//x.example>",
    "<html>",
    "<head>",
    "</head>",
    "<body>",
    "</body>",
    "</html>",
    "<!--",
    "-->",
    "--!>",
    "<![CDATA[",
    "]]>",
    "<!doctype html>",
    "<!",
    "<?",
    "</",
    "<",
    " ",
    "x",
    "=\"",
    "=\"'",
    "script",
    "<img src='",
    "\u{E9}",
    "\0",
    "\r\n",
    "<ruby>",
];
