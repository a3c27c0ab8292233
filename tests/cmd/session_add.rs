//! `sosku session add`: the daily work.

use std::thread;

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use serde_json::Value;

use super::{CASE, commits, json, keys, meeting, office, refused};
use crate::support::TestFolder;

#[test]
fn a_meeting_is_one_entry_and_one_commit() {
    let folder = office();
    let run = folder.sosku(&["session", "add", "kettu", "-m", "90", "-n", "Salainen muistiinpano"]).ok();
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("SK-4K7QX2") && !run.stderr.contains("Salainen"), "{}", run.stderr);
    assert_eq!(folder.subjects()[0], "session add SK-4K7QX2");
    let message = folder.git(&["log", "-1", "--format=%B"]);
    for trailer in ["Sosku-Case: SK-4K7QX2", "Sosku-Entry: 2026-03-09-", "Sosku-Worker: anna"] {
        assert!(message.contains(trailer), "{trailer} in {message}");
    }
    for private in ["Salainen", "Kettu", "kettu"] {
        assert!(!message.contains(private), "{private} in {message}");
    }
    assert_eq!(folder.git(&["show", "--format=", "--name-only"]), format!("{CASE}\n"));
}

#[test]
fn the_answer_in_json_has_its_four_keys() {
    let folder = office();
    let answer = json(&folder.sosku(&["session", "add", "kettu", "-m", "5", "--format", "json"]).ok());
    assert_eq!(keys(&answer), ["case", "path", "entry", "commit"]);
    assert_eq!((&answer["case"], &answer["path"]), (&Value::from("SK-4K7QX2"), &Value::from(CASE)));
    assert_eq!(answer["commit"].as_str().unwrap(), folder.git(&["rev-parse", "HEAD"]).trim());
    let entry = answer["entry"].as_str().unwrap();
    assert!(folder.read(CASE).contains(&format!("id: {entry}")));
}

#[test]
fn what_a_hand_wrote_stays_byte_for_byte() {
    let folder = office();
    let before = folder.read(CASE);
    meeting(&folder, &[]);
    assert!(folder.read(CASE).starts_with(&before), "{}", folder.read(CASE));
}

#[test]
fn labels_in_any_language_are_codes() {
    let folder = office();
    meeting(&folder, &["--channel", "puhelin", "--place", "hemmet", "--worker", "Anna", "-d", "9.3."]);
    let case = folder.read(CASE);
    for fact in ["channel: phone", "place: home", "workers: [anna]", "date: 2026-03-09"] {
        assert!(case.contains(fact), "{fact} in {case}");
    }
}

#[test]
fn the_next_meeting_takes_the_place_of_the_last() {
    let folder = office();
    meeting(&folder, &["--place", "home"]);
    meeting(&folder, &[]);
    assert_eq!(folder.read(CASE).matches("place: home").count(), 2);
}

#[test]
fn a_missing_fact_is_named_by_its_flag() {
    let said = refused(&office(), &["session", "add", "kettu"], 2);
    assert!(said.contains("--minutes") && !said.contains("--channel"), "{said}");
}

#[test]
fn what_is_wrong_is_named_with_what_is_allowed_and_the_nearest_guess() {
    let folder = office();
    for (flag, typed, wanted) in [
        ("--place", "hom", &["hom", "home"][..]),
        ("--channel", "teleport", &["teleport", "phone", "in_person"]),
        ("--worker", "ana", &["ana", "anna"]),
        ("--date", "31.2.2026", &["31.2.2026"]),
        ("--date", "later", &["later", "9.3.2026"]),
        ("--goal", "G1", &["G1"]),
        ("--interpreter=maybe", "--plain", &["maybe"]),
    ] {
        let said = refused(&folder, &["session", "add", "kettu", "-m", "5", flag, typed], 2);
        let name = flag.split('=').next().unwrap();
        assert!(said.contains(name), "{name} in {said}");
        for wanted in wanted {
            assert!(said.contains(wanted), "{wanted} in {said}");
        }
    }
}

