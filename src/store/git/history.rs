//! Who changed which files, when, and from what to what, as git tells it: the raw matter of an audit.
//!
//! Commits on every side of a merge are told, those too whose work the merge gave up; a merge itself only where it
//! holds what none of its parents had. Substitutes for commits (`git replace`) are not believed. Names and subjects
//! are as they were written, control characters and all: whoever shows them makes them visible first.

use std::collections::HashMap;
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use crate::model::date::Date;
use crate::store::git::objects::sound;
use crate::store::git::{Git, GitError, Identity, literal};

/// A commit and what it did to the files that were asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its full name.
    pub id: String,
    /// The commits that it builds on: none for the first, several for a merge.
    pub parents: Vec<String>,
    /// Who made the change.
    pub author: Identity,
    /// When the change was made, by the author's clock.
    pub authored: DateTime<FixedOffset>,
    /// Who put it into the history: the same person, unless somebody else applied it.
    pub committer: Identity,
    /// When it was put there.
    pub committed: DateTime<FixedOffset>,
    /// The first line of its message.
    pub subject: String,
    /// `Sosku-Case` and its like.
    pub trailers: Vec<(String, String)>,
    /// The files that it changed.
    pub files: Vec<FileChange>,
}

/// What a commit did to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// The path from the top of the repository, or in the folder.
    pub path: String,
    /// The object before, one for each parent; `None` where the file was not there.
    pub before: Vec<Option<String>>,
    /// The object after; `None` if the file was removed.
    pub after: Option<String>,
}

/// Which part of the history is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The commit from which to look back.
    pub from: &'a str,
    /// A commit that is known already, with all behind it.
    pub since: Option<&'a str>,
    /// Only so many, the latest by the clock of their committers.
    pub latest: Option<usize>,
    /// The only paths that matter, from the top of the repository; all, if there are none.
    pub paths: &'a [&'a str],
}

impl<'a> Asked<'a> {
    /// The whole past of a commit.
    pub fn behind(from: &'a str) -> Self {
        Self { from, since: None, latest: None, paths: &[] }
    }

    /// The words that say so to `git log`.
    fn words(&self) -> Result<Vec<String>, GitError> {
        let mut words = match self.latest {
            // The last few of a history with branches are on all of them.
            Some(count) => vec!["--date-order".to_owned(), format!("--max-count={count}")],
            None => vec!["--topo-order".to_owned()],
        };
        words.push(sound(self.from)?.to_owned());
        if let Some(since) = self.since {
            words.push(format!("^{}", sound(since)?));
        }
        words.push("--".to_owned());
        for path in self.paths {
            words.push(format!(":(top,{}", literal(path)?.trim_start_matches(":(")));
        }
        Ok(words)
    }
}

const FORMAT: &str =
    "--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%s%x00%(trailers:only,unfold)%x00";
const FIELDS: usize = 10;
/// The object of a file that is not there.
const NOTHING: char = '0';

impl Commit {
    /// The value of a trailer, the last if it stands there several times.
    pub fn trailer(&self, key: &str) -> Option<&str> {
        let values = self.trailers.iter().rev().filter(|(own, _)| own.eq_ignore_ascii_case(key));
        values.map(|(_, value)| value.as_str()).next()
    }

    /// The worker whose command it was; `None` if no command made it.
    pub fn worker(&self) -> Option<&str> {
        self.trailer("Sosku-Worker").filter(|worker| !worker.is_empty())
    }

    /// The commit that it takes back.
    pub fn undoes(&self) -> Option<&str> {
        self.trailer("Sosku-Undoes").filter(|commit| !commit.is_empty())
    }

    /// The cases that it is about, with commas between them.
    pub fn cases(&self) -> Option<String> {
        self.joined("Sosku-Case")
    }

    /// The entries that it is about, with commas between them.
    pub fn entries(&self) -> Option<String> {
        self.joined("Sosku-Entry")
    }

    fn joined(&self, key: &str) -> Option<String> {
        let own =
            self.trailers.iter().filter(|(own, value)| own.eq_ignore_ascii_case(key) && !value.is_empty());
        let values: Vec<&str> = own.map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(","))
    }

    /// Whether it joins several histories.
    pub fn is_merge(&self) -> bool {
        self.parents.len() > 1
    }

    /// The day on which it was put into the history, where that was done.
    pub fn day(&self) -> Date {
        Date(self.committed.date_naive())
    }
}

