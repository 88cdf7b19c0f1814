//! `months.csv`: every series the demand has, then money, per month.

use super::table::{Cell, Table};
use crate::engine::outcome::euro_from_cents;
use crate::engine::{Outcome, REGISTRY};
use crate::scenario::CostLine;

/// One row per month 0 to M: stocks have a value in each, everything else has none in the last.
///
/// After the series come the exact cost of each line, of each line and payer (`cost_tgo@grant`), and the totals with and without the shortage.
pub(super) fn table(outcome: &Outcome) -> Table<'_> {
    let present: Vec<(&str, &[f64])> =
        REGISTRY.iter().filter_map(|info| outcome.series(info.id).map(|column| (info.name, column))).collect();
    let names = present.iter().map(|(name, _)| (*name).to_owned());
    let lines = CostLine::ALL.iter().map(|line| format!("cost_{}", line.id()));
    let payers = outcome.costs.iter().map(|column| format!("cost_{}@{}", column.line.id(), column.payer.id()));
    let totals = ["cost_total", "cost_total_without_shortage"].map(str::to_owned);
    let columns: Vec<String> =
        std::iter::once("month".to_owned()).chain(names).chain(lines).chain(payers).chain(totals).collect();
    let rows = (0..=outcome.months).map(move |month| {
        let mut row = vec![Cell::Month(outcome.month(month))];
        row.extend(present.iter().map(|(_, column)| Cell::at(column, month)));
        money(outcome, month, &mut row);
        row
    });
    Table::new("months", columns, rows)
}

/// The money cells of a month; empty after the last one.
fn money(outcome: &Outcome, month: usize, row: &mut Vec<Cell<'_>>) {
    let inside = month < outcome.months;
    let cell = |euro| if inside { Cell::Money(euro) } else { Cell::Empty };
    row.extend(CostLine::ALL.iter().map(|line| cell(outcome.cost(Some(*line), month))));
    let payers = outcome.costs.iter();
    row.extend(payers.map(|column| {
        column.cents.get(month).map_or(Cell::Empty, |cents| Cell::Money(euro_from_cents(i128::from(*cents))))
    }));
    let total = outcome.cost(None, month);
    row.push(cell(total));
    row.push(cell(total - outcome.cost(Some(CostLine::Shortage), month)));
}
