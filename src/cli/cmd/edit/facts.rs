//! `sosku edit CASE --municipality … --since …`: facts of the client and of the beginning, changed without an
//! editor. With `--since` the earlier value stays, and the new one holds from that day on.
//!
//! A document (`--from`) has the same shape as the case file: `client: {municipality: Kannus}`.

use crate::cli::cmd::intake::{PROJECT, REPRESENTATIVE};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather;
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::entry::Entry;
use crate::path;
use crate::store::entry::{self, below};
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// The facts that stand above the entries of a case.
#[derive(Debug, Clone, Copy)]
pub(super) struct CaseFields;

/// The day from which dated facts hold; no fact itself.
const SINCE: &str = "since";
/// Facts that may be a list of values, each with the day from which it holds.
const DATED: [&str; 4] = ["municipality", "labour_status", "target_groups", "special_support"];

impl Fields for CaseFields {
    const FIELDS: &'static [Field] = &[
        Field::optional(SINCE, "since", Kind::Day(Toward::Any)),
        Field::optional("alias", "alias", Kind::Text),
        Field::optional("client.born", "born", Kind::PartialDay),
        Field::optional("client.gender", "gender", Kind::Choice("gender")),
        Field::optional("client.municipality", "municipality", Kind::Text),
        Field::optional("client.language", "language", Kind::Language),
        Field::optional("client.mother_tongue", "mother-tongue", Kind::Language),
        Field::optional("client.interpreter.needed", "interpreter", Kind::YesNo),
        Field::optional("client.interpreter.language", "interpreter-language", Kind::Language),
        Field::optional("client.education", "education", Kind::Choice("education")),
        Field::optional("client.labour_status.code", "labour-status", Kind::Choice("labour_status")),
        Field::optional("client.labour_status.since", "labour-since", Kind::PartialDay),
        Field::optional("client.target_groups", "target-group", Kind::Choices("target_group")),
        Field::optional("client.special_support", "special-support", Kind::Choice("special_support")),
        Field::optional("client.representatives", "representative", Kind::Records(REPRESENTATIVE)),
        Field::optional("client.cares_for", "cares-for", Kind::Choices("cares_for")),
        Field::optional("initiation.date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::optional("initiation.how", "how", Kind::Choice("initiation_how")),
        Field::optional("initiation.contacted_by", "contacted-by", Kind::Choice("contacted_by")),
        Field::optional("initiation.source", "source", Kind::Choice("source")),
        Field::optional("initiation.assessment_limit", "assessment-limit", Kind::Choice("assessment_limit")),
        Field::optional("initiation.consent_to_contact", "consent-to-contact", Kind::YesNo),
        Field::optional("initiation.urgent.needed", "urgent", Kind::YesNo),
        Field::optional("initiation.urgent.assessed", "urgent-assessed", Kind::Day(Toward::Past)),
        Field::optional("initiation.previous_case", "previous-case", Kind::Case),
        Field::optional("initiation.reason", "reason", Kind::LongText),
        Field::optional("projects", "project", Kind::Records(PROJECT)),
    ];
}

/// Changes the facts that were given.
///
/// # Errors
/// A fact that is wrong, `--since` with no fact that it could date, or a write that is refused.
pub(super) fn run(desk: &Desk<'_>, code: CaseCode, facts: &Facts<CaseFields>) -> Result<()> {
    let open = desk.read_case(code)?;
    let mut draft = gather::collect(desk, facts, Some(&open.case))?;
    let since = draft.day_at(SINCE);
    draft.take(SINCE);
    if since.is_some() && DATED.iter().all(|key| draft.at(&format!("client.{key}")).is_none()) {
        return Err(CommandError::usage("error-since-alone"));
    }
    record::record(desk, "edit", code, |open| {
        let edits = edits(open, &draft, since, desk.today());
        let done = Said::new("ui-edited").with("case", code);
        Ok(Plan { edits, entry: Some(unnamed::name(open, "client")), done, next: None })
    })
}

fn edits(open: &OpenCase, draft: &Value, since: Option<Date>, today: Date) -> Vec<Edit> {
    let is_special = |key: &str| {
        let fact = key.strip_prefix("client.").and_then(|fact| fact.split('.').next()).unwrap_or(key);
        DATED.contains(&fact) || fact == "representatives" || fact == "projects"
    };
    let plain = CaseFields::FIELDS.iter().filter(|field| !is_special(field.key));
    let plain = plain.filter_map(|field| {
        Some(Edit::Set { path: below(&path![], field.key), value: draft.at(field.key)?.clone() })
    });
    let dated =
        DATED.into_iter().filter_map(|key| dated(open, key, fact(open, draft, key, today)?, since, today));
    plain.chain(dated).chain(representatives(open, draft)).chain(projects(open, draft)).collect()
}

