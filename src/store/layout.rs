//! Where things lie in a data folder, and the reading of its files.
//!
//! Paths inside the folder are texts with `/` on every platform, relative to the root. A path that would
//! lead out of the folder, into git's own, or be taken for an option is refused here, before any file is
//! touched; a link that leads out is reported and not followed; a file over its cap is not read.
//! Neighbours: `write` puts files back, `git` knows their history, `load` makes records of them.
#![expect(clippy::disallowed_methods, reason = "this is where the files of the folder are found and read")]

use std::fs::{self, DirEntry, File, FileType, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use thiserror::Error;

/// The office's file; the folder that holds it is the data folder.
pub const OFFICE: &str = "sosku.yaml";
/// The folder of the case files.
pub const CASES: &str = "cases";
/// The folder of the groups, a folder each.
pub const GROUPS: &str = "groups";
/// The folder of anonymous contacts, a file a month.
pub const ENCOUNTERS: &str = "encounters";
/// The folder of community work, a file a year.
pub const EVENTS: &str = "events";
/// The folder of anonymous answers, a file a year.
pub const SURVEYS: &str = "surveys";
/// The folder of the self-assessments of the service model, a file a year.
pub const MODEL: &str = "model";
/// The folder of an office's own templates, a folder for each command that takes them.
pub const TEMPLATES: &str = "templates";
/// What belongs to this machine only and is never committed.
pub const OWN: &str = ".sosku";
/// The file whose lock is the turn to write.
pub const LOCK: &str = ".sosku/lock";
/// What a writing command was about to do.
pub const JOURNAL: &str = ".sosku/journal";
/// What can be computed anew from the files.
pub const CACHE: &str = ".sosku/cache";
/// What a person was writing when it could not be saved.
pub const DRAFTS: &str = ".sosku/drafts";

/// A data folder on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    root: PathBuf,
    real: PathBuf,
}

/// A code or path that may not name anything in a data folder. The text itself is not repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a name that a file of the data folder may have")]
pub struct BadName;

/// Why a file was not read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The path may not stand in a data folder.
    #[error(transparent)]
    Name(#[from] BadName),
    /// Nothing lies at the path.
    #[error("{path}: no such file")]
    Missing {
        /// Relative to the root.
        path: String,
    },
    /// A symbolic link leads out of the folder.
    #[error("{path}: a link that leads out of the data folder")]
    LeadsOut {
        /// Relative to the root.
        path: String,
    },
    /// A folder, a pipe, a device.
    #[error("{path}: not a file")]
    NotAFile {
        /// Relative to the root.
        path: String,
    },
    /// More bytes than the caller takes.
    #[error("{path}: {size} bytes, more than the {cap} that are read")]
    TooLarge {
        /// Relative to the root.
        path: String,
        /// Bytes in the file.
        size: u64,
        /// Bytes that would have been read.
        cap: u64,
    },
    /// The system refused.
    #[error("{path}: {source}")]
    Io {
        /// Relative to the root.
        path: String,
        /// What the system said.
        source: io::Error,
    },
}

/// Something in a folder, whatever it is.
#[derive(Debug)]
pub struct Found {
    /// Relative to the root; characters outside UTF-8 are replaced.
    pub path: String,
    /// What the system says of it, behind a link of what it leads to; or why it is left alone.
    pub about: Result<Metadata, Why>,
}

/// What lies in a folder: the files that were looked for, and what should not be there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Relative paths, sorted by bytes.
    pub files: Vec<String>,
    /// The rest, sorted by path; hidden files (`.gitkeep`) are passed over.
    pub strange: Vec<Strange>,
}

/// Something in the folder that is left alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strange {
    /// Relative to the root; characters outside UTF-8 are replaced.
    pub path: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with an entry of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A symbolic link whose end lies outside the data folder, or nowhere.
    LeadsOut,
    /// A folder where files are, a file where folders are, a pipe or a device.
    WrongKind,
    /// The name is not UTF-8 or may not stand in a data folder.
    Name,
    /// The file does not end as files here do.
    Ending,
}

