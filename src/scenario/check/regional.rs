//! What the steering tables work with: pipeline, renewals, the act, measures, municipalities and their exchanges.

use std::collections::{BTreeMap, BTreeSet};

use super::figures;
use super::report::{Place, Report, number};
use crate::scenario::fields::Rule;
use crate::scenario::{
    CountingRule, Dated, Exchange, Handover, Kind, LawRegime, Location, Named, Province, Scenario, Series, Status,
};
use crate::units::Month;

/// Items in a list at most.
const ITEMS: usize = 200;
const EXTENSIONS: usize = 60;
const MUNICIPALITIES: usize = 500;
/// Letters of the name of a municipality or a group at most.
const NAME: usize = 100;
/// People per place above which measures are hardly meant so.
const CROWDED: f64 = 1.0;
/// People and places smaller than this are rounding dust.
const DUST: f64 = 1e-6;

/// What stands in lists of their own.
pub(super) fn lists(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    if let Some(renewal) = &scenario.renewal {
        figures::fields(report, &root.field("renewal"), renewal);
    }
    if let Some(law) = &scenario.law {
        let place = root.field("law");
        if law.regime == LawRegime::Repealed && law.repealed_on.is_none() {
            report.add(place.field("repealed_on").error("law-without-date"));
        }
    }
    displaced(report, scenario);
    pipeline(report, scenario);
    measures(report, scenario);
    let list = root.field("cycles");
    if report.fits(&list, scenario.cycles.len(), ITEMS) {
        report.ids(&list, scenario.cycles.iter().map(|cycle| cycle.id.as_str()));
        for (number, cycle) in scenario.cycles.iter().enumerate() {
            let place = list.item(&cycle.id, number);
            if let Some(total) = &cycle.total {
                figures::figure(report, &place.field("total"), total, Rule::places());
            }
            let dates = [&cycle.estimate, &cycle.report, &cycle.decision, &cycle.realisation];
            for (name, dated) in ["estimate", "report", "decision", "realisation"].into_iter().zip(dates) {
                self::dated(report, &place.field(name), dated);
            }
        }
    }
    let list = root.field("sizes");
    if report.fits(&list, scenario.sizes.len(), ITEMS) {
        report.ids(&list, scenario.sizes.iter().map(|size| size.id.as_str()));
        for (number, size) in scenario.sizes.iter().enumerate() {
            let place = list.item(&size.id, number);
            report.words(&place.field("title"), &size.title);
            figures::fields(report, &place, size);
        }
    }
}

/// Displaced people: figures, the month protection ends, and places for those of whom there are.
fn displaced(report: &mut Report<'_>, scenario: &Scenario) {
    let Some(displaced) = &scenario.displaced else { return };
    let root = Place::ROOT;
    let place = root.field("displaced");
    figures::fields(report, &place, displaced);
    if let Some(exchange) = &displaced.exchange {
        figures::fields(report, &place.field("exchange"), exchange);
    }
    if let Some(ends) = &displaced.protection_ends {
        let place = place.field("protection_ends");
        report.provenance(&place, ends.status, &ends.source);
        report.note(&place.field("note"), &ends.note);
        match (ends.month, ends.status) {
            (Some(_), Status::Unknown) => report.add(place.error("unknown-with-value")),
            (None, status) if status != Status::Unknown => report.add(place.error("value-missing")),
            _ => {}
        }
    }
    let goo = || scenario.locations.iter().any(|location| location.kind == Kind::Goo);
    if displaced.known().is_some() && displaced.places.is_none() && !goo() {
        report.add(place.field("places").warning("displaced-without-places"));
    }
}

fn dated(report: &mut Report<'_>, place: &Place<'_>, dated: &Dated) {
    report.provenance(place, dated.status, &dated.source);
    report.note(&place.field("note"), &dated.note);
}

/// Of two rules for the same kind and stage only the first would hold.
fn pipeline(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    let list = root.field("pipeline");
    if !report.fits(&list, scenario.pipeline.len(), ITEMS) {
        return;
    }
    report.ids(&list, scenario.pipeline.iter().map(|rule| rule.id.as_str()));
    let mut seen = BTreeMap::new();
    for (number, rule) in scenario.pipeline.iter().enumerate() {
        let place = list.item(&rule.id, number);
        figures::fields(report, &place, rule);
        if !rule.stage.to_come() {
            report.add(place.field("stage").error("pipeline-stage-open").with("found", rule.stage.id()));
        }
        for kind in &rule.kinds {
            if let Some(earlier) = seen.insert((*kind, rule.stage), &rule.id) {
                report.add(
                    place.field("kinds").error("pipeline-rule-twice").with("kind", kind.id()).with("other", earlier),
                );
            }
        }
    }
}

