//! The order of words in a language: å, ä and ö after z, in Finnish and Swedish each in its own way.
//!
//! A language's rules are set up when its first words are compared. Knows nothing of what it sorts; codes
//! and ids are sorted by their bytes, not here.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::Language;

/// The order of two texts in `language`; texts that the language holds equal are ordered by their bytes, so
/// that only equal texts are equal.
pub fn compare(language: Language, one: &str, other: &str) -> Ordering {
    let by_rules = collator(language).map_or(Ordering::Equal, |rules| rules.compare(one, other));
    by_rules.then_with(|| one.cmp(other))
}

/// Sorts by the text that `key` shows of each element.
pub fn sort_by_text<T>(language: Language, items: &mut [T], key: impl Fn(&T) -> &str) {
    items.sort_by(|one, other| compare(language, key(one), key(other)));
}

/// The language's rules, which are built into the program; should they fail to open, bytes decide.
fn collator(language: Language) -> Option<&'static CollatorBorrowed<'static>> {
    static RULES: [OnceLock<Option<CollatorBorrowed<'static>>>; 3] = [const { OnceLock::new() }; 3];
    let ([fi, sv, en], options) = (&RULES, CollatorOptions::default());
    let (slot, locale) = match language {
        Language::Fi => (fi, locale!("fi")),
        Language::Sv => (sv, locale!("sv")),
        Language::En => (en, locale!("en")),
    };
    slot.get_or_init(|| Collator::try_new(locale.into(), options).ok()).as_ref()
}

#[cfg(test)]
mod tests {
    use super::{Language, compare, sort_by_text};
    use std::cmp::Ordering;

    fn sorted(language: Language) -> Vec<&'static str> {
        let mut words = vec!["öljy", "zeta", "aalto", "Ähtäri", "åbo", "Aarne", "ansa"];
        sort_by_text(language, &mut words, |word| word);
        words
    }

    #[test]
    fn the_letters_after_z_come_after_z() {
        let ours = ["aalto", "Aarne", "ansa", "zeta", "åbo", "Ähtäri", "öljy"];
        assert_eq!(sorted(Language::Fi), ours);
        assert_eq!(sorted(Language::Sv), ours);
        assert_eq!(sorted(Language::En), ["aalto", "Aarne", "åbo", "Ähtäri", "ansa", "öljy", "zeta"]);
    }

    #[test]
    fn only_equal_texts_are_equal() {
        let (composed, decomposed) = ("\u{e4}", "a\u{308}");
        assert_ne!(compare(Language::Fi, composed, decomposed), Ordering::Equal);
        assert_eq!(compare(Language::Fi, composed, composed), Ordering::Equal);
    }
}
