//! A command error: something that could not be done – as against a diagnostic, which is something wrong in
//! the data. Kind (and so exit code), message, cause, hints; never free text of a case.

use crate::diagnostic::Located;

/// What a command gives back.
pub type Result<T> = std::result::Result<T, CommandError>;

/// The family of an error, from which the exit code follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// It could not be done; nothing was written.
    Failed,
    /// The command line is wrong.
    Usage,
    /// The data has errors.
    Data,
    /// The answer itself is the exit code: `check` of one case whose verdict is not `supported`.
    Answer,
    /// A defect in sosku.
    Defect,
}

impl ErrorKind {
    /// The exit code, a contract with scripts.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Data | Self::Answer => 3,
            Self::Defect => 70,
        }
    }
}

/// A message by its id, with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The id of the message.
    pub id: &'static str,
    /// The words that it needs.
    pub args: Vec<(&'static str, String)>,
}

impl Said {
    /// The message with that id.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same with one more word.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// Something that could not be done. Boxed within, so that results stay small.
#[derive(Debug)]
pub struct CommandError(Box<Details>);

/// What a command error tells.
#[derive(Debug)]
pub struct Details {
    /// The family.
    pub kind: ErrorKind,
    /// What happened; `None` if the answer has been printed already.
    pub said: Option<Said>,
    /// What lies behind it, from the system or git.
    pub cause: Option<anyhow::Error>,
    /// What to do.
    pub hints: Vec<Said>,
    /// The faults in the data that stand in the way.
    pub diagnostics: Vec<Located>,
}

impl CommandError {
    fn new(kind: ErrorKind, said: Option<Said>) -> Self {
        Self(Box::new(Details { kind, said, cause: None, hints: Vec::new(), diagnostics: Vec::new() }))
    }

    /// It could not be done.
    pub fn failed(id: &'static str) -> Self {
        Self::new(ErrorKind::Failed, Some(Said::new(id)))
    }

    /// The command line is wrong.
    pub fn usage(id: &'static str) -> Self {
        Self::new(ErrorKind::Usage, Some(Said::new(id)))
    }

    /// The data has errors.
    pub fn data(id: &'static str, diagnostics: Vec<Located>) -> Self {
        let mut error = Self::new(ErrorKind::Data, Some(Said::new(id)));
        error.0.diagnostics = diagnostics;
        error
    }

    /// Nothing went wrong, but the exit code says what the answer was.
    pub fn answer() -> Self {
        Self::new(ErrorKind::Answer, None)
    }

    /// The same, as an error that leaves the data untouched whatever the faults are (exit 1).
    #[must_use]
    pub fn as_failed(mut self) -> Self {
        self.0.kind = ErrorKind::Failed;
        self
    }

    /// The same, as one that could not be done (exit 1) if its cause are faults in the data.
    #[must_use]
    pub fn data_as_failed(self) -> Self {
        if self.0.kind == ErrorKind::Data { self.as_failed() } else { self }
    }

    /// The same, as a wrong command line (exit 2): the faults are in what was given, not in the data.
    #[must_use]
    pub fn as_usage(mut self) -> Self {
        self.0.kind = ErrorKind::Usage;
        self
    }

    /// The same with one more word for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        if let Some(said) = self.0.said.take() {
            self.0.said = Some(said.with(name, value));
        }
        self
    }

    /// The same with what lies behind it.
    #[must_use]
    pub fn because(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.0.cause = Some(cause.into());
        self
    }

    /// The same with one more piece of advice.
    #[must_use]
    pub fn hint(mut self, hint: Said) -> Self {
        self.0.hints.push(hint);
        self
    }

    /// The same without a piece of advice that the command cannot take.
    #[must_use]
    pub fn without_hint(mut self, id: &str) -> Self {
        self.0.hints.retain(|hint| hint.id != id);
        self
    }

    /// What it tells.
    pub fn details(&self) -> &Details {
        &self.0
    }
}
