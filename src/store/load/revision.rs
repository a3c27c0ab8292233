//! The folder as it stood in a commit: the same records by the same rules, read from git instead of the disk.
//!
//! The commit's tree is listed once; a file is read when it is asked for, all of them through one git. What the
//! work tree would refuse is refused here too: names that lead elsewhere, files over their cap. A link is
//! never followed: what it led to then is not known. Neighbours: `git::reader`, `layout` (the work tree).

use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;

use super::Source;
use crate::store::git::{Entry, Git, GitError, ObjectReader};
use crate::store::layout::{BadName, Listing, ReadError, Strange, Why, name, step};

/// A data folder in a commit.
#[derive(Debug)]
pub struct Revision {
    entries: BTreeMap<String, Entry>,
    reader: Mutex<ObjectReader>,
}

/// What lies under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Link,
}

impl Revision {
    /// Lists the folder as it stood in a commit; `git` runs in the folder as it lies there now.
    ///
    /// # Errors
    /// What git refused.
    pub fn open(git: &Git, commit: &str) -> Result<Self, GitError> {
        let entries = git.ls_tree(commit)?.into_iter().map(|entry| (entry.path.clone(), entry)).collect();
        Ok(Self { entries, reader: Mutex::new(git.object_reader()?) })
    }

    /// The names straight in a folder, in byte order.
    fn children(&self, folder: &str) -> BTreeMap<&str, Kind> {
        let prefix = format!("{folder}/");
        let within = self.entries.range(prefix.clone()..);
        let within = within.take_while(|(path, _)| path.starts_with(&prefix));
        let own = within.filter_map(|(path, entry)| Some((path.get(prefix.len()..)?, entry)));
        let child = own.map(|(rest, entry)| match rest.split_once('/') {
            Some((folder, _)) => (folder, Kind::Folder),
            None if entry.is_link => (rest, Kind::Link),
            None => (rest, Kind::File),
        });
        child.collect()
    }

    fn list(&self, folder: &str, fits: impl Fn(&str, Kind) -> Result<(), Why>) -> Listing {
        let mut listing = Listing::default();
        for (own, kind) in self.children(folder) {
            let path = format!("{folder}/{own}");
            let verdict = match (name(own), kind) {
                (Err(_), _) if own.starts_with('.') => continue,
                (Err(_), _) => Err(Why::Name),
                (Ok(_), Kind::Link) => Err(Why::LeadsOut),
                (Ok(_), kind) => fits(own, kind),
            };
            match verdict {
                Ok(()) => listing.files.push(path),
                Err(why) => listing.strange.push(Strange { path, why }),
            }
        }
        listing
    }
}

impl Source for Revision {
    fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError> {
        checked(folder)?;
        Ok(self.list(folder, |own, kind| match kind {
            Kind::File if own.rsplit_once('.').is_some_and(|(_, own)| own == ending) => Ok(()),
            Kind::File => Err(Why::Ending),
            Kind::Folder | Kind::Link => Err(Why::WrongKind),
        }))
    }

    fn folders(&self, folder: &str) -> Result<Listing, ReadError> {
        checked(folder)?;
        Ok(self.list(folder, |_, kind| if kind == Kind::Folder { Ok(()) } else { Err(Why::WrongKind) }))
    }

    fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError> {
        checked(path)?;
        let owned = || path.to_owned();
        let Some(entry) = self.entries.get(path) else {
            let is_folder = !self.children(path).is_empty();
            return Err(match is_folder {
                true => ReadError::NotAFile { path: owned() },
                false => ReadError::Missing { path: owned() },
            });
        };
        if entry.is_link {
            return Err(ReadError::LeadsOut { path: owned() });
        }
        if entry.size > cap {
            return Err(ReadError::TooLarge { path: owned(), size: entry.size, cap });
        }
        let trouble = |source: io::Error| ReadError::Io { path: owned(), source };
        let mut reader = self.reader.lock().map_err(|_| trouble(io::ErrorKind::BrokenPipe.into()))?;
        // A commit's file that the repository lacks: a clone that was cut short.
        reader.read(&entry.object).map_err(trouble)?.ok_or_else(|| trouble(io::ErrorKind::NotFound.into()))
    }

    fn has(&self, path: &str) -> bool {
        self.entries.contains_key(path) || !self.children(path).is_empty()
    }
}

/// Refuses a path that may not stand in a data folder, as the work tree does.
fn checked(path: &str) -> Result<(), BadName> {
    path.split('/').try_for_each(|part| step(part).map(drop))
}
