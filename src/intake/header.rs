//! Which row names the columns, and which column is which.

use super::column::Column;
use super::sheet::Sheet;
use super::vocabulary::{Surety, Vocabulary, plain};

/// Rows from the top in which heads are looked for.
const LOOKED_AT: usize = 60;

/// The heads of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// Rows that hold them, as places in the sheet's list: one, two where a title above goes over several columns, none where there are no heads.
    pub rows: Vec<usize>,
    /// The head of every column; empty where a column has none.
    pub heads: Vec<String>,
    /// What each column was recognised as.
    pub columns: Vec<Option<(Column, Surety)>>,
}

impl Header {
    /// Finds the heads: the row, or two rows, in which the most columns are recognised. Without any the first row is taken.
    pub fn find(sheet: &Sheet, words: &Vocabulary) -> Self {
        let mut best: Option<(usize, Self)> = None;
        for row in 0..sheet.rows.len().min(LOOKED_AT) {
            for header in [Self::of(sheet, &[row], words), Self::of(sheet, &[row, row + 1], words)] {
                let score = header.score();
                if score > best.as_ref().map_or(3, |(score, _)| *score) {
                    best = Some((score, header));
                }
            }
        }
        best.map_or_else(|| Self::of(sheet, &[0], words), |(_, header)| header)
    }

    /// The heads in a row that the user points at.
    pub fn at(sheet: &Sheet, row: usize, words: &Vocabulary) -> Self {
        let (one, two) = (Self::of(sheet, &[row], words), Self::of(sheet, &[row, row + 1], words));
        if two.score() > one.score() { two } else { one }
    }

    /// No heads: the columns of the written table in their order, from the first on.
    pub fn none(sheet: &Sheet) -> Self {
        let width = sheet.width();
        let columns = Column::written().map(Some).chain(std::iter::repeat(None)).take(width);
        Self {
            rows: Vec::new(),
            heads: vec![String::new(); width],
            columns: columns.map(|column| column.map(|column| (column, Surety::Likely))).collect(),
        }
    }

    /// Whether hardly any head was recognised.
    pub fn is_weak(&self) -> bool {
        self.score() < 4
    }

    /// The place of the first row below the heads.
    pub fn below(&self) -> usize {
        self.rows.last().map_or(0, |last| last + 1)
    }

    /// What is remembered of a mapping: the heads in plain form.
    pub fn key(&self) -> String {
        self.heads.iter().map(|head| plain(head)).collect::<Vec<_>>().join("|")
    }

    fn of(sheet: &Sheet, rows: &[usize], words: &Vocabulary) -> Self {
        let lines: Vec<_> = rows.iter().filter_map(|row| sheet.rows.get(*row)).collect();
        let width = lines.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(sheet.width());
        // Where merged areas are known, their title stands above each of their columns and goes no further.
        let known = lines
            .first()
            .is_some_and(|upper| upper.cells.windows(2).any(|pair| !pair[0].is_empty() && pair[0] == pair[1]));
        let mut above = String::new();
        let (mut heads, mut found) = (Vec::with_capacity(width), Vec::with_capacity(width));
        for column in 0..width {
            let cells: Vec<String> = lines.iter().map(|row| row.cell(column).shown()).collect();
            let (head, choices) = match cells.as_slice() {
                [upper, lower] => {
                    // A title above goes on over the columns to its right until the next one.
                    if known || !upper.is_empty() {
                        above.clone_from(upper);
                    }
                    let both = format!("{above} {lower}");
                    let head = if lower.is_empty() {
                        upper.clone()
                    } else if upper == lower {
                        lower.clone()
                    } else {
                        both.trim().to_owned()
                    };
                    (head.clone(), vec![lower.clone(), head])
                }
                [only] => (only.clone(), vec![only.clone()]),
                _ => (String::new(), Vec::new()),
            };
            let known = choices.iter().filter_map(|head| words.column(head)).max_by_key(|(_, surety)| *surety);
            heads.push(head.split_whitespace().collect::<Vec<_>>().join(" "));
            found.push(known);
        }
        let mut header = Self { rows: rows.to_vec(), heads, columns: found };
        header.once();
        header
    }

    /// Every column is meant at most once: the surest, else the first.
    fn once(&mut self) {
        for column in Column::ALL {
            let is = |found: &Option<(Column, Surety)>| found.is_some_and(|(known, _)| known.field() == column.field());
            let best =
                self.columns.iter().filter(|found| is(found)).filter_map(|found| found.map(|(_, surety)| surety)).max();
            let mut kept = false;
            for found in &mut self.columns {
                if is(found) {
                    if kept || found.map(|(_, surety)| surety) != best {
                        *found = None;
                    } else {
                        kept = true;
                    }
                }
            }
        }
    }

    /// Sure columns count double; titles of a sheet have few of either.
    fn score(&self) -> usize {
        let points = |surety: Surety| if surety == Surety::Sure { 2 } else { 1 };
        self.columns.iter().flatten().map(|(_, surety)| points(*surety)).sum()
    }
}
