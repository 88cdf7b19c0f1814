//! The scenario as a whole: what is possible field by field and impossible or implausible together.

use std::collections::BTreeSet;

use super::report::{Place, Report, number};
use crate::scenario::{Class, Count, Demand, FlowDemand, Kind, Location, Scenario, Series, Timeline, figure};
use crate::units::Month;

/// Months in a scenario.
const SHORTEST: i32 = 12;
const LONGEST: i32 = 240;
/// Different recall terms the engine keeps apart.
const TERMS: usize = 12;
/// People and places smaller than this are rounding dust.
const DUST: f64 = 1e-6;

/// The months from start to end, if they make a scenario.
pub(super) fn horizon(report: &mut Report<'_>, scenario: &Scenario) -> Option<Vec<Month>> {
    let root = Place::ROOT;
    let place = root.field("end");
    let months = scenario.end.since(scenario.start) + 1;
    if months < 1 {
        report.add(place.error("end-before-start").with("start", &scenario.start).with("end", &scenario.end));
        return None;
    }
    if !(SHORTEST..=LONGEST).contains(&months) {
        let problem = place.error("horizon-length").with("found", &months);
        report.add(problem.with("least", &SHORTEST).with("most", &LONGEST));
        return None;
    }
    Some((0..months).map(|month| scenario.start.plus(month)).collect())
}

/// What takes several fields to see.
pub(super) fn together(report: &mut Report<'_>, scenario: &Scenario, months: &[Month]) {
    let supply = Supply::new(scenario);
    flex(report, scenario, &supply);
    stock(report, scenario, &supply, months);
    missing_costs(report, scenario);
    if let Demand::Flow(flow) = &scenario.demand {
        minors_shares(report, scenario, flow);
    }
}

/// How locations count.
struct Supply<'a> {
    scenario: &'a Scenario,
    band: f64,
}

impl<'a> Supply<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        Self { scenario, band: scenario.band.value.unwrap_or(0.0) }
    }

    /// The value a policy figure has at the scenario's place in the band; sizes and probabilities of locations are not picked.
    fn picked(&self, count: &Count) -> f64 {
        count.value.map_or(0.0, |mid| figure::pick(count.low, mid, count.high, self.band).max(0.0))
    }

    /// Durable locations that take part, with the months they are there.
    fn durable(&self) -> impl Iterator<Item = (&'a Location, Timeline)> {
        let minors = self.scenario.demand.count_minors();
        let all = self.scenario.locations.iter().map(AsRef::as_ref);
        let durable = all.filter(|location: &&Location| location.kind.class() == Class::Durable);
        let counted = durable.filter(move |location| minors || location.kind != Kind::Amv);
        let timed = counted.map(|location| (location, Timeline::of(location, self.scenario)));
        timed.filter(|(_, timeline)| !timeline.stretches.is_empty())
    }
}

/// The places of a location when it is open.
fn places(location: &Location) -> f64 {
    location.places.value.unwrap_or(0.0)
}

/// Recall terms, and places lent before month 0: no more than is agreed then.
fn flex(report: &mut Report<'_>, scenario: &Scenario, supply: &Supply<'_>) {
    let root = Place::ROOT;
    let mut terms = BTreeSet::new();
    let for_all = scenario.policy.recall_for_all.as_ref().is_some_and(|term| term.value.is_some());
    let mut agreed = 0.0;
    for (location, timeline) in supply.durable() {
        let weight = timeline.share(scenario.start);
        for agreement in location.agreements.iter().filter(|agreement| agreement.flex_places > 0.0) {
            // A location that states no term has the policy's, which is one more.
            terms.insert(if for_all { 0 } else { agreement.recall_months.unwrap_or(0) });
            let start = scenario.start;
            let holds =
                agreement.from.is_none_or(|from| from <= start) && agreement.until.is_none_or(|until| start < until);
            if holds {
                agreed += agreement.flex_places.min(places(location)) * weight;
            }
        }
    }
    if let Some(default) = scenario.policy.recall_months.value
        && terms.iter().any(|term| (f64::from(*term) - default).abs() < 0.5)
    {
        terms.remove(&0);
    }
    if terms.len() > TERMS {
        report.add(root.field("locations").error("too-many-terms").with("found", &terms.len()).with("limit", &TERMS));
    }
    let lent = scenario.policy.flex_start.as_ref().map_or(0.0, |count| supply.picked(count));
    if lent > agreed + DUST {
        let policy = root.field("policy");
        let problem = policy.field("flex_start").error("flex-start-not-agreed");
        report.add(problem.with("found", &number(lent)).with("agreed", &number(agreed)));
    }
}