impl Git {
    /// The commits that changed the paths, each after all that build on it: the latest first.
    ///
    /// # Errors
    /// [`GitError::BadName`], or what git refused.
    pub fn history(&self, asked: Asked<'_>) -> Result<Vec<Commit>, GitError> {
        let settings = ["--no-replace-objects", "-c", "log.follow=false", "-c", "log.showRoot=true"];
        let form = ["log", "--no-show-signature", "--encoding=UTF-8", "--full-history"];
        let files = ["-c", "--raw", "--no-abbrev", "--no-renames", "-z", FORMAT];
        let mut arguments = [settings.as_slice(), &form, &files].concat();
        let words = asked.words()?;
        arguments.extend(words.iter().map(String::as_str));
        let text = self.read("log", &arguments)?;
        parse(&text).ok_or(GitError::Unexpected("log"))
    }

    /// The same of the data folder alone: paths, asked and told, are those in the folder.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], [`GitError::BadName`], or what git refused.
    pub fn folder_history(&self, asked: Asked<'_>) -> Result<Vec<Commit>, GitError> {
        let prefix = self.place()?.prefix;
        let paths: Vec<String> = match asked.paths {
            [] => vec![prefix.trim_end_matches('/').to_owned()],
            paths => paths.iter().map(|path| format!("{prefix}{path}")).collect(),
        };
        let paths: Vec<&str> = paths.iter().map(String::as_str).filter(|path| !path.is_empty()).collect();
        let mut commits = self.history(Asked { paths: &paths, ..asked })?;
        for file in commits.iter_mut().flat_map(|commit| &mut commit.files) {
            file.path = file.path.strip_prefix(&prefix).unwrap_or(&file.path).to_owned();
        }
        Ok(commits)
    }

    /// What a file was called before a commit that seems to have added it; `None` if it was new.
    ///
    /// # Errors
    /// [`GitError::BadName`], or what git refused.
    pub fn renamed_from(&self, commit: &str, path: &str) -> Result<Option<String>, GitError> {
        let asked =
            ["--no-replace-objects", "diff-tree", "-r", "-z", "-M", "--diff-filter=R", "--name-status"];
        let text =
            self.read("diff-tree", &[asked.as_slice(), &["--no-commit-id", sound(commit)?]].concat())?;
        // `R100`, the old path, the new one.
        let words: Vec<&str> = text.split('\0').collect();
        let found = words.chunks_exact(3).find(|renamed| renamed.get(2) == Some(&path));
        Ok(found.and_then(|renamed| renamed.get(1)).map(|old| (*old).to_owned()))
    }

