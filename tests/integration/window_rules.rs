//! The scaling rules on their page, driven by role and label.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::engine::SeriesId;
use schaalplan::format::Language;
use schaalplan::report::Cell;
use schaalplan::scenario::{Order, RuleCapacity, Status, Trend};
use schaalplan::session::Settings;
use schaalplan::stock::rules;
use schaalplan::text::Texts;

use crate::window::{Driven, session, window_with};

/// Need falls below 30,750 from October 2027 to May 2028.
const BELOW: &str = include_str!("../../scenarios/onder-41000.ron");

/// The exercise, on the page of rules.
fn exercise() -> Driven {
    let (mut harness, _) = window_with(BELOW, Settings::default(), [1280.0, 800.0]);
    harness.key_press(egui::Key::F9);
    harness.run_steps(4);
    click(&mut harness, "Regels");
    harness
}

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

fn fill(harness: &mut Driven, label: &str, value: f64) {
    let field = harness.get_all_by_role_and_label(Role::SpinButton, label).next();
    field.unwrap_or_else(|| panic!("{label}")).set_value_accesskit(value);
    harness.run_steps(4);
}

/// The most places in a month that no rule is about.
fn not_ruled(harness: &Driven) -> f64 {
    let outcome = &session(harness).current().outcome;
    outcome.series(SeriesId::NotRuled).unwrap().iter().copied().fold(0.0, f64::max)
}

fn undo(harness: &mut Driven) {
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
}

#[test]
fn what_is_not_ruled_is_told_and_a_rule_can_be_stated() {
    let mut harness = exercise();
    // By hand: need is 30,750 - 1,750 = 29,000 in May 2028, its lowest.
    harness.get_by_label_contains(
        "vanaf oktober\u{a0}2027 is voor ten hoogste 1.750 plekken niets geregeld (mei\u{a0}2028)",
    );
    harness.get_by_label_contains("Als de behoefte onder 30.750 ligt, zijn flex en reserve vol");
    assert!((not_ruled(&harness) - 1_750.0).abs() < 1e-6);
    click(&mut harness, "Zelf een regel stellen");
    let stated = session(&harness).document().base.rules.clone();
    let rule = &stated[0];
    assert_eq!((rule.status, rule.capacity, rule.active), (Status::Assumed, RuleCapacity::Flex, true));
    assert_eq!(rule.need_below.as_ref().unwrap().value, Some(30_750.0));
    assert!(rule.note.contains("zegt hier niets over"), "{}", rule.note);
    // Nothing is invented: without places it does nothing.
    assert!((not_ruled(&harness) - 1_750.0).abs() < 1e-6);
    harness.get_by_label_contains("Als de behoefte onder 30.750 ligt: leen tot 0 plekken extra uit");
    fill(&mut harness, "Eigen regel: plekken, ten hoogste", 1_000.0);
    harness.get_by_label_contains("Als de behoefte onder 30.750 ligt: leen tot 1.000 plekken extra uit");
    assert!((not_ruled(&harness) - 750.0).abs() < 1e-6, "{}", not_ruled(&harness));
    undo(&mut harness);
    undo(&mut harness);
    assert!(session(&harness).document().base.rules.is_empty());
}

#[test]
fn every_part_of_a_rule_is_changed_where_it_stands() {
    let mut harness = exercise();
    click(&mut harness, "Eigen regel toevoegen");
    fill(&mut harness, "Eigen regel: plekken, ten hoogste", 2_000.0);
    fill(&mut harness, "Eigen regel: aankondiging", 3.0);
    click(&mut harness, "Wat: Eigen regel");
    click(&mut harness, "reserve");
    click(&mut harness, "behoefte: Eigen regel");
    click(&mut harness, "daalt");
    click(&mut harness, "behoefte boven: Eigen regel");
    fill(&mut harness, "Eigen regel: bij een behoefte boven", 20_000.0);
    click(&mut harness, "jan");
    let rule = session(&harness).current().scenario().rules[0].clone();
    assert_eq!((rule.capacity, rule.trend), (RuleCapacity::Reserve, Some(Trend::Falling)));
    assert_eq!(rule.notice.as_ref().unwrap().value, Some(3.0));
    assert_eq!(rule.need_above.as_ref().unwrap().value, Some(20_000.0));
    assert_eq!(rule.months, (2..=12).collect::<Vec<u8>>());
    let sentence = "Als de behoefte tussen 20.000 en 30.750 ligt en de behoefte lager is dan 1 maand eerder (alleen in feb, mrt, apr, \
                    mei, jun, jul, aug, sep, okt, nov, dec): houd tot 2.000 plekken extra in reserve, zodra dat 3 maanden zo is";
    let plain = |text: &str| text.replace('\u{a0}', " ").replace(['\u{2068}', '\u{2069}'], "");
    let all: Vec<String> = harness
        .get_all_by_role(Role::Label)
        .filter_map(|node| node.accesskit_node().value())
        .map(|text| plain(&text))
        .collect();
    assert!(all.iter().any(|text| text == sentence), "{all:#?}");
    // Its name is the base's, for all variants; typed and left, it is one step.
    let steps = session(&harness).history().len();
    let field = harness.get_by_role_and_label(Role::TextInput, "Naam: Eigen regel");
    field.focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Naam: Eigen regel").type_text(" winter");
    harness.run_steps(2);
    harness.key_press(egui::Key::Tab);
    harness.run_steps(4);
    let title = session(&harness).document().base.rules[0].title.nl.clone();
    assert!(title.contains("winter"), "{title}");
    assert_eq!(session(&harness).history().len(), steps + 1);
}

