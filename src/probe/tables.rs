//! The answers as tables, for the screen, for files and for spreadsheets.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::seek::Answer;
use super::shock::{Effect, Grid, Source, Tested};
use super::sweep::{Over, Recall, Sweep};
use super::{front, shock};
use crate::report::{Cell, Table};
use crate::scenario::Named;
use crate::units::{Month, Unit};

/// Every choice with what comes of it, in the order they were run: the scenario's own first.
pub fn sweep(sweep: &Sweep, over: Over) -> Table<'_> {
    let figures: Vec<_> = sweep.points.iter().map(|point| point.over(over)).collect();
    let efficient = front::efficient(&figures.iter().map(super::sweep::Figures::judged).collect::<Vec<_>>());
    let rows = sweep.points.iter().zip(figures).zip(efficient).enumerate();
    let row =
        |(index, ((point, figures), efficient)): (usize, ((&super::sweep::Point, super::sweep::Figures), bool))| {
            let choice = &point.choice;
            vec![
                Cell::Flag(index == 0),
                Cell::Flag(efficient),
                Cell::Number(choice.flex_cap),
                Cell::Number(choice.reserve_cap),
                match choice.recall {
                    Recall::AsAgreed => Cell::Empty,
                    Recall::All(months) => Cell::Whole(i64::from(months)),
                },
                Cell::Choice("choice", choice.order.id()),
                Cell::count(choice.foresight),
                Cell::Money(figures.cost),
                Cell::Money(figures.cost_with_shortage),
                Cell::Number(figures.shortage),
                Cell::Number(figures.highest_shortage),
                Cell::Number(figures.recalled),
                Cell::Number(figures.recall_months),
                Cell::Number(figures.emergency_place_days),
            ]
        };
    let columns = [
        "current_choice",
        "efficient",
        "choice_flex_cap",
        "choice_reserve_cap",
        "choice_recall",
        "choice_order",
        "choice_foresight",
        "cost_without_shortage",
        "cost_with_shortage",
        "shortage_place_months",
        "highest_shortage",
        "places_recalled",
        "months_with_recall",
        "emergency_place_days",
    ];
    Table::new("sweep", columns, rows.map(row))
}

/// What a rise takes, month by month from its first month on, in durable places.
pub fn shock(tested: &Tested) -> Table<'_> {
    let effect: &Effect = &tested.effect;
    let mut columns = vec!["month".to_owned(), "needed_more".to_owned()];
    columns.extend(Source::ALL.iter().map(|source| format!("taken_by_{}", source.id())));
    let rows = (0..effect.needed.len()).map(move |index| {
        let month: Month = effect.rise.from.plus(i32::try_from(index).unwrap_or(i32::MAX));
        let mut row = vec![Cell::Month(month), Cell::at(&effect.needed, index)];
        row.extend(Source::ALL.iter().map(|source| Cell::at(effect.of(*source), index)));
        row
    });
    Table::new("shock", columns, rows)
}

/// The sizes and spans beside each other.
pub fn grid(grid: &Grid) -> Table<'_> {
    let columns = [
        "rise_size",
        "rise_months",
        "months_short_more",
        "most_short_more",
        "months_emergency_more",
        "most_emergency_more",
        "rise_covered",
    ];
    let cell = |size: f64, months: u32, cell: &shock::Cell| {
        vec![
            Cell::Number(size),
            Cell::Whole(i64::from(months)),
            Cell::count(cell.months_short),
            Cell::Number(cell.most),
            Cell::count(cell.months_emergency),
            Cell::Number(cell.most_emergency),
            Cell::Flag(cell.covered),
        ]
    };
    let rows =
        grid.sizes.iter().zip(&grid.cells).flat_map(move |(size, cells)| {
            grid.spans.iter().zip(cells).map(move |(months, of)| cell(*size, *months, of))
        });
    Table::new("shock_grid", columns, rows)
}

/// Every value that was tried, with its outcome.
pub fn seek(answer: &Answer) -> Table<'_> {
    let money = answer.question.target.unit() == Unit::Euro;
    let outcome = move |outcome: Option<Decimal>| match outcome {
        None => Cell::Empty,
        Some(euro) if money => Cell::Money(euro),
        Some(number) => Cell::Number(number.to_f64().unwrap_or_default()),
    };
    let rows = answer.tried.iter().map(move |tried| vec![Cell::Number(tried.value), outcome(tried.outcome)]);
    Table::new("seek", ["sought_value", "sought_outcome"], rows)
}
