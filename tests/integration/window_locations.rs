//! The table of locations as a user meets it: found by role and label, driven by clicks, keys and typed values.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::scenario::{Location, Scenario};
use schaalplan::session::{Session, Settings};

pub(crate) use crate::window::Driven;
use crate::window::{document, session, window_on, window_with};

const PRT: &str = include_str!("../../scenarios/prt-voorbeeld.ron");
/// Sizes at which the details stand beside the table, and at which they are closed at first.
pub(crate) const WIDE: [f32; 2] = [1920.0, 1080.0];
pub(crate) const NARROW: [f32; 2] = [1280.0, 800.0];

pub(crate) fn page(text: &str, size: [f32; 2]) -> Driven {
    let (mut harness, _) = window_with(text, Settings::default(), size);
    press(&mut harness, "Locaties");
    harness
}

pub(crate) fn prt(size: [f32; 2]) -> Driven {
    page(PRT, size)
}

pub(crate) fn press(harness: &mut Driven, button: &str) {
    harness.get_by_role_and_label(Role::Button, button).click();
    harness.run_steps(5);
}

pub(crate) fn now(harness: &Driven) -> Scenario {
    session(harness).document().effective(session(harness).shown())
}

pub(crate) fn location(harness: &Driven, name: &str) -> Location {
    let scenario = now(harness);
    scenario.locations.iter().find(|location| location.name == name).unwrap().as_ref().clone()
}

pub(crate) fn key(harness: &mut Driven, key: Key) {
    harness.key_press(key);
    harness.run_steps(4);
}

fn undo(harness: &mut Driven) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(4);
}

/// Names in the rows in sight, from the top.
fn names(harness: &Driven) -> Vec<String> {
    let cells = harness.query_all_by_role(Role::Cell);
    let mut rows: Vec<(f32, String)> = cells
        .filter_map(|cell| {
            let label = cell.accesskit_node().label()?;
            let name = label.strip_prefix("Naam: ")?.to_owned();
            Some((cell.rect().top(), name))
        })
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

/// A click on a row, on its name.
fn row(harness: &mut Driven, name: &str, modifiers: Modifiers) {
    harness.get_by_label_contains(&format!("Naam: {name}")).click_modifiers(modifiers);
    harness.run_steps(4);
}

/// Selects a cell and types in it; Enter takes what was typed.
fn edit(harness: &mut Driven, cell: &str, field: &str, typed: &str) {
    harness.get_by_label_contains(cell).click();
    harness.run_steps(4);
    key(harness, Key::Enter);
    harness.get_by_role_and_label(Role::TextInput, field).type_text(typed);
    harness.run_steps(3);
    key(harness, Key::Enter);
}

/// The example has 36 locations with 13,869 places, added up in the file by another tool; Boszoom has 750.
#[test]
fn locations_are_found_by_a_part_of_their_name() {
    let mut harness = prt(NARROW);
    harness.get_by_label("36 locaties · 13.869 plekken");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(3);
    let search = harness.get_by_role_and_label(Role::TextInput, "Zoek een locatie");
    assert!(search.accesskit_node().is_focused(), "Ctrl F goes to the search field of the page");
    search.type_text("boszoom");
    harness.run_steps(4);
    harness.get_by_label("1 van 36 locaties · 750 plekken");
    assert_eq!(names(&harness), ["Voorbeeld Boszoom"]);
    press(&mut harness, "Filter weghalen: “boszoom”");
    harness.get_by_label("36 locaties · 13.869 plekken");
}

/// Counted in the file by another tool: 7 of its locations are agreed until before January 2028, granted extensions included, together
/// 2,660 places. 4 are small-scale, together 490 places.
#[test]
fn locations_are_filtered_by_kind_and_by_their_end() {
    let mut harness = prt(NARROW);
    harness.get_by_role_and_label(Role::TextInput, "eindigt vóór").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "eindigt vóór").type_text("jan 2028");
    harness.run_steps(4);
    harness.get_by_label("7 van 36 locaties · 2.660 plekken");
    harness.get_by_label("eindigt vóór jan\u{a0}2028");
    harness.get_by_label("Alles tonen").click();
    harness.run_steps(4);
    press(&mut harness, "Soort");
    harness.get_by_role_and_label(Role::CheckBox, "kleinschalige opvang").click();
    harness.run_steps(4);
    harness.get_by_label("4 van 36 locaties · 490 plekken");
}