fn measures(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    let list = root.field("measures");
    if !report.fits(&list, scenario.measures.len(), ITEMS) {
        return;
    }
    report.ids(&list, scenario.measures.iter().map(|measure| measure.id.as_str()));
    for (number, measure) in scenario.measures.iter().enumerate() {
        let place = list.item(&measure.id, number);
        report.words(&place.field("title"), &measure.title);
        figures::fields(report, &place, measure);
        if let Some(until) = measure.until.filter(|until| *until <= measure.from) {
            report.add(
                place.field("until").error("agreement-ends-first").with("from", &measure.from).with("until", &until),
            );
        }
        if measure.people.is_none() && measure.norm.is_none() {
            report.add(place.warning("measure-without-effect"));
        }
    }
    let band = scenario.band.value.unwrap_or(0.0);
    let starts = scenario.measures.iter().map(|measure| measure.from.max(scenario.start));
    let crowded = starts.filter(|month| *month <= scenario.end).find_map(|month| {
        let working = scenario.measures.iter().filter(|measure| measure.works(month));
        let extra: f64 = working.filter_map(|measure| measure.norm.as_ref()?.value).sum();
        let norm = scenario.occupancy_norm.at(month, band, 1.0).unwrap_or(1.0) + extra;
        (extra > 0.0 && norm > CROWDED + DUST).then_some((month, norm))
    });
    if let Some((month, norm)) = crowded {
        let found = format!("{norm:.2}");
        report.add(list.warning("norm-above-one").with("found", &found).with("month", &month));
    }
}

/// What a location says of its contract, funding, extensions and successors; `ids` are those of all locations.
pub(super) fn location(report: &mut Report<'_>, place: &Place<'_>, location: &Location, ids: &BTreeSet<&str>) {
    extensions(report, &place.field("extensions"), location);
    if let Some(per_year) = location.contract.as_ref().and_then(|contract| contract.per_year.as_ref()) {
        let contract = place.field("contract");
        figures::figure(report, &contract.field("per_year"), per_year, Rule::once());
    }
    if let Some(funding) = &location.funding {
        let place = place.field("funding");
        if report.fits(&place.field("groups"), funding.groups.len(), EXTENSIONS) {
            funding.groups.iter().for_each(|group| report.text(&place.field("groups"), group, NAME));
        }
    }
    if let Some(handover) = &location.handover {
        self::handover(report, &place.field("handover"), handover, &location.id, ids);
    }
}

/// Who takes over from the location with this id: others that are there.
pub(super) fn handover(
    report: &mut Report<'_>,
    place: &Place<'_>,
    handover: &Handover,
    own: &str,
    ids: &BTreeSet<&str>,
) {
    report.note(&place.field("note"), &handover.note);
    if report.fits(&place.field("to"), handover.to.len(), EXTENSIONS) {
        for unknown in handover.to.iter().filter(|to| !ids.contains(to.as_str()) || *to == own) {
            let start: String = unknown.chars().take(64).collect();
            report.add(place.field("to").warning("handover-unknown").with("found", &start));
        }
    }
}

fn extensions(report: &mut Report<'_>, list: &Place<'_>, location: &Location) {
    if location.extensions.is_empty() || !report.fits(list, location.extensions.len(), EXTENSIONS) {
        return;
    }
    let mut before = location.available_until;
    for (number, extension) in location.extensions.iter().enumerate() {
        let place = list.number(number);
        report.note(&place.field("note"), &extension.note);
        if let Some(chance) = &extension.probability {
            figures::figure(report, &place.field("probability"), chance, Rule::share());
        }
        match (before, extension.until) {
            (None, _) => report.add(place.warning("extension-after-open-end")),
            (Some(from), Some(until)) if until <= from => {
                report
                    .add(place.field("until").error("agreement-ends-first").with("from", &from).with("until", &until));
            }
            _ => {}
        }
        before = extension.until;
    }
}

