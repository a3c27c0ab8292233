//! The command line: from words to a command, from its outcome to an exit code.
//!
//! One file a command under `cmd/`, its path the path of the command. A command is five beats: resolve, load
//! what it needs and no more, decide (pure, in `model`), present, commit. Beside the commands: `ui` (the only
//! printer), `global` (the only reader of the environment), `clock` (the only `now`), `ask` (the only one
//! that asks questions), `record` (the way of every write).

pub mod advice;
pub mod anonymous;
pub mod ask;
pub mod bounds;
pub mod clock;
pub mod cmd;
pub mod complete;
pub mod counted;
pub mod desk;
pub mod draft;
pub mod error;
pub mod facts;
pub mod field;
pub mod folder;
pub mod gather;
pub mod global;
pub mod groups;
pub mod guides;
pub mod health;
pub mod help;
pub mod known;
pub mod movement;
pub mod naming;
pub mod page;
pub mod past;
pub mod progress;
pub mod provenance;
pub mod random;
pub mod record;
pub mod resolve;
pub mod revise;
pub mod root;
pub mod rows;
pub mod searched;
pub mod taken_back;
pub mod template;
pub mod tidy;
pub mod ui;
pub mod unnamed;
pub mod usage;
pub mod verdict;
pub mod when;
pub mod written;
pub mod yes_no;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory, FromArgMatches};

use error::{CommandError, ErrorKind};
use global::{GlobalArgs, Settings};
use root::{Command, Root};
use ui::Ui;
use usage::Colors;

use crate::language::{Language, Messages};
use crate::store::layout::Layout;
use crate::store::lookup;

/// Runs sosku with the words of the command line, the program's name first. A panic is a defect: it is
/// reported in the reader's language, without a word of the data, and ends with exit code 70.
pub fn run(words: Vec<OsString>) -> ExitCode {
    std::panic::set_hook(Box::new(report_defect));
    std::panic::catch_unwind(|| parse_and_run(words)).unwrap_or(ExitCode::from(ErrorKind::Defect.exit_code()))
}

/// Names the place in the program, never the panic's own words, which may quote data.
fn report_defect(panic: &std::panic::PanicHookInfo<'_>) {
    let language = global::asked_language().or_else(global::locale).unwrap_or(Language::En);
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let error = CommandError::failed("error-defect").with("what", place);
    Ui::bare(Messages::new(language)).show_error(&error);
}

fn parse_and_run(words: Vec<OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().skip(1).collect();
    if let Some(shell) = global::completing_shell() {
        return complete_line(&shell, &words);
    }
    let words = yes_no::joined(&Root::command(), &words);
    let messages = || Messages::new(language_before_parsing(&words));
    match usage::parse(Root::command, &words, messages, colors_before_parsing(&words)) {
        Ok(matches) => match Root::from_arg_matches(&matches) {
            Ok(root) => settle_and_run(&root.global, &root.command, path_of(&matches)),
            Err(error) => defect(&error),
        },
        Err(answer) => hand_out(&answer),
    }
}

/// Answers a shell that completes a line; in the middle of one nothing is said of what goes wrong.
fn complete_line(shell: &str, words: &[OsString]) -> ExitCode {
    let ui = Ui::bare(Messages::new(language_before_parsing(words)));
    let line: Vec<OsString> = words.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    let folder = folder_before_parsing(&line);
    match complete::answer(shell, line, folder, ui.messages()) {
        Some(candidates) => ui.print(&candidates),
        None => return ExitCode::from(ErrorKind::Failed.exit_code()),
    }
    ui.finish();
    ExitCode::SUCCESS
}

/// The words of the command, without its arguments: `session add`.
fn path_of(matches: &ArgMatches) -> String {
    let below = matches.subcommand().map(|(name, below)| format!("{name} {}", path_of(below)));
    below.unwrap_or_default().trim_end().to_owned()
}

fn settle_and_run(global: &GlobalArgs, command: &Option<Command>, path: String) -> ExitCode {
    let settings = match global.settle() {
        Ok(settings) => Settings { command: path, ..settings },
        Err(error) => {
            let language = global::asked_language().or_else(global::locale).unwrap_or(Language::En);
            let ui = Ui::bare(Messages::new(language));
            ui.show_error(&error);
            return code_of(&error);
        }
    };
    let ui = Ui::new(Messages::new(language(&settings)), &settings);
    let outcome = cmd::run(command.as_ref(), &settings, &ui);
    let delivered = ui.finish();
    match outcome {
        Ok(()) if delivered => ExitCode::SUCCESS,
        Ok(()) => {
            let error = CommandError::failed("error-output");
            ui.show_error(&error);
            code_of(&error)
        }
        Err(error) => {
            ui.show_error(&error);
            code_of(&error)
        }
    }
}

fn code_of(error: &CommandError) -> ExitCode {
    ExitCode::from(error.details().kind.exit_code())
}

/// The reader's language: flag, environment, the office, the locale, English.
fn language(settings: &Settings) -> Language {
    let office = || folder::find(settings).and_then(|layout| lookup::office_language(&layout));
    settings.language.or_else(office).or(settings.locale).unwrap_or(Language::En)
}

/// A page that was asked for, or what is wrong with the command line.
fn hand_out(answer: &usage::Answer) -> ExitCode {
    let ui = Ui::bare(Messages::new(Language::En));
    if answer.is_error {
        ui.tell(answer.text.trim_end(), 2);
        return ExitCode::from(ErrorKind::Usage.exit_code());
    }
    ui.print(&answer.text);
    ui.finish();
    ExitCode::SUCCESS
}

/// The command line parsed, but its parts do not fit together: a fault of this program.
fn defect(error: &clap::Error) -> ExitCode {
    Ui::bare(Messages::new(Language::En)).line(&error.to_string());
    ExitCode::from(ErrorKind::Defect.exit_code())
}

/// The language for a page of help: nothing is loaded, the office's language is one line of its file.
fn language_before_parsing(words: &[OsString]) -> Language {
    let asked = usage::language_asked(words).and_then(Language::from_tag).or_else(global::asked_language);
    let office = || folder_before_parsing(words).and_then(|layout| lookup::office_language(&layout));
    asked.or_else(office).or_else(global::locale).unwrap_or(Language::En)
}

/// Where a page of help or a complaint about the command line may be coloured.
fn colors_before_parsing(words: &[OsString]) -> Colors {
    let asked = global::color_asked(usage::color_asked(words));
    let may = |is_terminal: bool| asked.unwrap_or(is_terminal);
    Colors { page: may(std::io::stdout().is_terminal()), complaint: may(std::io::stderr().is_terminal()) }
}

/// The data folder that the words and the environment mean, if any.
fn folder_before_parsing(words: &[OsString]) -> Option<Layout> {
    match usage::folder_asked(words).map(Into::into).or_else(global::repo_in_environment) {
        Some(folder) => Some(Layout::at(folder)),
        None => Layout::find(&global::working_folder()),
    }
}
