//! `sosku completions`: a shell completes commands, flags and what the folder knows.

use std::fs;
use std::io::Write;
use std::process::{Command, Output};

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

/// Runs a shell on a script or a body in the folder; `None` where there is no such shell, with a word about it.
fn shell(folder: &TestFolder, shell: &str, arguments: &[&str]) -> Option<Output> {
    let program = env!("CARGO_BIN_EXE_sosku").rsplit_once('/').map_or(".", |(folder, _)| folder);
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(shell);
    command.args(arguments).current_dir(folder.root()).env_clear().envs(folder.variables());
    command.env("PATH", format!("{program}:{path}")).env("HOME", folder.outside().join("home"));
    let output = command.env("LC_ALL", "C.UTF-8").output().ok();
    if output.is_none() {
        let _ = writeln!(std::io::stderr(), "skipped: no {shell} on this machine");
    }
    output
}

/// A shell's script in a file beside the folder.
fn script_of(folder: &TestFolder, shell: &str) -> String {
    let file = folder.outside().join(format!("completions.{shell}"));
    fs::write(&file, folder.sosku(&["completions", shell]).ok().stdout).unwrap();
    file.to_str().unwrap().to_owned()
}

#[cfg(unix)]
#[test]
fn the_scripts_of_zsh_and_fish_are_sound() {
    let folder = office();
    for (name, check) in [("zsh", "-n"), ("fish", "--no-execute")] {
        let script = script_of(&folder, name);
        let Some(output) = shell(&folder, name, &[check, &script]) else { continue };
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.is_empty(), "{name}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn fish_completes_what_the_folder_knows_with_labels() {
    let mut folder = office();
    folder.set("SOSKU_LANG", "fi");
    let plan = ["plan", "kettu", "--with-client", "--goal", "Käyn kaupassa itse,named_by=client"];
    folder.sosku(&plan).ok();
    folder.write(
        "groups/arki/group.yaml",
        "format: 1\ngroup: arki\nname: Arkiryhmä\nkind: peer\nopen: false\nfrom: 2026-01-07\n",
    );
    folder.write("taulukko.csv", "a\n");
    let script = script_of(&folder, "fish");
    for (line, wanted) in [
        ("sosku sess", "session\tKirjaa ja katso tapaamisia"),
        ("sosku show ket", "kettu\tSK-4K7QX2"),
        ("sosku show SK-8", "SK-8MMMMM\tMäyrä"),
        ("sosku session add kettu --goal ", "G1\tKäyn kaupassa itse"),
        ("sosku session add kettu --place ho", "home\tkoti"),
        ("sosku session add kettu --worker ", "anna\tAnna"),
        ("sosku group show ", "arki\tArkiryhmä"),
        ("sosku catalogue list need_d", "need_domain\ttuen tarpeen alue"),
        ("sosku import tau", "taulukko.csv"),
    ] {
        let body = format!("source '{script}'; complete -C '{line}'");
        let Some(output) = shell(&folder, "fish", &["--no-config", "-c", &body]) else { return };
        let offered = String::from_utf8(output.stdout).unwrap();
        assert!(offered.lines().any(|one| one == wanted), "{wanted:?} for {line:?} in {offered}");
    }
}

#[test]
fn a_case_is_first_offered_by_its_alias_and_what_every_command_takes_only_if_nothing_else_fits() {
    let folder = office();
    let offered = |line: &[&str]| offered(&folder, line).map(|offered| offered.join(" "));
    let Some(all) = offered(&["show", ""]) else { return };
    assert!(all.contains("Kettu") && !all.contains("SK-4K7QX2") && !all.contains("--lang"), "{all}");
    assert!(offered(&["show", "--la"]).is_some_and(|offered| offered.contains("--lang")));
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