#[test]
fn rules_change_places_and_go() {
    let mut harness = exercise();
    click(&mut harness, "Eigen regel toevoegen");
    click(&mut harness, "Eigen regel toevoegen");
    let ids = |harness: &Driven| -> Vec<String> {
        session(harness).document().base.rules.iter().map(|rule| rule.id.clone()).collect()
    };
    assert_eq!(ids(&harness), ["eigen-regel", "eigen-regel-2"]);
    let later: Vec<_> = harness.get_all_by_label("Later: Eigen regel").collect();
    later[0].click_accesskit();
    harness.run_steps(4);
    assert_eq!(ids(&harness), ["eigen-regel-2", "eigen-regel"]);
    undo(&mut harness);
    assert_eq!(ids(&harness), ["eigen-regel", "eigen-regel-2"]);
    click(&mut harness, "Weghalen: Eigen regel");
    assert_eq!(ids(&harness), ["eigen-regel-2"]);
}

/// The rows of the text change the same values as the sliders: half the flexible part leaves 2,562.5 places more without a rule, and with flex
/// first the ladder has a break point of its own.
#[test]
fn the_text_of_the_agenda_is_edited_where_it_stands() {
    let mut harness = exercise();
    fill(&mut harness, "Flexplekken, ten hoogste", 2_500.0);
    assert_eq!(session(&harness).current().scenario().policy.flex_cap.value, Some(2_500.0));
    assert!((not_ruled(&harness) - 1_750.0 - 2_625.0).abs() < 1e-6, "{}", not_ruled(&harness));
    harness.get_by_label("33.375 – 41.000");
    click(&mut harness, "Volgorde van flex en reserve");
    click(&mut harness, "eerst flex");
    assert_eq!(session(&harness).current().scenario().policy.order, Order::FlexFirst);
    harness.get_by_label("38.500 – 41.000");
    harness.get_by_label("33.375 – 38.500");
}

/// The same rows as a table for files: five of the text, one of what has no rule.
#[test]
fn the_table_says_the_same() {
    let harness = exercise();
    let current = session(&harness).current();
    let texts = Texts::new(Language::Nl);
    let table = rules::table(&current.checked, &current.outcome, &texts);
    let columns = table.columns.clone();
    let rows: Vec<Vec<Cell<'_>>> = table.rows.collect();
    assert_eq!(rows.len(), 6);
    let cell = |row: usize, name: &str| rows[row][columns.iter().position(|column| column == name).unwrap()].clone();
    assert_eq!(cell(0, "rule_places"), Cell::Number(5_125.0));
    assert_eq!(cell(0, "rule_status"), Cell::Choice("status", "official"));
    assert_eq!(cell(2, "rule_status"), Cell::Choice("status", "assumed"));
    assert_eq!(cell(5, "rule"), Cell::text("Niet geregeld"));
    assert_eq!(cell(5, "rule_months"), Cell::Whole(8));
    assert_eq!(cell(5, "rule_first"), Cell::Month("2027-10".parse().unwrap()));
    assert_eq!(cell(5, "rule_last"), Cell::Month("2028-05".parse().unwrap()));
    assert_eq!(cell(5, "rule_status"), Cell::Empty);
    for column in &columns {
        assert!(texts.find(&format!("column-{column}")).is_some(), "{column}");
    }
}
