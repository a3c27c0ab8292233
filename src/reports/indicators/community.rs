//! What the office does for nobody in particular: anonymous contacts, community work, anonymous answers.
//! Nobody is in these numbers by name, so no filter that chooses cases can tell whose they are.

use std::collections::BTreeMap;

use crate::model::code::Id;
use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::survey::SurveyAnswer;
use crate::reports::observation::{Observation, UNKNOWN};
use crate::reports::view::View;

use super::statistics::mean_and_n;
use super::tally::{Tally, one};

/// Anonymous contacts of the period.
pub fn encounters(view: &View<'_>) -> Vec<Observation> {
    encountered(view, "encounters", |_| 1)
}

/// How many people were met in them.
pub fn people(view: &View<'_>) -> Vec<Observation> {
    encountered(view, "encounters.people", |encounter| u64::from(encounter.people))
}

/// How many cases were opened of them.
pub fn cases_opened(view: &View<'_>) -> Vec<Observation> {
    encountered(view, "encounters.cases_opened", |encounter| u64::from(encounter.cases_opened.unwrap_or(0)))
}

fn encountered(
    view: &View<'_>,
    indicator: &'static str,
    weight: impl Fn(&Encounter) -> u64,
) -> Vec<Observation> {
    let Some(dataset) = view.office_wide() else { return Vec::new() };
    let rows = dataset.encounters.iter().flat_map(|file| &file.record).map(|line| &line.record);
    Tally::sum(
        rows.filter(|encounter| view.covers(encounter.date)),
        weight,
        &[
            ("setting", &|encounter: &Encounter| one(Some(encounter.setting.as_str()))),
            ("place", &|encounter| one(encounter.place.as_deref())),
            ("channel", &|encounter| one(Some(encounter.channel.code()))),
        ],
    )
    .counts(indicator)
}

/// Community work of the period.
pub fn events(view: &View<'_>) -> Vec<Observation> {
    held(view, "events", |_| 1)
}

/// Who took part in it: clients, professionals and peers together.
pub fn event_participants(view: &View<'_>) -> Vec<Observation> {
    held(view, "events.participants", Event::participants)
}

fn held(view: &View<'_>, indicator: &'static str, weight: impl Fn(&Event) -> u64) -> Vec<Observation> {
    let Some(dataset) = view.office_wide() else { return Vec::new() };
    let rows = dataset.events.iter().flat_map(|file| &file.record).map(|line| &line.record);
    let events = rows.filter(|event| view.covers(event.date));
    Tally::sum(events, weight, &[("kind", &|event: &Event| one(Some(event.kind.as_str())))]).counts(indicator)
}

/// Mean and n of the anonymous answers, instrument by instrument, all groups together and each apart.
pub fn surveys(view: &View<'_>) -> Vec<Observation> {
    let mut by_instrument: BTreeMap<&str, BTreeMap<&str, Vec<f64>>> = BTreeMap::new();
    for answer in answers(view) {
        let group = answer.group.as_ref().map_or(UNKNOWN, Id::as_str);
        let groups = by_instrument.entry(answer.instrument.as_str()).or_default();
        groups.entry(group).or_default().push(answer.value);
    }
    by_instrument.iter().flat_map(|(instrument, groups)| of_instrument(instrument, groups)).collect()
}

fn of_instrument(instrument: &str, groups: &BTreeMap<&str, Vec<f64>>) -> Vec<Observation> {
    let all: Vec<f64> = groups.values().flatten().copied().collect();
    let whole = mean_and_n("surveys", &all, |part| part.by("instrument", instrument));
    let apart = groups.iter().flat_map(|(group, values)| {
        mean_and_n("surveys", values, |part| part.by("instrument", instrument).by("group", *group))
    });
    whole.into_iter().chain(apart).collect()
}

/// The answers of the period: all without a filter, those of a group that the filter names, else none.
fn answers<'a>(view: &View<'a>) -> impl Iterator<Item = &'a SurveyAnswer> {
    let rows = view.surveys().iter().flat_map(|file| &file.record).map(|line| &line.record);
    let wanted = |answer: &&SurveyAnswer| {
        view.only_group().is_none_or(|group| answer.group.as_ref().is_some_and(|own| own == group))
    };
    rows.filter(|answer| view.covers(answer.date)).filter(wanted)
}
