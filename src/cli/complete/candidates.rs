//! What may stand in an argument, with a label for people: looked up when it is asked for, and no more than that.
//!
//! Aliases are read off one line of each file, goals and entries off the one case that the line names. Whatever
//! cannot be read gives no candidates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::Wanted;
use crate::catalogue::Catalogue;
use crate::cli::field::{Kind, Target};
use crate::cli::resolve::Scope;
use crate::cli::{folder, guides, known, naming, template};
use crate::language::visible::one_line;
use crate::language::{Language, collate, format};
use crate::model::case::Case;
use crate::model::entry::standing;
use crate::model::office::Office;
use crate::store::layout::Layout;
use crate::store::lookup::Register;
use crate::store::{catalogue, lookup};
use crate::validate::kinds::KINDS;

/// As much of a label as stands beside a candidate.
const LABEL: usize = 60;

/// Something that may be typed, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) value: String,
    pub(super) label: String,
    /// Offered only where no first name fits: the code of a case that has an alias.
    pub(super) is_second_name: bool,
}

/// Where candidates come from.
pub(super) struct Source {
    folder: Option<Layout>,
    language: Language,
    /// The words of the line that may name the case.
    typed: Vec<String>,
    register: OnceLock<Register>,
}

fn candidate(value: impl ToString, label: &str) -> Candidate {
    let label = one_line(label);
    let cut: String = label.chars().take(LABEL).collect();
    let label = if cut.len() < label.len() { format!("{}…", cut.trim_end()) } else { cut };
    Candidate { value: value.to_string(), label, is_second_name: false }
}

impl Source {
    pub(super) fn new(folder: Option<Layout>, language: Language, typed: Vec<String>) -> Self {
        Self { folder, language, typed, register: OnceLock::new() }
    }

    pub(super) fn candidates(&self, wanted: Wanted) -> Vec<Candidate> {
        match wanted {
            Wanted::Case => self.cases(),
            Wanted::Fact(kind) => self.fact(kind),
            Wanted::Entry => self.case().map(|case| self.entries(&case)).unwrap_or_default(),
            Wanted::List => self.lists(),
            Wanted::Criteria => self.criteria(),
            Wanted::Diagnostic => KINDS.iter().map(|kind| candidate(kind.kind.id, "")).collect(),
            Wanted::Template(kind) => {
                let names = self.folder.iter().flat_map(|layout| template::names(layout, kind));
                names.map(|name| candidate(name, "")).collect()
            }
            Wanted::Topic => guides::topics(self.language)
                .into_iter()
                .map(|(topic, title)| candidate(topic, title))
                .collect(),
        }
    }

    fn fact(&self, kind: Kind) -> Vec<Candidate> {
        match kind {
            Kind::Case => self.cases(),
            Kind::Choice(list) | Kind::Choices(list) => self.codes(list, ""),
            Kind::Ratings(list) | Kind::Reasons(list) => self.codes(list, "="),
            Kind::Of(target) | Kind::Several(target) => self.target(target),
            Kind::Records([first, ..]) => self.fact(first.kind),
            Kind::Language => self.codes("language", ""),
            Kind::YesNo => ["true", "false"].map(|word| candidate(word, "")).to_vec(),
            Kind::DayOr(word) => vec![candidate(word, "")],
            _ => Vec::new(),
        }
    }

    fn lists(&self) -> Vec<Candidate> {
        let catalogue = self.catalogue();
        let name = |list: &str| catalogue.list(list).map_or("", |found| found.name.get(self.language));
        catalogue.lists().map(|list| candidate(list, name(list))).collect()
    }

    /// Every case by its alias if that can be typed as one word, and by its code.
    fn cases(&self) -> Vec<Candidate> {
        let Some(layout) = &self.folder else { return Vec::new() };
        let Register { codes, aliases } = self.register(layout);
        let mut named: Vec<Candidate> = aliases
            .iter()
            .filter(|(alias, _)| {
                !alias.contains(|sign: char| sign.is_whitespace() || "'\"$\\`".contains(sign))
            })
            .map(|(alias, code)| candidate(alias, &code.to_string()))
            .collect();
        collate::sort_by_text(self.language, &mut named, |one| &one.value);
        let by_code: BTreeMap<_, _> = aliases.iter().map(|(alias, code)| (code, alias.as_str())).collect();
        let has_word: BTreeSet<String> = named.iter().map(|one| one.label.clone()).collect();
        named.extend(codes.iter().map(|code| {
            let of_code = candidate(code, by_code.get(code).copied().unwrap_or_default());
            Candidate { is_second_name: has_word.contains(&of_code.value), ..of_code }
        }));
        named
    }

