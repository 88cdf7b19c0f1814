//! Bytes of a spreadsheet or a text file become sheets; what kind of file it is tells its content, not its name.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, Reader, Xlsx};
use jiff::civil::Date;

use super::sheet::{Cell, Row, Sheet};
use super::text;
use crate::problem::Problem;

/// Bytes in a file at most.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;
/// Rows in a sheet at most: as many locations as a scenario holds, with room for titles and totals.
pub(super) const MAX_ROWS: usize = 20_100;
/// Columns in a sheet at most.
pub(super) const MAX_COLUMNS: usize = 300;
/// Sheets that are read at most; what a list stands in is among the first.
const MAX_SHEETS: usize = 40;

/// Reads xlsx, ods, and text separated by semicolons, commas or tabs.
///
/// Errors: a file too large, of a kind that is not read (such as the xls of before 2007), damaged, or empty.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(Problem::error("intake-file-large", "").with("limit", &(MAX_BYTES / 1024 / 1024)));
    }
    let sheets = match bytes {
        [b'P', b'K', ..] => workbook(bytes)?,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(Problem::error("intake-file-old", "")),
        [b'%', b'P', b'D', b'F', ..] => return Err(Problem::error("intake-file-pdf", "")),
        _ => vec![text::sheet(name, bytes)?],
    };
    let full: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    if full.is_empty() { Err(Problem::error("intake-file-empty", "")) } else { Ok(full) }
}

/// Both kinds of workbook are zip archives; which it is only its content tells.
fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let damaged = |reason: &dyn ToString| Problem::error("intake-file-damaged", "").with("reason", &reason.to_string());
    match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => xlsx(book),
        Err(of_xlsx) => match Ods::new(Cursor::new(bytes)) {
            Ok(book) => ods(book),
            Err(_not_ods_either) => Err(damaged(&of_xlsx)),
        },
    }
}

/// Cells by their place, so that one stray cell at the end of a sheet costs no memory.
type Sparse = BTreeMap<(u32, u32), Cell>;

fn xlsx(mut book: Xlsx<Cursor<&[u8]>>) -> Result<Vec<Sheet>, Problem> {
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(MAX_SHEETS) {
        let damaged = |reason: String| Problem::error("intake-file-damaged", &name).with("reason", &reason);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut cells = Sparse::new();
        // A chart on a sheet of its own has no cells.
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(found) = reader.next_cell().map_err(|error| damaged(error.to_string()))? {
            let cell = cell(&Data::from(found.get_value().clone()));
            if !cell.is_empty() {
                keep(&mut cells, found.get_position(), cell, &name)?;
            }
        }
        for area in &merged {
            spread(&mut cells, area);
        }
        sheets.push(sheet(name, cells));
    }
    Ok(sheets)
}

fn ods(mut book: Ods<Cursor<&[u8]>>) -> Result<Vec<Sheet>, Problem> {
    let mut sheets = Vec::new();
    for name in book.sheet_names().into_iter().take(MAX_SHEETS) {
        let range = book.worksheet_range(&name);
        let range =
            range.map_err(|error| Problem::error("intake-file-damaged", &name).with("reason", &error.to_string()))?;
        let (top, left) = range.start().unwrap_or_default();
        let mut cells = Sparse::new();
        for (row, column, data) in range.used_cells() {
            let at = |from: u32, more: usize| from.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
            let cell = cell(data);
            if !cell.is_empty() {
                keep(&mut cells, (at(top, row), at(left, column)), cell, &name)?;
            }
        }
        sheets.push(sheet(name, cells));
    }
    Ok(sheets)
}

fn keep(cells: &mut Sparse, (row, column): (u32, u32), cell: Cell, name: &str) -> Result<(), Problem> {
    let within = |place: u32, limit: usize| usize::try_from(place).is_ok_and(|place| place < limit);
    if !within(row, MAX_ROWS) {
        return Err(Problem::error("intake-rows-many", name).with("limit", &MAX_ROWS));
    }
    if !within(column, MAX_COLUMNS) {
        return Err(Problem::error("intake-columns-many", name).with("limit", &MAX_COLUMNS));
    }
    cells.insert((row, column), cell);
    Ok(())
}

/// What a merged area says holds for all of it: a province beside its locations, a title above its columns.
fn spread(cells: &mut Sparse, area: &Dimensions) {
    let Some(said) = cells.get(&area.start).cloned() else { return };
    let limit = |most: usize| u32::try_from(most).unwrap_or(u32::MAX) - 1;
    // A title over a whole sheet need not be said of every column: only areas that a table can have.
    if area.end.0 - area.start.0 > 5_000 || area.end.1 - area.start.1 > 100 {
        return;
    }
    for row in area.start.0..=area.end.0.min(limit(MAX_ROWS)) {
        for column in area.start.1..=area.end.1.min(limit(MAX_COLUMNS)) {
            cells.entry((row, column)).or_insert_with(|| said.clone());
        }
    }
}

fn sheet(name: String, cells: Sparse) -> Sheet {
    let mut rows: Vec<Row> = Vec::new();
    for ((row, column), cell) in cells {
        let (number, column) = (usize::try_from(row).unwrap_or(0) + 1, usize::try_from(column).unwrap_or(0));
        if rows.last().is_none_or(|last| last.number != number) {
            rows.push(Row { number, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            last.cells.resize(column, Cell::Empty);
            last.cells.push(cell);
        }
    }
    Sheet { name, rows }
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "spreadsheets know no other numbers")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let parts = || Some((i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?));
            let found = parts().and_then(|(year, month, day)| Date::new(year, month, day).ok());
            found.map_or(Cell::Number(moment.as_f64()), Cell::Date)
        }
        Data::DateTime(duration) => Cell::Number(duration.as_f64()),
        Data::DateTimeIso(iso) => {
            let found = iso.get(..10).and_then(|day| day.parse().ok());
            found.map_or_else(|| Cell::text(iso), Cell::Date)
        }
        Data::Error(error) => Cell::Broken(error.to_string()),
    }
}
