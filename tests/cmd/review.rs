//! `sosku review`.

use super::underway::{changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn a_review_rates_every_live_goal_and_says_what_changed() {
    let folder = folder();
    let arguments = [
        "review",
        "kettu",
        "--goal",
        "G1=+1,note=Sujuu, myös iltaisin",
        "--not-rated",
        "G2=Kurssi kesken",
        "--mechanism",
        "trust=4,peer_support=2",
        "--experience",
        "agency=3",
        "--change",
        "coping=1",
        "--support",
        "sufficient",
        "--participant",
        "client,anna",
        "--outcome",
        "continue",
    ];
    let answer = writes(&folder, &arguments, &[]);
    assert_eq!(answer.entry, "R2");
    assert!(answer.said.contains("G1 0 → +1, G2 not rated"), "{}", answer.said);
    assert!(answer.said.contains("9 June 2026"), "{}", answer.said);
    let text = text(&folder);
    for part in [
        "level: 1",
        "Sujuu, myös iltaisin",
        "not_rated: Kurssi kesken",
        "next_review: 2026-06-09",
        "trust: 4",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn a_goal_left_out_is_refused_by_its_id_and_never_by_its_words() {
    let folder = folder();
    let said = refuses(&folder, &["review", "kettu", "--goal", "G1=0"], 2);
    assert!(said.contains("G2 (−2)") && !said.contains("Herään"), "{said}");
    assert!(!said.contains("G1 ("), "{said}");
    refuses(&folder, &["review", "kettu"], 2);
}

#[test]
fn a_review_comes_from_a_document() {
    let folder = folder();
    let document = "date: 2026-03-06\nplan: P1\ngoals:\n  - {goal: G1, level: -2}\n  - {goal: G2, level: 2}\noutcome: end\n";
    let answer = writes_fed(&folder, &["review", "kettu", "--from", "-"], document, &[]);
    assert!(answer.said.contains("G1 0 → −2, G2 −2 → +2"), "{}", answer.said);
    assert!(answer.said.contains("sosku decide SK-4K7QX2 --kind end"), "{}", answer.said);
    assert!(!text(&folder).contains("next_review"), "after the end no review follows");
}

#[test]
fn the_same_review_again_changes_nothing_and_another_of_that_id_is_refused() {
    let folder = folder();
    let same = ["review", "kettu", "--id", "R2", "--date", "2026-03-06", "--goal", "G1=0", "--goal", "G2=0"];
    writes(&folder, &same, &[]);
    changes_nothing(&folder, &same);
    refuses(&folder, &["review", "kettu", "--id", "R2", "--goal", "G1=1", "--goal", "G2=0"], 1);
}

#[test]
fn levels_out_of_range_unknown_goals_and_days_ahead_are_refused() {
    let folder = folder();
    let both = |first: &'static str| ["review", "kettu", "--goal", first, "--goal", "G2=0"];
    refuses(&folder, &both("G1=3"), 2);
    refuses(&folder, &both("G9=0"), 2);
    refuses(&folder, &[&both("G1=0")[..], &["--date", "2026-04-01"]].concat(), 2);
    refuses(&folder, &[&both("G1=0")[..], &["--mechanism", "trust=5"]].concat(), 2);
}

#[test]
fn a_case_without_a_plan_has_nothing_to_review() {
    let folder = folder();
    let before = text(&folder);
    let from = before.find("plans:").unwrap();
    let to = before.find("decisions:").unwrap();
    let reviews = before.find("reviews:").unwrap();
    folder.write(super::underway::PATH, format!("{}{}", &before[..from], &before[to..reviews]));
    folder.commit_all("no plan");
    let said = refuses(&folder, &["review", "kettu", "--goal", "G1=0"], 1);
    assert!(said.contains("sosku plan"), "{said}");
}
