//! One of clap's errors in the user's words, made from its kind and context; clap's own sentences are never
//! shown.
//!
//! What was typed is repeated only in part and harmlessly. Neighbour: `usage`, which puts the page around it.

use std::error::Error as _;
use std::num::{ParseFloatError, ParseIntError};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::Complaint;
use crate::language::Messages;
use crate::model::date::NotADate;
use crate::tr;

/// Letters of a typed word that are said again at most.
const LONG: usize = 60;

/// More subcommands than this are not listed in an error.
const MANY: usize = 12;

/// One of clap's errors, being put into words.
pub(super) struct Sentence<'a> {
    pub(super) error: &'a Error,
    pub(super) messages: &'a Messages,
}

impl Sentence<'_> {
    /// The sentence that says what is wrong; a general one where clap's error tells nothing more.
    pub(super) fn what(&self) -> String {
        self.specific().unwrap_or_else(|| tr!(self.messages, self.general()))
    }

    fn specific(&self) -> Option<String> {
        let arg = || self.one(ContextKind::InvalidArg).map(without_value);
        let value = || self.one(ContextKind::InvalidValue);
        let name = |id: &str, name: String| Some(tr!(self.messages, id, name = name));
        match self.error.kind() {
            ErrorKind::UnknownArgument => match arg()? {
                flag if flag.starts_with('-') => name("error-usage-unknown-flag", flag),
                word => name("error-usage-unexpected-word", word),
            },
            ErrorKind::InvalidSubcommand => {
                name("error-usage-unknown-command", self.one(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::MissingSubcommand => {
                name("error-usage-missing-command", self.one(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::MissingRequiredArgument => {
                let missing = self.many(ContextKind::InvalidArg);
                (!missing.is_empty())
                    .then(|| tr!(self.messages, "error-usage-missing", names = missing.join(", ")))
            }
            ErrorKind::NoEquals => name("error-usage-no-equals", arg()?),
            ErrorKind::InvalidValue if value()?.is_empty() => name("error-usage-empty-value", arg()?),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                Some(tr!(self.messages, "error-usage-invalid-value", name = arg()?, value = value()?))
            }
            ErrorKind::TooManyValues => {
                Some(tr!(self.messages, "error-usage-too-many-values", name = arg()?, value = value()?))
            }
            ErrorKind::TooFewValues => self.counted("error-usage-too-few-values", ContextKind::MinValues),
            ErrorKind::WrongNumberOfValues => {
                self.counted("error-usage-wrong-number", ContextKind::ExpectedNumValues)
            }
            ErrorKind::ArgumentConflict => self.conflict(),
            _ => None,
        }
    }

    fn counted(&self, id: &str, wanted: ContextKind) -> Option<String> {
        let name = self.one(ContextKind::InvalidArg).map(without_value)?;
        let (wanted, given) = (self.count(wanted)?, self.count(ContextKind::ActualNumValues)?);
        Some(tr!(self.messages, id, name = name, wanted = wanted, given = given))
    }

    fn conflict(&self) -> Option<String> {
        let name = self.one(ContextKind::InvalidArg).or_else(|| self.one(ContextKind::InvalidSubcommand))?;
        let name = without_value(name);
        let others: Vec<_> = self.many(ContextKind::PriorArg).into_iter().map(without_value).collect();
        Some(match others.as_slice() {
            [] => tr!(self.messages, "error-usage-conflict-other", name = name),
            [same] if *same == name => tr!(self.messages, "error-usage-repeated", name = name),
            _ => tr!(self.messages, "error-usage-conflict", name = name, others = others.join(", ")),
        })
    }

    /// The message of an error without particulars.
    fn general(&self) -> &'static str {
        match self.error.kind() {
            ErrorKind::InvalidUtf8 => "error-usage-not-utf8",
            ErrorKind::Io | ErrorKind::Format => "error-usage-not-shown",
            _ => "error-usage",
        }
    }

    /// Why, what is allowed, and the nearest guess, as far as they are known.
    pub(super) fn details(&self, command: &Command) -> Vec<String> {
        [self.reason(), self.allowed(command), self.guess(), self.as_value()].into_iter().flatten().collect()
    }

    /// What the value's parser said, if it speaks to people.
    fn reason(&self) -> Option<String> {
        let source = self.error.source()?;
        let value = self.one(ContextKind::InvalidValue)?;
        if let Some(complaint) = source.downcast_ref::<Complaint>() {
            return self.messages.find(complaint.id, &[("value", value.into())]);
        }
        if source.is::<NotADate>() {
            return Some(tr!(self.messages, "error-invalid-date", value = value));
        }
        if source.is::<ParseIntError>() {
            return Some(tr!(self.messages, "error-usage-whole-number"));
        }
        if source.is::<ParseFloatError>() {
            return Some(tr!(self.messages, "error-usage-number"));
        }
        self.range(&source.to_string())
    }

    /// clap's ranged numbers speak English only and have no type of their own: `7 is not in 0..=4`, and
    /// `invalid digit found in string`.
    fn range(&self, said: &str) -> Option<String> {
        match said.rsplit_once(" is not in ") {
            Some((_, range)) => {
                let range = range.replace("..=", "–").replace("..", "–");
                Some(tr!(self.messages, "error-usage-range", range = range))
            }
            None if said.contains("digit") || said.contains("number too") => {
                Some(tr!(self.messages, "error-usage-whole-number"))
            }
            None => None,
        }
    }

    fn allowed(&self, command: &Command) -> Option<String> {
        let values = self.many(ContextKind::ValidValue);
        if !values.is_empty() {
            return Some(tr!(self.messages, "error-usage-allowed-values", values = values.join(", ")));
        }
        let is_about_commands =
            matches!(self.error.kind(), ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand);
        let names: Vec<_> =
            command.get_subcommands().filter(|sub| !sub.is_hide_set()).map(Command::get_name).collect();
        // The root has too many to list; its page groups them.
        (is_about_commands && (1..=MANY).contains(&names.len()))
            .then(|| tr!(self.messages, "error-usage-allowed-commands", names = names.join(", ")))
    }

    fn guess(&self) -> Option<String> {
        let kinds =
            [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
        let guesses = kinds.into_iter().flat_map(|kind| self.many(kind)).collect::<Vec<_>>();
        // clap lists the nearest last.
        let nearest = guesses.last()?;
        Some(tr!(self.messages, "error-usage-did-you-mean", guess = nearest))
    }

    /// How a word that looks like a flag is given as a value.
    fn as_value(&self) -> Option<String> {
        self.error.get(ContextKind::Suggested)?;
        let name = self.one(ContextKind::InvalidArg).filter(|name| name.starts_with('-'))?;
        Some(tr!(self.messages, "error-usage-as-value", name = name))
    }

    fn one(&self, kind: ContextKind) -> Option<String> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(repeatable(text)),
            _ => None,
        }
    }

    fn many(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![repeatable(text)],
            Some(ContextValue::Strings(texts)) => texts.iter().map(|text| repeatable(text)).collect(),
            _ => Vec::new(),
        }
    }

    fn count(&self, kind: ContextKind) -> Option<i64> {
        match self.error.get(kind)? {
            ContextValue::Number(number) => i64::try_from(*number).ok(),
            _ => None,
        }
    }
}

/// What was typed, fit to be said again: short, and with nothing that a terminal would obey.
fn repeatable(typed: &str) -> String {
    let visible = |letter: char| if letter.is_control() { char::REPLACEMENT_CHARACTER } else { letter };
    let mut text: String = typed.chars().take(LONG).map(visible).collect();
    if typed.chars().nth(LONG).is_some() {
        text.push('…');
    }
    text
}

/// The flag alone of `--form <FORM>`; a positional argument as it is.
fn without_value(name: String) -> String {
    match name.split_once([' ', '=', '[']) {
        Some((flag, _)) if flag.starts_with('-') => flag.to_owned(),
        _ => name,
    }
}
