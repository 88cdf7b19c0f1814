//! The transition plan of a province: step by step from emergency places to durable and flexible ones (execution agenda, section 6.1;
//! docs/model.md#plan).
//!
//! A plan is not kept beside the locations: every step follows from one of them, so that changing a step changes the location, and a plan
//! and its list can never disagree.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::province::missed;
use crate::engine::{Outcome, Plan as Compiled, ProvinceOutcome};
use crate::scenario::{Class, Decision, Location, Scenario, Timeline};
use crate::units::Month;

/// What happens in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// A location opens.
    Open,
    /// An agreement goes on by an extension.
    Extend {
        /// Its number.
        number: usize,
        /// Whether that was decided; else it only counts by its chance.
        granted: bool,
    },
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
            Self::Extend { granted: true, .. } => "extend",
            Self::Extend { granted: false, .. } => "extend-open",
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
    /// Emergency places that do not close within the horizon.
    NoEnd {
        /// The emergency location.
        location: usize,
    },
    /// Emergency places that stay while the durable places of the province meet its task by themselves.
    NotNeeded {
        /// The emergency location.
        location: usize,
        /// The month from which they do.
        since: Month,
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
            Self::NotNeeded { .. } => "not-needed",
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
            | Self::NotNeeded { location, .. }
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
    let mut claims = Claims::new();
    for (index, location) in super::locations(scenario, &about.id) {
        let site = Site { index, location, timeline: Timeline::of(location, scenario) };
        site.steps(scenario, outcome, &mut plan.steps);
        if location.kind.class() == Class::Temporary {
            site.breaks(scenario, outcome, &mut claims, &mut plan.breaks);
            plan.breaks.extend(site.not_needed(outcome, columns));
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

fn standings(outcome: &Outcome, columns: &ProvinceOutcome) -> Vec<Standing> {
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

/// People of closing locations who go to a successor in a month.
type Claims = BTreeMap<(Month, usize), f64>;

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
        let reception = self.location.kind.class() != Class::Outside;
        for (at, stretch) in self.timeline.stretches.iter().enumerate() {
            if inside(stretch.from) {
                steps.push(step(stretch.from, self.begins(stretch.extension), places * stretch.share));
            }
            // Where an extension is only likely, a part of the places closes before it.
            let next = self.timeline.stretches.get(at + 1).map_or(0.0, |next| next.share);
            let ends = stretch.share - next;
            if let Some(month) = stretch.until.filter(|month| inside(*month) && ends > 0.0 && reception) {
                if self.location.handover.is_some() {
                    let to = self.successors(scenario);
                    steps.push(Step { to, ..step(month, Deed::HandOver, places * ends) });
                }
                let people = self.people(outcome, month) * ends / stretch.share;
                steps.push(Step { people, ..step(month, Deed::Close, places * ends) });
            }
        }
        for (number, agreement) in self.location.agreements.iter().enumerate().filter(|_| reception) {
            let from = agreement.from.map_or(self.timeline.opens, |from| from.max(self.timeline.opens));
            let share = self.timeline.share(from);
            if inside(from) && share > 0.0 {
                steps.push(step(from, Deed::Flex(number), agreement.flex_places.min(places) * share));
            }
        }
    }

    /// What the begin of a stretch is.
    fn begins(&self, extension: Option<usize>) -> Deed {
        let Some(number) = extension else { return Deed::Open };
        let decision = self.location.extensions.get(number).and_then(|extension| extension.decision);
        Deed::Extend { number, granted: decision == Some(Decision::Granted) }
    }

    /// The people in it in the month before a month.
    fn people(&self, outcome: &Outcome, month: Month) -> f64 {
        let before = usize::try_from(month.since(outcome.start) - 1).ok();
        let used = before.and_then(|at| outcome.locations.get(self.index)?.used.get(at));
        used.copied().unwrap_or(0.0) * norm(outcome, self.location, month.plus(-1))
    }

    /// The locations that take its people over, as far as they are in the scenario.
    fn successors(&self, scenario: &Scenario) -> Vec<usize> {
        let named = self.location.handover.iter().flat_map(|handover| &handover.to);
        let known = named.filter_map(|id| scenario.locations.iter().position(|location| location.id == *id));
        known.filter(|index| *index != self.index).collect()
    }

    fn breaks(&self, scenario: &Scenario, outcome: &Outcome, claims: &mut Claims, breaks: &mut Vec<Break>) {
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
            let late = successors.iter().filter(|(_, timeline)| opens(timeline).is_none_or(|opens| opens > month));
            breaks.extend(late.map(|(to, timeline)| Break::SuccessorLate {
                location,
                to: *to,
                opens: opens(timeline),
            }));
            let outside = self.location.handover.as_ref().is_some_and(|handover| !handover.note.is_empty());
            if successors.is_empty() && !outside {
                breaks.push(Break::NoSuccessor { location, month });
            }
            let lacking = self.lacking(scenario, outcome, month, &successors, claims);
            if missed(lacking) && !successors.is_empty() {
                breaks.push(Break::SuccessorsTooSmall { location, lacking });
            }
        } else {
            breaks.push(Break::NoEnd { location });
        }
        let class = |to: usize| scenario.locations[to].kind.class();
        let temporary = successors.iter().filter(|(to, _)| class(*to) == Class::Temporary);
        breaks.extend(temporary.map(|(to, _)| Break::SuccessorTemporary { location, to: *to }));
        let durable = successors.iter().filter(|(to, _)| class(*to) == Class::Durable);
        let open: Option<Vec<Month>> = durable.map(|(_, timeline)| opens(timeline)).collect();
        if let Some(since) = open.and_then(|open| open.into_iter().max()).map(|since| since.max(first.from))
            && since <= scenario.end
            && self.timeline.closes().is_none_or(|closes| closes > since.plus(GRACE))
        {
            breaks.push(Break::TooLong { location, since, closes });
        }
    }

    /// Durable places lacking for its people when it closes: what is free at its successors, less what others that close then have claimed.
    fn lacking(
        &self,
        scenario: &Scenario,
        outcome: &Outcome,
        month: Month,
        successors: &[(usize, Timeline)],
        claims: &mut Claims,
    ) -> f64 {
        let mut people = self.people(outcome, month);
        for (to, timeline) in successors {
            let successor = &scenario.locations[*to];
            let before = usize::try_from(month.since(outcome.start) - 1).ok();
            let used = before.and_then(|at| outcome.locations.get(*to)?.used.get(at)).copied().unwrap_or(0.0);
            let free = successor.places.value.unwrap_or(0.0) * timeline.share(month) - used;
            let claimed = claims.entry((month, *to)).or_default();
            let room = (free * norm(outcome, successor, month) - *claimed).max(0.0);
            let taken = people.min(room);
            *claimed += taken;
            people -= taken;
        }
        people / outcome.norm.get(usize::try_from(month.since(outcome.start)).unwrap_or(0)).copied().unwrap_or(1.0)
    }

    /// Whether the durable places of the province meet its task to the end while this emergency location is still open.
    fn not_needed(&self, outcome: &Outcome, columns: &ProvinceOutcome) -> Option<Break> {
        let task = columns.task.as_slice();
        let met = |at: usize| columns.open_durable.get(at).is_some_and(|durable| !missed(task[at] - durable));
        let last = (0..task.len()).rev().take_while(|at| met(*at)).last().filter(|_| !task.is_empty())?;
        let since = outcome.month(last).max(self.timeline.stretches.first()?.from);
        let stays = self.timeline.closes().is_none_or(|closes| closes > since.plus(GRACE));
        (stays && since <= outcome.month(outcome.months - 1))
            .then_some(Break::NotNeeded { location: self.index, since })
    }
}

/// People per place of a location in a month.
fn norm(outcome: &Outcome, location: &Location, month: Month) -> f64 {
    let norms = if location.kind.class() == Class::Durable { &outcome.norm } else { &outcome.norm_temporary };
    usize::try_from(month.since(outcome.start)).ok().and_then(|at| norms.get(at)).copied().unwrap_or(1.0)
}

/// Months that emergency places may stay after their durable successors have opened: people move in that month.
const GRACE: i32 = 1;
