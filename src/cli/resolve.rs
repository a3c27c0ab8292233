//! From what was typed to a value: codes by code or label, days in any usual form, ids that exist.
//!
//! Pure: today, the catalogue, the office and the case are handed in as a `Scope`. Every refusal names the
//! flag, what was typed, what is allowed and the nearest guess.

use super::error::{CommandError, Result, Said};
use super::field::{Field, Kind, Target};
use super::when::{self, Toward, WhenError};
use crate::catalogue::{Catalogue, nearest};
use crate::language::Language;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::group::ACTOR;
use crate::model::office::Office;
use crate::store::yaml::value::Value;

/// What a typed fact may refer to.
pub struct Scope<'a> {
    /// The day of the command.
    pub today: Date,
    /// The codes.
    pub catalogue: &'a Catalogue,
    /// The office.
    pub office: &'a Office,
    /// The case, if the command concerns one.
    pub case: Option<&'a Case>,
    /// The names of the groups.
    pub groups: &'a [String],
    /// Finds the code of another case by code or alias.
    pub find_case: &'a dyn Fn(&str) -> Result<CaseCode>,
    /// The reader's language.
    pub language: Language,
}

/// The most codes that an error lists; with more the way to the catalogue is shown.
const LISTED: usize = 16;

impl Scope<'_> {
    /// The value of a fact, from all that was typed for it.
    ///
    /// # Errors
    /// A usage error that names the flag.
    pub fn value(&self, field: &Field, typed: &[String]) -> Result<Value> {
        if !field.is_repeated() {
            let last = typed.last().map_or("", String::as_str);
            return self.one(field, last);
        }
        match field.kind {
            Kind::Ratings(_) | Kind::Numbers | Kind::Reasons(_) | Kind::Scale | Kind::TextsOfCases => {
                let pairs = typed.iter().map(|pair| self.pair(field, pair)).collect::<Result<Vec<_>>>()?;
                refuse_twice(field, &pairs)?;
                Ok(Value::Map(pairs))
            }
            Kind::Records(fields) => {
                let records =
                    typed.iter().map(|record| self.record(field, fields, record)).collect::<Result<_>>()?;
                Ok(Value::Seq(records))
            }
            Kind::Decimals => {
                let words = typed.iter().flat_map(|word| word.split_whitespace());
                Ok(Value::Seq(words.map(|word| number(field, word)).collect::<Result<_>>()?))
            }
            _ => {
                let words = typed.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
                Ok(Value::Seq(words.map(|word| self.one(field, word)).collect::<Result<_>>()?))
            }
        }
    }

    /// The value of one word.
    fn one(&self, field: &Field, typed: &str) -> Result<Value> {
        let trimmed = typed.trim();
        match field.kind {
            Kind::Day(toward) => self.day(field, trimmed, toward),
            Kind::DayOr(word) if trimmed == word => Ok(Value::Token(word.to_owned())),
            Kind::DayOr(_) => self.day(field, trimmed, Toward::Past),
            Kind::DayOrWord => {
                let day = when::parse_day(trimmed, self.today, Toward::Future);
                Ok(day.map_or_else(|_| Value::Text(typed.to_owned()), |day| Value::Token(day.to_string())))
            }
            Kind::PartialDay => when::parse_partial(trimmed)
                .map(|day| Value::Token(day.to_string()))
                .map_err(|error| bad_date(field, typed, error)),
            Kind::Choice(list) | Kind::Choices(list) => self.code(field, list, trimmed),
            Kind::Text | Kind::LongText | Kind::Texts => Ok(Value::Text(typed.to_owned())),
            Kind::Number => parse_level(trimmed).map(Value::Int).ok_or_else(|| bad_number(field, typed)),
            Kind::Decimal | Kind::Decimals => number(field, trimmed),
            Kind::YesNo => yes_or_no(trimmed).map(Value::Bool).ok_or_else(|| {
                CommandError::usage("error-bad-yes-no").with("flag", field.flag).with("value", typed)
            }),
            Kind::Language => Ok(Value::Token(trimmed.to_ascii_lowercase())),
            Kind::Case | Kind::Cases => (self.find_case)(trimmed).map(|code| Value::Token(code.to_string())),
            Kind::Of(target) | Kind::Several(target) => self.reference(field, target, trimmed),
            Kind::Ratings(_)
            | Kind::Numbers
            | Kind::Reasons(_)
            | Kind::Scale
            | Kind::TextsOfCases
            | Kind::Records(_) => self.value(field, &[typed.to_owned()]),
        }
    }

    fn day(&self, field: &Field, typed: &str, toward: Toward) -> Result<Value> {
        when::parse_day(typed, self.today, toward)
            .map(|day| Value::Token(day.to_string()))
            .map_err(|error| bad_date(field, typed, error))
    }

    /// A code by itself or by a label in any language.
    fn code(&self, field: &Field, list: &str, typed: &str) -> Result<Value> {
        self.code_of(field, list, typed).map(Value::Token)
    }

    /// A code by itself or by a label in any language, as text.
    ///
    /// # Errors
    /// The list has no such code.
    pub fn code_of(&self, field: &Field, list: &str, typed: &str) -> Result<String> {
        self.find_code(list, typed).ok_or_else(|| self.unknown_code(field, list, typed))
    }

    /// The code of a list that is written so, or labelled so in any language.
    pub fn find_code(&self, list: &str, typed: &str) -> Option<String> {
        let folded = typed.to_lowercase();
        let codes = self.catalogue.codes(list);
        let by_code = codes.iter().find(|entry| entry.code == folded || entry.code == typed);
        let by_label = || {
            codes.iter().find(|entry| entry.label.all().iter().any(|label| label.to_lowercase() == folded))
        };
        by_code.or_else(by_label).map(|entry| entry.code.clone())
    }

    fn unknown_code(&self, field: &Field, list: &str, typed: &str) -> CommandError {
        let error = CommandError::usage("error-unknown-code").with("flag", field.flag).with("value", typed);
        let error = match self.catalogue.nearest(list, typed) {
            Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
            None => error,
        };
        let codes = self.catalogue.codes(list);
        if codes.len() > LISTED {
            return error.hint(Said::new("error-hint-catalogue").with("list", list));
        }
        let listed: Vec<String> = codes
            .iter()
            .map(|entry| format!("\n  {} ({})", entry.code, entry.label.get(self.language)))
            .collect();
        error.hint(Said::new("error-hint-allowed").with("values", listed.concat()))
    }

    /// An id that is defined in the office, the catalogue or the case.
    fn reference(&self, field: &Field, target: Target, typed: &str) -> Result<Value> {
        if target == Target::Consent
            && let Some(answer) = yes_or_no(typed)
        {
            return Ok(Value::Bool(answer));
        }
        self.id_of(field, target, typed).map(Value::Token)
    }

    /// An id that is defined in the office, the catalogue or the case, as text.
    ///
    /// # Errors
    /// Nothing there has that id.
    pub fn id_of(&self, field: &Field, target: Target, typed: &str) -> Result<String> {
        let known = self.known(target);
        let found = known.iter().find(|id| id.eq_ignore_ascii_case(typed)).cloned();
        let found = found.or_else(|| match target {
            Target::Participant => self.find_code("actor", typed),
            Target::Worker => self.worker_by_name(typed),
            Target::Crew => {
                let actor = self.find_code("actor", typed).map(|code| format!("{ACTOR}{code}"));
                self.worker_by_name(typed).or(actor)
            }
            _ => None,
        });
        found.ok_or_else(|| unknown_id(field, &known, typed))
    }

    fn worker_by_name(&self, typed: &str) -> Option<String> {
        let folded = typed.to_lowercase();
        let found = self.office.workers.iter().find(|worker| worker.name.to_lowercase() == folded)?;
        Some(found.id.to_string())
    }

    /// The ids that a target may take here, in the order of the files.
    pub fn known(&self, target: Target) -> Vec<String> {
        let workers = || self.office.workers.iter().map(|worker| worker.id.to_string());
        let of_case = |ids: fn(&Case) -> Vec<String>| self.case.map(ids).unwrap_or_default();
        match target {
            Target::Worker => workers().collect(),
            Target::Participant => {
                let actors = self.catalogue.codes("actor").iter().map(|entry| entry.code.clone());
                std::iter::once("client".to_owned()).chain(workers()).chain(actors).collect()
            }
            Target::Crew => {
                let actors = self.catalogue.codes("actor").iter();
                workers().chain(actors.map(|entry| format!("{ACTOR}{}", entry.code))).collect()
            }
            Target::Goal => of_case(|case| case.goals().map(|(_, goal)| goal.id.to_string()).collect()),
            Target::Plan => of_case(|case| case.plans.iter().map(|plan| plan.id.to_string()).collect()),
            Target::Decision => {
                of_case(|case| case.decisions.iter().map(|decision| decision.id.to_string()).collect())
            }
            Target::Assessment => {
                of_case(|case| case.assessments.iter().map(|one| one.id.to_string()).collect())
            }
            Target::Group => self.groups.to_vec(),
            Target::Instrument => self.catalogue.instruments().iter().map(|one| one.code.clone()).collect(),
            Target::Consent => of_case(|case| {
                case.consents.iter().filter_map(|one| one.id.as_ref().map(ToString::to_string)).collect()
            }),
            Target::Project => self
                .office
                .project
                .iter()
                .filter_map(|one| one.id.as_ref().map(ToString::to_string))
                .collect(),
        }
    }

    /// `key=value` of a map.
    fn pair(&self, field: &Field, typed: &str) -> Result<(String, Value)> {
        // What was typed is not said again where it may be what somebody wrote of a client.
        let is_text = matches!(field.kind, Kind::Reasons(_) | Kind::TextsOfCases | Kind::Scale);
        let shown = if is_text { "…" } else { typed };
        let bad = || CommandError::usage("error-bad-pair").with("flag", field.flag).with("value", shown);
        let (key, value) = typed.split_once('=').ok_or_else(bad)?;
        let (key, value) = (key.trim(), value.trim());
        let number = || parse_level(value).map(Value::Int).ok_or_else(|| bad_number(field, value));
        match field.kind {
            Kind::Ratings(list) => {
                let code = self.find_code(list, key).ok_or_else(|| self.unknown_code(field, list, key))?;
                Ok((code, number()?))
            }
            Kind::Reasons(list) => {
                let code = self.find_code(list, key).ok_or_else(|| self.unknown_code(field, list, key))?;
                Ok((code, Value::Text(value.to_owned())))
            }
            Kind::TextsOfCases => {
                let code = (self.find_case)(key)?;
                Ok((code.to_string(), Value::Text(value.to_owned())))
            }
            Kind::Scale => {
                let level = parse_level(key).ok_or_else(|| bad_number(field, key))?;
                Ok((level.to_string(), Value::Text(value.to_owned())))
            }
            _ => {
                let number = decimal(value).ok_or_else(|| bad_number(field, value))?;
                let value =
                    if number.fract() == 0.0 { Value::Int(number as i64) } else { Value::Float(number) };
                Ok((key.to_owned(), value))
            }
        }
    }

    /// A small record: `everyday_life=3,since=2023,factors=crisis|addiction`.
    ///
    /// The first part may leave out its key; `A=B` with an unknown key A gives the first two facts.
    fn record(&self, outer: &Field, fields: &'static [Field], typed: &str) -> Result<Value> {
        let mut entries: Vec<(String, Value)> = Vec::new();
        for (position, part) in split_record(fields, typed).into_iter().enumerate() {
            let keyed = part.split_once('=').and_then(|(key, value)| Some((find(fields, key)?, value)));
            let given: Vec<(&Field, &str)> = match (keyed, part.split_once('='), fields) {
                (Some(one), _, _) => vec![one],
                (None, Some((first, second)), [one, other, ..]) if position == 0 => {
                    vec![(one, first), (other, second)]
                }
                (None, None, [one, ..]) if position == 0 => vec![(one, part)],
                _ => {
                    return Err(CommandError::usage("error-bad-pair")
                        .with("flag", outer.flag)
                        .with("value", part));
                }
            };
            for (field, value) in given {
                let words: Vec<String> = match field.is_repeated() {
                    true => value.split('|').map(str::to_owned).collect(),
                    false => vec![value.to_owned()],
                };
                let named = Field { flag: outer.flag, ..*field };
                entries.push((field.key.to_owned(), self.value(&named, &words)?));
            }
        }
        refuse_twice(outer, &entries)?;
        Ok(Value::Map(entries))
    }
}

