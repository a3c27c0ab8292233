//! What would be wrong with files, were they written so: asked before a command writes, and of hand edits that
//! lie in a file that it touches.
//!
//! A case and the office are judged by themselves, the files of a group together. Neighbours: `record` and
//! `table` write, `validate` judges.

use std::collections::BTreeSet;

use crate::catalogue::Catalogue;
use crate::diagnostic::Diagnostic;
use crate::model::case_code::CaseCode;
use crate::model::office::{DEFAULT_CASE_BYTES, Office};
use crate::store::layout::{CASES, ENCOUNTERS, EVENTS, GROUPS, Layout, MODEL, OFFICE, SURVEYS};
use crate::store::load::groups::load_group;
use crate::store::load::models::read_model;
use crate::store::load::overlay::Overlay;
use crate::store::load::tables::read_table;
use crate::store::load::{Options, read_file};
use crate::store::lookup;
use crate::store::yaml::schema::FileKind;
use crate::validate::groups::{self, Cases};
use crate::validate::references::People;
use crate::validate::{Context, check_case_text, community, self_assessments, thorough};

/// What is wrong with files that are about to be written together. Warnings are among it; those that depend on
/// the day are not.
pub fn check(
    layout: &Layout,
    office: &Office,
    catalogue: &Catalogue,
    files: &[(&str, &[u8])],
) -> Vec<Diagnostic> {
    let groups: BTreeSet<String> = super::folder::groups(layout).into_iter().collect();
    let is_case = |code: CaseCode| lookup::has_case(layout, code) || lookup::codes(layout).contains(&code);
    let people = People::of(Some(office), catalogue);
    let context = Context {
        office: Some(office),
        catalogue,
        people: &people,
        groups: Some(&groups),
        cases: Some(&is_case),
        today: None,
    };
    let mut found = check_groups(layout, files, &context);
    for (path, bytes) in files {
        found.extend(check_one(path, bytes, &context));
    }
    found
}

/// A file that is judged by itself.
fn check_one(path: &str, bytes: &[u8], context: &Context<'_>) -> Vec<Diagnostic> {
    macro_rules! table {
        ($check:path) => {{
            let read = read_table(path, bytes, thorough(context.catalogue));
            let of_rows = read.loaded.as_ref().map(|rows| $check(rows, context)).unwrap_or_default();
            read.diagnostics.into_iter().chain(of_rows).collect()
        }};
    }
    match path.split('/').next().unwrap_or_default() {
        CASES => check_case_text(path, bytes, context),
        OFFICE => {
            let cap = usize::try_from(DEFAULT_CASE_BYTES).unwrap_or(usize::MAX);
            let options = Options { text_check: None, ..thorough(context.catalogue) };
            read_file::<Office>(path, bytes, cap, FileKind::Office, options).diagnostics
        }
        ENCOUNTERS => table!(community::check_encounters),
        EVENTS => table!(community::check_events),
        SURVEYS => table!(community::check_surveys),
        MODEL => {
            let read = read_model(path, bytes, thorough(context.catalogue));
            let of_record = read.loaded.as_ref().map(|file| self_assessments::check(file, context));
            read.diagnostics.into_iter().chain(of_record.unwrap_or_default()).collect()
        }
        _ => Vec::new(),
    }
}

/// The groups of which some files are to be written, judged whole; only what concerns those files is told.
fn check_groups(layout: &Layout, files: &[(&str, &[u8])], context: &Context<'_>) -> Vec<Diagnostic> {
    let of_group = |path: &str| -> Option<String> {
        let (folder, rest) = path.split_once('/')?;
        Some(rest.split_once('/')?.0.to_owned()).filter(|_| folder == GROUPS)
    };
    let names: BTreeSet<String> = files.iter().filter_map(|(path, _)| of_group(path)).collect();
    let written: Vec<_> = files.iter().map(|(path, bytes)| (*path, Some(*bytes))).collect();
    let source = Overlay { under: layout, files: &written };
    let mut found = Vec::new();
    for name in names {
        let group = load_group(&source, &name, thorough(context.catalogue));
        found.extend(group.diagnostics().cloned());
        found.extend(groups::check(&group, &Cases::new(), context));
    }
    found.retain(|diagnostic| files.iter().any(|(path, _)| diagnostic.file == *path));
    found
}
