//! Words as people look for them: capitals, and the ways of writing å, ä and ö, make no difference, and an inflected
//! form is found by its stem.
//!
//! What the rules of stemming do not see through is not found: consonants that alternate inside a stem (*asunto*,
//! *asunnon*) and forms of very short words (*koti*, *kotona*).
//! The texts of one office are Finnish or Swedish, often both, so a word is stemmed by both languages' rules.
//! Knows nothing of what it searches.

use icu_normalizer::ComposingNormalizerBorrowed;
use rust_stemmers::{Algorithm, Stemmer};

/// So many letters of a stem must there be before every word that begins with it is taken for a form of it.
const BEGINNING: usize = 4;

/// So many letters may one form's stem have more than another's, as consonants alternate: *kaup(p)-a*.
const ENDING: usize = 2;
/// So many letters do all forms of a word have in common, at least.
const COMMON: usize = 2;
/// Behind the last consonant a stem may have other letters than its word (*-kse-*, *-ksi*), or the word the same
/// consonant twice.
const VOWELS: [char; 9] = ['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'å'];

/// The words that a text must hold, all of them.
pub struct Query {
    words: Vec<Word>,
    stemmers: [Stemmer; 2],
}

struct Word {
    folded: String,
    stems: [Stem; 2],
}

/// What the rules of one language leave of a word.
struct Stem {
    text: String,
    /// How every form begins that these rules see through.
    beginning: String,
}

/// Where a text holds a word of the query, in bytes.
pub type Hit = std::ops::Range<usize>;

impl Query {
    /// The words of a query, divided by spaces.
    pub fn new(typed: &str) -> Self {
        let stemmers = [Algorithm::Finnish, Algorithm::Swedish].map(Stemmer::create);
        let word = |word: &str| {
            let folded = fold(word);
            let stems = [0, 1].map(|at: usize| Stem::of(stem(&stemmers, at, &folded), &folded));
            Word { folded, stems }
        };
        let words = typed.split_whitespace().map(word).collect();
        Self { words, stemmers }
    }

    /// True if there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// True if the texts together hold every word.
    pub fn fits<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        let mut missing: Vec<&Word> = self.words.iter().collect();
        for text in texts {
            if missing.is_empty() {
                break;
            }
            match fold_plain(text) {
                Some(folded) => missing.retain(|wanted| !self.stands_in(wanted, &folded)),
                None => {
                    let folded: Vec<String> = words_of(text).map(|(_, word)| fold(word)).collect();
                    missing.retain(|wanted| !folded.iter().any(|word| self.is_form(wanted, word)));
                }
            }
        }
        missing.is_empty()
    }

    /// True if a form of the word is among those of a folded text; only words that hold the letters which all
    /// forms have in common are looked at.
    fn stands_in(&self, wanted: &Word, folded: &str) -> bool {
        let mut places = folded.match_indices(wanted.beginning());
        places.any(|(at, _)| self.is_form(wanted, word_at(folded, at)))
    }

    /// The first place of a text that holds a word of the query.
    pub fn first_hit(&self, text: &str) -> Option<Hit> {
        let found = words_of(text).find(|(_, word)| {
            let folded = fold(word);
            self.words.iter().any(|wanted| self.is_form(wanted, &folded))
        });
        found.map(|(start, word)| start..start + word.len())
    }

    /// A part of the word, a word of the same stem, or one that begins with the stem.
    fn is_form(&self, wanted: &Word, word: &str) -> bool {
        let mut stems = wanted.stems.iter().enumerate();
        word.contains(&wanted.folded)
            || stems.any(|(at, own)| own.is_of(word, || stem(&self.stemmers, at, word)))
    }
}

impl Word {
    /// What every form holds.
    fn beginning(&self) -> &str {
        let beginnings = self.stems.iter().map(|stem| stem.beginning.as_str());
        beginnings.min_by_key(|beginning| beginning.len()).unwrap_or_default()
    }
}

impl Stem {
    fn of(text: String, folded: &str) -> Self {
        let length = text.chars().count();
        let shortest = if length > BEGINNING { BEGINNING.max(length - ENDING) } else { length };
        let letters: String = text.chars().take(shortest).collect();
        let common = letters.trim_end_matches(VOWELS).chars().count().max(COMMON);
        Self { text, beginning: folded.chars().take(common).collect() }
    }

    /// Whether a word is a form of this stem. Most words begin otherwise and need not be stemmed to be told apart.
    fn is_of(&self, word: &str, stem: impl FnOnce() -> String) -> bool {
        if !word.starts_with(&self.beginning) {
            return false;
        }
        let (own, other) = (self.text.as_str(), stem());
        let is_longer = || own.strip_prefix(&*other).is_some_and(|more| more.chars().count() <= ENDING);
        own == other
            || own.chars().count() >= BEGINNING && word.starts_with(own)
            || other.chars().count() >= BEGINNING && is_longer()
    }
}

impl std::fmt::Debug for Query {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.words.iter().map(|word| &word.folded)).finish()
    }
}

/// The word without capitals, its letters composed: `ä` is one letter however it was typed.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(&word.to_lowercase()).into_owned()
}

