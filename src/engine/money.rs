//! What a month costs, exact to the cent per line and payer (docs/model.md#money).

use super::exact::{cents, millionths};
use super::inputs::Inputs;
use super::plan::{Daily, MoneyPlan, N_COLUMNS, Plan};
use super::prices::column;
use super::recorder::Use;
use super::workspace::{Deployed, Workspace};
use crate::scenario::{CostLine, Payer};

/// Sums of a month, before index and rounding.
pub(super) struct Ledger<'a> {
    pub(super) money: &'a MoneyPlan,
    /// 1e-10 euro per column.
    pub(super) sums: &'a mut [i128],
    /// 1e-4 euro per day and column, beside [`MoneyPlan::all_in_use`].
    pub(super) daily: &'a mut [i64],
    pub(super) days: f64,
}

impl<'a> Ledger<'a> {
    /// An empty ledger of a month.
    pub(super) fn of(plan: &'a Plan, month: usize, sums: &'a mut [i128], daily: &'a mut [i64]) -> Self {
        Self { money: &plan.money, sums, daily, days: plan.days[month] }
    }

    /// Books places of a site in one use for the days of the month.
    pub(super) fn book(&mut self, use_: Use, site: usize, places: f64) {
        let (price, column) = self.money.sites[site].of(use_);
        self.sums[column] += i128::from(millionths(places * self.days)) * i128::from(price);
    }

    /// Books all places of a site in one use, by the day.
    pub(super) fn book_daily(&mut self, daily: Daily) {
        self.daily[daily.column] += daily.cost;
    }

    /// Takes back all places of a site in use, which a month starts from.
    pub(super) fn take_back(&mut self, in_use: Daily) {
        self.daily[in_use.column] -= in_use.cost;
    }
}

/// Books what does not depend on handing out: places outside reception, one-off amounts, the shortage.
pub(super) fn book_others(
    plan: &Plan,
    inputs: &Inputs,
    month: usize,
    deployed: &Deployed,
    sums: &mut [i128],
    daily: &mut [i64],
) {
    let now = u32::try_from(month).unwrap_or(u32::MAX);
    let mut ledger = Ledger::of(plan, month, sums, daily);
    for turn in plan.outside.iter().filter(|turn| turn.daily.is_none() && turn.open(now)) {
        ledger.book(Use::InUse, turn.site, turn.places);
    }
    let one_offs = &plan.money.one_offs;
    let first = one_offs.partition_point(|one_off| one_off.month < month);
    for one_off in one_offs[first..].iter().take_while(|one_off| one_off.month == month) {
        ledger.sums[one_off.column] += i128::from(one_off.weight) * i128::from(one_off.amount);
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
    // Plain slices: a vector would be looked up again after every amount written.
    let of_month = month * N_COLUMNS..(month + 1) * N_COLUMNS;
    let all_in_use = &plan.money.all_in_use[of_month.clone()];
    let cents_of_month = &mut work.cents[of_month];
    let (sums, daily) = (&mut work.sums[..N_COLUMNS], &mut work.daily[..N_COLUMNS]);
    let days = i128::from(millionths(plan.days[month]));
    let mut total = 0;
    for &column in &plan.money.columns {
        let day = all_in_use[column] + std::mem::take(&mut daily[column]);
        let exact = std::mem::take(&mut sums[column]);
        let cost = if day == 0 && exact == 0 { 0 } else { cents(exact + i128::from(day) * days, index) };
        cents_of_month[column] = cost;
        total += i128::from(cost);
    }
    work.total_cents += total;
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
