//! A case that has come to rest: closed, with nothing dated in it after some day. A look at later periods asks only
//! who it was, how it came up, who worked with it and how it ended – for who comes back, the follow-up and the
//! retention; a region's ten years are mostly such cases.
//!
//! That no number asks for more is tested indicator by indicator (`reports::properties`). Neighbour: `reach`, which
//! says what lies far enough back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::case_code::CaseCode;
use super::dataset::Loaded;
use super::date::Date;
use super::days::last_day;
use super::due::after_closing;
use super::group::GroupRecords;
use super::reach::Reach;

/// How long a settled case is at rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// The day after which nothing is dated in it.
    pub since: Date,
    /// The last day on which nothing that follows the closing is late; `None` if nothing ever will be.
    pub until: Option<Date>,
}

/// Since when a case is at rest; `None` of one that is not closed on its last day.
pub fn rest(case: &Case) -> Option<Rest> {
    let since = last_day(case).filter(|day| case.is_closed_on(*day))?;
    let until = after_closing(case, since).into_iter().map(|due| due.date).min();
    Some(Rest { since, until })
}

/// The cases with which groups have to do, settled or not: who is on a roster or in an attendance that is reached.
pub fn named(groups: &[GroupRecords], reach: &Reach) -> BTreeSet<CaseCode> {
    let members = groups.iter().flat_map(|group| &group.roster).map(|line| &line.record);
    let members = members.filter(|own| reach.touches(own.joined, own.left)).map(|own| own.case);
    let rows = groups.iter().flat_map(|group| &group.attendance).map(|line| &line.record);
    let rows = rows.filter(|row| reach.touches(row.date, Some(row.date))).map(|row| row.case);
    members.chain(rows).collect()
}

/// All cases that matter to somebody: the `first`, and whoever one of them names as the case before. `load` gives the
/// cases of some codes and leaves out those that are not there; `None` if it fails.
pub fn with_previous(
    first: Vec<Loaded<Case>>,
    load: impl Fn(&[CaseCode]) -> Option<Vec<Loaded<Case>>>,
) -> Option<Vec<Loaded<Case>>> {
    let mut known: BTreeSet<CaseCode> = first.iter().map(|case| case.record.case).collect();
    let mut found = first;
    let mut seen = 0;
    while seen < found.len() {
        let newest = found.iter().skip(seen).filter_map(|case| case.record.initiation.previous_case);
        let before: Vec<CaseCode> = newest.filter(|code| known.insert(*code)).collect();
        seen = found.len();
        found.extend(load(&before)?);
    }
    found.sort_by_key(|case| case.record.case);
    Some(found)
}

/// What a look at later periods asks of a settled case: everything but what was assessed, planned, decided and done.
pub fn remains(case: &Case) -> Case {
    Case {
        format: case.format,
        case: case.case,
        alias: case.alias.clone(),
        client: case.client.clone(),
        initiation: case.initiation.clone(),
        team: case.team.clone(),
        network: Vec::new(),
        consents: Vec::new(),
        projects: case.projects.clone(),
        pauses: Vec::new(),
        assessments: Vec::new(),
        measurements: Vec::new(),
        checks: Vec::new(),
        plans: Vec::new(),
        decisions: Vec::new(),
        sessions: Vec::new(),
        appointments: Vec::new(),
        observations: Vec::new(),
        reviews: Vec::new(),
        closure: case.closure.clone(),
        earlier_closures: case.earlier_closures.clone(),
    }
}

/// True if there is anything in a case that does not remain of it: what was assessed, planned, decided and done. The
/// network, consents and pauses say how that was done and count for nothing by themselves.
pub fn has_work(case: &Case) -> bool {
    let Case {
        format: _,
        case: _,
        alias: _,
        client: _,
        initiation: _,
        team: _,
        network: _,
        consents: _,
        projects: _,
        pauses: _,
        assessments,
        measurements,
        checks,
        plans,
        decisions,
        sessions,
        appointments,
        observations,
        reviews,
        closure: _,
        earlier_closures: _,
    } = case;
    !(sessions.is_empty()
        && assessments.is_empty()
        && plans.is_empty()
        && decisions.is_empty()
        && reviews.is_empty()
        && measurements.is_empty()
        && checks.is_empty()
        && appointments.is_empty()
        && observations.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(keys: &str) -> Case {
        let client = "{born: 1990, gender: woman, municipality: Kokkola, language: fi}";
        let initiation = "{date: 2026-01-08, how: contact, source: self}";
        let text =
            format!("{{format: 1, case: SK-AAAAAA, client: {client}, initiation: {initiation}, {keys}}}");
        serde_yaml::from_str(&text).unwrap()
    }

    #[test]
    fn a_closed_case_is_settled_on_its_last_day_of_any_kind() {
        let settled = |keys: &str| rest(&case(keys)).map(|rest| rest.since.to_string());
        let closed = "closure: {date: 2026-06-30, ground: goals_reached, destination: work, follow_up: {due: 2026-12-30}}";
        assert_eq!(settled(closed).as_deref(), Some("2026-12-30"));
        let with_pause =
            format!("{closed}, pauses: [{{from: 2026-02-01, to: 2027-02-28, ground: treatment}}]");
        assert_eq!(settled(&with_pause).as_deref(), Some("2027-02-28"));
    }

    #[test]
    fn an_open_case_is_not_settled_and_neither_is_one_opened_again() {
        assert_eq!(rest(&case("pauses: []")), None);
        let again = "closure: {date: 2026-06-30, ground: goals_reached, destination: work, reopened: {date: 2026-09-01, reason: x}}";
        assert_eq!(rest(&case(again)), None);
        let withdrawn = "closure: {date: 2026-06-30, ground: goals_reached, destination: work, withdrawn: {date: 2026-07-01, by: anna, reason: x}}";
        assert_eq!(rest(&case(withdrawn)), None);
    }
}
