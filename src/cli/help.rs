//! Help pages in the user's language: puts messages into a clap `Command`, only when a page or an error is
//! about to be shown, and only along the path of the command that was asked for.
//!
//! The ids follow the command line: `help-session-add` (what it does), `help-session-add--minutes` or, shared
//! by all commands, `help-arg-minutes`; `-long` and `-examples` are optional. No English of clap's is left:
//! headings, usage, possible values and defaults are written here. Below: `first_page` groups the commands. Neighbour:
//! `usage`, for errors.

mod first_page;

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};

use crate::language::Messages;
use crate::tr;

/// Columns of a page at most, on however wide a terminal.
const WIDTH: usize = 100;

/// Which commands are to speak the user's language.
#[derive(Debug, Clone, Copy)]
enum Reach<'a> {
    /// Only those along this path, and the names below its end.
    Path(&'a [String]),
    /// All of them, for manuals.
    Whole,
}

/// Replaces clap's own flags and texts that cannot be translated by ours. To be called on the root before
/// any parsing; costs nothing and knows no language.
#[must_use]
pub fn prepare(root: Command) -> Command {
    root.disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .max_term_width(WIDTH)
        .arg(Arg::new("help").short('h').long("help").global(true).action(ArgAction::HelpShort))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version))
}

/// The path of the command that `args` (without the program's name) mean, as far as it is known: the names
/// of subcommands up to the first word that is none.
pub fn path(root: &Command, args: &[OsString]) -> Vec<String> {
    let (mut here, mut names) = (root, Vec::new());
    let mut words = args.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        if word.starts_with('-') {
            if takes_next_word(root, here, word) {
                words.next();
            }
            continue;
        }
        let Some(next) = here.find_subcommand(word) else { break };
        names.push(next.get_name().to_owned());
        here = next;
    }
    names
}

/// True if a page is asked for somewhere in `args`; harmless where the word turns out to be a flag's value.
pub fn is_asked(args: &[OsString]) -> bool {
    args.iter().take_while(|word| *word != "--").any(|word| word == "--help" || word == "-h")
}

/// True if the flag's value is the next word: `--lang fi`, not `--lang=fi` nor `-q`.
fn takes_next_word(root: &Command, here: &Command, word: &str) -> bool {
    let is_meant = |arg: &&Arg| match word.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => arg
            .get_short()
            .is_some_and(|short| word.strip_prefix('-') == Some(short.encode_utf8(&mut [0; 4]))),
    };
    let mut known = here.get_arguments().chain(root.get_arguments());
    known.find(is_meant).is_some_and(|arg| arg.get_action().takes_values())
}

/// The root with its texts in the language of `messages`, along `path` only. It may have been used for
/// parsing before.
#[must_use]
pub fn localise(root: Command, path: &[String], messages: &Messages) -> Command {
    walk(root, &[], Reach::Path(path), messages)
}

/// The root with all its texts in the language of `messages`: for manuals and completions.
#[must_use]
pub fn localise_all(root: Command, messages: &Messages) -> Command {
    walk(root, &[], Reach::Whole, messages)
}

/// The id of what a command does; its path without the root.
pub fn command_id(path: &[String]) -> String {
    match path {
        [] => "help-sosku".to_owned(),
        _ => format!("help-{}", path.join("-")),
    }
}

/// The ids where an argument's help is looked for, the first that exists.
pub fn argument_ids(path: &[String], arg: &Arg) -> [String; 2] {
    let name = arg.get_id().as_str().replace('_', "-").to_ascii_lowercase();
    [format!("{}--{name}", command_id(path)), format!("help-arg-{name}")]
}

/// The line that shows how a command is called, without its heading: `sosku check [options] <CASE>`.
pub fn usage_line(command: &Command, path: &[String], messages: &Messages) -> String {
    let mut parts = vec!["sosku".to_owned()];
    parts.extend_from_slice(path);
    let shown = || command.get_arguments().filter(|arg| !arg.is_hide_set());
    parts.extend(shown().filter(|arg| !arg.is_positional() && arg.is_required_set()).map(with_value));
    if shown().any(|arg| !arg.is_positional() && !arg.is_required_set()) || !path.is_empty() {
        parts.push(format!("[{}]", tr!(messages, "help-usage-options")));
    }
    parts.extend(shown().filter(|arg| arg.is_positional()).map(Arg::to_string));
    if command.get_subcommands().any(|sub| !sub.is_hide_set()) {
        let name = tr!(messages, "help-usage-command");
        parts.push(if command.is_subcommand_required_set() {
            format!("<{name}>")
        } else {
            format!("[{name}]")
        });
    }
    parts.join(" ")
}