/// The same of a whole text of plain Western letters, each of which stays in its place; `None` of any other.
fn fold_plain(text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_ascii_lowercase();
    let mut rest = bytes.as_mut_slice();
    while let Some(at) = rest.iter().position(|byte| !byte.is_ascii()) {
        let length = match rest.get_mut(at..)? {
            [0xc2, _, ..] => 2,
            // From À to Þ, but for the sign of multiplication among them.
            [0xc3, letter, ..] => {
                *letter += if matches!(*letter, 0x80..=0x9e) && *letter != 0x97 { 0x20 } else { 0 };
                2
            }
            // Dashes, quotation marks, dots and the like.
            [0xe2, 0x80, _, ..] => 3,
            _ => return None,
        };
        rest = rest.get_mut(at + length..)?;
    }
    String::from_utf8(bytes).ok()
}

/// The word that a place of a text belongs to; empty between words.
fn word_at(text: &str, at: usize) -> &str {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let start = before.trim_end_matches(is_part).len();
    let end = at + after.find(|sign| !is_part(sign)).unwrap_or(after.len());
    text.get(start..end).unwrap_or_default()
}

/// A combining mark belongs to the word that it stands in.
fn is_part(sign: char) -> bool {
    sign.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&sign) || sign == '-'
}

fn stem(stemmers: &[Stemmer; 2], at: usize, folded: &str) -> String {
    stemmers.get(at).map(|stemmer| stemmer.stem(folded).into_owned()).unwrap_or_default()
}

/// The words of a text with their places.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let from = rest + text.get(rest..)?.find(is_part)?;
        let tail = text.get(from..)?;
        let length = tail.find(|sign| !is_part(sign)).unwrap_or(tail.len());
        rest = from + length;
        Some((from, tail.get(..length)?))
    })
}

#[cfg(test)]
mod tests {
    use super::{Query, fold, fold_plain, stem, words_of};
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    fn finds(query: &str, text: &str) -> bool {
        Query::new(query).fits([text])
    }

    #[test]
    fn an_inflected_form_is_found_by_its_stem() {
        for (query, text) in [
            ("kauppa", "Käytiin kaupassa yhdessä"),
            ("kaupassa", "Kauppa sujuu"),
            ("päihteet", "puhuttiin päihteistä"),
            ("lägenhet", "Lägenheterna är dyra"),
            ("arbete", "söker ett arbete nu"),
        ] {
            assert!(finds(query, text), "{query} in {text}");
        }
    }

    #[test]
    fn capitals_and_the_way_of_writing_a_letter_make_no_difference() {
        assert!(finds("ÄITI", "äiti soitti") && finds("äiti", "A\u{308}ITI") && finds("åbo", "Åbo"));
        assert!(!finds("nähdä", "nahda"), "ä is another letter than a");
    }

    #[test]
    fn every_word_must_be_there_but_not_in_one_text() {
        let query = Query::new("kauppa velka");
        assert!(query.fits(["Kaupassa käytiin", "asuntovelkaa on"]));
        assert!(!query.fits(["Kaupassa käytiin"]));
    }

    #[test]
    fn a_part_of_a_word_is_enough_and_another_word_is_not() {
        assert!(finds("velka", "asuntovelkaa"));
        assert!(!finds("kissa", "kiistaa") && !finds("auto", "apua") && !finds("autotalli", "auto"));
    }

    proptest! {
        #[test]
        fn a_hit_is_a_piece_of_the_text(query in "\\PC{0,12}", text in "\\PC{0,40}") {
            if let Some(hit) = Query::new(&query).first_hit(&text) {
                prop_assert!(text.get(hit).is_some_and(|piece| !piece.is_empty()));
            }
        }

        #[test]
        fn a_plain_text_folds_as_its_words_do(text in "[ -~À-ÿ\u{80}-\u{bf}–”…\n]{0,60}") {
            let folded = fold_plain(&text).unwrap();
            let words: Vec<String> = words_of(&text).map(|(_, word)| fold(word)).collect();
            prop_assert_eq!(words_of(&folded).map(|(_, word)| word.to_owned()).collect::<Vec<_>>(), words);
        }

        #[test]
        fn a_text_is_searched_alike_whole_and_word_by_word(
            query in "[a-zåäö]{2,10}", text in "([a-zåäöÄÖ]{1,12}[ ,.\n-]){0,12}", end in "[a-zäö]{0,6}",
        ) {
            // The second text has the same words, but a sign beside them for which it is read word by word.
            let text = format!("{text}{query}{end}");
            let strange = format!("{text} \u{3042}");
            prop_assert_eq!(fold_plain(&strange), None);
            prop_assert_eq!(finds(&query, &text), finds(&query, &strange));
            prop_assert_eq!(finds(&query, &text.replace(&query, "")), finds(&query, &strange.replace(&query, "")));
        }

        #[test]
        fn a_stem_begins_like_its_word_up_to_its_last_consonant(word in "[a-zåäö]{1,8}(kse|kk[aä]|pp[oö]|tt[uy])?(n|ni|nsa|nsä|mme|ssa|ll[aä]|en|i[aä]|ineen)?(kin|k[oö])?") {
            let query = Query::new(&word);
            for at in [0, 1] {
                let stem = stem(&query.stemmers, at, &word);
                prop_assert!(word.starts_with(stem.trim_end_matches(super::VOWELS)), "{} {}", word, stem);
            }
        }

        #[test]
        fn every_word_of_a_text_finds_it(text in "[a-zäöå]{1,12}( [a-zäöåÄÖÅ]{1,12}){0,4}") {
            prop_assert!(Query::new(&text).fits([text.as_str()]));
        }
    }
}
