//! The reference page of the indicators, written from the dictionary so that the two cannot part.
//! It says what an indicator counts, never how much; `dictionary` is its only source.

use crate::language::{Language, Messages};
use crate::reports::dictionary::{INDICATORS, Indicator};

const OPENING: &str = "# Indicators

Every report is a list of observations of the indicators below. Each is one pure function of the data folder
and a period; a report only chooses and lays out. This page is written from the program's own dictionary.

## What holds for all

- A period is closed at both ends, and nothing depends on today: phases and open cases are those of the
  period's last day.
- A contact is a session with `attendance: attended` or a group attendance `present`. Withdrawn entries count
  nowhere.
- `by` names the breakdown; an empty `by` is the total. An indicator of several numbers carries
  `by.statistic` as the last key.
- A total stands even if it is 0. A part of a breakdown, a share, a mean or a median without anything behind
  it is left out.
- The formats for people (terminal, Markdown, web page) write a share of fewer than five as its fraction and in
  place of a mean or median of fewer than five that they are too few; CSV and JSON hold every number.
- Under a single-valued breakdown what is not recorded counts as `unknown`, so that the parts add up to the
  total; `own_worker: unknown` means that there was none. Under a list-valued breakdown (`target_group`,
  `content`, `worker`, `result`, and `group` of participants) a thing counts once under each value and not at
  all without one.
- Breakdowns stand side by side, each alone, but for these, which stand together: `criteria` by criterion and
  verdict, `measurements.change` by instrument and area, `core_elements` by element and level, and `surveys` by
  instrument, and by instrument and group. Numbers of different instruments are never put together.
- Opened cases are broken down by the client's facts on the initiation date, all others by those of the
  period's last day; so is `cases.open_start`, and so is the own worker. Ages are derived on the same days, in
  the bands of the project, or in the office's own if it has none; where a partial birth date straddles two
  bands the band is `unknown`.
- A person is all cases joined by `previous_case`, whether or not the earlier file is in the folder.
- A filter (own worker, municipality, target group) keeps the cases that fit it on the last day of the period
  that is looked at; a filter by group those who were on its roster on any day of the period, and of the groups
  that group. What belongs to no case (encounters, events, the self-assessment) is left out of every filtered
  report; meetings, headcounts and survey answers stay under a filter by group alone.
- What is as known on the last day does not see facts dated after the period, so that a closed period does not
  move when the work goes on.
- A share is a fraction from 0 to 1, unrounded, with its numerator and denominator. Hours have one decimal,
  half away from zero. Other numbers are not rounded.
- The totals of periods beside the report's carry their own `period`.

## The dictionary
";

/// An indicator as a reader of one language sees it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Entry {
    /// Its id in reports.
    pub id: &'static str,
    /// Its name.
    pub label: String,
    /// What it counts.
    pub definition: String,
    /// What it is measured in.
    pub unit: String,
    /// The keys of its breakdowns.
    pub by: Vec<&'static str>,
    /// The names of its several numbers; empty if there is one.
    pub statistics: &'static [&'static str],
    /// Where it comes from.
    pub source: &'static str,
}

/// The dictionary in one language, in its order.
pub fn entries(messages: &Messages) -> Vec<Entry> {
    let entry = |indicator: &Indicator| Entry {
        id: indicator.id,
        label: messages.text(&indicator.label_id()),
        definition: messages.text(&indicator.definition_id()),
        unit: messages.text(&format!("report-unit-{}", indicator.unit.code())),
        by: indicator.breakdowns.iter().map(|breakdown| breakdown.key).collect(),
        statistics: indicator.statistics,
        source: indicator.source,
    };
    INDICATORS.iter().map(entry).collect()
}

/// The page, in Markdown and in three languages.
pub fn page() -> String {
    let messages = Language::ALL.map(Messages::new);
    let entries = INDICATORS.iter().map(|indicator| entry(indicator, &messages));
    std::iter::once(OPENING.to_owned()).chain(entries).collect()
}

fn entry(indicator: &Indicator, messages: &[Messages; 3]) -> String {
    let [fi, sv, en] = messages;
    let label = |messages: &Messages| messages.text(&indicator.label_id());
    let definition = |messages: &Messages| messages.text(&indicator.definition_id());
    let unit = en.text(&format!("report-unit-{}", indicator.unit.code()));
    format!(
        "\n### `{}`\n\n{}\n\n- fi: {}. {}\n- sv: {}. {}\n- unit: {unit}\n- by: {}\n- source: {}\n",
        indicator.id,
        definition(en),
        label(fi),
        definition(fi),
        label(sv),
        definition(sv),
        keys(indicator),
        indicator.source
    )
}

fn keys(indicator: &Indicator) -> String {
    let breakdowns = indicator.breakdowns.iter().map(|breakdown| format!("`{}`", breakdown.key));
    let statistics = (!indicator.statistics.is_empty())
        .then(|| format!("`statistic` ({})", indicator.statistics.join(", ")));
    let keys: Vec<String> = breakdowns.chain(statistics).collect();
    if keys.is_empty() { "–".to_owned() } else { keys.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::page;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/indicators.md");

    #[test]
    fn the_reference_page_is_what_the_dictionary_says() {
        let written = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reference/indicators.md"));
        assert!(written == page(), "out of date: cargo test --lib write_the_reference_page -- --ignored");
    }

    #[test]
    #[ignore = "writes docs/reference/indicators.md anew"]
    #[expect(clippy::disallowed_methods, reason = "writes a page of the documentation, not data")]
    fn write_the_reference_page() {
        std::fs::write(PATH, page()).unwrap();
    }
}
