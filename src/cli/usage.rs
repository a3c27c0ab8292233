//! A command line that could not be understood, said in the user's language: what is wrong, what is
//! allowed, the nearest guess, where to read on. Also hands out the pages that clap asks for as "errors".
//!
//! Parsing failed before this is called; it parses once more with a localised root, so that every name in
//! the answer is the one on the help page. Prints nothing: `ui` does. Neighbour: `help`, for the texts.

use std::error::Error as _;
use std::ffi::OsString;
use std::fmt;
use std::num::{ParseFloatError, ParseIntError};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::help;
use crate::language::Messages;
use crate::tr;

/// What to answer to a command line that leads to no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The text, its last line ended. With colour codes only if they were asked for.
    pub text: String,
    /// True if it was wrong use (exit code 2, standard error); false for a page that was asked for
    /// (exit code 0, standard output).
    pub is_error: bool,
}

/// What a value parser of ours complains with: the id of a message, which may use the placeholder `value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The message's id.
    pub id: &'static str,
}

impl fmt::Display for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id)
    }
}

impl std::error::Error for Complaint {}

/// The language asked for by `--lang` in `args`, as it was typed, before anything is parsed.
pub fn language_asked(args: &[OsString]) -> Option<&str> {
    let mut words = args.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let asked = words.find_map(|word| word.strip_prefix("--lang"))?;
    match asked.strip_prefix('=') {
        Some(value) => Some(value),
        None => words.next().filter(|_| asked.is_empty()),
    }
}

/// The answer to `args` (without the program's name), on which parsing with `root` ended in `error`.
pub fn answer(error: Error, root: Command, args: &[OsString], messages: &Messages, color: bool) -> Answer {
    if error.kind() == ErrorKind::DisplayVersion {
        return Answer { text: error.to_string(), is_error: false };
    }
    let path = help::path(&root, args);
    let root = help::localise(root, &path, messages);
    let program = [OsString::from("sosku")];
    let again = root.clone().try_get_matches_from(program.iter().chain(args)).err().unwrap_or(error);
    match again.kind() {
        ErrorKind::DisplayHelp => Answer { text: shown(&again, color), is_error: false },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Answer { text: shown(&again, color), is_error: true }
        }
        _ => Answer { text: render(&again, &root, &path, messages, color), is_error: true },
    }
}

fn shown(error: &Error, color: bool) -> String {
    let text = error.render();
    if color { text.ansi().to_string() } else { text.to_string() }
}

/// An error of the command at `path` under a localised `root`: one sentence, what is allowed, the nearest
/// guess, how the command is called and where its page is.
pub fn render(error: &Error, root: &Command, path: &[String], messages: &Messages, color: bool) -> String {
    let command = path.iter().try_fold(root, |here, name| here.find_subcommand(name)).unwrap_or(root);
    let sentence = Sentence { error, messages };
    let style = if color { *root.get_styles().get_error() } else { Default::default() };
    let label = tr!(messages, "error-label");
    let mut text = format!("{style}{label}:{style:#} {}\n", sentence.what());
    for line in sentence.details(command) {
        text.push_str(&format!("  {line}\n"));
    }
    let usage = help::usage_line(command, path, messages);
    text.push_str(&format!("\n{}: {usage}\n", tr!(messages, "help-heading-usage")));
    let page = [&["sosku".to_owned()], path, &["--help".to_owned()]].concat().join(" ");
    text.push_str(&tr!(messages, "error-usage-read-more", command = page));
    text.push('\n');
    text
}

/// One of clap's errors, being put into words.
struct Sentence<'a> {
    error: &'a Error,
    messages: &'a Messages,
}

