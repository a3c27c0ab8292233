//! Records as compact bytes. The sessions of a case lie behind the rest of it, each with its outline before it, so
//! that a look at one month need not read ten years; of a settled case what remains of it is packed beside.
//!
//! The form is private to one version of one program: the key of the cache holds both.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::reach::{Outline, Reach};
use crate::model::session::Session;
use crate::model::settled::{Rest, remains, rest};

/// A session in front of its bytes.
#[derive(Serialize, Deserialize)]
struct Head {
    date: Date,
    is_contact: bool,
    has_result: bool,
    has_next: bool,
    length: u32,
}

/// The bytes of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// All of it.
    pub whole: Vec<u8>,
    /// Of a settled case how long it is at rest, and what remains of it.
    pub settled: Option<(Rest, Vec<u8>)>,
}

/// A case's bytes; `None` of one that is too large to be packed.
pub fn pack_case(case: &mut Case) -> Option<Packed> {
    let remains = |rest| Some((rest, postcard::to_stdvec(&remains(case)).ok()?));
    let settled = rest(case).and_then(remains);
    let sessions = std::mem::take(&mut case.sessions);
    let whole = pack_parts(case, &sessions);
    case.sessions = sessions;
    Some(Packed { whole: whole?, settled })
}

fn pack_parts(case: &Case, sessions: &[Session]) -> Option<Vec<u8>> {
    let mut bodies = Vec::new();
    let mut heads = Vec::with_capacity(sessions.len());
    for session in sessions {
        let body = postcard::to_stdvec(session).ok()?;
        let Outline { date, is_contact, has_result, has_next } = Outline::of(session);
        heads.push(Head { date, is_contact, has_result, has_next, length: u32::try_from(body.len()).ok()? });
        bodies.extend(body);
    }
    let mut packed = postcard::to_stdvec(&(case, heads)).ok()?;
    packed.extend(bodies);
    Some(packed)
}

/// The case in the bytes, with the sessions that matter.
pub fn unpack_case(packed: &[u8], reach: &Reach) -> Option<Case> {
    let ((mut case, heads), mut rest): ((Case, Vec<Head>), &[u8]) = postcard::take_from_bytes(packed).ok()?;
    let outlines: Vec<Outline> = heads.iter().map(Head::outline).collect();
    for (head, wanted) in heads.iter().zip(reach.wants(&outlines)) {
        let (body, behind) = rest.split_at_checked(usize::try_from(head.length).ok()?)?;
        rest = behind;
        if wanted {
            case.sessions.push(unpack(body)?);
        }
    }
    rest.is_empty().then_some(case)
}

impl Head {
    fn outline(&self) -> Outline {
        Outline {
            date: self.date,
            is_contact: self.is_contact,
            has_result: self.has_result,
            has_next: self.has_next,
        }
    }
}

/// The bytes of any other record.
pub fn pack(record: &impl Serialize) -> Option<Packed> {
    Some(Packed { whole: postcard::to_stdvec(record).ok()?, settled: None })
}

/// The record in the bytes; nothing may lie behind it.
pub fn unpack<T: DeserializeOwned>(packed: &[u8]) -> Option<T> {
    let (record, rest) = postcard::take_from_bytes(packed).ok()?;
    rest.is_empty().then_some(record)
}
