//! The time bars as a user meets them: moved by pointer and by keys, with the graph above them.

use std::sync::Arc;

use egui::{Key, Modifiers, Pos2, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::regional::wall::counting;
use schaalplan::scenario::{Decision, Document, Kind, Location, Renewing, Stage};
use schaalplan::session::{Session, Settings};

use crate::wall::{ending, month, places};
use crate::window::{Driven, session, window_on};

/// A window on the time bars of a document.
fn bars(document: Document) -> Driven {
    opened(document, "Tijdbalken")
}

fn opened(document: Document, tab: &str) -> Driven {
    let session = Session::open(document, None).map_err(|problems| format!("{problems:?}")).unwrap();
    let (mut harness, _) = window_on(session, Settings::default(), [1280.0, 800.0], None);
    harness.get_by_label("Locaties").click();
    harness.run_steps(3);
    harness.get_by_label(tab).click();
    harness.run_steps(4);
    harness
}

/// The 4,600 durable places of the sample, and three locations of 100 that open in September 2026; the task is 4,900 from the start.
fn three_to_come() -> Document {
    let mut document = ending();
    document.base.provinces[0].task.as_mut().unwrap().value = Some(4_900.0);
    document.base.locations.truncate(1);
    Arc::make_mut(&mut document.base.locations[0]).places = places(4_600.0);
    for number in 1..=3 {
        let mut location =
            Location::new(&format!("nieuw-{number}"), "Drenthe", Kind::Azc, places(100.0), month("2026-09"));
        location.stage = Stage::Construction;
        document.base.locations.push(Arc::new(location));
    }
    document
}

/// The bar of a location: its name starts what it says of itself.
fn bar<'a>(harness: &'a Driven, name: &'a str) -> egui_kittest::Node<'a> {
    let spoken = format!("{name}: Plekken");
    let mut found = harness.query_all_by_role(Role::Button);
    found.find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&spoken))).unwrap()
}

/// The width of a month: the plot of the graph shows 24.
fn month_width(harness: &Driven) -> f32 {
    harness.get_by_role(Role::Figure).rect().width() / 24.0
}

/// What the graph says.
fn finding(harness: &Driven) -> String {
    harness.get_by_role(Role::Figure).accesskit_node().label().unwrap_or_default()
}

fn location(harness: &Driven, id: &str) -> Arc<Location> {
    let locations = &session(harness).current().scenario().locations;
    Arc::clone(locations.iter().find(|location| location.id == id).unwrap())
}

/// Holds a bar at a point and pulls it some months along; gives where the button still is down.
fn pull(harness: &mut Driven, at: Pos2, months: f32) -> Pos2 {
    let to = at + vec2(months * month_width(harness), 0.0);
    harness.hover_at(at);
    harness.run_steps(1);
    harness.drag_at(at);
    harness.run_steps(1);
    // Halfway first: a pull begins when the pointer has moved.
    harness.hover_at(at.lerp(to, 0.5));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(1);
    to
}

fn drop_at(harness: &mut Driven, at: Pos2) {
    harness.drop_at(at);
    harness.run_steps(3);
}

#[test]
fn three_bars_are_dragged_and_the_task_is_met() {
    let mut harness = bars(three_to_come());
    assert!(
        finding(&harness).starts_with("Drenthe haalt de opgave vanaf september\u{a0}2026"),
        "{}",
        finding(&harness)
    );
    for number in 1..=3 {
        let name = format!("nieuw-{number}");
        let at = bar(&harness, &name).rect().center();
        // From September back to January: eight months.
        let at = pull(&mut harness, at, -8.0);
        assert_eq!(
            location(&harness, &name).available_from,
            month("2026-01"),
            "the outcome follows while the button is down"
        );
        drop_at(&mut harness, at);
    }
    assert!(finding(&harness).starts_with("Drenthe haalt de opgave in alle maanden"), "{}", finding(&harness));
    assert_eq!(session(&harness).history().len(), 3, "each bar is one step");
}

