//! `sosku assess CASE`: starts, continues or completes an assessment of need, or records why none is made
//! (palvelutarpeen arviointi, SHL 36–37 §).
//!
//! While an assessment is open, every call adds to it; once it is settled it is not edited any more.

use crate::cli::advice;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, NEW_ID};
use crate::cli::record::{self, Plan};
use crate::cli::revise::{self, Keyed};
use crate::cli::when::Toward;
use crate::model::assessment::{Assessment, AssessmentItem};
use crate::model::case::Case;
use crate::model::entry::Entry;
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku assess`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<AssessmentFields>,
}

/// The facts of an assessment.
#[derive(Debug, Clone, Copy)]
pub struct AssessmentFields;

const NEED: &[Field] = &[
    Field::required("domain", "domain", Kind::Choice("need_domain")),
    Field::asked("level", "level", Kind::Number),
    Field::asked("since", "since", Kind::PartialDay),
    Field::optional("factors", "factors", Kind::Choices("need_factor")),
    Field::asked("client_view", "client-view", Kind::Text),
    Field::optional("worker_view", "worker-view", Kind::Text),
];

const CONSIDERED: &[Field] = &[
    Field::required("service", "service", Kind::Choice("service")),
    Field::asked("outcome", "outcome", Kind::Choice("service_outcome")),
];

impl Fields for AssessmentFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::optional("started", "started", Kind::Day(Toward::Past)).short('d'),
        Field::optional("completed", "completed", Kind::Day(Toward::Past)),
        Field::optional("not_made.reason", "not-made", Kind::Choice("assessment_not_made_reason")),
        Field::optional("not_made.date", "not-made-date", Kind::Day(Toward::Past)),
        Field::asked("participants", "participant", Kind::Several(Target::Participant)),
        Field::asked("duration", "duration", Kind::Choice("duration")),
        Field::asked("needs", "need", Kind::Records(NEED)),
        Field::asked("strengths", "strength", Kind::Texts),
        Field::asked("client_wants", "client-wants", Kind::Choice("client_wants")),
        Field::asked("client_view", "client-view", Kind::LongText),
        Field::optional("others_view", "others-view", Kind::LongText),
        Field::asked("conclusions", "conclusions", Kind::LongText),
        Field::optional("labour_market_readiness", "readiness", Kind::Choice("labour_market_readiness")),
        Field::optional("services_considered", "considered", Kind::Records(CONSIDERED)),
        Field::asked("own_worker_needed", "own-worker-needed", Kind::YesNo),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

const KEYED: Keyed = &[("needs", "domain"), ("services_considered", "service")];

/// Runs `sosku assess`.
///
/// # Errors
/// No such case, a fact that is wrong, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let given = gather::collect(desk, &args.facts, Some(&open.case))?;
    let meant = meant(&open.case, revise::word(&given, "id"));
    let old = meant.map_or(Ok(Value::Map(Vec::new())), revise::stored)?;
    let draft = revise::with_given(&old, &given);
    let default = |key: &str, draft: &Value| default(desk, key, draft);
    let gathered: Gathered<Assessment> =
        gather::complete::<AssessmentFields, _>(desk, draft, Some(&open.case), &default)?;
    refuse_contradiction(&gathered.entry)?;
    record::record(desk, "assess", open.code, |open| plan(desk, open, gathered))
}

/// The assessment that is named, else the one that is open.
fn meant<'c>(case: &'c Case, id: Option<&str>) -> Option<&'c Assessment> {
    match id {
        Some(id) => case.assessments.iter().find(|assessment| assessment.id == *id),
        None => case.assessments.iter().rfind(|assessment| assessment.stands() && assessment.is_open()),
    }
}

fn default(desk: &Desk<'_>, key: &str, draft: &Value) -> Option<Value> {
    let today = || Some(Value::Token(desk.today().to_string()));
    let is_not_made = draft.at("not_made").is_some();
    match key {
        "id" => Some(Value::Token(NEW_ID.to_owned())),
        "started" if !is_not_made => today(),
        "not_made.date" if is_not_made => today(),
        _ => None,
    }
}

/// An assessment is completed or not made, never both.
fn refuse_contradiction(assessment: &Assessment) -> Result<()> {
    match (&assessment.completed, &assessment.not_made) {
        (Some(_), Some(_)) => Err(CommandError::usage("error-assess-contradiction")),
        _ => Ok(()),
    }
}

/// Starts a new assessment, or adds to the one there is.
fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Assessment>) -> Result<Plan> {
    let mut assessment = gathered.entry;
    let at = open.case.assessments.iter().position(|one| one.id == assessment.id);
    let (id, edits) = match at.and_then(|at| Some((at, open.case.assessments.get(at)?))) {
        Some((at, own)) => (own.id.to_string(), continued(open, at, own, &gathered.value)?),
        None => {
            let ids = open.case.assessments.iter().map(|one| &one.id);
            let id = match assessment.id.as_str() {
                NEW_ID => record::next_id('A', ids),
                given => given.to_owned(),
            };
            let mut value = gathered.value;
            value.set("id", Value::Token(id.clone()));
            (id.clone(), record::append(open, "assessments", &id, value)?)
        }
    };
    assessment.id = crate::model::code::Id::new(&id);
    let done = Said::new(done(&assessment, at.is_some())).with("case", open.code).with("entry", &id);
    let next = advice::lines(desk, &next(desk, open, &assessment));
    Ok(Plan { edits, entry: Some(id), done, next })
}

/// The edits that add to an assessment; a settled one takes nothing more.
fn continued(open: &OpenCase, at: usize, own: &Assessment, given: &Value) -> Result<Vec<Edit>> {
    let old = revise::stored(own)?;
    let edits = revise::changes(&path!["assessments", at], &old, &revise::laid_over(&old, given, KEYED));
    if edits.is_empty() || own.stands() && own.is_open() {
        return Ok(edits);
    }
    Err(CommandError::failed("error-entry-exists").with("entry", &own.id).with("case", open.code))
}

fn done(assessment: &Assessment, is_continued: bool) -> &'static str {
    match (&assessment.not_made, &assessment.completed, is_continued) {
        (Some(_), ..) => "ui-assess-not-made",
        (None, Some(_), _) => "ui-assess-completed",
        (None, None, true) => "ui-assess-continued",
        (None, None, false) => "ui-assess-started",
    }
}

/// What SHL 37 § still asks for, then the next step.
fn next(desk: &Desk<'_>, open: &OpenCase, assessment: &Assessment) -> Vec<Said> {
    let mut said = Vec::new();
    let items = assessment.open_items();
    if !items.is_empty() {
        let line = |item| format!("\n  {}", desk.ui.messages().text(item_message(item)));
        let items: String = items.into_iter().map(line).collect();
        said.push(Said::new("ui-assess-open").with("items", items));
    }
    if assessment.completed.is_some() {
        said.push(Said::new("ui-assess-next-check").with("case", open.code));
    } else if assessment.not_made.is_none() {
        said.push(Said::new("ui-assess-next-continue").with("case", open.code));
    }
    said
}

fn item_message(item: AssessmentItem) -> &'static str {
    match item {
        AssessmentItem::Needs => "ui-assess-item-needs",
        AssessmentItem::Duration => "ui-assess-item-duration",
        AssessmentItem::ClientView => "ui-assess-item-client-view",
        AssessmentItem::Conclusions => "ui-assess-item-conclusions",
        AssessmentItem::OwnWorker => "ui-assess-item-own-worker",
    }
}
