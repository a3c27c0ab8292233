//! Draws YAML files as many hands would write them: every indentation, every kind of scalar, flow and block
//! mixed, comments anywhere, every line end. Comments are numbered (`# c17`) so that a test can follow them.

use super::dice::Dice;

/// A file under way.
struct Sketch<'a> {
    dice: &'a mut Dice,
    out: String,
    step: usize,
    list: usize,
    gap: usize,
    comments: usize,
    comment_rate: usize,
}

/// A whole file.
pub(crate) fn file(dice: &mut Dice) -> String {
    let step = *dice.pick(&[1, 2, 2, 2, 3, 4]);
    let list = *dice.pick(&[0, 0, 2, 2, 4, 1]);
    let gap = *dice.pick(&[1, 1, 1, 3]);
    let comment_rate = *dice.pick(&[0, 15, 30, 60]);
    let mut sketch = Sketch { dice, out: String::new(), step, list, gap, comments: 0, comment_rate };
    sketch.between(0);
    if sketch.dice.percent(15) {
        sketch.out.push_str("---");
        sketch.line_end();
    }
    sketch.map(0, 3, false);
    sketch.between(0);
    if sketch.dice.percent(10) {
        sketch.out.push_str("...\n");
    }
    let mut text = sketch.out;
    if dice.percent(15) {
        text.truncate(text.trim_end_matches('\n').len());
    }
    if dice.percent(20) {
        text = text.replace('\n', "\r\n");
    }
    if dice.percent(10) {
        text.insert(0, '\u{feff}');
    }
    text
}

const WORDS: [&str; 16] = [
    "Käynti",
    "kotona",
    "& muuta",
    "it's",
    "a#b",
    "80 %",
    "x:y",
    "(ks. alla)",
    "*ei*",
    "\"lainaus\"",
    "\u{1f600}",
    "no",
    "10:30",
    "2026-03-09",
    "- vaiva",
    "[x]",
];

