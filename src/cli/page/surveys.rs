//! `sosku survey list`: rounds of anonymous answers, one a row; as a table, plain, CSV and JSON.
//!
//! No single answer is shown, and no mean of so few that one could be told from it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Look;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::language::format;
use crate::model::survey::{FEWEST_ANSWERS, Outcome};
use crate::tr;

/// The columns of CSV and the keys of JSON.
const KEYS: [&str; 5] = ["date", "instrument", "group", "answers", "mean"];

/// The list as text with its sum under it, each line ended; `name` is what people call an instrument.
pub fn text(rounds: &[Outcome<'_>], name: &dyn Fn(&str) -> String, voice: &Voice<'_>, look: Look) -> String {
    let columns = [
        ("show-column-date", false),
        ("show-column-instrument", false),
        ("show-column-group", false),
        ("show-column-answers", true),
        ("show-column-mean", true),
    ];
    let columns = columns.map(|(id, numeric)| Column { heading: voice.text(id), numeric });
    let record = |round: &Outcome<'_>| {
        let (date, instrument, group) = round.round;
        let mean = shown_mean(round).map(|mean| format::decimal(voice.language(), mean, 1));
        let texts = [
            voice.date(date),
            name(instrument.as_str()),
            group.map(ToString::to_string).unwrap_or_default(),
            round.count.to_string(),
            mean.unwrap_or_else(|| voice.text("show-survey-few")),
        ];
        texts.into_iter().map(Field::from).collect()
    };
    let records: Vec<Vec<Field>> = rounds.iter().map(record).collect();
    let list = if rounds.is_empty() { String::new() } else { draw(&columns, &records, look) };
    let gap = if look.plain || rounds.is_empty() { "" } else { "\n" };
    let answers: usize = rounds.iter().map(|round| round.count).sum();
    let sum = tr!(voice.messages, "show-survey-sum", count = rounds.len(), answers = answers);
    format!("{list}{gap}{sum}\n")
}

/// The mean, unless so few answered that it would tell what one of them did.
fn shown_mean(round: &Outcome<'_>) -> Option<f64> {
    (round.count >= FEWEST_ANSWERS).then_some(round.mean)
}

/// The rounds in an array; a mean that is not shown is null.
pub fn json(rounds: &[Outcome<'_>]) -> Value {
    let of_round = |round: &Outcome<'_>| {
        let (date, instrument, group) = round.round;
        json!({
            "date": date,
            "instrument": instrument,
            "group": group,
            "answers": round.count,
            "mean": shown_mean(round),
        })
    };
    Value::Array(rounds.iter().map(of_round).collect())
}

/// The rounds as CSV.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv(rounds: &[Outcome<'_>]) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(KEYS)?;
    for round in rounds {
        let (date, instrument, group) = round.round;
        writer.write_record([
            date.to_string(),
            instrument.to_string(),
            group.map(ToString::to_string).unwrap_or_default(),
            round.count.to_string(),
            shown_mean(round).map(|mean| mean.to_string()).unwrap_or_default(),
        ])?;
    }
    String::from_utf8(writer.into_inner()?).context("CSV is text")
}
