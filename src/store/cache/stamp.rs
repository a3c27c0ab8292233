//! What the system says of a file without opening it, and when that is enough to know that it is unchanged.
//!
//! As in git, a file is taken for unchanged if size, times, device and number are the same – unless it was changed
//! so shortly before it was read that a second change might have left the same times. Clocks may be set back: the
//! time of the last change of anything about the file (ctime) cannot be, short of setting the clock to the
//! nanosecond.

use std::fs::Metadata;

use serde::{Deserialize, Serialize};

/// Seconds and nanoseconds of the file system's clock.
pub type Moment = (i64, i64);

/// The coarsest clock of a file system that we know: FAT counts in steps of two seconds.
const COARSEST: i64 = 2;

/// What tells one state of a file from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    modified: Moment,
    changed: Moment,
    device: u64,
    number: u64,
}

impl Stamp {
    /// Of what the system said.
    #[cfg(unix)]
    pub fn of(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            size: about.len(),
            modified: (about.mtime(), about.mtime_nsec()),
            changed: (about.ctime(), about.ctime_nsec()),
            device: about.dev(),
            number: about.ino(),
        }
    }

    /// Of what the system said.
    #[cfg(not(unix))]
    pub fn of(about: &Metadata) -> Self {
        let moment = |time: std::io::Result<std::time::SystemTime>| {
            let since = time.ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
            since.map_or((0, 0), |since| (since.as_secs().cast_signed(), i64::from(since.subsec_nanos())))
        };
        Self {
            size: about.len(),
            modified: moment(about.modified()),
            changed: moment(about.created()),
            device: 0,
            number: 0,
        }
    }

    /// When the file was last written.
    pub fn modified(&self) -> Moment {
        self.modified
    }

    /// True if the file was last changed clearly before `moment`, when somebody began to read it: a change after
    /// that leaves other times.
    pub fn is_settled(&self, moment: Moment) -> bool {
        let last = self.modified.max(self.changed);
        (last.0.saturating_add(COARSEST), last.1) < moment
    }
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn what_was_changed_just_now_or_later_is_not_settled() {
        let stamp = |modified, changed| Stamp { size: 1, modified, changed, device: 1, number: 1 };
        assert!(stamp((100, 5), (100, 5)).is_settled((103, 0)));
        assert!(!stamp((100, 5), (100, 5)).is_settled((102, 5)));
        assert!(!stamp((50, 0), (102, 0)).is_settled((103, 0)), "a time that was set back by hand");
        assert!(!stamp((500, 0), (50, 0)).is_settled((103, 0)), "a time from the future");
        assert!(!stamp((i64::MAX, 0), (0, 0)).is_settled((i64::MAX, 0)));
    }
}
