//! `sosku check` as a worker and a script meet it.

use serde_json::Value;

use crate::support::TestFolder;

const CASE: &str = "cases/SK-4K7QX2.yaml";
const KETTU: &str = "\
format: 1
case: SK-4K7QX2
alias: Kettu
client: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi}
initiation: {date: 2026-02-03, how: contact, source: employment_services}
assessments:
  - id: A1
    started: 2026-02-05
    completed: 2026-02-24
    needs:
      # Asiakkaan omin sanoin.
      - domain: everyday_life
        level: 3
        since: 2023
        client_view: Päivärytmi on sekaisin.
      - {domain: social_functioning, level: 2}
    labour_market_readiness: timely
";

fn folder() -> TestFolder {
    let folder = TestFolder::new();
    folder.write(CASE, KETTU);
    folder.commit_all("kettu");
    folder
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn a_check_names_its_facts_by_their_line() {
    let run = folder().sosku(&["check", "kettu", "--format", "json"]).ok();
    let check = json(&run.stdout);
    assert_eq!((check["case"].as_str(), check["verdict"].as_str()), (Some("SK-4K7QX2"), Some("supported")));
    assert_eq!(
        (check["criteria"].as_str(), &check["assessments"]),
        (Some("pirkanmaa-2022@1"), &json(r#"["A1"]"#))
    );
    let first = &check["criteria_results"][0];
    assert_eq!(first["id"], "accumulated_or_prolonged");
    let because = &first["because"][0];
    assert_eq!(
        (&because["at"], &because["fact"]),
        (&json(r#""cases/SK-4K7QX2.yaml:12:9""#), &json(r#""needs.everyday_life""#))
    );
    assert_eq!(because["client_view"], "Päivärytmi on sekaisin.");
    assert_eq!(check["notes"][0]["id"], "employment_focus");
}

#[test]
fn the_page_says_why_in_three_languages() {
    let folder = folder();
    for (language, words) in [
        ("fi", ["Tulos: kirjaukset tukevat", "”Päivärytmi on sekaisin.”", "Ota huomioon:"]),
        ("sv", ["Utfall: anteckningarna stöder", "Klienten: ”Päivärytmi on sekaisin.”", "Att beakta:"]),
        ("en", ["Verdict: supported", "cases/SK-4K7QX2.yaml:12", "Consider:"]),
    ] {
        for manner in
            [&["check", "kettu", "--lang", language][..], &["check", "kettu", "--plain", "--lang", language]]
        {
            let page = folder.sosku(manner).ok().stdout;
            for word in words {
                assert!(page.contains(word), "{word} not in\n{page}");
            }
            assert!(
                page.lines().all(|line| manner.contains(&"--plain") || line.chars().count() <= 80),
                "{page}"
            );
        }
    }
}

#[test]
fn the_exit_code_of_one_case_is_its_verdict_and_of_many_is_not() {
    let folder = folder();
    folder.write(CASE, KETTU.replace("level: 2", "level: 1"));
    let run = folder.sosku(&["check", "kettu", "--format", "json"]).exits(3);
    assert_eq!(json(&run.stdout)["verdict"], "partly_supported");
    assert_eq!(run.stderr, "");
    let run = folder.sosku(&["check", "--all", "--format", "json"]).ok();
    assert_eq!(json(&run.stdout)[0]["verdict"], "partly_supported");
    let csv = folder.sosku(&["check", "--all", "--format", "csv"]).ok().stdout;
    assert!(csv.contains("SK-4K7QX2,2026-03-09,pirkanmaa-2022@1,social_functioning,not_supported"), "{csv}");
}

#[test]
fn what_is_missing_is_asked_for_and_what_it_decides_is_said() {
    let folder = folder();
    folder.write(CASE, KETTU.replace("      - {domain: social_functioning, level: 2}\n", ""));
    let run = folder.sosku(&["check", "kettu", "--format", "json"]).exits(3);
    let check = json(&run.stdout);
    assert_eq!(check["verdict"], "unknown");
    let question = &check["criteria_results"][1]["missing"][0];
    assert_eq!(question["fact"], "needs.social_functioning");
    assert_eq!(question["settles"], json(r#"{"yes": "supported", "no": "partly_supported"}"#));
    assert_eq!(
        question["text"],
        "assess social functioning: it decides between “partly supported” and “supported”"
    );
}

#[test]
fn a_conclusion_needs_grounds() {
    let folder = folder();
    for grounds in [&[][..], &["--grounds", " \n"]] {
        let run = folder.sosku(&[&["check", "kettu", "--record", "--conclusion", "start"], grounds].concat());
        assert!(run.exits(2).stderr.contains("--grounds"));
    }
    assert_eq!(folder.read(CASE), KETTU);
}

#[test]
fn a_recorded_check_can_be_judged_again() {
    let folder = folder();
    let before = folder.git(&["rev-parse", "HEAD"]);
    let record = [
        "check",
        "kettu",
        "--record",
        "--conclusion",
        "start",
        "--grounds",
        "Arki on sekaisin.",
        "--format",
        "json",
    ];
    let run = folder.sosku(&record).ok();
    let check = json(&run.stdout);
    assert_eq!(
        (&check["entry"], &check["verdict"], &check["path"]),
        (&json("\"C1\""), &json("\"supported\""), &json(&format!("{CASE:?}")))
    );
    assert_eq!(check["commit"].as_str(), Some(folder.git(&["rev-parse", "HEAD"]).trim()));
    let text = folder.read(CASE);
    let (kept, added) = text.split_at(KETTU.len());
    assert_eq!(kept, KETTU, "nothing else has changed");
    for line in [
        "- id: C1",
        "criteria: pirkanmaa-2022@1",
        "assessments: [A1]",
        "verdict: supported",
        "conclusion: start",
        "by: anna",
        "Arki on sekaisin.",
    ] {
        assert!(added.contains(line), "{line} not in\n{added}");
    }
    assert!(added.contains("commit: ") && added.contains(before.trim()), "{added}");
    folder.sosku(&["validate"]).ok();

    let same = json(&folder.sosku(&["check", "kettu", "--replay", "C1", "--format", "json"]).ok().stdout);
    assert_eq!((&same["same"], &same["since"]), (&Value::Bool(true), &json("[]")));
    // The facts change afterwards: the check still stands on those of its commit.
    folder.write(CASE, text.replace("social_functioning, level: 2", "social_functioning, level: 0"));
    let since = json(&folder.sosku(&["check", "kettu", "--replay", "C1", "--format", "json"]).ok().stdout);
    assert_eq!(
        since["since"][0],
        json(r#"{"id": null, "recorded": "supported", "replayed": "partly_supported"}"#)
    );
    // What was recorded changes: that is a difference.
    folder.write(CASE, text.replace("verdict: supported", "verdict: not_supported"));
    let run = folder.sosku(&["check", "kettu", "--replay", "C1"]).exits(3);
    assert!(
        run.stdout.contains("the whole set: recorded “not supported”, now “supported”"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_conclusion_against_the_rules_is_recorded_all_the_same() {
    let folder = folder();
    folder.write(CASE, KETTU.replace("level: 2", "level: 1"));
    folder.commit_all("milder");
    let record =
        ["check", "kettu", "--record", "--conclusion", "other_service", "--grounds", "Työ on ajankohtainen."];
    folder.sosku(&record).ok();
    assert!(folder.read(CASE).contains("verdict: partly_supported"));
}

const OWN: &str = "
format: 1
criteria:
  - id: oma
    version: 2
    title: Oma
    source: työryhmä
    x_decided: 9.3.2026
    supported: 2
    partly_supported: 1
    criteria:
      - {id: young, title: Nuori, when: {age: {to: 29}}}
      - {id: tried, title: Kokeiltu, when: {services: {any_of: [planned_social_work], outcomes: [tried], absent: no}}}
";

#[test]
fn a_region_writes_a_set_of_its_own_in_yaml() {
    let folder = folder();
    folder.write("catalogue/oma.yaml", OWN);
    let run = folder.sosku(&["check", "kettu", "--criteria", "oma", "--format", "json"]).exits(3);
    let check = json(&run.stdout);
    assert_eq!((&check["criteria"], &check["verdict"]), (&json("\"oma@2\""), &json("\"partly_supported\"")));
    let nearest = folder.sosku(&["check", "kettu", "--criteria", "oma@3"]).exits(2).stderr;
    assert!(nearest.contains("oma@2"), "{nearest}");
}

#[test]
fn a_set_with_a_fault_is_shown_by_validate_and_judges_nobody() {
    for (sound, broken, id) in [
        ("to: 29", "to: 29, from: 30", "criteria-never-holds"),
        ("{to: 29}", "{}", "criteria-always-holds"),
        ("supported: 2", "supported: 3", "criteria-threshold"),
        ("planned_social_work", "planed_social_work", "criteria-unknown-code"),
        ("age:", "aged:", "criteria-shape"),
        ("id: oma\n    version: 2", "id: pirkanmaa-2022\n    version: 1", "criteria-duplicate"),
        ("id: tried", "id: young", "duplicate-id"),
    ] {
        let folder = folder();
        folder.write("catalogue/oma.yaml", OWN.replace(sound, broken));
        let found = json(&folder.sosku(&["validate", "--format", "json"]).exits(3).stdout);
        assert!(found.as_array().unwrap().iter().any(|one| one["id"] == id), "{id}: {found}");
        assert_eq!(found[0]["path"], "catalogue/oma.yaml");
        folder.sosku(&["check", "kettu", "--criteria", "oma"]).exits(3);
    }
}

#[test]
fn the_web_page_says_what_the_terminal_says_and_nothing_can_break_out_of_it() {
    let folder = TestFolder::new();
    folder.write(CASE, KETTU.replace("Päivärytmi on sekaisin.", "\"<script>Päivä</script>\""));
    let terminal = folder.sosku(&["check", "kettu", "--plain"]).ok().stdout;
    let page = folder.sosku(&["check", "kettu", "--format", "html"]).ok().stdout;
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
    assert!(!page.contains("<script") && page.contains("&#60;script"), "{page}");
    for said in ["Verdict: supported", "Social functioning needs support", "cases/SK-4K7QX2.yaml:12"] {
        assert!(page.contains(said) && terminal.contains(said), "{said}: {page}\n{terminal}");
    }
    assert_eq!(page.matches("<ul>").count(), page.matches("</ul>").count());
    assert_eq!(page.matches("<h2>").count(), 3);
}

#[test]
fn the_web_page_of_many_cases_has_a_row_for_each() {
    let folder = folder();
    folder.write("cases/SK-5GYB7R.yaml", KETTU.replace("4K7QX2", "5GYB7R").replace("Kettu", "Ahven"));
    let page = folder.sosku(&["check", "--all", "--format", "html"]).ok().stdout;
    for said in ["<th scope=\"row\">SK-4K7QX2</th>", "<th scope=\"row\">SK-5GYB7R</th>", "<td>Ahven</td>"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn two_sets_side_by_side_name_the_criteria_that_moved() {
    let folder = folder();
    let shown = folder.sosku(&["catalogue", "criteria", "show", "pirkanmaa-2022"]).ok().stdout;
    let stricter = shown.replace("id: pirkanmaa-2022", "id: tiukempi").replace(
        "domain: social_functioning\n        level: 2",
        "domain: social_functioning\n        level: 4",
    );
    assert_ne!(shown.replace("id: pirkanmaa-2022", "id: tiukempi"), stricter, "{shown}");
    folder.write("catalogue/oma.yaml", format!("format: 1\ncriteria:\n{stricter}"));
    let diff = ["catalogue", "criteria", "diff", "pirkanmaa-2022", "tiukempi"];
    let page = folder.sosku(&diff).ok().stdout;
    assert!(page.contains("Social functioning needs support: supported → not supported"), "{page}");
    assert!(!page.contains("Problems have accumulated"), "{page}");
    let object = json(&folder.sosku(&[&diff[..], &["--format", "json"]].concat()).ok().stdout);
    assert_eq!(
        object["changed"][0]["criteria"],
        json(r#"[{"id": "social_functioning", "a": "supported", "b": "not_supported"}]"#)
    );
}

#[test]
fn the_report_calls_criteria_by_their_titles() {
    let folder = folder();
    let record = ["check", "kettu", "--record", "--conclusion", "start", "--grounds", "Tarve on selvä."];
    folder.sosku(&record).ok();
    for (language, title) in [
        ("fi", "Sosiaalinen toimintakyky tarvitsee tukea"),
        ("sv", "Den sociala funktionsförmågan behöver stöd"),
        ("en", "Social functioning needs support"),
    ] {
        let page =
            folder.sosku(&["report", "criteria", "-p", "2026-03", "--format", "md", "--lang", language]).ok();
        assert!(page.stdout.contains(title), "{}", page.stdout);
    }
}
