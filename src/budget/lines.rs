//! Cost beside the rows of any edition, per year and added up, at one price level (docs/model.md#price-level).

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::prices::{PriceLevel, cents_in, thousands_in};
use crate::engine::Outcome;
use crate::report::{Cell, Table};
use crate::scenario::{BudgetEdition, BudgetRow, CostLine, Payer, PriceIndex, Status};

/// A cost line of a payer: a column of [`Outcome::costs`].
pub type Column = (CostLine, Payer);

/// What costs are compared on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// What was run.
    pub outcome: &'a Outcome,
    /// Prices through the years.
    pub index: &'a PriceIndex,
    /// The edition whose prices [`PriceLevel::Edition`] means.
    pub chosen: &'a BudgetEdition,
    /// In which prices.
    pub level: PriceLevel,
}

/// How much of a row the model knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// The row itself says which costs it pays.
    Whole,
    /// The rows below it say so, but not all of them.
    Part,
    /// The rows below it say so, every one.
    Below,
    /// Nothing.
    Nothing,
}

impl Coverage {
    /// The end of its name among the texts, `coverage-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::Below => "below",
            Self::Nothing => "nothing",
        }
    }
}

/// A row (or all of them) beside its cost in one year; money in euro to the cent.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// Months of it inside the horizon; below 12 the comparison is partial.
    pub months: usize,
    /// Cost in the year's own prices; `None`: not modelled.
    pub cost_current: Option<Decimal>,
    /// The same at the price level.
    pub cost: Option<Decimal>,
    /// The amount at the price level; `None`: no figure, which is not 0.
    pub budget: Option<Decimal>,
    /// How the amount came to be.
    pub status: Option<Status>,
    /// `budget - cost`.
    pub margin: Option<Decimal>,
    /// The margins of this year and those before it; `None` in a year without one.
    pub cumulative: Option<Decimal>,
}

/// A row (or all of them) beside its cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How much of it the model knows.
    pub coverage: Coverage,
    /// The years of the horizon.
    pub years: Vec<Year>,
}

impl Comparison {
    /// The first year in which cost exceeds the budget.
    pub fn crossed(&self) -> Option<i32> {
        self.years.iter().find(|year| year.margin.is_some_and(|margin| margin < Decimal::ZERO)).map(|year| year.year)
    }

    /// The first year in which all cost so far exceeds all budgets so far.
    pub fn crossed_together(&self) -> Option<i32> {
        let below = |year: &&Year| year.cumulative.is_some_and(|sum| sum < Decimal::ZERO);
        self.years.iter().find(below).map(|year| year.year)
    }

    /// A year of it.
    pub fn year(&self, year: i32) -> Option<&Year> {
        self.years.iter().find(|known| known.year == year)
    }

    /// Whether the row has the same amounts in both, every year.
    pub fn same_budget(&self, other: &Self) -> bool {
        self.years.iter().map(|year| year.budget).eq(other.years.iter().map(|year| year.budget))
    }

    /// Whether any year has a figure.
    pub fn has_figure(&self) -> bool {
        self.years.iter().any(|year| year.budget.is_some())
    }
}

/// The cost a row stands for: what it says it pays, else what the rows below it of its kind pay together, each cost once.
pub fn columns(edition: &BudgetEdition, row: &BudgetRow) -> (BTreeSet<Column>, Coverage) {
    if !row.pays.is_empty() {
        return (paid(row), Coverage::Whole);
    }
    let below = below(edition, row);
    let parents: BTreeSet<&str> = edition.rows.iter().filter_map(|row| row.parent.as_deref()).collect();
    let columns: BTreeSet<Column> = below.iter().flat_map(|row| paid(row)).collect();
    let unknown = below.iter().any(|row| row.pays.is_empty() && !parents.contains(row.id.as_str()));
    let coverage = match (columns.is_empty(), unknown) {
        (true, _) => Coverage::Nothing,
        (false, true) => Coverage::Part,
        (false, false) => Coverage::Below,
    };
    (columns, coverage)
}

