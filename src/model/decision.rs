//! The service decision (palvelupäätös, SHL 45–46 §; its content by hallintolaki 44–45 §).
//! What a decision must contain is `validate`'s to ask; the time limits are in `statute`.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::code::{Id, Service, choice};
use super::date::Date;
use super::entry::entry;

choice! {
    /// What is decided.
    DecisionKind("decision_kind") {
        Grant = "grant",
        Refuse = "refuse",
        Change = "change",
        End = "end",
    }
}

choice! {
    /// The contents of social rehabilitation (SHL 17 § 1–5).
    Shl17Content("shl17_content") {
        FunctioningAndNeed = "functioning_and_need",
        AdviceAndCoordination = "advice_and_coordination",
        EverydayCoaching = "everyday_coaching",
        GroupAndInteraction = "group_and_interaction",
        OtherMeasures = "other_measures",
    }
}

entry! {
    /// A decision on the service.
    Decision(required) {
        /// Its id: `D1`.
        id: Id,
        /// The day of the decision.
        date: Date,
        /// Grant, refuse, change or end.
        kind: DecisionKind,
        /// The decision that this one changes or continues.
        changes: Option<Id>,
        /// The service decided on: `social_rehabilitation` as a whole, or one service.
        service: Service,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        to: Option<Date>,
        /// The contents of SHL 17 § that are granted.
        #[serde(default)]
        contents: Vec<Shl17Content>,
        /// The goals that the decision states.
        #[serde(default)]
        goals: Vec<Id>,
        /// The grounds.
        grounds: String,
        /// The sections applied.
        #[serde(default)]
        sections: Vec<String>,
        /// Why it departs from the plan (SHL 45 § 3 mom., since 1.1.2025).
        departs_from_plan: Option<String>,
        /// The day on which the client was heard (hallintolaki 34 §), or `not_needed`.
        heard: Option<Heard>,
        /// The worker who gives further information.
        contact: Option<Id>,
        /// The day on which the service began.
        enforced: Option<Date>,
        /// Why it began later than three months from initiation (SHL 45 §).
        delay_reason: Option<String>,
        /// The day on which the client was informed; the time for a request for review runs from it.
        informed: Option<Date>,
        /// A request for review or an appeal.
        appeal: Option<Appeal>,
        /// Who decided.
        by: Option<Id>,
    }
}

impl Decision {
    /// The day on which the decision takes effect: `from`, else its date.
    pub fn effective(&self) -> Date {
        self.from.unwrap_or(self.date)
    }
}

/// Hearing of the client before a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Heard on that day.
    On(Date),
    /// Not needed.
    NotNeeded,
}

const NOT_NEEDED: &str = "not_needed";

impl Serialize for Heard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Formats that no person reads: a day, or none.
            Self::On(day) if !serializer.is_human_readable() => Some(day).serialize(serializer),
            Self::NotNeeded if !serializer.is_human_readable() => None::<Date>.serialize(serializer),
            Self::On(day) => day.serialize(serializer),
            Self::NotNeeded => serializer.serialize_newtype_struct(super::TOKEN, NOT_NEEDED),
        }
    }
}

impl<'de> Deserialize<'de> for Heard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Option::deserialize(deserializer).map(|day| day.map_or(Self::NotNeeded, Self::On));
        }
        let text = String::deserialize(deserializer)?;
        if text == NOT_NEEDED {
            return Ok(Self::NotNeeded);
        }
        let expected = "a date YYYY-MM-DD or not_needed";
        text.parse()
            .map(Self::On)
            .map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &expected))
    }
}

impl JsonSchema for Heard {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "heard".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-or-not-needed", "pattern": r"^(\d{4}-\d{2}-\d{2}|not_needed)$" })
    }
}

/// A request for review or an appeal (SHL 50–51 §).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    /// The day on which it was made.
    pub date: Option<Date>,
    /// What came of it.
    pub result: Option<String>,
}
