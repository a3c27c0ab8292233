//! A row of a spreadsheet as a session of a case.
//!
//! Refused: a day that lies ahead though the session was held, and a session that the case seems to have already.
//! Neighbours: `entries` finds the case and writes; `session::add` knows a session's facts.

use std::collections::BTreeSet;

use super::cells::{Reading, Unread};
use super::entries::{NewEntry, with_id};
use crate::cli::cmd::session::add;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::gather::{Gathered, NEW_ID};
use crate::model::entry::standing;
use crate::model::session::Session;
use crate::path;
use crate::store::csv::table::Row;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// A session that comes in.
pub(super) struct NewSession(Gathered<Session>);

impl NewEntry for NewSession {
    fn of_row(
        desk: &Desk<'_>,
        reading: &Reading<'_>,
        open: &OpenCase,
        row: &Row,
    ) -> std::result::Result<Self, Vec<Unread>> {
        let mut draft = desk.with_scope(Some(&open.case), |scope| reading.draft(scope, row))?;
        draft.set("id", Value::Token(NEW_ID.to_owned()));
        let session: Gathered<Session> = reading.typed(desk, &draft)?;
        match add::refuse_impossible(desk, &session.entry) {
            Ok(()) => Ok(Self(session)),
            Err(_) => Err(vec![Unread::of_row(reading.line, Said::new("ui-import-ahead"))]),
        }
    }

    fn said_twice(&self, open: &OpenCase) -> Option<Said> {
        let own = &self.0.entry;
        let is_same = |other: &&Session| {
            other.date == own.date && other.minutes == own.minutes && other.workers == own.workers
        };
        let double = standing(&open.case.sessions).find(is_same)?;
        Some(Said::new("ui-import-double").with("case", open.code).with("entry", &double.id))
    }

    fn new_id(&self, desk: &Desk<'_>, open: &OpenCase, taken: &BTreeSet<String>) -> Result<String> {
        add::new_id(desk, open, self.0.entry.date, taken)
    }

    fn edits(_: &Desk<'_>, _: &OpenCase, new: Vec<(String, Self)>) -> Vec<Edit> {
        let appended = |(id, Self(session)): (String, Self)| Edit::Append {
            list: path!["sessions"],
            value: with_id(id, session.value),
        };
        new.into_iter().map(appended).collect()
    }
}
