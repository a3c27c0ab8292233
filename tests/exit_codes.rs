//! The exit codes, a contract with scripts: 0 done, 1 could not be done, 2 bad command line, 3 errors in the
//! data, 70 a defect. Why a command is refused is told in `cmd`.

use sosku::cli::error::ErrorKind;

use crate::cmd::{CASE, office};
use crate::support::TestFolder;

#[test]
fn every_command_that_does_its_work_exits_with_0() {
    let folder = office();
    for line in [
        "--version",
        "--help",
        "list",
        "show kettu",
        "session add kettu -m 5",
        "session list kettu",
        "report monthly",
        "validate",
        "catalogue list",
        "schema case",
        "save",
        "intake --born 1990 --gender man --municipality Vaasa --how contact --source self",
    ] {
        folder.sosku(&line.split(' ').collect::<Vec<_>>()).ok();
    }
}

#[test]
fn what_cannot_be_done_exits_with_1() {
    let folder = office();
    for line in [
        "show nobody",
        "session add nobody -m 5",
        "session edit kettu 2026-01-01-abc -m 5",
        "session list nobody",
        "edit nobody",
        "catalogue show nothing",
        "intake --continues nobody",
        "init .",
        "list -C /nowhere",
    ] {
        folder.sosku(&line.split(' ').collect::<Vec<_>>()).exits(1);
    }
}

#[test]
fn a_bad_command_line_exits_with_2() {
    let folder = office();
    for line in [
        "lst",
        "session",
        "list --frmat json",
        "list --format xml",
        "show",
        "show a b",
        "session add kettu -m",
        "session add kettu -m many",
        "session add kettu",
        "intake",
        "report",
        "report monthly --period never",
        "schema nothing",
    ] {
        let words: Vec<_> = line.split(' ').filter(|word| !word.is_empty()).collect();
        let run = folder.sosku(&words).exits(2);
        assert_eq!(run.stdout, "", "{line}");
    }
    let mut folder = office();
    folder.set("SOSKU_NOW", "yesterday");
    folder.sosku(&["list"]).exits(2);
}

#[test]
fn errors_in_the_data_exit_with_3_where_all_data_is_read_and_with_1_elsewhere() {
    let folder = office();
    folder.write(CASE, "format: 1\ncase: SK-4K7QX2\n");
    for line in ["validate", "list", "report monthly"] {
        folder.sosku(&line.split(' ').collect::<Vec<_>>()).exits(3);
    }
    for line in ["show 4K7QX2", "session add 4K7QX2 -m 5", "save"] {
        folder.sosku(&line.split(' ').collect::<Vec<_>>()).exits(1);
    }
    let folder = office();
    folder.write("sosku.yaml", "format: 1\n");
    for line in ["validate", "list", "report monthly"] {
        folder.sosku(&line.split(' ').collect::<Vec<_>>()).exits(3);
    }
    folder.sosku(&["session", "add", "kettu", "-m", "5"]).exits(1);
}

#[test]
fn a_defect_exits_with_70() {
    assert_eq!(ErrorKind::Defect.exit_code(), 70);
}

#[test]
fn help_and_version_need_no_folder() {
    let folder = TestFolder::empty();
    folder.sosku(&["--help"]).ok();
    folder.sosku(&["session", "add", "--help"]).ok();
    assert_eq!(folder.sosku(&["--version"]).ok().stdout, concat!("sosku ", env!("CARGO_PKG_VERSION"), "\n"));
}
