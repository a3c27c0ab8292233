//! `sosku explain ID`: what a kind of problem means and what to do about it, with an example.
//!
//! Message and help are those of `validate`, in the reader's language; the example, and in English the paragraph,
//! come from docs/reference/diagnostics.md, which the program carries.

use serde_json::json;

use crate::catalogue::nearest;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::{Format, Settings};
use crate::cli::page::prose;
use crate::cli::ui::Ui;
use crate::diagnostic::Severity;
use crate::language::{Arg, Language, Messages};
use crate::validate::kinds::{KINDS, Registered};

const REFERENCE: &str = include_str!("../../../docs/reference/diagnostics.md");

/// What messages of diagnostics name: codes, files, days and the like, for which an explanation has `…`.
const PLACEHOLDERS: [&str; 30] = [
    "area", "choices", "closed", "code", "column", "count", "date", "due", "errors", "first", "goal",
    "group", "id", "items", "key", "known", "last", "least", "limit", "list", "most", "nearest", "opened",
    "other", "plan", "range", "value", "wanted", "warnings", "year",
];

/// Arguments of `sosku explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "kind")]
    id: String,
}

/// Runs `sosku explain`.
///
/// # Errors
/// No such kind of problem.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    let id = args.id.trim().trim_matches(['[', ']', '`']);
    let known = Registered::by_id(id).ok_or_else(|| unknown(id))?;
    let explained = Explanation::of(known, ui.messages());
    let text = match settings.format {
        Format::Json => explained.json().to_string(),
        Format::Table => prose::reflow(&explained.text(ui.messages()), ui.width()),
        Format::Md => explained.text(ui.messages()),
        other => {
            let error = CommandError::usage("error-format").with("command", "explain");
            return Err(error.with("format", other.word()));
        }
    };
    ui.print(&text);
    Ok(())
}

fn unknown(typed: &str) -> CommandError {
    let error = CommandError::usage("error-no-such-kind").with("kind", typed);
    match nearest(typed, KINDS.iter().map(|one| (one.kind.id, one.kind.id))) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error,
    }
}

/// What there is to say of a kind of problem.
struct Explanation {
    id: &'static str,
    severity: Severity,
    message: String,
    help: String,
    /// The paragraph of the reference, in English, without its first word.
    paragraph: String,
    /// Headings in English (`Wrong:`) and blocks of YAML.
    example: String,
}

impl Explanation {
    fn of(known: &Registered, messages: &Messages) -> Self {
        let id = known.kind.id;
        let said = |ending: &str| {
            let args: Vec<(&str, Arg<'_>)> =
                PLACEHOLDERS.iter().map(|name| (*name, Arg::from("…"))).collect();
            messages.find(&format!("diagnostic-{id}{ending}"), &args).unwrap_or_default()
        };
        let (paragraph, example) = reference(id);
        Self { id, severity: known.kind.severity, message: said(""), help: said("-help"), paragraph, example }
    }

    fn text(&self, messages: &Messages) -> String {
        let severity = match self.severity {
            Severity::Error => messages.text("diagnostic-label-error"),
            Severity::Warning => messages.text("diagnostic-label-warning"),
        };
        let paragraph = (messages.language() == Language::En).then(|| self.paragraph.clone());
        let help = format!("{}: {}", messages.text("diagnostic-label-help"), self.help);
        let example = self.example.replace("Wrong:", &messages.text("ui-explain-wrong"));
        let example = example.replace("Right:", &messages.text("ui-explain-right"));
        let parts = [
            Some(format!("{severity}[{}]: {}", self.id, self.message)),
            paragraph,
            Some(example),
            Some(help),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        format!("{}\n", parts.join("\n\n"))
    }

    fn json(&self) -> serde_json::Value {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        json!({
            "id": self.id,
            "severity": severity,
            "message": self.message,
            "help": self.help,
            "explanation": self.paragraph,
            "example": self.example,
        })
    }
}

/// The paragraph on a kind and its examples, without the advice, which `help` gives.
fn reference(id: &str) -> (String, String) {
    let heading = format!("\n## {id}\n");
    let section = REFERENCE.split_once(&heading).map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or_default();
    let section = section.split("\nWhat to do:").next().unwrap_or_default().trim();
    let (paragraph, example) = section.split_once("\n\n").unwrap_or((section, ""));
    let plain = paragraph.trim_start_matches("*Error.*").trim_start_matches("*Warning.*").trim();
    (plain.to_owned(), example.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Explanation, KINDS, Messages};
    use crate::language::Language;

    #[test]
    fn every_kind_is_explained_in_every_language() {
        for language in Language::ALL {
            let messages = Messages::new(language);
            for known in KINDS {
                let explained = Explanation::of(known, &messages);
                let parts = [&explained.message, &explained.help, &explained.paragraph];
                assert!(parts.iter().all(|part| !part.is_empty()), "{}: {}", language.tag(), known.kind.id);
            }
        }
    }

    #[test]
    fn in_finnish_the_headings_of_the_example_are_finnish() {
        let messages = Messages::new(Language::Fi);
        for known in KINDS {
            let text = Explanation::of(known, &messages).text(&messages);
            assert!(!text.contains("Wrong:") && !text.contains("Right:"), "{text}");
        }
    }
}
