//! The roll of a group at a terminal: one screen, a key a person; what was begun for one group is kept for it alone.

use super::Terminal;

/// Questions before the roll, answered with what is proposed.
const BEFORE: [&str; 4] = ["Päivä", "Kesto", "Teema", "Muistiinpano"];

/// Two groups with two members each.
fn opened() -> Option<Terminal> {
    let terminal = Terminal::open()?;
    let fox = terminal.folder.read("cases/SK-4K7QX2.yaml");
    let hare = fox.replace("SK-4K7QX2", "SK-8MMMMM").replace("Kettu", "Jänis");
    terminal.folder.write("cases/SK-8MMMMM.yaml", hare);
    for (group, name) in [("arki", "Arkiryhmä"), ("polku", "Metsäpolku")] {
        let about =
            format!("format: 1\ngroup: {group}\nname: {name}\nkind: peer\nopen: false\nfrom: 2026-01-07\n");
        terminal.folder.write(&format!("groups/{group}/group.yaml"), about);
        let roster = "case,joined,left,goal,note\nSK-4K7QX2,2026-01-07,,,\nSK-8MMMMM,2026-01-07,,,\n";
        terminal.folder.write(&format!("groups/{group}/roster.csv"), roster);
    }
    terminal.folder.commit_all("two groups");
    Some(terminal)
}

#[test]
fn a_roll_is_called_on_one_screen() {
    let Some(mut terminal) = opened() else { return };
    terminal.run("group meet arki");
    answer_until_the_roll(&mut terminal);
    terminal.at("> [·] Kettu", &["p"]);
    terminal.at("> [·] Jänis", &["l"]);
    let screen = terminal.wait("> [l] Jänis  läsnä");
    assert!(screen.contains("  [p] Kettu  poissa") && screen.contains("* loput läsnä"), "{screen}");
    terminal.at("> [l] Jänis", &["Enter"]);
    let screen = terminal.wait("done ");
    assert!(screen.contains("Läsnäolot ma 9.3.2026") && screen.contains("done 0"), "{screen}");
    let rows = terminal.folder.read("groups/arki/attendance.csv");
    assert!(rows.contains("SK-4K7QX2,absent") && rows.contains("SK-8MMMMM,present"), "{rows}");
}

#[test]
fn what_was_begun_for_one_group_is_not_offered_for_another() {
    let Some(mut terminal) = opened() else { return };
    terminal.run("group meet arki");
    terminal.at("Päivä", &["Enter"]);
    terminal.type_at("Kesto", "77");
    terminal.at("Teema", &["C-c"]);
    terminal.wait("done ");
    terminal.run("group meet polku");
    let screen = terminal.wait("Päivä");
    assert!(!screen.contains("Edellinen kerta jäi kesken"), "{screen}");
    terminal.at("Päivä", &["C-c"]);
    terminal.wait("done ");
    terminal.run("group meet arki");
    terminal.wait("Edellinen kerta jäi kesken");
    terminal.tmux(&["send-keys", "C-c"]);
    terminal.wait("done ");
}

/// Takes what is proposed until the roll stands there.
fn answer_until_the_roll(terminal: &mut Terminal) {
    for sign in BEFORE {
        terminal.at(sign, &["Enter"]);
    }
}
