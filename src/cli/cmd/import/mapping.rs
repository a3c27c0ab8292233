//! How an office's spreadsheet maps to the facts of a case, a session or a goal: what the rows become, which column is which
//! fact, which words are which codes, what holds for every row, and how days are written.
//!
//! Refused: a fact that the record does not have, and a column that by its heading names the client. Neighbours:
//! `cells` reads a row by it; `intake`, `session::add` and `plan::goal::add` have the tables of facts.

use std::ffi::OsStr;

use crate::catalogue::nearest;
use crate::cli::cmd::intake::IntakeFields;
use crate::cli::cmd::plan::goal::add::GoalFields;
use crate::cli::cmd::session::add::SessionFields;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::when::Toward;
use crate::store::entry;
use crate::store::yaml::value::Value;

/// Facts that a spreadsheet may hold beside those of an intake.
const MORE: &[Field] = &[
    Field::optional(OWN_WORKER, OWN_WORKER, Kind::Of(Target::Worker)),
    Field::optional("closure.date", "closure.date", Kind::Day(Toward::Past)),
    Field::optional("closure.ground", "closure.ground", Kind::Choice("closing_ground")),
    Field::optional("closure.destination", "closure.destination", Kind::Choice("destination")),
];

/// What a session must have in a spreadsheet beside its own facts.
const OF_A_CASE: &[Field] = &[Field::optional(CASE, CASE, Kind::Case)];

/// What a goal may have in a spreadsheet beside its own facts: its case, its end, and the plan of a case that has none.
const OF_A_PLAN: &[Field] = &[
    Field::optional(CASE, CASE, Kind::Case),
    Field::optional("ended.date", "ended.date", Kind::Day(Toward::Past)),
    Field::optional("ended.reason", "ended.reason", Kind::Choice("goal_ended_reason")),
    Field::optional(PLAN_KIND, PLAN_KIND, Kind::Choice("plan_kind")),
    Field::optional("plan.made", "plan.made", Kind::Day(Toward::Past)),
    Field::optional(PLAN_WITH_CLIENT, PLAN_WITH_CLIENT, Kind::YesNo),
];

/// What a row of goals says of the plan.
pub(super) const PLAN: &str = "plan";
/// The kind of the plan.
pub(super) const PLAN_KIND: &str = "plan.kind";
/// Whether the plan was made with the client.
pub(super) const PLAN_WITH_CLIENT: &str = "plan.with_client";

/// What every row gets anew.
const GIVEN_HERE: &str = "id";

/// The case that a row belongs to, by its code or alias.
pub(super) const CASE: &str = "case";

/// The own worker from the first day; it becomes an entry of the team.
pub(super) const OWN_WORKER: &str = "own_worker";

/// Words of headings under which spreadsheets keep who a person is.
const PERSONAL: &[&str] = &[
    "address",
    "adress",
    "asiakas",
    "client",
    "e-post",
    "efternamn",
    "email",
    "etunimi",
    "förnamn",
    "henkilötunnus",
    "hetu",
    "klient",
    "name",
    "namn",
    "nimi",
    "osoite",
    "personbeteckning",
    "phone",
    "puhelin",
    "sukunimi",
    "surname",
    "sähköposti",
    "telefon",
];

/// What the rows of a table become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Into {
    /// New cases.
    Cases,
    /// Sessions of cases that there are.
    Sessions,
    /// Goals of cases that there are.
    Goals,
}

impl Into {
    const ALL: [Self; 3] = [Self::Cases, Self::Sessions, Self::Goals];

