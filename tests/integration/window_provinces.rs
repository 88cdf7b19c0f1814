//! The page of provinces, driven by role and label: the map, the plan, municipalities, the act, measures and sizes.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use schaalplan::scenario::{LawRegime, Named};
use schaalplan::session::Settings;

use crate::window::{Driven, session, window, window_with};

const PROVINCE: &str = include_str!("../../scenarios/prt-voorbeeld.ron");

/// The example of one province, on the page of provinces.
fn example() -> Driven {
    let (mut harness, _) = window_with(PROVINCE, Settings::default(), [1280.0, 800.0]);
    click(&mut harness, "Provincies");
    harness
}

/// Clicks the first thing with this name: the page button stands before the tab of the same name.
fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

#[test]
fn a_tile_tells_its_province_and_shows_it() {
    let (mut harness, _) = window();
    harness.key_press(egui::Key::F7);
    harness.run_steps(4);
    // All twelve tiles say name, measure and value; the task of Gelderland is that of the act's distribution.
    let tiles = |harness: &Driven, measure: &str| {
        harness
            .get_all_by_role(Role::Button)
            .filter(|node| node.accesskit_node().label().is_some_and(|label| label.contains(&format!(": {measure} "))))
            .count()
    };
    assert_eq!(tiles(&harness, "Opgave"), 12);
    click(&mut harness, "Duurzame plekken");
    assert_eq!(tiles(&harness, "Duurzame plekken"), 12);
    click(&mut harness, "Opgave");
    let task = session(&harness).current().outcome.provinces.iter().find(|of| of.id == "noord-brabant");
    let task = task.and_then(|of| of.task.last().copied()).unwrap();
    // 13,000 places in the estimate of 2026 (facts, press), in the months after March 2026.
    assert!((task - 13_000.0).abs() < 1e-9);
    click(&mut harness, "Noord-Brabant: Opgave 13.000 plekken, ! te weinig");
    harness.get_by_label("Opgave onder de Spreidingswet");
    harness.get_by_label_contains("Het deel van de provincie in de 41.000 stabiele plekken is niet vastgesteld");
    harness.get_by_label("Wat telt mee, en waarom niet");
}

#[test]
fn a_scenario_of_one_province_is_about_that_one() {
    let mut harness = example();
    harness.get_by_label("Opgave onder de Spreidingswet");
    click(&mut harness, "Gemeenten");
    harness.get_by_label("Uitruil tussen gemeenten");
    harness.get_by_label("Voorbeeldgemeente A");
    click(&mut harness, "Opgave");
    harness.get_by_label("Opgave onder de Spreidingswet");
    assert!(harness.query_by_label("← Kaart").is_none(), "of one province there is no map");
}

/// The first step of the plan moves a month: its location moves with it, in the same frame, and one undo takes it back.
#[test]
fn a_step_of_the_plan_is_a_change_of_its_location() {
    let mut harness = example();
    click(&mut harness, "Transitieplan");
    let close = |harness: &Driven| {
        let scenario = session(harness).current().scenario();
        let hall = scenario.locations.iter().find(|location| location.name == "Voorbeeld Evenementenhal").unwrap();
        hall.available_until.unwrap()
    };
    let before = close(&harness);
    let field = harness.get_all_by_label_contains("Maand van de stap van Voorbeeld Evenementenhal").next().unwrap();
    field.focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::ArrowUp);
    harness.run_steps(4);
    assert_eq!(close(&harness), before.plus(1));
    assert_eq!(session(&harness).history().len(), 1);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
    assert_eq!(close(&harness), before);
}

#[test]
fn an_unequal_exchange_is_told_and_an_equal_one_is_not() {
    let mut harness = example();
    click(&mut harness, "Gemeenten");
    let known = session(&harness).document().base.provinces[0].exchanges.len();
    assert!(harness.query_by_label("De som is niet nul: deze uitruil verandert de opgave van de provincie.").is_none());
    click(&mut harness, "Uitruil toevoegen");
    assert_eq!(session(&harness).document().base.provinces[0].exchanges.len(), known + 1);
    // Both municipalities of the new exchange have three fields; the first is that of asylum places.
    let part = session(&harness).document().base.provinces[0].exchanges[known].parts[0].municipality.clone();
    let name = format!("{part}, Uitruil asiel");
    let fields: Vec<_> = harness.get_all_by_role_and_label(Role::SpinButton, &name).collect();
    let field = &fields[fields.len() - 1];
    field.set_value_accesskit(25.0);
    harness.run_steps(4);
    let parts = &session(&harness).document().base.provinces[0].exchanges[known].parts;
    assert!((parts[0].asylum - 25.0).abs() < 1e-9, "{parts:?}");
    harness.get_by_label("De som is niet nul: deze uitruil verandert de opgave van de provincie.");
}

#[test]
fn the_act_is_repealed_with_its_date_as_one_step() {
    let mut harness = example();
    click(&mut harness, "Spreidingswet en DFR");
    harness.get_by_label_contains("De Spreidingswet blijft van kracht");
    click(&mut harness, "ingetrokken");
    let law = session(&harness).current().scenario().law.clone().unwrap();
    assert_eq!(
        (law.regime.id(), law.repealed_on.map(|month| month.to_string())),
        ("repealed", Some("2029-01".to_owned()))
    );
    harness.get_by_label_contains("Zonder de wet vanaf");
    assert_eq!(session(&harness).history().len(), 1);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
    assert_ne!(session(&harness).current().scenario().law.clone().unwrap_or_default().regime, LawRegime::Repealed);
}

#[test]
fn a_measure_is_added_and_its_effect_is_told() {
    let mut harness = example();
    click(&mut harness, "Escalatie");
    harness.get_by_label("Geen maatregel is ingezet: de behoefte is die van de prognose");
    let known = session(&harness).document().base.measures.len();
    click(&mut harness, "Logeerregeling toevoegen");
    assert_eq!(session(&harness).document().base.measures.len(), known + 1);
    let fields: Vec<_> = harness.get_all_by_role_and_label(Role::SpinButton, "mensen elders").collect();
    fields[fields.len() - 1].set_value_accesskit(91.0);
    harness.run_steps(4);
    // 91 people at a norm of 0.91 are 100 places.
    harness.get_by_label_contains("De maatregelen vermijden ten hoogste 100 plekken");
}

#[test]
fn sizes_are_compared_for_the_plans_of_today() {
    let mut harness = example();
    click(&mut harness, "Groot of klein");
    harness.get_by_label("Locaties, en dus hoogstens zoveel gemeenten");
    harness.get_by_role_and_label(Role::Slider, "100 plekken");
}
