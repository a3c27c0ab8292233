//! `sosku group`: each command done and refused, tables edited row by row, and a month of a real-sized office.

mod month;
mod spreadsheet;

use serde_json::Value;

use super::{json, keys, office, refused};
use crate::support::{Run, TestFolder};

const ROSTER: &str = "groups/arki/roster.csv";
const MEETINGS: &str = "groups/arki/meetings.csv";
const ATTENDANCE: &str = "groups/arki/attendance.csv";

/// An office with a group of a fox and a badger that met once.
fn founded() -> TestFolder {
    let folder = office();
    run(
        &folder,
        "group new --name Arki --kind coaching --open=no --theme peer --start 2026-01-07 --capacity 3",
    );
    run(&folder, "group join arki kettu --date 2026-02-04");
    run(&folder, "group join arki mäyrä --date 2026-03-02");
    run(&folder, "group meet arki -d 2026-03-02 -p kettu,mäyrä -m 90");
    folder
}

fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

#[track_caller]
fn run(folder: &TestFolder, line: &str) -> Run {
    folder.sosku(&words(line)).ok()
}

/// Runs a command that writes, sees that it made one commit and left sound data, and gives its answer.
#[track_caller]
fn answer(folder: &TestFolder, line: &str) -> Value {
    let before = folder.subjects().len();
    let answer = json(&run(folder, &format!("{line} --format json")));
    assert_eq!(keys(&answer), ["case", "path", "entry", "commit"]);
    assert_eq!(folder.subjects().len(), before + 1, "one commit");
    assert_eq!(answer["commit"].as_str().unwrap(), folder.git(&["rev-parse", "HEAD"]).trim());
    folder.sosku(&["validate"]).ok();
    answer
}

#[track_caller]
fn no(folder: &TestFolder, line: &str, code: i32, said: &str) {
    let error = refused(folder, &words(line), code);
    assert!(error.contains(said), "{line}: {error}");
}

/// The same once more is nothing to do.
#[track_caller]
fn nothing(folder: &TestFolder, line: &str) {
    let before = folder.subjects().len();
    let said = run(folder, line).stderr;
    assert!(said.contains("Nothing to change"), "{said}");
    assert_eq!(folder.subjects().len(), before);
}

#[test]
fn new_founds_a_group_named_after_its_name_and_not_twice() {
    let folder = office();
    let line = "group new --name Iltapäivä --kind peer --open --start 2026-01-07 --leader anna,actor:peer";
    let answer = answer(&folder, line);
    assert_eq!(answer["entry"], "groups/iltapaiva/group.yaml#iltapaiva");
    let text = folder.read("groups/iltapaiva/group.yaml");
    assert!(text.contains("open: true\n") && text.contains("leaders: [anna, \"actor:peer\"]"), "{text}");
    nothing(&folder, line);
    no(&folder, "group new --name Iltapäivä --kind theme --open", 1, "--group");
    no(&folder, "group new --name x --kind theme --open --group ../x", 2, "../x");
    no(&folder, "group new --kind theme --open", 2, "--name");
}

#[test]
fn a_group_is_founded_from_a_document() {
    let folder = office();
    let document = "name: Lenkki\nkind: theme\nopen: false\nthemes: [exercise]\nfrom: 2026-02-01\n";
    folder.sosku_fed(&["group", "new", "--from", "-"], document).ok();
    assert!(folder.read("groups/lenkki/group.yaml").contains("themes: [exercise]"));
    let wrong = folder.sosku_fed(&["group", "new", "--from", "-"], "name: x\nkind: teme\nopen: true\n");
    assert_eq!(wrong.code, 2, "{}", wrong.stderr);
}

#[test]
fn several_join_in_one_commit_and_nobody_twice() {
    let folder = office();
    run(&folder, "group new --name Arki --kind coaching --open=no --start 2026-02-10 --capacity 1");
    let answer = answer(&folder, "group join arki kettu mäyrä --date 2026-03-02");
    assert_eq!((&answer["case"], &answer["path"]), (&Value::Null, &Value::from(ROSTER)));
    let table = "case,joined,left,goal,note\nSK-4K7QX2,2026-03-02,,,\nSK-8MMMMM,2026-03-02,,,\n";
    assert_eq!(folder.read(ROSTER), table);
    let trailers = folder.git(&["log", "-1", "--format=%(trailers:key=Sosku-Case,valueonly)"]);
    assert_eq!(trailers.trim(), "SK-4K7QX2\nSK-8MMMMM");
    nothing(&folder, "group join arki kettu --date 2026-03-02");
    no(&folder, "group join arki kettu --date 2026-03-05", 1, "2 March 2026");
    no(&folder, "group join arki kettu --date 2026-02-05", 1, "begins only");
    no(&folder, "group join aarki kettu", 1, "arki");
    no(&folder, "group join arki kettu mäyrä --goal G1", 2, "--goal");
}

