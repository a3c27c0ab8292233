//! What a report was made from, so that it can be made again: plain data, handed in by the caller.
//! It asks neither git nor the clock, so that the same commit gives the same bytes.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// What a report was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The commit of the folder; `None` before the first one.
    pub commit: Option<String>,
    /// True if nothing in the folder lies uncommitted.
    pub clean: bool,
    /// How many case files were read.
    pub cases: u64,
    /// How many broken files were left out.
    pub skipped: u64,
    /// The checksum of what was read: `sha256:…`.
    pub checksum: String,
    /// The version of this program.
    pub sosku: String,
    /// The conditions of the filter, as `(key, value)`; empty if every case counts.
    pub filter: Vec<(&'static str, String)>,
}

impl Serialize for Provenance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("commit", &self.commit)?;
        map.serialize_entry("clean", &self.clean)?;
        map.serialize_entry("records", &Records { cases: self.cases })?;
        map.serialize_entry("skipped", &self.skipped)?;
        map.serialize_entry("checksum", &self.checksum)?;
        map.serialize_entry("sosku", &self.sosku)?;
        if !self.filter.is_empty() {
            let filter: serde_json::Map<_, _> =
                self.filter.iter().map(|(key, value)| ((*key).to_owned(), value.as_str().into())).collect();
            map.serialize_entry("filter", &filter)?;
        }
        map.end()
    }
}

/// How many records of each kind were read.
#[derive(serde::Serialize)]
struct Records {
    cases: u64,
}
