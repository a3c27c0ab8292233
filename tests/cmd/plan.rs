//! `sosku plan` with its goals and supports: SHL 39 § and the client's voice.

use super::initiated::{answer, changes_nothing, folder, recorded, refused, written};

/// A plan whose goal has moved since.
const PLANNED: &str = "\
plans:
  - id: P1
    kind: client_plan
    made: 2026-02-10
    with_client: true
    goals:
      - {id: G1, statement: Kauppaan, named_by: client, baseline: -2}   # oma tavoite
      - {id: G2, statement: Kuoroon, named_by: together}
    supports:
      - {service: individual_support, times: 1, per: week}
reviews:
  - {id: R1, date: 2026-03-01, plan: P1, goals: [{goal: G1, level: -1}, {goal: G2, not_rated: Ei ehditty}]}
";

#[test]
fn a_plan_holds_goals_supports_and_partners_and_says_what_is_open() {
    let folder = folder("");
    let goal =
        "Käyn kaupassa, itse,named_by=client,baseline=-1,target_date=1.6.,scale=0=kahdesti|-1=saatettuna";
    let support = "individual_support,times=1,per=week,contents=home_guidance|accompanying";
    let facts = ["--goal", goal, "--goal", "Uin,together", "--support", support];
    let more = ["--partner", "debt_counselling=Velat", "--leave-out", "partners=x"];
    let run = folder.sosku(&[&["plan", "kettu", "--with-client"], &facts[..], &more[..]].concat());
    refused(&folder, &["plan", "kettu", "--with-client", "--goal", "Uin"], 2, "named_by");
    assert_eq!(run.code, 2, "a goal says who named it by its key: {}", run.stderr);

    let facts = ["--goal", goal, "--goal", "Uin,named_by=together", "--support", support];
    let run = folder.sosku(&[&["plan", "kettu", "--with-client"], &facts[..], &more[..]].concat()).ok();
    assert!(run.stderr.contains("follow-up: `--review-by"), "{}", run.stderr);
    assert!(!run.stderr.contains("--partner …"), "what is filled is not asked for: {}", run.stderr);
    recorded(&folder, "plan", "P1");
    let text = written(&folder);
    assert!(text.contains("statement: Käyn kaupassa, itse\n"), "{text}");
    assert!(text.contains("scale: {-1: saatettuna, 0: kahdesti}"), "{text}");
    assert!(text.contains("id: G2"), "{text}");
}

#[test]
fn what_a_plan_does_not_say_can_be_added_and_what_it_says_is_not_changed() {
    let folder = folder(PLANNED);
    let add = ["plan", "kettu", "--id", "P1", "--review-by", "1.6.", "--leave-out", "partners=Ei ole"];
    folder.sosku(&add).ok();
    recorded(&folder, "plan", "P1");
    changes_nothing(&folder, &add);
    refused(&folder, &["plan", "kettu", "--id", "P1", "--review-by", "2.6."], 1, "already says otherwise");
    assert!(written(&folder).contains("# oma tavoite"), "{}", written(&folder));
}

#[test]
fn without_the_client_only_for_a_reason_and_a_disagreement_in_the_clients_words() {
    let folder = folder("");
    refused(&folder, &["plan", "kettu"], 2, "--with-client");
    refused(&folder, &["plan", "kettu", "--with-client=no"], 2, "--without-client-reason");
    let disagrees = ["plan", "kettu", "--with-client", "--client-agrees", "partly"];
    refused(&folder, &disagrees, 2, "--client-disagreement");
    folder.sosku(&["plan", "kettu", "--without-client-reason", "Ei tavoitettu"]).ok();
    assert!(written(&folder).contains("with_client: false"), "{}", written(&folder));
    recorded(&folder, "plan", "P1");
}

#[test]
fn a_later_plan_takes_the_place_of_the_first_and_carries_goals_on() {
    let folder = folder(PLANNED);
    let run = folder.sosku(&["plan", "kettu", "--with-client", "--carry-on", "g1"]).ok();
    assert!(run.stderr.contains("goals G2 are still open"), "{}", run.stderr);
    recorded(&folder, "plan", "P2");
    let text = written(&folder);
    assert!(text.contains("replaces: P1"), "{text}");
    assert!(text.contains("ended: {date: 2026-03-09, reason: replaced}"), "{text}");
    let carried = text.split("  - id: P2").nth(1).unwrap();
    assert!(carried.contains("continues: G1"), "{carried}");
    assert!(carried.contains("baseline: -1"), "it begins where the review left it: {carried}");
    refused(&folder, &["plan", "kettu", "--with-client", "--carry-on", "G9"], 1, "no entry `G9`");
}

