//! The walls of the house, read off the source itself: who may know whom, and what a file must look like.
//!
//! `src/lib.rs` states the rules in prose; here they are a table. An edge is any path in the code that names
//! another area, in a `use` or not, in a test or not. Below: `imports` reads those paths.

mod imports;

use std::fs;
use std::path::{Path, PathBuf};

use imports::{Import, imports};

/// What each area of `src/` may name besides itself. An area that is missing here is an error as well.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("language", &["model"]),
    ("catalogue", &["model", "language"]),
    ("outcomes", &["model", "language", "catalogue"]),
    ("diagnostic", &["model", "language", "catalogue"]),
    ("store", &["model", "language", "catalogue", "outcomes", "diagnostic"]),
    ("eligibility", &["model", "language", "catalogue", "outcomes", "diagnostic"]),
    ("validate", &["model", "language", "catalogue", "outcomes", "diagnostic"]),
    ("reports", &["model", "language", "catalogue", "outcomes", "diagnostic", "eligibility", "validate"]),
    (
        "audit",
        &["model", "language", "catalogue", "outcomes", "diagnostic", "store", "eligibility", "validate"],
    ),
];

/// Areas that may name everything: the top of the house.
const TOP: &[&str] = &["main", "cli", "lib"];

/// Items of `store` that touch no file, and that some of those who see only loaded data may name all the same:
/// by the beginning of the source's path, and the beginning of the item's.
const PURE_ITEMS_OF_STORE: &[(&str, &str)] = &[
    // Texts and values in, texts and values out.
    ("src/validate/", "store::yaml::"),
    ("src/validate/", "store::layout::OFFICE"),
    ("src/validate/texts.rs", "store::layout::"),
    // What loading found, and the reading of bytes that somebody else has at hand.
    ("src/validate/", "store::load::FileRead"),
    ("src/validate/", "store::load::groups::GroupRead"),
    ("src/validate/", "store::load::Folder"),
    ("src/validate/", "store::load::Options"),
    ("src/validate/", "store::load::read_file"),
    // The registry names the kinds of diagnostics that loading gives.
    ("src/validate/kinds.rs", "store::load::"),
    ("src/validate/kinds.rs", "store::csv::"),
    // The labels that every report is written with: its caller hands them in, its tests take the built-in ones.
    ("src/reports/render/tests.rs", "store::catalogue::built_in"),
    ("src/reports/testing.rs", "store::catalogue::built_in"),
    ("src/reports/testing.rs", "store::catalogue::statutes"),
];

/// Lines of a source file, its tests not counted.
const LONGEST_FILE: usize = 500;

