//! `sosku completions`: a shell completes commands, flags and what the folder knows.

use std::process::Command;

use super::{meeting, office, refused};
use crate::support::TestFolder;

/// What bash offers for a line, whose last word is the one that is typed; `None` without bash.
fn offered(folder: &TestFolder, line: &[&str]) -> Option<Vec<String>> {
    let script = folder.sosku(&["completions", "bash"]).ok().stdout;
    let words: String = line.iter().map(|word| format!(" '{word}'")).collect();
    let program = env!("CARGO_BIN_EXE_sosku").rsplit_once('/').map_or(".", |(folder, _)| folder);
    let body = format!(
        "PATH={program}:$PATH\n{script}\nCOMP_WORDS=(sosku{words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))\n\
         COMP_TYPE=9; _clap_complete_sosku sosku \"${{COMP_WORDS[COMP_CWORD]}}\"\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n"
    );
    let output = Command::new("bash")
        .args(["--norc", "-c", &body])
        .current_dir(folder.root())
        .env_clear()
        .envs(folder.variables())
        .output()
        .ok()?;
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[cfg(unix)]
#[test]
fn bash_completes_what_the_folder_knows() {
    let folder = office();
    let id = meeting(&folder, &[]);
    let plan = ["plan", "kettu", "--with-client", "--goal", "Käyn kaupassa itse,named_by=client"];
    folder.sosku(&plan).ok();
    folder.write("templates/session/kotikäynti.yaml", "place: home\n");
    for (line, wanted) in [
        (&["sess"][..], "session"),
        (&["session", "add", "ket"], "kettu"),
        (&["show", "Mä"], "Mäyrä"),
        (&["show", "SK-8"], "SK-8MMMMM"),
        (&["session", "add", "kettu", "--goal", ""], "G1"),
        (&["session", "add", "kettu", "--place", "ho"], "home"),
        (&["session", "add", "kettu", "--content", "home_guidance,every"], "home_guidance,everyday_skills"),
        (&["session", "add", "kettu", "--worker", "a"], "anna"),
        (&["session", "add", "kettu", "--template", "k"], "kotikäynti"),
        (&["session", "edit", "kettu", "2026"], &id),
        (&["list", "--phase", "init"], "initiated"),
        (&["explain", "unknown-k"], "unknown-key"),
        (&["help", "own"], "own-criteria"),
    ] {
        let Some(offered) = offered(&folder, line) else {
            println!("skipped: no bash on this machine");
            return;
        };
        assert!(offered.iter().any(|one| one == wanted), "{wanted} for {line:?} among {offered:?}");
        assert!(offered.len() < 20, "only what fits: {offered:?}");
    }
}

#[test]
fn zsh_and_fish_are_given_labels() {
    let folder = office();
    for (shell, divider) in [("zsh", ":"), ("fish", "\t")] {
        let mut process = folder.process(&["--", "sosku", "session", "add", "kettu", "--place", "ho"]);
        process.env("SOSKU_COMPLETE", shell).env("_CLAP_COMPLETE_INDEX", "5").env("_CLAP_IFS", "\n");
        let output = process.output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(&format!("home{divider}")), "{shell}: {text}");
    }
}

#[test]
fn a_shell_that_asks_wrongly_hears_nothing() {
    let folder = office();
    for line in [&[][..], &["--"], &["--", "sosku", "show", ""]] {
        let output = folder.process(line).env("SOSKU_COMPLETE", "nonsense").output().unwrap();
        assert_eq!((output.stdout.len(), output.stderr.len()), (0, 0), "{line:?}");
    }
}

#[test]
fn every_shell_has_its_script_and_another_is_refused() {
    let folder = office();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = folder.sosku(&["completions", shell]).ok().stdout;
        assert!(script.contains("SOSKU_COMPLETE"), "{shell}: {script}");
    }
    assert!(refused(&folder, &["completions", "csh"], 2).contains("bash"));
}
