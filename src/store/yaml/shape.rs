//! The slow, thorough pass: walks a file's tree against the schema of its kind and collects every problem with
//! its place, where the typed read stops at the first.
//!
//! What is wrong is left out, and what remains is a tree that reads into the model, so that the rest of the
//! file can still be checked. It does not ask what the values mean: that is for `validate`. Neighbours:
//! `schema` says what may stand where, `scalar_shape` judges single values, `load` decides when to walk.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Value;

use super::scalar_shape::{Finding, judge, judge_key, unknown_code};
use super::schema::alternatives;
use super::tree::{Entry, Kind as NodeKind, Node};
use super::way::Way;
use crate::catalogue::{Catalogue, nearest};
use crate::diagnostic::{Diagnostic, Kind, Place, quotable};
use crate::model::path::{Path, Step};

/// A key that the record does not have.
pub const UNKNOWN_KEY: Kind = Kind::error("unknown-key");
/// A required key that is not there, or has no value.
pub const MISSING_KEY: Kind = Kind::error("missing-key");
/// A key that stands twice in one mapping.
pub const DUPLICATE_KEY: Kind = Kind::error("duplicate-key");
/// Text where a number is wanted, one value where a list is wanted, and so on.
pub const WRONG_TYPE: Kind = Kind::error("wrong-type");
/// The other side's value of a fact that both have changed, left by a merge.
pub const MERGE_CONFLICT: Kind = Kind::error("merge-conflict");
/// Values and dated values in one list.
pub const MIXED_DATED_LIST: Kind = Kind::error("mixed-dated-list");

/// What the walk found.
#[derive(Debug)]
pub struct Shape<'n> {
    /// Every problem, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// What is left when everything wrong is taken out, the tree itself if nothing is; `None` if something
    /// required went with it.
    pub rest: Option<Cow<'n, Node>>,
    /// What was taken out.
    pub dropped: Dropped,
}

/// The parts of a file that were left out because of their shape.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dropped {
    paths: Vec<Path>,
    /// The ids of entries among them: references to those do not dangle.
    pub ids: BTreeSet<String>,
}

impl Dropped {
    /// True if nothing was left out.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// The place in the file of a place in what is left: list elements that were left out count again.
    pub fn original(&self, path: &Path) -> Path {
        path.0.iter().fold(Path::root(), |above, step| match step {
            Step::Key(key) => above.key(key.as_str()),
            Step::Index(index) => {
                let index =
                    self.items_of(&above).fold(*index, |at, gone| if gone <= at { at + 1 } else { at });
                above.index(index)
            }
        })
    }

    /// True if something at, in or around the place was left out, so that nothing can be said about it.
    pub fn touches(&self, path: &Path) -> bool {
        let inside = |gone: &Path| !path.0.is_empty() && path.contains(gone);
        self.paths.iter().any(|gone| gone.contains(path) || inside(gone))
    }

    /// True if something was left out under that key of the record.
    pub fn touches_key(&self, key: &str) -> bool {
        self.paths.iter().any(|gone| gone.0.first() == Some(&Step::from(key)))
    }

    /// The positions of the elements of a list that were left out, in ascending order.
    fn items_of(&self, list: &Path) -> impl Iterator<Item = usize> {
        self.paths.iter().filter_map(move |gone| match gone.last() {
            Some(Step::Index(index)) if gone.0.len() == list.0.len() + 1 && list.contains(gone) => {
                Some(*index)
            }
            _ => None,
        })
    }
}

/// Walks the tree of `file` against a schema; labels of the catalogue help to guess what was meant.
pub fn examine<'n>(root: &'n Node, schema: &Value, file: &str, catalogue: Option<&Catalogue>) -> Shape<'n> {
    let mut walk = Walk { file, catalogue, diagnostics: Vec::new(), dropped: Dropped::default() };
    let rest = match walk.value(root, schema, Way::Root) {
        Outcome::Keep(rest) => Some(rest),
        Outcome::Absent => {
            walk.report(EMPTY_FILE, Place::File, Vec::new());
            None
        }
        Outcome::Bad => None,
    };
    Shape { diagnostics: walk.diagnostics, rest, dropped: walk.dropped }
}

