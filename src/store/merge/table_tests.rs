//! What becomes of a table that two people have changed.

use super::*;

const ROSTER: &str = "case,joined,left,goal,note\nSK-4K7QX2,2026-03-02,,G1,\nSK-8MMMMM,2026-03-02,,,ujo\n";
const CONTACTS: &str = "date,place,people,minutes\n2026-10-01,tori,4,60\n2026-10-02,asema,2,30\n";

fn merged(path: &str, base: &str, ours: &str, theirs: &str) -> Merged {
    let authors = Authors { ours: "anna".into(), theirs: "teija".into() };
    merge(path, Versions { base, ours, theirs }, &authors)
}

fn roster(ours: &str, theirs: &str) -> (String, bool) {
    let merged = merged("data/groups/arki/roster.csv", ROSTER, ours, theirs);
    assert_ne!(merged.outcome, Outcome::ByLines, "{}", merged.text);
    let is_clean = merged.is_clean();
    (merged.text, is_clean)
}

fn contacts(ours: &str, theirs: &str) -> (String, bool) {
    let merged = merged("encounters/2026-10.csv", CONTACTS, ours, theirs);
    assert_ne!(merged.outcome, Outcome::ByLines, "{}", merged.text);
    let is_clean = merged.is_clean();
    (merged.text, is_clean)
}

#[test]
fn members_added_on_both_sides_are_all_there_and_once() {
    let ours = format!("{ROSTER}SK-9NNNNN,2026-04-01,,,\nSK-0AAAAA,2026-04-01,,,\n");
    let theirs = format!("{ROSTER}SK-0AAAAA,2026-04-01,,,\nSK-1BBBBB,2026-04-01,,,\n");
    assert_eq!(roster(&ours, &theirs), (format!("{ours}SK-1BBBBB,2026-04-01,,,\n"), true));
}

#[test]
fn cells_of_one_row_combine_and_a_true_conflict_keeps_both() {
    let left = ROSTER.replace("SK-4K7QX2,2026-03-02,,", "SK-4K7QX2,2026-03-02,2026-05-01,");
    let goal = ROSTER.replace(",G1,", ",G2,");
    assert_eq!(roster(&left, &goal), (left.replace(",G1,", ",G2,"), true));
    let later = ROSTER.replace("SK-4K7QX2,2026-03-02,,", "SK-4K7QX2,2026-03-02,2026-06-01,");
    let (text, is_clean) = roster(&left, &later);
    assert!(!is_clean && text.starts_with("case,joined,left,goal,note,x_conflict_left\n"), "{text}");
    assert!(text.contains("SK-4K7QX2,2026-03-02,2026-05-01,G1,,2026-06-01\n"), "{text}");
}

#[test]
fn a_row_that_one_removed_and_one_changed_stays_and_is_marked() {
    let removed = ROSTER.replace("SK-8MMMMM,2026-03-02,,,ujo\n", "");
    let changed = ROSTER.replace("ujo", "rohkeampi");
    for (ours, theirs) in [(&removed, &changed), (&changed, &removed)] {
        let (text, is_clean) = roster(ours, theirs);
        assert!(!is_clean && text.contains("rohkeampi,removed"), "{text}");
    }
    assert_eq!(roster(&removed, ROSTER), (removed.clone(), true));
    assert_eq!(roster(ROSTER, &removed), (removed, true));
}

#[test]
fn two_notes_of_a_row_are_both_kept() {
    let (text, is_clean) = roster(&ROSTER.replace("ujo", "arka"), &ROSTER.replace("ujo", "puhui jo"));
    assert!(is_clean && text.contains("[anna] arka / [teija] puhui jo"), "{text}");
}

#[test]
fn an_emptied_cell_stays_empty_and_one_that_was_also_changed_is_told() {
    let emptied = ROSTER.replace(",G1,", ",,");
    assert_eq!(roster(ROSTER, &emptied), (emptied.clone(), true));
    let (text, is_clean) = roster(&ROSTER.replace(",G1,", ",G2,"), &emptied);
    assert!(!is_clean && text.contains(",G2,,removed"), "{text}");
}

#[test]
fn anonymous_rows_of_both_sides_are_kept_and_the_same_row_once() {
    let ours = format!("{CONTACTS}2026-10-03,tori,1,5\n2026-10-04,tori,3,20\n");
    let theirs = format!("{CONTACTS}2026-10-03,tori,1,5\n2026-10-05,tori,3,20\n");
    assert_eq!(contacts(&ours, &theirs), (format!("{ours}2026-10-05,tori,3,20\n"), true));
}

#[test]
fn an_anonymous_row_that_both_changed_is_kept_twice_and_marked() {
    let (text, is_clean) = contacts(&CONTACTS.replace("4,60", "5,60"), &CONTACTS.replace("4,60", "6,60"));
    assert!(!is_clean && text.contains("tori,5,60\n") && text.contains("tori,6,60,changed\n"), "{text}");
    let (text, is_clean) =
        contacts(&CONTACTS.replace("4,60", "5,60"), &CONTACTS.replace("2026-10-01,tori,4,60\n", ""));
    assert!(!is_clean && text.contains("tori,5,60\n"), "{text}");
}

#[test]
fn two_answers_that_say_the_same_are_two() {
    let base = "date,instrument,group,value\n2026-10-01,esis,arki,4\n";
    let both = format!("{base}2026-10-01,esis,arki,4\n");
    let merged = merged("surveys/2026.csv", base, &both, &both);
    assert_eq!(merged.text, format!("{both}2026-10-01,esis,arki,4\n"));
}

#[test]
fn what_is_no_table_is_never_clean() {
    for broken in ["case,case\na,b\n", "a\nb,c\n", "a\n\"b\n"] {
        assert_eq!(merged("groups/a/roster.csv", ROSTER, ROSTER, broken).outcome, Outcome::ByLines);
    }
}
