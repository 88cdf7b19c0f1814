//! What is done to locations, as changes of the document: each is one step of its history.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Sight;
use super::field::{Field, Held};
use crate::parameters::Nature;
use crate::scenario::{Count, Kind, Location, Stage, Status, Value};
use crate::session::{Deed, Edit, Given, Session, fresh_id};
use crate::units::Unit;

/// One value for a field of some locations; no value leaves it out.
pub(in crate::ui::locations) fn set(sight: &Sight<'_>, ids: &BTreeSet<String>, field: Field, value: &Value) -> Edit {
    let nothing = *value == Value::Choice(String::new());
    let given = |(at, location): (usize, &Arc<Location>)| {
        let now = field.value(location, sight.scenario);
        let absent = field.origin(location).is_none() && field.unit().is_some() && nothing;
        if now == *value || (absent && !matches!(field, Field::Delay)) {
            return None;
        }
        // A figure that the base leaves out too is no difference: it goes back to what stands in for it there.
        let left_out = |base: &&Location| matches!(field.of(base), Held::Count(None) | Held::Money(None));
        let stands_in = sight
            .base_of(at)
            .filter(|base| nothing && !sight.base && left_out(base))
            .map(|base| field.value(base, &sight.session.document().base));
        Some(Given::new(field.address(&location.id), stands_in.unwrap_or_else(|| value.clone())))
    };
    let changes = sight.chosen(ids).filter_map(given).collect();
    Edit::SetMany { deed: Deed::Change, changes, nature: field.nature(), base: sight.base }
}

/// Locations changed as a whole, by what `change` does to each.
pub(in crate::ui::locations) fn change(
    sight: &Sight<'_>,
    ids: &BTreeSet<String>,
    change: impl Fn(&mut Location),
    nature: Nature,
) -> Edit {
    let new = |(_, location): (usize, &Arc<Location>)| {
        let mut copy = location.as_ref().clone();
        change(&mut copy);
        (copy != **location).then(|| whole(copy))
    };
    let changes = sight.chosen(ids).filter_map(new).collect();
    Edit::SetMany { deed: Deed::Change, changes, nature, base: sight.base }
}

/// A field back to what the base says, with its source; a whole location that differs elsewhere too keeps those differences.
pub(in crate::ui::locations) fn back(sight: &Sight<'_>, ids: &BTreeSet<String>, field: Field) -> Edit {
    let own: BTreeSet<&str> = sight.session.changes().iter().map(|change| change.address.as_str()).collect();
    let given = |(at, location): (usize, &Arc<Location>)| {
        let base = sight.base_of(at)?;
        let address = format!("locations[{}]", location.id);
        if !own.contains(address.as_str()) {
            return Some(Given::new(field.address(&location.id), field.value(base, &sight.session.document().base)));
        }
        let mut new = location.as_ref().clone();
        field.take(&mut new, base);
        Some(whole(new))
    };
    let changes = sight.chosen(ids).filter_map(given).collect();
    Edit::SetMany { deed: Deed::Change, changes, nature: field.nature(), base: false }
}

/// A new location, still an idea, in the province that the others are looked at in; its id comes along.
pub(in crate::ui::locations) fn add(sight: &Sight<'_>, province: &str) -> (Edit, String) {
    let name = sight.texts.get("location-new-name");
    let id = fresh_id(&name, |id| taken(sight.session, id));
    let from = sight.scenario.forecast_from.unwrap_or(sight.scenario.start);
    let places = Count::new(0.0, Unit::Places, Status::Assumed);
    let mut location = Location::new(&id, province, Kind::Azc, places, from);
    (location.name, location.stage) = (name, Stage::Idea);
    (many(Deed::Add, vec![whole(location)], sight.base), id)
}

/// Copies of locations under a name and an id of their own; the ids come along.
pub(in crate::ui::locations) fn duplicate(sight: &Sight<'_>, ids: &BTreeSet<String>) -> (Edit, BTreeSet<String>) {
    let mut made = BTreeSet::new();
    let mut changes = Vec::new();
    for (_, location) in sight.chosen(ids) {
        let mut copy = location.as_ref().clone();
        copy.id = fresh_id(&location.id, |id| made.contains(id) || taken(sight.session, id));
        copy.name = sight.texts.with("location-copy-name", &[("name", (&location.name).into())]);
        made.insert(copy.id.clone());
        changes.push(whole(copy));
    }
    (many(Deed::Duplicate, changes, sight.base), made)
}

/// Whether a location has this id: in the base, or added by any variant; two of them would become one.
pub(in crate::ui::locations) fn taken(session: &Session, id: &str) -> bool {
    let document = session.document();
    let address = format!("locations[{id}]");
    let mut changes = document.variants.iter().flat_map(|variant| &variant.changes);
    document.base.locations.iter().any(|location| location.id == id) || changes.any(|change| change.address == address)
}

/// Locations taken out.
pub(in crate::ui::locations) fn remove(sight: &Sight<'_>, ids: &BTreeSet<String>) -> Edit {
    let gone = |(_, location): (usize, &Arc<Location>)| {
        Given::new(format!("locations[{}]", location.id), Value::Choice(String::new()))
    };
    many(Deed::Remove, sight.chosen(ids).map(gone).collect(), sight.base)
}

/// A location as it is to be.
pub(in crate::ui::locations) fn whole(location: Location) -> Given {
    Given::new(format!("locations[{}]", location.id), Value::Location(Arc::new(location)))
}

/// A decision about locations.
pub(in crate::ui::locations) fn many(deed: Deed, changes: Vec<Given>, base: bool) -> Edit {
    Edit::SetMany { deed, changes, nature: Nature::Decision, base }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What counts as "no difference" must be what the scenario itself reads, for every field of every location of the example.
    #[test]
    fn values_are_those_that_the_scenario_reads() {
        let text = include_str!("../../../../scenarios/prt-voorbeeld.ron");
        let (document, _comments) =
            crate::scenario::file::read(text).map_err(|problems| format!("{problems:?}")).unwrap();
        let scenario = &document.base;
        for location in scenario.locations.iter().take(12) {
            for field in Field::ALL {
                let address = field.address(&location.id);
                assert_eq!(scenario.read(&address), Ok(field.value(location, scenario)), "{address}");
            }
        }
    }
}
