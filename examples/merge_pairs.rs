//! Random pairs of concurrent edits, merged by sosku, by git and by others, and judged alike.
//!
//! `cargo run --release --example merge_pairs -- --pairs 1000` prints the table in docs/reliability.md; `--write DIR`
//! writes the first sixty as files instead (tests/data/merge), `--mergiraf PROGRAM` adds a column. The judge knows
//! nothing of how a merge is made: each side has left words that must be in the result, once, and a pair in which
//! both said different things of one fact must not be called clean.
#![expect(clippy::disallowed_methods, reason = "a program of its own: it reads its words and runs git")]
#![expect(clippy::print_stdout, clippy::unwrap_used, clippy::panic, reason = "a program for developers")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use sosku::model::case::Case;
use sosku::store::merge::{Authors, Versions, merge};
use sosku::store::yaml::read::read;

const KINDS: [&str; 6] =
    ["append-append", "one-fact-twice", "one-note-twice", "delete-edit", "roster-rows", "colliding-ids"];

/// Pairs that are kept as files.
const KEPT: usize = 60;

/// Numbers that are the same for the same seed, everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        let at = self.roll(from.len() as u64);
        from[usize::try_from(at).unwrap()]
    }

    /// A word that stands nowhere else.
    fn word(&mut self) -> String {
        let consonants = ["k", "l", "m", "n", "p", "r", "s", "t", "v"];
        let vowels = ["a", "e", "i", "o", "u", "y"];
        (0..5).map(|_| format!("{}{}", self.pick(&consonants), self.pick(&vowels))).collect()
    }
}

/// A pair of concurrent edits and what must come of it.
struct Pair {
    kind: &'static str,
    path: &'static str,
    versions: [String; 3],
    /// Words that the result must hold, each of them once.
    once: Vec<String>,
    /// Whether both said different things of one fact.
    must_stop: bool,
}

fn session(dice: &mut Dice, day: u64) -> (String, String) {
    let id = format!(
        "2026-{:02}-{:02}-{}{}x",
        3 + day / 28,
        1 + day % 28,
        dice.roll(10),
        dice.pick(&["a", "b", "c"])
    );
    let date = &id[..10];
    let note = match dice.roll(3) {
        0 => String::new(),
        1 => format!("    note: Puhuttiin {} # lyhyesti\n", dice.word()),
        _ => {
            format!("    note: |\n      {} ja {}.\n      Sovittiin seuraavasta.\n", dice.word(), dice.word())
        }
    };
    let above = if dice.roll(4) == 0 { "  # autossa kirjattu\n" } else { "" };
    let text = format!(
        "{above}  - id: {id}\n    date: {date}\n    minutes: {}\n    form: individual\n    channel: in_person\n    \
         attendance: attended\n    workers: [anna]\n{note}",
        10 + dice.roll(90)
    );
    (id, text)
}

/// A case with some past, ending in its sessions; the last has a note.
fn case(dice: &mut Dice) -> String {
    let mut text = format!(
        "format: 1\ncase: SK-4K7QX2 # {}\nclient: {{born: 1996-05, gender: woman, municipality: Kokkola, language: \
         fi}}\ninitiation:\n  date: 2026-02-03\n  how: contact\n  source: self\n  reason: |\n    {} pitkään.\nplans:\n  \
         - id: P1\n    kind: client_plan\n    made: 2026-03-02\n    with_client: true\n    goals:\n      - id: G1\n        \
         statement: {}\n        named_by: client\nsessions:\n",
        dice.word(),
        dice.word(),
        dice.word()
    );
    for day in 0..1 + dice.roll(5) {
        text.push_str(&session(dice, day).1);
    }
    text.push_str("  - id: 2026-04-20-zzz\n    date: 2026-04-20\n    minutes: 777\n    form: individual\n    channel: phone\n");
    text.push_str("    attendance: attended\n    workers: [anna]\n    note: |\n      Viimeksi sovittiin.\n");
    text
}

fn pair(dice: &mut Dice, kind: &'static str) -> Pair {
    let base = if kind == "roster-rows" { roster(dice) } else { case(dice) };
    let (ours, theirs, once, must_stop) = match kind {
        "append-append" => appended(dice, &base),
        "one-fact-twice" => one_fact(dice, &base),
        "one-note-twice" => one_note(dice, &base),
        "delete-edit" => delete_edit(dice, &base),
        "roster-rows" => rows(dice, &base),
        _ => colliding(dice, &base),
    };
    let path = if kind == "roster-rows" { "groups/arki/roster.csv" } else { "cases/SK-4K7QX2.yaml" };
    let (ours, theirs) = if dice.roll(2) == 0 { (ours, theirs) } else { (theirs, ours) };
    Pair { kind, path, versions: [base, ours, theirs], once, must_stop }
}