/// A stable stock that never exists, and blocks larger than the stock they are part of.
fn stock(report: &mut Report<'_>, scenario: &Scenario, supply: &Supply<'_>, months: &[Month]) {
    let root = Place::ROOT;
    let policy = root.field("policy");
    let place = policy.field("stable_stock");
    let wanted = |month: Month| scenario.policy.stable_stock.at(month, supply.band, f64::INFINITY);
    let durable = durable_per_month(scenario, supply, months);
    let short = |(month, places): (&Month, &f64)| wanted(*month).is_some_and(|stock| stock > places + DUST);
    if !durable.is_empty() && months.iter().zip(&durable).all(short) {
        let most = durable.iter().copied().fold(0.0, f64::max);
        report.add(place.warning("stock-above-durable").with("found", &number(most)));
    }
    let caps = supply.picked(&scenario.policy.flex_cap) + supply.picked(&scenario.policy.reserve_cap);
    let below = months.iter().find_map(|month| wanted(*month).filter(|stock| caps > stock + DUST));
    if let Some(stock) = below {
        report.add(place.warning("caps-above-stock").with("found", &number(caps)).with("stock", &number(stock)));
    }
}

/// Open durable places per month: what opens and closes is added up once, however many locations there are.
fn durable_per_month(scenario: &Scenario, supply: &Supply<'_>, months: &[Month]) -> Vec<f64> {
    let mut steps = vec![0.0; months.len() + 1];
    let last = months.len();
    let index = |month: Month| usize::try_from(month.since(scenario.start)).unwrap_or(0).min(last);
    let all = supply.durable();
    let stretches = all.flat_map(|(location, timeline)| timeline.stretches.into_iter().map(move |at| (location, at)));
    for (location, stretch) in stretches {
        let places = places(location) * stretch.share;
        let (from, until) = (index(stretch.from), stretch.until.map_or(last, index));
        if from < until {
            for (month, change) in [(from, places), (until, -places)] {
                if let Some(step) = steps.get_mut(month) {
                    *step += change;
                }
            }
        }
    }
    let mut open = 0.0;
    let add = |step: &f64| {
        open += step;
        open
    };
    steps.iter().take(last).map(add).collect()
}

/// Kinds whose places cost nothing because nobody said what they cost.
fn missing_costs(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    let place = root.field("costs");
    for kind in Kind::ALL.into_iter().filter(|kind| kind.class() != Class::Outside) {
        if scenario.kind_costs(kind).is_some() {
            continue;
        }
        let of_kind = scenario.locations.iter().filter(|location| location.kind == kind);
        let silent = of_kind.filter(|location| {
            let reserve = kind.class() == Class::Temporary || location.cost_reserve.is_some();
            let flex = location.agreements.is_empty() || location.cost_flex.is_some();
            location.cost_in_use.is_none() || location.cost_idle.is_none() || !reserve || !flex
        });
        let count = silent.count();
        if count > 0 {
            report.add(place.warning("costs-missing").with("kind", kind.id()).with("count", &count));
        }
    }
}

/// Minors who leave their system go one way each: the shares together are at most 1.
fn minors_shares(report: &mut Report<'_>, scenario: &Scenario, flow: &FlowDemand) {
    let shares = [&flow.minors_to_regular, &flow.minors_to_permit_holders, &flow.minors_to_nidos];
    let points = shares.iter().flat_map(|series| series.points.iter().take(1_000));
    let mut months: Vec<Month> = points.map(|point| point.at.first_month()).collect();
    months.push(scenario.start);
    let own = scenario.band.value.unwrap_or(0.0);
    let at = |month: Month, band: f64| -> f64 {
        shares.iter().filter_map(|series: &&Series| series.at(month, band, 1.0)).sum()
    };
    let above = |band: f64| {
        let sums = months.iter().map(|month| (month, at(*month, band)));
        sums.max_by(|one, other| one.1.total_cmp(&other.1)).filter(|(_, sum)| *sum > 1.0 + 1e-9)
    };
    let root = Place::ROOT;
    let demand = root.field("demand");
    let place = demand.field("minors_to_regular");
    if let Some((month, sum)) = above(own) {
        report.add(place.error("minors-shares-above-one").with("found", &number(sum)).with("month", month));
    } else if let Some((month, sum)) = above(-1.0).or_else(|| above(1.0)) {
        report.add(place.warning("minors-shares-above-one").with("found", &number(sum)).with("month", month));
    }
}
