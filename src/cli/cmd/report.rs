//! `sosku report NAME --period P`: the office's numbers, with what they were made from.
//! It chooses period, filter and format; the numbers are `reports`', the commit they rest on `provenance`'s.

mod diff;
mod indicators;
mod labels;
mod submit;
mod verify;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::cli::cmd::list::period;
use crate::cli::counted::Told;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::field::{Field, Kind, Target};
use crate::cli::global::Format;
use crate::cli::past::AtArgs;
use crate::cli::provenance;
use crate::model::code::{Id, TargetGroup};
use crate::model::period::Period;
use crate::model::reach::Reach;
use crate::reports::filter::Filter;
use crate::reports::kept::Numbers;
use crate::reports::layout::Layout;
use crate::reports::material::Material;
use crate::reports::provenance::Provenance;
use crate::reports::render::csv::{Dialect, csv};
use crate::reports::render::html::html;
use crate::reports::render::json::json;
use crate::reports::render::markdown::markdown;
use crate::reports::render::plain::plain;
use crate::reports::render::table::table;
use crate::reports::render::words::Words;
use crate::reports::report::{Report, usual_comparison};
use crate::reports::suppress::{overlap, publish};
use crate::reports::{LAYOUTS, layout};
use crate::store::cache::numbers;
use labels::Names;

/// Arguments of `sosku report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "report", value_parser = layouts())]
    name: String,
    #[arg(value_name = "what")]
    what: Option<String>,
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
    #[arg(long, value_name = "id")]
    group: Option<String>,
    #[arg(long)]
    publish: bool,
    #[arg(long, value_name = "code", value_parser = [EXCEL_FI])]
    csv_dialect: Option<String>,
    #[arg(long)]
    skip_broken: bool,
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    pub(in crate::cli) at: AtArgs,
}

/// The list of all indicators, which is no report.
const INDICATORS: &str = "indicators";
/// What is done with a report, before its name or its file.
const ACTS: [&str; 3] = ["submit", "diff", "verify"];
/// The dialect of CSV that spreadsheets in Finnish open.
const EXCEL_FI: &str = "excel-fi";

fn layouts() -> clap::builder::PossibleValuesParser {
    let names = LAYOUTS.iter().map(|layout| layout.name);
    clap::builder::PossibleValuesParser::new(names.chain([INDICATORS]).chain(ACTS))
}

/// Runs `sosku report`.
///
/// # Errors
/// A period or filter that cannot be read, periods side by side that may not be published so, or faults in the
/// data.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    if args.name == INDICATORS {
        return indicators::run(desk);
    }
    match (args.name.as_str(), args.what.as_deref()) {
        ("submit", Some(_)) => submit::run(desk, args),
        ("diff", Some(_)) => diff::run(desk, args),
        ("verify", Some(file)) => verify::run(desk, file),
        (name, None) if ACTS.contains(&name) => {
            Err(CommandError::usage("error-report-what").with("command", name))
        }
        (_, Some(more)) => Err(CommandError::usage("error-report-too-much").with("value", more)),
        (_, None) => {
            let wanted = wanted(desk, args, args.layout()?)?;
            let (report, names) = made(desk, &wanted, args.skip_broken, Some(&wanted.question()))?;
            desk.ui.print(&rendered(desk, &report, &names, args)?);
            Ok(())
        }
    }
}

impl Args {
    /// The report that is meant.
    fn layout(&self) -> Result<&'static Layout> {
        let name = self.what.as_deref().unwrap_or(&self.name);
        layout(name).ok_or_else(|| CommandError::usage("error-no-such-report").with("value", name))
    }
}

/// What a report is to be, whoever asks for it and whatever it is made of.
struct Wanted {
    layout: &'static Layout,
    period: Period,
    beside: Vec<Period>,
    filter: Filter,
    is_published: bool,
}

/// What is kept of a report until the folder changes: enough to write it in any format and language.
#[derive(Serialize, Deserialize)]
struct Kept {
    numbers: Numbers,
    names: Names,
}

impl Wanted {
    fn made(&self, material: Material<'_>, provenance: Provenance) -> Report {
        let report =
            Report::beside(self.layout, material, self.period, &self.beside, &self.filter, provenance);
        if self.is_published { publish(report, material, &self.filter) } else { report }
    }

