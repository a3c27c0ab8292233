//! `sosku completions SHELL`: the script that makes a shell complete commands, flags and what the folder knows.
//! The script asks this program while one types; `cli::complete` answers.

use clap::ValueEnum;

use crate::cli::complete;
use crate::cli::error::{CommandError, Result};
use crate::cli::ui::Ui;

/// Arguments of `sosku completions`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "shell")]
    shell: Shell,
}

/// A shell that can be served.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
}

/// Runs `sosku completions`.
///
/// # Errors
/// None in practice: every shell that can be named has its script.
pub fn run(ui: &Ui, args: &Args) -> Result<()> {
    let name = match args.shell {
        Shell::Bash => "bash",
        Shell::Zsh => "zsh",
        Shell::Fish => "fish",
        Shell::Powershell => "powershell",
        Shell::Elvish => "elvish",
    };
    ui.print(&complete::script(name).ok_or_else(|| CommandError::failed("error-output"))?);
    Ok(())
}
