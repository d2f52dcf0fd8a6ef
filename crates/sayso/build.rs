//! Lists the data files that ship inside the binary, so that a new file in `data/` needs no line of code, and refuses a language
//! that doesn't have every text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut code = String::new();
    for (folder, extension, constant) in [
        ("laws", "toml", "LAWS"),
        ("vendors", "toml", "VENDORS"),
        ("cookies", "toml", "COOKIES"),
        ("modes", "toml", "MODES"),
        ("languages", "ftl", "LANGUAGES"),
    ] {
        writeln!(code, "pub(crate) const {constant}: &[(&str, &str)] = &[").expect("a string takes any text");
        for file in files(&data.join(folder), extension) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            writeln!(code, "    ({name:?}, include_str!({:?})),", file.display())
                .expect("a string takes any text");
        }
        code.push_str("];\n");
    }
    let table = data.join("languages/languages.toml");
    writeln!(code, "pub(crate) const LANGUAGE_TABLE: &str = include_str!({:?});", table.display())
        .expect("a string takes any text");
    for (file, constant) in [("rules", "NOTICE_RULES"), ("phrases", "NOTICE_PHRASES")] {
        let path = data.join(format!("notice/{file}.toml"));
        println!("cargo::rerun-if-changed={}", path.display());
        writeln!(code, "pub(crate) const {constant}: &str = include_str!({:?});", path.display())
            .expect("a string takes any text");
    }
    check_languages(&data.join("languages"));
    let target = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    std::fs::write(Path::new(&target).join("data.rs"), code).expect("OUT_DIR can be written");
}

/// The files of a folder with this extension, sorted.
fn files(folder: &Path, wanted: &str) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a folder of the repository can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == wanted))
        .collect();
    files.sort();
    files
}

/// The texts of a language: each key with the variables in it.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// Every language has the keys of English and no other, and each text the variables of the English one.
fn check_languages(folder: &Path) {
    let english = texts(&folder.join("en.ftl"));
    let mut problems = Vec::new();
    for file in files(folder, "ftl") {
        let (name, own) = (file.display(), texts(&file));
        for (key, variables) in &english {
            match own.get(key) {
                None => problems.push(format!("{name}: `{key}` is missing")),
                Some(have) if have != variables => {
                    problems.push(format!(
                        "{name}: `{key}` has the variables {have:?}, and English {variables:?}"
                    ));
                }
                Some(_) => {}
            }
        }
        problems.extend(
            own.keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("{name}: English has no `{key}`")),
        );
    }
    let listed = std::fs::read_to_string(folder.join("languages.toml")).expect("the table of languages");
    let table: toml::Table = listed.parse().expect("the table of languages is TOML");
    let rows = table["language"].as_array().expect("rows [[language]]");
    let codes: BTreeSet<String> =
        rows.iter().filter_map(|row| row["code"].as_str()).map(|code| format!("{code}.ftl")).collect();
    let there: BTreeSet<String> = files(folder, "ftl")
        .iter()
        .map(|file| file.file_name().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    problems.extend(
        codes
            .symmetric_difference(&there)
            .map(|file| format!("data/languages: `{file}` and languages.toml disagree")),
    );
    assert!(problems.is_empty(), "the texts aren't complete:\n{}", problems.join("\n"));
}

fn texts(file: &Path) -> Texts {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parsed = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
    let mut texts = Texts::new();
    for entry in &parsed.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let value = message.value.as_ref().unwrap_or_else(|| panic!("{}: `{key}` is empty", file.display()));
        let mut variables = BTreeSet::new();
        gather(value, &mut variables);
        let twice = texts.insert(key.clone(), variables).is_some();
        assert!(!twice, "{}: `{key}` stands there twice", file.display());
    }
    texts
}

/// The variables and references of a text.
fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => gather_inline(inline, variables),
            Expression::Select { selector, variants } => {
                gather_inline(selector, variables);
                for variant in variants {
                    gather(&variant.value, variables);
                }
            }
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(format!("${}", id.name));
        }
        InlineExpression::MessageReference { id, .. } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                gather_inline(inner, variables);
            }
        }
        _ => {}
    }
}
