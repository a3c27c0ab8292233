//! Anonymous contacts of low-threshold and outreach work: how many, where, about what – never who.
//! When somebody's need becomes known, a case is opened; from then on it is no encounter.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::{Id, Setting};
use super::date::Date;
use super::session::{Channel, Minutes};

/// A row of `encounters/<YYYY-MM>.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Encounter {
    /// The day.
    pub date: Date,
    /// Where, in free words.
    pub place: Option<String>,
    /// In what surroundings.
    pub setting: Setting,
    /// The channel.
    pub channel: Channel,
    /// How many people were met.
    #[schemars(range(min = 0, max = 9999))]
    pub people: u32,
    /// How long, in minutes.
    pub minutes: Option<Minutes>,
    /// What was talked about, in free words.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Who was there for the office: workers by id, others as `actor:CODE`.
    #[serde(default)]
    pub workers: Vec<Id>,
    /// How many cases were opened of it.
    #[schemars(range(min = 0, max = 9999))]
    pub cases_opened: Option<u32>,
    /// Anything else that tells nobody apart.
    pub note: Option<String>,
}

/// What encounters are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breakdown {
    /// The surroundings.
    Setting,
    /// The place, in the words of those who wrote it.
    Place,
    /// The channel.
    Channel,
    /// The topics; an encounter counts under each of its topics.
    Topic,
}

impl Breakdown {
    /// Every breakdown, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Setting, Self::Place, Self::Channel, Self::Topic];

    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Place => "place",
            Self::Channel => "channel",
            Self::Topic => "topic",
        }
    }

    /// What an encounter counts under.
    fn keys(self, encounter: &Encounter) -> Vec<String> {
        match self {
            Self::Setting => vec![encounter.setting.to_string()],
            Self::Channel => vec![encounter.channel.code().to_owned()],
            Self::Place => encounter.place.iter().cloned().collect(),
            Self::Topic => encounter.topics.clone(),
        }
    }
}

/// How much there was of some encounters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// How many there were.
    pub encounters: u64,
    /// How many people were met in them, whoever was met twice counting twice.
    pub people: u64,
    /// How long they took, in minutes, as far as it is known.
    pub minutes: u64,
    /// How many cases were opened of them.
    pub cases_opened: u64,
}

impl Sum {
    fn add(&mut self, encounter: &Encounter) {
        self.encounters += 1;
        self.people += u64::from(encounter.people);
        self.minutes += u64::from(encounter.minutes.map_or(0, Minutes::get));
        self.cases_opened += u64::from(encounter.cases_opened.unwrap_or(0));
    }

    /// The sum of all.
    pub fn of<'e>(encounters: impl IntoIterator<Item = &'e Encounter>) -> Self {
        let mut sum = Self::default();
        encounters.into_iter().for_each(|encounter| sum.add(encounter));
        sum
    }

    /// The sums by what they are counted by, the most encounters first. Words that differ only in capitals are one.
    pub fn by(breakdown: Breakdown, encounters: &[Encounter]) -> Vec<(String, Self)> {
        let mut sums: BTreeMap<String, (String, Self)> = BTreeMap::new();
        for encounter in encounters {
            for key in breakdown.keys(encounter) {
                let (_, sum) = sums.entry(key.trim().to_lowercase()).or_insert((key, Self::default()));
                sum.add(encounter);
            }
        }
        let mut sums: Vec<_> = sums.into_values().collect();
        sums.sort_by_key(|(_, sum)| Reverse(sum.encounters));
        sums
    }
}

/// The source under which a case of someone who was met so is opened.
pub fn source_of(setting: &Setting) -> &'static str {
    match setting.as_str() {
        "meeting_place" => "meeting_place",
        "outreach" | "street" => "outreach",
        _ => "self",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encounter_counts_once_in_all_and_under_each_of_its_topics() {
        let rows = "[{date: 2026-10-01, setting: street, channel: in_person, people: 4, minutes: 30, topics: [Vuokra, kela]},
                     {date: 2026-10-02, setting: online, channel: message, people: 2, topics: [vuokra], cases_opened: 1}]";
        let encounters: Vec<Encounter> = serde_yaml::from_str(rows).unwrap();
        let all = Sum::of(&encounters);
        assert_eq!((all.encounters, all.people, all.minutes, all.cases_opened), (2, 6, 30, 1));
        let topics = Sum::by(Breakdown::Topic, &encounters);
        let topics: Vec<_> = topics.iter().map(|(key, sum)| (key.as_str(), sum.people)).collect();
        assert_eq!(topics, [("Vuokra", 6), ("kela", 4)]);
        assert_eq!(source_of(&encounters[0].setting), "outreach");
    }
}
