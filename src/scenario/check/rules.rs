//! The scaling rules: each possible by itself, and able to work at all.

use super::figures::{self, out_of_range};
use super::report::{Place, Report, number};
use crate::scenario::{Count, ScalingRule, Scenario};
use crate::units::Month;

/// Rules at most.
const RULES: usize = 200;

/// All rules; `months` are those of the horizon, where it is possible.
pub(super) fn rules(report: &mut Report<'_>, scenario: &Scenario, months: Option<&[Month]>) {
    let root = Place::ROOT;
    let list = root.field("rules");
    if !report.fits(&list, scenario.rules.len(), RULES) {
        return;
    }
    report.ids(&list, scenario.rules.iter().map(|rule| rule.id.as_str()));
    for (index, rule) in scenario.rules.iter().enumerate() {
        let place = list.item(&rule.id, index);
        report.words(&place.field("title"), &rule.title);
        report.provenance(&place, rule.status, &rule.source);
        report.note(&place.field("note"), &rule.note);
        figures::fields(report, &place, rule);
        moments(report, &place, rule);
        if let Some(months) = months {
            never(report, &place, rule, scenario, months);
        }
    }
}

/// Calendar months, months back, and the order of begin and end.
fn moments(report: &mut Report<'_>, place: &Place<'_>, rule: &ScalingRule) {
    for (index, month) in rule.months.iter().enumerate() {
        let before = rule.months.get(..index).unwrap_or_default();
        if !(1..=12).contains(month) || before.contains(month) {
            report.add(place.field("months").error("calendar-month").with("found", month));
        }
    }
    if rule.trend_months == Some(0) {
        report.add(out_of_range(&place.field("trend_months"), &0, "1", "240"));
    }
    if let (Some(from), Some(until)) = (rule.from, rule.until)
        && until <= from
    {
        report.add(place.field("until").error("agreement-ends-first").with("from", &from).with("until", &until));
    }
}

/// A rule in use that can work in no month at all, whatever the need does.
fn never(report: &mut Report<'_>, place: &Place<'_>, rule: &ScalingRule, scenario: &Scenario, months: &[Month]) {
    let value = |count: &Option<Count>| count.as_ref().and_then(|count| count.value);
    if !rule.active {
        return;
    }
    let mut tell = |reason: &str, found: String| {
        report.add(place.warning("rule-never").with("reason", reason).with("found", &found));
    };
    if let (Some(below), Some(above)) = (value(&rule.need_below), value(&rule.need_above))
        && below <= above
    {
        tell("need", number(above));
    } else if let Some(free) = value(&rule.free_above).filter(|free| *free > highest_stock(scenario, months)) {
        tell("free", number(free));
    } else if longest_run(rule, months) <= value(&rule.notice).unwrap_or(0.0) {
        tell("months", String::new());
    } else if value(&rule.places).is_some_and(|places| places <= 0.0) {
        tell("places", String::new());
    }
}

/// The highest the stable stock can be.
fn highest_stock(scenario: &Scenario, months: &[Month]) -> f64 {
    let band = scenario.band.value.unwrap_or(0.0);
    let at = |month: &Month| scenario.policy.stable_stock.at(*month, band, f64::INFINITY);
    months.iter().filter_map(at).fold(0.0, f64::max)
}

/// Months in a row in which the rule may hold, at most.
fn longest_run(rule: &ScalingRule, months: &[Month]) -> f64 {
    let (mut run, mut longest) = (0.0, 0.0_f64);
    for (index, month) in months.iter().enumerate() {
        run = if index >= rule.looks_back() && rule.allows(*month) { run + 1.0 } else { 0.0 };
        longest = longest.max(run);
    }
    longest
}