    fn catalogue(&self) -> Catalogue {
        self.folder.as_ref().map_or_else(catalogue::built_in, |layout| folder::catalogue(layout))
    }

    fn codes(&self, list: &str, after: &str) -> Vec<Candidate> {
        let catalogue = self.catalogue();
        let codes = catalogue.codes(list).iter();
        codes
            .map(|entry| candidate(format!("{}{after}", entry.code), entry.label.get(self.language)))
            .collect()
    }

    fn criteria(&self) -> Vec<Candidate> {
        self.catalogue().criteria_sets().iter().map(|set| candidate(&set.id, "")).collect()
    }

    fn office(&self) -> Option<Office> {
        folder::office(self.folder.as_ref()?).ok()
    }

    /// Which cases there are, looked up for the first word that may name one.
    fn register(&self, layout: &Layout) -> &Register {
        self.register.get_or_init(|| known::register_of(layout, true))
    }

    /// The case that the line names, if it can be read.
    fn case(&self) -> Option<Case> {
        let (layout, office) = (self.folder.as_ref()?, self.office()?);
        let code = self
            .typed
            .iter()
            .find_map(|word| naming::find_case(layout, word, || self.register(layout)).ok())?;
        Some(folder::case(layout, &office, code).ok()?.2)
    }

    fn target(&self, target: Target) -> Vec<Candidate> {
        match target {
            Target::Goal => self.case().map(|case| goals(&case)).unwrap_or_default(),
            Target::Instrument => {
                let catalogue = self.catalogue();
                let all = catalogue.instruments().iter();
                all.map(|one| candidate(&one.code, one.name.get(self.language))).collect()
            }
            _ => self.known(target).unwrap_or_default(),
        }
    }

    /// The ids that a fact may refer to, with the names of workers and actors.
    fn known(&self, target: Target) -> Option<Vec<Candidate>> {
        let (layout, office, catalogue) = (self.folder.as_ref()?, self.office()?, self.catalogue());
        let (case, groups) = (self.case_of(target), folder::groups(layout));
        let find_case = |named: &str| naming::find_case(layout, named, || self.register(layout));
        let scope = Scope {
            // No candidate depends on the day.
            today: "2000-01-01".parse().ok()?,
            catalogue: &catalogue,
            office: &office,
            case: case.as_ref(),
            groups: &groups,
            find_case: &find_case,
            language: self.language,
        };
        let names = match target {
            Target::Group => lookup::group_names(layout, &groups),
            _ => Vec::new(),
        };
        let label = |id: &str| match office.worker(id) {
            Some(worker) => worker.name.clone(),
            None => names.iter().find(|(_, group)| group == id).map_or_else(
                || catalogue.label("actor", id, self.language).unwrap_or_default().into_owned(),
                |(name, _)| name.clone(),
            ),
        };
        Some(scope.known(target).into_iter().map(|id| candidate(&id, &label(&id))).collect())
    }

    /// The case, where ids of this kind are its own.
    fn case_of(&self, target: Target) -> Option<Case> {
        let is_own = matches!(target, Target::Plan | Target::Decision | Target::Assessment | Target::Consent);
        is_own.then(|| self.case()).flatten()
    }

    /// The entries that are amended and corrected by id, the newest sessions first.
    fn entries(&self, case: &Case) -> Vec<Candidate> {
        let on = |date| format::weekday_date(self.language, date);
        let sessions = case.sessions.iter().rev().map(|one| candidate(&one.id, &on(one.date)));
        let appointments = case
            .appointments
            .iter()
            .filter_map(|one| Some(candidate(one.id.as_ref()?, &one.date.map(on).unwrap_or_default())));
        let checks = case
            .checks
            .iter()
            .filter_map(|one| Some(candidate(one.id.as_ref()?, &one.date.map(on).unwrap_or_default())));
        let plans = case.plans.iter().map(|one| candidate(&one.id, &on(one.made)));
        let decisions = case.decisions.iter().map(|one| candidate(&one.id, &on(one.date)));
        let reviews = case.reviews.iter().map(|one| candidate(&one.id, &on(one.date)));
        let assessments = case.assessments.iter().map(|one| candidate(&one.id, ""));
        sessions
            .chain(appointments)
            .chain(checks)
            .chain(assessments)
            .chain(plans)
            .chain(decisions)
            .chain(reviews)
            .collect()
    }
}

/// The goals that are still pursued, in the client's words.
fn goals(case: &Case) -> Vec<Candidate> {
    let pursued = standing(&case.plans).flat_map(|plan| standing(&plan.goals));
    pursued.filter(|goal| goal.ended.is_none()).map(|goal| candidate(&goal.id, &goal.statement)).collect()
}
