//! The messages of one area in one language: the embedded text, cut into entries, each parsed on first use.
//!
//! Cutting is one pass over the lines and needs no Fluent; so the price of a long message file is not paid
//! by a command that says one sentence. It relies on two habits that `tests/messages.rs` enforces: an entry
//! starts in the first column with `id =` and goes on in indented lines, and no entry refers to another.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, format};

macro_rules! area {
    ($name:literal) => {
        (
            $name,
            [
                include_str!(concat!("messages/fi/", $name, ".ftl")),
                include_str!(concat!("messages/sv/", $name, ".ftl")),
                include_str!(concat!("messages/en/", $name, ".ftl")),
            ],
        )
    };
}

/// The number of areas.
pub(super) const COUNT: usize = 9;

/// Every area: the first word of its ids, and its text in the order of [`Language::ALL`].
const AREAS: [(&str, [&str; 3]); COUNT] = [
    area!("help"),
    area!("error"),
    area!("ui"),
    area!("report"),
    area!("show"),
    area!("diagnostic"),
    area!("prompt"),
    area!("check"),
    area!("audit"),
];

/// The place in the table of the area that `id` belongs to, by its prefix up to the first `-`.
pub(super) fn position(id: &str) -> Option<usize> {
    let (name, _) = id.split_once('-')?;
    AREAS.iter().position(|(area, _)| *area == name)
}

/// One area's messages in one language.
pub(super) struct Area {
    entries: HashMap<&'static str, &'static str>,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Area {
    /// The area at a place that [`position`] gave; empty for any other place.
    pub(super) fn open(position: usize, language: Language) -> Self {
        let text = AREAS.get(position).map_or("", |(_, [fi, sv, en])| match language {
            Language::Fi => fi,
            Language::Sv => sv,
            Language::En => en,
        });
        Self { entries: entries(text).collect(), parsed: RefCell::new(bundle(language)) }
    }

    /// The message with its placeholders filled; `None` if the area has no such message. The flag is false
    /// if a placeholder found no value.
    pub(super) fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<(String, bool)> {
        let (id, entry) = self.entries.get_key_value(id)?;
        self.parse_once(id, entry);
        let bundle = self.parsed.borrow();
        let message = bundle.get_message(id)?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(message.value()?, args, &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }

    /// True if the area has the message.
    pub(super) fn has(&self, id: &str) -> bool {
        self.entries.contains_key(id)
    }

    /// A malformed entry is simply not there afterwards; a test sees to it that there is none.
    fn parse_once(&self, id: &str, entry: &'static str) {
        let mut bundle = self.parsed.borrow_mut();
        if !bundle.has_message(id)
            && let Ok(resource) = FluentResource::try_new(entry.to_owned())
        {
            bundle.add_resource_overriding(resource);
        }
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // Isolation marks help mixed writing directions, which none of the three languages has; in a terminal
    // and in files they would be stray characters.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Fi => |value, _| number(Language::Fi, value),
        Language::Sv => |value, _| number(Language::Sv, value),
        Language::En => |value, _| number(Language::En, value),
    }));
    bundle
}

/// Numbers in messages are written as the language writes them; other values as they are.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::number(language, number.value)),
        _ => None,
    }
}

/// Cuts a message file into `(id, whole entry)`.
fn entries(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (start, after) = rest.split_at_checked(entry_length(rest)?)?;
            rest = after;
            if let Some((id, _)) = start.split_once('=')
                && start.starts_with(|first: char| first.is_ascii_alphabetic())
            {
                return Some((id.trim_end(), start));
            }
        }
    })
}

/// Bytes up to the next line that starts in the first column; `None` at the end.
fn entry_length(text: &str) -> Option<usize> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?.len();
    Some(first + lines.take_while(|line| line.starts_with([' ', '\n', '\r'])).map(str::len).sum::<usize>())
}

/// What a message's placeholder is filled with, in Fluent's terms.
pub(super) fn fluent_value<'a>(arg: &'a super::Arg<'_>) -> FluentValue<'a> {
    match arg {
        super::Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        super::Arg::Number(number) => FluentValue::from(*number),
    }
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn a_file_falls_into_entries_and_comments_vanish() {
        let text = "# About = this\n\nsome-a = One\n    two\n\n    three = four\n# note\nsome-b = {$n}\n";
        let cut: Vec<_> = entries(text).collect();
        assert_eq!(
            cut,
            [("some-a", "some-a = One\n    two\n\n    three = four\n"), ("some-b", "some-b = {$n}\n")]
        );
    }

    #[test]
    fn an_empty_file_has_no_entries() {
        assert_eq!(entries("").count() + entries("\n\n# x\n").count(), 0);
    }
}
