//! What holds for every command: the options that all of them take, and the only look at the environment.
//!
//! Order of precedence: flag, environment, the office's `sosku.yaml`, the locale, a default.
#![expect(clippy::disallowed_methods, reason = "this is the one module that may read the environment")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};

use super::clock::Clock;
use super::error::{CommandError, Result};
use crate::language::Language;

/// Options of every command.
#[derive(Debug, Clone, Default, Args)]
pub struct GlobalArgs {
    #[arg(short = 'C', long = "repo", global = true, value_name = "dir")]
    repo: Option<PathBuf>,
    #[arg(long, global = true, value_name = "language")]
    lang: Option<LanguageArg>,
    #[arg(long, global = true, value_name = "format", default_value = "table")]
    format: Format,
    #[arg(long, global = true)]
    plain: bool,
    #[arg(long, global = true, value_name = "when", default_value = "auto")]
    color: ColorWhen,
    #[arg(short, long, global = true)]
    quiet: bool,
    #[arg(long, global = true)]
    dry_run: bool,
    #[arg(long, global = true)]
    no_commit: bool,
    #[arg(long, global = true)]
    no_cache: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LanguageArg {
    Fi,
    Sv,
    En,
}

/// The format of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people in a terminal.
    #[default]
    Table,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
    /// For documents.
    Md,
    /// For browsers and paper.
    Html,
    /// For calendars.
    Ics,
}

impl Format {
    /// The word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Md => "md",
            Self::Html => "html",
            Self::Ics => "ics",
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum ColorWhen {
    #[default]
    Auto,
    Always,
    Never,
}

/// What the options and the environment come to.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The words of the command: `session add`.
    pub command: String,
    /// The data folder that was asked for; else it is looked for upwards from the working folder.
    pub repo: Option<PathBuf>,
    /// The working folder.
    pub working_folder: PathBuf,
    /// The language that was asked for by flag or environment.
    pub language: Option<Language>,
    /// The language of the locale.
    pub locale: Option<Language>,
    /// The format of the answer.
    pub format: Format,
    /// No boxes, one fact a line.
    pub plain: bool,
    /// Colours: asked for, refused, or as the terminal is.
    pub color: Option<bool>,
    /// Only data and errors.
    pub quiet: bool,
    /// Show what would be written.
    pub dry_run: bool,
    /// Write without a commit.
    pub no_commit: bool,
    /// Work without the cache.
    pub no_cache: bool,
    /// The worker who acts, from `SOSKU_WORKER`.
    pub worker: Option<String>,
    /// The editor for long texts.
    pub editor: Option<String>,
    /// The time.
    pub clock: Clock,
    /// Makes codes and ids repeatable, for tests and examples (`SOSKU_SEED`).
    pub seed: Option<u64>,
    /// How long somebody waits before a bar is shown; in tests other milliseconds (`SOSKU_PATIENCE`).
    pub patience: Duration,
}

/// Whoever waits no longer than this needs no bar.
pub const PATIENCE: Duration = Duration::from_millis(500);

/// The words of the command line.
pub fn command_line() -> Vec<OsString> {
    std::env::args_os().collect()
}

impl GlobalArgs {
    /// The settings, from these options and the environment.
    ///
    /// # Errors
    /// If `SOSKU_NOW` is not a time.
    pub fn settle(&self) -> Result<Settings> {
        let clock = match text("SOSKU_NOW") {
            Some(now) => {
                Clock::frozen(&now).ok_or_else(|| CommandError::usage("error-bad-now").with("value", now))?
            }
            None => Clock::system(),
        };
        Ok(Settings {
            command: String::new(),
            repo: self.repo.clone().or_else(|| text("SOSKU_REPO").map(PathBuf::from)),
            working_folder: std::env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            language: self.lang.map(LanguageArg::language).or_else(asked_language),
            locale: locale(),
            format: self.format,
            plain: self.plain,
            color: self.color.wish(),
            quiet: self.quiet,
            dry_run: self.dry_run,
            no_commit: self.no_commit,
            no_cache: self.no_cache,
            worker: text("SOSKU_WORKER"),
            editor: text("VISUAL").or_else(|| text("EDITOR")),
            clock,
            seed: text("SOSKU_SEED").and_then(|seed| seed.parse().ok()),
            patience: text("SOSKU_PATIENCE")
                .and_then(|milliseconds| milliseconds.parse().ok())
                .map_or(PATIENCE, Duration::from_millis),
        })
    }
}

impl ColorWhen {
    /// Colours wanted or refused; `None`: as the terminal is.
    fn wish(self) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Never => Some(false),
            Self::Auto => no_color().then_some(false),
        }
    }
}

/// The same for the word that was typed after `--color`, before any option is read.
pub fn color_asked(typed: Option<&str>) -> Option<bool> {
    typed.and_then(|word| ColorWhen::from_str(word, false).ok()).unwrap_or_default().wish()
}

impl LanguageArg {
    fn language(self) -> Language {
        match self {
            Self::Fi => Language::Fi,
            Self::Sv => Language::Sv,
            Self::En => Language::En,
        }
    }
}

/// The shell that asks for completions by setting this variable, if one does.
pub fn completing_shell() -> Option<String> {
    text(COMPLETING)
}

/// Set by the scripts of `sosku completions` when the program is to complete a line rather than to run it.
pub const COMPLETING: &str = "SOSKU_COMPLETE";

/// The language that `SOSKU_LANG` asks for.
pub fn asked_language() -> Option<Language> {
    text("SOSKU_LANG").and_then(|tag| Language::from_tag(&tag))
}

/// The language of the locale.
pub fn locale() -> Option<Language> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(text).and_then(|tag| Language::from_tag(&tag))
}

/// The data folder that the environment names, before any option is read.
pub fn repo_in_environment() -> Option<PathBuf> {
    text("SOSKU_REPO").map(PathBuf::from)
}

/// This program, as git is to call it for merging.
pub fn program() -> Option<PathBuf> {
    std::env::current_exe().ok()
}

/// The commits that a `git merge` under way brings in: git names each in the environment of its helpers.
pub fn merge_heads() -> Vec<String> {
    let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    names.filter_map(|name| name.strip_prefix("GITHEAD_").map(str::to_owned)).collect()
}

/// Whether the locale writes text as we do; `None` if nobody has set one.
pub fn is_utf8_locale() -> Option<bool> {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(text)?.to_lowercase();
    Some(locale.contains("utf-8") || locale.contains("utf8"))
}

/// The working folder.
pub fn working_folder() -> PathBuf {
    std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."))
}

/// Whether the environment asks for no colour.
pub fn no_color() -> bool {
    text("NO_COLOR").is_some()
}

/// A variable that is set and not empty.
fn text(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
