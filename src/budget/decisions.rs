//! Decisions that a budget row buys beside those the model asks for (docs/model.md#decision-budget).

use crate::engine::{DemandInputs, Outcome, SeriesId, compile};
use crate::scenario::{BudgetEdition, Checked, DecisionBudget};

/// Decisions in the months of a year inside the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// Months of it inside the horizon.
    pub months: usize,
    /// What the row buys in those months; `None`: no figure, or no cost or share.
    pub bought: Option<f64>,
    /// What the model asks for: what waits, as fast as durations and capacities allow.
    pub asked: f64,
    /// What is decided.
    pub made: f64,
}

/// Both, per year; `None` where demand is not simulated. `edition` is the one the row is looked for in.
pub fn years(
    checked: &Checked,
    outcome: &Outcome,
    edition: Option<&BudgetEdition>,
    budget: &DecisionBudget,
) -> Option<Vec<Year>> {
    let column = |id| outcome.series(id);
    let waiting = (column(SeriesId::PAcc)?, column(SeriesId::PReg)?);
    let made = (column(SeriesId::DecisionsAcc)?, column(SeriesId::DecisionsReg)?);
    let DemandInputs::Flow(flow) = compile(checked).inputs(checked).demand else { return None };
    let asked = |month: usize| {
        let values = &flow.months[month];
        values.capacity_accelerated.min(waiting.0[month] / values.duration_accelerated)
            + values.capacity_regular.min(waiting.1[month] / values.duration_regular)
    };
    let index = &checked.scenario().price_index;
    let year = |(year, first, months): (i32, usize, usize)| {
        let span = first..first + months;
        let part = f64::from(u32::try_from(months).unwrap_or(12)) / 12.0;
        let bought = budget.share.value.zip(edition).and_then(|(share, of)| budget.bought(of, index, share, year));
        Year {
            year,
            months,
            bought: bought.map(|bought| bought * part),
            asked: span.clone().map(asked).sum(),
            made: span.map(|month| made.0[month] + made.1[month]).sum(),
        }
    };
    Some(outcome.years().into_iter().map(year).collect())
}
