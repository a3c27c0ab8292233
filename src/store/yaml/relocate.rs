//! An entry goes over to a list: its lines move as they are written, with every comment among them, and only
//! their indentation changes.
//!
//! Both stand at the top of the record. A list that is not there yet takes the place of the entry. Refuses a
//! list in flow style, into which lines cannot go. Neighbours: `plan`.

use std::ops::Range;

use super::edit::Reason;
use super::place::{after_indicator, after_lines, line_break};
use super::plan::{Plan, Planner, Trouble, trouble};
use super::splice::Splice;
use super::trail::Trail;
use super::tree::{Kind, Node};
use super::trivia::{column, line_end, line_start, next_line, skip_blanks};
use crate::model::path::{Path, Step};

/// Where the dashes of the list stand, and where what follows them.
struct Columns {
    dash: usize,
    text: usize,
}

impl Planner<'_> {
    /// The entry that the trail leads to becomes the last item of `list`.
    pub(super) fn relocate(&self, trail: &Trail<'_>, list: &Path) -> Result<Plan, Trouble> {
        let fail = || trouble(trail.node, Reason::Unsafe);
        let (Some((root, Step::Key(key))), [Step::Key(list)]) = (trail.holder(), list.0.as_slice()) else {
            return Err(fail());
        };
        let entry = root.entry(key).filter(|_| trail.depth() == 1 && !root.is_flow()).ok_or_else(fail)?;
        let header = after_indicator(self.text, root, &Step::Key(key.clone())).ok_or_else(fail)?;
        let indent = column(self.text, entry.key.span.start);
        let end = after_lines(self.text, entry.end(), indent);
        let own = line_start(self.text, entry.key.span.start);
        let goes = own..next_line(self.text, end);
        let item = |columns| self.item_of(header..end, trail.node, columns);
        let Some(target) = root.entry(list) else {
            let layout = self.layout(&Trail { above: Vec::new(), node: root, missing: &[] });
            let dash = indent + layout.list;
            let lines = item(Columns { dash, text: dash + 1 + layout.gap });
            let heading = format!("{}{list}:", " ".repeat(indent));
            let with = [&[heading], lines.as_slice()].concat().join(line_break(self.text, own));
            return Ok(Plan::adding(vec![Splice::replace(own..end, with)]));
        };
        let arrives = self.at_the_end(&target.value, list, item).ok_or_else(fail)?;
        Ok(Plan::adding([arrives, vec![Splice::remove(goes)]].concat()))
    }

    /// The splices that put an item at the end of a block list, or into an empty one.
    fn at_the_end(
        &self,
        list: &Node,
        name: &str,
        item: impl FnOnce(Columns) -> Vec<String>,
    ) -> Option<Vec<Splice>> {
        if let Some(last) = list.items().last() {
            let dash = column(self.text, list.span.start);
            let gap = column(self.text, last.span.start).checked_sub(dash + 1).filter(|gap| *gap > 0)?;
            let at = after_lines(self.text, last.span.end, dash);
            let lines = item(Columns { dash, text: dash + 1 + gap });
            return (!list.is_flow()).then(|| vec![self.lines_at(at..at, &lines)]);
        }
        let is_empty = list.is_null() || matches!(list.kind, Kind::Seq { .. });
        let header = after_indicator(self.text, self.root, &Step::Key(name.to_owned()))?;
        let at = line_end(self.text, list.span.end.max(header));
        let emptied = Splice::remove(header..list.span.end.max(header));
        let lines = item(Columns { dash: 2, text: 4 });
        is_empty.then(|| vec![emptied, self.lines_at(at..at, &lines)])
    }

    /// What stands behind the colon of an entry, as the lines of an item.
    fn item_of(&self, body: Range<usize>, value: &Node, columns: Columns) -> Vec<String> {
        let head_end = line_end(self.text, body.start).min(body.end);
        let head = self.text.get(skip_blanks(self.text, body.start)..head_end).unwrap_or_default();
        let rest = self.text.get(next_line(self.text, head_end).min(body.end)..body.end).unwrap_or_default();
        let was = column(self.text, value.span.start);
        let is_below = value.span.start > head_end;
        let shift = |line: &str| if is_below { shifted(line, was, columns.text) } else { line.to_owned() };
        let dash = format!("{}-", " ".repeat(columns.dash));
        let mut lines = rest.lines().map(shift).peekable();
        let begins_at_once = head.is_empty()
            && lines.peek().is_some_and(|first| !first.trim_start().starts_with('#') && !first.is_empty());
        let first = match (begins_at_once, head) {
            (true, _) => {
                let gap = " ".repeat(columns.text.saturating_sub(columns.dash + 1));
                let first = lines.next().unwrap_or_default();
                format!("{dash}{gap}{}", first.trim_start_matches(' '))
            }
            (false, "") => dash,
            (false, head) => format!("{dash} {head}"),
        };
        std::iter::once(first).chain(lines).collect()
    }
}

/// A line as far to the right as its column asks; an empty one stays empty.
fn shifted(line: &str, was: usize, becomes: usize) -> String {
    let text = line.trim_start_matches(' ');
    if text.is_empty() {
        return String::new();
    }
    let indent = (line.len() - text.len() + becomes).saturating_sub(was);
    format!("{}{text}", " ".repeat(indent))
}
