//! The few figures a decision is about, from what a run left in its workspace (docs/model.md#reported).

use rust_decimal::Decimal;

use super::inputs::Inputs;
use super::money::cost_of_year;
use super::outcome::{KeyFigures, Margin, euro_from_cents};
use super::plan::Plan;
use super::prices::column;
use super::workspace::Workspace;
use crate::scenario::{CostLine, Payer};

/// A shortage counts as one above this many places.
const SHORTAGE: f64 = 1e-6;

/// The key figures of a run; `people_moved` comes from handing out.
pub(super) fn key_figures(plan: &Plan, inputs: &Inputs, work: &Workspace, people_moved: f64) -> KeyFigures {
    let mut key = KeyFigures { people_moved, ..KeyFigures::default() };
    let (mut durable_people, mut temporary_people, mut borrowed_people) = (0.0, 0.0, 0.0);
    let mut highest = None;
    for (month, deployed) in work.deployed.iter().enumerate() {
        let emergency = deployed.used_noodopvang + deployed.used_tgo;
        durable_people += deployed.used_durable * inputs.norm[month];
        borrowed_people += deployed.borrowed * inputs.norm[month];
        temporary_people += emergency * inputs.norm_temporary[month];
        key.emergency_place_days += emergency * plan.days[month];
        key.shortage_place_months += deployed.shortage;
        if deployed.shortage > SHORTAGE {
            key.months_in_shortage += 1;
        }
        if deployed.shortage > key.highest_shortage {
            key.highest_shortage = deployed.shortage;
            highest = Some(plan.month(month));
        }
    }
    key.highest_shortage_month = highest.filter(|_| key.highest_shortage > SHORTAGE);
    let people = durable_people + temporary_people + borrowed_people;
    key.durable_share = if people > 0.0 { durable_people / people } else { 1.0 };
    let of_shortage = column(CostLine::Shortage, Payer::Coa);
    let shortage: i128 = (0..plan.months).map(|month| i128::from(work.cents(month, of_shortage))).sum();
    key.total_cost = euro_from_cents(work.total_cents);
    key.total_cost_without_shortage = euro_from_cents(work.total_cents - shortage);
    key.margin_per_year = margin_per_year(plan, inputs, work);
    key
}

/// Sum of the margins of every year that any row has a figure for.
fn margin_per_year(plan: &Plan, inputs: &Inputs, work: &Workspace) -> Vec<(i32, Decimal)> {
    let mut sums = Vec::with_capacity(plan.money.years.len());
    for (index, (year, _, _)) in plan.money.years.iter().enumerate() {
        let with_figure = plan.money.rows.iter().filter_map(|row| row.budget[index].map(|budget| (row, budget)));
        let margins = with_figure.map(|(row, budget)| {
            i128::from(budget) - i128::from(cost_of_year(plan, inputs, work, &row.columns, index).1)
        });
        if plan.money.rows.iter().any(|row| row.budget[index].is_some()) {
            sums.push((*year, euro_from_cents(margins.sum())));
        }
    }
    sums
}

/// Budget beside cost, per paying row and year of the horizon.
pub(super) fn margins(plan: &Plan, inputs: &Inputs, work: &Workspace) -> Vec<Margin> {
    let mut margins = Vec::with_capacity(plan.money.rows.len() * plan.money.years.len());
    for row in &plan.money.rows {
        for (index, (year, _, months)) in plan.money.years.iter().enumerate() {
            let (cost, converted) = cost_of_year(plan, inputs, work, &row.columns, index);
            let budget = row.budget[index].map(i128::from);
            margins.push(Margin {
                row: row.id.clone(),
                year: *year,
                months: *months,
                cost: euro_from_cents(i128::from(cost)),
                cost_in_its_prices: euro_from_cents(i128::from(converted)),
                budget: budget.map(euro_from_cents),
                margin: budget.map(|budget| euro_from_cents(budget - i128::from(converted))),
            });
        }
    }
    margins
}
