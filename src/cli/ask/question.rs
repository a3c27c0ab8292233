//! The conversation about one fact, whatever its kind: proposed, typed or chosen, read like the flag, told back
//! or refused with the reason and asked again. Facts of several parts are `records`' business.

use super::choices::{self, Choice};
use super::screen::Screen;
use super::{Answer, Fact};
use crate::cli::draft;
use crate::cli::error::Result;
use crate::cli::field::{Field, Kind};
use crate::language::format;
use crate::model::case::Case;
use crate::model::date::{Date, PartialDate};
use crate::store::yaml::value::Value;

/// What leaves a fact empty.
const NOTHING: &str = "-";
/// What opens the editor.
const EDITOR: &str = "e";

/// Who asks.
pub(super) struct Asker<'a, 's, 'd> {
    pub(super) screen: &'a Screen<'s, 'd>,
    pub(super) case: Option<&'a Case>,
    /// The facts that are known so far.
    pub(super) known: &'a Value,
}

impl Asker<'_, '_, '_> {
    /// Asks for one fact.
    ///
    /// # Errors
    /// The question was given up.
    pub(super) fn fact(&self, field: &Field, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        match field.kind {
            Kind::Ratings(list) => self.ratings(list, heading, proposed),
            Kind::Numbers => self.numbers(field, heading, proposed),
            Kind::Reasons(list) => self.reasons(list, heading, proposed),
            Kind::Scale => self.scale(heading, proposed),
            Kind::Records(parts) => self.records(field, parts, heading, proposed),
            Kind::Texts => self.texts(field, heading, proposed),
            Kind::LongText => self.long_text(field, heading, proposed),
            _ => match choices::of(self.screen.desk, self.case, field) {
                Some(offered) if field.is_repeated() => self.several(field, heading, &offered, proposed),
                Some(offered) => self.one(field, heading, &offered, proposed),
                None => self.typed(field, heading, proposed),
            },
        }
    }

    /// Keeps an answer that has more parts to come.
    pub(super) fn keep(&self, field: &Field, so_far: Value) {
        let mut facts = self.known.clone();
        facts.set(field.key, so_far);
        draft::hold(self.screen.desk, self.case, &facts);
        draft::keep(self.screen.desk);
    }

    /// One of what is offered, or nothing where that is allowed.
    pub(super) fn one(
        &self,
        field: &Field,
        heading: &str,
        offered: &[Choice],
        proposed: Option<&Value>,
    ) -> Result<Fact> {
        if offered.is_empty() {
            return if field.is_needed() {
                self.typed(field, heading, proposed)
            } else {
                Ok(Answer::Given(None))
            };
        }
        let mut items: Vec<String> = offered.iter().map(Choice::item).collect();
        let other = (field.is_open_list()).then(|| push(&mut items, self.screen.text("prompt-other")));
        if !field.is_needed() {
            items.push(self.screen.text("prompt-nothing"));
        }
        let preset = proposed.and_then(|value| place(offered, value));
        // Where nothing is proposed, Enter passes over what may be passed over.
        let preset = preset.or((!field.is_needed() && proposed.is_none()).then(|| items.len() - 1));
        match self.screen.choose(heading, &items, preset)? {
            Answer::Back => Ok(Answer::Back),
            Answer::Given(chosen) if Some(chosen) == other => self.typed(field, heading, proposed),
            Answer::Given(chosen) => {
                let choice = offered.get(chosen);
                self.screen.echo(heading, choice.map_or("", |choice| &choice.label));
                Ok(Answer::Given(choice.map(|choice| choice.value.clone())))
            }
        }
    }

    fn several(
        &self,
        field: &Field,
        heading: &str,
        offered: &[Choice],
        proposed: Option<&Value>,
    ) -> Result<Fact> {
        if offered.is_empty() && !field.is_needed() {
            return Ok(Answer::Given(None));
        }
        Ok(match self.ticked(heading, offered, proposed, field.is_needed())? {
            Answer::Back => Answer::Back,
            Answer::Given(chosen) if chosen.is_empty() => Answer::Given(None),
            Answer::Given(chosen) => {
                let values = chosen.iter().map(|choice| choice.value.clone());
                Answer::Given(Some(Value::Seq(values.collect())))
            }
        })
    }

    /// Those that are ticked, told back.
    pub(super) fn ticked<'c>(
        &self,
        heading: &str,
        offered: &'c [Choice],
        proposed: Option<&Value>,
        is_needed: bool,
    ) -> Result<Answer<Vec<&'c Choice>>> {
        let items: Vec<String> = offered.iter().map(Choice::item).collect();
        let preset: Vec<usize> = match proposed {
            Some(Value::Seq(values)) => values.iter().filter_map(|value| place(offered, value)).collect(),
            Some(Value::Map(pairs)) => {
                let key = |(key, _): &(String, Value)| place(offered, &Value::Token(key.clone()));
                pairs.iter().filter_map(key).collect()
            }
            _ => Vec::new(),
        };
        loop {
            let Answer::Given(chosen) = self.screen.choose_several(heading, &items, &preset)? else {
                return Ok(Answer::Back);
            };
            if chosen.is_empty() && is_needed {
                self.screen.note("prompt-needed");
                continue;
            }
            let chosen: Vec<&Choice> = chosen.iter().filter_map(|index| offered.get(*index)).collect();
            let labels: Vec<&str> = chosen.iter().map(|choice| choice.label.as_str()).collect();
            self.screen.echo(heading, &labels.join(", "));
            return Ok(Answer::Given(chosen));
        }
    }

    /// A line that is read like the flag; asked again, with what was typed, until it can be.
    pub(super) fn typed(&self, field: &Field, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let shown = proposed.map(|value| self.short(field, value));
        let mut initial = String::new();
        loop {
            let typed = match self.screen.line(heading, shown.as_deref(), &initial)? {
                Answer::Back => return Ok(Answer::Back),
                Answer::Given(typed) => typed,
            };
            if typed.is_empty() || typed == NOTHING {
                if field.is_needed() {
                    self.screen.note("prompt-needed");
                    continue;
                }
                self.screen.echo(heading, "");
                return Ok(Answer::Given(None));
            }
            if let (Some(shown), Some(value)) = (&shown, proposed)
                && *shown == typed
            {
                self.screen.echo_typed(heading, &typed, &self.written_out(field, value));
                return Ok(Answer::Given(Some(value.clone())));
            }
            let desk = self.screen.desk;
            match desk.with_scope(self.case, |scope| scope.value(field, std::slice::from_ref(&typed))) {
                Ok(value) => {
                    self.screen.echo_typed(heading, &typed, &self.written_out(field, &value));
                    return Ok(Answer::Given(Some(value)));
                }
                Err(error) => {
                    self.screen.refuse(&error, field.flag);
                    initial = typed;
                }
            }
        }
    }

    /// The first line typed where the question stands, or the whole in the editor.
    fn long_text(&self, field: &Field, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let begun = proposed.map(|value| self.short(field, value)).unwrap_or_default();
        let asked = format!("{heading} ({})", self.screen.text("prompt-editor"));
        loop {
            let text = match self.screen.line(&asked, None, if begun.contains('\n') { "" } else { &begun })? {
                Answer::Back => return Ok(Answer::Back),
                Answer::Given(typed) if typed == EDITOR => self.screen.long_text(&begun),
                Answer::Given(typed) if typed.is_empty() && begun.contains('\n') => Some(begun.clone()),
                Answer::Given(typed) => Some(typed),
            };
            let text = text.filter(|text| !text.is_empty() && text != NOTHING);
            if text.is_none() && field.is_needed() {
                self.screen.note("prompt-needed");
                continue;
            }
            self.screen.echo(heading, text.as_deref().unwrap_or_default());
            return Ok(Answer::Given(text.map(Value::Text)));
        }
    }

    /// One text after the other; an empty line ends them.
    fn texts(&self, field: &Field, heading: &str, proposed: Option<&Value>) -> Result<Fact> {
        let mut texts: Vec<Value> = match proposed {
            Some(Value::Seq(texts)) => texts.clone(),
            _ => Vec::new(),
        };
        for text in &texts {
            self.screen.echo(heading, &plain_words(text));
        }
        let asked = format!("{heading} ({})", self.screen.text("prompt-empty-ends"));
        loop {
            match self.screen.line(&asked, None, "")? {
                Answer::Back if texts.pop().is_none() => return Ok(Answer::Back),
                Answer::Back => {}
                Answer::Given(text) if text.is_empty() => {
                    return Ok(Answer::Given(
                        Some(Value::Seq(texts)).filter(|all| *all != Value::Seq(vec![])),
                    ));
                }
                Answer::Given(text) => {
                    self.screen.echo(heading, &text);
                    texts.push(Value::Text(text));
                    self.keep(field, Value::Seq(texts.clone()));
                }
            }
        }
    }

    /// A value as it would be typed.
    fn short(&self, field: &Field, value: &Value) -> String {
        let words = plain_words(value);
        match (field.kind, words.parse::<Date>()) {
            (Kind::Day(_) | Kind::DayOr(_), Ok(day)) => format::date(self.screen.desk.language(), day),
            _ => words,
        }
    }

    /// A value as it is told back: a day with its weekday.
    fn written_out(&self, field: &Field, value: &Value) -> String {
        let words = plain_words(value);
        let language = self.screen.desk.language();
        match field.kind {
            Kind::Day(_) | Kind::DayOr(_) => {
                words.parse::<Date>().map_or(words, |day| format::weekday_date(language, day))
            }
            Kind::PartialDay => {
                words.parse::<PartialDate>().map_or(words, |known| format::partial_date(language, known))
            }
            _ => words,
        }
    }
}

fn push(items: &mut Vec<String>, item: String) -> usize {
    items.push(item);
    items.len() - 1
}

/// Where a value stands among what is offered; the words count, so that `3` and `"3"` are one.
pub(super) fn place(offered: &[Choice], value: &Value) -> Option<usize> {
    offered.iter().position(|choice| plain_words(&choice.value) == plain_words(value))
}

/// A scalar in words; nothing for what has parts.
pub(super) fn plain_words(value: &Value) -> String {
    match value {
        Value::Token(text) | Value::Text(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Null | Value::Seq(_) | Value::Map(_) => String::new(),
    }
}
