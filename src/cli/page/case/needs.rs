//! Needs of support by level, each from the newest assessment that names it; strengths; what the client wants.
//!
//! A need that a newer assessment did not return to keeps the day on which it was assessed.

use std::cmp::Reverse;

use crate::cli::page::sheet::{Row, Section};
use crate::cli::page::voice::Voice;
use crate::model::assessment::{Assessment, ClientWants, Need, NeedLevel};
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;

pub(super) fn section(case: &Case, voice: &Voice<'_>) -> Section {
    let mut assessments: Vec<(Date, &Assessment)> = standing(&case.assessments)
        .filter_map(|one| Some((one.completed.filter(|day| *day <= voice.today).or(one.started)?, one)))
        .filter(|(date, _)| *date <= voice.today)
        .collect();
    assessments.sort_by_key(|(date, _)| Reverse(*date));
    let Some((newest, assessment)) = assessments.first() else {
        return Section::default();
    };
    let mut rows = by_level(&newest_by_domain(&assessments), *newest, voice);
    if !assessment.strengths.is_empty() {
        rows.push(Row::new(voice.text("show-strengths"), assessment.strengths.clone()));
    }
    let unsure = assessment.client_wants.filter(|wants| *wants != ClientWants::Wants);
    rows.extend(
        unsure.map(|wants| {
            Row::one(voice.text("show-client-wants"), voice.label("client_wants", wants.code()))
        }),
    );
    Section::new(format!("{} {}", voice.text("show-needs"), voice.date(*newest)), rows)
}

/// Each domain once, by the newest assessment that names it, with the day of that assessment.
fn newest_by_domain<'a>(newest_first: &[(Date, &'a Assessment)]) -> Vec<(Date, &'a Need)> {
    let mut found: Vec<(Date, &Need)> = Vec::new();
    for (date, assessment) in newest_first {
        for need in standing(&assessment.needs) {
            if !found.iter().any(|(_, seen)| seen.domain == need.domain) {
                found.push((*date, need));
            }
        }
    }
    found
}

/// A row a level, the gravest first; what was not assessed comes last.
fn by_level(needs: &[(Date, &Need)], newest: Date, voice: &Voice<'_>) -> Vec<Row> {
    let levels = (0..=4).rev().map(NeedLevel::new).map(|level| level.map(Some)).chain([Some(None)]).flatten();
    levels
        .filter_map(|level| {
            let of_level = needs.iter().filter(|(_, need)| need.level == level);
            let domains: Vec<String> =
                of_level.map(|(date, need)| domain(*date, need, newest, voice)).collect();
            (!domains.is_empty()).then(|| Row::new(level_label(level, voice), domains))
        })
        .collect()
}

/// The domain; with the day, if a newer assessment did not return to it.
fn domain(date: Date, need: &Need, newest: Date, voice: &Voice<'_>) -> String {
    let label = voice.label("need_domain", need.domain.as_str());
    if date == newest { label } else { format!("{label} ({})", voice.date(date)) }
}

fn level_label(level: Option<NeedLevel>, voice: &Voice<'_>) -> String {
    match level {
        Some(level) => voice.label("need_level", &level.get().to_string()),
        None => voice.text("show-not-assessed"),
    }
}
