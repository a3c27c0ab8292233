//! `sosku edit` without an editor.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn a_fact_that_changes_keeps_its_earlier_value() {
    let folder = folder();
    let move_house = ["edit", "kettu", "--municipality", "Kannus", "--since", "2026-03-01"];
    let answer = writes(&folder, &move_house, &["municipality: Kokkola"]);
    assert_eq!(answer.entry, format!("{PATH}#client"));
    let once = text(&folder);
    assert!(
        once.contains("value: Kokkola")
            && once.contains("value: Kannus")
            && once.contains("from: 2026-03-01"),
        "{once}"
    );
    changes_nothing(&folder, &move_house);
    writes(&folder, &["edit", "kettu", "--municipality", "Veteli", "--since", "2026-03-05"], &[]);
    writes(&folder, &["edit", "kettu", "--municipality", "Halsua"], &["Veteli"]);
    let case: serde_yaml::Value = serde_yaml::from_str(&text(&folder)).unwrap();
    let places = case["client"]["municipality"].as_sequence().unwrap();
    assert_eq!(places.len(), 3);
    assert_eq!(places[2]["value"], "Halsua");
    assert_eq!(places[2]["from"], "2026-03-05");
}

#[test]
fn a_labour_status_and_target_groups_become_dated_lists_too() {
    let folder = folder();
    let arguments = [
        "edit",
        "kettu",
        "--labour-status",
        "studying",
        "--labour-since",
        "2026-01",
        "--target-group",
        "needs_many_services,working_age",
        "--special-support",
        "true",
        "--since",
        "2026-03-01",
    ];
    writes(&folder, &arguments, &["labour_status", "target_groups"]);
    let case: serde_yaml::Value = serde_yaml::from_str(&text(&folder)).unwrap();
    let status = &case["client"]["labour_status"];
    assert_eq!(status[0]["code"], "long_term_unemployed");
    assert_eq!((&status[1]["code"], &status[1]["since"]), (&"studying".into(), &"2026-01".into()));
    assert_eq!(case["client"]["target_groups"][0]["value"][0], "young_adult");
    assert_eq!(case["client"]["target_groups"][1]["value"][1], "working_age");
}

#[test]
fn a_correction_leaves_no_trace_but_in_git() {
    let folder = folder();
    let arguments =
        ["edit", "kettu", "--municipality", "Kannus", "--born", "1997", "--labour-since", "2024-05"];
    writes(&folder, &arguments, &["municipality", "born", "labour_status"]);
    let text = text(&folder);
    assert!(
        text.contains("municipality: Kannus\n") && text.contains("born: 1997   # vuosi ja kuukausi"),
        "{text}"
    );
    assert!(text.contains("code: long_term_unemployed") && text.contains("since: 2024-05"), "{text}");
}

#[test]
fn representatives_and_projects_come_and_go() {
    let folder = folder();
    let begin = [
        "edit",
        "kettu",
        "--representative",
        "guardian,scope=talous,start=2026-01-01",
        "--project",
        "soku,joined=2026-02-10,consent=yes",
    ];
    writes(&folder, &begin, &[]);
    let end = [
        "edit",
        "kettu",
        "--representative",
        "guardian,end=2026-03-01",
        "--project",
        "soku,left=2026-03-05,result=in_education",
    ];
    let lists = folder.sosku(&["catalogue", "list", "esf_result", "--format", "json"]).ok().stdout;
    let code = lists.split('"').find(|word| word.contains('_') && *word != "esf_result").unwrap().to_owned();
    let project = format!("soku,left=2026-03-05,result={code}");
    writes(
        &folder,
        &[&end[..4], &["--project", &project]].concat(),
        &["guardian", "soku", "scope", "joined"],
    );
    let case: serde_yaml::Value = serde_yaml::from_str(&text(&folder)).unwrap();
    assert_eq!(case["client"]["representatives"].as_sequence().unwrap().len(), 1);
    assert_eq!(case["client"]["representatives"][0]["to"], "2026-03-01");
    assert_eq!(case["projects"].as_sequence().unwrap().len(), 1);
    assert_eq!(case["projects"][0]["left"], "2026-03-05");
}

#[test]
fn facts_come_from_a_document_of_the_shape_of_the_file() {
    let folder = folder();
    let document = "alias: Repo\nclient: {mother_tongue: sv, interpreter: {needed: true, language: sv}}\ninitiation: {source: relative}\n";
    writes_fed(&folder, &["edit", "kettu", "--from", "-"], document, &["alias", "initiation"]);
    let text = text(&folder);
    assert!(
        text.contains("alias: Repo")
            && text.contains("mother_tongue: sv")
            && text.contains("source: relative"),
        "{text}"
    );
}

#[test]
fn a_day_with_nothing_to_date_and_a_wrong_code_are_refused() {
    let folder = folder();
    refuses(&folder, &["edit", "kettu", "--since", "today"], 2);
    refuses(&folder, &["edit", "kettu", "--gender", "man", "--since", "today"], 2);
    refuses(&folder, &["edit", "kettu", "--gender", "x"], 2);
    refuses(&folder, &["edit", "kettu", "--language", "suomi"], 1);
}
