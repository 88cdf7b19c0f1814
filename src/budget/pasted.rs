//! A budget table that was copied from a spreadsheet or a document becomes rows of an edition; what is wrong is told per cell, and nothing is
//! guessed in silence.

use rust_decimal::Decimal;

use crate::format::Language;
use crate::problem::{Problem, Severity};
use crate::scenario::{BudgetRow, RowKind, YearAmount};

use amount::Amount;
use head::{Head, Heads};

mod amount;
mod head;
mod hierarchy;

/// Thousands of euro at most, as the checks have it.
const MOST: i64 = 1_000_000_000_000;
/// Rows at most, as the checks have it.
const ROWS: usize = 2_000;
/// Letters of a name at most.
const NAME: usize = 300;

/// A row of what was copied: its number there, and its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// From 1.
    pub number: usize,
    /// The texts of its cells.
    pub cells: Vec<String>,
}

/// What the amounts are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Euro.
    Euro,
    /// Thousands of euro, as budgets are published.
    #[default]
    Thousands,
    /// Millions of euro.
    Millions,
}

impl Scale {
    /// All, from small to large.
    pub const ALL: [Self; 3] = [Self::Euro, Self::Thousands, Self::Millions];

    /// The end of its name among the texts: `scale-<name>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Euro => "euro",
            Self::Thousands => "thousands",
            Self::Millions => "millions",
        }
    }

    /// An amount in thousands of euro, exact; `None`: too large.
    fn thousands(self, amount: Decimal) -> Option<Decimal> {
        let made = match self {
            Self::Euro => amount.checked_div(Decimal::ONE_THOUSAND)?,
            Self::Thousands => amount,
            Self::Millions => amount.checked_mul(Decimal::ONE_THOUSAND)?,
        };
        Some(made.normalize()).filter(|made| made.abs() <= Decimal::from(MOST))
    }
}

/// How a table is read where it does not say so itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// What its amounts are counted in.
    pub scale: Scale,
    /// How its numbers are written; `None`: as they show, else in the Dutch way.
    pub notation: Option<Language>,
    /// What its rows are, unless they say otherwise.
    pub kind: Kind,
}

/// The kind of a row, with expenditure as the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(pub RowKind);

impl Default for Kind {
    fn default() -> Self {
        Self(RowKind::Expenditure)
    }
}

/// What came of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// Its number in what was copied.
    pub number: usize,
    /// What it is called there.
    pub name: String,
    /// The row of the edition; `None`: it is none, or cannot be one.
    pub row: Option<BudgetRow>,
    /// What should be told, with the column it is about (from 0).
    pub told: Vec<(Option<usize>, Problem)>,
}

impl Read {
    /// Whether something in it could not be read.
    pub fn refused(&self) -> bool {
        self.told.iter().any(|(_, problem)| problem.severity == Severity::Error)
    }
}

/// What would come of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Its years.
    pub years: Vec<i32>,
    /// How its numbers are written.
    pub notation: Language,
    /// Every row below the heads.
    pub rows: Vec<Read>,
    /// Whether which row is part of which was found in the amounts, since the table does not say.
    pub by_sums: bool,
    /// What is wrong with the table as a whole.
    pub told: Vec<Problem>,
}

impl Preview {
    /// The rows that can be taken in, hierarchy included; what hangs below a row that cannot be stands on its own.
    pub fn good(&self) -> Vec<BudgetRow> {
        let refused = |read: &&Read| !read.refused();
        let mut rows: Vec<BudgetRow> = self.rows.iter().filter(refused).filter_map(|read| read.row.clone()).collect();
        let known: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
        for row in &mut rows {
            row.parent.take_if(|parent| !known.contains(parent));
        }
        rows
    }
}

/// What a table most likely counts in, by what stands above it.
pub fn scale_of(rows: &[Cells]) -> Option<Scale> {
    let says = |words: &[&str]| {
        rows.iter().take(6).flat_map(|row| &row.cells).any(|cell| {
            let cell = cell.to_lowercase();
            words.iter().any(|word| cell.contains(word))
        })
    };
    if says(&["miljoen", "million", "€ mln", "(mln", "x 1 mln"]) {
        return Some(Scale::Millions);
    }
    says(&["x 1.000", "x € 1.000", "x 1,000", "x € 1,000", "duizend", "thousand"]).then_some(Scale::Thousands)
}