/// The new value of a dated fact. A labour status of which only the beginning is given keeps its code.
fn fact(open: &OpenCase, draft: &Value, key: &str, today: Date) -> Option<Value> {
    let mut value = draft.at(&format!("client.{key}"))?.clone();
    if key == "labour_status" && matches!(value, Value::Map(_)) && value.at("code").is_none() {
        let code = open.case.client.labour_status_on(today)?.code.as_str().to_owned();
        let since = value.take("since")?;
        value = Value::Map(vec![("code".to_owned(), Value::Token(code)), ("since".to_owned(), since)]);
    }
    Some(value)
}

/// The edit that makes a dated fact so: from a day on, or as a correction of what holds today.
fn dated(open: &OpenCase, key: &'static str, new: Value, since: Option<Date>, today: Date) -> Option<Edit> {
    let place = path!["client", key];
    let stored = entry::parse(&open.text).ok()?.at(&format!("client.{key}")).cloned();
    let elements = stored.as_ref().and_then(elements);
    let at = elements.as_ref().and_then(|elements| position(elements, since, today));
    Some(match (elements, at, since) {
        (Some(_), Some((at, from)), _) => Edit::Set { path: place.index(at), value: element(key, new, from) },
        (Some(_), None, _) => Edit::Append { list: place, value: element(key, new, since) },
        (None, _, None) => Edit::Set { path: place, value: new },
        (None, _, Some(_)) if stored.as_ref() == Some(&new) => return None,
        (None, _, Some(_)) => {
            let earlier = stored.into_iter().map(|value| element(key, value, None));
            Edit::Set { path: place, value: Value::Seq(earlier.chain([element(key, new, since)]).collect()) }
        }
    })
}

/// The elements of a dated list; a list of bare codes is one value.
fn elements(stored: &Value) -> Option<Vec<Value>> {
    match stored {
        Value::Seq(items) if items.iter().all(|item| matches!(item, Value::Map(_))) && !items.is_empty() => {
            Some(items.clone())
        }
        _ => None,
    }
}

/// The element that holds from just that day or, as no day was given, the one that holds today; with its day.
fn position(elements: &[Value], since: Option<Date>, today: Date) -> Option<(usize, Option<Date>)> {
    let days = || elements.iter().map(|element| element.day_at("from")).enumerate();
    match since {
        Some(since) => days().find(|(_, from)| *from == Some(since)),
        None => {
            days().filter(|(_, from)| from.is_none_or(|from| from <= today)).max_by_key(|(_, from)| *from)
        }
    }
}

/// A value as an element of a dated list: a labour status takes the day among its keys, others stand in `value`.
fn element(key: &str, value: Value, from: Option<Date>) -> Value {
    let mut pairs = match value {
        Value::Map(pairs) => pairs,
        code if key == "labour_status" => vec![("code".to_owned(), code)],
        value => vec![("value".to_owned(), value)],
    };
    pairs.extend(from.map(|from| ("from".to_owned(), Value::Token(from.to_string()))));
    Value::Map(pairs)
}

fn records(draft: &Value, key: &str) -> Vec<Value> {
    match draft.at(key) {
        Some(Value::Seq(records)) => records.clone(),
        _ => Vec::new(),
    }
}

/// A representative is added; one of whom only kind and last day are given is the present one, who leaves.
fn representatives(open: &OpenCase, draft: &Value) -> Vec<Edit> {
    let own = &open.case.client.representatives;
    let list = path!["client", "representatives"];
    let edit = |given: Value| {
        let kind = |code: &str| given.at("kind") == Some(&Value::Token(code.to_owned()));
        let leaving = given.at("to").filter(|_| given.at("from").is_none()).cloned();
        let present =
            own.iter().rposition(|one| one.to.is_none() && one.kind.is_some_and(|own| kind(own.code())));
        if let (Some(at), Some(to)) = (present, leaving) {
            return Some(Edit::Set { path: list.index(at).key("to"), value: to });
        }
        let is_same = (0..own.len()).any(|at| entry::is_same(&open.text, &list.index(at), &given));
        (!is_same).then(|| Edit::Append { list: list.clone(), value: given })
    };
    records(draft, "client.representatives").into_iter().filter_map(edit).collect()
}

/// What is told of a project that the client is in is set there; else the client joins it.
fn projects(open: &OpenCase, draft: &Value) -> Vec<Edit> {
    let own = &open.case.projects;
    let edit = |given: Value| {
        let is_meant = |id: &str| given.at("id") == Some(&Value::Token(id.to_owned()));
        let present = own.iter().rposition(|one| {
            one.stands() && one.left.is_none() && one.id.as_ref().is_some_and(|id| is_meant(id.as_str()))
        });
        match (present, given) {
            (Some(at), Value::Map(pairs)) => pairs
                .into_iter()
                .map(|(key, value)| Edit::Set { path: path!["projects", at, key.as_str()], value })
                .collect(),
            (_, given) => unnamed::append(open, "projects", own.len(), given),
        }
    };
    records(draft, "projects").into_iter().flat_map(edit).collect()
}
