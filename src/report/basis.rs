//! What money is computed from: `prices.csv`, `amounts.csv`, `indices.csv` and `pays.csv`. With places and lines from the other tables anybody
//! can do the sums again, with any program (`.ci/recompute.py` does).

use std::rc::Rc;

use rust_decimal::Decimal;

use super::table::{Cell, Table};
use crate::engine::{OneOffKind, Outcome, Plan};
use crate::scenario::{Checked, CostLine, Payer, Scenario};

/// Euro per place per day of every location, taking part or not, in prices of the base year.
pub(super) fn prices(scenario: &Scenario) -> Table<'_> {
    let columns = ["id", "kind", "payer", "cost_in_use", "cost_flex", "cost_reserve", "cost_idle"];
    let rows = scenario.locations.iter().map(|location| {
        let mut row =
            vec![Cell::text(&location.id), Cell::text(location.kind.id()), Cell::text(Scenario::payer(location).id())];
        row.extend(scenario.prices(location).map(Cell::Money));
        row
    });
    Table::new("prices", columns, rows)
}

/// What is paid once within the horizon: investments, closing costs, purchases; the share that counts and the whole amount.
pub(super) fn amounts<'a>(scenario: &'a Scenario, outcome: &'a Outcome, plan: &Rc<Plan>) -> Table<'a> {
    let amounts: Vec<_> = plan.amounts().collect();
    let rows = amounts.into_iter().map(move |amount| {
        let (what, id) = match amount.kind {
            OneOffKind::Investment => ("investment", &scenario.locations[amount.of].id),
            OneOffKind::Closing => ("closing", &scenario.locations[amount.of].id),
            OneOffKind::Transaction => ("transaction", &scenario.transactions[amount.of].id),
        };
        vec![
            Cell::Month(outcome.month(amount.month)),
            Cell::text(what),
            Cell::text(id),
            Cell::text(amount.payer.id()),
            Cell::Money(amount.share),
            Cell::Money(amount.amount),
        ]
    });
    Table::new("amounts", ["month", "what", "id", "payer", "share", "amount"], rows)
}

/// Days, price index and people per place, month by month.
pub(super) fn indices(outcome: &Outcome) -> Table<'_> {
    let rows = (0..outcome.months).map(|month| {
        vec![
            Cell::Month(outcome.month(month)),
            Cell::Whole(i64::from(outcome.month(month).days())),
            Cell::Money(Decimal::new(outcome.price_index[month], 6)),
            Cell::at(&outcome.norm, month),
            Cell::at(&outcome.norm_temporary, month),
        ]
    });
    Table::new("indices", ["month", "days", "price_index", "norm", "norm_temporary"], rows)
}

/// Which lines and payers each row of the chosen edition pays for, and the year in whose prices its later years are.
pub(super) fn pays(checked: &Checked) -> Table<'_> {
    let rows = checked.budget().into_iter().flat_map(move |edition| {
        let base = edition.price_base;
        let index = base.map(|base| checked.scenario().price_index.at(base));
        edition.rows.iter().flat_map(move |row| {
            let all = CostLine::ALL.into_iter().flat_map(|line| Payer::ALL.into_iter().map(move |payer| (line, payer)));
            let paid = all.filter(|(line, payer)| {
                row.pays.iter().any(|pays| pays.line == *line && pays.payer.is_none_or(|only| only == *payer))
            });
            paid.map(move |(line, payer)| {
                vec![
                    Cell::text(&row.id),
                    Cell::text(line.id()),
                    Cell::text(payer.id()),
                    base.map_or(Cell::Empty, |base| Cell::Whole(i64::from(base))),
                    index.map_or(Cell::Empty, Cell::Money),
                ]
            })
        })
    });
    Table::new("pays", ["row", "line", "payer", "price_base", "index_of_base"], rows)
}
