//! Rows of a sheet become entries of a list, each with what is wrong with it.

use std::collections::BTreeMap;

use super::column::Column;
use super::field::{self, Field};
use super::header::Header;
use super::sheet::{Row, Sheet, cell_name};
use super::vocabulary::{Vocabulary, plain};
use crate::problem::{Problem, Severity};
use crate::scenario::{Province, Scenario};

/// Something to tell about a row; the problem's address is the cell, such as `F12`, or empty for the whole row.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The number of the row in the spreadsheet.
    pub row: usize,
    /// What the row is about: a name, as far as there is one.
    pub about: String,
    /// What it is.
    pub problem: Problem,
}

impl Told {
    /// Whether the row is refused for it.
    pub fn refuses(&self) -> bool {
        self.problem.severity == Severity::Error
    }
}

/// One location as a row says it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The number of the row in the spreadsheet.
    pub(super) row: usize,
    /// What it says, by column; an empty cell has its column too.
    pub(super) fields: BTreeMap<Column, Option<Field>>,
    /// The cells it was read from.
    pub(super) places: BTreeMap<Column, usize>,
    /// Columns whose cell is empty.
    pub(super) empty: Vec<Column>,
}

/// What was read from a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The rows that can be taken so far.
    pub(super) entries: Vec<Entry>,
    /// What could be read of the rows that are refused: which locations they are about.
    pub(super) refused: Vec<Entry>,
    /// What is wrong with rows, or worth a remark, in the order of the sheet.
    pub(super) told: Vec<Told>,
    /// Rows that are no locations: totals, heads repeated, remarks.
    pub(super) skipped: Vec<Told>,
    /// Columns that were read.
    pub(super) columns: Vec<Column>,
}

impl Entry {
    /// The cell of a field, for messages; the row's first where the list has no such column.
    pub(super) fn cell(&self, column: Column) -> String {
        self.places.get(&column).map_or(String::new(), |place| cell_name(*place, self.row))
    }

    pub(super) fn text(&self, column: Column) -> &str {
        match self.fields.get(&column) {
            Some(Some(Field::Id(text) | Field::Name(text) | Field::Municipality(text) | Field::Province(text))) => text,
            _ => "",
        }
    }

    /// What messages call it.
    pub(super) fn about(&self) -> String {
        let name = self.text(Column::Name);
        if name.is_empty() { self.text(Column::Id).to_owned() } else { name.to_owned() }
    }
}

/// Reads all rows below the heads; `columns` says what each column is.
pub fn rows(
    sheet: &Sheet,
    header: &Header,
    columns: &[Option<Column>],
    scenario: &Scenario,
    words: &Vocabulary,
) -> Rows {
    let mut read = Rows { columns: columns.iter().flatten().copied().collect(), ..Rows::default() };
    for row in sheet.rows.iter().skip(header.below()) {
        match no_location(row, header, columns, words) {
            Some(problem) => read.skipped.push(Told { row: row.number, about: first_text(row), problem }),
            None => entry(&mut read, row, columns, &scenario.provinces, words),
        }
    }
    doubles(&mut read);
    read
}

/// Why a row is no location.
fn no_location(row: &Row, header: &Header, columns: &[Option<Column>], words: &Vocabulary) -> Option<Problem> {
    let skip = |code: &'static str| {
        let shown: String = first_text(row).chars().take(60).collect();
        Some(Problem::warning(code, "").with("found", &shown))
    };
    let full = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let read = |number: usize| columns.get(number).copied().flatten();
    let mapped = columns.iter().flatten().count();
    let telling =
        (0..row.cells.len()).filter(|number| read(*number).is_some() && !row.cell(*number).is_empty()).count();
    if telling == 0 {
        return skip("intake-skip-outside");
    }
    if words.is_total(&first_text(row)) {
        return skip("intake-skip-total");
    }
    let repeated = header
        .heads
        .iter()
        .enumerate()
        .filter(|(number, head)| !head.is_empty() && plain(&row.cell(*number).shown()) == plain(head));
    if repeated.count() >= 3 {
        return skip("intake-skip-head");
    }
    // A line merged over all columns stands in each of them.
    let first = row.cells.iter().find(|cell| !cell.is_empty());
    let one = row.cells.iter().filter(|cell| !cell.is_empty()).all(|cell| Some(cell) == first);
    if one && (full == 1 || full > 2) && mapped >= 3 {
        return skip("intake-skip-remark");
    }
    None
}

