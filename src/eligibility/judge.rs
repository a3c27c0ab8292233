//! A set of criteria laid over a case on a day: the verdict, the outcome of each criterion with its reasons,
//! what is missing, and the boundaries worth a thought.
//!
//! `outcome` gives the bare verdicts, for many cases at once; `judge` gives everything.

use super::facts::{Fact, Facts, Told};
use super::ground::{Grounding, Node};
use super::question::{Question, ranked, verdict};
use super::reason::reasons;
use super::truth::Truth;
use crate::catalogue::criteria::{CriteriaSet, Criterion, Note};
use crate::model::assessment::{Assessment, Verdict};
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::date::Date;

/// What a set says of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement<'a> {
    /// The set.
    pub set: &'a CriteriaSet,
    /// The day for which it was judged.
    pub date: Date,
    /// The assessments that it rests on, in the order of the file.
    pub assessments: Vec<&'a Id>,
    /// The verdict of the set.
    pub verdict: Verdict,
    /// The criteria in the order of the set.
    pub results: Vec<CriterionResult<'a>>,
    /// The boundaries that apply.
    pub notes: Vec<&'a Note>,
}

/// What a set says of one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionResult<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Supported, not supported or unknown.
    pub verdict: Verdict,
    /// A smallest set of facts that suffices by itself; empty while the verdict is unknown.
    pub because: Vec<Fact<'a>>,
    /// Other facts that speak for the same.
    pub also: Vec<Fact<'a>>,
    /// A smallest set of facts that would change the verdict, were they otherwise.
    pub changes: Vec<Fact<'a>>,
    /// What is missing, the most telling first; empty once the verdict is certain.
    pub missing: Vec<Question>,
}

/// The bare verdicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Of the set.
    pub verdict: Verdict,
    /// Of each criterion, in the order of the set.
    pub criteria: Vec<Verdict>,
}

/// What the set says of the case on a day, with its reasons.
pub fn judge<'a>(set: &'a CriteriaSet, case: &'a Case, day: Date) -> Judgement<'a> {
    let facts = Facts::of(case, day);
    let mut grounding = Grounding::new(&facts);
    let nodes: Vec<Node> = set.criteria.iter().map(|criterion| grounding.node(&criterion.when)).collect();
    let assessments = facts.assessments_of(grounding.ground.facts.iter().filter_map(assessment));
    let truths: Vec<Truth> = nodes.iter().map(Node::as_it_is).collect();
    let ranking: Vec<(usize, Question)> = ranked(set, &nodes, grounding.ground.questions.len())
        .into_iter()
        .filter_map(|(at, settles)| {
            Some((at, Question { key: grounding.ground.questions.get(at)?.clone(), settles }))
        })
        .collect();
    let results = set.criteria.iter().zip(&nodes);
    let results =
        results.map(|(criterion, node)| result(criterion, node, &grounding.ground.facts, &ranking)).collect();
    let notes = set.notes.iter().filter(|note| grounding.node(&note.when).as_it_is() == Truth::Yes).collect();
    Judgement { set, date: day, assessments, verdict: verdict(set, &truths), results, notes }
}

/// What the set says of the case on a day, without reasons.
pub fn outcome(set: &CriteriaSet, case: &Case, day: Date) -> Outcome {
    let facts = Facts::of(case, day);
    let mut grounding = Grounding::new(&facts);
    let criteria: Vec<Truth> =
        set.criteria.iter().map(|criterion| grounding.node(&criterion.when).as_it_is()).collect();
    Outcome { verdict: verdict(set, &criteria), criteria: criteria.into_iter().map(Truth::verdict).collect() }
}

fn result<'a>(
    criterion: &'a Criterion,
    node: &Node,
    facts: &[Fact<'a>],
    ranking: &[(usize, Question)],
) -> CriterionResult<'a> {
    let reasons = reasons(node);
    let named = |positions: &[usize]| positions.iter().filter_map(|at| facts.get(*at)).cloned().collect();
    let open: Vec<usize> = node.open_atoms().into_iter().filter_map(|atom| atom.question).collect();
    let missing = ranking.iter().filter(|(at, _)| open.contains(at)).map(|(_, question)| question.clone());
    CriterionResult {
        criterion,
        verdict: node.as_it_is().verdict(),
        because: named(&reasons.because),
        also: named(&reasons.also),
        changes: named(&reasons.changes),
        missing: missing.collect(),
    }
}

fn assessment<'a>(fact: &Fact<'a>) -> Option<&'a Assessment> {
    match fact.told {
        Told::Need(_, assessment) | Told::Wants(_, assessment) | Told::Readiness(_, assessment) => {
            Some(assessment)
        }
        _ => None,
    }
}
