//! The transition plan of a province: step by step from emergency places to durable and flexible ones (execution agenda, section 6.1;
//! docs/model.md#plan).
//!
//! A plan is not kept beside the locations: every step follows from one of them, so that changing a step changes the location, and a plan
//! and its list can never disagree.

use rust_decimal::Decimal;

use crate::engine::{Outcome, Plan as Compiled};
use crate::scenario::{Class, Location, Scenario, Timeline};
use crate::units::Month;

/// What happens in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// A location opens.
    Open,
    /// An agreement goes on by an extension (its number).
    Extend(usize),
    /// Places become flexible by an agreement (its number).
    Flex(usize),
    /// People of a closing location go to others.
    HandOver,
    /// A location closes.
    Close,
}

impl Deed {
    /// The name of its text: `plan-deed-<name>`.
    pub fn text(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Extend(_) => "extend",
            Self::Flex(_) => "flex",
            Self::HandOver => "hand-over",
            Self::Close => "close",
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When.
    pub month: Month,
    /// What.
    pub deed: Deed,
    /// Which location, by its place among those of the scenario.
    pub location: usize,
    /// Places concerned, as they count.
    pub places: f64,
    /// People who must move, at a closing.
    pub people: f64,
    /// The locations that take them over, by their places among those of the scenario.
    pub to: Vec<usize>,
}

/// Where a plan breaks the rule that emergency places stay only until durable ones open, or leaves people without a place to go.
#[derive(Clone, Debug, PartialEq)]
pub enum Break {
    /// Emergency places that close without anybody to take their people over.
    NoSuccessor {
        /// The closing location.
        location: usize,
        /// When it closes.
        month: Month,
    },
    /// The successor opens only after the closing.
    SuccessorLate {
        /// The closing location.
        location: usize,
        /// Its successor.
        to: usize,
        /// When that opens; `None`: it takes no part.
        opens: Option<Month>,
    },
    /// The successor is itself an emergency location.
    SuccessorTemporary {
        /// The closing location.
        location: usize,
        /// Its successor.
        to: usize,
    },
    /// More people come at once than the successors have places.
    SuccessorsTooSmall {
        /// The closing location.
        location: usize,
        /// Places lacking.
        lacking: f64,
    },
    /// Emergency places stay listed after all their durable successors are open.
    TooLong {
        /// The emergency location.
        location: usize,
        /// The month its last successor opens.
        since: Month,
        /// When it closes; `None`: not within the horizon.
        closes: Option<Month>,
    },
    /// Emergency places without an end.
    NoEnd {
        /// The emergency location.
        location: usize,
    },
}

impl Break {
    /// The name of its text: `plan-break-<name>`.
    pub fn text(&self) -> &'static str {
        match self {
            Self::NoSuccessor { .. } => "no-successor",
            Self::SuccessorLate { .. } => "late",
            Self::SuccessorTemporary { .. } => "temporary",
            Self::SuccessorsTooSmall { .. } => "small",
            Self::TooLong { .. } => "too-long",
            Self::NoEnd { .. } => "no-end",
        }
    }

    /// The location it is about, by its place among those of the scenario.
    pub fn location(&self) -> usize {
        match self {
            Self::NoSuccessor { location, .. }
            | Self::SuccessorLate { location, .. }
            | Self::SuccessorTemporary { location, .. }
            | Self::SuccessorsTooSmall { location, .. }
            | Self::TooLong { location, .. }
            | Self::NoEnd { location } => *location,
        }
    }
}

/// How good a plan is: the lower, the better.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Emergency places in use, summed over the months.
    pub emergency_place_months: f64,
    /// People who move because a location closes.
    pub forced_moves: f64,
    /// Cost of the locations of the province over the horizon, euro, not rounded.
    pub cost: Decimal,
}

/// How a province stands on 1 January.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The year.
    pub year: i32,
    /// Open durable places.
    pub durable: f64,
    /// Open emergency places.
    pub temporary: f64,
    /// Durable places as a share of both; `None`: nothing is open.
    pub share: Option<f64>,
    /// The task; `None`: none is known.
    pub task: Option<f64>,
    /// Places that count for it.
    pub counts: f64,
    /// What is lacking; `None`: no task is known.
    pub short: Option<f64>,
}

