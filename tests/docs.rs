//! The documents are kept true by tests: the reference of the data format against the types, the examples
//! against the program, links against the files, decisions against the manifest.
//!
//! Below: `reference` (tables and examples of data-format.md), `console` (every console block runs),
//! `recipe` (the proof of a report without sosku), `figures` (screens drawn in the guides), `inventory` (where all that the source documents speak of is recorded).

mod console;
mod figures;
mod inventory;
mod recipe;
mod reference;

use std::fs;
use std::path::{Path, PathBuf};

/// A document of the project, by its path from the root of the project, with `/`.
#[derive(Debug)]
struct Document {
    path: String,
    text: String,
}

/// A fenced block of a document.
#[derive(Debug, PartialEq, Eq)]
struct Block<'a> {
    /// What stands after the fence.
    info: &'a str,
    /// The line of the fence, counted from 1.
    line: usize,
    /// The lines between the fences.
    lines: Vec<&'a str>,
}

impl Document {
    fn read(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path: path.to_owned(), text }
    }

    fn blocks(&self) -> Vec<Block<'_>> {
        blocks(&self.text)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Markdown files at the root and everything below `docs/`, sorted by path.
fn documents() -> Vec<Document> {
    let is_markdown = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "md");
    let entries = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut found: Vec<PathBuf> = entries(root()).into_iter().filter(is_markdown).collect();
    let mut waiting = vec![root().join("docs")];
    while let Some(folder) = waiting.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                waiting.push(path);
            } else if is_markdown(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    let relative = |path: &PathBuf| {
        let parts = path.strip_prefix(root()).unwrap().iter();
        parts.map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/")
    };
    found.iter().map(|path| Document::read(&relative(path))).collect()
}

/// The fenced blocks of a text in their order.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found: Vec<Block<'_>> = Vec::new();
    let mut is_open = false;
    for (number, line) in (1..).zip(text.lines()) {
        match (line.trim_start().strip_prefix("```"), is_open) {
            (Some(info), false) => {
                found.push(Block { info: info.trim(), line: number, lines: Vec::new() });
                is_open = true;
            }
            (Some(_), true) => is_open = false,
            (None, true) => found.last_mut().unwrap().lines.push(line),
            (None, false) => {}
        }
    }
    assert!(!is_open, "a fence that is not closed");
    found
}

/// The targets of Markdown links, outside of fenced blocks, with their lines.
fn links(document: &Document) -> Vec<(usize, &str)> {
    let mut in_block = false;
    let mut found = Vec::new();
    for (number, line) in (1..).zip(document.text.lines()) {
        in_block ^= line.trim_start().starts_with("```");
        if in_block {
            continue;
        }
        let targets = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        found.extend(targets.map(|target| (number, target)));
    }
    found
}

fn none_of(faults: Vec<String>) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut faults = Vec::new();
    for document in documents() {
        let folder = root().join(&document.path).parent().unwrap().to_owned();
        for (line, target) in links(&document) {
            let file = target.split('#').next().unwrap_or_default();
            let is_elsewhere = target.contains("://") || target.starts_with("mailto:") || file.is_empty();
            if !is_elsewhere && !folder.join(file).exists() {
                faults.push(format!("{}:{line}: {target} is not there", document.path));
            }
        }
    }
    none_of(faults);
}

#[test]
fn the_readme_is_short() {
    let lines = Document::read("README.md").text.lines().count();
    assert!(lines <= 150, "{lines} lines");
}

#[test]
fn every_dependency_has_its_line_in_the_decision() {
    let decision = Document::read("docs/decisions/0006-dependencies.md").text;
    let manifest: String = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut section = "";
    let mut faults = Vec::new();
    for line in manifest.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        } else if let (true, Some((name, _))) = (section.ends_with("dependencies"), line.split_once(" = ")) {
            let start = format!("| `{name}` |");
            if !decision.lines().any(|line| line.starts_with(&start)) {
                faults.push(format!("`{name}` has no line"));
            }
        }
    }
    none_of(faults);
}

#[test]
fn blocks_are_found_with_their_lines() {
    let text = "a\n```console no-run: x\n$ b\nc\n```\n\n  ```\n  d\n  ```\n";
    let expected = [
        Block { info: "console no-run: x", line: 2, lines: vec!["$ b", "c"] },
        Block { info: "", line: 7, lines: vec!["  d"] },
    ];
    assert_eq!(blocks(text), expected);
}
