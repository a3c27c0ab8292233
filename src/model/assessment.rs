//! Assessing the need of support together (palvelutarpeen arviointi, SHL 36–37 §), measurements, and the
//! eligibility checks recorded on them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::bare::code_or_map;
use super::code::{Id, Level, NeedDomain, NeedFactor, Service, choice};
use super::date::{Date, PartialDate};
use super::entry::entry;

/// How grave a need is: 0 none, 1 mild, 2 moderate, 3 severe, 4 complete (ICF qualifiers).
pub type NeedLevel = Level<0, 4>;

choice! {
    /// Why no assessment is made (SHL 36 §).
    NotMadeReason("assessment_not_made_reason") {
        ClientDeclined = "client_declined",
        EvidentlyUnnecessary = "evidently_unnecessary",
        NoContact = "no_contact",
    }
}

choice! {
    /// How lasting the need is (SHL 37 §).
    Duration("duration") {
        Temporary = "temporary",
        Recurring = "recurring",
        LongTerm = "long_term",
    }
}

choice! {
    /// Whether the client wants to take part: it is voluntary.
    ClientWants("client_wants") {
        Wants = "wants",
        DoesNotWant = "does_not_want",
        Undecided = "undecided",
    }
}

choice! {
    /// Whether work is topical for the client now.
    LabourMarketReadiness("labour_market_readiness") {
        Timely = "timely",
        NotYet = "not_yet",
        NotAGoal = "not_a_goal",
    }
}

choice! {
    /// What is known of a service that was considered.
    ServiceOutcome("service_outcome") {
        Tried = "tried",
        InUse = "in_use",
        NotSuitable = "not_suitable",
        NotExplored = "not_explored",
    }
}

choice! {
    /// Who answered a measurement.
    Respondent("respondent") {
        Client = "client",
        Worker = "worker",
        Together = "together",
        ClosePerson = "close_person",
    }
}

choice! {
    /// What the rules say of a criterion or a whole set: advice, never a decision.
    Verdict("verdict") {
        Supported = "supported",
        PartlySupported = "partly_supported",
        NotSupported = "not_supported",
        Unknown = "unknown",
    }
}

choice! {
    /// What the professional concluded.
    Conclusion("conclusion") {
        Start = "start",
        DoNotStart = "do_not_start",
        AssessMore = "assess_more",
        OtherService = "other_service",
    }
}

entry! {
    /// An assessment of the need of support, open until `completed`.
    Assessment(required) {
        /// Its id: `A1`.
        id: Id,
        /// The day on which it began; required unless it is `not_made`.
        started: Option<Date>,
        /// The day on which it was completed; absent while it is open.
        completed: Option<Date>,
        /// That no assessment is made, and why.
        not_made: Option<NotMade>,
        /// Who took part: the client, workers, actors.
        #[serde(default)]
        participants: Vec<Id>,
        /// How lasting the need is.
        duration: Option<Duration>,
        /// The needs, one a domain.
        #[serde(default)]
        needs: Vec<Need>,
        /// The client's strengths and resources.
        #[serde(default)]
        strengths: Vec<String>,
        /// Whether the client wants to take part.
        client_wants: Option<ClientWants>,
        /// The client's own view, in their words.
        client_view: Option<String>,
        /// The view of others who took part.
        others_view: Option<String>,
        /// The professional's conclusions (SHL 37 § 2 mom.).
        conclusions: Option<String>,
        /// Whether work is topical now.
        labour_market_readiness: Option<LabourMarketReadiness>,
        /// Other services that were considered.
        #[serde(default)]
        services_considered: Vec<ServiceConsidered>,
        /// The client's and the professional's estimate of the need of an own worker.
        own_worker_needed: Option<bool>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

/// What an assessment should hold (SHL 37 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssessmentItem {
    /// The needs.
    Needs,
    /// How lasting they are.
    Duration,
    /// The client's own view.
    ClientView,
    /// The professional's conclusions.
    Conclusions,
    /// The estimate of the need of an own worker.
    OwnWorker,
}

impl Assessment {
    /// True until it is completed, or it is settled that none is made.
    pub fn is_open(&self) -> bool {
        self.completed.is_none() && self.not_made.is_none()
    }

    /// What SHL 37 § asks for and the assessment does not yet say; nothing if none is made.
    pub fn open_items(&self) -> Vec<AssessmentItem> {
        let is_blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
        let items = [
            (AssessmentItem::Needs, self.needs.is_empty()),
            (AssessmentItem::Duration, self.duration.is_none()),
            (AssessmentItem::ClientView, is_blank(&self.client_view)),
            (AssessmentItem::Conclusions, is_blank(&self.conclusions)),
            (AssessmentItem::OwnWorker, self.own_worker_needed.is_none()),
        ];
        let open = items.into_iter().filter(|(_, is_open)| *is_open && self.not_made.is_none());
        open.map(|(item, _)| item).collect()
    }
}

/// That no assessment is made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotMade {
    /// The day on which that was settled.
    pub date: Option<Date>,
    /// Why.
    pub reason: Option<NotMadeReason>,
}

entry! {
    /// The need of support in one domain of life.
    Need(none) {
        /// The domain.
        domain: NeedDomain,
        /// How grave; absent: not assessed.
        level: Option<NeedLevel>,
        /// Since when.
        since: Option<PartialDate>,
        /// What weakened functioning.
        #[serde(default)]
        factors: Vec<NeedFactor>,
        /// The client's view, in their words.
        client_view: Option<String>,
        /// The worker's view.
        worker_view: Option<String>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

/// Another service that was considered; a bare code leaves the outcome open.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceConsidered {
    /// The service.
    pub service: Service,
    /// What is known of it.
    pub outcome: Option<ServiceOutcome>,
}

impl<'de> Deserialize<'de> for ServiceConsidered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Full {
            service: Service,
            outcome: Option<ServiceOutcome>,
        }
        code_or_map(
            deserializer,
            |code| Self { service: Service::new(code), outcome: None },
            |full: Full| Self { service: full.service, outcome: full.outcome },
        )
    }
}

entry! {
    /// Numbers from an instrument, by area code.
    Measurement(optional) {
        /// Its id: `M1`.
        id: Option<Id>,
        /// The instrument.
        instrument: Option<Id>,
        /// The day of the answers.
        date: Option<Date>,
        /// Who answered.
        respondent: Option<Respondent>,
        /// The numbers by area.
        #[serde(default)]
        values: BTreeMap<String, f64>,
        /// A summary in the office's own words; never an instrument's item texts.
        summary: Option<String>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

entry! {
    /// An eligibility check: what the rules said and what the professional concluded.
    Check(optional) {
        /// Its id: `C1`.
        id: Option<Id>,
        /// The day on which it was made.
        date: Option<Date>,
        /// The set of criteria and its version: `pirkanmaa-2022@1`.
        criteria: Option<Id>,
        /// The assessments that it rests on.
        #[serde(default)]
        assessments: Vec<Id>,
        /// What the rules say.
        verdict: Option<Verdict>,
        /// What they say of each criterion.
        #[serde(default)]
        criteria_results: BTreeMap<String, Verdict>,
        /// What the professional concluded.
        conclusion: Option<Conclusion>,
        /// Who concluded.
        by: Option<Id>,
        /// On what grounds.
        grounds: Option<String>,
        /// The commit of the folder that the check rested on.
        commit: Option<Id>,
    }
}