#[test]
fn a_plan_given_twice_as_a_document_is_one() {
    let folder = folder("");
    let document = "id: P1\nkind: client_plan\nmade: 2026-03-02\nwith_client: true\n\
                    goals:\n  - {statement: Uin, named_by: client}\n";
    folder.sosku_fed(&["plan", "kettu", "--from", "-"], document).ok();
    recorded(&folder, "plan", "P1");
    let again = folder.sosku_fed(&["plan", "kettu", "--from", "-"], document).ok();
    assert!(again.stderr.contains("Nothing to change"), "{}", again.stderr);
    let other = document.replace("2026-03-02", "2026-03-03");
    folder.sosku_fed(&["plan", "kettu", "--from", "-"], &other).exits(1);
}

#[test]
fn goals_are_added_changed_and_ended() {
    let folder = folder(PLANNED);
    let scale = ["--scale", "-1=vähän", "--scale", "0=kerran"];
    let add =
        ["plan", "goal", "add", "kettu", "--statement", "Uin", "--named-by", "client", "--baseline", "-2"];
    let run = folder.sosku(&[&add[..], &scale[..], &["--format", "json"]].concat()).ok();
    assert_eq!(answer(&run)["entry"], "G3");
    recorded(&folder, "plan goal add", "G3");
    assert!(written(&folder).contains("set: 2026-03-09"), "later than the plan: {}", written(&folder));

    let change = ["plan", "goal", "change", "kettu", "g3", "--weight", "2", "--scale", "1=kahdesti"];
    folder.sosku(&change).ok();
    recorded(&folder, "plan goal change", "G3");
    changes_nothing(&folder, &change);
    assert!(written(&folder).contains("scale: {-1: vähän, 0: kerran, 1: kahdesti}"), "{}", written(&folder));

    let end = ["plan", "goal", "end", "kettu", "G3", "--reason", "reached"];
    folder.sosku(&end).ok();
    recorded(&folder, "plan goal end", "G3");
    changes_nothing(&folder, &end);
    refused(&folder, &["plan", "goal", "end", "kettu", "G3", "--reason", "given_up"], 1, "has ended already");
    refused(&folder, &["plan", "goal", "end", "kettu", "G9", "--reason", "reached"], 1, "G1, G2, G3");
}

#[test]
fn a_goal_needs_a_plan() {
    let folder = folder("");
    let add = ["plan", "goal", "add", "kettu", "--statement", "Uin", "--named-by", "client"];
    refused(&folder, &add, 1, "no plan in force");
}

#[test]
fn supports_are_added_once_and_ended() {
    let folder = folder(PLANNED);
    let add =
        ["plan", "support", "add", "kettu", "--service", "peer_support", "--times", "1", "--per", "week"];
    let run = folder.sosku(&[&add[..], &["--format", "json"]].concat()).ok();
    let entry = "cases/SK-4K7QX2.yaml#P1.supports.2";
    assert_eq!(answer(&run)["entry"], entry);
    recorded(&folder, "plan support add", entry);
    changes_nothing(&folder, &add);

    folder.sosku(&["plan", "support", "end", "kettu", "peer support", "--reason", "Ryhmä loppui"]).ok();
    recorded(&folder, "plan support end", entry);
    assert!(written(&folder).contains("ended: {date: 2026-03-09, reason: Ryhmä loppui}"));
    refused(&folder, &["plan", "support", "end", "kettu", "7"], 1, "1 (individual");
}

#[test]
fn a_support_can_be_declined_later_and_then_has_not_ended() {
    let folder = folder(PLANNED);
    let decline = ["plan", "support", "end", "kettu", "1", "--declined", "--reason", "Ei juuri nyt"];
    folder.sosku(&decline).ok();
    recorded(&folder, "plan support end", "cases/SK-4K7QX2.yaml#P1.supports.1");
    assert!(
        written(&folder).contains("declined: {date: 2026-03-09, reason: Ei juuri nyt}"),
        "{}",
        written(&folder)
    );
    changes_nothing(&folder, &decline);
    refused(&folder, &["plan", "support", "end", "kettu", "1", "--reason", "x"], 1, "already declined");
}

#[test]
fn with_client_takes_its_answer_with_or_without_an_equals_sign() {
    for answer in [&["--with-client", "no"][..], &["--with-client=ei"], &["--with-client", "nej"]] {
        let folder = folder("");
        let plan = [&["plan"], answer, &["kettu", "--without-client-reason", "Este"]].concat();
        folder.sosku(&plan).ok();
        assert!(written(&folder).contains("with_client: false"), "{answer:?}");
    }
    let folder = folder("");
    folder.sosku(&["plan", "--with-client", "kettu"]).ok();
    assert!(written(&folder).contains("with_client: true"));
}
