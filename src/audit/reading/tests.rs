//! What a case says, read as a whole; and that reading it by passages never says anything else, whatever a hand may
//! have left in any of its versions.

use std::slice;
use std::sync::Arc;

use fastrand::Rng;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

use super::{cut, facts, facts_of_all, facts_of_passage};
use crate::model::diff::Facts;

const CAP: usize = 100_000;

const CASE: &str = "format: 1\ncase: SK-4K7QX2\nclient: {born: 1996, gender: woman, municipality: Kokkola, \
     language: fi}\ninitiation: {date: 2026-02-03, how: contact, source: self}\n";

const REST: &str = "\
# ours
alias: Kettu
team:
- {worker: anna, role: own_worker, from: 2026-02-05}
- worker: teija
  role: nurse
plans:
  - id: P1
    kind: client_plan
    made: 2026-03-02
    with_client: true
    goals:
      - {id: G1, statement: \"Käyn
          kaupassa\", named_by: client, baseline: -1}
sessions:   # the newest last
  - id: 2026-03-09-k7m
    date: 2026-03-09
    minutes: 90
    form: individual
    channel: in_person
    attendance: attended
    workers: [anna]
    note: |
      Kahvilla.
      - puhuttiin: rahasta

  # moved
  - {id: 2026-03-16-aaa, date: 2026-03-16, minutes: 5, form: contact, channel: phone,
     attendance: no_show, workers: [anna]}
reviews:
  - {id: R1, date: 2026-06-02, plan: P1, goals: [{goal: G1, level: 0}]}
x_own: {a: [1]}
closure: {date: 2026-12-15, ground: goals_reached, destination: work}
";

#[test]
fn a_key_without_a_value_is_no_fact() {
    let bare = facts(CASE.as_bytes(), 1000).unwrap();
    let empty = format!("{CASE}alias: null\nclosure:\nteam: [{{worker: anna, role: own_worker, to: ~}}]\n");
    let with_team = facts(empty.as_bytes(), 1000).unwrap();
    assert_eq!(with_team.leaves().len(), bare.leaves().len() + 2);
}

#[test]
fn a_version_with_a_fault_has_no_facts() {
    for fault in ["sessions: [~]\n", "aliax: Kettu\n", "alias: a\nalias: b\n", "closure: {ground: other}\n"] {
        let text = format!("{CASE}{fault}");
        assert!(facts(text.as_bytes(), 1000).is_none(), "{fault}");
        assert!(by_passages(slice::from_ref(&text))[0].is_none(), "{fault}");
    }
}

#[test]
fn a_sound_case_is_read_by_its_passages_and_not_as_a_whole() {
    let text = format!("{CASE}{REST}");
    let cut = cut(text.as_bytes(), CAP).unwrap();
    assert!(cut.iter().all(|passage| facts_of_passage(*passage).is_some()));
    assert_eq!(cut.iter().filter(|passage| passage.is_entry).count(), 6);
}

#[test]
fn what_every_case_has_is_missed_in_the_parts_as_in_the_whole() {
    let texts: Vec<String> =
        CASE.lines().map(|line| format!("{CASE}{REST}").replace(&format!("{line}\n"), "")).collect();
    assert_eq!(by_passages(&texts), [const { None }; 4]);
}

fn by_passages(texts: &[String]) -> Vec<Option<Arc<Facts>>> {
    let versions: Vec<Option<Vec<u8>>> = texts.iter().map(|text| Some(text.clone().into_bytes())).collect();
    facts_of_all(&versions, CAP)
}

/// What a hand may leave in a file, sound or not.
const LEFT_BY_HAND: [&str; 18] = [
    "  - {id: 2026-04-01-bbb, date: 2026-04-01, minutes: 5, form: contact, channel: phone, attendance: attended, workers: [anna]}",
    "- {worker: matti, role: nurse}",
    "alias: Susi",
    "team:",
    "pauses: [{}]",
    "pauses:",
    "  - ~",
    "observations:",
    "---",
    "...",
    "\t",
    "# note: |",
    "    note: \"open",
    "  - [",
    "]",
    "\u{feff}",
    "case: \'SK-4K7QX2\'",
    "client: {born: 1996,",
];

/// One more version: a line that comes, goes, moves, is indented or cut, or other line ends.
fn edited(text: &str, dice: &mut Rng) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let at = dice.usize(..=lines.len());
    let to = dice.usize(..lines.len().max(1));
    match dice.u8(..8) {
        0 if at < lines.len() => drop(lines.remove(at)),
        1 if at < lines.len() => {
            let moved = lines.remove(at);
            lines.insert(to.min(lines.len()), moved);
        }
        2 if at < lines.len() => lines.insert(to, lines[at].clone()),
        3 if at < lines.len() => lines[at].insert_str(0, "  "),
        4 if at < lines.len() => lines[at] = lines[at].replacen("  ", "", 1),
        5 if dice.bool() => return text.trim_end().to_owned(),
        6 if dice.u8(..) < 30 => return text.replace('\n', "\r\n"),
        _ => lines.insert(at, format!("{}\n", LEFT_BY_HAND[dice.usize(..LEFT_BY_HAND.len())])),
    }
    lines.concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_history_read_by_passages_says_what_each_version_says_as_a_whole(seed in any::<u64>()) {
        let mut dice = Rng::with_seed(seed);
        let mut texts = vec![format!("{CASE}{REST}")];
        for _ in 0..12 {
            // An edit of what is there, or of what was sound once.
            let base = if dice.u8(..) < 90 { 0 } else { texts.len() - 1 };
            texts.push(edited(&texts[base], &mut dice));
        }
        for (text, told) in texts.iter().zip(by_passages(&texts)) {
            prop_assert_eq!(told, facts(text.as_bytes(), CAP), "{}", text);
        }
    }
}
