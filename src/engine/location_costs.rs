//! What a location or a province costs, unrounded, so that it sums: on demand, for files, explanations and what is made of them.

use std::ops::Range;

use rust_decimal::Decimal;

use super::exact::{MILLION, euro, millionths};
use super::outcome::Outcome;
use super::plan::{Group, OneOffKind, Plan};
use super::prices::columns;
use super::recorder::Use;
use crate::scenario::Payer;

/// Place-days of one use and what they cost, exact and not rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Places times days, to the millionth, as they are paid for.
    pub place_days: Decimal,
    /// Euro.
    pub euro: Decimal,
}

/// An amount that is paid once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The month, from 0.
    pub month: usize,
    /// What for.
    pub kind: OneOffKind,
    /// The location by its place in the scenario; of a transaction its place among those.
    pub of: usize,
    /// Who pays.
    pub payer: Payer,
    /// The share of it that counts: the probability where places are weighted, else 1.
    pub share: Decimal,
    /// The whole amount, euro in prices of the base year.
    pub amount: Decimal,
}

impl Plan {
    /// What is paid once within the horizon, by month.
    pub fn amounts(&self) -> impl Iterator<Item = Amount> + '_ {
        self.money.one_offs.iter().map(|one_off| Amount {
            month: one_off.month,
            kind: one_off.kind,
            of: if one_off.kind == OneOffKind::Transaction { one_off.of } else { self.sites[one_off.of].location },
            payer: columns().nth(one_off.column).map_or(Payer::Coa, |(_, payer)| payer),
            share: Decimal::new(one_off.weight, 6),
            amount: Decimal::new(one_off.amount, 4),
        })
    }

    /// What a place that nobody has is priced at, euro per place per day.
    pub fn shortage_price(&self) -> Decimal {
        Decimal::new(self.money.shortage_price, 4)
    }
}

impl Outcome {
    /// Exact cost of a location (by its place in the scenario) in a month, one-off amounts included.
    ///
    /// The costs of all locations add up to every line but the shortage and what is bought beside the places, before those are rounded to
    /// cents. `plan` must be the one this outcome was run with.
    pub fn location_cost(&self, plan: &Plan, location: usize, month: usize) -> Decimal {
        euro(self.location_sum(plan, location, month))
    }

    /// Exact cost of the locations of a province (by its place in the scenario) in a month.
    pub fn province_cost(&self, plan: &Plan, province: usize, month: usize) -> Decimal {
        let sites = plan.first_sites().filter(|site| site.province == Some(province));
        euro(sites.map(|site| self.location_sum(plan, site.location, month)).sum())
    }

    /// What the places of a location (by its place in the scenario) cost over some months, by use; one-off amounts are not among it.
    pub fn spent(&self, plan: &Plan, location: usize, months: Range<usize>) -> [Spent; 4] {
        Use::ALL.map(|use_| {
            let (mut quantity, mut sum) = (0, 0);
            for month in months.clone() {
                let (of_month, price) = self.quantity(plan, location, month, use_);
                quantity += of_month;
                sum += of_month * i128::from(price) * i128::from(self.price_index[month]);
            }
            Spent { place_days: euro(quantity * i128::from(MILLION) * 10_000), euro: euro(sum) }
        })
    }

    /// Millionths of place-days of one use, and the price of one in 1e-4 euro.
    fn quantity(&self, plan: &Plan, location: usize, month: usize, use_: Use) -> (i128, i64) {
        let Some((_, sites)) =
            plan.locations.get(location).filter(|(_, sites)| !sites.is_empty() && month < plan.months)
        else {
            return (0, 0);
        };
        // The prices of a location are those of all its sites.
        let first = sites.start;
        let (about, prices, columns) = (&plan.sites[first], &plan.money.sites[first], &self.locations[location]);
        let places = match (about.group, use_) {
            (Group::Outside, Use::InUse) => columns.open[month],
            (Group::Outside, _) => 0.0,
            (_, Use::InUse) => columns.used[month],
            (_, Use::Lent) => columns.lent[month],
            (_, Use::Reserve) => columns.reserve[month],
            (_, Use::Idle) => columns.idle[month],
        };
        (i128::from(millionths(places * plan.days[month])), prices.of(use_).0)
    }

    /// In 1e-16 euro.
    fn location_sum(&self, plan: &Plan, location: usize, month: usize) -> i128 {
        let Some((_, sites)) = plan.locations.get(location).filter(|_| month < plan.months) else { return 0 };
        let mut sum = 0;
        for use_ in Use::ALL {
            let (quantity, price) = self.quantity(plan, location, month, use_);
            sum += quantity * i128::from(price);
        }
        let first = plan.money.one_offs.partition_point(|one_off| one_off.month < month);
        let of_month = plan.money.one_offs[first..].iter().take_while(|one_off| one_off.month == month);
        let own = |kind: OneOffKind, of: usize| kind != OneOffKind::Transaction && sites.contains(&of);
        for one_off in of_month.filter(|one_off| own(one_off.kind, one_off.of)) {
            sum += i128::from(one_off.weight) * i128::from(one_off.amount);
        }
        sum * i128::from(self.price_index[month])
    }
}
