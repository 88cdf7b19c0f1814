//! What is wrong with the shape of a file, in plain words: brackets first, then what ron says.

use ron::error::{Error, SpannedError};

use crate::problem::{Position, Problem};
use crate::scenario::address::suggested;
use crate::scenario::position::Index;
use crate::scenario::token::{Shape, Token, Tokens};
use crate::units::BadDate;

/// Letters of a user's text that are repeated in a message.
const SHOWN: usize = 40;

/// Whether every bracket and quote has its other half, and no group lies deeper than `depth`.
///
/// Errors: the first bracket or text that is not closed, at the place where it opens; ron only knows the end of the file.
pub(super) fn brackets(text: &str, depth: usize) -> Result<(), Problem> {
    let mut open: Vec<Token<'_>> = Vec::new();
    // A missing quote turns texts inside out up to the end of the file: the first text over several lines is the likely culprit.
    let mut over_lines = None;
    for token in Tokens::new(text) {
        match token.shape {
            Shape::Open if open.len() >= depth => return Err(at(text, &token, "nested-too-deep").with("limit", &depth)),
            Shape::Open => open.push(token),
            Shape::Close => {
                let Some(opened) = open.pop() else {
                    return Err(at(text, &token, "bracket-not-opened").with("found", token.text));
                };
                if closing(opened.text) != token.text {
                    let line = Index::end_of(text.get(..opened.start).unwrap_or_default()).line;
                    let problem = at(text, &token, "bracket-differs").with("found", token.text);
                    return Err(problem.with("expected", closing(opened.text)).with("line", &line));
                }
            }
            Shape::Text if over_lines.is_none() && token.text.contains('\n') => over_lines = Some(token),
            Shape::Other if token.text.starts_with(['"', 'r', 'b']) => {
                return Err(at(text, &over_lines.unwrap_or(token), "text-not-closed"));
            }
            Shape::Other if token.text.starts_with("/*") => return Err(at(text, &token, "comment-not-closed")),
            _ => {}
        }
    }
    // The innermost one: what encloses it is usually open only because of it.
    open.last().map_or(Ok(()), |token| Err(at(text, token, "bracket-not-closed").with("found", token.text)))
}

fn closing(bracket: &str) -> &'static str {
    match bracket {
        "(" => ")",
        "[" => "]",
        _ => "}",
    }
}

fn at(text: &str, token: &Token<'_>, code: &'static str) -> Problem {
    let position = Index::end_of(text.get(..token.start).unwrap_or_default());
    Problem { position: Some(position), ..Problem::error(code, "") }
}

/// Turns an error of ron into a problem.
pub(super) fn problem(error: &SpannedError, text: &str, index: &Index) -> Problem {
    let whole_group = matches!(error.code, Error::MissingStructField { .. });
    let place = if whole_group { error.span.end } else { error.span.start };
    let byte = byte_of(text, place.line, place.col);
    // ron may stop in front of white space and comments, or inside the token it cannot use.
    let token = Tokens::new(text).find(|token| token.shape != Shape::Comment && token.end() > byte);
    let start = token.map_or(byte, |token| token.start);
    let (code, arguments) = match &error.code {
        // The point of `2.5` where a whole number was asked for.
        Error::ExpectedComma if start < byte => ("expected-whole-number", Vec::new()),
        other => words(other),
    };
    let mut problem = Problem::error(code, index.address_at(start));
    problem.arguments = arguments;
    if whole_group {
        problem.position = index.find(&problem.address);
        return problem;
    }
    problem.position = Some(Index::end_of(text.get(..start).unwrap_or_default()));
    if !problem.arguments.iter().any(|(name, _)| *name == "found") {
        problem = problem.with("found", &token.map_or(String::new(), |token| shortened(token.text)));
    }
    problem
}

type Words = (&'static str, Vec<(&'static str, String)>);

/// The code of an error of ron, with its arguments; `found` is added when it is not among them.
fn words(error: &Error) -> Words {
    match error {
        Error::NoSuchStructField { expected, found, .. } => ("unknown-field", names(found, expected)),
        Error::NoSuchEnumVariant { expected, found, .. } => ("unknown-choice", names(found, expected)),
        Error::MissingStructField { field, .. } => ("missing-field", vec![("field", (*field).to_owned())]),
        Error::DuplicateStructField { field, .. } => ("duplicate-field", vec![("field", (*field).to_owned())]),
        Error::ExpectedFloat | Error::FloatUnderscore => ("expected-number", Vec::new()),
        Error::ExpectedInteger
        | Error::UnderscoreAtBeginning
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. } => ("expected-whole-number", Vec::new()),
        Error::ExpectedBoolean => ("expected-flag", Vec::new()),
        Error::ExpectedString | Error::ExpectedStringEnd => ("expected-text", Vec::new()),
        Error::ExpectedArray => ("expected-list", Vec::new()),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedMap => {
            ("expected-group", Vec::new())
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            ("expected-group", vec![("expected", (*expected).to_owned()), ("found", shortened(found))])
        }
        Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedArrayEnd | Error::ExpectedMapEnd => {
            ("expected-comma", Vec::new())
        }
        Error::ExpectedMapColon => ("expected-colon", Vec::new()),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            ("expected-name", Vec::new())
        }
        Error::TrailingCharacters => ("after-the-end", Vec::new()),
        Error::Eof => ("file-ends", Vec::new()),
        Error::ExceededRecursionLimit => ("nested-too-deep", vec![("limit", "128".to_owned())]),
        Error::ExpectedDifferentLength { expected, found } => {
            ("expected-length", vec![("expected", digits(expected)), ("found", found.to_string())])
        }
        Error::Message(message) if message.ends_with(&BadDate.to_string()) => {
            ("expected-date", vec![("found", quoted(message))])
        }
        Error::InvalidValueForType { expected, found } if expected.contains("ecimal") => {
            ("expected-amount", vec![("found", shortened(found.trim_start_matches("the string ")))])
        }
        other => ("unreadable", vec![("detail", shortened(&other.to_string()))]),
    }
}

/// What was found, what would have been right, and what was probably meant (empty: no idea).
fn names(found: &str, expected: &'static [&'static str]) -> Vec<(&'static str, String)> {
    let problem = Problem::error("", "").with("found", &shortened(found)).with("known", &expected.join(", "));
    suggested(problem, found, expected.iter().copied()).arguments
}

fn shortened(text: &str) -> String {
    let mut start: String = text.chars().take(SHOWN).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// The part between the first pair of backticks.
fn quoted(message: &str) -> String {
    message.split('`').nth(1).unwrap_or_default().to_owned()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The byte at a line and column, both from 1, columns in characters.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => text.match_indices('\n').nth(breaks).map_or(text.len(), |(at, _)| at + 1),
    };
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

impl Index {
    /// The position just after a text.
    pub(super) fn end_of(text: &str) -> Position {
        let line = text.matches('\n').count() + 1;
        let last = text.rsplit('\n').next().unwrap_or_default();
        Position { line, column: last.chars().count() + 1 }
    }
}
