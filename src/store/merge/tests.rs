//! What becomes of a case that two people have changed, pair by pair.

use super::*;

const BASE: &str = "\
format: 1
case: SK-4K7QX2
client: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi} # of the office
initiation:
  date: 2026-02-03
  how: contact
  source: self
plans:
  - id: P1
    kind: client_plan
    made: 2026-03-02
    with_client: true
    goals:
      - id: G1
        statement: Käyn kaupassa itse
        named_by: client
sessions:
  # the first
  - id: 2026-03-09-k7m
    date: 2026-03-09
    minutes: 90
    form: individual
    channel: in_person
    attendance: attended
    workers: [anna]
    note: |
      Käytiin kaupassa.
";

fn session(id: &str, minutes: u32) -> String {
    let date = &id[..10];
    format!(
        "  - id: {id} # logged in the car\n    date: {date}\n    minutes: {minutes}\n    form: individual\n    \
         channel: in_person\n    attendance: attended\n    workers: [anna]\n"
    )
}

fn merged(ours: &str, theirs: &str) -> Merged {
    merged_from(BASE, ours, theirs)
}

fn merged_from(base: &str, ours: &str, theirs: &str) -> Merged {
    let authors = Authors { ours: "anna".into(), theirs: "teija".into() };
    merge("cases/SK-4K7QX2.yaml", Versions { base, ours, theirs }, &authors)
}

#[track_caller]
fn clean(ours: &str, theirs: &str) -> String {
    let merged = merged(ours, theirs);
    assert_eq!(merged.outcome, Outcome::Clean, "{}", merged.text);
    merged.text
}

/// The text of a conflict, and the places that hold two values.
#[track_caller]
fn conflict(ours: &str, theirs: &str) -> (String, Vec<String>) {
    let merged = merged(ours, theirs);
    let Outcome::Conflicts(places) = merged.outcome else { panic!("{:?}\n{}", merged.outcome, merged.text) };
    (merged.text, places.iter().map(ToString::to_string).collect())
}

fn with(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "{from}");
    BASE.replacen(from, to, 1)
}

#[test]
fn sessions_added_on_both_sides_are_all_kept_as_they_were_written() {
    let (ours, theirs) = (session("2026-03-16-aaa", 60), session("2026-03-17-bbb", 45));
    let text = clean(&format!("{BASE}{ours}"), &format!("{BASE}{theirs}"));
    assert_eq!(text, format!("{BASE}{ours}{theirs}"));
}

#[test]
fn the_same_session_on_both_sides_is_one() {
    let added = session("2026-03-16-aaa", 60);
    let both = format!("{BASE}{added}");
    assert_eq!(clean(&both, &both), both);
    let more = format!("{both}{}", session("2026-03-17-bbb", 45));
    assert_eq!(clean(&both, &more), more);
}

#[test]
fn changes_to_different_facts_of_one_entry_combine() {
    let text = clean(&with("minutes: 90", "minutes: 60"), &with("channel: in_person", "channel: phone"));
    assert_eq!(text, with("minutes: 90", "minutes: 60").replace("channel: in_person", "channel: phone"));
}

#[test]
fn two_changes_of_one_fact_keep_both_values() {
    let (text, places) = conflict(&with("minutes: 90", "minutes: 60"), &with("minutes: 90", "minutes: 45"));
    assert_eq!(places, ["sessions[0].minutes"]);
    assert_eq!(text, with("minutes: 90", "minutes: 60\n    x_conflict_minutes: 45"));
    let (text, _) = conflict(&with("Kokkola", "Vaasa"), &with("Kokkola", "Seinäjoki"));
    assert!(text.contains("municipality: Vaasa, x_conflict_municipality: Seinäjoki, "), "{text}");
}

#[test]
fn two_lines_added_to_one_note_are_both_there_with_their_authors() {
    let ours = format!("{BASE}      Anna lisäsi.\n");
    let text = clean(&ours, &format!("{BASE}      Teija lisäsi.\n"));
    let note =
        "    note: |\n      Käytiin kaupassa.\n      [anna] Anna lisäsi.\n      [teija] Teija lisäsi.\n";
    assert!(text.ends_with(note), "{text}");
}

#[test]
fn a_note_written_anew_on_both_sides_holds_both_texts() {
    let ours = with("Käytiin kaupassa.", "Kauppa sujui.");
    let merged = merged(&ours, &with("Käytiin kaupassa.", "Kauppa oli kiinni."));
    assert!(
        merged.text.ends_with("      [anna] Kauppa sujui.\n      [teija] Kauppa oli kiinni.\n"),
        "{}",
        merged.text
    );
    assert_eq!(merged.joined.iter().map(ToString::to_string).collect::<Vec<_>>(), ["sessions[0].note"]);
}

