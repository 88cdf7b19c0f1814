//! Which known location a row means.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::column::Column;
use super::field::Field;
use super::rows::Entry;
use super::vocabulary::plain;
use crate::scenario::{Kind, Location, Scenario};

/// The locations there are, by what a row can know them by.
pub(super) struct Known<'a> {
    by_id: BTreeMap<&'a str, &'a Arc<Location>>,
    by_kind: BTreeMap<(String, String, Kind), Option<&'a Arc<Location>>>,
    by_name: BTreeMap<(String, String), Option<&'a Arc<Location>>>,
    /// Names that stand in the list more than once.
    repeated: BTreeSet<(String, String)>,
}

impl<'a> Known<'a> {
    pub(super) fn of(scenario: &'a Scenario, entries: &[Entry]) -> Self {
        let mut known = Self {
            by_id: BTreeMap::new(),
            by_kind: BTreeMap::new(),
            by_name: BTreeMap::new(),
            repeated: BTreeSet::new(),
        };
        for location in &scenario.locations {
            known.by_id.insert(&location.id, location);
            let (name, municipality) = (plain(&location.name), plain(&location.municipality));
            // What two locations share tells neither.
            let of_kind = known.by_kind.entry((name.clone(), municipality.clone(), location.kind));
            of_kind.and_modify(|other| *other = None).or_insert(Some(location));
            known.by_name.entry((name, municipality)).and_modify(|other| *other = None).or_insert(Some(location));
        }
        let mut seen = BTreeSet::new();
        for entry in entries {
            let name = (plain(entry.text(Column::Name)), plain(entry.text(Column::Municipality)));
            if !seen.insert(name.clone()) {
                known.repeated.insert(name);
            }
        }
        known
    }

    /// The location a row means: by its id, else by name, municipality and kind, else by name and municipality where these are of one.
    pub(super) fn found(&self, entry: &Entry) -> Option<&'a Arc<Location>> {
        let id = entry.text(Column::Id);
        if !id.is_empty() {
            return self.by_id.get(id).copied();
        }
        let name = (plain(entry.text(Column::Name)), plain(entry.text(Column::Municipality)));
        if name.0.is_empty() {
            return None;
        }
        if let Some(Some(Field::Kind(kind))) = entry.fields.get(&Column::Kind)
            && let Some(found) = self.by_kind.get(&(name.0.clone(), name.1.clone(), *kind))
        {
            return *found;
        }
        if self.repeated.contains(&name) { None } else { self.by_name.get(&name).copied().flatten() }
    }
}
