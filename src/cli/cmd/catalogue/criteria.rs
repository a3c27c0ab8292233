//! `sosku catalogue criteria list|show|diff`: the sets of criteria, and how two of them would judge the folder's
//! cases differently – before a region changes over from one to the other.

use std::collections::BTreeMap;

use clap::Subcommand;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde_json::{Value, json};

use crate::catalogue::criteria::{CriteriaSet, Criterion};
use crate::cli::cmd::check::find_set;
use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::cli::folder;
use crate::cli::global::{Format, Settings};
use crate::cli::page::Look;
use crate::cli::page::wrap::wrap;
use crate::cli::ui::Ui;
use crate::cli::verdict::words::Words;
use crate::eligibility::{Outcome, outcome};
use crate::model::assessment::Verdict;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::reach::Reach;
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
struct Change<'a> {
    case: String,
    before: Verdict,
    after: Verdict,
    moved: Vec<Move<'a>>,
}

/// A criterion that the two sets judge differently, or that only one of them has.
struct Move<'a> {
    criterion: &'a Criterion,
    before: Option<Verdict>,
    after: Option<Verdict>,
}

/// What each of two sets says of a case; `None` if the verdict is the same.
fn change<'a>(one: &'a CriteriaSet, other: &'a CriteriaSet, case: &Case, day: Date) -> Option<Change<'a>> {
    let (before, after) = (outcome(one, case, day), outcome(other, case, day));
    (before.verdict != after.verdict).then(|| Change {
        case: case.case.to_string(),
        before: before.verdict,
        after: after.verdict,
        moved: moved(one, other, &before, &after),
    })
}

/// The criteria in the order of the first set, then those that only the other has.
fn moved<'a>(
    one: &'a CriteriaSet,
    other: &'a CriteriaSet,
    before: &Outcome,
    after: &Outcome,
) -> Vec<Move<'a>> {
    let said = |set: &CriteriaSet, outcome: &Outcome, id: &str| {
        let position = set.criteria.iter().position(|criterion| criterion.id == id)?;
        outcome.criteria.get(position).copied()
    };
    let is_new = |criterion: &&Criterion| one.criteria.iter().all(|own| own.id != criterion.id);
    let all = one.criteria.iter().chain(other.criteria.iter().filter(is_new));
    let moves = all.map(|criterion| Move {
        criterion,
        before: said(one, before, &criterion.id),
        after: said(other, after, &criterion.id),
    });
    moves.filter(|one| one.before != one.after).collect()
}

fn diff(desk: &Desk<'_>, args: &DiffArgs) -> Result<()> {
    let (one, other) = (find_set(desk, &args.one)?, find_set(desk, &args.other)?);
    let cases = desk.counted(&Reach::Facts(None), args.skip_broken)?.dataset.cases;
    let today = desk.today();
    let changes: Vec<Change<'_>> =
        cases.par_iter().filter_map(|loaded| change(one, other, &loaded.record, today)).collect();
    match desk.settings.format {
        Format::Json => desk.ui.print(&diff_json(one, other, cases.len(), &changes).to_string()),
        _ => desk.ui.print(&diff_page(desk, one, other, cases.len(), &changes)),
    }
    Ok(())
}

/// How many cases go from each verdict to each other.
fn counts(changes: &[Change<'_>]) -> BTreeMap<(Verdict, Verdict), usize> {
    let mut counts = BTreeMap::new();
    for change in changes {
        *counts.entry((change.before, change.after)).or_default() += 1;
    }
    counts
}

fn diff_json(one: &CriteriaSet, other: &CriteriaSet, cases: usize, changes: &[Change<'_>]) -> Value {
    let counts = counts(changes).into_iter();
    let counts = counts.map(|((a, b), count)| json!({ "a": a.code(), "b": b.code(), "count": count }));
    let changed = changes
        .iter()
        .map(|one| json!({ "case": one.case, "a": one.before.code(), "b": one.after.code(), "criteria": moves_json(&one.moved) }));
    json!({
        "a": one.name(), "b": other.name(), "cases": cases,
        "changed": changed.collect::<Vec<_>>(), "counts": counts.collect::<Vec<_>>(),
    })
}

/// `null` where a set does not have the criterion.
fn moves_json(moved: &[Move<'_>]) -> Value {
    let code = |verdict: Option<Verdict>| verdict.map(Verdict::code);
    let moved = moved
        .iter()
        .map(|one| json!({ "id": one.criterion.id, "a": code(one.before), "b": code(one.after) }));
    moved.collect()
}

fn diff_page(
    desk: &Desk<'_>,
    one: &CriteriaSet,
    other: &CriteriaSet,
    cases: usize,
    changes: &[Change<'_>],
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
        for change in moved {
            lines.push(format!("  {}", change.case));
            lines
                .extend(change.moved.iter().flat_map(|one| indented(&said_of_move(one, words), desk.look())));
        }
    }
    lines.join("\n") + "\n"
}

/// What is said of a criterion, below its case; with `--plain` on one line.
fn indented(text: &str, look: Look) -> Vec<String> {
    let width = if look.plain { usize::MAX } else { look.width.saturating_sub(6) };
    let lines = wrap(text, width).into_iter().enumerate();
    lines.map(|(number, line)| format!("{}{line}", if number == 0 { "    " } else { "      " })).collect()
}

/// `Social functioning needs support: supported → not supported`.
fn said_of_move(one: &Move<'_>, words: Words<'_>) -> String {
    let title = words.text(&one.criterion.title);
    let verdict =
        |verdict: Option<Verdict>| verdict.map(|verdict| words.verdict(verdict)).unwrap_or_default();
    let (before, after) = (verdict(one.before), verdict(one.after));
    let said = [("title", title), ("before", before.as_str()), ("after", after.as_str())];
    let id = match (one.before, one.after) {
        (Some(_), None) => "check-diff-only-one",
        (None, Some(_)) => "check-diff-only-other",
        _ => "check-diff-moved",
    };
    words.say(id, &said)
}
