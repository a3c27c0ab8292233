//! What is answered to command lines that cannot be understood: every kind of mistake, in every language.

use super::{Answer, Colors, Complaint, color_asked, language_asked, parse, render};
use crate::cli::help::prepare;
use crate::language::{Language, Messages};
use crate::model::date::{Date, NotADate};
use clap::builder::RangedI64ValueParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command};
use proptest::prelude::{prop, prop_assert, proptest};
use std::ffi::OsString;

fn date(_: &str) -> Result<u8, Complaint> {
    Err(Complaint { id: "error-invalid-date" })
}

fn day(text: &str) -> Result<Date, NotADate> {
    text.parse()
}

fn option(name: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(name.to_ascii_uppercase())
}

fn sample() -> Command {
    let add = Command::new("add")
        .arg(Arg::new("case").required(true).value_name("CASE"))
        .arg(option("date").value_parser(date))
        .arg(option("day").value_parser(day))
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
    Command::new("sosku")
        .version("9.9.9")
        .subcommand_required(true)
        .subcommand(session)
        .subcommand(group.subcommand(Command::new("list")))
        .subcommand(Command::new("validate").args_conflicts_with_subcommands(true))
}

fn words(line: &str) -> Vec<OsString> {
    line.split(' ').filter(|word| !word.is_empty()).map(OsString::from).collect()
}

fn answer(args: &[OsString], language: Language, color: bool) -> Answer {
    parse(sample, args, || Messages::new(language), Colors { page: color, complaint: color }).unwrap_err()
}

fn kind_and_answer(args: &[OsString], language: Language) -> (ErrorKind, Answer) {
    let program = [OsString::from("sosku")];
    let error = prepare(sample()).try_get_matches_from(program.iter().chain(args)).unwrap_err();
    (error.kind(), answer(args, language, false))
}

/// Every kind that a command line can bring about, a line that does, and what the answer must name.
const CASES: [(ErrorKind, &str, &[&str]); 20] = [
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
    (ErrorKind::ValueValidation, "session add K --day 2026-02-30", &["2026-02-30", "2026-03-09"]),
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
    assert_eq!(
        (kind, version.text.as_str()),
        (ErrorKind::DisplayVersion, concat!("sosku ", env!("CARGO_PKG_VERSION"), "\n"))
    );
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
            let text =
                render(&clap::Error::new(kind), &prepare(sample()), &[], &Messages::new(language), false);
            assert!(text.lines().next().is_some_and(|line| line.split(' ').count() > 2), "{kind:?}: {text}");
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
    for line in ["qqqq", "--help"] {
        let text = answer(&words(line), Language::Fi, true).text;
        assert!(text.contains("\u{1b}["), "{text:?}");
    }
}

#[test]
fn a_sound_command_line_needs_no_messages() {
    let no_messages = || -> Messages { panic!("no text is needed") };
    let parsed =
        parse(sample, &words("session add K --minutes 90 --form coaching"), no_messages, Colors::default());
    assert!(parsed.is_ok());
}

#[test]
fn what_is_said_again_is_short_and_harmless() {
    let text = answer(&["\u{1b}[31m\n".repeat(50).into()], Language::Fi, false).text;
    let first = text.lines().next().unwrap();
    assert!(!text.contains('\u{1b}') && first.contains('…') && first.chars().count() < 100, "{text:?}");
}

proptest! {
    #[test]
    fn no_command_line_is_left_without_an_answer(
        words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..7), language in 0..3_usize,
    ) {
        let args: Vec<OsString> = words.iter().map(OsString::from).collect();
        let messages = || Messages::new(Language::ALL[language]);
        if let Err(answer) = parse(sample, &args, messages, Colors::default()) {
            prop_assert!(answer.text.ends_with('\n') && answer.text.len() > 5);
        }
    }
}

const WORDS: [&str; 22] = [
    "session",
    "add",
    "group",
    "list",
    "validate",
    "K",
    "--date",
    "--level",
    "5",
    "--form",
    "--pair",
    "--several",
    "--equal",
    "--equal=",
    "--one",
    "--two=2",
    "--all",
    "--",
    "-h",
    "--version",
    "-x",
    "ä",
];

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

#[test]
fn the_colours_are_known_before_anything_is_parsed() {
    for (line, asked) in
        [("--help --color never", Some("never")), ("--color=always list", Some("always")), ("list", None)]
    {
        assert_eq!(color_asked(&words(line)), asked, "{line}");
    }
}

#[test]
fn a_page_may_be_coloured_where_a_complaint_may_not() {
    let colors = Colors { page: true, complaint: false };
    let text = |line| parse(sample, &words(line), || Messages::new(Language::Fi), colors).unwrap_err().text;
    assert!(text("--help").contains('\u{1b}') && !text("qqqq").contains('\u{1b}'));
}
