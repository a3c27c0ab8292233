//! What of a report may be published: small numbers of people are hidden, and so many others that nobody can
//! work them out (docs/decisions/0008-suppression.md).
//!
//! What is hidden of a period depends on the folder, the filter and the threshold alone, not on the report
//! that prints it: one report never shows what another hides. The periods are taken in their order from the
//! first on, so that what a later period needs is hidden there, if it can be.
//! Neighbours: `block` (the numbers of a period and their sums), `system` (what can be worked out).

mod block;
mod system;

#[cfg(test)]
mod attack;

use std::iter::successors;

use crate::model::case::Case;
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::period::Period;
use crate::reports::dictionary::{self, INDICATORS};
use crate::reports::filter::Filter;
use crate::reports::material::Material;
use crate::reports::observation::Observation;
use crate::reports::report::{Publication, Report};
use crate::reports::view::View;

use block::Block;
use system::{System, UnitId};

/// The indicators that pass from one period to the next, and what adds up with them.
const CHAIN: [&str; 7] = [
    "cases.open_start",
    "cases.open_end",
    "cases.opened",
    "cases.closed",
    "cases.reopened",
    "cases.returned",
    "moved",
];

/// How many periods before and after its own a report looks at; only folders with mistyped years have more.
const LONGEST_CHAIN: usize = 400;

/// The report as it may be published. A period beside it that shares days with another is left out: what two
/// such periods differ by could be a single person.
pub fn publish(report: Report, material: Material<'_>, filter: &Filter) -> Report {
    let report = without_overlaps(report);
    let threshold = u64::from(material.dataset.office.publish_threshold());
    let periods: Vec<Period> = std::iter::once(report.period).chain(report.beside.iter().copied()).collect();
    let patterns = patterns(material, filter, threshold, &periods);
    let is_hidden = |number: &Observation| {
        let period = number.period.unwrap_or(report.period);
        patterns.iter().find(|pattern| pattern.period == period).is_some_and(|own| own.hides(number))
    };
    let observations: Vec<Observation> = report
        .observations
        .iter()
        .map(|number| if is_hidden(number) { number.clone().suppressed() } else { number.clone() })
        .collect();
    let hidden = observations.iter().filter(|number| number.suppressed).count() as u64;
    let publication = Some(Publication { threshold, hidden });
    Report { observations, publication, lacking: Vec::new(), ..report }
}

/// True if two of the periods share a day.
pub fn overlap(periods: &[Period]) -> bool {
    let mut sorted = periods.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).any(|pair| matches!(pair, [one, other] if other.from() <= one.to()))
}

fn without_overlaps(report: Report) -> Report {
    let mut kept = vec![report.period];
    for period in &report.beside {
        if !overlap(&[kept.as_slice(), &[*period]].concat()) {
            kept.push(*period);
        }
    }
    let observations = report.observations.into_iter();
    let observations =
        observations.filter(|number| number.period.is_none_or(|period| kept.contains(&period))).collect();
    Report { beside: kept.split_off(1), observations, ..report }
}

/// Which numbers of a period are hidden.
struct Pattern {
    period: Period,
    block: Block,
    hidden: Vec<UnitId>,
}

impl Pattern {
    fn hides(&self, number: &Observation) -> bool {
        self.block.unit_of(number).is_some_and(|unit| self.hidden.contains(&unit))
    }
}

/// The patterns of the periods that a report prints: all that lie on one chain from one run along it.
fn patterns(material: Material<'_>, filter: &Filter, threshold: u64, wanted: &[Period]) -> Vec<Pattern> {
    let mut found: Vec<Pattern> = Vec::new();
    for period in wanted {
        if !found.iter().any(|pattern| pattern.period == *period) {
            let chain = chain(material.dataset, *period);
            let patterns = along(material, filter, threshold, &chain, wanted);
            found.extend(patterns);
        }
    }
    found
}

/// The adjoining periods of the same kind from the first day on which something happened to the last.
fn chain(dataset: &Dataset, period: Period) -> Vec<Period> {
    let days = || dataset.cases.iter().flat_map(|loaded| turning_days(&loaded.record));
    let first = days().min().unwrap_or(period.from());
    let last = days().max().unwrap_or(period.to());
    let back = successors(period.previous(), |period| period.previous());
    let ahead = successors(period.next(), |period| period.next());
    let mut chain: Vec<Period> = back.take_while(|period| period.to() >= first).take(LONGEST_CHAIN).collect();
    chain.reverse();
    chain.push(period);
    chain.extend(ahead.take_while(|period| period.from() <= last).take(LONGEST_CHAIN));
    chain
}

/// The days on which a case is opened, closed or reopened.
fn turning_days(case: &Case) -> impl Iterator<Item = Date> {
    let closed = case.closures().map(|closure| closure.date);
    std::iter::once(case.initiation.date).chain(closed).chain(case.reopenings())
}

/// Runs along a chain and keeps the patterns of the wanted periods.
fn along(
    material: Material<'_>,
    filter: &Filter,
    threshold: u64,
    chain: &[Period],
    wanted: &[Period],
) -> Vec<Pattern> {
    let Some(first) = chain.first() else { return Vec::new() };
    let view = View::new(material, *first, filter);
    let mut system = System::default();
    let mut stocks: Vec<Option<UnitId>> = Vec::new();
    let mut blocks = Vec::new();
    for (place, period) in chain.iter().enumerate() {
        let is_wanted = wanted.contains(period);
        let observations = observe(&view.over(*period), is_wanted);
        let entering = stocks.last().copied().flatten();
        let block = Block::add(&mut system, place, &observations, threshold, entering);
        stocks.push(block.leaving());
        protect(&mut system, &stocks);
        blocks.extend(is_wanted.then_some((*period, block)));
    }
    let pattern = |(period, block): (Period, Block)| {
        let hidden = block.units().filter(|unit| system.is_hidden(*unit)).collect();
        Pattern { period, block, hidden }
    };
    blocks.into_iter().map(pattern).collect()
}

/// Protects the last block and all before it that hidden stocks tie to it.
fn protect(system: &mut System, stocks: &[Option<UnitId>]) {
    let last = stocks.len().saturating_sub(1);
    let tied_since = |system: &System| {
        let hidden = |stock: &&Option<UnitId>| stock.is_some_and(|unit| system.is_hidden(unit));
        last - stocks.iter().rev().skip(1).take_while(hidden).count()
    };
    loop {
        let first = tied_since(system);
        system.protect(first, last);
        if tied_since(system) >= first {
            return;
        }
    }
}

/// Every number of a period that any report may print, or only those of the chain.
fn observe(view: &View<'_>, every: bool) -> Vec<Observation> {
    let of_chain = CHAIN.iter().filter_map(|id| dictionary::find(id));
    let all = INDICATORS.iter();
    if every {
        all.flat_map(|indicator| (indicator.compute)(view)).collect()
    } else {
        of_chain.flat_map(|indicator| (indicator.compute)(view)).collect()
    }
}
