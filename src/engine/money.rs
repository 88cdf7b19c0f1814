//! What a month costs, exact to the cent per line and payer (docs/model.md#money).

use super::exact::{cents, millionths};
use super::inputs::Inputs;
use super::plan::{MoneyPlan, Plan};
use super::prices::column;
use super::recorder::Use;
use super::workspace::{Deployed, Workspace};
use crate::scenario::{CostLine, Payer};

/// Sums of a month, 1e-10 euro per column, before index and rounding.
pub(super) struct Ledger<'a> {
    pub(super) money: &'a MoneyPlan,
    pub(super) sums: &'a mut [i128],
    pub(super) days: f64,
    pub(super) days_over_28: usize,
}

impl<'a> Ledger<'a> {
    /// An empty ledger of a month.
    pub(super) fn of(plan: &'a Plan, month: usize, sums: &'a mut [i128]) -> Self {
        Self { money: &plan.money, sums, days: plan.days[month], days_over_28: plan.days_over_28[month] }
    }

    /// Books places of a site in one use for the days of the month.
    pub(super) fn book(&mut self, use_: Use, site: usize, places: f64) {
        let (price, column) = self.money.sites[site].of(use_);
        self.sums[column] += i128::from(millionths(places * self.days)) * i128::from(price);
    }

    /// Books all places of a site in one use: the same sum, worked out when the plan was compiled.
    pub(super) fn book_whole(&mut self, use_: Use, site: usize) {
        let prices = &self.money.sites[site];
        self.sums[prices.column[use_.index()]] += prices.whole[use_.index()][self.days_over_28];
    }
}

/// Books what does not depend on handing out: places outside reception, one-off amounts, the shortage.
pub(super) fn book_others(plan: &Plan, inputs: &Inputs, month: usize, deployed: &Deployed, sums: &mut [i128]) {
    let now = u32::try_from(month).unwrap_or(u32::MAX);
    let mut ledger = Ledger::of(plan, month, sums);
    for turn in plan.outside.iter().filter(|turn| turn.open(now)) {
        ledger.book_whole(Use::InUse, turn.site);
    }
    let one_offs = &plan.money.one_offs;
    let first = one_offs.partition_point(|one_off| one_off.month < month);
    for one_off in one_offs[first..].iter().take_while(|one_off| one_off.month == month) {
        let column = plan.money.sites[one_off.site].one_off;
        ledger.sums[column] += i128::from(one_off.weight) * i128::from(one_off.amount);
    }
    if deployed.shortage > 0.0 {
        let places = deployed.shortage * inputs.norm[month] / inputs.norm_temporary[month];
        let quantity = millionths(places * plan.days[month]);
        ledger.sums[column(CostLine::Shortage, Payer::Coa)] +=
            i128::from(quantity) * i128::from(plan.money.shortage_price);
    }
}

/// Rounds the sums of a month to cents and empties them.
pub(super) fn close(plan: &Plan, index: i64, month: usize, work: &mut Workspace) {
    let cents_of_month = &mut work.cents[month * super::plan::N_COLUMNS..][..super::plan::N_COLUMNS];
    for column in &plan.money.columns {
        let sum = std::mem::take(&mut work.sums[*column]);
        cents_of_month[*column] = if sum == 0 { 0 } else { cents(sum, index) };
    }
}

/// The cost of a row's columns in a year, in cents, and the same in the prices of its budget.
pub(super) fn cost_of_year(
    plan: &Plan,
    inputs: &Inputs,
    work: &Workspace,
    columns: &[usize],
    year: usize,
) -> (i64, i64) {
    let (year, first, count) = plan.money.years[year];
    let cents = (first..first + count).flat_map(|month| columns.iter().map(move |column| work.cents(month, *column)));
    // An absurd amount stays at its limit, as each of its months does.
    let cost = cents.fold(0, i64::saturating_add);
    let own = inputs.price_index[first];
    let converted = match plan.money.price_base {
        Some(base) if year > base && own > 0 => {
            super::exact::rounded(i128::from(cost) * i128::from(inputs.price_index_of_budget), own)
        }
        _ => cost,
    };
    (cost, converted)
}
