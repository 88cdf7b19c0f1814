//! The one door for change: what it keeps, what it takes back, and what it leaves to the background.

use std::path::Path;
use std::sync::Arc;

use schaalplan::parameters::Nature;
use schaalplan::scenario::{Change, Document, Location, Status, Value, Variant, Words, file};
use schaalplan::session::{Command, Edit, Entry, LIVE_LOCATIONS, Level, Origin, Session};

fn national() -> Document {
    file::read(include_str!("../../scenarios/landelijk.ron")).unwrap().0
}

fn origin() -> Origin {
    Origin { who: "toets".to_owned(), when: "2026-11-22T10:00:00Z".to_owned() }
}

fn set(session: &mut Session, address: &str, value: f64) {
    let command = Edit::Set { address: address.to_owned(), value: Value::Number(value), nature: Nature::Decision };
    session.apply(command.into(), &origin()).unwrap();
}

/// The national scenario with its first location split into more than fit in a frame.
fn large() -> Document {
    let mut document = national();
    let first: Location = document.base.locations[0].as_ref().clone();
    let (count, places) = (LIVE_LOCATIONS + 1, first.places.value.unwrap());
    for number in 1..count {
        let mut part = first.clone();
        part.id = format!("deel-{number}");
        part.places.value = Some(places / f64::from(u32::try_from(count).unwrap()));
        part.agreements.clear();
        document.base.locations.push(Arc::new(part));
    }
    document
}

#[test]
fn the_base_keeps_its_figures_and_a_change_stands_beside_it() {
    let mut session = Session::open(national(), None).unwrap();
    let base = session.document().base.clone();
    set(&mut session, "policy.flex_cap", 3000.0);
    assert_eq!(session.document().base, base);
    assert_eq!(session.changes()[0].old, Value::Number(5125.0));
    assert_eq!(session.current().scenario().policy.flex_cap.value, Some(3000.0));
    assert_eq!(session.current().scenario().policy.flex_cap.status, Status::Decided);
    assert!(session.unsaved() && session.changed());
}

#[test]
fn going_back_to_the_base_leaves_nothing_behind() {
    let mut session = Session::open(national(), None).unwrap();
    let before = session.document().clone();
    set(&mut session, "policy.flex_cap", 3000.0);
    set(&mut session, "band", -1.0);
    set(&mut session, "band", 0.0);
    session
        .apply(
            Command::from(Edit::Reset { addresses: vec!["policy.flex_cap".to_owned()], to: Level::Parent }),
            &origin(),
        )
        .unwrap();
    assert_eq!(session.document(), &before);
    assert!(!session.unsaved());
    assert_eq!(session.current().outcome, session.base().outcome);
}

#[test]
fn a_refused_change_changes_nothing() {
    let mut session = Session::open(national(), None).unwrap();
    set(&mut session, "band", -1.0);
    let (document, revision) = (session.document().clone(), session.revision());
    let refused = |address: &str, value| Edit::Set { address: address.to_owned(), value, nature: Nature::Decision };
    for command in [refused("occupancy_norm", Value::Number(0.0)), refused("policy.flex_cup", Value::Number(1.0))] {
        assert!(!session.apply(command.into(), &origin()).unwrap_err().is_empty());
    }
    assert_eq!((session.document(), session.revision()), (&document, revision));
}

#[test]
fn a_saved_variant_opens_with_the_same_outcome() {
    let mut session = Session::open(national(), None).unwrap();
    set(&mut session, "band", -1.5);
    set(&mut session, "policy.recall_months", 6.0);
    let text = file::write(session.document());
    let again = Session::open(file::read(&text).unwrap().0, Some(Path::new("plan.ron").to_owned())).unwrap();
    assert_eq!(again.current().outcome, session.current().outcome);
    assert_eq!(again.changes(), session.changes());
    assert!(!again.unsaved());
}

#[test]
fn large_documents_are_run_in_the_background() {
    let mut session = Session::open(large(), None).unwrap();
    let before = session.current().outcome.key.clone();
    set(&mut session, "band", 1.0);
    assert!(session.waiting());
    assert_eq!(session.current().outcome.key, before, "the old outcome stays until the new one is there");
    let overtaken = session.work().unwrap();
    assert!(session.work().is_none(), "one run at a time");
    set(&mut session, "band", 2.0);
    session.finish(overtaken.run()).unwrap();
    assert!(session.waiting(), "the outcome of an older edit is thrown away");
    let newest = session.work().unwrap();
    session.finish(newest.run()).unwrap();
    assert!(!session.waiting());
    assert_eq!(session.current().scenario().band.value, Some(2.0));
    assert!(session.current().outcome.key.shortage_place_months > before.shortage_place_months);
}

