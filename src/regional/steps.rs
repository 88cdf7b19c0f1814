//! The steps of the Dispersal Act in time: per round when what is due, who delivers too little, and from when the minister may step in.

use super::province::missed;
use crate::engine::Outcome;
use crate::scenario::{Cycle, Dated, Scenario};
use crate::units::Month;

/// A round of the act as it works out for the provinces.
#[derive(Clone, Debug, PartialEq)]
pub struct Round<'a> {
    /// The round.
    pub cycle: &'a Cycle,
    /// The month by which the places must be there; `None`: unknown.
    pub due: Option<Month>,
    /// Whether the act still holds then.
    pub in_force: bool,
    /// How each province stands then, in the order of the scenario; empty where that month lies outside the horizon.
    pub standings: Vec<Standing>,
}

/// How a province stands when the places of a round must be there.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its place among the provinces of the scenario.
    pub province: usize,
    /// Its task; `None`: unknown.
    pub task: Option<f64>,
    /// Places that count.
    pub counts: f64,
    /// What is lacking; `None`: no task is known.
    pub short: Option<f64>,
    /// The first month from then on in which the task is met; `None`: not within the horizon, or no task is known.
    pub met_in: Option<Month>,
}

impl Standing {
    /// Whether the minister may step in from the due month on.
    pub fn may_step_in(&self) -> bool {
        self.short.is_some_and(missed)
    }
}

/// Every round of the act.
pub fn rounds<'a>(scenario: &'a Scenario, outcome: &Outcome) -> Vec<Round<'a>> {
    let ends = scenario.law.as_ref().and_then(|law| law.ends(scenario.start));
    let round = |cycle: &'a Cycle| {
        let due = month(&cycle.realisation);
        let in_force = due.is_some_and(|due| ends.is_none_or(|ends| due < ends));
        let index = due.and_then(|due| usize::try_from(due.since(outcome.start)).ok());
        let index = index.filter(|index| *index < outcome.months && in_force);
        Round { cycle, due, in_force, standings: index.map_or_else(Vec::new, |index| standings(outcome, index)) }
    };
    scenario.cycles.iter().map(round).collect()
}

/// The month of a date, where one is known.
pub fn month(dated: &Dated) -> Option<Month> {
    dated.date.map(crate::units::Day::month)
}

fn standings(outcome: &Outcome, month: usize) -> Vec<Standing> {
    let standing = |(index, province): (usize, &crate::engine::ProvinceOutcome)| {
        let met = province.short_of_task.get(month..).and_then(|rest| rest.iter().position(|short| !missed(*short)));
        Standing {
            province: index,
            task: province.task.get(month).copied(),
            counts: province.counts_for_task.get(month).copied().unwrap_or(0.0),
            short: province.short_of_task.get(month).copied(),
            met_in: met.map(|later| outcome.month(month + later)),
        }
    };
    outcome.provinces.iter().enumerate().map(standing).collect()
}
