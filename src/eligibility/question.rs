//! What is still to be asked, and what an answer would settle: the questions of a check, the most telling first.
//!
//! A question is answered yes or no for the sake of the ranking; an answer settles much if few verdicts remain
//! possible after it, and then if many criteria are settled. Neighbours: `ground` names the questions.

use super::ground::{Atom, Node};
use super::truth::Truth;
use crate::catalogue::criteria::CriteriaSet;
use crate::model::assessment::Verdict;

/// A fact that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name: `needs.everyday_life`; `needs.finances.since` where only the duration is missing.
    pub key: String,
    /// What the answer would settle.
    pub settles: Settles,
}

/// The verdicts that would be certain after each answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settles {
    /// If it is so.
    pub if_yes: Option<Verdict>,
    /// If it is not so.
    pub if_no: Option<Verdict>,
}

/// The verdict of a set of which so many criteria hold.
fn verdict_of(set: &CriteriaSet, count: usize) -> Verdict {
    match count {
        _ if count >= set.supported => Verdict::Supported,
        _ if count >= set.partly_supported => Verdict::PartlySupported,
        _ => Verdict::NotSupported,
    }
}

/// The verdicts that the criteria still allow, however the unknowns turn out.
fn possible(set: &CriteriaSet, criteria: &[Truth]) -> Vec<Verdict> {
    let least = criteria.iter().filter(|truth| **truth == Truth::Yes).count();
    let most = criteria.iter().filter(|truth| **truth != Truth::No).count();
    let mut verdicts: Vec<Verdict> = (least..=most).map(|count| verdict_of(set, count)).collect();
    verdicts.dedup();
    verdicts
}

/// The verdict of the set: given where only one is possible.
pub(super) fn verdict(set: &CriteriaSet, criteria: &[Truth]) -> Verdict {
    certain(&possible(set, criteria)).unwrap_or(Verdict::Unknown)
}

fn certain(possible: &[Verdict]) -> Option<Verdict> {
    match possible {
        [one] => Some(*one),
        _ => None,
    }
}

/// The positions of the questions, the most telling first, each with what it would settle.
pub(super) fn ranked(set: &CriteriaSet, nodes: &[Node], count: usize) -> Vec<(usize, Settles)> {
    let mut ranked: Vec<_> = (0..count)
        .map(|question| {
            let yes = answered(nodes, question, true);
            let no = answered(nodes, question, false);
            let (after_yes, after_no) = (possible(set, &yes), possible(set, &no));
            let open = yes.iter().chain(&no).filter(|truth| !truth.is_definite()).count();
            let settles = Settles { if_yes: certain(&after_yes), if_no: certain(&after_no) };
            ((after_yes.len() + after_no.len(), open), question, settles)
        })
        .collect();
    ranked.sort_by_key(|(left_open, question, _)| (*left_open, *question));
    ranked.into_iter().map(|(_, question, settles)| (question, settles)).collect()
}

/// The criteria after an answer.
fn answered(nodes: &[Node], question: usize, yes: bool) -> Vec<Truth> {
    let answer = |atom: &Atom, _| match atom.question {
        Some(asked) if asked == question && yes => atom.on_yes,
        Some(asked) if asked == question => Truth::No,
        _ => atom.truth,
    };
    nodes.iter().map(|node| node.truth(&answer)).collect()
}