/// `--minutes <MIN>`, as it is typed.
fn with_value(option: &Arg) -> String {
    let flag = match (option.get_long(), option.get_short()) {
        (Some(long), _) => format!("--{long}"),
        (None, Some(short)) => format!("-{short}"),
        (None, None) => String::new(),
    };
    match option.get_value_names() {
        Some(names) => names.iter().fold(flag, |text, name| format!("{text} <{name}>")),
        None => flag,
    }
}

fn walk(command: Command, here: &[String], reach: Reach<'_>, messages: &Messages) -> Command {
    let command = own_texts(command, here, messages);
    let command = command.mut_subcommands(|sub| {
        let there = [here, &[sub.get_name().to_owned()]].concat();
        match reach {
            Reach::Whole => walk(sub, &there, reach, messages),
            Reach::Path([]) => with_about(sub, &there, messages),
            Reach::Path([next, rest @ ..]) if next == sub.get_name() => {
                walk(sub, &there, Reach::Path(rest), messages)
            }
            Reach::Path(_) => sub,
        }
    });
    match reach {
        Reach::Path([_, ..]) => command,
        Reach::Path([]) | Reach::Whole => with_page(command, here, messages),
    }
}

fn with_about(command: Command, path: &[String], messages: &Messages) -> Command {
    match messages.find(&command_id(path), &[]) {
        Some(about) => command.about(about),
        None => command,
    }
}

/// What a command does, and its arguments; not yet the page around them.
fn own_texts(command: Command, path: &[String], messages: &Messages) -> Command {
    let mut position = 0;
    with_about(command, path, messages).mut_args(|arg| {
        position += 1;
        localise_arg(arg, path, position, messages)
    })
}

fn localise_arg(arg: Arg, path: &[String], position: usize, messages: &Messages) -> Arg {
    let heading = heading(&arg, messages);
    // Under headings of our own clap would sort positional arguments by name; they keep their order.
    let arg = if arg.is_positional() { arg.display_order(position) } else { arg };
    let arg = with_value_names(arg.help_heading(heading), messages);
    let help = argument_ids(path, &arg).iter().find_map(|id| messages.find(id, &[]));
    let notes = values_note(&arg, messages);
    let text = [help.or_else(|| arg.get_help().map(StyledStr::to_string)), notes];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let arg = arg.help(text);
    if !arg.get_action().takes_values() {
        return arg;
    }
    arg.hide_possible_values(true).hide_default_value(true)
}

/// The argument's heading; one that the command gave as a message id is that message.
fn heading(arg: &Arg, messages: &Messages) -> String {
    match arg.get_help_heading() {
        Some(own) => messages.find(own, &[]).unwrap_or_else(|| own.to_owned()),
        None if arg.is_global_set() || arg.get_id() == "version" => tr!(messages, "help-heading-global"),
        None if arg.is_positional() => tr!(messages, "help-heading-arguments"),
        None => tr!(messages, "help-heading-options"),
    }
}

fn with_value_names(arg: Arg, messages: &Messages) -> Arg {
    let names: Option<Vec<String>> = arg.get_value_names().map(|names| {
        let translated = |name: &str| messages.find(&value_id(name), &[]).unwrap_or_else(|| name.to_owned());
        names.iter().map(|name| translated(name)).collect()
    });
    match names {
        Some(names) => arg.value_names(names),
        None => arg,
    }
}

/// The id of a value's name as it stands in a usage line: `CASE` is `help-value-case`.
pub fn value_id(name: &str) -> String {
    format!("help-value-{}", name.to_ascii_lowercase().replace(['_', '='], "-"))
}

/// `(possible values: a, b; default: a)`.
fn values_note(arg: &Arg, messages: &Messages) -> Option<String> {
    if !arg.get_action().takes_values() {
        return None;
    }
    let possible = arg.get_possible_values();
    let shown: Vec<_> =
        possible.iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name()).collect();
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let mut notes = Vec::new();
    if !shown.is_empty() && !arg.is_hide_possible_values_set() {
        notes.push(tr!(messages, "help-possible-values", values = shown.join(", ")));
    }
    if !defaults.is_empty() && !arg.is_hide_default_value_set() {
        notes.push(tr!(messages, "help-default-value", value = defaults.join(" ")));
    }
    (!notes.is_empty()).then(|| format!("({})", notes.join("; ")))
}