#[test]
fn a_pull_snaps_to_months_and_is_one_step() {
    let mut harness = bars(ending());
    let rect = bar(&harness, "hal").rect();
    // Its end is April 2027; 2.4 months on is two whole months.
    let end = rect.right_center();
    pull(&mut harness, end, 2.4);
    assert_eq!(location(&harness, "hal").available_until, Some(month("2027-06")));
    assert_eq!(location(&harness, "hal").available_from, month("2020-01"), "the opening stays");
    let pulled = bar(&harness, "hal").rect();
    assert!((pulled.right() - end.x - 2.0 * month_width(&harness)).abs() < 1.5, "the bar is where it was put");
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert_eq!(location(&harness, "hal").available_until, Some(month("2027-04")), "Escape gives up");
    drop_at(&mut harness, end);
    assert_eq!(session(&harness).history().len(), 0);
    let at = pull(&mut harness, end, -3.0);
    drop_at(&mut harness, at);
    assert_eq!(location(&harness, "hal").available_until, Some(month("2027-01")));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert_eq!(location(&harness, "hal").available_until, Some(month("2027-04")), "one step back");
}

#[test]
fn an_end_pulled_beyond_the_last_month_is_open() {
    let mut harness = bars(ending());
    let end = bar(&harness, "hal").rect().right_center();
    let at = pull(&mut harness, end, 12.0);
    drop_at(&mut harness, at);
    assert_eq!(location(&harness, "hal").available_until, None);
    let open = bar(&harness, "vast").rect().right_center() - vec2(4.0, 0.0);
    let at = pull(&mut harness, open, -6.0);
    drop_at(&mut harness, at);
    // The first month after the horizon is January 2028; six back is July 2027.
    assert_eq!(location(&harness, "vast").available_until, Some(month("2027-07")));
}

#[test]
fn keys_move_bars_and_say_the_dates() {
    let mut harness = bars(ending());
    bar(&harness, "hal").focus();
    harness.run_steps(2);
    for (modifiers, key) in
        [(Modifiers::SHIFT, Key::ArrowRight), (Modifiers::SHIFT, Key::ArrowRight), (Modifiers::ALT, Key::ArrowLeft)]
    {
        harness.key_press_modifiers(modifiers, key);
        harness.run_steps(2);
    }
    let moved = location(&harness, "hal");
    assert_eq!((moved.available_from, moved.available_until), (month("2019-12"), Some(month("2027-06"))));
    harness.key_press(Key::ArrowRight);
    harness.run_steps(2);
    let moved = location(&harness, "hal");
    assert_eq!((moved.available_from, moved.available_until), (month("2020-01"), Some(month("2027-07"))));
    let told = bar(&harness, "hal").accesskit_node().value().unwrap_or_default();
    assert_eq!(told, "open van januari\u{a0}2020 tot juli\u{a0}2027");
    // To the row above, by key.
    harness.key_press(Key::ArrowUp);
    harness.run_steps(3);
    assert!(!bar(&harness, "hal").accesskit_node().is_focused());
    harness.key_press(Key::Enter);
    harness.run_steps(2);
}

/// The horizon ends in December 2027. An end of 2030 is out of sight: outwards it stays, one month in it is December 2027, and back again
/// it is the date there was.
#[test]
fn an_end_out_of_sight_is_not_lost_by_a_way_there_and_back() {
    let mut document = ending();
    Arc::make_mut(&mut document.base.locations[2]).available_until = Some(month("2030-05"));
    let mut harness = bars(document);
    bar(&harness, "hal").focus();
    harness.run_steps(2);
    for (key, expected) in [
        (Key::ArrowRight, "2030-05"),
        (Key::ArrowLeft, "2027-12"),
        (Key::ArrowLeft, "2027-11"),
        (Key::ArrowRight, "2027-12"),
        (Key::ArrowRight, "2030-05"),
    ] {
        harness.key_press_modifiers(Modifiers::SHIFT, key);
        harness.run_steps(3);
        assert_eq!(location(&harness, "hal").available_until, Some(month(expected)), "{key:?}");
    }
}

