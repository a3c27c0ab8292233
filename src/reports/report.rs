//! A report: the observations of a layout for a period, with what they were made from.
//!
//! A pure function of the loaded folder, the period and the filter. The observations of the report's own
//! period come first, with every breakdown; of the periods beside it only the totals, each carrying its period.

use rayon::prelude::*;

use crate::model::case_code::CaseCode;
use crate::model::period::Period;
use crate::outcomes::core_elements::CoreElement;
use crate::reports::dictionary;
use crate::reports::filter::Filter;
use crate::reports::indicators::core_elements;
use crate::reports::layout::Layout;
use crate::reports::material::Material;
use crate::reports::observation::Observation;
use crate::reports::provenance::Provenance;
use crate::reports::view::View;

/// A finished report.
#[derive(Debug, Clone)]
pub struct Report {
    /// How it is laid out.
    pub layout: &'static Layout,
    /// The name of the office.
    pub office: String,
    /// The period that it is about.
    pub period: Period,
    /// The periods that stand beside it, nearest first.
    pub beside: Vec<Period>,
    /// What it was made from.
    pub provenance: Provenance,
    /// What was done so that it may be published; `None` of an internal report.
    pub publication: Option<Publication>,
    /// The numbers.
    pub observations: Vec<Observation>,
    /// The active cases that lack a core element, where the layout names them; none of a published report.
    pub lacking: Vec<Lacking>,
}

/// The active cases in which a core element was not carried out at all.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Lacking {
    /// The element.
    pub element: CoreElement,
    /// The codes of the cases, in order.
    pub cases: Vec<CaseCode>,
}

/// What was done to a report so that it may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Publication {
    /// Counts of people or cases from 1 to one less than this are hidden.
    pub threshold: u64,
    /// How many numbers are hidden, those included that would give others away.
    pub hidden: u64,
}

impl Report {
    /// The report on a period, beside the periods that its layout asks for.
    pub fn new(
        layout: &'static Layout,
        material: Material<'_>,
        period: Period,
        filter: &Filter,
        provenance: Provenance,
    ) -> Self {
        Self::beside(layout, material, period, &usual_comparison(layout, period), filter, provenance)
    }

    /// The report on a period, beside periods that were asked for.
    pub fn beside(
        layout: &'static Layout,
        material: Material<'_>,
        period: Period,
        beside: &[Period],
        filter: &Filter,
        provenance: Provenance,
    ) -> Self {
        let view = View::new(material, period, filter);
        let others: Vec<View<'_>> = beside.par_iter().map(|other| view.over(*other)).collect();
        let mut numbers = observe(layout, std::iter::once(&view).chain(&others)).into_iter();
        let mut observations = numbers.next().unwrap_or_default();
        for (other, numbers) in beside.iter().zip(numbers) {
            observations
                .extend(numbers.into_iter().filter(Observation::is_headline).map(|number| number.of(*other)));
        }
        let provenance = Provenance { filter: filter.conditions(), ..provenance };
        let office = material.dataset.office.office.clone();
        Self {
            layout,
            office,
            period,
            beside: beside.to_vec(),
            provenance,
            publication: None,
            observations,
            lacking: if layout.names_cases { lacking(&view) } else { Vec::new() },
        }
    }

    /// The observations of one indicator in the report's own period.
    pub fn own(&self, indicator: &str) -> impl Iterator<Item = &Observation> {
        self.observations
            .iter()
            .filter(move |number| number.indicator == indicator && number.period.is_none())
    }

    /// The same number in a period beside the report's.
    pub fn counterpart(&self, number: &Observation, period: Period) -> Option<&Observation> {
        let same = |other: &&Observation| {
            other.period == Some(period) && other.indicator == number.indicator && other.by == number.by
        };
        self.observations.iter().find(same)
    }
}

/// The periods that a layout asks for beside another: the one before and the same a year before, where the calendar
/// has them.
pub fn usual_comparison(layout: &Layout, period: Period) -> Vec<Period> {
    if !layout.compared {
        return Vec::new();
    }
    let mut beside: Vec<Period> = [period.previous(), period.year_before()].into_iter().flatten().collect();
    beside.dedup();
    beside
}

/// The cases that lack a core element, by element; elements that none lacks are left out.
fn lacking(view: &View<'_>) -> Vec<Lacking> {
    let found = core_elements::lacking(view).into_iter();
    found.filter(|(_, cases)| !cases.is_empty()).map(|(element, cases)| Lacking { element, cases }).collect()
}

/// The numbers of every line of the layout in each view; each is computed by itself, on whatever core is free.
fn observe<'v, 'a: 'v>(layout: &Layout, views: impl Iterator<Item = &'v View<'a>>) -> Vec<Vec<Observation>> {
    let indicators: Vec<_> = layout.lines().filter_map(|line| dictionary::find(line.indicator)).collect();
    let asked: Vec<_> =
        views.flat_map(|view| indicators.iter().map(move |indicator| (view, indicator))).collect();
    let numbers: Vec<Vec<Observation>> =
        asked.into_par_iter().map(|(view, indicator)| (indicator.compute)(view)).collect();
    numbers.chunks(indicators.len().max(1)).map(|of_view| of_view.concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::Id;
    use crate::reports::monthly;
    use crate::reports::testing::{case, dataset, material};

    fn report(period: &str, filter: &Filter) -> Report {
        let of = |code: &str, worker: &str, day: &str| {
            case(
                code,
                &format!(
                    "initiation: {{date: {day}, how: contact, source: self}}\nteam: [{{worker: {worker}, role: own_worker}}]"
                ),
            )
        };
        let cases = vec![
            of("SK-AAAAAA", "anna", "2026-10-01"),
            of("SK-BBBBBB", "anna", "2026-09-30"),
            of("SK-CCCCCC", "ben", "2025-10-31"),
        ];
        let dataset = dataset(cases);
        Report::new(
            &monthly::LAYOUT,
            material(&dataset),
            period.parse().unwrap(),
            filter,
            Provenance::default(),
        )
    }

    #[test]
    fn the_periods_beside_give_their_totals_and_say_so() {
        let report = report("2026-10", &Filter::default());
        let opened = |number: &&Observation| number.indicator == "cases.opened" && number.by.is_empty();
        let totals: Vec<_> = report.observations.iter().filter(opened).map(|o| (o.period, o.value)).collect();
        let of = |period: &str| Some(period.parse::<Period>().unwrap());
        let one = Observation::count("cases.opened", 1).value;
        assert_eq!(totals, [(None, one), (of("2026-09"), one), (of("2025-10"), one)]);
        let beside = report.observations.iter().filter(|number| number.period.is_some());
        assert!(beside.into_iter().all(Observation::is_headline));
    }

    #[test]
    fn a_year_has_one_period_beside_it() {
        assert_eq!(report("2026", &Filter::default()).beside, ["2025".parse().unwrap()]);
    }

    #[test]
    fn a_filtered_total_equals_that_row_of_the_whole() {
        let whole = report("2026-10", &Filter::default());
        let of_anna = report("2026-10", &Filter { worker: Some(Id::new("anna")), ..Filter::default() });
        let row =
            whole.own("cases.open_end").find(|number| number.get("own_worker") == Some("anna")).unwrap();
        let total = of_anna.own("cases.open_end").find(|number| number.by.is_empty()).unwrap();
        assert_eq!(total.value, row.value);
        assert_eq!(of_anna.provenance.filter, [("worker", "anna".to_owned())]);
    }

    #[test]
    fn the_calendar_may_end_without_a_period_beside() {
        assert_eq!(report("1000", &Filter::default()).beside, []);
    }
}
