//! Key figures: as a table, and readable in a terminal.

use super::table::{Cell, Table, name};
use crate::engine::Outcome;
use crate::text::{Filling, Texts};
use crate::units::Unit;

/// `key_figures.csv`: name, unit and value; the margin once per year with a figure (`margin_per_year@2026`).
pub(super) fn table(outcome: &Outcome) -> Table<'_> {
    let key = &outcome.key;
    let month = key.highest_shortage_month.map_or(Cell::Empty, Cell::Month);
    let mut figures = vec![
        ("highest_shortage".to_owned(), name(&Unit::Places), Cell::Number(key.highest_shortage)),
        ("highest_shortage_month".to_owned(), "month".to_owned(), month),
        ("shortage_place_months".to_owned(), name(&Unit::PlaceMonths), Cell::Number(key.shortage_place_months)),
        ("months_in_shortage".to_owned(), name(&Unit::Months), Cell::count(key.months_in_shortage)),
        ("emergency_place_days".to_owned(), name(&Unit::PlaceDays), Cell::Number(key.emergency_place_days)),
        ("total_cost".to_owned(), name(&Unit::Euro), Cell::Money(key.total_cost)),
        ("total_cost_without_shortage".to_owned(), name(&Unit::Euro), Cell::Money(key.total_cost_without_shortage)),
    ];
    figures.extend(
        key.margin_per_year
            .iter()
            .map(|(year, margin)| (format!("margin_per_year@{year}"), name(&Unit::Euro), Cell::Money(*margin))),
    );
    figures.push(("durable_share".to_owned(), name(&Unit::Share), Cell::Number(key.durable_share)));
    figures.push(("people_moved".to_owned(), name(&Unit::People), Cell::Number(key.people_moved)));
    let rows = figures.into_iter().map(|(figure, unit, value)| vec![Cell::text(figure), Cell::text(unit), value]);
    Table::new("key_figures", ["name", "unit", "value"], rows)
}

/// A line of the summary: what, how much, and what is counted or meant.
struct Line {
    label: String,
    value: String,
    remark: String,
}

/// The key figures for a reader: a line each, with labels and values under each other; ends with a line feed.
pub fn summary(texts: &Texts, outcome: &Outcome) -> String {
    let lines = lines(texts, outcome);
    let width = |part: fn(&Line) -> &str| lines.iter().map(|line| part(line).chars().count()).max().unwrap_or(0);
    let (label, value) = (width(|line| &line.label), width(|line| &line.value));
    let padded = lines.iter().map(|line| {
        let text = format!("{:label$}  {:>value$} {}", line.label, line.value, line.remark);
        format!("{}\n", text.trim_end())
    });
    // A terminal breaks no lines at spaces, and a reader who copies a number does not want the other kind.
    padded.collect::<String>().replace('\u{a0}', " ")
}

fn lines(texts: &Texts, outcome: &Outcome) -> Vec<Line> {
    let (key, language) = (&outcome.key, texts.language());
    let line =
        |name: &str, value: String, remark: String| Line { label: texts.get(&format!("key-{name}")), value, remark };
    let counted = |name: &str, value: f64, unit| line(name, language.number(value, 0), texts.unit(unit));
    let mut highest = counted("highest_shortage", key.highest_shortage, Unit::Places);
    if let Some(month) = key.highest_shortage_month {
        highest.remark = format!("{} ({})", highest.remark, language.month_long(month));
    }
    let of_months = texts.with("summary-of-months", &[("months", Filling::Text(&outcome.months.to_string()))]);
    let money = |name, amount| line(name, language.money_short(amount), String::new());
    let mut lines = vec![
        highest,
        counted("shortage_place_months", key.shortage_place_months, Unit::PlaceMonths),
        line("months_in_shortage", key.months_in_shortage.to_string(), of_months),
        counted("emergency_place_days", key.emergency_place_days, Unit::PlaceDays),
        money("total_cost_without_shortage", key.total_cost_without_shortage),
        money("total_cost", key.total_cost),
    ];
    lines.extend(margins(texts, outcome));
    lines.push(line("durable_share", language.percent(key.durable_share, 1), String::new()));
    lines.push(counted("people_moved", key.people_moved, Unit::People));
    lines
}

/// The margin of each year with a figure; a year only partly inside the horizon is marked so.
fn margins(texts: &Texts, outcome: &Outcome) -> Vec<Line> {
    let years = outcome.years();
    let months = |year: i32| years.iter().find(|(at, _, _)| *at == year).map_or(0, |(_, _, months)| *months);
    let partial = |year| match months(year) {
        12 => String::new(),
        months => texts.with("summary-partial-year", &[("months", Filling::Text(&months.to_string()))]),
    };
    let figures = outcome.key.margin_per_year.iter();
    figures
        .map(|(year, margin)| Line {
            label: format!("{} {year}", texts.get("key-margin_per_year")),
            value: texts.language().money_short_signed(*margin),
            remark: partial(*year),
        })
        .collect()
}
