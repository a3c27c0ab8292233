//! An office's criteria sets: codes that no list has, thresholds that cannot be, criteria that say the same of
//! every client.
//!
//! That a set can be read at all has been seen to by loading. Whether a criterion is constant is worked out in
//! `catalogue::criteria::constant`, and only asked where nothing else is wrong with it.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::ids::DUPLICATE_ID;
use crate::catalogue::Catalogue;
use crate::catalogue::criteria::{Condition, Constant, CriteriaSet, DOMAINS, constant};
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::path::Path;
use crate::store::load::Folder;

/// A test names a code that its list does not have.
pub const UNKNOWN_CODE: Kind = Kind::error("criteria-unknown-code");
/// A number that no client and no set can reach, or that everybody does.
pub const THRESHOLD: Kind = Kind::error("criteria-threshold");
/// A criterion or note that can never hold.
pub const NEVER_HOLDS: Kind = Kind::error("criteria-never-holds");
/// A criterion or note that always holds.
pub const ALWAYS_HOLDS: Kind = Kind::error("criteria-always-holds");

/// Everything wrong with the office's own sets.
pub fn check_all(folder: &Folder) -> Vec<Diagnostic> {
    let reading = &folder.catalogue;
    let sets = reading.criteria.iter();
    sets.flat_map(|own| check(&own.file, &own.place, &own.set, &reading.catalogue)).collect()
}

/// Everything wrong with a set that stands at `place` in `file`.
pub fn check(file: &str, place: &Path, set: &CriteriaSet, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut found = Findings::new(file);
    numbers(set, place, &mut found);
    let mut seen = BTreeSet::new();
    for (id, at, condition) in set.trees(place) {
        if !seen.insert(id) {
            let place = at.parent().unwrap_or_default().key("id");
            found.value(DUPLICATE_ID, place).with_id("id", id);
        }
        let mut walk = Walk { catalogue, found: &mut found, is_sound: true };
        walk.condition(condition, &at);
        if walk.is_sound {
            match constant(condition) {
                Some(Constant::Never) => drop(found.value(NEVER_HOLDS, at).with_id("id", id)),
                Some(Constant::Always) => drop(found.value(ALWAYS_HOLDS, at).with_id("id", id)),
                None => {}
            }
        }
    }
    found.into_inner()
}

/// One criterion at least must hold for a part, no fewer for the whole, and no more than there are.
fn numbers(set: &CriteriaSet, place: &Path, found: &mut Findings) {
    let count = set.criteria.len();
    if !(1..=count).contains(&set.supported) {
        found
            .value(THRESHOLD, place.key("supported"))
            .with("value", set.supported)
            .with("range", range(1, count));
    } else if !(1..=set.supported).contains(&set.partly_supported) {
        let given = found.value(THRESHOLD, place.key("partly_supported")).with("value", set.partly_supported);
        given.with("range", range(1, set.supported));
    }
    if set.version == 0 {
        found.value(THRESHOLD, place.key("version")).with("value", 0).with("range", "1–");
    }
}

fn range(from: usize, to: usize) -> String {
    format!("{from}–{}", to.max(from))
}

struct Walk<'w> {
    catalogue: &'w Catalogue,
    found: &'w mut Findings,
    is_sound: bool,
}

impl Walk<'_> {
    fn condition(&mut self, condition: &Condition, at: &Path) {
        match condition {
            Condition::AtLeast(some) => {
                self.within(some.count, 1, some.of.len(), &at.key("at_least").key("count"))
            }
            Condition::Need(test) => {
                let at = at.key("need");
                self.codes("need_domain", [test.domain.as_str()], &at.key("domain"));
                self.level(test.level, &at);
            }
            Condition::Domains(test) => {
                let at = at.key("domains");
                self.codes("need_domain", test.among.iter().map(|one| one.as_str()), &at.key("among"));
                self.level(test.level, &at);
                let most = if test.among.is_empty() { DOMAINS.len() } else { test.among.len() };
                self.within(test.count, 1, most, &at.key("count"));
            }
            Condition::Factors(test) => {
                self.codes(
                    "need_factor",
                    test.any_of.iter().map(|one| one.as_str()),
                    &at.key("factors").key("any_of"),
                );
            }
            Condition::TargetGroups(test) => {
                let at = at.key("target_groups").key("any_of");
                self.codes("target_group", test.any_of.iter().map(|one| one.as_str()), &at);
            }
            Condition::LabourStatus(test) => {
                let at = at.key("labour_status").key("any_of");
                self.codes("labour_status", test.any_of.iter().map(|one| one.as_str()), &at);
            }
            Condition::Services(test) => {
                let at = at.key("services").key("any_of");
                self.codes("service", test.any_of.iter().map(|one| one.as_str()), &at);
            }
            Condition::Decision(test) => {
                let at = at.key("decision").key("services");
                self.codes("service", test.services.iter().map(|one| one.as_str()), &at);
            }
            _ => {}
        }
        for (at, below) in condition.below(at) {
            self.condition(below, &at);
        }
    }

    fn codes<'c>(&mut self, list: &str, codes: impl IntoIterator<Item = &'c str>, at: &Path) {
        for (position, code) in codes.into_iter().enumerate() {
            if self.catalogue.contains(list, code) {
                continue;
            }
            self.is_sound = false;
            let is_one = at.last().is_some_and(|step| *step == "domain".into());
            let at = if is_one { at.clone() } else { at.index(position) };
            let guess = self.catalogue.nearest(list, code).map(str::to_owned);
            let found = self.found.value(UNKNOWN_CODE, at).with_id("code", code).with("list", list);
            drop(found.with_guess(guess.as_deref()));
        }
    }

    fn level(&mut self, level: i8, at: &Path) {
        let level = usize::try_from(level).unwrap_or_default();
        self.within(level, 1, 4, &at.key("level"));
    }

    fn within(&mut self, value: usize, least: usize, most: usize, at: &Path) {
        if !(least..=most).contains(&value) {
            self.is_sound = false;
            drop(
                self.found
                    .value(THRESHOLD, at.clone())
                    .with("value", value)
                    .with("range", range(least, most)),
            );
        }
    }
}