/// The page around a command's own texts: usage, headings, examples.
fn with_page(command: Command, path: &[String], messages: &Messages) -> Command {
    let styles = command.get_styles().clone();
    let title = |text: &str| format!("{0}{text}:{0:#}", styles.get_header());
    let usage =
        format!("{} {}", title(&tr!(messages, "help-heading-usage")), usage_line(&command, path, messages));
    let body = match path {
        [] => format!(
            "{}{}\n{{options}}",
            first_page::commands(&command, messages, &title),
            title(&tr!(messages, "help-heading-global"))
        ),
        _ => "{all-args}".to_owned(),
    };
    let command = match after(path, messages, &title) {
        Some(after) => command.after_help(after),
        None => command,
    };
    command
        .subcommand_help_heading(tr!(messages, "help-heading-commands"))
        .subcommand_value_name(tr!(messages, "help-usage-command"))
        .help_template(format!("{{about-with-newline}}\n{usage}\n\n{body}{{after-help}}"))
}

/// What stands below the arguments, where there is something: a longer text, and examples.
fn after(path: &[String], messages: &Messages, title: &dyn Fn(&str) -> String) -> Option<String> {
    let id = command_id(path);
    let long = messages.find(&format!("{id}-long"), &[]);
    let examples = messages.find(&format!("{id}-examples"), &[]).map(|examples| {
        let lines = examples.lines().map(|line| format!("\n  {line}")).collect::<String>();
        format!("{}{lines}", title(&tr!(messages, "help-heading-examples")))
    });
    let parts: Vec<_> = [long, examples].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::{localise, localise_all, path, prepare};
    use crate::language::{Language, Messages};
    use clap::{Arg, ArgAction, Command, error::ErrorKind};
    use std::ffi::OsString;

    fn sample() -> Command {
        let add = Command::new("add")
            .arg(Arg::new("case").required(true).value_name("CASE"))
            .arg(Arg::new("date").long("date").value_name("DATE").required(true))
            .arg(Arg::new("format").long("format").value_parser(["json", "csv"]).default_value("csv"));
        let root = Command::new("sosku")
            .version("9.9.9")
            .subcommand_required(true)
            .arg(Arg::new("lang").long("lang").value_name("LANG").global(true))
            .arg(Arg::new("quiet").short('q').global(true).action(ArgAction::SetTrue))
            .subcommand(Command::new("session").subcommand_required(true).subcommand(add))
            .subcommand(Command::new("list"))
            .subcommand(Command::new("merge").hide(true));
        prepare(root)
    }

    fn words(line: &str) -> Vec<OsString> {
        line.split_whitespace().map(OsString::from).collect()
    }

    fn page(line: &str, language: Language) -> String {
        let args = words(line);
        let path = path(&sample(), &args);
        let root = localise(sample(), &path, &Messages::new(language));
        let error = root.try_get_matches_from(["sosku".into()].into_iter().chain(args)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::DisplayHelp);
        error.to_string()
    }

    #[test]
    fn a_page_has_no_english_left() {
        for language in [Language::Fi, Language::Sv] {
            for line in ["--help", "session -h", "session add --help"] {
                let page = page(line, language);
                for english in [
                    "Usage",
                    "Commands",
                    "Options",
                    "OPTIONS",
                    "Arguments",
                    "possible",
                    "default",
                    "Print",
                    "CASE",
                ] {
                    assert!(!page.contains(english), "{english} in\n{page}");
                }
            }
        }
    }

    #[test]
    fn a_page_shows_what_may_be_typed() {
        let page = page("session add --help", Language::Fi);
        for wanted in [
            "Käyttö: sosku session add --date <PÄIVÄ> [valinnat] <ASIA>",
            "mahdolliset arvot: json, csv; oletus: csv",
            "Yleiset valinnat:",
            "-h, --help",
        ] {
            assert!(page.contains(wanted), "{wanted} not in\n{page}");
        }
    }

    #[test]
    fn the_first_page_groups_the_commands_and_hides_the_hidden() {
        let page = page("--help", Language::Fi);
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} not in\n{page}"));
        assert!(at("\n  session") < at("\n  list") && at("\n  list") < at("Yleiset valinnat:"), "{page}");
        assert!(!page.contains("merge"), "{page}");
    }

    #[test]
    fn the_path_skips_the_values_of_flags() {
        for (line, names) in [
            ("session add SK-4K7QX2", vec!["session", "add"]),
            ("--lang session session --lang=fi add", vec!["session", "add"]),
            ("-q list list", vec!["list"]),
            ("session nonsense add", vec!["session"]),
            ("--unknown list", vec!["list"]),
            ("-- list", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(path(&sample(), &words(line)), names, "{line}");
        }
    }

    #[test]
    fn a_localised_command_still_parses_and_is_sound() {
        for language in Language::ALL {
            let root = localise_all(sample(), &Messages::new(language));
            root.clone().debug_assert();
            let parsed = root.try_get_matches_from("sosku session add SK-4K7QX2 --date 9.3. -q".split(' '));
            assert!(parsed.is_ok());
        }
    }
}
