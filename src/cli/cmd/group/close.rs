//! `sosku group close GROUP`: the group ends. Whoever still belongs to it leaves on its last day; nothing that
//! was recorded goes.

use super::leave::last_day;
use crate::cli::bounds;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather;
use crate::cli::groups::{self, GROUP, ROSTER};
use crate::cli::rows::{self, FileEdit, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case_code::CaseCode;
use crate::model::dataset::Line;
use crate::model::date::Date;
use crate::model::group::{GroupRecords, Membership};
use crate::path;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::schema::{FileKind, key_order};
use crate::store::yaml::value::Value;

/// Arguments of `sosku group close`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "group")]
    group: String,
    #[command(flatten)]
    facts: Facts<CloseFields>,
}

/// The facts of the end.
#[derive(Debug, Clone, Copy)]
pub struct CloseFields;

/// Why the group ended.
const ENDED_BECAUSE: &str = "ended_because";

impl Fields for CloseFields {
    const FIELDS: &'static [Field] = &[
        Field::required("to", "date", Kind::Day(Toward::Any)).short('d'),
        Field::asked(ENDED_BECAUSE, "ground", Kind::Text),
    ];
}

/// Runs `sosku group close`.
///
/// # Errors
/// No such group, one that has ended already or met later, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let folder = groups::find(desk, &args.group)?;
    let default = |key: &str, _: &Value| (key == "to").then(|| bounds::today(desk));
    let draft = gather::collect(desk, &args.facts, None)?;
    let draft = gather::filled::<CloseFields>(desk, draft, None, &default)?;
    let to = draft.day_at("to").unwrap_or_else(|| desk.today());
    rows::record(desk, &format!("group close {folder}"), || plan(desk, &folder, to, &draft))
}

fn plan(desk: &Desk<'_>, folder: &str, to: Date, draft: &Value) -> Result<Plan> {
    let group = groups::open(desk, folder)?;
    refuse(desk, &group, to)?;
    let about = about(desk, &group, draft)?;
    let members: Vec<&Line<Membership>> =
        group.roster.iter().filter(|line| line.record.left.is_none_or(|left| to < left)).collect();
    let edits: Vec<_> = members.iter().flat_map(|line| last_day(line, to, None)).collect();
    let mut files = vec![about];
    if !edits.is_empty() {
        files.push(rows::edited::<Membership>(desk, groups::path(&group, ROSTER), &edits)?);
    }
    let concerns: Vec<CaseCode> = members.iter().map(|line| line.record.case).collect();
    let done = Said::new("ui-group-closed")
        .with("name", &group.group.name)
        .with("date", format::date(desk.language(), to))
        .with("count", concerns.len());
    let next = concerns.iter().map(|case| Said::new("ui-group-closed-next").with("case", case)).collect();
    let path = groups::path(&group, GROUP);
    Ok(Plan { files, case: None, concerns, path, key: Some(folder.to_owned()), done, next })
}

/// A group that has ended, that had not begun, or that met after its last day.
fn refuse(desk: &Desk<'_>, group: &GroupRecords, to: Date) -> Result<()> {
    let date = |day| format::date(desk.language(), day);
    let error = |id| CommandError::failed(id).with("group", &group.group.group);
    match group.group.to.filter(|own| *own != to && *own <= desk.today()) {
        Some(own) => return Err(error("error-group-closed-already").with("date", date(own))),
        None if to < group.group.from => {
            return Err(error("error-group-not-begun")
                .with("start", date(group.group.from))
                .with("date", date(to)));
        }
        None => {}
    }
    match group.meetings.iter().map(|line| line.record.date).max().filter(|last| to < *last) {
        Some(last) => Err(error("error-group-met-later").with("date", date(last))),
        None => Ok(()),
    }
}

/// `group.yaml` with the last day and, if it is told, the ground.
fn about(desk: &Desk<'_>, group: &GroupRecords, draft: &Value) -> Result<FileEdit> {
    let path = groups::path(group, GROUP);
    let before = rows::text(desk, &path)?;
    let text = before.clone().unwrap_or_default();
    let keys = ["to", ENDED_BECAUSE].into_iter().filter_map(|key| Some((key, draft.at(key)?.clone())));
    let edits: Vec<Edit> = keys.map(|(key, value)| Edit::Set { path: path![key], value }).collect();
    let order = |path: &_| key_order(FileKind::Group.built_in(), path);
    let after = edit(&text, &edits, &order).map_err(|refused| {
        CommandError::failed("error-table-edit-refused")
            .with("file", &path)
            .because(anyhow::Error::msg(refused.place.to_string()))
    })?;
    Ok(FileEdit { path, before, after })
}