/// Reads a table. `known` are the rows of the edition it goes into: a row with the same name, article, instrument and kind keeps its id and
/// what it pays.
///
/// The heads are the first row with a year in it. A cell that is blank or a dash is a year the table leaves empty; one with a question mark
/// has no figure.
pub fn read(rows: &[Cells], how: How, known: &[BudgetRow]) -> Preview {
    let mut preview =
        Preview { notation: how.notation.unwrap_or_else(|| amount::notation(rows)), ..Preview::default() };
    let Some(heads) = Heads::find(rows) else {
        preview.told.push(Problem::error("paste-no-years", ""));
        return preview;
    };
    preview.told.extend(heads.told.iter().cloned());
    preview.years =
        heads.columns.iter().filter_map(|head| if let Head::Year(year) = head { Some(*year) } else { None }).collect();
    preview.years.sort_unstable();
    let below = rows.get(heads.row + 1..).unwrap_or_default();
    if below.len() > ROWS {
        preview.told.push(Problem::error("too-many", "").with("found", &below.len()).with("limit", &ROWS));
        return preview;
    }
    let mut group = String::new();
    for cells in below.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty())) {
        let reading = Reading { heads: &heads, how, notation: preview.notation, cells };
        preview.rows.push(reading.row(&mut group));
    }
    let stated: Vec<String> = below
        .iter()
        .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| heads.text(row, Head::Parent))
        .collect();
    hierarchy::name(&mut preview.rows, known);
    preview.by_sums = hierarchy::arrange(&mut preview.rows, &stated);
    preview
}

/// A row on its way.
struct Reading<'a> {
    heads: &'a Heads,
    how: How,
    notation: Language,
    cells: &'a Cells,
}

impl Reading<'_> {
    /// The row; `group` is the heading above it, which stands for its instrument where no column does.
    fn row(&self, group: &mut String) -> Read {
        let (line, article) = (self.heads.text(self.cells, Head::Line), self.heads.text(self.cells, Head::Article));
        let own = self.heads.text(self.cells, Head::Instrument);
        let name = [&line, &own, &article].into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
        let mut told = Vec::new();
        let (years, empty) = self.years(&mut told);
        let blank = self
            .heads
            .years()
            .all(|(column, _)| self.cells.cells.get(column).is_none_or(|cell| cell.trim().is_empty()));
        let mut read = Read { number: self.cells.number, name: name.clone(), row: None, told };
        if name.is_empty() {
            read.told.push((None, Problem::error("paste-no-name", "")));
            return read;
        }
        if name.chars().count() > NAME {
            let found = name.chars().count();
            read.told.push((None, Problem::error("text-too-long", "").with("found", &found).with("limit", &NAME)));
            return read;
        }
        if blank && !read.refused() {
            // A line of words alone is the heading of what follows.
            group.clone_from(&name);
            read.told.push((None, Problem::warning("paste-heading", "").with("found", &name)));
            return read;
        }
        let kind = self.kind(&name, &mut read.told);
        let has_column = self.heads.columns.contains(&Head::Instrument);
        let total = hierarchy::is_total(&name);
        if total {
            group.clear();
        }
        let instrument = if has_column { own } else { group.clone() };
        read.row = Some(BudgetRow {
            id: String::new(),
            name,
            article,
            instrument,
            parent: None,
            kind,
            net: false,
            pays: Vec::new(),
            years,
            empty,
        });
        read
    }

    /// Amounts per year, and the years left empty.
    fn years(&self, told: &mut Vec<(Option<usize>, Problem)>) -> (Vec<YearAmount>, Vec<i32>) {
        let (mut years, mut empty): (Vec<YearAmount>, Vec<i32>) = (Vec::new(), Vec::new());
        for (column, year) in self.heads.years() {
            let cell = self.cells.cells.get(column).map_or("", |cell| cell.trim());
            let problem = |code| Problem::error(code, "").with("found", &cell.chars().take(60).collect::<String>());
            match amount::read(cell, self.notation) {
                Ok(Amount::Empty) => empty.push(year),
                Ok(Amount::Unknown) => {}
                Ok(Amount::Known(given, note)) => match self.how.scale.thousands(given) {
                    Some(amount) if amount.scale() <= 6 => {
                        years.push(YearAmount { year, amount, status: None, note: note.to_owned() });
                    }
                    Some(_) => told.push((Some(column), problem("paste-decimals"))),
                    None => told.push((Some(column), problem("paste-too-large"))),
                },
                Err(code) => told.push((Some(column), problem(code))),
            }
        }
        years.sort_by_key(|amount| amount.year);
        empty.sort_unstable();
        (years, empty)
    }

    /// What the row says it is, in its own column or by its first word; else the usual.
    fn kind(&self, name: &str, told: &mut Vec<(Option<usize>, Problem)>) -> RowKind {
        let column = self.heads.columns.iter().position(|head| *head == Head::Kind);
        let stated = column.and_then(|column| self.cells.cells.get(column)).map(|cell| cell.trim()).unwrap_or_default();
        if !stated.is_empty() {
            match head::kind_of(stated) {
                Some(kind) => return kind,
                None => told.push((column, Problem::error("paste-kind", "").with("found", stated))),
            }
        }
        let mut first = name.split_whitespace().take(2);
        first.find_map(head::kind_of).unwrap_or(self.how.kind.0)
    }
}
