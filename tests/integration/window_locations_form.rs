//! The details of locations: every field with its source, what the checks say, and where changes go.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaalplan::scenario::{Decision, Status};

use crate::window::session;
use crate::window_locations::{Driven, NARROW, WIDE, key, location, now, page, press, prt};

const PRT: &str = include_str!("../../scenarios/prt-voorbeeld.ron");

fn select(harness: &mut Driven, name: &str) {
    harness.get_by_label_contains(&format!("Naam: {name}")).click();
    harness.run_steps(4);
}

fn fill(harness: &mut Driven, field: &str, typed: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, field).type_text(typed);
    harness.run_steps(2);
    key(harness, Key::Enter);
}

/// The example says "assumed"; a decision of the table needs no source, an official figure does.
#[test]
fn a_figure_gets_another_status_and_a_source() {
    let mut harness = prt(WIDE);
    select(&mut harness, "Voorbeeld Boszoom");
    press(&mut harness, "Plekken: aanname");
    harness.get_by_role_and_label(Role::ComboBox, "Status").click();
    harness.run_steps(4);
    press(&mut harness, "officieel");
    harness.get_by_label("Officieel, pers en afgeleid vragen een bron.");
    harness.get_by_role_and_label(Role::ComboBox, "Bron").click();
    harness.run_steps(4);
    press(&mut harness, "Provinciale en gemeentelijke verdeling van opvangplekken");
    press(&mut harness, "Bewaren");
    let places = location(&harness, "Voorbeeld Boszoom").places;
    assert_eq!((places.value, places.status), (Some(750.0), Status::Official));
    assert_eq!(places.source, ["COAPROV96000"]);
    assert_eq!(session(&harness).history().line().len(), 1);
}

#[test]
fn what_differs_from_the_base_shows_the_way_back() {
    let mut harness = prt(WIDE);
    select(&mut harness, "Voorbeeld Boszoom");
    fill(&mut harness, "Plekken", "810");
    assert_eq!(location(&harness, "Voorbeeld Boszoom").places.value, Some(810.0));
    press(&mut harness, "Plekken: Terug naar de basis: 750 plekken");
    let places = location(&harness, "Voorbeeld Boszoom").places;
    assert_eq!(places, session(&harness).document().base.locations[3].places, "with its status and note");
    assert!(session(&harness).changes().is_empty(), "no difference is left");
}

#[test]
fn an_extension_is_added_and_decided() {
    let mut harness = prt(WIDE);
    select(&mut harness, "Voorbeeld Sporthal");
    harness.get_by_role_and_label(Role::Button, "Verlenging toevoegen").click_accesskit();
    harness.run_steps(5);
    let extensions = |harness: &Driven| location(harness, "Voorbeeld Sporthal (TGO)").extensions;
    // Two years after April 2026.
    assert_eq!(extensions(&harness)[0].until.unwrap().to_string(), "2028-04");
    harness.get_by_role_and_label(Role::ComboBox, "Beslissing").click_accesskit();
    harness.run_steps(4);
    press(&mut harness, "verlengd");
    assert_eq!(extensions(&harness)[0].decision, Some(Decision::Granted));
}

#[test]
fn what_the_checks_say_stands_at_the_location() {
    let text = PRT.replacen("available_until: \"2028-07\"", "available_until: \"2010-01\"", 1);
    let mut harness = page(&text, WIDE);
    harness.get_by_label("Naam: Voorbeeld De Kazerne, Let op");
    harness.get_by_role_and_label(Role::CheckBox, "met waarschuwing").click();
    harness.run_steps(4);
    harness.get_by_label("1 van 36 locaties · 1.100 plekken");
    select(&mut harness, "Voorbeeld De Kazerne");
    assert!(harness.query_all_by_label_contains("Let op: ").next().is_some(), "and in the details, in full");
}

#[test]
fn changes_go_into_the_base_itself_when_asked() {
    let mut harness = prt(NARROW);
    harness.get_by_role_and_label(Role::ComboBox, "Wijzigingen in:").click();
    harness.run_steps(4);
    press(&mut harness, "de basis zelf");
    harness.get_by_label_contains("Plekken, Voorbeeld Boszoom: 750").click();
    harness.run_steps(4);
    key(&mut harness, Key::Enter);
    harness.get_by_role_and_label(Role::TextInput, "Plekken").type_text("700");
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    let document = session(&harness).document();
    assert_eq!(document.base.locations[3].places.value, Some(700.0));
    assert!(document.variants.is_empty(), "no variant was needed");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(4);
    assert_eq!(session(&harness).document().base.locations[3].places.value, Some(750.0));
}

#[test]
fn a_list_without_locations_says_how_to_begin() {
    let mut document = crate::window::document(PRT);
    document.base.locations.clear();
    document.variants.clear();
    let session =
        schaalplan::session::Session::open(document, None).map_err(|problems| format!("{problems:?}")).unwrap();
    let (mut harness, _) = crate::window::window_on(session, schaalplan::session::Settings::default(), NARROW, None);
    press(&mut harness, "Locaties");
    harness.get_by_label("Nog geen locaties");
    press(&mut harness, "Toevoegen");
    assert_eq!(now(&harness).locations.len(), 1);
}
