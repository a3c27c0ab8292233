//! Commands that know the folder through the cache print what they print without it, to the last byte: over the
//! example, and over a made-up office.

use std::time::Duration;

use crate::generate::{self, WISH, Wish};
use crate::support::TestFolder;

/// What is asked; each line in the formats behind it.
const COMMANDS: &[(&str, &[&str])] = &[
    ("due --within 60d", &["table", "json", "csv", "md", "ics"]),
    ("list", &["table", "json", "csv"]),
    ("list --text kauppa", &["table", "json"]),
    ("list --text käynti --phase active,closed", &["json"]),
    ("list --text 'ystävät vuokra'", &["json"]),
    ("list --text xyzzy", &["json"]),
    ("check --all", &["table", "json", "csv", "md", "html"]),
    ("check --all --text kauppa", &["csv"]),
    ("export cases", &["csv"]),
    ("export sessions", &["csv"]),
    ("export network", &["csv"]),
    ("export needs", &["json"]),
];

#[track_caller]
fn agree(folder: &TestFolder) {
    for (command, formats) in COMMANDS {
        let words: Vec<&str> = command
            .split('\'')
            .enumerate()
            .flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().collect(),
                _ => vec![part],
            })
            .collect();
        for format in *formats {
            let words = [&words[..], &["--format", format]].concat();
            let with = folder.sosku(&words);
            let without = folder.sosku(&[&words[..], &["--no-cache"]].concat());
            assert_eq!(with.code, 0, "{words:?}: {}", with.stderr);
            assert_eq!((with.stdout, with.stderr), (without.stdout, without.stderr), "{words:?}");
        }
    }
}

#[test]
fn the_example_is_told_alike_with_and_without_the_cache() {
    let mut folder = TestFolder::example();
    folder.set("SOSKU_NOW", "2026-11-20T16:55:00+02:00");
    agree(&folder);
    let diff = ["catalogue", "criteria", "diff", "pirkanmaa-2022", "esimerkkialue", "--format", "json"];
    let with = folder.sosku(&diff).ok().stdout;
    assert_eq!(folder.sosku(&[&diff[..], &["--no-cache"]].concat()).ok().stdout, with);
}

#[test]
fn a_made_up_office_is_told_alike_with_and_without_the_cache() {
    agree(&generate::folder(WISH));
}

/// Every report over years: what is passed over or taken as it was kept is told alike.
#[test]
fn years_are_reported_alike_with_and_without_the_cache() {
    let folder = generate::folder(Wish { cases: 60, years: 6, sessions: 4, ..WISH });
    // So long ago that files are known by what the system says of them.
    std::thread::sleep(Duration::from_millis(2_100));
    folder.sosku(&["report", "monthly"]).ok();
    for name in ["monthly", "outcomes", "model", "project", "caseload", "criteria"] {
        for asked in [&["--period", "2026-10"][..], &["--period", "2022"], &["--period", "2031-02"]] {
            let words = [&["report", name, "--format", "json"], asked].concat();
            let with = folder.sosku(&words).ok();
            let without = folder.sosku(&[&words[..], &["--no-cache"]].concat()).ok();
            assert_eq!((with.stdout, with.stderr), (without.stdout, without.stderr), "{words:?}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_left_out_of_the_agenda_alike() {
    let folder = TestFolder::example();
    folder.sosku(&["due"]).ok();
    folder.write("cases/SK-4K7QX2.yaml", "format: 1\nclent: {}\n");
    let with = folder.sosku(&["due"]).ok();
    assert!(with.stderr.contains("SK-4K7QX2"), "{}", with.stderr);
    let without = folder.sosku(&["due", "--no-cache"]).ok();
    assert_eq!((with.stdout, with.stderr), (without.stdout, without.stderr));
}

/// A word that only an escape writes out, a word over the end of a line, and letters of two parts.
#[test]
fn words_are_found_however_yaml_writes_them() {
    let folder = TestFolder::example();
    let path = "cases/SK-4K7QX2.yaml";
    let text = folder.read(path);
    let (before, rest) = text.split_once("\n  reason:").unwrap();
    let rest = rest.split_once("\n").unwrap().1;
    let rest: String = rest.split_inclusive('\n').skip_while(|line| line.starts_with("    ")).collect();
    for (written, word) in [
        ("\"kvargt\\u00E4lt h\\u00e4r\"", "kvargtält"),
        ("\"kvarg\\\n    t\u{e4}lt\"", "kvargtält"),
        ("Kvargta\u{308}lt", "KVARGTÄLT"),
        ("|\n    yksi\n    Kvargtältissä", "kvargtält"),
        (">-\n    yksi\n    kvargtält", "kvargtält"),
        ("'kvargtält'", "kvargtält"),
        ("yksi\n    kvargtält あ", "kvargtält"),
    ] {
        folder.write(path, format!("{before}\n  reason: {written}\n{rest}"));
        let found = folder.sosku(&["list", "--text", word, "--format", "json"]).ok().stdout;
        assert!(found.contains("SK-4K7QX2"), "{written:?}: {found}");
    }
}
