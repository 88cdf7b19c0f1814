//! What the steering tables ask of a scenario and its outcome: who meets its task, what ends when, what the act changes, and the transition
//! plan. Pure: plain data in, plain data out (docs/model.md#regional).

use crate::scenario::{Location, Scenario};

pub mod findings;
pub mod law;
pub mod municipal;
pub mod plan;
pub mod province;
pub mod segments;
pub mod sizes;
pub mod steps;
pub mod tables;
pub mod wall;

/// The locations of a province, with their places among all of the scenario.
pub fn locations<'a>(scenario: &'a Scenario, province: &'a str) -> impl Iterator<Item = (usize, &'a Location)> + 'a {
    let all = scenario.locations.iter().enumerate();
    all.map(|(index, location)| (index, location.as_ref())).filter(move |(_, location)| location.province == province)
}