/// Of two values for one key the first would be lost without a word.
fn refuse_twice(field: &Field, pairs: &[(String, Value)]) -> Result<()> {
    let is_again = |(at, (key, _)): (usize, &(String, Value))| {
        pairs.iter().take(at).any(|(earlier, _)| earlier == key).then(|| key.clone())
    };
    match pairs.iter().enumerate().find_map(is_again) {
        Some(key) => Err(CommandError::usage("error-pair-twice").with("flag", field.flag).with("key", key)),
        None => Ok(()),
    }
}

fn find(fields: &'static [Field], key: &str) -> Option<&'static Field> {
    fields.iter().find(|field| field.key == key.trim() || field.flag == key.trim())
}

/// Cuts a record at the commas that a known key follows, so that a text may hold commas.
fn split_record<'t>(fields: &'static [Field], typed: &'t str) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (comma, _) in typed.match_indices(',') {
        let rest = typed.get(comma + 1..).unwrap_or_default();
        let starts_key = rest.split_once('=').is_some_and(|(key, _)| find(fields, key).is_some());
        if starts_key {
            parts.push(typed.get(start..comma).unwrap_or_default());
            start = comma + 1;
        }
    }
    parts.push(typed.get(start..).unwrap_or_default());
    parts
}

fn unknown_id(field: &Field, known: &[String], typed: &str) -> CommandError {
    let error = CommandError::usage("error-unknown-id").with("flag", field.flag).with("value", typed);
    let error = match nearest(typed, known.iter().map(|id| (id.as_str(), id))) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error,
    };
    if known.is_empty() {
        return error.hint(Said::new("error-hint-none-defined"));
    }
    let listed: Vec<&str> = known.iter().take(LISTED).map(String::as_str).collect();
    error.hint(Said::new("error-hint-allowed").with("values", listed.join(", ")))
}

