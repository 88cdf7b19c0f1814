//! `locations.csv` and `provinces.csv`: one row per location, or province, and month.

use rust_decimal::Decimal;

use super::cost::{self, LocationCost};
use super::table::{Cell, Table};
use crate::engine::{LocationOutcome, Outcome, ProvinceOutcome};
use crate::scenario::{Location, Scenario};

/// What each location does and costs, month by month.
pub(super) fn locations<'a>(scenario: &'a Scenario, outcome: &'a Outcome) -> Table<'a> {
    let columns = [
        "id",
        "name",
        "province",
        "kind",
        "month",
        "open",
        "used",
        "lent",
        "reserve",
        "idle",
        "counts_for_task",
        "cost",
    ];
    let pairs = scenario.locations.iter().zip(&outcome.locations);
    let rows = pairs.flat_map(move |(location, places)| {
        let cost = LocationCost::new(scenario, location, places);
        (0..outcome.months).map(move |month| location_row(location, places, &cost, outcome, month))
    });
    Table::new("locations", columns, rows)
}

fn location_row<'a>(
    location: &'a Location,
    places: &LocationOutcome,
    cost: &LocationCost<'_>,
    outcome: &Outcome,
    month: usize,
) -> Vec<Cell<'a>> {
    let at = |column: &[f64]| Cell::at(column, month);
    vec![
        Cell::text(&location.id),
        Cell::text(&location.name),
        Cell::text(&location.province),
        Cell::text(location.kind.id()),
        Cell::Month(outcome.month(month)),
        at(&places.open),
        at(&places.used),
        at(&places.lent),
        at(&places.reserve),
        at(&places.idle),
        at(&places.counts_for_task),
        Cell::Money(cost.at(month, outcome.month(month)).normalize()),
    ]
}

/// The sums of each province beside its task; its cost is the exact sum of its locations.
pub(super) fn provinces<'a>(scenario: &'a Scenario, outcome: &'a Outcome) -> Table<'a> {
    let columns = [
        "id",
        "name",
        "month",
        "open_durable",
        "open_temporary",
        "open_outside",
        "used",
        "lent",
        "reserve",
        "idle",
        "counts_for_task",
        "task",
        "task_includes_minors",
        "short_of_task",
        "cost",
    ];
    let rows = outcome.provinces.iter().flat_map(move |province| {
        let name = scenario.province(&province.id).map_or("", |known| &known.name);
        let name = if name.is_empty() { &province.id } else { name };
        let costs = province_costs(scenario, outcome, &province.id);
        (0..outcome.months).map(move |month| {
            let mut row = vec![Cell::text(&province.id), Cell::text(name), Cell::Month(outcome.month(month))];
            province_cells(province, month, &mut row);
            row.push(Cell::Money(costs.get(month).copied().unwrap_or_default().normalize()));
            row
        })
    });
    Table::new("provinces", columns, rows)
}

fn province_cells(province: &ProvinceOutcome, month: usize, row: &mut Vec<Cell<'_>>) {
    let columns = [
        &province.open_durable,
        &province.open_temporary,
        &province.open_outside,
        &province.used,
        &province.lent,
        &province.reserve,
        &province.idle,
        &province.counts_for_task,
        &province.task,
    ];
    row.extend(columns.iter().map(|column| Cell::at(column, month)));
    row.push(province.task_includes_minors.map_or(Cell::Empty, Cell::Flag));
    row.push(Cell::at(&province.short_of_task, month));
}

/// Exact cost of a province per month.
fn province_costs(scenario: &Scenario, outcome: &Outcome, province: &str) -> Vec<Decimal> {
    let pairs = scenario.locations.iter().zip(&outcome.locations);
    let inside = pairs.filter(|(location, _)| location.province == province);
    let costs: Vec<LocationCost<'_>> =
        inside.map(|(location, places)| LocationCost::new(scenario, location, places)).collect();
    let of_month = |month| {
        let at = outcome.month(month);
        costs.iter().map(|location| location.at(month, at)).fold(Decimal::ZERO, cost::sum)
    };
    (0..outcome.months).map(of_month).collect()
}
