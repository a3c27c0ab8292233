//! The office: `sosku.yaml`, with its workers, settings, service model and funded project.
//! Limits that the office leaves out have their defaults here; codes of its own are `catalogue`'s.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case::Format;
use super::code::{Id, TargetGroup, WorkerRole, choice};
use super::date::Date;

choice! {
    /// The language of the office's texts.
    OfficeLanguage("language") {
        Fi = "fi",
        Sv = "sv",
        En = "en",
    }
}

choice! {
    /// The surroundings in which the service works.
    Environment("environment") {
        Urban = "urban",
        Rural = "rural",
        Mixed = "mixed",
    }
}

choice! {
    /// The age bands by which clients are counted.
    AgeBands("age_scheme") {
        Default = "default",
        Esf2014 = "esf_2014",
        EsfPlus = "esf_plus",
    }
}

/// The office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The version of the format.
    pub format: Format,
    /// Its name.
    pub office: String,
    /// The language of its texts.
    pub language: OfficeLanguage,
    /// Urban, rural or mixed surroundings.
    pub environment: Option<Environment>,
    /// Its workers, present and past.
    pub workers: Vec<Worker>,
    /// The service model that it follows.
    pub service_model: Option<ServiceModel>,
    /// What counts as weekly contact.
    pub intensity: Option<Intensity>,
    /// Limits of time and size.
    pub limits: Option<Limits>,
    /// How numbers are published.
    pub publish: Option<Publish>,
    /// Whether versions must be signed.
    pub signing: Option<Signing>,
    /// The set of criteria in use, without or with its version.
    pub criteria: Option<Id>,
    /// A funded project.
    pub project: Option<Project>,
}

/// A worker of the office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// The id by which the files name them.
    pub id: Id,
    /// The name that people see.
    pub name: String,
    /// Profession or task.
    pub role: WorkerRole,
    /// The address by which git knows them.
    pub email: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Worker {
    /// True from the first day to the last, both among them; without them, always.
    pub fn is_one_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The service model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceModel {
    /// Its name: `thl-2022`.
    pub name: Option<String>,
    /// Where it is carried out.
    pub place: Option<String>,
    /// The phase of its development.
    pub phase: Option<String>,
    /// Whom it is for.
    #[serde(default)]
    pub target_groups: Vec<TargetGroup>,
    /// Who pays.
    pub funder: Option<String>,
}

/// What counts as weekly contact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Intensity {
    /// The share of weeks, 0–1, that must have a contact; default 0.75.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share_of_weeks: Option<f64>,
}

/// Limits of time and size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// After how many days without contact a client appears in what is due; default 21.
    pub silent_days: Option<u32>,
    /// For how many days an entry may still be edited; default 30.
    pub correction_days: Option<u32>,
    /// The most bytes that a case file may have; default 8388608.
    pub case_bytes: Option<u64>,
    /// Whether Saturdays count among the weekdays of SHL 36 §; default false.
    pub saturdays_are_weekdays: Option<bool>,
}

/// How numbers are published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// Counts of people below it are not shown; default 5.
    pub threshold: Option<u32>,
}

/// Whether versions must be signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// From this day on every version carries its author's signature; `audit/allowed_signers` has the keys.
    pub from: Option<Date>,
}

/// A funded project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// The id by which the case files name it.
    pub id: Option<Id>,
    /// Its name.
    pub name: Option<String>,
    /// The funder's code.
    pub code: Option<String>,
    /// The funder's priority.
    pub priority: Option<String>,
    /// The specific objective.
    pub objective: Option<String>,
    /// Who funds it.
    pub funder: Option<String>,
    /// Who carries it out.
    pub implementer: Option<String>,
    /// Where.
    pub region: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// The class of its budget.
    pub budget_class: Option<String>,
    /// The programme: `esf_plus`.
    pub programme: Option<String>,
    /// The age bands that it reports by.
    pub age_bands: Option<AgeBands>,
    /// Target values by indicator.
    #[serde(default)]
    pub targets: BTreeMap<String, f64>,
    /// Savings with their grounds.
    #[serde(default)]
    pub savings: Vec<Saving>,
}

/// A saving that the project is thought to have brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Saving {
    /// The year.
    pub year: Option<u16>,
    /// The amount in euros.
    pub amount: Option<f64>,
    /// How it was arrived at.
    pub grounds: Option<String>,
}

impl Office {
    /// The worker with that id.
    pub fn worker(&self, id: &str) -> Option<&Worker> {
        self.workers.iter().find(|worker| worker.id == *id)
    }

    /// The worker with that address, compared without regard to case.
    pub fn worker_by_email(&self, email: &str) -> Option<&Worker> {
        let same = |own: &String| own.eq_ignore_ascii_case(email);
        self.workers.iter().find(|worker| worker.email.as_ref().is_some_and(same))
    }

    /// Everybody with the address: one who came back has two times of work.
    pub fn workers_by_email(&self, email: &str) -> impl Iterator<Item = &Worker> {
        let same = move |own: &String| own.eq_ignore_ascii_case(email);
        self.workers.iter().filter(move |worker| worker.email.as_ref().is_some_and(same))
    }

    /// The most bytes that a case file may have.
    pub fn case_bytes(&self) -> u64 {
        self.limits.as_ref().and_then(|limits| limits.case_bytes).unwrap_or(DEFAULT_CASE_BYTES)
    }

    /// After how many days without contact a client appears in what is due.
    pub fn silent_days(&self) -> u32 {
        self.limits.as_ref().and_then(|limits| limits.silent_days).unwrap_or(DEFAULT_SILENT_DAYS)
    }

    /// For how many days an entry may still be edited, and a command be taken back.
    pub fn correction_days(&self) -> u32 {
        self.limits.as_ref().and_then(|limits| limits.correction_days).unwrap_or(DEFAULT_CORRECTION_DAYS)
    }

    /// The share of weeks that must have a contact for the work to count as weekly.
    pub fn share_of_weeks(&self) -> f64 {
        self.intensity
            .as_ref()
            .and_then(|intensity| intensity.share_of_weeks)
            .unwrap_or(DEFAULT_SHARE_OF_WEEKS)
    }

    /// Counts of people below it are not published.
    pub fn publish_threshold(&self) -> u32 {
        self.publish.as_ref().and_then(|publish| publish.threshold).unwrap_or(DEFAULT_THRESHOLD)
    }

    /// The age bands of the project, else the default ones.
    pub fn age_bands(&self) -> AgeBands {
        self.project.as_ref().and_then(|project| project.age_bands).unwrap_or(AgeBands::Default)
    }
}

/// 8 MiB.
pub const DEFAULT_CASE_BYTES: u64 = 8 * 1024 * 1024;
const DEFAULT_CORRECTION_DAYS: u32 = 30;
const DEFAULT_SILENT_DAYS: u32 = 21;
const DEFAULT_SHARE_OF_WEEKS: f64 = 0.75;
const DEFAULT_THRESHOLD: u32 = 5;