    const fn name(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Sessions => "sessions",
            Self::Goals => "goals",
        }
    }

    /// The word for it in the subject of a commit; a table of cases needs none.
    pub(super) const fn subject(self) -> &'static str {
        match self {
            Self::Cases => "",
            Self::Sessions | Self::Goals => self.name(),
        }
    }

    /// The key under which programs find what came.
    pub(super) const fn answer_key(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Sessions | Self::Goals => "entries",
        }
    }

    /// The message that tells how many come.
    pub(super) const fn counted(self) -> &'static str {
        match self {
            Self::Cases => "ui-import-count",
            Self::Sessions => "ui-import-count-sessions",
            Self::Goals => "ui-import-count-goals",
        }
    }

    /// The question whether they are to come.
    pub(super) const fn question(self) -> &'static str {
        match self {
            Self::Cases => "prompt-import",
            Self::Sessions => "prompt-import-sessions",
            Self::Goals => "prompt-import-goals",
        }
    }

    /// The facts that the record itself has.
    const fn own(self) -> &'static [Field] {
        match self {
            Self::Cases => IntakeFields::FIELDS,
            Self::Sessions => SessionFields::FIELDS,
            Self::Goals => GoalFields::FIELDS,
        }
    }

    /// All that a column may hold.
    fn fields(self) -> impl Iterator<Item = &'static Field> {
        let more = match self {
            Self::Cases => MORE,
            Self::Sessions => OF_A_CASE,
            Self::Goals => OF_A_PLAN,
        };
        self.own().iter().chain(more).filter(|field| field.key != GIVEN_HERE)
    }

    /// The fact with a key.
    fn field(self, key: &str) -> Result<&'static Field> {
        self.fields().find(|field| field.key == key).ok_or_else(|| {
            let error = CommandError::usage("error-import-key").with("key", key);
            match nearest(key, self.fields().map(|field| (field.key, field.key))) {
                Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
                None => error,
            }
        })
    }
}

