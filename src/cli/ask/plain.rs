//! The same questions line by line, for a screen reader: nothing moves, choices are numbered, and the answer is
//! a number, a code or a label.

use super::interrupt::spared;
use super::screen::{BACK, Screen};
use super::{Answer, given_up};
use crate::cli::error::Result;

/// One of several.
pub(super) fn choose(
    screen: &Screen<'_, '_>,
    heading: &str,
    items: &[String],
    preset: Option<usize>,
) -> Result<Answer<usize>> {
    let shown = preset.map(|index| (index + 1).to_string());
    loop {
        list(screen, heading, items);
        let typed = line(screen, &screen.text("prompt-number"), shown.as_deref())?;
        if typed == BACK {
            return Ok(Answer::Back);
        }
        if let Some(index) = find(items, &typed) {
            return Ok(Answer::Given(index));
        }
        screen.note("prompt-no-such-choice");
    }
}

/// Any number of several, divided by commas; `-` for none.
pub(super) fn choose_several(
    screen: &Screen<'_, '_>,
    heading: &str,
    items: &[String],
    preset: &[usize],
) -> Result<Answer<Vec<usize>>> {
    let numbers: Vec<String> = preset.iter().map(|index| (index + 1).to_string()).collect();
    let shown = Some(numbers.join(", ")).filter(|numbers| !numbers.is_empty());
    loop {
        list(screen, heading, items);
        let typed = line(screen, &screen.text("prompt-numbers"), shown.as_deref())?;
        if typed == BACK {
            return Ok(Answer::Back);
        }
        let words = typed.split(',').map(str::trim).filter(|word| !word.is_empty() && *word != "-");
        match words.map(|word| find(items, word)).collect() {
            Some(chosen) => return Ok(Answer::Given(chosen)),
            None => screen.note("prompt-no-such-choice"),
        }
    }
}

/// A line of text; an empty one is the preset.
pub(super) fn line(screen: &Screen<'_, '_>, heading: &str, preset: Option<&str>) -> Result<String> {
    let shown = preset.map_or_else(String::new, |preset| format!(" [{preset}]"));
    let asked = format!("{heading}{shown}: ");
    let typed = spared(|| screen.term.write_str(&asked).and_then(|()| screen.term.read_line()));
    let typed = typed.map_err(|_| given_up())?;
    let typed = typed.trim();
    Ok(if typed.is_empty() { preset.unwrap_or_default().to_owned() } else { typed.to_owned() })
}

fn list(screen: &Screen<'_, '_>, heading: &str, items: &[String]) {
    screen.desk.ui.line(&format!("{heading}:"));
    for (index, item) in items.iter().enumerate() {
        screen.desk.ui.line(&format!("  {} {item}", index + 1));
    }
}

/// The place of the item that a number or the beginning of an item names, if it names one only.
fn find(items: &[String], typed: &str) -> Option<usize> {
    if let Ok(number) = typed.parse::<usize>() {
        return number.checked_sub(1).filter(|index| *index < items.len());
    }
    let folded = typed.to_lowercase();
    let label = |item: &String| item.split(" – ").next().unwrap_or_default().to_lowercase();
    let mut begun = items.iter().enumerate().filter(|(_, item)| label(item).starts_with(&folded));
    let exact = items.iter().position(|item| label(item) == folded);
    exact.or_else(|| match (begun.next(), begun.next()) {
        (Some((index, _)), None) if !folded.is_empty() => Some(index),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_choice_is_named_by_its_number_its_label_or_an_unmistakable_beginning() {
        let items = ["koti – kotona", "kotipalvelu", "toimisto"].map(str::to_owned);
        for (typed, found) in [("1", Some(0)), ("Koti", Some(0)), ("toi", Some(2)), ("kotip", Some(1))] {
            assert_eq!(find(&items, typed), found, "{typed}");
        }
        for typed in ["0", "4", "", "k", "x", "99999999999999999999"] {
            assert_eq!(find(&items, typed), None, "{typed}");
        }
    }
}
