//! A git that was started, heard to its end.
//!
//! What it says is read here and not by the standard library, to which a pipe that cannot be read is a defect of the
//! program; to a worker it is trouble of this machine, and the command can be given again. Neighbour: `super`
//! understands what was said.

use std::io::{self, Read};
use std::process::{Child, Command, Output};
use std::thread;

/// Starts the process and hears it to its end.
///
/// # Errors
/// It could not be started, or what it said could not be read.
pub(super) fn run(mut command: Command) -> io::Result<Output> {
    hear(command.spawn()?)
}

/// What the process says on the pipes that it has, until it ends.
///
/// # Errors
/// What it said could not be read. It has ended then as well.
pub(super) fn hear(mut child: Child) -> io::Result<Output> {
    let (out, err) = (child.stdout.take(), child.stderr.take());
    // Both at once: a process that nobody listens to on one of them stops speaking on the other.
    let (stdout, stderr) = thread::scope(|scope| {
        let listener = thread::Builder::new().spawn_scoped(scope, move || whole(err));
        let stdout = whole(out);
        let heard = |of: thread::ScopedJoinHandle<'_, _>| {
            of.join().unwrap_or_else(|_| Err(io::Error::other("its answer was lost")))
        };
        (stdout, listener.and_then(heard))
    });
    // A pipe that was let go ends a process that still writes to it.
    let status = child.wait()?;
    Ok(Output { status, stdout: stdout?, stderr: stderr? })
}

fn whole(pipe: Option<impl Read>) -> io::Result<Vec<u8>> {
    let mut said = Vec::new();
    pipe.map(|mut pipe| pipe.read_to_end(&mut said)).transpose()?;
    Ok(said)
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::run;

    #[test]
    fn a_process_that_says_more_than_a_pipe_holds_on_either_side_is_heard_to_its_end() {
        let speech = "alias.speak=!f() { head -c 200000 /dev/zero >&2; head -c 200000 /dev/zero; }; f";
        let mut command = Command::new("git");
        command.args(["-c", speech, "speak"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let output = run(command).unwrap();
        assert_eq!((output.stdout.len(), output.stderr.len()), (200_000, 200_000));
    }

    #[test]
    fn a_program_that_is_not_there_is_trouble_and_no_defect() {
        assert!(run(Command::new("/nonexistent/git")).is_err());
    }
}
