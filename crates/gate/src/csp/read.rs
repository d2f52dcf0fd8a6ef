//! Taking a policy apart as a browser does (CSP Level 3, *2.2.1*), and its lists of sources.

/// One policy. Its parts keep the text that they came from, so that what isn't changed comes out as it was.
pub(super) struct Policy<'p> {
    parts: Vec<Part<'p>>,
}

/// What stands between two semicolons.
struct Part<'p> {
    text: &'p str,
    /// In lower case; none if a browser passes the part over: it is empty, not ASCII, or the second of its name.
    name: Option<String>,
    list: List<'p>,
    changed: bool,
}

impl<'p> Policy<'p> {
    pub(super) fn read(text: &'p str) -> Self {
        let mut parts: Vec<Part<'p>> = Vec::new();
        for text in text.split(';') {
            let mut words = text.split_ascii_whitespace();
            let name = words.next().filter(|_| text.is_ascii()).map(str::to_ascii_lowercase);
            let name = name.filter(|name| !parts.iter().any(|part| part.name.as_ref() == Some(name)));
            parts.push(Part { text, name, list: List(words.collect()), changed: false });
        }
        Self { parts }
    }

    /// The list that a browser asks: that of the first of these names which the policy has.
    pub(super) fn governing(&self, chain: &[&str]) -> Option<&List<'p>> {
        self.place(chain).map(|place| &self.parts[place].list)
    }

    fn place(&self, chain: &[&str]) -> Option<usize> {
        chain.iter().find_map(|name| self.parts.iter().position(|part| part.name.as_deref() == Some(*name)))
    }

    /// Adds a source to the governing list unless that allows what it is for. Where `default-src` governs, a directive of
    /// its own is written with the same list and `special` as its name, so that nothing else becomes laxer.
    pub(super) fn admit(
        &mut self,
        chain: &[&str],
        special: &'static str,
        source: &'p str,
        allows: impl Fn(&List<'p>) -> bool,
    ) {
        let Some(place) = self.place(chain) else { return };
        if allows(&self.parts[place].list) {
            return;
        }
        let mut list = self.parts[place].list.clone();
        list.0.retain(|have| !have.eq_ignore_ascii_case("'none'"));
        list.0.push(source);
        if self.parts[place].name.as_deref() == Some("default-src") {
            self.parts.push(Part { text: special, name: Some(special.to_owned()), list, changed: true });
        } else {
            let part = &mut self.parts[place];
            (part.list, part.changed) = (list, true);
        }
    }

    /// The policy as text; none if nothing was changed.
    pub(super) fn written(&self) -> Option<String> {
        if !self.parts.iter().any(|part| part.changed) {
            return None;
        }
        let texts = self.parts.iter().filter(|part| !part.text.trim_ascii().is_empty()).map(|part| {
            let name = part.text.split_ascii_whitespace().next().unwrap_or_default();
            if part.changed {
                format!("{name} {}", part.list.0.join(" "))
            } else {
                part.text.trim_ascii().to_owned()
            }
        });
        Some(texts.collect::<Vec<_>>().join("; "))
    }
}

/// The sources of a directive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List<'p>(Vec<&'p str>);

impl List<'_> {
    /// Whether one of these stands in it. Words and hosts know no case.
    pub(super) fn has(&self, wanted: &[&str]) -> bool {
        self.0.iter().any(|source| wanted.iter().any(|want| source.eq_ignore_ascii_case(want)))
    }

    /// Whether this stands in it, letter by letter: a hash or an address.
    pub(super) fn has_exactly(&self, wanted: &str) -> bool {
        self.0.contains(&wanted)
    }

    /// The nonces, without what is around them.
    pub(super) fn nonces(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|source| nonce(source))
    }

    /// Whether it lets in the elements that carry this nonce.
    pub(super) fn has_nonce(&self, wanted: Option<&str>) -> bool {
        wanted.is_some_and(|wanted| self.nonces().any(|nonce| nonce == wanted))
    }

    /// Whether `'unsafe-inline'` stands for nothing, as there is a nonce or a hash (*6.7.3.3*).
    fn ignores_unsafe_inline(&self) -> bool {
        self.0.iter().any(|source| nonce(source).is_some() || is_hash(source))
    }

    pub(super) fn is_strict_dynamic(&self) -> bool {
        self.has(&["'strict-dynamic'"])
    }

    /// Whether every inline style may be.
    pub(super) fn allows_inline_styles(&self) -> bool {
        self.has(&["'unsafe-inline'"]) && !self.ignores_unsafe_inline()
    }

    /// Whether every inline script may be.
    pub(super) fn allows_inline_scripts(&self) -> bool {
        self.allows_inline_styles() && !self.is_strict_dynamic()
    }

    /// Whether it lets in the site's own addresses, and all of them.
    pub(super) fn allows_own(&self) -> bool {
        self.has(&["'self'", "*"])
    }

    /// Whether it lets in any host, by https.
    pub(super) fn allows_any_host(&self) -> bool {
        self.has(&["*", "https:"])
    }

    /// Whether it names this host, or one above it with `*.`. Scheme and port are no matter here; a path lets in only
    /// some of it, so that it isn't counted.
    pub(super) fn names(&self, host: &str) -> bool {
        self.0.iter().any(|source| {
            let rest = source.split_once("://").map_or(*source, |(_, rest)| rest);
            if rest.starts_with('\'') || rest.trim_end_matches('/').contains('/') {
                return false;
            }
            let name = rest.trim_end_matches('/').split(':').next().unwrap_or_default();
            match name.strip_prefix("*.") {
                Some(above) => {
                    let under = host.len().checked_sub(above.len()).filter(|at| *at > 0 && !above.is_empty());
                    under.is_some_and(|at| {
                        host.as_bytes()[at - 1] == b'.'
                            && host.as_bytes()[at..].eq_ignore_ascii_case(above.as_bytes())
                    })
                }
                None => name.eq_ignore_ascii_case(host),
            }
        })
    }
}

/// What stands in a `'nonce-…'` (*2.3.1*, *nonce-source*).
fn nonce(source: &str) -> Option<&str> {
    quoted(source, "nonce-").filter(|value| is_base64(value))
}

fn is_hash(source: &str) -> bool {
    ["sha256-", "sha384-", "sha512-"].iter().any(|algorithm| quoted(source, algorithm).is_some_and(is_base64))
}

fn quoted<'s>(source: &'s str, prefix: &str) -> Option<&'s str> {
    let inside = source.strip_prefix('\'')?.strip_suffix('\'')?;
    let (start, value) = inside.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(value)
}

fn is_base64(value: &str) -> bool {
    let digits = value.strip_suffix("==").or_else(|| value.strip_suffix('=')).unwrap_or(value);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/-_".contains(&b))
}