#[test]
fn whoever_leaves_keeps_the_row_and_may_come_back() {
    let folder = founded();
    let answer = answer(&folder, "group leave arki kettu --date 2026-03-04 --note Muutti");
    assert_eq!(answer["case"], "SK-4K7QX2");
    assert_eq!(answer["entry"], format!("{ROSTER}#SK-4K7QX2"));
    assert!(folder.read(ROSTER).contains("SK-4K7QX2,2026-02-04,2026-03-04,,Muutti\n"));
    nothing(&folder, "group leave arki kettu --date 2026-03-04");
    no(&folder, "group leave arki kettu --date 2026-03-06", 1, "4 March 2026");
    no(&folder, "group leave arki mäyrä --date 2026-03-01", 1, "2 March 2026");
    run(&folder, "group join arki kettu --date 2026-03-08");
    assert_eq!(folder.read(ROSTER).matches("SK-4K7QX2").count(), 2);
}

#[test]
fn a_meeting_records_everybody_expected() {
    let folder = founded();
    let answer = answer(
        &folder,
        "group meet arki -d 2026-03-04 --present kettu --excused mäyrä --reason mäyrä=flunssa",
    );
    assert_eq!(answer["entry"], format!("{MEETINGS}#2026-03-04"));
    let rows = "2026-03-04,,SK-4K7QX2,present,\n2026-03-04,,SK-8MMMMM,excused,flunssa\n";
    assert!(folder.read(ATTENDANCE).ends_with(rows), "{}", folder.read(ATTENDANCE));
    run(&folder, "group meet arki -d 2026-03-05 --present kettu");
    assert!(folder.read(ATTENDANCE).ends_with("SK-8MMMMM,absent,\n"), "those not named are absent");
    run(&folder, "group meet arki -d 2026-03-06 --absent kettu");
    assert!(folder.read(ATTENDANCE).ends_with("SK-8MMMMM,present,\n"), "the others are present");
    no(&folder, "group meet arki -d 2026-03-07", 2, "--present");
}

#[test]
fn a_meeting_takes_a_document() {
    let folder = founded();
    let document = "date: 2026-03-04\nminutes: 60\npresent: [kettu]\nexcused: [Mäyrä]\nnote: Keitto\n";
    folder.sosku_fed(&["group", "meet", "arki", "--from", "-"], document).ok();
    assert!(folder.read(MEETINGS).contains("2026-03-04,,60,,,anna,,Keitto\n"), "{}", folder.read(MEETINGS));
}

#[test]
fn who_is_not_on_the_roster_is_refused_with_the_way_to_join() {
    let folder = founded();
    no(
        &folder,
        "group meet arki -d 2026-02-11 --present kettu,mäyrä",
        1,
        "sosku group join arki SK-8MMMMM --date 2026-02-11",
    );
    no(&folder, "group meet arki -d 2026-03-04 --present kettu --absent kettu", 2, "SK-4K7QX2");
    no(&folder, "group meet arki -d 2026-03-04 --present kettu --absent", 2, "--absent");
    no(&folder, "group meet arki -d 2026-04-04 --present kettu", 2, "2026");
    no(&folder, "group meet arki -d 2026-03-04 --present kettu --headcount 3", 2, "closed");
}

