//! What a location or a province costs in a month, unrounded, so that it sums: on demand, for files and explanations.

use rust_decimal::Decimal;

use super::exact::{euro, millionths};
use super::outcome::Outcome;
use super::plan::{Group, Plan};
use super::recorder::Use;

impl Outcome {
    /// Exact cost of a location (by its place in the scenario) in a month, one-off amounts included.
    ///
    /// The costs of all locations add up to every line but the shortage, before those are rounded to cents.
    /// `plan` must be the one this outcome was run with.
    pub fn location_cost(&self, plan: &Plan, location: usize, month: usize) -> Decimal {
        euro(self.location_sum(plan, location, month))
    }

    /// Exact cost of the locations of a province (by its place in the scenario) in a month.
    pub fn province_cost(&self, plan: &Plan, province: usize, month: usize) -> Decimal {
        let sites = plan.first_sites().filter(|site| site.province == Some(province));
        euro(sites.map(|site| self.location_sum(plan, site.location, month)).sum())
    }

    /// In 1e-16 euro.
    fn location_sum(&self, plan: &Plan, location: usize, month: usize) -> i128 {
        let Some((_, sites)) =
            plan.locations.get(location).filter(|(_, sites)| !sites.is_empty() && month < plan.months)
        else {
            return 0;
        };
        // The prices of a location are those of all its sites.
        let first = sites.start;
        let (about, prices, columns) = (&plan.sites[first], &plan.money.sites[first], &self.locations[location]);
        let places = if about.group == Group::Outside {
            [columns.open[month], 0.0, 0.0, 0.0]
        } else {
            [columns.used[month], columns.lent[month], columns.reserve[month], columns.idle[month]]
        };
        let mut sum = 0;
        for use_ in Use::ALL {
            let quantity = millionths(places[use_.index()] * plan.days[month]);
            sum += i128::from(quantity) * i128::from(prices.of(use_).0);
        }
        let first = plan.money.one_offs.partition_point(|one_off| one_off.month < month);
        let of_month = plan.money.one_offs[first..].iter().take_while(|one_off| one_off.month == month);
        for one_off in of_month.filter(|one_off| sites.contains(&one_off.site)) {
            sum += i128::from(one_off.weight) * i128::from(one_off.amount);
        }
        sum * i128::from(self.price_index[month])
    }
}
