//! The words and figures of a report in the reader's language.
//!
//! Labels of codes come from the caller, who has the catalogue; everything else is a message.

use std::fmt;

use chrono::Datelike;

use crate::language::format;
use crate::language::{Language, Messages};
use crate::model::period::{Period, PeriodKind};
use crate::reports::dictionary::{self, Indicator, Unit};
use crate::reports::observation::{Observation, STATISTIC, UNKNOWN, Value};
use crate::reports::provenance::Provenance;
use crate::reports::report::Publication;
use crate::tr;

/// What stands where there is no number.
const NOTHING: &str = "–";

/// Statistics that are named beside the part that they belong to, because it has several.
const NAMED: [&str; 6] = ["improved", "same", "worse", "value", "target", "ratio"];

/// Shares, means and medians of fewer than this are not told as such: in a group of four a change of one is a
/// change of 25 %. People see the fraction, or that they are too few; data formats hold every number.
const FEW: f64 = 5.0;

/// How much of a commit's name is shown to people.
const SHORT_COMMIT: usize = 12;

/// The label of a code of a catalogue list; also of a worker (list `worker`), a municipality and a criterion.
pub type Label<'a> = &'a dyn Fn(&str, &str) -> String;

/// The reader's language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    messages: &'a Messages,
    label: Label<'a>,
}

impl<'a> Words<'a> {
    /// Words from messages, and labels of codes from the catalogue.
    pub fn new(messages: &'a Messages, label: Label<'a>) -> Self {
        Self { messages, label }
    }

    /// A message of the area `report`, by the rest of its id.
    pub fn say(&self, id: &str) -> String {
        self.messages.text(&format!("report-{}", dashed(id)))
    }

    /// The heading of a report.
    pub fn heading(&self, name: &str, office: &str, period: Period) -> String {
        let (title, office) = (self.say(&format!("title-{name}")), printable(office));
        tr!(self.messages, "report-heading", title = title, office = office, period = self.period(period))
    }

    /// For whom the report is: who may see it, and what was hidden for that.
    pub fn readers(&self, publication: Option<Publication>) -> String {
        let Some(Publication { threshold, hidden }) = publication else { return self.say("internal") };
        let (threshold, hidden) = (self.count(threshold), self.count(hidden));
        tr!(self.messages, "report-published", threshold = threshold, hidden = hidden)
    }

    /// The label of a code of a catalogue list.
    pub fn label(&self, list: &str, code: &str) -> String {
        printable(&(self.label)(list, code))
    }

    /// That there are so many more than are shown.
    pub fn and_more(&self, count: usize) -> String {
        tr!(self.messages, "report-lacking-more", count = count)
    }

    /// The label of an indicator.
    pub fn indicator(&self, indicator: &Indicator) -> String {
        self.messages.text(&indicator.label_id())
    }

    /// What the breakdown of an observation says: `nainen`, `arki, puoltaa`; of statistics only those that
    /// share a part.
    pub fn parts(&self, indicator: &Indicator, observation: &Observation) -> String {
        let is_said = |key: &str, value: &String| key != STATISTIC || NAMED.contains(&value.as_str());
        let parts = observation.by.iter().filter(|(key, value)| is_said(key, value));
        printable(&parts.map(|(key, value)| self.part(indicator, key, value)).collect::<Vec<_>>().join(", "))
    }

    fn part(&self, indicator: &Indicator, key: &str, value: &str) -> String {
        match (key, value) {
            ("own_worker", UNKNOWN) => self.say("value-no-own-worker"),
            (_, UNKNOWN) => self.say("value-unknown"),
            (STATISTIC, _) => self.say(&format!("statistic-{value}")),
            ("target", _) => {
                dictionary::find(value).map_or_else(|| value.to_owned(), |own| self.indicator(own))
            }
            _ => indicator.breakdown(key).map_or_else(|| value.to_owned(), |by| (self.label)(by.list, value)),
        }
    }

    /// The number of an observation as people read it; `n` is the count behind a mean.
    pub fn figure(&self, indicator: &Indicator, observation: &Observation, n: Option<Value>) -> Figure {
        let Some(value) = observation.value else {
            let number = if observation.suppressed { self.say("value-hidden") } else { NOTHING.to_owned() };
            return Figure { number, behind: None };
        };
        let fraction = observation.numerator.zip(observation.denominator);
        let fraction = fraction.map(|(part, whole)| format!("{}/{}", self.count(part), self.count(whole)));
        let counted =
            n.or(observation.behind.map(Value::Count)).map(|n| format!("n\u{a0}{}", self.number(n.as_f64())));
        match (fraction, is_of_few(observation, n)) {
            (Some(fraction), true) => Figure { number: fraction, behind: None },
            (None, true) => Figure { number: self.say("value-too-few"), behind: counted },
            (fraction, false) => Figure {
                number: self.value(value, unit(indicator, observation)),
                behind: fraction.or(counted),
            },
        }
    }

