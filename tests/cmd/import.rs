//! `sosku import`: a spreadsheet becomes case files, all or nothing, and nobody's name comes along.

use super::{CASE, commits, json, office, refused, state};
use crate::support::TestFolder;

const MAPPING: &str = "\
columns:
  Vireille: initiation.date
  Syntymävuosi: client.born
  Sukupuoli: client.gender
  Kunta: client.municipality
  Ohjaaja: own_worker
  Syy: initiation.reason
values:
  client.gender: {N: woman, M: man}
constants:
  client.language: fi
  initiation.how: contact
  initiation.source: self
dates: d.m.y
";

const HEADER: &str = "Nimi;Hetu;Vireille;Syntymävuosi;Sukupuoli;Kunta;Ohjaaja;Syy\n";

/// A folder with a mapping and a table of these rows.
fn desk(rows: &str) -> TestFolder {
    let folder = office();
    folder.write("../mapping.yaml", MAPPING);
    folder.write("../table.csv", format!("\u{feff}{HEADER}{rows}"));
    folder
}

const IMPORT: [&str; 4] = ["import", "../table.csv", "--mapping", "../mapping.yaml"];

#[test]
fn rows_become_cases_in_one_commit_and_the_names_stay_behind() {
    let folder = desk(
        "Aino Kuvitelma;010190-002R;9.3.2026;1990;N;Vaasa;anna;Ei lähde kotoa\n\
         Onni Keksitty;;10.3.2026;1985-05;m;Kokkola;;\n",
    );
    let run = folder.sosku(&[&IMPORT[..], &["--format", "json"]].concat()).ok();
    let answer = json(&run);
    let cases = answer["cases"].as_array().unwrap();
    assert_eq!((cases.len(), cases[0]["line"].as_u64(), commits(&folder)), (2, Some(2), 3));
    let first = folder.read(cases[0]["path"].as_str().unwrap());
    for written in ["date: 2026-03-09", "gender: woman", "worker: anna", "Ei lähde kotoa"] {
        assert!(first.contains(written), "{written} in {first}");
    }
    let everything = folder.git(&["log", "-p", "--all"]) + &run.stderr + &run.stdout;
    for name in ["Aino", "Kuvitelma", "Onni", "Keksitty", "010190"] {
        assert!(!everything.contains(name), "{name} came along");
    }
    folder.sosku(&["validate"]).ok();
}

#[test]
fn a_row_that_cannot_be_read_stops_the_whole_and_its_place_is_told() {
    let folder = desk(
        "Aino Kuvitelma;;31.2.2026;1990;X;Vaasa;anna;\n\
         Onni Keksitty;;10.3.2026;1985;M;Kokkola;;\n",
    );
    let said = refused(&folder, &IMPORT, 1);
    for place in ["Line 2, column 3", "Line 2, column 5", "client.gender", "--skip-broken"] {
        assert!(said.contains(place), "{place} in {said}");
    }
    assert!(!said.contains("31.2.2026"), "what a cell says is not repeated");
    folder.sosku(&[&IMPORT[..], &["--skip-broken"]].concat()).ok();
    assert_eq!(commits(&folder), 3);
}

#[test]
fn what_tells_who_a_client_is_is_refused() {
    for text in ["Aino jäi kotiin", "tunnus 010190-002R", "soita 040 123 4567"] {
        let folder = desk(&format!("Aino Kuvitelma;;9.3.2026;1990;N;Vaasa;anna;{text}\n"));
        let said = refused(&folder, &IMPORT, 1);
        assert!(said.contains("column 8") && said.contains("recognised"), "{said}");
        assert!(!said.contains(text), "{said}");
    }
}

#[test]
fn a_column_of_names_a_wrong_fact_and_a_missing_column_are_refused_before_any_row() {
    let folder = desk("Aino Kuvitelma;;9.3.2026;1990;N;Vaasa;anna;\n");
    for (mapping, word) in [
        ("columns: {Nimi: alias}\n", "Nimi"),
        ("columns: {Vireille: initiation.dat}\n", "initiation.date"),
        ("columns: {Puuttuva: alias}\n", "Puuttuva"),
        ("colums: {}\n", "columns"),
    ] {
        folder.write("../mapping.yaml", mapping);
        let said = refused(&folder, &IMPORT, 2);
        assert!(said.contains(word), "{word} in {said}");
    }
}

#[test]
fn the_same_table_a_second_time_is_noticed() {
    let folder = desk("Aino Kuvitelma;;9.3.2026;1990;N;Vaasa;anna;\n");
    folder.sosku(&IMPORT).ok();
    let said = refused(&folder, &IMPORT, 1);
    assert!(said.contains("SK-") && said.contains("--with-alike"), "{said}");
    folder.sosku(&[&IMPORT[..], &["--with-alike"]].concat()).ok();
}

