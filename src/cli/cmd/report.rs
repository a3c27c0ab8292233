//! `sosku report NAME --period P`: the office's numbers, with what they were made from.
//! It chooses period, filter and format; the numbers are `reports`', the commit they rest on `provenance`'s.

mod indicators;

use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::field::{Field, Kind};
use crate::cli::global::Format;
use crate::cli::past::AtArgs;
use crate::cli::provenance;
use crate::model::code::{Id, TargetGroup};
use crate::reports::filter::Filter;
use crate::reports::render::csv::{Dialect, csv};
use crate::reports::render::html::html;
use crate::reports::render::json::json;
use crate::reports::render::markdown::markdown;
use crate::reports::render::plain::plain;
use crate::reports::render::table::table;
use crate::reports::render::words::Words;
use crate::reports::report::Report;
use crate::reports::suppress::publish;
use crate::reports::{LAYOUTS, layout};

/// Arguments of `sosku report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "report", value_parser = layouts())]
    name: String,
    #[arg(short, long, value_name = "period", default_value = "last-month")]
    period: String,
    #[arg(long, value_name = "period")]
    compare: Vec<String>,
    #[arg(long, value_name = "id")]
    worker: Option<String>,
    #[arg(long, value_name = "text")]
    municipality: Option<String>,
    #[arg(long, value_name = "code")]
    target_group: Option<String>,
    #[arg(long)]
    publish: bool,
    #[arg(long, value_name = "code", value_parser = [EXCEL_FI])]
    csv_dialect: Option<String>,
    #[arg(long)]
    skip_broken: bool,
    #[command(flatten)]
    pub(in crate::cli) at: AtArgs,
}

/// The list of all indicators, which is no report.
const INDICATORS: &str = "indicators";
/// The dialect of CSV that spreadsheets in Finnish open.
const EXCEL_FI: &str = "excel-fi";

fn layouts() -> clap::builder::PossibleValuesParser {
    let names = LAYOUTS.iter().map(|layout| layout.name);
    clap::builder::PossibleValuesParser::new(names.chain([INDICATORS]))
}

/// Runs `sosku report`.
///
/// # Errors
/// A period or filter that cannot be read, or faults in the data.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    if args.name == INDICATORS {
        return indicators::run(desk);
    }
    let layout = layout(&args.name).ok_or_else(|| CommandError::failed("error-output"))?;
    let wanted = period(desk, &args.period)?;
    let beside = args.compare.iter().map(|typed| period(desk, typed)).collect::<Result<Vec<_>>>()?;
    let filter = filter(desk, args)?;
    let loaded = desk.read(args.skip_broken)?;
    let provenance = provenance::of(desk, &loaded);
    let report = match beside.as_slice() {
        [] => Report::new(layout, &loaded.dataset, wanted, &filter, provenance),
        beside => Report::beside(layout, &loaded.dataset, wanted, beside, &filter, provenance),
    };
    let report = if args.publish { publish(report, &loaded.dataset, &filter) } else { report };
    desk.ui.print(&rendered(desk, &report, args)?);
    Ok(())
}

fn rendered(desk: &Desk<'_>, report: &Report, args: &Args) -> Result<String> {
    let label = |list: &str, code: &str| match list {
        "worker" => desk.person(code),
        "municipality" => code.to_owned(),
        _ => desk.label(list, code),
    };
    let words = Words::new(desk.ui.messages(), &label);
    let dialect = if args.csv_dialect.is_some() { Dialect::ExcelFi } else { Dialect::Standard };
    let defect = |cause: anyhow::Error| CommandError::failed("error-output").because(cause);
    match desk.settings.format {
        Format::Json => json(report).map_err(|cause| defect(cause.into())),
        Format::Csv => csv(report, dialect).map_err(|cause| defect(cause.into())),
        Format::Md => Ok(markdown(report, &words)),
        Format::Html => html(report, &words, desk.language()).map_err(|cause| defect(cause.into())),
        Format::Table if desk.ui.is_plain() => Ok(plain(report, &words)),
        Format::Table => Ok(table(report, &words)),
    }
}

fn filter(desk: &Desk<'_>, args: &Args) -> Result<Filter> {
    let worker = args.worker.as_deref().map(|typed| desk.worker_id(typed)).transpose()?;
    let target_group = args.target_group.as_deref().map(|typed| {
        let field = Field::optional("target-group", "target-group", Kind::Choice("target_group"));
        desk.with_scope(None, |scope| scope.code_of(&field, "target_group", typed))
    });
    Ok(Filter {
        worker: worker.map(Id::new),
        municipality: args.municipality.clone(),
        target_group: target_group.transpose()?.map(TargetGroup::new),
    })
}
