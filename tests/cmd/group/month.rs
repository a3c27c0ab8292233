//! A month of a real-sized office, typed in as a user would: 4 groups, 60 participants, 16 meetings, 20 encounters and 3
//! events. No step needs an editor, and the grid of 20 people is readable at 80 columns.

use super::{json, run};
use crate::support::TestFolder;

/// Groups of the month: name, kind, theme and how many belong to it.
const GROUPS: [(&str, &str, &str, usize); 4] = [
    ("arki", "coaching", "everyday_skills", 20),
    ("metsa", "theme", "nature", 15),
    ("kulttuuri", "activity", "culture", 15),
    ("vertaiset", "peer", "peer", 10),
];

/// The days on which every group met.
const DAYS: [&str; 4] = ["2026-02-05", "2026-02-12", "2026-02-19", "2026-02-26"];

/// Participants whose cases were opened before.
fn office_of_sixty() -> (TestFolder, Vec<String>) {
    let folder = TestFolder::new();
    let letters: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    let codes = (0..60).map(|number| format!("SK-4K7Q{}{}", letters[number / 32], letters[number % 32]));
    let codes: Vec<String> = codes.collect();
    for (number, code) in codes.iter().enumerate() {
        let case = format!(
            "format: 1\ncase: {code}\nalias: Osallistuja {number}\nclient: {{born: 1990, gender: woman, \
             municipality: Kokkola, language: fi}}\ninitiation: {{date: 2026-01-02, how: contact, source: self}}\n"
        );
        folder.write(&format!("cases/{code}.yaml"), case);
    }
    folder.commit_all("sixty cases");
    (folder, codes)
}

#[test]
fn a_month_of_four_groups_is_recorded_without_an_editor() {
    let (mut folder, codes) = office_of_sixty();
    folder.set("EDITOR", "false");
    let mut rest = codes.as_slice();
    for (name, kind, theme, size) in GROUPS {
        let open = if kind == "peer" { "--open" } else { "--open=no" };
        run(
            &folder,
            &format!("group new --name {name} --kind {kind} {open} --theme {theme} --start 2026-02-01"),
        );
        let (members, others) = rest.split_at(size);
        rest = others;
        run(&folder, &format!("group join {name} {} --date 2026-02-01", members.join(" ")));
        for (at, day) in DAYS.iter().enumerate() {
            let heads = if kind == "peer" { " --headcount 14" } else { "" };
            let away = format!("--absent {} --excused {}", members[at], members[at + 1]);
            run(&folder, &format!("group meet {name} -d {day} {away} -m 90 --theme {theme}{heads}"));
        }
    }
    run(&folder, "group review arki -d 2026-02-27 --goal-progress 2 --community 2");
    run(&folder, &format!("group leave arki {} --date 2026-02-27 --note Opinnot", codes[0]));
    among_the_unregistered(&folder);
    assert_eq!(folder.subjects().len(), 2 + 4 * (1 + 1 + 4) + 2 + 20 + 3, "one commit a step");
    folder.sosku(&["validate"]).ok();
    let page = run(&folder, "group show arki").stdout;
    let people = page.lines().filter(|line| line.trim_start().starts_with("Osallistuja")).count();
    assert!(people >= 20, "{page}");
    assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    let shown = json(&run(&folder, "group show arki --format json"));
    assert_eq!(shown["members"].as_array().unwrap().len(), 20);
    assert_eq!(shown["members"][1]["absent"], 1);
    let list = json(&run(&folder, "group list --format json"));
    let members: u64 = list.as_array().unwrap().iter().map(|group| group["members"].as_u64().unwrap()).sum();
    assert_eq!(members, 59);
}

/// Twenty evenings on the street and three meetings that anyone may come to.
fn among_the_unregistered(folder: &TestFolder) {
    for day in 1..=20 {
        run(folder, &format!("encounter add -d 2026-02-{day:02} --setting street --people {}", day % 6 + 1));
    }
    for day in [3, 10, 17] {
        run(
            folder,
            &format!("event add -d 2026-02-{day:02} --kind information_event --clients 12 --professionals 3"),
        );
    }
    let february = ["report", "monthly", "--period", "2026-02", "--format", "json"];
    let report = json(&folder.sosku(&february).ok());
    let total = |indicator: &str| {
        let numbers = report["observations"].as_array().unwrap().iter();
        let own = |number: &&serde_json::Value| {
            number["indicator"] == indicator
                && number["by"] == serde_json::json!({})
                && number["period"].is_null()
        };
        numbers.clone().find(own).map(|number| number["value"].clone()).unwrap_or_default()
    };
    assert_eq!(
        (total("encounters"), total("events"), total("groups.meetings")),
        (20.into(), 3.into(), 16.into())
    );
}
