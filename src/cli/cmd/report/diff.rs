//! `sosku report diff NAME --period P`: for every figure of a submitted report that would be another today, which
//! entries moved it, how, by whom and when. Of an entry only codes, days and numbers are told, never free text.
//! Neighbours: `movement` finds the entries, `submit` kept the report.

use serde_json::{Value as Json, json};

use super::{Args, Wanted, submit, verify};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::folder;
use crate::cli::global::Format;
use crate::cli::movement::{self, Authors, Piece};
use crate::cli::record::git_error;
use crate::language::format;
use crate::model::dataset::Dataset;
use crate::reports::material::Material;
use crate::reports::provenance::Provenance;
use crate::reports::submitted::{self, Figure, Submitted};
use crate::store::git::Commit;
use crate::store::yaml::value::Value;

/// A figure that is not what it was.
struct Moved {
    was: Option<Figure>,
    is: Option<Figure>,
    causes: Vec<Cause>,
}

/// What moved it.
struct Cause {
    path: String,
    entry: String,
    kind: &'static str,
    /// Keys whose value changed, with both values where those are no free text.
    facts: Vec<String>,
    /// The commits that changed it, the newest first; none if it is not committed.
    by: Vec<Commit>,
}

/// Tells what has moved.
///
/// # Errors
/// No such submitted report, a version that the history has no more, or data with errors.
pub(super) fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let name = args.layout()?.name;
    let period = super::period(desk, &args.period)?;
    let path = submit::path(name, period);
    let missing = || CommandError::failed("error-not-submitted").with("name", name).with("period", period);
    let report = verify::read(&submit::read(desk, &path)?.ok_or_else(missing)?, &path)?;
    let moved = moved(desk, &report)?;
    let text = match desk.settings.format {
        Format::Json => as_json(&report, &moved).to_string(),
        Format::Table => in_words(desk, &report, &moved),
        other => return Err(desk.no_such_format("report diff", other)),
    };
    desk.ui.print(&text);
    Ok(())
}

fn moved(desk: &Desk<'_>, report: &Submitted) -> Result<Vec<Moved>> {
    let lost = || CommandError::failed("error-submitted-version-lost").with("commit", &report.commit);
    let then = verify::source(desk, report)?.ok_or_else(lost)?;
    let now = desk.source();
    let mut dataset = folder::read(now, true)?.dataset;
    // Numbers of a published report are compared as they were before some of them were hidden.
    let wanted = Wanted { is_published: false, ..verify::wanted(report)? };
    let figures_of = |dataset: &Dataset| {
        let material = Material { dataset, catalogue: desk.catalogue(), statutes: desk.statutes() };
        submitted::figures(&wanted.made(material, Provenance::default()).observations)
    };
    let present = figures_of(&dataset);
    let was = if report.is_published {
        figures_of(&folder::read(&then, true)?.dataset)
    } else {
        report.figures.clone()
    };
    let pieces = movement::pieces(&then, now);
    let movers = movement::movers(&mut dataset, now, &pieces, &figures_of);
    let differing = movement::differing(&was, &present);
    let movers = |name: &String| movers.get(name).into_iter().flatten().filter_map(|at| pieces.get(*at));
    let authors = Authors::since(&desk.git, &report.commit, differing.iter().flat_map(movers));
    let authors = authors.map_err(git_error)?;
    let moved = |name: String| Moved {
        was: was.get(&name).cloned(),
        is: present.get(&name).cloned(),
        causes: movers(&name).map(|piece| cause(piece, &authors)).collect(),
    };
    Ok(differing.into_iter().map(moved).collect())
}

fn cause(piece: &Piece, authors: &Authors) -> Cause {
    let entry = piece.name.rsplit_once('/').map_or(piece.name.as_str(), |(_, id)| id).to_owned();
    let (kind, facts) = how(piece);
    Cause { path: piece.path.clone(), entry, kind, facts, by: authors.of(piece) }
}

/// What became of a piece, and which of its facts changed.
fn how(piece: &Piece) -> (&'static str, Vec<String>) {
    let (Some(before), Some(after)) = (&piece.before, &piece.after) else {
        return (if piece.before.is_none() { "added" } else { "removed" }, Vec::new());
    };
    let facts = facts(before, after);
    let changed = |key: &str| facts.iter().any(|fact| fact == key || fact.starts_with(&format!("{key}: ")));
    let kind = match () {
        () if before.at("withdrawn").is_none() && after.at("withdrawn").is_some() => "withdrawn",
        () if changed("date") => "redated",
        () => "edited",
    };
    (kind, facts)
}

