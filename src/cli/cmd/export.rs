//! `sosku export TABLE`: the entries of all cases as a tidy table, for a spreadsheet or statistics.
//!
//! Without a table it names the tables. Codes, days and numbers only; what the tables are is `tidy`'s business.

use rayon::prelude::*;
use serde_json::{Map, Value as Json};

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::past::AtArgs;
use crate::cli::tidy::{self, TABLES, Table};
use crate::store::yaml::value::Value;

/// Arguments of `sosku export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "name", value_parser = names())]
    table: Option<String>,
    #[arg(long, value_name = "code", value_parser = [EXCEL_FI])]
    csv_dialect: Option<String>,
    #[arg(long)]
    skip_broken: bool,
    #[command(flatten)]
    pub(in crate::cli) at: AtArgs,
}

/// The dialect of CSV that spreadsheets in Finnish open.
const EXCEL_FI: &str = "excel-fi";

fn names() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(TABLES.iter().map(|table| table.name))
}

/// Runs `sosku export`.
///
/// # Errors
/// Errors in the data, or a format that is none of a table's.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let Some(table) = args.table.as_deref().and_then(tidy::named) else {
        desk.ui.print(&TABLES.iter().map(|table| table.name).collect::<Vec<_>>().join("\n"));
        desk.ui.say(&Said::new("ui-export-which"));
        return Ok(());
    };
    let text = match desk.settings.format {
        Format::Json => {
            let objects = of_cases(desk, args, table, &|rows| Ok(json(table, rows)))?;
            format!("[{}]", objects.join(","))
        }
        Format::Csv | Format::Table => {
            let for_excel = args.csv_dialect.is_some();
            let headings = csv([table.headings()], for_excel).map_err(unwritable)?;
            let rows = of_cases(desk, args, table, &|rows| {
                csv(rows.iter().map(|row| cells(row, for_excel)), for_excel)
            })?;
            [if for_excel { "\u{feff}" } else { "" }, &headings, &rows.concat()].concat()
        }
        other => return Err(desk.no_such_format("export", other)),
    };
    desk.ui.print(text.trim_end_matches('\n'));
    Ok(())
}

fn unwritable(cause: impl Into<anyhow::Error>) -> CommandError {
    CommandError::failed("error-output").because(cause)
}

/// What is written of each case that has any rows. A case is given back once its rows are written, for a region's rows
/// would take more room than its cases.
fn of_cases(
    desk: &Desk<'_>,
    args: &Args,
    table: &Table,
    write: &(dyn Fn(&[Vec<Value>]) -> csv::Result<String> + Sync),
) -> Result<Vec<String>> {
    let read = match table.reach() {
        Some(reach) => desk.counted(&reach, args.skip_broken)?,
        None => desk.read(args.skip_broken)?,
    };
    let today = desk.today();
    let written = read.dataset.cases.into_par_iter().map(|case| {
        let rows = table.rows(&case.record, today).map_err(unwritable)?;
        write(&rows).map_err(unwritable)
    });
    let written = written.collect::<Result<Vec<_>>>()?;
    Ok(written.into_iter().filter(|text| !text.is_empty()).collect())
}

/// Records as lines of a table.
fn csv<R: AsRef<[u8]>>(records: impl IntoIterator<Item = Vec<R>>, for_excel: bool) -> csv::Result<String> {
    let delimiter = if for_excel { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for record in records {
        writer.write_record(record)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn cells(row: &[Value], for_excel: bool) -> Vec<String> {
    row.iter().map(|value| cell(value, for_excel)).collect()
}

/// The text of a cell. One that a spreadsheet would run as a formula gets an apostrophe, which makes it text.
fn cell(value: &Value, for_excel: bool) -> String {
    match value {
        Value::Token(text) | Value::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            format!("'{text}")
        }
        Value::Token(text) | Value::Text(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) if for_excel => number.to_string().replace('.', ","),
        Value::Float(number) => number.to_string(),
        Value::Seq(items) => items.iter().map(|item| cell(item, for_excel)).collect::<Vec<_>>().join("|"),
        Value::Null | Value::Map(_) => String::new(),
    }
}

/// Rows as objects, with commas between them.
fn json(table: &Table, rows: &[Vec<Value>]) -> String {
    let object = |row: &Vec<Value>| {
        let pairs = table.headings().into_iter().zip(row);
        Json::from(pairs.map(|(heading, value)| (heading.to_owned(), plain(value))).collect::<Map<_, _>>())
    };
    rows.iter().map(|row| object(row).to_string()).collect::<Vec<_>>().join(",")
}

fn plain(value: &Value) -> Json {
    match value {
        Value::Token(text) | Value::Text(text) => text.as_str().into(),
        Value::Bool(truth) => (*truth).into(),
        Value::Int(number) => (*number).into(),
        Value::Float(number) => (*number).into(),
        Value::Seq(items) => items.iter().map(plain).collect::<Vec<_>>().into(),
        Value::Null | Value::Map(_) => Json::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, cell};

    #[test]
    fn what_a_spreadsheet_would_run_becomes_text_and_numbers_stay() {
        assert_eq!(cell(&Value::Token("=1+1".to_owned()), false), "'=1+1");
        assert_eq!(cell(&Value::Int(-2), true), "-2");
        assert_eq!(cell(&Value::Float(1.5), true), "1,5");
    }
}
