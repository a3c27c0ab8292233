//! Prose of a guide fitted to the terminal: paragraphs and list items are broken anew, whatever is laid out by hand
//! – code, tables, headings – is left as it is. Neighbours: `wrap` breaks lines; `cmd::help` and `cmd::explain`.

use super::wrap::wrap;

/// What a line of a list may begin with.
const BULLETS: [&str; 2] = ["- ", "* "];

/// The text with its paragraphs in lines of at most `width` columns.
pub fn reflow(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut paragraph = String::new();
    let mut is_code = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        let is_laid_out = is_code || is_fence || line.is_empty() || line.starts_with(['|', '#']);
        if is_laid_out || begins_item(line) {
            flush(&mut out, &mut paragraph, width);
        }
        is_code ^= is_fence;
        if is_laid_out {
            out.push_str(line);
            out.push('\n');
        } else {
            paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
            paragraph.push_str(line.trim());
        }
    }
    flush(&mut out, &mut paragraph, width);
    out
}

/// Ends a paragraph: an item goes on below its first word.
fn flush(out: &mut String, paragraph: &mut String, width: usize) {
    let text = std::mem::take(paragraph);
    if text.is_empty() {
        return;
    }
    let hang = mark(&text).map_or(0, |mark| mark.chars().count());
    for (number, line) in
        wrap(text.get(hang..).unwrap_or_default(), width.saturating_sub(hang)).iter().enumerate()
    {
        let before = if number == 0 { mark(&text).unwrap_or_default().to_owned() } else { " ".repeat(hang) };
        out.push_str(&format!("{before}{line}\n"));
    }
}

fn begins_item(line: &str) -> bool {
    mark(line).is_some()
}

/// The bullet or the number, with its blank, that a list item begins with.
fn mark(line: &str) -> Option<&str> {
    if let Some(bullet) = BULLETS.iter().find(|bullet| line.starts_with(**bullet)) {
        return line.get(..bullet.len());
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let is_number = digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". "));
    is_number.then(|| line.get(..digits + 2)).flatten()
}

#[cfg(test)]
mod tests {
    use super::reflow;

    #[test]
    fn paragraphs_and_items_are_broken_and_the_rest_is_left() {
        let text = "# Otsikko joka on pitkä\n\nyksi kaksi kolme\nneljä\n\n- viisi kuusi\n  seitsemän\n2. kahdeksan yhdeksän\n\n\
                    ```console\n$ sosku report monthly\n```\n| a | b | c | d | e | f |\n";
        let wanted = "# Otsikko joka on pitkä\n\nyksi kaksi\nkolme neljä\n\n- viisi kuusi\n  seitsemän\n2. kahdeksan\n   \
                      yhdeksän\n\n```console\n$ sosku report monthly\n```\n| a | b | c | d | e | f |\n";
        assert_eq!(reflow(text, 13), wanted);
    }
}
