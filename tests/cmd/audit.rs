//! `sosku audit`: the history as events, and what should not have happened in it.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;
use sosku::language::{Language, Messages};

use super::{CASE, FOX, json, meeting, office, refused};
use crate::support::{OFFICE, TestFolder};

const PLAN: &str = "\
plans:
  - id: P1
    kind: client_plan
    made: 2026-03-02
    with_client: true
    goals:
      - {id: G1, statement: Käyn kaupassa, named_by: client, baseline: -1}
";
const REVIEW: &str = "\
reviews:
  - {id: R1, date: 2026-03-08, plan: P1, goals: [{goal: G1, level: 0}]}
";
const DECISION: &str = "\
decisions:
  - {id: D1, date: 2026-03-04, kind: grant, service: social_rehabilitation, grounds: Perustelu, to: 2026-12-31}
";

fn log(folder: &TestFolder, more: &[&str]) -> Vec<Value> {
    let words = [&["audit", "log", "kettu", "--format", "json"], more].concat();
    json(&folder.sosku(&words).ok()).as_array().unwrap().clone()
}

fn kinds(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["kind"].as_str().unwrap()).collect()
}

fn texts(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["text"].as_str().unwrap()).collect()
}

fn verify(folder: &TestFolder, code: i32) -> Vec<String> {
    let run = folder.sosku(&["audit", "verify", "--format", "json"]).exits(code);
    let found = json(&run);
    found.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_log_tells_who_when_what_and_by_what_means() {
    let folder = office();
    meeting(&folder, &["-n", "Käveltiin"]);
    folder.write(CASE, folder.read(CASE).replace("Kokkola", "Vaasa"));
    folder.commit_all("moved");
    let events = log(&folder, &[]);
    assert_eq!(kinds(&events), ["opened", "added", "changed"]);
    assert_eq!(
        (events[1]["by"].as_str(), events[1]["command"].as_str()),
        (Some("command"), Some("session add"))
    );
    assert_eq!((events[2]["by"].as_str(), &events[2]["command"]), (Some("hand"), &Value::Null));
    assert_eq!(events[2]["place"], "client.municipality");
    assert_eq!((events[2]["from"].as_str(), events[2]["to"].as_str()), (Some("Kokkola"), Some("Vaasa")));
    assert!(events.iter().all(|event| event["worker"] == "anna"));
    assert!(events[2]["time"].as_str().unwrap().ends_with("+02:00"));
}

#[test]
fn a_review_tells_each_goals_step_from_the_level_before_in_words() {
    let folder = office();
    folder.write(CASE, format!("{FOX}{PLAN}"));
    folder.commit_all("a plan");
    folder.write(CASE, format!("{FOX}{PLAN}{REVIEW}"));
    folder.commit_all("a review");
    let events = log(&folder, &["--kind", "level"]);
    assert_eq!(texts(&events), ["Goal G1 rose from −1 to 0 (rated on 8 March 2026)"]);
    let finnish = log(&folder, &["--kind", "level", "--lang", "fi"]);
    assert_eq!(texts(&finnish), ["Tavoite G1 nousi tasolta −1 tasolle 0 (väliarviointi 8.3.2026)"]);
}

#[test]
fn filters_choose_among_the_events() {
    let folder = office();
    meeting(&folder, &[]);
    folder.write(CASE, folder.read(CASE).replace("Kokkola", "Vaasa"));
    folder.commit_all("moved");
    assert_eq!(kinds(&log(&folder, &["--field", "client.municipality"])), ["changed"]);
    assert_eq!(kinds(&log(&folder, &["--field", "sessions"])), ["added"]);
    assert_eq!(log(&folder, &["--worker", "anna"]).len(), 3);
    assert_eq!(log(&folder, &["--period", "2026-02"]), [] as [Value; 0]);
    refused(&folder, &["audit", "log", "kettu", "--worker", "nobody"], 2);
    refused(&folder, &["audit", "log", "nobody"], 1);
}

#[test]
fn broken_renamed_removed_and_mended_files_are_events_too() {
    let folder = office();
    let steps: [(&str, &dyn Fn()); 4] = [
        ("broken", &|| folder.write(CASE, "case: [\n")),
        ("mended", &|| folder.write(CASE, FOX.replace("Kokkola", "Vaasa"))),
        ("a comment", &|| folder.write(CASE, FOX.replace("Kokkola", "Vaasa") + "# more\n")),
        ("gone", &|| drop(folder.git(&["rm", "--quiet", CASE]))),
    ];
    for (subject, step) in steps {
        step();
        folder.commit_all(subject);
    }
    let run = folder.sosku(&["audit", "log", "SK-4K7QX2", "--format", "json"]).ok();
    let events = json(&run).as_array().unwrap().clone();
    assert_eq!(kinds(&events), ["opened", "unreadable", "readable", "changed", "layout", "deleted"]);
    assert_eq!(events[3]["from"], "Kokkola", "compared with the last version that could be read");
}

#[test]
fn a_folder_that_moved_within_a_larger_repository_keeps_its_history() {
    let folder = TestFolder::inside_a_larger_repository();
    folder.write("../ennen/cases/SK-4K7QX2.yaml", FOX);
    folder.git(&["add", "--all", ".."]);
    folder.git(&["commit", "--quiet", "-m", "before"]);
    folder.write("cases/.gitkeep", "");
    folder.git(&["mv", "../ennen/cases/SK-4K7QX2.yaml", CASE]);
    folder.git(&["commit", "--quiet", "-m", "moved"]);
    folder.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    folder.commit_all("after");
    assert_eq!(kinds(&log(&folder, &[])), ["opened", "renamed", "changed"]);
}

#[test]
fn both_sides_of_a_merge_are_told_and_of_the_merge_only_what_is_its_own() {
    let folder = office();
    folder.git(&["checkout", "--quiet", "-b", "side"]);
    folder.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    folder.commit_all("side");
    folder.git(&["checkout", "--quiet", "main"]);
    folder.write(CASE, FOX.replace("how: contact", "how: application"));
    folder.commit_all("main");
    folder.git(&["merge", "--quiet", "--no-ff", "--no-commit", "side"]);
    let merged = FOX.replace("Kokkola", "Vaasa").replace("how: contact", "how: application");
    folder.write(CASE, merged.replace("language: fi", "language: sv"));
    folder.commit_all("merge");
    let events = log(&folder, &[]);
    let places: Vec<&str> = events.iter().map(|event| event["place"].as_str().unwrap()).collect();
    assert_eq!(places.len(), 4, "{places:?}");
    assert_eq!(places[3], "client.language");
    assert!(places.contains(&"client.municipality") && places.contains(&"initiation.how"));
}

#[test]
fn every_format_tells_the_same_and_nothing_of_a_commit_commands_the_terminal() {
    let mut folder = office();
    folder.set("GIT_AUTHOR_NAME", "A\u{1b}[2J|<b>\u{202e}x");
    folder.set("GIT_AUTHOR_EMAIL", "nobody@example.org");
    folder.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    folder.commit_all("\u{1b}]0;title\u{7} SK-4K7QX2");
    for format in ["table", "md", "html"] {
        let told = folder.sosku(&["audit", "log", "kettu", "--format", format]).ok().stdout;
        assert!(told.contains("Vaasa"), "{told}");
        assert!(
            !told.contains(['\u{1b}', '\u{7}', '\u{202e}']) && (format == "table" || !told.contains("<b>")),
            "{told}"
        );
    }
    let told = folder.sosku(&["audit", "verify"]).exits(3).stdout;
    assert!(told.contains("nobody@example.org") && !told.contains(['\u{1b}', '\u{202e}']), "{told}");
    refused(&folder, &["audit", "log", "kettu", "--format", "csv"], 2);
}

#[test]
fn two_versions_are_compared_fact_by_fact() {
    let folder = office();
    meeting(&folder, &[]);
    let changes = |words: &[&str]| {
        let words = [&["audit", "diff", "kettu"], words, &["--format", "json"]].concat();
        json(&folder.sosku(&words).ok()).as_array().unwrap().clone()
    };
    assert_eq!(kinds(&changes(&["HEAD~1", "HEAD"])), ["added"]);
    assert_eq!(kinds(&changes(&["HEAD", "HEAD~1"])), ["removed"]);
    folder.write(CASE, folder.read(CASE).replace("Kokkola", "Vaasa"));
    assert_eq!(kinds(&changes(&["HEAD"])), ["changed"], "against the file as it lies there");
    refused(&folder, &["audit", "diff", "kettu", "--", "--output=x"], 2);
}

#[test]
fn blame_names_the_version_that_gave_each_fact_its_value() {
    let folder = office();
    let opened = folder.git(&["rev-parse", "HEAD"]);
    folder.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    folder.commit_all("moved");
    folder.write(CASE, FOX.replace("Kokkola", "Oulu"));
    folder.commit_all("moved on");
    folder.git(&["revert", "--no-edit", "HEAD"]);
    let facts = json(&folder.sosku(&["audit", "blame", "kettu", "--format", "json"]).ok());
    let since = |place: &str| {
        let fact = facts.as_array().unwrap().iter().find(|fact| fact["place"] == place).unwrap();
        fact["commit"].as_str().unwrap().to_owned()
    };
    assert_eq!(since("client.gender"), opened.trim());
    assert_eq!(
        since("client.municipality"),
        folder.git(&["rev-parse", "HEAD"]).trim(),
        "the revert set it again"
    );
    refused(&folder, &["audit", "blame", "nobody"], 1);
}

#[test]
fn an_office_in_order_verifies_and_a_stranger_is_found() {
    let mut folder = office();
    meeting(&folder, &[]);
    assert_eq!(verify(&folder, 0), [] as [&str; 0]);
    folder.set("GIT_AUTHOR_EMAIL", "nobody@example.org");
    folder.write(CASE, folder.read(CASE) + "# x\n");
    folder.write("cases/nimet.xlsx", "x");
    folder.commit_all("by whom?");
    assert_eq!(verify(&folder, 3), ["stranger", "foreign-file"]);
}

#[test]
fn a_decision_that_was_changed_afterwards_is_told_and_its_enforcement_is_not() {
    let folder = office();
    folder.write(CASE, format!("{FOX}{DECISION}"));
    folder.commit_all("decided");
    folder.write(CASE, format!("{FOX}{}", DECISION.replace("to: 2026", "enforced: 2026-03-05, to: 2026")));
    folder.commit_all("enforced");
    assert_eq!(verify(&folder, 0), [] as [&str; 0]);
    folder.write(CASE, format!("{FOX}{}", DECISION.replace("to: 2026-12", "to: 2026-10")));
    folder.commit_all("altered");
    assert_eq!(verify(&folder, 0), ["decision-altered"]);
}

#[test]
fn a_seal_finds_a_history_that_was_rewritten() {
    let folder = office();
    refused(&folder, &["audit", "seal", "--period", "2026-Q1"], 2);
    refused(&folder, &["audit", "seal", "--period", "2026-03"], 1);
    let run = folder.sosku(&["audit", "seal", "--period", "2026-02", "--format", "json"]).ok();
    assert_eq!(json(&run)["entry"], "audit/seals.csv#2026-02");
    refused(&folder, &["audit", "seal", "--period", "2026-02"], 1);
    meeting(&folder, &[]);
    assert_eq!(verify(&folder, 0), [] as [&str; 0]);
    // The same files in a history of one commit.
    folder.git(&["checkout", "--quiet", "--orphan", "clean"]);
    folder.commit_all("as if nothing had been");
    assert_eq!(verify(&folder, 3), ["seal-rewritten"]);
}

#[test]
fn a_seal_that_was_changed_or_taken_out_is_found() {
    let folder = office();
    folder.sosku(&["audit", "seal", "--period", "2026-02"]).ok();
    let seals = folder.read("audit/seals.csv");
    folder.write("audit/seals.csv", seals.lines().next().unwrap().to_owned() + "\n");
    folder.commit_all("no seal");
    assert_eq!(verify(&folder, 3), ["seal-removed"]);
    folder.write("audit/seals.csv", seals.replace("sha256:", "sha256:0"));
    folder.commit_all("another");
    assert_eq!(verify(&folder, 3), ["seal-differs", "seal-removed"]);
}

#[test]
fn a_fact_of_a_sealed_month_that_changes_later_is_told() {
    let folder = office();
    folder.write(
        CASE,
        format!("{FOX}appointments:\n  - {{id: B1, date: 2026-02-20, actor: kela, kept: false}}\n"),
    );
    folder.commit_all("an appointment");
    folder.sosku(&["audit", "seal", "--period", "2026-02"]).ok();
    folder.write(CASE, folder.read(CASE).replace("date: 2026-02-20", "date: 2026-02-21"));
    folder.commit_all("another day");
    let found = folder.sosku(&["audit", "verify", "--format", "json"]).ok();
    let found = json(&found);
    assert_eq!(found[0]["id"], "sealed-altered");
    assert!(found[0]["subject"].as_str().unwrap().contains("appointments[B1]"), "{found}");
}

#[test]
fn rows_of_a_sealed_month_that_change_or_come_later_are_told_with_their_day() {
    let folder = office();
    folder.write("encounters/2026-02.csv", "date,place,setting,people\n2026-02-20,Tori,street,3\n");
    folder.commit_all("a square");
    folder.sosku(&["audit", "seal", "--period", "2026-02"]).ok();
    assert_eq!(verify(&folder, 0), [] as [&str; 0]);
    folder.write("encounters/2026-02.csv", "date,place,setting,people\n2026-02-20,Tori,street,4\n");
    folder.write("events/2026.csv", "date,kind\n2026-02-21,cooperation\n2026-03-02,cooperation\n");
    folder.commit_all("counted again");
    let found = json(&folder.sosku(&["audit", "verify", "--format", "json"]).ok());
    let subjects: Vec<&str> =
        found.as_array().unwrap().iter().map(|one| one["subject"].as_str().unwrap()).collect();
    assert_eq!(subjects, ["encounters/2026-02.csv: 2026-02-20", "events/2026.csv: 2026-02-21"]);
    assert!(found.as_array().unwrap().iter().all(|one| one["id"] == "sealed-altered"));
}

#[test]
fn an_entry_recorded_later_for_a_sealed_month_is_told() {
    let folder = office();
    folder.sosku(&["audit", "seal", "--period", "2026-02"]).ok();
    folder.write(CASE, format!("{FOX}appointments:\n  - {{id: B1, date: 2026-02-20, actor: kela}}\n"));
    folder.commit_all("late");
    assert_eq!(verify(&folder, 0), ["sealed-altered"]);
}

#[test]
fn whoever_was_no_worker_on_the_day_is_found() {
    let folder = office();
    let office = folder.read("sosku.yaml");
    let line = office.lines().find(|line| line.contains("anna@example.org")).unwrap();
    for (dates, code) in [("from: 2027-01-01", 3), ("to: 2020-01-01", 3), ("from: 2020-01-01", 0)] {
        let dated = line.replace("anna@example.org", &format!("anna@example.org, {dates}"));
        folder.write("sosku.yaml", office.replace(line, &dated));
        let found = verify(&folder, code);
        assert_eq!(found.iter().any(|id| id == "not-a-worker-then"), code == 3, "{dates}: {found:?}");
    }
}

#[cfg(unix)]
#[test]
fn where_the_office_asks_for_signatures_an_unsigned_version_is_found() {
    let folder = office();
    let key = folder.outside().join("key");
    let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&key).status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    let public = std::fs::read_to_string(key.with_extension("pub")).unwrap();
    folder.write("audit/allowed_signers", format!("anna@example.org {public}"));
    folder.write("sosku.yaml", format!("{OFFICE}signing: {{from: 2026-03-09}}\n"));
    for (name, value) in [("gpg.format", "ssh"), ("user.signingkey", key.to_str().unwrap())] {
        folder.git(&["config", name, value]);
    }
    folder.git(&["add", "--all"]);
    folder.git(&["commit", "--quiet", "--gpg-sign", "-m", "keys"]);
    let unsigned = verify(&folder, 3).iter().filter(|id| *id == "unsigned").count();
    assert_eq!(unsigned, 2, "the two before the key");
    folder.write("sosku.yaml", format!("{OFFICE}signing: {{from: 2027-01-01}}\n"));
    assert_eq!(verify(&folder, 0), ["signers-changed"]);
}

