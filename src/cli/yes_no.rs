//! `--with-client no` as well as `--with-client=no` and `--with-client`: the word after a flag that answers
//! yes or no belongs to it if it is a yes or a no, and only then.
//!
//! Clap takes the word only behind an equals sign, so that `--with-client kettu` does not swallow the case.
//! A command whose own argument is a yes or a no is left alone. Neighbours: `facts` makes the flags, `usage`
//! parses.

use std::ffi::OsString;

use clap::{Arg, Command};

use super::resolve;

/// Stands between the options and what is taken as it is.
const END_OF_OPTIONS: &str = "--";

/// The words with such an answer joined to its flag.
pub fn joined(root: &Command, words: &[OsString]) -> Vec<OsString> {
    let mut command = root;
    let mut whole: Vec<OsString> = Vec::with_capacity(words.len());
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        let Some(text) = word.to_str().filter(|text| *text != END_OF_OPTIONS) else {
            whole.push(word.clone());
            whole.extend(rest.by_ref().cloned());
            return whole;
        };
        command = command.find_subcommand(text).unwrap_or(command);
        let answer = rest.as_slice().first().and_then(|next| next.to_str());
        let answer = answer.filter(|next| resolve::yes_or_no(next).is_some() && is_yes_no(command, text));
        match answer {
            Some(answer) => {
                whole.push(format!("{text}={answer}").into());
                rest.next();
            }
            None => whole.push(word.clone()),
        }
    }
    whole
}

/// True if the word is a flag that answers yes or no, in a command that takes such an answer by flags only.
fn is_yes_no(command: &Command, word: &str) -> bool {
    let Some(name) = word.strip_prefix("--") else { return false };
    let answers =
        |arg: &&Arg| arg.get_value_names().is_some_and(|names| names.iter().any(|name| name == "yes-no"));
    let is_flag = |arg: &Arg| arg.get_long() == Some(name) && arg.is_require_equals_set();
    let all: Vec<&Arg> = command.get_arguments().filter(answers).collect();
    all.iter().any(|arg| is_flag(arg)) && !all.iter().any(|arg| arg.is_positional())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::root::Root;

    fn join(line: &str) -> String {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let joined = joined(&Root::command(), &words);
        joined.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_yes_or_a_no_belongs_to_the_flag_before_it() {
        assert_eq!(join("plan --with-client no kettu"), "plan --with-client=no kettu");
        assert_eq!(join("plan kettu --with-client Kyllä"), "plan kettu --with-client=Kyllä");
        assert_eq!(join("plan kettu --with-client=nej"), "plan kettu --with-client=nej");
    }

    #[test]
    fn any_other_word_is_left_where_it_stands() {
        for line in [
            "plan --with-client kettu",
            "plan kettu --with-client --made today",
            "appointment kept kettu B1 --accompanied yes",
            "session add kettu --note no",
            "plan kettu -- --with-client no",
        ] {
            assert_eq!(join(line), line);
        }
    }
}