#[test]
fn a_flag_is_not_taken_for_the_text_that_was_forgotten() {
    let folder = office();
    let said = refused(&folder, &["session", "add", "kettu", "-m", "5", "--note", "--dry-run"], 2);
    assert!(said.contains("--note") && said.contains("--dry-run"), "{said}");
    refused(&folder, &["session", "add", "kettu", "--minutes", "an hour"], 2);
    meeting(&folder, &["--note", "- kävi kaupassa"]);
}

#[test]
fn what_lies_ahead_was_not_attended_and_next_does_not_lie_behind() {
    let folder = office();
    refused(&folder, &["session", "add", "kettu", "-m", "5", "--date", "2026-03-10"], 2);
    refused(&folder, &["session", "add", "kettu", "-m", "5", "--next", "2026-03-01"], 2);
    let cancelled = ["--date", "2026-03-10", "--attendance", "cancelled_by_client"];
    meeting(&folder, &cancelled);
}

#[test]
fn a_document_comes_from_a_file_or_from_standard_input() {
    let folder = office();
    folder.write("../meeting.yaml", "minutes: 60\nchannel: phone\nnote: |\n  Rivi\n  toinen: rivi\n");
    folder.sosku(&["session", "add", "kettu", "--from", "../meeting.yaml"]).ok();
    folder.sosku_fed(&["session", "add", "kettu", "--from", "-"], "{minutes: 30, note: no}").ok();
    let case = folder.read(CASE);
    assert!(case.contains("channel: phone") && case.contains("toinen: rivi"), "{case}");
    assert!(case.contains("note: \"no\"") || case.contains("note: 'no'"), "a 1.1 reader sees text: {case}");
}

#[test]
fn a_flag_stands_above_the_document() {
    let folder = office();
    folder.sosku_fed(&["session", "add", "kettu", "--from", "-", "-m", "45"], "minutes: 60").ok();
    assert!(folder.read(CASE).contains("minutes: 45"));
}

#[test]
fn faults_of_a_document_are_all_shown_where_they_stand_in_it() {
    let folder = office();
    folder.write("../meeting.yaml", "# of today\n\nminutes: 60\nchanel: phone\n# and so on\nform: fom\n");
    let said = refused(&folder, &["session", "add", "kettu", "--from", "../meeting.yaml"], 2);
    for place in ["../meeting.yaml:4:1", "../meeting.yaml:6:7", "channel"] {
        assert!(said.contains(place), "{place} in {said}");
    }
}

#[test]
fn a_document_that_is_no_yaml_is_refused_with_its_place() {
    let folder = office();
    folder.write("../meeting.yaml", "minutes: 60\nnote: [\n");
    let said = refused(&folder, &["session", "add", "kettu", "--from", "../meeting.yaml"], 2);
    assert!(said.contains("../meeting.yaml") && said.contains('3'), "{said}");
    refused(&folder, &["session", "add", "kettu", "--from", "../missing.yaml"], 1);
}

#[test]
fn an_entry_that_is_there_already_is_no_work_and_another_with_its_id_is_refused() {
    let folder = office();
    let entry = "{id: 2026-03-09-abc, date: 2026-03-09, minutes: 60, note: Sama}";
    folder.sosku_fed(&["session", "add", "kettu", "--from", "-"], entry).ok();
    let before = commits(&folder);
    let again = folder.sosku_fed(&["session", "add", "kettu", "--from", "-", "--format", "json"], entry).ok();
    assert_eq!(json(&again)["commit"], Value::Null);
    assert_eq!(commits(&folder), before);
    let other = entry.replace("Sama", "Toinen");
    let run = folder.sosku_fed(&["session", "add", "kettu", "--from", "-"], &other).exits(1);
    assert!(run.stderr.contains("2026-03-09-abc") && !run.stderr.contains("Toinen"), "{}", run.stderr);
    assert_eq!(commits(&folder), before);
}

