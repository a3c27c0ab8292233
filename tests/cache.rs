//! The cache changes no answer: whatever is done to the files, the clock or the cache itself, every command says
//! the same with it as without it.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use crate::support::{Run, TestFolder};

const CACHE: &str = ".sosku/cache/records";
/// Everything that is kept; one of them is damaged at a time.
const ALL: [&str; 4] = [CACHE, ".sosku/cache/mentions", ".sosku/cache/aliases", NUMBERS];
/// What reports said.
const NUMBERS: &str = ".sosku/cache/numbers";

/// The example office under git.
fn office() -> TestFolder {
    let folder = TestFolder::empty();
    folder.git(&["init", "--quiet", "--initial-branch=main"]);
    for (path, text) in sosku::store::example::files() {
        folder.write(path, text);
    }
    folder.commit_all("the office");
    folder
}

/// The same, so long ago that files are known by what the system says of them: a clock may count in two seconds.
fn settled_office() -> TestFolder {
    let folder = office();
    std::thread::sleep(Duration::from_millis(2_100));
    folder
}

fn place(folder: &TestFolder, path: &str) -> PathBuf {
    folder.root().join(path)
}

/// What a run said, but for the minute that the clock has gone on.
fn said(run: Run) -> (i32, String, String) {
    (run.code, run.stdout, run.stderr)
}

type Commands = &'static [&'static [&'static str]];

/// Of all cases.
const REPORTS: Commands = &[
    &["report", "monthly", "--period", "2026-10", "--format", "json"],
    &["report", "monthly", "--period", "2031-10", "--format", "json"],
    &["list", "--format", "json"],
];

/// Of one: somebody who comes to groups; an alias; and a part of a code, for which every name is looked at.
const CASES: Commands = &[
    &["show", "SK-9T3HMB", "--format", "json"],
    &["show", "kettu", "--plain"],
    &["show", "H8F2", "--plain"],
];

/// What is said is the same with the cache, with it once more, and without it.
#[track_caller]
fn agree(folder: &TestFolder, commands: Commands, after: &str) {
    for command in commands {
        let without = said(folder.sosku(&[*command, &["--no-cache"]].concat()));
        let with = said(folder.sosku(command));
        assert_eq!(with, without, "{command:?} after {after}");
        // From the records that are kept, not from what was said of them.
        fs::remove_file(place(folder, NUMBERS)).ok();
        assert_eq!(said(folder.sosku(command)), without, "{command:?} from the records after {after}");
        assert_eq!(said(folder.sosku(command)), without, "{command:?} once more after {after}");
    }
}

/// Numbers by which a test is repeated: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn of<'t>(&mut self, things: &'t [String]) -> &'t str {
        &things[self.below(things.len())]
    }
}

fn data_files(folder: &TestFolder) -> Vec<String> {
    let mut files = sosku::store::lookup::data_files(&folder.layout());
    files.retain(|path| path.starts_with("cases/") || path.starts_with("groups/") || path.starts_with("enc"));
    files
}

/// Sets when a file was last written; before 1970 or in the future, as it comes.
fn set_time(folder: &TestFolder, path: &str, time: SystemTime) {
    fs::File::options().append(true).open(place(folder, path)).unwrap().set_modified(time).unwrap();
}

fn save(folder: &TestFolder, step: usize) {
    folder.git(&["add", "--all", "."]);
    folder.git(&["commit", "--quiet", "--allow-empty", "--message", &format!("step {step}")]);
}

