//! One git that answers for object after object: a revision is read file by file, as the files are asked for,
//! without a process each. Neighbours: `objects` reads many at once; `load::revision` reads through here.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use crate::store::git::{Git, GitError, start_trouble};

/// A `git cat-file --batch` that waits for the next question. It ends with its reader.
#[derive(Debug)]
pub struct ObjectReader {
    child: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Git {
    /// Starts a reader of objects.
    ///
    /// # Errors
    /// Git could not be started.
    pub fn object_reader(&self) -> Result<ObjectReader, GitError> {
        const NAME: &str = "cat-file";
        let mut command = self.reader(&[NAME, "--batch"]);
        // What git has to say of a broken object is said by the answer that does not come.
        command.stdin(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|source| start_trouble(NAME, source))?;
        let questions = child.stdin.take();
        let answers = child.stdout.take().ok_or(GitError::Unexpected(NAME))?;
        Ok(ObjectReader { child, questions, answers: BufReader::new(answers) })
    }
}

impl ObjectReader {
    /// The bytes of an object, by its id; `None` if the repository does not have it.
    ///
    /// # Errors
    /// An id that is none, a broken object, or a git that went away.
    pub fn read(&mut self, id: &str) -> io::Result<Option<Vec<u8>>> {
        if !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let questions = self.questions.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        questions.write_all(format!("{id}\n").as_bytes())?;
        let mut header = String::new();
        self.answers.read_line(&mut header)?;
        let header = header.trim_end();
        if header.ends_with(" missing") {
            return Ok(None);
        }
        // `ID TYPE SIZE`, the bytes, a line end.
        let size = header.rsplit(' ').next().and_then(|size| size.parse::<u64>().ok());
        let size = size.ok_or(io::ErrorKind::UnexpectedEof)?;
        let mut bytes = Vec::new();
        (&mut self.answers).take(size.saturating_add(1)).read_to_end(&mut bytes)?;
        match bytes.pop() {
            Some(b'\n') if bytes.len() as u64 == size => Ok(Some(bytes)),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

impl Drop for ObjectReader {
    fn drop(&mut self) {
        // Git ends when it has no more questions to wait for.
        self.questions = None;
        let _ = self.child.wait();
    }
}
