//! `sosku`: see the library.

fn main() -> std::process::ExitCode {
    sosku::cli::run(sosku::cli::global::command_line())
}
