//! The roll of a group: everybody expected on one screen, each marked by a key, until nobody is left without a mark.
//!
//! With `--plain`, and where the screen is too small, one person after the other. Its own small list, for a list to
//! tick knows two states and here are three.

use console::Key;

use super::interrupt::spared;
use super::screen::{BACK, Screen};
use super::{given_up, plain};
use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::model::group::Presence;

/// Lines of the screen beside the people: the question, the keys, the cursor's.
const AROUND: usize = 4;
/// Marks all that are left with the first mark.
const REST: char = '*';

/// A state with the key that sets it.
struct Way {
    presence: Presence,
    key: char,
    label: String,
}

/// What each of several people did on a day.
///
/// # Errors
/// The question was given up.
pub fn roll(desk: &Desk<'_>, date: &str, people: &[String], presences: &[Presence]) -> Result<Vec<Presence>> {
    let screen = Screen::new(desk);
    let ways: Vec<Way> = presences.iter().map(|presence| way(desk, *presence)).collect();
    let heading = format!("{} {date}", screen.text("prompt-roll"));
    let marks = if screen.is_plain() {
        one_by_one(&screen, &heading, people, &ways)?
    } else {
        let mut sheet = Sheet {
            screen: &screen,
            heading: &heading,
            people,
            ways: &ways,
            marks: vec![None; people.len()],
            at: 0,
        };
        let outcome = sheet.fill();
        if outcome.is_err() {
            screen.restore();
        }
        outcome?
    };
    let counts = ways.iter().enumerate().map(|(way, known)| {
        let count = marks.iter().filter(|mark| **mark == way).count();
        format!("{} {count}", known.label)
    });
    screen.echo(&heading, &counts.collect::<Vec<_>>().join(", "));
    Ok(marks.iter().filter_map(|mark| ways.get(*mark)).map(|way| way.presence).collect())
}

/// The key of a presence is the letter that the grid shows for it.
fn way(desk: &Desk<'_>, presence: Presence) -> Way {
    let letter = desk.ui.messages().text(crate::cli::page::letter_id(presence));
    Way {
        presence,
        key: letter.chars().next().unwrap_or('?'),
        label: desk.label("presence", presence.code()),
    }
}

/// One question for each; `<` goes back.
fn one_by_one(screen: &Screen<'_, '_>, heading: &str, people: &[String], ways: &[Way]) -> Result<Vec<usize>> {
    screen.desk.ui.line(&format!("{heading}:"));
    let keys = ways.iter().map(|way| format!("{} = {}", way.key, way.label)).collect::<Vec<_>>().join(", ");
    screen.desk.ui.line(&format!("  {keys}"));
    let mut marks: Vec<usize> = Vec::new();
    while let Some(name) = people.get(marks.len()) {
        let typed = plain::line(screen, name, None)?;
        if typed == BACK {
            marks.pop();
        } else if let Some(way) = find(ways, &typed) {
            marks.push(way);
        } else {
            screen.note("prompt-no-such-choice");
        }
    }
    Ok(marks)
}

fn find(ways: &[Way], typed: &str) -> Option<usize> {
    let folded = typed.to_lowercase();
    let is_meant = |way: &Way| folded == way.key.to_string() || way.label.to_lowercase() == folded;
    ways.iter().position(is_meant)
}

/// The roll as it stands.
struct Sheet<'a, 's, 'd> {
    screen: &'a Screen<'s, 'd>,
    heading: &'a str,
    people: &'a [String],
    ways: &'a [Way],
    marks: Vec<Option<usize>>,
    at: usize,
}

impl Sheet<'_, '_, '_> {
    fn fill(&mut self) -> Result<Vec<usize>> {
        let term = &self.screen.term;
        loop {
            let lines = self.lines();
            for line in &lines {
                term.write_line(line).map_err(|_| given_up())?;
            }
            let key = spared(|| term.read_key()).map_err(|_| given_up())?;
            term.clear_last_lines(lines.len()).map_err(|_| given_up())?;
            match key {
                Key::Escape => return Err(given_up()),
                Key::Enter if self.marks.iter().all(Option::is_some) => {
                    return Ok(self.marks.iter().copied().flatten().collect());
                }
                key => self.press(&key),
            }
        }
    }

    fn press(&mut self, key: &Key) {
        let last = self.people.len().saturating_sub(1);
        match key {
            Key::ArrowUp => self.at = self.at.saturating_sub(1),
            Key::ArrowDown | Key::Tab => self.at = (self.at + 1).min(last),
            Key::Home => self.at = 0,
            Key::End => self.at = last,
            Key::Char(' ') => self.turn(),
            Key::Char(REST) => self.marks.iter_mut().for_each(|mark| *mark = Some(mark.unwrap_or(0))),
            Key::Char(typed) => {
                let typed = typed.to_lowercase().next().unwrap_or(*typed);
                if let Some(way) = self.ways.iter().position(|way| way.key == typed) {
                    self.set(way);
                    self.at = (self.at + 1).min(last);
                }
            }
            // To the first without a mark, so that it is seen what is still missing.
            Key::Enter => self.at = self.marks.iter().position(Option::is_none).unwrap_or(self.at),
            _ => {}
        }
    }

    fn set(&mut self, way: usize) {
        if let Some(mark) = self.marks.get_mut(self.at) {
            *mark = Some(way);
        }
    }

    /// The next mark of the one at the cursor.
    fn turn(&mut self) {
        let now = self.marks.get(self.at).copied().flatten();
        self.set(now.map_or(0, |way| (way + 1) % self.ways.len().max(1)));
    }

    /// The question, as many people around the cursor as there is room for, and the keys.
    fn lines(&self) -> Vec<String> {
        let height = usize::from(self.screen.term.size().0);
        let room = height.saturating_sub(AROUND).max(1);
        let first = self.at.saturating_sub(room / 2).min(self.people.len().saturating_sub(room));
        let mut lines = vec![self.screen.cut(self.heading)];
        let shown = self.people.iter().zip(&self.marks).enumerate().skip(first).take(room);
        lines.extend(shown.map(|(at, (name, mark))| {
            let cursor = if at == self.at { '>' } else { ' ' };
            let way = mark.and_then(|mark| self.ways.get(mark));
            let (key, label) = way.map_or(('·', ""), |way| (way.key, way.label.as_str()));
            self.screen.cut(&format!("{cursor} [{key}] {name}  {label}")).trim_end().to_owned()
        }));
        lines.push(self.screen.cut(&self.keys()));
        lines
    }

    fn keys(&self) -> String {
        let keys = self.ways.iter().map(|way| format!("{} {}", way.key, way.label));
        let rest = [
            format!("{REST} {}", self.screen.text("prompt-roll-rest")),
            self.screen.text("prompt-roll-done"),
        ];
        keys.chain(rest).collect::<Vec<_>>().join(" · ")
    }
}
