//! `sosku survey add`: records the answers of a group to an instrument, one row a respondent.
//!
//! It refuses so few answers that each respondent would know the others', and instruments that give no single
//! number. Whose answer is whose is never known here.

use crate::catalogue::{Catalogue, TOTAL, ValueRefusal};
use crate::cli::anonymous::{self, Dated};
use crate::cli::bounds::{refuse_future, today};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, gather};
use crate::cli::revise;
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::date::Date;
use crate::model::survey::{Answers, FEWEST_ANSWERS, SurveyAnswer};
use crate::store::layout::SURVEYS;
use crate::store::yaml::value::Value;

/// Arguments of `sosku survey add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    facts: Facts<SurveyFields>,
}

/// The facts of a round of answers.
#[derive(Debug, Clone, Copy)]
pub struct SurveyFields;

impl Fields for SurveyFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("instrument", "instrument", Kind::Of(Target::Instrument)),
        Field::asked("group", "group", Kind::Of(Target::Group)),
        Field::required("values", "value", Kind::Decimals),
    ];
}

impl Dated for SurveyAnswer {
    fn day(&self) -> Date {
        self.date
    }
}

/// Runs `sosku survey add`.
///
/// # Errors
/// A fact that is wrong or missing, too few answers, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let default = |key: &str, _: &Value| (key == "date").then(|| today(desk));
    let gathered: Gathered<Answers> = gather(desk, &args.facts, None, &default)?;
    let answers = gathered.entry;
    refuse_future(desk, "date", answers.date)?;
    refuse_impossible(desk.catalogue(), &answers)?;
    rows::record(desk, "survey add", || plan(desk, &answers))
}

/// Every value must be one that the instrument gives for a whole person.
fn refuse_impossible(catalogue: &Catalogue, answers: &Answers) -> Result<()> {
    let code = answers.instrument.as_str();
    let Some(instrument) = catalogue.instrument(code) else { return Ok(()) };
    let refused = answers.values.iter().find_map(|value| {
        let refusal = instrument.accepts(TOTAL, *value).err()?;
        Some((value, refusal))
    });
    match refused {
        None => Ok(()),
        Some((_, ValueRefusal::NoTotal | ValueRefusal::UnknownArea)) => {
            Err(CommandError::usage("error-survey-no-total").with("instrument", code))
        }
        Some((value, _)) => Err(CommandError::usage("error-survey-value")
            .with("value", value)
            .with("instrument", code)
            .with("least", instrument.min)
            .with("most", instrument.max)),
    }
}

fn plan(desk: &Desk<'_>, answers: &Answers) -> Result<Plan> {
    let path = format!("{SURVEYS}/{}.csv", answers.date.format("%Y"));
    let there: Vec<SurveyAnswer> = anonymous::rows_of(desk, &path)?;
    let new: Vec<SurveyAnswer> = answers.rows().collect();
    let round = new.first().map(SurveyAnswer::round);
    let earlier = there.iter().filter(|answer| Some(answer.round()) == round).count();
    if earlier + new.len() < FEWEST_ANSWERS {
        return Err(CommandError::usage("error-survey-few").with("least", FEWEST_ANSWERS));
    }
    let row = |answer: &SurveyAnswer| Ok(rows::appended(&revise::stored(answer)?));
    let edits = new.iter().map(row).collect::<Result<Vec<_>>>()?;
    let date = format::date(desk.language(), answers.date);
    Ok(Plan {
        files: vec![rows::edited::<SurveyAnswer>(desk, path.clone(), &edits)?],
        case: None,
        concerns: Vec::new(),
        key: Some(answers.date.to_string()),
        path,
        done: Said::new("ui-survey-added").with("count", new.len()).with("date", date),
        next: vec![Said::new("ui-survey-next").with("period", answers.date.format("%Y"))],
    })
}
