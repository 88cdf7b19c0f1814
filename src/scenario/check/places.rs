//! Locations, their agreements and costs, and provinces.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::report::{Place, Report, number};
use super::{figures, regional};
use crate::scenario::address::suggested;
use crate::scenario::{Agreement, Class, KindCosts, Location, Money, Province, Scenario, Series, Timeline};
use crate::units::Month;

const LOCATIONS: usize = 20_000;
const AGREEMENTS: usize = 60;
const GROUPS: usize = 50;
const PROVINCES: usize = 500;
const RULES: usize = 60;
/// Euro per place per day in use outside which an amount is hardly meant so.
const DEAR: i64 = 1_000;
const CHEAP: i64 = 5;

/// The table of costs per kind.
pub(super) fn costs(report: &mut Report<'_>, costs: &[KindCosts]) {
    let root = Place::ROOT;
    let list = root.field("costs");
    report.ids(&list, costs.iter().map(|costs| costs.kind.id()));
    for (number, costs) in costs.iter().take(100).enumerate() {
        let place = list.item(costs.kind.id(), number);
        figures::fields(report, &place, costs);
        if costs.kind.class() != Class::Outside {
            implausible_cost(report, &place.field("in_use"), &costs.in_use);
        }
    }
}

fn implausible_cost(report: &mut Report<'_>, place: &Place<'_>, cost: &Money) {
    let odd = |value: &Decimal| *value > Decimal::from(DEAR) || *value < Decimal::from(CHEAP);
    if let Some(value) = cost.value.filter(odd) {
        report.add(place.warning("cost-implausible").with("found", &value).with("least", &CHEAP).with("most", &DEAR));
    }
}

/// Every location.
pub(super) fn locations(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    let list = root.field("locations");
    if !report.fits(&list, scenario.locations.len(), LOCATIONS) {
        return;
    }
    let provinces: BTreeSet<&str> = scenario.provinces.iter().map(|province| province.id.as_str()).collect();
    report.ids(&list, scenario.locations.iter().map(|location| location.id.as_str()));
    // Only those with successors ask for them.
    let names = |agreement: &Agreement| agreement.handover.is_some();
    let asked = scenario.locations.iter().any(|of| of.handover.is_some() || of.agreements.iter().any(names));
    let ids = scenario.locations.iter().filter(|_| asked).map(|location| location.id.as_str());
    let ids: BTreeSet<&str> = ids.collect();
    for (number, location) in scenario.locations.iter().enumerate() {
        let place = list.item(&location.id, number);
        report.title(&place.field("name"), &location.name);
        report.text(&place.field("municipality"), &location.municipality, 100);
        report.note(&place.field("note"), &location.note);
        if !provinces.contains(location.province.as_str()) {
            let start: String = location.province.chars().take(64).collect();
            let problem = place.field("province").error("province-unknown").with("found", &start);
            report.add(suggested(problem, &location.province, provinces.iter().copied()));
        }
        figures::fields(report, &place, location.as_ref());
        if let Some(cost) = location.cost_in_use.as_ref().filter(|_| location.kind.class() != Class::Outside) {
            implausible_cost(report, &place.field("cost_in_use"), cost);
        }
        open_months(report, &place, location, scenario);
        agreements(report, &place, location, &ids);
        regional::location(report, &place, location, &ids);
    }
}

/// Whether it is ever open within the horizon.
fn open_months(report: &mut Report<'_>, place: &Place<'_>, location: &Location, scenario: &Scenario) {
    let timeline = Timeline::of(location, scenario);
    let from = timeline.opens;
    let until = if timeline.stretches.is_empty() { location.available_until } else { timeline.closes() };
    match until {
        Some(until) if until <= from => {
            let place = place.field("available_until");
            report.add(place.warning("never-opens").with("from", &from).with("until", &until));
        }
        Some(until) if until <= scenario.start => {
            let place = place.field("available_until");
            report.add(place.warning("closed-before-start").with("until", &until).with("start", &scenario.start));
        }
        _ if from > scenario.end && scenario.start <= scenario.end => {
            let place = place.field("available_from");
            report.add(place.warning("opens-after-end").with("from", &from).with("end", &scenario.end));
        }
        _ => {}
    }
}

