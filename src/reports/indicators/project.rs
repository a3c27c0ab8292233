//! The funded project: who joined and left it, one record a person and project, and how near its targets are.
//!
//! Facts are those of the period's last day, ages those of the joining day, as for every indicator that is
//! not about an opening. Who may be told of is the funder's affair: `consent` is recorded, not asked here.

use std::collections::BTreeMap;

use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::client::{Client, Education};
use crate::model::code::{EsfResult, Id};
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::period::Period;
use crate::model::team::ProjectMembership;
use crate::reports::age_band::band_on;
use crate::reports::dictionary::{self, Indicator};
use crate::reports::observation::{Observation, STATISTIC, Value};
use crate::reports::view::View;

use super::tally::{Tally, each, one};

/// The indicator that asks all the others, and so not itself.
pub(in crate::reports) const TARGET: &str = "target";
/// Unemployed for longer than this is long-term unemployed (ESF).
const MONTHS_LONG_TERM: u32 = 12;

/// A person's part in a project: the case and the day of the first joining, and the last leaving, if they left.
#[derive(Debug, Clone, Copy)]
struct Member<'a> {
    case: &'a Case,
    joined: Date,
    last: &'a ProjectMembership,
}

/// Members who joined in the period.
pub fn participants(view: &View<'_>) -> Vec<Observation> {
    let (scheme, last) = (view.age_bands(), view.last_day());
    let members = members(view);
    let joined = members.iter().filter(|member| view.covers(member.joined));
    Tally::count(
        joined,
        &[
            ("gender", &|member: &Member<'_>| one(Some(member.case.client.gender.code()))),
            ("age_band", &|member| one(Some(band_on(scheme, &member.case.client, member.joined)))),
            ("labour_status", &|member| one(labour_status(&member.case.client, last))),
            ("education", &|member| one(member.case.client.education.map(Education::code))),
        ],
    )
    .counts("esf.participants")
}

/// Members who left in the period.
pub fn left(view: &View<'_>) -> Vec<Observation> {
    let members = members(view);
    let left = members.iter().map(|member| member.last).filter(|last| view.covers(last.left));
    Tally::count(
        left,
        &[("result", &|last: &ProjectMembership| each(last.result.iter().map(EsfResult::as_str)))],
    )
    .counts("esf.left")
}

/// One record a person and project, of all their memberships that stand and have a joining day.
fn members<'a>(view: &View<'a>) -> Vec<Member<'a>> {
    let mut found: BTreeMap<(CaseCode, Option<&Id>), Member<'a>> = BTreeMap::new();
    for case in view.cases() {
        for own in standing(&case.projects) {
            let Some(joined) = own.joined else { continue };
            let whose = (view.persons().person(case.case), own.id.as_ref());
            let member = found.entry(whose).or_insert(Member { case, joined, last: own });
            if joined < member.joined {
                (member.case, member.joined) = (case, joined);
            }
            if is_later(own, member.last) {
                member.last = own;
            }
        }
    }
    found.into_values().collect()
}

/// Of two memberships the one that is still open, or else was left later, is the last.
fn is_later(one: &ProjectMembership, other: &ProjectMembership) -> bool {
    let end = |own: &ProjectMembership| (own.left.is_none(), own.left);
    end(one) > end(other)
}

/// The labour status by the funder's classes: whoever has been unemployed for over a year is so long-term.
fn labour_status(client: &Client, day: Date) -> Option<&str> {
    let status = client.labour_status_on(day)?;
    let long = status
        .since
        .and_then(|since| since.latest().checked_add_months(chrono::Months::new(MONTHS_LONG_TERM)).map(Date));
    let is_long = long.is_some_and(|long| long < day);
    Some(match status.code.as_str() {
        "unemployed" if is_long => "long_term_unemployed",
        code => code,
    })
}

/// Each target with the value of its indicator since the project began.
pub fn target(view: &View<'_>) -> Vec<Observation> {
    let Some(project) = &view.office().project else { return Vec::new() };
    let so_far = project.from.and_then(|from| Period::new(from, view.last_day()));
    let Some(so_far) = so_far.map(|period| view.over(period)) else { return Vec::new() };
    let known = project.targets.iter().filter_map(|(id, target)| Some((dictionary::find(id)?, *target)));
    known
        .filter(|(indicator, _)| indicator.id != TARGET)
        .flat_map(|(indicator, target)| toward(&so_far, indicator, target))
        .collect()
}

fn toward(view: &View<'_>, indicator: &Indicator, target: f64) -> Vec<Observation> {
    let part = |number: Observation, name: &'static str| number.by(TARGET, indicator.id).by(STATISTIC, name);
    let value = headline(&(indicator.compute)(view)).map(|value| Observation {
        indicator: TARGET,
        by: Vec::new(),
        ..value
    });
    let reached = value.as_ref().and_then(|value| value.value).map(Value::as_f64);
    let ratio = reached.filter(|_| target > 0.0).map(|reached| Observation::number(TARGET, reached / target));
    let target = target.is_finite().then(|| Observation::number(TARGET, target));
    let numbers = [(value, "value"), (target, TARGET), (ratio, "ratio")];
    numbers.into_iter().filter_map(|(number, name)| Some(part(number?, name))).collect()
}

/// The indicator's own number: its total, of an indicator of several the mean with its n behind it.
fn headline(observations: &[Observation]) -> Option<Observation> {
    let total = observations.iter().find(|number| number.by.is_empty());
    let of = |name: &str| {
        let named = |number: &&Observation| number.is_headline() && number.get(STATISTIC) == Some(name);
        observations.iter().find(named)
    };
    let mean = || {
        let n = match of("n")?.value? {
            Value::Count(n) => n,
            Value::Number(_) => return None,
        };
        Some(of("mean")?.clone().behind(n))
    };
    total.cloned().or_else(mean).or_else(|| of("done").cloned())
}