/// Cents of some columns in the months of a year.
pub(super) fn cents(
    outcome: &Outcome,
    (_, first, months): (i32, usize, usize),
    wanted: impl Fn(Column) -> bool,
) -> i128 {
    let columns = outcome.costs.iter().filter(|column| wanted((column.line, column.payer)));
    let cents = columns.flat_map(|column| column.cents.iter().skip(first).take(months));
    cents.map(|cents| i128::from(*cents)).sum()
}

/// The columns that a row says it pays.
fn paid(row: &BudgetRow) -> BTreeSet<Column> {
    let of = |pays: &crate::scenario::Pays| {
        let (line, only) = (pays.line, pays.payer);
        Payer::ALL.into_iter().filter(move |payer| only.is_none_or(|only| only == *payer)).map(move |of| (line, of))
    };
    row.pays.iter().flat_map(of).collect()
}

/// The rows below a row of its own kind; a row that pays for something speaks for those below it.
fn below<'a>(edition: &'a BudgetEdition, row: &BudgetRow) -> Vec<&'a BudgetRow> {
    let mut found: Vec<&BudgetRow> = Vec::new();
    let mut wanted = BTreeSet::from([row.id.as_str()]);
    // Each round goes one step down; a table is not deeper than it has rows.
    for _step in 0..edition.rows.len() {
        let children: Vec<&BudgetRow> = edition
            .rows
            .iter()
            .filter(|child| child.kind == row.kind && child.parent.as_deref().is_some_and(|of| wanted.contains(of)))
            .collect();
        if children.is_empty() {
            break;
        }
        wanted = children.iter().filter(|child| child.pays.is_empty()).map(|child| child.id.as_str()).collect();
        found.extend(children);
    }
    found
}

