//! A command line that could not be understood, said in the user's language: what is wrong, what is
//! allowed, the nearest guess, where to read on. Also hands out the pages that clap asks for as "errors".
//!
//! Where parsing fails, it is done once more with a localised root, so that every name in the answer is the
//! one on the help page. Prints nothing: `ui` does. Neighbour: `help`, for the texts.

use std::ffi::{OsStr, OsString};
use std::fmt;

use clap::error::ErrorKind;
use clap::{ArgMatches, Command, Error};

use super::help;
use crate::language::Messages;
use crate::tr;
use sentence::Sentence;

mod sentence;
#[cfg(test)]
mod tests;

/// What to answer to a command line that leads to no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The text, its last line ended. With colour codes only if they were asked for.
    pub text: String,
    /// True if it was wrong use (exit code 2, standard error); false for a page that was asked for
    /// (exit code 0, standard output).
    pub is_error: bool,
}

/// Where colour codes may stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Colors {
    /// In a page that was asked for, on standard output.
    pub page: bool,
    /// In what is wrong with the command line, on standard error.
    pub complaint: bool,
}

/// What a value parser of ours complains with: the id of a message, which may use the placeholder `value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The message's id.
    pub id: &'static str,
}

impl fmt::Display for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id)
    }
}

impl std::error::Error for Complaint {}

/// The language asked for by `--lang` in `args`, as it was typed, before anything is parsed.
pub fn language_asked(args: &[OsString]) -> Option<&str> {
    value_of("--lang", args)
}

/// The colours asked for by `--color` in `args`, as they were typed, before anything is parsed.
pub fn color_asked(args: &[OsString]) -> Option<&str> {
    value_of("--color", args)
}

fn value_of<'a>(flag: &str, args: &'a [OsString]) -> Option<&'a str> {
    let mut words = args.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let asked = words.find_map(|word| word.strip_prefix(flag))?;
    match asked.strip_prefix('=') {
        Some(value) => Some(value),
        None => words.next().filter(|_| asked.is_empty()),
    }
}

/// The data folder asked for by `-C` or `--repo` in `args`, before anything is parsed.
pub fn folder_asked(args: &[OsString]) -> Option<&OsStr> {
    let mut words = args.iter().map(OsString::as_os_str).take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if word == "-C" || word == "--repo" {
            return words.next();
        }
        let joined =
            word.to_str().and_then(|word| word.strip_prefix("--repo=").or_else(|| word.strip_prefix("-C")));
        if let Some(folder) = joined {
            return Some(OsStr::new(folder));
        }
    }
    None
}

/// Parses `args` (without the program's name) with the command that `root` makes, or has the answer to give
/// instead. `messages` is asked for only if a text is needed, so a sound command line pays for none.
///
/// # Errors
/// An [`Answer`] where the arguments lead to no command: a page, the version, or what is wrong with them.
pub fn parse(
    root: impl FnOnce() -> Command,
    args: &[OsString],
    messages: impl FnOnce() -> Messages,
    colors: Colors,
) -> Result<ArgMatches, Answer> {
    if let [only] = args
        && (only == "--version" || only == "-V")
    {
        return Err(version());
    }
    let mut root = help::prepare(root());
    if !help::is_asked(args) {
        match attempt(&mut root, args) {
            Ok(matches) => return Ok(matches),
            Err(error) if error.kind() == ErrorKind::DisplayVersion => return Err(version()),
            Err(_) => {}
        }
    }
    let (messages, path) = (messages(), help::path(&root, args));
    let mut root = help::localise(root, &path, &messages);
    attempt(&mut root, args).map_err(|error| answer(&error, &root, &path, &messages, colors))
}

fn version() -> Answer {
    Answer { text: concat!("sosku ", env!("CARGO_PKG_VERSION"), "\n").to_owned(), is_error: false }
}

fn attempt(root: &mut Command, args: &[OsString]) -> Result<ArgMatches, Error> {
    let program = [OsString::from("sosku")];
    root.try_get_matches_from_mut(program.iter().chain(args))
}

fn answer(error: &Error, root: &Command, path: &[String], messages: &Messages, colors: Colors) -> Answer {
    match error.kind() {
        ErrorKind::DisplayHelp => Answer { text: shown(error, colors.page), is_error: false },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Answer { text: shown(error, colors.complaint), is_error: true }
        }
        _ => Answer { text: render(error, root, path, messages, colors.complaint), is_error: true },
    }
}

fn shown(error: &Error, color: bool) -> String {
    let text = error.render();
    if color { text.ansi().to_string() } else { text.to_string() }
}

/// An error of the command at `path` under a localised `root`: one sentence, what is allowed, the nearest
/// guess, how the command is called and where its page is.
pub fn render(error: &Error, root: &Command, path: &[String], messages: &Messages, color: bool) -> String {
    let command = path.iter().try_fold(root, |here, name| here.find_subcommand(name)).unwrap_or(root);
    let sentence = Sentence { error, messages };
    let style = if color { *root.get_styles().get_error() } else { Default::default() };
    let label = tr!(messages, "error-label");
    let mut text = format!("{style}{label}:{style:#} {}\n", sentence.what());
    for line in sentence.details(command) {
        text.push_str(&format!("  {line}\n"));
    }
    let usage = help::usage_line(command, path, messages);
    text.push_str(&format!("\n{}: {usage}\n", tr!(messages, "help-heading-usage")));
    let page = [&["sosku".to_owned()], path, &["--help".to_owned()]].concat().join(" ");
    text.push_str(&tr!(messages, "error-usage-read-more", command = page));
    text.push('\n');
    text
}
