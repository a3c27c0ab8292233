//! Facts of several parts: small records, ratings of a list of things, numbers of an instrument, reasons, the
//! scale of a goal. Each part is a question of its own, and `<` leads back through them.

use std::cell::RefCell;

use super::choices::{self, Choice};
use super::question::{Asker, place, plain_words};
use super::{Answer, Fact};
use crate::catalogue::Instrument;
use crate::cli::error::Result;
use crate::cli::field::{Field, Kind, Need, Target};
use crate::language::format;
use crate::store::yaml::value::Value;

/// The levels of a goal's scale, the worst first.
const SCALE: std::ops::RangeInclusive<i64> = -2..=2;

/// What is asked about one part, given what was answered before.
type Part<'p> = &'p dyn Fn(usize, Option<&Value>) -> Result<Fact>;

impl Asker<'_, '_, '_> {
    /// Asks for `count` parts in turn and gives their answers; back before the first leads out.
    fn parts(&self, count: usize, part: Part<'_>) -> Result<Answer<Vec<Option<Value>>>> {
        let mut answers: Vec<Option<Value>> = vec![None; count];
        let mut position = 0;
        while let Some(answer) = answers.get_mut(position) {
            match part(position, answer.as_ref())? {
                Answer::Given(given) => {
                    *answer = given;
                    position += 1;
                }
                Answer::Back if position == 0 => return Ok(Answer::Back),
                Answer::Back => position -= 1,
            }
        }
        Ok(Answer::Given(answers))
    }

    /// A map of which each key is asked for.
    fn map(&self, keys: &[String], part: Part<'_>) -> Result<Fact> {
        Ok(match self.parts(keys.len(), part)? {
            Answer::Back => Answer::Back,
            Answer::Given(answers) => {
                let pairs = keys.iter().cloned().zip(answers);
                let given = pairs.filter_map(|(key, value)| Some((key, value?))).collect::<Vec<_>>();
                Answer::Given(Some(Value::Map(given)).filter(|map| *map != Value::Map(vec![])))
            }
        })
    }

    /// One level for each thing of a list.
    pub(super) fn ratings(&self, list: &str, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let things = choices::codes(self.screen.desk, list);
        let levels = choices::ratings(self.screen.desk, list);
        let keys = words(&things);
        let level = Field::asked("level", "level", Kind::Number);
        self.map(&keys, &|position, given| {
            let Some((thing, key)) = things.get(position).zip(keys.get(position)) else {
                return Ok(Answer::Given(None));
            };
            let before = given.or_else(|| proposed?.at(key));
            self.one(&level, &format!("{heading}: {}", thing.label), &levels, before)
        })
    }

    /// The numbers of an instrument, area by area; of an unknown one, pairs as on the command line.
    pub(super) fn numbers(&self, field: &Field, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let catalogue = self.screen.desk.catalogue();
        let named = self.known.at("instrument").map(plain_words);
        match named.and_then(|code| catalogue.instrument(&code)).filter(|one| !one.areas.is_empty()) {
            Some(instrument) => self.measured(instrument, proposed),
            None => self.typed(field, heading, proposed),
        }
    }

    fn measured(&self, instrument: &Instrument, proposed: Option<&Value>) -> Result<Fact> {
        let language = self.screen.desk.language();
        let range = [instrument.min, instrument.max].map(|end| format::number(language, end)).join("–");
        let keys: Vec<String> = instrument.areas.iter().map(|area| area.code.clone()).collect();
        let number = Field::asked("values", "value", Kind::Decimal);
        self.map(&keys, &|position, given| {
            let Some(area) = instrument.areas.get(position) else { return Ok(Answer::Given(None)) };
            let heading = format!("{} ({range})", area.label.get(language));
            let before = given.or_else(|| proposed?.at(&area.code));
            loop {
                let fact = self.typed(&number, &heading, before)?;
                match &fact {
                    Answer::Given(Some(value)) if !accepts(instrument, &area.code, value) => {
                        self.screen.note("prompt-out-of-range");
                    }
                    Answer::Given(Some(value)) => return Ok(Answer::Given(Some(whole(value)))),
                    _ => return Ok(fact),
                }
            }
        })
    }

    /// Those of a list that have a reason, and the reason of each.
    pub(super) fn reasons(&self, list: &str, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let offered = choices::codes(self.screen.desk, list);
        let text = Field::required("reason", "reason", Kind::Text);
        loop {
            let Answer::Given(chosen) = self.ticked(heading, &offered, proposed, false)? else {
                return Ok(Answer::Back);
            };
            let chosen: Vec<Choice> = chosen.into_iter().cloned().collect();
            let keys = words(&chosen);
            let fact = self.map(&keys, &|position, given| {
                let Some((choice, key)) = chosen.get(position).zip(keys.get(position)) else {
                    return Ok(Answer::Given(None));
                };
                let before = given.or_else(|| proposed?.at(key));
                self.typed(&text, &choice.label, before)
            })?;
            if let Answer::Given(given) = fact {
                return Ok(Answer::Given(given));
            }
        }
    }

    /// What each level of a goal looks like.
    pub(super) fn scale(&self, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let levels = choices::levels(self.screen.desk, "goal_level");
        let keys: Vec<String> = SCALE.map(|level| level.to_string()).collect();
        let text = Field::asked("scale", "scale", Kind::Text);
        self.map(&keys, &|position, given| {
            let Some(key) = keys.get(position) else { return Ok(Answer::Given(None)) };
            let level = place(&levels, &Value::Token(key.clone())).and_then(|place| levels.get(place));
            let label = level.map_or(key.as_str(), |level| &level.label);
            let before = given.or_else(|| proposed?.at(key));
            self.typed(&text, &format!("{heading} {label}"), before)
        })
    }

    /// Small records: what each is about is ticked or typed, then the rest is asked for each.
    pub(super) fn records(
        &self,
        outer: &Field,
        parts: &'static [Field],
        heading: &str,
        proposed: Option<&Value>,
    ) -> Result<Fact> {
        // An id comes of itself; what a record is about is the first fact that is not optional.
        let start = parts.iter().position(|field| field.need != Need::Optional).unwrap_or(0);
        let Some((first, rest)) = parts.get(start..).and_then(<[Field]>::split_first) else {
            return Ok(Answer::Given(None));
        };
        let rest = asked_of(rest);
        match choices::of(self.screen.desk, self.case, first) {
            Some(offered) => self.ticked_records(outer, first, &rest, heading, &offered, proposed),
            None => self.typed_records(outer, first, &rest, heading, proposed),
        }
    }

    fn ticked_records(
        &self,
        outer: &Field,
        first: &Field,
        rest: &[&'static Field],
        heading: &str,
        offered: &[Choice],
        proposed: Option<&Value>,
    ) -> Result<Fact> {
        let before: &[Value] = if let Some(Value::Seq(records)) = proposed { records } else { &[] };
        let firsts: Vec<Value> = match first.kind {
            // Every live goal is rated, or there is a reason why not.
            Kind::Of(Target::Goal) if before.is_empty() => {
                offered.iter().map(|choice| choice.value.clone()).collect()
            }
            _ => before.iter().filter_map(|record| record.at(first.key).cloned()).collect(),
        };
        let firsts = Value::Seq(firsts);
        if offered.is_empty() {
            return Ok(Answer::Given(None));
        }
        loop {
            let Answer::Given(chosen) = self.ticked(heading, offered, Some(&firsts), outer.is_needed())?
            else {
                return Ok(Answer::Back);
            };
            let finished = RefCell::new(Vec::new());
            let all = self.parts(chosen.len(), &|position, given| {
                let Some(choice) = chosen.get(position) else { return Ok(Answer::Given(None)) };
                let same = |record: &&Value| record.at(first.key) == Some(&choice.value);
                let before = given.or_else(|| before.iter().find(same));
                let fact = self.record(outer, first, rest, choice, before)?;
                if let Answer::Given(Some(record)) = &fact {
                    let mut finished = finished.borrow_mut();
                    finished.truncate(position);
                    finished.push(record.clone());
                    self.keep(outer, Value::Seq(finished.clone()));
                }
                Ok(fact)
            })?;
            if let Answer::Given(records) = all {
                return Ok(Answer::Given(listed(records)));
            }
        }
    }

    fn typed_records(
        &self,
        outer: &Field,
        first: &Field,
        rest: &[&'static Field],
        heading: &str,
        proposed: Option<&Value>,
    ) -> Result<Fact> {
        let mut records: Vec<Value> =
            if let Some(Value::Seq(records)) = proposed { records.clone() } else { Vec::new() };
        for record in &records {
            self.screen.echo(heading, &record.at(first.key).map(plain_words).unwrap_or_default());
        }
        let passable = Field { need: Need::Asked, ..*first };
        let asked = format!("{heading} ({})", self.screen.text("prompt-empty-ends"));
        loop {
            match self.typed(&passable, &asked, None)? {
                Answer::Back if records.pop().is_none() => return Ok(Answer::Back),
                Answer::Back => {}
                Answer::Given(None) if records.is_empty() && outer.is_needed() => {
                    self.screen.note("prompt-needed");
                }
                Answer::Given(None) => {
                    return Ok(Answer::Given(listed(records.into_iter().map(Some).collect())));
                }
                Answer::Given(Some(value)) => {
                    let choice = Choice { label: plain_words(&value), value, explain: String::new() };
                    if let Answer::Given(Some(record)) = self.record(outer, first, rest, &choice, None)? {
                        records.push(record);
                        self.keep(outer, Value::Seq(records.clone()));
                    }
                }
            }
        }
    }

    /// The rest of one record.
    fn record(
        &self,
        outer: &Field,
        first: &Field,
        rest: &[&'static Field],
        about: &Choice,
        before: Option<&Value>,
    ) -> Result<Fact> {
        let answers = self.parts(rest.len(), &|position, given| {
            let Some(field) = rest.get(position) else { return Ok(Answer::Given(None)) };
            let heading = format!("{}: {}", about.label, lowered(&self.screen.label(field)));
            let before = given.or_else(|| before?.at(field.key));
            match choices::levels_of(outer.key, field.key) {
                Some(list) => self.one(field, &heading, &choices::levels(self.screen.desk, list), before),
                None => self.fact(field, &heading, before),
            }
        })?;
        let Answer::Given(answers) = answers else { return Ok(Answer::Back) };
        let mut record = before.cloned().unwrap_or(Value::Map(Vec::new()));
        record.set(first.key, about.value.clone());
        for (field, value) in rest.iter().zip(answers) {
            if let Some(value) = value {
                record.set(field.key, value);
            }
        }
        match (outer.key, record.at("level")) {
            ("goals", None) if rest.iter().any(|field| field.key == "level") => self.unrated(record, about),
            _ => Ok(Answer::Given(Some(record))),
        }
    }

    /// A goal that was given no level gets the reason why.
    fn unrated(&self, mut record: Value, about: &Choice) -> Result<Fact> {
        let reason = Field::required("not_rated", "not-rated", Kind::Text);
        let heading = format!("{}: {}", about.label, lowered(&self.screen.label(&reason)));
        Ok(match self.typed(&reason, &heading, record.at(reason.key))? {
            Answer::Given(Some(text)) => {
                record.set(reason.key, text);
                Answer::Given(Some(record))
            }
            _ => Answer::Back,
        })
    }
}

/// The parts of a record that are asked for: the needed and the asked ones; if none is, the first.
fn asked_of(rest: &'static [Field]) -> Vec<&'static Field> {
    let asked: Vec<&Field> = rest.iter().filter(|field| field.need != Need::Optional).collect();
    if asked.is_empty() { rest.iter().take(1).collect() } else { asked }
}

fn listed(records: Vec<Option<Value>>) -> Option<Value> {
    let records: Vec<Value> = records.into_iter().flatten().collect();
    (!records.is_empty()).then_some(Value::Seq(records))
}

fn words(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| plain_words(&choice.value)).collect()
}

fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn accepts(instrument: &Instrument, area: &str, value: &Value) -> bool {
    let number = match value {
        Value::Float(number) => *number,
        Value::Int(number) => *number as f64,
        _ => return false,
    };
    instrument.accepts(area, number).is_ok()
}

/// A number without decimals as a whole number, as the files have it.
fn whole(value: &Value) -> Value {
    match value {
        Value::Float(number) if number.fract() == 0.0 => Value::Int(*number as i64),
        other => other.clone(),
    }
}
