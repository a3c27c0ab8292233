//! Line ends and paths as Windows has them: every editing verb keeps them, and what is typed with `\` is found.

use super::{CASE, office};
use crate::support::TestFolder;

/// What is done to the fox, in the order of a case's life.
const DEEDS: [&str; 20] = [
    "assess kettu --started 2026-02-06 --need everyday_life=3",
    "assess kettu --completed 2026-02-20 --client-wants wants --conclusions Tarve",
    "check kettu --record --conclusion start --grounds Perusteet",
    "measure kettu --instrument 3x10d --value health=4",
    "plan kettu --made 2026-03-02 --with-client --goal statement=Kauppaan,named_by=client,baseline=-1",
    "plan goal add kettu --statement Uni --named-by client",
    "plan goal change kettu G2 --weight 2",
    "plan goal end kettu G2 --reason given_up",
    "plan support add kettu --service individual_support",
    "decide kettu --kind grant --grounds Perusteet --start 2026-03-03",
    "session add kettu -m 60 -d 2026-03-04 --note Muistiinpano",
    "observe kettu --domain everyday_life --text Havainto",
    "appointment add kettu --actor kela --date 2026-03-20",
    "team set kettu --worker anna --role co_worker",
    "network add kettu --actor kela --consent yes",
    "pause kettu --start 2026-03-05 --end 2026-03-06 --ground illness",
    "edit kettu --municipality Vaasa",
    "review kettu --goal G1=0 --outcome continue",
    "close kettu --ground goals_reached --destination work",
    "reopen kettu --reason Jatkuu",
];

/// What is done in tables.
const IN_TABLES: [&str; 6] = [
    "group join arki mäyrä --date 2026-03-02",
    "group meet arki -d 2026-03-04 -p kettu,mäyrä -m 90",
    "group review arki --goal-progress 3 --community 3",
    "group leave arki mäyrä --date 2026-03-05",
    "encounter add --setting street --people 3",
    "event add --kind training --professionals 4",
];

/// The files of a folder's data.
fn files(folder: &TestFolder) -> Vec<String> {
    let listed = folder.git(&["ls-files", "cases", "groups", "encounters", "events", "sosku.yaml"]);
    listed.lines().map(str::to_owned).collect()
}

/// Gives every file the line ends of Windows, as a version of its own.
fn as_on_windows(folder: &TestFolder) {
    for path in files(folder) {
        let text = folder.read(&path).replace("\r\n", "\n").replace('\n', "\r\n");
        folder.write(&path, text);
    }
    folder.git(&["-c", "core.autocrlf=false", "commit", "--quiet", "--all", "--message=Windows"]);
}

/// True if every line ends as on Windows.
fn is_of_windows(text: &str) -> bool {
    text.matches('\n').count() == text.matches("\r\n").count() && !text.replace("\r\n", "").contains('\r')
}

#[track_caller]
fn done(folder: &TestFolder, deed: &str) {
    folder.sosku(&deed.split(' ').collect::<Vec<_>>()).ok();
}

#[test]
fn every_verb_of_a_case_keeps_the_line_ends_of_windows() {
    let folder = office();
    as_on_windows(&folder);
    for deed in DEEDS {
        done(&folder, deed);
        assert!(is_of_windows(&folder.read(CASE)), "{deed}: {:?}", folder.read(CASE));
    }
    folder.sosku(&["validate"]).ok();
}

#[test]
fn every_verb_of_a_table_keeps_them_too() {
    let folder = office();
    done(&folder, "group new --name Arki --kind coaching --open=no --start 2026-01-07");
    done(&folder, "group join arki kettu --date 2026-02-04");
    done(&folder, "group meet arki -d 2026-02-11 -p kettu -m 90");
    done(&folder, "encounter add --setting street --people 2");
    done(&folder, "event add --kind training --professionals 2");
    as_on_windows(&folder);
    for deed in IN_TABLES {
        let before: Vec<String> =
            files(&folder).into_iter().filter(|path| is_of_windows(&folder.read(path))).collect();
        done(&folder, deed);
        for path in &before {
            assert!(is_of_windows(&folder.read(path)), "{deed}: {path}: {:?}", folder.read(path));
        }
    }
    folder.sosku(&["validate"]).ok();
}

#[test]
fn a_document_from_windows_leaves_no_line_end_of_its_own_in_a_text() {
    let document = "date: 2026-03-04\r\nminutes: 60\r\nnote: |\r\n  Ensimmäinen rivi\r\n  toinen rivi\r\n";
    let folder = office();
    folder.write("../entry.yaml", document);
    done(&folder, "session add kettu --from ../entry.yaml");
    assert!(!folder.read(CASE).contains('\r') && folder.read(CASE).contains("toinen rivi"));
    as_on_windows(&folder);
    folder.write("../entry.yaml", document.replace("04", "05"));
    done(&folder, "session add kettu --from ../entry.yaml");
    assert!(is_of_windows(&folder.read(CASE)), "{:?}", folder.read(CASE));
}

#[test]
fn criteria_and_office_with_windows_line_ends_are_read() {
    let folder = office();
    let set = "format: 1\r\ncriteria:\r\n  - id: oma\r\n    version: 1\r\n    title: Oma\r\n    source: Oma\r\n    \
               supported: 1\r\n    partly_supported: 1\r\n    criteria:\r\n      - {id: a, title: A, when: {need: \
               {domain: housing, level: 2}}}\r\n";
    folder.write("catalogue/oma.yaml", set);
    as_on_windows(&folder);
    folder.sosku(&["validate"]).ok();
    let run = folder.sosku(&["check", "kettu", "--criteria", "oma", "--format", "json"]);
    assert!(run.stdout.contains("\"oma@1\""), "{}{}", run.stdout, run.stderr);
}

#[test]
fn a_path_that_is_typed_with_backslashes_is_found() {
    let folder = office();
    let bad = folder.read(CASE).replace("gender: woman", "gender: womann");
    folder.write(CASE, bad);
    for typed in [r"cases\SK-4K7QX2.yaml", r".\cases\SK-4K7QX2.yaml", r"cases\"] {
        let run = folder.sosku(&["validate", typed]).exits(3);
        assert!(run.stdout.contains("womann"), "{typed}: {}", run.stdout);
    }
    folder.sosku(&["validate", r"cases\SK-8MMMMM.yaml"]).ok();
}
