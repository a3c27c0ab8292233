//! A set of criteria: when social rehabilitation may be the right service, as a region has agreed on it.
//!
//! Plain data, nothing of any region in it: a criterion is a tree of all, any, at-least-n and not over small
//! tests of a case. Reading and writing is `store::catalogue`'s business, judging `eligibility`'s; whether a
//! criterion can hold at all is asked in `constant`. The law sets no threshold (SHL 17 §): a set advises.

mod constant;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};

pub use constant::{Constant, constant};

use super::code_list::{Labels, SomeLabels};
use crate::model::assessment::{ClientWants, LabourMarketReadiness, ServiceOutcome};
use crate::model::code::{LabourStatusCode, NeedDomain, NeedFactor, Service, TargetGroup};
use crate::model::date::Date;
use crate::model::decision::DecisionKind;
use crate::model::path::Path;
use crate::model::plan::PlanKind;

/// The domains of the format. A test over all domains asks for these; a domain that an office or the catalogue
/// adds counts where an assessment names it, and is never asked for.
pub const DOMAINS: [&str; 13] = [
    "everyday_life",
    "social_functioning",
    "life_management",
    "substance_use",
    "finances",
    "housing",
    "mental_health",
    "physical_health",
    "work_and_study",
    "inclusion",
    "family_and_close_people",
    "using_services",
    "safety",
];

/// A set of criteria in one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriteriaSet {
    /// The id, the same in every version.
    pub id: String,
    /// The version, from 1; a set that a check has been recorded with is never changed, only followed.
    pub version: u32,
    /// What people call it.
    #[serde(deserialize_with = "text")]
    #[schemars(with = "Text")]
    pub title: Labels,
    /// What it is for, and whose thresholds these are.
    #[serde(default, deserialize_with = "some_text", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Text>")]
    pub explain: Option<Labels>,
    /// Where it comes from.
    pub source: String,
    /// The first day on which it is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day on which it is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// How many criteria must hold for `supported`.
    pub supported: usize,
    /// How many must hold for `partly_supported`; fewer than for `supported`.
    pub partly_supported: usize,
    /// The criteria.
    pub criteria: Vec<Criterion>,
    /// Boundaries towards other services: shown beside the verdict, never part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The id, unique in its set.
    pub id: String,
    /// The criterion in words.
    #[serde(deserialize_with = "text")]
    #[schemars(with = "Text")]
    pub title: Labels,
    /// How it is judged, in words.
    #[serde(default, deserialize_with = "some_text", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Text>")]
    pub explain: Option<Labels>,
    /// When it holds.
    pub when: Condition,
}

/// A boundary towards another service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The id, unique in its set.
    pub id: String,
    /// What to consider.
    #[serde(deserialize_with = "text")]
    #[schemars(with = "Text")]
    pub text: Labels,
    /// When to say so.
    pub when: Condition,
}

/// When something holds: a test of the case, or conditions put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every one of them.
    All(Vec<Condition>),
    /// One of them.
    Any(Vec<Condition>),
    /// So many of them.
    AtLeast(AtLeast),
    /// The opposite.
    Not(Box<Condition>),
    /// A need in one domain.
    Need(NeedTest),
    /// A need in so many domains.
    Domains(DomainsTest),
    /// A factor behind a need.
    Factors(CodesTest<NeedFactor>),
    /// A group that the client belongs to.
    TargetGroups(CodesTest<TargetGroup>),
    /// The client's standing in the labour market.
    LabourStatus(LabourStatusTest),
    /// The client's age on the day.
    Age(AgeTest),
    /// Whether the client wants to take part.
    ClientWants(CodesTest<ClientWants>),
    /// Whether work is topical now.
    LabourMarketReadiness(CodesTest<LabourMarketReadiness>),
    /// What is known of other services.
    Services(ServicesTest),
    /// How long the matter has been open.
    Clienthood(ClienthoodTest),
    /// A plan in force.
    Plan(PlanTest),
    /// A decision in force.
    Decision(DecisionTest),
}

/// So many of several conditions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// How many.
    pub count: usize,
    /// Of which.
    pub of: Vec<Condition>,
}

/// What it means that nothing is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Absent {
    /// It is not known, and worth asking.
    Unknown,
    /// It is not so: the file would say it.
    No,
}