fn facts(before: &Value, after: &Value) -> Vec<String> {
    let (Value::Map(old), Value::Map(new)) = (before, after) else {
        return match (shown(before), shown(after)) {
            (Some(old), Some(new)) => vec![format!("{old} → {new}")],
            _ => Vec::new(),
        };
    };
    let mut keys: Vec<&String> = old.iter().chain(new).map(|(key, _)| key).collect();
    keys.sort();
    keys.dedup();
    let differs = keys.into_iter().filter(|key| before.at(key) != after.at(key));
    let told = differs.map(|key| {
        match (
            before.at(key).map_or(Some("–".to_owned()), shown),
            after.at(key).map_or(Some("–".to_owned()), shown),
        ) {
            (Some(old), Some(new)) => format!("{key}: {old} → {new}"),
            _ => key.clone(),
        }
    });
    told.collect()
}

/// Numbers, days and codes; nothing that a person may have written freely.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Int(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Token(word) | Value::Text(word) if is_code(word) => Some(word.clone()),
        _ => None,
    }
}

/// A code, an id or a day: short, of small letters without capitals, or beginning with a digit.
fn is_code(word: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_digit() || sign.is_ascii_lowercase() || matches!(sign, '_' | '-');
    word.len() <= 40
        && word.contains(['_', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
        && word.chars().all(sign)
}

fn as_json(report: &Submitted, moved: &[Moved]) -> Json {
    let by = |commit: &Commit| json!({ "worker": commit.worker(), "date": commit.committed.to_rfc3339(), "commit": commit.id, "command": commit.subject });
    let cause = |cause: &Cause| {
        let by: Vec<Json> = cause.by.iter().map(by).collect();
        json!({ "path": cause.path, "entry": cause.entry, "kind": cause.kind, "facts": cause.facts, "by": by })
    };
    let one = |moved: &Moved| {
        let causes: Vec<Json> = moved.causes.iter().map(cause).collect();
        let figure = moved.was.as_ref().or(moved.is.as_ref());
        json!({
            "indicator": figure.map(|figure| &figure.indicator),
            "by": figure.map(|figure| &figure.by),
            "period": figure.map(|figure| &figure.period),
            "submitted": moved.was.as_ref().map(|figure| &figure.value),
            "now": moved.is.as_ref().map(|figure| &figure.value),
            "causes": causes,
        })
    };
    let moved: Vec<Json> = moved.iter().map(one).collect();
    json!({ "report": report.report, "period": report.period, "submitted": report.commit, "figures": moved })
}

fn in_words(desk: &Desk<'_>, report: &Submitted, moved: &[Moved]) -> String {
    if moved.is_empty() {
        let said = Said::new("ui-diff-none").with("name", &report.report).with("period", report.period);
        return format!("{}\n", desk.ui.text(&said));
    }
    let mut lines = Vec::new();
    for one in moved {
        lines.push(headline(one));
        if one.causes.is_empty() {
            lines.push(format!("    {}", desk.ui.text(&Said::new("ui-diff-together"))));
        }
        lines.extend(one.causes.iter().map(|cause| format!("    {}", told(desk, cause))));
    }
    lines.join("\n") + "\n"
}

/// `sessions place=home: 31 → 32`.
fn headline(moved: &Moved) -> String {
    let Some(figure) = moved.was.as_ref().or(moved.is.as_ref()) else { return String::new() };
    let by = figure.by.as_object().into_iter().flatten();
    let by: String =
        by.map(|(key, value)| format!(" {key}={}", value.as_str().unwrap_or_default())).collect();
    let beside = figure.period.get("from").and_then(Json::as_str);
    let beside = beside.map(|from| format!(" ({from}…)")).unwrap_or_default();
    format!("{}{by}{beside}: {} → {}", figure.indicator, number(&moved.was), number(&moved.is))
}

fn number(figure: &Option<Figure>) -> String {
    let Some(figure) = figure else { return "–".to_owned() };
    match (&figure.numerator, &figure.denominator) {
        (Json::Null, _) | (_, Json::Null) => figure.value.to_string(),
        (part, whole) => format!("{part}/{whole}"),
    }
}

fn told(desk: &Desk<'_>, cause: &Cause) -> String {
    let kind = match cause.kind {
        "added" => "ui-diff-added",
        "removed" => "ui-diff-removed",
        "withdrawn" => "ui-diff-withdrawn",
        "redated" => "ui-diff-redated",
        _ => "ui-diff-edited",
    };
    let place = format!("{} {}", cause.path, cause.entry);
    let mut text = desk.ui.text(&Said::new(kind).with("place", place.trim_end()));
    if !cause.facts.is_empty() {
        text.push_str(&format!(" ({})", cause.facts.join(", ")));
    }
    match cause.by.first() {
        None => text.push_str(&format!("; {}", desk.ui.text(&Said::new("ui-diff-uncommitted")))),
        Some(commit) => {
            let worker = commit.worker().map(|id| desk.person(id));
            let worker = worker.unwrap_or_else(|| desk.ui.text(&Said::new("ui-diff-by-hand")));
            text.push_str(&format!("; {worker}, {}", format::date(desk.language(), commit.day())));
        }
    }
    text
}
