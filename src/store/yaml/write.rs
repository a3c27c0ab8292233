//! How a value is laid out: block or flow, and how far each line is indented.
//!
//! The house style of a data file – entries as block mappings, small things in braces or brackets, long text as
//! literal blocks – in the indentation that the file already has. Neighbours: `scalar` writes the leaves,
//! `edit` decides where the lines go.

use super::scalar::{self, Block};
use super::tree::{Kind, Node};
use super::trivia::column;
use super::value::Value;

/// A small mapping or list is written on one line if that line ends before this column.
const WIDTH: usize = 100;

/// The habits of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// How much deeper a mapping or a block of text is than the key that holds it; at least 1.
    pub(super) step: usize,
    /// How much deeper the dashes of a list are than the key that holds it; may be 0.
    pub(super) list: usize,
    /// How many spaces follow a dash; at least 1.
    pub(super) gap: usize,
    /// Whether text may be written as a literal block.
    pub(super) blocks: bool,
}

/// A value laid out below a key or dash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Laid {
    /// What stands on the line of the key or dash; may be empty.
    pub(super) head: String,
    /// The lines below, indented, without line breaks.
    pub(super) lines: Vec<String>,
}

/// Where a value is to stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// The column of the key or dash that holds it.
    pub(super) holder: usize,
    /// The column at which its first character would come on that line.
    pub(super) column: usize,
    /// The number of steps from the root of the record.
    pub(super) depth: usize,
    /// Whether it is an item of a list.
    pub(super) item: bool,
    /// Whether mappings are written in flow style here, if its neighbours say.
    pub(super) flow: Option<bool>,
}

impl Layout {
    /// The habits that show in the first of `nodes` in which they show; the house style where none does.
    pub(super) fn of(text: &str, nodes: &[&Node]) -> Self {
        let mut habits = Habits::default();
        nodes.iter().for_each(|node| habits.observe(text, node));
        Self {
            step: habits.step.unwrap_or(2),
            list: habits.list.unwrap_or(2),
            gap: habits.gap.unwrap_or(1),
            blocks: true,
        }
    }

    /// Lays out a value that stands in block context.
    pub(super) fn lay(&self, value: &Value, spot: Spot) -> Laid {
        match value {
            Value::Text(text) if self.blocks => match scalar::block(text) {
                Some(block) => self.block(block, spot.holder),
                None => on_line(scalar::inline(value, false)),
            },
            Value::Seq(items) => self.seq(items, value, spot),
            Value::Map(pairs) => self.map(pairs, value, spot),
            _ => on_line(scalar::inline(value, false)),
        }
    }

    fn block(&self, block: Block, holder: usize) -> Laid {
        let pad = " ".repeat(holder + self.step);
        let indent = if block.needs_indent { self.step.to_string() } else { String::new() };
        let lines = block
            .lines
            .iter()
            .map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") });
        Laid { head: format!("|{indent}{}", block.keep), lines: lines.collect() }
    }

    fn seq(&self, items: &[Value], whole: &Value, spot: Spot) -> Laid {
        let flow = flow(whole);
        if items.is_empty() || items.iter().all(Value::is_scalar) && is_small(whole) && fits(&flow, spot) {
            return on_line(flow);
        }
        let dash = if spot.item { spot.column } else { spot.holder + self.list };
        let spot =
            Spot { holder: dash, column: dash + 1 + self.gap, depth: spot.depth + 1, item: true, flow: None };
        below(items.iter().flat_map(|item| self.item(item, spot)).collect())
    }

    fn map(&self, pairs: &[(String, Value)], whole: &Value, spot: Spot) -> Laid {
        let entry = spot.depth <= 1 || spot.depth == 2 && spot.item;
        let flow = flow(whole);
        if pairs.is_empty() || spot.flow.unwrap_or(!entry) && is_small(whole) && fits(&flow, spot) {
            return on_line(flow);
        }
        let indent = if spot.item { spot.column } else { spot.holder + self.step };
        below(pairs.iter().flat_map(|(key, value)| self.entry(key, value, indent, spot.depth + 1)).collect())
    }

