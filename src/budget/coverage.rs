//! Which budget row pays which modelled cost, what is paid by none or by two, and what of the budget is not modelled.

use rust_decimal::Decimal;

use super::lines::{Column, cents};
use crate::engine::Outcome;
use crate::engine::outcome::euro_from_cents;
use crate::scenario::budget::KeptForecast;
use crate::scenario::{BudgetEdition, BudgetRow, CostLine, Payer, Pays, RowKind};

/// A modelled cost beside the rows that pay it.
#[derive(Clone, Debug, PartialEq)]
pub struct Covered {
    /// The line.
    pub line: CostLine,
    /// Who pays.
    pub payer: Payer,
    /// Euro per year of the horizon, in the prices of the year.
    pub years: Vec<(i32, Decimal)>,
    /// Places of the rows that pay it: expenditure that no other row is part of.
    pub rows: Vec<usize>,
}

/// What comes of a modelled cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One row pays it.
    Once,
    /// No row pays it: it is in no margin.
    Not,
    /// More than one row pays it: it is counted twice.
    Twice,
    /// The cost of places nobody has, which no budget is meant to pay.
    Apart,
}

impl Covered {
    /// The sum over the years.
    pub fn total(&self) -> Decimal {
        self.years.iter().map(|(_, euro)| *euro).sum()
    }

    /// What comes of it.
    pub fn state(&self) -> State {
        match self.rows.len() {
            0 if self.line == CostLine::Shortage => State::Apart,
            0 => State::Not,
            1 => State::Once,
            _ => State::Twice,
        }
    }
}

/// Every modelled cost with an amount in the horizon, or that a row pays for, in the order of the lines and payers.
pub fn coverage(edition: &BudgetEdition, outcome: &Outcome) -> Vec<Covered> {
    let leaves = leaves(&edition.rows);
    let paying = |line: CostLine, payer: Payer| -> Vec<usize> {
        leaves.iter().copied().filter(|number| pays(&edition.rows[*number], line, payer)).collect()
    };
    let mut found = Vec::new();
    for line in CostLine::ALL {
        for payer in Payer::ALL {
            let years = per_year(outcome, (line, payer));
            let rows = paying(line, payer);
            let named = rows.iter().any(|number| {
                edition.rows[*number].pays.iter().any(|pays| pays.line == line && pays.payer == Some(payer))
            });
            if named || years.iter().any(|(_, euro)| !euro.is_zero()) {
                found.push(Covered { line, payer, years, rows });
            }
        }
    }
    found
}

/// Places of the rows with expenditure that no other row of that kind is part of: what a cost can be paid by.
pub fn leaves(rows: &[BudgetRow]) -> Vec<usize> {
    let parent =
        |id: &str| rows.iter().any(|row| row.kind == RowKind::Expenditure && row.parent.as_deref() == Some(id));
    let leaf = |(_, row): &(usize, &BudgetRow)| row.kind == RowKind::Expenditure && !parent(&row.id);
    rows.iter().enumerate().filter(leaf).map(|(number, _)| number).collect()
}

/// Whether a row pays a line of a payer.
pub fn pays(row: &BudgetRow, line: CostLine, payer: Payer) -> bool {
    row.pays.iter().any(|pays| pays.line == line && pays.payer.is_none_or(|only| only == payer))
}

/// A row that pays a cost from now on, or no longer; one that paid a line for every payer goes on paying it for the others.
pub fn set_pays(row: &mut BudgetRow, line: CostLine, payer: Payer, on: bool) {
    if on == pays(row, line, payer) {
        return;
    }
    if on {
        row.pays.push(Pays { line, payer: Some(payer) });
        let place = |pays: &Pays| {
            let line = CostLine::ALL.iter().position(|known| *known == pays.line);
            (line, pays.payer.and_then(|payer| Payer::ALL.iter().position(|known| *known == payer)))
        };
        row.pays.sort_by_key(place);
        return;
    }
    let mut left = Vec::with_capacity(row.pays.len());
    for known in &row.pays {
        match known.payer {
            _ if known.line != line => left.push(*known),
            Some(only) if only == payer => {}
            Some(_) => left.push(*known),
            None => left.extend(
                Payer::ALL.into_iter().filter(|other| *other != payer).map(|other| Pays { line, payer: Some(other) }),
            ),
        }
    }
    row.pays = left;
}

/// A cost per year of the horizon, in the prices of the year.
pub(super) fn per_year(outcome: &Outcome, column: Column) -> Vec<(i32, Decimal)> {
    let euro = |span| euro_from_cents(cents(outcome, span, |known| known == column));
    outcome.years().into_iter().map(|span| (span.0, euro(span))).collect()
}

/// What the costs that a row pays come to in a year of a forecast that was kept, in its prices of the year; `None`: the year is outside its horizon.
pub fn kept_cost_of(kept: &KeptForecast, row: &BudgetRow, year: i32) -> Option<Decimal> {
    kept.years.iter().find(|known| known.year == year)?;
    let paid = kept.costs.iter().filter(|cost| pays(row, cost.line, cost.payer));
    let amounts = paid.filter_map(|cost| cost.years.iter().find(|amount| amount.year == year));
    Some(amounts.map(|amount| amount.amount).sum())
}
