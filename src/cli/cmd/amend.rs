//! `sosku amend CASE ENTRY`: adds to an entry what came up later, with day and author, or withdraws one that was
//! recorded by mistake. The entry itself stays as it was written.

use crate::cli::bounds::{self, token};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather;
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::model::entry::{Addendum, Withdrawal};
use crate::model::place::Placed;
use crate::store::entry;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku amend`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "entry")]
    entry: String,
    #[command(flatten)]
    facts: Facts<AmendFields>,
}

/// The facts of an addendum or of a withdrawal.
#[derive(Debug, Clone, Copy)]
pub struct AmendFields;

const DATE: Field = Field::required("date", "date", Kind::Day(Toward::Past)).short('d');
const BY: Field = Field::required("by", "by", Kind::Of(Target::Worker));
const TEXT: Field = Field::required("text", "text", Kind::LongText).short('t');
const REASON: Field = Field::required("reason", "withdraw", Kind::Text);

impl Fields for AmendFields {
    const FIELDS: &'static [Field] = &[DATE, BY, TEXT, REASON];
}

struct AddendumFields;

impl Fields for AddendumFields {
    const FIELDS: &'static [Field] = &[DATE, BY, TEXT];
}

struct WithdrawalFields;

impl Fields for WithdrawalFields {
    const FIELDS: &'static [Field] = &[DATE, BY, REASON];
}

/// What is to be done with the entry.
enum Amendment {
    Add(Value),
    Withdraw(Value),
}

/// Runs `sosku amend`.
///
/// # Errors
/// No such case or entry, neither or both of a text and a withdrawal, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    find(&open, &args.entry)?;
    let amendment = gathered(desk, &open, args)?;
    record::record(desk, "amend", open.code, |open| plan(open, &args.entry, amendment))
}

fn gathered(desk: &Desk<'_>, open: &OpenCase, args: &Args) -> Result<Amendment> {
    let draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    if draft.at("text").is_some() && draft.at("reason").is_some() {
        return Err(CommandError::usage("error-amend-both"));
    }
    if let Some(day) = draft.day_at("date") {
        bounds::refuse_future(desk, "date", day)?;
    }
    let acting = desk.acting_worker()?;
    let default = |key: &str, _: &Value| match key {
        "date" => Some(bounds::today(desk)),
        "by" => acting.as_ref().map(token),
        _ => None,
    };
    let case = Some(&open.case);
    if draft.at("reason").is_some() {
        let withdrawal = gather::complete::<WithdrawalFields, Withdrawal>(desk, draft, case, &default)?;
        return Ok(Amendment::Withdraw(withdrawal.value));
    }
    let addendum = gather::complete::<AddendumFields, Addendum>(desk, draft, case, &default)?;
    Ok(Amendment::Add(addendum.value))
}

/// The entry by its name; a name as commands answer it (`cases/…#kela`) does as well.
fn find<'o>(open: &'o OpenCase, name: &str) -> Result<Placed<'o>> {
    open.case.entry_named(short(name)).ok_or_else(|| {
        CommandError::failed("error-no-such-entry").with("case", open.code).with("entry", name)
    })
}

fn short(name: &str) -> &str {
    name.rsplit_once('#').map_or(name, |(_, key)| key)
}

fn plan(open: &OpenCase, name: &str, amendment: Amendment) -> Result<Plan> {
    let placed = find(open, name)?;
    let (edits, done) = match amendment {
        Amendment::Add(value) => {
            let list = placed.path.key("addenda");
            let stands = |at| entry::is_same(&open.text, &list.index(at), &value);
            let is_same = (0..placed.entry.addenda().len()).any(stands);
            let edits = if is_same { Vec::new() } else { vec![Edit::Append { list, value }] };
            (edits, "ui-amended")
        }
        Amendment::Withdraw(value) => (vec![withdrawal(open, name, &placed, value)?], "ui-withdrawn"),
    };
    let done = Said::new(done).with("case", open.code).with("entry", name);
    let answer = match placed.entry.id() {
        Some(id) => id.to_string(),
        None => unnamed::name(open, short(name)),
    };
    Ok(Plan { edits, entry: Some(answer), done, next: None })
}

/// A consent that the client withdrew has its day under the same key, which is not written over.
fn withdrawal(open: &OpenCase, name: &str, placed: &Placed<'_>, value: Value) -> Result<Edit> {
    let place = placed.path.key("withdrawn");
    if !entry::has(&open.text, &place) {
        return Ok(record::set(place, value));
    }
    Err(CommandError::failed("error-withdrawn-already").with("case", open.code).with("entry", name))
}
