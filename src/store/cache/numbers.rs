//! What was answered over the folder as it lies there, so that the same report in another format counts nothing anew
//! (docs/decisions/0017-kept-numbers.md).
//!
//! An answer is good for one state of all files, told by their checksum, and for one program and its codes, told by
//! the key. Who asks has made sure that the files are still what they were. Of another state nothing is kept.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::{Key, small};
use crate::store::layout::Layout;

/// The name of the file.
const FILE: &str = "numbers";
/// So many answers are kept; the oldest go first.
const MOST: usize = 32;

#[derive(Default, Serialize, Deserialize)]
struct Answers {
    /// The checksum of all files.
    checksum: String,
    /// The question and the answer, the oldest first.
    answers: Vec<(String, Vec<u8>)>,
}

/// The answer to a question over the files of a checksum.
pub fn answer<T: DeserializeOwned>(layout: &Layout, key: Key, checksum: &str, question: &str) -> Option<T> {
    let kept = of(layout, key, checksum)?.answers.into_iter().find(|(asked, _)| asked == question);
    postcard::from_bytes(&kept?.1).ok()
}

/// Keeps an answer. One that cannot be kept is as good as none.
pub fn keep(layout: &Layout, key: Key, checksum: &str, question: &str, answer: &impl Serialize) {
    let Ok(answer) = postcard::to_stdvec(answer) else { return };
    let mut kept = of(layout, key, checksum).unwrap_or_default();
    checksum.clone_into(&mut kept.checksum);
    kept.answers.retain(|(asked, _)| asked != question);
    kept.answers.push((question.to_owned(), answer));
    kept.answers.drain(..kept.answers.len().saturating_sub(MOST));
    if let Ok(draft) = Draft::begin(layout) {
        let _ = small::keep(&draft, FILE, key, &kept);
    }
}

fn of(layout: &Layout, key: Key, checksum: &str) -> Option<Answers> {
    small::kept(layout, FILE, key).filter(|kept: &Answers| kept.checksum == checksum)
}

#[cfg(test)]
mod tests {
    use super::{MOST, answer, keep};
    use crate::store::cache::Key;
    use crate::store::layout::Layout;

    fn key(program: &str) -> Key {
        Key::of([("program", program.as_bytes())])
    }

    #[test]
    fn an_answer_is_good_for_one_question_one_state_and_one_program() {
        let temp = tempfile::tempdir().unwrap();
        let layout = Layout::at(temp.path());
        let of = |program, sum, question| answer::<u8>(&layout, key(program), sum, question);
        keep(&layout, key("this"), "one", "how many?", &5_u8);
        assert_eq!(of("this", "one", "how many?"), Some(5));
        assert_eq!(of("this", "one", "how few?"), None);
        assert_eq!(of("this", "two", "how many?"), None);
        assert_eq!(of("other", "one", "how many?"), None);
        keep(&layout, key("this"), "one", "how many?", &6_u8);
        assert_eq!(of("this", "one", "how many?"), Some(6));
        keep(&layout, key("this"), "two", "how few?", &1_u8);
        assert_eq!(of("this", "one", "how many?"), None, "of an earlier state nothing is kept");
    }

    #[test]
    fn of_too_many_answers_the_oldest_go() {
        let temp = tempfile::tempdir().unwrap();
        let layout = Layout::at(temp.path());
        for number in 0..=MOST {
            keep(&layout, key("this"), "one", &number.to_string(), &number);
        }
        let of = |question: &str| answer::<usize>(&layout, key("this"), "one", question);
        assert_eq!((of("0"), of("1"), of(&MOST.to_string())), (None, Some(1), Some(MOST)));
    }
}
