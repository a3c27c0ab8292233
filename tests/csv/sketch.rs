//! Tables as offices and their spreadsheets leave them behind, drawn by dice.

use crate::yaml::dice::Dice;

/// Names that tables are drawn from; the last two belong to nobody.
pub(super) const COLUMNS: [&str; 6] = ["date", "case", "presence", "note", "oma", "x y"];

/// What cells say: plain, hostile, and everything that needs quotes.
pub(super) const TEXTS: [&str; 18] = [
    "",
    "",
    "2026-03-09",
    "9.3.2026",
    "SK-4K7QX2",
    "present",
    "anna|teija",
    "tuli myöhässä",
    "a,b",
    "a;b",
    "hän sanoi \"ei\"",
    "rivi\ntoinen",
    "rivi\r\ntoinen\r",
    "=HYPERLINK(\"http://example.org\";\"x\")",
    "+358",
    "@SUM(A1)",
    " reunoilla ",
    "\tsarkain",
];

/// A table: a separator, quotes by habit or by need, line ends of either kind, blank lines, short rows, a byte
/// order mark or none, a last line break or none.
pub(super) fn table(dice: &mut Dice) -> String {
    let separator = if dice.percent(50) { ',' } else { ';' };
    let line_end = if dice.percent(30) { "\r\n" } else { "\n" };
    let always = dice.percent(25);
    let width = 2 + dice.below(COLUMNS.len() - 1);
    let mut text = String::new();
    if dice.percent(20) {
        text.push('\u{feff}');
    }
    let first = dice.below(COLUMNS.len());
    let names: Vec<&str> = (0..width).map(|at| COLUMNS[(first + at) % COLUMNS.len()]).collect();
    text.push_str(&row(&names, separator, always, dice));
    for _ in 0..dice.below(6) {
        text.push_str(if dice.percent(10) { "\n" } else { line_end });
        if dice.percent(10) {
            text.push_str(line_end);
        }
        let width = if dice.percent(15) { 1 + dice.below(width) } else { width };
        let cells: Vec<&str> = (0..width).map(|_| *dice.pick(&TEXTS)).collect();
        text.push_str(&row(&cells, separator, always, dice));
    }
    if dice.percent(80) {
        text.push_str(line_end);
    }
    text
}

fn row(cells: &[&str], separator: char, always: bool, dice: &mut Dice) -> String {
    let written = |cell: &&str| {
        let must = cell.contains(['"', '\n', '\r', ',', ';']) || cells.len() == 1 && cell.is_empty();
        if must || always || dice.percent(10) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_owned()
        }
    };
    cells.iter().map(written).collect::<Vec<_>>().join(&separator.to_string())
}
