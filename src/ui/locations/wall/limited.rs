//! The three ways to count renewals, telling only what ends at the locations that the filter leaves.

use std::collections::BTreeSet;

use super::Ways;
use crate::regional::wall::Way;
use crate::scenario::{Named as _, Renewing};
use crate::session::jobs::State;

/// Of which state and which filter a way was made.
type Key = (Option<State>, u64);

/// What is told of each way while a filter leaves some locations out; made again when the way or the filter changes.
#[derive(Debug, Default)]
pub(super) struct Limited([Option<(Key, Way)>; 3]);

impl Limited {
    /// Brings it up to date; without a filter (`left` is absent) nothing is kept.
    pub(super) fn take(&mut self, ways: &Ways, left: Option<u64>, ids: &BTreeSet<String>) {
        for (way, kept) in Renewing::EVERY.iter().zip(&mut self.0) {
            let Some((version, found)) = left.zip(ways.at_hand(*way)) else {
                *kept = None;
                continue;
            };
            let key = (ways.state_of(*way), version);
            if kept.as_ref().is_some_and(|(known, _)| *known == key) {
                continue;
            }
            let locations = &found.checked.scenario().locations;
            let keep = |number: usize| locations.get(number).is_some_and(|location| ids.contains(&location.id));
            *kept = Some((key, found.limited(keep)));
        }
    }

    /// What is told of a way.
    pub(super) fn of(&self, way: Renewing) -> Option<&Way> {
        let place = Renewing::EVERY.iter().position(|known| *known == way)?;
        self.0.get(place)?.as_ref().map(|(_, way)| way)
    }
}
