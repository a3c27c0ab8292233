//! What should not have happened in the history of a folder: changes by people whom the office does not know, without
//! the signature that it asks for, in files that a data folder does not hold, in decisions once made, in months that
//! are sealed.
//!
//! Finds and names; what is an error and what only has to be looked at is said by the kind. What no history can prove
//! is in docs/guides/audit.md. Neighbours: `seal` (the seals themselves), `sealed` (their months), `versions`.

use std::collections::HashMap;
use std::sync::Arc;

use super::seal::Seal;
use super::sealed::{Months, Sealed, rows_that_differ, touches};
use super::versions::{Content, Contents};
use crate::model::date::Date;
use crate::model::diff::{Change, Facts, difference};
use crate::model::office::Office;
use crate::store::git::{Commit, FileChange, Git, GitError};

/// What is wrong with a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The author's address belongs to no worker.
    Stranger,
    /// It belongs to a worker who was not one yet, or no longer, on that day.
    NotThen,
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
    /// A sealed month says otherwise than when it was sealed.
    SealedAltered,
}

impl Fault {
    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::NotThen => "not-a-worker-then",
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
        matches!(self, Self::Stranger | Self::NotThen | Self::Unsigned)
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
        let day = Date(commit.authored.date_naive());
        let mut known = office.workers_by_email(&commit.author.email).peekable();
        let is_known = known.peek().is_some();
        match (known.find(|worker| worker.is_one_on(day)), commit.trailer("Sosku-Worker")) {
            (None, _) if is_known => tell(Fault::NotThen, None),
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
    let sealed = Sealed::of(commits, seals);
    let mut found = of_tables(git, commits, &sealed)?;
    for (at, commit) in commits.iter().enumerate() {
        let months = sealed.before(at);
        for file in case_files(commit) {
            let Some([before, after]) = both(file, &contents) else { continue };
            for change in difference(&before, &after) {
                let fault = match () {
                    () if alters_decision(&change) => Fault::DecisionAltered,
                    () if touches(&months, &change, [&before, &after]) => Fault::SealedAltered,
                    () => continue,
                };
                let subject = Some(format!("{}: {}", file.path, change.place));
                found.push(Finding { fault, commit, subject });
            }
        }
    }
    Ok(found)
}

/// The case before and after a commit that is no merge, if it was there before and could be read both times.
fn both(file: &FileChange, contents: &Contents) -> Option<[Arc<Facts>; 2]> {
    let [before] = file.before.as_slice() else { return None };
    match [before, &file.after].map(|object| contents.of(object.as_deref())) {
        [Content::Sound(before), Content::Sound(after)] => Some([before, after]),
        _ => None,
    }
}

/// Rows of sealed months that came, went or changed after the seal.
fn of_tables<'c>(
    git: &Git,
    commits: &'c [Commit],
    sealed: &Sealed<'_>,
) -> Result<Vec<Finding<'c>>, GitError> {
    let is_table = |file: &FileChange| {
        file.before.len() == 1 && file.path.ends_with(".csv") && !file.path.starts_with("audit/")
    };
    let after_a_seal = commits.iter().enumerate().map(|(at, commit)| (commit, sealed.before(at)));
    let tables: Vec<(&Commit, &FileChange, Months<'_>)> = after_a_seal
        .filter(|(_, months)| !months.is_empty())
        .flat_map(|(commit, months)| commit.files.iter().map(move |file| (commit, file, months.clone())))
        .filter(|(_, file, _)| is_table(file))
        .collect();
    let objects = tables.iter().flat_map(|(_, file, _)| file.before.iter().chain([&file.after]).flatten());
    let objects: Vec<&str> = objects.map(String::as_str).collect();
    let texts: HashMap<&str, Option<Vec<u8>>> =
        objects.iter().copied().zip(git.cat_file_batch(&objects)?).collect();
    // A file that is not there has no rows.
    let text = |object: Option<&str>| {
        object.and_then(|object| texts.get(object)).and_then(Option::as_deref).unwrap_or_default()
    };
    let mut found = Vec::new();
    for (commit, file, months) in tables {
        let before = file.before.first().and_then(Option::as_deref);
        let days = rows_that_differ(&months, [text(before), text(file.after.as_deref())]);
        let subjects = days.into_iter().map(|day| format!("{}: {day}", file.path));
        found.extend(subjects.map(|subject| Finding {
            fault: Fault::SealedAltered,
            commit,
            subject: Some(subject),
        }));
    }
    Ok(found)
}

fn alters_decision(change: &Change) -> bool {
    let mut keys = change.place.keys();
    let is_decision = keys.next() == Some("decisions") && change.before.is_some();
    is_decision && keys.next().is_none_or(|key| !AFTER_A_DECISION.contains(&key))
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
