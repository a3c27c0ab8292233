//! The reverse of a change that added entries with ids: the editor takes them out of the lists where they stand
//! now. For a list that the change began and others went on with, where the text alone has no way back.

use crate::path;
use crate::store::entry;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::schema;
use crate::store::yaml::value::Value;

/// The text `now` without the entries that came between `before` and `after`; `None` if there are none, or they
/// are not there any more.
pub(super) fn without_added(before: &str, after: &str, now: &str) -> Option<String> {
    let (before, after) = (entry::parse(before).ok()?, entry::parse(after).ok()?);
    let present = entry::parse(now).ok()?;
    let Value::Map(lists) = &after else { return None };
    let mut edits = Vec::new();
    for (list, items) in lists {
        for id in ids(items) {
            if position(before.at(list), id).is_none() {
                edits.push(Edit::Remove { path: path![list.as_str(), position(present.at(list), id)?] });
            }
        }
    }
    // Later entries of a list go first, so that the places of the others stay true.
    edits.reverse();
    Some(edits)
        .filter(|edits| !edits.is_empty())
        .and_then(|edits| edit(now, &edits, &schema::case_key_order).ok())
}

fn ids(items: &Value) -> impl Iterator<Item = &Value> {
    let items = if let Value::Seq(items) = items { items.as_slice() } else { &[] };
    items.iter().filter_map(|item| item.at("id"))
}

fn position(list: Option<&Value>, id: &Value) -> Option<usize> {
    let Some(Value::Seq(items)) = list else { return None };
    items.iter().position(|item| item.at("id") == Some(id))
}
