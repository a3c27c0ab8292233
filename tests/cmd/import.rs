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
    assert!(said.contains("cases, sessions"), "{said}");
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
