//! `sosku network end CASE [ACTOR]`: somebody's part in carrying out the plan ends, or the client withdraws a
//! consent. Both may be told at once.

use crate::cli::bounds;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather;
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::entry::Entry;
use crate::model::team::{Consent, ConsentRecord, NetworkMember};
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku network end`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "actor")]
    actor: Option<String>,
    #[command(flatten)]
    facts: Facts<EndFields>,
}

/// The facts of the end of a place in the network.
#[derive(Debug, Clone, Copy)]
pub struct EndFields;

const WITHDRAW: &str = "withdraw_consent";
const ACTOR: Field = Field::required("actor", "actor", Kind::Choice("actor"));

impl Fields for EndFields {
    const FIELDS: &'static [Field] = &[
        Field::required("to", "end", Kind::Day(Toward::Any)),
        Field::optional(WITHDRAW, "withdraw-consent", Kind::Of(Target::Consent)),
    ];
}

/// Runs `sosku network end`.
///
/// # Errors
/// No such case, actor or consent, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let typed =
        |actor: &String| desk.with_scope(Some(&open.case), |scope| scope.code_of(&ACTOR, "actor", actor));
    let actor = args.actor.as_ref().map(typed).transpose()?;
    let draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    if actor.is_none() && draft.at(WITHDRAW).is_none() {
        return Err(CommandError::usage("error-nothing-given").with("command", "network end"));
    }
    record::record(desk, "network end", open.code, |open| plan(desk, open, actor.as_deref(), &draft))
}

fn plan(desk: &Desk<'_>, open: &OpenCase, actor: Option<&str>, draft: &Value) -> Result<Plan> {
    let day = draft.at("to").cloned().unwrap_or_else(|| bounds::today(desk));
    let shown = format::date(desk.language(), draft.day_at("to").unwrap_or_else(|| desk.today()));
    let mut edits = Vec::new();
    if let Some(actor) = actor {
        edits.extend(ending(open, actor, &day)?);
    }
    let Some(consent) = draft.at(WITHDRAW) else {
        let actor = actor.unwrap_or_default();
        let done = Said::new("ui-network-ended")
            .with("case", open.code)
            .with("actor", desk.label("actor", actor))
            .with("date", shown);
        return Ok(Plan { edits, entry: Some(unnamed::name(open, actor)), done, next: None });
    };
    let id = consent_id(consent).ok_or_else(|| no_consent(open, "yes/no"))?;
    edits.extend(withdrawal(open, id, day)?);
    let done =
        Said::new("ui-consent-withdrawn").with("case", open.code).with("entry", id).with("date", shown);
    let resting = resting_on(desk, open, id, actor);
    let next = (!resting.is_empty())
        .then(|| Said::new("ui-consent-resting").with("case", open.code).with("actors", resting.join(", ")));
    Ok(Plan { edits, entry: Some(id.to_owned()), done, next })
}

fn consent_id(consent: &Value) -> Option<&str> {
    match consent {
        Value::Token(id) | Value::Text(id) => Some(id),
        _ => None,
    }
}

fn no_consent(open: &OpenCase, id: &str) -> CommandError {
    CommandError::failed("error-no-such-entry").with("case", open.code).with("entry", id)
}

/// Ends every place of the actor that has no end yet.
fn ending(open: &OpenCase, actor: &str, day: &Value) -> Result<Vec<Edit>> {
    let is_meant = |member: &NetworkMember| {
        member.stands()
            && member.to.is_none()
            && member.actor.as_ref().is_some_and(|own| own.as_str() == actor)
    };
    let network = open.case.network.iter().enumerate();
    let edits: Vec<Edit> = network
        .filter(|(_, member)| is_meant(member))
        .map(|(at, _)| record::set(path!["network", at, "to"], day.clone()))
        .collect();
    if edits.is_empty() {
        return Err(CommandError::failed("error-not-in-network")
            .with("case", open.code)
            .with("actor", actor));
    }
    Ok(edits)
}

/// The client withdraws a consent on a day; a consent that is withdrawn already stays so.
fn withdrawal(open: &OpenCase, id: &str, day: Value) -> Result<Option<Edit>> {
    let is_meant =
        |(_, consent): &(usize, &ConsentRecord)| consent.id.as_ref().is_some_and(|own| *own == *id);
    let found = open.case.consents.iter().enumerate().find(is_meant);
    let (at, consent) = found.ok_or_else(|| no_consent(open, id))?;
    match &consent.withdrawn {
        None => Ok(Some(record::set(path!["consents", at, "withdrawn"], day))),
        Some(_) if consent.withdrawn_on().is_some_and(|own| day == bounds::token(own)) => Ok(None),
        Some(_) => {
            Err(CommandError::failed("error-withdrawn-already").with("case", open.code).with("entry", id))
        }
    }
}

/// With whom sharing rested on a consent and goes on, the one just ended left out.
fn resting_on(desk: &Desk<'_>, open: &OpenCase, id: &str, ended: Option<&str>) -> Vec<String> {
    let rests = |member: &&NetworkMember| {
        member.stands()
            && member.to.is_none()
            && matches!(&member.consent, Some(Consent::By(own)) if *own == *id)
    };
    let actors = open.case.network.iter().filter(rests).filter_map(|member| member.actor.as_ref());
    let others = actors.filter(|actor| Some(actor.as_str()) != ended);
    others.map(|actor| desk.label("actor", actor.as_str())).collect()
}