impl Sentence<'_> {
    /// The sentence that says what is wrong; a general one where clap's error tells nothing more.
    fn what(&self) -> String {
        self.specific().unwrap_or_else(|| tr!(self.messages, self.general()))
    }

    fn specific(&self) -> Option<String> {
        let arg = || self.one(ContextKind::InvalidArg).map(without_value);
        let value = || self.one(ContextKind::InvalidValue);
        let name = |id: &str, name: String| Some(tr!(self.messages, id, name = name));
        match self.error.kind() {
            ErrorKind::UnknownArgument => match arg()? {
                flag if flag.starts_with('-') => name("error-usage-unknown-flag", flag),
                word => name("error-usage-unexpected-word", word),
            },
            ErrorKind::InvalidSubcommand => {
                name("error-usage-unknown-command", self.one(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::MissingSubcommand => {
                name("error-usage-missing-command", self.one(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::MissingRequiredArgument => {
                let missing = self.many(ContextKind::InvalidArg);
                (!missing.is_empty())
                    .then(|| tr!(self.messages, "error-usage-missing", names = missing.join(", ")))
            }
            ErrorKind::NoEquals => name("error-usage-no-equals", arg()?),
            ErrorKind::InvalidValue if value()?.is_empty() => name("error-usage-empty-value", arg()?),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                Some(tr!(self.messages, "error-usage-invalid-value", name = arg()?, value = value()?))
            }
            ErrorKind::TooManyValues => {
                Some(tr!(self.messages, "error-usage-too-many-values", name = arg()?, value = value()?))
            }
            ErrorKind::TooFewValues => self.counted("error-usage-too-few-values", ContextKind::MinValues),
            ErrorKind::WrongNumberOfValues => {
                self.counted("error-usage-wrong-number", ContextKind::ExpectedNumValues)
            }
            ErrorKind::ArgumentConflict => self.conflict(),
            _ => None,
        }
    }

    fn counted(&self, id: &str, wanted: ContextKind) -> Option<String> {
        let name = self.one(ContextKind::InvalidArg).map(without_value)?;
        let (wanted, given) = (self.count(wanted)?, self.count(ContextKind::ActualNumValues)?);
        Some(tr!(self.messages, id, name = name, wanted = wanted, given = given))
    }

    fn conflict(&self) -> Option<String> {
        let name = self.one(ContextKind::InvalidArg).or_else(|| self.one(ContextKind::InvalidSubcommand))?;
        let name = without_value(name);
        let others: Vec<_> = self.many(ContextKind::PriorArg).into_iter().map(without_value).collect();
        Some(match others.as_slice() {
            [] => tr!(self.messages, "error-usage-conflict-other", name = name),
            [same] if *same == name => tr!(self.messages, "error-usage-repeated", name = name),
            _ => tr!(self.messages, "error-usage-conflict", name = name, others = others.join(", ")),
        })
    }

    /// The message of an error without particulars.
    fn general(&self) -> &'static str {
        match self.error.kind() {
            ErrorKind::InvalidUtf8 => "error-usage-not-utf8",
            ErrorKind::Io | ErrorKind::Format => "error-usage-not-shown",
            _ => "error-usage",
        }
    }

    /// Why, what is allowed, and the nearest guess, as far as they are known.
    fn details(&self, command: &Command) -> Vec<String> {
        [self.reason(), self.allowed(command), self.guess(), self.as_value()].into_iter().flatten().collect()
    }

    /// What the value's parser said, if it speaks to people.
    fn reason(&self) -> Option<String> {
        let source = self.error.source()?;
        let value = self.one(ContextKind::InvalidValue)?;
        if let Some(complaint) = source.downcast_ref::<Complaint>() {
            return self.messages.find(complaint.id, &[("value", value.into())]);
        }
        if source.is::<ParseIntError>() {
            return Some(tr!(self.messages, "error-usage-whole-number"));
        }
        if source.is::<ParseFloatError>() {
            return Some(tr!(self.messages, "error-usage-number"));
        }
        self.range(&source.to_string())
    }

    /// clap's ranged numbers speak English only and have no type of their own: `7 is not in 0..=4`, and
    /// `invalid digit found in string`.
    fn range(&self, said: &str) -> Option<String> {
        match said.rsplit_once(" is not in ") {
            Some((_, range)) => {
                let range = range.replace("..=", "–").replace("..", "–");
                Some(tr!(self.messages, "error-usage-range", range = range))
            }
            None if said.contains("digit") || said.contains("number too") => {
                Some(tr!(self.messages, "error-usage-whole-number"))
            }
            None => None,
        }
    }

    fn allowed(&self, command: &Command) -> Option<String> {
        let values = self.many(ContextKind::ValidValue);
        if !values.is_empty() {
            return Some(tr!(self.messages, "error-usage-allowed-values", values = values.join(", ")));
        }
        let is_about_commands =
            matches!(self.error.kind(), ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand);
        let names: Vec<_> =
            command.get_subcommands().filter(|sub| !sub.is_hide_set()).map(Command::get_name).collect();
        // The root has too many to list; its page groups them.
        (is_about_commands && (1..=MANY).contains(&names.len()))
            .then(|| tr!(self.messages, "error-usage-allowed-commands", names = names.join(", ")))
    }

    fn guess(&self) -> Option<String> {
        let kinds =
            [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
        let guesses = kinds.into_iter().flat_map(|kind| self.many(kind)).collect::<Vec<_>>();
        // clap lists the nearest last.
        let nearest = guesses.last()?;
        Some(tr!(self.messages, "error-usage-did-you-mean", guess = nearest))
    }

    /// How a word that looks like a flag is given as a value.
    fn as_value(&self) -> Option<String> {
        self.error.get(ContextKind::Suggested)?;
        let name = self.one(ContextKind::InvalidArg).filter(|name| name.starts_with('-'))?;
        Some(tr!(self.messages, "error-usage-as-value", name = name))
    }

    fn one(&self, kind: ContextKind) -> Option<String> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn many(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    fn count(&self, kind: ContextKind) -> Option<i64> {
        match self.error.get(kind)? {
            ContextValue::Number(number) => i64::try_from(*number).ok(),
            _ => None,
        }
    }
}

/// The flag alone of `--form <FORM>`; a positional argument as it is.
fn without_value(name: String) -> String {
    match name.split_once([' ', '=', '[']) {
        Some((flag, _)) if flag.starts_with('-') => flag.to_owned(),
        _ => name,
    }
}

/// More subcommands than this are not listed in an error.
const MANY: usize = 12;

#[cfg(test)]
mod tests {
    use super::{Answer, Complaint, answer, language_asked, render};
    use crate::cli::help::prepare;
    use crate::language::{Language, Messages};
    use clap::builder::RangedI64ValueParser;
    use clap::error::ErrorKind;
    use clap::{Arg, ArgAction, Command};
    use std::ffi::OsString;

    fn date(_: &str) -> Result<u8, Complaint> {
        Err(Complaint { id: "error-invalid-date" })
    }

    fn option(name: &'static str) -> Arg {
        Arg::new(name).long(name).value_name(name.to_ascii_uppercase())
    }

    fn sample() -> Command {
        let add = Command::new("add")
            .arg(Arg::new("case").required(true).value_name("CASE"))
            .arg(option("date").value_parser(date))
            .arg(option("minutes").value_parser(clap::value_parser!(u16)))
            .arg(option("level").value_parser(RangedI64ValueParser::<i64>::new().range(0..=4)))
            .arg(option("form").value_parser(["individual", "coaching"]))
            .arg(option("pair").num_args(2))
            .arg(option("several").num_args(2..=3).action(ArgAction::Append))
            .arg(option("equal").require_equals(true))
            .arg(option("one").conflicts_with("two"))
            .arg(option("two"))
            .arg(Arg::new("all").long("all").action(ArgAction::SetTrue));
        let session = Command::new("session").subcommand_required(true).subcommand(add);
        let group = Command::new("group").subcommand_required(true).arg_required_else_help(true);
        prepare(
            Command::new("sosku")
                .version("9.9.9")
                .subcommand_required(true)
                .subcommand(session)
                .subcommand(group.subcommand(Command::new("list")))
                .subcommand(Command::new("validate").args_conflicts_with_subcommands(true)),
        )
    }

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').filter(|word| !word.is_empty()).map(OsString::from).collect()
    }

    fn kind_and_answer(args: &[OsString], language: Language) -> (ErrorKind, Answer) {
        let program = [OsString::from("sosku")];
        let error = sample().try_get_matches_from(program.iter().chain(args)).unwrap_err();
        (error.kind(), answer(error, sample(), args, &Messages::new(language), false))
    }

    /// Every kind that a command line can bring about, a line that does, and what the answer must name.
    const CASES: [(ErrorKind, &str, &[&str]); 19] = [
        (ErrorKind::UnknownArgument, "session add K --minutse 5", &["--minutse", "--minutes"]),
        (ErrorKind::UnknownArgument, "session add K more", &["more"]),
        (ErrorKind::UnknownArgument, "session add -x", &["-x", "-- -x"]),
        (ErrorKind::InvalidSubcommand, "sesion add", &["sesion", "session, group, validate"]),
        (ErrorKind::InvalidSubcommand, "session ad", &["ad", "add"]),
        (ErrorKind::InvalidSubcommand, "qqqq", &["qqqq", "sosku --help"]),
        (ErrorKind::MissingSubcommand, "session", &["sosku session", "add"]),
        (ErrorKind::MissingRequiredArgument, "session add", &["sosku session add --help"]),
        (ErrorKind::InvalidValue, "session add K --form coachin", &["coachin", "individual, coaching"]),
        (ErrorKind::InvalidValue, "session add K --form", &["--form", "individual, coaching"]),
        (ErrorKind::ValueValidation, "session add K --date 31.2.", &["31.2.", "2026-03-09"]),
        (ErrorKind::ValueValidation, "session add K --minutes x", &["--minutes"]),
        (ErrorKind::ValueValidation, "session add K --level 7", &["7", "0–4"]),
        (ErrorKind::WrongNumberOfValues, "session add K --pair a", &["--pair", "2", "1"]),
        (ErrorKind::TooFewValues, "session add K --several a", &["--several", "2", "1"]),
        (ErrorKind::TooManyValues, "session add K --all=yes", &["--all", "yes"]),
        (ErrorKind::NoEquals, "session add K --equal a", &["--equal"]),
        (ErrorKind::ArgumentConflict, "session add K --one a --two b", &["--one", "--two"]),
        (ErrorKind::ArgumentConflict, "session add K --one a --one b", &["--one"]),
    ];

    #[test]
    fn every_mistake_is_named_in_every_language() {
        for (kind, line, wanted) in CASES {
            for language in Language::ALL {
                let (got, answer) = kind_and_answer(&words(line), language);
                assert_eq!(got, kind, "{line}");
                assert!(answer.is_error, "{line}");
                for wanted in wanted {
                    assert!(answer.text.contains(wanted), "{wanted:?} not in\n{}", answer.text);
                }
            }
        }
    }

    #[test]
    fn no_english_and_no_colour_codes_are_left() {
        let english = [
            "error",
            "Usage",
            "unexpected",
            "invalid",
            "tip",
            "For more",
            "OPTIONS",
            "COMMAND",
            "found",
            "CASE",
            "\u{1b}",
        ];
        for language in [Language::Fi, Language::Sv] {
            for (_, line, _) in CASES {
                let text = kind_and_answer(&words(line), language).1.text;
                for word in english {
                    assert!(!text.contains(word), "{word:?} in\n{text}");
                }
            }
        }
    }

    #[test]
    fn a_whole_answer_reads_well() {
        let (_, answer) = kind_and_answer(&words("session add K --form coachin"), Language::Fi);
        insta::assert_snapshot!(answer.text, @r"
        virhe: Arvo `coachin` ei kelpaa kohtaan `--form`.
          Mahdolliset arvot: individual, coaching
          Tarkoititko: coaching?

        Käyttö: sosku session add [valinnat] <ASIA>
        Lue lisää: sosku session add --help
        ");
    }

    #[test]
    fn pages_that_were_asked_for_are_no_errors() {
        let (kind, page) = kind_and_answer(&words("session add --help"), Language::Sv);
        assert_eq!((kind, page.is_error), (ErrorKind::DisplayHelp, false));
        assert!(page.text.contains("Användning: sosku session add"), "{}", page.text);
        let (kind, version) = kind_and_answer(&words("--version"), Language::Fi);
        assert_eq!((kind, version.text.as_str()), (ErrorKind::DisplayVersion, "sosku 9.9.9\n"));
    }

    #[test]
    fn a_page_in_place_of_a_missing_subcommand_is_an_error() {
        let (kind, page) = kind_and_answer(&words("group"), Language::Fi);
        assert_eq!((kind, page.is_error), (ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, true));
        assert!(page.text.contains("Käyttö: sosku group"), "{}", page.text);
    }

    #[test]
    fn an_error_without_particulars_still_says_something() {
        use ErrorKind::*;
        let kinds = [
            InvalidValue,
            UnknownArgument,
            InvalidSubcommand,
            NoEquals,
            ValueValidation,
            TooManyValues,
            TooFewValues,
            WrongNumberOfValues,
            ArgumentConflict,
            MissingRequiredArgument,
            MissingSubcommand,
            InvalidUtf8,
            DisplayHelp,
            DisplayHelpOnMissingArgumentOrSubcommand,
            DisplayVersion,
            Io,
            Format,
        ];
        for language in Language::ALL {
            for kind in kinds {
                let text = render(&clap::Error::new(kind), &sample(), &[], &Messages::new(language), false);
                assert!(
                    text.lines().next().is_some_and(|line| line.split(' ').count() > 2),
                    "{kind:?}: {text}"
                );
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_word_that_is_not_text_is_refused_politely() {
        use std::os::unix::ffi::OsStringExt as _;
        let args = [words("session add"), vec![OsString::from_vec(vec![0xff])]].concat();
        let (kind, answer) = kind_and_answer(&args, Language::Fi);
        assert_eq!(kind, ErrorKind::InvalidUtf8);
        assert!(answer.text.contains("UTF-8"), "{}", answer.text);
    }

    #[test]
    fn colour_is_there_when_asked_for() {
        let error = sample().try_get_matches_from(["sosku", "qqqq"]).unwrap_err();
        let text = answer(error, sample(), &words("qqqq"), &Messages::new(Language::Fi), true).text;
        assert!(text.contains("\u{1b}["), "{text:?}");
    }

    #[test]
    fn the_language_is_known_before_anything_is_parsed() {
        for (line, asked) in [
            ("list --lang sv", Some("sv")),
            ("--lang=en list", Some("en")),
            ("list --lang", None),
            ("list --language sv", None),
            ("list -- --lang sv", None),
        ] {
            assert_eq!(language_asked(&words(line)), asked, "{line}");
        }
    }
}
