//! Statutes as dated data, the time limits they set, and the arithmetic by which a limit's last day is found.
//!
//! The arithmetic is that of the act on computing statutory time limits (150/1930, 2–5 §); everything else of a
//! statute – sections, plan items, limits – is data with its source and its days in force, never code. Quotes
//! nothing: the texts are paraphrases. Neighbours: `calendar`; `src/catalogue/builtin/statutes.yaml` holds the
//! data and `store` reads it.

use std::iter::successors;

use chrono::{Datelike, Months, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::calendar::{is_eve, is_holiday, is_ordinary_saturday, is_weekday};
use crate::model::date::{Date, PartialDate};

/// The day by which something must be done within `months` months of `start` (150/1930 3 and 5 §).
///
/// A month ends on the same day number or, where there is none, on its last day.
pub fn months_after(start: Date, months: u16) -> Date {
    let same_day = start.checked_add_months(Months::new(u32::from(months))).map_or(start, Date);
    moved_to_weekday(same_day)
}

/// The day by which something must be done within `days` days of `start`, which is not counted (2 and 5 §).
pub fn days_after(start: Date, days: u16) -> Date {
    moved_to_weekday(start.plus_days(i64::from(days)))
}

/// The day by which something must be done on the `count`th weekday (arkipäivä) after `start`, at the latest.
///
/// Whether ordinary Saturdays are counted is a matter of interpretation; counting them gives the earlier day.
/// The two eves are counted, which again is earlier; a last day on an eve or a Saturday moves on all the same.
pub fn weekdays_after(start: Date, count: u16, saturdays_count: bool) -> Date {
    let counted = |day: &Date| is_weekday(*day) || saturdays_count && is_ordinary_saturday(*day);
    let Some(steps) = count.checked_sub(1) else { return moved_to_weekday(start) };
    let days = successors(start.0.succ_opt(), NaiveDate::succ_opt).map(Date);
    moved_to_weekday(days.filter(counted).nth(usize::from(steps)).unwrap_or(start))
}

/// This day, or the first after it on which a time limit can end (5 §): holidays, Independence Day, 1 May, the
/// eves of Christmas and Midsummer and all Saturdays are passed over.
pub fn moved_to_weekday(day: Date) -> Date {
    let ends = |day: &Date| day.weekday() != Weekday::Sat && !is_holiday(*day) && !is_eve(*day);
    // Never more than a week; the bound holds even where the calendar itself ends.
    (0..14).map(|days| day.plus_days(days)).find(ends).unwrap_or(day)
}

/// One file of statutes: the built-in one, or an office's own in `catalogue/`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statutes {
    /// The statutes that anything here refers to.
    #[serde(default)]
    pub statutes: Vec<Statute>,
    /// The time limits that they set.
    #[serde(default)]
    pub limits: Vec<Limit>,
}

/// A statute, as far as social rehabilitation rests on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statute {
    /// How files name it: `SHL`.
    pub id: String,
    /// Its number in the statute book: `1301/2014`.
    pub number: String,
    /// Its name.
    pub name: Translated,
    /// Since when it is in force, where that has been checked.
    #[serde(default)]
    pub in_force: Option<PartialDate>,
    /// Where it can be read.
    #[serde(default)]
    pub source: Option<String>,
    /// How far what stands here has been checked against the statute itself.
    pub confidence: Confidence,
    /// Changes that matter here, oldest first.
    #[serde(default)]
    pub amendments: Vec<Amendment>,
    /// The sections that matter here.
    #[serde(default)]
    pub sections: Vec<Section>,
}

/// A text for people in the three languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// Finnish.
    pub fi: String,
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// How far a statement about the law has been checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in the statute itself.
    Verified,
    /// Seen in an official or other secondary text.
    Secondary,
}

/// A change of a statute by a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// The number of the amending statute: `1280/2022`.
    pub number: String,
    /// The day from which the change holds.
    pub in_force: Date,
    /// The sections that it touches.
    pub sections: Vec<String>,
    /// What it changed, in one line.
    pub says: Translated,
}

/// A section (pykälä) through time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its number: `39`, `49 c`.
    pub section: String,
    /// What it says, oldest first; each holds until the next.
    pub versions: Vec<Version>,
    /// The items that it lists, where case files refer to them.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// What a section says from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The first day of this wording; absent: since before anything that is recorded here.
    #[serde(default)]
    pub in_force: Option<Date>,
    /// The amending statute that brought it.
    #[serde(default)]
    pub by: Option<String>,
    /// The wording in one line, paraphrased.
    pub says: Translated,
}

/// One item of a section's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its code in case files.
    pub code: String,
    /// The first day on which it is listed; absent: since before anything that is recorded here.
    #[serde(default)]
    pub in_force: Option<Date>,
    /// What it asks for.
    pub says: Translated,
}

