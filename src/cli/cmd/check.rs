//! `sosku check CASE… | --all`: what the criteria say, why, and what is still to be asked.
//!
//! Advice: a professional concludes (`record`). What was concluded once can be judged again (`replay`).

pub mod record;
pub mod replay;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::catalogue::criteria::CriteriaSet;
use crate::catalogue::nearest;
use crate::cli::cmd::list;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Kind};
use crate::cli::folder;
use crate::cli::global::Format;
use crate::cli::verdict::html;
use crate::cli::verdict::json;
use crate::cli::verdict::page::{Manner, page, web_page};
use crate::cli::verdict::table::{self, Row};
use crate::cli::verdict::words::Words;
use crate::cli::when::Toward;
use crate::eligibility::{Judgement, judge};
use crate::model::assessment::Verdict;
use crate::model::case::Case;
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::reach::Reach;
use record::CheckFields;

/// Arguments of `sosku check`.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Args {
    #[arg(value_name = "case", required_unless_present = "all", conflicts_with = "all")]
    cases: Vec<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "id")]
    criteria: Option<String>,
    #[arg(long, conflicts_with_all = ["all", "replay", "at"])]
    record: bool,
    #[arg(long, value_name = "entry", conflicts_with = "all")]
    replay: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) filter: list::Args,
    #[command(flatten)]
    facts: Facts<CheckFields>,
}

/// The set that an office uses if it names none.
const USUAL: &str = "pirkanmaa-2022";

/// Runs `sosku check`.
///
/// # Errors
/// No such case or set, faults in the data; or, with exit code 3, a single case that is not `supported`.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match (args.cases.as_slice(), &args.replay) {
        ([one], Some(check)) => replay::run(desk, one, check),
        ([one], None) if args.record => record::run(desk, one, criteria(desk, args)?, &args.facts),
        ([one], None) => one_case(desk, one, args),
        (_, Some(_)) => Err(CommandError::usage("error-one-case")),
        (_, None) if args.record => Err(CommandError::usage("error-one-case")),
        _ => many_cases(desk, args),
    }
}

/// The set that is asked for, else the office's, else the usual one.
fn criteria<'d>(desk: &'d Desk<'_>, args: &Args) -> Result<&'d CriteriaSet> {
    let of_office = desk.office.criteria.as_ref().map(|id| id.as_str());
    find_set(desk, args.criteria.as_deref().or(of_office).unwrap_or(USUAL))
}

/// The set of that name, refused if it has faults.
///
/// # Errors
/// No such set, or what is wrong with it.
pub fn find_set<'d>(desk: &'d Desk<'_>, name: &str) -> Result<&'d CriteriaSet> {
    let faults = folder::criteria_faults(desk.source());
    if !faults.is_empty() {
        return Err(CommandError::data("error-criteria-faults", faults));
    }
    desk.catalogue().criteria_set(name).ok_or_else(|| {
        let names: Vec<String> = desk.catalogue().criteria_sets().iter().map(CriteriaSet::name).collect();
        let error = CommandError::usage("error-unknown-criteria").with("criteria", name);
        let error = match nearest(name, names.iter().map(|known| (known.as_str(), known))) {
            Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
            None => error,
        };
        error.hint(Said::new("error-hint-allowed").with("values", names.join(", ")))
    })
}

/// The day for which to judge: today, unless another is asked for.
fn day(desk: &Desk<'_>, args: &Args) -> Result<Date> {
    let Some(typed) = args.facts.typed("date").and_then(<[String]>::last) else { return Ok(desk.today()) };
    let field = Field::optional("date", "date", Kind::Day(Toward::Past));
    let day = crate::cli::when::parse_day(typed, desk.settings.clock.today(), Toward::Past);
    day.map_err(|error| crate::cli::resolve::bad_date(&field, typed, error))
}

fn one_case(desk: &Desk<'_>, named: &str, args: &Args) -> Result<()> {
    let open = desk.open_case(named)?;
    let set = criteria(desk, args)?;
    let judged = judge(set, &open.case, day(desk, args)?);
    let is_supported = judged.verdict == Verdict::Supported;
    print_one(desk, &open, &judged)?;
    if desk.settings.format == Format::Table && !judged.assessments.is_empty() {
        desk.ui.say(&Said::new("check-next-record").with("case", short_name(&open)));
    }
    if is_supported { Ok(()) } else { Err(CommandError::answer()) }
}