    fn value(&self, value: Value, unit: Unit) -> String {
        let language = self.messages.language();
        match (value, unit) {
            (Value::Number(share), Unit::Share) => format::percent(language, share),
            (Value::Number(hours), Unit::Hours) => format!("{}\u{a0}h", format::decimal(language, hours, 1)),
            (Value::Number(score), Unit::Score) => format::decimal(language, score, 1),
            (Value::Number(rating), Unit::Rating) => format::decimal(language, rating, 1),
            (Value::Number(change), Unit::Change) => signed(language, change),
            (value, _) => self.number(value.as_f64()),
        }
    }

    /// A period as briefly as it can be: `10/2026`, `2026-Q3`, `2026`.
    pub fn short_period(&self, period: Period) -> String {
        match period.kind() {
            PeriodKind::Month => format!("{}/{}", period.from().month(), period.from().year()),
            PeriodKind::Quarter | PeriodKind::Year => period.to_string(),
            PeriodKind::Days => self.period(period),
        }
    }

    /// A period: `lokakuu 2026`, `3. neljännes 2026`, `2026`, `1.–15.10.2026`.
    pub fn period(&self, period: Period) -> String {
        let (language, from) = (self.messages.language(), period.from());
        let year = from.year().to_string();
        match period.kind() {
            PeriodKind::Month => format::month_of_year(language, from.year(), from.month()),
            PeriodKind::Quarter => {
                let quarter = (from.month0() / 3 + 1).to_string();
                tr!(self.messages, "report-quarter", quarter = quarter, year = year)
            }
            PeriodKind::Year => year,
            PeriodKind::Days => format::date_range(language, from, period.to()),
        }
    }

    /// What a report was made from, as `(name, fact)`.
    pub fn provenance(&self, provenance: &Provenance) -> Vec<(String, String)> {
        let mut facts = vec![
            (self.say("provenance-commit"), self.commit(provenance)),
            (self.say("provenance-cases"), self.count(provenance.cases)),
        ];
        if provenance.skipped > 0 {
            facts.push((self.say("provenance-skipped"), self.count(provenance.skipped)));
        }
        facts.push((self.say("provenance-checksum"), provenance.checksum.clone()));
        facts.push((self.say("provenance-version"), provenance.sosku.clone()));
        let conditions = provenance.filter.iter().map(|(key, value)| {
            format!("{} {}", self.say(&format!("filter-{key}")), (self.label)(key, value))
        });
        let conditions = conditions.collect::<Vec<_>>().join(", ");
        if !conditions.is_empty() {
            facts.push((self.say("provenance-filter"), printable(&conditions)));
        }
        facts
    }

    fn commit(&self, provenance: &Provenance) -> String {
        let commit = provenance.commit.as_ref().map_or_else(
            || self.say("provenance-none"),
            |commit| commit.chars().take(SHORT_COMMIT).collect(),
        );
        if provenance.clean { commit } else { format!("{commit}, {}", self.say("provenance-unclean")) }
    }

    fn count(&self, count: u64) -> String {
        self.number(count as f64)
    }

    fn number(&self, number: f64) -> String {
        format::number(self.messages.language(), number)
    }
}

/// The unit of one number: that of its indicator, unless it is a share of something or stands for another
/// indicator.
fn unit(indicator: &Indicator, observation: &Observation) -> Unit {
    let is_share = observation.numerator.is_some() || observation.get(STATISTIC) == Some("ratio");
    let stands_for = || dictionary::find(observation.get("target")?);
    if is_share { Unit::Share } else { stands_for().map_or(indicator.unit, |other| other.unit) }
}

/// True if a share, mean or median rests on too few to be told as such; `n` is the count behind a mean or median.
pub(super) fn is_of_few(observation: &Observation, n: Option<Value>) -> bool {
    let behind = observation.denominator.or(observation.behind).map(Value::Count).or(n);
    behind.is_some_and(|behind| behind.as_f64() < FEW)
}

/// True if a part has several numbers, of which this is one with a name.
pub(super) fn is_named(observation: &Observation) -> bool {
    observation.get(STATISTIC).is_some_and(|statistic| NAMED.contains(&statistic))
}

/// A number and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number: `12,5 %`.
    pub number: String,
    /// The fraction of a share, the n of a mean: `4/32`, `n 12`.
    pub behind: Option<String>,
}

impl Figure {
    /// What stands where there is no number.
    pub fn nothing() -> Self {
        Self { number: NOTHING.to_owned(), behind: None }
    }

    /// What stands beside the name of an indicator that has parts but no total.
    pub fn blank() -> Self {
        Self { number: String::new(), behind: None }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.number)?;
        self.behind.as_ref().map_or(Ok(()), |behind| write!(out, " ({behind})"))
    }
}

/// Ids of messages have dashes where the ids of indicators and breakdowns have dots and underscores.
fn dashed(id: &str) -> String {
    id.replace(['.', '_'], "-")
}

/// Names that people chose, without signs that would steer a terminal or break a line.
fn printable(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// A difference with its sign, to one decimal.
fn signed(language: Language, change: f64) -> String {
    let written = format::decimal(language, change, 1);
    let grows = written.chars().any(|digit| ('1'..='9').contains(&digit)) && change > 0.0;
    if grows { format!("+{written}") } else { written }
}
