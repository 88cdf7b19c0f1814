//! Cuts RON text into tokens: one scanner for the layout, the index of positions and the search for comments.
//!
//! It never fails: what it does not know becomes a token of its own, so that a broken file can still be pointed into.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `:`.
    Colon,
    /// `,`.
    Comma,
    /// A name or a number.
    Word,
    /// A text between quotes, quotes included.
    Text,
    /// A comment.
    Comment,
    /// Anything else, such as a text whose quote is missing.
    Other,
}

/// One token and where it starts, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) shape: Shape,
    pub(super) text: &'a str,
    pub(super) start: usize,
}

impl Token<'_> {
    /// The byte after the token.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The tokens of a text, white space left out.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = self.text.get(self.at..)?;
        let rest = rest.trim_start();
        let first = rest.chars().next()?;
        let start = self.text.len() - rest.len();
        let (shape, length) = match first {
            '(' | '[' | '{' => (Shape::Open, 1),
            ')' | ']' | '}' => (Shape::Close, 1),
            ':' => (Shape::Colon, 1),
            ',' => (Shape::Comma, 1),
            '/' => comment(rest),
            '"' => quoted(rest, 0),
            '\'' => character(rest),
            'r' | 'b' => raw(rest).unwrap_or_else(|| (Shape::Word, word(rest))),
            _ if is_word(first) => (Shape::Word, word(rest)),
            _ => (Shape::Other, first.len_utf8()),
        };
        self.at = start + length;
        Some(Token { shape, text: rest.get(..length).unwrap_or(rest), start })
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '+' | '-' | '.')
}

fn word(rest: &str) -> usize {
    rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())
}

/// Comments between `/*` and `*/` may hold others.
fn comment(rest: &str) -> (Shape, usize) {
    if rest.starts_with("//") {
        return (Shape::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if !rest.starts_with("/*") {
        return (Shape::Other, 1);
    }
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (2, 1);
    while depth > 0 && at < bytes.len() {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'/'), Some(b'*')) => (depth, at) = (depth + 1, at + 2),
            (Some(b'*'), Some(b'/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    (if depth == 0 { Shape::Comment } else { Shape::Other }, at)
}

/// A text whose opening quote stands after `skip` bytes; without a closing quote it runs to the end.
fn quoted(rest: &str, skip: usize) -> (Shape, usize) {
    let bytes = rest.as_bytes();
    let mut at = skip + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return (Shape::Text, at + 1),
            _ => at += 1,
        }
    }
    (Shape::Other, rest.len())
}

/// A raw text such as `r#"..."#`, or a text of bytes; `None` when the letter starts an ordinary word.
fn raw(rest: &str) -> Option<(Shape, usize)> {
    if rest.starts_with("b\"") {
        return Some(quoted(rest, 1));
    }
    let letters = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = letters.len() - letters.trim_start_matches('#').len();
    let inside = letters.get(hashes..)?.strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let before = rest.len() - inside.len();
    Some(inside.find(&closing).map_or((Shape::Other, rest.len()), |at| (Shape::Text, before + at + closing.len())))
}

/// A single letter between apostrophes.
fn character(rest: &str) -> (Shape, usize) {
    let mut letters = rest.char_indices().skip(1);
    let escaped = rest.get(1..).is_some_and(|inside| inside.starts_with('\\'));
    if escaped {
        letters.next();
    }
    letters.next();
    match letters.find(|(_, letter)| *letter == '\'' || !escaped) {
        Some((at, '\'')) => (Shape::Text, at + 1),
        _ => (Shape::Other, 1),
    }
}

/// The text inside quotes, escapes resolved; `None` if the token is no readable text.
pub(super) fn unquoted(token: &str) -> Option<String> {
    match token.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')) {
        Some(inside) if !inside.contains('\\') => Some(inside.to_owned()),
        _ => ron::from_str(token).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_cover_the_text() {
        let text = r##"flow(a: -1.5e3, /* ( /* [ */ */ "x\"(", r#"y"("#, '(', '\'') // "end"##;
        let found: Vec<&str> = Tokens::new(text).map(|token| token.text).collect();
        let expected = [
            "flow",
            "(",
            "a",
            ":",
            "-1.5e3",
            ",",
            "/* ( /* [ */ */",
            r#""x\"(""#,
            ",",
            r##"r#"y"("#"##,
            ",",
            "'('",
            ",",
            r"'\''",
            ")",
            "// \"end",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn broken_text_ends() {
        for text in ["\"abc", "r##\"abc\"#", "/* /*", "'", "'\\", "\"\\", "b\"", "é\u{301}:", "/", "\\"] {
            assert!(Tokens::new(text).count() < 10, "{text}");
        }
    }
}