fn first_text(row: &Row) -> String {
    row.cells.iter().map(super::sheet::Cell::shown).find(|text| !text.is_empty()).unwrap_or_default()
}

fn entry(read: &mut Rows, row: &Row, columns: &[Option<Column>], provinces: &[Province], words: &Vocabulary) {
    let mut entry = Entry { row: row.number, fields: BTreeMap::new(), places: BTreeMap::new(), empty: Vec::new() };
    let mut found = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let Some(column) = *column else { continue };
        let cell = row.cell(place);
        entry.places.insert(column, place);
        if cell.is_empty() {
            entry.empty.push(column);
        }
        match field::read(column, cell, provinces, words) {
            Ok(of_cell) => {
                let value = of_cell.map(|of_cell| {
                    found.extend(of_cell.remark.map(|remark| placed(remark, place, row.number)));
                    of_cell.value
                });
                entry.fields.insert(column, value);
            }
            Err(problem) => found.push(placed(problem, place, row.number)),
        }
    }
    // Only one of two columns for the end can hold it.
    if let Some(last) = entry.fields.remove(&Column::LastDay) {
        let given = matches!(entry.fields.get(&Column::Until), Some(Some(Field::Until(Some(_)))));
        if !given {
            let place = entry.places.get(&Column::LastDay).copied();
            entry.places.extend(place.map(|place| (Column::Until, place)));
            entry.fields.insert(Column::Until, last);
            let empty = entry.empty.contains(&Column::LastDay);
            entry.empty.retain(|column| *column != Column::Until || empty);
            if empty {
                entry.empty.push(Column::Until);
            }
        }
    }
    let about = entry.about();
    let refused = found.iter().any(|problem: &Problem| problem.severity == Severity::Error);
    read.told.extend(found.into_iter().map(|problem| Told { row: row.number, about: about.clone(), problem }));
    if refused {
        read.refused.push(entry);
    } else {
        read.entries.push(entry);
    }
}

fn placed(problem: Problem, column: usize, row: usize) -> Problem {
    Problem { address: cell_name(column, row), ..problem }
}

/// Rows that say they are the same location: which one is meant nobody can know, so that neither is taken.
fn doubles(read: &mut Rows) {
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, entry) in read.entries.iter().enumerate() {
        let id = entry.text(Column::Id);
        let key = if id.is_empty() {
            let kind = entry.fields.get(&Column::Kind).map(|kind| format!("{kind:?}")).unwrap_or_default();
            let (name, municipality) = (plain(entry.text(Column::Name)), plain(entry.text(Column::Municipality)));
            if name.is_empty() {
                continue;
            }
            format!("name {name} {municipality} {} {kind}", entry.text(Column::Province))
        } else {
            format!("id {id}")
        };
        seen.entry(key).or_default().push(number);
    }
    let mut refused = Vec::new();
    for (key, numbers) in seen.iter().filter(|(_, numbers)| numbers.len() > 1) {
        let column = if key.starts_with("id ") { Column::Id } else { Column::Name };
        let code = if column == Column::Id { "intake-id-double" } else { "intake-name-double" };
        for number in numbers {
            let Some(entry) = read.entries.get(*number) else { continue };
            let others = numbers.iter().filter(|other| *other != number).filter_map(|other| read.entries.get(*other));
            let others: Vec<String> = others.take(5).map(|other| other.row.to_string()).collect();
            let problem = Problem::error(code, entry.cell(column)).with("found", entry.text(column));
            let problem = problem.with("rows", &others.join(", "));
            read.told.push(Told { row: entry.row, about: entry.about(), problem });
            refused.push(*number);
        }
    }
    for (number, entry) in std::mem::take(&mut read.entries).into_iter().enumerate() {
        let place = if refused.contains(&number) { &mut read.refused } else { &mut read.entries };
        place.push(entry);
    }
    read.told.sort_by_key(|told| told.row);
}
