//! Messages of one language, called by id: `messages.text("error-label")`, or with placeholders
//! `tr!(messages, "error-no-such-case", code = code)`.
//!
//! The first word of an id names its area (one `.ftl` file), which is opened when its first message is
//! asked for. A message that is missing shows as its id, and stops a debug build, so tests find it.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

use fluent_bundle::FluentArgs;

use super::Language;
use super::area::{self, Area};

/// The program's messages in one language. Opening costs nothing; each area is read when it is
/// needed. One thread talks to the person, so it is not shared between threads.
pub struct Messages {
    language: Language,
    areas: [OnceCell<Area>; area::COUNT],
}

/// What fills a placeholder of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Shown as it is: codes, ids, file names, years.
    Text(Cow<'a, str>),
    /// Written as the language writes numbers, and chooses between singular and plural.
    Number(f64),
}

impl<'a> Arg<'a> {
    /// What fills a placeholder of a name, from text: a `count` chooses between one and many; any other number is a
    /// code, a year or a part of a name.
    pub fn named(name: &str, value: impl Into<Cow<'a, str>>) -> Self {
        let value = value.into();
        match value.parse::<u32>() {
            Ok(count) if name == "count" => Self::from(count),
            _ => Self::Text(value),
        }
    }
}

impl Messages {
    /// The messages of `language`.
    pub fn new(language: Language) -> Self {
        Self { language, areas: Default::default() }
    }

    /// The language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message without placeholders.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// The message with its placeholders filled.
    pub fn format(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let found = self.find(id, args);
        debug_assert!(found.is_some(), "no message {id} in {}", self.language.tag());
        found.unwrap_or_else(|| id.to_owned())
    }

    /// The message if there is one: for ids made at run time, where some have no text.
    pub fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let filled: FluentArgs<'_> =
            args.iter().map(|(name, arg)| (*name, area::fluent_value(arg))).collect();
        let (text, complete) = self.area(id)?.format(id, (!args.is_empty()).then_some(&filled))?;
        debug_assert!(complete, "message {id} lacks an argument in {}", self.language.tag());
        Some(text)
    }

    /// True if there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.area(id).is_some_and(|area| area.has(id))
    }

    fn area(&self, id: &str) -> Option<&Area> {
        let position = area::position(id)?;
        Some(self.areas.get(position)?.get_or_init(|| Area::open(position, self.language)))
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Messages").field(&self.language).finish()
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($type:ty),*) => {
        $(impl From<$type> for Arg<'_> {
            fn from(number: $type) -> Self {
                Self::Number(number as f64)
            }
        })*
    };
}

numbers!(f64, i32, i64, isize, u8, u16, u32, u64, usize);

/// A message by id, its placeholders by name: `tr!(messages, "error-no-such-case", code = code)`.
#[macro_export]
macro_rules! tr {
    ($messages:expr, $id:expr $(,)?) => {
        $messages.text($id)
    };
    ($messages:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $messages.format($id, &[$((stringify!($name), $crate::language::Arg::from($value))),+])
    };
}

#[cfg(test)]
mod tests {
    use super::{Language, Messages};

    #[test]
    fn placeholders_are_filled_without_isolation_marks() {
        let text = tr!(Messages::new(Language::Fi), "error-no-such-case", code = "SK-4K7QX2");
        assert_eq!(text, "Asiaa `SK-4K7QX2` ei ole.");
    }

    #[test]
    fn a_count_chooses_its_form_and_is_written_as_the_language_does() {
        let in_finnish =
            |count: usize| tr!(Messages::new(Language::Fi), "error-data-has-errors", count = count);
        assert!(in_finnish(1).contains("1 virhe"), "{}", in_finnish(1));
        assert!(in_finnish(1200).contains("1\u{a0}200 virhettä"), "{}", in_finnish(1200));
        let in_english = tr!(Messages::new(Language::En), "error-data-has-errors", count = 1200);
        assert!(in_english.contains("1,200 errors"), "{in_english}");
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let messages = Messages::new(Language::Sv);
        for id in ["error", "", "-", "nonsense-at-all", &format!("{}-at-all-missing", "error")] {
            assert!(!messages.has(id) && messages.find(id, &[]).is_none(), "{id:?}");
        }
    }

    #[test]
    #[should_panic(expected = "no message")]
    fn a_missing_message_stops_a_test() {
        Messages::new(Language::Fi).text(&format!("{}-at-all-missing", "error"));
    }
}
