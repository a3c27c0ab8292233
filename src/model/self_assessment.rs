//! The yearly self-assessment of the service model: what surrounds the work, what it has to work with, how its
//! core is carried out, what came of it, and what helped or rubbed.
//!
//! It tells of the office, never of a client. Which element belongs to which part of THL's logic model stands
//! here; the words of the elements are the catalogue's, which an office may add to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case::Format;
use super::code::{Id, Level, ModelCatalyst, ModelElement, ModelFriction, QualityCriterion};
use super::date::Date;

/// How far something is fulfilled, 0 (missing) to 4 (fully); the catalogue list `model_rating` has the words.
pub type Rating = Level<0, 4>;

/// `model/<YYYY>.yaml`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessment {
    /// The version of the format.
    pub format: Format,
    /// The year that is assessed; it names the file.
    pub year: u16,
    /// The day on which it was assessed.
    pub date: Date,
    /// Who recorded it.
    pub by: Option<Id>,
    /// Who assessed together: workers, actors, `client`.
    #[serde(default)]
    pub participants: Vec<Id>,
    /// The elements of the model, each rated.
    #[serde(default)]
    pub elements: Vec<RatedElement>,
    /// Where the model was adapted to the place.
    #[serde(default)]
    pub adaptations: Vec<Adaptation>,
    /// What came of it, in words.
    pub results: Option<String>,
    /// What rubbed.
    #[serde(default)]
    pub frictions: Vec<Friction>,
    /// What helped.
    #[serde(default)]
    pub catalysts: Vec<Catalyst>,
    /// The office's own list of quality criteria.
    #[serde(default)]
    pub checklist: Vec<RatedCriterion>,
}

/// An element of the model with its rating.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatedElement {
    /// The element.
    pub element: ModelElement,
    /// How far it is fulfilled.
    pub rating: Rating,
    /// Why so, in words.
    pub text: Option<String>,
}

/// Where the model was adapted to the place, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adaptation {
    /// What is done otherwise here.
    pub what: String,
    /// Why.
    pub grounds: String,
    /// The element that it concerns.
    pub element: Option<ModelElement>,
}

/// Something that rubbed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Friction {
    /// What.
    pub friction: ModelFriction,
    /// In words.
    pub text: Option<String>,
}

/// Something that helped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Catalyst {
    /// What.
    pub catalyst: ModelCatalyst,
    /// In words.
    pub text: Option<String>,
}

/// A criterion of the office's own list with its rating.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatedCriterion {
    /// The criterion.
    pub criterion: QualityCriterion,
    /// How far it is fulfilled.
    pub rating: Rating,
    /// Why so, in words.
    pub text: Option<String>,
}

/// A part of THL's logic model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What surrounds the work.
    Environment,
    /// What it has to work with.
    Resources,
    /// What makes it social rehabilitation.
    Core,
    /// How it works.
    Mechanisms,
    /// What comes of it.
    Results,
    /// What the office has added, and what stands in no column of the model.
    Other,
}

impl Part {
    /// Every part, in the order of the logic model.
    pub const ALL: [Self; 6] =
        [Self::Environment, Self::Resources, Self::Core, Self::Mechanisms, Self::Results, Self::Other];

    /// The elements of the part that every office has.
    pub fn elements(self) -> &'static [&'static str] {
        match self {
            Self::Environment => {
                &["client_centred_culture", "multi_actor_work", "management_support", "service_package"]
            }
            Self::Resources => {
                &["staff", "competence", "premises", "it_tools", "mobile_work", "digital_solutions"]
            }
            Self::Core => {
                &["clarifying_needs", "planfulness", "intensified_individual_work", "group_activity"]
            }
            Self::Mechanisms => {
                &["systematic_work", "tailored_support", "trust", "peer_support", "multisector_cooperation"]
            }
            Self::Results => &["goals_reached", "inclusion", "everyday_life"],
            Self::Other => &[],
        }
    }

    /// The part to which an element belongs.
    pub fn of(element: &ModelElement) -> Self {
        let has = |part: &Self| part.elements().contains(&element.as_str());
        Self::ALL.into_iter().find(has).unwrap_or(Self::Other)
    }
}

/// The elements that every self-assessment should rate: environment, resources and core.
pub fn expected_elements() -> impl Iterator<Item = &'static str> {
    /// Only some offices have a minibus or work at a distance.
    const LOCAL: [&str; 2] = ["mobile_work", "digital_solutions"];
    let parts = [Part::Environment, Part::Resources, Part::Core].into_iter();
    parts.flat_map(|part| part.elements()).copied().filter(|element| !LOCAL.contains(element))
}

impl SelfAssessment {
    /// The rated elements of a part, in the order of the model; those of the office in the order of the file.
    pub fn of_part(&self, part: Part) -> Vec<&RatedElement> {
        let mut rated: Vec<_> = self.elements.iter().filter(|one| Part::of(&one.element) == part).collect();
        let order =
            |one: &&RatedElement| part.elements().iter().position(|code| *code == one.element.as_str());
        rated.sort_by_key(order);
        rated
    }

    /// The rating of an element; of one rated twice, the last.
    pub fn rating_of(&self, element: &str) -> Option<Rating> {
        self.elements.iter().rfind(|one| one.element.as_str() == element).map(|one| one.rating)
    }

    /// The rating of a criterion; of one rated twice, the last.
    pub fn rating_of_criterion(&self, criterion: &str) -> Option<Rating> {
        self.checklist.iter().rfind(|one| one.criterion.as_str() == criterion).map(|one| one.rating)
    }

    /// The expected elements that are not rated yet.
    pub fn unrated(&self) -> Vec<&'static str> {
        expected_elements().filter(|element| self.rating_of(element).is_none()).collect()
    }
}

/// The self-assessment of the year, and the latest one of an earlier year.
pub fn of_year(all: &[SelfAssessment], year: u16) -> Option<(&SelfAssessment, Option<&SelfAssessment>)> {
    let own = all.iter().find(|one| one.year == year)?;
    let before = all.iter().filter(|one| one.year < year).max_by_key(|one| one.year);
    Some((own, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> SelfAssessment {
        serde_yaml::from_str(&format!("format: 1\ndate: 2026-11-20\n{text}")).unwrap()
    }

    #[test]
    fn elements_come_in_the_order_of_the_model_and_an_offices_own_last() {
        let one = read(
            "year: 2026\nelements: [{element: it_tools, rating: 2}, {element: sauna, rating: 4}, {element: staff, rating: 1}]",
        );
        let codes = |part| one.of_part(part).iter().map(|one| one.element.to_string()).collect::<Vec<_>>();
        assert_eq!(codes(Part::Resources), ["staff", "it_tools"]);
        assert_eq!(codes(Part::Other), ["sauna"]);
        assert!(one.unrated().contains(&"competence") && !one.unrated().contains(&"staff"));
        assert!(!one.unrated().contains(&"mobile_work"), "not every office has a minibus");
    }

    #[test]
    fn a_year_is_compared_with_the_latest_before_it() {
        let all = [read("year: 2026"), read("year: 2023"), read("year: 2024")];
        let before = |year| of_year(&all, year).map(|(_, before)| before.map(|one| one.year));
        assert_eq!(before(2026), Some(Some(2024)));
        assert_eq!(before(2023), Some(None));
        assert_eq!(before(2025), None);
    }
}
