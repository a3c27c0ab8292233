//! A small file of the cache, read and written whole: whose it is, the checksum of what follows, and that.
//! Anything that is not in order is as if it were not there. Neighbours: `gist` and `numbers` say what lies in one.

use std::io::{self, Read};

use serde::Serialize;
use serde::de::DeserializeOwned;
use xxhash_rust::xxh3::xxh3_64;

use super::draft::Draft;
use super::{Key, opened};
use crate::store::layout::Layout;

/// With what a file of this form begins.
const MAGIC: &[u8; 8] = b"sosku\x00g\x01";
/// Behind it: whose it is, and the checksum of the rest.
const HEAD: usize = MAGIC.len() + 32 + 8;
/// More bytes than the small files of any region have.
const LARGEST: u64 = 1 << 28;

/// What was kept under a name; `None` of anything that is not whole, of another program, or behind a link.
pub(super) fn kept<T: DeserializeOwned>(layout: &Layout, name: &str, key: Key) -> Option<T> {
    let (file, length) = opened(layout, name).filter(|(_, length)| *length <= LARGEST)?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).ok()?.saturating_add(1));
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let (head, body) = bytes.split_at_checked(HEAD)?;
    (head == self::head(key, body)).then(|| postcard::from_bytes(body).ok())?
}

/// Keeps something under a name from now on.
pub(super) fn keep(draft: &Draft, name: &str, key: Key, what: &impl Serialize) -> io::Result<()> {
    let body = postcard::to_stdvec(what).map_err(io::Error::other)?;
    draft.put(name, |out| {
        out.write_all(&head(key, &body))?;
        out.write_all(&body)
    })
}

fn head(key: Key, body: &[u8]) -> Vec<u8> {
    [MAGIC.as_slice(), &key.0, &xxh3_64(body).to_le_bytes()].concat()
}
