//! `sosku model show`: a year's self-assessment of the service model beside the one before it; as a page, plain
//! and as JSON.
//!
//! Every rating is said in words, for a number alone tells nobody anything. Neighbour: `model::self_assessment`.

use serde_json::{Map, Value, json};

use super::Look;
use super::sheet::{Row, Section, Sheet, draw};
use super::voice::Voice;
use crate::model::office::Office;
use crate::model::self_assessment::{Part, RatedCriterion, RatedElement, Rating, SelfAssessment};
use crate::tr;

/// The catalogue list that says ratings in words.
const RATING: &str = "model_rating";

/// What is shown.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The self-assessment of the year.
    pub own: &'a SelfAssessment,
    /// The latest one of an earlier year.
    pub before: Option<&'a SelfAssessment>,
    /// The office that it is about.
    pub office: &'a Office,
}

/// The page, each line ended.
pub fn text(shown: &Shown<'_>, voice: &Voice<'_>, look: Look) -> String {
    let mut sections: Vec<Section> = Part::ALL.into_iter().map(|part| rated(shown, part, voice)).collect();
    sections.push(adaptations(shown.own, voice));
    sections.push(results(shown.own, voice));
    sections.push(frictions(shown.own, voice));
    sections.push(catalysts(shown.own, voice));
    sections.push(checklist(shown, voice));
    sections.push(unrated(shown.own, voice));
    let sheet = Sheet {
        title: tr!(voice.messages, "show-model-title", year = shown.own.year.to_string()),
        corner: voice.date(shown.own.date),
        corner_label: voice.text("show-model-date"),
        about: about(shown, voice),
        sections,
    };
    draw(&sheet, look)
}

/// The office, its surroundings and model, and who assessed.
fn about(shown: &Shown<'_>, voice: &Voice<'_>) -> Vec<String> {
    let office = shown.office;
    let model = office.service_model.as_ref();
    let environment = office.environment.map(|one| voice.label("environment", one.code()));
    let name = model.and_then(|model| model.name.clone());
    let phase = model.and_then(|model| model.phase.as_ref()).map(|phase| voice.label("model_phase", phase));
    let people: Vec<String> = shown.own.participants.iter().map(|id| voice.person(id)).collect();
    let assessed = (!people.is_empty())
        .then(|| tr!(voice.messages, "show-model-participants", people = people.join(", ")));
    let facts = [Some(office.office.clone()), environment, name, phase, assessed];
    facts.into_iter().flatten().collect()
}

fn rated(shown: &Shown<'_>, part: Part, voice: &Voice<'_>) -> Section {
    let row = |one: &RatedElement| {
        let before = shown.before.and_then(|before| before.rating_of(one.element.as_str()));
        let label = voice.label("model_element", one.element.as_str());
        rating_row(label, one.rating, before, one.text.as_ref(), voice)
    };
    let rows = shown.own.of_part(part).into_iter().map(row).collect();
    Section::new(voice.text(title(part)), rows)
}

fn title(part: Part) -> &'static str {
    match part {
        Part::Environment => "show-model-environment",
        Part::Resources => "show-model-resources",
        Part::Core => "show-model-core",
        Part::Mechanisms => "show-model-mechanisms",
        Part::Results => "show-model-results",
        Part::Other => "show-model-other",
    }
}

/// The rating in words, how it has changed, and why it is so.
fn rating_row(
    label: String,
    rating: Rating,
    before: Option<Rating>,
    text: Option<&String>,
    voice: &Voice<'_>,
) -> Row {
    let change = before.map(|before| changed(rating, before, voice));
    let parts = [Some(in_words(rating, voice)), change, text.cloned()];
    Row::new(label, parts.into_iter().flatten().collect())
}

fn in_words(rating: Rating, voice: &Voice<'_>) -> String {
    format!("{} {}", rating.get(), voice.label(RATING, &rating.get().to_string()))
}