#[test]
fn an_entry_that_one_removed_and_one_changed_stays_and_is_marked() {
    let end = BASE.find("sessions:").unwrap();
    let without = format!("{}sessions: []\n", &BASE[..end]);
    let changed = with("minutes: 90", "minutes: 60");
    let (text, places) = conflict(&changed, &without);
    assert_eq!(places, ["sessions[0]"]);
    assert!(text.contains("minutes: 60") && text.contains("x_conflict: removed"), "{text}");
    let (text, _) = conflict(&without, &changed);
    assert!(text.contains("minutes: 60") && text.contains("x_conflict: removed"), "{text}");
    let (text, _) = conflict(&BASE[..end], &changed);
    assert!(text.contains("minutes: 60") && text.contains("x_conflict: removed"), "{text}");
}

#[test]
fn an_entry_that_one_removed_and_nobody_changed_goes() {
    let more = format!("{BASE}{}", session("2026-03-16-aaa", 60));
    let end = BASE.find("sessions:").unwrap();
    let without = format!("{}sessions: []\n", &BASE[..end]);
    let text = clean(&more, &without);
    assert!(
        !text.contains("k7m") && text.contains("2026-03-16-aaa") && text.contains("# the first"),
        "{text}"
    );
}

#[test]
fn two_goals_of_one_id_become_two_and_references_follow() {
    let goal = |text: &str| {
        format!(
            "        named_by: client\n      - id: G2\n        statement: {text}\n        named_by: client\n"
        )
    };
    let ours = with("        named_by: client\n", &goal("Nukun yöt"));
    let theirs = with("        named_by: client\n", &goal("Syön aamulla"));
    let theirs = theirs.replace("workers: [anna]", "workers: [anna]\n    goals: [G1, G2]");
    let merged = merged(&ours, &theirs);
    assert_eq!(merged.renamed, [Renamed { from: "G2".into(), to: "G3".into() }]);
    assert_eq!(merged.outcome, Outcome::Clean, "{}", merged.text);
    assert!(merged.text.contains("id: G3\n        statement: Syön aamulla"), "{}", merged.text);
    assert!(merged.text.contains("goals: [G1, G3]"), "{}", merged.text);
}

#[test]
fn a_plan_that_moves_takes_its_goals_along() {
    let plan = |goal: &str| {
        format!(
            "  - id: P2\n    kind: client_plan\n    made: 2026-04-01\n    with_client: true\n    goals:\n      - id: G2\n        statement: {goal}\n        named_by: client\nsessions:\n"
        )
    };
    let merged = merged(&with("sessions:\n", &plan("Yksi")), &with("sessions:\n", &plan("Kaksi")));
    let renamed: Vec<_> = merged.renamed.iter().map(|one| (one.from.as_str(), one.to.as_str())).collect();
    assert_eq!(renamed, [("G2", "G3"), ("P2", "P3")]);
    assert_eq!(merged.outcome, Outcome::Clean, "{}", merged.text);
}

#[test]
fn lists_of_words_take_what_both_added() {
    let ours = with("workers: [anna]", "workers: [anna, teija]");
    let text = clean(&ours, &with("workers: [anna]", "workers: [anna, mikko]"));
    assert!(text.contains("workers: [anna, teija, mikko]"), "{text}");
    let (text, _) = conflict(&with("[anna]", "[teija]"), &with("[anna]", "[mikko]"));
    assert!(text.contains("workers: [teija]\n    x_conflict_workers: [mikko]"), "{text}");
}

#[test]
fn comments_of_both_sides_survive() {
    let ours = with("named_by: client", "named_by: client # ours");
    let theirs = with("  source: self", "  # theirs\n  source: self");
    let text = clean(&ours, &theirs);
    assert_eq!(text, ours.replace("  source: self", "  # theirs\n  source: self"));
    let (text, _) = conflict(
        &with("minutes: 90", "minutes: 60 # ours"),
        &with("minutes: 90", "minutes: 45 # theirs").replace("how:", "# why\n  how:"),
    );
    assert!(text.contains("# ours") && text.contains("# theirs") && text.contains("# why"), "{text}");
}

#[test]
fn a_closure_on_both_sides_with_other_facts_is_a_conflict() {
    let closure = |ground: &str| {
        format!("{BASE}closure:\n  date: 2026-12-15\n  ground: {ground}\n  destination: unknown\n")
    };
    let (text, places) = conflict(&closure("no_contact"), &closure("moved_away"));
    assert_eq!(places, ["closure.ground"]);
    assert!(text.contains("ground: no_contact\n  x_conflict_ground: moved_away\n"), "{text}");
}

#[test]
fn what_is_not_understood_is_never_clean() {
    for broken in ["sessions: [\n", "a: &x 1\n", "format: 1\nformat: 1\n", "- 1\n", "\u{0}"] {
        let merged = merged_from(BASE, BASE, broken);
        assert_eq!(merged.outcome, Outcome::ByLines);
        assert_eq!(merged_from(BASE, broken, BASE).outcome, Outcome::ByLines);
    }
    let open = with("minutes: 90", "minutes: 60\n    x_conflict_minutes: 45");
    assert_eq!(merged(&open, &with("form: individual", "form: contact")).outcome, Outcome::ByLines);
}

#[test]
fn line_ends_of_our_side_stay() {
    let ours = format!("{BASE}{}", session("2026-03-16-aaa", 60)).replace('\n', "\r\n");
    let text = clean(&ours, &format!("{BASE}{}", session("2026-03-17-bbb", 45)));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
}
