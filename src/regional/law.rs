//! What a repeal of the Dispersal Act changes: locations that lose their basis, funding that ends before its contract, and what contracts
//! still cost afterwards (docs/model.md#law).

use rust_decimal::Decimal;

use crate::scenario::{Basis, Location, Money, Scenario, Timeline};
use crate::units::Month;

/// A location that rests on the act alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Losing {
    /// Its place among the locations of the scenario.
    pub location: usize,
    /// The month it loses its basis: that of the repeal, or of its opening after it.
    pub from: Month,
    /// Places it then loses, as they count.
    pub places: f64,
    /// Whether it would open after the repeal only.
    pub to_come: bool,
}

/// A location whose funding ends before its contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Its place among the locations of the scenario.
    pub location: usize,
    /// First month without funding.
    pub funded_until: Month,
    /// First month without contract; `None`: without end.
    pub contract_until: Option<Month>,
    /// What the contract costs from then to its end, or to the end of the horizon where it has none; `None`: its price is unknown.
    pub value: Option<Decimal>,
}

/// What a contract still costs after a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Remaining {
    /// Its place among the locations of the scenario.
    pub location: usize,
    /// Months from the repeal to its end, or to the end of the horizon where it has none.
    pub months: i32,
    /// Euro, of the price level of the contract; `None`: its price is unknown.
    pub value: Option<Decimal>,
}

/// What the switch of the act changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// First month without the act; `None`: it stays.
    pub ends: Option<Month>,
    /// Locations of which nobody wrote down what they rest on.
    pub unknown_basis: usize,
    /// Locations that lose their basis.
    pub losing: Vec<Losing>,
    /// Locations whose funding ends before their contract, whatever becomes of the act.
    pub gaps: Vec<Gap>,
    /// Contracts of locations that lose their basis, after the repeal.
    pub remaining: Vec<Remaining>,
}

impl Effects {
    /// What the switch changes for the locations of a province, or of the whole scenario.
    pub fn of(scenario: &Scenario, province: Option<&str>) -> Self {
        let ends = scenario.law.as_ref().and_then(|law| law.ends(scenario.start));
        Self::at(scenario, province, ends)
    }

    /// The same for a repeal on another date: what one would cost, before anybody decides on it.
    pub fn at(scenario: &Scenario, province: Option<&str>, ends: Option<Month>) -> Self {
        let mut effects = Self { ends, ..Self::default() };
        // As it would be without the switch: what closes because of it loses its basis all the same.
        let plain = Scenario { law: None, ..scenario.without_locations() };
        for (index, location) in scenario.locations.iter().enumerate() {
            if province.is_some_and(|province| province != location.province) {
                continue;
            }
            effects.gaps.extend(gap(index, location, scenario));
            effects.unknown_basis += usize::from(location.basis.is_none());
            if let Some(ends) = ends.filter(|_| location.basis == Some(Basis::DispersalAct))
                && let Some(losing) = losing(index, location, &plain, ends)
            {
                effects.losing.push(losing);
                effects.remaining.extend(remaining(index, location, scenario, ends));
            }
        }
        effects
    }

    /// What is still to be paid under contracts whose price is known, and how many have none.
    pub fn remaining_value(&self) -> (Decimal, usize) {
        let known = self.remaining.iter().filter_map(|remaining| remaining.value).sum();
        (known, self.remaining.iter().filter(|remaining| remaining.value.is_none()).count())
    }
}

fn losing(index: usize, location: &Location, scenario: &Scenario, ends: Month) -> Option<Losing> {
    let timeline = Timeline::of(location, scenario);
    let open = |from: Month| timeline.closes().is_none_or(|closes| from < closes);
    let from = ends.max(timeline.opens);
    (!timeline.stretches.is_empty() && open(from) && from <= scenario.end).then(|| {
        let places = location.places.value.unwrap_or(0.0) * timeline.share(from);
        Losing { location: index, from, places, to_come: timeline.opens >= ends }
    })
}

fn gap(index: usize, location: &Location, scenario: &Scenario) -> Option<Gap> {
    let funded_until = location.funding.as_ref()?.until?;
    let contract = location.contract.as_ref()?;
    let longer = contract.until.is_none_or(|until| funded_until < until);
    longer.then(|| Gap {
        location: index,
        funded_until,
        contract_until: contract.until,
        value: value(contract.per_year.as_ref(), months(funded_until, contract.until, scenario)),
    })
}

fn remaining(index: usize, location: &Location, scenario: &Scenario, ends: Month) -> Option<Remaining> {
    let contract = location.contract.as_ref()?;
    let months = months(ends, contract.until, scenario);
    (months > 0).then(|| Remaining { location: index, months, value: value(contract.per_year.as_ref(), months) })
}

/// Months from one month to the end of a contract, or of the horizon where it has none.
fn months(from: Month, until: Option<Month>, scenario: &Scenario) -> i32 {
    until.unwrap_or_else(|| scenario.end.plus(1)).since(from).max(0)
}

/// A price per year for a number of months, to the cent.
fn value(per_year: Option<&Money>, months: i32) -> Option<Decimal> {
    let per_year = per_year?.value?;
    per_year.checked_mul(Decimal::from(months)).map(|sum| (sum / Decimal::from(12)).round_dp(2))
}