fn changed(rating: Rating, before: Rating, voice: &Voice<'_>) -> String {
    let was = in_words(before, voice);
    match rating.cmp(&before) {
        std::cmp::Ordering::Greater => tr!(voice.messages, "show-model-better", before = was),
        std::cmp::Ordering::Less => tr!(voice.messages, "show-model-worse", before = was),
        std::cmp::Ordering::Equal => voice.text("show-model-same"),
    }
}

fn adaptations(own: &SelfAssessment, voice: &Voice<'_>) -> Section {
    let rows = own.adaptations.iter().map(|one| {
        let grounds = tr!(voice.messages, "show-model-grounds", grounds = one.grounds.as_str());
        let element = one.element.as_ref().map(|code| voice.label("model_element", code.as_str()));
        let parts = [Some(one.what.clone()), element, Some(grounds)];
        Row::new("", parts.into_iter().flatten().collect())
    });
    Section::new(voice.text("show-model-adaptations"), rows.collect())
}

fn results(own: &SelfAssessment, voice: &Voice<'_>) -> Section {
    let rows = own.results.iter().flat_map(|text| text.lines()).map(|line| Row::one("", line));
    Section::new(voice.text("show-model-results-words"), rows.collect())
}

fn frictions(own: &SelfAssessment, voice: &Voice<'_>) -> Section {
    let rows = own
        .frictions
        .iter()
        .map(|one| said(voice.label("model_friction", one.friction.as_str()), one.text.as_ref()));
    Section::new(voice.text("show-model-frictions"), rows.collect())
}

fn catalysts(own: &SelfAssessment, voice: &Voice<'_>) -> Section {
    let rows = own
        .catalysts
        .iter()
        .map(|one| said(voice.label("model_catalyst", one.catalyst.as_str()), one.text.as_ref()));
    Section::new(voice.text("show-model-catalysts"), rows.collect())
}

/// What it is, and in words if there are any.
fn said(label: String, text: Option<&String>) -> Row {
    match text {
        Some(text) => Row::one(label, text.as_str()),
        None => Row::one("", label),
    }
}

fn checklist(shown: &Shown<'_>, voice: &Voice<'_>) -> Section {
    let row = |one: &RatedCriterion| {
        let before = shown.before.and_then(|before| before.rating_of_criterion(one.criterion.as_str()));
        let label = voice.label("quality_criterion", one.criterion.as_str());
        rating_row(label, one.rating, before, one.text.as_ref(), voice)
    };
    Section::new(voice.text("show-model-checklist"), shown.own.checklist.iter().map(row).collect())
}

fn unrated(own: &SelfAssessment, voice: &Voice<'_>) -> Section {
    let labels: Vec<String> =
        own.unrated().into_iter().map(|code| voice.label("model_element", code)).collect();
    let rows = if labels.is_empty() { Vec::new() } else { vec![Row::new("", labels)] };
    Section::new(voice.text("show-model-unrated"), rows)
}

/// The self-assessment as it is stored, and the ratings of the year before: `before` is null if there is none.
///
/// # Errors
/// None in practice: a self-assessment is always a JSON object.
pub fn json(shown: &Shown<'_>) -> serde_json::Result<Value> {
    let mut own = serde_json::to_value(shown.own)?;
    let ratings = |before: &SelfAssessment| {
        let elements = before.elements.iter().map(|one| (one.element.to_string(), json!(one.rating)));
        let criteria = before.checklist.iter().map(|one| (one.criterion.to_string(), json!(one.rating)));
        let (elements, criteria): (Map<_, _>, Map<_, _>) = (elements.collect(), criteria.collect());
        json!({ "year": before.year, "elements": elements, "checklist": criteria })
    };
    if let Some(own) = own.as_object_mut() {
        own.insert("before".to_owned(), shown.before.map_or(Value::Null, ratings));
    }
    Ok(own)
}
