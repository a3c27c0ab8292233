//! Does what the files say hold together: every check that needs more than the shape of one value.
//!
//! One file a subject, each with its kinds of diagnostics beside its checks; `kinds` lists them all. Errors never
//! depend on the day on which one looks; warnings may. Checks see records, never files; entries that were
//! withdrawn count nowhere. Below: `store` loads the records; above: the command and every writing command.

pub mod aliases;
pub mod anonymity;
pub mod codes;
pub mod community;
pub mod consents;
pub mod criteria;
pub mod cycles;
pub mod date_order;
pub mod decisions;
pub mod doubles;
pub mod findings;
pub mod groups;
pub mod ids;
pub mod kinds;
pub mod limits;
pub mod measurements;
pub mod office;
pub mod own_worker;
pub mod plan_content;
pub mod references;
pub mod requirements;
pub mod reviews;
pub mod self_assessments;
pub mod sequence;
pub mod texts;
mod walk;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::dataset::Loaded;
use crate::model::date::Date;
use crate::model::office::Office;
use crate::store::load::{FileRead, Folder, Options, read_file};
use crate::store::yaml::schema::FileKind;
use crate::store::yaml::shape::Dropped;
use crate::store::yaml::value::to_value_of;
use findings::Findings;
use groups::Cases;
use kinds::Registered;
use references::People;

/// What a case is checked against. What is not known is not checked.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// `sosku.yaml`, if it could be read.
    pub office: Option<&'a Office>,
    /// Codes, labels and instruments.
    pub catalogue: &'a Catalogue,
    /// Who may be named.
    pub people: &'a People<'a>,
    /// The names of the groups' folders.
    pub groups: Option<&'a BTreeSet<String>>,
    /// Whether there is a case of a code. Asked only of the few that are named, so that who writes one file need
    /// not list ten thousand.
    pub cases: Option<IsCase<'a>>,
    /// The day on which one looks; only warnings depend on it, and without it those are not given.
    pub today: Option<Date>,
}

/// Tells whether there is a case of a code.
pub type IsCase<'a> = &'a (dyn Fn(CaseCode) -> bool + Sync);

/// One subject: looks at a case and adds what it finds.
type Check = fn(&Case, &Context<'_>, &mut Findings);

/// Every subject, errors first.
const CHECKS: &[Check] = &[
    requirements::check,
    ids::check,
    references::check,
    cycles::check,
    date_order::check,
    reviews::check,
    measurements::check,
    aliases::check,
    own_worker::check,
    plan_content::check,
    sequence::check,
    decisions::check,
    consents::check,
    doubles::check,
    limits::check,
];

/// How a file is read so that every check has what it needs, that of texts among them.
pub const fn thorough(catalogue: &Catalogue) -> Options<'_> {
    Options { catalogue: Some(catalogue), thorough: true, text_check: Some(texts::check) }
}

/// Everything wrong with a loaded folder: what loading found, and what the checks find in the rest; places are
/// still symbolic. Only a folder that was loaded thoroughly, with [`texts::check`], shows everything.
pub fn check_folder(folder: &Folder, today: Option<Date>) -> Vec<Diagnostic> {
    let codes = folder.codes();
    let is_case = |code| codes.contains(&code);
    let groups = folder.group_names();
    let people = people_of(folder);
    let context = context(folder, &people, &groups, &is_case, today);
    let mut found: Vec<Diagnostic> = folder.all_diagnostics().cloned().collect();
    let of_cases: Vec<Vec<Diagnostic>> =
        folder.cases.par_iter().map(|case| check_read(case, &folder.office.dropped, &context)).collect();
    found.extend(of_cases.into_iter().flatten());
    found.extend(check_across(folder, &context, &BTreeSet::new()));
    found
}

/// Whom entries may name in a folder's office.
fn people_of(folder: &Folder) -> People<'_> {
    People::of(folder.office.loaded.as_ref().map(|office| &office.record), &folder.catalogue.catalogue)
}

/// What a folder's cases are checked against.
fn context<'a>(
    folder: &'a Folder,
    people: &'a People<'a>,
    groups: &'a BTreeSet<String>,
    is_case: IsCase<'a>,
    today: Option<Date>,
) -> Context<'a> {
    Context {
        office: folder.office.loaded.as_ref().map(|office| &office.record),
        catalogue: &folder.catalogue.catalogue,
        people,
        groups: Some(groups),
        cases: Some(is_case),
        today,
    }
}

/// The errors that show only when everything is seen at once: what `check_folder` finds beside the files and the
/// cases each by itself. The cases may lack their words (`model::wordless`) and sessions; no error rests on those. Of
/// the `proven` only what remains of them need be there: what groups say of their goals was found right before.
pub fn errors_across(folder: &Folder, proven: &BTreeSet<CaseCode>) -> Vec<Diagnostic> {
    let codes = folder.codes();
    let is_case = |code| codes.contains(&code);
    let groups = folder.group_names();
    let people = people_of(folder);
    let mut found = check_across(folder, &context(folder, &people, &groups, &is_case, None), proven);
    found.retain(Diagnostic::is_error);
    found
}

