//! Asking at a terminal: a list to walk or to narrow down by typing, a list to tick, a line, the editor.
//!
//! Every question ends as one line, what was asked and what was answered, so that the answers can be looked
//! over. With `--plain` the same questions are asked line by line (`plain`). The only user of dialoguer's lists.

use std::cell::RefCell;

use console::Term;
use dialoguer::{Editor, FuzzySelect, Input, MultiSelect};

use super::interrupt::{Hushed, spared};
use super::theme::Look;
use super::{Answer, given_up, plain};
use crate::catalogue::Catalogue;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::field::{Field, Kind};

/// The answer that leads back to the question before.
pub(super) const BACK: &str = "<";

/// Lines of the screen that a list leaves free: the question and the cursor's.
const AROUND: usize = 2;
/// The fewest lines on which a list can be walked; on fewer, questions are asked line by line.
const FEWEST_ROWS: usize = 8;

/// The terminal at which the questions are asked.
pub(super) struct Screen<'s, 'd> {
    pub(super) desk: &'s Desk<'d>,
    pub(super) term: Term,
    look: Look,
    hushed: RefCell<Option<Hushed>>,
}

impl<'s, 'd> Screen<'s, 'd> {
    pub(super) fn new(desk: &'s Desk<'d>) -> Self {
        let look = Look { bold: desk.ui.colors_messages() };
        Self { desk, term: Term::stderr(), look, hushed: RefCell::new(Some(Hushed::new())) }
    }

    /// The text of a message without words to fill in.
    pub(super) fn text(&self, id: &'static str) -> String {
        self.desk.ui.text(&Said::new(id))
    }

    /// Tells something about the questions.
    pub(super) fn note(&self, id: &'static str) {
        self.desk.ui.note(&self.text(id));
    }

    /// What a fact is called: its words for the command or for all, else the name of the list that it comes
    /// from, else its flag.
    pub(super) fn label(&self, field: &Field) -> String {
        let flag = field.flag.replace(['.', '_'], "-");
        let command = self.desk.settings.command.replace(' ', "-");
        let ids = [format!("prompt-ask-{command}-{flag}"), format!("prompt-ask-{flag}")];
        if let Some(label) = ids.iter().find_map(|id| self.desk.ui.messages().find(id, &[])) {
            return label;
        }
        let name = |catalogue: &Catalogue, list| {
            Some(capitalised(catalogue.list(list)?.name.get(self.desk.language())))
        };
        let listed = match field.kind {
            Kind::Choice(list) | Kind::Choices(list) | Kind::Ratings(list) | Kind::Reasons(list) => {
                name(self.desk.catalogue(), list)
            }
            _ => None,
        };
        listed.unwrap_or_else(|| capitalised(&field.flag.replace(['-', '_'], " ")))
    }

    /// Says what is wrong with an answer, in the words of the flag's error without its flag.
    pub(super) fn refuse(&self, error: &CommandError, flag: &str) {
        let details = error.details();
        for said in details.said.iter().chain(&details.hints) {
            let text = self.desk.ui.text(said);
            let text = text.strip_prefix(&format!("`--{flag}`: ")).unwrap_or(&text);
            self.desk.ui.tell(&format!("  {text}"), 2);
        }
        if let Some(hint) = details.said.as_ref().and_then(|said| self.desk.ui.hint_of(said)) {
            self.desk.ui.tell(&format!("  {hint}"), 2);
        }
    }

    /// Leaves a line that tells what was answered; `–` if nothing was.
    pub(super) fn echo(&self, heading: &str, answer: &str) {
        let answer = if answer.is_empty() { "–" } else { answer };
        self.desk.ui.tell(&format!("{}: {answer}", self.look.strong(heading)), 2);
    }

    /// The same for what was typed; where nothing is cleared, it already stands there as it was typed.
    pub(super) fn echo_typed(&self, heading: &str, typed: &str, answer: &str) {
        if !self.is_plain() || typed != answer {
            self.echo(heading, answer);
        }
    }

    /// The terminal as it was before the questions.
    pub(super) fn restore(&self) {
        // If the terminal is gone, there is nothing left to restore.
        let _ = self.term.show_cursor();
    }

    pub(super) fn is_plain(&self) -> bool {
        self.desk.ui.is_plain() || usize::from(self.term.size().0) < FEWEST_ROWS
    }

    /// How many lines of a list are seen at once.
    fn rows(&self) -> usize {
        usize::from(self.term.size().0).saturating_sub(AROUND)
    }

    /// An item that takes one line: dialoguer counts bytes when it clears a list.
    pub(super) fn cut(&self, item: &str) -> String {
        let width = usize::from(self.term.size().1).saturating_sub(8).max(10);
        let mut kept = width;
        loop {
            let cut = console::truncate_str(item, kept, "…");
            if cut.len() <= width || kept < 2 {
                return cut.into_owned();
            }
            kept -= 1;
        }
    }

    /// One of several; `preset` is taken by Enter.
    pub(super) fn choose(
        &self,
        heading: &str,
        items: &[String],
        preset: Option<usize>,
    ) -> Result<Answer<usize>> {
        if self.is_plain() {
            return plain::choose(self, heading, items, preset);
        }
        let order = self.order(items.len(), preset.as_slice());
        let shown = self.shown(items, &order);
        let start = order.iter().position(|index| Some(*index) == preset).unwrap_or(0);
        let list = FuzzySelect::with_theme(&self.look)
            .with_prompt(heading)
            .items(&shown)
            .default(start)
            .highlight_matches(false)
            .report(false);
        let chosen = spared(|| list.interact_on_opt(&self.term)).map_err(|_| given_up())?;
        Ok(match chosen.and_then(|place| order.get(place)) {
            Some(index) => Answer::Given(*index),
            None => Answer::Back,
        })
    }