#[test]
fn a_sample_is_drawn_again_by_its_seed() {
    let folder = office();
    let words = ["audit", "sample", "--period", "2026-03", "--seed", "7", "--count", "1", "--format", "json"];
    let drawn = json(&folder.sosku(&words).ok());
    assert_eq!((drawn["of"].as_u64(), drawn["cases"].as_array().unwrap().len()), (Some(2), 1));
    assert_eq!(drawn, json(&folder.sosku(&words).ok()));
    refused(&folder, &["audit", "sample", "--period", "2026-03"], 2);
}

#[test]
fn a_review_by_a_supervisor_is_recorded_with_its_note() {
    let folder = office();
    folder.sosku(&["audit", "check", "kettu"]).ok();
    folder.sosku(&["audit", "check", "kettu", "--return", "--note", "Arvio, joka\npuuttuu"]).ok();
    let text = folder.read("audit/checks.csv");
    assert_eq!(
        text,
        "date,case,by,result,note\n2026-03-09,SK-4K7QX2,anna,accepted,\n\
         2026-03-09,SK-4K7QX2,anna,returned,\"Arvio, joka puuttuu\"\n"
    );
    refused(&folder, &["audit", "check", "kettu", "--return"], 2);
    assert!(!folder.git(&["log", "-1", "--format=%B"]).contains("puuttuu"));
}