#[test]
fn a_heading_sorts_and_turns_the_order_round() {
    let mut harness = prt(NARROW);
    harness.get_by_role_and_label(Role::ColumnHeader, "Plekken").click();
    harness.run_steps(4);
    let places = |harness: &Driven| {
        names(harness).iter().map(|name| location(harness, name).places.value.unwrap()).collect::<Vec<_>>()
    };
    let up = places(&harness);
    assert!(up.len() > 10 && up.is_sorted() && up[0] < up[10], "{up:?}");
    harness.get_by_role_and_label(Role::ColumnHeader, "Plekken, oplopend gesorteerd").click();
    harness.run_steps(4);
    let down = places(&harness);
    assert!(down.is_sorted_by(|one, other| one >= other), "{down:?}");
    // The largest in the file, with 1,300 places.
    assert_eq!(names(&harness)[0], "Voorbeeld Evenementenhal");
    harness.get_by_role_and_label(Role::ColumnHeader, "Plekken, aflopend gesorteerd");
}

#[test]
fn a_cell_is_edited_in_its_place_and_taken_back() {
    let mut harness = prt(NARROW);
    edit(&mut harness, "Plekken, Voorbeeld Stationskwartier: 600 plekken", "Plekken", "555");
    assert_eq!(location(&harness, "Voorbeeld Stationskwartier").places.value, Some(555.0));
    assert_eq!(session(&harness).document().base.locations[4].places.value, Some(600.0), "the base stays as it was");
    assert_eq!(session(&harness).history().line().len(), 1);
    harness.get_by_label_contains("Plekken, Voorbeeld Stationskwartier: 555 plekken, besluit, anders dan de basis");
    undo(&mut harness);
    assert_eq!(location(&harness, "Voorbeeld Stationskwartier").places.value, Some(600.0));
}

#[test]
fn what_cannot_be_read_stays_with_what_is_expected() {
    let mut harness = prt(NARROW);
    edit(&mut harness, "Plekken, Voorbeeld Boszoom: 750", "Plekken", "veel");
    harness.get_by_label("Typ een aantal plekken, bijvoorbeeld 400");
    assert_eq!(session(&harness).history().line().len(), 0);
    let typed = harness.get_by_role_and_label(Role::TextInput, "Plekken").value();
    assert_eq!(typed.as_deref(), Some("veel"), "nothing that was typed is lost");
    key(&mut harness, Key::Escape);
    assert!(harness.query_by_role_and_label(Role::TextInput, "Plekken").is_none());
    assert_eq!(location(&harness, "Voorbeeld Boszoom").places.value, Some(750.0));
}

#[test]
fn a_kind_is_chosen_from_a_list() {
    let mut harness = prt(NARROW);
    harness.get_by_label("Soort, Voorbeeld Boszoom: azc").click();
    harness.run_steps(4);
    key(&mut harness, Key::Enter);
    harness.get_by_role_and_label(Role::Button, "gezinslocatie").click();
    harness.run_steps(5);
    assert_eq!(location(&harness, "Voorbeeld Boszoom").kind.id(), "family_location");
}

#[test]
fn the_keyboard_moves_through_the_table_and_leaves_it() {
    let mut harness = prt(NARROW);
    harness.get_by_label_contains("Naam: Voorbeeld De Kazerne").click();
    harness.run_steps(4);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowRight);
    key(&mut harness, Key::ArrowRight);
    let cell = harness.get_by_label_contains("Plekken, Voorbeeld Boszoom: 750");
    assert!(cell.accesskit_node().is_focused());
    // A typed digit begins an edit; Tab takes it and goes on in the next field.
    cell.type_text("8");
    harness.run_steps(4);
    harness.get_by_role_and_label(Role::TextInput, "Plekken").type_text("00");
    harness.run_steps(3);
    key(&mut harness, Key::Tab);
    assert_eq!(location(&harness, "Voorbeeld Boszoom").places.value, Some(800.0));
    harness.get_by_role_and_label(Role::TextInput, "Inzetsnelheid");
    key(&mut harness, Key::Escape);
    assert!(harness.get_by_label_contains("Inzetsnelheid, Voorbeeld Boszoom").accesskit_node().is_focused());
    key(&mut harness, Key::Tab);
    assert!(!harness.get_by_label_contains("Inzetsnelheid, Voorbeeld Boszoom").accesskit_node().is_focused());
}

