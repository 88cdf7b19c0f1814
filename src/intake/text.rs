//! Text files and text from the clipboard: their encoding and separator are found out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::reading::{MAX_COLUMNS, MAX_ROWS};
use super::sheet::{Cell, Row, Sheet};
use crate::problem::Problem;

/// What may stand between two cells, the likelier first.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// Lines that are looked at to find the separator.
const LOOKED_AT: usize = 60;

/// A text file as a sheet with the name of the file.
///
/// Errors: too many rows or columns, or bytes that are no text.
pub(super) fn sheet(name: &str, bytes: &[u8]) -> Result<Sheet, Problem> {
    let text = decoded(bytes);
    // What is no text at all, such as a picture, has zeros.
    if text.contains('\0') {
        return Err(Problem::error("intake-file-no-text", ""));
    }
    let text = text.trim_start_matches('\u{feff}');
    let (separator, skipped, text) = told_separator(text).unwrap_or_else(|| (separator(text), 0, text));
    rows(name, text, separator, skipped)
}

/// What was copied in a spreadsheet, as a sheet; between two cells stands a tab.
///
/// Errors: as for a file.
pub fn pasted(name: &str, text: &str) -> Result<Sheet, Problem> {
    let separator = if text.contains('\t') { b'\t' } else { separator(text) };
    rows(name, text, separator, 0)
}

/// The text: as its mark says, else UTF-8 if it can be that, else the Windows encoding of Western Europe.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_other_encoding) => WINDOWS_1252.decode(bytes).0,
    }
}

/// Excel's own first line `sep=;`, which is no row but counts as one.
fn told_separator(text: &str) -> Option<(u8, usize, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let told = line.trim_end().strip_prefix("sep=")?;
    let [separator] = told.as_bytes() else { return None };
    Some((*separator, 1, rest))
}

/// The separator that makes the most lines equally long, and long: it cuts out the largest rectangle.
fn separator(text: &str) -> u8 {
    let mut best = (0, b';');
    for separator in SEPARATORS {
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for record in records(text, separator).take(LOOKED_AT).flatten() {
            *widths.entry(record.len()).or_default() += 1;
        }
        let largest = widths.iter().filter(|(width, _)| **width > 1).map(|(width, lines)| width * lines).max();
        if largest.is_some_and(|largest| largest > best.0) {
            best = (largest.unwrap_or_default(), separator);
        }
    }
    best.1
}

fn records(text: &str, separator: u8) -> csv::StringRecordsIntoIter<&[u8]> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes()).into_records()
}

fn rows(name: &str, text: &str, separator: u8, skipped: usize) -> Result<Sheet, Problem> {
    // One sign at the end of every line, the last one included: lines are counted by it.
    let text = format!("{}\n", text.replace("\r\n", "\n").trim_end_matches('\n'));
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let (mut rows, mut number, mut record) = (Vec::new(), skipped, csv::StringRecord::new());
    let damaged = |error: csv::Error| Problem::error("intake-file-damaged", name).with("reason", &error.to_string());
    loop {
        let before = reader.position().line();
        if !reader.read_record(&mut record).map_err(damaged)? {
            break;
        }
        // Empty lines are rows in a spreadsheet too, but the reader passes over them.
        let lines = usize::try_from(reader.position().line().saturating_sub(before)).unwrap_or(0);
        let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        number += lines.saturating_sub(inside).max(1);
        if number > MAX_ROWS {
            return Err(Problem::error("intake-rows-many", name).with("limit", &MAX_ROWS));
        }
        if record.len() > MAX_COLUMNS {
            return Err(Problem::error("intake-columns-many", name).with("limit", &MAX_COLUMNS));
        }
        let row = Row { number, cells: record.iter().map(Cell::text).collect() };
        if !row.is_empty() {
            rows.push(row);
        }
    }
    Ok(Sheet { name: name.to_owned(), rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(bytes: &[u8]) -> Vec<String> {
        sheet("t", bytes).unwrap().rows[0].cells.iter().map(Cell::shown).collect()
    }

    #[test]
    fn encodings_are_found_out() {
        assert_eq!(first(b"Frysl\xe2n;\x80 5"), ["Fryslân", "€ 5"]);
        assert_eq!(first("Fryslân;€ 5".as_bytes()), ["Fryslân", "€ 5"]);
        assert_eq!(first("\u{feff}Fryslân;€ 5".as_bytes()), ["Fryslân", "€ 5"]);
        let wide: Vec<u8> = "\u{feff}Fryslân\t€ 5".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(first(&wide), ["Fryslân", "€ 5"]);
    }

    #[test]
    fn separators_are_found_out() {
        assert_eq!(first(b"a;b;1,5\nc;d;2,5\n"), ["a", "b", "1,5"]);
        assert_eq!(first(b"a,b,\"1,5\"\nc,d,\"2,5\"\n"), ["a", "b", "1,5"]);
        assert_eq!(first(b"a\tb, c\td\n"), ["a", "b, c", "d"]);
        // Semicolons inside cells are more than commas between them.
        assert_eq!(first(b"a,b,c\n\"x; y; z; w\",1,2\n\"x; y; z; w\",1,2\n"), ["a", "b", "c"]);
        assert_eq!(first(b"sep=|\na|b;c\n"), ["a", "b;c"]);
    }

    #[test]
    fn rows_keep_the_numbers_they_have_in_a_spreadsheet() {
        let sheet = sheet("t", b"a;b\n\n\n\"c\nd\";e\nf;g\n;\nh;i\n").unwrap();
        let numbers: Vec<usize> = sheet.rows.iter().map(|row| row.number).collect();
        // By hand: lines 2 and 3 are empty, the third record has two lines but is one row, the fifth is only a separator.
        assert_eq!(numbers, [1, 4, 5, 7]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(sheet("t", b"\x00\x01\x02").unwrap_err().code, "intake-file-no-text");
    }
}
