//! The messages as a whole: three languages that say the same things, no text that nothing calls, no call
//! without a text, nothing of the command line without its help.
//!
//! Reads the message files and the source as text, and the former also as Fluent's syntax tree.
#![expect(clippy::disallowed_methods, reason = "a test of the source files themselves")]
#![expect(clippy::panic, clippy::unwrap_used, reason = "what the tests share fails like a test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory as _};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use sosku::cli::help;
use sosku::cli::root::Root;
use sosku::language::{Language, Messages};

const AREAS: [&str; 8] = ["help", "error", "ui", "report", "show", "diagnostic", "prompt", "check"];

/// Ids that are put together at run time: how they start, and by whom.
const MADE_AT_RUN_TIME: [(&str, &str); 4] = [
    ("help-", "cli::help makes them from the command line"),
    ("prompt-ask-", "cli::ask makes them from the flags of facts"),
    ("report-", "reports makes them from the ids of indicators, breakdowns and sections"),
    ("diagnostic-", "diagnostic::render makes them from the kind"),
];

/// What is wrong with the help of a command and everything below it: texts that are missing in a language,
/// and visible aliases, which clap would introduce in English.
fn gaps_in_help(root: &Command) -> Vec<String> {
    let mut gaps = Vec::new();
    for language in Language::ALL {
        let messages = Messages::new(language);
        walk(root, &[], &mut |command, path| {
            let mut wanted = vec![vec![help::command_id(path)]];
            wanted.extend(command.get_arguments().map(|arg| help::argument_ids(path, arg).to_vec()));
            let valued = command.get_arguments().filter(|arg| arg.get_action().takes_values());
            let names = valued.filter_map(|arg| arg.get_value_names()).flatten();
            wanted.extend(names.map(|name| vec![help::value_id(name)]));
            for ids in wanted.iter().filter(|ids| !ids.iter().any(|id| messages.has(id))) {
                gaps.push(format!("{}: {}", language.tag(), ids.join(" or ")));
            }
        });
    }
    walk(root, &[], &mut |command, path| {
        let of_args = command.get_arguments().filter_map(|arg| arg.get_visible_aliases()).flatten();
        gaps.extend(
            of_args.chain(command.get_visible_aliases()).map(|name| format!("alias {path:?} {name}")),
        );
    });
    gaps
}

fn walk(command: &Command, path: &[String], visit: &mut impl FnMut(&Command, &[String])) {
    visit(command, path);
    for sub in command.get_subcommands() {
        walk(sub, &[path, &[sub.get_name().to_owned()]].concat(), visit);
    }
}

#[test]
fn a_gap_in_the_help_is_found() {
    let leaf = Command::new("list").arg(clap::Arg::new("nonsense").long("nonsense").value_name("RUBBISH"));
    let gaps = gaps_in_help(&Command::new("sosku").subcommand(leaf).subcommand(Command::new("frobnicate")));
    for gap in
        ["fi: help-frobnicate", "sv: help-list--nonsense or help-arg-nonsense", "en: help-value-rubbish"]
    {
        assert!(gaps.iter().any(|found| found == gap), "{gap} not among {gaps:?}");
    }
    assert_eq!(gaps.len(), 9, "{gaps:?}");
}

#[test]
fn the_flags_that_every_command_has_have_their_help() {
    assert_eq!(gaps_in_help(&help::prepare(Command::new("sosku"))), [""; 0]);
}

#[test]
fn every_command_and_every_option_has_its_help_in_every_language() {
    assert_eq!(gaps_in_help(&help::prepare(Root::command())), [""; 0]);
}

#[test]
fn every_area_parses_and_keeps_to_the_habits_that_the_reader_of_areas_relies_on() {
    for (language, area) in files() {
        let text = text_of(language, area);
        let tree = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| {
            panic!("{}/{area}.ftl: {errors:?}", language.tag());
        });
        let mut seen = BTreeSet::new();
        for entry in &tree.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    assert!(seen.insert(id), "{id} stands twice in {}", language.tag());
                    assert!(id.starts_with(&format!("{area}-")), "{id} belongs to another area than {area}");
                    assert!(message.value.is_some() && message.attributes.is_empty(), "{id}");
                    assert!(Messages::new(language).has(id), "{id} is not found by its id");
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                other => panic!("{}/{area}.ftl: {other:?}", language.tag()),
            }
        }
    }
}

#[test]
fn the_languages_have_the_same_messages_with_the_same_placeholders() {
    let [fi, sv, en] = Language::ALL.map(messages);
    for (id, message) in &en {
        for (language, other) in [("fi", &fi), ("sv", &sv)] {
            let twin = other.get(id).unwrap_or_else(|| panic!("{id} is missing in {language}"));
            assert_eq!(twin.placeholders, message.placeholders, "{id}: en and {language} differ");
        }
    }
    let extra: Vec<_> = fi.keys().chain(sv.keys()).filter(|id| !en.contains_key(*id)).collect();
    assert!(extra.is_empty(), "missing in en: {extra:?}");
}

