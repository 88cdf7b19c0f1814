//! "Few large or many small?": the same places in another mix of sizes, and what that does to realisation, time, cost and the number of
//! municipalities that must say yes (docs/model.md#sizes).

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::scenario::{Class, Scenario, SizeClass};

/// A part of a mix: one size of location.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'a> {
    /// The size.
    pub size: &'a SizeClass,
    /// Places wanted in this size.
    pub wanted: f64,
    /// Locations that takes, rounded up: a location is built whole. Each asks another municipality.
    pub locations: f64,
    /// Places that are expected to open.
    pub expected: f64,
    /// Months from idea to open.
    pub months: f64,
    /// Euro per year when what is expected is in use; `None`: no price.
    pub per_year: Option<Decimal>,
}

/// A mix as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix<'a> {
    /// Its parts; sizes without places are left out.
    pub parts: Vec<Part<'a>>,
    /// Places wanted.
    pub wanted: f64,
    /// Places that are expected to open.
    pub expected: f64,
    /// Locations, and so municipalities, at most.
    pub locations: f64,
    /// Months until the last part is open.
    pub months: f64,
    /// Months until a place is open, on average over what is expected.
    pub mean_months: f64,
    /// Euro per year when what is expected is in use.
    pub per_year: Decimal,
}

/// A mix of sizes for a number of places; `shares` are one per size of the scenario, of any sum: only their proportion counts.
pub fn mix<'a>(scenario: &'a Scenario, places: f64, shares: &[f64]) -> Mix<'a> {
    let whole: f64 = shares.iter().copied().filter(|share| *share > 0.0).sum();
    let mut parts = Vec::new();
    for (size, share) in scenario.sizes.iter().zip(shares).filter(|(_, share)| **share > 0.0) {
        parts.push(part(size, places * share / whole));
    }
    let sum = |of: fn(&Part<'_>) -> f64| parts.iter().map(of).sum::<f64>();
    let expected = sum(|part| part.expected);
    let weighted = sum(|part| part.expected * part.months);
    Mix {
        wanted: sum(|part| part.wanted),
        locations: sum(|part| part.locations),
        months: parts.iter().map(|part| part.months).fold(0.0, f64::max),
        mean_months: if expected > 0.0 { weighted / expected } else { 0.0 },
        per_year: parts.iter().filter_map(|part| part.per_year).sum(),
        expected,
        parts,
    }
}

fn part(size: &SizeClass, wanted: f64) -> Part<'_> {
    let value = |figure: &crate::scenario::Count| figure.value.unwrap_or(0.0);
    let each = value(&size.places).max(1.0);
    let expected = wanted * value(&size.share);
    let days = Decimal::from_f64(expected * 365.0).map(|days| days.round_dp(6));
    let price = size.cost_in_use.value;
    Part {
        size,
        wanted,
        locations: (wanted / each).ceil(),
        expected,
        months: value(&size.months),
        per_year: days.zip(price).and_then(|(days, price)| days.checked_mul(price)).map(|euro| euro.round_dp(2)),
    }
}

/// The durable places that are still to open (of a province, or of the whole scenario), and their proportion over the sizes: each location
/// goes to the size nearest to its own.
pub fn today(scenario: &Scenario, province: Option<&str>) -> (f64, Vec<f64>) {
    let mut shares = vec![0.0; scenario.sizes.len()];
    let mut whole = 0.0;
    let to_come = scenario.locations.iter().filter(|location| {
        location.stage.to_come()
            && location.kind.class() == Class::Durable
            && province.is_none_or(|province| province == location.province)
    });
    for places in to_come.filter_map(|location| location.places.value) {
        whole += places;
        let distance = |size: &SizeClass| (size.places.value.unwrap_or(0.0) - places).abs();
        let nearest =
            scenario.sizes.iter().enumerate().min_by(|one, other| distance(one.1).total_cmp(&distance(other.1)));
        if let Some(share) = nearest.and_then(|(index, _)| shares.get_mut(index)) {
            *share += places;
        }
    }
    (whole, shares)
}
