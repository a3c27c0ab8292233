//! `sosku network add CASE`: somebody outside the office joins in carrying out the plan, with or without the
//! client's consent to share facts. `--consent-for` records the consent itself and refers to it.

use crate::cli::bounds::{self, token};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::model::code::Id;
use crate::model::entry::Entry;
use crate::model::team::NetworkMember;
use crate::path;
use crate::store::entry;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku network add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<NetworkFields>,
}

/// The facts of a place in the network.
#[derive(Debug, Clone, Copy)]
pub struct NetworkFields;

/// What a new consent is for; it becomes an entry of its own.
const CONSENT_FOR: &str = "consent_for";
/// The day on which a new consent was given.
const CONSENT_GIVEN: &str = "consent_given";

impl Fields for NetworkFields {
    const FIELDS: &'static [Field] = &[
        Field::required("actor", "actor", Kind::Choice("actor")),
        Field::asked("role", "role", Kind::Text),
        Field::asked("consent", "consent", Kind::Of(Target::Consent)),
        Field::optional(CONSENT_FOR, "consent-for", Kind::Text),
        Field::optional(CONSENT_GIVEN, "consent-given", Kind::Day(Toward::Past)),
        Field::required("from", "start", Kind::Day(Toward::Any)),
        Field::optional("to", "end", Kind::Day(Toward::Any)),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// A consent that is recorded together with the place in the network.
struct NewConsent {
    purpose: Value,
    given: Value,
}

/// Runs `sosku network add`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, somebody who is there already, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let mut draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    let consent = new_consent(desk, &mut draft)?;
    let default = |key: &str, _: &Value| (key == "from").then(|| bounds::today(desk));
    let gathered: Gathered<NetworkMember> =
        gather::complete::<NetworkFields, NetworkMember>(desk, draft, Some(&open.case), &default)?;
    record::record(desk, "network add", open.code, |open| plan(desk, open, gathered, consent))
}

fn new_consent(desk: &Desk<'_>, draft: &mut Value) -> Result<Option<NewConsent>> {
    let given = draft.take(CONSENT_GIVEN);
    let Some(purpose) = draft.take(CONSENT_FOR) else {
        return match given {
            Some(_) => Err(CommandError::usage("error-missing-facts").with("flags", "--consent-for")),
            None => Ok(None),
        };
    };
    if draft.at("consent").is_some() {
        return Err(CommandError::usage("error-consent-twice"));
    }
    // Until the turn to write is taken and the consent gets its id.
    draft.set("consent", Value::Bool(true));
    let given = given.unwrap_or_else(|| bounds::today(desk));
    Ok(Some(NewConsent { purpose, given }))
}

fn plan(
    desk: &Desk<'_>,
    open: &OpenCase,
    gathered: Gathered<NetworkMember>,
    consent: Option<NewConsent>,
) -> Result<Plan> {
    let member = gathered.entry;
    let mut value = gathered.value;
    let mut edits = Vec::new();
    if let Some(consent) = consent {
        let (id, edit) = consent_entry(open, consent);
        value.set("consent", token(id));
        edits.extend(edit);
    }
    let added = unnamed::append(open, "network", open.case.network.len(), value.clone());
    if !added.is_empty() {
        refuse_twice(open, &member)?;
    }
    edits.extend(added);
    let actor = member.actor.as_ref().map(|actor| actor.as_str().to_owned()).unwrap_or_default();
    let done = Said::new("ui-network-added")
        .with("case", open.code)
        .with("actor", desk.label("actor", &actor))
        .with("consent", consent_in_words(desk, &value));
    Ok(Plan { edits, entry: Some(unnamed::name(open, actor)), done, next: None })
}

/// The id of the consent, and the edit that records it; the very same consent is not recorded twice.
fn consent_entry(open: &OpenCase, consent: NewConsent) -> (String, Option<Edit>) {
    let facts = [("for".to_owned(), consent.purpose), ("given".to_owned(), consent.given)];
    let with_id = |id: &str| {
        let mut pairs = vec![("id".to_owned(), token(id))];
        pairs.extend(facts.iter().cloned());
        Value::Map(pairs)
    };
    let ids = || open.case.consents.iter().enumerate().filter_map(|(at, one)| Some((at, one.id.as_ref()?)));
    let is_same =
        |at: usize, id: &Id| entry::is_same(&open.text, &path!["consents", at], &with_id(id.as_str()));
    if let Some((_, id)) = ids().find(|(at, id)| is_same(*at, id)) {
        return (id.to_string(), None);
    }
    let id = record::next_id('K', ids().map(|(_, id)| id));
    let value = with_id(&id);
    (id, Some(Edit::Append { list: path!["consents"], value }))
}

fn consent_in_words(desk: &Desk<'_>, value: &Value) -> String {
    match value.at("consent") {
        Some(Value::Bool(true)) => desk.ui.messages().text("ui-consent-given"),
        Some(Value::Bool(false)) => desk.ui.messages().text("ui-consent-refused"),
        Some(Value::Token(id)) => id.clone(),
        _ => desk.ui.messages().text("ui-consent-unknown"),
    }
}

/// The same party in the same part is there already.
fn refuse_twice(open: &OpenCase, member: &NetworkMember) -> Result<()> {
    let is_same = |own: &NetworkMember| {
        own.stands() && own.to.is_none() && own.actor == member.actor && own.role == member.role
    };
    if !open.case.network.iter().any(is_same) {
        return Ok(());
    }
    let actor = member.actor.as_ref().map(|actor| actor.as_str().to_owned()).unwrap_or_default();
    Err(CommandError::failed("error-in-network-already").with("case", open.code).with("actor", actor))
}
