//! The whole life of one case, from noticing the need to what came after: by flags, and by documents.
//!
//! After each command there is one commit more, the folder has no errors, and what was written by hand in
//! the meantime is still there. The phase follows the facts.

use serde_json::Value;

use crate::support::TestFolder;

/// A command on a day: its words (the case is `orava`), the document it reads, and the phase that follows.
struct Deed {
    day: &'static str,
    words: &'static [&'static str],
    document: Option<&'static str>,
    phase: &'static str,
}

const fn flags(day: &'static str, words: &'static [&'static str], phase: &'static str) -> Deed {
    Deed { day, words, document: None, phase }
}

const fn from(
    day: &'static str,
    words: &'static [&'static str],
    document: &'static str,
    phase: &'static str,
) -> Deed {
    Deed { day, words, document: Some(document), phase }
}

/// The most commands that a life may take.
const MOST: usize = 24;

const BY_FLAGS: &[Deed] = &[
    flags(
        "2026-02-03",
        &[
            "intake",
            "--alias",
            "Orava",
            "--born",
            "5/1996",
            "--gender",
            "woman",
            "--municipality",
            "Kokkola",
            "--how",
            "contact",
            "--contacted-by",
            "professional",
            "--source",
            "employment_services",
            "--reason",
            "Ei lähde kotoa: pelottaa.",
        ],
        "initiated",
    ),
    flags("2026-02-05", &["team", "set", "orava", "--worker", "anna", "--role", "own_worker"], "initiated"),
    flags(
        "2026-02-06",
        &["network", "add", "orava", "--actor", "kela", "--consent-for", "Kuntoutuksen suunnittelu"],
        "initiated",
    ),
    flags(
        "2026-02-06",
        &[
            "assess",
            "orava",
            "--need",
            "everyday_life=3,since=2023,client_view=Rytmi on sekaisin, sanoi.",
            "--need",
            "social_functioning=2",
            "--need",
            "substance_use=0",
        ],
        "in_assessment",
    ),
    flags(
        "2026-02-24",
        &["measure", "orava", "--instrument", "3x10d", "--value", "health=4,daily_coping=2"],
        "in_assessment",
    ),
    flags(
        "2026-02-24",
        &[
            "assess",
            "orava",
            "--completed",
            "today",
            "--participant",
            "client,anna",
            "--duration",
            "long_term",
            "--client-view",
            "Haluan saada arjen rullaamaan.",
            "--conclusions",
            "Tehostetun tuen tarve.",
            "--client-wants",
            "wants",
            "--strength",
            "Valokuvaus",
            "--own-worker-needed",
        ],
        "assessed",
    ),
    flags(
        "2026-02-24",
        &["check", "orava", "--record", "--conclusion", "start", "--grounds", "Kriteerit täyttyvät."],
        "checked",
    ),
    flags(
        "2026-03-02",
        &[
            "plan",
            "orava",
            "--kind",
            "client_plan",
            "--with-client",
            "--client-agrees",
            "agrees",
            "--goal",
            "statement=Käyn kaupassa itse, kahdesti viikossa,named_by=client,baseline=-1",
            "--support",
            "individual_support,times=1,per=week,provider=own",
            "--review-by",
            "2.6.",
        ],
        "planned",
    ),
    flags(
        "2026-03-04",
        &[
            "decide",
            "orava",
            "--kind",
            "grant",
            "--end",
            "2026-12-31",
            "--content",
            "functioning_and_need",
            "--grounds",
            "Tarve on pitkäaikainen.",
            "--heard",
            "2.3.",
        ],
        "active",
    ),
    flags(
        "2026-03-05",
        &["decide", "orava", "--id", "D1", "--enforced", "today", "--informed", "today"],
        "active",
    ),
    flags(
        "2026-03-09",
        &[
            "session",
            "add",
            "orava",
            "-m",
            "90",
            "--place",
            "home",
            "--goal",
            "G1",
            "-n",
            "Kaupassa.",
            "--next",
            "16.3.",
        ],
        "active",
    ),
    flags(
        "2026-03-20",
        &["appointment", "add", "orava", "--date", "20.3.", "--actor", "debt_counselling"],
        "active",
    ),
    flags("2026-03-20", &["appointment", "kept", "orava", "B1", "yes", "--accompanied"], "active"),
    flags(
        "2026-04-02",
        &["observe", "orava", "--domain", "social_functioning", "--text", "Jutteli tauolla."],
        "active",
    ),
    flags(
        "2026-04-10",
        &["pause", "orava", "--start", "today", "--end", "30.4.", "--ground", "treatment"],
        "active",
    ),
    flags(
        "2026-06-02",
        &[
            "review",
            "orava",
            "--goal",
            "G1=0,note=Kauppa sujuu",
            "--support",
            "sufficient",
            "--mechanism",
            "trust=4",
        ],
        "active",
    ),
    flags("2026-09-01", &["plan", "goal", "end", "orava", "G1", "--reason", "reached"], "active"),
    flags("2026-09-02", &["amend", "orava", "R1", "--text", "Tavoite saavutettiin elokuussa."], "active"),
    flags(
        "2026-11-30",
        &["decide", "orava", "--kind", "end", "--grounds", "Tavoitteet on saavutettu."],
        "ended",
    ),
    flags(
        "2026-12-15",
        &["close", "orava", "--ground", "goals_reached", "--destination", "studies"],
        "closed",
    ),
    flags("2027-01-10", &["reopen", "orava", "--reason", "Opinnot keskeytyivät."], "active"),
    flags(
        "2027-01-20",
        &["close", "orava", "--ground", "client_request", "--destination", "no_service"],
        "closed",
    ),
    flags("2027-07-20", &["follow-up", "orava", "--done", "today", "--labour-status", "employed"], "closed"),
];

