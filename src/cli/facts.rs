//! The facts of a command as clap arguments, and how the three ways of giving them come together.
//!
//! What a flag says stands above what the document (`--from`) says, which stands above a default; what is
//! still missing is asked for on a terminal and is an error elsewhere. The outcome is read into the typed
//! entry, so that nothing half-read gets any further.

use std::ffi::OsString;
use std::marker::PhantomData;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::field::{Field, Fields, Kind};
use super::usage::Complaint;

/// What was given for the facts of one kind of entry.
#[derive(Debug, Clone)]
pub struct Facts<F> {
    /// The document to read the entry from; `-` for standard input.
    pub from: Option<OsString>,
    given: Vec<(&'static Field, Vec<String>)>,
    kind: PhantomData<fn() -> F>,
}

const FROM: &str = "from";

impl<F: Fields> Facts<F> {
    /// What was typed for each fact that was given, in the order of the table.
    pub fn given(&self) -> &[(&'static Field, Vec<String>)] {
        &self.given
    }

    /// True if neither a flag nor a document was given.
    pub fn is_empty(&self) -> bool {
        self.from.is_none() && self.given.is_empty()
    }

    /// What was typed for one flag.
    pub fn typed(&self, flag: &str) -> Option<&[String]> {
        self.given.iter().find(|(field, _)| field.flag == flag).map(|(_, typed)| typed.as_slice())
    }
}

impl<F: Fields> FromArgMatches for Facts<F> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = F::FIELDS
            .iter()
            .filter_map(|field| {
                let typed = matches.get_many::<String>(field.flag)?;
                Some((field, typed.cloned().collect()))
            })
            .collect();
        Ok(Self { from: matches.get_one::<OsString>(FROM).cloned(), given, kind: PhantomData })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl<F: Fields> Args for Facts<F> {
    fn augment_args(command: Command) -> Command {
        let from = Arg::new(FROM).long(FROM).value_name("file").value_parser(clap::value_parser!(OsString));
        command.arg(from).args(F::FIELDS.iter().map(argument))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// The clap argument of a fact.
fn argument(field: &'static Field) -> Arg {
    let mut arg = Arg::new(field.flag).long(field.flag).value_name(field.value_name()).add(field.kind);
    if let Some(short) = field.short {
        arg = arg.short(short);
    }
    if field.is_repeated() {
        arg = arg.action(ArgAction::Append);
    }
    if field.splits_at_commas() {
        arg = arg.value_delimiter(',');
    }
    match field.kind {
        Kind::YesNo => arg.num_args(0..=1).require_equals(true).default_missing_value("true"),
        Kind::Number | Kind::Decimal | Kind::Decimals | Kind::Day(_) | Kind::DayOr(_) | Kind::Scale => {
            arg.allow_hyphen_values(true)
        }
        Kind::Text | Kind::LongText | Kind::Texts => arg.allow_hyphen_values(true).value_parser(text),
        _ => arg,
    }
}

/// A text may begin with a dash, as people write lists; a flag in its place means that the text was forgotten.
fn text(typed: &str) -> Result<String, Complaint> {
    let after_dash = typed.strip_prefix("--").or_else(|| typed.strip_prefix('-')).unwrap_or_default();
    let is_flag = after_dash.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && !typed.contains(char::is_whitespace);
    if is_flag { Err(Complaint { id: "error-text-is-flag" }) } else { Ok(typed.to_owned()) }
}