impl Ground<'_> {
    /// The year in whose prices the amounts of a year are compared.
    pub fn prices_of(&self, year: i32) -> i32 {
        self.level.prices_of(self.chosen, year)
    }

    /// What some columns cost in a year, in its own prices and at the price level.
    fn cost(&self, columns: &BTreeSet<Column>, span: (i32, usize, usize)) -> (Decimal, Decimal) {
        let cents = cents(self.outcome, span, |column| columns.contains(&column));
        let in_prices = |to| cents_in(self.index, cents, span.0, to);
        (in_prices(span.0), in_prices(self.prices_of(span.0)))
    }

    /// A row of an edition beside its cost.
    pub fn row(&self, edition: &BudgetEdition, row: &BudgetRow) -> Comparison {
        let (columns, coverage) = columns(edition, row);
        let year = |span: (i32, usize, usize)| {
            let cost = (coverage != Coverage::Nothing).then(|| self.cost(&columns, span));
            let given = row.amount(span.0);
            let budget = given
                .map(|given| thousands_in(self.index, given.amount, edition.prices_of(span.0), self.prices_of(span.0)));
            Year {
                year: span.0,
                months: span.2,
                cost_current: cost.map(|(current, _)| current),
                cost: cost.map(|(_, cost)| cost),
                budget,
                status: given.map(|given| given.status.unwrap_or(Status::Official)),
                margin: budget.zip(cost).map(|(budget, (_, cost))| budget - cost),
                cumulative: None,
            }
        };
        let years = self.outcome.years().into_iter().map(year).collect();
        added_up(Comparison { coverage, years })
    }

    /// Every row of an edition that says what it pays, added up: in a year with figures only the rows that have one.
    pub fn all(&self, edition: &BudgetEdition) -> Comparison {
        let paying = edition.rows.iter().filter(|row| !row.pays.is_empty());
        let rows: Vec<Comparison> = paying.map(|row| self.row(edition, row)).collect();
        let year = |(place, (year, _, months)): (usize, (i32, usize, usize))| {
            let of_year: Vec<&Year> = rows.iter().filter_map(|row| row.years.get(place)).collect();
            let known = of_year.iter().any(|year| year.budget.is_some());
            let counted: Vec<&Year> = of_year.into_iter().filter(|year| !known || year.budget.is_some()).collect();
            let sum = |of: fn(&Year) -> Option<Decimal>| {
                let known: Vec<Decimal> = counted.iter().filter_map(|year| of(year)).collect();
                (!known.is_empty()).then(|| known.into_iter().sum())
            };
            Year {
                year,
                months,
                cost_current: sum(|year| year.cost_current),
                cost: sum(|year| year.cost),
                budget: sum(|year| year.budget),
                status: counted.iter().filter_map(|year| year.status).max(),
                margin: sum(|year| year.margin),
                cumulative: None,
            }
        };
        let years = self.outcome.years().into_iter().enumerate().map(year).collect();
        let coverage = if rows.is_empty() { Coverage::Nothing } else { Coverage::Whole };
        added_up(Comparison { coverage, years })
    }

    /// A row by its id, or every paying row; `None`: the edition has no such row.
    pub fn choice(&self, edition: &BudgetEdition, row: Option<&str>) -> Option<Comparison> {
        match row {
            Some(id) => edition.row(id).map(|row| self.row(edition, row)),
            None => Some(self.all(edition)),
        }
    }

    /// A cost line over the years, as far as a row of the edition (or any paying row) pays for it, at the price level.
    pub fn line(&self, edition: &BudgetEdition, row: Option<&str>, line: CostLine) -> Vec<Decimal> {
        let rows = edition.rows.iter().filter(|known| match row {
            Some(id) => known.id == id,
            None => !known.pays.is_empty(),
        });
        let paid: BTreeSet<Column> = rows.flat_map(|row| columns(edition, row).0).collect();
        let of_line = paid.into_iter().filter(|column| column.0 == line).collect();
        self.outcome.years().into_iter().map(|span| self.cost(&of_line, span).1).collect()
    }

    /// Every row of some editions beside its cost, a line per year.
    pub fn table<'a>(&self, editions: &[&'a BudgetEdition]) -> Table<'a> {
        let heads = [
            "lines_edition",
            "lines_row",
            "lines_year",
            "lines_months",
            "lines_budget",
            "lines_status",
            "lines_cost_current",
            "lines_cost",
            "lines_margin",
            "lines_cumulative",
            "lines_coverage",
        ];
        let mut rows: Vec<Vec<Cell<'a>>> = Vec::new();
        for edition in editions {
            for row in &edition.rows {
                let comparison = self.row(edition, row);
                let cells = comparison.years.iter().map(|year| cells(edition, row, comparison.coverage, year));
                rows.extend(cells);
            }
        }
        Table::new("budget-lines", heads, rows.into_iter())
    }
}

fn cells<'a>(edition: &'a BudgetEdition, row: &'a BudgetRow, coverage: Coverage, year: &Year) -> Vec<Cell<'a>> {
    let money = |amount: Option<Decimal>| amount.map_or(Cell::Empty, Cell::Money);
    vec![
        Cell::text(&edition.id),
        Cell::text(&row.name),
        Cell::Whole(i64::from(year.year)),
        Cell::count(year.months),
        money(year.budget),
        year.status.map_or(Cell::Empty, |status| Cell::Choice("status", status.id())),
        money(year.cost_current),
        money(year.cost),
        money(year.margin),
        money(year.cumulative),
        Cell::Choice("coverage", coverage.id()),
    ]
}

/// Fills in the margins so far.
fn added_up(mut comparison: Comparison) -> Comparison {
    let mut sum = Decimal::ZERO;
    for year in &mut comparison.years {
        if let Some(margin) = year.margin {
            sum += margin;
            year.cumulative = Some(sum);
        }
    }
    comparison
}
