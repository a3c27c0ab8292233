//! The client as far as the file knows: no name, no contact details, no age – only what the service, the law
//! and the funder need to know.
//!
//! Facts that change (labour status, target groups, municipality, special support) may be dated, see `dated`.

use chrono::Datelike;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer};
use serde::{Deserialize, Serialize};

use super::code::{LabourStatusCode, TargetGroup, choice};
use super::date::{Date, PartialDate};
use super::dated::{Dated, DatedValue, Valid, ValueFrom};

choice! {
    /// Gender as the person states it.
    Gender("gender") {
        Woman = "woman",
        Man = "man",
        NonBinary = "non_binary",
        Undisclosed = "undisclosed",
    }
}

choice! {
    /// The highest level of education completed (ISCED classes, as ESF asks).
    Education("education") {
        Isced02 = "isced_0_2",
        Isced34 = "isced_3_4",
        Isced58 = "isced_5_8",
        Unknown = "unknown",
    }
}

choice! {
    /// Whether the person needs special support (SHL 3 §).
    SpecialSupport("special_support") {
        True = "true",
        False = "false",
        Unknown = "unknown",
    }
}

choice! {
    /// On what ground somebody acts for the client.
    RepresentativeKind("representative_kind") {
        Guardian = "guardian",
        Trustee = "trustee",
        Authorised = "authorised",
    }
}

choice! {
    /// Whom the client cares for (SHL 44 §).
    CaresFor("cares_for") {
        Child = "child",
        Other = "other",
    }
}

/// The person whom the case is about, without a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// Birth year, month or day; age is derived from it.
    pub born: PartialDate,
    /// Gender as the person states it.
    pub gender: Gender,
    /// Home municipality.
    pub municipality: Dated<String>,
    /// Language of service, ISO 639 code.
    pub language: Language,
    /// Mother tongue, ISO 639 code.
    pub mother_tongue: Option<Language>,
    /// Whether an interpreter is needed.
    pub interpreter: Option<Interpreter>,
    /// Highest education completed.
    pub education: Option<Education>,
    /// Standing in the labour market.
    pub labour_status: Option<Dated<LabourStatus>>,
    /// Groups whom the service is for.
    pub target_groups: Option<Dated<TargetGroups>>,
    /// Person in need of special support (SHL 3 §).
    pub special_support: Option<Dated<SpecialSupport>>,
    /// Those who act for the client.
    #[serde(default)]
    pub representatives: Vec<Representative>,
    /// Whom the client cares for (SHL 44 §).
    #[serde(default)]
    pub cares_for: Vec<CaresFor>,
}

/// A language, as an ISO 639 code of two or three letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Language(pub String);

impl Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(super::TOKEN, &self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let sound = matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase());
        if sound { Ok(Self(code)) } else { Err(de::Error::custom("a language code of two or three letters")) }
    }
}

impl JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "language".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "language", "pattern": "^[a-z]{2,3}$" })
    }
}

/// The need of an interpreter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// Whether one is needed.
    pub needed: Option<bool>,
    /// The language to interpret.
    pub language: Option<Language>,
}

/// Standing in the labour market and since when.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabourStatus {
    /// The status.
    pub code: LabourStatusCode,
    /// When that status began; ESF's long-term class is derived from it.
    pub since: Option<PartialDate>,
}

/// A labour status as an element of a dated list.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabourStatusFrom {
    /// The status.
    pub code: LabourStatusCode,
    /// When that status began.
    pub since: Option<PartialDate>,
    /// The first day on which the file counts it.
    pub from: Option<Date>,
}

impl From<LabourStatusFrom> for Valid<LabourStatus> {
    fn from(element: LabourStatusFrom) -> Self {
        Self { value: LabourStatus { code: element.code, since: element.since }, from: element.from }
    }
}

impl From<Valid<LabourStatus>> for LabourStatusFrom {
    fn from(valid: Valid<LabourStatus>) -> Self {
        Self { code: valid.value.code, since: valid.value.since, from: valid.from }
    }
}

impl DatedValue for LabourStatus {
    type Element = LabourStatusFrom;
}

impl<'de> Deserialize<'de> for LabourStatus {
    /// A bare code is a status whose beginning is not known.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Full {
            code: LabourStatusCode,
            since: Option<PartialDate>,
        }
        super::bare::code_or_map(
            deserializer,
            |code| LabourStatus { code: LabourStatusCode::new(code), since: None },
            |full: Full| LabourStatus { code: full.code, since: full.since },
        )
    }
}

/// The groups whom the service is for, several at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct TargetGroups(pub Vec<TargetGroup>);

impl DatedValue for TargetGroups {
    type Element = ValueFrom<Self>;
    const IS_LIST: bool = true;
}

impl DatedValue for String {
    type Element = ValueFrom<Self>;
}

impl DatedValue for SpecialSupport {
    type Element = ValueFrom<Self>;
}

/// Somebody who acts for the client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// Guardian, trustee or authorised.
    pub kind: Option<RepresentativeKind>,
    /// In which matters.
    pub scope: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Client {
    /// Age in whole years on a day; `None` where the partial birth date leaves it open.
    pub fn age_on(&self, day: Date) -> Option<i32> {
        let (oldest, youngest) = self.age_range_on(day);
        (oldest == youngest).then_some(oldest)
    }

    /// The greatest and the smallest age in whole years that the birth date allows on a day.
    pub fn age_range_on(&self, day: Date) -> (i32, i32) {
        (years_between(self.born.earliest(), day), years_between(self.born.latest(), day))
    }

    /// The home municipality on a day.
    pub fn municipality_on(&self, day: Date) -> Option<&str> {
        self.municipality.on(day).map(String::as_str)
    }

    /// The labour status on a day.
    pub fn labour_status_on(&self, day: Date) -> Option<&LabourStatus> {
        self.labour_status.as_ref()?.on(day)
    }

    /// The target groups on a day.
    pub fn target_groups_on(&self, day: Date) -> &[TargetGroup] {
        self.target_groups.as_ref().and_then(|groups| groups.on(day)).map_or(&[], |groups| &groups.0)
    }

    /// Whether the person needs special support on a day; unknown if nothing is recorded.
    pub fn special_support_on(&self, day: Date) -> SpecialSupport {
        self.special_support
            .as_ref()
            .and_then(|support| support.on(day))
            .copied()
            .unwrap_or(SpecialSupport::Unknown)
    }
}

/// Whole years from a birthday to a day; a birthday of 29 February is kept on 1 March.
fn years_between(born: Date, day: Date) -> i32 {
    let years = day.year() - born.year();
    let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
    if had_birthday { years } else { years - 1 }
}
