//! What holds whatever is done: any sequence of commands leaves a folder that validates and a phase that its
//! facts bear out, and a command that is refused leaves every byte as it was.
//!
//! A walk is a sequence of moves from the table below, a day each, chosen by dice. A new command is one line
//! there. `PROPTEST_CASES` sets the number of walks.

use std::collections::BTreeSet;

use sosku::diagnostic::Severity;
use sosku::model::date::Date;
use sosku::model::phase::{Phase, phase_on};
use sosku::store::load::load_all;
use sosku::validate::{check_folder, texts};

use crate::support::{Run, TestFolder};
use crate::yaml::dice::Dice;

/// A command on a case with its entry; `DAY` is the day of the move, `<a/b>` one of several.
struct Move {
    command: &'static str,
    entry: &'static str,
    /// The phases that hold once it is done, as far as no higher one does.
    leads: &'static [Phase],
    /// The phases that it takes back.
    undoes: &'static [Phase],
}

const fn go(command: &'static str, entry: &'static str, leads: &'static [Phase]) -> Move {
    Move { command, entry, leads, undoes: &[] }
}

const fn back(
    command: &'static str,
    entry: &'static str,
    leads: &'static [Phase],
    undoes: &'static [Phase],
) -> Move {
    Move { command, entry, leads, undoes }
}

use Phase::{Active, Assessed, Closed, Decided, Ended, InAssessment, Initiated, Planned, Redirected};

#[rustfmt::skip]
const MOVES: &[Move] = &[
    go("session add", "{date: DAY, minutes: <0/45/600>, form: <individual/coaching/contact>, channel: <in_person/phone>, attendance: <attended/no_show>, workers: [anna], note: <Kahvilla/'kello 9: \"no\"'/~>}", &[]),
    go("session add", "{date: 2020-02-29, minutes: 15, form: individual, channel: phone, attendance: attended, workers: [anna], goals: [<G1/G9>]}", &[]),
    go("assess", "{started: DAY, participants: [client, anna]}", &[InAssessment]),
    go("assess", "{completed: DAY, needs: [{domain: everyday_life, level: <0/4/5>}], client_wants: wants}", &[InAssessment, Assessed]),
    go("measure", "{instrument: 3x10d, date: DAY, values: {health: <0/7/11>}}", &[]),
    go("plan", "{kind: client_plan, made: DAY, with_client: true, goals: [{statement: Käyn kaupassa, named_by: client}]}", &[Planned]),
    back("decide", "{date: DAY, kind: grant, service: social_rehabilitation, from: DAY, grounds: Tarve on pitkä}", &[Decided, Active], &[Ended, Redirected]),
    go("decide", "{date: DAY, kind: refuse, service: social_rehabilitation, grounds: Muu palvelu auttaa}", &[Decided, Redirected]),
    back("decide", "{date: DAY, kind: end, changes: <D1/D9>, service: social_rehabilitation, from: DAY, grounds: Tavoitteet täyttyivät}", &[Decided, Ended], &[Redirected]),
    go("review", "{date: DAY, plan: P1, goals: [{goal: G1, level: <-2/0/2/3>}]}", &[]),
    go("team set", "{worker: anna, role: <own_worker/moon>, from: DAY}", &[]),
    go("pause", "{from: DAY, to: 2027-01-01, ground: <illness/prison>}", &[]),
    go("appointment add", "{date: DAY, actor: <kela/debt_counselling>}", &[]),
    go("close", "{date: DAY, ground: <goals_reached/moved_away>, destination: <work/no_service>}", &[Closed]),
    back("reopen", "{date: DAY, reason: Asia jatkuu}", &[], &[Closed, Ended]),
];

/// The highest first: the one that holds hides those below it.
const ORDER: [Phase; 9] =
    [Closed, Ended, Active, Redirected, Decided, Planned, Assessed, InAssessment, Initiated];

const FIRST_DAY: &str = "2026-02-01";
const STEPS: usize = 24;

