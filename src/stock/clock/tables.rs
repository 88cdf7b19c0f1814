//! The recall clock as tables.

use super::{Clock, Late, Missed};
use crate::engine::Outcome;
use crate::report::{Cell, Table};

/// Every deadline: per rise and recall term, with what the run does by itself.
pub fn recalls(clock: &Clock) -> Table<'_> {
    let columns = [
        "rise",
        "needed_from",
        "needed_until",
        "recall_term",
        "call_by",
        "call_by_past",
        "places_first",
        "places_rise",
        "run_first",
        "run_called",
        "run_still_out",
        "run_months_out",
    ];
    let rows = clock.rises.iter().enumerate().flat_map(|(number, rise)| {
        rise.calls.iter().map(move |call| {
            vec![
                Cell::count(number + 1),
                Cell::Month(call.needed_from),
                Cell::Month(rise.last),
                Cell::Whole(i64::from(call.term)),
                Cell::Month(call.deadline),
                Cell::Flag(call.past),
                Cell::Number(call.first),
                Cell::Number(call.places),
                rise.done.first.map_or(Cell::Empty, Cell::Month),
                Cell::Number(rise.done.called),
                Cell::Number(rise.done.still_out),
                Cell::count(rise.done.months_out),
            ]
        })
    });
    Table::new("recalls", columns, rows)
}

/// The last month for each part of what must be called back.
pub fn steps(clock: &Clock) -> Table<'_> {
    let rows = clock.rises.iter().enumerate().flat_map(|(number, rise)| {
        rise.calls.iter().flat_map(move |call| {
            call.steps.iter().map(move |(month, places)| {
                vec![
                    Cell::count(number + 1),
                    Cell::Whole(i64::from(call.term)),
                    Cell::Month(*month),
                    Cell::Number(*places),
                ]
            })
        })
    });
    Table::new("recall-steps", ["rise", "recall_term", "call_by", "places"], rows)
}

/// Per month of every rise and per recall term, the last month to call back what that month needs.
pub fn months<'a>(clock: &'a Clock, terms: &'a [u32]) -> Table<'a> {
    let rows = clock.rises.iter().enumerate().flat_map(move |(number, rise)| {
        rise.needed.iter().enumerate().flat_map(move |(index, needed)| {
            terms.iter().map(move |term| {
                let month = rise.from.plus(i32::try_from(index).unwrap_or(i32::MAX));
                vec![
                    Cell::count(number + 1),
                    Cell::Month(month),
                    Cell::Number(*needed),
                    Cell::Whole(i64::from(*term)),
                    Cell::Month(month.plus(-i32::try_from(*term).unwrap_or(i32::MAX))),
                ]
            })
        })
    });
    Table::new("recall-months", ["rise", "month", "needed_back", "recall_term", "call_by"], rows)
}

/// What each lateness adds, for the rises from `first` on: the shortage when called in time, and what each of `lates` adds.
pub fn missed<'a>(outcome: &'a Outcome, lates: &'a [Late], first: usize, found: &'a [(f64, Vec<Missed>)]) -> Table<'a> {
    let columns = [
        "rise",
        "months_late",
        "short_in_time",
        "places_more_short",
        "people_more_short",
        "worst_month",
        "months_more_short",
        "place_months_more_short",
        "emergency_more",
        "cost_more",
        "cost_more_without_shortage",
    ];
    let rows = found.iter().enumerate().flat_map(move |(number, (in_time, missed))| {
        lates.iter().zip(missed).map(move |(late, missed)| {
            vec![
                Cell::count(first + number + 1),
                match late {
                    Late::Months(months) => Cell::count(*months),
                    Late::Never => Cell::Choice("clock-late", "never"),
                },
                Cell::Number(*in_time),
                Cell::Number(missed.places),
                Cell::Number(missed.people),
                missed.worst.map_or(Cell::Empty, |worst| Cell::Month(outcome.month(worst))),
                Cell::count(missed.months),
                Cell::Number(missed.place_months),
                Cell::Number(missed.emergency_place_months),
                Cell::Money(missed.cost),
                Cell::Money(missed.cost_without_shortage),
            ]
        })
    });
    Table::new("missed", columns, rows)
}
