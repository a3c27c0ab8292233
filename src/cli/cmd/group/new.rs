//! `sosku group new`: founds a group. Its folder is named after it, unless `--group` says otherwise.
//! Nobody belongs to it yet; `join` adds people.

use crate::cli::bounds::{self, token};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::groups::GROUP;
use crate::cli::rows::{self, FileEdit, Plan};
use crate::cli::when::Toward;
use crate::model::case::FORMAT;
use crate::model::group::Group;
use crate::model::path::Path;
use crate::store::load::groups::path_of;
use crate::store::yaml::value::Value;
use crate::store::{entry, yaml};

/// Arguments of `sosku group new`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    facts: Facts<GroupFields>,
}

/// The facts of a group.
#[derive(Debug, Clone, Copy)]
pub struct GroupFields;

impl Fields for GroupFields {
    const FIELDS: &'static [Field] = &[
        Field::required("name", "name", Kind::Text),
        // After the name, from which it follows.
        Field::optional("group", "group", Kind::Text),
        Field::required("kind", "kind", Kind::Choice("group_kind")),
        Field::required("open", "open", Kind::YesNo),
        Field::asked("channel", "channel", Kind::Choice("group_channel")),
        Field::asked("service", "service", Kind::Choice("service")),
        Field::optional("provider", "provider", Kind::Choice("provider")),
        Field::asked("themes", "theme", Kind::Choices("group_theme")),
        Field::optional("methods", "method", Kind::Choices("method")),
        Field::asked("leaders", "leader", Kind::Several(Target::Crew)),
        Field::asked("place", "place", Kind::Choice("place")),
        Field::asked("weekday", "weekday", Kind::Choice("weekday")),
        Field::asked("common_goal", "common-goal", Kind::LongText),
        Field::required("from", "start", Kind::Day(Toward::Any)),
        Field::optional("to", "end", Kind::Day(Toward::Any)),
        Field::asked("capacity", "capacity", Kind::Number),
    ];
}

/// The longest name of a folder, in characters.
const LONGEST: usize = 40;

/// Runs `sosku group new`.
///
/// # Errors
/// A fact that is wrong or missing, a group of that name with other facts, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let acting = desk.acting_worker()?;
    let default = |key: &str, known: &Value| match key {
        "group" => slug(known).map(token),
        "from" => Some(bounds::today(desk)),
        "leaders" => acting.as_ref().map(|worker| Value::Seq(vec![token(worker)])),
        _ => None,
    };
    let mut draft = gather::collect(desk, &args.facts, None)?;
    draft.set("format", Value::Int(FORMAT.into()));
    let gathered: Gathered<Group> = gather::complete::<GroupFields, Group>(desk, draft, None, &default)?;
    let folder = gathered.entry.group.as_str().to_owned();
    refuse_bad_folder(&folder)?;
    rows::record(desk, &format!("group new {folder}"), || plan(desk, &folder, gathered))
}

fn plan(desk: &Desk<'_>, folder: &str, gathered: Gathered<Group>) -> Result<Plan> {
    let path = path_of(folder, GROUP);
    let before = rows::text(desk, &path)?;
    let after = match &before {
        Some(text) if entry::is_same(text, &Path::root(), &gathered.value) => text.clone(),
        Some(_) => return Err(CommandError::failed("error-group-exists").with("group", folder)),
        None => yaml::write::document(&entry::present(gathered.value)),
    };
    Ok(Plan {
        files: vec![FileEdit { path: path.clone(), before, after }],
        case: None,
        concerns: Vec::new(),
        path,
        key: Some(folder.to_owned()),
        done: Said::new("ui-group-founded").with("name", &gathered.entry.name).with("group", folder),
        next: vec![Said::new("ui-group-founded-next").with("group", folder)],
    })
}

/// The name in small ASCII letters, digits and hyphens; `None` if nothing is left of it.
fn slug(known: &Value) -> Option<String> {
    let (Value::Text(name) | Value::Token(name)) = known.at("name")? else { return None };
    let folded = name.to_lowercase().replace(['å', 'ä'], "a").replace('ö', "o");
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").chars().take(LONGEST).collect();
    Some(slug.trim_end_matches('-').to_owned()).filter(|slug| !slug.is_empty())
}

fn refuse_bad_folder(folder: &str) -> Result<()> {
    let is_sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let sound = !folder.starts_with('-') && folder.chars().count() <= LONGEST && folder.chars().all(is_sound);
    if sound { Ok(()) } else { Err(CommandError::usage("error-bad-group").with("group", folder)) }
}

#[cfg(test)]
mod tests {
    use super::{refuse_bad_folder, slug};
    use crate::store::yaml::value::Value;

    fn slug_of(name: &str) -> Option<String> {
        slug(&Value::Map(vec![("name".to_owned(), Value::Text(name.to_owned()))]))
    }

    #[test]
    fn a_folder_is_named_after_the_group() {
        assert_eq!(slug_of("Selvä päivä").as_deref(), Some("selva-paiva"));
        assert_eq!(slug_of("  Arki & yö (2.) ").as_deref(), Some("arki-yo-2"));
        assert_eq!(slug_of("Группа"), None);
    }

    #[test]
    fn a_name_of_a_folder_leads_nowhere_else() {
        for bad in ["../x", "-x", "A", "a/b", "a b", "ä", &"a".repeat(41)] {
            assert!(refuse_bad_folder(bad).is_err(), "{bad}");
        }
    }
}
