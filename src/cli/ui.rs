//! The only printer: data to stdout, everything else to stderr; knows colours, quiet and a closed pipe.
//!
//! A reader that closes the pipe is no error: the command ends with 0.

use std::cell::{Cell, RefCell};
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use super::error::{CommandError, Details, Said};
use super::global::{self, Settings};
use crate::diagnostic::render;
use crate::language::fitted::fitted;
use crate::language::visible::visible;
use crate::language::{Arg, Messages};

/// Prints for people and programs.
pub struct Ui {
    messages: Messages,
    quiet: bool,
    plain: bool,
    patience: Duration,
    color_out: bool,
    color_err: bool,
    out: RefCell<io::BufWriter<io::Stdout>>,
    pipe_closed: Cell<bool>,
    failed: Cell<bool>,
}

/// The narrowest and the widest page that is laid out.
const PAGE: std::ops::RangeInclusive<usize> = 40..=200;
/// The width of a page when nobody says how wide the terminal is.
const DEFAULT_WIDTH: usize = 80;

impl Ui {
    /// A printer in one language.
    pub fn new(messages: Messages, settings: &Settings) -> Self {
        let color = |terminal: bool| settings.color.unwrap_or(terminal);
        Self {
            messages,
            quiet: settings.quiet,
            plain: settings.plain,
            patience: settings.patience,
            color_out: color(io::stdout().is_terminal()),
            color_err: color(io::stderr().is_terminal()),
            out: RefCell::new(io::BufWriter::new(io::stdout())),
            pipe_closed: Cell::new(false),
            failed: Cell::new(false),
        }
    }

    /// A printer before any option is read.
    pub fn bare(messages: Messages) -> Self {
        let color = !global::no_color();
        Self {
            messages,
            quiet: false,
            plain: false,
            patience: global::PATIENCE,
            color_out: color && io::stdout().is_terminal(),
            color_err: color && io::stderr().is_terminal(),
            out: RefCell::new(io::BufWriter::new(io::stdout())),
            pipe_closed: Cell::new(false),
            failed: Cell::new(false),
        }
    }

    /// The messages in the reader's language.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// No boxes, one fact a line.
    pub fn is_plain(&self) -> bool {
        self.plain
    }

    /// Whether stdout may be coloured.
    pub fn colors_output(&self) -> bool {
        self.color_out
    }

    /// Whether questions and messages may be coloured.
    pub fn colors_messages(&self) -> bool {
        self.color_err
    }

