//! The attendance grid: people down, weeks across, the newest right; weeks for which there is no room are folded.
//!
//! Every letter is explained under the grid, and with `--plain` each person is a line of words.

use chrono::Datelike;
use console::Style;

use super::{Seen, letter_id};
use crate::cli::page::Look;
use crate::cli::page::voice::Voice;
use crate::cli::page::wrap::{pad, shorten, width_of};
use crate::language::visible::one_line;
use crate::language::{Language, format};
use crate::model::attendance::Participant;
use crate::model::group::Presence;
use crate::model::period::Week;
use crate::tr;

const PRESENCES: [Presence; 3] = [Presence::Present, Presence::Excused, Presence::Absent];
/// The widest column of names.
const NAMES: usize = 16;
const INDENT: usize = 2;
/// What a week takes: two digits and the gap before them.
const LEAST: usize = 3;

/// The grid with its legend, each line ended; a word about it if the group has not met.
pub(super) fn text(seen: &Seen<'_>, voice: &Voice<'_>, look: Look) -> String {
    let people = |weeks: &[Week]| -> Vec<&Participant<'_>> {
        seen.participants.iter().filter(|one| is_shown(one, weeks, voice)).collect()
    };
    let all = people(&seen.weeks);
    if all.is_empty() && seen.weeks.is_empty() {
        return format!("\n{}\n", voice.text("show-group-empty"));
    }
    if look.plain {
        return all.iter().map(|one| format!("{}\n", plain(one, seen, voice))).collect();
    }
    let mut grid = Grid::new(seen, all, voice, look);
    grid.people = people(grid.weeks);
    grid.draw()
}

/// Members of the day, and others who have been asked after in these weeks.
fn is_shown(one: &Participant<'_>, weeks: &[Week], voice: &Voice<'_>) -> bool {
    one.is_member_on(voice.today) || weeks.iter().any(|week| one.weeks.contains_key(week))
}

/// One person in a line: sums first, then the weeks, the newest first.
fn plain(one: &Participant<'_>, seen: &Seen<'_>, voice: &Voice<'_>) -> String {
    let sums = PRESENCES
        .map(|presence| format!("{} {}", voice.label("presence", presence.code()), one.times(presence)));
    let weeks = one.weeks.iter().rev().map(|(week, marks)| {
        let marks: Vec<String> = marks.iter().map(|mark| voice.label("presence", mark.code())).collect();
        format!("{} {}", number(*week), marks.join(" + "))
    });
    let weeks = weeks.collect::<Vec<_>>().join(", ");
    let week = voice.text("show-group-week");
    let left = left(one, voice).map(|left| format!(" ({left})")).unwrap_or_default();
    one_line(&format!("{}{left}: {}; {week}: {weeks}", seen.called.name(one.case), sums.join(", ")))
}

fn left(one: &Participant<'_>, voice: &Voice<'_>) -> Option<String> {
    let left = one.left.filter(|left| *left < voice.today)?;
    Some(tr!(voice.messages, "show-group-left", date = voice.short(left)))
}

/// The number of an ISO week.
fn number(week: Week) -> u32 {
    week.monday().iso_week().week()
}

struct Grid<'a, 'g> {
    seen: &'a Seen<'g>,
    people: Vec<&'a Participant<'g>>,
    weeks: &'a [Week],
    folded: usize,
    voice: &'a Voice<'a>,
    look: Look,
    names: usize,
    column: usize,
}

impl<'a, 'g> Grid<'a, 'g> {
    fn new(seen: &'a Seen<'g>, people: Vec<&'a Participant<'g>>, voice: &'a Voice<'a>, look: Look) -> Self {
        let name = |one: &&Participant<'_>| width_of(&one_line(&seen.called.name(one.case)));
        let labels = ["show-group-week", "show-group-present", "show-group-heads-row"];
        let labels = labels.iter().map(|id| width_of(&voice.text(id)));
        let names = people.iter().map(name).chain(labels).max().unwrap_or(0).min(NAMES);
        let most = people.iter().flat_map(|one| one.weeks.values().map(Vec::len)).max().unwrap_or(1);
        let column = LEAST.max(most + 1);
        let sums = width_of(&voice.text("show-group-sum")).max(5) + 2;
        let room = look.columns().saturating_sub(INDENT + names + sums) / column;
        let folded = seen.weeks.len().saturating_sub(room.max(1));
        let weeks = seen.weeks.get(folded..).unwrap_or_default();
        Self { seen, people, weeks, folded, voice, look, names, column }
    }

    fn draw(&self) -> String {
        let mut lines = vec![String::new(), self.bold(&self.voice.text("show-group-grid").to_uppercase())];
        lines.push(self.months());
        let sum = self.voice.text("show-group-sum");
        lines.push(self.line(
            &self.voice.text("show-group-week"),
            |week| (number(week).to_string(), Style::new()),
            &sum,
        ));
        lines.extend(self.people.iter().map(|one| self.person(one)));
        lines.push(self.line(
            &self.voice.text("show-group-present"),
            |week| (self.present(week), Style::new().dim()),
            "",
        ));
        if self.seen.group.group.open {
            let heads = |week| (self.heads(week), Style::new().dim());
            lines.push(self.line(&self.voice.text("show-group-heads-row"), heads, ""));
        }
        lines.push(String::new());
        lines.push(self.legend());
        lines.extend(self.former());
        if self.folded > 0 {
            lines.push(self.older());
        }
        lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
    }