/// The transition plan of a province.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransitionPlan {
    /// What happens, in time.
    pub steps: Vec<Step>,
    /// The last month with an open emergency place; `None`: there is none.
    pub last_emergency: Option<Month>,
    /// Whether that is the last month of the horizon, so that the end is not in sight.
    pub emergency_to_the_end: bool,
    /// How the province stands on 1 January of every year.
    pub standings: Vec<Standing>,
    /// Where the plan breaks its rules.
    pub breaks: Vec<Break>,
    /// How good it is.
    pub score: Score,
}

/// The plan of a province (by its place in the scenario) as its locations make it; `compiled` is what `outcome` was run with.
pub fn plan(scenario: &Scenario, outcome: &Outcome, compiled: &Compiled, province: usize) -> TransitionPlan {
    let (Some(about), Some(columns)) = (scenario.provinces.get(province), outcome.provinces.get(province)) else {
        return TransitionPlan::default();
    };
    let mut plan = TransitionPlan::default();
    for (index, location) in super::locations(scenario, &about.id) {
        let site = Site { index, location, timeline: Timeline::of(location, scenario) };
        site.steps(scenario, outcome, &mut plan.steps);
        if location.kind.class() == Class::Temporary {
            site.breaks(scenario, outcome, &mut plan.breaks);
            let used = outcome.locations.get(index).map_or(0.0, |columns| columns.used.iter().sum());
            plan.score.emergency_place_months += used;
        }
    }
    plan.steps.sort_by_key(|step| (step.month, step.deed, step.location));
    plan.score.forced_moves = plan.steps.iter().filter(|step| step.deed == Deed::Close).map(|step| step.people).sum();
    plan.score.cost = (0..outcome.months).map(|month| outcome.province_cost(compiled, province, month)).sum();
    let last = columns.open_temporary.iter().rposition(|open| *open > 0.0);
    plan.last_emergency = last.map(|index| outcome.month(index));
    plan.emergency_to_the_end = last.is_some_and(|index| index + 1 == outcome.months);
    plan.standings = standings(outcome, columns);
    plan
}

fn standings(outcome: &Outcome, columns: &crate::engine::ProvinceOutcome) -> Vec<Standing> {
    let januaries = (0..outcome.months).filter(|index| outcome.month(*index).month() == 1);
    let standing = |index: usize| {
        let at = |column: &[f64]| column.get(index).copied();
        let (durable, temporary) =
            (at(&columns.open_durable).unwrap_or(0.0), at(&columns.open_temporary).unwrap_or(0.0));
        Standing {
            year: outcome.month(index).year(),
            durable,
            temporary,
            share: (durable + temporary > 0.0).then(|| durable / (durable + temporary)),
            task: at(&columns.task),
            counts: at(&columns.counts_for_task).unwrap_or(0.0),
            short: at(&columns.short_of_task),
        }
    };
    januaries.map(standing).collect()
}

/// A location of the province.
struct Site<'a> {
    index: usize,
    location: &'a Location,
    timeline: Timeline,
}