/// A number with or without decimals.
fn number(field: &Field, typed: &str) -> Result<Value> {
    decimal(typed).map(Value::Float).ok_or_else(|| bad_number(field, typed))
}

fn bad_number(field: &Field, typed: &str) -> CommandError {
    CommandError::usage("error-bad-number").with("flag", field.flag).with("value", typed)
}

/// A usage error for what is no date.
pub fn bad_date(field: &Field, typed: &str, error: WhenError) -> CommandError {
    let id = match error {
        WhenError::NoSuchDay | WhenError::NoSuchMonth | WhenError::OutOfCalendar => "error-no-such-day",
        _ => "error-bad-date",
    };
    CommandError::usage(id).with("flag", field.flag).with("value", typed)
}

/// A number as people in Finland and elsewhere write it: `2,5` or `2.5`.
fn decimal(text: &str) -> Option<f64> {
    text.replace(',', ".").replace('−', "-").parse().ok().filter(|number: &f64| number.is_finite())
}

/// A whole number, such as a level: `-1`, `−1`, `+1`.
fn parse_level(text: &str) -> Option<i64> {
    text.trim().replace('−', "-").trim_start_matches('+').parse().ok()
}

/// Yes or no, in three languages.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "y" | "kyllä" | "kylla" | "k" | "ja" | "j" => Some(true),
        "false" | "no" | "n" | "ei" | "e" | "nej" => Some(false),
        _ => None,
    }
}
