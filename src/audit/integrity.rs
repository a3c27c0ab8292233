//! What should not have happened in the history of a folder: changes by people whom the office does not know, without
//! the signature that it asks for, in files that a data folder does not hold, in decisions once made, in months that
//! are sealed.
//!
//! Finds and names; what is an error and what only has to be looked at is said by the kind. What no history can prove
//! is in docs/guides/audit.md. Neighbours: `seal` (the seals themselves), `versions` (contents).

use std::collections::HashMap;
use std::sync::Arc;

use super::seal::Seal;
use super::versions::{Content, Contents};
use crate::model::date::Date;
use crate::model::diff::{Change, Facts, Place, difference};
use crate::model::office::Office;
use crate::store::git::{Commit, FileChange, Git, GitError};

/// What is wrong with a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The author's address belongs to no worker.
    Stranger,
    /// The commit says that another worker acted than its author.
    OtherWorker,
    /// The office asks for a signature, and there is none that a known key of the author made.
    Unsigned,
    /// A file that no data folder holds.
    ForeignFile,
    /// The keys that may sign were changed.
    SignersChanged,
    /// A decision was changed or removed after it was made.
    DecisionAltered,
    /// A fact of a sealed month was changed after the seal.
    SealedAltered,
}

impl Fault {
    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::OtherWorker => "other-worker",
            Self::Unsigned => "unsigned",
            Self::ForeignFile => "foreign-file",
            Self::SignersChanged => "signers-changed",
            Self::DecisionAltered => "decision-altered",
            Self::SealedAltered => "sealed-altered",
        }
    }

    /// True if it is wrong in itself; the others may have their reason and are to be looked at.
    pub fn is_error(self) -> bool {
        matches!(self, Self::Stranger | Self::Unsigned)
    }
}

/// Something found.
#[derive(Debug, Clone)]
pub struct Finding<'c> {
    /// What it is.
    pub fault: Fault,
    /// The commit.
    pub commit: &'c Commit,
    /// The file, relative to the folder, and the fact in it.
    pub subject: Option<String>,
}

/// Keys of a decision that come after it was made.
const AFTER_A_DECISION: [&str; 7] =
    ["enforced", "delay_reason", "informed", "appeal", "withdrawn", "addenda", "contact"];
/// The keys that may sign.
pub const SIGNERS: &str = "audit/allowed_signers";

/// Faults of the people and files of each commit. `signed` has, where signatures are asked for, the address whose key
/// made each commit's.
pub fn of_commits<'c>(
    commits: &'c [Commit],
    office: &Office,
    signed: Option<&HashMap<String, String>>,
) -> Vec<Finding<'c>> {
    let mut found = Vec::new();
    for commit in commits.iter().filter(|commit| !commit.files.is_empty()) {
        let mut tell = |fault, subject: Option<String>| found.push(Finding { fault, commit, subject });
        let worker = office.worker_by_email(&commit.author.email);
        match (worker, commit.trailer("Sosku-Worker")) {
            (None, _) => tell(Fault::Stranger, None),
            (Some(worker), Some(said)) if worker.id != *said => {
                tell(Fault::OtherWorker, Some(said.to_owned()))
            }
            _ => {}
        }
        if must_sign(commit, office) && signed.and_then(|of| of.get(&commit.id)) != Some(&commit.author.email)
        {
            tell(Fault::Unsigned, None);
        }
        for file in &commit.files {
            if file.path == SIGNERS {
                tell(Fault::SignersChanged, None);
            } else if !belongs(&file.path) {
                tell(Fault::ForeignFile, Some(file.path.clone()));
            }
        }
    }
    found
}

