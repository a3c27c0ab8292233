//! `sosku catalogue criteria list|show|diff`: the sets of criteria, and how two of them would judge the folder's
//! cases differently – before a region changes over from one to the other.

use std::collections::BTreeMap;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::catalogue::criteria::CriteriaSet;
use crate::cli::cmd::check::find_set;
use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::cli::folder;
use crate::cli::global::{Format, Settings};
use crate::cli::ui::Ui;
use crate::cli::verdict::words::Words;
use crate::eligibility::outcome;
use crate::model::assessment::Verdict;
use crate::store::catalogue::{built_in, criteria_text};
use crate::tr;

/// Arguments of `sosku catalogue criteria`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: CriteriaCommand,
}

#[derive(Debug, Subcommand)]
enum CriteriaCommand {
    List,
    Show(ShowArgs),
    Diff(DiffArgs),
}

#[derive(Debug, clap::Args)]
struct ShowArgs {
    #[arg(value_name = "id")]
    set: String,
}

#[derive(Debug, clap::Args)]
struct DiffArgs {
    #[arg(value_name = "id")]
    one: String,
    #[arg(value_name = "id")]
    other: String,
    #[arg(long)]
    skip_broken: bool,
}

/// Runs `sosku catalogue criteria …`.
///
/// # Errors
/// No such set, or faults in the data.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    match &args.command {
        CriteriaCommand::List => list(settings, ui),
        CriteriaCommand::Show(args) => {
            let desk = Desk::open(settings, ui)?;
            ui.print(&criteria_text(find_set(&desk, &args.set)?));
        }
        CriteriaCommand::Diff(args) => diff(&Desk::open(settings, ui)?, args)?,
    }
    Ok(())
}

fn list(settings: &Settings, ui: &Ui) {
    let catalogue = folder::find(settings).map_or_else(built_in, |layout| folder::catalogue(&layout));
    let language = ui.messages().language();
    if settings.format == Format::Json {
        let sets = catalogue.criteria_sets().iter().map(|set| {
            let ids: Vec<&str> = set.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
            json!({ "criteria": set.name(), "title": set.title.get(language), "source": set.source, "ids": ids })
        });
        return ui.print(&Value::Array(sets.collect()).to_string());
    }
    for set in catalogue.criteria_sets() {
        ui.print(&format!("{}  {}", set.name(), set.title.get(language)));
    }
}

/// A case that the two sets judge differently.
struct Change {
    case: String,
    before: Verdict,
    after: Verdict,
}

fn diff(desk: &Desk<'_>, args: &DiffArgs) -> Result<()> {
    let (one, other) = (find_set(desk, &args.one)?, find_set(desk, &args.other)?);
    let cases = desk.read(args.skip_broken)?.dataset.cases;
    let today = desk.today();
    let judged = cases.iter().map(|loaded| Change {
        case: loaded.record.case.to_string(),
        before: outcome(one, &loaded.record, today).verdict,
        after: outcome(other, &loaded.record, today).verdict,
    });
    let changes: Vec<Change> = judged.filter(|change| change.before != change.after).collect();
    match desk.settings.format {
        Format::Json => desk.ui.print(&diff_json(one, other, cases.len(), &changes).to_string()),
        _ => desk.ui.print(&diff_page(desk, one, other, cases.len(), &changes)),
    }
    Ok(())
}

/// How many cases go from each verdict to each other.
fn counts(changes: &[Change]) -> BTreeMap<(Verdict, Verdict), usize> {
    let mut counts = BTreeMap::new();
    for change in changes {
        *counts.entry((change.before, change.after)).or_default() += 1;
    }
    counts
}

fn diff_json(one: &CriteriaSet, other: &CriteriaSet, cases: usize, changes: &[Change]) -> Value {
    let counts = counts(changes).into_iter();
    let counts = counts.map(|((a, b), count)| json!({ "a": a.code(), "b": b.code(), "count": count }));
    let changed = changes
        .iter()
        .map(|change| json!({ "case": change.case, "a": change.before.code(), "b": change.after.code() }));
    json!({
        "a": one.name(), "b": other.name(), "cases": cases,
        "changed": changed.collect::<Vec<_>>(), "counts": counts.collect::<Vec<_>>(),
    })
}

fn diff_page(
    desk: &Desk<'_>,
    one: &CriteriaSet,
    other: &CriteriaSet,
    cases: usize,
    changes: &[Change],
) -> String {
    let words = Words::new(desk);
    let messages = desk.ui.messages();
    let (one, other) = (one.name(), other.name());
    let mut lines =
        vec![tr!(messages, "check-diff", one = &one, other = &other, cases = cases, changed = changes.len())];
    if changes.is_empty() {
        lines.push(words.said("check-diff-none"));
    }
    for ((before, after), count) in counts(changes) {
        let (from, to) = (words.verdict(before), words.verdict(after));
        lines.push(String::new());
        lines.push(tr!(messages, "check-diff-counts", before = &from, after = &to, count = count));
        let moved = changes.iter().filter(|change| (change.before, change.after) == (before, after));
        lines.extend(moved.map(|change| format!("  {}", change.case)));
    }
    lines.join("\n") + "\n"
}
