//! Figures and series one by one: unit, value, band, source, points.

use std::collections::BTreeSet;
use std::fmt::Display;

use rust_decimal::Decimal;

use super::report::{Place, Report, number};
use crate::problem::Problem;
use crate::scenario::fields::{Fields, Moments, Rule, View};
use crate::scenario::figure::{Figure, Point, Series};
use crate::scenario::{Status, Value};
use crate::units::{Unit, When};

/// Points of a series at most.
const POINTS: usize = 1_000;
/// Decimals of a price at most.
const DECIMALS: u32 = 4;
/// Below this an occupancy norm is hardly meant.
const NORM: f64 = 0.7;

/// All figures of a struct.
pub(super) fn fields<T: Fields>(report: &mut Report<'_>, owner: &Place<'_>, fields: &T) {
    for (name, view, rule) in fields.views() {
        let place = owner.field(name);
        match view {
            View::Series(series) => self::series(report, &place, series, rule),
            View::Count(count) => figure(report, &place, count, rule),
            View::Money(money) => figure(report, &place, money, rule),
            View::Whole(months) if months > 240 => report.add(out_of_range(&place, &months, "0", "240")),
            View::Whole(_) | View::Other => {}
        }
    }
}

/// A number as figures hold it.
pub(super) trait Amount: Copy + PartialOrd + Display {
    /// What is wrong with the number by itself.
    fn wrong(self, place: &Place<'_>, rule: Rule) -> Option<Problem>;
}

impl Amount for f64 {
    fn wrong(self, place: &Place<'_>, rule: Rule) -> Option<Problem> {
        if !self.is_finite() {
            return Some(place.error("not-a-number").with("found", &self));
        }
        if self < rule.least || self > rule.most || (rule.above && self <= rule.least) {
            return Some(out_of_range(place, &number(self), rule.least, rule.most));
        }
        if rule.whole && self.fract() != 0.0 {
            return Some(place.error("expected-whole-number").with("found", &number(self)));
        }
        None
    }
}

impl Amount for Decimal {
    fn wrong(self, place: &Place<'_>, rule: Rule) -> Option<Problem> {
        if self.normalize().scale() > DECIMALS {
            return Some(place.error("too-many-decimals").with("found", &self).with("limit", &DECIMALS));
        }
        let most = Self::try_from(rule.most).unwrap_or(Self::MAX);
        (self.is_sign_negative() && !self.is_zero() || self > most)
            .then(|| out_of_range(place, &self, rule.least, rule.most))
    }
}

pub(super) fn out_of_range(
    place: &Place<'_>,
    found: &impl Display,
    least: impl Display,
    most: impl Display,
) -> Problem {
    place.error("out-of-range").with("found", found).with("least", &least).with("most", &most)
}

/// A figure: a value with its unit, band and source.
pub(super) fn figure<T: Amount>(report: &mut Report<'_>, place: &Place<'_>, figure: &Figure<T>, rule: Rule) {
    unit(report, place, figure.unit, rule.unit);
    report.provenance(place, figure.status, &figure.source);
    report.note(&place.field("note"), &figure.note);
    constant(report, place, [figure.low, figure.value, figure.high], figure.status, rule);
}

fn unit(report: &mut Report<'_>, place: &Place<'_>, found: Unit, expected: Unit) {
    if found != expected {
        let name = |unit: Unit| ron::to_string(&unit).unwrap_or_default();
        report.add(place.error("unit-differs").with("found", &name(found)).with("expected", &name(expected)));
    }
}

/// A single value and its band, which only an unknown figure may lack.
fn constant<T: Amount>(report: &mut Report<'_>, place: &Place<'_>, band: [Option<T>; 3], status: Status, rule: Rule) {
    match (band, status) {
        ([_, Some(_), _], Status::Unknown) => report.add(place.error("unknown-with-value")),
        ([low, Some(value), high], _) => self::band(report, place, low, value, high, rule),
        ([None, None, None], Status::Unknown) if rule.needed => report.add(place.error("value-unknown")),
        ([None, None, None], Status::Unknown) => {}
        ([None, None, None], _) => report.add(place.error("value-missing")),
        _ => report.add(place.error("band-without-middle")),
    }
}

/// `low <= value <= high`, each possible by itself; both ends or none.
fn band<T: Amount>(report: &mut Report<'_>, place: &Place<'_>, low: Option<T>, value: T, high: Option<T>, rule: Rule) {
    let wrong = [Some(value), low, high].into_iter().flatten().find_map(|number| number.wrong(place, rule));
    let found = match (wrong, low, high) {
        (Some(problem), ..) => problem,
        (None, None, None) => return,
        (None, Some(low), Some(high)) if low <= value && value <= high => return,
        (None, Some(low), Some(high)) => {
            place.error("band-inverted").with("low", &low).with("found", &value).with("high", &high)
        }
        (None, low, _) => place.error("band-half").with("missing", if low.is_some() { "high" } else { "low" }),
    };
    report.add(found);
}

/// A constant or a path of points.
pub(super) fn series(report: &mut Report<'_>, place: &Place<'_>, series: &Series, rule: Rule) {
    unit(report, place, series.unit, rule.unit);
    report.note(&place.field("note"), &series.note);
    if let Some(band) = series.band.filter(|band| !(-2.0..=2.0).contains(band)) {
        report.add(out_of_range(&place.field("band"), &number(band), "-2", "2"));
    }
    if let Some(weights) = &series.season {
        season(report, &place.field("season"), weights, rule.moments);
    }
    if series.points.is_empty() {
        report.provenance(place, series.status, &series.source);
        let half_years = rule.moments == Moments::HalfYears;
        match series.value {
            Some(_) if half_years => report.add(place.error("points-only")),
            None if half_years => {}
            _ => constant(report, place, [series.low, series.value, series.high], series.status, rule),
        }
        if let Some(value) = series.value {
            low_norm(report, place, value, rule);
        }
        return;
    }
    if series.value.is_some() || series.low.is_some() || series.high.is_some() {
        report.add(place.error("value-and-points"));
    }
    if report.fits(place, series.points.len(), POINTS) {
        points(report, place, series, rule);
    }
}

/// Twelve weights, none negative, that sum to 12.
fn season(report: &mut Report<'_>, place: &Place<'_>, weights: &[f64; 12], moments: Moments) {
    let sum: f64 = weights.iter().sum();
    if moments != Moments::Years {
        report.add(place.error("season-not-annual"));
    } else if let Some(weight) = weights.iter().find(|weight| !(0.0..=12.0).contains(*weight)) {
        report.add(out_of_range(place, &number(*weight), "0", "12"));
    } else if (sum - 12.0).abs() > 1e-6 {
        report.add(place.error("season-sum").with("found", &number(sum)));
    }
}

fn points(report: &mut Report<'_>, owner: &Place<'_>, series: &Series, rule: Rule) {
    let mut seen = BTreeSet::new();
    // Years and observed months stand beside each other: each in its own order.
    let mut last = [None; 3];
    for point in &series.points {
        let place = owner.at(&point.at);
        let (kind, wanted) = match point.at {
            When::Year(_) => (0, rule.moments == Moments::Years),
            When::HalfYear(_) => (1, rule.moments == Moments::HalfYears),
            When::Month(_) => (2, rule.moments != Moments::HalfYears),
        };
        let first = point.at.first_month();
        if !wanted {
            report.add(place.error("point-of-other-kind").with("expected", moments_name(rule.moments)));
        } else if !seen.insert((kind, first)) {
            report.add(place.error("point-double").with("found", &point.at).with("occurrence", &2));
        } else if last.get(kind).is_some_and(|last| *last > Some(first)) {
            report.add(place.error("out-of-order").with("found", &point.at));
        }
        if let Some(last) = last.get_mut(kind) {
            *last = Some(first).max(*last);
        }
        self::point(report, &place, point, series, rule);
    }
}

fn moments_name(moments: Moments) -> &'static str {
    match moments {
        Moments::Months => "months",
        Moments::Years => "years",
        Moments::HalfYears => "half_years",
    }
}

