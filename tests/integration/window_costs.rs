//! The pages of fixed and variable cost and of cash rhythm, driven by role and label.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use rust_decimal::Decimal;
use schaalplan::session::Settings;

use crate::costs::COSTS;
use crate::window::{Driven, session, window, window_with};

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

fn small(tab: &str) -> Driven {
    let (mut harness, _) = window_with(COSTS, Settings::default(), [1280.0, 800.0]);
    harness.key_press(egui::Key::F10);
    harness.run_steps(4);
    click(&mut harness, tab);
    harness
}

/// Whether anything on screen says this; blanks that do not break are blanks.
fn says(harness: &Driven, text: &str) {
    let node = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        format!("{} {}", node.label().unwrap_or_default(), node.value().unwrap_or_default()).replace('\u{a0}', " ")
    };
    let all: Vec<String> =
        [Role::Label, Role::Figure].into_iter().flat_map(|role| harness.query_all_by_role(role)).map(node).collect();
    assert!(all.iter().any(|told| told.contains(text)), "{text}: {all:#?}");
}

/// Types into a field and leaves it.
fn fill(harness: &mut Driven, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.run_steps(1);
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
}

/// The hand case of docs/model.md#fixed on screen; at 75 percent 28,076.92 * (0.6 / 0.75 + 0.4) = 33,692.31.
#[test]
fn the_finding_says_what_a_resident_costs_and_would_cost() {
    let mut harness = small("Vast en variabel");
    says(&harness, "in 2022 € 44.923 per jaar; bij 75");
    says(&harness, "€ 33.692 zijn");
    // A share of 40 percent: 28,076.92 * (0.4 / 0.5 + 0.6) = 39,307.69.
    fill(&mut harness, "azc: Vast deel, %", "40");
    says(&harness, "in 2022 € 39.308 per jaar");
    let share = session(&harness).current().scenario().costs[0].fixed_share.as_ref().unwrap().value;
    assert_eq!(share, Some(0.4));
    assert_eq!(session(&harness).history().len(), 1);
    // What cannot be a share is not taken.
    fill(&mut harness, "azc: Vast deel, %", "140");
    assert_eq!(session(&harness).history().len(), 1);
}

#[test]
fn staff_is_unknown_until_it_is_entered() {
    let mut harness = small("Vast en variabel");
    click(&mut harness, "Personeel");
    says(&harness, "Het plan vraagt in januari 2022 25 voltijdbanen; voor 20 plekken is de norm onbekend");
    fill(&mut harness, "noodopvang: Voltijdbanen per plek", "0,5");
    says(&harness, "Het plan vraagt in januari 2022 35 voltijdbanen");
    let (mut harness, _) = window();
    harness.key_press(egui::Key::F10);
    harness.run_steps(4);
    click(&mut harness, "Vast en variabel");
    click(&mut harness, "Personeel");
    says(&harness, "Hoeveel mensen het plan vraagt is onbekend");
}

#[test]
fn parts_are_told_with_their_sums() {
    let mut harness = small("Vast en variabel");
    click(&mut harness, "Waaruit de kosten bestaan");
    says(&harness, "Duurzaam in gebruik: vast");
    says(&harness, "Leegstand duurzaam");
    says(&harness, "Lege en gereserveerde duurzame plekken kosten het meest in");
}

#[test]
fn a_purchase_is_added_and_moves_the_rhythm() {
    let mut harness = small("Kasritme");
    says(&harness, "In 2023 wordt voor € 140,3 mln gekocht en voor € 140,3 mln verkocht");
    click(&mut harness, "Alleen aan- en verkopen");
    says(&harness, "2022: verplicht 235,3, uitgegeven 95,0, ontvangen 0,0");
    click(&mut harness, "Aankoop of verkoop toevoegen");
    assert_eq!(session(&harness).document().base.transactions.len(), 3);
    says(&harness, "Van één aan- of verkoop is het bedrag onbekend");
    fill(&mut harness, "Aankoop: betaald in (€)", "1.000.000,50");
    let amount = session(&harness).current().scenario().transactions[2].amount.as_ref().unwrap().value;
    assert_eq!(amount, Some(Decimal::new(100_000_050, 2)));
    let cost = session(&harness).current().outcome.cost(Some(schaalplan::scenario::CostLine::OneOff), 0);
    assert_eq!(cost, Decimal::new(100_000_050, 2));
    click(&mut harness, "Aankoop verwijderen");
    assert_eq!(session(&harness).document().base.transactions.len(), 2);
}
