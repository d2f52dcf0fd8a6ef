//! What a browser makes of a page, as far as `html5ever` tells: every start tag that its tokenizer hands to its tree
//! builder, in order, whether an element came of it or not.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::ElementFlags;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{ElemName, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, QualName, TokenizerResult, ns};

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) name: String,
    /// Names and values of its attributes, without those that came before.
    pub(crate) attributes: Vec<(String, String)>,
    /// An element of SVG or MathML came of it and has nothing inside.
    pub(crate) closes_itself: bool,
}

/// The start tags of a page.
pub(crate) fn start_tags(page: &[u8]) -> Vec<Seen> {
    read(page).seen.take()
}

/// The text of a page, that of its scripts included, but not of `noscript`, which is a page of its own.
#[cfg(test)]
pub(crate) fn text(page: &[u8]) -> String {
    read(page).text.take()
}

/// Reads a page whole.
fn read(page: &[u8]) -> Recorder {
    let options = TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() };
    let recorder = Recorder {
        builder: TreeBuilder::new(Sink::default(), options),
        seen: RefCell::default(),
        text: RefCell::default(),
    };
    let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(recorder, options);
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(String::from_utf8_lossy(page).as_ref()));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink
}

struct Recorder {
    builder: TreeBuilder<Handle, Sink>,
    seen: RefCell<Vec<Seen>>,
    text: RefCell<String>,
}

impl TokenSink for Recorder {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let mut slash = false;
        if let Token::TagToken(tag) = &token
            && tag.kind == TagKind::StartTag
        {
            let attributes = tag.attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string()));
            slash = tag.self_closing;
            let seen =
                Seen { name: tag.name.to_string(), attributes: attributes.collect(), closes_itself: false };
            self.seen.borrow_mut().push(seen);
        }
        if let Token::CharacterTokens(text) = &token
            && self.seen.borrow().last().is_none_or(|seen| seen.name != "noscript")
        {
            self.text.borrow_mut().push_str(text);
        }
        self.builder.sink.foreign.set(false);
        let result = self.builder.process_token(token, line);
        if slash
            && self.builder.sink.foreign.get()
            && let Some(last) = self.seen.borrow_mut().last_mut()
        {
            last.closes_itself = true;
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// A node, of which no more is kept than the tree builder asks for.
type Handle = Rc<Node>;

struct Node {
    name: QualName,
    holds_html: bool,
}

/// A document without nodes.
#[derive(Default)]
struct Sink {
    /// The last element that was made is one of SVG or MathML.
    foreign: Cell<bool>,
}

fn nothing() -> Handle {
    Rc::new(Node { name: QualName::new(None, ns!(), "".into()), holds_html: false })
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = ();
    type ElemName<'a> = Name<'a>;

    fn finish(self) {}
    fn parse_error(&self, _: Cow<'static, str>) {}
    fn get_document(&self) -> Handle {
        nothing()
    }
    fn elem_name<'a>(&'a self, target: &'a Handle) -> Name<'a> {
        Name(&target.name)
    }
    fn create_element(&self, name: QualName, _: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.foreign.set(name.ns != ns!(html));
        Rc::new(Node { name, holds_html: flags.mathml_annotation_xml_integration_point })
    }
    fn create_comment(&self, _: StrTendril) -> Handle {
        nothing()
    }
    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        nothing()
    }
    fn append(&self, _: &Handle, _: NodeOrText<Handle>) {}
    fn append_based_on_parent_node(&self, _: &Handle, _: &Handle, _: NodeOrText<Handle>) {}
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }
    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        Rc::ptr_eq(one, other)
    }
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn append_before_sibling(&self, _: &Handle, _: NodeOrText<Handle>) {}
    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Handle) {}
    fn reparent_children(&self, _: &Handle, _: &Handle) {}
    fn is_mathml_annotation_xml_integration_point(&self, node: &Handle) -> bool {
        node.holds_html
    }
}

/// An element's name, as the tree builder asks for it.
#[derive(Debug)]
struct Name<'a>(&'a QualName);

impl ElemName for Name<'_> {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }
    fn local_name(&self) -> &html5ever::LocalName {
        &self.0.local
    }
}