type Edited = (String, String, Vec<String>, bool);

fn appended(dice: &mut Dice, base: &str) -> Edited {
    let (mut ours, mut theirs, mut once) = (base.to_owned(), base.to_owned(), Vec::new());
    for side in [&mut ours, &mut theirs] {
        let first = 60 + 20 * once.len() as u64;
        for more in 0..1 + dice.roll(2) {
            let day = first + dice.roll(5) + 6 * more;
            let (id, text) = session(dice, day);
            side.push_str(&text);
            once.push(format!("id: {id}"));
        }
    }
    (ours, theirs, once, false)
}

fn one_fact(dice: &mut Dice, base: &str) -> Edited {
    let facts: [(&str, [&str; 2]); 4] = [
        ("minutes: 777", ["minutes: 701", "minutes: 702"]),
        ("municipality: Kokkola", ["municipality: Vaasa", "municipality: Oulu"]),
        ("kind: client_plan", ["kind: service_plan", "kind: activation_plan"]),
        ("source: self", ["source: relative", "source: outreach"]),
    ];
    let (from, to) = &facts[usize::try_from(dice.roll(4)).unwrap()];
    let words = to.iter().map(|to| to.split(' ').nth(1).unwrap().to_owned()).collect();
    (base.replace(from, to[0]), base.replace(from, to[1]), words, true)
}

fn one_note(dice: &mut Dice, base: &str) -> Edited {
    let (one, other) = (dice.word(), dice.word());
    let line = "      Viimeksi sovittiin.\n";
    let edited = |word: &str, way: u64| match way {
        0 => base.replace(line, &format!("{line}      Lisäksi {word}.\n")),
        1 => base.replace(line, &format!("      Viimeksi {word} sovittiin.\n")),
        _ => base.replace(line, &format!("      {word} puhuttiin.\n      Muuta ei.\n")),
    };
    let (way, another) = (dice.roll(3), dice.roll(3));
    (edited(&one, way), edited(&other, another), vec![one, other], false)
}

fn delete_edit(dice: &mut Dice, base: &str) -> Edited {
    let at = base.find("  - id: 2026-04-20-zzz").unwrap();
    let edited = match dice.roll(2) {
        0 => base.replace("minutes: 777", "minutes: 701"),
        _ => base.replace("Viimeksi sovittiin.\n", "Viimeksi sovittiin.\n      Soitettiin 701 kertaa.\n"),
    };
    (base[..at].to_owned(), edited, vec!["701".to_owned()], true)
}

fn code(dice: &mut Dice) -> String {
    let letters = ["0", "1", "4", "7", "A", "B", "K", "M", "Q", "X"];
    format!("SK-{}", (0..6).map(|_| dice.pick(&letters)).collect::<String>())
}

fn roster(dice: &mut Dice) -> String {
    let mut text = "case,joined,left,goal,note\n".to_owned();
    for _ in 0..1 + dice.roll(6) {
        writeln!(text, "{},2026-03-02,,,", code(dice)).unwrap();
    }
    text
}

fn rows(dice: &mut Dice, base: &str) -> Edited {
    let codes: Vec<String> = (0..3).map(|_| code(dice)).collect();
    let row = |code: &String| format!("{code},2026-05-04,,,\n");
    let leaver = base.lines().nth(1).unwrap().split(',').next().unwrap().to_owned();
    let left = format!("{leaver},2026-03-02,2026-05-01,,");
    let changed = base.replace(&format!("{leaver},2026-03-02,,,"), &left);
    let ours = format!("{base}{}{}", row(&codes[0]), row(&codes[1]));
    let theirs =
        format!("{}{}{}", if dice.roll(2) == 0 { base } else { &changed }, row(&codes[1]), row(&codes[2]));
    (ours, theirs, [codes, vec![leaver]].concat(), false)
}

fn colliding(dice: &mut Dice, base: &str) -> Edited {
    let (one, other) = (dice.word(), dice.word());
    let edited = |word: &str, way: u64| match way {
        0 => base.replace(
            "sessions:\n",
            &format!("      - id: G2\n        statement: {word}\n        named_by: together\nsessions:\n"),
        ),
        _ => format!("{base}consents:\n  - id: K1\n    for: {word}\n    given: 2026-05-05\n"),
    };
    let way = dice.roll(2);
    (edited(&one, way), edited(&other, way), vec![one, other], false)
}

/// What a tool made of a pair: the text, and whether it called it clean.
type Result = (String, bool);

#[derive(Default)]
struct Score {
    clean: usize,
    stopped: usize,
    lost: usize,
    doubled: usize,
    false_clean: usize,
}