/// Agreements on flexible use: possible one by one, never two at once.
fn agreements(report: &mut Report<'_>, location: &Place<'_>, of: &Location, ids: &BTreeSet<&str>) {
    let list = location.field("agreements");
    if of.agreements.is_empty() || !report.fits(&list, of.agreements.len(), AGREEMENTS) {
        return;
    }
    if of.kind.class() != Class::Durable {
        report.add(list.warning("agreement-not-durable").with("kind", of.kind.id()));
    }
    let places = of.places.value.unwrap_or(f64::INFINITY);
    for (number, agreement) in of.agreements.iter().enumerate() {
        let place = list.number(number);
        self::agreement(report, &place, agreement, places);
        if let Some(handover) = &agreement.handover {
            regional::handover(report, &place.field("handover"), handover, &of.id, ids);
        }
        let overlaps = |other: &&Agreement| overlap(agreement, other);
        if let Some(earlier) = of.agreements.iter().take(number).position(|other| overlaps(&other)) {
            report.add(place.error("agreements-overlap").with("other", &(earlier + 1)));
        }
    }
}

fn agreement(report: &mut Report<'_>, place: &Place<'_>, agreement: &Agreement, places: f64) {
    let flex = agreement.flex_places;
    if !(0.0..=crate::scenario::fields::MOST).contains(&flex) {
        let place = place.field("flex_places");
        report.add(figures::out_of_range(&place, &number(flex), 0.0, crate::scenario::fields::MOST));
    } else if flex > places {
        let place = place.field("flex_places");
        report.add(place.warning("flex-above-places").with("found", &number(flex)).with("places", &number(places)));
    }
    if let Some(months) = agreement.recall_months.filter(|months| !(1..=240).contains(months)) {
        report.add(figures::out_of_range(&place.field("recall_months"), &months, "1", "240"));
    }
    if let (Some(from), Some(until)) = (agreement.from, agreement.until)
        && until <= from
    {
        report.add(place.error("agreement-ends-first").with("from", &from).with("until", &until));
    }
    if report.fits(&place.field("groups"), agreement.groups.len(), GROUPS) {
        agreement.groups.iter().for_each(|group| report.text(&place.field("groups"), group, 100));
    }
}

/// Whether two agreements hold in the same month; each holds up to and not including its end.
fn overlap(one: &Agreement, other: &Agreement) -> bool {
    let starts_in = |from: Option<Month>, until: Option<Month>| match (from, until) {
        (Some(from), Some(until)) => from < until,
        _ => true,
    };
    starts_in(one.from, other.until) && starts_in(other.from, one.until)
}

/// Provinces, their tasks and what counts for them.
pub(super) fn provinces(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    let list = root.field("provinces");
    if !report.fits(&list, scenario.provinces.len(), PROVINCES) {
        return;
    }
    report.ids(&list, scenario.provinces.iter().map(|province| province.id.as_str()));
    for (number, province) in scenario.provinces.iter().enumerate() {
        let place = list.item(&province.id, number);
        report.text(&place.field("name"), &province.name, 100);
        figures::fields(report, &place, province);
        minors_within_task(report, &place, province, scenario);
        regional::province(report, &place, province, scenario);
        let rules = place.field("counting");
        if !report.fits(&rules, province.counting.len(), RULES) {
            continue;
        }
        for (number, pair) in province.counting.windows(2).enumerate() {
            if let [before, after] = pair
                && after.from <= before.from
            {
                report.add(rules.number(number + 1).error("out-of-order").with("found", &after.from));
            }
        }
    }
}

/// The part for minors is at most the whole, at every point of either and at the start.
fn minors_within_task(report: &mut Report<'_>, place: &Place<'_>, province: &Province, scenario: &Scenario) {
    let (Some(task), Some(minors)) = (&province.task, &province.task_minors) else { return };
    let band = scenario.band.value.unwrap_or(0.0);
    let months = |series: &Series| series.points.iter().take(1_000).map(|point| point.at.first_month()).collect();
    let (of_task, of_minors): (Vec<Month>, Vec<Month>) = (months(task), months(minors));
    let wrong = std::iter::once(scenario.start).chain(of_task).chain(of_minors).find_map(|month| {
        let (whole, part) = (task.at(month, band, f64::INFINITY)?, minors.at(month, band, f64::INFINITY)?);
        (part > whole).then_some((month, whole, part))
    });
    if let Some((month, whole, part)) = wrong {
        let problem = place.field("task_minors").error("minors-above-task");
        report.add(problem.with("month", &month).with("found", &number(part)).with("task", &number(whole)));
    }
}