impl Site<'_> {
    fn steps(&self, scenario: &Scenario, outcome: &Outcome, steps: &mut Vec<Step>) {
        let places = self.location.places.value.unwrap_or(0.0);
        let inside = |month: Month| scenario.start < month && month <= scenario.end;
        let step =
            |month, deed, places| Step { month, deed, location: self.index, places, people: 0.0, to: Vec::new() };
        for stretch in &self.timeline.stretches {
            let deed = stretch.extension.map_or(Deed::Open, Deed::Extend);
            if inside(stretch.from) {
                steps.push(step(stretch.from, deed, places * stretch.share));
            }
        }
        if self.timeline.stretches.is_empty() || self.location.kind.class() == Class::Outside {
            return;
        }
        for (number, agreement) in self.location.agreements.iter().enumerate() {
            let from = agreement.from.map_or(self.timeline.opens, |from| from.max(self.timeline.opens));
            let share = self.timeline.share(from);
            if inside(from) && share > 0.0 {
                steps.push(step(from, Deed::Flex(number), agreement.flex_places.min(places) * share));
            }
        }
        if let Some(closes) = self.timeline.closes().filter(|closes| inside(*closes)) {
            let people = self.people(outcome, closes);
            let open = places * self.timeline.share(closes.plus(-1));
            let to = self.successors(scenario);
            if self.location.handover.is_some() {
                steps.push(Step { people, to, ..step(closes, Deed::HandOver, open) });
            }
            steps.push(Step { people, ..step(closes, Deed::Close, open) });
        }
    }

    /// The people in it in the month before it closes.
    fn people(&self, outcome: &Outcome, closes: Month) -> f64 {
        let before = usize::try_from(closes.since(outcome.start) - 1).ok();
        let norms = if self.location.kind.class() == Class::Durable { &outcome.norm } else { &outcome.norm_temporary };
        let people =
            before.and_then(|month| Some(outcome.locations.get(self.index)?.used.get(month)? * norms.get(month)?));
        people.unwrap_or(0.0)
    }

    /// The locations that take its people over, as far as they are in the scenario.
    fn successors(&self, scenario: &Scenario) -> Vec<usize> {
        let named = self.location.handover.iter().flat_map(|handover| &handover.to);
        let known = named.filter_map(|id| scenario.locations.iter().position(|location| location.id == *id));
        known.filter(|index| *index != self.index).collect()
    }

    fn breaks(&self, scenario: &Scenario, outcome: &Outcome, breaks: &mut Vec<Break>) {
        let Some(first) = self.timeline.stretches.first().filter(|first| first.from <= scenario.end) else { return };
        let location = self.index;
        let successors: Vec<(usize, Timeline)> = self
            .successors(scenario)
            .into_iter()
            .map(|index| (index, Timeline::of(&scenario.locations[index], scenario)))
            .collect();
        let closes = self.timeline.closes().filter(|closes| *closes <= scenario.end);
        let opens = |timeline: &Timeline| timeline.stretches.first().map(|first| first.from);
        if let Some(month) = closes {
            for (to, timeline) in &successors {
                match opens(timeline) {
                    Some(opens) if opens <= month => {}
                    opens => breaks.push(Break::SuccessorLate { location, to: *to, opens }),
                }
            }
            let outside = self.location.handover.as_ref().is_some_and(|handover| !handover.note.is_empty());
            if successors.is_empty() && !outside {
                breaks.push(Break::NoSuccessor { location, month });
            }
            if !successors.is_empty() {
                let room: f64 = successors
                    .iter()
                    .map(|(to, timeline)| scenario.locations[*to].places.value.unwrap_or(0.0) * timeline.share(month))
                    .sum();
                let people = self.people(outcome, month);
                let norm = usize::try_from(month.since(outcome.start)).ok().and_then(|at| outcome.norm.get(at));
                let lacking = people / norm.copied().unwrap_or(1.0) - room;
                if lacking > 0.5 {
                    breaks.push(Break::SuccessorsTooSmall { location, lacking });
                }
            }
        } else if self.timeline.closes().is_none() {
            breaks.push(Break::NoEnd { location });
        }
        let temporary = successors.iter().filter(|(to, _)| scenario.locations[*to].kind.class() == Class::Temporary);
        breaks.extend(temporary.map(|(to, _)| Break::SuccessorTemporary { location, to: *to }));
        let durable = successors.iter().filter(|(to, _)| scenario.locations[*to].kind.class() == Class::Durable);
        let open: Option<Vec<Month>> = durable.map(|(_, timeline)| opens(timeline)).collect();
        if let Some(since) = open.and_then(|open| open.into_iter().max()).map(|since| since.max(first.from))
            && since <= scenario.end
            && self.timeline.closes().is_none_or(|closes| closes > since.plus(GRACE))
        {
            breaks.push(Break::TooLong { location, since, closes });
        }
    }
}

/// Months that emergency places may stay after their durable successors have opened: people move in that month.
const GRACE: i32 = 1;
