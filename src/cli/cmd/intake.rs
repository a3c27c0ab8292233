//! `sosku intake`: opens a case (vireilletulo, SHL 34 §) and prints its code.
//!
//! Before it writes, open cases that may be the same person are shown. With `--continues` a client who
//! returns with a new matter gets a new case that names the earlier one and takes over what is lasting.

use std::collections::BTreeSet;

use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::global::Format;
use crate::cli::record;
use crate::cli::when::Toward;
use crate::model::case::{Case, FORMAT};
use crate::model::case_code::CaseCode;
use crate::model::likeness;
use crate::model::reach::Reach;
use crate::store::change::Change;
use crate::store::layout::Layout;
use crate::store::yaml::value::{Value, to_value};
use crate::store::{entry, lookup, yaml};

/// Arguments of `sosku intake`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "case")]
    continues: Option<String>,
    #[command(flatten)]
    facts: Facts<IntakeFields>,
}

/// The facts of a new case.
#[derive(Debug, Clone, Copy)]
pub struct IntakeFields;

/// Somebody who acts for the client: `guardian,scope=…,start=…`.
pub(super) const REPRESENTATIVE: &[Field] = &[
    Field::required("kind", "kind", Kind::Choice("representative_kind")),
    Field::optional("scope", "scope", Kind::Text),
    Field::optional("from", "start", Kind::Day(Toward::Past)),
    Field::optional("to", "end", Kind::Day(Toward::Future)),
];

/// Membership of a funded project: `soku,joined=…,consent=yes`.
pub(super) const PROJECT: &[Field] = &[
    Field::required("id", "id", Kind::Of(Target::Project)),
    Field::optional("joined", "joined", Kind::Day(Toward::Past)),
    Field::optional("left", "left", Kind::Day(Toward::Past)),
    Field::optional("consent", "consent", Kind::YesNo),
    Field::optional("flags", "flags", Kind::Choices("esf_flag")),
    Field::optional("result", "result", Kind::Choices("esf_result")),
];

impl Fields for IntakeFields {
    const FIELDS: &'static [Field] = &[
        Field::asked("alias", "alias", Kind::Text),
        Field::required("client.born", "born", Kind::PartialDay),
        Field::required("client.gender", "gender", Kind::Choice("gender")),
        Field::required("client.municipality", "municipality", Kind::Text),
        Field::required("client.language", "language", Kind::Language),
        Field::optional("client.mother_tongue", "mother-tongue", Kind::Language),
        Field::optional("client.interpreter.needed", "interpreter", Kind::YesNo),
        Field::optional("client.interpreter.language", "interpreter-language", Kind::Language),
        Field::optional("client.education", "education", Kind::Choice("education")),
        Field::asked("client.labour_status.code", "labour-status", Kind::Choice("labour_status")),
        Field::optional("client.labour_status.since", "labour-since", Kind::PartialDay),
        Field::asked("client.target_groups", "target-group", Kind::Choices("target_group")),
        Field::optional("client.special_support", "special-support", Kind::Choice("special_support")),
        Field::optional("client.representatives", "representative", Kind::Records(REPRESENTATIVE)),
        Field::optional("client.cares_for", "cares-for", Kind::Choices("cares_for")),
        Field::required("initiation.date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("initiation.how", "how", Kind::Choice("initiation_how")),
        Field::asked("initiation.contacted_by", "contacted-by", Kind::Choice("contacted_by")),
        Field::required("initiation.source", "source", Kind::Choice("source")),
        Field::optional("initiation.assessment_limit", "assessment-limit", Kind::Choice("assessment_limit")),
        Field::optional("initiation.consent_to_contact", "consent-to-contact", Kind::YesNo),
        Field::optional("initiation.urgent.needed", "urgent", Kind::YesNo),
        Field::optional("initiation.urgent.assessed", "urgent-assessed", Kind::Day(Toward::Past)),
        Field::optional("initiation.previous_case", "previous-case", Kind::Case),
        Field::asked("initiation.reason", "reason", Kind::LongText),
        Field::optional("projects", "project", Kind::Records(PROJECT)),
    ];
}

/// Facts of a person that an earlier case hands on to the next.
const LASTING: &[&str] =
    &["born", "gender", "municipality", "language", "mother_tongue", "interpreter", "education"];