#[test]
fn a_dry_run_shows_what_would_come_and_writes_nothing() {
    let folder = desk("Aino Kuvitelma;;9.3.2026;1990;N;Vaasa;anna;\n");
    let (before, fox) = (state(&folder), folder.read(CASE));
    let run = folder.sosku(&[&IMPORT[..], &["--dry-run"]].concat()).ok();
    assert!(run.stdout.contains("+case: SK-") && run.stderr.contains("Cases to come: 1"), "{}", run.stderr);
    assert_eq!((state(&folder), folder.read(CASE)), (before, fox));
}

/// A mapping whose rows are sessions of the cases that there are.
const SESSIONS: &str = "\
into: sessions
columns:
  Asia: case
  Päivä: date
  Kesto: minutes
  Missä: place
  Tehtiin: contents
  Tavoite: goals
  Kuka: workers
  Muistiinpano: note
values:
  place: {kotikäynti: home}
constants:
  form: individual
  channel: in_person
  attendance: attended
dates: d.m.y
";

const SESSION_HEADER: &str = "Asia;Nimi;Päivä;Kesto;Missä;Tehtiin;Tavoite;Kuka;Muistiinpano\n";

/// A folder with the fox and a mapping of sessions, and a table of these rows.
fn sessions_desk(rows: &str) -> TestFolder {
    let folder = office();
    folder.write("../mapping.yaml", SESSIONS);
    folder.write("../table.csv", format!("{SESSION_HEADER}{rows}"));
    folder
}

#[test]
fn rows_become_sessions_of_the_cases_that_there_are_in_one_commit() {
    let folder = sessions_desk(
        "kettu;Aino Kuvitelma;9.3.2026;90;kotikäynti;home_guidance|everyday_skills;;anna;Kauppareissu\n\
         SK-4K7QX2;;2.3.2026;45;office;;;Anna;\n",
    );
    let before = commits(&folder);
    let run = folder.sosku(&[&IMPORT[..], &["--format", "json"]].concat()).ok();
    let answer = json(&run);
    let entries = answer["entries"].as_array().unwrap();
    assert_eq!((entries.len(), entries[0]["line"].as_u64(), commits(&folder)), (2, Some(2), before + 1));
    assert_eq!(entries[0]["case"], "SK-4K7QX2");
    let text = folder.read(CASE);
    for written in ["date: 2026-03-09", "place: home", "[home_guidance, everyday_skills]", "Kauppareissu"] {
        assert!(text.contains(written), "{written} in {text}");
    }
    assert!(!(text + &folder.git(&["log", "-p"])).contains("Kuvitelma"), "a name came along");
    folder.sosku(&["validate"]).ok();
    folder.sosku(&["undo"]).ok();
    assert!(!folder.read(CASE).contains("2026-03-09"), "one command, taken back whole");
}

#[test]
fn a_row_of_no_case_of_a_day_ahead_or_there_already_stops_the_whole() {
    let good = "kettu;;9.3.2026;90;home;;;anna;\n";
    for (row, told) in [
        ("kettun;;9.3.2026;90;home;;;anna;\n", "column 1: there is no such case"),
        ("4K7;;9.3.2026;90;home;;;anna;\n", "column 1: there is no such case"),
        (";;9.3.2026;90;home;;;anna;\n", "`case` is missing"),
        ("kettu;;9.3.2036;90;home;;;anna;\n", "lies ahead"),
        ("kettu;;9.3.2026;;home;;;anna;\n", "`minutes` is missing"),
        ("kettu;;9.3.2026;90;home;;G9;anna;\n", "column 7"),
        ("kettu;Aino;9.3.2026;90;home;;;anna;Aino oli väsynyt\n", "column 9"),
    ] {
        let folder = sessions_desk(&format!("{good}{row}"));
        let before = (state(&folder), folder.read(CASE));
        let said = refused(&folder, &IMPORT, 1);
        assert!(said.contains("Line 3") && said.contains(told), "{told} in {said}");
        assert_eq!((state(&folder), folder.read(CASE)), before);
        folder.sosku(&[&IMPORT[..], &["--skip-broken"]].concat()).ok();
        let said = refused(&folder, &IMPORT, 1);
        assert!(said.contains("same day, length and workers"), "{said}");
    }
}

#[test]
fn what_a_table_cannot_become_is_refused_with_what_it_can() {
    let folder = sessions_desk("kettu;;9.3.2026;90;home;;;anna;\n");
    folder.write("../mapping.yaml", "into: session\ncolumns: {Asia: case}\n");
    let said = refused(&folder, &IMPORT, 2);
    assert!(said.contains("cases, sessions, goals"), "{said}");
}

#[test]
fn a_case_with_windows_line_ends_keeps_them_when_sessions_come_in() {
    let folder = sessions_desk("kettu;;9.3.2026;90;home;;;anna;\r\n");
    let unix = folder.read(CASE);
    folder.write(CASE, unix.replace('\n', "\r\n"));
    folder.write("../mapping.yaml", SESSIONS.replace('\n', "\r\n"));
    folder.sosku(&["save"]).ok();
    folder.sosku(&IMPORT).ok();
    let text = folder.read(CASE);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
}