/// The alias if there is one, else the code: as a worker would type it.
fn short_name(open: &OpenCase) -> String {
    open.case.alias.as_ref().map_or_else(|| open.code.to_string(), |alias| alias.to_lowercase())
}

/// Prints a judged case in the format that is asked for.
fn print_one(desk: &Desk<'_>, open: &OpenCase, judged: &Judgement<'_>) -> Result<()> {
    let words = Words::new(desk);
    let manner = match desk.settings.format {
        Format::Json => {
            let object = json::object(judged, &open.code.to_string(), &open.path, &open.text, words);
            desk.ui.print(&object.to_string());
            return Ok(());
        }
        Format::Csv | Format::Ics => {
            return print_rows(desk, &[row(&open.case, judged.clone())]);
        }
        Format::Html => {
            let page = web_page(judged, &title(open), &open.path, &open.text, words);
            desk.ui.print(&page.map_err(|cause| CommandError::failed("error-output").because(cause))?);
            return Ok(());
        }
        Format::Md => Manner::Markdown,
        Format::Table if desk.ui.is_plain() => Manner::Plain,
        Format::Table => Manner::Terminal { width: desk.ui.width(), color: desk.ui.colors_output() },
    };
    desk.ui.print(&page(judged, &title(open), &open.path, &open.text, words, manner));
    Ok(())
}

/// `SK-4K7QX2 Kettu`.
fn title(open: &OpenCase) -> String {
    let names = [Some(open.code.to_string()), open.case.alias.clone()];
    names.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn row<'a>(case: &Case, judged: Judgement<'a>) -> Row<'a> {
    Row { code: case.case.to_string(), alias: case.alias.clone().unwrap_or_default(), judged }
}

/// Several cases, or all that fit the filter, a row each.
fn many_cases(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let set = criteria(desk, args)?;
    let day = day(desk, args)?;
    let opened = args.cases.iter().map(|named| desk.open_case(named)).collect::<Result<Vec<_>>>()?;
    let filter = list::Filter::resolve(desk, &args.filter)?;
    let dataset = args.all.then(|| all_cases(desk, args.filter.skip_broken())).transpose()?;
    let chosen = dataset.as_ref().map(|dataset| filter.chosen(desk, dataset, day)).transpose()?;
    let of_all = chosen.iter().flatten().map(AsRef::as_ref);
    let cases: Vec<&Case> = opened.iter().map(|open| &open.case).chain(of_all).collect();
    let rows: Vec<Row<'_>> = cases.par_iter().map(|case| row(case, judge(set, case, day))).collect();
    print_rows(desk, &rows)
}

/// Every case with what rules rest on. Only scripts are told what client and worker said.
fn all_cases(desk: &Desk<'_>, skip_broken: bool) -> Result<Dataset> {
    let read = match desk.settings.format {
        Format::Json => desk.read(skip_broken),
        _ => desk.counted(&Reach::Facts(None), skip_broken),
    };
    read.map(|read| read.dataset)
}

fn print_rows(desk: &Desk<'_>, rows: &[Row<'_>]) -> Result<()> {
    let words = Words::new(desk);
    let text = match desk.settings.format {
        Format::Json => {
            let objects = rows.iter().map(|row| {
                let path = format!("{}/{}.yaml", crate::store::layout::CASES, row.code);
                let text = folder::text(desk.source(), &path, &desk.office).unwrap_or_default();
                json::object(&row.judged, &row.code, &path, &text, words)
            });
            serde_json::Value::Array(objects.collect()).to_string()
        }
        Format::Csv => {
            table::csv(rows).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Ics => return Err(desk.no_such_format("check", Format::Ics)),
        Format::Html => {
            html::of_many(rows, words).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Table if desk.ui.is_plain() => table::plain(rows, words),
        Format::Table => table::table(rows, desk.ui.width(), false, words),
        Format::Md => table::table(rows, usize::from(u16::MAX), true, words),
    };
    desk.ui.print(&text);
    Ok(())
}
