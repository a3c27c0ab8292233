//! What a person reads, in Finnish, Swedish and English: messages, and how dates and numbers are written and
//! words sorted.
//!
//! Messages live in `messages/<language>/<area>.ftl` (Project Fluent) and are called by id, mostly through
//! [`tr!`](crate::tr). Refuses to decide which language is in use (that is `cli::global`), to print, and to
//! know the domain: labels of codes are the catalogue's. Usable by all but `model`.

pub mod collate;
pub mod fitted;
pub mod format;
pub mod stem;
pub mod visible;

mod area;
mod messages;

pub use messages::{Arg, Messages};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Finnish.
    Fi,
    /// Swedish as it is written in Finland.
    Sv,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of the message tables.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The language of a tag or a POSIX locale (`fi`, `sv-FI`, `fi_FI.UTF-8`); `None` for any other,
    /// `C` and `POSIX` among them.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.tag() == primary)
    }

    /// The two-letter tag: `fi`, `sv` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_locale_names_its_language() {
        for (tag, language) in
            [("fi_FI.UTF-8", Language::Fi), ("sv-FI", Language::Sv), ("EN@euro", Language::En)]
        {
            assert_eq!(Language::from_tag(tag), Some(language), "{tag}");
        }
    }

    #[test]
    fn other_locales_name_none() {
        for tag in ["C", "POSIX", "C.UTF-8", "", "de_DE", "fin", "_fi"] {
            assert_eq!(Language::from_tag(tag), None, "{tag:?}");
        }
    }
}