    /// All that decides what the report says, beside the files.
    fn question(&self) -> String {
        json!([self.layout.name, self.period, self.beside, self.filter, self.is_published]).to_string()
    }

    fn reach(&self) -> Reach {
        if self.is_published { Reach::Whole } else { self.layout.reach(self.period, &self.beside) }
    }
}

/// The report that is wanted, and what the groups in it are called. With a question, from what was answered to it
/// before if no file has changed since, and the answer is kept; else counted.
fn made(
    desk: &Desk<'_>,
    wanted: &Wanted,
    skip_broken: bool,
    question: Option<&str>,
) -> Result<(Report, Names)> {
    let (told, provenance) = provenance::read(desk, &wanted.reach(), skip_broken, question)?;
    let (read, key) = match told {
        Told::Answer(Kept { numbers, names }) => {
            let provenance = Provenance { filter: wanted.filter.conditions(), ..provenance };
            let (layout, office) = (wanted.layout, desk.office.office.clone());
            return Ok((
                numbers.report(layout, office, wanted.period, wanted.beside.clone(), provenance),
                names,
            ));
        }
        Told::Records(read, key) => (read, key),
    };
    let material =
        Material { dataset: &read.dataset, catalogue: desk.catalogue(), statutes: desk.statutes() };
    let report = wanted.made(material, provenance);
    let names = Names::of(&read.dataset);
    // The program ends soon; to give back a region's records one by one would take as long as to read them.
    std::mem::forget(read);
    let Some((key, question)) = key.zip(question) else { return Ok((report, names)) };
    let kept = Kept { numbers: Numbers::of(&report), names };
    numbers::keep(&desk.layout, key, &report.provenance.checksum, question, &kept);
    Ok((report, kept.names))
}

fn wanted(desk: &Desk<'_>, args: &Args, layout: &'static Layout) -> Result<Wanted> {
    let own = period(desk, &args.period)?;
    let mut beside = args.compare.iter().map(|typed| period(desk, typed)).collect::<Result<Vec<_>>>()?;
    let filter = filter(desk, args)?;
    if args.publish && overlap(&[beside.as_slice(), &[own]].concat()) {
        return Err(CommandError::usage("error-publish-overlap"));
    }
    if beside.is_empty() {
        beside = usual_comparison(layout, own);
    }
    Ok(Wanted { layout, period: own, beside, filter, is_published: args.publish })
}

fn rendered(desk: &Desk<'_>, report: &Report, names: &Names, args: &Args) -> Result<String> {
    let label = |list: &str, code: &str| labels::label(desk, names, list, code);
    let words = Words::new(desk.ui.messages(), &label);
    let dialect = if args.csv_dialect.is_some() { Dialect::ExcelFi } else { Dialect::Standard };
    let defect = |cause: anyhow::Error| CommandError::failed("error-output").because(cause);
    match desk.settings.format {
        Format::Json => json(report).map_err(|cause| defect(cause.into())),
        Format::Csv => csv(report, dialect).map_err(|cause| defect(cause.into())),
        Format::Md => Ok(markdown(report, &words)),
        Format::Html => html(report, &words, desk.language()).map_err(|cause| defect(cause.into())),
        Format::Table if desk.ui.is_plain() => Ok(plain(report, &words)),
        Format::Table => Ok(table(report, &words, desk.ui.width())),
        Format::Ics => Err(desk.no_such_format("report", Format::Ics)),
    }
}

fn filter(desk: &Desk<'_>, args: &Args) -> Result<Filter> {
    let worker = args.worker.as_deref().map(|typed| desk.worker_id(typed)).transpose()?;
    let target_group = args.target_group.as_deref().map(|typed| {
        let field = Field::optional("target-group", "target-group", Kind::Choice("target_group"));
        desk.with_scope(None, |scope| scope.code_of(&field, "target_group", typed))
    });
    let group = args.group.as_deref().map(|typed| {
        let field = Field::optional("group", "group", Kind::Of(Target::Group));
        desk.with_scope(None, |scope| scope.id_of(&field, Target::Group, typed))
    });
    Ok(Filter {
        worker: worker.map(Id::new),
        municipality: args.municipality.clone(),
        target_group: target_group.transpose()?.map(TargetGroup::new),
        group: group.transpose()?.map(Id::new),
    })
}
