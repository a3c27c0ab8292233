//! A report as JSON, in the shape that scripts rely on (docs/reference/command-line.md).
//! Numbers go out unrounded and codes without labels; the other formats are for people.

use crate::model::period::Period;
use crate::reports::observation::Observation;
use crate::reports::provenance::Provenance;
use crate::reports::report::{Lacking, Publication, Report};

/// A report, key by key.
#[derive(serde::Serialize)]
struct Shape<'a> {
    report: &'a str,
    period: Period,
    provenance: &'a Provenance,
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<Publication>,
    observations: &'a [Observation],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    lacking: &'a [Lacking],
}

/// The report as one JSON document with a final line end.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    let shape = Shape {
        report: report.layout.name,
        period: report.period,
        provenance: &report.provenance,
        publication: report.publication,
        observations: &report.observations,
        lacking: &report.lacking,
    };
    Ok(serde_json::to_string_pretty(&shape)? + "\n")
}
