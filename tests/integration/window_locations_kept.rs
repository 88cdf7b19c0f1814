//! What a change of locations leaves alone: the base beside a variant, what is only looked at, dates out of sight, and what is refused.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaalplan::intake::{Choices, Column, copied, pasted};
use schaalplan::scenario::{Contract, Handover, Location};
use schaalplan::text::Texts;

use crate::wall::month;
use crate::window::{document, session, window_on};
use crate::window_locations::{Driven, NARROW, WIDE, key, location, press, prt};

const PRT: &str = include_str!("../../scenarios/prt-voorbeeld.ron");

fn select(harness: &mut Driven, name: &str, modifiers: Modifiers) {
    harness.get_by_label_contains(&format!("Naam: {name}")).click_modifiers(modifiers);
    harness.run_steps(4);
}

fn fill(harness: &mut Driven, field: &str, typed: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, field).type_text(typed);
    harness.run_steps(2);
    key(harness, Key::Enter);
}

fn into_base(harness: &mut Driven) {
    harness.get_by_role_and_label(Role::ComboBox, "Wijzigingen in:").click();
    harness.run_steps(4);
    press(harness, "de basis zelf");
}

fn in_base<'a>(harness: &'a Driven, name: &str) -> &'a Arc<Location> {
    let base = &session(harness).document().base;
    base.locations.iter().find(|location| location.name == name).unwrap()
}

/// The base of the example says 750 places; a variant says 810. Whatever is done to the base, its 750 stay.
#[test]
fn what_goes_into_the_base_starts_from_the_base() {
    let mut harness = prt(WIDE);
    select(&mut harness, "Voorbeeld Boszoom", Modifiers::NONE);
    fill(&mut harness, "Plekken", "810");
    into_base(&mut harness);
    harness.get_by_label("de lijst toont de basis");
    harness.get_by_label_contains("Plekken, Voorbeeld Boszoom: 750");
    fill(&mut harness, "Toelichting", "nagekeken");
    let base = in_base(&harness, "Voorbeeld Boszoom");
    assert_eq!((base.places.value, base.note.as_str()), (Some(750.0), "nagekeken"));
    press(&mut harness, "Dupliceren");
    assert_eq!(in_base(&harness, "Voorbeeld Boszoom (kopie)").places.value, Some(750.0));
    assert_eq!(location(&harness, "Voorbeeld Boszoom").places.value, Some(810.0), "the variant keeps its own");
}

/// Contracts and handovers that say nothing are there in the file; to select the location is no decision.
#[test]
fn looking_at_a_location_changes_nothing() {
    let mut document = document(PRT);
    let boszoom = Arc::make_mut(&mut document.base.locations[3]);
    (boszoom.contract, boszoom.handover) = (Some(Contract::default()), Some(Handover::default()));
    let session = schaalplan::session::Session::open(document, None).map_err(|found| format!("{found:?}")).unwrap();
    let (mut harness, _) = window_on(session, schaalplan::session::Settings::default(), WIDE, None);
    press(&mut harness, "Locaties");
    select(&mut harness, "Voorbeeld Boszoom", Modifiers::NONE);
    harness.run_steps(6);
    assert_eq!(crate::window::session(&harness).history().len(), 0);
    let looked_at = location(&harness, "Voorbeeld Boszoom");
    assert_eq!((looked_at.contract, looked_at.handover), (Some(Contract::default()), Some(Handover::default())));
}

/// The extension of the example (refused) would come in July 2033: a part that stays until January 2035 is agreed without it.
#[test]
fn a_part_with_an_end_of_its_own_has_no_extensions() {
    let mut harness = prt(NARROW);
    select(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    press(&mut harness, "Splitsen…");
    harness.get_by_role_and_label(Role::TextInput, "Plekken die eraf gaan").type_text("300");
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::TextInput, "Eigen einde (mag leeg)").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Eigen einde (mag leeg)").type_text("2035-01");
    harness.run_steps(3);
    harness.get_by_label("Dit deel sluit dan per januari\u{a0}2035, zonder verlenging.");
    press(&mut harness, "Splitsen");
    let (rest, part) = (location(&harness, "Voorbeeld De Kazerne"), location(&harness, "Voorbeeld De Kazerne, deel 2"));
    assert_eq!((part.available_until, part.extensions.len()), (Some(month("2035-01")), 0));
    assert_eq!((rest.available_until, rest.extensions.len()), (Some(month("2028-07")), 1));
}

#[test]
fn copied_rows_change_nothing_when_they_are_pasted() {
    let document = document(PRT);
    let columns: Vec<Column> = Column::written().filter(|column| *column != Column::Origins).collect();
    for language in schaalplan::format::Language::ALL {
        let locations = document.base.locations.iter().map(AsRef::as_ref);
        let text = copied(locations, &columns, &Texts::new(language));
        let sheet = pasted("t", &text).unwrap();
        let preview = crate::intake::preview(&sheet, &document, &Choices::default());
        assert_eq!((preview.added.len(), preview.changed.len(), preview.unchanged), (0, 0, 36), "{language:?}");
        assert!(preview.refused().is_empty(), "{language:?}: {:?}", preview.told);
    }
}

#[test]
fn rows_copied_from_the_table_come_back_as_they_were() {
    let mut harness = prt(NARROW);
    select(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(3);
    harness.event(egui::Event::Copy);
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let sheet = pasted("t", &copied.unwrap()).unwrap();
    let preview = crate::intake::preview(&sheet, session(&harness).document(), &Choices::default());
    assert_eq!((preview.added.len(), preview.changed.len(), preview.unchanged), (0, 0, 36), "{:?}", preview.changed);
}

#[test]
fn several_locations_have_no_name_together_and_are_emptied_together() {
    let mut harness = prt(WIDE);
    select(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    select(&mut harness, "Voorbeeld Boszoom", Modifiers::COMMAND);
    assert!(harness.query_by_role_and_label(Role::TextInput, "Naam").is_none());
    let since = |harness: &Driven, name: &str| location(harness, name).stage_since;
    assert_ne!(since(&harness, "Voorbeeld De Kazerne"), since(&harness, "Voorbeeld Boszoom"), "they differ");
    harness.get_by_label("Fase sinds: overal leegmaken").click_accesskit();
    harness.run_steps(4);
    assert_eq!(since(&harness, "Voorbeeld De Kazerne").or(since(&harness, "Voorbeeld Boszoom")), None);
}

#[test]
fn what_was_typed_and_cannot_be_is_told_when_another_row_is_chosen() {
    let mut harness = prt(WIDE);
    select(&mut harness, "Voorbeeld Boszoom", Modifiers::NONE);
    harness.get_by_role_and_label(Role::TextInput, "Plekken").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Plekken").type_text("veel");
    harness.run_steps(2);
    select(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    harness.get_by_label("“veel” is niet overgenomen. Typ een aantal plekken, bijvoorbeeld 400.");
    select(&mut harness, "Voorbeeld Boszoom", Modifiers::NONE);
    assert!(harness.query_by_label_contains("niet overgenomen").is_none());
}
