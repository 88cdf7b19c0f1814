//! Amounts as they stand in published tables: exact, with the country's points and commas, a dash for nothing.

use rust_decimal::Decimal;

use super::Cells;
use crate::format::Language;

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// The table leaves it empty.
    Empty,
    /// Nobody knows.
    Unknown,
    /// An amount, and what the cell says of it.
    Known(Decimal, &'static str),
}

/// What marks an amount that goes on after the last year.
const STRUCTURAL: [&str; 4] = ["(str)", "(str.)", "(structureel)", "(structural)"];

/// Reads a cell.
///
/// Errors: the code of what is wrong with it.
pub(super) fn read(cell: &str, notation: Language) -> Result<Amount, &'static str> {
    let lower = cell.trim().to_lowercase();
    let (text, note) = match STRUCTURAL.iter().find_map(|end| lower.strip_suffix(end)) {
        Some(before) => (before.trim().to_owned(), "structureel"),
        None => (lower, ""),
    };
    if text.is_empty() || text.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '−')) {
        return Ok(Amount::Empty);
    }
    if matches!(text.as_str(), "?" | "pm" | "p.m." | "n.b." | "nb" | "onbekend" | "unknown" | "n.t.b.") {
        return Ok(Amount::Unknown);
    }
    let (negative, digits) = sign(&text);
    let digits = digits.trim_start_matches('€').trim();
    if !grouped(digits, notation) {
        return Err("paste-amount");
    }
    let amount = notation.parse_money(digits).ok_or("paste-amount")?;
    if amount.is_sign_negative() {
        return Err("paste-amount");
    }
    Ok(Amount::Known(if negative { -amount } else { amount }, note))
}

/// The sign before a number, or the brackets around it, and the rest.
fn sign(text: &str) -> (bool, &str) {
    let inside = text.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
    if let Some(inside) = inside {
        return (true, inside.trim());
    }
    let text = text.trim_start_matches('€').trim();
    match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim()),
    }
}

/// Whether a number is written wholly in one notation: digits, groups of three behind its own mark, one decimal mark. What could be read in
/// two ways is not read.
fn grouped(digits: &str, notation: Language) -> bool {
    let (group, decimal) = if notation == Language::Nl { ('.', ',') } else { (',', '.') };
    let (whole, fraction) = match digits.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let blank = |sign: char| sign == group || sign.is_whitespace() || sign == '\'';
    let groups: Vec<&str> = whole.split(blank).collect();
    let whole = match groups.as_slice() {
        [only] => plain(only),
        [first, rest @ ..] => {
            plain(first) && first.len() <= 3 && rest.iter().all(|part| part.len() == 3 && plain(part))
        }
        [] => false,
    };
    whole && fraction.is_none_or(plain)
}

/// How the numbers of a table are written, by those that can be read in one way only; the Dutch way where none tells.
pub(super) fn notation(rows: &[Cells]) -> Language {
    let (mut dutch, mut english) = (0_usize, 0_usize);
    for cell in rows.iter().flat_map(|row| &row.cells) {
        let number = sign(cell.trim()).1;
        if !number.starts_with(|first: char| first.is_ascii_digit()) || number.chars().any(char::is_alphabetic) {
            continue;
        }
        let only = |language| grouped(number, language);
        match (only(Language::Nl), only(Language::En)) {
            (true, false) => dutch += 1,
            (false, true) => english += 1,
            _ => {}
        }
    }
    if english > dutch { Language::En } else { Language::Nl }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_exactly_or_not_at_all() {
        let known = |text: &str| Ok(Amount::Known(text.parse().unwrap(), ""));
        let cases = [
            ("98,5", known("98.5")),
            ("-140,3", known("-140.3")),
            ("- 95", known("-95")),
            ("−1.234,50", known("-1234.50")),
            ("(12)", known("-12")),
            ("€ 9.490.898", known("9490898")),
            ("9 490 898", known("9490898")),
            ("1.5", Err("paste-amount")),
            ("1.2345", Err("paste-amount")),
            ("1,5,5", Err("paste-amount")),
            ("--5", Err("paste-amount")),
            ("12 34", Err("paste-amount")),
            ("tien", Err("paste-amount")),
            ("", Ok(Amount::Empty)),
            ("–", Ok(Amount::Empty)),
            ("?", Ok(Amount::Unknown)),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, Language::Nl), expected, "{text}");
        }
        assert_eq!(read("83 (str)", Language::Nl), Ok(Amount::Known(Decimal::from(83), "structureel")));
        assert_eq!(read("1,234.5", Language::En), known("1234.5"));
    }

    #[test]
    fn the_notation_shows_in_numbers_that_can_be_read_in_one_way() {
        let rows = |cells: &[&str]| [Cells { number: 1, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }];
        assert_eq!(notation(&rows(&["98,5", "1.234"])), Language::Nl);
        assert_eq!(notation(&rows(&["1,234.5"])), Language::En);
        assert_eq!(notation(&rows(&["1.234"])), Language::Nl);
        assert_eq!(notation(&rows(&["9,490,898"])), Language::En);
    }
}
