//! The canonical layout of a file: the same document always gives the same text, readable and with small differences between versions.
//!
//! A group that fits stands on one line; else each of its elements has its own line and a trailing comma. Texts are never broken.

use super::token::{Shape, Token, Tokens};

/// Characters per line at most, texts excepted.
const WIDTH: usize = 120;
/// Spaces per level.
const INDENT: usize = 4;

/// Lays out compact RON as ron writes it: without comments and without trailing commas.
pub(super) fn lay_out(compact: &str) -> String {
    let pieces: Vec<Piece<'_>> = Tokens::new(compact).map(Piece::new).collect();
    let spans = group_widths(&pieces);
    let mut writer = Writer { out: String::with_capacity(compact.len() * 3 / 2), column: 0, open: Vec::new() };
    for (index, piece) in pieces.iter().enumerate() {
        let empty = pieces.get(index + 1).is_some_and(|next| next.shape == Shape::Close);
        writer.piece(piece, spans.get(index).copied().unwrap_or(0), empty);
    }
    writer.out.push('\n');
    writer.out
}

/// A token as it will be written.
struct Piece<'a> {
    shape: Shape,
    text: std::borrow::Cow<'a, str>,
}

impl<'a> Piece<'a> {
    fn new(token: Token<'a>) -> Self {
        let text = match token.shape {
            // `41000.0` is read back from `41000`; the shorter form is what people write.
            Shape::Word => token.text.strip_suffix(".0").unwrap_or(token.text).into(),
            // ron escapes apostrophes, which nobody needs inside double quotes.
            Shape::Text if token.text.contains(r"\'") => plain_apostrophes(token.text).into(),
            _ => token.text.into(),
        };
        Self { shape: token.shape, text }
    }

    /// Characters it takes on a line, the space after it included.
    fn width(&self) -> usize {
        let space = usize::from(matches!(self.shape, Shape::Colon | Shape::Comma));
        self.text.chars().count() + space
    }
}

fn plain_apostrophes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, letters.as_str().chars().next()) {
            ('\\', Some('\'')) => {}
            ('\\', Some(next)) => {
                out.extend([letter, next]);
                letters.next();
            }
            _ => out.push(letter),
        }
    }
    out
}

/// Per piece that opens a group: the characters the whole group takes on one line.
fn group_widths(pieces: &[Piece<'_>]) -> Vec<usize> {
    let mut widths = vec![0; pieces.len()];
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut total = 0;
    for (index, piece) in pieces.iter().enumerate() {
        if piece.shape == Shape::Open {
            open.push((index, total));
        }
        total += piece.width();
        if piece.shape == Shape::Close
            && let Some((start, before)) = open.pop()
            && let Some(width) = widths.get_mut(start)
        {
            *width = total - before;
        }
    }
    widths
}

struct Writer {
    out: String,
    column: usize,
    /// Per open group: whether it is broken over lines.
    open: Vec<bool>,
}

impl Writer {
    fn piece(&mut self, piece: &Piece<'_>, width: usize, empty: bool) {
        let broken = self.open.last().copied().unwrap_or(false);
        match piece.shape {
            Shape::Open => {
                self.text(&piece.text);
                // The bracket just written counts twice: once more for the comma after the group. The outermost group is always broken.
                let breaks = !empty && (self.open.is_empty() || self.column + width > WIDTH);
                self.open.push(breaks);
                if breaks {
                    self.line();
                }
            }
            Shape::Close => {
                self.open.pop();
                if broken {
                    self.text(",");
                    self.line();
                }
                self.text(&piece.text);
            }
            Shape::Comma if broken => {
                self.text(",");
                self.line();
            }
            Shape::Comma | Shape::Colon => {
                self.text(&piece.text);
                self.text(" ");
            }
            _ => self.text(&piece.text),
        }
    }

    fn text(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    /// Starts a new line inside the groups now open.
    fn line(&mut self) {
        let level = self.open.iter().filter(|broken| **broken).count();
        self.out.push('\n');
        self.column = level * INDENT;
        self.out.extend(std::iter::repeat_n(' ', self.column));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_fits_stays_on_its_line() {
        let text = lay_out(r#"(format:1,title:(nl:"\'t Gooi"),list:[],season:(0.78,1.0),x:-0.5)"#);
        let expected = "(\n    format: 1,\n    title: (nl: \"'t Gooi\"),\n    list: [],\n    season: (0.78, 1),\n    x: -0.5,\n)\n";
        assert_eq!(text, expected);
    }

    /// By hand: `    a: ("…"),` takes 4 + 3 + 2 + 2 + 1 columns besides its letters, so that 108 letters end in column 120.
    #[test]
    fn a_group_breaks_when_its_comma_does_not_fit() {
        let group = |letters| lay_out(&format!("(a:(\"{}\"))", "x".repeat(letters)));
        assert_eq!(group(108).lines().map(str::len).max(), Some(120));
        assert_eq!(group(108).lines().count(), 3);
        assert_eq!(group(109).lines().count(), 5);
    }
}
