//! Locations by their id, for many questions in a row.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Location, Scenario};

/// Finds locations by their id: with an index where many are asked for, else by walking the list.
#[derive(Default)]
pub(super) struct Finder {
    index: Option<BTreeMap<String, usize>>,
}

impl Finder {
    /// For this many questions.
    pub(super) fn new(scenario: &Scenario, questions: usize) -> Self {
        let numbered = || scenario.locations.iter().enumerate().map(|(number, at)| (at.id.clone(), number));
        Self { index: (questions > 8).then(|| numbered().collect()) }
    }

    /// The place of a location. What was taken out moved the others: then the list is walked.
    pub(super) fn find(&self, locations: &[Arc<Location>], id: &str) -> Option<usize> {
        let known = match &self.index {
            Some(index) => Some(*index.get(id)?),
            None => None,
        };
        let here = |number: &usize| locations.get(*number).is_some_and(|location| location.id == id);
        known.filter(here).or_else(|| locations.iter().position(|location| location.id == id))
    }

    /// Notes a location that was added.
    pub(super) fn note(&mut self, id: &str, number: usize) {
        if let Some(index) = &mut self.index {
            index.insert(id.to_owned(), number);
        }
    }
}
