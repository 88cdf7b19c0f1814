//! Tables for people: as a workbook, or as text that a spreadsheet takes when it is pasted. Heads and choices are in the user's words, numbers
//! in the workbook are numbers.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatBorder, Workbook, XlsxError};

use super::table::{Cell, Table};
use crate::text::Texts;

/// Letters of a cell at most, in a workbook.
const LETTERS: usize = 32_000;

/// A workbook with a sheet per table; heads are the texts `column-<name>`, sheets are called `sheet-<name>`.
///
/// Errors: what the writer says; only a table beyond the limits of a sheet (a million rows) can be refused.
pub fn workbook(tables: Vec<Table<'_>>, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
    let month = Format::new().set_num_format("yyyy-mm");
    let number = Format::new().set_num_format("#,##0.##");
    let percent = Format::new().set_num_format("0%");
    let money = Format::new().set_num_format("#,##0.00");
    for table in tables {
        let sheet = workbook.add_worksheet();
        let name: String = words(texts, "sheet", table.name).chars().take(31).collect();
        sheet.set_name(name)?;
        for (column, name) in table.columns.iter().enumerate() {
            sheet.write_with_format(0, column_number(column), words(texts, "column", name), &head)?;
        }
        for (row, cells) in table.rows.enumerate() {
            let row = u32::try_from(row + 1).unwrap_or(u32::MAX);
            for (column, cell) in cells.iter().enumerate() {
                let column = column_number(column);
                match cell {
                    Cell::Empty => {}
                    Cell::Month(at) => {
                        let year = u16::try_from(at.year()).unwrap_or(1900);
                        let date = ExcelDateTime::from_ymd(year, u8::try_from(at.month()).unwrap_or(1), 1)?;
                        sheet.write_with_format(row, column, &date, &month)?;
                    }
                    Cell::Whole(whole) => {
                        sheet.write(row, column, whole.to_f64().unwrap_or_default())?;
                    }
                    Cell::Number(value) => {
                        sheet.write_with_format(row, column, *value, &number)?;
                    }
                    Cell::Share(share) => {
                        sheet.write_with_format(row, column, *share, &percent)?;
                    }
                    Cell::Money(euro) => {
                        sheet.write_with_format(row, column, euro.to_f64().unwrap_or_default(), &money)?;
                    }
                    Cell::Text(_) | Cell::Choice(..) | Cell::Flag(_) => {
                        let text: String = said(cell, texts).chars().take(LETTERS).collect();
                        sheet.write(row, column, text)?;
                    }
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
        sheet.set_landscape();
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
    }
    workbook.save_to_buffer()
}

fn column_number(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// A table as a spreadsheet takes it: tabs between cells, numbers in the user's notation.
pub fn pasted(table: Table<'_>, texts: &Texts) -> String {
    let mut lines = vec![table.columns.iter().map(|name| words(texts, "column", name)).collect::<Vec<_>>().join("\t")];
    for row in table.rows {
        lines.push(row.iter().map(|cell| said(cell, texts).replace(['\t', '\n'], " ")).collect::<Vec<_>>().join("\t"));
    }
    lines.join("\n")
}

/// The text of a cell in the user's words.
pub fn said(cell: &Cell<'_>, texts: &Texts) -> String {
    let language = texts.language();
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone().into_owned(),
        Cell::Choice(group, name) => words(texts, group, name),
        Cell::Month(month) => language.month(*month),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => language.shortest(*number, 2),
        Cell::Share(share) => language.percent(*share, 0),
        Cell::Money(euro) => language.pasted(*euro),
        Cell::Flag(flag) => texts.get(if *flag { "naming-yes" } else { "naming-no" }),
    }
}

fn words(texts: &Texts, group: &str, name: &str) -> String {
    texts.find(&format!("{group}-{name}")).unwrap_or_else(|| name.to_owned())
}
