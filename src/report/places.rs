//! `locations.csv` and `provinces.csv`: one row per location, or province, and month.

use std::rc::Rc;

use super::table::{Cell, Table};
use crate::engine::{LocationOutcome, Outcome, Plan, ProvinceOutcome};
use crate::scenario::{Location, Scenario};

/// What each location does and exactly costs, month by month; `plan` is the one `outcome` was run with.
pub(super) fn locations<'a>(scenario: &'a Scenario, outcome: &'a Outcome, plan: Rc<Plan>) -> Table<'a> {
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
    let pairs = scenario.locations.iter().zip(&outcome.locations).enumerate();
    let rows = pairs.flat_map(move |(index, (location, places))| {
        let plan = Rc::clone(&plan);
        (0..outcome.months).map(move |month| {
            let mut row = location_cells(location, places, outcome, month);
            row.push(Cell::Money(outcome.location_cost(&plan, index, month)));
            row
        })
    });
    Table::new("locations", columns, rows)
}

fn location_cells<'a>(
    location: &'a Location,
    places: &LocationOutcome,
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
    ]
}

/// The sums of each province beside its task; its cost is the exact sum of its locations.
pub(super) fn provinces<'a>(scenario: &'a Scenario, outcome: &'a Outcome, plan: Rc<Plan>) -> Table<'a> {
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
    let rows = outcome.provinces.iter().enumerate().flat_map(move |(index, province)| {
        let name = scenario.province(&province.id).map_or("", |known| &known.name);
        let name = if name.is_empty() { &province.id } else { name };
        let plan = Rc::clone(&plan);
        (0..outcome.months).map(move |month| {
            let mut row = vec![Cell::text(&province.id), Cell::text(name), Cell::Month(outcome.month(month))];
            province_cells(province, month, &mut row);
            row.push(Cell::Money(outcome.province_cost(&plan, index, month)));
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