fn point(report: &mut Report<'_>, place: &Place<'_>, point: &Point, series: &Series, rule: Rule) {
    let status = point.status.unwrap_or(series.status);
    // A point with a status of its own that needs no source does not take over that of the series.
    let own = point.status.is_some_and(|status| matches!(status, Status::Assumed | Status::Decided));
    let source = if point.source.is_empty() && !own { &series.source } else { &point.source };
    report.provenance(place, status, source);
    report.note(&place.field("note"), &point.note);
    if status == Status::Unknown {
        report.add(place.error("unknown-with-value"));
    }
    let observed = rule.moments == Moments::Years && matches!(point.at, When::Month(_));
    if observed && (point.low.is_some() || point.high.is_some()) {
        report.add(place.error("band-on-observed"));
    }
    band(report, place, point.low, point.value, point.high, rule);
    low_norm(report, place, point.value, rule);
}

/// A norm of 0.5 is possible, but it was hardly meant.
fn low_norm(report: &mut Report<'_>, place: &Place<'_>, value: f64, rule: Rule) {
    if rule.above && value > 0.0 && value < NORM {
        report.add(place.warning("norm-low").with("found", &value).with("limit", &NORM));
    }
}

/// A value of a change that no figure can hold.
pub(super) fn value(report: &mut Report<'_>, place: &Place<'_>, value: &Value) {
    match value {
        Value::Number(number) if !number.is_finite() => {
            report.add(place.error("not-a-number").with("found", number));
        }
        Value::Choice(text) => report.text(place, text, 64),
        _ => {}
    }
}