#[test]
fn an_extension_goes_through_its_decisions() {
    let mut harness = bars(ending());
    let decision = |harness: &Driven| location(harness, "af").extensions[0].decision;
    for expected in [Some(Decision::Granted), Some(Decision::Refused), None] {
        harness.get_by_label_contains("af, Verlenging 1").click();
        harness.run_steps(3);
        assert_eq!(decision(&harness), expected);
    }
    // Two of the three are steps; the third takes the difference back, which is a step as well.
    assert_eq!(session(&harness).history().len(), 3);
}

#[test]
fn a_key_looks_at_the_other_ways_without_changing_anything() {
    let mut harness = bars(ending());
    let before = finding(&harness);
    harness.key_press(Key::V);
    harness.run_steps(3);
    // Month 6 instead of 12: see the wall worked out by hand.
    assert!(finding(&harness).contains("juli\u{a0}2026"), "{} after {before}", finding(&harness));
    assert_eq!(session(&harness).history().len(), 0);
    harness.get_by_label("Maak hiervan een variant").click();
    harness.run_steps(4);
    assert_eq!(counting(&session(&harness).current().checked), Renewing::Nothing);
    assert_eq!(session(&harness).document().variants.len(), 1);
}

#[test]
fn the_wall_compares_the_three_ways_and_leads_to_the_bars() {
    let mut harness = opened(ending(), "Afloop");
    for (name, missed) in [
        ("Zoals gepland. 900 plekken eindigen, op 2 locaties", "niet gehaald vanaf jan\u{a0}2027"),
        ("Niets verlengd. 900 plekken eindigen, op 2 locaties", "niet gehaald vanaf jul\u{a0}2026"),
        ("Alles verlengd. 0 plekken eindigen, op 0 locaties", "in alle maanden gehaald"),
    ] {
        let card = harness.query_all_by_role(Role::RadioButton);
        let labels: Vec<String> = card.filter_map(|node| node.accesskit_node().label()).collect();
        assert!(labels.iter().any(|label| label.starts_with(name) && label.contains(missed)), "{name}: {labels:?}");
    }
    // What a province lacks stands on the page itself, not only under the pointer.
    harness.get_by_label_contains("Drenthe: niet gehaald vanaf jan\u{a0}2027");
    harness.get_by_label_contains("hal (noodopvang): 300 plekken eindigen in april").click();
    harness.run_steps(3);
    harness.get_by_label("Toon in tijdbalken").click();
    harness.run_steps(4);
    assert!(bar(&harness, "hal").accesskit_node().is_focused(), "the bar that was chosen is at hand");
}

/// With "af" searched, only its 600 places end; need and task stay those of everything (the wall worked out by hand).
#[test]
fn the_wall_follows_the_filter() {
    let mut harness = opened(ending(), "Afloop");
    harness.get_by_role_and_label(Role::TextInput, "Zoek een locatie").focus();
    harness.run_steps(1);
    harness.get_by_role_and_label(Role::TextInput, "Zoek een locatie").type_text("af");
    harness.run_steps(4);
    let card = |harness: &Driven, start: &str| {
        let cards = harness.query_all_by_role(Role::RadioButton);
        let labels: Vec<String> = cards.filter_map(|node| node.accesskit_node().label()).collect();
        labels.into_iter().find(|label| label.starts_with(start)).unwrap_or_default()
    };
    let planned = card(&harness, "Zoals gepland");
    assert!(planned.starts_with("Zoals gepland. 600 plekken eindigen, op 1 locatie"), "{planned}");
    assert!(planned.contains("niet gehaald vanaf jan\u{a0}2027"), "{planned}");
    assert!(harness.query_by_label_contains("hal (noodopvang)").is_none());
    harness.get_by_label_contains("Wat eindigt is hier alleen dat van de gefilterde locaties");
    harness.get_by_label("Alles tonen").click_accesskit();
    harness.run_steps(4);
    assert!(card(&harness, "Zoals gepland").starts_with("Zoals gepland. 900 plekken eindigen, op 2 locaties"));
    harness.get_by_label_contains("hal (noodopvang)");
}