/// A need of a level in one domain, lasting so long. A domain that is not assessed is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedTest {
    /// The domain.
    pub domain: NeedDomain,
    /// The least level, 1–4.
    pub level: i8,
    /// For at least so many months, counted from `since`, which may be vague.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// Needs of a level in several domains, each lasting so long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DomainsTest {
    /// In at least so many domains.
    pub count: usize,
    /// The least level, 1–4.
    pub level: i8,
    /// For at least so many months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Among these; empty: among all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<NeedDomain>,
}

/// One of several codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodesTest<C> {
    /// The codes.
    pub any_of: Vec<C>,
    /// What it means that nothing is recorded; `unknown` unless it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<Absent>,
}

/// One of several labour statuses, lasting so long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabourStatusTest {
    /// The statuses.
    pub any_of: Vec<LabourStatusCode>,
    /// For at least so many months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// What it means that nothing is recorded; `unknown` unless it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<Absent>,
}

/// An age in whole years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeTest {
    /// The least age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
    /// The greatest age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i32>,
}

/// What assessments say of other services, and which supports the plans hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServicesTest {
    /// One of these services; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Service>,
    /// With one of these outcomes.
    pub outcomes: Vec<ServiceOutcome>,
    /// What it means that nothing is recorded; `unknown` unless it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<Absent>,
}

/// How long the matter has been open, from initiation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClienthoodTest {
    /// At least so many months.
    pub months: u32,
}

/// A plan in force on the day; that there is none is a no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTest {
    /// Of one of these kinds; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<PlanKind>,
}

/// A decision in force on the day; that there is none is a no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionTest {
    /// On one of these services; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
    /// Of one of these kinds; empty: any that grants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<DecisionKind>,
}

impl CriteriaSet {
    /// Id and version, as checks record them: `pirkanmaa-2022@1`.
    pub fn name(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// True if it is named so: by id and version, or by id alone.
    pub fn is_named(&self, name: &str) -> bool {
        match name.split_once('@') {
            Some((id, version)) => self.id == id && version.parse() == Ok(self.version),
            None => self.id == name,
        }
    }

    /// The tree of every criterion and note, with its id and its place if the set stands at `at`.
    pub fn trees(&self, at: &Path) -> Vec<(&str, Path, &Condition)> {
        let place = |list: &str, position| at.key(list).index(position).key("when");
        let criteria = self.criteria.iter().enumerate();
        let criteria =
            criteria.map(|(position, one)| (one.id.as_str(), place("criteria", position), &one.when));
        let notes = self.notes.iter().enumerate();
        let notes = notes.map(|(position, one)| (one.id.as_str(), place("notes", position), &one.when));
        criteria.chain(notes).collect()
    }
}

impl Condition {
    /// The conditions straight below, with their places if this one stands at `at`.
    pub fn below(&self, at: &Path) -> Vec<(Path, &Self)> {
        let listed = |place: Path, list: &'_ [Self]| -> Vec<Path> {
            (0..list.len()).map(|position| place.index(position)).collect()
        };
        match self {
            Self::All(list) => listed(at.key("all"), list).into_iter().zip(list).collect(),
            Self::Any(list) => listed(at.key("any"), list).into_iter().zip(list).collect(),
            Self::AtLeast(some) => {
                listed(at.key("at_least").key("of"), &some.of).into_iter().zip(&some.of).collect()
            }
            Self::Not(one) => vec![(at.key("not"), one)],
            _ => Vec::new(),
        }
    }
}

/// A text as an office writes it: in some languages, or one plain text for all three.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
enum Text {
    /// For all three.
    Plain(String),
    /// In some of them.
    Some(TextInLanguages),
}

/// A text in one, two or three languages.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TextInLanguages {
    fi: Option<String>,
    sv: Option<String>,
    en: Option<String>,
}

fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Labels, D::Error> {
    let given = match Text::deserialize(deserializer)? {
        Text::Plain(text) => SomeLabels { fi: Some(text), ..SomeLabels::default() },
        Text::Some(TextInLanguages { fi, sv, en }) => SomeLabels { fi, sv, en },
    };
    given.over(None).ok_or_else(|| de::Error::custom("a text in one language at least"))
}

fn some_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Labels>, D::Error> {
    text(deserializer).map(Some)
}
