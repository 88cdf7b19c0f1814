//! The heads of a table: which column is a year, an article, an instrument, a line.

use std::collections::BTreeSet;

use super::Cells;
use crate::problem::Problem;
use crate::scenario::RowKind;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    Article,
    Instrument,
    Line,
    Kind,
    /// Which row it is part of.
    Parent,
    Year(i32),
    /// Something that is not taken in.
    Other,
}

/// The heads, and where they stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heads {
    /// The place of their row.
    pub(super) row: usize,
    pub(super) columns: Vec<Head>,
    pub(super) told: Vec<Problem>,
}

impl Heads {
    /// The first row with a year in it; `None`: there is none.
    pub(super) fn find(rows: &[Cells]) -> Option<Self> {
        let row = rows.iter().position(|row| row.cells.iter().any(|cell| year_of(cell).is_some()))?;
        let mut told = Vec::new();
        let (mut columns, mut years): (Vec<Head>, BTreeSet<i32>) = (Vec::new(), BTreeSet::new());
        for cell in &rows[row].cells {
            let head = head_of(cell);
            let double = match head {
                Head::Year(year) => !years.insert(year),
                Head::Other => false,
                _ => columns.contains(&head),
            };
            if double {
                told.push(Problem::warning("paste-head-double", "").with("found", cell.trim()));
            } else if head == Head::Other && !cell.trim().is_empty() {
                let found: String = cell.trim().chars().take(60).collect();
                told.push(Problem::warning("paste-head-other", "").with("found", &found));
            }
            columns.push(if double { Head::Other } else { head });
        }
        if !columns.contains(&Head::Line) {
            // The column without a head before the years holds the names.
            let nameless = |(column, head): (usize, &Head)| {
                (*head == Head::Other && rows[row].cells[column].trim().is_empty()).then_some(column)
            };
            let first_year = columns.iter().position(|head| matches!(head, Head::Year(_))).unwrap_or(0);
            let named = columns.iter().enumerate().take(first_year).find_map(nameless);
            if let Some(head) = named.and_then(|column| columns.get_mut(column)) {
                *head = Head::Line;
            } else if !columns.iter().any(|head| matches!(head, Head::Instrument | Head::Article))
                && let Some(head) = columns.get_mut(0).filter(|head| **head == Head::Other)
            {
                *head = Head::Line;
                told.retain(|problem| problem.code != "paste-head-other");
            }
        }
        Some(Self { row, columns, told })
    }

    /// The columns with a year.
    pub(super) fn years(&self) -> impl Iterator<Item = (usize, i32)> + '_ {
        let year =
            |(column, head): (usize, &Head)| if let Head::Year(year) = head { Some((column, *year)) } else { None };
        self.columns.iter().enumerate().filter_map(year)
    }

    /// What a row says in the column with a head, on one line; empty without such a column.
    pub(super) fn text(&self, row: &Cells, head: Head) -> String {
        let column = self.columns.iter().position(|known| *known == head);
        let cell = column.and_then(|column| row.cells.get(column)).map_or("", String::as_str);
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A year in a head, such as `2025`, `begroting 2025` or `2026 (str)`; a row of names has none.
fn year_of(cell: &str) -> Option<i32> {
    let words: Vec<&str> = cell.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut years = words.iter().filter_map(|word| {
        (word.len() == 4).then(|| word.parse::<i32>().ok()).flatten().filter(|year| (1990..=2200).contains(year))
    });
    let year = years.next().filter(|_| words.len() <= 3)?;
    // An amount is no head: `2025,5` and `1.2025` are cut into words that hold no letters.
    let others_are_words =
        words.iter().all(|word| word.parse::<i32>().ok() == Some(year) || word.chars().any(char::is_alphabetic));
    (years.next().is_none() && others_are_words).then_some(year)
}

fn head_of(cell: &str) -> Head {
    if let Some(year) = year_of(cell) {
        return Head::Year(year);
    }
    let word: String = cell.to_lowercase().chars().filter(|sign| sign.is_alphabetic() || *sign == ' ').collect();
    match word.trim() {
        "artikel" | "art" | "article" | "artikelonderdeel" => Head::Article,
        "instrument" | "financieel instrument" | "instruments" => Head::Instrument,
        "omschrijving" | "regel" | "post" | "naam" | "onderdeel" | "line" | "description" | "name" | "item" => {
            Head::Line
        }
        "soort" | "kind" | "type" => Head::Kind,
        "onderdeel van" | "valt onder" | "part of" | "parent" => Head::Parent,
        _ => Head::Other,
    }
}

/// The kind a word names.
pub(super) fn kind_of(word: &str) -> Option<RowKind> {
    match word.to_lowercase().trim_end_matches([':', '.']).trim() {
        "verplichting" | "verplichtingen" | "commitment" | "commitments" => Some(RowKind::Commitment),
        "uitgave" | "uitgaven" | "expenditure" | "expenditures" | "spending" => Some(RowKind::Expenditure),
        "ontvangst" | "ontvangsten" | "receipt" | "receipts" => Some(RowKind::Receipt),
        _ => None,
    }
}
