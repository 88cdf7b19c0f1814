//! What a place costs: a location's own prices, those of its kind, and what a fixed share makes of them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{KindCosts, Location, Money, Payer, Scenario};

impl KindCosts {
    /// What an unused place costs per day where a place in use costs `in_use`: the fixed share of it, where that is stated, else `idle`.
    ///
    /// The share is taken as it is written, and the product rounded half-even to four decimals (docs/model.md#fixed).
    pub fn idle_beside(&self, in_use: Option<Decimal>) -> Option<Decimal> {
        let share = self.fixed_share.as_ref().and_then(|share| exact(share.value?));
        share.zip(in_use).map(|(share, in_use)| (share * in_use).round_dp(4)).or(self.idle.value)
    }
}

impl KindCosts {
    /// The fixed share that the prices themselves imply: of a place in use, what an idle one costs; `None` where a place in use costs nothing.
    pub fn implied_share(&self) -> Option<f64> {
        self.idle.value?.checked_div(self.in_use.value?)?.round_dp(4).to_f64().filter(|share| *share <= 1.0)
    }
}

/// A share as the decimal number that is written for it.
fn exact(share: f64) -> Option<Decimal> {
    share.to_string().parse().ok()
}

impl Scenario {
    /// Euro per place per day of a location in use, lent, in reserve and idle: its own, else those of its kind, else 0.
    pub fn prices(&self, location: &Location) -> [Decimal; 4] {
        let costs = self.kind_costs(location.kind);
        let of = |own: &Option<Money>, kind: Option<&Money>| {
            let stated = |figure: Option<&Money>| figure.and_then(|figure| figure.value);
            stated(own.as_ref()).or_else(|| stated(kind))
        };
        let in_use = of(&location.cost_in_use, costs.map(|costs| &costs.in_use));
        let own_idle = location.cost_idle.as_ref().and_then(|cost| cost.value);
        let prices = [
            in_use,
            of(&location.cost_flex, costs.map(|costs| &costs.flex)),
            of(&location.cost_reserve, costs.map(|costs| &costs.reserve)),
            own_idle.or_else(|| costs?.idle_beside(in_use)),
        ];
        prices.map(Option::unwrap_or_default)
    }

    /// Who pays for a location.
    pub fn payer(location: &Location) -> Payer {
        location.payer.unwrap_or(location.kind.payer())
    }
}