#[test]
fn a_change_that_cannot_run_is_taken_back_in_the_background_too() {
    let mut session = Session::open(large(), None).unwrap();
    let document = session.document().clone();
    set(&mut session, "occupancy_norm", 0.0);
    let work = session.work().unwrap();
    assert!(session.finish(work.run()).is_err());
    assert_eq!(session.document(), &document);
}

/// The norm of temporary places follows the norm of all others until it is set: at 0.95 it can still be set to the 0.91 of the base.
#[test]
fn a_value_that_another_change_has_moved_can_be_set_back() {
    let mut document = national();
    document.base.norm_temporary = None;
    let mut session = Session::open(document, None).unwrap();
    let before = session.base().scenario().read("norm_temporary").unwrap();
    assert_eq!(session.base().scenario().read("occupancy_norm").unwrap(), before);
    let Value::Number(norm) = before else { panic!("a norm is a number") };
    set(&mut session, "occupancy_norm", 0.95);
    assert_eq!(session.current().scenario().read("norm_temporary"), Ok(Value::Number(0.95)));
    set(&mut session, "norm_temporary", norm);
    assert_eq!(session.current().scenario().read("norm_temporary"), Ok(Value::Number(norm)));
    let told = |code: &str| session.current().checked.warnings().iter().any(|problem| problem.code == code);
    assert!(!told("change-of-other-base"), "the base is the same");
    set(&mut session, "occupancy_norm", norm);
    set(&mut session, "norm_temporary", norm);
    assert!(!session.changed());
}

/// The band is set to 1, which starts to run, then taken back; the run that ends after it was set to 2 is not that of 2.
#[test]
fn a_run_of_an_edit_that_was_taken_back_is_not_taken_for_a_later_one() {
    let mut session = Session::open(large(), None).unwrap();
    set(&mut session, "band", 1.0);
    let taken_back = session.work().unwrap();
    session.apply(Edit::ResetAll.into(), &origin()).unwrap();
    assert!(!session.waiting());
    set(&mut session, "band", 2.0);
    session.finish(taken_back.run()).unwrap();
    assert!(session.waiting(), "the outcome of 1 is not that of 2");
    let newest = session.work().unwrap();
    session.finish(newest.run()).unwrap();
    assert_eq!(session.current().scenario().band.value, Some(2.0));
}

#[test]
fn values_of_every_kind_are_kept_in_a_file() {
    let mut session = Session::open(national(), None).unwrap();
    let cases = [
        ("norm_temporary", Value::Number(0.1 + 0.2)),
        ("costs[azc].in_use", Value::Money("71.50".parse().unwrap())),
        ("demand.count_minors", Value::Flag(false)),
        ("policy.order", Value::Choice("reserve_first".to_owned())),
        ("demand.decision_capacity_regular", Value::Choice(String::new())),
    ];
    for (address, value) in &cases {
        let (address, value) = ((*address).to_owned(), value.clone());
        session.apply(Edit::Set { address, value, nature: Nature::Assumption }.into(), &origin()).unwrap();
    }
    let again = Session::open(file::read(&file::write(session.document())).unwrap().0, None).unwrap();
    assert_eq!((again.changes().len(), again.changes()), (cases.len(), session.changes()));
    assert_eq!(again.current().outcome, session.current().outcome);
    assert_eq!(again.current().scenario().occupancy_norm, session.base().scenario().occupancy_norm);
    assert_eq!(again.changes()[1].status, Status::Assumed);
}

/// Half of the last year's number halves every year that is still forecast; what happened stays.
#[test]
fn a_slider_moves_the_forecast_and_not_the_past() {
    let mut session = Session::open(national(), None).unwrap();
    let points = |session: &Session| session.current().scenario().demand.flow().unwrap().applications.points.clone();
    let before = points(&session);
    let last = before.last().unwrap().value;
    set(&mut session, "demand.applications", last / 2.0);
    let start = session.current().scenario().forecast_from.unwrap();
    for (old, new) in before.iter().zip(points(&session)) {
        let expected = if old.at.first_month() >= start { old.value / 2.0 } else { old.value };
        assert!((new.value - expected).abs() < 1e-9, "{}: {} became {}", old.at, old.value, new.value);
    }
}

