//! What any spreadsheet comes down to: sheets of rows of cells, each with the name it has in the spreadsheet.

use jiff::civil::Date;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// A text without white space around it.
    Text(String),
    /// A number; nobody has to guess what its points and commas mean.
    Number(f64),
    /// A date, as the spreadsheet itself knows it.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A formula that failed, such as `#REF!`.
    Broken(String),
}

impl Cell {
    /// A text as a cell; white space alone is nothing.
    pub fn text(text: &str) -> Self {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        match text {
            "" => Self::Empty,
            // What a formula that failed leaves behind in a text file, in Dutch and in English.
            "#N/A" | "#N/B" => Self::Broken(text.to_owned()),
            _ if text.len() < 12 && text.starts_with('#') && text.ends_with(['!', '?']) => {
                Self::Broken(text.to_owned())
            }
            _ => Self::Text(text.replace('\u{a0}', " ")),
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// What stands in it, as a reader of the spreadsheet would say it; numbers in their shortest form with a decimal point.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Broken(text) => text.clone(),
            Self::Number(number) => (number + 0.0).to_string(),
            Self::Date(date) => date.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

/// A row, with the number it has in the spreadsheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// From 1.
    pub number: usize,
    /// Its cells from column A on; those left out at the end are empty.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell in a column, from 0.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether nothing stands in any cell.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// A sheet of a workbook, or a whole text file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name on the tab; of a text file that of the file.
    pub name: String,
    /// Its rows, those without anything left out.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// Number of columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// The letters of a column as a spreadsheet has them: `A` for 0, `AB` for 27.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The name of a cell: `B12`.
pub fn cell_name(column: usize, row: usize) -> String {
    format!("{}{row}", column_letters(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(column_letters).collect();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert_eq!(cell_name(1, 12), "B12");
    }

    #[test]
    fn white_space_is_nothing() {
        assert_eq!(Cell::text(" \u{a0}\t"), Cell::Empty);
        assert_eq!(Cell::text("\u{feff} 1\u{a0}200 "), Cell::Text("1 200".to_owned()));
    }
}
