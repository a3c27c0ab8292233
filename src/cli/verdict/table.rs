//! Many judged cases at a time: a row each, or long rows for a spreadsheet.
//! No places in the files and no reasons here: `page` and `json` have them. Neighbour: `words`.

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle, presets};

use super::words::Words;
use crate::eligibility::{Judgement, Question};
use crate::model::assessment::Verdict;

/// A judged case.
pub struct Row<'a> {
    /// The case's code.
    pub code: String,
    /// Its alias, or nothing.
    pub alias: String,
    /// What the rules say of it.
    pub judged: Judgement<'a>,
}

/// The messages of the headings.
pub(super) const HEADINGS: [&str; 5] = [
    "check-column-case",
    "check-column-alias",
    "check-column-verdict",
    "check-column-criteria",
    "check-column-ask",
];

/// A rule under the heading, nothing else.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// A row a case: verdict, the criteria by their marks, the question to ask first; below, which criterion is which.
pub fn table(rows: &[Row<'_>], width: usize, markdown: bool, words: Words<'_>) -> String {
    let mut table = Table::new();
    table.load_style(if markdown { presets::ASCII_MARKDOWN } else { STYLE });
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX)).set_header(HEADINGS.map(|id| words.said(id)));
    table.add_rows(rows.iter().map(|row| cells(row, words)));
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    let legend = criteria(rows, words).into_iter().enumerate();
    let legend = legend.map(|(at, title)| format!("{}. {title}", at + 1));
    let heading = [String::new(), words.said("check-legend"), String::new()];
    let heading = heading.into_iter().take(if markdown { 3 } else { 2 });
    lines.into_iter().chain(heading).chain(legend).collect::<Vec<_>>().join("\n")
}

/// The titles of the criteria in the order of their marks: all rows are judged by one set.
pub(super) fn criteria(rows: &[Row<'_>], words: Words<'_>) -> Vec<String> {
    let first = rows.iter().take(1).flat_map(|row| &row.judged.results);
    first.map(|one| words.text(&one.criterion.title).to_owned()).collect()
}

/// A line a case, its facts in the order of the table.
pub fn plain(rows: &[Row<'_>], words: Words<'_>) -> String {
    rows.iter().map(|row| cells(row, words).join("\t") + "\n").collect()
}

/// What stands in the row, the code first.
pub(super) fn cells(row: &Row<'_>, words: Words<'_>) -> [String; 5] {
    let marks = row.judged.results.iter().map(|one| match one.verdict {
        Verdict::Supported => "✓",
        Verdict::Unknown => "?",
        Verdict::PartlySupported | Verdict::NotSupported => "✗",
    });
    let marks = marks.collect::<Vec<_>>().join(" ");
    let first = first_question(&row.judged).map(|question| words.question(question)).unwrap_or_default();
    [row.code.clone(), row.alias.clone(), words.verdict(row.judged.verdict), marks, first]
}

/// The question to ask first; none where the verdict of the set is certain.
fn first_question<'j>(judged: &'j Judgement<'_>) -> Option<&'j Question> {
    let is_open = judged.verdict == Verdict::Unknown;
    let questions = judged.results.iter().flat_map(|one| &one.missing).filter(|_| is_open);
    questions.min_by_key(|question| {
        usize::from(question.settles.if_yes.is_none()) + usize::from(question.settles.if_no.is_none())
    })
}

/// Long rows: a line a case and criterion, and one for the set as a whole.
///
/// # Errors
/// Never in practice: the rows are written into memory.
pub fn csv(rows: &[Row<'_>]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["case", "date", "criteria", "criterion", "verdict"])?;
    for Row { code, judged, .. } in rows {
        let (date, set) = (judged.date.to_string(), judged.set.name());
        writer.write_record([code, &date, &set, "", judged.verdict.code()])?;
        for one in &judged.results {
            writer.write_record([code, &date, &set, one.criterion.id.as_str(), one.verdict.code()])?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8(bytes).unwrap_or_default())
}
