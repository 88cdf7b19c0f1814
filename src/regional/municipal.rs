//! The municipalities of a province: their part of the task, what they took over from each other, and what they have.

use std::collections::BTreeMap;

use super::province;
use crate::engine::Outcome;
use crate::scenario::{Class, ExchangePart, Province, Scenario};
use crate::units::Month;

/// A municipality in a month, in places; `None` where no task is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its name; empty: places of no municipality in particular.
    pub name: String,
    /// Its indicative task.
    pub task: Option<f64>,
    /// The part of it for minors.
    pub task_minors: Option<f64>,
    /// What it takes over from others (negative: is relieved of), of asylum places, Ukraine places and permit holders to house.
    pub taken_over: [f64; 3],
    /// The task after exchange.
    pub task_after: Option<f64>,
    /// Open durable places.
    pub durable: f64,
    /// Open temporary places.
    pub temporary: f64,
    /// Places that count for the task.
    pub counts: f64,
    /// Places of locations still to open, as far as they count by their chance.
    pub to_come: f64,
    /// What the task after exchange lacks; `None` also where counting places of the province belong to no municipality in particular.
    pub short: Option<f64>,
}

/// The municipalities of a province in a month (an index into the horizon), by name; places of no municipality come last.
pub fn rows(scenario: &Scenario, outcome: &Outcome, province: &Province, month: usize) -> Vec<Row> {
    let at: Month = outcome.month(month);
    let band = scenario.band.value.unwrap_or(0.0);
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    // Without the act there is no task, and without minors in the run none for them.
    let ended = scenario.law.as_ref().and_then(|law| law.ends(scenario.start)).is_some_and(|ends| ends <= at);
    let without_minors = !scenario.demand.count_minors();
    for municipality in &province.municipalities {
        let value = |series: &Option<crate::scenario::Series>| series.as_ref()?.at(at, band, f64::INFINITY);
        let row = rows.entry(&municipality.id).or_default();
        row.task_minors = value(&municipality.task_minors).filter(|_| !ended);
        let minors = row.task_minors.filter(|_| without_minors).unwrap_or(0.0);
        row.task = value(&municipality.task).filter(|_| !ended).map(|task| (task - minors).max(0.0));
    }
    for part in province.exchanges.iter().filter(|exchange| exchange.holds(at)).flat_map(|exchange| &exchange.parts) {
        let row = rows.entry(&part.municipality).or_default();
        let ExchangePart { asylum, ukraine, homes, .. } = part;
        for (sum, added) in row.taken_over.iter_mut().zip([asylum, ukraine, homes]) {
            *sum += added;
        }
    }
    for (index, location) in super::locations(scenario, &province.id) {
        let Some(columns) = outcome.locations.get(index) else { continue };
        let of = |column: &[f64]| column.get(month).copied().unwrap_or(0.0);
        let row = rows.entry(location.municipality.as_str()).or_default();
        match location.kind.class() {
            Class::Durable => row.durable += of(&columns.open),
            Class::Temporary => row.temporary += of(&columns.open),
            Class::Outside => {}
        }
        row.counts += of(&columns.counts_for_task);
        let later = columns.open.get(month..).unwrap_or_default();
        if later.first().is_some_and(|open| *open <= 0.0) && location.kind.class() != Class::Outside {
            row.to_come += later.iter().copied().fold(0.0, f64::max);
        }
    }
    let mut rows: Vec<Row> = rows.into_iter().map(|(name, row)| finished(name, row)).collect();
    rows.sort_by_key(|row| row.name.is_empty());
    // Places of no municipality in particular lie somewhere: what each of them lacks is then unknown.
    if rows.last().is_some_and(|row| row.name.is_empty() && province::missed(row.counts)) {
        for row in &mut rows {
            row.short = None;
        }
    }
    rows
}

fn finished(name: &str, mut row: Row) -> Row {
    name.clone_into(&mut row.name);
    row.task_after = row.task.map(|task| (task + row.taken_over[0]).max(0.0));
    row.short = row.task_after.map(|task| (task - row.counts).max(0.0));
    row
}
