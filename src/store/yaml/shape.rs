//! The thorough pass: walks a file's tree against the form of its kind and collects every problem with
//! its place, where the typed read stops at the first.
//!
//! What is wrong is left out, and what remains is a tree that reads into the model, so that the rest of the
//! file can still be checked. It does not ask what the values mean: that is for `validate`. Neighbours:
//! `form` says what may stand where, `scalar_shape` judges single values, `load` decides when to walk.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::form::{Form, Format, Types};
use super::scalar_shape::{Finding, judge, judge_key, unknown_code};
use super::tree::{Entry, Keys, Kind as NodeKind, Node};
use crate::catalogue::{Catalogue, nearest};
use crate::diagnostic::{Diagnostic, Kind, Place, quotable};
use crate::model::path::{Path, Step};
use crate::model::way::Way;

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

/// Walks the tree of `file` against a form; labels of the catalogue help to guess what was meant.
pub fn examine<'n>(root: &'n Node, form: &Form, file: &str, catalogue: Option<&Catalogue>) -> Shape<'n> {
    let mut walk = Walk { file, catalogue, diagnostics: Vec::new(), dropped: Dropped::default() };
    let rest = match walk.value(root, form, Way::Root) {
        Outcome::Same => Some(Cow::Borrowed(root)),
        Outcome::Changed(rest) => Some(Cow::Owned(rest)),
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
enum Outcome {
    /// All of it is kept. Most files are sound, and nothing of those is copied.
    Same,
    /// What is left of it.
    Changed(Node),
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

    fn value(&mut self, node: &Node, form: &Form, path: Way<'_>) -> Outcome {
        let options = form.alternatives();
        if node.is_null() {
            let allowed = options.iter().any(|option| option.types.meets(Types::NULL));
            return if allowed { Outcome::Same } else { Outcome::Absent };
        }
        let first = options.iter().find(|option| fits(node, option));
        match (&node.kind, first) {
            (_, None) => self.wrong_type(options, path),
            (NodeKind::Map { entries, flow }, Some(option)) => {
                self.mapping(node, entries, *flow, option, path)
            }
            (NodeKind::Seq { items, flow }, Some(option)) => {
                match self.list_form(options, option, items, path) {
                    Some(option) => self.list(node, items, *flow, option, path),
                    None => Outcome::Bad,
                }
            }
            (NodeKind::Scalar { .. }, Some(option)) => self.scalar(node, option, options.len() > 1, path),
        }
    }

    fn wrong_type(&mut self, options: &[Form], path: Way<'_>) -> Outcome {
        let wanted = options.iter().find_map(wanted).unwrap_or("mapping");
        self.report(WRONG_TYPE, Place::Value(path.path()), vec![("wanted", wanted.to_owned())]);
        Outcome::Bad
    }

    /// Which of the list forms is meant, if there is more than the first: dated values are mappings, all others
    /// words. `None` if they are mixed, and that has been reported.
    fn list_form<'f>(
        &mut self,
        options: &'f [Form],
        first: &'f Form,
        items: &[Node],
        path: Way<'_>,
    ) -> Option<&'f Form> {
        let mut lists = options.iter().filter(|option| option.types.meets(Types::ARRAY)).peekable();
        lists.next();
        if lists.peek().is_none() {
            return Some(first);
        }
        let is_mapping = |node: &Node| matches!(node.kind, NodeKind::Map { .. });
        if items.iter().any(is_mapping) && !items.iter().all(is_mapping) {
            self.report(MIXED_DATED_LIST, Place::Value(path.path()), Vec::new());
            return None;
        }
        let takes = |option: &&Form| {
            items.first().is_none_or(|item| option.items.as_ref().is_some_and(|own| fits(item, own)))
        };
        std::iter::once(first).chain(lists).find(takes).or(Some(first))
    }

    fn list(&mut self, node: &Node, items: &[Node], flow: bool, form: &Form, path: Way<'_>) -> Outcome {
        let any = Form::default();
        let item_form = form.items.as_deref().unwrap_or(&any);
        let mut rest: Option<Vec<Node>> = None;
        for (index, item) in items.iter().enumerate() {
            let place = Way::Index(&path, index);
            let outcome = match self.value(item, item_form, place) {
                Outcome::Absent => self.wrong_type(std::slice::from_ref(item_form), place),
                outcome => outcome,
            };
            let so_far = || items.iter().take(index).cloned().collect();
            match outcome {
                Outcome::Same => rest.iter_mut().for_each(|rest| rest.push(item.clone())),
                Outcome::Changed(item) => rest.get_or_insert_with(so_far).push(item),
                Outcome::Absent | Outcome::Bad => {
                    rest.get_or_insert_with(so_far);
                    self.drop(place.path(), item);
                }
            }
        }
        rest.map_or(Outcome::Same, |items| Outcome::Changed(node.with(NodeKind::Seq { items, flow })))
    }

    fn mapping(&mut self, node: &Node, entries: &[Entry], flow: bool, form: &Form, path: Way<'_>) -> Outcome {
        let mut wrong = Vec::new();
        let mut keys = Keys::default();
        let mut rest: Option<Vec<Entry>> = None;
        for (at, entry) in entries.iter().enumerate() {
            let so_far = || entries.iter().take(at).cloned().collect();
            if keys.is_repeated(entries, at) {
                self.repeated(entry);
                rest.get_or_insert_with(so_far);
                continue;
            }
            match self.entry(entry, form, path) {
                Outcome::Same => rest.iter_mut().for_each(|rest| rest.push(entry.clone())),
                Outcome::Changed(value) => {
                    rest.get_or_insert_with(so_far).push(Entry { key: entry.key.clone(), value });
                }
                Outcome::Absent => drop(rest.get_or_insert_with(so_far)),
                Outcome::Bad => {
                    rest.get_or_insert_with(so_far);
                    wrong.push(entry.name());
                    self.drop(Way::Key(&path, entry.name()).path(), &entry.value);
                }
            }
        }
        if self.lacks(form, rest.as_deref().unwrap_or(entries), entries, &wrong, path) {
            return Outcome::Bad;
        }
        rest.map_or(Outcome::Same, |entries| Outcome::Changed(node.with(NodeKind::Map { entries, flow })))
    }

    fn repeated(&mut self, entry: &Entry) {
        let place = Place::Offset(entry.key.span.start);
        self.report(DUPLICATE_KEY, place, vec![("key", quotable(entry.name()))]);
    }

    /// Whether a required key is not among those that were kept; reported unless what stood there was.
    fn lacks(
        &mut self,
        form: &Form,
        kept: &[Entry],
        written: &[Entry],
        wrong: &[&str],
        path: Way<'_>,
    ) -> bool {
        let holds = |entries: &[Entry], key: &str| entries.iter().any(|entry| entry.name() == key);
        let mut lacks = false;
        for key in form.required.iter().filter(|key| !holds(kept, key)) {
            lacks = true;
            if !wrong.contains(&&**key) {
                self.missing(key, holds(written, key), path);
            }
        }
        lacks
    }

    /// One entry of a mapping; the office's own keys are passed over.
    fn entry(&mut self, entry: &Entry, form: &Form, path: Way<'_>) -> Outcome {
        let name = entry.name();
        let place = Way::Key(&path, name);
        if let Some(own) = form.property(name) {
            return self.value(&entry.value, own, place);
        }
        if name.starts_with(CONFLICT) {
            self.report(MERGE_CONFLICT, Place::Key(place.path()), vec![("key", conflicting(name))]);
        }
        if name.starts_with("x_") {
            return Outcome::Absent;
        }
        match judge_key(name, form) {
            Ok(Some(own)) => {
                self.code_as_key(name, form, place);
                self.value(&entry.value, own, place)
            }
            Ok(None) => {
                if !self.is_full() {
                    self.unknown_key(name, form, place);
                }
                Outcome::Bad
            }
            Err(finding) => self.found(finding, Place::Key(place.path())),
        }
    }

    /// In some mappings the keys are codes of a list.
    fn code_as_key(&mut self, name: &str, form: &Form, place: Way<'_>) {
        let list = form.key_codes.as_deref();
        let finding =
            list.zip(self.catalogue).and_then(|(list, catalogue)| unknown_code(name, list, catalogue));
        if let Some(finding) = finding {
            self.report(finding.kind, Place::Key(place.path()), finding.args);
        }
    }

    fn unknown_key(&mut self, name: &str, form: &Form, place: Way<'_>) {
        let guess = nearest(name, form.names.iter().map(|key| (&**key, key)));
        let mut args = vec![("key", quotable(name))];
        args.extend(guess.map(|guess| ("nearest", guess.to_string())));
        self.report(UNKNOWN_KEY, Place::Key(place.path()), args);
    }

    fn missing(&mut self, key: &str, is_written: bool, path: Way<'_>) {
        let place =
            if is_written { Place::Key(Way::Key(&path, key).path()) } else { Place::Value(path.path()) };
        self.report(MISSING_KEY, place, vec![("key", key.to_owned())]);
    }

    fn scalar(&mut self, node: &Node, form: &Form, has_alternatives: bool, path: Way<'_>) -> Outcome {
        match judge(node, form, has_alternatives, self.catalogue) {
            Ok(remark) => {
                if let Some(finding) = remark {
                    self.report(finding.kind, Place::Value(path.path()), finding.args);
                }
                Outcome::Same
            }
            Err(finding) => self.found(finding, Place::Value(path.path())),
        }
    }

    fn found(&mut self, finding: Finding, place: Place) -> Outcome {
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

/// Whether a value of this kind may stand where the form says, whatever it holds.
fn fits(node: &Node, form: &Form) -> bool {
    form.types.meets(match node.kind {
        NodeKind::Map { .. } => Types::OBJECT,
        NodeKind::Seq { .. } => Types::ARRAY,
        NodeKind::Scalar { .. } => Types::SCALAR,
    })
}

/// The word by which the message calls what is wanted.
fn wanted(form: &Form) -> Option<&'static str> {
    if matches!(form.format, Some(Format::Date | Format::PartialDate | Format::DateOrNotNeeded)) {
        return Some("date");
    }
    let names = [
        (Types::OBJECT, "mapping"),
        (Types::ARRAY, "list"),
        (Types::INTEGER, "integer"),
        (Types::NUMBER, "number"),
        (Types::BOOLEAN, "boolean"),
        (Types::STRING, "text"),
    ];
    names.into_iter().find(|(kind, _)| form.types.meets(*kind)).map(|(_, name)| name)
}
