//! `sosku sync` and the merge driver behind it: two clones of one folder, one shared place.

use super::{CASE, FOX, json};
use crate::support::{Run, TestFolder};

/// Two clones of a shared place that hold the same case.
struct Pair {
    anna: TestFolder,
    teija: TestFolder,
}

impl Pair {
    fn new() -> Self {
        let mut anna = TestFolder::empty();
        anna.sosku(&["init"]).ok();
        anna.write("sosku.yaml", crate::support::OFFICE);
        anna.write(CASE, FOX);
        anna.commit_all("a fox");
        let hub = anna.outside().join("hub.git").to_str().unwrap().to_owned();
        anna.git(&["init", "--quiet", "--bare", "--initial-branch=main", &hub]);
        anna.git(&["branch", "--move", "main"]);
        anna.git(&["remote", "add", "origin", &hub]);
        anna.sosku(&["sync"]).ok();
        let mut teija = TestFolder::empty();
        teija.git(&["clone", "--quiet", &hub, "."]);
        anna.set("SOSKU_WORKER", "anna");
        for (name, value) in [("GIT_AUTHOR_NAME", "Teija"), ("GIT_AUTHOR_EMAIL", "teija@example.org")] {
            teija.set(name, value);
        }
        Self { anna, teija }
    }

    /// Anna has sent hers, and Teija takes them in.
    fn meet(&self) -> Run {
        self.anna.sosku(&["sync"]).ok();
        self.teija.sosku(&["sync"])
    }
}

fn add(folder: &TestFolder, minutes: &str) {
    folder.sosku(&["session", "add", "kettu", "-m", minutes]).ok();
}

fn replace(folder: &TestFolder, from: &str, to: &str) {
    let text = folder.read(CASE);
    assert!(text.contains(from), "{text}");
    folder.write(CASE, text.replace(from, to));
    folder.commit_all("by hand");
}

#[test]
fn sessions_of_two_people_come_together() {
    let pair = Pair::new();
    add(&pair.anna, "61");
    add(&pair.teija, "47");
    pair.meet().ok();
    pair.anna.sosku(&["sync"]).ok();
    for folder in [&pair.anna, &pair.teija] {
        let text = folder.read(CASE);
        assert!(text.contains("minutes: 61") && text.contains("minutes: 47"), "{text}");
        assert!(text.contains("# written by hand"), "{text}");
        folder.sosku(&["validate"]).ok();
    }
    assert_eq!(pair.anna.git(&["rev-parse", "HEAD"]), pair.teija.git(&["rev-parse", "HEAD"]));
}

#[test]
fn a_true_conflict_stops_shows_where_and_goes_on_when_it_is_mended() {
    let pair = Pair::new();
    replace(&pair.anna, "Kokkola", "Vaasa");
    replace(&pair.teija, "Kokkola", "Oulu");
    let run = pair.meet().exits(1);
    assert!(run.stderr.contains(CASE) && run.stderr.contains("x_conflict"), "{}", run.stderr);
    let text = pair.teija.read(CASE);
    assert!(text.contains("municipality: Oulu, x_conflict_municipality: Vaasa"), "{text}");
    let found = json(&pair.teija.sosku(&["validate", "--format", "json"]).exits(3));
    assert_eq!(found[0]["id"], "merge-conflict");
    pair.teija.sosku(&["sync"]).exits(1);
    pair.teija.write(CASE, text.replace("Oulu, x_conflict_municipality: Vaasa", "Vaasa"));
    pair.teija.sosku(&["sync"]).ok();
    pair.anna.sosku(&["sync"]).ok();
    assert_eq!(pair.anna.read(CASE), pair.teija.read(CASE));
}

/// Lets Anna send what she has while Teija's git runs the hook, once: between Teija's look and her sending.
#[cfg(unix)]
fn anna_is_faster(pair: &Pair, hook: &str) {
    let anna = pair.anna.root().display().to_string();
    let once = "[ -e .git/raced ] && exit 0\ntouch .git/raced\nunset $(git rev-parse --local-env-vars)\n";
    pair.teija.hook(hook, &format!("{once}git -C '{anna}' push --quiet origin HEAD:main\n"));
}

