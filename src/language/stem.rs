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
/// So many letters do all forms of a word have in common.
const COMMON: usize = 2;

/// The words that a text must hold, all of them.
pub struct Query {
    words: Vec<Word>,
    stemmers: [Stemmer; 2],
}

struct Word {
    folded: String,
    stems: [String; 2],
}

/// Where a text holds a word of the query, in bytes.
pub type Hit = std::ops::Range<usize>;

impl Query {
    /// The words of a query, divided by spaces.
    pub fn new(typed: &str) -> Self {
        let stemmers = [Algorithm::Finnish, Algorithm::Swedish].map(Stemmer::create);
        let word = |word: &str| {
            let folded = fold(word);
            let stems = [0, 1].map(|at: usize| stem(&stemmers, at, &folded));
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
            let folded: Vec<String> = words_of(text).map(|(_, word)| fold(word)).collect();
            missing.retain(|wanted| !folded.iter().any(|word| self.is_form(wanted, word)));
        }
        missing.is_empty()
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
        // A stem begins like its word: most words need not be stemmed to be told apart.
        let beginning: String = wanted.folded.chars().take(COMMON).collect();
        let alike = |at: usize| {
            wanted.stems.get(at).is_some_and(|own| {
                let other = stem(&self.stemmers, at, word);
                let is_longer = |own: &str, other: &str| {
                    own.strip_prefix(other).is_some_and(|more| more.chars().count() <= ENDING)
                };
                *own == other
                    || own.chars().count() >= BEGINNING && word.starts_with(own.as_str())
                    || other.chars().count() >= BEGINNING && is_longer(own, &other)
            })
        };
        word.contains(&wanted.folded) || word.starts_with(&beginning) && (0..self.stemmers.len()).any(alike)
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

fn stem(stemmers: &[Stemmer; 2], at: usize, folded: &str) -> String {
    stemmers.get(at).map(|stemmer| stemmer.stem(folded).into_owned()).unwrap_or_default()
}

/// The words of a text with their places. A combining mark belongs to the word that it stands in.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part =
        |sign: char| sign.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&sign) || sign == '-';
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
    use super::Query;
    use proptest::prelude::{prop_assert, proptest};

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
        fn every_word_of_a_text_finds_it(text in "[a-zäöå]{1,12}( [a-zäöåÄÖÅ]{1,12}){0,4}") {
            prop_assert!(Query::new(&text).fits([text.as_str()]));
        }
    }
}