impl Layout {
    /// The data folder at `root`, whether or not it is there yet.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let real = fs::canonicalize(&root).unwrap_or_else(|_| root.clone());
        Self { root, real }
    }

    /// The nearest folder from `start` upwards that holds `sosku.yaml`.
    pub fn find(start: &Path) -> Option<Self> {
        let start = std::path::absolute(start).ok()?;
        start.ancestors().find(|folder| folder.join(OFFICE).is_file()).map(Self::at)
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The path of a case's file: `cases/SK-4K7QX2.yaml`.
    ///
    /// # Errors
    /// If the code could lead elsewhere; whether such a case exists is not asked.
    pub fn case_path(code: &str) -> Result<String, BadName> {
        name(code).map(|code| format!("{CASES}/{code}.yaml"))
    }

    /// The path of a file of a group: `groups/arkiryhma/roster.csv`.
    ///
    /// # Errors
    /// If the group's name or the file's could lead elsewhere.
    pub fn group_path(group: &str, file: &str) -> Result<String, BadName> {
        Ok(format!("{GROUPS}/{}/{}", name(group)?, name(file)?))
    }

    /// Where a relative path lies on this machine.
    ///
    /// # Errors
    /// If it is empty, absolute, leads upwards or into `.git`, or holds what no path here may.
    pub fn absolute(&self, path: &str) -> Result<PathBuf, BadName> {
        let mut place = self.root.clone();
        for part in path.split('/') {
            place.push(step(part)?);
        }
        Ok(place)
    }

    /// True if `place`, which must exist, lies in the folder when every link has been followed.
    pub fn holds(&self, place: &Path) -> bool {
        fs::canonicalize(place).is_ok_and(|real| real.starts_with(&self.real))
    }

    /// The place relative to the root, with `/`; empty for the root itself, `None` outside it.
    pub fn relative(&self, place: &Path) -> Option<String> {
        let (root, place) = (fs::canonicalize(&self.root).ok()?, fs::canonicalize(place).ok()?);
        Some(place.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/"))
    }

    /// True if something lies at the path, even a link that leads nowhere.
    pub fn has(&self, path: &str) -> bool {
        self.absolute(path).is_ok_and(|place| fs::symlink_metadata(place).is_ok())
    }

    /// The case files, `cases/*.yaml`.
    ///
    /// # Errors
    /// If the folder cannot be read; a missing one is empty.
    pub fn cases(&self) -> Result<Listing, ReadError> {
        self.files(CASES, "yaml")
    }

    /// The files straight in `folder` that end in `.ending`.
    ///
    /// # Errors
    /// If the folder cannot be read; a missing one is empty.
    pub fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError> {
        self.list(folder, |path, kind| match kind {
            _ if !kind.is_file() => Err(Why::WrongKind),
            _ if Path::new(path).extension().is_none_or(|own| own != ending) => Err(Why::Ending),
            _ => Ok(()),
        })
    }

    /// The folders straight in `folder`, as paths: `groups/arkiryhma`.
    ///
    /// # Errors
    /// If the folder cannot be read; a missing one is empty.
    pub fn folders(&self, folder: &str) -> Result<Listing, ReadError> {
        self.list(folder, |_, kind| if kind.is_dir() { Ok(()) } else { Err(Why::WrongKind) })
    }

    /// The bytes of a file, if they are at most `cap`.
    ///
    /// # Errors
    /// [`ReadError`]; a file over the cap is measured, not read.
    pub fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError> {
        let (place, about) = self.reach(path)?;
        let owned = || path.to_owned();
        // Asked before opening: opening a pipe would wait for its writer.
        if !about.is_file() {
            return Err(ReadError::NotAFile { path: owned() });
        }
        if about.len() > cap {
            return Err(ReadError::TooLarge { path: owned(), size: about.len(), cap });
        }
        let bytes = read_at_most(&place, about.len(), cap).map_err(|source| trouble(path, source))?;
        match bytes.len() as u64 {
            size if size > cap => Err(ReadError::TooLarge { path: owned(), size, cap }),
            _ => Ok(bytes),
        }
    }

    /// Where a path lies, and what is there. Only where a link is on the way it is asked whether that leads out:
    /// following every path to its end costs more than reading the file.
    fn reach(&self, path: &str) -> Result<(PathBuf, Metadata), ReadError> {
        let mut place = self.root.clone();
        let mut is_linked = false;
        let mut last = None;
        for part in path.split('/') {
            place.push(step(part)?);
            let about = fs::symlink_metadata(&place).map_err(|source| trouble(path, source))?;
            is_linked |= about.is_symlink();
            last = Some(about);
        }
        if let (Some(about), false) = (last, is_linked) {
            return Ok((place, about));
        }
        let about = fs::metadata(&place).map_err(|source| trouble(path, source))?;
        match self.holds(&place) {
            true => Ok((place, about)),
            false => Err(ReadError::LeadsOut { path: path.to_owned() }),
        }
    }

    /// Everything straight in `folder`, by path; hidden files are passed over.
    ///
    /// # Errors
    /// If the folder cannot be read; a missing one is empty.
    pub fn entries(&self, folder: &str) -> Result<Vec<Found>, ReadError> {
        let entries = self.opened(folder)?;
        let found = |entry| {
            let (path, is_named) = named(folder, entry)?;
            Some(Found { path, about: is_named.and_then(|()| self.behind(entry)) })
        };
        let mut found: Vec<Found> = entries.par_iter().filter_map(found).collect();
        found.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        Ok(found)
    }

    /// What lies straight in `folder`, in the system's order; nothing if the folder is missing.
    fn opened(&self, folder: &str) -> Result<Vec<DirEntry>, ReadError> {
        let place = self.absolute(folder)?;
        let entries = match fs::read_dir(&place) {
            Err(source) if source.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(|source| trouble(folder, source))?,
        };
        if !self.holds(&place) {
            return Err(ReadError::LeadsOut { path: folder.to_owned() });
        }
        entries.collect::<Result<_, _>>().map_err(|source| trouble(folder, source))
    }

    /// What the system says of a file.
    ///
    /// # Errors
    /// [`ReadError`]
    pub fn about(&self, path: &str) -> Result<Metadata, ReadError> {
        let (_, about) = self.reach(path)?;
        if about.is_file() { Ok(about) } else { Err(ReadError::NotAFile { path: path.to_owned() }) }
    }

    /// The same of a file in a folder that has just been listed: only whether the file itself is a link is asked.
    ///
    /// # Errors
    /// [`ReadError`]
    pub fn about_listed(&self, path: &str) -> Result<Metadata, ReadError> {
        let about = fs::symlink_metadata(self.absolute(path)?).map_err(|source| trouble(path, source))?;
        if about.is_file() { Ok(about) } else { self.about(path) }
    }

    fn list(
        &self,
        folder: &str,
        fits: impl Fn(&str, FileType) -> Result<(), Why>,
    ) -> Result<Listing, ReadError> {
        let mut listing = Listing::default();
        for entry in self.opened(folder)? {
            let Some((path, is_named)) = named(folder, &entry) else { continue };
            match is_named.and_then(|()| fits(&path, self.kind_behind(&entry)?)) {
                Ok(()) => listing.files.push(path),
                Err(why) => listing.strange.push(Strange { path, why }),
            }
        }
        listing.files.sort_unstable();
        listing.strange.sort_unstable();
        Ok(listing)
    }

    /// What an entry of a folder is, seen through a link only if the link stays in the data folder.
    fn behind(&self, entry: &DirEntry) -> Result<Metadata, Why> {
        match entry.metadata() {
            Ok(about) if !about.is_symlink() => Ok(about),
            Ok(_) if self.holds(&entry.path()) => fs::metadata(entry.path()).map_err(|_| Why::LeadsOut),
            _ => Err(Why::LeadsOut),
        }
    }

    /// The same of its kind alone, which most systems tell without looking at the entry itself.
    fn kind_behind(&self, entry: &DirEntry) -> Result<FileType, Why> {
        match entry.file_type() {
            Ok(kind) if !kind.is_symlink() => Ok(kind),
            _ => self.behind(entry).map(|about| about.file_type()),
        }
    }
}

/// The path of an entry of a folder, and whether it may be named so; `None` of a hidden one.
fn named(folder: &str, entry: &DirEntry) -> Option<(String, Result<(), Why>)> {
    let own = entry.file_name();
    let is_named = match own.to_str() {
        Some(own) if name(own).is_ok() => Ok(()),
        Some(own) if own.starts_with('.') => return None,
        _ => Err(Why::Name),
    };
    Some((format!("{folder}/{}", own.to_string_lossy()), is_named))
}

/// One more byte than the cap tells that the file grew after it was measured; `size` bytes are what was measured.
fn read_at_most(place: &Path, size: u64, cap: u64) -> io::Result<Vec<u8>> {
    // With a byte to spare the end is found without growing.
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(cap)).unwrap_or_default().saturating_add(1));
    File::open(place)?.take(cap.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn trouble(path: &str, source: io::Error) -> ReadError {
    let path = path.to_owned();
    match source.kind() {
        io::ErrorKind::NotFound => ReadError::Missing { path },
        _ => ReadError::Io { path, source },
    }
}

/// A part of a path: no step up, no separator of any platform, nothing git or a shell could mistake.
pub(super) fn step(part: &str) -> Result<&str, BadName> {
    let refused = part.is_empty()
        || part.len() > 200
        || part.starts_with('-')
        || part.ends_with(['.', ' '])
        || part.eq_ignore_ascii_case(".git")
        || part.chars().any(|c| c.is_control() || r#"/\:*?"<>|"#.contains(c));
    if refused { Err(BadName) } else { Ok(part) }
}

/// A code or file name: a part of a path that is not hidden.
pub(super) fn name(text: &str) -> Result<&str, BadName> {
    if text.starts_with('.') { Err(BadName) } else { step(text) }
}
