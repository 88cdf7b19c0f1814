//! Which locations count for the task of a province, and why others do not (docs/model.md#provinces).

use super::{Class, CountingRule, Location, Timeline, timeline};
use crate::units::Month;

/// Why a location does not count for a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Places of its kind do not count.
    Kind,
    /// It has no more places than the rule asks to exceed.
    TooSmall,
    /// It is agreed for less time than the rule asks.
    TooShort,
}

/// The rule that holds in a month; none: all durable kinds count.
pub fn rule(rules: &[CountingRule], month: Month) -> Option<&CountingRule> {
    rules.iter().rev().find(|rule| rule.from <= month)
}

/// Why a location does not count in a month, by what is written down of it; empty: it counts while it is open.
///
/// Its size is that of the whole location, and its time runs from its expected opening to the end of what is agreed, extensions that are
/// granted included.
pub fn of(rules: &[CountingRule], month: Month, location: &Location, timeline: &Timeline) -> Vec<Reason> {
    let Some(rule) = rule(rules, month) else {
        return if location.kind.class() == Class::Durable { Vec::new() } else { vec![Reason::Kind] };
    };
    let mut reasons = Vec::new();
    if !rule.kinds.contains(&location.kind) {
        reasons.push(Reason::Kind);
    }
    if let Some(least) = rule.above_places.as_ref().and_then(|figure| figure.value)
        && location.places.value.is_none_or(|places| places <= least)
    {
        reasons.push(Reason::TooSmall);
    }
    if let Some(least) = rule.least_months.as_ref().and_then(|figure| figure.value)
        && timeline::agreed_until(location).is_some_and(|until| f64::from(until.since(timeline.opens)) < least)
    {
        reasons.push(Reason::TooShort);
    }
    reasons
}