#[test]
fn a_meeting_of_that_day_is_not_written_over_unless_it_is_corrected() {
    let folder = founded();
    nothing(&folder, "group meet arki -d 2026-03-02 -p kettu,mäyrä -m 90");
    no(&folder, "group meet arki -d 2026-03-02 -p kettu", 1, "--edit");
    run(&folder, "group meet arki -d 2026-03-02 --edit --absent mäyrä --note Kahvi");
    assert_eq!(
        folder.read(ATTENDANCE),
        "date,no,case,presence,note\n2026-03-02,,SK-4K7QX2,present,\n2026-03-02,,SK-8MMMMM,absent,\n"
    );
    assert!(folder.read(MEETINGS).ends_with("2026-03-02,,90,,,anna,,Kahvi\n"));
    run(&folder, "group meet arki -d 2026-03-02 --no 2 -p kettu,mäyrä");
    assert!(folder.read(ATTENDANCE).ends_with("2026-03-02,2,SK-8MMMMM,present,\n"));
    no(&folder, "group meet arki -d 2026-03-03 --edit --absent mäyrä", 1, "no recorded meeting");
}

#[test]
fn heads_are_counted_where_anyone_may_come() {
    let folder = office();
    run(&folder, "group new --name Avoin --kind peer --open --start 2026-01-07 --leader actor:peer");
    run(&folder, "group join avoin kettu --date 2026-02-04");
    run(&folder, "group meet avoin -d 2026-03-02 -p kettu --headcount 7");
    assert!(folder.read("groups/avoin/meetings.csv").contains("2026-03-02,,,,,actor:peer,7,\n"));
    no(&folder, "group meet avoin -d 2026-03-03 -p kettu --headcount 0", 2, "fewer");
}

#[test]
fn what_was_noticed_goes_to_the_case_in_the_same_commit() {
    let folder = founded();
    answer(&folder, "group meet arki -d 2026-03-04 -p kettu,mäyrä --observe kettu=Puhui");
    let files = folder.git(&["show", "--format=", "--name-only"]);
    assert_eq!(files, format!("cases/SK-4K7QX2.yaml\n{ATTENDANCE}\n{MEETINGS}\n"));
    let case = folder.read("cases/SK-4K7QX2.yaml");
    assert!(case.contains("group: arki") && case.contains("text: Puhui"), "{case}");
    nothing(&folder, "group meet arki -d 2026-03-04 -p kettu,mäyrä --observe kettu=Puhui");
}

#[test]
fn nothing_that_is_told_of_somebody_is_lost() {
    let folder = founded();
    let twice =
        "group meet arki -d 2026-03-04 -p kettu,mäyrä --observe kettu=Puhui --observe SK-4K7QX2=Nauroi";
    no(&folder, twice, 2, "SK-4K7QX2");
    no(&folder, "group meet arki -d 2026-02-05 --present kettu --reason mäyrä=flunssa", 1, "SK-8MMMMM");
    run(&folder, "group meet arki -d 2026-03-02 --edit --reason mäyrä=kotiin");
    assert!(folder.read(ATTENDANCE).ends_with("SK-8MMMMM,present,kotiin\n"), "{}", folder.read(ATTENDANCE));
    let prose = refused(&folder, &["group", "meet", "arki", "-p", "kettu", "--observe", "oli väsynyt"], 2);
    assert!(prose.contains("--observe") && !prose.contains("väsynyt"), "{prose}");
}

#[test]
fn three_absences_and_work_in_groups_alone_are_told_of() {
    let folder = founded();
    for day in ["03", "04"] {
        run(&folder, &format!("group meet arki -d 2026-03-{day} --absent kettu"));
    }
    let said = run(&folder, "group meet arki -d 2026-03-05 --absent kettu").stderr;
    assert!(said.contains("Kettu has been absent 3 times in a row"), "{said}");
    let page = run(&folder, "group show arki").stdout;
    assert!(page.contains("absent 3 times in a row") && page.contains("nobody has met them"), "{page}");
    assert!(run(&folder, "show kettu").stdout.contains("absent from the group three times in a row"));
    let badger = run(&folder, "show mäyrä").stdout.replace("\n", " ");
    assert!(badger.contains("comes to a group"), "{badger}");
    run(&folder, "session add mäyrä -m 45 --channel phone");
    assert!(!run(&folder, "show mäyrä").stdout.contains("comes to a group"));
}

#[test]
fn review_is_recorded_once_a_day() {
    let folder = founded();
    let line = "group review arki -d 2026-03-04 --goal-progress 2 --community 3";
    assert_eq!(answer(&folder, line)["entry"], "groups/arki/reviews.csv#2026-03-04");
    assert_eq!(
        folder.read("groups/arki/reviews.csv"),
        "date,goal_progress,community,note\n2026-03-04,2,3,\n"
    );
    nothing(&folder, line);
    no(&folder, "group review arki -d 2026-03-04 --community 1", 1, "already");
    no(&folder, "group review arki --community 5", 2, "");
    no(&folder, "group review arki", 2, "--community");
}

