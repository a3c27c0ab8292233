//! `sosku model assess`: the self-assessment of a year, made in one go or bit by bit.
//!
//! A first call makes the file, later ones add to it: what is given again replaces, the rest stays. The elements
//! that every office has are proposed; what is rated in words is never a client's matter.

use crate::cli::advice;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, Habits};
use crate::cli::record;
use crate::cli::revise::{self, Keyed};
use crate::cli::when::Toward;
use crate::model::case::FORMAT;
use crate::model::self_assessment::{SelfAssessment, expected_elements};
use crate::path;
use crate::store::change::Change;
use crate::store::entry;
use crate::store::load::models::path_of;
use crate::store::yaml::edit::edit;
use crate::store::yaml::schema::{FileKind, key_order};
use crate::store::yaml::value::Value;
use crate::store::yaml::write;
use chrono::Datelike;

use super::show::{Stored, stored};

/// Arguments of `sosku model assess`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    facts: Facts<SelfAssessmentFields>,
}

/// The facts of a self-assessment.
#[derive(Debug, Clone, Copy)]
pub struct SelfAssessmentFields;

/// An element with its rating: `staff=2,text=…`.
const ELEMENT: &[Field] = &[
    Field::required("element", "element", Kind::Choice("model_element")),
    Field::required("rating", "rating", Kind::Number),
    Field::asked("text", "text", Kind::Text),
];

/// A criterion of the checklist with its rating: `own_volition=3,text=…`.
const CRITERION: &[Field] = &[
    Field::required("criterion", "criterion", Kind::Choice("quality_criterion")),
    Field::required("rating", "rating", Kind::Number),
    Field::asked("text", "text", Kind::Text),
];

const ADAPTATION: &[Field] = &[
    Field::required("what", "what", Kind::Text),
    Field::required("grounds", "grounds", Kind::Text),
    Field::optional("element", "element", Kind::Choice("model_element")),
];

const FRICTION: &[Field] = &[
    Field::required("friction", "friction", Kind::Choice("model_friction")),
    Field::asked("text", "text", Kind::Text),
];

const CATALYST: &[Field] = &[
    Field::required("catalyst", "catalyst", Kind::Choice("model_catalyst")),
    Field::asked("text", "text", Kind::Text),
];

impl Fields for SelfAssessmentFields {
    const FIELDS: &'static [Field] = &[
        Field::usual("year", "year", Kind::Number).short('y'),
        Field::usual("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
        Field::asked("participants", "participant", Kind::Several(Target::Participant)),
        Field::asked("elements", "element", Kind::Records(ELEMENT)),
        Field::asked("adaptations", "adaptation", Kind::Records(ADAPTATION)),
        Field::asked("results", "results", Kind::LongText),
        Field::asked("frictions", "friction", Kind::Records(FRICTION)),
        Field::asked("catalysts", "catalyst", Kind::Records(CATALYST)),
        Field::asked("checklist", "criterion", Kind::Records(CRITERION)),
    ];
}

/// How entries of the lists are told apart when an assessment is gone on with.
const KEYED: Keyed = &[
    ("elements", "element"),
    ("adaptations", "what"),
    ("frictions", "friction"),
    ("catalysts", "catalyst"),
    ("checklist", "criterion"),
];

/// Runs `sosku model assess`.
///
/// # Errors
/// A fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let mut given = gather::collect(desk, &args.facts, None)?;
    given.set("format", Value::Int(FORMAT.into()));
    let year = year_of(&given).unwrap_or_else(|| this_year(desk));
    let own = stored(desk, year)?;
    if own.is_some() && args.facts.is_empty() && !desk.ui.can_ask() {
        return Err(CommandError::usage("error-nothing-given").with("command", "model assess"));
    }
    let old = own.as_ref().map_or(Ok(Value::Map(Vec::new())), |own| revise::stored(&own.record))?;
    let usual = Usual { desk, year, acting: desk.acting_worker()? };
    let draft = revise::with_given(&old, &revise::laid_over(&old, &given, KEYED));
    let gathered: Gathered<SelfAssessment> =
        gather::complete::<SelfAssessmentFields, _>(desk, draft, None, &usual)?;
    write_down(desk, &gathered)
}

