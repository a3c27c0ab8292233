//! In which groups a case has come and gone, without opening the attendance of any other group.
//!
//! A code stands in a table only as it is written, in capitals or not; so who knows the codes in a file's bytes
//! knows whether the table can name a case. What it says of it is read from the file (`load::groups`).

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Key;
use super::gist::{Gist, gists};
use super::sight::Seen;
use super::stamp::Stamp;
use crate::model::case_code::{CaseCode, LENGTH};
use crate::store::layout::{GROUPS, Layout};
use crate::store::load::groups::{ATTENDANCE, path_of};

/// The codes of cases that stand in a file, the digits of one behind those of another: read in one piece.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Mentions(String);

impl Gist for Mentions {
    const FILE: &'static str = "mentions";

    fn of(bytes: &[u8]) -> Self {
        let codes: BTreeSet<CaseCode> = codes_in(bytes).collect();
        Self(codes.iter().map(CaseCode::digits).collect())
    }
}

impl Mentions {
    fn name(&self, case: CaseCode) -> bool {
        self.0.as_bytes().chunks_exact(LENGTH).any(|digits| digits == case.digits().as_bytes())
    }
}

/// The names of the groups in whose attendance a case may stand; none other names it.
pub fn groups_naming(layout: &Layout, key: Key, case: CaseCode, may_write: bool) -> Vec<String> {
    let folders = layout.folders(GROUPS).unwrap_or_default().files;
    let name = |folder: &str| folder.rsplit('/').next().unwrap_or_default().to_owned();
    let seen = |folder: &String| {
        let path = path_of(&name(folder), ATTENDANCE);
        Some(Seen { stamp: Stamp::of(&layout.about_listed(&path).ok()?), path })
    };
    let told = gists::<Mentions>(layout, key, folders.par_iter().filter_map(seen).collect(), may_write);
    let naming = told.iter().filter(|told| told.gist.name(case));
    naming.filter_map(|told| told.path.rsplit('/').nth(1)).map(str::to_owned).collect()
}

/// The codes that stand somewhere in a text.
fn codes_in(text: &[u8]) -> impl Iterator<Item = CaseCode> {
    let beginnings = text.windows(3).enumerate().filter(|(_, three)| three.eq_ignore_ascii_case(b"SK-"));
    beginnings.filter_map(|(at, _)| {
        let written = text.get(at..at + 3 + LENGTH)?;
        std::str::from_utf8(written).ok()?.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::{Gist, Mentions, codes_in};
    use proptest::prelude::{prop_assert_eq, proptest};

    use crate::model::case_code::CaseCode;
    use crate::store::load::groups::mentions;

    #[test]
    fn the_end_of_one_code_and_the_beginning_of_the_next_are_none() {
        let mentions = Mentions::of(b"2026-01-01,SK-AAABBB,present\n2026-01-01,sk-cccddd,absent\n");
        let names = |code: &str| mentions.name(code.parse().unwrap());
        assert!(names("SK-AAABBB") && names("SK-CCCDDD") && !names("SK-BBBCCC"));
    }

    proptest! {
        #[test]
        fn the_codes_in_a_text_are_those_that_are_found_in_it(
            text in "((SK-|sk-|Sk)?[0-9A-Za-zäU\u{2028}]{0,8}[,\n -]?){0,12}",
            random in proptest::array::uniform6(proptest::num::u8::ANY),
        ) {
            let there: Vec<CaseCode> = codes_in(text.as_bytes()).collect();
            for code in there.iter().copied().chain([CaseCode::from_random(random)]) {
                let found = mentions(text.as_bytes(), code.to_string().as_bytes());
                prop_assert_eq!(found, there.contains(&code));
            }
        }

        #[test]
        fn a_code_is_found_wherever_it_stands(
            before in "\\PC{0,6}", after in "\\PC{0,6}", random in proptest::array::uniform6(proptest::num::u8::ANY), is_small: bool,
        ) {
            let code = CaseCode::from_random(random);
            let written = if is_small { code.to_string().to_lowercase() } else { code.to_string() };
            prop_assert_eq!(codes_in(format!("{before}{written}{after}").as_bytes()).any(|own| own == code), true);
        }
    }
}