/// One thing that people, git or a broken clock do to a folder.
fn happen(folder: &TestFolder, chance: &mut Chance, step: usize, commands: Commands) -> String {
    let files = data_files(folder);
    let path = chance.of(&files).to_owned();
    let cache = ALL[chance.below(ALL.len())];
    match chance.below(14) {
        0 => {
            let text = folder.read(&path).replacen("90", "45", 1);
            folder.write(&path, text);
            format!("an edit of {path}")
        }
        1 => {
            // As many bytes, and the time of writing put back.
            let before = fs::metadata(place(folder, &path)).unwrap().modified().unwrap();
            let text =
                folder.read(&path).replacen("attended", "no_show ", 1).replacen("present", "absent ", 1);
            folder.write(&path, text);
            set_time(folder, &path, before);
            format!("an edit of {path} that hides its time")
        }
        2 => {
            set_time(
                folder,
                &path,
                SystemTime::UNIX_EPOCH + Duration::from_secs(chance.below(2_000_000_000) as u64),
            );
            format!("another time for {path}")
        }
        3 => {
            folder.write(cache, "");
            format!("an empty {cache}")
        }
        4 => {
            let mut bytes = folder.bytes(cache).unwrap_or_default();
            bytes.truncate(chance.below(bytes.len() + 1));
            folder.write(cache, bytes);
            format!("half of {cache}")
        }
        5 => {
            let mut bytes = folder.bytes(cache).unwrap_or_default();
            bytes.push(0);
            for _ in 0..20 {
                let at = chance.below(bytes.len());
                bytes[at] ^= 1 << chance.below(8);
            }
            folder.write(cache, bytes);
            format!("a damaged {cache}")
        }
        6 => {
            fs::remove_dir_all(place(folder, ".sosku/cache")).ok();
            "no cache".to_owned()
        }
        7 => {
            save(folder, step);
            let branch = format!("b{step}");
            folder.git(&["switch", "--quiet", "--create", &branch]);
            let text = folder.read(&path).replacen("60", "30", 1);
            folder.write(&path, text);
            folder.git(&["commit", "--quiet", "--all", "--allow-empty", "--message", "another"]);
            folder.git(&["switch", "--quiet", "main"]);
            format!("a branch that changed {path}")
        }
        8 => {
            save(folder, step);
            folder.git(&["switch", "--quiet", "--detach", "HEAD~1"]);
            folder.git(&["switch", "--quiet", "main"]);
            "a look at the version before".to_owned()
        }
        9 => {
            fs::remove_file(place(folder, &path)).unwrap();
            folder.git(&["checkout", "--quiet", "--", "."]);
            format!("{path} removed and checked out")
        }
        10 => {
            let office = folder.read("sosku.yaml").replacen("silent_days: 21", "silent_days: 20", 1);
            folder.write("sosku.yaml", office + "# a word\n");
            "another setting".to_owned()
        }
        11 => {
            let case = chance.of(&folder.layout().cases().unwrap().files).to_owned();
            let named = folder.read(&case).replacen("alias: ", "alias: Kettu # ", 1);
            folder.write(&case, named);
            agree(folder, commands, &format!("{case} is called like another"));
            folder.git(&["checkout", "--quiet", "--", &case]);
            format!("{case} has its name again")
        }
        12 => {
            let group = "groups/arkiryhma/attendance.csv";
            folder.write(group, folder.read(group).replace("SK-9T3HMB", "sk-9t3hmb"));
            "a code in small letters".to_owned()
        }
        _ => {
            folder.write(&path, folder.read(&path) + "rikki: [\n");
            agree(folder, commands, &format!("a broken {path}"));
            folder.git(&["checkout", "--quiet", "--", &path]);
            format!("{path} mended")
        }
    }
}

fn whatever_happens(commands: Commands, seeds: &[u64], steps: usize) {
    for seed in seeds {
        let folder = settled_office();
        agree(&folder, commands, "the beginning");
        let mut chance = Chance(*seed);
        for step in 0..steps {
            let what = happen(&folder, &mut chance, step, commands);
            agree(&folder, commands, &format!("step {step} of {seed}: {what}"));
        }
    }
}

#[test]
fn whatever_happens_the_answers_are_those_of_the_files() {
    whatever_happens(REPORTS, &[11, 4242], 7);
}

#[test]
fn whatever_happens_a_case_is_shown_as_the_files_tell_it() {
    whatever_happens(CASES, &[7, 77], 8);
}

#[test]
fn a_group_or_a_case_that_is_gone_is_missed_by_those_that_name_it() {
    let folder = settled_office();
    agree(&folder, REPORTS, "the beginning");
    fs::rename(place(&folder, "groups/arkiryhma"), folder.outside().join("arkiryhma")).unwrap();
    agree(&folder, REPORTS, "a group that is gone");
    fs::rename(folder.outside().join("arkiryhma"), place(&folder, "groups/arkiryhma")).unwrap();
    agree(&folder, REPORTS, "a group that came back");
    for case in folder.layout().cases().unwrap().files.into_iter().take(4) {
        fs::rename(place(&folder, &case), folder.outside().join("case")).unwrap();
        agree(&folder, REPORTS, &format!("{case} is gone"));
        fs::rename(folder.outside().join("case"), place(&folder, &case)).unwrap();
    }
}

#[test]
fn what_is_left_out_of_a_settled_case_is_not_held_against_the_folder() {
    let folder = settled_office();
    let roster = "groups/arkiryhma/roster.csv";
    let aimed = folder.read(roster).replacen(
        "SK-3NDT7Y,2025-09-03,2025-12-17,,",
        "SK-3NDT7Y,2025-09-03,2025-12-17,G2,",
        1,
    );
    folder.write(roster, aimed);
    folder.sosku(REPORTS[1]).ok();
    assert!(place(&folder, CACHE).exists(), "a look at years after the closing finds nothing wrong");
    agree(&folder, REPORTS, "a roster that names a goal of a settled case");
    let named = folder.read(roster);
    folder.write("cases/SK-9T3HMB.yaml", folder.read("cases/SK-9T3HMB.yaml") + "# a word\n");
    agree(&folder, REPORTS, "another case that has changed");
    folder.write(roster, named.replacen("2025-12-17,G2,", "2025-12-17,G9,", 1));
    agree(&folder, REPORTS, "a goal that the settled case does not have");
    let run = folder.sosku(REPORTS[1]).exits(3);
    assert!(run.stderr.contains("G9"), "{}", run.stderr);
    folder.write(roster, named);
    folder.sosku(REPORTS[1]).ok();
    let case = "cases/SK-3NDT7Y.yaml";
    folder.write(case, folder.read(case).replace("G2", "G7"));
    agree(&folder, REPORTS, "a settled case that has lost the goal");
    let run = folder.sosku(REPORTS[1]).exits(3);
    assert!(run.stderr.contains("G2"), "{}", run.stderr);
}