/// A file that holds nothing.
pub const EMPTY_FILE: Kind = Kind::error("empty-file");

/// The file has more problems than are listed.
pub const MORE_PROBLEMS: Kind = Kind::error("more-problems");

/// How many problems of one file are listed; a file that is not one of ours at all would give a million.
const MOST: usize = 1000;

/// How the keys begin under which `store::merge` keeps what the other side says.
pub const CONFLICT: &str = "x_conflict";

/// The fact of which a key tells what the other side says; the key itself if it is about the whole entry.
pub(in crate::store) fn conflicting(name: &str) -> String {
    let key = name.trim_start_matches(CONFLICT).trim_start_matches('_');
    quotable(if key.is_empty() { CONFLICT } else { key })
}

/// What becomes of a value.
enum Outcome<'n> {
    /// All of it, or what is left of it. Most files are sound, and nothing of those is copied.
    Keep(Cow<'n, Node>),
    /// Nothing is written there.
    Absent,
    /// It is wrong, and that has been reported.
    Bad,
}

struct Walk<'a> {
    file: &'a str,
    catalogue: Option<&'a Catalogue>,
    diagnostics: Vec<Diagnostic>,
    dropped: Dropped,
}

impl Walk<'_> {
    /// Records a problem, unless the file already has more than anybody reads.
    fn report(&mut self, kind: Kind, place: Place, args: Vec<(&'static str, String)>) {
        if self.is_full() {
            return;
        }
        self.diagnostics.push(Diagnostic { kind, file: self.file.to_owned(), place, args });
        if self.is_full() {
            self.diagnostics.push(MORE_PROBLEMS.at(self.file, Place::File).with("count", MOST));
        }
    }

    fn is_full(&self) -> bool {
        self.diagnostics.len() >= MOST
    }

    fn value<'n>(&mut self, node: &'n Node, schema: &Value, path: Way<'_>) -> Outcome<'n> {
        let options = alternatives(schema);
        if node.is_null() {
            let allowed = options.iter().any(|option| has_type(option, "null"));
            return if allowed { Outcome::Keep(Cow::Borrowed(node)) } else { Outcome::Absent };
        }
        let fitting: Vec<&Value> = options.iter().copied().filter(|option| fits(node, option)).collect();
        match &node.kind {
            NodeKind::Map { entries, flow } => match fitting.first() {
                Some(option) => self.mapping(entries, *flow, node, option, path),
                None => self.wrong_type(&options, path),
            },
            NodeKind::Seq { items, flow } => match self.list_schema(&fitting, items, path) {
                Ok(Some(option)) => self.list(items, *flow, node, option, path),
                Ok(None) => self.wrong_type(&options, path),
                Err(()) => Outcome::Bad,
            },
            NodeKind::Scalar { .. } => match fitting.first() {
                Some(option) => self.scalar(node, option, options.len() > 1, path),
                None => self.wrong_type(&options, path),
            },
        }
    }

    fn wrong_type<'n>(&mut self, options: &[&Value], path: Way<'_>) -> Outcome<'n> {
        let wanted = options.iter().find_map(|option| wanted(option)).unwrap_or("mapping");
        self.report(WRONG_TYPE, Place::Value(path.path()), vec![("wanted", wanted.to_owned())]);
        Outcome::Bad
    }

    /// Which of the list schemas is meant: dated values are mappings, all others words.
    fn list_schema<'s>(
        &mut self,
        options: &[&'s Value],
        items: &[Node],
        path: Way<'_>,
    ) -> Result<Option<&'s Value>, ()> {
        let takes = |option: &Value, item| option.get("items").is_some_and(|own| fits(item, own));
        let (Some(first), true) = (options.first(), options.len() > 1) else {
            return Ok(options.first().copied());
        };
        let is_mapping = |node: &Node| matches!(node.kind, NodeKind::Map { .. });
        if items.iter().any(is_mapping) && !items.iter().all(is_mapping) {
            self.report(MIXED_DATED_LIST, Place::Value(path.path()), Vec::new());
            return Err(());
        }
        let fitting = options.iter().find(|option| items.first().is_none_or(|item| takes(option, item)));
        Ok(Some(fitting.unwrap_or(first)))
    }

    fn list<'n>(
        &mut self,
        items: &'n [Node],
        flow: bool,
        node: &'n Node,
        schema: &Value,
        path: Way<'_>,
    ) -> Outcome<'n> {
        let item_schema = schema.get("items").unwrap_or(&Value::Null);
        let mut kept = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let place = Way::Index(&path, index);
            let outcome = match self.value(item, item_schema, place) {
                Outcome::Absent => self.wrong_type(&[item_schema], place),
                outcome => outcome,
            };
            match outcome {
                Outcome::Keep(item) => kept.push(item),
                Outcome::Absent | Outcome::Bad => self.drop(place.path(), item),
            }
        }
        if kept.len() == items.len() && kept.iter().all(|item| matches!(item, Cow::Borrowed(_))) {
            return Outcome::Keep(Cow::Borrowed(node));
        }
        let items = kept.into_iter().map(Cow::into_owned).collect();
        Outcome::Keep(Cow::Owned(Node { span: node.span.clone(), kind: NodeKind::Seq { items, flow } }))
    }

    fn mapping<'n>(
        &mut self,
        entries: &'n [Entry],
        flow: bool,
        node: &'n Node,
        schema: &Value,
        path: Way<'_>,
    ) -> Outcome<'n> {
        let mut seen = BTreeSet::new();
        let mut wrong = BTreeSet::new();
        let mut kept: Vec<(&Entry, Cow<'n, Node>)> = Vec::with_capacity(entries.len());
        for entry in entries {
            let name = entry.name();
            if !seen.insert(name) {
                self.report(
                    DUPLICATE_KEY,
                    Place::Offset(entry.key.span.start),
                    vec![("key", quotable(name))],
                );
                continue;
            }
            match self.entry(entry, schema, path) {
                Outcome::Keep(value) => kept.push((entry, value)),
                Outcome::Absent => {}
                Outcome::Bad => {
                    wrong.insert(name);
                    self.drop(Way::Key(&path, name).path(), &entry.value);
                }
            }
        }
        let lacking: Vec<&str> =
            required(schema).filter(|key| !kept.iter().any(|(entry, _)| entry.name() == *key)).collect();
        for key in lacking.iter().filter(|key| !wrong.contains(**key)) {
            self.missing(key, seen.contains(key), path);
        }
        if !lacking.is_empty() {
            return Outcome::Bad;
        }
        if kept.len() == entries.len() && kept.iter().all(|(_, value)| matches!(value, Cow::Borrowed(_))) {
            return Outcome::Keep(Cow::Borrowed(node));
        }
        let entries = kept
            .into_iter()
            .map(|(entry, value)| Entry { key: entry.key.clone(), value: value.into_owned() });
        let kind = NodeKind::Map { entries: entries.collect(), flow };
        Outcome::Keep(Cow::Owned(Node { span: node.span.clone(), kind }))
    }

    /// One entry of a mapping; the office's own keys are passed over.
    fn entry<'n>(&mut self, entry: &'n Entry, schema: &Value, path: Way<'_>) -> Outcome<'n> {
        let name = entry.name();
        let place = Way::Key(&path, name);
        if name.starts_with(CONFLICT) {
            self.report(MERGE_CONFLICT, Place::Key(place.path()), vec![("key", conflicting(name))]);
        }
        if name.starts_with("x_") {
            return Outcome::Absent;
        }
        if let Some(own) = schema.get("properties").and_then(|properties| properties.get(name)) {
            return self.value(&entry.value, own, place);
        }
        match judge_key(name, schema) {
            Ok(Some(value_schema)) => {
                self.code_as_key(name, schema, place);
                self.value(&entry.value, value_schema, place)
            }
            Ok(None) => {
                if !self.is_full() {
                    self.unknown_key(name, schema, place);
                }
                Outcome::Bad
            }
            Err(finding) => self.found(finding, Place::Key(place.path())),
        }
    }

    /// In some mappings the keys are codes of a list.
    fn code_as_key(&mut self, name: &str, schema: &Value, place: Way<'_>) {
        let list = schema.get("x-key-codes").and_then(Value::as_str);
        let finding =
            list.zip(self.catalogue).and_then(|(list, catalogue)| unknown_code(name, list, catalogue));
        if let Some(finding) = finding {
            self.report(finding.kind, Place::Key(place.path()), finding.args);
        }
    }

    fn unknown_key(&mut self, name: &str, schema: &Value, place: Way<'_>) {
        let known = schema.get("properties").and_then(Value::as_object);
        let guess = known.and_then(|known| nearest(name, known.keys().map(|key| (key.as_str(), key))));
        let mut args = vec![("key", quotable(name))];
        args.extend(guess.map(|guess| ("nearest", guess.clone())));
        self.report(UNKNOWN_KEY, Place::Key(place.path()), args);
    }

    fn missing(&mut self, key: &str, is_written: bool, path: Way<'_>) {
        let place =
            if is_written { Place::Key(Way::Key(&path, key).path()) } else { Place::Value(path.path()) };
        self.report(MISSING_KEY, place, vec![("key", key.to_owned())]);
    }

    fn scalar<'n>(
        &mut self,
        node: &'n Node,
        schema: &Value,
        has_alternatives: bool,
        path: Way<'_>,
    ) -> Outcome<'n> {
        match judge(node, schema, has_alternatives, self.catalogue) {
            Ok(remark) => {
                if let Some(finding) = remark {
                    self.report(finding.kind, Place::Value(path.path()), finding.args);
                }
                Outcome::Keep(Cow::Borrowed(node))
            }
            Err(finding) => self.found(finding, Place::Value(path.path())),
        }
    }

    fn found<'n>(&mut self, finding: Finding, place: Place) -> Outcome<'n> {
        self.report(finding.kind, place, finding.args);
        Outcome::Bad
    }

    fn drop(&mut self, path: Path, node: &Node) {
        collect_ids(node, &mut self.dropped.ids);
        self.dropped.paths.push(path);
    }
}

