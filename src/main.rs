//! `sosku`: see the library.
//! Nothing is decided here but the exit code's way out of the process.

fn main() -> std::process::ExitCode {
    sosku::cli::run(sosku::cli::global::command_line())
}