/// Files are known by what the system says of them once they have lain still for a while.
#[test]
fn what_was_reported_is_told_again_until_a_file_changes() {
    let folder = settled_office();
    let (month, other) = (REPORTS[0], REPORTS[1]);
    let written = || fs::metadata(place(&folder, NUMBERS)).unwrap().modified().unwrap();
    let case = "cases/SK-9T3HMB.yaml";
    let text = folder.read(case);
    let (head, tail) = text.split_once("2026-10-06\n    minutes: 60\n").unwrap();
    let mut told = Vec::new();
    for minutes in ["60", "45", "60"] {
        folder.write(case, format!("{head}2026-10-06\n    minutes: {minutes}\n{tail}"));
        std::thread::sleep(Duration::from_millis(2_100));
        // The records are known again before the month is asked for.
        folder.sosku(other).ok();
        let without = said(folder.sosku(&[month, &["--no-cache"]].concat()));
        assert_eq!(said(folder.sosku(month)), without, "{minutes} minutes");
        let kept = written();
        assert_eq!(said(folder.sosku(month)), without, "{minutes} minutes, once more");
        assert_eq!(written(), kept, "told from what was kept");
        told.push(without);
    }
    assert!(told[0] != told[1] && told[0] == told[2]);
}

#[test]
fn commands_at_once_write_one_whole_cache() {
    let folder = office();
    let report = ["report", "monthly", "--period", "2026-10", "--format", "json"];
    let expected = folder.sosku(&[&report[..], &["--no-cache"]].concat()).ok().stdout;
    for _ in 0..3 {
        fs::remove_dir_all(place(&folder, ".sosku")).ok();
        let said: Vec<String> = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..4).map(|_| folder.process(&report)).collect();
            let runs: Vec<_> =
                runs.into_iter().map(|mut run| scope.spawn(move || run.output().unwrap())).collect();
            runs.into_iter().map(|run| String::from_utf8(run.join().unwrap().stdout).unwrap()).collect()
        });
        assert!(said.iter().all(|own| *own == expected));
        let names: Vec<_> =
            fs::read_dir(place(&folder, ".sosku/cache")).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(names.iter().all(|name| name == "records" || name == "numbers"), "{names:?}");
        assert_eq!(folder.sosku(&report).ok().stdout, expected);
    }
}

#[test]
fn without_the_cache_none_is_read_or_written() {
    let folder = office();
    let report = ["report", "monthly", "--period", "2026-10"];
    folder.sosku(&[&report[..], &["--no-cache"]].concat()).ok();
    assert!(!place(&folder, CACHE).exists());
    folder.sosku(&report).ok();
    let written = folder.bytes(CACHE).unwrap();
    folder.sosku(&[&report[..], &["--no-cache"]].concat()).ok();
    assert_eq!(folder.bytes(CACHE).unwrap(), written);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_folder_that_keeps_no_cache_is_read_all_the_same() {
    let folder = office();
    folder.write(".sosku", "a file where the folder should be\n");
    let report = ["report", "monthly", "--period", "2026-10", "--format", "json"];
    let without = folder.sosku(&[&report[..], &["--no-cache"]].concat()).ok().stdout;
    assert_eq!(folder.sosku(&report).ok().stdout, without);
}

#[test]
fn a_report_is_refused_when_a_file_cannot_be_summed() {
    let folder = office();
    let large = fs::File::create(place(&folder, "groups/arkiryhma/suuri.csv")).unwrap();
    large.set_len((1 << 30) + 1).unwrap();
    for flag in [&["--no-cache"][..], &[]] {
        let run = folder.sosku(&[&["report", "monthly", "--period", "2026-10"], flag].concat()).exits(1);
        assert!(run.stdout.is_empty() && run.stderr.contains("checksum"), "{}", run.stderr);
    }
}

#[test]
fn a_report_is_refused_when_git_does_not_answer() {
    let folder = office();
    folder.write(".git/index", "not an index");
    let run = folder.sosku(&["report", "monthly", "--period", "2026-10"]).exits(1);
    assert_eq!(run.stdout, "");
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_no_lock_and_no_half_cache() {
    let folder = office();
    let report = ["report", "monthly", "--period", "2026-10", "--format", "json"];
    let expected = folder.sosku(&[&report[..], &["--no-cache"]].concat()).ok().stdout;
    for pause in [0, 5, 20, 60, 120] {
        fs::remove_dir_all(place(&folder, ".sosku")).ok();
        let mut child = folder.process(&report).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(pause));
        let id = child.id().to_string();
        std::process::Command::new("kill").args(["-INT", &id]).status().unwrap();
        child.wait().unwrap();
        assert_eq!(folder.sosku(&report).ok().stdout, expected);
    }
    folder.sosku(&["edit", "kettu", "--municipality", "Kannus"]).ok();
}