/// What the checks find in names, in the office, between cases and beside them.
fn check_across(folder: &Folder, context: &Context<'_>, proven: &BTreeSet<CaseCode>) -> Vec<Diagnostic> {
    let mut found = texts::check_names(folder.cases.iter().map(|case| case.path.as_str()));
    found.extend(criteria::check_all(folder));
    if let Some(office) = &folder.office.loaded {
        found.extend(undisputed(office::check(office, context), &folder.office.dropped));
    }
    found.extend(aliases::check_all(folder.cases.iter().filter_map(|case| case.loaded.as_ref())));
    found.extend(check_tables(folder, context, proven));
    found.extend(anonymity::check_all(folder));
    found
}

/// What the checks find in groups, in anonymous records and in self-assessments.
fn check_tables(folder: &Folder, context: &Context<'_>, proven: &BTreeSet<CaseCode>) -> Vec<Diagnostic> {
    let readable = folder.cases.iter().filter(|case| case.is_sound());
    let cases = readable.filter_map(|case| case.loaded.as_ref().map(|loaded| &loaded.record));
    let cases: Cases<'_> =
        cases.filter(|case| !proven.contains(&case.case)).map(|case| (case.case, case)).collect();
    let of_groups = folder.groups.par_iter().flat_map_iter(|group| groups::check(group, &cases, context));
    let encounters = folder.encounters.iter().filter_map(|file| file.loaded.as_ref());
    let events = folder.events.iter().filter_map(|file| file.loaded.as_ref());
    let surveys = folder.surveys.iter().filter_map(|file| file.loaded.as_ref());
    let mut found: Vec<Diagnostic> = of_groups.collect();
    found.extend(encounters.flat_map(|file| community::check_encounters(file, context)));
    found.extend(events.flat_map(|file| community::check_events(file, context)));
    found.extend(surveys.flat_map(|file| community::check_surveys(file, context)));
    let models = folder.models.iter().filter_map(|file| file.loaded.as_ref());
    found.extend(models.flat_map(|file| self_assessments::check(file, context)));
    found.retain(|diagnostic| !refers_to(diagnostic, &folder.office.dropped.ids));
    found
}

/// The keys under which the checks look wherever they stand.
static LOOKED_AT: LazyLock<Vec<&str>> =
    LazyLock::new(|| references::NAMING.iter().copied().chain(date_order::span_keys()).collect());

/// What the checks find in a sound case.
pub fn check_case(case: &Loaded<Case>, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings::new(&case.path);
    for check in CHECKS {
        check(&case.record, context, &mut findings);
    }
    // Made once for both, of what they look at.
    if let Ok(record) = to_value_of(&case.record, &LOOKED_AT) {
        references::check_named(&case.record, &record, context, &mut findings);
        date_order::check_spans(&record, &mut findings);
    }
    findings.into_inner()
}

/// Everything wrong with the text of one case file, as a command is about to write it: shape and meaning.
pub fn check_case_text(path: &str, bytes: &[u8], context: &Context<'_>) -> Vec<Diagnostic> {
    let cap = context.office.map_or(crate::model::office::DEFAULT_CASE_BYTES, Office::case_bytes);
    let options = thorough(context.catalogue);
    let cap = usize::try_from(cap).unwrap_or(usize::MAX);
    let read: FileRead<Case> = read_file(path, bytes, cap, FileKind::Case, options);
    let mut found = read.diagnostics.clone();
    found.extend(check_read(&read, &Dropped::default(), context));
    found
}

/// What the checks find in a file of which some parts may have been left out, in an office of which too.
pub fn check_read(read: &FileRead<Case>, of_office: &Dropped, context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(case) = &read.loaded else { return Vec::new() };
    let mut found = undisputed(check_case(case, context), &read.dropped);
    found.retain(|diagnostic| !refers_to(diagnostic, &of_office.ids));
    found
}

/// The diagnostics that stand although parts of the file were left out, with their places in the whole file.
fn undisputed(found: Vec<Diagnostic>, dropped: &Dropped) -> Vec<Diagnostic> {
    if dropped.is_empty() {
        return found;
    }
    let stands = |diagnostic: &Diagnostic| {
        let rests_on = Registered::of(diagnostic.kind).map_or(&[][..], |registered| registered.rests_on);
        let place_stands = match &diagnostic.place {
            Place::Key(path) | Place::Value(path) => !dropped.touches(path),
            Place::File | Place::Offset(_) => true,
        };
        place_stands
            && !refers_to(diagnostic, &dropped.ids)
            && !rests_on.iter().any(|key| dropped.touches_key(key))
    };
    let whole = |mut diagnostic: Diagnostic| {
        diagnostic.place = match diagnostic.place {
            Place::Key(path) => Place::Key(dropped.original(&path)),
            Place::Value(path) => Place::Value(dropped.original(&path)),
            place => place,
        };
        diagnostic
    };
    found.into_iter().map(whole).filter(stands).collect()
}

/// True if it is a dangling reference to one of the ids.
fn refers_to(diagnostic: &Diagnostic, ids: &BTreeSet<String>) -> bool {
    references::is_dangling(diagnostic.kind)
        && diagnostic.args.iter().any(|(name, value)| *name == "id" && ids.contains(value))
}
