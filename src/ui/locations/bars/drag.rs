//! Moving bars: what a pull of some months does to a location, by pointer and by keys alike.
//!
//! Only the planned opening and the end of the agreement move; agreements on flexible use, extensions and contracts keep their own dates.
//! A location stays open for a month at least, and its agreement does not pass the end of the first extension.

use std::sync::Arc;

use crate::scenario::{Location, Scenario, Value};
use crate::session::Given;
use crate::units::Month;

/// What is held of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    /// All of it.
    Whole,
    /// The planned opening.
    Start,
    /// The end of the agreement.
    End,
}

impl Grip {
    /// The end of its name among the texts.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// A pull that is going on.
#[derive(Clone, Debug)]
pub(super) struct Drag {
    /// The location as it was before.
    pub(super) location: Arc<Location>,
    pub(super) grip: Grip,
    /// The position that was taken hold of.
    pub(super) held: f64,
    /// How far it is pulled now, in whole months.
    pub(super) by: i32,
}

/// Pulls by key that follow each other: one pull from where the first began, so that a way back leads to the date there was.
#[derive(Clone, Debug)]
pub(super) struct Nudge {
    /// The location as it was before the first.
    location: Arc<Location>,
    grip: Grip,
    by: i32,
    /// What came of it.
    moved: Moved,
}

impl Nudge {
    /// A pull by some months more; it goes on with the last one as long as its dates still stand.
    pub(super) fn on(last: Option<&Self>, location: &Arc<Location>, scenario: &Scenario, grip: Grip, by: i32) -> Self {
        let now = Moved::now(location);
        let goes_on = |last: &&Self| last.location.id == location.id && last.grip == grip && last.moved == now;
        let (start, before) = last.filter(goes_on).map_or((location, 0), |last| (&last.location, last.by));
        let moved = Moved::pulled(start, scenario, grip, before + by);
        // What goes no further is not added up: the first press back moves it.
        let by = if moved == now { before } else { before + by };
        Self { location: Arc::clone(start), grip, by, moved }
    }

    /// The dates as changes of the document.
    pub(super) fn changes(&self) -> Vec<Given> {
        self.moved.changes(&self.location, self.grip)
    }
}

/// The dates of a location after a pull.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    /// The planned opening.
    pub(super) from: Month,
    /// The end of the agreement; `None`: stays open.
    pub(super) until: Option<Month>,
}

impl Moved {
    /// The dates of a location as they are.
    pub(super) fn now(location: &Location) -> Self {
        Self { from: location.available_from, until: location.available_until }
    }

    /// The dates after a pull of some months, as far as that is possible.
    pub(super) fn pulled(location: &Location, scenario: &Scenario, grip: Grip, by: i32) -> Self {
        let now = Self::now(location);
        if by == 0 {
            return now;
        }
        let after = scenario.end.plus(1);
        // A delay of its own goes along with the opening; one of the pipeline follows from it.
        let delay = i32::try_from(location.delay.unwrap_or(0)).unwrap_or(0);
        let latest = |end: Month| {
            location.extensions.first().and_then(|next| next.until).map_or(end, |next| next.plus(-1).min(end))
        };
        let earliest = Month::january(1950);
        match grip {
            Grip::Start => {
                let last = now.until.map_or(after, |until| until.plus(-1 - delay)).min(after);
                Self { from: now.from.plus(by).min(last).max(earliest), ..now }
            }
            // Nothing after the last month can be seen: an end there is pulled in from the edge, and never pushed further.
            Grip::End if by > 0 && now.until.is_none_or(|until| until >= after) => now,
            Grip::End => {
                let until = now.until.unwrap_or(after).min(after).plus(by).max(now.from.plus(delay + 1));
                let open = until > scenario.end && location.extensions.is_empty();
                Self { until: (!open).then(|| latest(until)), ..now }
            }
            Grip::Whole => {
                let room = now
                    .until
                    .map(|until| latest(Month::january(2150)).since(until))
                    .filter(|_| !location.extensions.is_empty());
                let by = by.min(room.unwrap_or(i32::MAX).max(0)).min(after.since(now.from).max(0));
                let by = by.max(earliest.since(now.from));
                Self { from: now.from.plus(by), until: now.until.map(|until| until.plus(by)) }
            }
        }
    }

    /// The dates as changes of the document: the same addresses for every move of a pull, so that they are one step.
    pub(super) fn changes(self, location: &Location, grip: Grip) -> Vec<Given> {
        let given = |field: &str, month: Option<Month>| {
            let text = month.map_or_else(String::new, |month| month.to_string());
            Given::new(format!("locations[{}].{field}", location.id), Value::Choice(text))
        };
        let (from, until) = (given("available_from", Some(self.from)), given("available_until", self.until));
        match grip {
            Grip::Start => vec![from],
            Grip::End => vec![until],
            Grip::Whole if location.available_until.is_none() => vec![from],
            Grip::Whole => vec![from, until],
        }
    }
}

/// The extension with the next decision: not decided, granted, refused, and round again.
pub(super) fn next_decision(location: &Location, number: usize) -> Option<Location> {
    use crate::scenario::Decision;
    let mut changed = location.clone();
    let extension = changed.extensions.get_mut(number)?;
    extension.decision = match extension.decision.unwrap_or(Decision::Undecided) {
        Decision::Undecided => Some(Decision::Granted),
        Decision::Granted => Some(Decision::Refused),
        Decision::Refused => None,
    };
    Some(changed)
}
