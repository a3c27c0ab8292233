//! Every `console` block of the documents runs: lines `$ command`, each followed by what it prints.
//!
//! The blocks of one document run in their order in one hermetic folder that holds a copy of `data-example`
//! under git, as a reader would run them who stands in the project. There is no shell: `sosku`, `cd`, `cat`
//! and a few of git's reading commands are all there is. A line `...` stands for any number of lines. Unless
//! the block says `exit=N`, its commands must succeed. A block tagged `no-run: REASON` is passed over.

use std::fs;
use std::path::Path;

use super::{Block, Document, documents, none_of, root};
use crate::support::{Run, TestFolder};

/// The folder that readers practise on.
const EXAMPLE: &str = "data-example";

/// The moment at which the documents were written.
const NOW: &str = "2026-11-02T09:00:00+02:00";

/// Git's commands that a document may show.
const OF_GIT: [&str; 4] = ["log", "show", "status", "diff"];

/// A command of a block and what it should print.
#[derive(Debug, PartialEq, Eq)]
struct Step<'a> {
    command: &'a str,
    expected: Vec<&'a str>,
}

/// What a block wants.
#[derive(Debug, PartialEq, Eq)]
enum Wanted<'a> {
    /// To run, the last command ending with this exit code, the others with 0.
    Run(i32),
    /// Not to run, for a reason.
    Skip(&'a str),
}

/// What the words after `console` ask for; `None` if they are not understood.
fn wanted(info: &str) -> Option<Wanted<'_>> {
    match info.strip_prefix("console")?.trim() {
        "" => Some(Wanted::Run(0)),
        words => match (words.strip_prefix("exit="), words.strip_prefix("no-run:").map(str::trim)) {
            (Some(code), _) => code.parse().ok().map(Wanted::Run),
            (_, Some(reason)) if !reason.is_empty() => Some(Wanted::Skip(reason)),
            _ => None,
        },
    }
}

/// The commands of a block; an error if something stands before the first.
fn steps<'a>(block: &Block<'a>) -> Result<Vec<Step<'a>>, String> {
    let mut steps: Vec<Step<'a>> = Vec::new();
    for line in &block.lines {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push(Step { command, expected: Vec::new() }),
            (None, Some(step)) => step.expected.push(line),
            (None, None) => return Err("does not begin with a command".to_owned()),
        }
    }
    Ok(steps)
}

/// The words of a command, quotes taken off. What only a shell understands is an error.
fn words(command: &str) -> Result<Vec<String>, String> {
    let mut words: Vec<String> = Vec::new();
    let mut quote = None;
    let mut in_word = false;
    for character in command.chars() {
        match (character, quote) {
            (c, Some(open)) if c == open => quote = None,
            (c, Some(_)) => words.last_mut().unwrap().push(c),
            (' ', None) => in_word = false,
            ('|' | '>' | '<' | '&' | ';' | '$' | '`' | '*' | '\\' | '#', None) => {
                return Err(format!("`{character}` is for a shell, and there is none"));
            }
            (c, None) => {
                if !in_word {
                    words.push(String::new());
                    in_word = true;
                }
                match c {
                    '"' | '\'' => quote = Some(c),
                    c => words.last_mut().unwrap().push(c),
                }
            }
        }
    }
    if quote.is_some() { Err("a quote is not closed".to_owned()) } else { Ok(words) }
}

/// Whether the lines are what was expected, `...` standing for any number of them.
fn matches(expected: &[&str], lines: &[&str]) -> bool {
    match expected.split_first() {
        None => lines.is_empty(),
        Some((&"...", rest)) => (0..=lines.len()).any(|skipped| matches(rest, &lines[skipped..])),
        Some((first, rest)) => {
            lines.split_first().is_some_and(|(line, below)| line.trim_end() == *first && matches(rest, below))
        }
    }
}

/// The place in which a document's commands run.
pub(super) struct Desk {
    pub(super) folder: TestFolder,
    /// Where `cd` has led, relative to the folder; empty or ending with `/`.
    place: String,
}

impl Desk {
    pub(super) fn new() -> Self {
        let mut folder = TestFolder::empty();
        copy(&root().join(EXAMPLE), &folder, EXAMPLE);
        folder.git(&["-C", EXAMPLE, "init", "--quiet", "--initial-branch=main"]);
        folder.git(&["-C", EXAMPLE, "add", "--all"]);
        folder.git(&["-C", EXAMPLE, "commit", "--quiet", "--allow-empty", "--message=init"]);
        folder.set("SOSKU_NOW", NOW);
        folder.set("SOSKU_SEED", "1");
        Self { folder, place: String::new() }
    }

    /// Runs a command; an error if it is none that a document may show.
    pub(super) fn run(&mut self, command: &str) -> Result<Run, String> {
        let words = words(command)?;
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["sosku", arguments @ ..] => Ok(self.sosku(arguments)),
            ["git", name, arguments @ ..] if OF_GIT.contains(name) => Ok(self.git(name, arguments)),
            ["cd", place] => self.cd(place),
            ["cat", file] => match self.folder.bytes(&format!("{}{file}", self.place)) {
                Some(bytes) => Ok(said(String::from_utf8_lossy(&bytes).into_owned())),
                None => Err(format!("{file} is not there")),
            },
            _ => Err("no command that a document may show".to_owned()),
        }
    }

    fn sosku(&self, arguments: &[&str]) -> Run {
        let mut all = if self.place.is_empty() { vec![] } else { vec!["-C", self.place.as_str()] };
        all.extend(arguments);
        self.folder.sosku(&all)
    }

    fn git(&self, name: &str, arguments: &[&str]) -> Run {
        let place = if self.place.is_empty() { "." } else { self.place.as_str() };
        said(self.folder.git(&[&["-C", place, name], arguments].concat()))
    }

    fn cd(&mut self, place: &str) -> Result<Run, String> {
        let there = format!("{}{}/", self.place, place.trim_end_matches('/'));
        if !self.folder.root().join(&there).is_dir() {
            return Err(format!("{place} is not there"));
        }
        self.place = there;
        Ok(said(String::new()))
    }
}

