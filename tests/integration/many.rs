//! Many values at once, and what all variants have in common: one step each, taken back exactly.

use std::sync::Arc;

use proptest::prelude::*;
use schaalplan::parameters::Nature;
use schaalplan::scenario::{Count, Document, Item, ItemId, Location, Measure, Scenario, Status, Value, Words, file};
use schaalplan::session::{Command, Deed, Edit, Given, LIVE_LOCATIONS, Origin, Session};
use schaalplan::units::Unit;

fn small() -> Document {
    file::read(include_str!("data/small.ron")).unwrap().0
}

fn measure(id: &str, people: f64) -> Item {
    Item::Measure(Box::new(Measure {
        id: id.to_owned(),
        title: Words { nl: id.to_owned(), en: String::new() },
        active: true,
        from: "2026-03".parse().unwrap(),
        until: None,
        people: Some(Count::new(people, Unit::People, Status::Assumed)),
        norm: None,
    }))
}

fn places(id: &str, value: f64) -> Given {
    Given::new(format!("locations[{id}].places"), Value::Number(value))
}

fn end(id: &str, month: &str) -> Given {
    Given::new(format!("locations[{id}].available_until"), Value::Choice(month.to_owned()))
}

/// A copy of a location of the small scenario under another id, with this many places.
fn copy(id: &str, value: f64) -> Given {
    let mut location = small().base.locations[0].as_ref().clone();
    id.clone_into(&mut location.id);
    location.places.value = Some(value);
    (location.places.low, location.places.high) = (None, None);
    Given::new(format!("locations[{id}]"), Value::Location(Arc::new(location)))
}

fn gone(id: &str) -> Given {
    Given::new(format!("locations[{id}]"), Value::Choice(String::new()))
}

fn many(deed: Deed, changes: Vec<Given>, base: bool) -> Edit {
    Edit::SetMany { deed, changes, nature: Nature::Decision, base }
}

/// Changes of many values and of common things, for sequences of commands.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let id = prop::sample::select(vec!["azc-1", "nood-1", "nieuw-1", "nieuw-2"]);
    let given = (id, 0_u8..4, 1_u8..4).prop_map(|(id, what, value)| match what {
        0 => places(id, f64::from(value) * 10.0),
        1 => end(id, ["", "2026-09", "2027-01"][usize::from(value % 3)]),
        2 => copy(id, f64::from(value)),
        _ => gone(id),
    });
    let deed = prop::sample::select(vec![Deed::Change, Deed::Shift, Deed::Add, Deed::Remove, Deed::Import]);
    let set = (deed, prop::collection::vec(given, 1..4), any::<bool>())
        .prop_map(|(deed, changes, base)| many(deed, changes, base));
    let measures = prop::sample::select(vec!["een", "twee"]);
    prop_oneof![
        4 => set,
        1 => (measures.clone(), 1_u8..4).prop_map(|(id, people)| Edit::Put { item: measure(id, f64::from(people)) }),
        1 => measures.prop_map(|id| Edit::Drop { item: ItemId::Measure(id.to_owned()) }),
    ]
}

fn apply(session: &mut Session, edit: Edit) {
    session.apply(Command::Edit(edit), &Origin::default()).unwrap();
}

fn found<'a>(scenario: &'a Scenario, id: &str) -> Option<&'a Location> {
    scenario.locations.iter().find(|location| location.id == id).map(AsRef::as_ref)
}

#[test]
fn many_values_of_a_variant_are_one_step_and_no_more_differences_than_differ() {
    let mut session = Session::open(small(), None).unwrap();
    let was = found(&session.document().base, "azc-1").unwrap().places.value.unwrap();
    apply(&mut session, many(Deed::Import, vec![places("azc-1", was), places("nood-1", 7.0), copy("x", 3.0)], false));
    assert_eq!(session.history().len(), 1);
    let addresses: Vec<&str> = session.changes().iter().map(|change| change.address.as_str()).collect();
    // The variant of the file had a difference of its own.
    assert_eq!(addresses, ["policy.flex_cap", "locations[nood-1].places", "locations[x]"]);
    let scenario = session.current().scenario();
    assert_eq!(found(scenario, "nood-1").unwrap().places.value, Some(7.0));
    assert_eq!(found(scenario, "x").unwrap().places.value, Some(3.0));
    assert!(found(&session.document().base, "x").is_none());
    session.apply(Command::Undo, &Origin::default()).unwrap();
    assert_eq!(session.document(), &small());
}

