//! Modelled cost per line and year beside the budget rows that pay for it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::View;
use super::other::{Line, Other};
use crate::budget::coverage::pays;
use crate::chart::{Axis, Chart, Form, Layer, Note, Role, YRange};
use crate::engine::CostColumn;
use crate::engine::outcome::euro_from_cents;
use crate::scenario::CostLine;

/// Amounts are drawn in millions of euro.
const MILLION: i64 = 1_000_000;
/// Fifty thousand euro: less cannot be seen in a graph.
const DUST: f64 = 0.05;

/// A year of the comparison, in the prices of the budget.
struct Year {
    number: i32,
    first: usize,
    months: usize,
    /// What turns the year's own prices into the budget's.
    factor: Decimal,
    budget: Option<Decimal>,
    margin: Option<Decimal>,
}

/// Cost per line as bars, the budget as a rule with the margin above it; the shortage hatched on top, outside the margin.
pub fn budget(view: &View<'_>) -> Chart {
    let years = years(view);
    let mut layers: Vec<Layer> = LINES.iter().filter_map(|(line, role)| bars(view, &years, *line, *role)).collect();
    layers.extend(super::lines::other_editions(view));
    layers.extend(rules(view, &years));
    layers.extend(others(view, &years));
    let first = years.first().map_or(0, |year| year.number);
    let edition = view.checked.budget();
    let title = match edition {
        Some(edition) => {
            let rows = row_name(view);
            match edition.price_base {
                Some(base) => view
                    .texts
                    .with("graph-budget-unit-prices", &[("row", (&rows).into()), ("year", (&base.to_string()).into())]),
                None => view.texts.with("graph-budget-unit", &[("row", (&rows).into())]),
            }
        }
        None => view.texts.get("graph-budget-unit-none"),
    };
    Chart {
        id: "budget",
        finding: finding(view, &years),
        title: view.title(title, &layers),
        unit: view.texts.get("unit-million-euro"),
        x: Axis::Years { first, count: years.len() },
        y: YRange::default(),
        layers,
        marks: Vec::new(),
        levels: Vec::new(),
        empty: None,
        source: edition.map_or_else(
            || view.source(),
            |edition| view.texts.with("graph-budget-source", &[("edition", (&edition.title).into())]),
        ),
    }
}

/// The lines from the bottom up, in the colours of their places.
pub(super) const LINES: [(CostLine, Role); 9] = [
    (CostLine::DurableInUse, Role::Durable),
    (CostLine::Flex, Role::Flex),
    (CostLine::Reserve, Role::Reserve),
    (CostLine::Idle, Role::Idle),
    (CostLine::Noodopvang, Role::Noodopvang),
    (CostLine::Tgo, Role::Tgo),
    (CostLine::Outside, Role::Line(0)),
    (CostLine::OneOff, Role::Line(2)),
    (CostLine::Shortage, Role::Shortage),
];

/// The years of the horizon with the budget of the rows that pay for something.
fn years(view: &View<'_>) -> Vec<Year> {
    let margins = &view.outcome.margins;
    let index = |year: i32| view.checked.scenario().price_index.at(year);
    let base = view.checked.budget().and_then(|edition| edition.price_base);
    let all = view.outcome.years().into_iter().map(|(year, first, months)| {
        let of_year: Vec<_> = margins.iter().filter(|margin| margin.year == year && asked(view, &margin.row)).collect();
        let sum = |amounts: Vec<Option<Decimal>>| {
            let known: Vec<Decimal> = amounts.into_iter().flatten().collect();
            (!known.is_empty()).then(|| known.into_iter().sum())
        };
        Year {
            number: year,
            first,
            months,
            factor: base.filter(|base| year > *base).map_or(Decimal::ONE, |base| index(base) / index(year)),
            budget: sum(of_year.iter().map(|margin| margin.budget).collect()),
            margin: sum(of_year.iter().map(|margin| margin.margin).collect()),
        }
    });
    all.collect()
}

/// The name of the row compared with, or of all of them.
fn row_name(view: &View<'_>) -> String {
    let mut rows = view.checked.budget().into_iter().flat_map(|edition| &edition.rows);
    let row = rows.find(|row| Some(row.id.as_str()) == view.budget_row);
    row.map_or_else(|| view.texts.get("budget-all-rows"), |row| row.name.clone())
}

/// Whether a budget row is the one compared with.
fn asked(view: &View<'_>, row: &str) -> bool {
    view.budget_row.is_none_or(|asked| asked == row)
}