/// The note of the last session, as `session list` hands it out.
fn last_note(folder: &TestFolder) -> String {
    let sessions = json(&folder.sosku(&["session", "list", "kettu", "--format", "json"]).ok());
    sessions[0]["note"].as_str().unwrap().to_owned()
}

const AWKWARD: [&str; 12] = [
    "no",
    "---",
    "~",
    "2026-01-01",
    "0555567",
    "1e3",
    "väli: # ei kommentti",
    "sarkain\tkeskellä\n\tja alussa",
    "hymy 🙂 ja\u{2028}rivinvaihto",
    "lainaus \" ja ' ja \\",
    "tyhjää lopussa  \n\n\nja välissä",
    "|\n>\n- [a, {b: c}]\n...",
];

#[test]
fn whatever_is_typed_reads_back_as_the_same_text() {
    let folder = office();
    for note in AWKWARD {
        meeting(&folder, &["-n", note]);
        assert_eq!(last_note(&folder), note);
    }
    folder.sosku(&["validate"]).ok();
}

#[test]
fn ten_thousand_words_are_a_note_too() {
    let folder = office();
    let words = |count: usize| (0..count).map(|at| format!("sana{at} ")).collect::<String>();
    meeting(&folder, &["-n", words(10_000).trim_end()]);
    assert_eq!(last_note(&folder), words(10_000).trim_end());
    let entry = Value::from(words(20_000));
    let document = format!("{{\"minutes\": 5, \"date\": \"2026-03-09\", \"note\": {entry}}}");
    folder.sosku_fed(&["session", "add", "kettu", "--from", "-"], &document).ok();
    assert!(folder.read(CASE).contains("sana19999"));
    folder.sosku(&["validate"]).ok();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn any_text_that_a_command_line_can_carry_comes_back(note in "[ -~äö\u{2028}\u{1F642}\n\t:#-]{1,60}") {
        let folder = office();
        meeting(&folder, &[&format!("--note={note}")]);
        prop_assert_eq!(last_note(&folder), note);
    }
}