#[cfg(unix)]
#[test]
fn whoever_is_outrun_while_sending_takes_the_others_work_in_and_sends_again() {
    // Before git has asked how the other side stands, and after it.
    for hook in ["post-merge", "pre-push"] {
        let pair = Pair::new();
        add(&pair.anna, "61");
        pair.anna.sosku(&["sync"]).ok();
        add(&pair.anna, "62");
        add(&pair.teija, "47");
        anna_is_faster(&pair, hook);
        pair.teija.sosku(&["sync"]).ok();
        assert!(pair.teija.root().join(".git/raced").exists(), "{hook}: there was a race");
        pair.anna.sosku(&["sync"]).ok();
        let text = pair.anna.read(CASE);
        assert!(
            ["61", "62", "47"].iter().all(|minutes| text.contains(&format!("minutes: {minutes}"))),
            "{hook}"
        );
        assert_eq!(text, pair.teija.read(CASE));
    }
}

#[test]
fn two_machines_that_send_at_once_both_come_through() {
    let pair = Pair::new();
    for minutes in ["21", "22", "23"] {
        add(&pair.anna, minutes);
        add(&pair.teija, minutes);
        let both = [&pair.anna, &pair.teija].map(|folder| folder.process(&["sync"]).spawn().unwrap());
        for machine in both {
            let output = machine.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
    }
    pair.anna.sosku(&["sync"]).ok();
    pair.teija.sosku(&["sync"]).ok();
    let text = pair.anna.read(CASE);
    assert_eq!(text, pair.teija.read(CASE));
    for minutes in ["21", "22", "23"] {
        assert_eq!(text.matches(&format!("minutes: {minutes}")).count(), 2, "{text}");
    }
    pair.anna.sosku(&["validate"]).ok();
}

#[test]
fn a_merge_that_stopped_can_be_given_up() {
    let pair = Pair::new();
    replace(&pair.anna, "Kokkola", "Vaasa");
    replace(&pair.teija, "Kokkola", "Oulu");
    let before = pair.teija.read(CASE);
    pair.meet().exits(1);
    pair.teija.sosku(&["sync", "--give-up"]).ok();
    assert_eq!(pair.teija.read(CASE), before);
    let run = pair.teija.sosku(&["sync", "--give-up"]).exits(1);
    assert!(run.stderr.contains("No merge"), "{}", run.stderr);
}

#[test]
fn both_texts_of_a_note_stand_under_their_authors() {
    let pair = Pair::new();
    let line = "        Salainen syy, joka ei kuulu viesteihin.\n";
    replace(&pair.anna, line, &format!("{line}        Anna jatkoi.\n"));
    replace(&pair.teija, line, &format!("{line}        Teija jatkoi.\n"));
    pair.meet().ok();
    let text = pair.teija.read(CASE);
    assert!(text.contains("[teija] Teija jatkoi.\n        [anna] Anna jatkoi.\n"), "{text}");
}

#[test]
fn valid_edits_by_hand_are_saved_and_others_stop_it() {
    let pair = Pair::new();
    pair.anna.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    pair.anna.sosku(&["sync"]).ok();
    assert_eq!(pair.anna.subjects()[0], "save");
    let broken = FOX.replace("how: contact", "how: contct");
    pair.anna.write(CASE, &broken);
    let run = pair.anna.sosku(&["sync"]).exits(1);
    assert!(run.stderr.contains(&format!("{CASE}:8:")), "{}", run.stderr);
    assert_eq!(pair.anna.read(CASE), broken);
}

#[test]
fn data_with_errors_is_not_sent() {
    let pair = Pair::new();
    replace(&pair.anna, "how: contact", "how: contct");
    pair.anna.sosku(&["sync"]).exits(1);
    assert!(
        !pair
            .teija
            .git(&["ls-remote", "origin", "main"])
            .contains(pair.anna.git(&["rev-parse", "HEAD"]).trim())
    );
}

#[test]
fn without_a_shared_place_or_a_connection_it_says_so() {
    let folder = TestFolder::new();
    let run = folder.sosku(&["sync"]).exits(1);
    assert!(run.stderr.contains("git remote add origin"), "{}", run.stderr);
    folder.git(&["remote", "add", "origin", "/nowhere/at-all.git"]);
    let run = folder.sosku(&["sync"]).exits(1);
    assert!(run.stderr.contains("could not be reached"), "{}", run.stderr);
}

#[test]
fn a_dry_run_of_sync_only_counts() {
    let pair = Pair::new();
    add(&pair.anna, "61");
    let head = pair.anna.git(&["rev-parse", "origin/main"]);
    let run = pair.anna.sosku(&["sync", "--dry-run"]).ok();
    assert!(run.stderr.contains("to send: 1"), "{}", run.stderr);
    assert_eq!(pair.anna.git(&["rev-parse", "origin/main"]), head);
}

#[test]
fn its_json_counts_what_went_both_ways() {
    let pair = Pair::new();
    add(&pair.anna, "61");
    let answer = json(&pair.anna.sosku(&["sync", "--format", "json"]).ok());
    assert_eq!((&answer["received"], &answer["sent"]), (&0.into(), &1.into()));
}

/// The driver as git calls it, on three files.
fn driver(folder: &TestFolder, versions: [&str; 3]) -> Run {
    for (name, text) in ["base", "ours", "theirs"].into_iter().zip(versions) {
        folder.write(&format!(".merge/{name}"), text);
    }
    folder.sosku(&["merge", "--", ".merge/base", ".merge/ours", ".merge/theirs", CASE])
}

#[test]
fn the_driver_writes_the_merged_file_and_refuses_what_it_cannot_tell() {
    let folder = super::office();
    let vaasa = FOX.replace("Kokkola", "Vaasa");
    driver(&folder, [FOX, &FOX.replace("1996-05", "1996-06"), &vaasa]).ok();
    assert_eq!(folder.read(".merge/ours"), vaasa.replace("1996-05", "1996-06"));
    let run = driver(&folder, [FOX, "sessions: [", &vaasa]).exits(1);
    assert!(run.stderr.contains("line"), "{}", run.stderr);
    folder.write(".merge/ours", [0xff, b'\n']);
    folder.sosku(&["merge", ".merge/base", ".merge/ours", ".merge/theirs", CASE]).exits(1);
    folder.sosku(&["merge", ".merge/none", ".merge/ours", ".merge/theirs", CASE]).exits(1);
}

#[test]
fn two_sound_versions_that_make_an_unsound_one_are_not_clean() {
    let folder = super::office();
    let plan = "plans:\n  - {id: P1, kind: client_plan, made: 2026-03-02, with_client: true}\n";
    let with_plan = format!("{FOX}{plan}");
    let review = "reviews:\n  - {id: R1, date: 2026-06-02, plan: P1, goals: []}\n";
    let run = driver(&folder, [&with_plan, FOX, &format!("{with_plan}{review}")]).exits(1);
    assert!(run.stderr.contains("no longer agree"), "{}", run.stderr);
    assert!(folder.read(".merge/ours").contains("R1"));
}

#[test]
fn git_itself_merges_with_the_driver_in_a_rebase_too() {
    let pair = Pair::new();
    add(&pair.anna, "61");
    pair.anna.sosku(&["sync"]).ok();
    add(&pair.teija, "47");
    pair.teija.sosku(&["doctor", "--mend"]).ok();
    pair.teija.git(&["pull", "--quiet", "--rebase"]);
    let text = pair.teija.read(CASE);
    assert!(text.contains("minutes: 61") && text.contains("minutes: 47"), "{text}");
}
