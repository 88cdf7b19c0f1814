//! A list of locations as a workbook or as a text file; both read back as the same locations.

use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::column::{Column, Sort};
use super::table::{Scribe, Written, documented};
use super::vocabulary::Vocabulary;
use crate::format::Language;
use crate::problem::Problem;
use crate::scenario::Location;
use crate::text::Texts;

/// Kinds of file a list is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A workbook.
    Xlsx,
    /// Text: semicolons and decimal commas in Dutch, commas and decimal points in English, UTF-8 with a mark at its start.
    Csv,
}

impl Kind {
    /// The kind that a file name asks for.
    pub fn of(name: &str) -> Option<Self> {
        let lower = name.to_lowercase();
        let ends = |ending: &str| lower.ends_with(ending);
        if ends(".xlsx") { Some(Self::Xlsx) } else { (ends(".csv") || ends(".txt")).then_some(Self::Csv) }
    }
}

/// Writes locations, in their order.
///
/// Errors: a text longer than a cell of a workbook holds.
pub fn write(kind: Kind, locations: &[Arc<Location>], texts: &Texts) -> Result<Vec<u8>, Problem> {
    let words = Vocabulary::default();
    let scribe = Scribe::new(texts, &words);
    match kind {
        Kind::Csv => Ok(csv(locations, &scribe, texts.language())),
        Kind::Xlsx => xlsx(locations, &scribe, texts)
            .map_err(|error| Problem::error("intake-not-written", "").with("reason", &error.to_string())),
    }
}

fn csv(locations: &[Arc<Location>], scribe: &Scribe<'_>, language: Language) -> Vec<u8> {
    let separator = if language == Language::Nl { b';' } else { b',' };
    // Spreadsheets take text without this mark for another encoding.
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer("\u{feff}".as_bytes().to_vec());
    let columns: Vec<Column> = Column::written().collect();
    let heads = writer.write_record(columns.iter().map(|column| scribe.head(*column)));
    debug_assert!(heads.is_ok(), "memory takes all of it");
    for location in locations {
        let row = writer.write_record(columns.iter().map(|column| scribe.shown(*column, location)));
        debug_assert!(row.is_ok(), "memory takes all of it");
    }
    writer.into_inner().unwrap_or_default()
}

