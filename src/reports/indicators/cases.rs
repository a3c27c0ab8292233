//! Cases opened, closed, reopened and open, and what the closed ones went on to.
//! The phase on a day is `model::phase`'s; here it is only counted.

use crate::model::case::Case;
use crate::model::closure::Closure;
use crate::model::code::{Id, TargetGroup};
use crate::model::date::Date;
use crate::model::phase::phase_on;
use crate::reports::age_band::band_on;
use crate::reports::observation::{Observation, STATISTIC};
use crate::reports::view::View;

use super::tally::{Tally, each, one};

/// Destinations that are a step towards work.
const STEPS_TO_WORK: [&str; 3] = ["rehabilitative_work_activity", "work", "studies"];

/// Cases open on the day before the period.
pub fn open_start(view: &View<'_>) -> Vec<Observation> {
    let day = view.period().from().plus_days(-1);
    open_on(view, day).counts("cases.open_start")
}

/// Cases open on the period's last day.
pub fn open_end(view: &View<'_>) -> Vec<Observation> {
    let day = view.last_day();
    let mut observations = open_on(view, day).counts("cases.open_end");
    let phase = |case: &Case| one(phase_on(case, day).map(|phase| phase.code()));
    let by_phase = Tally::count(view.cases().filter(|case| case.is_open_on(day)), &[("phase", &phase)]);
    observations.extend(by_phase.counts("cases.open_end").into_iter().filter(|o| !o.is_headline()));
    observations
}

/// Cases open on a day, by own worker and municipality on the period's last day.
fn open_on(view: &View<'_>, day: Date) -> Tally {
    let last = view.last_day();
    let open = view.cases().filter(|case| case.is_open_on(day));
    Tally::count(
        open,
        &[
            ("own_worker", &|case| one(case.own_worker_on(last).map(Id::as_str))),
            ("municipality", &|case| one(case.client.municipality_on(last))),
        ],
    )
}

/// Cases whose matter came up in the period.
pub fn opened(view: &View<'_>) -> Vec<Observation> {
    let scheme = view.age_bands();
    let began = |case: &Case| case.initiation.date;
    Tally::count(
        opened_cases(view),
        &[
            ("source", &|case: &Case| one(Some(case.initiation.source.as_str()))),
            ("municipality", &|case| one(case.client.municipality_on(began(case)))),
            ("target_group", &|case| {
                each(case.client.target_groups_on(began(case)).iter().map(TargetGroup::as_str))
            }),
            ("labour_status", &|case| {
                one(case.client.labour_status_on(began(case)).map(|status| status.code.as_str()))
            }),
            ("gender", &|case| one(Some(case.client.gender.code()))),
            ("age_band", &|case| one(Some(band_on(scheme, &case.client, began(case))))),
        ],
    )
    .counts("cases.opened")
}

/// Opened cases of clients who have had a case before.
pub fn returned(view: &View<'_>) -> Vec<Observation> {
    let returned = opened_cases(view).filter(|case| case.initiation.previous_case.is_some());
    Tally::count(returned, &[]).counts("cases.returned")
}

fn opened_cases<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Case> {
    view.cases().filter(|case| view.covers(case.initiation.date))
}

/// Closures of the period.
pub fn closed(view: &View<'_>) -> Vec<Observation> {
    Tally::count(
        view.closures(),
        &[
            ("ground", &|closure: &Closure| one(Some(closure.ground.as_str()))),
            ("destination", &|closure| one(Some(closure.destination.as_str()))),
        ],
    )
    .counts("cases.closed")
}

/// Reopenings of the period.
pub fn reopened(view: &View<'_>) -> Vec<Observation> {
    let days = view.cases().flat_map(Case::reopenings).filter(|day| view.covers(*day));
    Tally::count(days, &[]).counts("cases.reopened")
}

/// Closures of the period after which the client went on to work activity, work or studies.
pub fn moved(view: &View<'_>) -> Vec<Observation> {
    let destination = |closure: &'_ Closure| STEPS_TO_WORK.contains(&closure.destination.as_str());
    Tally::count(
        view.closures().filter(|closure| destination(closure)),
        &[("destination", &|closure: &Closure| one(Some(closure.destination.as_str())))],
    )
    .counts("moved")
}

/// Follow-ups done in the period, by labour status then, and follow-ups that fell due in it.
pub fn follow_ups(view: &View<'_>) -> Vec<Observation> {
    let follow_ups =
        || view.cases().flat_map(Case::closures).filter_map(|closure| closure.follow_up.as_ref());
    let done = Tally::count(
        follow_ups().filter(|follow_up| view.covers(follow_up.done)),
        &[("labour_status", &|follow_up| {
            one(follow_up.labour_status.as_ref().map(|status| status.code.as_str()))
        })],
    );
    let due = Tally::count(follow_ups().filter(|follow_up| view.covers(follow_up.due)), &[]);
    let named = |tally: Tally, name: &'static str| {
        tally.counts("follow_ups").into_iter().map(move |observation| observation.by(STATISTIC, name))
    };
    // The breakdown is that of the done ones, so these come last, right above it.
    named(due, "due").chain(named(done, "done")).collect()
}
