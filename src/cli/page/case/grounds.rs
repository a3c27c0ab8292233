//! On what the work rests: the plans that are followed, what the client proposed, and the decision in force.
//!
//! Which plan and decision those are is `model::due`'s to say. Neighbour: `goals`, the heart of the plan.

use crate::cli::page::sheet::{Row, Section};
use crate::cli::page::voice::Voice;
use crate::language::format;
use crate::model::case::Case;
use crate::model::decision::{Decision, DecisionKind};
use crate::model::due::{decision_end, decision_in_force, live_plans};
use crate::model::entry::standing;
use crate::model::plan::{Plan, Support};
use crate::tr;

pub(super) fn section(case: &Case, voice: &Voice<'_>) -> Section {
    let mut rows: Vec<Row> =
        live_plans(case, voice.today).flat_map(|(_, plan)| plan_rows(plan, voice)).collect();
    rows.extend(decision_row(case, voice));
    Section::new(voice.text("show-plan-and-decision"), rows)
}

fn plan_rows(plan: &Plan, voice: &Voice<'_>) -> Vec<Row> {
    let mut rows = vec![Row::new(voice.text("show-plan"), agreed(plan, voice))];
    rows.extend(
        plan.without_client_reason
            .as_ref()
            .filter(|_| !plan.with_client)
            .map(|reason| Row::one(voice.text("show-why-without-client"), reason)),
    );
    rows.extend(
        plan.client_disagreement.as_ref().map(|text| Row::one(voice.text("show-disagreement"), text)),
    );
    rows.extend(plan.client_proposal.as_ref().map(|text| Row::one(voice.text("show-proposal"), text)));
    let supports: Vec<String> = standing(&plan.supports).filter_map(|one| support(one, voice)).collect();
    if !supports.is_empty() {
        rows.push(Row::new(voice.text("show-supports"), supports));
    }
    rows
}

/// What kind of plan, when, by whom, and whether the client is behind it.
fn agreed(plan: &Plan, voice: &Voice<'_>) -> Vec<String> {
    let made = format!("{} {}", voice.label("plan_kind", plan.kind.code()), voice.date(plan.made));
    let with = if plan.with_client { "show-with-client" } else { "show-without-client" };
    let mut parts = vec![made, voice.text(with)];
    parts.extend(plan.client_agrees.map(|agrees| {
        tr!(voice.messages, "show-client-agrees", answer = voice.label("client_agrees", agrees.code()))
    }));
    parts
        .extend(plan.by.as_ref().map(|by| tr!(voice.messages, "show-written-by", person = voice.person(by))));
    parts.extend(
        plan.expected_end.map(|end| tr!(voice.messages, "show-expected-end", date = voice.date(end))),
    );
    parts
}

/// A support that is given: neither declined nor ended.
fn support(one: &Support, voice: &Voice<'_>) -> Option<String> {
    if one.declined.is_some() || one.ended.is_some() {
        return None;
    }
    let service = one.service.as_ref().map(|service| voice.label("service", service.as_str()));
    let group = one.group.as_ref().map(ToString::to_string);
    match (service, group) {
        (Some(service), Some(group)) => Some(format!("{service} ({group})")),
        (service, group) => service.or(group),
    }
}

fn decision_row(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let label = voice.text("show-decision");
    if let Some((_, decision)) = decision_in_force(case, voice.today) {
        return Some(Row::new(label, decided(case, decision, voice)));
    }
    let last = standing(&case.decisions)
        .filter(|decision| decision.date <= voice.today)
        .max_by_key(|decision| decision.date)?;
    let mut parts = decided(case, last, voice);
    let gave = matches!(last.kind, DecisionKind::Grant | DecisionKind::Change);
    if gave && last.effective() <= voice.today {
        parts.push(voice.text("show-nothing-in-force"));
    }
    Some(Row::new(label, parts))
}

fn decided(case: &Case, decision: &Decision, voice: &Voice<'_>) -> Vec<String> {
    let mut parts = vec![
        format!("{} {}", voice.label("decision_kind", decision.kind.code()), voice.date(decision.date)),
        voice.label("service", decision.service.as_str()),
    ];
    parts.extend(decision.from.map(|from| match decision_end(case, decision) {
        Some(to) => format::date_range(voice.language(), from, to),
        None => tr!(voice.messages, "show-since", date = voice.date(from)),
    }));
    parts
}