    /// Whether a person sits at both ends, so that questions may be asked.
    pub fn can_ask(&self) -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Whether somebody waits at a terminal and wants to see that something is done.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && !self.plain && io::stderr().is_terminal()
    }

    /// How long somebody waits before it is shown how far the work has come.
    pub fn patience(&self) -> Duration {
        self.patience
    }

    /// How many characters fit on a line of the page.
    pub fn width(&self) -> usize {
        columns(&console::Term::stdout())
    }

    /// How problems in the data look on stdout.
    pub fn look_of_output(&self) -> render::Look {
        let is_broken = io::stdout().is_terminal() && !self.plain;
        render::Look { colour: self.color_out, width: is_broken.then(|| self.width()) }
    }

    /// The columns in which messages are broken; `None` where a program reads them, or a screen reader, which goes by
    /// whole lines.
    fn message_width(&self) -> Option<usize> {
        (io::stderr().is_terminal() && !self.plain).then(|| columns(&console::Term::stderr()))
    }

    /// Prints data to stdout, ending the line if the text does not.
    pub fn print(&self, text: &str) {
        if self.pipe_closed.get() || text.is_empty() {
            return;
        }
        let mut out = self.out.borrow_mut();
        let newline = if text.ends_with('\n') { "" } else { "\n" };
        let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(newline.as_bytes()));
        if let Err(error) = written {
            self.lose(&error);
        }
    }

    /// Notes that the reader is gone: in peace if the pipe was closed, else with data lost, as on a full disk.
    fn lose(&self, error: &io::Error) {
        self.pipe_closed.set(true);
        if error.kind() != io::ErrorKind::BrokenPipe {
            self.failed.set(true);
        }
    }

    /// Sends what was printed on its way; true if the reader is still there or has closed the pipe in peace.
    pub fn finish(&self) -> bool {
        if let Err(error) = self.out.borrow_mut().flush() {
            self.lose(&error);
        }
        !self.failed.get()
    }

    /// Tells something on stderr, unless quiet.
    pub fn say(&self, said: &Said) {
        if !self.quiet {
            self.tell(&self.text(said), 0);
        }
    }

    /// Tells whoever waits at a terminal what is waited for: another machine answers when it likes.
    pub fn wait_for(&self, said: &Said) {
        if io::stderr().is_terminal() {
            self.say(said);
        }
    }

    /// The same for one of several things: what goes on after a break stands a little in.
    pub fn say_item(&self, said: &Said) {
        if !self.quiet {
            self.tell(&self.text(said), 2);
        }
    }

    /// Prints sentences on stderr, fitted to the terminal; what goes on after a break stands `hang` columns in.
    pub fn tell(&self, text: &str, hang: usize) {
        match self.message_width() {
            Some(width) => self.line(&fitted(text, width, hang)),
            None => self.line(text),
        }
    }

    /// Prints a line on stderr as it is, whatever the manner.
    pub fn line(&self, text: &str) {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Prints a line on stderr, unless quiet.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.line(text);
        }
    }

    /// The text of a message.
    pub fn text(&self, said: &Said) -> String {
        self.messages.format(said.id, &shown(said))
    }

    /// What lies behind an error: the system's usual refusals in the reader's language, else in its own words.
    fn reason(&self, link: &(dyn std::error::Error + 'static)) -> String {
        let kind = link.downcast_ref::<io::Error>().map(io::Error::kind);
        match kind.and_then(refusal) {
            Some(id) => self.messages.text(id),
            None => link.to_string(),
        }
    }

    /// The advice that goes with a message: the one named like it, with `-hint`.
    pub fn hint_of(&self, said: &Said) -> Option<String> {
        self.messages.find(&format!("{}-hint", said.id), &shown(said))
    }

    /// Shows an error: what, what lies behind it, what to do.
    pub fn show_error(&self, error: &CommandError) {
        let Details { said, cause, hints, diagnostics, .. } = error.details();
        if !diagnostics.is_empty() {
            let look = render::Look { colour: self.color_err, width: self.message_width() };
            self.line(render::render(diagnostics, &self.messages, look).trim_end());
        }
        if let Some(said) = said {
            let heading = format!("{}:", self.messages.text("error-label"));
            let hang = heading.chars().count() + 1;
            let heading = if self.color_err {
                console::style(heading).red().bold().force_styling(true).to_string()
            } else {
                heading
            };
            self.tell(&format!("{heading} {}", self.text(said)), hang);
        }
        for link in cause.iter().flat_map(|cause| cause.chain()) {
            self.tell(&format!("  {}", self.reason(link)), 2);
        }
        for hint in hints {
            self.tell(&self.text(hint), 0);
        }
        if let Some(hint) = said.as_ref().and_then(|said| self.hint_of(said)) {
            self.tell(&hint, 0);
        }
    }
}

/// The columns of a terminal, as far as pages are laid out.
fn columns(terminal: &console::Term) -> usize {
    let columns = terminal.size_checked().map(|(_, columns)| usize::from(columns));
    columns.unwrap_or(DEFAULT_WIDTH).clamp(*PAGE.start(), *PAGE.end())
}

/// The message for what a system refuses every day.
fn refusal(kind: io::ErrorKind) -> Option<&'static str> {
    match kind {
        io::ErrorKind::NotFound => Some("error-system-not-found"),
        io::ErrorKind::PermissionDenied => Some("error-system-permission"),
        io::ErrorKind::IsADirectory => Some("error-system-is-a-folder"),
        io::ErrorKind::StorageFull => Some("error-system-full"),
        io::ErrorKind::ReadOnlyFilesystem => Some("error-system-read-only"),
        io::ErrorKind::InvalidData => Some("error-system-not-text"),
        _ => None,
    }
}

/// What a message is told with, each line as it may stand on a terminal: people type anything.
fn shown(said: &Said) -> Vec<(&'static str, Arg<'static>)> {
    let lines = |value: &str| value.split('\n').map(visible).collect::<Vec<_>>().join("\n");
    said.args.iter().map(|(name, value)| (*name, Arg::named(name, lines(value)))).collect()
}
