//! A fact that a command takes: its key in the file, its flag, its kind and whether it is needed.
//!
//! One table of fields per kind of entry drives the flags, the questions, the help and the completion, so
//! that the three ways of giving facts cannot drift apart. Neighbours: `facts` turns tables into clap
//! arguments, `resolve` turns what was typed into values, `ask` asks for what is missing.

use clap::builder::ArgExt;

use super::when::Toward;
use crate::store::yaml::value::Value;

/// How a fact is typed and what it becomes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A day, typed in any of the usual ways.
    Day(Toward),
    /// A date known to the year, the month or the day.
    PartialDay,
    /// A day, or the given word.
    DayOr(&'static str),
    /// A day ahead, or any other word.
    DayOrWord,
    /// One code from a catalogue list.
    Choice(&'static str),
    /// Several codes from a catalogue list.
    Choices(&'static str),
    /// A short text on one line.
    Text,
    /// A text of any length.
    LongText,
    /// Several short texts.
    Texts,
    /// A whole number.
    Number,
    /// A number.
    Decimal,
    /// Several numbers, blanks between them, for a comma may be a decimal one.
    Decimals,
    /// Yes or no.
    YesNo,
    /// An ISO 639 language code.
    Language,
    /// The code or alias of another case.
    Case,
    /// Codes or aliases of several cases.
    Cases,
    /// A text for each of several cases: `kettu=flunssa`.
    TextsOfCases,
    /// Something that is defined elsewhere.
    Of(Target),
    /// Several of something that is defined elsewhere.
    Several(Target),
    /// A map from codes of a list to whole numbers: `trust=4`.
    Ratings(&'static str),
    /// A map from free keys to numbers: `health=4`.
    Numbers,
    /// A map from codes of a list to texts: `partners=not needed now`.
    Reasons(&'static str),
    /// A map from goal levels to texts: `0=twice a week`.
    Scale,
    /// Small records, one a flag: `everyday_life=3,since=2023`.
    Records(&'static [Field]),
}

/// Rides along with the argument, so that completion knows what may stand there.
impl ArgExt for Kind {}

/// What an id may refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A worker of the office.
    Worker,
    /// The client, a worker or an actor.
    Participant,
    /// Who is there for the office: a worker by id, another as `actor:CODE`.
    Crew,
    /// A goal of the case.
    Goal,
    /// A plan of the case.
    Plan,
    /// A decision of the case.
    Decision,
    /// An assessment of the case.
    Assessment,
    /// A group of the office.
    Group,
    /// An instrument of the catalogue.
    Instrument,
    /// A consent of the case, or yes or no.
    Consent,
    /// The funded project of the office.
    Project,
}

/// Whether a fact is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The command cannot do without it.
    Required,
    /// The same, but what is usual is taken without a question.
    Usual,
    /// Asked for on a terminal, may be passed over.
    Asked,
    /// The same, but only where another fact is one of these codes.
    AskedOf(&'static str, &'static [&'static str]),
    /// Only if it is given.
    Optional,
}

/// A fact that a command takes.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key in the entry; dots lead into mappings (`client.born`).
    pub key: &'static str,
    /// The flag, without dashes.
    pub flag: &'static str,
    /// The short flag.
    pub short: Option<char>,
    /// How it is typed.
    pub kind: Kind,
    /// Whether it is needed.
    pub need: Need,
}

impl Field {
    /// A fact that the command cannot do without.
    pub const fn required(key: &'static str, flag: &'static str, kind: Kind) -> Self {
        Self { key, flag, short: None, kind, need: Need::Required }
    }

    /// A fact that the command cannot do without, but that is only asked for if nothing is usual.
    pub const fn usual(key: &'static str, flag: &'static str, kind: Kind) -> Self {
        Self { key, flag, short: None, kind, need: Need::Usual }
    }

    /// A fact that is asked for, but may be passed over.
    pub const fn asked(key: &'static str, flag: &'static str, kind: Kind) -> Self {
        Self { key, flag, short: None, kind, need: Need::Asked }
    }

    /// A fact that is asked for where another fact is one of these codes, but may be passed over.
    pub const fn asked_of(
        key: &'static str,
        flag: &'static str,
        kind: Kind,
        other: &'static str,
        codes: &'static [&'static str],
    ) -> Self {
        Self { key, flag, short: None, kind, need: Need::AskedOf(other, codes) }
    }

    /// A fact that is taken if it is given.
    pub const fn optional(key: &'static str, flag: &'static str, kind: Kind) -> Self {
        Self { key, flag, short: None, kind, need: Need::Optional }
    }

    /// The same with a short flag.
    #[must_use]
    pub const fn short(mut self, short: char) -> Self {
        self.short = Some(short);
        self
    }

    /// True if the command cannot do without it.
    pub fn is_needed(&self) -> bool {
        matches!(self.need, Need::Required | Need::Usual)
    }

    /// True if it is worth a question after what is known so far, though the command can do without it.
    pub fn is_asked(&self, known: &Value) -> bool {
        match self.need {
            Need::Asked => true,
            Need::AskedOf(other, codes) => match known.at(other) {
                Some(Value::Token(code) | Value::Text(code)) => codes.contains(&code.as_str()),
                _ => false,
            },
            _ => false,
        }
    }

    /// True if what can be chosen is not all that can be given.
    pub fn is_open_list(&self) -> bool {
        matches!(self.kind, Kind::Language)
    }

    /// True if the flag may be given several times.
    pub fn is_repeated(&self) -> bool {
        matches!(
            self.kind,
            Kind::Choices(_)
                | Kind::Cases
                | Kind::TextsOfCases
                | Kind::Texts
                | Kind::Several(_)
                | Kind::Ratings(_)
                | Kind::Numbers
                | Kind::Decimals
                | Kind::Reasons(_)
                | Kind::Scale
                | Kind::Records(_)
        )
    }

    /// True if one flag may carry several values, divided by commas.
    pub fn splits_at_commas(&self) -> bool {
        matches!(
            self.kind,
            Kind::Choices(_) | Kind::Cases | Kind::Several(_) | Kind::Ratings(_) | Kind::Numbers
        )
    }

    /// The name of the value in the usage line; `cli::help` knows it in three languages.
    pub fn value_name(&self) -> &'static str {
        match self.kind {
            Kind::Day(_) | Kind::PartialDay | Kind::DayOr(_) | Kind::DayOrWord => "date",
            Kind::Choice(_) | Kind::Choices(_) => "code",
            Kind::Text | Kind::LongText | Kind::Texts => "text",
            Kind::Number | Kind::Decimal | Kind::Decimals => "number",
            Kind::YesNo => "yes-no",
            Kind::Language => "language",
            Kind::Case | Kind::Cases => "case",
            Kind::TextsOfCases => "case=text",
            Kind::Of(_) | Kind::Several(_) => "id",
            Kind::Ratings(_) | Kind::Numbers => "key=number",
            Kind::Reasons(_) | Kind::Scale => "key=text",
            Kind::Records(_) => "record",
        }
    }
}

/// The table of the facts of one kind of entry.
pub trait Fields {
    /// The facts, in the order in which they are asked and written.
    const FIELDS: &'static [Field];
}