/// Runs that many `session add` at once, and counts.
fn at_once(count: usize) {
    let folder = office();
    let before = commits(&folder);
    thread::scope(|scope| {
        let folder = &folder;
        let runs: Vec<_> = (0..count)
            .map(|minute| {
                let mut command =
                    folder.process(&["session", "add", "kettu", "-m", &format!("{}", 1 + minute)]);
                scope.spawn(move || command.output().unwrap())
            })
            .collect();
        for run in runs {
            let output = run.join().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
    });
    assert_eq!(folder.read(CASE).matches("minutes: ").count(), count);
    assert_eq!(commits(&folder) - before, count);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    folder.sosku(&["validate"]).ok();
}

#[test]
fn forty_at_once_all_get_their_turn() {
    at_once(40);
}

#[test]
#[ignore = "takes half a minute"]
fn a_hundred_at_once_all_get_their_turn() {
    at_once(100);
}

#[test]
fn a_session_like_the_last_takes_over_its_facts_but_not_its_date_and_note() {
    let folder = office();
    let first = ["--place", "home", "--content", "home_guidance", "-n", "Muistiinpano", "--next", "16.3."];
    let id = meeting(&folder, &first);
    folder.sosku(&["session", "add", "kettu", "--like", "last", "-m", "45", "--place", "office"]).ok();
    let case = folder.read(CASE);
    let added = case.rsplit_once("\n  - id:").unwrap().1;
    for fact in ["minutes: 45", "place: office", "contents: [home_guidance]"] {
        assert!(added.contains(fact), "{fact} in {added}");
    }
    assert!(!added.contains("Muistiinpano") && !added.contains("next:"), "{added}");
    folder.sosku(&["session", "add", "kettu", "--like", &id]).ok();
    assert!(refused(&folder, &["session", "add", "kettu", "--like", "S9"], 1).contains("S9"));
    refused(&folder, &["session", "add", "mäyrä", "--like", "last"], 1);
}

const WEEK: &str = "date,minutes,place,content,note\n2.3.2026,60,koti,home_guidance|everyday_skills,Yksi\n2026-03-04,30,office,,\n";

#[test]
fn several_sessions_of_a_table_are_one_commit() {
    let folder = office();
    folder.write("../week.csv", WEEK);
    let run = folder.sosku(&["session", "add", "kettu", "--from", "../week.csv", "--format", "json"]).ok();
    let answer = json(&run);
    assert_eq!(keys(&answer), ["case", "path", "entry", "commit", "entries"]);
    assert_eq!((answer["entry"].is_null(), answer["entries"].as_array().unwrap().len()), (true, 2));
    assert!(run.stderr.contains("60") && run.stderr.contains("30"), "a preview: {}", run.stderr);
    assert_eq!(commits(&folder), 3);
    let message = folder.git(&["log", "-1", "--format=%B"]);
    assert_eq!(message.matches("Sosku-Entry: 2026-03-0").count(), 2, "{message}");
    let case = folder.read(CASE);
    assert!(
        case.contains("contents: [home_guidance, everyday_skills]") && case.contains("place: home"),
        "{case}"
    );
}

#[test]
fn several_sessions_of_a_list_take_what_is_usual_and_what_flags_say() {
    let folder = office();
    folder.write(
        "../week.yaml",
        "- {date: 2026-03-02, minutes: 60}\n- {date: 2026-03-04, minutes: 30, place: office}\n",
    );
    folder.sosku(&["session", "add", "kettu", "--from", "../week.yaml", "--channel", "phone"]).ok();
    let case = folder.read(CASE);
    assert_eq!(case.matches("channel: phone").count(), 2, "{case}");
    assert_eq!(case.matches("workers: [anna]").count(), 2, "{case}");
}

#[test]
fn one_wrong_row_refuses_all_and_is_named() {
    let folder = office();
    for (text, wanted) in [
        ("date,minutes\n2026-03-02,60\n2026-03-04,soon\n", "2"),
        ("date,minuts\n2026-03-02,60\n", "minutes"),
        ("date,place\n2026-03-02,home\n", "--minutes"),
        ("date,minutes\n", "entries"),
    ] {
        folder.write("../week.csv", text);
        let said = refused(&folder, &["session", "add", "kettu", "--from", "../week.csv"], 2);
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
}

#[test]
fn a_template_of_the_office_is_what_is_usual() {
    let folder = office();
    folder.write(
        "templates/session/kotikäynti.yaml",
        "place: home\ncontents: [home_guidance]\nnote: |\n  Mitä tehtiin:\n",
    );
    folder
        .write("templates/plan/arki.yaml", "goals:\n  - {statement: Käyn kaupassa itse, named_by: client}\n");
    folder.commit_all("templates");
    folder
        .sosku(&["session", "add", "kettu", "--template", "kotikäynti", "-m", "60", "--place", "office"])
        .ok();
    folder.sosku(&["plan", "kettu", "--template", "arki", "--with-client"]).ok();
    let case = folder.read(CASE);
    for fact in
        ["place: office", "contents: [home_guidance]", "Mitä tehtiin:", "statement: Käyn kaupassa itse"]
    {
        assert!(case.contains(fact), "{fact} in {case}");
    }
    let said = refused(&folder, &["session", "add", "kettu", "-m", "5", "--template", "kotikäynt"], 2);
    assert!(said.contains("kotikäynti"), "{said}");
}

#[test]
fn a_worker_whom_nobody_knows_is_told_how_to_be_known() {
    let mut folder = office();
    folder.set("GIT_AUTHOR_EMAIL", "nobody@example.org");
    folder.unset("SOSKU_WORKER");
    let said = refused(&folder, &["session", "add", "kettu", "--minutes", "30"], 2);
    assert!(said.contains("SOSKU_WORKER") && said.contains("user.email"), "{said}");
}
