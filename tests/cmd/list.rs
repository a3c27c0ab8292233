//! `sosku list`: the office's cases.

use super::{CASE, json, keys, office, refused};

#[test]
fn every_case_is_a_row_with_the_keys_that_scripts_rely_on() {
    let rows = json(&office().sosku(&["list", "--format", "json"]).ok());
    assert_eq!(rows.as_array().unwrap().len(), 2);
    let wanted =
        ["case", "alias", "phase", "opened", "own_worker", "municipality", "last_contact", "next_due"];
    assert_eq!(keys(&rows[0]), wanted);
    assert_eq!((rows[0]["case"].as_str(), rows[0]["alias"].as_str()), (Some("SK-4K7QX2"), Some("Kettu")));
    assert_eq!(rows[0]["own_worker"], "anna");
}

#[test]
fn filters_narrow_the_list() {
    let folder = office();
    for (filter, codes) in [
        (&["--municipality", "kannus"][..], &["SK-8MMMMM"][..]),
        (&["--worker", "anna"], &["SK-4K7QX2"]),
        (&["--opened", "2026-02"], &["SK-4K7QX2"]),
        (&["--opened", "2026"], &["SK-4K7QX2", "SK-8MMMMM"]),
        (&["--text", "SALAINEN syy"], &["SK-4K7QX2"]),
        (&["--phase", "vireillä"], &["SK-4K7QX2", "SK-8MMMMM"]),
        (&["--group", "arkiryhma"], &[]),
    ] {
        let rows = json(&folder.sosku(&[&["list", "--format", "json"], filter].concat()).ok());
        let found: Vec<_> =
            rows.as_array().unwrap().iter().map(|row| row["case"].as_str().unwrap()).collect();
        assert_eq!(found, codes, "{filter:?}");
    }
}

#[test]
fn a_filter_that_means_nothing_is_a_wrong_command_line() {
    let folder = office();
    for words in [["--worker", "nobody"], ["--phase", "soon"], ["--opened", "soon"]] {
        let said = refused(&folder, &["list", words[0], words[1]], 2);
        assert!(said.contains(words[1]), "{said}");
    }
}

#[test]
fn broken_data_prints_nothing_unless_it_may_be_left_out() {
    let folder = office();
    folder.write("cases/SK-8MMMMM.yaml", "format: 1\ncase: SK-8MMMMM\nclent: {}\n");
    let run = folder.sosku(&["list"]).exits(3);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("cases/SK-8MMMMM.yaml:3:1"), "{}", run.stderr);
    let rows = json(&folder.sosku(&["list", "--skip-broken", "--format", "json"]).ok());
    assert_eq!(rows.as_array().unwrap().len(), 1);
}

#[test]
fn a_plain_page_has_no_boxes() {
    let folder = office();
    let page = folder.sosku(&["list", "--plain"]).ok().stdout;
    assert!(page.contains("SK-4K7QX2") && !page.contains(['─', '│', '┌']), "{page}");
    assert!(folder.read(CASE).contains("Kettu"));
}

#[test]
fn an_inflected_word_is_found_and_shown_where_it_stands() {
    let folder = office();
    super::meeting(&folder, &["--note", "Käytiin lähikaupassa yhdessä, ÄITI odotti ulkona."]);
    for words in ["lähikauppa", "äiti", "kaupassa odottaa"] {
        let run = folder.sosku(&["list", "--text", words]).ok();
        assert!(run.stdout.contains("Kettu") && run.stdout.contains("session 9"), "{words}: {}", run.stdout);
        assert!(!run.stdout.contains("Mäyrä"), "{words}: {}", run.stdout);
    }
    let rows = json(&folder.sosku(&["list", "--text", "lähikauppa", "--format", "json"]).ok());
    let excerpt = &rows[0]["excerpts"][0];
    assert_eq!((excerpt["in"].as_str(), excerpt["date"].as_str()), (Some("session"), Some("2026-03-09")));
    assert!(excerpt["text"].as_str().unwrap().contains("lähikaupassa"), "{excerpt}");
    let none = json(&folder.sosku(&["list", "--text", "kissa", "--format", "json"]).ok());
    assert_eq!(none.as_array().unwrap().len(), 0);
}
