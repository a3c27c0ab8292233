//! What a damaged, foreign or half-written cache comes to: nothing.
#![allow(clippy::disallowed_methods, reason = "the tests damage the cache's file")]

use std::fs;

use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use tempfile::TempDir;

use super::draft::{Draft, Line, Record};
use super::kept::Kept;
use super::packed::{pack_case, unpack, unpack_case};
use super::sight::{Seen, look};
use super::{FILE, Hash, Key};
use crate::model::case::Case;
use crate::model::reach::Reach;
use crate::model::wordless::Wordless;
use crate::store::example::files;
use crate::store::layout::{CACHE, CASES, Layout};
use crate::store::load::{Options, load_case};
use crate::store::lookup::data_files;

fn example() -> (TempDir, Layout) {
    let temp = tempfile::tempdir().unwrap();
    for (path, text) in files() {
        let place = temp.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }
    let layout = Layout::at(temp.path());
    (temp, layout)
}

fn key() -> Key {
    Key::of([("program", b"this one".as_slice())])
}

fn cases(layout: &Layout) -> Vec<Case> {
    let paths = layout.cases().unwrap().files;
    let read = |path: &String| load_case(layout, path, 1 << 20, Options::default()).loaded.unwrap().record;
    paths.iter().map(read).collect()
}

/// A cache of the example's cases.
fn written(layout: &Layout) -> Vec<(Seen, Case)> {
    let sight = look(layout).unwrap();
    let seen: Vec<(Seen, Case)> = sight.cases().iter().cloned().zip(cases(layout)).collect();
    let line = |(at, (seen, case)): (usize, &(Seen, Case))| Line {
        path: seen.path.clone(),
        stamp: seen.stamp,
        hash: [at as u8; 32],
        asked: vec![(case.case, true)],
        record: Record::Fresh(pack_case(&mut case.clone()).unwrap()),
    };
    let lines = seen.iter().enumerate().map(line).collect();
    let sound = Some("sha256:0".to_owned());
    Draft::begin(layout).unwrap().finish(key(), None, sight.groups, sound, lines).unwrap();
    seen
}

/// Everything that a cache tells of the example's cases.
fn told(layout: &Layout, seen: &[(Seen, Case)]) -> Vec<Option<(Hash, Case)>> {
    let kept = Kept::open(layout, key());
    let of = |path: &str| {
        let kept = kept.as_ref()?;
        let entry = kept.entry(path)?;
        Some((entry.hash, unpack_case(&kept.record(entry)?, &Reach::Whole)?))
    };
    seen.iter().map(|(seen, _)| of(&seen.path)).collect()
}

#[test]
fn what_was_kept_is_read_back() {
    let (_temp, layout) = example();
    let seen = written(&layout);
    let whole: Vec<_> = told(&layout, &seen).into_iter().flatten().map(|(_, case)| case).collect();
    assert_eq!(whole, seen.iter().map(|(_, case)| case.clone()).collect::<Vec<_>>());
    let kept = Kept::open(&layout, key()).unwrap();
    assert_eq!((kept.sound(), kept.len()), (Some("sha256:0"), seen.len()));
}

#[test]
fn only_the_sessions_that_matter_are_unpacked() {
    let (_temp, layout) = example();
    for mut case in cases(&layout) {
        let reach = Reach::Periods(vec!["2026-05".parse().unwrap()]);
        let packed = pack_case(&mut case).unwrap();
        let found = unpack_case(&packed.whole, &reach).unwrap();
        reach.cut(&mut case.sessions);
        assert_eq!(found, case);
    }
}

#[test]
fn of_another_program_or_other_codes_nothing_is_known() {
    let (_temp, layout) = example();
    written(&layout);
    assert!(Kept::open(&layout, key()).is_some());
    for parts in [("program", "another"), ("programthis", " one")] {
        assert!(Kept::open(&layout, Key::of([(parts.0, parts.1.as_bytes())])).is_none());
    }
}

#[test]
fn the_next_cache_keeps_what_was_known() {
    let (_temp, layout) = example();
    let seen = written(&layout);
    let present = Kept::open(&layout, key()).unwrap();
    let lines = seen.iter().map(|(seen, _)| Line {
        path: seen.path.clone(),
        stamp: seen.stamp,
        hash: [7; 32],
        asked: Vec::new(),
        record: Record::Known,
    });
    let lines = lines.collect();
    Draft::begin(&layout).unwrap().finish(key(), Some(&present), Vec::new(), None, lines).unwrap();
    let found: Vec<_> = told(&layout, &seen).into_iter().flatten().collect();
    assert_eq!(found, seen.into_iter().map(|(_, case)| ([7; 32], case)).collect::<Vec<_>>());
}