#[test]
fn many_locations_are_changed_as_one_step() {
    let mut harness = prt(WIDE);
    row(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    row(&mut harness, "Voorbeeld Stationskwartier", Modifiers::SHIFT);
    harness.get_by_label("3 locaties");
    harness.get_by_role_and_label(Role::TextInput, "Plekken").focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Plekken").type_text("200");
    harness.run_steps(2);
    key(&mut harness, Key::Enter);
    let places = |harness: &Driven, name: &str| location(harness, name).places.value;
    for name in ["Voorbeeld De Kazerne", "Voorbeeld Boszoom", "Voorbeeld Stationskwartier"] {
        assert_eq!(places(&harness, name), Some(200.0), "{name}");
    }
    assert_eq!(session(&harness).history().line().len(), 1, "one step for all");
    undo(&mut harness);
    assert_eq!(places(&harness, "Voorbeeld De Kazerne"), Some(1100.0));
}

#[test]
fn locations_are_added_copied_and_removed() {
    let mut harness = prt(NARROW);
    press(&mut harness, "Toevoegen");
    harness.get_by_role_and_label(Role::TextInput, "Naam").type_text("Gemeentehuis");
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    assert_eq!(location(&harness, "Gemeentehuis").places.value, Some(0.0));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
    harness.run_steps(5);
    row(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    press(&mut harness, "Dupliceren");
    let copy = location(&harness, "Voorbeeld De Kazerne (kopie)");
    assert_eq!((copy.places.value, copy.id == "voorbeeld-03"), (Some(1100.0), false));
    assert_eq!(now(&harness).locations.len(), 38);
    row(&mut harness, "Voorbeeld Boszoom", Modifiers::NONE);
    row(&mut harness, "Voorbeeld Spoorzicht", Modifiers::COMMAND);
    key(&mut harness, Key::Delete);
    harness.get_by_label("2 locaties verwijderd.");
    assert_eq!(now(&harness).locations.len(), 36);
    harness.get_by_label("Ongedaan maken").click();
    harness.run_steps(4);
    assert_eq!(now(&harness).locations.len(), 38);
    assert_eq!(session(&harness).document().base.locations.len(), 36, "the base keeps what it has");
}

/// By hand: of 1,100 places 300 come off, so 800 stay; of 220 flexible places 60 (220 · 300 / 1,100), so 160 stay; of € 2,500,000 at closing
/// € 681,818.18 and € 1,818,181.82.
#[test]
fn a_split_location_adds_up_to_what_it_was() {
    let mut harness = prt(NARROW);
    row(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    press(&mut harness, "Splitsen…");
    harness.get_by_role_and_label(Role::TextInput, "Plekken die eraf gaan").type_text("300");
    harness.run_steps(3);
    harness.get_by_label("Wordt 300 plekken; er blijven 800 plekken.");
    press(&mut harness, "Splitsen");
    let (rest, part) = (location(&harness, "Voorbeeld De Kazerne"), location(&harness, "Voorbeeld De Kazerne, deel 2"));
    assert_eq!((rest.places.value, part.places.value), (Some(800.0), Some(300.0)));
    assert_eq!((rest.agreements[0].flex_places, part.agreements[0].flex_places), (160.0, 60.0));
    let closing = |location: &Location| location.closing_cost.as_ref().unwrap().value.unwrap().to_string();
    assert_eq!((closing(&rest), closing(&part)), ("1818181.82".to_owned(), "681818.18".to_owned()));
    undo(&mut harness);
    assert_eq!(now(&harness).locations.len(), 36);
    assert_eq!(location(&harness, "Voorbeeld De Kazerne").places.value, Some(1100.0));
}

/// A spreadsheet takes numbers without unit and grouping; the example says 1,100 places, 0 months, € 42.
#[test]
fn selected_rows_are_copied_for_a_spreadsheet() {
    let mut harness = prt(NARROW);
    row(&mut harness, "Voorbeeld De Kazerne", Modifiers::NONE);
    harness.event(egui::Event::Copy);
    harness.step();
    let commands = &harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    let lines: Vec<&str> = copied.lines().collect();
    assert!(lines[0].starts_with("Id\tNaam\tSoort plek\tPlekken\tInzetsnelheid (maanden)\t"), "{copied}");
    assert!(lines[1].starts_with("voorbeeld-03\tVoorbeeld De Kazerne\tazc\t1100\t0\t42\t"), "{copied}");
    assert_eq!(lines.len(), 2);
}

#[test]
fn twenty_thousand_rows_are_drawn_only_in_sight() {
    let mut document = document(PRT);
    let first = document.base.locations[3].clone();
    document.base.locations = (0..20_000)
        .map(|number| {
            let mut location = first.as_ref().clone();
            location.id = format!("l-{number}");
            location.name = format!("Locatie {number}");
            std::sync::Arc::new(location)
        })
        .collect();
    let session = Session::open(document, None).map_err(|problems| format!("{problems:?}")).unwrap();
    let (mut harness, _) = window_on(session, Settings::default(), WIDE, None);
    press(&mut harness, "Locaties");
    let rows = names(&harness).len();
    assert!((15..40).contains(&rows), "{rows} rows in a window of 1080 points");
    harness.get_by_label("20.000 locaties · 15.000.000 plekken");
    row(&mut harness, "Locatie 3", Modifiers::NONE);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    harness.run_steps(5);
    assert_eq!(names(&harness).last().map(String::as_str), Some("Locatie 19999"));
}