/// A time limit set by a statute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The `id` of the statute.
    pub statute: String,
    /// The section, where that has been checked.
    #[serde(default)]
    pub section: Option<String>,
    /// What must have been done.
    pub kind: LimitKind,
    /// For whom.
    #[serde(default)]
    pub concerns: Concerns,
    /// Who they are, where the statute lists them; codes, for people to read.
    #[serde(default)]
    pub persons: Vec<Item>,
    /// From which event the time runs; the day of the event is not counted.
    pub counted_from: CountedFrom,
    /// How long it is.
    pub length: Length,
    /// The first day of an event that the limit concerns; absent: any.
    #[serde(default)]
    pub applies_from: Option<Date>,
    /// The last day of an event that the limit concerns; absent: any.
    #[serde(default)]
    pub applies_to: Option<Date>,
}

/// What a limit demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// The assessment of the service need has been started.
    AssessmentStart,
    /// The assessment of the service need has been completed.
    AssessmentCompletion,
    /// The decision has been enforced: the service has begun.
    Enforcement,
    /// The multisector employment plan has been made.
    EmploymentPlan,
    /// The multisector employment plan has been reviewed (again).
    EmploymentPlanReview,
    /// The activation plan has been reviewed (again).
    ActivationPlanReview,
    /// A review of the decision has been requested (oikaisuvaatimus); the client's limit, not the office's.
    RequestForReview,
}

/// Whom a limit concerns; the codes of `initiation.assessment_limit` where the law makes a difference.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Concerns {
    /// Every client.
    #[default]
    Everyone,
    /// Those whose assessment must start by the seventh weekday (SHL 36 §).
    SevenWeekdays,
    /// A child in need of special support (SHL 36 §).
    ChildSpecialSupport,
}

/// The event from which a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountedFrom {
    /// Vireilletulo.
    Initiation,
    /// The contact by the client, a relative or a representative.
    Contact,
    /// The start of the shared assessment that leads to an employment plan.
    EmploymentAssessmentStarted,
    /// The making of the plan or its latest review, whichever is later.
    PlanMadeOrReviewed,
    /// The day on which the client was informed of the decision.
    Informed,
}

/// How long a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: Unit,
}

/// In what a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Weekdays (arkipäivä).
    Weekdays,
    /// Months by day number.
    Months,
}

impl Length {
    /// The last day of a limit that runs from an event on `start`; `saturdays_count` as in [`weekdays_after`].
    pub fn last_day(self, start: Date, saturdays_count: bool) -> Date {
        match self.unit {
            Unit::Days => days_after(start, self.amount),
            Unit::Weekdays => weekdays_after(start, self.amount, saturdays_count),
            Unit::Months => months_after(start, self.amount),
        }
    }
}

impl Limit {
    /// The last day on which the limit is kept, the event being on `start`.
    pub fn last_day(&self, start: Date, saturdays_count: bool) -> Date {
        self.length.last_day(start, saturdays_count)
    }

    /// True if the limit concerns an event on this day.
    pub fn applies_on(&self, event: Date) -> bool {
        self.applies_from.is_none_or(|first| first <= event)
            && self.applies_to.is_none_or(|last| event <= last)
    }
}

impl Section {
    /// The wording on a day; `None` if what it was then is not recorded.
    pub fn on(&self, day: Date) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.in_force.is_none_or(|first| first <= day))
    }

    /// The items listed on a day, in the order of the statute.
    pub fn items_on(&self, day: Date) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.in_force.is_none_or(|first| first <= day))
    }
}

impl Statute {
    /// The section of that number, written `17` or `49 c`.
    pub fn section(&self, number: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.section == number)
    }
}

impl Statutes {
    /// The statute of that id (`SHL`) or number (`1301/2014`).
    pub fn statute(&self, name: &str) -> Option<&Statute> {
        self.statutes.iter().find(|statute| statute.id == name || statute.number == name)
    }

    /// The section that a decision names: `SHL 17`, `434/2003 49 c`.
    pub fn section(&self, reference: &str) -> Option<(&Statute, &Section)> {
        let (name, number) = reference.split_once(' ')?;
        let statute = self.statute(name)?;
        Some((statute, statute.section(number)?))
    }

    /// The limit of a kind for those concerned whose event is on that day; of several the one that began last.
    pub fn limit(&self, kind: LimitKind, concerns: Concerns, event: Date) -> Option<&Limit> {
        let fits =
            |limit: &&Limit| limit.kind == kind && limit.concerns == concerns && limit.applies_on(event);
        self.limits.iter().filter(fits).max_by_key(|limit| limit.applies_from)
    }
}

#[cfg(test)]
mod tests;
