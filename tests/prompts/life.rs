//! The whole life of one case by questions, from noticing the need to what came half a year after.
//!
//! `tests/data/transcripts/life.txt` is the script: a day and a command, then a line a question, with what is
//! typed or pressed there. After each command there is one commit more, the folder has no errors, and what was
//! written by hand in the meantime is still there.

use std::fs;

use super::{Terminal, transcripts};

/// The most commands that a life may take.
const MOST: usize = 24;
const BY_HAND: &str = "# Soitetaan aina iltapäivällä.\n";

/// A command with its questions.
pub(super) struct Deed<'s> {
    day: &'s str,
    pub(super) command: &'s str,
    /// How a question begins, and what is typed, or pressed if it stands in brackets.
    answers: Vec<(&'s str, &'s str)>,
}

pub(super) fn deeds(script: &str) -> Vec<Deed<'_>> {
    let deed = |block| {
        let mut lines = str::lines(block);
        let (day, command) = lines.next().unwrap().split_once(" $ ").unwrap();
        Deed { day, command, answers: lines.map(|line| line.split_once(" → ").unwrap()).collect() }
    };
    script.trim_end().split("\n\n").map(deed).collect()
}

impl Terminal {
    /// Runs a command on a day, answers its questions and waits for its good end.
    #[track_caller]
    pub(super) fn lead(&mut self, number: usize, deed: &Deed<'_>) {
        let program = env!("CARGO_BIN_EXE_sosku");
        let day = format!("SOSKU_NOW={}T12:00:00+02:00", deed.day);
        let line = format!("clear; {day} '{program}' {}; echo \"ended {number} $?\"", deed.command);
        self.tmux(&["send-keys", "-l", &line]);
        self.tmux(&["send-keys", "Enter"]);
        for (question, answer) in &deed.answers {
            match answer.strip_prefix('[').and_then(|keys| keys.strip_suffix(']')) {
                Some(keys) => self.at(question, &keys.split(' ').collect::<Vec<_>>()),
                None => self.type_at(question, answer),
            }
        }
        let screen = self.wait(&format!("ended {number} "));
        assert!(screen.contains(&format!("ended {number} 0")), "{}:\n{screen}", deed.command);
    }

    /// Types a command that asks nothing and waits for its good end; its keys are counted, what stands before it
    /// is for the test alone.
    #[track_caller]
    pub(super) fn types(&mut self, before: &str, command: &str, number: usize) {
        let program = env!("CARGO_BIN_EXE_sosku");
        self.keys += "sosku ".len() + command.chars().count() + 1;
        let line = format!("clear; {before}'{program}' {command}; echo \"ended {number} $?\"");
        self.tmux(&["send-keys", "-l", &line]);
        self.tmux(&["send-keys", "Enter"]);
        let screen = self.wait(&format!("ended {number} "));
        assert!(screen.contains(&format!("ended {number} 0")), "{command}:\n{screen}");
    }
}

#[test]
fn the_whole_life_of_a_case_can_be_told_by_answering_questions() {
    let Some(mut terminal) = Terminal::open() else { return };
    let script = fs::read_to_string(transcripts().join("life.txt")).unwrap();
    let deeds = deeds(&script);
    assert!(deeds.len() <= MOST);
    let mut path = String::new();
    for (number, deed) in deeds.iter().enumerate() {
        let commits = terminal.folder.subjects().len();
        terminal.lead(number, deed);
        assert_eq!(terminal.folder.subjects().len(), commits + 1, "{} is one commit", deed.command);
        let folder = &mut terminal.folder;
        folder.set("SOSKU_NOW", &format!("{}T12:00:00+02:00", deed.day));
        folder.sosku(&["validate"]).ok();
        if path.is_empty() {
            path = folder.git(&["show", "--name-only", "--format="]).trim().to_owned();
            folder.write(&path, BY_HAND.to_owned() + &folder.read(&path));
            folder.sosku(&["save", "-m", "a word by hand"]).ok();
        }
        assert!(folder.read(&path).starts_with(BY_HAND), "{} leaves the comment", deed.command);
    }
    let page = terminal.folder.sosku(&["show", "orava", "--all"]).ok().stdout;
    for told in ["Käyn kaupassa itse", "Tapaamiset mieluiten kävellen.", "työssä"] {
        assert!(page.contains(told), "{told} is missing in {page}");
    }
}
