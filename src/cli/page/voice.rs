//! How a page speaks: messages of the language in use, labels of codes, names of workers, dates and spans.
//!
//! The folder's words come through the trait `Names`, so that pages know neither catalogue nor office.

use std::fmt;

use chrono::Datelike;

use crate::language::{Language, Messages, format};
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::group::actor_of;
use crate::tr;

const YEAR: i64 = 365;
/// From so many days on, nobody counts them.
const LONG: i64 = 2 * YEAR;

/// The list of what instruments measure, whose areas have labels as codes have.
pub const INSTRUMENT_AREA: &str = "instrument_area";

/// Words that the data folder decides: labels of codes and names of workers.
pub trait Names {
    /// What people see for a code of a list; the code itself if there is nothing better.
    fn label(&self, list: &str, code: &str) -> String;
    /// The name of a worker; the id itself if there is nobody of that id.
    fn person(&self, id: &str) -> String;
}

/// Everything that a page needs to speak.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The program's own texts.
    pub messages: &'a Messages,
    /// The folder's words.
    pub names: &'a dyn Names,
    /// The day on which the page is read.
    pub today: Date,
}

impl fmt::Debug for Voice<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Voice").field("messages", self.messages).field("today", &self.today).finish()
    }
}

impl Voice<'_> {
    /// The language in use.
    pub(super) fn language(&self) -> Language {
        self.messages.language()
    }

    /// A message without placeholders.
    pub(super) fn text(&self, id: &str) -> String {
        self.messages.text(id)
    }

    /// The label of a code.
    pub(super) fn label(&self, list: &str, code: &str) -> String {
        self.names.label(list, code)
    }

    /// The name of a worker.
    pub(super) fn person(&self, id: impl fmt::Display) -> String {
        self.names.person(&id.to_string())
    }

    /// The names of workers, and of actors who are named as `actor:CODE`.
    pub(super) fn crew(&self, ids: &[Id]) -> String {
        let name = |id: &Id| match actor_of(id) {
            Some(code) => self.label("actor", code),
            None => self.person(id),
        };
        ids.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// `9.3.2026`.
    pub(super) fn date(&self, date: Date) -> String {
        format::date(self.language(), date)
    }

    /// A day in little room: `9.3.` in the year of today, else `9.3.2025`; English `9 Mar`, `9 Mar 2025`, of which
    /// only the year may go to the next line.
    pub(super) fn short(&self, date: Date) -> String {
        let this_year = date.year() == self.today.year();
        match self.language() {
            Language::En => {
                let month: String = format::month(Language::En, date.month()).chars().take(3).collect();
                let year = if this_year { String::new() } else { format!(" {}", date.year()) };
                format!("{}\u{a0}{month}{year}", date.day())
            }
            language if this_year => format::day_month(language, date),
            _ => self.date(date),
        }
    }

    /// `ma 9.3.2026`.
    pub(super) fn weekday(&self, date: Date) -> String {
        format::weekday_date(self.language(), date)
    }

    /// How far a day is from today: `eilen`, `81 päivää sitten`, `2 päivän päästä`.
    pub(super) fn distance(&self, date: Date) -> String {
        match date.days_since(self.today) {
            days if days >= LONG => tr!(self.messages, "show-years-ahead", years = days / YEAR),
            days if days <= -LONG => tr!(self.messages, "show-years-ago", years = -days / YEAR),
            days @ ..=0 => tr!(self.messages, "show-days-ago", days = -days),
            days => tr!(self.messages, "show-days-ahead", days = days),
        }
    }
}