/// Facts that were changed though they should have stayed: of decisions, and of months after their seal.
///
/// # Errors
/// What git refused.
pub fn of_facts<'c>(
    git: &Git,
    commits: &'c [Commit],
    seals: &[Seal],
    cap: u64,
) -> Result<Vec<Finding<'c>>, GitError> {
    let case_files = |commit: &'c Commit| commit.files.iter().filter(|file| file.path.starts_with("cases/"));
    let contents = Contents::read(git, commits.iter().flat_map(case_files), cap)?;
    let sealed = sealed_at(commits, seals);
    let mut found = Vec::new();
    for (at, commit) in commits.iter().enumerate() {
        for file in case_files(commit) {
            let closed: Vec<&str> =
                sealed.iter().filter(|(seal, _)| at < *seal).map(|(_, period)| period.as_str()).collect();
            for (change, before) in changes(file, &contents) {
                let is_closed = |day: String| closed.iter().any(|month| day.starts_with(month));
                let in_sealed = || !closed.is_empty() && day_of(&change, &before).is_some_and(is_closed);
                let fault = match () {
                    () if alters_decision(&change) => Fault::DecisionAltered,
                    () if in_sealed() => Fault::SealedAltered,
                    () => continue,
                };
                found.push(Finding {
                    fault,
                    commit,
                    subject: Some(format!("{}: {}", file.path, change.place)),
                });
            }
        }
    }
    Ok(found)
}

/// What a commit that is no merge changed in a case that was there before, with the facts of before.
fn changes(file: &FileChange, contents: &Contents) -> Vec<(Change, Arc<Facts>)> {
    let [before] = file.before.as_slice() else { return Vec::new() };
    match (contents.of(before.as_deref()), contents.of(file.after.as_deref())) {
        (Content::Sound(before), Content::Sound(after)) => {
            let changes = difference(&before, &after).into_iter();
            changes.map(|change| (change, Arc::clone(&before))).collect()
        }
        _ => Vec::new(),
    }
}

/// Each sealed month with the place of its commit among the commits.
fn sealed_at(commits: &[Commit], seals: &[Seal]) -> Vec<(usize, String)> {
    let place = |seal: &Seal| commits.iter().position(|commit| commit.id == seal.commit);
    seals.iter().filter_map(|seal| Some((place(seal)?, seal.period.clone()))).collect()
}

fn alters_decision(change: &Change) -> bool {
    let mut keys = change.place.keys();
    let is_decision = keys.next() == Some("decisions") && change.before.is_some();
    is_decision && keys.next().is_none_or(|key| !AFTER_A_DECISION.contains(&key))
}

/// The day of the entry that a change is about, as it was before the change.
fn day_of(change: &Change, facts: &Facts) -> Option<String> {
    let entry = Place(change.place.0.get(..2)?.to_vec());
    let leaves = facts.leaves();
    let days = ["date", "made", "started"].map(|key| entry.key(key));
    let found = leaves.iter().find(|(place, _)| days.contains(place));
    found.and_then(|(_, value)| value.as_str()).map(str::to_owned)
}

fn must_sign(commit: &Commit, office: &Office) -> bool {
    let from = office.signing.as_ref().and_then(|signing| signing.from);
    from.is_some_and(|from| Date(commit.committed.date_naive()) >= from)
}

/// True if a data folder holds such a file.
fn belongs(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let ends = |ending: &str| path.ends_with(ending);
    match parts.as_slice() {
        ["sosku.yaml" | ".gitattributes" | ".gitignore"] => true,
        [.., ".gitkeep"] => true,
        ["cases" | "model" | "catalogue", _] => ends(".yaml"),
        ["encounters" | "events" | "surveys", _] => ends(".csv"),
        ["groups", _, "group.yaml" | "roster.csv" | "meetings.csv" | "attendance.csv" | "reviews.csv"] => {
            true
        }
        ["audit", "seals.csv" | "checks.csv" | "allowed_signers"] => true,
        ["reports", ..] => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::belongs;

    #[test]
    fn a_data_folder_holds_its_own_files_and_no_others() {
        for own in [
            "sosku.yaml",
            "cases/SK-4K7QX2.yaml",
            "groups/arkiryhma/roster.csv",
            "reports/monthly/2026-10.json",
        ] {
            assert!(belongs(own), "{own}");
        }
        for foreign in
            ["cases/nimet.xlsx", "cases/x/SK-4K7QX2.yaml", "run.sh", ".git-hooks/x", "groups/a/b.csv"]
        {
            assert!(!belongs(foreign), "{foreign}");
        }
    }
}