/// What a mapping file says.
pub(super) struct Mapping {
    /// What the rows become.
    pub(super) into: Into,
    /// Headings with their facts.
    pub(super) columns: Vec<(String, &'static Field)>,
    /// The words of a fact, each with the code or value that it stands for; an empty one says nothing.
    words: Vec<(&'static Field, Vec<(String, String)>)>,
    /// What holds for every row that says nothing else.
    pub(super) constants: Vec<(&'static Field, Vec<String>)>,
    /// The order of day, month and year: `d.m.y`.
    dates: String,
}

/// Reads a mapping file.
///
/// # Errors
/// A file that cannot be read, a fact that there is not, or a column that names the client.
pub(super) fn read(file: &OsStr) -> Result<Mapping> {
    let name = file.display();
    let text = entry::read_document(file).map_err(|cause| {
        CommandError::failed("error-document-unreadable").with("file", &name).because(cause)
    })?;
    let document = entry::parse(&text).map_err(|fault| {
        let error = CommandError::usage("error-document-syntax").with("file", &name);
        error.with("line", fault.line).with("column", fault.column)
    })?;
    let into = document.at("into").map_or(Ok(Into::Cases), kind)?;
    let mut mapping = Mapping {
        into,
        columns: Vec::new(),
        words: Vec::new(),
        constants: Vec::new(),
        dates: document.at("dates").map_or_else(|| "d.m.y".to_owned(), word),
    };
    for (part, value) in pairs(&document) {
        match part.as_str() {
            "columns" => {
                mapping.columns = pairs(value).map(|pair| column(into, pair)).collect::<Result<_>>()?
            }
            "values" => {
                let of_fact = |(key, value): &(String, Value)| {
                    Ok((into.field(key)?, pairs(value).map(owned).collect()))
                };
                mapping.words = pairs(value).map(of_fact).collect::<Result<_>>()?;
            }
            "constants" => {
                mapping.constants = pairs(value).map(|pair| constant(into, pair)).collect::<Result<_>>()?
            }
            "into" | "dates" => {}
            other => return Err(CommandError::usage("error-import-part").with("key", other)),
        }
    }
    Ok(mapping)
}

impl Mapping {
    /// The facts that every record has and this one lacks.
    pub(super) fn missing(&self, draft: &Value) -> impl Iterator<Item = &'static str> {
        let lacking = |field: &&Field| field.is_needed() && draft.at(field.key).is_none();
        self.into.own().iter().filter(lacking).map(|field| field.key)
    }

    /// The text of a cell as the fact takes it: words by their meaning, days with the year first. `None` if it says
    /// nothing.
    pub(super) fn meaning(&self, field: &Field, cell: &str) -> Option<String> {
        let typed = cell.trim();
        let folded = typed.to_lowercase();
        let of_field = self.words.iter().filter(|(other, _)| other.key == field.key);
        let mut said =
            of_field.flat_map(|(_, words)| words).filter(|(word, _)| word.to_lowercase() == folded);
        let meant = said.next().map_or(typed, |(_, meaning)| meaning.as_str());
        if meant.is_empty() {
            return None;
        }
        let is_day = matches!(field.kind, Kind::Day(_) | Kind::PartialDay);
        Some(match ordered(meant, &self.dates) {
            Some(day) if is_day => day,
            _ => meant.to_owned(),
        })
    }
}

/// A day in the order of the pattern, with the year first; `None` if it is not written so.
fn ordered(typed: &str, pattern: &str) -> Option<String> {
    let parts: Vec<&str> = typed.split(|c: char| !c.is_ascii_digit()).collect();
    let signs: Vec<&str> = pattern.split(|c: char| !c.is_alphabetic()).collect();
    if parts.len() != 3 || signs.len() != 3 {
        return None;
    }
    let part = |sign: &str| parts.get(signs.iter().position(|other| *other == sign)?).copied();
    let (year, month, day) = (part("y")?, part("m")?, part("d")?);
    (year.len() == 4).then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

fn pairs(value: &Value) -> std::slice::Iter<'_, (String, Value)> {
    match value {
        Value::Map(pairs) => pairs.iter(),
        _ => [].iter(),
    }
}

/// What a scalar says; nothing for anything else.
fn word(value: &Value) -> String {
    match value {
        Value::Token(text) | Value::Text(text) => text.clone(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::Null | Value::Seq(_) | Value::Map(_) => String::new(),
    }
}

fn owned((key, value): &(String, Value)) -> (String, String) {
    (key.clone(), word(value))
}

fn kind(value: &Value) -> Result<Into> {
    let typed = word(value);
    let known = || Into::ALL.into_iter();
    known().find(|into| into.name() == typed).ok_or_else(|| {
        let names: Vec<&str> = known().map(Into::name).collect();
        let hint = Said::new("error-hint-allowed").with("values", names.join(", "));
        CommandError::usage("error-import-into").with("value", typed).hint(hint)
    })
}

fn column(into: Into, (heading, key): &(String, Value)) -> Result<(String, &'static Field)> {
    let field = into.field(&word(key))?;
    let is_own_word = matches!(field.kind, Kind::Text | Kind::LongText) && field.key != "client.municipality";
    if is_own_word && is_personal(heading) {
        return Err(CommandError::usage("error-import-person").with("column", heading));
    }
    Ok((heading.clone(), field))
}

/// True if a column of this heading tells who somebody is.
pub(super) fn is_personal(heading: &str) -> bool {
    let folded = heading.to_lowercase();
    folded.split([' ', '_', '/', ':', '(', ')']).any(|word| PERSONAL.contains(&word))
}

fn constant(into: Into, (key, value): &(String, Value)) -> Result<(&'static Field, Vec<String>)> {
    let words = match value {
        Value::Seq(items) => items.iter().map(word).collect(),
        single => vec![word(single)],
    };
    Ok((into.field(key)?, words))
}

#[cfg(test)]
mod tests {
    use super::{is_personal, ordered};

    #[test]
    fn days_are_read_in_the_order_that_the_office_writes_them() {
        assert_eq!(ordered("9.3.2026", "d.m.y").as_deref(), Some("2026-03-09"));
        assert_eq!(ordered("3/9/2026", "m/d/y").as_deref(), Some("2026-03-09"));
        assert_eq!(ordered("9.3.26", "d.m.y"), None);
        assert_eq!(ordered("1996", "d.m.y"), None);
        assert_eq!(ordered("2026-03-09", "d.m.y"), None, "left to whoever reads days as such");
    }

    #[test]
    fn headings_that_name_a_person_are_known_and_others_are_not() {
        assert!(is_personal("Asiakkaan nimi") && is_personal("HETU") && is_personal("Förnamn"));
        assert!(!is_personal("Työnimi") && !is_personal("Tausta"));
    }
}