    /// True if `commit` is `head` or lies behind it.
    ///
    /// # Errors
    /// [`GitError::BadName`], or what git refused.
    pub fn is_ancestor(&self, commit: &str, head: &str) -> Result<bool, GitError> {
        let asked = ["--no-replace-objects", "merge-base", "--is-ancestor", sound(commit)?, sound(head)?];
        match self.read("merge-base", &asked) {
            Ok(_) => Ok(true),
            Err(GitError::Refused { output, .. }) if output.is_empty() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// For each commit with a good signature, the address whose key made it, by the keys in a file of allowed signers
    /// (a path on this machine).
    ///
    /// # Errors
    /// [`GitError::BadName`], or what git refused.
    pub fn signers(&self, from: &str, allowed: &Path) -> Result<HashMap<String, String>, GitError> {
        let file = format!("gpg.ssh.allowedSignersFile={}", allowed.display());
        let asked = ["--no-replace-objects", "-c", &file, "log", "--no-show-signature"];
        let format = ["--format=%H %G? %GS", sound(from)?];
        let text = self.read("log", &[asked.as_slice(), &format].concat())?;
        let good = |line: &str| {
            let mut words = line.splitn(3, ' ');
            let (commit, verdict, signer) = (words.next()?, words.next()?, words.next()?);
            (verdict == "G").then(|| (commit.to_owned(), signer.to_owned()))
        };
        Ok(text.lines().filter_map(good).collect())
    }

    /// True if the history was cut off when the repository was copied: what came before is not here.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn is_shallow(&self) -> Result<bool, GitError> {
        Ok(self.read("rev-parse", &["rev-parse", "--is-shallow-repository"])? == "true")
    }
}

fn parse(text: &str) -> Option<Vec<Commit>> {
    let mut words = text.split('\0').peekable();
    let mut commits = Vec::new();
    loop {
        while words.next_if(|word| word.trim_matches('\n').is_empty()).is_some() {}
        let Some(_) = words.peek() else { return Some(commits) };
        let fields: Vec<&str> = words.by_ref().take(FIELDS).collect();
        let mut commit = commit(&fields)?;
        while words.next_if(|word| word.trim_matches('\n').is_empty()).is_some() {}
        // Positions, not signs, tell the fields apart; here stands either a change or the next commit's name.
        while let Some(change) = words.next_if(|word| word.trim_start_matches('\n').starts_with(':')) {
            commit.files.push(file_change(change.trim_start_matches('\n'), words.next()?)?);
        }
        commits.push(commit);
    }
}

fn commit(fields: &[&str]) -> Option<Commit> {
    let &[id, parents, author, address, authored, committer, committer_address, committed, subject, trailers] =
        fields
    else {
        return None;
    };
    let identity = |name: &str, email: &str| Identity { name: name.to_owned(), email: email.to_owned() };
    let trailer = |line: &str| {
        let (key, value) = line.split_once(':')?;
        Some((key.to_owned(), value.trim().to_owned()))
    };
    Some(Commit {
        id: id.to_owned(),
        parents: parents.split_ascii_whitespace().map(str::to_owned).collect(),
        author: identity(author, address),
        authored: DateTime::parse_from_rfc3339(authored).ok()?,
        committer: identity(committer, committer_address),
        committed: DateTime::parse_from_rfc3339(committed).ok()?,
        subject: subject.to_owned(),
        trailers: trailers.lines().filter_map(trailer).collect(),
        files: Vec::new(),
    })
}

/// `:MODE MODE OBJECT OBJECT LETTER`, with one colon, mode and object more for each further parent.
fn file_change(about: &str, path: &str) -> Option<FileChange> {
    let rest = about.trim_start_matches(':');
    let parents = about.len() - rest.len();
    let words: Vec<&str> = rest.split(' ').collect();
    let objects = words.get(parents + 1..2 * parents + 2)?;
    let there = |id: &&str| (!id.chars().all(|digit| digit == NOTHING)).then(|| (*id).to_owned());
    let (after, before) = objects.split_last()?;
    Some(FileChange {
        path: path.to_owned(),
        before: before.iter().map(there).collect(),
        after: there(after),
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    const HEADER: &str = "aa\0bb cc\0An\u{1b}na\0a@b\x002026-03-09T10:00:00+02:00\0B\0b@c\x002026-03-09T10:00:00Z\0:100644 x\0Sosku-Case: SK-4K7QX2\nSosku-Worker: anna\n\0";

    #[test]
    fn a_merge_has_an_object_for_each_parent() {
        let text = format!(
            "{HEADER}\0::100644 000000 100644 11 00 22 MA\0cases/a.yaml\0{HEADER}\0\n:100644 000000 11 00 D\0b\0"
        );
        let commits = parse(&text).unwrap();
        assert_eq!(commits.len(), 2);
        assert_eq!(commits[0].files[0].before, [Some("11".to_owned()), None]);
        assert_eq!(commits[0].files[0].after.as_deref(), Some("22"));
        assert_eq!((commits[1].files[0].after.as_deref(), commits[1].files[0].path.as_str()), (None, "b"));
        assert_eq!(commits[0].trailer("sosku-worker"), Some("anna"));
        assert_eq!((commits[0].is_merge(), commits[0].day().to_string().as_str()), (true, "2026-03-09"));
        assert_eq!(commits[0].subject, ":100644 x", "a subject is never taken for a change");
    }

    #[test]
    fn a_trailer_that_stands_several_times_is_told_whole() {
        let entries = "Sosku-Entry: one\nSosku-Entry:\nsosku-entry: two\nSosku-Case:\n";
        let header = HEADER.replace("Sosku-Case: SK-4K7QX2\n", entries);
        let commit = parse(&header).unwrap().remove(0);
        assert_eq!((commit.entries().as_deref(), commit.cases()), (Some("one,two"), None));
    }

    #[test]
    fn what_is_cut_short_is_no_history() {
        assert!(parse(HEADER.get(..40).unwrap()).is_none());
        assert_eq!(parse("").unwrap(), []);
    }
}
