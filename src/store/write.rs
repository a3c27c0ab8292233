//! Files written whole or not at all.
//!
//! The new bytes go into a temporary file beside the old one, to the disk, and then take its place in one
//! step; a crash leaves the old file or the new one. Only who holds the turn (`lock`) may write. Never
//! through a link: what lies elsewhere is not ours. Neighbours: `change` says what is written and when.
#![expect(clippy::disallowed_methods, reason = "this is where the files of the folder are written")]

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;
use thiserror::Error;

use crate::store::layout::{BadName, Layout};
use crate::store::lock::Held;

/// How the names of temporary files begin; `.gitignore` passes over `.sosku-tmp-*`.
pub const TEMPORARY: &str = ".sosku-tmp-";

/// Why a file was not written; it is as it was.
#[derive(Debug, Error)]
pub enum WriteError {
    /// The path may not stand in a data folder.
    #[error(transparent)]
    Name(#[from] BadName),
    /// The file is a link, or its folder leads out of the data folder.
    #[error("{path}: a link; sosku writes only files that lie in the data folder themselves")]
    Link {
        /// Relative to the root.
        path: String,
    },
    /// A folder, a pipe or a device is in the way.
    #[error("{path}: not a file")]
    NotAFile {
        /// Relative to the root.
        path: String,
    },
    /// The system refused: rights, a full disk, a folder that is gone.
    #[error("{path}: {source}")]
    Io {
        /// Relative to the root.
        path: String,
        /// What the system said.
        source: io::Error,
    },
}

/// Puts `bytes` at `path`; folders that are missing are made, the rights of an old file are kept.
///
/// # Errors
/// [`WriteError`]; the old file, if there was one, is untouched.
pub fn replace(layout: &Layout, _turn: &Held, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
    let target = layout.absolute(path)?;
    let folder = target.parent().ok_or(BadName)?;
    let trouble = |source| WriteError::Io { path: path.to_owned(), source };
    if !layout.holds(nearest(folder)) {
        return Err(WriteError::Link { path: path.to_owned() });
    }
    let rights = rights_of_file(&target, path)?;
    make_folder(folder).map_err(trouble)?;
    put(folder, &target, rights, bytes).map_err(trouble)
}

/// Takes the file away, and its folder if that leaves it empty (`groups/arkiryhma`, but never `groups`:
/// git keeps no empty folders, yet those of the first level are the folder's furniture).
///
/// # Errors
/// [`WriteError`]; a file that is not there is no error.
pub fn remove(layout: &Layout, _turn: &Held, path: &str) -> Result<(), WriteError> {
    let target = layout.absolute(path)?;
    let trouble = |source| WriteError::Io { path: path.to_owned(), source };
    let Some(folder) = target.parent().filter(|folder| folder.is_dir()) else { return Ok(()) };
    if !layout.holds(folder) {
        return Err(WriteError::Link { path: path.to_owned() });
    }
    match fs::remove_file(&target) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => return Err(trouble(source)),
        _ => sync_folder(folder).map_err(trouble)?,
    }
    for emptied in folder.ancestors().take_while(|above| above.parent().is_some_and(|up| up != layout.root()))
    {
        if emptied == layout.root() || fs::remove_dir(emptied).is_err() {
            break;
        }
    }
    Ok(())
}

/// Removes what a killed command left beside the file at `path`. Only who has the turn gets here, so none
/// of it is in use; what cannot be removed does no harm.
pub fn sweep(layout: &Layout, _turn: &Held, path: &str) {
    let place = layout.absolute(path).ok();
    let folder = place.as_deref().and_then(Path::parent).filter(|folder| layout.holds(folder));
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    for left in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(TEMPORARY)) {
        let _ = fs::remove_file(left.path());
    }
}

/// The rights of the old file; `None` where there is none.
fn rights_of_file(target: &Path, path: &str) -> Result<Option<Permissions>, WriteError> {
    match fs::symlink_metadata(target) {
        Ok(about) if about.is_symlink() => Err(WriteError::Link { path: path.to_owned() }),
        Ok(about) if about.is_file() => Ok(Some(about.permissions())),
        Ok(_) => Err(WriteError::NotAFile { path: path.to_owned() }),
        Err(source) if source.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(WriteError::Io { path: path.to_owned(), source }),
    }
}

fn put(folder: &Path, target: &Path, rights: Option<Permissions>, bytes: &[u8]) -> io::Result<()> {
    let mut file = temporary(folder)?;
    file.write_all(bytes)?;
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights)?;
    }
    file.as_file().sync_all()?;
    file.persist(target)?;
    sync_folder(folder)
}

/// A new file gets the rights that the user's mask leaves, as from any editor: a folder that a team shares
/// stays shared. It is gone if it does not take a place.
pub(super) fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// The nearest folder from `folder` upwards that exists.
fn nearest(folder: &Path) -> &Path {
    folder.ancestors().find(|place| fs::symlink_metadata(place).is_ok()).unwrap_or(folder)
}

/// Makes the folder and puts its name, and those of the folders made above it, on the disk.
fn make_folder(folder: &Path) -> io::Result<()> {
    let there = nearest(folder);
    fs::create_dir_all(folder)?;
    folder.ancestors().skip(1).take_while(|above| above.starts_with(there)).try_for_each(sync_folder)
}

/// A rename is on the disk only when its folder is.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
