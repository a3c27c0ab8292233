//! Measurements hold only what their instrument allows: known areas, numbers within its range, and nothing at all
//! where an instrument is meant for groups.

use super::Context;
use super::findings::Findings;
use crate::catalogue::{Catalogue, Instrument, Level, TOTAL, Total, nearest};
use crate::diagnostic::Kind;
use crate::model::assessment::Measurement;
use crate::model::case::Case;
use crate::model::entry::Entry;
use crate::model::path::Path;
use crate::path;

/// An instrument that the catalogue does not have.
pub const UNKNOWN_INSTRUMENT: Kind = Kind::error("unknown-instrument");
/// An instrument that measures groups, not single persons.
pub const GROUP_INSTRUMENT: Kind = Kind::error("group-instrument");
/// An area that the instrument does not have.
pub const UNKNOWN_AREA: Kind = Kind::error("unknown-area");
/// A number that the instrument does not give.
pub const IMPOSSIBLE_MEASURE: Kind = Kind::error("impossible-measure");

pub(super) fn check(case: &Case, context: &Context<'_>, found: &mut Findings) {
    for (at, measurement) in case.measurements.iter().enumerate().filter(|(_, entry)| entry.stands()) {
        let place = path!["measurements", at];
        let Some(code) = &measurement.instrument else { continue };
        match context.catalogue.instrument(code.as_str()) {
            Some(instrument) => check_values(measurement, instrument, &place, found),
            None => unknown(code.as_str(), context.catalogue, &place, found),
        }
    }
}

/// An instrument that nobody knows, named under the key `instrument` of `place`.
pub(super) fn unknown(code: &str, catalogue: &Catalogue, place: &Path, found: &mut Findings) {
    let words = catalogue.instruments().iter().map(|known| (known.code.as_str(), known.code.as_str()));
    found
        .value(UNKNOWN_INSTRUMENT, place.key("instrument"))
        .with_id("id", code)
        .with_guess(nearest(code, words));
}

fn check_values(measurement: &Measurement, instrument: &Instrument, place: &Path, found: &mut Findings) {
    let code = instrument.code.as_str();
    if instrument.level == Level::Group {
        found.value(GROUP_INSTRUMENT, place.key("instrument")).with_id("id", code);
        return;
    }
    for (area, number) in &measurement.values {
        let place = place.key("values").key(area.as_str());
        if !has_area(instrument, area) {
            let areas = instrument.areas.iter().map(|known| (known.code.as_str(), known.code.as_str()));
            found
                .key(UNKNOWN_AREA, place)
                .with_id("area", area)
                .with_id("id", code)
                .with_guess(nearest(area, areas));
        } else if !is_possible(instrument, *number, area == TOTAL) {
            found
                .value(IMPOSSIBLE_MEASURE, place)
                .with_id("id", code)
                .with("least", instrument.min)
                .with("most", instrument.max);
        }
    }
}

fn has_area(instrument: &Instrument, area: &str) -> bool {
    let has_total = area == TOTAL && instrument.total != Total::None;
    has_total || instrument.areas.iter().any(|known| known.code == area)
}

/// A total beside areas has a range of its own that the instrument does not state.
fn is_possible(instrument: &Instrument, number: f64, is_total: bool) -> bool {
    if is_total && instrument.total == Total::Allowed {
        return number.is_finite();
    }
    let on_step = instrument.step.is_none_or(|step| {
        let steps = (number - instrument.min) / step;
        (steps - steps.round()).abs() < 1e-9
    });
    (instrument.min..=instrument.max).contains(&number) && on_step
}