    /// The name of a month above its first week, where there is room for it.
    fn months(&self) -> String {
        let mut line = " ".repeat(INDENT + self.names);
        let mut last = None;
        for (at, week) in self.weeks.iter().enumerate() {
            let middle = week.monday().plus_days(3);
            let start = INDENT + self.names + at * self.column + 1;
            if last != Some(middle.month()) && width_of(&line) <= start {
                line = format!(
                    "{} {}",
                    pad(&line, start - 1),
                    short_month(self.voice.language(), middle.month())
                );
                last = Some(middle.month());
            }
        }
        line
    }

    fn line(&self, label: &str, cell: impl Fn(Week) -> (String, Style), sum: &str) -> String {
        let cells: String = self
            .weeks
            .iter()
            .map(|week| {
                let (text, style) = cell(*week);
                let gap = " ".repeat(self.column.saturating_sub(width_of(&text)));
                format!("{gap}{}", style.force_styling(self.look.colour).apply_to(text))
            })
            .collect();
        format!("{}{}{cells}  {sum}", " ".repeat(INDENT), pad(label, self.names))
    }

    fn person(&self, one: &Participant<'_>) -> String {
        let name = shorten(&one_line(&self.seen.called.name(one.case)), self.names);
        let all: usize = one.weeks.values().map(Vec::len).sum();
        let sum = format!("{}/{all}", one.times(Presence::Present));
        self.line(&name, |week| self.marks(one, week), &sum)
    }

    /// The letters of a week; a dot where a member has no mark.
    fn marks(&self, one: &Participant<'_>, week: Week) -> (String, Style) {
        let belongs = one.joined <= week.sunday() && one.left.is_none_or(|left| week.monday() <= left);
        match one.weeks.get(&week) {
            Some(marks) => {
                let letters = marks.iter().map(|mark| self.voice.text(letter_id(*mark))).collect();
                let is_away = marks.contains(&Presence::Absent);
                (letters, if is_away { Style::new().red().bold() } else { Style::new() })
            }
            None if belongs => ("·".to_owned(), Style::new().dim()),
            None => (String::new(), Style::new()),
        }
    }

    fn present(&self, week: Week) -> String {
        let marks = self.people.iter().filter_map(|one| one.weeks.get(&week)).flatten();
        marks.filter(|mark| **mark == Presence::Present).count().to_string()
    }

    fn heads(&self, week: Week) -> String {
        let meetings = self.seen.group.meetings.iter().map(|line| &line.record);
        let heads: Vec<u32> =
            meetings.filter(|one| week.contains(one.date)).filter_map(|one| one.headcount).collect();
        if heads.is_empty() {
            String::new()
        } else {
            heads.iter().map(|head| u64::from(*head)).sum::<u64>().to_string()
        }
    }

    fn legend(&self) -> String {
        let letters = PRESENCES.map(|presence| {
            format!(
                "{} {}",
                self.voice.text(letter_id(presence)),
                self.voice.label("presence", presence.code())
            )
        });
        format!("{}{}", " ".repeat(INDENT), letters.join(" · "))
    }

    /// Those who have left, and when.
    fn former(&self) -> Option<String> {
        let name = |one: &Participant<'_>| self.seen.called.name(one.case);
        let left = |one: &&Participant<'_>| Some(format!("{} {}", name(one), left(one, self.voice)?));
        let all: Vec<String> = self.people.iter().filter_map(left).collect();
        (!all.is_empty()).then(|| format!("{}{}", " ".repeat(INDENT), one_line(&all.join(" · "))))
    }

    /// How many weeks are folded, and the last quarter of them.
    fn older(&self) -> String {
        let last = self.folded.checked_sub(1).and_then(|at| self.seen.weeks.get(at));
        let quarter = last.map(|week| {
            let middle = week.monday().plus_days(3);
            format!("{}-Q{}", middle.year(), middle.month0() / 3 + 1)
        });
        let said = tr!(
            self.voice.messages,
            "show-group-older",
            count = self.folded,
            group = self.seen.group.group.group.to_string(),
            period = quarter.unwrap_or_default()
        );
        format!("{}{said}", " ".repeat(INDENT))
    }

    fn bold(&self, text: &str) -> String {
        Style::new().bold().force_styling(self.look.colour).apply_to(text).to_string()
    }
}

/// The beginning of a month's name: `marras`, `nov`, `Nov`.
fn short_month(language: Language, month: u32) -> String {
    let name = format::month(language, month);
    match language {
        Language::Fi => name.trim_end_matches("kuu").to_owned(),
        _ => name.chars().take(3).collect(),
    }
}
