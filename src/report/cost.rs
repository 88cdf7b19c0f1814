//! The exact cost of a location in a month, before any rounding to cents, so that locations add up to their province and to the country.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::engine::LocationOutcome;
use crate::scenario::{Class, Kind, KindCosts, Location, Money, PipelineCounting, PriceIndex, Scenario};
use crate::units::Month;

/// What one location costs; docs/model.md, section 5.
pub(super) struct LocationCost<'a> {
    index: &'a PriceIndex,
    outcome: &'a LocationOutcome,
    outside: bool,
    /// Euro per place per day in use, lent, in reserve and idle.
    prices: [Decimal; 4],
    /// Amounts once, with the month they fall in.
    one_offs: Vec<(Month, Decimal)>,
}

impl<'a> LocationCost<'a> {
    pub(super) fn new(scenario: &'a Scenario, location: &Location, outcome: &'a LocationOutcome) -> Self {
        let kind = scenario.kind_costs(location.kind);
        let price = |own: &Option<Money>, of_kind: fn(&KindCosts) -> &Money| {
            let stated = own.as_ref().and_then(|figure| figure.value);
            stated.or_else(|| kind.and_then(|costs| of_kind(costs).value)).unwrap_or(Decimal::ZERO)
        };
        Self {
            index: &scenario.price_index,
            outcome,
            outside: location.kind.class() == Class::Outside,
            prices: [
                price(&location.cost_in_use, |costs| &costs.in_use),
                price(&location.cost_flex, |costs| &costs.flex),
                price(&location.cost_reserve, |costs| &costs.reserve),
                price(&location.cost_idle, |costs| &costs.idle),
            ],
            one_offs: one_offs(scenario, location),
        }
    }

    /// Exact euro in a month, in the prices of its year.
    pub(super) fn at(&self, index: usize, month: Month) -> Decimal {
        let at = |column: &[f64]| column.get(index).copied().unwrap_or(0.0);
        let places = if self.outside {
            // All its open places count, used or not.
            [at(&self.outcome.open), 0.0, 0.0, 0.0]
        } else {
            [&self.outcome.used, &self.outcome.lent, &self.outcome.reserve, &self.outcome.idle].map(|column| at(column))
        };
        let days = f64::from(month.days());
        let used = places.iter().zip(self.prices).map(|(places, price)| product(quantity(places * days), price));
        let once = self.one_offs.iter().filter(|(at, _)| *at == month).map(|(_, amount)| *amount);
        product(used.chain(once).fold(Decimal::ZERO, sum), price_index(self.index, month.year()))
    }
}

/// The sum of two amounts, kept within what a decimal holds.
pub(super) fn sum(a: Decimal, b: Decimal) -> Decimal {
    a.checked_add(b).unwrap_or(Decimal::MAX)
}

/// The product of two amounts, kept within what a decimal holds.
fn product(a: Decimal, b: Decimal) -> Decimal {
    a.checked_mul(b).unwrap_or(Decimal::MAX)
}

/// Place-days as money sees them: rounded half-even to 6 places from the exact binary value.
fn quantity(place_days: f64) -> Decimal {
    let exact = Decimal::from_f64_retain(place_days).unwrap_or(Decimal::ZERO);
    exact.round_dp_with_strategy(6, RoundingStrategy::MidpointNearestEven)
}

/// The part of a location that counts: 0 when it takes no part.
fn counted_share(scenario: &Scenario, location: &Location) -> f64 {
    let probability = location.probability.as_ref().and_then(|figure| figure.value).unwrap_or(1.0);
    match &scenario.pipeline_counting {
        _ if location.kind == Kind::Amv && !scenario.demand.count_minors() => 0.0,
        PipelineCounting::Expected => probability,
        PipelineCounting::Threshold(least) if probability >= least.value.unwrap_or(0.5) => 1.0,
        PipelineCounting::Threshold(_) => 0.0,
    }
}

/// The investment in the month it opens and the closing cost in the month it closes, weighted by the chance that counts; none if it never opens.
fn one_offs(scenario: &Scenario, location: &Location) -> Vec<(Month, Decimal)> {
    let opens = location.available_from.plus(i32::try_from(location.delay).unwrap_or(i32::MAX));
    let closes = location.available_until;
    if closes.is_some_and(|closes| closes <= opens) {
        return Vec::new();
    }
    let weight = quantity(counted_share(scenario, location));
    let amounts = [(Some(opens), &location.investment), (closes, &location.closing_cost)];
    let stated = amounts.into_iter().filter_map(|(month, figure)| Some((month?, figure.as_ref()?.value?)));
    stated.map(|(month, amount)| (month, product(amount, weight))).collect()
}

/// The index of a year: the nearest earlier one given, the first if there is none, 1 if none is given.
fn price_index(index: &PriceIndex, year: i32) -> Decimal {
    let years = &index.years;
    let earlier = years.iter().filter(|amount| amount.year <= year).max_by_key(|amount| amount.year);
    let found = earlier.or_else(|| years.iter().min_by_key(|amount| amount.year));
    found.map_or(Decimal::ONE, |amount| amount.amount)
}
