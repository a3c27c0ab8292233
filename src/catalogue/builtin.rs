//! The table of the texts embedded in the program: one file a code list, one for the instruments.
//!
//! Sorted by id, for lists are found by binary search. A new list is a new file and a new line here.

macro_rules! lists {
    ($($id:literal)*) => {
        &[$(($id, include_str!(concat!("builtin/lists/", $id, ".yaml")))),*]
    };
}

/// The id and text of every built-in code list.
#[rustfmt::skip]
pub(super) static LISTS: &[(&str, &str)] = lists! {
    "actor" "age_band" "age_scheme" "appointment_mapped" "appointment_result" "approach" "assessment_limit"
    "assessment_not_made_reason" "attendance" "budget_class" "cares_for" "change_area" "change_level"
    "channel" "client_agrees" "client_wants" "closing_ground" "conclusion" "contacted_by" "content"
    "core_element" "core_element_level" "decision_kind" "destination" "duration" "education" "environment"
    "esf_flag" "esf_result" "event_kind" "event_phase" "experience" "funder" "gender" "goal_ended_reason"
    "goal_level" "goal_named_by" "group_channel" "group_kind" "group_theme" "initiation_how"
    "labour_market_readiness" "labour_status" "language" "mechanism" "meeting_per" "method" "model_catalyst"
    "model_element" "model_friction" "model_phase" "model_rating" "need_domain" "need_factor" "need_level" "network_role" "pause_ground" "phase" "place"
    "plan_item" "plan_kind" "presence" "programme" "provider" "quality_criterion" "rehabilitation_as" "representative_kind"
    "respondent" "review_outcome" "service" "service_outcome" "session_form" "setting" "shl17_content"
    "situation_factor" "source" "special_support" "support_sufficient" "target_group" "team_ended_because"
    "team_role" "unit" "verdict" "weekday" "worker_role"
};

/// The text of the built-in instruments.
pub(super) static INSTRUMENTS: &str = include_str!("builtin/instruments.yaml");

/// The text of the built-in criteria sets.
pub(super) static CRITERIA: &str = include_str!("builtin/criteria/pirkanmaa-2022.yaml");