    /// Any number of several; those of `preset` are ticked.
    pub(super) fn choose_several(
        &self,
        heading: &str,
        items: &[String],
        preset: &[usize],
    ) -> Result<Answer<Vec<usize>>> {
        if self.is_plain() {
            return plain::choose_several(self, heading, items, preset);
        }
        let order = self.order(items.len(), preset);
        let room = self.rows().saturating_sub(1).max(1);
        let size = if order.len() <= room { room } else { room.saturating_sub(1).max(1) };
        let parts: Vec<&[usize]> = order.chunks(size).collect();
        let mut ticked: Vec<usize> = preset.to_vec();
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            let left = order.len().saturating_sub((at + 1) * size);
            match self.choose_part(heading, items, part, &ticked, left)? {
                Answer::Back if at == 0 => return Ok(Answer::Back),
                Answer::Back => at -= 1,
                Answer::Given((chosen, goes_on)) => {
                    ticked.retain(|index| !part.contains(index));
                    ticked.extend(chosen);
                    at = if goes_on { at + 1 } else { parts.len() };
                }
            }
        }
        ticked.sort_unstable();
        Ok(Answer::Given(ticked))
    }

    /// What is ticked of as much of a list as fits the screen, and whether the rest, `left` items, is wanted too.
    /// A list that dialoguer had to turn over would be headed in English, with the way back out of sight.
    fn choose_part(
        &self,
        heading: &str,
        items: &[String],
        part: &[usize],
        ticked: &[usize],
        left: usize,
    ) -> Result<Answer<(Vec<usize>, bool)>> {
        let mut shown = self.shown(items, part);
        if left > 0 {
            let more = self.desk.ui.text(&Said::new("prompt-more").with("count", left));
            shown.insert(part.len(), more);
        }
        let states: Vec<bool> = part.iter().map(|index| ticked.contains(index)).collect();
        let list = MultiSelect::with_theme(&self.look)
            .with_prompt(self.heading_of_several(heading))
            .items(&shown)
            .defaults(&states)
            .report(false);
        let chosen = spared(|| list.interact_on_opt(&self.term)).map_err(|_| given_up())?;
        let Some(chosen) = chosen.filter(|chosen| !chosen.contains(&(shown.len() - 1))) else {
            return Ok(Answer::Back);
        };
        let goes_on = left > 0 && chosen.contains(&part.len());
        Ok(Answer::Given((chosen.iter().filter_map(|place| part.get(*place).copied()).collect(), goes_on)))
    }

    /// The heading with a word about the keys, if both fit on a line: dialoguer would leave the rest behind.
    fn heading_of_several(&self, heading: &str) -> String {
        let width = usize::from(self.term.size().1).saturating_sub(2);
        let whole = format!("{heading} ({})", self.text("prompt-several"));
        if console::measure_text_width(&whole) <= width {
            return whole;
        }
        console::truncate_str(heading, width, "…").into_owned()
    }

    /// What is preset must be in sight: in a list that is longer than the screen it comes first.
    fn order(&self, count: usize, preset: &[usize]) -> Vec<usize> {
        let (first, rest): (Vec<usize>, Vec<usize>) =
            (0..count).partition(|index| count >= self.rows() && preset.contains(index));
        first.into_iter().chain(rest).collect()
    }

    /// The lines of a list, the way back last.
    fn shown(&self, items: &[String], order: &[usize]) -> Vec<String> {
        let lines = order.iter().filter_map(|index| items.get(*index)).map(|item| self.cut(item));
        lines.chain([format!("{BACK} {}", self.text("prompt-back"))]).collect()
    }

    /// A line of text. Enter takes the preset; `initial` stands there to be corrected.
    pub(super) fn line(&self, heading: &str, preset: Option<&str>, initial: &str) -> Result<Answer<String>> {
        let typed = if self.is_plain() {
            plain::line(self, heading, preset)?
        } else {
            let input = Input::<String>::with_theme(&self.look)
                .with_prompt(heading)
                .allow_empty(true)
                .report(false)
                .with_initial_text(initial);
            let input = match preset {
                Some(preset) => input.default(preset.to_owned()),
                None => input,
            };
            let typed = spared(|| input.interact_text_on(&self.term)).map_err(|_| given_up())?;
            self.clear_wrapped(heading, preset, &typed);
            typed
        };
        Ok(if typed.trim() == BACK { Answer::Back } else { Answer::Given(typed.trim().to_owned()) })
    }

    /// Dialoguer clears the last line of what was typed; a long text has more.
    fn clear_wrapped(&self, heading: &str, preset: Option<&str>, typed: &str) {
        let brackets = preset.map_or(0, |preset| preset.chars().count() + 3);
        let length = heading.chars().count() + 2 + brackets + typed.chars().count();
        let width = usize::from(self.term.size().1).max(1);
        // What stays behind is only unsightly.
        let _ = self.term.clear_last_lines(length / width);
    }

    /// A text of any length in the person's own editor; `None` if nothing was saved.
    pub(super) fn long_text(&self, begun: &str) -> Option<String> {
        let mut editor = Editor::new();
        editor.extension(".txt").require_save(true);
        if let Some(program) = &self.desk.settings.editor {
            editor.executable(program);
        }
        self.hushed.take();
        let edited = editor.edit(begun);
        self.hushed.replace(Some(Hushed::new()));
        match edited {
            Ok(text) => text.map(|text| text.trim_end().to_owned()),
            Err(_) => {
                self.note("prompt-no-editor");
                None
            }
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
