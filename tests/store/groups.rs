//! A client's days in groups: found in every group, however the code is written, whatever else is broken.

use sosku::store::load::groups::days_of;

use crate::support::TestFolder;

const HEADER: &str = "date,case,presence\n";

#[test]
fn a_clients_days_are_found_in_every_group_in_capitals_or_not() {
    let folder = TestFolder::new();
    let table = |rows: &str| format!("{HEADER}{rows}");
    folder.write("groups/a/attendance.csv", table("2026-11-03,SK-4K7QX2,present\n"));
    folder.write(
        "groups/b/attendance.csv",
        table("2026-11-04,sk-4k7qx2,absent\n2026-11-04,SK-9T3HMB,present\n"),
    );
    folder.write("groups/c/attendance.csv", table("2026-11-05,SK-9T3HMB,present\n"));
    folder.write("groups/d/attendance.csv", "SK-4K7QX2,\"");
    let days = days_of(&folder.layout(), "SK-4K7QX2".parse().unwrap());
    let days: Vec<String> =
        days.iter().map(|day| format!("{} {} {}", day.group, day.date, day.presence.code())).collect();
    assert_eq!(days, ["a 2026-11-03 present", "b 2026-11-04 absent"]);
}
