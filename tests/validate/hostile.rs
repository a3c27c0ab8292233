//! Two hundred files made to do harm: each is reported, none is trusted, and none costs more than its size.

use std::collections::BTreeSet;
use std::os::unix::fs::symlink;

use sosku::diagnostic::Severity;
use sosku::model::case_code::CaseCode;

use super::found_in;
use crate::support::TestFolder;

const HEAD: &str = "format: 1\ncase: SK-000000\nclient: {born: 1996, gender: man, municipality: Kokkola, language: fi}\ninitiation: {date: 2026-11-02, how: contact, source: self}\n";

/// One hostile text a kind; `turn` makes the files of a kind differ.
fn hostile(kind: usize, turn: usize) -> Vec<u8> {
    let many = 3000 + turn;
    let deep = 100_000 + turn;
    let after_head = |rest: String| format!("{HEAD}{rest}").into_bytes();
    match kind {
        0 => after_head("\tx: 1\n".repeat(turn + 1)),
        1 => [HEAD.as_bytes(), b"alias: \0\n"].concat(),
        2 => [HEAD.as_bytes(), &[b'a', 0xff - turn as u8 % 2, 0xc0]].concat(),
        3 => after_head(format!("x: {}", "[".repeat(deep))),
        4 => after_head(format!("x: {}", "{a: ".repeat(deep))),
        5 => after_head((0..2000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect()),
        6 => after_head(format!("{}\n", "- ".repeat(deep))),
        7 => {
            let bomb = (1..20).map(|level| {
                let last = format!("*a{}, ", level - 1).repeat(10);
                format!("a{level}: &a{level} [{last}]\n")
            });
            after_head(format!("a0: &a0 x\n{}", bomb.collect::<String>()))
        }
        8 => after_head("alias: !!python/object/apply:os.system [ls]\n".to_owned()),
        9 => after_head("<<: {format: 2}\n".to_owned()),
        10 => after_head((0..many).map(|_| "alias: Kettu\n").collect()),
        11 => Vec::new(),
        12 => "\u{feff}".into(),
        13 => after_head("---\n".repeat(turn + 1)),
        14 => after_head((0..many).map(|key| format!("k{key}: 1\n")).collect()),
        15 => after_head(format!("alias: \"{}\n", "a\\".repeat(deep))),
        16 => after_head(format!("team: [{}\n", "{worker: anna}, ".repeat(many))),
        17 => after_head(format!("sessions:\n{}", "  - {}\n".repeat(many))),
        18 => after_head(format!("? {}\n: x\n", "? ".repeat(deep))),
        _ => after_head(format!("alias: {}{}\n", "\u{202e}".repeat(turn + 1), "\u{7}".repeat(turn + 1))),
    }
}

const KINDS: usize = 20;

#[test]
fn two_hundred_hostile_files_are_each_reported_and_do_no_harm() {
    let folder = TestFolder::new();
    let mut expected = BTreeSet::new();
    for number in 0..200_u8 {
        let code = CaseCode::from_random([number % 32, number / 32, 1, 2, 3, 4]);
        let path = format!("cases/{code}.yaml");
        folder.write(&path, hostile(usize::from(number) % KINDS, usize::from(number) / KINDS));
        expected.insert(path);
    }
    // Over the cap: measured, not read.
    folder.write("cases/SK-ZZZZZ1.yaml", format!("{HEAD}alias: {}\n", "a".repeat(50 << 20)));
    folder.write("cases/SK-ZZZZZ2.yaml/inside.yaml", HEAD);
    symlink("/etc/hostname", folder.root().join("cases/SK-ZZZZZ3.yaml")).unwrap();
    symlink("SK-ZZZZZ4.yaml", folder.root().join("cases/SK-ZZZZZ4.yaml")).unwrap();
    symlink("/dev/zero", folder.root().join("cases/SK-ZZZZZ5.yaml")).unwrap();
    expected.extend((1..=5).map(|number| format!("cases/SK-ZZZZZ{number}.yaml")));
    let found = found_in(&folder.layout());
    let errors = found.iter().filter(|found| found.diagnostic.kind.severity == Severity::Error);
    let reported: BTreeSet<String> = errors.map(|found| found.diagnostic.file.clone()).collect();
    assert_eq!(reported, expected);
    // No file gives more problems than a person could read.
    assert!(found.len() < 205 * 1010, "{}", found.len());
}
