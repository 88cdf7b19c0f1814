//! The same as tables, for the screen and for spreadsheets.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::fixed::{KindCost, Part, YearCosts};
use super::rhythm::Cash;
use super::staff::Staff;
use crate::engine::{Outcome, Use};
use crate::report::{Cell, Table};
use crate::scenario::BudgetEdition;

/// Every part of the cost per year, and the total of all lines.
pub fn parts(years: &[YearCosts]) -> Table<'_> {
    let heads = std::iter::once("cost_part".to_owned()).chain(years.iter().map(|year| year.year.to_string()));
    let known = Part::ALL.into_iter().filter(|part| years.iter().any(|year| !year.part(*part).is_zero()));
    let row = move |name: &'static str, amount: &dyn Fn(&YearCosts) -> Decimal| -> Vec<Cell<'_>> {
        std::iter::once(Cell::Choice("part", name)).chain(years.iter().map(|year| Cell::Money(amount(year)))).collect()
    };
    // What is paid is summed before the shortage, which comes last.
    let (mut rows, mut shortage) = (Vec::new(), Vec::new());
    for part in known {
        let to = if part == Part::Shortage { &mut shortage } else { &mut rows };
        to.push(row(part.id(), &|year| year.part(part)));
    }
    rows.push(row("paid", &|year| year.total() - year.part(Part::Shortage)));
    if !shortage.is_empty() {
        rows.append(&mut shortage);
        rows.push(row("total", &YearCosts::total));
    }
    Table::new("cost-parts", heads, rows.into_iter())
}

/// What the places of each kind cost in a year, used and unused.
pub fn kinds(year: &YearCosts) -> Table<'_> {
    let columns = [
        "cost_kind",
        "cost_used",
        "cost_empty_places",
        "cost_lent_places",
        "cost_occupancy",
        "cost_in_use_total",
        "cost_fixed_part",
        "cost_empty_total",
        "cost_lent_net",
        "cost_lent_income",
        "cost_per_used",
        "cost_per_resident",
    ];
    Table::new("cost-kinds", columns, year.kinds.iter().map(move |cost| of_kind(cost, year)))
}

fn of_kind<'a>(cost: &KindCost, year: &YearCosts) -> Vec<Cell<'a>> {
    let [used, lent, reserve, idle] = Use::ALL.map(|use_| cost.spent[use_.index()]);
    let money = |amount: Option<Decimal>| amount.map_or(Cell::Empty, |amount| Cell::Money(amount.round_dp(2)));
    vec![
        Cell::Choice("kind", cost.kind.id()),
        Cell::Number(year.mean_places(used.place_days)),
        Cell::Number(year.mean_places(reserve.place_days + idle.place_days)),
        Cell::Number(year.mean_places(lent.place_days)),
        cost.occupancy().map_or(Cell::Empty, Cell::Share),
        money(Some(used.euro)),
        money(Some(cost.fixed)),
        money(Some(reserve.euro + idle.euro)),
        money(Some(lent.euro)),
        money(cost.income),
        money(cost.per_used_place()),
        money(cost.per_resident()),
    ]
}

/// Jobs and what asks for them, month by month; a month without any figure has none, which is not 0.
pub fn staff<'a>(staff: &'a Staff, outcome: &'a Outcome) -> Table<'a> {
    let columns = ["month", "staff_jobs", "staff_opened", "staff_closed", "staff_unknown_places"];
    let rows = (0..outcome.months).map(move |month| {
        let known = |jobs: f64| if staff.any() { Cell::Number(jobs) } else { Cell::Empty };
        vec![
            Cell::Month(outcome.month(month)),
            known(staff.jobs(month)),
            known(staff.opened(month)),
            known(staff.closed(month)),
            Cell::Number(staff.unknown(month)),
        ]
    });
    Table::new("staff", columns, rows)
}

/// Commitments, spending and receipts, each with what is left to pay, alone and added up.
pub fn cash<'a>(rows: impl Iterator<Item = (Cell<'a>, Cash)> + 'a, yearly: bool) -> Table<'a> {
    let columns = [
        if yearly { "year" } else { "month" },
        "cash_commitments",
        "cash_spending",
        "cash_purchases",
        "cash_sales",
        "cash_flex_income",
        "cash_net",
        "cash_cumulative",
    ];
    let mut cumulative = Decimal::ZERO;
    let rows = rows.map(move |(period, cash)| {
        cumulative += cash.net();
        let amounts =
            [cash.commitments(), cash.spending(), cash.purchases, cash.sales, cash.flex_income, cash.net(), cumulative];
        std::iter::once(period).chain(amounts.into_iter().map(Cell::Money)).collect()
    });
    Table::new(if yearly { "cash-years" } else { "cash-months" }, columns, rows)
}

/// What an edition says of commitments, expenditure and receipts: the rows that are part of no other, in thousands of euro as published.
pub fn edition(edition: &BudgetEdition) -> Table<'_> {
    let top = || edition.rows.iter().filter(|row| row.parent.is_none());
    let years: std::collections::BTreeSet<i32> = top().flat_map(|row| row.years.iter().map(|year| year.year)).collect();
    let heads = ["cash_row", "cash_kind"].map(str::to_owned).into_iter().chain(years.iter().map(ToString::to_string));
    let heads: Vec<String> = heads.collect();
    let rows = top().map(move |row| {
        let amount = |year: &i32| {
            let found = row.years.iter().find(|amount| amount.year == *year);
            found.map_or(Cell::Empty, |amount| Cell::Money(amount.amount * Decimal::ONE_THOUSAND))
        };
        let mut cells = vec![Cell::text(&row.name), Cell::Choice("cash-kind", row.kind.id())];
        cells.extend(years.iter().map(amount));
        cells
    });
    Table::new("cash-edition", heads, rows)
}

impl YearCosts {
    /// Places on an average day of the part of the year inside the horizon.
    pub fn mean_places(&self, place_days: Decimal) -> f64 {
        place_days.checked_div(Decimal::from(self.days)).and_then(|places| places.to_f64()).unwrap_or(0.0)
    }
}
