//! A report as it is handed in: JSON with one number a line, bound by a stamp to the data, the definitions and the
//! program that it was made by.
//!
//! The stamp is the SHA-256 of all other lines, and those hold the checksum of the data files and that of the
//! definitions; `sha256sum` and `grep` are enough to compute it again. A stamp shows that a text was changed; who
//! changes it and stamps it anew is found out by making the report again from the commit that it names.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::digest;
use crate::model::period::Period;
use crate::reports::documentation;
use crate::reports::observation::Observation;
use crate::reports::report::Report;

/// How the line of the stamp begins, and no other.
const STAMP: &str = "\"stamp\": ";

/// Why a text is no report that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a submitted report")]
pub struct NotAReport;

/// The figures of a report by what they are figures of.
pub type Figures = BTreeMap<String, Figure>;

/// A figure, as a submitted report has it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Figure {
    /// The indicator's id.
    pub indicator: String,
    /// The breakdown.
    pub by: Value,
    /// The period, where it is another than the report's.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub period: Value,
    /// The value, `null` if it is suppressed.
    pub value: Value,
    /// Of a share: how many of …
    #[serde(skip_serializing_if = "Value::is_null")]
    pub numerator: Value,
    /// … how many.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub denominator: Value,
}

/// A report that was handed in, read again.
#[derive(Debug, Clone, PartialEq)]
pub struct Submitted {
    /// The report's name.
    pub report: String,
    /// Its period.
    pub period: Period,
    /// The commit that it was made from.
    pub commit: String,
    /// The checksum of the data files.
    pub checksum: String,
    /// The checksum of the definitions.
    pub definitions: String,
    /// The version of the program that made it.
    pub sosku: String,
    /// Whether it was made fit to publish.
    pub is_published: bool,
    /// The periods beside it, in the order in which they stand.
    pub beside: Vec<Period>,
    /// Its figures.
    pub figures: Figures,
    /// Whether the stamp fits the text.
    pub is_whole: bool,
}

/// The text to be handed in.
///
/// # Errors
/// Never in practice: every report can be written as JSON.
pub fn text(report: &Report) -> serde_json::Result<String> {
    let mut lines = vec![
        format!("\"report\": {}", serde_json::to_string(report.layout.name)?),
        format!("\"period\": {}", serde_json::to_string(&report.period)?),
        format!("\"provenance\": {}", serde_json::to_string(&report.provenance)?),
        format!("\"definitions\": {}", serde_json::to_string(&definitions())?),
    ];
    if let Some(publication) = report.publication {
        lines.push(format!("\"publication\": {}", serde_json::to_string(&publication)?));
    }
    let numbers =
        report.observations.iter().map(serde_json::to_string).collect::<serde_json::Result<Vec<_>>>()?;
    let head = lines.join(",\n");
    let body = numbers.join(",\n");
    let stamp =
        |stamp: &str| format!("{{\n{head},\n{STAMP}\"{stamp}\",\n\"observations\": [\n{body}\n]\n}}\n");
    Ok(stamp(&stamp_of(&stamp(""))))
}

/// The checksum of the definitions: of what `sosku report indicators --format md` prints.
pub fn definitions() -> String {
    digest::checksum(documentation::page().as_bytes())
}

/// The stamp that a text should have: the SHA-256 of its lines but that of the stamp.
pub fn stamp_of(text: &str) -> String {
    let others: String = text.split_inclusive('\n').filter(|line| !line.starts_with(STAMP)).collect();
    digest::checksum(others.as_bytes())
}

/// The figures of a report that has just been made, as they would be read again.
pub fn figures(observations: &[Observation]) -> Figures {
    let values = observations.iter().filter_map(|number| serde_json::to_value(number).ok());
    values.filter_map(|value| figure(&value)).collect()
}

fn figure(number: &Value) -> Option<(String, Figure)> {
    let part = |key: &str| number.get(key).cloned().unwrap_or_default();
    let indicator = number.get("indicator")?.as_str()?.to_owned();
    let (by, period) = (part("by"), part("period"));
    let name = format!("{indicator} {by} {period}");
    let value = part("value");
    Some((
        name,
        Figure {
            indicator,
            by,
            period,
            value,
            numerator: part("numerator"),
            denominator: part("denominator"),
        },
    ))
}

/// Reads a submitted report again.
///
/// # Errors
/// The text is none.
pub fn read(text: &str) -> Result<Submitted, NotAReport> {
    let root: Value = serde_json::from_str(text).map_err(|_| NotAReport)?;
    let word = |place: &str| root.pointer(place).and_then(Value::as_str).map(str::to_owned).ok_or(NotAReport);
    let numbers = root.get("observations").and_then(Value::as_array).ok_or(NotAReport)?;
    Ok(Submitted {
        report: word("/report")?,
        period: period(root.get("period").unwrap_or(&Value::Null)).ok_or(NotAReport)?,
        commit: word("/provenance/commit")?,
        checksum: word("/provenance/checksum")?,
        definitions: word("/definitions")?,
        sosku: word("/provenance/sosku")?,
        is_published: root.get("publication").is_some(),
        beside: beside(numbers),
        figures: numbers.iter().filter_map(figure).collect(),
        is_whole: word("/stamp")? == stamp_of(text),
    })
}

fn beside(numbers: &[Value]) -> Vec<Period> {
    let mut periods: Vec<Period> =
        numbers.iter().filter_map(|number| period(number.get("period")?)).collect();
    periods.dedup();
    periods
}

fn period(value: &Value) -> Option<Period> {
    let day = |key: &str| value.get(key)?.as_str()?.parse().ok();
    Period::new(day("from")?, day("to")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::filter::Filter;
    use crate::reports::monthly;
    use crate::reports::provenance::Provenance;
    use crate::reports::testing::{case, dataset, material};

    fn sample() -> String {
        let yaml = "initiation: {date: 2026-10-01, how: contact, source: self}\nteam: [{worker: anna, role: own_worker}]";
        let dataset = dataset(vec![case("SK-AAAAAA", yaml)]);
        let provenance = Provenance { commit: Some("ab12".to_owned()), ..Provenance::default() };
        let period = "2026-10".parse().unwrap();
        text(&Report::new(&monthly::LAYOUT, material(&dataset), period, &Filter::default(), provenance))
            .unwrap()
    }

    #[test]
    fn what_was_handed_in_is_read_again_whole() {
        let read = read(&sample()).unwrap();
        assert!(read.is_whole);
        assert_eq!((read.report.as_str(), read.period.to_string().as_str()), ("monthly", "2026-10"));
        assert_eq!(read.beside.len(), 2);
        assert_eq!(read.figures.values().find(|figure| figure.indicator == "cases.opened").unwrap().value, 1);
    }

    #[test]
    fn any_altered_letter_breaks_the_stamp() {
        let text = sample();
        for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_ascii_alphanumeric()) {
            let mut other = text.clone();
            other.replace_range(at..=at, if letter == '7' { "8" } else { "7" });
            assert!(read(&other).map_or(true, |read| !read.is_whole), "byte {at}");
        }
    }

    #[test]
    fn other_json_is_no_report() {
        for text in ["", "{}", "[]", "{\"report\": \"monthly\"}"] {
            assert_eq!(read(text), Err(NotAReport));
        }
    }
}