/// What a table tries first: how low must inflow be for the stable stock to come into sight?
#[test]
fn low_inflow_brings_need_below_the_stable_stock() {
    let mut session = Session::open(national(), None).unwrap();
    for input in ["applications", "family_arrivals", "other_arrivals"] {
        let address = format!("demand.{input}");
        let Ok(Value::Number(now)) = session.base().scenario().read(&address) else { panic!("{address} is a number") };
        set(&mut session, &address, now / 4.0);
    }
    let outcome = &session.current().outcome;
    let lent = outcome.series(schaalplan::engine::SeriesId::Flex).unwrap();
    assert!(lent.iter().any(|places| *places > 0.0), "places are lent");
}

fn command(edit: Edit) -> Command {
    edit.into()
}

fn new(id: &str, parent: Option<&str>) -> Command {
    let title = Words { nl: format!("Variant {id}"), en: String::new() };
    let parent = parent.map(str::to_owned);
    command(Edit::NewVariant { id: id.to_owned(), title, note: Words::default(), copy: None, parent })
}

/// Runs what is due in the background until nothing is.
fn finish(session: &mut Session) {
    while let Some(work) = session.work() {
        session.finish(work.run()).unwrap();
    }
}

/// The base is replaced and looked at before its run is done: it still gets its own outcome.
#[test]
fn a_new_base_that_is_shown_at_once_is_not_shown_with_the_old_outcome() {
    let mut session = Session::open(large(), None).unwrap();
    for asked in [
        new("a", None),
        command(Edit::Set { address: "band".to_owned(), value: Value::Number(1.0), nature: Nature::Assumption }),
    ] {
        session.apply(asked, &origin()).unwrap();
    }
    finish(&mut session);
    let expected = session.current().outcome.clone();
    session.apply(command(Edit::Adopt { variant: "a".to_owned() }), &origin()).unwrap();
    session.apply(Command::Show { variant: None }, &origin()).unwrap();
    session.apply(new("b", None), &origin()).unwrap();
    finish(&mut session);
    assert!(!session.waiting());
    assert_eq!((&session.base().outcome.key, &session.current().outcome.key), (&expected.key, &expected.key));
}

/// Three good changes and one that cannot be run, before any of them is: the document goes back, the steps stay.
#[test]
fn good_steps_are_not_lost_with_a_refused_one() {
    let mut session = Session::open(large(), None).unwrap();
    let set = |address: &str, value| {
        command(Edit::Set { address: address.to_owned(), value: Value::Number(value), nature: Nature::Decision })
    };
    for asked in [set("band", 1.0), set("policy.flex_cap", 100.0), set("occupancy_norm", 0.0)] {
        session.apply(asked, &origin()).unwrap();
    }
    let work = session.work().unwrap();
    assert!(session.finish(work.run()).is_err());
    assert_eq!((session.history().at(), session.history().len(), session.shown()), (0, 3, None));
    session.apply(Command::Redo, &origin()).unwrap();
    session.apply(Command::Redo, &origin()).unwrap();
    finish(&mut session);
    assert_eq!(session.current().scenario().policy.flex_cap.value, Some(100.0));
}

#[test]
fn a_variant_that_cannot_be_shown_is_not_shown_with_the_numbers_of_another() {
    let mut document = large();
    for (id, norm) in [("goed", 0.95), ("fout", 0.0)] {
        let change = Change {
            address: "occupancy_norm".to_owned(),
            old: document.base.read("occupancy_norm").unwrap(),
            new: Value::Number(norm),
            status: Status::Assumed,
            by: String::new(),
            at: String::new(),
        };
        let title = Words { nl: id.to_owned(), en: String::new() };
        document.variants.push(Variant { id: id.to_owned(), title, changes: vec![change], ..Variant::default() });
    }
    let mut session = Session::open(document, None).unwrap();
    session.apply(Command::Show { variant: Some("fout".to_owned()) }, &origin()).unwrap();
    let work = session.work().unwrap();
    assert!(session.finish(work.run()).is_err());
    assert_eq!(session.shown(), Some("goed"));
}