#[test]
fn a_sentence_is_not_left_in_another_language() {
    let all = Language::ALL.map(messages);
    let pairs = [(0, 1), (0, 2), (1, 2)];
    for (id, _) in all[0].iter().filter(|(id, _)| !id.ends_with("-examples")) {
        for (one, other) in pairs {
            let [one, other] = [one, other].map(|at| words(&all[at][id].text));
            assert!(one.len() < 3 || one != other, "{id} reads the same in two languages: {one:?}");
        }
    }
}

#[test]
fn every_message_is_called_and_every_call_has_a_message() {
    let known = messages(Language::Fi);
    let called = called();
    let hints = |id: &str| id.strip_suffix("-hint").is_some_and(|about| called.contains(about));
    let made = |id: &str| MADE_AT_RUN_TIME.iter().any(|(start, _)| id.starts_with(start));
    let silent: Vec<_> = known.keys().filter(|id| !made(id) && !called.contains(*id) && !hints(id)).collect();
    assert!(silent.is_empty(), "nothing says {silent:?}");
    let unknown: Vec<_> = called.iter().filter(|id| !known.contains_key(*id)).collect();
    assert!(unknown.is_empty(), "called, but there are no such messages: {unknown:?}");
}

#[test]
fn a_list_of_commands_stays_on_one_line_each() {
    for language in Language::ALL {
        let about = |id: &str| !["arg", "value", "heading", "group", "usage"].contains(&second_word(id));
        for (id, message) in messages(language) {
            let is_about = about(&id)
                && !id.contains("--")
                && !id.ends_with("-examples")
                && !id.ends_with("-long")
                && id != "help-sosku";
            if id.starts_with("help-") && is_about {
                assert!(message.text.chars().count() <= 74, "{} {id}: {}", language.tag(), message.text);
            }
        }
    }
}

fn second_word(id: &str) -> &str {
    id.split('-').nth(1).unwrap_or_default()
}

/// A message as it stands in a file.
#[derive(Debug, Default, PartialEq)]
struct Message {
    text: String,
    placeholders: BTreeSet<String>,
}

fn files() -> impl Iterator<Item = (Language, &'static str)> {
    Language::ALL.into_iter().flat_map(|language| AREAS.map(|area| (language, area)))
}

fn text_of(language: Language, area: &str) -> String {
    let path = root().join(format!("src/language/messages/{}/{area}.ftl", language.tag()));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for area in AREAS {
        let text = text_of(language, area);
        for entry in fluent_syntax::parser::parse(text.as_str()).unwrap().body {
            if let Entry::Message(message) = entry {
                let mut read = Message::default();
                read_pattern(message.value.as_ref().unwrap(), &mut read);
                all.insert(message.id.name.to_owned(), read);
            }
        }
    }
    all
}

fn read_pattern(pattern: &Pattern<&str>, read: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => read.text.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, read),
        }
    }
}

/// Placeholders are plain variables and choices by one; a message that refers to another or calls a function
/// would not stand alone.
fn read_expression(expression: &Expression<&str>, read: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_variable(inline, read),
        Expression::Select { selector, variants } => {
            read_variable(selector, read);
            variants.iter().for_each(|variant| read_pattern(&variant.value, read));
        }
    }
}

fn read_variable(inline: &InlineExpression<&str>, read: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            read.placeholders.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => read.text.push_str(value),
        other => panic!("a message must stand alone: {other:?} beside {:?}", read.text),
    }
}

/// The words of a text that are language: what stands between backticks is not.
fn words(text: &str) -> Vec<String> {
    let language: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let letters = |word: &&str| word.chars().any(char::is_alphabetic);
    language.split_whitespace().filter(letters).map(str::to_lowercase).collect()
}

/// Everything in the source that looks like a message's id in quotes.
fn called() -> BTreeSet<String> {
    let mut sources = Vec::new();
    rust_files(&root().join("src"), &mut sources);
    assert!(sources.len() > 5, "the source is not where it was");
    sources.iter().flat_map(|path| ids_in(&fs::read_to_string(path).unwrap())).collect()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn ids_in(source: &str) -> Vec<String> {
    source.split('"').filter(|text| is_id(text)).map(str::to_owned).collect()
}

fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let in_an_area =
        text.split_once('-').is_some_and(|(area, rest)| AREAS.contains(&area) && !rest.is_empty());
    in_an_area && text.bytes().all(plain)
}

#[test]
fn ids_are_found_in_source_and_nothing_else_is() {
    let source = r#"tr!(m, "error-no-such-case", code = "help"); f("error-"); g("report a"); h("ui-done")"#;
    assert_eq!(ids_in(source), ["error-no-such-case", "ui-done"]);
}

#[test]
fn words_of_code_do_not_count() {
    assert_eq!(words("Se `sosku list` eller -C 9.3."), ["se", "eller", "-c"]);
}
