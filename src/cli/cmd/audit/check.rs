//! `sosku audit check CASE`: records that a supervisor has looked through a case, and whether it goes back to its
//! worker. The records stand in `audit/checks.csv`, a line a review; the case file is not touched.

use super::seal::appended;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::record;
use crate::store::change::Change;

/// Arguments of `sosku audit check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long = "return")]
    sent_back: bool,
    #[arg(short, long, value_name = "text", allow_hyphen_values = true)]
    note: Option<String>,
}

const CHECKS: &str = "audit/checks.csv";
const HEADER: &str = "date,case,by,result,note\n";

/// Runs `sosku audit check`.
///
/// # Errors
/// No such case, nobody known who checks, a case sent back without a word, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let code = desk.find_case(&args.case)?;
    let note = args.note.as_deref().map(str::trim).unwrap_or_default();
    if args.sent_back && note.is_empty() {
        return Err(CommandError::usage("error-audit-return-note"));
    }
    let turn = record::take_turn(desk, "audit check")?;
    let by = desk.acting_worker()?.ok_or_else(|| CommandError::failed("error-audit-who"))?;
    let result = if args.sent_back { "returned" } else { "accepted" };
    let line = line(&[&desk.today().to_string(), &code.to_string(), &by, result, note])?;
    let before = desk.layout.read(CHECKS, desk.office.case_bytes()).ok();
    let after = appended(before.as_deref(), HEADER, &line);
    let change = Change::new(format!("audit check {code}"))
        .trailer("Sosku-Case", code.to_string())
        .file(CHECKS, before, after);
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, change)?)?;
    if done.diff.is_none() {
        record::answer(desk, Some(code), CHECKS, Some(&format!("{CHECKS}#{}", desk.today())), &done);
        let id = if args.sent_back { "audit-returned" } else { "audit-accepted" };
        desk.ui.say(&Said::new(id).with("case", code));
    }
    Ok(())
}

/// A line of CSV; a note stays one line of the file.
fn line(cells: &[&str]) -> Result<String> {
    let trouble = |cause: anyhow::Error| CommandError::failed("error-output").because(cause);
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let cells = cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
    writer.write_record(cells).map_err(|cause| trouble(cause.into()))?;
    let bytes = writer.into_inner().map_err(|cause| trouble(anyhow::Error::msg(cause.to_string())))?;
    String::from_utf8(bytes).map_err(|cause| trouble(cause.into()))
}
