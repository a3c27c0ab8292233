//! A case well under way, in a folder of its own, and what tests ask of every command that writes: one commit
//! with its trailers, the rest of the file byte for byte as it was, sound data afterwards – or nothing at all.

use crate::support::{Run, TestFolder};

/// The code of the case.
pub(super) const CODE: &str = "SK-4K7QX2";
/// Its file.
pub(super) const PATH: &str = "cases/SK-4K7QX2.yaml";

const OFFICE: &str = "\
format: 1
office: Esimerkkitoimisto
language: fi
workers:
  - {id: anna, name: Anna, role: social_counsellor, email: anna@example.org}
  - {id: teija, name: Teija, role: nurse}
project: {id: soku, name: Esimerkkihanke}
";

const GROUP: &str = "\
format: 1
group: arkiryhma
name: Arkiryhmä
kind: activity
open: false
from: 2026-01-07
";

const CASE: &str = "\
format: 1
case: SK-4K7QX2
alias: Kettu
client:
  born: 1996-05   # vuosi ja kuukausi
  gender: woman
  municipality: Kokkola
  language: fi
  labour_status: long_term_unemployed
  target_groups: [young_adult]
initiation: {date: 2025-11-03, how: contact, source: employment_services}
team:
  # Nimetty heti alussa.
  - {worker: anna, role: own_worker, from: 2025-11-05, to: null, main_need: everyday_life}
network:
  - {actor: kela, role: rehabilitation_adviser, consent: K1, from: 2025-12-10}
consents:
  - {id: K1, for: \"Kela: neuvottelu\", given: 2025-12-09, withdrawn: null}
assessments:
  - {id: A1, started: 2025-11-05, completed: 2025-11-20, needs: [{domain: everyday_life, level: 3}]}
plans:
  - id: P1
    kind: client_plan
    made: 2025-12-01
    with_client: true
    goals:
      - {id: G1, statement: Käyn kaupassa itse, named_by: client, baseline: -1}
      - {id: G2, statement: Herään ajoissa, named_by: together, baseline: -2}   # oma ajatus
decisions:
  - {id: D1, date: 2025-12-03, kind: grant, service: social_rehabilitation, from: 2025-12-04, grounds: Tarve on pitkäaikainen.}
appointments:
  - {id: B1, date: 2026-03-02, actor: kela}
reviews:
  - {id: R1, date: 2026-02-02, plan: P1, goals: [{goal: G1, level: 0}, {goal: G2, not_rated: Sairaana}]}
";

/// A folder with the case, committed.
pub(super) fn folder() -> TestFolder {
    let folder = TestFolder::new();
    folder.write("sosku.yaml", OFFICE);
    folder.write("groups/arkiryhma/group.yaml", GROUP);
    folder.write(PATH, CASE);
    folder.commit_all("a case under way");
    folder.sosku(&["validate"]).ok();
    folder
}

/// The case as it is.
pub(super) fn text(folder: &TestFolder) -> String {
    folder.read(PATH)
}

/// Runs a command that writes, and sees that it made one commit that says so, lost no line but those that
/// `gone` names, and left sound data. Returns what it answered.
#[track_caller]
pub(super) fn writes(folder: &TestFolder, arguments: &[&str], gone: &[&str]) -> Answer {
    writes_fed(folder, arguments, "", gone)
}

/// The same with a document on standard input.
#[track_caller]
pub(super) fn writes_fed(folder: &TestFolder, arguments: &[&str], input: &str, gone: &[&str]) -> Answer {
    let (before, commits) = (text(folder), folder.subjects().len());
    let run = folder.sosku_fed(&[arguments, &["--format", "json"]].concat(), input).ok();
    assert_eq!(folder.subjects().len(), commits + 1, "one commit");
    let words: Vec<&str> = arguments.iter().copied().take_while(|word| !is_case(word)).collect();
    assert_eq!(folder.subjects().first().unwrap(), &format!("{} {CODE}", words.join(" ")));
    let after = text(folder);
    let lost: Vec<&str> = before.lines().filter(|line| !after.lines().any(|other| other == *line)).collect();
    let unexpected: Vec<_> =
        lost.iter().filter(|line| !gone.iter().any(|part| line.contains(part))).collect();
    assert!(unexpected.is_empty(), "lost or changed: {unexpected:?} in\n{after}");
    folder.sosku(&["validate"]).ok();
    Answer::read(folder, run)
}

/// Runs a command that is refused: exit code, nothing written, nothing committed. Returns what it said.
#[track_caller]
pub(super) fn refuses(folder: &TestFolder, arguments: &[&str], code: i32) -> String {
    let (before, commits) = (text(folder), folder.subjects().len());
    let run = folder.sosku(arguments).exits(code);
    assert_eq!(text(folder), before, "nothing was written");
    assert_eq!(folder.subjects().len(), commits, "nothing was committed");
    assert_eq!(run.stdout, "");
    run.stderr
}

/// Runs a command once more: there is nothing to do and no commit.
#[track_caller]
pub(super) fn changes_nothing(folder: &TestFolder, arguments: &[&str]) {
    let (before, commits) = (text(folder), folder.subjects().len());
    let run = folder.sosku(arguments).ok();
    assert!(run.stderr.contains("Nothing to change"), "{}", run.stderr);
    assert_eq!((text(folder), folder.subjects().len()), (before, commits));
}

fn is_case(word: &str) -> bool {
    word.eq_ignore_ascii_case("kettu")
}

/// What a writing command answers.
pub(super) struct Answer {
    /// The entry.
    pub(super) entry: String,
    /// What was told beside the answer.
    pub(super) said: String,
}

impl Answer {
    #[track_caller]
    fn read(folder: &TestFolder, run: Run) -> Self {
        let answer: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(answer["case"], CODE);
        assert_eq!(answer["path"], PATH);
        assert_eq!(answer["commit"].as_str().unwrap(), folder.git(&["rev-parse", "HEAD"]).trim());
        let entry = answer["entry"].as_str().unwrap().to_owned();
        let trailers = folder.git(&["log", "-1", "--format=%(trailers:only,unfold)"]);
        for trailer in
            [format!("Sosku-Case: {CODE}"), format!("Sosku-Entry: {entry}"), "Sosku-Worker: anna".to_owned()]
        {
            assert!(trailers.contains(&trailer), "{trailer} not in {trailers}");
        }
        Self { entry, said: run.stderr }
    }
}
