//! The turn to write: one command at a time, however many are started.
//!
//! An advisory lock on `.sosku/lock`, held from before the first read until after the commit. The operating
//! system takes it back from a process that dies. The file tells who holds it, for the one who waits in
//! vain. It is no protection against editors and other programs; `change` looks for what they did.
#![expect(clippy::disallowed_methods, reason = "the lock is a file")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use thiserror::Error;

use crate::store::layout::{LOCK, Layout, OWN};

/// How long a command waits for its turn unless told otherwise.
pub const PATIENCE: Duration = Duration::from_secs(120);

const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(80);

/// The turn to write; given back when dropped.
#[derive(Debug)]
pub struct Held {
    file: File,
}

/// Why there is no turn.
#[derive(Debug, Error)]
pub enum LockError {
    /// Another command held it all the while.
    #[error("another sosku command is writing in this folder{}; waited {} s", holder.as_deref().map(|who| format!(" ({who})")).unwrap_or_default(), waited.as_secs())]
    TimedOut {
        /// How long.
        waited: Duration,
        /// Who holds it, as that command described itself: command, worker, process number.
        holder: Option<String>,
    },
    /// The lock is a link, so that locking it could change a file elsewhere.
    #[error("{LOCK} or {OWN} is a link; remove it")]
    Link,
    /// The system refused: a folder that may not be written, a file system without locks.
    #[error("{LOCK}: {0}")]
    Io(#[from] io::Error),
}

/// Waits up to `patience` for the turn to write in the folder. `command` and `worker` (an id, never a
/// client's) tell others who holds it.
///
/// # Errors
/// [`LockError`]; nothing has been changed but that `.sosku/` may have come to be.
pub fn acquire(layout: &Layout, command: &str, worker: &str, patience: Duration) -> Result<Held, LockError> {
    let mut file = open(layout.root())?;
    let mut waited = Duration::ZERO;
    let mut pause = FIRST_PAUSE;
    // What was slept is summed up rather than read off a clock: this module has none.
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::Error(source)) => return Err(source.into()),
            Err(TryLockError::WouldBlock) if waited >= patience => {
                return Err(LockError::TimedOut { waited, holder: describe(&mut file) });
            }
            Err(TryLockError::WouldBlock) => thread::sleep(pause),
        }
        waited += pause;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    sign(&mut file, command, worker)?;
    Ok(Held { file })
}

impl Held {
    /// A second handle of the same lock. While a child process has it, the lock outlives this process: a
    /// `git commit` whose parent was killed still finishes before another command gets its turn.
    ///
    /// # Errors
    /// If the system has no more handles.
    pub fn share(&self) -> io::Result<File> {
        self.file.try_clone()
    }
}

/// The lock file, made with its folder if missing. It is not emptied: it may tell of its present holder.
fn open(root: &Path) -> Result<File, LockError> {
    let own = root.join(OWN);
    let lock = root.join(LOCK);
    let is_link = |place: &Path| fs::symlink_metadata(place).is_ok_and(|about| about.is_symlink());
    if is_link(&own) || is_link(&lock) {
        return Err(LockError::Link);
    }
    make_own(&own)?;
    Ok(OpenOptions::new().read(true).write(true).create(true).truncate(false).open(lock)?)
}

/// `.sosku/` ignores itself, so that a folder without our `.gitignore` stays clean as well.
pub(super) fn make_own(own: &Path) -> io::Result<()> {
    match fs::create_dir(own) {
        Ok(()) => fs::write(own.join(".gitignore"), "*\n"),
        Err(_) if own.is_dir() => Ok(()),
        Err(source) => Err(source),
    }
}

fn sign(file: &mut File, command: &str, worker: &str) -> io::Result<()> {
    let line = format!("{command}, {worker}, process {}", std::process::id());
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", line.replace(char::is_control, " "))
}

/// What the holder wrote about itself; `None` where it has written nothing or may not be read.
fn describe(file: &mut File) -> Option<String> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(500).read_to_string(&mut text).ok()?;
    let line = text.lines().next()?.trim();
    (!line.is_empty() && !line.contains(char::is_control)).then(|| line.to_owned())
}
