//! The dictionary of indicators: every number that a report may hold, with its unit, its breakdowns, where it
//! comes from, and the one pure function that computes it.
//!
//! Labels and definitions are messages (`report-indicator-<id>` and `…-definition`, dots and underscores as
//! dashes). Reports choose from here and add nothing; `documentation` writes it out for readers.

use crate::reports::indicators::{
    appointments, assessments, cases, checks, clients, community, core_elements, decisions, goals, groups,
    late, measurements, model, plans, project, reviews, sessions,
};
use crate::reports::observation::Observation;
use crate::reports::view::View;

/// What an indicator is measured in, which decides how people see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Things or people, whole.
    Count,
    /// Days.
    Days,
    /// Hours, to one decimal.
    Hours,
    /// A share from 0 to 1 with numerator and denominator.
    Share,
    /// A T score of goal attainment; 50 is as expected.
    Score,
    /// A rating from 0 to 4.
    Rating,
    /// A difference, with its sign.
    Change,
    /// Points on the scale of an instrument.
    Points,
}

impl Unit {
    /// The unit's name, as in message ids.
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Days => "days",
            Self::Hours => "hours",
            Self::Share => "share",
            Self::Score => "score",
            Self::Rating => "rating",
            Self::Change => "change",
            Self::Points => "points",
        }
    }
}

/// A way to break an indicator down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breakdown {
    /// The key in `by`.
    pub key: &'static str,
    /// The catalogue list that has the labels of its values; `worker`, `municipality` and `criterion` are no
    /// lists of the catalogue but named by the office and its criteria.
    pub list: &'static str,
}

/// An indicator.
#[derive(Debug, Clone, Copy)]
pub struct Indicator {
    /// Its id in reports.
    pub id: &'static str,
    /// What it is measured in.
    pub unit: Unit,
    /// How it is broken down, in the order in which the parts are given.
    pub breakdowns: &'static [Breakdown],
    /// The numbers of an indicator that has several, as values of `by.statistic`.
    pub statistics: &'static [&'static str],
    /// Where it comes from: keys of the case files, and the statute or method that defines it.
    pub source: &'static str,
    /// Computes it.
    pub compute: fn(&View<'_>) -> Vec<Observation>,
}

impl Indicator {
    /// The id of the message with its label.
    pub fn label_id(&self) -> String {
        format!("report-indicator-{}", self.id.replace(['.', '_'], "-"))
    }

    /// The id of the message with its definition.
    pub fn definition_id(&self) -> String {
        format!("{}-definition", self.label_id())
    }

    /// The breakdown with that key.
    pub fn breakdown(&self, key: &str) -> Option<&'static Breakdown> {
        self.breakdowns.iter().find(|breakdown| breakdown.key == key)
    }
}

/// The indicator with that id.
pub fn find(id: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|indicator| indicator.id == id)
}

macro_rules! dictionary {
    ($($id:literal, $unit:ident, [$($key:literal: $list:literal),*], [$($statistic:literal),*], $source:literal, $compute:expr;)*) => {
        /// Every indicator, in the order of the dictionary.
        pub const INDICATORS: &[Indicator] = &[$(Indicator {
            id: $id,
            unit: Unit::$unit,
            breakdowns: &[$(Breakdown { key: $key, list: $list }),*],
            statistics: &[$($statistic),*],
            source: $source,
            compute: $compute,
        }),*];
    };
}

