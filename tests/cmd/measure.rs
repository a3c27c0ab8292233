//! `sosku measure`: only what the instrument allows, and the change in its own direction.

use super::{answer, changes_nothing, folder, recorded, refused, written};

#[test]
fn a_measurement_is_recorded_and_the_change_is_told_in_the_instruments_direction() {
    let folder = folder("");
    let first =
        ["measure", "kettu", "--instrument", "3X10D", "--value", "health=4,raha-asiat=2", "-d", "1.3."];
    let run = folder.sosku(&[&first[..], &["--format", "json"]].concat()).ok();
    assert_eq!(answer(&run)["entry"], "M1");
    recorded(&folder, "measure", "M1");
    assert!(written(&folder).contains("values: {finances: 2, health: 4}"), "{}", written(&folder));
    let run = folder.sosku(&["measure", "kettu", "--instrument", "3x10d", "--value", "health=6"]).ok();
    assert!(run.stderr.contains("health: 4 → 6, better"), "{}", run.stderr);
    for (day, points) in [("1.3.", "total=30"), ("8.3.", "total=20")] {
        folder.sosku(&["measure", "kettu", "--instrument", "whodas_12", "--value", points, "-d", day]).ok();
    }
    let run = folder.sosku(&["measure", "kettu", "--instrument", "whodas_12", "--value", "total=25"]).ok();
    assert!(run.stderr.contains("total: 20 → 25, worse"), "fewer limitations are better: {}", run.stderr);
}

#[test]
fn the_same_measurement_given_twice_is_one() {
    let folder = folder("");
    let once = ["measure", "kettu", "--id", "M4", "--instrument", "3x10d", "--value", "health=4"];
    folder.sosku(&once).ok();
    changes_nothing(&folder, &once);
    let other = ["measure", "kettu", "--id", "M4", "--instrument", "3x10d", "--value", "health=5"];
    refused(&folder, &other, 1, "exists already");
}

#[test]
fn numbers_that_the_instrument_does_not_give_are_refused() {
    let folder = folder("");
    let measure = |value| ["measure", "kettu", "--instrument", "3x10d", "--value", value];
    refused(&folder, &measure("total=40"), 2, "has no total");
    refused(&folder, &measure("helth=4"), 2, "health");
    refused(&folder, &measure("health=11"), 2, "between 0 and 10");
    refused(&folder, &measure("health=4,5"), 2, "lacks a key");
    refused(&folder, &measure("health=4.5"), 2, "steps of 1");
    refused(&folder, &["measure", "kettu", "--instrument", "3x10d"], 2, "daily_coping");
    refused(&folder, &["measure", "kettu", "--value", "health=4"], 2, "--instrument");
}

#[test]
fn a_group_instrument_is_refused_with_the_reason_and_the_way_to_the_survey() {
    let folder = folder("");
    let esis = ["measure", "kettu", "--instrument", "esis", "--value", "total=40"];
    refused(&folder, &esis, 1, "not at present recommend");
    refused(&folder, &esis, 1, "sosku survey add --instrument esis");
    refused(&folder, &["measure", "kettu", "--instrument", "gas"], 1, "goals of the plan");
}

#[test]
fn the_abilitator_takes_a_summary_and_other_instruments_none() {
    let folder = folder("");
    let kykyviisari = ["measure", "kettu", "--instrument", "kykyviisari", "--summary", "Jaksaa: no"];
    folder.sosku(&[&kykyviisari[..], &["--value", "work_ability=4"]].concat()).ok();
    recorded(&folder, "measure", "M1");
    let other = ["measure", "kettu", "--instrument", "3x10d", "--value", "health=4", "--summary", "x"];
    refused(&folder, &other, 2, "takes no summary");
}
