//! What the rows of a table came to, whatever they become: the new entries, the files that hold them, and all that
//! could not be read.
//!
//! It makes one change of it, so that a table comes in as one commit. Neighbours: `rows` and `entries` fill it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::cells::Unread;
use super::mapping::Into;
use crate::model::case_code::CaseCode;
use crate::store::change::Change;

/// A row that became something.
pub(super) struct Arrival {
    /// Its line in the table, from 1.
    pub(super) line: usize,
    /// The case that it became or belongs to.
    pub(super) case: CaseCode,
    /// The id of the entry that it became; none if it is a whole case.
    pub(super) entry: Option<String>,
}

/// The file of a case as it will be.
pub(super) struct File {
    /// Where it lies.
    pub(super) path: String,
    /// Its text up to now, if there is one.
    pub(super) before: Option<String>,
    /// Its text with what came in.
    pub(super) after: String,
}

/// What a table came to.
#[derive(Default)]
pub(super) struct Outcome {
    /// The rows that became something, in the order of the table.
    pub(super) arrivals: Vec<Arrival>,
    /// What could not be read.
    pub(super) unread: Vec<Unread>,
    /// The cases that they are or belong to.
    pub(super) files: BTreeMap<CaseCode, File>,
}

impl Outcome {
    /// Takes out the rows of a case, with what is wrong with each.
    pub(super) fn set_apart(&mut self, code: CaseCode, wrong: impl Fn(usize) -> Unread) {
        self.files.remove(&code);
        for arrival in std::mem::take(&mut self.arrivals) {
            match arrival.case == code {
                true => self.unread.push(wrong(arrival.line)),
                false => self.arrivals.push(arrival),
            }
        }
    }

    /// The one change that brings everything in.
    pub(super) fn change(&self, into: Into) -> Change {
        let words = ["import", into.subject(), &self.arrivals.len().to_string()];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let new = Change::new(words.join(" "));
        let with_cases = self.files.iter().fold(new, |change, (code, file)| {
            let before = file.before.clone().map(String::into_bytes);
            let change = change.trailer("Sosku-Case", code.to_string());
            change.file(&file.path, before, file.after.clone().into_bytes())
        });
        let ids = self.arrivals.iter().filter_map(|one| one.entry.clone());
        ids.fold(with_cases, |change, id| change.trailer("Sosku-Entry", id))
    }

    /// Which line became what, for programs.
    pub(super) fn json(&self, into: Into, commit: Option<&str>) -> Value {
        let of_one = |one: &Arrival| {
            let path = self.files.get(&one.case).map_or("", |file| file.path.as_str());
            let mut object = json!({"line": one.line, "case": one.case, "path": path});
            if let Some(entry) = &one.entry {
                object["entry"] = entry.as_str().into();
            }
            object
        };
        let arrivals: Vec<Value> = self.arrivals.iter().map(of_one).collect();
        let mut answer = json!({"case": null, "path": "cases", "entry": null, "commit": commit});
        answer[into.answer_key()] = arrivals.into();
        answer
    }

    /// Which line became what, a line each: the only link to the spreadsheet, and it is kept nowhere.
    pub(super) fn lines(&self) -> String {
        let line = |one: &Arrival| {
            let entry = one.entry.as_ref().map(|entry| format!("\t{entry}")).unwrap_or_default();
            format!("{}\t{}{entry}", one.line, one.case)
        };
        self.arrivals.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}
