//! Trade-off, shock and goal seek in the window, driven by role and label.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::scenario::Value;
use schaalplan::session::Settings;

use crate::window::{Driven, session, until, window_with};

const BELOW: &str = include_str!("../../scenarios/onder-41000.ron");

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

fn page(key: egui::Key, tab: &str) -> Driven {
    let settings = Settings { side: false, ..Settings::default() };
    let (mut harness, _) = window_with(BELOW, settings, [1280.0, 800.0]);
    harness.key_press(key);
    harness.run_steps(4);
    click(&mut harness, tab);
    harness
}

fn has(harness: &Driven, label: &str) -> bool {
    harness.query_all_by_label_contains(label).next().is_some()
}

#[test]
fn a_point_of_the_trade_off_is_taken_over_as_one_step() {
    let mut harness = page(egui::Key::F9, "Afweging");
    until(&mut harness, "the sweep", |harness| has(harness, "uitkomsten zijn doelmatig") || has(harness, "kan beter"));
    harness.get_by_label_contains("De planner gaat uit van de verwachting die in het scenario staat");
    // Points are buttons with their whole story; the first is the one with the least shortage.
    let point = harness
        .get_all_by_role(Role::Button)
        .find(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with("Flex ten hoogste 0, ") && label.contains(", doelmatig"))
        })
        .expect("an efficient point without flex");
    point.click_accesskit();
    harness.run_steps(4);
    assert!(has(&harness, "Tegen de huidige keuze"));
    click(&mut harness, "Neem over");
    let read = |harness: &Driven| session(harness).current().scenario().read("policy.flex_cap").unwrap();
    assert_eq!(read(&harness), Value::Number(0.0));
    assert_eq!(session(&harness).history().len(), 1, "one step");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
    assert_eq!(read(&harness), Value::Number(5_125.0));
}

#[test]
fn a_cell_of_the_grid_is_the_next_shock() {
    let mut harness = page(egui::Key::F9, "Schok");
    until(&mut harness, "the shock", |harness| {
        has(harness, "Een onverwachte stijging van 5.000 plekken in 6 maanden vanaf")
    });
    harness.get_by_label_contains("De planner ziet de stijging niet aankomen");
    let cell = harness
        .get_all_by_role(Role::Button)
        .find(|node| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with("2.000 plekken in 3 maanden: "))
        })
        .expect("the cell");
    cell.click_accesskit();
    harness.run_steps(4);
    until(&mut harness, "the other shock", |harness| {
        has(harness, "Een onverwachte stijging van 2.000 plekken in 3 maanden vanaf")
    });
    assert_eq!(session(&harness).history().len(), 0, "looking changes nothing");
}

#[test]
fn a_ready_question_is_answered_in_a_sentence() {
    let mut harness = page(egui::Key::F10, "Doel zoeken");
    harness.get_by_label_contains("Kies een klaargezette vraag");
    click(&mut harness, "Hoe groot moet de reserve zijn om geen tekort te hebben?");
    until(&mut harness, "the answer", |harness| has(harness, "Reserveplekken, ten hoogste\""));
    assert!(has(&harness, "haalt dit doel") || has(&harness, "nu"), "the answer or why there is none");
    click(&mut harness, "Hoeveel flex mag er zijn zonder meer tekort dan nu?");
    until(&mut harness, "it holds already", |harness| has(harness, "Het klopt nu al"));
}
