//! Measurements from first to latest, area by area, in each instrument's own direction.
//! Areas are never added up: an instrument of areas has no total (3X10D).

use std::collections::BTreeMap;

use crate::catalogue::Instrument;
use crate::outcomes::measurement::{Progress, latest_in};
use crate::reports::observation::{Observation, STATISTIC};
use crate::reports::view::View;

use super::statistics::mean_and_n;

const CHANGE: &str = "measurements.change";

/// Mean change and n over cases, with the shares improved, unchanged and worse.
pub fn change(view: &View<'_>) -> Vec<Observation> {
    let mut by_area: BTreeMap<(&str, &str), Vec<Progress<'_>>> = BTreeMap::new();
    for progress in view.worked().flat_map(|case| latest_in(case, view.period())) {
        by_area.entry((progress.instrument, progress.area)).or_default().push(progress);
    }
    by_area.values().flat_map(|progress| of_area(view, progress)).collect()
}

fn of_area(view: &View<'_>, progress: &[Progress<'_>]) -> Vec<Observation> {
    let Some(first) = progress.first() else { return Vec::new() };
    let area = |part: Observation| part.by("instrument", first.instrument).by("area", first.area);
    let changes: Vec<f64> = progress.iter().map(|one| one.later - one.first).collect();
    let shares = view.instrument(first.instrument).map(|instrument| shares(instrument, progress));
    let shares = shares.into_iter().flatten().map(|(name, share)| area(share).by(STATISTIC, name));
    mean_and_n(CHANGE, &changes, area).into_iter().chain(shares).collect()
}

/// How many went which way, in the direction of the instrument.
fn shares(instrument: &Instrument, progress: &[Progress<'_>]) -> Vec<(&'static str, Observation)> {
    let ways = progress.iter().map(|one| instrument.improvement(one.first, one.later));
    let ways: Vec<f64> = ways.collect();
    let counts = [
        ("improved", ways.iter().filter(|way| **way > 0.0).count()),
        ("same", ways.iter().filter(|way| **way == 0.0).count()),
        ("worse", ways.iter().filter(|way| **way < 0.0).count()),
    ];
    let share = |count: usize| Observation::share(CHANGE, count as u64, ways.len() as u64);
    counts.into_iter().filter_map(|(name, count)| Some((name, share(count)?))).collect()
}