/// A log whose end cannot be run comes back to the last state that can, with every step.
#[test]
fn a_log_that_ends_in_the_impossible_comes_back_as_far_as_it_can() {
    let set = |address: &str, value| {
        command(Edit::Set { address: address.to_owned(), value: Value::Number(value), nature: Nature::Decision })
    };
    let entry = |command| Entry { origin: origin(), command };
    let entries = [entry(set("band", 1.0)), entry(set("occupancy_norm", 0.0)), entry(set("policy.flex_cap", 5.0))];
    let mut session = Session::open(national(), None).unwrap();
    assert_eq!(session.replay(&entries).unwrap(), 3);
    assert_eq!((session.history().at(), session.history().len()), (1, 3));
    assert_eq!(session.current().scenario().band.value, Some(1.0));
}

/// The parent pins 2027 after moving the whole path; the child moves the whole path again. All of it is the same on the new base.
#[test]
fn a_child_has_the_same_outcome_on_the_base_its_parent_became() {
    let mut session = Session::open(national(), None).unwrap();
    let set = |address: &str, value| {
        command(Edit::Set { address: address.to_owned(), value: Value::Number(value), nature: Nature::Assumption })
    };
    for asked in [
        new("ouder", None),
        set("demand.applications", 50_000.0),
        set("demand.applications@2027", 30_000.0),
        new("kind", Some("ouder")),
        set("demand.applications", 60_000.0),
    ] {
        session.apply(asked, &origin()).unwrap();
    }
    assert_eq!(session.current().scenario().read("demand.applications"), Ok(Value::Number(60_000.0)));
    let before = session.current().outcome.clone();
    session.apply(command(Edit::Adopt { variant: "ouder".to_owned() }), &origin()).unwrap();
    session.apply(Command::Show { variant: Some("kind".to_owned()) }, &origin()).unwrap();
    assert_eq!(session.current().outcome, before);
    // And a point that the whole path reaches over can still be set.
    session.apply(set("demand.applications@2027", 12_345.0), &origin()).unwrap();
    session.apply(set("demand.applications", 40_000.0), &origin()).unwrap();
    session.apply(set("demand.applications@2027", 23_456.0), &origin()).unwrap();
    assert_eq!(session.current().scenario().read("demand.applications@2027"), Ok(Value::Number(23_456.0)));
}

#[test]
fn what_could_not_be_opened_again_is_refused_at_once() {
    let mut session = Session::open(national(), None).unwrap();
    let title = Words { nl: "x".repeat(400), en: String::new() };
    let edit = Edit::NewVariant { id: "lang".to_owned(), title, note: Words::default(), copy: None, parent: None };
    assert_eq!(session.apply(edit.into(), &origin()).unwrap_err()[0].code, "text-too-long");
    assert!(session.document().variants.is_empty() && session.history().is_empty());
}

/// Only the variant that was made by itself goes when nothing is left of it; one that somebody named stays.
#[test]
fn a_named_variant_stays_when_its_last_difference_goes() {
    let mut session = Session::open(national(), None).unwrap();
    let title = Words { nl: "Aanpassingen gemeente".to_owned(), en: String::new() };
    let id = "aanpassingen-gemeente".to_owned();
    let named = Edit::NewVariant { id, title, note: Words::default(), copy: None, parent: None };
    for asked in [command(named), command(Edit::ResetAll)] {
        session.apply(asked, &origin()).unwrap();
    }
    set(&mut session, "band", 1.0);
    session.apply(command(Edit::ResetAll), &origin()).unwrap();
    assert_eq!(session.document().variants.len(), 1);
}

/// A working variant with a norm of 0 cannot be run: the file opens nevertheless, on the base, and says why.
#[test]
fn a_file_whose_working_variant_cannot_be_run_opens_on_the_base() {
    let mut document = national();
    let mut broken = Session::open(national(), None).unwrap();
    set(&mut broken, "occupancy_norm", 0.95);
    document.variants = broken.document().variants.clone();
    document.variants[0].changes[0].new = Value::Number(0.0);
    let id = document.variants[0].id.clone();
    let mut session = Session::open(document, None).unwrap();
    assert_eq!((session.shown(), session.current().outcome.clone()), (None, session.base().outcome.clone()));
    session.compare(&[]);
    assert!(!session.problems_of(&id).is_empty(), "why is known until it is mended");
    let show = Command::Show { variant: Some(id) };
    assert!(session.apply(show, &origin()).is_err() && session.shown().is_none());
}