/// The keys of a schema with the key that each stands under.
fn keys_of(schema: &Value, above: &str, found: &mut BTreeSet<(String, String)>) {
    if let Value::Object(own) = schema {
        for (key, below) in own.get("properties").and_then(Value::as_object).into_iter().flatten() {
            found.insert((above.to_owned(), key.clone()));
            keys_of(below, key, found);
        }
        for (_, part) in own.iter().filter(|(word, _)| *word != "properties") {
            keys_of(part, above, found);
        }
    } else if let Value::Array(parts) = schema {
        parts.iter().for_each(|part| keys_of(part, above, found));
    }
}

#[test]
fn every_fact_of_a_case_has_a_name_in_every_language() {
    let schema = json(&TestFolder::new().sosku(&["schema", "case"]).ok());
    let mut keys = BTreeSet::new();
    keys_of(&schema, "", &mut keys);
    assert!(keys.len() > 150, "{} keys", keys.len());
    for language in Language::ALL {
        let messages = Messages::new(language);
        let is_named = |(above, key): &&(String, String)| {
            let flag = key.replace('_', "-");
            let one = flag.strip_suffix('s').unwrap_or(&flag);
            ["audit-fact-", "prompt-ask-"].iter().any(|area| messages.has(&format!("{area}{flag}")))
                || messages.has(&format!("prompt-ask-{one}"))
                // These keys are codes, and have labels.
                || above == "left_out"
        };
        let nameless: Vec<_> = keys.iter().filter(|key| !is_named(key)).collect();
        assert!(nameless.is_empty(), "{language:?}: {nameless:?}");
    }
}

#[test]
fn a_needs_degree_is_told_in_words_and_what_an_entry_is_called_is_said_once() {
    let mut folder = office();
    let text = format!(
        "{FOX}assessments:\n  - id: A1\n    started: 2026-02-05\n    needs:\n      - {{domain: finances, level: 2, since: 2023}}\n    \
         services_considered: [{{service: planned_social_work, outcome: tried}}]\n"
    );
    folder.write(CASE, FOX.to_owned() + "assessments:\n  - {id: A1, started: 2026-02-05}\n");
    folder.commit_all("begun");
    folder.write(CASE, &text);
    folder.commit_all("gone on");
    folder.set("SOSKU_LANG", "fi");
    let told: Vec<String> =
        log(&folder, &[]).iter().map(|event| event["text"].as_str().unwrap().to_owned()).collect();
    let wanted = "Kirjattiin: tuen tarve: raha-asiat (aste: kohtalainen (2); mistä lähtien: 2023)";
    assert!(told.iter().any(|text| text == wanted), "{told:?}");
    let wanted = "Kirjattiin: harkittu palvelu: suunnitelmallinen sosiaalityö (tilanne: kokeiltu)";
    assert!(told.iter().any(|text| text == wanted), "{told:?}");
}