const BY_DOCUMENTS: &[Deed] = &[
    from(
        "2026-02-03",
        &["intake"],
        "alias: Orava\nclient: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi}\n\
         initiation:\n  date: 2026-02-03\n  how: contact\n  source: employment_services\n  reason: |\n    Ei lähde.\n",
        "initiated",
    ),
    from(
        "2026-02-05",
        &["team", "set", "orava"],
        "{worker: anna, role: own_worker, from: 2026-02-05}",
        "initiated",
    ),
    from(
        "2026-02-06",
        &["network", "add", "orava"],
        "{actor: kela, consent: true, from: 2026-02-06}",
        "initiated",
    ),
    from(
        "2026-02-24",
        &["assess", "orava"],
        "started: 2026-02-06\ncompleted: 2026-02-24\nparticipants: [client, anna]\nduration: long_term\nneeds:\n\
         \x20 - {domain: everyday_life, level: 3, since: 2023}\n  - {domain: social_functioning, level: 2}\n\
         client_view: Haluan saada arjen rullaamaan.\nconclusions: Tehostetun tuen tarve.\nown_worker_needed: true\n",
        "assessed",
    ),
    from(
        "2026-02-24",
        &["measure", "orava"],
        "{instrument: 3x10d, date: 2026-02-24, respondent: client, values: {health: 4}}",
        "assessed",
    ),
    from(
        "2026-03-02",
        &["plan", "orava"],
        "kind: client_plan\nmade: 2026-03-02\nwith_client: true\ngoals:\n  - statement: Käyn kaupassa itse\n\
         \x20   named_by: client\n    baseline: -1\n    scale: {-1: Saatettuna, 0: Itse}\n",
        "planned",
    ),
    from(
        "2026-03-04",
        &["decide", "orava"],
        "{date: 2026-03-04, kind: grant, service: social_rehabilitation, from: 2026-03-05, grounds: Tarve on pitkä.}",
        "decided",
    ),
    from(
        "2026-03-09",
        &["session", "add", "orava"],
        "date: 2026-03-09\nminutes: 60\nform: individual\nchannel: in_person\nattendance: attended\nworkers: [anna]\n\
         note: |\n  Rivi: yksi\n\n  - rivi # kolme\n",
        "active",
    ),
    from(
        "2026-03-20",
        &["appointment", "add", "orava"],
        "{date: 2026-03-20, actor: kela, kept: true}",
        "active",
    ),
    from(
        "2026-04-02",
        &["observe", "orava"],
        "{date: 2026-04-02, domain: inclusion, text: Jutteli.}",
        "active",
    ),
    from(
        "2026-04-10",
        &["pause", "orava"],
        "{from: 2026-04-10, to: 2026-04-30, ground: treatment}",
        "active",
    ),
    from(
        "2026-06-02",
        &["review", "orava"],
        "{date: 2026-06-02, plan: P1, participants: [client, anna], goals: [{goal: G1, level: 0}]}",
        "active",
    ),
    from(
        "2026-12-15",
        &["close", "orava"],
        "{date: 2026-12-15, ground: goals_reached, destination: studies, goals: [{goal: G1, level: 1}]}",
        "closed",
    ),
];

const BY_HAND: &str = "# Soitetaan aina iltapäivällä.\n";

/// Leads the life and returns the folder at its end.
fn lead(deeds: &[Deed]) -> TestFolder {
    let mut folder = TestFolder::new();
    let mut path = String::new();
    for deed in deeds {
        folder.set("SOSKU_NOW", &format!("{}T12:00:00+02:00", deed.day));
        let commits = folder.subjects().len();
        let document = ["--from", "-"];
        let words = [deed.words, if deed.document.is_some() { &document } else { &[] }].concat();
        folder.sosku_fed(&words, deed.document.unwrap_or_default()).ok();
        assert_eq!(folder.subjects().len(), commits + 1, "{words:?} is one commit");
        folder.sosku(&["validate"]).ok();
        if path.is_empty() {
            path = folder.git(&["show", "--name-only", "--format="]).trim().to_owned();
            folder.write(&path, BY_HAND.to_owned() + &folder.read(&path));
            folder.sosku(&["save", "-m", "a word by hand"]).ok();
        }
        assert!(folder.read(&path).starts_with(BY_HAND), "{words:?} leaves the comment");
        assert_eq!(phase(&folder), deed.phase, "after {words:?}");
    }
    folder
}

fn phase(folder: &TestFolder) -> String {
    let listed: Value =
        serde_json::from_str(&folder.sosku(&["list", "--format", "json"]).ok().stdout).unwrap();
    listed[0]["phase"].as_str().unwrap().to_owned()
}

#[test]
fn the_whole_life_of_a_case_takes_few_commands_by_flags() {
    assert!(BY_FLAGS.len() <= MOST);
    let folder = lead(BY_FLAGS);
    let page = folder.sosku(&["show", "orava", "--all"]).ok().stdout;
    assert!(page.contains("Käyn kaupassa itse, kahdesti viikossa"), "{page}");
}

#[test]
fn the_whole_life_of_a_case_can_be_given_by_documents() {
    lead(BY_DOCUMENTS);
}
