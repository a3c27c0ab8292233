//! `sosku group review GROUP`: how near the common goal is, and how much of a community the group has become,
//! both from 0 (not at all) to 4 (fully).

use crate::cli::bounds;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather::{self, Gathered};
use crate::cli::groups::{self, REVIEWS};
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::group::GroupReview;
use crate::store::yaml::value::Value;

/// Arguments of `sosku group review`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "group")]
    group: String,
    #[command(flatten)]
    facts: Facts<ReviewFields>,
}

/// The facts of a review.
#[derive(Debug, Clone, Copy)]
pub struct ReviewFields;

impl Fields for ReviewFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::asked("goal_progress", "goal-progress", Kind::Number),
        Field::asked("community", "community", Kind::Number),
        Field::asked("note", "note", Kind::Text).short('n'),
    ];
}

/// Runs `sosku group review`.
///
/// # Errors
/// No such group, a fact that is wrong or missing, another review of that day, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let folder = groups::find(desk, &args.group)?;
    let default = |key: &str, _: &Value| (key == "date").then(|| bounds::today(desk));
    let gathered: Gathered<GroupReview> = gather::gather(desk, &args.facts, None, &default)?;
    let review = &gathered.entry;
    if review.goal_progress.is_none() && review.community.is_none() && review.note.is_none() {
        let flags = "--goal-progress, --community";
        return Err(CommandError::usage("error-missing-facts").with("flags", flags));
    }
    bounds::refuse_future(desk, "date", review.date)?;
    rows::record(desk, &format!("group review {folder}"), || plan(desk, &folder, gathered))
}

fn plan(desk: &Desk<'_>, folder: &str, gathered: Gathered<GroupReview>) -> Result<Plan> {
    let group = groups::open(desk, folder)?;
    let review = &gathered.entry;
    let date = format::date(desk.language(), review.date);
    let edits = match group.reviews.iter().find(|line| line.record.date == review.date) {
        Some(line) if line.record == *review => Vec::new(),
        Some(_) => {
            return Err(CommandError::failed("error-group-reviewed-already")
                .with("group", folder)
                .with("date", date));
        }
        None => vec![rows::appended(&gathered.value)],
    };
    let path = groups::path(&group, REVIEWS);
    Ok(Plan {
        files: vec![rows::edited::<GroupReview>(desk, path.clone(), &edits)?],
        case: None,
        concerns: Vec::new(),
        path,
        key: Some(review.date.to_string()),
        done: Said::new("ui-group-reviewed").with("name", &group.group.name).with("date", date),
        next: Vec::new(),
    })
}
