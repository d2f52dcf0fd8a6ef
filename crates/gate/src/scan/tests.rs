mod html5lib;

use super::reference::{Outcome, check_each_cut};

fn outcome(page: &str) -> Outcome {
    check_each_cut(page.as_bytes()).unwrap_or_else(|error| panic!("{page}\n{error}"))
}

#[test]
fn scanners_agree_on_every_state_of_the_tokenizer() {
    for page in [
        "<p>a<b c=d>e</b><i f='g' h=\"i\" j/>",
        "<a =b =c==d e=>f<g/h><i /j=k/><l/>",
        "<a b='>' c=\">\" d=e'f\"g>h<i\nj\tk\x0cl\rm = n >",
        "<!><!-><!--><!---><!----><!--a--><!-- -- --!><p><!--a--!-b--><q><!--<!--><r><!-<s>",
        "<?x><!x><!doctype html><!DOCTYPE a PUBLIC \"<b>\"><c></><d></ e><f></3><g>",
        "a < b <3 <\0 <> <<p> </p </q>",
        "<title><p></titl><b></title ><q><textarea></TEXTAREA/><r></textarea>",
        "<style></styl><p></style\n><q><xmp><!--</xmp>--><r><iframe></iframes><s></iframe x='>'><t>",
        "<noembed><a></noembed><noframes><b></noframes><noscript><c></noscript><plaintext><d></plaintext><e>",
        "<script><!--<script></script><p></script><q>",
        "<script><!--<script>-></script>--></script><p>",
        "<script><!-- <scripty> </script><p>",
        "<script><!--<script --><p></script><q></script>",
        "<script><!-<script></script><p><script><!--></script><q><script><!--a--></script><r>",
        "<script><!--<script></scriptx></script/></script><p>",
        "<script><!--</script x=y><p></script><SCRIPT/></ScRiPt><q>",
        "<script a=><!-- </script><img src=x><style a= ><!--</style><img src=x>",
        "<script><</<</script</script><p>",
        "<script a=b></script c=d>x</script>",
        "<svg><![CDATA[<p>]]><g><![CDATA[]]]><a>]]><b></svg><![CDATA[<p>]]>",
        "<svg><script>a</script><script/><style><a/></style><title>x</title><noscript>x</noscript></svg><style><p>",
        "<a",
        "<a ",
        "<a b",
        "<a b='",
        "<!--<a>",
        "<svg><![CDATA[<a>",
        "</a",
        "<title><a>",
        "<script><!--<script><a>",
    ] {
        assert_eq!(outcome(page), Outcome::Same, "{page}");
    }
}

#[test]
fn the_scanner_follows_browsers_where_lol_html_does_not() {
    for page in [
        "<svg/><style><!--</style><img src=x>",
        "<svg/><svg/><frameset><p><noframes><noscript>",
        "<svg/><textarea></<svg/><select><keygen><select><noscript>",
        "<svg><math><mi><style><img src=x></style>",
        "<svg><math><p><style><!--</style><img src=x>",
        "<svg><desc><![CDATA[> <script>]]><img src=x>",
    ] {
        assert_eq!(outcome(page), Outcome::OtherIsWrong, "{page}");
    }
}

#[test]
fn what_depends_on_more_than_is_followed_is_refused() {
    for (page, want) in [
        ("<select><xmp><script>", Outcome::Refused),
        ("<select><template><script>", Outcome::Refused),
        ("<frameset><style>", Outcome::Refused),
        ("<select><xmp ", Outcome::Refused),
        ("<svg><desc><div></desc><style><!--</style><img src=x>", Outcome::RefusedAlone),
        ("<template><col><style></template><img src=x></style>", Outcome::RefusedAlone),
        ("<select><svg><script><!--</script><img src=x>", Outcome::RefusedAlone),
        ("<table><select><tr><select><xmp></select><img src=x>", Outcome::RefusedAlone),
        ("<div><svg><g></div><style><!--</style><img src=x>", Outcome::RefusedAlone),
        ("<p><b></p><svg><title>x</title><style><!--</style><img src=x>", Outcome::RefusedAlone),
    ] {
        assert_eq!(outcome(page), want, "{page}");
    }
}

#[test]
fn what_is_in_order_is_not_refused() {
    for page in [
        "<a href=x><svg><title>Logo</title><style>a{}</style><path/></path></svg></a><script></script>",
        "<table><tr><td><svg><desc>x</desc></svg><tr><td></table><script></script>",
        "<ul><li><b>x</b><li><svg><title>x</title></svg></ul><style></style>",
        "<svg><foreignObject><div><p>x</p><br><span>y</span></div></foreignObject><style></style></svg><script></script>",
        "<p>a<p><i>b</i><select><option>c<option>d</select><script></script><textarea></textarea>",
        "<template><table><col></table><style></style></template><script></script>",
        "<math><mi>x</mi><mtext><b>y</b></mtext></math><style></style>",
        "<button><svg><path></button><p>",
    ] {
        let outcome = outcome(page);
        assert!(matches!(outcome, Outcome::Same | Outcome::OtherIsWrong), "{page}: {outcome:?}");
    }
}
