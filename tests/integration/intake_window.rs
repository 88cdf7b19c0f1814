//! The wizard for lists of locations, driven as a user drives it.

use std::fs;

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use schaalplan::scenario::{Kind, file};
use schaalplan::session::Settings;
use schaalplan::ui::action::Action;

use crate::intake::province;
use crate::intake_made::{messy, xlsx};
use crate::window::{Driven, session, until, window_with};

fn act(harness: &mut Driven, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().window.as_mut().unwrap().act(&ctx, action);
    harness.run_steps(4);
}

fn press(harness: &mut Driven, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    harness.run_steps(4);
}

fn has(harness: &Driven, label: &str) -> bool {
    harness.query_by_label(label).is_some()
}

/// From a file to 185 locations: four pages, one step of the history.
#[test]
fn a_new_user_gets_a_province_from_a_messy_list() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("Locaties NB.xlsx");
    fs::write(&list, xlsx(&messy())).unwrap();
    let (mut harness, laid) = window_with(&file::write(&province()), Settings::default(), [1280.0, 800.0]);
    laid.ready(&list);
    act(&mut harness, Action::AskIntake);
    until(&mut harness, "the list is read", |harness| has(harness, "Herkend: 13 van 13 kolommen"));
    press(&mut harness, "Verder");
    assert!(has(&harness, "Kolom E, Opvang Aantal plekken*"));
    press(&mut harness, "Verder");
    until(&mut harness, "the rows are looked at", |harness| has(harness, "15 rijen geweigerd"));
    assert!(has(&harness, "185 rijen goed") && has(&harness, "4 rijen overgeslagen"));
    assert!(has(&harness, "cel E13 · Locatie 007 café ’t Hoekje"));
    press(&mut harness, "Verder");
    assert!(has(&harness, "185 nieuw"));
    assert!(session(&harness).document().base.locations.is_empty(), "nothing is changed yet");
    press(&mut harness, "185 wijzigingen importeren");
    until(&mut harness, "the outcome is there", |harness| !session(harness).waiting());
    assert_eq!(session(&harness).document().base.locations.len(), 185);
    assert_eq!(session(&harness).history().at(), 1, "one step");
    act(&mut harness, Action::Do(schaalplan::session::Command::Undo));
    assert!(session(&harness).document().base.locations.is_empty());
}

/// A small table that was copied with its heads goes straight to the last page; one without asks for its columns.
#[test]
fn copied_cells_are_taken_in() {
    let (mut harness, _) = window_with(&file::write(&province()), Settings::default(), [1280.0, 800.0]);
    let copied = "Naam\tGemeente\tProvincie\tSoort\tPlekken\nDe Hoek\tTilburg\tNoord-Brabant\tazc\t250\n";
    act(&mut harness, Action::PasteLocations(copied.to_owned()));
    until(&mut harness, "the rows are looked at", |harness| has(harness, "1 nieuw"));
    press(&mut harness, "1 wijziging importeren");
    let locations = &session(&harness).document().base.locations;
    assert_eq!(
        (locations[0].id.as_str(), locations[0].kind, locations[0].places.value),
        ("de-hoek", Kind::Azc, Some(250.0))
    );
    act(&mut harness, Action::PasteLocations("de-hoek\tDe Hoek\tTilburg\tNoord-Brabant\tTGO\t300\n".to_owned()));
    assert!(has(&harness, "Kolom A, "), "the columns of the table in their order");
    press(&mut harness, "Verder");
    until(&mut harness, "the rows are looked at", |harness| has(harness, "1 rij goed"));
    press(&mut harness, "Verder");
    assert!(
        has(
            &harness,
            "Soort plek: azc → tijdelijke gemeentelijke opvang (TGO); Plekken: 250 → 300; Herkomst van de cijfers: Plekken: aanname; opmerking: Uit plakken. → Plekken: aanname; opmerking: Uit plakken."
        ) || has(&harness, "1 gewijzigd")
    );
    press(&mut harness, "Annuleren");
    assert_eq!(session(&harness).document().base.locations[0].places.value, Some(250.0));
    act(&mut harness, Action::PasteLocations("  ".to_owned()));
    assert!(has(&harness, "Op het klembord staat geen tabel"));
}

/// What goes out through the window comes back unchanged.
#[test]
fn locations_are_exported_from_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("uit.xlsx");
    let (mut harness, laid) = crate::window::window();
    laid.ready(&list);
    act(&mut harness, Action::AskLocationsExport);
    until(&mut harness, "the list is written", |_| list.exists());
    laid.ready(&list);
    act(&mut harness, Action::AskIntake);
    until(&mut harness, "the list is read", |harness| has(harness, "Locaties importeren"));
    for _ in 0..2 {
        press(&mut harness, "Verder");
    }
    until(&mut harness, "the rows are looked at", |harness| has(harness, "0 rijen geweigerd"));
    press(&mut harness, "Verder");
    assert!(has(&harness, "Niets te importeren"));
}
