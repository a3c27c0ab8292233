//! Persons: cases joined by `previous_case`, because a client who returns with a new matter is a new case.
//!
//! A person is named by the code of the first case of the chain, whether or not that case is in the folder.
//! Chains that bite their own tail (a mistake that `validate` reports) still give one person.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::case_code::CaseCode;
use crate::model::dataset::Dataset;

/// Which person each case belongs to.
#[derive(Debug, Clone)]
pub struct Persons {
    previous: BTreeMap<CaseCode, CaseCode>,
}

impl Persons {
    /// The persons of a whole folder.
    pub fn of(dataset: &Dataset) -> Self {
        let link = |case: &crate::model::case::Case| Some((case.case, case.initiation.previous_case?));
        Self { previous: dataset.cases.iter().filter_map(|loaded| link(&loaded.record)).collect() }
    }

    /// The person behind a case: the same code for all cases of one person.
    pub fn person(&self, case: CaseCode) -> CaseCode {
        let mut seen = BTreeSet::new();
        let mut current = case;
        while seen.insert(current) {
            match self.previous.get(&current) {
                Some(previous) => current = *previous,
                None => return current,
            }
        }
        self.smallest_of_ring(current)
    }

    /// The smallest code of the ring of cases that `start` lies on.
    fn smallest_of_ring(&self, start: CaseCode) -> CaseCode {
        let next = |code: &CaseCode| self.previous.get(code).copied().filter(|next| *next != start);
        std::iter::successors(Some(start), next).min().unwrap_or(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::testing::{case, dataset};

    fn persons(links: &[(&str, Option<&str>)]) -> Vec<String> {
        let linked = |(code, previous): &(&str, Option<&str>)| {
            let mut case = case(code, "");
            case.initiation.previous_case = previous.map(|previous| previous.parse().unwrap());
            case
        };
        let dataset = dataset(links.iter().map(linked).collect());
        let persons = Persons::of(&dataset);
        links.iter().map(|(code, _)| persons.person(code.parse().unwrap()).to_string()).collect()
    }

    #[test]
    fn a_chain_of_cases_is_one_person() {
        let found = persons(&[
            ("SK-AAAAAA", None),
            ("SK-BBBBBB", Some("SK-AAAAAA")),
            ("SK-CCCCCC", Some("SK-BBBBBB")),
        ]);
        assert_eq!(found, ["SK-AAAAAA"; 3]);
    }

    #[test]
    fn two_cases_after_the_same_lost_case_are_one_person() {
        let found = persons(&[("SK-BBBBBB", Some("SK-AAAAAA")), ("SK-CCCCCC", Some("SK-AAAAAA"))]);
        assert_eq!(found, ["SK-AAAAAA"; 2]);
    }

    #[test]
    fn a_ring_is_one_person_and_ends() {
        let found = persons(&[
            ("SK-AAAAAA", Some("SK-BBBBBB")),
            ("SK-BBBBBB", Some("SK-CCCCCC")),
            ("SK-CCCCCC", Some("SK-BBBBBB")),
        ]);
        assert_eq!(found, ["SK-BBBBBB"; 3]);
        assert_eq!(persons(&[("SK-AAAAAA", Some("SK-AAAAAA"))]), ["SK-AAAAAA"]);
    }
}