impl Sketch<'_> {
    /// A line end, perhaps behind a comment.
    fn line_end(&mut self) {
        if self.dice.percent(self.comment_rate / 2) {
            let blanks = " ".repeat(1 + self.dice.below(4));
            self.out.push_str(&blanks);
            self.comment();
        }
        self.out.push('\n');
    }

    fn comment(&mut self) {
        self.comments += 1;
        let note = *self.dice.pick(&["", " ä: [&x", " \"", " - k: v"]);
        self.out.push_str(&format!("# c{}.{note}", self.comments));
    }

    /// Blank lines and comments between two lines, indented as it comes.
    fn between(&mut self, indent: usize) {
        while self.dice.percent(self.comment_rate / 2) {
            if self.dice.percent(40) {
                let blanks = if self.dice.percent(20) { " ".repeat(indent) } else { String::new() };
                self.out.push_str(&blanks);
            } else {
                let at = *self.dice.pick(&[
                    indent,
                    indent,
                    indent,
                    0,
                    indent + 1,
                    indent + self.step,
                    indent.saturating_sub(1),
                ]);
                self.out.push_str(&" ".repeat(at));
                self.comment();
            }
            self.out.push('\n');
        }
    }

    fn key(&mut self, taken: &mut Vec<String>) -> String {
        loop {
            let key = *self.dice.pick(&[
                "a", "b", "c", "d", "e", "f", "g", "h", "i", "long_key", "\"q r\"", "'s t'", "-1", "0", "x_y",
            ]);
            if !taken.iter().any(|other| other == key) {
                taken.push(key.to_owned());
                return key.to_owned();
            }
        }
    }

    /// A block mapping; `inline` if its first key follows a dash on the same line.
    fn map(&mut self, indent: usize, depth: usize, inline: bool) {
        let mut taken = Vec::new();
        for nth in 0..1 + self.dice.below(5) {
            if nth > 0 || !inline {
                self.between(indent);
                self.out.push_str(&" ".repeat(indent));
            }
            let key = self.key(&mut taken);
            self.out.push_str(&key);
            self.out.push(':');
            self.value(indent, depth);
        }
    }

    /// What follows a colon.
    fn value(&mut self, indent: usize, depth: usize) {
        match self.dice.below(if depth == 0 { 6 } else { 10 }) {
            0..=5 => self.scalar(indent),
            6 | 7 => {
                self.line_end();
                self.map(indent + self.step, depth - 1, false);
            }
            _ => {
                self.line_end();
                self.list(indent + self.list, depth - 1, false);
            }
        }
    }

    fn list(&mut self, indent: usize, depth: usize, inline: bool) {
        for nth in 0..1 + self.dice.below(4) {
            if nth > 0 || !inline {
                self.between(indent);
                self.out.push_str(&" ".repeat(indent));
            }
            self.out.push('-');
            match self.dice.below(if depth == 0 { 4 } else { 9 }) {
                0..=3 => self.scalar(indent),
                4 => {
                    self.out.push_str(&" ".repeat(self.gap));
                    self.list(indent + 1 + self.gap, depth - 1, true);
                }
                5 => {
                    self.line_end();
                    self.map(indent + self.step, depth - 1, false);
                }
                _ => {
                    self.out.push_str(&" ".repeat(self.gap));
                    self.map(indent + 1 + self.gap, depth - 1, true);
                }
            }
        }
    }

    fn words(&mut self) -> String {
        let count = 1 + self.dice.below(5);
        (0..count).map(|_| *self.dice.pick(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    /// A scalar or flow collection behind a colon or dash, to the end of its last line.
    fn scalar(&mut self, indent: usize) {
        let before = " ".repeat(1 + self.dice.below(2) * self.dice.below(4));
        match self.dice.below(14) {
            0 => return self.line_end(),
            1 => return self.block_scalar(indent),
            2 => return self.block_scalar(indent),
            3 => {
                let text = self.quoted(indent);
                self.out.push_str(&format!("{before}{text}"));
            }
            4 => {
                let flow = self.flow(indent, 2);
                self.out.push_str(&format!("{before}{flow}"));
            }
            5 => {
                let flow = self.flow(indent, 1);
                self.out.push_str(&format!("{before}{flow}"));
            }
            6 => {
                // A plain text on two lines, or on the line below.
                let pad = " ".repeat(indent + 1 + self.dice.below(3));
                let first = if self.dice.percent(30) { "" } else { " ensimmäinen" };
                self.out.push_str(&format!("{first}\n{pad}toinen & rivi"));
            }
            _ => {
                let plain = *self.dice.pick(&[
                    "1",
                    "null",
                    "~",
                    "true",
                    "2026-03-09",
                    "koodi",
                    "vapaa teksti",
                    "0555567",
                    "-3.5",
                    "x:y",
                    "no",
                    "it's",
                    "[]",
                    "{}",
                ]);
                self.out.push_str(&format!("{before}{plain}"));
            }
        }
        self.line_end();
    }

    fn quoted(&mut self, indent: usize) -> String {
        let words = self.words();
        let fold = if self.dice.percent(25) {
            format!("\n{}", " ".repeat(indent + 1 + self.dice.below(2)))
        } else {
            " ".to_owned()
        };
        if self.dice.percent(50) {
            format!("'{}{fold}loppu'", words.replace('\'', "''"))
        } else {
            format!("\"{}{fold}\\t\\u00e4 loppu\"", words.replace('"', "\\\""))
        }
    }

    fn block_scalar(&mut self, indent: usize) {
        let deeper = 1 + self.dice.below(3);
        let sign = *self.dice.pick(&["|", "|", ">"]);
        let keep = *self.dice.pick(&["", "", "-", "+"]);
        let told = self.dice.percent(20);
        let digit = if told { deeper.to_string() } else { String::new() };
        self.out.push_str(&format!(" {sign}{digit}{keep}"));
        self.line_end();
        let pad = " ".repeat(indent + deeper);
        for nth in 0..1 + self.dice.below(4) {
            let words = self.words();
            let extra =
                if nth > 0 && self.dice.percent(20) || told && self.dice.percent(30) { "  " } else { "" };
            self.out.push_str(&format!("{pad}{extra}{words}\n"));
            if self.dice.percent(20) {
                self.out.push('\n');
            }
        }
    }

    fn flow(&mut self, indent: usize, depth: usize) -> String {
        let is_map = self.dice.percent(50);
        let break_line = |dice: &mut Dice, comments: &mut usize| {
            if !dice.percent(10) {
                return String::new();
            }
            let pad = " ".repeat(indent + 1 + dice.below(3));
            if dice.percent(40) {
                *comments += 1;
                return format!(" # c{comments}.\n{pad}");
            }
            format!("\n{pad}")
        };
        let mut items = Vec::new();
        for key in ["k", "l", "\"m n\"", "o"].iter().take(self.dice.below(4)) {
            let mut item = break_line(self.dice, &mut self.comments);
            if is_map {
                item.push_str(&format!("{key}: "));
            }
            let value = match self.dice.below(8) {
                0 if depth > 0 => self.flow(indent, depth - 1),
                1 => "'a, b'".to_owned(),
                2 => "\"x: [y\"".to_owned(),
                3 if is_map => String::new(),
                4 => "1".to_owned(),
                _ => (*self.dice.pick(&["koodi", "kaksi sanaa", "2026-03-09", "http://x/?y", "null", "a&b"]))
                    .to_owned(),
            };
            item.push_str(&value);
            items.push(item);
        }
        let comma = if !items.is_empty() && self.dice.percent(10) { "," } else { "" };
        let space = if self.dice.percent(20) { " " } else { "" };
        let inner = items.join(if self.dice.percent(80) { ", " } else { " ,  " });
        if is_map {
            format!("{{{space}{inner}{space}{comma}}}")
        } else {
            format!("[{space}{inner}{space}{comma}]")
        }
    }
}