/// A folder, the day, and the phases that each of its cases has come through.
struct Walk {
    folder: TestFolder,
    dice: Dice,
    day: Date,
    cases: Vec<(String, Vec<Phase>)>,
    done: BTreeSet<&'static str>,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let day = FIRST_DAY.parse().unwrap();
        let mut walk = Self {
            folder: TestFolder::new(),
            dice: Dice::new(seed),
            day,
            cases: Vec::new(),
            done: BTreeSet::new(),
        };
        walk.intake();
        walk
    }

    fn sosku(&self, words: &[&str], entry: &str) -> Run {
        let words = [words, &["--from", "-", "--no-commit"]].concat();
        self.folder.sosku_fed(&words, entry)
    }

    /// Opens a case, on its own or as the next one of a client.
    fn intake(&mut self) {
        let born = self.dice.pick(&["1996-05", "1971", "2008-02-29"]);
        let entry = format!(
            "client: {{born: {born}, gender: undisclosed, municipality: Kokkola, language: fi}}\n\
             initiation: {{date: {}, how: contact, source: self}}\n",
            self.day
        );
        let earlier = self.cases.last().map(|(code, _)| code.clone()).filter(|_| self.dice.percent(50));
        let run = match &earlier {
            Some(code) => self.sosku(&["intake", "--continues", code], &entry),
            None => self.sosku(&["intake"], &entry),
        };
        let code = run.ok().stdout.trim().to_owned();
        self.cases.push((code, vec![Initiated]));
    }

    /// One day with one move.
    fn step(&mut self) {
        self.day = self.day.plus_days(1);
        self.folder.set("SOSKU_NOW", &format!("{}T12:00:00+02:00", self.day));
        if self.dice.percent(8) {
            return self.intake();
        }
        let number = self.dice.below(MOVES.len());
        let at = self.dice.below(self.cases.len());
        self.go(number, at);
    }

    fn go(&mut self, number: usize, at: usize) {
        let Move { command, entry, leads, undoes } = &MOVES[number];
        let entry = self.filled_in(entry);
        let (code, path) = (self.cases[at].0.clone(), format!("cases/{}.yaml", self.cases[at].0));
        let before = self.folder.read(&path);
        let words: Vec<&str> = command.split(' ').chain([code.as_str()]).collect();
        let run = self.sosku(&words, &entry);
        assert!(matches!(run.code, 0..=2), "{command} {entry}: {run:?}");
        if run.code != 0 {
            assert_eq!(self.folder.read(&path), before, "refused, but not left alone: {command} {entry}");
            return;
        }
        self.done.insert(command);
        let phases = &mut self.cases[at].1;
        phases.retain(|phase| !undoes.contains(phase));
        phases.extend(*leads);
    }

    fn filled_in(&mut self, entry: &str) -> String {
        let mut filled = entry.replace("DAY", &self.day.to_string());
        while let Some((start, end)) = filled.find('<').zip(filled.find('>')) {
            let choices: Vec<&str> = filled[start + 1..end].split('/').collect();
            let chosen = (*self.dice.pick(&choices)).to_owned();
            filled.replace_range(start..=end, &chosen);
        }
        filled
    }

    /// No errors in the folder, and each case in the phase that its moves have led to.
    #[track_caller]
    fn assert_sound(&self) {
        let layout = self.folder.layout();
        let folder = load_all(&layout, true, Some(texts::check));
        let mut found = check_folder(&folder, Some(self.day));
        found.retain(|diagnostic| diagnostic.kind.severity == Severity::Error);
        assert!(found.is_empty(), "{found:?}");
        let dataset = folder.into_dataset().unwrap();
        for (code, phases) in &self.cases {
            let case = dataset.cases.iter().find(|case| case.record.case.to_string() == *code).unwrap();
            let expected = ORDER.into_iter().find(|phase| phases.contains(phase));
            assert_eq!(phase_on(&case.record, self.day), expected, "{}", self.folder.read(&case.path));
        }
    }
}

#[test]
fn any_sequence_of_commands_leaves_sound_data_and_the_phase_that_the_facts_bear_out() {
    let walks = std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(4);
    let mut done = BTreeSet::new();
    for seed in 0..walks {
        let mut walk = Walk::new(seed);
        for _ in 0..STEPS {
            walk.step();
            walk.assert_sound();
        }
        done.append(&mut walk.done);
    }
    let all: BTreeSet<&str> = MOVES.iter().map(|step| step.command).collect();
    assert_eq!(done, all, "each command is accepted at least once, or the walks say nothing about it");
}
