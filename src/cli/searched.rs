//! Searching what people wrote, for `list --text` and its like: the words stand in the case files and nowhere else.
//!
//! A file is read as a case only if its very bytes hold a form of every word. A backslash may hide one, as an escape
//! or at the end of a line; nothing else that YAML has tears, joins or changes a word. Neighbours: `counted` knows
//! everything but the words, `language::stem` what a form is.

use rayon::prelude::*;

use super::desk::Desk;
use super::error::{Result, Said};
use super::folder;
use super::progress::Progress;
use crate::language::stem::Query;
use crate::model::case::Case;
use crate::model::dataset::Loaded;
use crate::model::passage::passages;

/// Those of the cases in which every word of a query stands, in their order, as their files tell them.
///
/// # Errors
/// A case file that has faults, though it had none when the folder was read.
pub fn holding(desk: &Desk<'_>, cases: &[&Loaded<Case>], query: &Query) -> Result<Vec<Case>> {
    let (source, office) = (desk.source(), &desk.office);
    let progress = Progress::over(desk.ui, &Said::new("ui-reading"), cases.len());
    let read = |loaded: &&Loaded<Case>| {
        progress.advance(1);
        let text = folder::text(source, &loaded.path, office);
        if text.is_some_and(|text| cannot_hold(&text, query)) {
            return Ok(None);
        }
        let case = folder::case_at(source, office, loaded.record.case, &loaded.path)?;
        let fits = query.fits(passages(&case).map(|passage| passage.text));
        Ok(fits.then_some(case))
    };
    let found: Vec<Option<Case>> = cases.par_iter().map(read).collect::<Result<_>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// True if a word of the query stands nowhere in a file.
fn cannot_hold(text: &str, query: &Query) -> bool {
    !text.contains('\\') && !query.fits([text])
}

#[cfg(test)]
mod tests {
    use icu_normalizer::DecomposingNormalizerBorrowed;

    use super::cannot_hold;
    use crate::language::stem::Query;
    use crate::model::case::Case;
    use crate::model::passage::passages;
    use crate::store::example::files;

    /// Every so many words of a case are looked for in all cases.
    const EVERY: usize = 37;

    fn all() -> Vec<(String, Case)> {
        let cases = files().filter(|(path, _)| path.starts_with("cases/"));
        cases.map(|(_, text)| (text.to_owned(), serde_yaml::from_str(text).unwrap())).collect()
    }

    /// The same case as other hands and programs would write it.
    fn styles(text: &str, case: &Case) -> Vec<String> {
        let letters = DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned();
        let foreign = format!("# あ\n{text}");
        vec![text.to_owned(), letters, foreign, text.to_uppercase(), serde_yaml::to_string(case).unwrap()]
    }

    #[test]
    fn a_file_that_is_passed_over_holds_no_form_of_the_word() {
        let cases = all();
        let words = cases
            .iter()
            .flat_map(|(_, case)| passages(case))
            .flat_map(|passage| passage.text.split_whitespace());
        let words: Vec<String> = words.step_by(EVERY).map(str::to_owned).collect();
        let (mut found, mut passed) = (0, 0);
        for (text, case) in &cases {
            let styles = styles(text, case);
            for word in &words {
                let query = Query::new(word);
                let fits = query.fits(passages(case).map(|passage| passage.text));
                for style in &styles {
                    let is_passed = cannot_hold(style, &query);
                    assert!(!(fits && is_passed), "{word} in {}", case.case);
                    found += usize::from(fits);
                    passed += usize::from(is_passed);
                }
            }
        }
        assert!(found > 500 && passed > 500, "{found} found, {passed} passed over");
    }
}