/// The year that was given, if it is one; another number is refused with the other facts.
fn year_of(given: &Value) -> Option<u16> {
    match given.at("year") {
        Some(Value::Int(year)) => u16::try_from(*year).ok(),
        _ => None,
    }
}

/// The year of today.
pub(super) fn this_year(desk: &Desk<'_>) -> u16 {
    u16::try_from(desk.today().year()).unwrap_or(u16::MAX)
}

/// What is usual: this year, today, who acts, and the elements that every office has.
struct Usual<'d> {
    desk: &'d Desk<'d>,
    year: u16,
    acting: Option<String>,
}

impl Habits for Usual<'_> {
    fn default(&self, key: &str, _: &Value) -> Option<Value> {
        match key {
            "year" => Some(Value::Int(self.year.into())),
            "date" => Some(Value::Token(self.desk.today().to_string())),
            "by" => self.acting.clone().map(Value::Token),
            _ => None,
        }
    }

    fn proposal(&self, key: &str, _: &Value) -> Option<Value> {
        let named = |code: &str| Value::Map(vec![("element".to_owned(), Value::Token(code.to_owned()))]);
        (key == "elements").then(|| Value::Seq(expected_elements().map(named).collect()))
    }
}

/// Takes the turn, lays the facts over what stands in the file by then, and commits.
fn write_down(desk: &Desk<'_>, gathered: &Gathered<SelfAssessment>) -> Result<()> {
    let assessment = &gathered.entry;
    let path = path_of(assessment.year);
    let turn = record::take_turn(desk, "model assess")?;
    let own = stored(desk, assessment.year)?;
    let after = match &own {
        None => write::document(&gathered.value),
        Some(own) => edited(&path, own, &gathered.value)?,
    };
    record::refuse_errors(desk, &path, &after)?;
    let entry = format!("{path}#{}", assessment.date);
    let before = own.map(|own| own.text);
    let is_same = before.as_ref() == Some(&after);
    let change = Change::new(format!("model assess {}", assessment.year))
        .trailer("Sosku-Entry", &entry)
        .file(&path, before.map(String::into_bytes), after.into_bytes());
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, change)?)?;
    if done.diff.is_some() {
        return Ok(());
    }
    match is_same {
        true => desk.ui.say(&Said::new("ui-nothing-to-change")),
        false => {
            desk.ui.say(&Said::new("ui-model-assessed").with("year", assessment.year).with("path", &path))
        }
    }
    record::answer(desk, None, &path, Some(&entry), &done);
    if let Some(next) = advice::lines(desk, &next(desk, assessment)) {
        desk.ui.say(&next);
    }
    Ok(())
}

/// The text of a file in which only what is new or changed is different.
fn edited(path: &str, own: &Stored, given: &Value) -> Result<String> {
    let old = revise::stored(&own.record)?;
    let edits =
        revise::changes(&path![], &old, &revise::laid_over(&old, &entry::present(given.clone()), KEYED));
    edit(&own.text, &edits, &|place| key_order(FileKind::Model.built_in(), place)).map_err(|refused| {
        CommandError::failed("error-file-edit-refused").with("file", path).with("place", &refused.place)
    })
}

/// What is not rated yet, then the way to see the whole.
fn next(desk: &Desk<'_>, assessment: &SelfAssessment) -> Vec<Said> {
    let labels: Vec<String> =
        assessment.unrated().into_iter().map(|code| desk.label("model_element", code)).collect();
    let open = Said::new("ui-model-unrated").with("elements", labels.join(", "));
    let show = Said::new("ui-model-next").with("year", assessment.year);
    if labels.is_empty() { vec![show] } else { vec![open, show] }
}
