//! The paths that a Rust source names from the root of its crate: `crate::…`, `self::…`, `super::…` and, in
//! `main.rs`, `sosku::…`, each spelled out in full.
//!
//! A reader of words and signs, not of grammar: comments and literals are passed over, braces are counted so
//! that `super` within an inline module is resolved rightly. Imports that start at a sibling's bare name
//! cannot leave their area except from the top, where everything is allowed.

use std::iter::Peekable;
use std::str::Chars;

/// A path from the root of the crate, and the line that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    pub(crate) line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    Colons,
    Sign(char),
}

/// Every path that `text`, the source of `module`, names from a root.
pub(crate) fn imports(text: &str, module: &[String]) -> Vec<Import> {
    let tokens = tokens(text);
    let mut walk = Walk { tokens: &tokens, at: 0, found: Vec::new() };
    let mut inline: Vec<(usize, String)> = Vec::new();
    let mut depth = 0;
    while let Some((token, _)) = tokens.get(walk.at) {
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => {
                depth -= 1;
                inline.retain(|(opened_at, _)| *opened_at <= depth);
            }
            Token::Word(word) if word == "mod" => {
                inline.extend(walk.inline_module().map(|name| (depth + 1, name)))
            }
            Token::Word(word) => {
                let own: Vec<String> =
                    module.iter().chain(inline.iter().map(|(_, name)| name)).cloned().collect();
                if let Some(start) = walk.start_of(word, &own) {
                    walk.path(start);
                    continue;
                }
            }
            _ => {}
        }
        walk.at += 1;
    }
    walk.found
}

struct Walk<'a> {
    tokens: &'a [(Token, usize)],
    at: usize,
    found: Vec<Import>,
}

impl Walk<'_> {
    fn token(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    /// The name of the module whose body begins two tokens on.
    fn inline_module(&self) -> Option<String> {
        match (self.token(1), self.token(2)) {
            (Some(Token::Word(name)), Some(Token::Sign('{'))) => Some(name.clone()),
            _ => None,
        }
    }

    /// The module that a path begins in, if `word` begins one; the place is then the `::` after it.
    fn start_of(&mut self, word: &str, own: &[String]) -> Option<Vec<String>> {
        let follows = self.at > 0 && matches!(self.tokens.get(self.at - 1), Some((Token::Colons, _)));
        if follows || self.token(1) != Some(&Token::Colons) {
            return None;
        }
        let mut start = match word {
            "crate" | "sosku" => Vec::new(),
            "self" => own.to_vec(),
            "super" => own.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default(),
            _ => return None,
        };
        self.at += 1;
        while self.token(1) == Some(&Token::Word("super".to_owned())) {
            start.pop();
            self.at += 2;
        }
        Some(start)
    }

    /// Reads on from a `::` and keeps every path that begins with `start`.
    fn path(&mut self, mut start: Vec<String>) {
        let line = self.tokens.get(self.at).map_or(0, |(_, line)| *line);
        while self.token(0) == Some(&Token::Colons) {
            self.at += 1;
            match self.token(0) {
                Some(Token::Word(step)) => {
                    start.push(step.clone());
                    self.at += 1;
                }
                Some(Token::Sign('{')) => return self.group(&start),
                _ => break,
            }
        }
        self.found.push(Import { path: start, line });
    }

    /// The paths within the braces of a `use`.
    fn group(&mut self, start: &[String]) {
        self.at += 1;
        while let Some(token) = self.token(0) {
            match token {
                Token::Sign('}') => {
                    self.at += 1;
                    return;
                }
                Token::Word(step) => {
                    let mut path = start.to_vec();
                    path.push(step.clone());
                    self.at += 1;
                    self.path(path);
                }
                _ => self.at += 1,
            }
        }
    }
}

fn tokens(text: &str) -> Vec<(Token, usize)> {
    let mut reader = Reader { rest: text.chars().peekable(), line: 1 };
    let mut tokens = Vec::new();
    while let Some(next) = reader.next() {
        let line = reader.line;
        match next {
            '/' if reader.is_next('/') => reader.skip_to(|c| c == '\n'),
            '/' if reader.is_next('*') => reader.skip_comment(),
            '"' => reader.skip_string(),
            '\'' => reader.skip_character_or_lifetime(),
            ':' if reader.is_next(':') => {
                reader.next();
                tokens.push((Token::Colons, line));
            }
            c if c.is_alphanumeric() || c == '_' => {
                let word = reader.word(c);
                let opens_raw = matches!(word.as_str(), "r" | "br" | "cr");
                if !(opens_raw && reader.skip_raw_string()) {
                    tokens.push((Token::Word(word), line));
                }
            }
            c if c.is_whitespace() => {}
            c => tokens.push((Token::Sign(c), line)),
        }
    }
    tokens
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    line: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.next();
        self.line += usize::from(next == Some('\n'));
        next
    }

    fn is_next(&mut self, wanted: char) -> bool {
        self.rest.peek() == Some(&wanted)
    }

    fn skip_to(&mut self, is_end: impl Fn(char) -> bool) {
        while self.next().is_some_and(|c| !is_end(c)) {}
    }

    fn word(&mut self, first: char) -> String {
        let mut word = first.to_string();
        while let Some(next) = self.rest.next_if(|c| c.is_alphanumeric() || *c == '_') {
            word.push(next);
        }
        word
    }

    /// A block comment from its `*`; they nest.
    fn skip_comment(&mut self) {
        self.next();
        let mut open = 1;
        while let (1.., Some(next)) = (open, self.next()) {
            if next == '*' && self.is_next('/') {
                self.next();
                open -= 1;
            } else if next == '/' && self.is_next('*') {
                self.next();
                open += 1;
            }
        }
    }

    fn skip_string(&mut self) {
        while let Some(next) = self.next() {
            match next {
                '\\' => drop(self.next()),
                '"' => return,
                _ => {}
            }
        }
    }

    /// The rest of `r"…"` or `r##"…"##`; false if it was no raw string but a word or `r#word`.
    fn skip_raw_string(&mut self) -> bool {
        let mut ahead = self.rest.clone();
        let mut hashes = 0;
        while ahead.next_if_eq(&'#').is_some() {
            hashes += 1;
        }
        if ahead.peek() != Some(&'"') {
            return false;
        }
        self.rest.nth(hashes);
        let mut closing: Option<usize> = None;
        while let Some(next) = self.next() {
            closing = match (next, closing) {
                ('"', _) => Some(0),
                ('#', Some(seen)) => Some(seen + 1),
                _ => None,
            };
            if closing == Some(hashes) {
                break;
            }
        }
        true
    }

    /// `'a'`, `'\''` or the mark of a lifetime.
    fn skip_character_or_lifetime(&mut self) {
        let mut ahead = self.rest.clone();
        match (ahead.next(), ahead.next()) {
            (Some('\\'), _) => {
                self.next();
                self.next();
                self.skip_to(|c| c == '\'');
            }
            (Some(_), Some('\'')) => {
                self.next();
                self.next();
            }
            _ => {}
        }
    }
}
