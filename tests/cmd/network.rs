//! `sosku network`.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn a_new_consent_is_recorded_and_referred_to() {
    let folder = folder();
    let arguments = [
        "network",
        "add",
        "kettu",
        "--actor",
        "debt_counselling",
        "--role",
        "debt_adviser",
        "--consent-for",
        "Velkajärjestely: yhteinen neuvottelu",
        "--consent-given",
        "2026-03-06",
    ];
    let answer = writes(&folder, &arguments, &[]);
    assert_eq!(answer.entry, format!("{PATH}#debt_counselling"));
    let text = text(&folder);
    assert!(text.contains("consent: K2"), "{text}");
    assert!(
        text.contains("{id: K2, for: \"Velkajärjestely: yhteinen neuvottelu\", given: 2026-03-06}"),
        "{text}"
    );
    changes_nothing(&folder, &arguments);
}

#[test]
fn consent_is_yes_no_or_an_id_that_is_there() {
    let folder = folder();
    writes(&folder, &["network", "add", "kettu", "--actor", "close_person", "--consent", "no"], &[]);
    writes(&folder, &["network", "add", "kettu", "--actor", "health_centre", "--consent", "k1"], &[]);
    assert!(text(&folder).contains("consent: false") && text(&folder).contains("health_centre, consent: K1"));
    refuses(&folder, &["network", "add", "kettu", "--actor", "peer", "--consent", "K9"], 2);
    refuses(
        &folder,
        &["network", "add", "kettu", "--actor", "peer", "--consent", "yes", "--consent-for", "x"],
        2,
    );
    refuses(&folder, &["network", "add", "kettu", "--actor", "peer", "--consent-given", "today"], 2);
}

#[test]
fn somebody_who_is_there_in_that_part_is_not_added_twice() {
    let folder = folder();
    let again = [
        "network",
        "add",
        "kettu",
        "--actor",
        "kela",
        "--role",
        "rehabilitation_adviser",
        "--consent",
        "yes",
    ];
    refuses(&folder, &again, 1);
    let document = "actor: kela\nrole: asiakasneuvoja\nfrom: 2026-03-01\n";
    writes_fed(&folder, &["network", "add", "kettu", "--from", "-"], document, &[]);
}

#[test]
fn a_part_in_the_network_ends() {
    let folder = folder();
    writes(&folder, &["network", "end", "kettu", "kela", "--end", "2026-03-08"], &["actor: kela"]);
    assert!(text(&folder).contains("from: 2025-12-10, to: 2026-03-08"));
    refuses(&folder, &["network", "end", "kettu", "kela"], 1);
    refuses(&folder, &["network", "end", "kettu", "nobody"], 2);
    refuses(&folder, &["network", "end", "kettu"], 2);
}

#[test]
fn a_client_withdraws_a_consent_and_it_is_said_who_rested_on_it() {
    let folder = folder();
    let arguments = ["network", "end", "kettu", "--withdraw-consent", "K1"];
    let answer = folder.sosku(&[&arguments[..], &["--format", "json"]].concat()).ok();
    assert!(answer.stdout.contains("\"entry\":\"K1\""), "{}", answer.stdout);
    assert!(answer.stderr.contains("Kela"), "{}", answer.stderr);
    assert!(text(&folder).contains("withdrawn: 2026-03-09"));
    changes_nothing(&folder, &arguments);
    let warned = folder.sosku(&["validate"]).ok();
    assert!(warned.stdout.contains("sharing-after-withdrawal"), "{}", warned.stdout);
    refuses(&folder, &["network", "end", "kettu", "--withdraw-consent", "yes"], 1);
}

#[test]
fn an_end_and_a_withdrawal_are_one_change() {
    let folder = folder();
    let document = "to: 2026-03-08\nwithdraw_consent: K1\n";
    writes_fed(
        &folder,
        &["network", "end", "kettu", "kela", "--from", "-"],
        document,
        &["actor: kela", "id: K1"],
    );
    assert!(text(&folder).contains("withdrawn: 2026-03-08"));
}
