//! A case that has come to rest: closed, with nothing dated in it after some day. A look at later periods asks only
//! who it was, how it came up, who worked with it and how it ended – for who comes back, the follow-up and the
//! retention; a region's ten years are mostly such cases.
//!
//! That no number asks for more is tested indicator by indicator (`reports::properties`). Neighbour: `reach`, which
//! says what lies far enough back.

use super::case::Case;
use super::date::Date;
use super::days::last_day;

/// The day after which nothing is dated in a case, if it is closed on it.
pub fn settled_on(case: &Case) -> Option<Date> {
    last_day(case).filter(|day| case.is_closed_on(*day))
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
        let settled = |keys: &str| settled_on(&case(keys)).map(|day| day.to_string());
        let closed = "closure: {date: 2026-06-30, ground: goals_reached, destination: work, follow_up: {due: 2026-12-30}}";
        assert_eq!(settled(closed).as_deref(), Some("2026-12-30"));
        let with_pause =
            format!("{closed}, pauses: [{{from: 2026-02-01, to: 2027-02-28, ground: treatment}}]");
        assert_eq!(settled(&with_pause).as_deref(), Some("2027-02-28"));
    }

    #[test]
    fn an_open_case_is_not_settled_and_neither_is_one_opened_again() {
        assert_eq!(settled_on(&case("pauses: []")), None);
        let again = "closure: {date: 2026-06-30, ground: goals_reached, destination: work, reopened: {date: 2026-09-01, reason: x}}";
        assert_eq!(settled_on(&case(again)), None);
        let withdrawn = "closure: {date: 2026-06-30, ground: goals_reached, destination: work, withdrawn: {date: 2026-07-01, by: anna, reason: x}}";
        assert_eq!(settled_on(&case(withdrawn)), None);
    }
}