/// A source file, relative to the crate, with `/`.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// `store` for `src/store/yaml/tree.rs`.
    fn area(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// `["store", "yaml", "tree"]` for `src/store/yaml/tree.rs`.
    fn module(&self) -> Vec<String> {
        let below = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let own = below.trim_end_matches("/mod");
        own.split('/').filter(|step| !matches!(*step, "lib" | "main")).map(str::to_owned).collect()
    }

    fn is_test(&self) -> bool {
        let stem = self.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
        self.path.starts_with("tests/") || stem == "tests" || stem.ends_with("_tests")
    }

    /// Lines before the tests at the end of the file.
    fn lines_of_code(&self) -> usize {
        let tests = self.text.find("#[cfg(test)]\nmod tests {");
        self.text.get(..tests.unwrap_or(self.text.len())).unwrap_or_default().lines().count()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the crate, sorted by path.
fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(Source { path: relative(&path), text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no source below {folder}");
    found
}

fn relative(path: &Path) -> String {
    let parts: PathBuf = path.strip_prefix(root()).unwrap().into();
    parts.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/")
}

/// What is wrong with an import of a source, if anything is.
fn fault(source: &Source, import: &Import) -> Option<String> {
    let area = source.area();
    let other = import.path.first()?;
    if TOP.contains(&area) || other == area || !is_placed(other) {
        return None;
    }
    let below = MAY_KNOW.iter().find(|(name, _)| *name == area).map_or(&[][..], |(_, below)| below);
    let path = import.path.join("::");
    let is_pure = PURE_ITEMS_OF_STORE
        .iter()
        .any(|(place, item)| source.path.starts_with(place) && path.starts_with(item));
    (!below.contains(&other.as_str()) && !is_pure).then(|| format!("`{area}` may not know `{path}`"))
}

fn is_placed(area: &str) -> bool {
    TOP.contains(&area) || MAY_KNOW.iter().any(|(name, _)| *name == area)
}

/// The faults in the imports of a source.
fn import_faults(source: &Source) -> Vec<String> {
    let found = imports(&source.text, &source.module());
    found
        .iter()
        .filter_map(|import| Some(format!("{}:{}: {}", source.path, import.line, fault(source, import)?)))
        .collect()
}

fn none_of(faults: Vec<String>) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn knowledge_flows_one_way() {
    none_of(sources("src").iter().flat_map(import_faults).collect());
}

#[test]
fn every_area_has_its_place() {
    let strays = sources("src").into_iter().filter(|source| !is_placed(source.area()));
    none_of(strays.map(|source| source.path).collect());
}

#[test]
fn every_file_opens_with_its_charter() {
    let mut faults = Vec::new();
    for source in sources("src").into_iter().chain(sources("tests")) {
        let charter = source.text.lines().take_while(|line| line.starts_with("//!")).count();
        // The claims of a test file say the rest.
        let least = if source.is_test() { 1 } else { 2 };
        if !(least..=8).contains(&charter) {
            faults.push(format!("{}: {charter} lines of `//!`, not {least} to 8", source.path));
        }
    }
    none_of(faults);
}

#[test]
fn no_file_is_named_after_nothing() {
    let vague = ["util", "utils", "helper", "helpers", "manager", "common", "misc"];
    let is_vague = |path: &str| {
        path.trim_end_matches(".rs")
            .split(['/', '_'])
            .any(|word| vague.contains(&word.to_lowercase().as_str()))
    };
    let all = sources("src").into_iter().chain(sources("tests"));
    none_of(all.map(|source| source.path).filter(|path| is_vague(path)).collect());
}

#[test]
fn nothing_unfinished_lands() {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("dbg", "!("), concat!("todo", "!(")];
    let mut faults = Vec::new();
    for source in sources("src").into_iter().chain(sources("tests")) {
        for (number, line) in (1..).zip(source.text.lines()) {
            if marks.iter().any(|mark| line.contains(mark)) {
                faults.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    none_of(faults);
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    let long = |source: &Source| !source.is_test() && source.lines_of_code() > LONGEST_FILE;
    let all = sources("src").into_iter().filter(long);
    none_of(all.map(|source| format!("{}: {} lines", source.path, source.lines_of_code())).collect());
}

#[test]
fn an_upward_edge_is_a_fault_however_it_is_written() {
    let upward = [
        ("store", "use crate::cli::when::Toward;"),
        ("store", "fn f() { crate::reports::monthly::run() }"),
        ("store", "use crate::{model::date::Date, validate::{self, registry}};"),
        ("store", "use super::super::cli;"),
        ("model", "use crate::language::Language;"),
        ("reports", "use crate::store::load;"),
        ("validate", "use crate::store::load::load_all;"),
        ("reports", "use crate::store::yaml::value::Value;"),
        ("validate", "mod tests { use super::super::super::store::load; }"),
        ("outcomes", "use crate::diagnostic::Kind;"),
    ];
    for (area, text) in upward {
        assert_ne!(import_faults(&snippet(area, text)), [] as [String; 0], "{area}: {text}");
    }
}

#[test]
fn downward_edges_and_mere_words_are_none() {
    let downward = [
        ("validate", "use crate::store::yaml::value::Value;"),
        ("cli", "use crate::{store::load, reports, language::Messages};"),
        (
            "reports",
            "use crate::outcomes::attainment; use super::Observation; use super::super::model::case;",
        ),
        (
            "model",
            "// use crate::cli::ui\n/* crate::store */ const S: &str = \"crate::store::load\"; use std::fs;",
        ),
        ("model", "const S: &str = r#\"crate::store \"#; fn f<'a>(c: char) -> bool { c == '\"' }"),
        ("catalogue", "use crate::language::Language; mod inner { use super::super::code_list; }"),
    ];
    for (area, text) in downward {
        assert_eq!(import_faults(&snippet(area, text)), [] as [String; 0], "{area}: {text}");
    }
}

fn snippet(area: &str, text: &str) -> Source {
    Source { path: format!("src/{area}/inner.rs"), text: text.to_owned() }
}