    /// The lines of one entry of a block mapping whose keys stand at `indent`.
    pub(super) fn entry(&self, key: &str, value: &Value, indent: usize, depth: usize) -> Vec<String> {
        let key = scalar::key(key, false);
        let column = indent + key.chars().count() + 2;
        let laid = self.lay(value, Spot { holder: indent, column, depth, item: false, flow: None });
        let pad = " ".repeat(indent);
        let first =
            if laid.head.is_empty() { format!("{pad}{key}:") } else { format!("{pad}{key}: {}", laid.head) };
        std::iter::once(first).chain(laid.lines).collect()
    }

    /// The lines of one item of a block list; collections begin on the line of their dash.
    pub(super) fn item(&self, value: &Value, spot: Spot) -> Vec<String> {
        let laid = self.lay(value, spot);
        let dash = format!("{}-{}", " ".repeat(spot.holder), " ".repeat(self.gap));
        let mut lines = laid.lines.into_iter();
        let first = if laid.head.is_empty() {
            format!("{dash}{}", lines.next().unwrap_or_default().trim_start_matches(' '))
        } else {
            format!("{dash}{}", laid.head)
        };
        std::iter::once(first).chain(lines).collect()
    }
}

/// A mapping as a file of its own, in the house style; any other value as one line.
pub fn document(value: &Value) -> String {
    let layout = Layout::of("", &[]);
    let lines = match value {
        Value::Map(pairs) => pairs.iter().flat_map(|(key, value)| layout.entry(key, value, 0, 1)).collect(),
        other => vec![flow(other)],
    };
    lines.join("\n") + "\n"
}

fn on_line(head: String) -> Laid {
    Laid { head, lines: Vec::new() }
}

fn below(lines: Vec<String>) -> Laid {
    Laid { head: String::new(), lines }
}

fn fits(flow: &str, spot: Spot) -> bool {
    spot.column + flow.chars().count() <= WIDTH
}

/// Whether a value may be written within a line: no long or many-lined text, and mappings only of scalars and
/// lists of scalars.
fn is_small(value: &Value) -> bool {
    match value {
        Value::Text(text) => scalar::block(text).is_none() && !text.contains('\n'),
        Value::Seq(items) => items.iter().all(|item| item.is_scalar() && is_small(item)),
        Value::Map(pairs) => {
            pairs.iter().all(|(_, value)| !matches!(value, Value::Map(_)) && is_small(value))
        }
        _ => true,
    }
}

/// The value on one line in flow style, however long.
pub(super) fn flow(value: &Value) -> String {
    match value {
        Value::Seq(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Map(pairs) => {
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| flow_pair(key, value)).collect();
            format!("{{{}}}", pairs.join(", "))
        }
        _ => scalar::inline(value, true),
    }
}

/// `key: value` for a flow mapping.
pub(super) fn flow_pair(key: &str, value: &Value) -> String {
    format!("{}: {}", scalar::key(key, true), flow(value))
}

/// What has been seen of a file's habits so far.
#[derive(Default)]
struct Habits {
    step: Option<usize>,
    list: Option<usize>,
    gap: Option<usize>,
}

impl Habits {
    fn observe(&mut self, text: &str, node: &Node) {
        let indent = column(text, node.span.start);
        match &node.kind {
            Kind::Map { entries, flow: false } => {
                entries.iter().for_each(|entry| self.below(text, indent, &entry.value))
            }
            Kind::Seq { items, flow: false } => {
                items.iter().for_each(|item| self.item(text, node, indent, item));
            }
            _ => {}
        }
    }

    fn below(&mut self, text: &str, indent: usize, value: &Node) {
        let deeper = column(text, value.span.start).checked_sub(indent);
        match value.kind {
            Kind::Map { flow: false, .. } => {
                self.step = self.step.or(deeper.filter(|&step| (1..=9).contains(&step)))
            }
            Kind::Seq { flow: false, .. } => self.list = self.list.or(deeper),
            _ => return,
        }
        self.observe(text, value);
    }

    fn item(&mut self, text: &str, list: &Node, dash: usize, item: &Node) {
        let first = list.items().first().is_some_and(|first| first.span == item.span);
        if first && !item.span.is_empty() {
            let between = text.get(list.span.start + 1..item.span.start).unwrap_or("\n");
            let gap = column(text, item.span.start).checked_sub(dash + 1);
            self.gap = self.gap.or(gap.filter(|&gap| gap > 0 && gap < 9 && !between.contains('\n')));
        }
        self.observe(text, item);
    }
}
