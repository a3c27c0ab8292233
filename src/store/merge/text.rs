//! A YAML file merged: from the decision on its facts to a text, with the comments of both sides.
//!
//! Where a merge by lines comes to the same facts it is taken, for it keeps every line as somebody wrote it. Else
//! our text is edited, new entries are copied from the other side as they stand there, and a comment that found no
//! place comes to the end. Neighbours: `record` decides, `proof` looks at what came out.

use super::facts::{pairs, same};
use super::record::{Addition, Decision, Place};
use super::rename::renaming;
use super::{Authors, MARK, Merged, Outcome, Renamed, Versions, mark, proof};
use crate::model::path::Path;
use crate::store::yaml::comments_of;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::graft::graft;
use crate::store::yaml::schema::{FileKind, key_order};
use crate::store::yaml::tree::{Node, parse};
use crate::store::yaml::value::Value;

/// A text and what it says.
struct Read<'t> {
    text: &'t str,
    root: Node,
    value: Value,
}

/// The merged file; `None` if a version is not understood, or nothing could be proven of the result.
pub(super) fn merge(path: &str, versions: Versions<'_>, authors: &Authors) -> Option<Merged> {
    let (base, ours) = (read(versions.base)?, read(versions.ours)?);
    let (renamed, named) = renamed(&base, &ours, versions.theirs)?;
    let theirs = read(&named)?;
    if is_marked(&ours.value) || is_marked(&theirs.value) {
        return None;
    }
    let mut decision = Decision::new(authors);
    let root = Place { ours: Path::root(), theirs: Path::root() };
    let merged = decision.mapping(pairs(&base.value), pairs(&ours.value), pairs(&theirs.value), &root);
    let text = by_lines(&base, &ours, &theirs, &merged)
        .or_else(|| by_facts(path, &base, &ours, &theirs, &decision))?;
    let is_proven = same(&read(&text)?.value, &merged)
        && proof::nothing_is_lost([&base.value, &ours.value, &theirs.value], &merged)
        && proof::nothing_is_doubled([&ours.value, &theirs.value], &merged);
    let outcome = match decision.conflicts.is_empty() {
        true => Outcome::Clean,
        false => Outcome::Conflicts(decision.conflicts),
    };
    is_proven.then_some(Merged { text, outcome, renamed, joined: decision.joined })
}

fn read(text: &str) -> Option<Read<'_>> {
    let root = parse(text).ok().filter(|root| root.duplicate_keys().is_empty())?;
    let value = match Value::from(&root) {
        Value::Null => Value::Map(Vec::new()),
        value @ Value::Map(_) => value,
        _ => return None,
    };
    Some(Read { text, root, value })
}

/// The other side's text with its own names for what it added.
fn renamed(base: &Read<'_>, ours: &Read<'_>, theirs: &str) -> Option<(Vec<Renamed>, String)> {
    let (renamed, edits) = renaming(&base.value, &ours.value, &read(theirs)?.value)?;
    let text = edit(theirs, &edits, &|_| Vec::new()).ok()?;
    Some((renamed, text))
}

/// Whether an earlier conflict is still open.
fn is_marked(value: &Value) -> bool {
    match value {
        Value::Map(pairs) => pairs.iter().any(|(key, value)| key.starts_with(MARK) || is_marked(value)),
        Value::Seq(items) => items.iter().any(is_marked),
        _ => false,
    }
}

/// The merge by lines, if it comes to the same.
fn by_lines(base: &Read<'_>, ours: &Read<'_>, theirs: &Read<'_>, merged: &Value) -> Option<String> {
    let text = diffy::merge(base.text, ours.text, theirs.text).ok()?;
    read(&text).is_some_and(|read| same(&read.value, merged)).then_some(text)
}

/// Our text with the other side's changes made in it.
fn by_facts(
    path: &str,
    base: &Read<'_>,
    ours: &Read<'_>,
    theirs: &Read<'_>,
    decision: &Decision<'_>,
) -> Option<String> {
    let order = |place: &Path| order(path, place);
    let mut text = edit(ours.text, &decision.sets, &order).ok()?;
    for addition in &decision.additions {
        text = copied(&text, theirs, addition).or_else(|| {
            let Addition { list, value, .. } = addition.clone();
            edit(&text, &[Edit::Append { list, value }], &order).ok()
        })?;
    }
    let mut removals = decision.removals.clone();
    removals.sort();
    let removals: Vec<Edit> = removals.into_iter().rev().map(|path| Edit::Remove { path }).collect();
    let text = edit(&text, &removals, &order).ok()?;
    with_comments(text, base, theirs)
}

/// The order of keys, each followed by the place for what the other side says.
fn order(path: &str, place: &Path) -> Vec<String> {
    let kind = match path.rsplit('/').next() {
        Some("sosku.yaml") => FileKind::Office,
        Some("group.yaml") => FileKind::Group,
        _ => FileKind::Case,
    };
    let keys = key_order(kind.built_in(), place);
    keys.into_iter().flat_map(|key| [key.clone(), mark(&key)]).collect()
}

/// The text with an entry added as the other side wrote it, if that says what it should.
fn copied(text: &str, theirs: &Read<'_>, addition: &Addition) -> Option<String> {
    let Addition { list, value, origin } = addition;
    let result = graft(text, list, (theirs.text, &theirs.root), origin)?;
    let root = parse(&result).ok()?;
    let items = root.get(list)?.items();
    let before = parse(text).ok()?.get(list)?.items().len();
    (items.len() == before + 1 && same(&Value::from(items.last()?), value)).then_some(result)
}

/// The text with the comments that only the other side has, as far as they are not there yet.
fn with_comments(text: String, base: &Read<'_>, theirs: &Read<'_>) -> Option<String> {
    let mut known = comments(&read(&text)?);
    known.extend(comments(base));
    let mut lacking = Vec::new();
    for comment in comments(theirs) {
        match known.iter().position(|one| *one == comment) {
            Some(at) => drop(known.swap_remove(at)),
            None => lacking.push(comment),
        }
    }
    if lacking.is_empty() {
        return Some(text);
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut whole = text;
    if !whole.ends_with('\n') {
        whole.push_str(end);
    }
    for comment in lacking {
        whole.push_str(&comment);
        whole.push_str(end);
    }
    Some(whole)
}

fn comments(read: &Read<'_>) -> Vec<String> {
    let spans = comments_of(read.text, &read.root).into_iter();
    spans.filter_map(|span| read.text.get(span)).map(|text| text.trim_end().to_owned()).collect()
}
