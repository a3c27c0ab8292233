//! How a matter came up (vireilletulo, SHL 34 §): the three months of SHL 45 § run from its date.
//! The limits themselves are computed in `statute`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case_code::CaseCode;
use super::code::{Source, choice};
use super::date::Date;

choice! {
    /// The way in which the matter came up (SHL 34 §).
    InitiationHow("initiation_how") {
        Application = "application",
        Contact = "contact",
        OwnObservation = "own_observation",
    }
}

choice! {
    /// Who made contact (SHL 35–36 §).
    ContactedBy("contacted_by") {
        Client = "client",
        Relative = "relative",
        Representative = "representative",
        Professional = "professional",
        Worker = "worker",
    }
}

choice! {
    /// The time limit of the assessment, for those who have one (SHL 36 §).
    AssessmentLimit("assessment_limit") {
        None = "none",
        SevenWeekdays = "seven_weekdays",
        ChildSpecialSupport = "child_special_support",
    }
}

/// The beginning of the matter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Initiation {
    /// The day on which the matter came up.
    pub date: Date,
    /// In which way.
    pub how: InitiationHow,
    /// Who made contact.
    pub contacted_by: Option<ContactedBy>,
    /// Who noticed the need.
    pub source: Source,
    /// The time limit of the assessment.
    pub assessment_limit: Option<AssessmentLimit>,
    /// The client's consent to the contact (SHL 35 §).
    pub consent_to_contact: Option<bool>,
    /// The need of urgent help, assessed at once (SHL 36 §).
    pub urgent: Option<Urgent>,
    /// The earlier case of the same person, who returns with a new matter.
    pub previous_case: Option<CaseCode>,
    /// Why: the trouble in short.
    pub reason: Option<String>,
}

/// The need of urgent help.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Urgent {
    /// Whether help is needed at once.
    pub needed: Option<bool>,
    /// The day on which that was assessed.
    pub assessed: Option<Date>,
}