/// Whether a row compared with pays this column; every column counts without an edition, and COA's shortage always.
fn shown(view: &View<'_>, column: &CostColumn) -> bool {
    let Some(edition) = view.checked.budget() else { return true };
    let mut rows = edition.rows.iter().filter(|row| asked(view, &row.id));
    column.line == CostLine::Shortage || rows.any(|row| pays(row, column.line, column.payer))
}

/// One cost line over the years, in millions; nothing when it is zero throughout.
fn bars(view: &View<'_>, years: &[Year], line: CostLine, role: Role) -> Option<Layer> {
    let columns: Vec<&CostColumn> =
        view.outcome.costs.iter().filter(|column| column.line == line && shown(view, column)).collect();
    let values: Vec<f64> = years.iter().map(|year| amount(&columns, year)).collect();
    let name = view.texts.get(&format!("short-line-{}", line.id()));
    values.iter().any(|value| *value > 0.0).then(|| Layer::stack(line.id(), &name, role, super::some(values)))
}

/// What each other variant costs per year, all lines together.
fn others(view: &View<'_>, own_years: &[Year]) -> Vec<Layer> {
    let own: Vec<f64> = own_years.iter().map(|year| cost(view, year)).collect();
    let of = |other: &Other<'_>| {
        let view_of = View { outcome: other.outcome, checked: other.checked, ..*view };
        let years = years(&view_of);
        let at = |year: &Year| years.iter().find(|known| known.number == year.number).map(|year| cost(&view_of, year));
        let values = own_years.iter().map(at).collect();
        let name = view.named("graph-other-cost", other);
        other.yearly(Line { what: "cost", name, stepped: true, values, own: &own, dust: DUST })
    };
    view.others.iter().map(of).collect()
}

/// What the shown lines cost together in a year, in millions.
fn cost(view: &View<'_>, year: &Year) -> f64 {
    amount(&view.outcome.costs.iter().filter(|column| shown(view, column)).collect::<Vec<_>>(), year)
}

/// What some columns come to in a year, in millions and in the prices of the budget.
fn amount(columns: &[&CostColumn], year: &Year) -> f64 {
    let months = year.first..year.first + year.months;
    let cents: i128 =
        columns.iter().flat_map(|column| &column.cents[months.clone()]).map(|cents| i128::from(*cents)).sum();
    millions(euro_from_cents(cents) * year.factor)
}

/// The budget per year with its margin; nothing without an edition.
fn rules(view: &View<'_>, years: &[Year]) -> Option<Layer> {
    let language = view.texts.language();
    view.checked.budget()?;
    let note = |year: &Year| {
        let margin = year.margin?;
        let partial = if year.months < 12 { "*" } else { "" };
        Some(Note { text: format!("{}{partial}", language.signed(millions(margin), 0)), bad: margin < Decimal::ZERO })
    };
    Some(Layer {
        id: "budget".to_owned(),
        name: view.texts.get("graph-budget-line"),
        role: Role::Budget,
        form: Form::Rules { notes: years.iter().map(note).collect() },
        values: years.iter().map(|year| year.budget.map(millions)).collect(),
    })
}

/// An amount of euro in millions, for drawing; files and tables take the exact amount.
pub(super) fn millions(euro: Decimal) -> f64 {
    (euro / Decimal::from(MILLION)).to_f64().unwrap_or(0.0)
}

/// The first year the budget falls short, and by how much.
fn finding(view: &View<'_>, years: &[Year]) -> String {
    let (texts, language) = (view.texts, view.texts.language());
    let Some(last) = years.iter().rev().find(|year| year.margin.is_some()) else {
        return texts.get("finding-budget-none");
    };
    let short = years.iter().find(|year| year.margin.is_some_and(|margin| margin < Decimal::ZERO));
    match short {
        None => {
            let margin = last.margin.unwrap_or_default();
            texts.with(
                "finding-budget-enough",
                &[("year", (&last.number.to_string()).into()), ("amount", (&language.money_short(margin)).into())],
            )
        }
        Some(first) => {
            let total: Decimal =
                years.iter().filter_map(|year| year.margin).filter(|margin| *margin < Decimal::ZERO).sum();
            let amount = language.money_short(-first.margin.unwrap_or_default());
            texts.with(
                "finding-budget-short",
                &[
                    ("year", (&first.number.to_string()).into()),
                    ("amount", (&amount).into()),
                    ("last", (&last.number.to_string()).into()),
                    ("total", (&language.money_short(-total)).into()),
                ],
            )
        }
    }
}