fn judge(pair: &Pair, (text, is_clean): &Result, score: &mut Score) -> bool {
    let count = |word: &String| text.matches(word.as_str()).count();
    let lost = pair.once.iter().filter(|word| count(word) == 0).count();
    let doubled = if *is_clean { pair.once.iter().filter(|word| count(word) > 1).count() } else { 0 };
    let is_false = *is_clean && (pair.must_stop || lost > 0 || doubled > 0 || !is_sound(pair.path, text));
    score.lost += lost;
    score.doubled += doubled;
    score.false_clean += usize::from(is_false);
    score.clean += usize::from(*is_clean);
    score.stopped += usize::from(!is_clean);
    lost == 0 && doubled == 0 && !is_false
}

/// Whether the file can be read, and no id stands in it twice.
fn is_sound(path: &str, text: &str) -> bool {
    if path.ends_with(".csv") {
        return !text.contains("<<<<<<<");
    }
    let mut ids: Vec<&str> =
        text.lines().filter_map(|line| line.trim_start().strip_prefix("- id: ")).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    all == ids.len() && read::<Case>(text).is_ok()
}

fn by_sosku(pair: &Pair) -> Result {
    let [base, ours, theirs] = &pair.versions;
    let authors = Authors { ours: "anna".into(), theirs: "teija".into() };
    let merged = merge(pair.path, Versions { base, ours, theirs }, &authors);
    let is_clean = merged.is_clean();
    (merged.text, is_clean)
}

/// Runs a program on three files; `{}` stands for their folder.
fn by_program(pair: &Pair, folder: &Path, program: &str, words: &[&str]) -> Result {
    let ending = pair.path.rsplit('.').next().unwrap();
    for (name, text) in ["base", "ours", "theirs"].into_iter().zip(&pair.versions) {
        fs::write(folder.join(format!("{name}.{ending}")), text).unwrap();
    }
    let files = ["ours", "base", "theirs"].map(|name| format!("{name}.{ending}"));
    let order: [usize; 3] = if program == "git" { [0, 1, 2] } else { [1, 0, 2] };
    let mut command = Command::new(program);
    command.current_dir(folder).args(words).args(order.map(|at| files[at].clone()));
    let output = command.output().unwrap_or_else(|error| panic!("{program}: {error}"));
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.success())
}

fn write_corpus(pairs: &[Pair], folder: &Path) {
    for (number, pair) in pairs.iter().take(KEPT).enumerate() {
        let ending = pair.path.rsplit('.').next().unwrap();
        let own = folder.join(format!("{number:02}-{}", pair.kind));
        fs::create_dir_all(&own).unwrap();
        for (name, text) in ["base", "ours", "theirs"].into_iter().zip(&pair.versions) {
            fs::write(own.join(format!("{name}.{ending}")), text).unwrap();
        }
        let expected = json!({ "path": pair.path, "once": pair.once, "must_stop": pair.must_stop });
        fs::write(own.join("expected.json"), format!("{expected:#}\n")).unwrap();
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |flag: &str| {
        let at = words.iter().position(|word| word == flag)?;
        words.get(at + 1).cloned()
    };
    let number = |flag: &str, default: u64| value(flag).map_or(default, |text| text.parse().unwrap());
    let mut dice = Dice(number("--seed", 20_261_122) | 1);
    let count = usize::try_from(number("--pairs", 1000)).unwrap();
    let pairs: Vec<Pair> = (0..count).map(|at| pair(&mut dice, KINDS[at % KINDS.len()])).collect();
    if let Some(folder) = value("--write") {
        return write_corpus(&pairs, Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let mergiraf = value("--mergiraf");
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    for pair in &pairs {
        let git = |words: &[&str]| by_program(pair, folder.path(), "git", words);
        let mut results = vec![
            ("1 sosku", by_sosku(pair)),
            ("2 git merge-file", git(&["merge-file", "-p"])),
            ("3 git merge-file --union", git(&["merge-file", "-p", "--union"])),
        ];
        if let Some(program) = &mergiraf {
            results.push(("4 mergiraf", by_program(pair, folder.path(), program, &["merge"])));
        }
        for (tool, result) in results {
            let is_right = judge(pair, &result, scores.entry(tool).or_default());
            if !is_right && tool == "1 sosku" {
                println!(
                    "{}:\n{}\n---\n{}\n---\n{}\n---> {}",
                    pair.kind, pair.versions[0], pair.versions[1], pair.versions[2], result.0
                );
            }
        }
    }
    println!("| pairs: {count} | clean | stopped | entries lost | doubled | false clean |");
    println!("| --- | --: | --: | --: | --: | --: |");
    for (tool, score) in &scores {
        let Score { clean, stopped, lost, doubled, false_clean } = score;
        println!("| {} | {clean} | {stopped} | {lost} | {doubled} | {false_clean} |", &tool[2..]);
    }
}
