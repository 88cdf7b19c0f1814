//! Budget tables, the mapping and the commentary in the window, driven by role and label.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rust_decimal::Decimal;
use schaalplan::budget::coverage::pays;
use schaalplan::scenario::{CostLine, Payer, Value};
use schaalplan::session::Settings;

use crate::window::{Driven, NATIONAL, session, window_with};

/// The page of the budget on one of its tabs.
fn page(tab: &str) -> Driven {
    let (mut harness, _) = window_with(NATIONAL, Settings::default(), [1600.0, 1000.0]);
    harness.key_press(Key::F10);
    harness.run_steps(4);
    click(&mut harness, tab);
    harness
}

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

/// Types over what stands in a field, and leaves it.
fn type_over(harness: &mut Driven, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
}

fn amount(harness: &Driven, edition: &str, row: &str, year: i32) -> Option<Decimal> {
    Some(session(harness).document().edition(edition)?.row(row)?.amount(year)?.amount)
}

/// The published table foots; one thousand more for COA in 2027 is told with its difference, and one undo takes it back.
#[test]
fn an_amount_that_is_typed_over_is_footed_at_once() {
    let mut harness = page("Tabellen");
    harness.get_by_label("Alle 55 totalen tellen op: Ontwerpbegroting 2025, hoofdstuk XX, artikel 37 (tabel 4).");
    harness.get_by_label(
        "Verplichtingen naast uitgaven: 2025 10.000 (x 1.000 euro) hoger. Dat is gewoon: verplichtingen en uitgaven worden apart geteld.",
    );
    type_over(&mut harness, "COA, 2027, duizend euro", "907.455");
    assert_eq!(amount(&harness, "2025", "coa", 2027), Some(Decimal::from(907_455)));
    harness.get_by_label_contains(
        "Eén totaal telt niet op. Bijdrage aan ZBO's/RWT's 2027: de onderdelen zijn samen 1.017.100",
    );
    assert_eq!(session(&harness).history().len(), 1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(4);
    assert_eq!(amount(&harness, "2025", "coa", 2027), Some(Decimal::from(906_455)));
    // What is no amount changes nothing; a dash leaves the year empty.
    type_over(&mut harness, "COA, 2027, duizend euro", "veel");
    assert_eq!(amount(&harness, "2025", "coa", 2027), Some(Decimal::from(906_455)));
    type_over(&mut harness, "COA, 2027, duizend euro", "-");
    assert_eq!(session(&harness).document().edition("2025").unwrap().row("coa").unwrap().empty, [2027]);
}

#[test]
fn an_amendment_is_a_layer_that_can_be_chosen() {
    let mut harness = page("Tabellen");
    let margin = |harness: &Driven| {
        let margins = &session(harness).current().outcome.margins;
        margins.iter().find(|margin| margin.row == "coa" && margin.year == 2026).and_then(|margin| margin.margin)
    };
    let before = margin(&harness);
    click(&mut harness, "Wijziging");
    let made = session(&harness).document().budgets.last().unwrap().clone();
    assert_eq!(made.amends.as_deref(), Some("2025"));
    click(&mut harness, "Hiermee vergelijken");
    assert_eq!(session(&harness).changes()[0].address, "budget");
    assert_eq!(session(&harness).changes()[0].new, Value::Choice(made.id));
    assert_eq!(margin(&harness), before, "an empty amendment changes nothing");
    harness.get_by_label("Hiermee worden de kosten vergeleken.");
    let remove = harness.get_by_label("Verwijderen");
    assert!(remove.accesskit_node().is_disabled(), "what is compared with cannot be removed");
}

#[test]
fn a_table_is_pasted_as_one_step() {
    let mut harness = page("Tabellen");
    click(&mut harness, "Nieuw");
    click(&mut harness, "Plakken…");
    harness.get_by_label("Plak hier de tabel").focus();
    harness.run_steps(2);
    let field = harness.get_by_label("Plak hier de tabel");
    field.type_text(crate::budget_tables::TABLE_2022);
    harness.run_steps(4);
    harness.get_by_label("10 regels zijn over te nemen. Alle 5 totalen tellen op.");
    click(&mut harness, "10 regels overnemen");
    let made = session(&harness).document().budgets.last().unwrap();
    assert_eq!(made.rows.len(), 11, "the ten rows beside the first of a new edition");
    let sale = made.rows.iter().find(|row| row.name == "Ontvangsten verkoop flexwoningen").unwrap();
    assert_eq!(sale.amount(2024).unwrap().amount, Decimal::from(-95_000));
    assert_eq!(session(&harness).history().len(), 2, "the edition, and the paste");
}

#[test]
fn a_tick_says_what_a_row_pays() {
    let mut harness = page("Koppeling");
    assert!(harness.get_all_by_label_contains("niet gekoppeld").next().is_some());
    let paid = |harness: &Driven| {
        let edition = session(harness).document().edition("2025").unwrap();
        pays(edition.row("coa").unwrap(), CostLine::Noodopvang, Payer::Coa)
    };
    assert!(paid(&harness));
    let label = "COA betaalt Noodopvang, COA";
    harness.get_by_role_and_label(Role::CheckBox, label).click_accesskit();
    harness.run_steps(4);
    assert!(!paid(&harness));
    harness.get_by_role_and_label(Role::CheckBox, label).click_accesskit();
    harness.run_steps(4);
    assert!(paid(&harness));
    assert_eq!(session(&harness).history().len(), 2);
}

#[test]
fn a_sentence_is_one_step_and_a_forecast_is_kept() {
    let mut harness = page("Toelichting");
    click(&mut harness, "Leg deze raming vast");
    assert_eq!(session(&harness).document().kept.len(), 1);
    harness.get_by_label_contains("Deze raming is gelijk aan “Raming”.");
    let label = "Toelichting bij COA in 2027";
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run_steps(2);
    for letters in ["De ", "kosten ", "dalen later."] {
        harness.get_by_role_and_label(Role::TextInput, label).type_text(letters);
        harness.run_steps(1);
    }
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let comments = &session(&harness).document().comments;
    assert_eq!(
        (comments.len(), comments[0].text.as_str(), comments[0].by.as_str()),
        (1, "De kosten dalen later.", "toets")
    );
    assert_eq!(session(&harness).history().len(), 2, "keeping, and one typing spell");
}
