//! `sosku decide`: what is decided stands; what comes later is added to it.

use super::initiated::{answer, changes_nothing, folder, recorded, refused, written};

const PLANNED: &str = "\
team:
  - {worker: anna, role: own_worker, from: 2026-02-05}
plans:
  - id: P1
    kind: client_plan
    made: 2026-02-10
    with_client: true
    goals:
      - {id: G1, statement: Kauppaan, named_by: client}
      - {id: G2, statement: Kuoroon, named_by: client, ended: {date: 2026-03-01, reason: given_up}}
";

#[test]
fn a_grant_states_what_is_usual_and_says_by_when_it_must_be_enforced() {
    let folder = folder(PLANNED);
    let grant = ["decide", "kettu", "--kind", "grant", "--grounds", "Tarpeen: # nyt", "--content"];
    let run = folder.sosku(&[&grant[..], &["everyday_coaching", "--format", "json"]].concat()).ok();
    assert_eq!(answer(&run)["entry"], "D1");
    assert!(
        run.stderr.contains("4 May 2026"),
        "three months from 3 February end on a Sunday: {}",
        run.stderr
    );
    recorded(&folder, "decide", "D1");
    assert!(
        written(&folder).ends_with(
            "\
decisions:
  - id: D1
    date: 2026-03-09
    kind: grant
    service: social_rehabilitation
    from: 2026-03-09
    contents: [everyday_coaching]
    goals: [G1]
    grounds: \"Tarpeen: # nyt\"
    sections: [SHL 17, SHL 39, SHL 45]
    contact: anna
    by: anna
"
        ),
        "{}",
        written(&folder)
    );
}

#[test]
fn only_what_comes_later_is_added_to_a_decision() {
    let folder = folder(PLANNED);
    folder.sosku(&["decide", "kettu", "--kind", "grant", "--grounds", "x"]).ok();
    let later = ["decide", "kettu", "--id", "D1", "--enforced", "today", "--informed", "5.3."];
    let run = folder.sosku(&later).ok();
    assert!(run.stderr.contains("7 April 2026"), "30 days end on Easter Saturday: {}", run.stderr);
    recorded(&folder, "decide", "D1");
    changes_nothing(&folder, &later);
    refused(&folder, &["decide", "kettu", "--id", "D1", "--grounds", "y"], 1, "is not changed");
    refused(&folder, &["decide", "kettu", "--enforced", "today"], 2, "--id D1");
}

#[test]
fn a_change_and_an_end_name_the_decision_in_force() {
    let folder = folder(PLANNED);
    refused(&folder, &["decide", "kettu", "--kind", "change", "--grounds", "x"], 2, "--changes");
    folder.sosku(&["decide", "kettu", "--kind", "grant", "--grounds", "x"]).ok();
    folder.sosku(&["decide", "kettu", "--kind", "change", "--grounds", "y"]).ok();
    folder.sosku(&["decide", "kettu", "--kind", "end", "--grounds", "z"]).ok();
    recorded(&folder, "decide", "D3");
    let text = written(&folder);
    assert!(text.contains("changes: D1") && text.contains("changes: D2"), "{text}");
}

#[test]
fn a_decision_needs_its_grounds() {
    let folder = folder("");
    refused(&folder, &["decide", "kettu", "--kind", "refuse"], 2, "--grounds");
    folder.sosku_fed(&["decide", "kettu", "--from", "-"], "kind: refuse\ngrounds: |\n  Ei: nyt\n").ok();
    recorded(&folder, "decide", "D1");
    assert!(!written(&folder).contains("from:"), "a refusal begins nothing: {}", written(&folder));
}

#[test]
fn a_decision_on_special_support_by_another_than_a_social_worker_is_recorded_with_a_note() {
    let folder = folder("");
    let text = folder
        .read(super::initiated::PATH)
        .replace("language: fi\n", "language: fi\n  special_support: true\n");
    folder.write(super::initiated::PATH, text);
    folder.commit_all("special support");
    let run = folder.sosku(&["decide", "kettu", "--kind", "refuse", "--grounds", "x"]).ok();
    assert!(run.stderr.contains("a social worker decides (SHL 46 §)"), "{}", run.stderr);
}

#[test]
fn a_departure_from_the_plan_is_told_and_its_reason_can_be_added() {
    let folder = folder(PLANNED);
    let refuse = ["decide", "kettu", "--kind", "refuse", "--grounds", "x"];
    let run = folder.sosku(&refuse).ok();
    assert!(run.stderr.contains("--departs-from-plan"), "{}", run.stderr);
    folder.sosku(&["decide", "kettu", "--id", "D1", "--departs-from-plan", "Voimavarat: eivät riitä"]).ok();
    recorded(&folder, "decide", "D1");
    assert!(
        written(&folder).contains("departs_from_plan: \"Voimavarat: eivät riitä\""),
        "{}",
        written(&folder)
    );
}

#[test]
fn a_decision_against_the_recorded_conclusion_says_so() {
    let check = "checks:\n  - {id: C1, date: 2026-03-01, conclusion: other_service, grounds: x}\n";
    let folder = folder(check);
    let run = folder.sosku(&["decide", "kettu", "--kind", "grant", "--grounds", "x"]).ok();
    assert!(run.stderr.contains("recorded check C1"), "{}", run.stderr);
}

#[test]
fn an_end_does_not_take_over_the_last_day_of_what_it_ends() {
    let folder = folder(PLANNED);
    folder.sosku(&["decide", "kettu", "--kind", "grant", "--grounds", "x", "--end", "2026-12-31"]).ok();
    folder.sosku(&["decide", "kettu", "--kind", "end", "--grounds", "z"]).ok();
    assert_eq!(written(&folder).matches("to: 2026-12-31").count(), 1, "{}", written(&folder));
    let page = folder.sosku(&["show", "kettu"]).ok().stdout;
    assert!(!page.contains("December 2026"), "{page}");
}
