//! Decisions as far as a budget row pays for them (docs/model.md#decision-budget).

use super::inputs::Reader;
use crate::scenario::Checked;

/// Decisions of both tracks together in a month of a year at most; infinite where no row sets a limit.
pub(super) fn most(checked: &Checked, reader: &Reader, year: i32) -> f64 {
    let scenario = checked.scenario();
    let budget = scenario.decision_budget.as_ref().filter(|budget| budget.active).zip(checked.budget());
    let bought = budget.and_then(|(budget, edition)| {
        let share = budget.share.value.map(|_known| reader.count(&budget.share).clamp(0.0, 1.0))?;
        budget.bought(edition, &scenario.price_index, share, year)
    });
    bought.map_or(f64::INFINITY, |bought| bought / 12.0)
}
