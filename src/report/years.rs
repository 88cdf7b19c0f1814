//! `years.csv`: annual figures, cost per line and payer, and the budget beside it, as a long table.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::table::{Cell, Table, name};
use crate::engine::outcome::euro_from_cents;
use crate::engine::{Counting, Margin, Outcome, REGISTRY};
use crate::scenario::{BudgetEdition, Checked, CostLine, Status};
use crate::units::Unit;

/// The heads of the table. `months` is how many months of the year lie inside the horizon: below 12 a sum is partial, and never scaled up.
const COLUMNS: [&str; 7] = ["year", "months", "group", "item", "unit", "value", "status"];

/// A year of the horizon.
#[derive(Clone, Copy)]
struct Span {
    year: i32,
    first: usize,
    months: usize,
}

/// One row per year and item.
///
/// Groups: `flow` (sums), `january` (values of 1 January, also of the one on which the horizon ends), `cost` (per line, per line and payer,
/// totals) and `budget` (per paying row of the chosen edition: `<row>.cost`, `.cost_in_its_prices`, `.budget`, `.margin`). A year for which the
/// edition has no figure has rows without value: no figure is not 0.
pub(super) fn table<'a>(checked: &'a Checked, outcome: &'a Outcome) -> Table<'a> {
    let inside = outcome.years().into_iter().map(|(year, first, months)| Span { year, first, months });
    let end = outcome.month(outcome.months);
    let after = (end.month() == 1).then_some(Span { year: end.year(), first: outcome.months, months: 0 });
    let rows = inside.chain(after).flat_map(move |span| {
        let mut rows = Rows { span, rows: Vec::new() };
        figures(outcome, &mut rows);
        if span.months > 0 {
            costs(outcome, &mut rows);
        }
        for margin in outcome.margins.iter().filter(|margin| margin.year == span.year) {
            budget(checked.budget(), margin, &mut rows);
        }
        rows.rows
    });
    Table::new("years", COLUMNS, rows)
}

/// The rows of a year.
struct Rows<'a> {
    span: Span,
    rows: Vec<Vec<Cell<'a>>>,
}

impl<'a> Rows<'a> {
    fn push(
        &mut self,
        group: &'static str,
        item: impl Into<String>,
        unit: Unit,
        value: Cell<'a>,
        status: impl Into<Cow<'a, str>>,
    ) {
        self.rows.push(vec![
            Cell::Whole(i64::from(self.span.year)),
            Cell::count(self.span.months),
            Cell::text(group),
            Cell::text(item.into()),
            Cell::text(name(&unit)),
            value,
            Cell::text(status),
        ]);
    }

    /// An amount the model computes.
    fn money(&mut self, group: &'static str, item: impl Into<String>, euro: Decimal) {
        self.push(group, item, Unit::Euro, Cell::Money(euro), COMPUTED);
    }
}

/// The status of a result.
const COMPUTED: &str = "computed";

fn figures(outcome: &Outcome, rows: &mut Rows<'_>) {
    for info in REGISTRY {
        let Some(value) = outcome.annual(info.id, rows.span.year) else { continue };
        // Only a stock has a value on the day the horizon ends; a sum of no months is no figure.
        let (group, unit) = match info.counting {
            Counting::Flow if rows.span.months == 0 => continue,
            Counting::Flow => ("flow", per_year(info.unit)),
            Counting::Stock | Counting::State => ("january", info.unit),
        };
        rows.push(group, info.name, unit, Cell::Number(value), COMPUTED);
    }
}

/// What the sum of a flow over a year is counted in.
fn per_year(unit: Unit) -> Unit {
    match unit {
        Unit::PeoplePerMonth => Unit::People,
        Unit::PlacesPerMonth => Unit::Places,
        other => other,
    }
}

fn costs(outcome: &Outcome, rows: &mut Rows<'_>) {
    let span = rows.span;
    for line in CostLine::ALL {
        rows.money("cost", line.id(), outcome.cost_of_year(Some(line), span.year));
    }
    for column in &outcome.costs {
        let cents = column.cents.iter().skip(span.first).take(span.months).map(|cents| i128::from(*cents)).sum();
        rows.money("cost", format!("{}@{}", column.line.id(), column.payer.id()), euro_from_cents(cents));
    }
    let total = outcome.cost_of_year(None, span.year);
    rows.money("cost", "total", total);
    rows.money("cost", "total_without_shortage", total - outcome.cost_of_year(Some(CostLine::Shortage), span.year));
}

fn budget<'a>(edition: Option<&BudgetEdition>, margin: &'a Margin, rows: &mut Rows<'a>) {
    let item = |figure: &str| format!("{}.{figure}", margin.row);
    rows.money("budget", item("cost"), margin.cost);
    rows.money("budget", item("cost_in_its_prices"), margin.cost_in_its_prices);
    let optional = |euro: Option<Decimal>| euro.map_or(Cell::Empty, Cell::Money);
    let status = if margin.budget.is_some() { name(&budget_status(edition, margin)) } else { String::new() };
    rows.push("budget", item("budget"), Unit::Euro, optional(margin.budget), status);
    let status = if margin.margin.is_some() { COMPUTED } else { "" };
    rows.push("budget", item("margin"), Unit::Euro, optional(margin.margin), status);
}

/// How a budget amount came to be; official unless its year says otherwise.
fn budget_status(edition: Option<&BudgetEdition>, margin: &Margin) -> Status {
    let row = edition.and_then(|edition| edition.rows.iter().find(|row| row.id == margin.row));
    let amount = row.and_then(|row| row.years.iter().find(|amount| amount.year == margin.year));
    amount.and_then(|amount| amount.status).unwrap_or(Status::Official)
}