/// The municipalities of a province, its counting rules, and exchanges whose sums stay equal.
pub(super) fn province(report: &mut Report<'_>, place: &Place<'_>, province: &Province, scenario: &Scenario) {
    let rules = place.field("counting");
    for (number, rule) in province.counting.iter().enumerate() {
        self::rule(report, &rules.number(number), rule, scenario);
    }
    let list = place.field("municipalities");
    if report.fits(&list, province.municipalities.len(), MUNICIPALITIES) {
        let mut seen = BTreeSet::new();
        for (number, municipality) in province.municipalities.iter().enumerate() {
            // Names of municipalities have blanks and apostrophes; they are no ids of addresses.
            let place = list.number(number);
            report.title(&place.field("id"), &municipality.id);
            if !seen.insert(municipality.id.as_str()) {
                report.add(place.field("id").error("municipality-twice").with("found", &municipality.id));
            }
            for (name, series) in [("task", &municipality.task), ("task_minors", &municipality.task_minors)] {
                if let Some(series) = series {
                    figures::series(report, &place.field(name), series, Rule::places().may_lack());
                }
            }
        }
        tasks_within(report, &list, province, scenario);
    }
    let list = place.field("exchanges");
    if report.fits(&list, province.exchanges.len(), ITEMS) {
        report.ids(&list, province.exchanges.iter().map(|exchange| exchange.id.as_str()));
        let known: BTreeSet<&str> = province.municipalities.iter().map(|known| known.id.as_str()).collect();
        for (number, exchange) in province.exchanges.iter().enumerate() {
            self::exchange(report, &list.item(&exchange.id, number), exchange, &known);
        }
    }
}

fn rule(report: &mut Report<'_>, place: &Place<'_>, rule: &CountingRule, scenario: &Scenario) {
    report.note(&place.field("note"), &rule.note);
    if let Some(least) = &rule.above_places {
        figures::figure(report, &place.field("above_places"), least, Rule::places());
    }
    if let Some(least) = &rule.least_months {
        figures::figure(report, &place.field("least_months"), least, Rule::months(240.0));
    }
    if !rule.cycle.is_empty() && scenario.cycles.iter().all(|cycle| cycle.id != rule.cycle) {
        let start: String = rule.cycle.chars().take(64).collect();
        report.add(place.field("cycle").warning("cycle-unknown").with("found", &start));
    }
}

/// Municipalities together have at most the task of their province, where that is known.
fn tasks_within(report: &mut Report<'_>, list: &Place<'_>, province: &Province, scenario: &Scenario) {
    let Some(task) = &province.task else { return };
    let band = scenario.band.value.unwrap_or(0.0);
    let at = |series: &Series, month: Month| series.at(month, band, f64::INFINITY);
    let months = task.points.iter().take(1_000).map(|point| point.at.first_month());
    for month in std::iter::once(scenario.start).chain(months).filter(|month| *month >= scenario.start) {
        let tasks = province.municipalities.iter().filter_map(|municipality| at(municipality.task.as_ref()?, month));
        let sum: f64 = tasks.sum();
        if let Some(task) = at(task, month).filter(|task| sum > task + 0.5) {
            let problem = list.warning("municipal-tasks-above").with("found", &number(sum)).with("month", &month);
            report.add(problem.with("task", &number(task)));
            return;
        }
    }
}

fn exchange(report: &mut Report<'_>, place: &Place<'_>, exchange: &Exchange, known: &BTreeSet<&str>) {
    report.note(&place.field("note"), &exchange.note);
    if let Some(until) = exchange.until.filter(|until| *until <= exchange.from) {
        report
            .add(place.field("until").error("agreement-ends-first").with("from", &exchange.from).with("until", &until));
    }
    let parts = place.field("parts");
    if !report.fits(&parts, exchange.parts.len(), ITEMS) {
        return;
    }
    for (number, part) in exchange.parts.iter().enumerate() {
        let place = parts.number(number);
        report.text(&place.field("municipality"), &part.municipality, NAME);
        if !known.is_empty() && !known.contains(part.municipality.as_str()) {
            let start: String = part.municipality.chars().take(64).collect();
            report.add(place.field("municipality").warning("municipality-unknown").with("found", &start));
        }
        for found in [part.asylum, part.ukraine, part.homes].into_iter().filter(|found| !found.is_finite()) {
            report.add(place.error("not-a-number").with("found", &found));
        }
    }
    for (name, sum) in exchange.sums() {
        if sum.abs() > DUST {
            report.add(parts.warning("exchange-unequal").with("task", name).with("found", &number(sum)));
        }
    }
}
