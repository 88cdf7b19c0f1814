//! The provinces beside each other: a map of tiles, a measure for each, and why a location counts for the task or not.

use crate::engine::{Outcome, ProvinceOutcome};
use crate::scenario::counting::{self, Reason};
use crate::scenario::{Location, Province, Scenario, Timeline, timeline};
use crate::units::Month;

/// Where the tile of each province stands: its id, column and row, in the shape of the country.
pub const TILES: [(&str, u8, u8); 12] = [
    ("friesland", 2, 0),
    ("groningen", 3, 0),
    ("noord-holland", 1, 1),
    ("flevoland", 2, 1),
    ("drenthe", 3, 1),
    ("zuid-holland", 0, 2),
    ("utrecht", 1, 2),
    ("gelderland", 2, 2),
    ("overijssel", 3, 2),
    ("zeeland", 0, 3),
    ("noord-brabant", 1, 3),
    ("limburg", 2, 3),
];

/// What is shown of every province.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Places it must make available.
    #[default]
    Task,
    /// Open places for reception, durable and temporary.
    Open,
    /// Open durable places.
    Durable,
    /// What the task lacks.
    Gap,
    /// Durable places as a share of all open places for reception.
    Share,
}

impl Measure {
    /// Every measure, in the order on screen.
    pub const ALL: [Self; 5] = [Self::Task, Self::Open, Self::Durable, Self::Gap, Self::Share];

    /// The name of its texts: `measure-<name>`.
    pub fn text(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Open => "open",
            Self::Durable => "durable",
            Self::Gap => "gap",
            Self::Share => "share",
        }
    }

    /// Whether it is a share and not a number of places.
    pub fn is_share(self) -> bool {
        self == Self::Share
    }

    /// Its value in a month (an index into the horizon); `None` where no task is known, or nothing is open to take a share of.
    pub fn of(self, province: &ProvinceOutcome, month: usize) -> Option<f64> {
        let at = |column: &[f64]| column.get(month).copied();
        let open = Some(at(&province.open_durable)? + at(&province.open_temporary)?);
        match self {
            Self::Task => at(&province.task),
            Self::Open => open,
            Self::Durable => at(&province.open_durable),
            Self::Gap => at(&province.short_of_task),
            Self::Share => open.filter(|open| *open > 0.0).and_then(|open| Some(at(&province.open_durable)? / open)),
        }
    }
}

/// Why a location does not count for the task of its province in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// The rule of the task leaves it out.
    Rule(Reason),
    /// It takes no part: its chance lies below the threshold, or it is for minors where those do not count.
    TakesNoPart,
    /// It closed with the act, or does not open without it.
    Act,
    /// It is not open yet.
    NotYetOpen,
    /// It is closed.
    Closed,
}

/// Why a location does not count in a month; empty: all its open places count.
pub fn not_counted(location: &Location, scenario: &Scenario, month: Month) -> Vec<NotCounted> {
    let timeline = Timeline::of(location, scenario);
    let amv = location.kind == crate::scenario::Kind::Amv && !scenario.demand.count_minors();
    let mut reasons = Vec::new();
    let counts = timeline::counted(timeline.chance, &scenario.pipeline_counting) > 0.0;
    let ends = scenario.law.as_ref().and_then(|law| law.ends(scenario.start));
    match timeline.stretches.first() {
        _ if amv || !counts => reasons.push(NotCounted::TakesNoPart),
        None if ends.is_some_and(|ends| ends <= timeline.opens) => reasons.push(NotCounted::Act),
        None => reasons.push(NotCounted::Closed),
        Some(first) if month < first.from => reasons.push(NotCounted::NotYetOpen),
        Some(_) if ends.is_some_and(|ends| timeline.closes() == Some(ends) && ends <= month) => {
            reasons.push(NotCounted::Act);
        }
        Some(_) if timeline.closes().is_some_and(|closes| closes <= month) => reasons.push(NotCounted::Closed),
        Some(_) => {}
    }
    let rules = scenario.province(&location.province).map_or(&[][..], |province: &Province| &province.counting);
    reasons.extend(counting::of(rules, month, location, &timeline).into_iter().map(NotCounted::Rule));
    reasons
}

/// Whether a task, or anything else counted in whole places, is missed by so many places: a shortage that reads as a place is one, what rounds
/// to nothing is none.
pub fn missed(short: f64) -> bool {
    short > 0.5
}

/// The first month in which a column of shortages misses, and the first from which it does not any more to the end; both as an index into it.
/// A column that misses to its end, or never, has no second.
pub fn missed_between(short: &[f64]) -> (Option<usize>, Option<usize>) {
    let misses = |short: &f64| missed(*short);
    let after = short.iter().rposition(misses).map(|last| last + 1);
    (short.iter().position(misses), after.filter(|month| *month < short.len()))
}

/// The first month from which the task of a province is met to the end; `None`: it is missed in the end, or no task is known.
pub fn met_from(outcome: &Outcome, province: &ProvinceOutcome) -> Option<Month> {
    match missed_between(&province.short_of_task) {
        _ if province.short_of_task.is_empty() => None,
        (None, _) => Some(outcome.start),
        (Some(_), after) => after.map(|month| outcome.month(month)),
    }
}