fn said(stdout: String) -> Run {
    Run { code: 0, stdout, stderr: String::new() }
}

/// Copies a folder of the project into the test folder, if it is there.
fn copy(from: &Path, folder: &TestFolder, to: &str) {
    fs::create_dir_all(folder.root().join(to)).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry.unwrap();
        let name = format!("{to}/{}", entry.file_name().to_str().unwrap());
        match entry.file_type().unwrap().is_dir() {
            // What a developer's own runs have left there is not part of the example.
            true if matches!(entry.file_name().to_str(), Some(".git" | ".sosku")) => {}
            true => copy(&entry.path(), folder, &name),
            false => folder.write(&name, fs::read(entry.path()).unwrap()),
        }
    }
}

/// What is wrong with a step, in a form that shows what it printed.
fn fault_of(desk: &mut Desk, step: &Step<'_>, code: i32) -> Option<String> {
    let run = match desk.run(step.command) {
        Ok(run) => run,
        Err(why) => return Some(format!("$ {}\n{why}", step.command)),
    };
    let printed = format!("{}{}", run.stdout, run.stderr);
    let lines: Vec<&str> = printed.trim_end().lines().collect();
    let expected = step.expected.join("\n");
    let is_right = run.code == code && matches(&step.expected, &lines);
    (!is_right).then(|| {
        format!(
            "$ {}\nexpected, with exit code {code}:\n{expected}\nprinted, with exit code {}:\n{printed}",
            step.command, run.code
        )
    })
}

/// What is wrong with the console blocks of a document.
fn faults_of(document: &Document) -> Vec<String> {
    let mut faults = Vec::new();
    let mut desk: Option<Desk> = None;
    for block in document.blocks().iter().filter(|block| block.info.starts_with("console")) {
        let mut report = |fault: String| faults.push(format!("{}:{}: {fault}", document.path, block.line));
        let code = match wanted(block.info) {
            Some(Wanted::Run(code)) => code,
            Some(Wanted::Skip(_)) => continue,
            None => {
                report(format!("`{}` is not understood; a block that does not run says why", block.info));
                continue;
            }
        };
        let steps = steps(block).unwrap_or_else(|fault| {
            report(fault);
            Vec::new()
        });
        let desk = desk.get_or_insert_with(Desk::new);
        // What comes after a fault rests on it and would only add noise.
        let mut found = (1..).zip(&steps).filter_map(|(number, step)| {
            let code = if number == steps.len() { code } else { 0 };
            fault_of(desk, step, code)
        });
        found.next().into_iter().for_each(report);
    }
    faults
}

#[test]
fn every_console_block_runs() {
    none_of(documents().iter().flat_map(faults_of).collect());
}

fn document(text: &str) -> Document {
    Document { path: "test.md".to_owned(), text: text.to_owned() }
}

#[test]
fn a_block_that_prints_something_else_is_noticed() {
    let right = "```console\n$ cd data-example\n$ git log --oneline --format=%s\ninit\n```\n";
    assert_eq!(faults_of(&document(right)), [] as [String; 0]);
    for wrong in [
        right.replace("init", "other"),
        right.replace("init\n", ""),
        right.replace("init", "init\ninit"),
        right.replace("git log", "git push"),
        right.replace("--oneline", "| head"),
        right.replace("cd data-example", "cd nowhere"),
        right.replace("console", "console exit=1"),
        right.replace("console", "console no-run"),
        right.replace("console", "console no-run:"),
        right.replace("$ cd data-example", "cd data-example"),
        "```console\n$ rm -r data-example\n```\n".to_owned(),
        "```console\n$ cat nothing.md\n```\n".to_owned(),
    ] {
        assert_eq!(faults_of(&document(&wrong)).len(), 1, "{wrong}");
    }
    let skipped = "```console no-run: needs a network\n$ git push\n```\n";
    assert_eq!(faults_of(&document(skipped)), [] as [String; 0]);
}

#[test]
fn three_dots_stand_for_any_lines() {
    assert!(matches(&["a", "...", "d"], &["a", "b", "c", "d"]));
    assert!(matches(&["...", "b", "..."], &["b  "]));
    assert!(matches(&["..."], &[]));
    assert!(!matches(&["a", "...", "d"], &["a", "b", "c"]));
    assert!(!matches(&["a"], &["a", ""]));
}

#[test]
fn words_are_split_without_a_shell() {
    assert_eq!(words("sosku a  --b 'c d' e\"f g\" ''").unwrap(), ["sosku", "a", "--b", "c d", "ef g", ""]);
    assert_eq!(words("a '|'").unwrap(), ["a", "|"]);
    for wrong in ["a | b", "a > b", "a 'b", "a $B"] {
        assert!(words(wrong).is_err(), "{wrong}");
    }
}
