//! Which cases a report looks at: those of an own worker, of a municipality, of a target group, of a group.
//!
//! A case's facts are taken on the last day of the period that is looked at, as in the breakdowns; so the
//! filtered report equals that row of the unfiltered one. A group's are all who were on its roster on any day
//! of the period. Refuses nothing: a filter that nobody fits gives an empty report.

use crate::model::case::Case;
use crate::model::code::{Id, TargetGroup};
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::group::GroupRecords;
use crate::model::period::Period;

/// The conditions that a case must all fit; without any, every case does.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct Filter {
    /// The own worker.
    pub worker: Option<Id>,
    /// The home municipality, compared without regard to case.
    pub municipality: Option<String>,
    /// A target group that the client belongs to.
    pub target_group: Option<TargetGroup>,
    /// A group to whose roster the client belongs, by the name of its folder.
    pub group: Option<Id>,
}

impl Filter {
    /// True if the case fits on the period's last day, and was on the group's roster in the period.
    pub fn takes(&self, case: &Case, dataset: &Dataset, period: Period) -> bool {
        let belongs = || {
            let groups = dataset.groups.iter().filter(|group| self.takes_group(group));
            groups.into_iter().any(|group| group.has_member_in(case.case, period))
        };
        self.fits(case, period.to()) && (self.group.is_none() || belongs())
    }

    /// True if no group is named, or this one.
    pub fn takes_group(&self, group: &GroupRecords) -> bool {
        self.group.as_ref().is_none_or(|id| *id == group.group.group)
    }

    /// True if cases are chosen by what their own files say.
    pub fn chooses_by_facts(&self) -> bool {
        self.worker.is_some() || self.municipality.is_some() || self.target_group.is_some()
    }

    /// True if the case's own facts fit on that day.
    pub fn fits(&self, case: &Case, day: Date) -> bool {
        let same_text = |wanted: &String| {
            case.client.municipality_on(day).is_some_and(|own| own.to_lowercase() == wanted.to_lowercase())
        };
        self.worker.as_ref().is_none_or(|worker| case.own_worker_on(day) == Some(worker))
            && self.municipality.as_ref().is_none_or(same_text)
            && self
                .target_group
                .as_ref()
                .is_none_or(|group| case.client.target_groups_on(day).contains(group))
    }

    /// The conditions as `(key, value)`, for the provenance.
    pub fn conditions(&self) -> Vec<(&'static str, String)> {
        let worker = self.worker.as_ref().map(|worker| ("worker", worker.to_string()));
        let municipality = self.municipality.as_ref().map(|name| ("municipality", name.clone()));
        let target_group = self.target_group.as_ref().map(|group| ("target_group", group.to_string()));
        let group = self.group.as_ref().map(|group| ("group", group.to_string()));
        [worker, municipality, target_group, group].into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::testing::case;

    #[test]
    fn facts_are_those_of_the_day() {
        let moved = case(
            "SK-AAAAAA",
            "team: [{worker: anna, role: own_worker, from: 2026-01-01, to: 2026-05-31}, {worker: ben, role: own_worker, from: 2026-06-01}]",
        );
        let of_anna = Filter { worker: Some(Id::new("anna")), ..Filter::default() };
        assert!(of_anna.fits(&moved, "2026-05-31".parse().unwrap()));
        assert!(!of_anna.fits(&moved, "2026-06-01".parse().unwrap()));
    }

    #[test]
    fn every_condition_must_hold() {
        let kokkola = case("SK-AAAAAA", "");
        let day = "2026-05-31".parse().unwrap();
        let fitting = Filter {
            municipality: Some("kokkola".into()),
            target_group: Some(TargetGroup::new("young_adult")),
            ..Filter::default()
        };
        assert!(fitting.fits(&kokkola, day));
        let elsewhere = Filter { municipality: Some("Kannus".into()), ..fitting };
        assert!(!elsewhere.fits(&kokkola, day));
    }
}
