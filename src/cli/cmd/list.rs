//! `sosku list`: the office's cases, filtered.
//! It knows every case and refuses when one is broken; `searched` finds words, `page::caseload` lays the rows out.

use std::borrow::Cow;

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::field::{Field, Kind};
use crate::cli::global::Format;
use crate::cli::page::{caseload, found};
use crate::cli::past::AtArgs;
use crate::cli::{searched, when};
use crate::language::stem::Query;
use crate::model::case::Case;
use crate::model::dataset::{Dataset, Loaded};
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::group::GroupRecords;
use crate::model::period::Period;
use crate::model::phase::{Phase, phase_on};
use crate::model::reach::Reach;

/// Arguments of `sosku list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "code", value_delimiter = ',')]
    phase: Vec<String>,
    #[arg(long, value_name = "id")]
    worker: Option<String>,
    #[arg(long, value_name = "group")]
    group: Option<String>,
    #[arg(long, value_name = "code")]
    target_group: Option<String>,
    #[arg(long, value_name = "text")]
    municipality: Option<String>,
    #[arg(long, value_name = "period")]
    opened: Option<String>,
    #[arg(long, value_name = "words")]
    text: Option<String>,
    #[arg(long)]
    skip_broken: bool,
    #[command(flatten)]
    pub(in crate::cli) at: AtArgs,
}

impl Args {
    /// Whether broken case files are left out.
    pub(in crate::cli) fn skip_broken(&self) -> bool {
        self.skip_broken
    }
}

/// What a case must be to be listed.
pub(in crate::cli) struct Filter {
    phases: Vec<Phase>,
    worker: Option<String>,
    group: Option<String>,
    target_group: Option<String>,
    municipality: Option<String>,
    opened: Option<Period>,
    words: Query,
}

/// Runs `sosku list`.
///
/// # Errors
/// A filter that cannot be read, or faults in the data.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let filter = Filter::resolve(desk, args)?;
    let today = desk.today();
    let dataset = desk.counted(&Reach::on(today), args.skip_broken)?.dataset;
    let chosen = filter.chosen(desk, &dataset, today)?;
    let cases: Vec<&Case> = chosen.iter().map(AsRef::as_ref).collect();
    let days = dataset.group_days();
    let rows: Vec<_> =
        cases.iter().map(|case| caseload::row(case, &desk.around(days.of(case.case)), today)).collect();
    let found = || found::excerpts(&cases, &filter.words);
    let text = match desk.settings.format {
        Format::Json if args.text.is_some() => found::json(caseload::json(&rows), &found()).to_string(),
        Format::Json => caseload::json(&rows).to_string(),
        Format::Csv => {
            caseload::csv(&rows).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Table => {
            let list = caseload::text(&rows, &desk.voice(), desk.look());
            list + &found::text(&found(), &desk.voice(), desk.look())
        }
        other => return Err(desk.no_such_format("list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}

impl Filter {
    pub(in crate::cli) fn resolve(desk: &Desk<'_>, args: &Args) -> Result<Self> {
        let code = |flag: &'static str, list: &'static str, typed: &str| {
            let field = Field::optional(flag, flag, Kind::Choice(list));
            desk.with_scope(None, |scope| scope.code_of(&field, list, typed))
        };
        let phases = args.phase.iter().map(|typed| code("phase", "phase", typed));
        let phases =
            phases.map(|code| code.map(|code| Phase::from_code(&code))).collect::<Result<Vec<_>>>()?;
        let worker = args.worker.as_deref().map(|typed| desk.worker_id(typed)).transpose()?;
        let target_group =
            args.target_group.as_deref().map(|typed| code("target-group", "target_group", typed));
        let opened = args.opened.as_deref().map(|typed| period(desk, typed)).transpose()?;
        Ok(Self {
            phases: phases.into_iter().flatten().collect(),
            worker,
            group: args.group.clone(),
            target_group: target_group.transpose()?,
            municipality: args.municipality.as_ref().map(|typed| typed.to_lowercase()),
            opened,
            words: Query::new(args.text.as_deref().unwrap_or_default()),
        })
    }

    /// The cases that fit, in their order; where words are looked for, with every word.
    ///
    /// # Errors
    /// A case file that has faults, though it had none when the folder was read.
    pub(in crate::cli) fn chosen<'d>(
        &self,
        desk: &Desk<'_>,
        dataset: &'d Dataset,
        today: Date,
    ) -> Result<Vec<Cow<'d, Case>>> {
        let fitting = dataset.cases.iter().filter(|loaded| self.fits(&loaded.record, dataset, today));
        if self.words.is_empty() {
            return Ok(fitting.map(|loaded| Cow::Borrowed(&loaded.record)).collect());
        }
        let fitting: Vec<&Loaded<Case>> = fitting.collect();
        Ok(searched::holding(desk, &fitting, &self.words)?.into_iter().map(Cow::Owned).collect())
    }

    /// Whether a case fits but for the words.
    fn fits(&self, case: &Case, dataset: &Dataset, today: Date) -> bool {
        let phase = phase_on(case, today);
        let on_team = |worker: &String| {
            standing(&case.team).any(|member| {
                member.holds_on(today) && member.worker.as_ref().is_some_and(|id| *id == worker.as_str())
            })
        };
        let in_group = |group: &String| {
            let is_own = |own: &&GroupRecords| own.group.group == *group.as_str();
            dataset.groups.iter().any(|own| is_own(&own) && own.has_member_on(case.case, today))
        };
        let meant_for_group = |group: &String| {
            standing(&case.plans)
                .flat_map(|plan| standing(&plan.supports))
                .any(|support| support.group.as_ref().is_some_and(|own| *own == group.as_str()))
        };
        (self.phases.is_empty() || phase.is_some_and(|phase| self.phases.contains(&phase)))
            && self.worker.as_ref().is_none_or(on_team)
            && self.group.as_ref().is_none_or(|group| in_group(group) || meant_for_group(group))
            && self.target_group.as_ref().is_none_or(|wanted| {
                case.client.target_groups_on(today).iter().any(|group| group.as_str() == wanted)
            })
            && self.municipality.as_ref().is_none_or(|wanted| {
                case.client.municipality_on(today).is_some_and(|own| own.to_lowercase() == *wanted)
            })
            && self.opened.is_none_or(|period| period.contains(case.initiation.date))
    }
}

/// The period that was typed.
///
/// # Errors
/// Not a period.
pub fn period(desk: &Desk<'_>, typed: &str) -> Result<Period> {
    when::parse_period(typed, desk.settings.clock.today())
        .map_err(|_| CommandError::usage("error-invalid-period").with("value", typed))
}