/// Runs `sosku intake`.
///
/// # Errors
/// A fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let previous = args.continues.as_deref().map(|named| desk.open_case(named)).transpose()?;
    let code = new_code(desk, &BTreeSet::new())?;
    let mut draft = gather::collect(desk, &args.facts, None)?;
    draft.set("format", Value::Int(FORMAT.into()));
    draft.set("case", Value::Token(code.to_string()));
    let default = |key: &str, _: &Value| default(desk, previous.as_ref(), key);
    let gathered: Gathered<Case> = gather::complete::<IntakeFields, Case>(desk, draft, None, &default)?;
    show_alike(desk, &gathered.entry)?;
    write(desk, code, &gathered)
}

/// A code that no case of the folder has, nor any of those `taken`.
///
/// # Errors
/// No randomness.
pub(super) fn new_code(desk: &Desk<'_>, taken: &BTreeSet<CaseCode>) -> Result<CaseCode> {
    const ATTEMPTS: usize = 100;
    (0..ATTEMPTS)
        .filter_map(|_| desk.random.bytes())
        .map(CaseCode::from_random)
        .find(|code| !taken.contains(code) && !lookup::has_case(&desk.layout, *code))
        .ok_or_else(|| CommandError::failed("error-no-randomness"))
}

fn default(desk: &Desk<'_>, previous: Option<&OpenCase>, key: &str) -> Option<Value> {
    match (key, previous) {
        ("initiation.date", _) => Some(Value::Token(desk.today().to_string())),
        ("initiation.previous_case", Some(previous)) => Some(Value::Token(previous.code.to_string())),
        ("alias", Some(previous)) => previous.case.alias.clone().map(Value::Text),
        ("client.language", None) => Some(Value::Token(desk.office.language.code().to_owned())),
        (key, Some(previous)) => {
            let fact = key.strip_prefix("client.")?;
            let first = fact.split('.').next()?;
            LASTING
                .contains(&first)
                .then(|| to_value(&previous.case.client).ok()?.at(fact).cloned())
                .flatten()
        }
        _ => None,
    }
}

/// Names open cases whose birth, gender and municipality may be the same person's.
fn show_alike(desk: &Desk<'_>, new: &Case) -> Result<()> {
    let cases = desk.counted(&Reach::Periods(Vec::new()), true)?.dataset.cases;
    let today = desk.today();
    let alike: Vec<&Case> = cases
        .iter()
        .map(|loaded| &loaded.record)
        .filter(|case| case.is_open_on(today) && likeness::may_be_same_person(case, new, today))
        .collect();
    if alike.is_empty() {
        return Ok(());
    }
    desk.ui.say(&Said::new("ui-intake-alike"));
    for case in &alike {
        let alias = case.alias.clone().unwrap_or_default();
        desk.ui.say(&Said::new("ui-intake-alike-case").with("case", case.case).with("alias", alias));
    }
    let goes_on = super::super::ask::confirm(desk, &Said::new("prompt-intake-alike"))?;
    if goes_on { Ok(()) } else { Err(CommandError::failed("error-given-up")) }
}

fn write(desk: &Desk<'_>, code: CaseCode, gathered: &Gathered<Case>) -> Result<()> {
    let path =
        Layout::case_path(&code.to_string()).map_err(|_| CommandError::failed("error-no-randomness"))?;
    let text = yaml::write::document(&entry::present(gathered.value.clone()));
    let turn = record::take_turn(desk, "intake")?;
    record::refuse_errors(desk, &path, &text)?;
    let change = Change::new(format!("intake {code}")).trailer("Sosku-Case", code.to_string()).file(
        &path,
        None,
        text.into_bytes(),
    );
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, change)?)?;
    if done.diff.is_some() {
        return Ok(());
    }
    desk.ui.say(&Said::new("ui-intake-done").with("case", code).with("path", &path));
    if desk.settings.format == Format::Json {
        record::answer(desk, Some(code), &path, Some(&format!("{path}#initiation")), &done);
    } else {
        desk.ui.print(&code.to_string());
    }
    desk.ui.say(&Said::new("ui-intake-next").with("case", code));
    Ok(())
}
