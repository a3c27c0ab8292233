//! What is due as a calendar that a phone or a desktop subscribes to (RFC 5545): one all-day event for each thing
//! that has a day. Codes only: a calendar leaves the office, so neither alias nor any fact of a client is in it.
//!
//! An event keeps its identity while its day moves. What is merely left open has no day, and is not here.

use crate::cli::page::said::due_in_words;
use crate::cli::page::voice::Voice;
use crate::model::agenda::{Task, Urgency};
use crate::model::date::Date;
use crate::model::due::Due;

/// Longer lines are folded, in octets without the line's end.
const LINE: usize = 75;

/// The feed, `stamp` being the moment at which it is made (`20260309T081500Z`).
pub fn feed(tasks: &[Task<'_>], stamp: &str, voice: &Voice<'_>) -> String {
    let mut out = String::new();
    let opening = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//sosku//sosku due//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ];
    opening.iter().for_each(|line| fold(line, &mut out));
    fold(&format!("X-WR-CALNAME:{}", escape(&voice.text("show-agenda-calendar"))), &mut out);
    for task in tasks.iter().filter(|task| task.urgency != Urgency::Open) {
        event(task, stamp, voice, &mut out);
    }
    fold("END:VCALENDAR", &mut out);
    out
}

fn event(task: &Task<'_>, stamp: &str, voice: &Voice<'_>, out: &mut String) {
    let (due, code) = (&task.due, task.case.case);
    let summary = format!("{code}: {}", due_in_words(due, voice));
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", uid(task)),
        format!("DTSTAMP:{stamp}"),
        format!("DTSTART;VALUE=DATE:{}", compact(due.date)),
        format!("DTEND;VALUE=DATE:{}", compact(due.date.plus_days(1))),
        format!("SUMMARY:{}", escape(&summary)),
        format!("CATEGORIES:{}", escape(due.kind.code())),
        "TRANSP:TRANSPARENT".to_owned(),
        "CLASS:CONFIDENTIAL".to_owned(),
        "END:VEVENT".to_owned(),
    ];
    lines.iter().for_each(|line| fold(line, out));
}

/// The case, the kind and the entry: the same from day to day, whatever becomes of the date.
fn uid(task: &Task<'_>) -> String {
    let Due { kind, entry, place, .. } = &task.due;
    let place: String =
        place.to_string().chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
    let about = entry.as_ref().map_or(place, ToString::to_string);
    format!("{}-{}-{about}@sosku", task.case.case, kind.code())
}

fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A text as a value: what has a meaning in calendars is escaped, a line break is a space.
fn escape(text: &str) -> String {
    let text: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// The line with its end, folded between characters.
fn fold(line: &str, out: &mut String) {
    let mut taken = 0;
    for sign in line.chars() {
        if taken + sign.len_utf8() > LINE {
            out.push_str("\r\n ");
            taken = 1;
        }
        out.push(sign);
        taken += sign.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{LINE, escape, fold};
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[test]
    fn what_has_a_meaning_in_calendars_is_escaped() {
        assert_eq!(escape("a,b;c\\d\ne"), "a\\,b\\;c\\\\d e");
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_unfolding_gives_it_back(text in "[a-zäö€😀 ]{0,200}") {
            let mut out = String::new();
            fold(&text, &mut out);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert_eq!(out.replace("\r\n ", ""), format!("{text}\r\n"));
        }
    }
}