#[test]
fn close_ends_the_group_and_its_memberships() {
    let folder = founded();
    no(&folder, "group close arki --date 2026-03-01", 1, "2 March 2026");
    let answer = answer(&folder, "group close arki --date 2026-03-04 --ground Kausi");
    assert_eq!(answer["path"], "groups/arki/group.yaml");
    assert!(folder.read("groups/arki/group.yaml").contains("to: 2026-03-04\nended_because: Kausi\n"));
    assert_eq!(folder.read(ROSTER).matches("2026-03-04").count(), 2, "both left");
    nothing(&folder, "group close arki --date 2026-03-04 --ground Kausi");
    no(&folder, "group close arki --date 2026-03-05", 1, "already");
    no(&folder, "group meet arki -d 2026-03-05 -p kettu", 1, "ended");
    no(&folder, "group join arki kettu --date 2026-03-05", 1, "ended");
}

#[test]
fn list_and_show_tell_the_same_to_people_and_programs() {
    let folder = founded();
    let list = json(&run(&folder, "group list --format json"));
    assert_eq!(
        (&list[0]["group"], &list[0]["members"], &list[0]["free_places"]),
        (&"arki".into(), &2.into(), &1.into())
    );
    assert!(run(&folder, "group list").stdout.contains("Groups 1, members 2"));
    let shown = json(&run(&folder, "group show Arki --format json"));
    assert_eq!(shown["meetings"][0]["attendance"]["SK-8MMMMM"], "present");
    assert_eq!(shown["members"][0]["alias"], "Kettu");
    let plain = run(&folder, "group show arki --plain").stdout;
    assert!(plain.contains("Mäyrä: present 1, excused 0, absent 0; week: 10 present\n"), "{plain}");
    no(&folder, "group show nothing", 1, "sosku group list");
    no(&folder, "group list --format ics", 2, "");
    let csv = run(&folder, "group show arki --format csv").stdout;
    assert!(csv.contains("arki,2026-03-02,,SK-4K7QX2,present\n"), "{csv}");
}

#[test]
fn suggest_names_groups_that_fit_with_the_reason() {
    let folder = office();
    run(&folder, "group new --name Arki --kind coaching --open=no --theme everyday_skills --capacity 3");
    run(&folder, "group new --name Metsä --kind theme --open=no --theme nature");
    run(&folder, "assess kettu --need everyday_life=3 --need substance_use=0");
    let found = json(&run(&folder, "group suggest kettu --format json"));
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["group"], "arki");
    assert_eq!(found[0]["free_places"], 3);
    assert_eq!(found[0]["reasons"][0]["domain"], "everyday_life");
    run(&folder, "group join arki kettu");
    let said = run(&folder, "group suggest kettu").stdout;
    assert!(said.contains("No group fits"), "{said}");
    no(&folder, "group suggest nobody", 1, "nobody");
}

#[test]
fn peer_support_has_its_three_forms_and_the_supporter_is_an_actor() {
    let folder = office();
    run(&folder, "session add kettu -m 60 --form peer_support --with peer");
    run(&folder, "session add kettu -m 30 --form peer_support --with expert_by_experience --channel message");
    run(
        &folder,
        "group new --name Vertaiset --kind peer --open --leader actor:expert_by_experience --channel online",
    );
    let case = folder.read(super::CASE);
    assert!(case.contains("with: [peer]") && case.contains("with: [expert_by_experience]"), "{case}");
    assert!(run(&folder, "session list kettu").stdout.contains("peer support"));
    let group = run(&folder, "group show vertaiset").stdout.replace('\u{a0}', " ");
    assert!(group.contains("expert by experience") && group.contains("peer group"), "{group}");
    no(&folder, "group new --name x --kind peer --open --leader kettu", 2, "--leader");
}

#[test]
fn a_dry_run_shows_every_row_and_writes_none() {
    let folder = founded();
    let before = super::state(&folder);
    let shown = run(&folder, "group meet arki -d 2026-03-04 -p kettu --dry-run").stdout;
    assert!(shown.contains("+2026-03-04,,SK-8MMMMM,absent,"), "{shown}");
    assert_eq!(super::state(&folder), before);
}