dictionary! {
    "cases.open_start", Count, ["own_worker": "worker", "municipality": "municipality"], [], "initiation, closure, earlier_closures", cases::open_start;
    "cases.open_end", Count, ["own_worker": "worker", "municipality": "municipality", "phase": "phase"], [], "initiation, closure, earlier_closures", cases::open_end;
    "cases.opened", Count, ["source": "source", "municipality": "municipality", "target_group": "target_group", "labour_status": "labour_status", "gender": "gender", "age_band": "age_band"], [], "initiation (SHL 34 §)", cases::opened;
    "cases.closed", Count, ["ground": "closing_ground", "destination": "destination"], [], "closure, earlier_closures (SHL 34 §)", cases::closed;
    "cases.reopened", Count, [], [], "earlier_closures.reopened", cases::reopened;
    "cases.returned", Count, [], [], "initiation.previous_case", cases::returned;
    "assessments.completed", Count, [], [], "assessments.completed (SHL 36 §)", assessments::completed;
    "assessments.days", Days, [], [], "initiation.date, assessments.completed", assessments::days;
    "checks.recorded", Count, ["verdict": "verdict", "conclusion": "conclusion"], [], "checks", checks::recorded;
    "criteria", Count, ["criterion": "criterion", "verdict": "verdict"], [], "checks.criteria_results", checks::criteria;
    "criteria.overridden", Share, ["municipality": "municipality", "source": "source"], [], "checks.verdict, checks.conclusion", checks::overridden;
    "decisions", Count, ["kind": "decision_kind"], [], "decisions (SHL 45–46 §)", decisions::decisions;
    "decisions.in_time", Share, [], [], "decisions.enforced (SHL 45 §; 150/1930 2–5 §)", decisions::in_time;
    "plans.made", Count, ["kind": "plan_kind"], [], "plans (SHL 39 §)", plans::made;
    "reviews.made", Count, [], [], "reviews", plans::reviews;
    "sessions", Count, ["form": "session_form", "service": "service", "channel": "channel", "place": "place", "content": "content", "worker": "worker"], [], "sessions", sessions::sessions;
    "sessions.hours", Hours, ["form": "session_form", "worker": "worker"], [], "sessions.minutes", sessions::hours;
    "sessions.missed", Share, ["attendance": "attendance"], [], "sessions.attendance", sessions::missed;
    "clients.served", Count, ["gender": "gender", "age_band": "age_band", "municipality": "municipality"], [], "sessions, initiation.previous_case", clients::served;
    "clients.weekly", Share, [], [], "sessions, decisions, pauses; intensity in sosku.yaml", clients::weekly;
    "groups.meetings", Count, ["group": "group"], [], "groups/*/meetings.csv", groups::meetings;
    "groups.attendances", Count, ["group": "group"], [], "groups/*/attendance.csv", groups::attendances;
    "groups.participants", Count, ["group": "group"], [], "groups/*/attendance.csv", groups::participants;
    "groups.open_visits", Count, ["group": "group"], [], "groups/*/meetings.csv: headcount", groups::open_visits;
    "groups.linked", Share, [], [], "groups/*/attendance.csv, sessions", groups::linked;
    "encounters", Count, ["setting": "setting", "place": "place_name", "channel": "channel"], [], "encounters/*.csv", community::encounters;
    "encounters.people", Count, ["setting": "setting", "place": "place_name", "channel": "channel"], [], "encounters/*.csv: people", community::people;
    "encounters.cases_opened", Count, ["setting": "setting", "place": "place_name", "channel": "channel"], [], "encounters/*.csv: cases_opened", community::cases_opened;
    "events", Count, ["kind": "event_kind"], [], "events/*.csv", community::events;
    "events.participants", Count, ["kind": "event_kind"], [], "events/*.csv: clients, professionals, peers", community::event_participants;
    "surveys", Points, ["instrument": "instrument", "group": "group"], ["mean", "n"], "surveys/*.csv", community::surveys;
    "peer_support", Count, [], [], "sessions, groups/*/attendance.csv", sessions::peer_support;
    "appointments.prepared", Count, [], [], "sessions", appointments::prepared;
    "appointments.results", Count, ["code": "appointment_result"], [], "sessions.appointment.result", appointments::results;
    "appointments.kept", Share, ["actor": "actor"], [], "appointments", appointments::kept;
    "goals.set", Count, ["named_by": "goal_named_by", "domain": "need_domain"], [], "plans.goals", goals::set;
    "goals.attained", Share, ["named_by": "goal_named_by", "domain": "need_domain"], [], "reviews.goals, closure.goals", goals::attained;
    "gas.t", Score, [], ["mean", "median", "n"], "reviews.goals, closure.goals (GAS, ρ = 0.30)", goals::gas;
    "gas.change", Change, [], ["mean", "n"], "reviews.goals, closure.goals, plans.goals.baseline (GAS, ρ = 0.30)", goals::gas_change;
    "measurements.change", Change, ["instrument": "instrument", "area": "instrument_area"], ["mean", "n", "improved", "same", "worse"], "measurements", measurements::change;
    "core_elements", Share, ["element": "core_element", "level": "core_element_level"], [], "assessments, plans, reviews, sessions, groups (THL 2022)", core_elements::by_element;
    "core_elements.all", Share, [], [], "assessments, plans, reviews, sessions, groups (THL 2022)", core_elements::all;
    "mechanisms", Rating, ["mechanism": "mechanism"], ["mean", "n"], "reviews.mechanisms", reviews::mechanisms;
    "experience", Rating, ["aspect": "experience"], ["mean", "n"], "reviews.experience", reviews::experience;
    "changes", Change, ["area": "change_area"], ["mean", "n"], "reviews.changes", reviews::changes;
    "support_sufficient", Count, ["answer": "support_sufficient"], [], "reviews.support_sufficient", reviews::support_sufficient;
    "moved", Count, ["destination": "destination"], [], "closure.destination", cases::moved;
    "follow_ups", Count, ["labour_status": "labour_status"], ["done", "due"], "closure.follow_up", cases::follow_ups;
    "late", Count, ["kind": "due_kind", "own_worker": "worker"], [], "decisions, plans, reviews, sessions, closure.follow_up (SHL 36 and 45 §; 381/2023; 189/2001)", late::late;
    "strengthened", Share, [], [], "reviews.goals, closure.goals, measurements", clients::strengthened;
    "esf.participants", Count, ["gender": "gender", "age_band": "age_band", "labour_status": "labour_status", "education": "education"], [], "projects.joined", project::participants;
    "esf.left", Count, ["result": "esf_result"], [], "projects.left, projects.result", project::left;
    "model.rating", Rating, ["element": "model_element"], [], "model/*.yaml", model::rating;
    "target", Points, ["target": "indicator"], ["value", "target", "ratio"], "project.targets in sosku.yaml", project::target;
}

#[cfg(test)]
mod tests {
    use super::INDICATORS;

    #[test]
    fn the_dictionary_holds_every_indicator_of_the_design() {
        let designed = "cases.open_start cases.open_end cases.opened cases.closed cases.reopened cases.returned \
            assessments.completed assessments.days checks.recorded criteria criteria.overridden decisions \
            decisions.in_time plans.made reviews.made sessions sessions.hours sessions.missed clients.served \
            clients.weekly groups.meetings groups.attendances groups.participants groups.open_visits \
            groups.linked encounters encounters.people encounters.cases_opened events events.participants \
            surveys peer_support appointments.prepared appointments.results appointments.kept goals.set \
            goals.attained gas.t gas.change measurements.change core_elements core_elements.all mechanisms \
            experience changes support_sufficient moved follow_ups late strengthened esf.participants esf.left \
            model.rating target";
        let own: Vec<&str> = INDICATORS.iter().map(|indicator| indicator.id).collect();
        assert_eq!(own, designed.split_whitespace().collect::<Vec<_>>());
    }
}