/// A whole location reaches over a change of one of its fields: what was asked for last holds.
#[test]
fn the_last_asked_for_holds() {
    let mut session = Session::open(small(), None).unwrap();
    apply(&mut session, many(Deed::Change, vec![places("azc-1", 10.0)], false));
    apply(&mut session, many(Deed::Import, vec![copy("azc-1", 20.0)], false));
    assert_eq!(found(session.current().scenario(), "azc-1").unwrap().places.value, Some(20.0));
    apply(&mut session, many(Deed::Change, vec![places("azc-1", 30.0)], false));
    assert_eq!(found(session.current().scenario(), "azc-1").unwrap().places.value, Some(30.0));
}

#[test]
fn a_value_that_cannot_stand_there_changes_nothing_at_all() {
    let mut session = Session::open(small(), None).unwrap();
    for base in [true, false] {
        let wrong = Given::new("locations[azc-1].kind", Value::Choice("hotel".to_owned()));
        let nowhere = Given::new("locations[bestaat-niet].places", Value::Number(1.0));
        for bad in [wrong, nowhere] {
            let edit = many(Deed::Import, vec![places("nood-1", 7.0), bad], base);
            let problems = session.apply(Command::Edit(edit), &Origin::default()).unwrap_err();
            problems.iter().for_each(crate::files::texts);
            assert_eq!(session.document(), &small());
        }
    }
}

/// A dragged bar: each move is of the same step, made on what was there before the drag, in a variant and in the base alike.
#[test]
fn a_drag_of_both_ends_is_one_step() {
    for base in [true, false] {
        let mut session = Session::open(small(), None).unwrap();
        for month in ["2026-09", "2026-11", "2027-01"] {
            apply(&mut session, many(Deed::Shift, vec![end("nood-1", month), places("nood-1", 9.0)], base));
        }
        session.apply(Command::Settle, &Origin::default()).unwrap();
        assert_eq!(session.history().len(), 1, "{base}");
        let until = found(session.current().scenario(), "nood-1").unwrap().available_until;
        assert_eq!(until, Some("2027-01".parse().unwrap()));
        assert_eq!(session.take_log().len(), 1);
        session.apply(Command::Undo, &Origin::default()).unwrap();
        assert_eq!(session.document(), &small());
        assert_eq!(session.base().scenario(), &small().base, "the outcome went back too");
    }
}

#[test]
fn common_things_are_put_changed_and_taken_out() {
    let mut session = Session::open(small(), None).unwrap();
    apply(&mut session, Edit::Put { item: measure("logeren", 10.0) });
    session.apply(Command::Settle, &Origin::default()).unwrap();
    apply(&mut session, Edit::Put { item: measure("logeren", 20.0) });
    session.apply(Command::Settle, &Origin::default()).unwrap();
    assert_eq!(session.document().base.measures.len(), 1);
    let address = "measures[logeren].people".to_owned();
    apply(&mut session, Edit::Set { address, value: Value::Number(5.0), nature: Nature::Decision });
    assert_eq!(session.current().scenario().measures[0].people.as_ref().unwrap().value, Some(5.0));
    assert_eq!(session.document().base.measures[0].people.as_ref().unwrap().value, Some(20.0));
    apply(
        &mut session,
        Edit::Reset { addresses: vec!["measures[logeren].people".to_owned()], to: schaalplan::session::Level::Base },
    );
    apply(&mut session, Edit::Drop { item: ItemId::Measure("logeren".to_owned()) });
    assert!(session.document().base.measures.is_empty());
    for _ in 0..session.history().len() {
        session.apply(Command::Undo, &Origin::default()).unwrap();
    }
    assert_eq!(session.document(), &small());
}

/// Changes of thousands of locations inside thousands of locations find each by an index, not by walking the list: 4,000 of them among 4,000 would take
/// 8 million comparisons of names per pass.
#[test]
fn a_list_of_thousands_is_imported_in_one_step() {
    let mut session = Session::open(small(), None).unwrap();
    let count = LIVE_LOCATIONS * 2;
    let changes: Vec<Given> = (0..count).map(|number| copy(&format!("rij-{number}"), 1.0)).collect();
    apply(&mut session, many(Deed::Import, changes, true));
    assert_eq!(session.document().base.locations.len(), small().base.locations.len() + count);
    assert_eq!(session.history().len(), 1);
    session.apply(Command::Undo, &Origin::default()).unwrap();
    assert_eq!(session.document(), &small());
}
