//! The figures of the guides are real screens: what the program prints in a terminal of 80 columns, drawn as SVG.
//!
//! A figure that is not what the program prints today fails the build; `write_the_figures` draws them all anew.

use std::collections::BTreeSet;
use std::fs;

use anstyle_svg::Term;

use super::console::Desk;
use super::{documents, none_of, root};

/// Where the figures lie.
const FOLDER: &str = "docs/figures";

/// The languages that figures are drawn in, with the word for the program's own.
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// The figures by name: the command, and how many lines of its screen are shown.
const SCREENS: [(&str, &str, usize); 5] = [
    ("due", "due --within 7d", 24),
    ("show", "show kettu", 30),
    ("check", "check kettu", 30),
    ("group", "group show arkiryhma", 30),
    ("month", "report monthly --period 2026-10", 30),
];

/// The path of a figure.
fn path(name: &str, language: &str) -> String {
    format!("{FOLDER}/{name}.{language}.svg")
}

/// The first lines of what a command prints in a terminal, after the line that was typed.
fn screen(desk: &mut Desk, command: &str, lines: usize, language: &str) -> String {
    let run = desk.run(&format!("sosku --lang {language} --color always {command}")).unwrap();
    assert_eq!(run.code, 0, "{command}: {}", run.stderr);
    let shown: Vec<&str> = run.stdout.lines().take(lines).map(str::trim_end).collect();
    let more = if run.stdout.lines().count() > lines { "\n…" } else { "" };
    format!("$ sosku {command}\n{}{more}\n", shown.join("\n").trim_end())
}

/// Every figure, with its path.
fn figures() -> Vec<(String, String)> {
    let mut desk = Desk::new();
    desk.run("cd data-example").unwrap();
    let drawn = LANGUAGES.iter().flat_map(|language| {
        SCREENS.iter().map(|(name, command, lines)| (path(name, language), *language, *command, *lines))
    });
    let drawn: Vec<_> = drawn.collect();
    let draw = |(path, language, command, lines)| {
        (path, legible(&Term::new().render_svg(&screen(&mut desk, command, lines, language))))
    };
    drawn.into_iter().map(draw).collect()
}

/// The drawing with more contrast than old terminals had, so that dim and red text can be read in print too.
fn legible(drawing: &str) -> String {
    drawing
        .replace("opacity: 0.4", "opacity: 0.7")
        .replace("#AAAAAA", "#DDDDDD")
        .replace("#AA0000", "#FF6B6B")
}

#[test]
fn every_figure_is_what_the_program_prints() {
    let outdated = figures().into_iter().filter(|(path, drawn)| {
        fs::read_to_string(root().join(path)).map(|text| text.replace("\r\n", "\n")).ok().as_ref()
            != Some(drawn)
    });
    let how = "cargo test --test sosku write_the_figures -- --ignored";
    none_of(outdated.map(|(path, _)| format!("{path} is out of date: {how}")).collect());
}

#[test]
fn every_figure_stands_in_a_document_of_its_language() {
    let shown: BTreeSet<(String, String)> = documents()
        .into_iter()
        .flat_map(|document| {
            let names = document.text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
            let figures = names.filter(|name| name.ends_with(".svg")).map(str::to_owned).collect::<Vec<_>>();
            figures.into_iter().map(move |figure| (document.path.clone(), figure))
        })
        .collect();
    let mut faults = Vec::new();
    for (path, figure) in &shown {
        let language = if path.ends_with(".fi.md") {
            "fi"
        } else if path.ends_with(".sv.md") {
            "sv"
        } else {
            "en"
        };
        if !figure.ends_with(&format!(".{language}.svg")) {
            faults.push(format!("{path}: {figure} speaks another language"));
        }
    }
    for (name, language) in SCREENS.iter().flat_map(|screen| LANGUAGES.map(|language| (screen.0, language))) {
        let file = format!("{name}.{language}.svg");
        if !shown.iter().any(|(_, figure)| figure.ends_with(&file)) {
            faults.push(format!("{file} stands in no document"));
        }
    }
    none_of(faults);
}

#[test]
#[ignore = "draws docs/figures/ anew"]
fn write_the_figures() {
    fs::create_dir_all(root().join(FOLDER)).unwrap();
    for (path, drawn) in figures() {
        fs::write(root().join(path), drawn).unwrap();
    }
}
