//! The check object, a contract with scripts: keys may be added, never renamed.
//! Neighbour: `words` says the texts; places are looked up in the file here, once a case.

use serde_json::{Value, json};

use super::words::Words;
use crate::eligibility::{CriterionResult, Fact, Judgement, Question, Told};
use crate::model::assessment::Verdict;
use crate::model::path::Path;
use crate::store::locate;

/// A judged case, with the path and the text of its file for the places of the facts.
pub fn object(judged: &Judgement<'_>, code: &str, path: &str, text: &str, words: Words<'_>) -> Value {
    let facts = judged.results.iter().flat_map(|one| [&one.because, &one.also, &one.changes]).flatten();
    let places: Vec<Path> = facts.map(|fact| fact.place.clone()).collect();
    let positions = locate::positions(text, &places);
    let mut positions = positions.into_iter();
    let mut fact = |fact: &Fact<'_>| {
        let (line, column) = positions.next().unwrap_or((1, 1));
        fact_json(fact, format!("{path}:{line}:{column}"), words)
    };
    let results: Vec<Value> = judged.results.iter().map(|one| result(one, &mut fact, words)).collect();
    let assessments: Vec<&str> = judged.assessments.iter().map(|id| id.as_str()).collect();
    let notes: Vec<Value> =
        judged.notes.iter().map(|note| json!({ "id": note.id, "text": words.text(&note.text) })).collect();
    json!({
        "case": code, "criteria": judged.set.name(), "assessments": assessments,
        "date": judged.date.to_string(), "verdict": judged.verdict.code(),
        "criteria_results": results, "notes": notes,
    })
}

/// The facts must be taken in the order in which their places were looked up.
fn result(one: &CriterionResult<'_>, fact: &mut impl FnMut(&Fact<'_>) -> Value, words: Words<'_>) -> Value {
    let because: Vec<Value> = one.because.iter().map(&mut *fact).collect();
    let also: Vec<Value> = one.also.iter().map(&mut *fact).collect();
    let changes: Vec<Value> = one.changes.iter().map(&mut *fact).collect();
    let missing: Vec<Value> = one.missing.iter().map(|question| question_json(question, words)).collect();
    json!({
        "id": one.criterion.id, "title": words.text(&one.criterion.title), "verdict": one.verdict.code(),
        "because": because, "also": also, "missing": missing, "changes": changes,
    })
}

fn fact_json(fact: &Fact<'_>, at: String, words: Words<'_>) -> Value {
    let mut value = json!({ "at": at, "fact": fact.key, "text": words.fact(fact) });
    if let (Told::Need(need, _), Some(object)) = (&fact.told, value.as_object_mut()) {
        let views = [("client_view", &need.client_view), ("worker_view", &need.worker_view)];
        for (key, view) in views.into_iter().filter_map(|(key, view)| Some((key, view.as_ref()?))) {
            object.insert(key.to_owned(), json!(view));
        }
    }
    value
}

fn question_json(question: &Question, words: Words<'_>) -> Value {
    let code = |verdict: Option<Verdict>| verdict.map(Verdict::code);
    json!({
        "fact": question.key, "text": words.question(question),
        "settles": { "yes": code(question.settles.if_yes), "no": code(question.settles.if_no) },
    })
}