#[test]
fn a_file_changed_just_now_is_not_known_by_its_times() {
    let (_temp, layout) = example();
    let seen = written(&layout);
    let kept = Kept::open(&layout, key()).unwrap();
    assert!(seen.iter().all(|(seen, _)| kept.entry(&seen.path).unwrap().stamp.is_none()));
}

#[test]
fn nothing_is_left_beside_the_cache() {
    let (temp, layout) = example();
    written(&layout);
    drop(Draft::begin(&layout).unwrap());
    let names: Vec<_> =
        fs::read_dir(temp.path().join(CACHE)).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, [FILE]);
}

#[cfg(unix)]
#[test]
fn a_cache_that_a_link_leads_to_is_none() {
    let (temp, layout) = example();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(temp.path().join(".sosku")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), temp.path().join(CACHE)).unwrap();
    assert!(Draft::begin(&layout).is_err());
    assert!(Kept::open(&layout, key()).is_none());
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn what_is_seen_at_a_glance_is_what_the_checksum_is_of() {
    let (temp, layout) = example();
    fs::write(temp.path().join("groups/arkiryhma/extra.csv"), "x\n").unwrap();
    fs::write(temp.path().join("cases/.hidden.yaml"), "x\n").unwrap();
    fs::write(temp.path().join("cases/muistio.txt"), "x\n").unwrap();
    let mut listed = data_files(&layout);
    listed.sort_unstable();
    let sight = look(&layout).unwrap();
    assert_eq!(sight.files.iter().map(|seen| seen.path.clone()).collect::<Vec<_>>(), listed);
    assert!(sight.is_ordinary);
    fs::create_dir(temp.path().join("cases/SK-AAAAAA.yaml")).unwrap();
    assert!(!look(&layout).unwrap().is_ordinary);
}

#[test]
fn no_words_of_a_case_are_kept() {
    let (_temp, layout) = example();
    for mut case in cases(&layout) {
        let words: Vec<String> = crate::model::passage::passages(&case)
            .filter(|passage| passage.text.trim().chars().count() > 12)
            .map(|passage| passage.text.trim().to_owned())
            .collect();
        case.drop_words();
        let packed = pack_case(&mut case).unwrap();
        for bytes in [Some(packed.whole), packed.settled.map(|(_, remains)| remains)].into_iter().flatten() {
            let text = String::from_utf8_lossy(&bytes);
            assert!(words.iter().all(|word| !text.contains(word)), "{}", case.case);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn random_bytes_are_no_record_and_no_reason_to_stop(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = unpack_case(&bytes, &Reach::Whole);
        let _ = unpack::<Vec<String>>(&bytes);
    }

    #[test]
    fn a_damaged_cache_tells_the_truth_or_nothing(places in proptest::collection::vec((any::<u32>(), any::<u8>()), 1..4), cut in proptest::option::weighted(0.3, any::<u32>())) {
        let (temp, layout) = small();
        let seen = written(&layout);
        let place = temp.path().join(CACHE).join(FILE);
        let mut bytes = fs::read(&place).unwrap();
        for (at, flip) in places {
            let at = at as usize % bytes.len();
            bytes[at] ^= flip;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut as usize % bytes.len());
        }
        fs::write(&place, bytes).unwrap();
        for (at, (found, (_, case))) in told(&layout, &seen).into_iter().zip(&seen).enumerate() {
            if let Some(found) = found {
                prop_assert_eq!(found, ([at as u8; 32], case.clone()));
            }
        }
    }
}

/// The office and two cases: enough to be damaged hundreds of times.
fn small() -> (TempDir, Layout) {
    let temp = tempfile::tempdir().unwrap();
    fs::create_dir(temp.path().join(CASES)).unwrap();
    let wanted = ["sosku.yaml", "cases/SK-2VCW8N.yaml", "cases/SK-3NDT7Y.yaml"];
    for (path, text) in files().filter(|(path, _)| wanted.contains(path)) {
        fs::write(temp.path().join(path), text).unwrap();
    }
    let layout = Layout::at(temp.path());
    (temp, layout)
}