/// A mapping whose rows are goals of the cases that there are.
const GOALS: &str = "\
into: goals
columns:
  Asia: case
  Tavoite: statement
  Alue: domain
  Sovittu: set
  Tavoitepäivä: target_date
  Alussa: baseline
values:
  domain: {talous: finances, arki: everyday_life}
constants:
  named_by: client
";
/// What a case without a plan needs beside.
const OF_A_PLAN: &str = "  plan.kind: client_plan\n  plan.with_client: kyllä\n";

const GOAL_HEADER: &str = "Asia;Nimi;Tavoite;Alue;Sovittu;Tavoitepäivä;Alussa\n";
const PAYS: &str = "kettu;Aino Kuvitelma;Maksan laskut ajallaan;talous;2.3.2026;1.6.2026;-1\n";

/// A folder with the fox, who has no plan, and a table of these goals.
fn goals_desk(more: &str, rows: &str) -> TestFolder {
    let folder = office();
    folder.write("../mapping.yaml", format!("{GOALS}{more}"));
    folder.write("../table.csv", format!("{GOAL_HEADER}{rows}"));
    folder
}

#[test]
fn goals_of_a_case_without_a_plan_come_with_the_plan_that_the_mapping_tells_of() {
    let rows = format!("{PAYS}SK-4K7QX2;;Herään ennen kymmentä;arki;5.3.2026;;\n");
    let folder = goals_desk(OF_A_PLAN, &rows);
    let before = commits(&folder);
    let answer = json(&folder.sosku(&[&IMPORT[..], &["--format", "json"]].concat()).ok());
    let ids: Vec<&str> =
        answer["entries"].as_array().unwrap().iter().map(|one| one["entry"].as_str().unwrap()).collect();
    assert_eq!((ids.as_slice(), commits(&folder)), (&["G1", "G2"][..], before + 1));
    let text = folder.read(CASE);
    let plan = text.split_once("plans:\n").unwrap().1;
    for written in [
        "id: P1",
        "kind: client_plan",
        "made: 2026-03-02",
        "with_client: true",
        "Maksan laskut ajallaan",
        "domain: finances",
        "baseline: -1",
        "target_date: 2026-06-01",
        "set: 2026-03-05",
    ] {
        assert!(plan.contains(written), "{written} in {plan}");
    }
    assert!(!(text + &folder.git(&["log", "-p"])).contains("Kuvitelma"), "a name came along");
    folder.sosku(&["validate"]).ok();
    folder.sosku(&["undo"]).ok();
    assert!(!folder.read(CASE).contains("plans:"), "one command, taken back whole");
}

#[test]
fn goals_join_the_plan_that_the_case_has_and_the_same_words_twice_are_noticed() {
    let folder = goals_desk("", PAYS);
    let plan = [
        "plan",
        "kettu",
        "--kind",
        "client_plan",
        "--with-client",
        "yes",
        "--goal",
        "statement=Soitan itse,named_by=client",
    ];
    folder.sosku(&plan).ok();
    folder.sosku(&IMPORT).ok();
    let text = folder.read(CASE);
    assert_eq!(text.matches("kind: client_plan").count(), 1, "{text}");
    assert!(text.contains("id: G2") && text.contains("Maksan laskut ajallaan"), "{text}");
    folder.write("../table.csv", format!("{GOAL_HEADER}{}", PAYS.replace("Maksan laskut", "maksan  laskut")));
    let said = refused(&folder, &IMPORT, 1);
    assert!(said.contains("same goal (G2)") && said.contains("--with-alike"), "{said}");
}

#[test]
fn a_goal_that_cannot_be_read_or_has_no_plan_stops_the_whole_and_its_place_is_told() {
    for (more, row, told) in [
        ("", PAYS, "`plan.kind` is missing"),
        (OF_A_PLAN, "kettu;;Maksan laskut;talous;;;\n", "`set` is missing"),
        (OF_A_PLAN, "kettu;;;talous;2.3.2026;;\n", "`statement` is missing"),
        (OF_A_PLAN, "kettu;;Maksan laskut;rahat;2.3.2026;;\n", "column 4"),
        (OF_A_PLAN, "kettu;;Maksan laskut;talous;2.3.2036;;\n", "lies ahead"),
        (OF_A_PLAN, "kettu;;Maksan laskut;talous;2.3.2026;;7\n", "do not go together"),
        (OF_A_PLAN, "kettu;Aino;Aino maksaa laskut;talous;2.3.2026;;\n", "column 3"),
        (OF_A_PLAN, "ilves;;Maksan laskut;talous;2.3.2026;;\n", "no such case"),
    ] {
        let folder = goals_desk(more, row);
        let before = (state(&folder), folder.read(CASE));
        let said = refused(&folder, &IMPORT, 1);
        assert!(said.contains("Line 2") && said.contains(told), "{told} in {said}");
        assert_eq!((state(&folder), folder.read(CASE)), before);
    }
    let folder = goals_desk("  id: G7\n", PAYS);
    assert!(refused(&folder, &IMPORT, 2).contains("`id`"), "ids are given here");
}
