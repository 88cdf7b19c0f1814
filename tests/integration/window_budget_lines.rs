//! Cost and margin, and what a budget buys, driven by role and label.

use egui::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use schaalplan::engine::SeriesId;
use schaalplan::session::Settings;

use crate::window::{Driven, NATIONAL, session, window_with};

/// The national scenario on the page of the budget.
fn page() -> Driven {
    let (mut harness, _) = window_with(NATIONAL, Settings::default(), [1280.0, 1700.0]);
    harness.key_press(egui::Key::F10);
    harness.run_steps(4);
    harness
}

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

fn choose(harness: &mut Driven, list: &str, choice: &str) {
    harness.get_by_role_and_label(Role::ComboBox, list).click_accesskit();
    harness.run_steps(4);
    harness.get_all_by_label(choice).last().unwrap_or_else(|| panic!("{choice}")).click_accesskit();
    harness.run_steps(4);
}

/// The margin of 2027 on the page is that of the run, and the row, the editions and the price level can be chosen.
#[test]
fn cost_and_margin_follow_row_edition_and_prices() {
    let mut harness = page();
    let margins = &session(&harness).current().outcome.margins;
    let of_2027 = margins.iter().find(|margin| margin.row == "coa" && margin.year == 2027).unwrap().margin.unwrap();
    let told = schaalplan::format::Language::Nl.money_short(-of_2027);
    harness.get_by_label_contains(&format!("COA: in 2027 is de begroting 2025 {told} te krap"));
    harness.get_by_label_contains("(tabel 5): geen cijfer voor deze regel");
    choose(&mut harness, "Prijspeil", "Constante prijzen 2029");
    assert!(harness.query_all_by_label_contains("constante prijzen van 2029").next().is_some());
    // Both editions have totals; the model knows part of them.
    choose(&mut harness, "Regel", "Uitgaven");
    harness.get_by_label_contains("Uitgaven: in 2027 is de begroting 2025");
    assert!(harness.query_all_by_label("deels: niet alle onderliggende regels").next().is_some());
}

/// A row the model knows nothing of says so.
#[test]
fn a_row_without_modelled_costs_is_told() {
    let mut harness = page();
    choose(&mut harness, "Regel", "Vluchtelingenwerk Nederland");
    harness.get_by_label_contains("wat deze regel betaalt, zit niet in het model");
    assert!(harness.query_all_by_label("niet gemodelleerd").next().is_some());
}

/// The sentence of the year that lacks most, and the switch in the menu of the view.
#[test]
fn what_the_budget_buys_is_told() {
    let mut harness = page();
    click(&mut harness, "Wat koopt dit?");
    harness.get_by_label_contains("Van de 41.000 plekken koopt de begroting 2025 (COA) er");
    choose(&mut harness, "Regel", "IND");
    harness.get_by_label("Geen regel van deze begroting betaalt plekken die het model kent");
}

/// Cost and part are unknown until they are filled in; then the row can limit the decisions, and one undo takes that back.
#[test]
fn the_row_of_the_ind_limits_decisions_once_its_figures_are_there() {
    let mut harness = page();
    click(&mut harness, "Wat koopt dit?");
    harness.get_by_label_contains("Wat een besluit kost, is in geen gepubliceerd stuk gevonden");
    let set = |harness: &mut Driven, name: &str, value: f64| {
        harness.get_by_role_and_label(Role::SpinButton, name).set_value_accesskit(value);
        harness.run_steps(4);
    };
    let decided = |harness: &Driven| session(harness).current().outcome.annual(SeriesId::DecisionsReg, 2028).unwrap();
    let before = decided(&harness);
    assert!(harness.get_by_label("Begrens de besluiten").accesskit_node().is_disabled());
    set(&mut harness, "Deel voor asielbesluiten", 40.0);
    set(&mut harness, "Kosten per besluit", 10_000.0);
    // 317,406,000 * 0.4 / 10,000 = 12,696 in 2028 and 2029.
    harness.get_by_label_contains("koopt de regel IND 12.696 besluiten");
    assert!((decided(&harness) - before).abs() < 1e-9, "told, and not yet a limit");
    click(&mut harness, "Begrens de besluiten");
    let budget = session(&harness).current().scenario().decision_budget.clone().unwrap();
    assert!(budget.active && budget.share.value == Some(0.4));
    let both = |id| session(&harness).current().outcome.annual(id, 2028).unwrap();
    assert!((both(SeriesId::DecisionsAcc) + both(SeriesId::DecisionsReg) - 12_696.24).abs() < 1e-6);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
    assert!((decided(&harness) - before).abs() < 1e-9);
}
