//! A report as CSV in long form, one observation a row, the same numbers as in JSON.
//!
//! `csv_with` writes the dialect that Finnish spreadsheets open: semicolons and decimal commas.

use crate::reports::observation::{Observation, Value};
use crate::reports::report::Report;

/// The columns.
const COLUMNS: [&str; 8] =
    ["indicator", "by", "value", "numerator", "denominator", "suppressed", "from", "to"];

/// How a spreadsheet wants its CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Commas between cells, decimal points: RFC 4180.
    #[default]
    Standard,
    /// Semicolons between cells, decimal commas, a byte order mark: Excel in Finnish.
    ExcelFi,
}

/// The report as CSV.
pub fn csv(report: &Report, dialect: Dialect) -> Result<String, csv::Error> {
    let delimiter = if dialect == Dialect::ExcelFi { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for observation in &report.observations {
        writer.write_record(cells(report, observation, dialect))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    let mark = if dialect == Dialect::ExcelFi { "\u{feff}" } else { "" };
    Ok(format!("{mark}{}", String::from_utf8_lossy(&bytes)))
}

fn cells(report: &Report, observation: &Observation, dialect: Dialect) -> [String; 8] {
    let period = observation.period.unwrap_or(report.period);
    let by: Vec<String> = observation.by.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let whole = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        text(observation.indicator, dialect),
        text(&by.join(";"), dialect),
        observation.value.map(|value| number(value, dialect)).unwrap_or_default(),
        whole(observation.numerator),
        whole(observation.denominator),
        observation.suppressed.to_string(),
        period.from().to_string(),
        period.to().to_string(),
    ]
}

/// A number with the digits that JSON gives it.
fn number(value: Value, dialect: Dialect) -> String {
    let digits = match value {
        Value::Count(count) => count.to_string(),
        Value::Number(number) => format!("{number:?}"),
    };
    if dialect == Dialect::ExcelFi { digits.replace('.', ",") } else { digits }
}

/// A text cell. A spreadsheet would run one that begins like a formula; an apostrophe makes it text again.
fn text(cell: &str, dialect: Dialect) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if dialect == Dialect::ExcelFi && runs { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, number, text};
    use crate::reports::observation::Value;

    #[test]
    fn no_text_cell_begins_like_a_formula() {
        for cell in ["=1+1", "+358", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(text(cell, Dialect::ExcelFi), format!("'{cell}"));
            assert_eq!(text(cell, Dialect::Standard), cell);
        }
        assert_eq!(text("place=home", Dialect::ExcelFi), "place=home");
    }

    #[test]
    fn a_negative_number_stays_a_number() {
        assert_eq!(number(Value::Number(-0.5), Dialect::ExcelFi), "-0,5");
    }
}