/// Some columns of locations as the clipboard takes them: the heads and cells of an export, with tabs between them, so that pasting it
/// changes nothing. The id always comes along, in front: by it a location is known again.
pub fn copied<'a>(locations: impl Iterator<Item = &'a Location>, columns: &[Column], texts: &Texts) -> String {
    let words = Vocabulary::default();
    let scribe = Scribe::new(texts, &words);
    let wanted: Vec<Column> =
        std::iter::once(Column::Id).chain(columns.iter().copied().filter(|column| *column != Column::Id)).collect();
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    let heads = writer.write_record(wanted.iter().map(|column| scribe.head(*column)));
    debug_assert!(heads.is_ok(), "memory takes all of it");
    for location in locations {
        let row = writer.write_record(wanted.iter().map(|column| scribe.shown(*column, location)));
        debug_assert!(row.is_ok(), "memory takes all of it");
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn xlsx(locations: &[Arc<Location>], scribe: &Scribe<'_>, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(texts.get("intake-sheet"))?;
    let columns: Vec<Column> = Column::written().collect();
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let formats: Vec<Format> = columns.iter().map(|column| format(*column)).collect();
    for (number, column) in (0..).zip(&columns) {
        sheet.write_string_with_format(0, number, scribe.head(*column), &head)?;
        sheet.set_column_width(number, width(*column))?;
    }
    sheet.set_row_height(0, 48)?;
    sheet.set_freeze_panes(1, 2)?;
    for (row, location) in (1..).zip(locations) {
        for ((number, column), format) in (0..).zip(&columns).zip(&formats) {
            write_cell(sheet, (row, number), &scribe.cell(*column, location), format, scribe)?;
        }
    }
    let last = u32::try_from(locations.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, u16::try_from(columns.len()).unwrap_or(1) - 1)?;
    explanation(book.add_worksheet(), &columns, scribe, texts)?;
    book.save_to_buffer()
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    written: &Written,
    format: &Format,
    scribe: &Scribe<'_>,
) -> Result<(), XlsxError> {
    match written {
        Written::Empty => {}
        Written::Number(number) => {
            sheet.write_number_with_format(row, column, *number, format)?;
        }
        // A cell holds some 15 digits: what needs more is written as a text, to the last digit.
        Written::Money(amount) => match amount.to_f64().filter(|float| exact(*float, *amount)) {
            Some(float) => {
                sheet.write_number_with_format(row, column, float, format)?;
            }
            None => {
                sheet.write_string_with_format(row, column, scribe.text(written), format)?;
            }
        },
        // As a text: a date would need a day, and a spreadsheet shows it in the habit of its country.
        Written::Month(month) => {
            sheet.write_string_with_format(row, column, month.to_string(), format)?;
        }
        Written::Text(text) => {
            sheet.write_string_with_format(row, column, text, format)?;
        }
    }
    Ok(())
}

/// Whether a number in a cell reads back as exactly this amount.
fn exact(float: f64, amount: Decimal) -> bool {
    Decimal::from_str_exact(&float.to_string()) == Ok(amount)
}

fn format(column: Column) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match column.sort() {
        Sort::Places => format.set_num_format("#,##0.###"),
        Sort::Price => format.set_num_format("#,##0.00##"),
        Sort::Amount => format.set_num_format("#,##0.##"),
        Sort::Share => format.set_num_format("0.0%"),
        Sort::Record => format.set_text_wrap(),
        _ => format,
    }
}

fn width(column: Column) -> f64 {
    match (column, column.sort()) {
        (Column::Name | Column::Kind | Column::Note, _) => 32.0,
        (Column::Municipality, _) => 22.0,
        (_, Sort::Record) => 48.0,
        (_, Sort::Text | Sort::Province | Sort::Choice) => 18.0,
        _ => 13.0,
    }
}

/// The second tab: what every column means, what it is counted in, and what may stand in it.
fn explanation(sheet: &mut Worksheet, columns: &[Column], scribe: &Scribe<'_>, texts: &Texts) -> Result<(), XlsxError> {
    sheet.set_name(texts.get("intake-sheet-meaning"))?;
    let head = Format::new().set_bold();
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (number, (name, width)) in (0..).zip([("column", 30.0), ("meaning", 80.0), ("holds", 80.0)]) {
        sheet.write_string_with_format(0, number, texts.get(&format!("intake-meaning-{name}")), &head)?;
        sheet.set_column_width(number, width)?;
    }
    for (row, column) in (1..).zip(columns) {
        sheet.write_string_with_format(row, 0, scribe.head(*column), &wrap)?;
        sheet.write_string_with_format(row, 1, texts.get(&format!("intake-column-{}.meaning", column.id())), &wrap)?;
        let parts: Vec<String> =
            documented(*column).iter().map(|part| texts.get(&format!("intake-part-{}", part.id()))).collect();
        let holds = match column.sort() {
            Sort::Record => texts.with("intake-holds-record", &[("parts", (&parts.join(", ")).into())]),
            sort => texts.get(&format!("intake-holds-{}", holds(sort))),
        };
        sheet.write_string_with_format(row, 2, holds, &wrap)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The end of the name of the text that tells what may stand in a cell.
fn holds(sort: Sort) -> &'static str {
    match sort {
        Sort::Text | Sort::Record => "text",
        Sort::Province => "province",
        Sort::Choice => "choice",
        Sort::Places => "places",
        Sort::Months => "months",
        Sort::Share => "share",
        Sort::Price => "price",
        Sort::Amount => "amount",
        Sort::Month => "month",
    }
}
