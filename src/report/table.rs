//! The one table model: named columns and rows of typed cells, written as CSV.

use std::borrow::Cow;
use std::io;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::units::Month;

/// A value in a table, with the form it takes in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// No value, which is not 0.
    Empty,
    /// A name.
    Text(Cow<'a, str>),
    /// A choice by its name in files; people read the text `<group>-<name>`.
    Choice(&'static str, &'static str),
    /// A month, `2026-01`.
    Month(Month),
    /// A year or a count.
    Whole(i64),
    /// People, places or a share, in the shortest form that reads back the same.
    Number(f64),
    /// A share of a whole; people read a percentage.
    Share(f64),
    /// Exact euro.
    Money(Decimal),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Cell<'a> {
    /// A name.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A count.
    pub fn count(count: usize) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The value of a column in a month; empty beyond its end.
    pub fn at(column: &[f64], month: usize) -> Self {
        column.get(month).map_or(Self::Empty, |value| Self::Number(*value))
    }

    /// The cell in a file: decimal point, no grouping, no exponent.
    fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Choice(_, name) => Cow::Borrowed(name),
            Self::Month(month) => Cow::Owned(month.to_string()),
            Self::Whole(number) => Cow::Owned(number.to_string()),
            // Adding 0 turns -0 into 0.
            Self::Number(number) | Self::Share(number) => Cow::Owned((number + 0.0).to_string()),
            Self::Money(euro) => Cow::Owned(euro.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}

/// A table whose rows are made one by one.
pub struct Table<'a> {
    /// Its name; the file is `<name>.csv`.
    pub name: &'static str,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as `columns`.
    pub rows: Box<dyn Iterator<Item = Vec<Cell<'a>>> + 'a>,
}

impl<'a> Table<'a> {
    /// A table of these columns and rows.
    pub fn new(
        name: &'static str,
        columns: impl IntoIterator<Item = impl Into<String>>,
        rows: impl Iterator<Item = Vec<Cell<'a>>> + 'a,
    ) -> Self {
        Self { name, columns: columns.into_iter().map(Into::into).collect(), rows: Box::new(rows) }
    }

    /// The name of its file.
    pub fn file_name(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// Writes the table as CSV: a line of heads, then a line per row, each ended by a line feed.
    ///
    /// Errors: those of `to`.
    pub fn write_csv(self, to: impl io::Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(to);
        writer.write_record(&self.columns)?;
        for row in self.rows {
            debug_assert_eq!(row.len(), self.columns.len(), "{}: a row has a cell for every column", self.name);
            writer.write_record(row.iter().map(|cell| cell.written().into_owned()))?;
        }
        writer.flush()
    }
}

/// The name of a unit or a status in files.
pub(super) fn name(choice: &impl Serialize) -> String {
    ron::to_string(choice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_plainly_and_read_back_the_same() {
        let hard = [0.1 + 0.2, 1e21, 5e-324, -0.0, f64::MAX, 41_000.0, 1.0 / 3.0];
        for number in hard {
            let written = Cell::Number(number).written().into_owned();
            assert!(!written.contains(['e', 'E', ',']) && written != "-0", "{written}");
            assert_eq!(written.parse::<f64>().unwrap().to_bits(), (number + 0.0).to_bits());
        }
        assert_eq!(Cell::Money(Decimal::new(-1_234_500, 4)).written(), "-123.4500");
    }

    #[test]
    fn texts_with_commas_quotes_and_lines_stay_one_cell() {
        let name = "Hal \"Oost\", 2e\nverdieping";
        let rows = [vec![Cell::text(name), Cell::Empty, Cell::Flag(true)]];
        let mut bytes = Vec::new();
        Table::new("t", ["name", "nothing", "flag"], rows.into_iter()).write_csv(&mut bytes).unwrap();
        assert_eq!(
            String::from_utf8(bytes.clone()).unwrap(),
            "name,nothing,flag\n\"Hal \"\"Oost\"\", 2e\nverdieping\",,true\n"
        );
        let back = csv::Reader::from_reader(bytes.as_slice()).into_records().next().unwrap().unwrap();
        assert_eq!(back.iter().collect::<Vec<_>>(), [name, "", "true"]);
    }
}
