//! `sosku check CASE --record`: what the professional concluded, beside what the rules said.
//!
//! Grounds are required: a conclusion without them is refused. Stored are the set in its version, the
//! assessments that it rested on and the commit before, so that the check can be judged again.

use serde_json::json;

use super::print_one;
use crate::catalogue::criteria::CriteriaSet;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, NEW_ID, gather};
use crate::cli::global::Format;
use crate::cli::record::{self, Plan, Written};
use crate::cli::verdict::json;
use crate::cli::verdict::words::Words;
use crate::cli::when::Toward;
use crate::eligibility::{Judgement, judge};
use crate::model::assessment::{Check, Conclusion};
use crate::model::case_code::CaseCode;
use crate::store::yaml::value::Value;

/// The facts of a check that a person gives; what the rules say is not for anybody to give.
#[derive(Debug, Clone, Copy)]
pub struct CheckFields;

impl Fields for CheckFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::optional("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("conclusion", "conclusion", Kind::Choice("conclusion")),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
        Field::required("grounds", "grounds", Kind::LongText),
    ];
}

/// Judges the case and records the conclusion.
///
/// # Errors
/// No such case, no grounds, or a write that is refused.
pub fn run(desk: &Desk<'_>, named: &str, set: &CriteriaSet, facts: &Facts<CheckFields>) -> Result<()> {
    let open = desk.open_case(named)?;
    let acting = desk.acting_worker()?;
    let default = |key: &str, _: &Value| match key {
        "id" => Some(Value::Token(NEW_ID.to_owned())),
        "date" => Some(Value::Token(desk.today().to_string())),
        "by" => acting.clone().map(Value::Token),
        _ => None,
    };
    let is_shown = show_before_asking(desk, &open, set, facts)?;
    let gathered: Gathered<Check> = gather(desk, facts, Some(&open.case), &default)?;
    if gathered.entry.grounds.as_ref().is_none_or(|grounds| grounds.trim().is_empty()) {
        return Err(CommandError::usage("error-no-grounds"));
    }
    let written = record::write(desk, "check", open.code, |open| plan(desk, open, set, gathered))?;
    answer(desk, set, written, open.code, is_shown)
}

/// Who is asked for a conclusion sees first what the rules say; true if it was shown.
fn show_before_asking(
    desk: &Desk<'_>,
    open: &OpenCase,
    set: &CriteriaSet,
    facts: &Facts<CheckFields>,
) -> Result<bool> {
    let is_given = ["conclusion", "grounds"].iter().all(|flag| facts.typed(flag).is_some());
    if is_given || facts.from.is_some() || !desk.ui.can_ask() || desk.settings.format != Format::Table {
        return Ok(false);
    }
    print_one(desk, open, &judge(set, &open.case, desk.today()))?;
    // The questions go to another stream; what was printed must stand above them.
    desk.ui.finish();
    Ok(true)
}

fn plan(desk: &Desk<'_>, open: &OpenCase, set: &CriteriaSet, gathered: Gathered<Check>) -> Result<Plan> {
    let date = gathered.entry.date.unwrap_or_else(|| desk.today());
    let judged = judge(set, &open.case, date);
    let given = gathered.entry.id.as_ref().map_or(NEW_ID, |id| id.as_str());
    let ids = open.case.checks.iter().filter_map(|check| check.id.as_ref());
    let id = if given == NEW_ID { record::next_id('C', ids) } else { given.to_owned() };
    let mut draft = gathered.value;
    draft.set("id", Value::Token(id.clone()));
    draft.set("criteria", Value::Token(set.name()));
    let assessments = judged.assessments.iter().map(|id| Value::Token(id.to_string()));
    draft.set("assessments", Value::Seq(assessments.collect()));
    draft.set("verdict", Value::Token(judged.verdict.code().to_owned()));
    draft.set("criteria_results", results(&judged));
    if let Some(commit) = basis(desk, open) {
        draft.set("commit", Value::Token(commit));
    }
    let mut value = gather::typed::<Check>(desk, draft)?.value;
    value.set("criteria_results", results(&judged));
    let edits = record::append(open, "checks", &id, value)?;
    let conclusion = gathered.entry.conclusion.unwrap_or(Conclusion::AssessMore);
    let done = Said::new("check-recorded")
        .with("case", open.code)
        .with("entry", &id)
        .with("conclusion", Words::new(desk).conclusion(conclusion));
    let next = Said::new(match conclusion {
        Conclusion::Start => "check-recorded-next-start",
        Conclusion::AssessMore => "check-recorded-next-assess",
        Conclusion::DoNotStart | Conclusion::OtherService => "check-recorded-next-decide",
    });
    Ok(Plan { edits, entry: Some(id), done, next: Some(next.with("case", open.code)) })
}

/// The verdicts in the order of the set.
fn results(judged: &Judgement<'_>) -> Value {
    let results = judged.results.iter();
    let results = results.map(|one| (one.criterion.id.clone(), Value::Token(one.verdict.code().to_owned())));
    Value::Map(results.collect())
}

/// The commit in which the case stands as it was judged; none if it was edited by hand since.
fn basis(desk: &Desk<'_>, open: &OpenCase) -> Option<String> {
    let is_committed = desk.git.is_committed(&[open.path.as_str()]).unwrap_or(false);
    desk.git.head().ok().flatten().filter(|_| is_committed)
}

/// Prints the check as it now stands in the case, unless it was shown before, and what the write came to.
fn answer(
    desk: &Desk<'_>,
    set: &CriteriaSet,
    written: Written,
    code: CaseCode,
    is_shown: bool,
) -> Result<()> {
    if written.done.diff.is_some() {
        return Ok(());
    }
    let open = desk.read_case(code)?;
    let entry = written.entry.as_deref().unwrap_or_default();
    let recorded = open.case.checks.iter().find(|check| check.id.as_ref().is_some_and(|id| *id == entry));
    let date = recorded.and_then(|check| check.date).unwrap_or_else(|| desk.today());
    let judged = judge(set, &open.case, date);
    if desk.settings.format == Format::Json {
        let mut object = json::object(&judged, &code.to_string(), &open.path, &open.text, Words::new(desk));
        let added = [
            ("path", json!(written.path)),
            ("entry", json!(written.entry)),
            ("commit", json!(written.done.commit)),
            ("conclusion", json!(recorded.and_then(|check| check.conclusion).map(Conclusion::code))),
        ];
        for (key, value) in added {
            object[key] = value;
        }
        desk.ui.print(&object.to_string());
    } else if !is_shown {
        print_one(desk, &open, &judged)?;
    }
    if let Some(next) = written.next {
        desk.ui.say(&next);
    }
    Ok(())
}