/// Every id that an entry in the node has.
fn collect_ids(node: &Node, ids: &mut BTreeSet<String>) {
    for entry in node.entries() {
        if entry.name() == "id" {
            ids.extend(entry.value.text().map(str::to_owned));
        }
        collect_ids(&entry.value, ids);
    }
    node.items().iter().for_each(|item| collect_ids(item, ids));
}

fn required(schema: &Value) -> impl Iterator<Item = &str> {
    let listed = schema.get("required").and_then(Value::as_array);
    listed.into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a value of this kind may stand where the schema says, whatever it holds.
fn fits(node: &Node, schema: &Value) -> bool {
    match node.kind {
        NodeKind::Map { .. } => has_type(schema, "object"),
        NodeKind::Seq { .. } => has_type(schema, "array"),
        NodeKind::Scalar { .. } => {
            ["string", "integer", "number", "boolean"].iter().any(|kind| has_type(schema, kind))
        }
    }
}

/// Whether the schema names the type, alone or among others.
pub(in crate::store) fn has_type(schema: &Value, wanted: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(kind)) => kind == wanted,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == wanted),
        _ => false,
    }
}

/// The word by which the message calls what is wanted.
fn wanted(schema: &Value) -> Option<&'static str> {
    if schema.get("format").and_then(Value::as_str).is_some_and(|format| format.contains("date")) {
        return Some("date");
    }
    let names = [
        ("object", "mapping"),
        ("array", "list"),
        ("integer", "integer"),
        ("number", "number"),
        ("boolean", "boolean"),
        ("string", "text"),
    ];
    names.into_iter().find(|(kind, _)| has_type(schema, kind)).map(|(_, name)| name)
}
