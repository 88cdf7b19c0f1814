//! Other variants laid over the graphs, side by side with them, and under the key figures.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::chart::Form;
use schaalplan::format::Language;
use schaalplan::graphs::{self, Other, View};
use schaalplan::parameters::Nature;
use schaalplan::scenario::{Value, Words, file};
use schaalplan::session::{Command, Edit, Origin, Session, Settings};
use schaalplan::text::Texts;
use schaalplan::ui::action::Action;

use crate::window::{Driven, NATIONAL, document, window_with};

/// The id and title of a variant, and the values it gives at addresses.
type Told = (&'static str, &'static str, &'static [(&'static str, f64)]);

/// Variants with a few changes each.
const VARIANTS: [Told; 7] = [
    ("laag", "Lage instroom", &[("band", -1.0)]),
    ("hoog", "Hoge instroom", &[("band", 1.0)]),
    ("woningen", "Meer woningen", &[("demand.homes", 3000.0)]),
    ("ind", "Snellere IND", &[("demand.decision_capacity_regular", 3500.0)]),
    ("samen", "Lage instroom en snelle uitstroom", &[("band", -1.0), ("demand.homes", 2800.0)]),
    ("flex", "Minder flexplekken", &[("policy.flex_cap", 2000.0)]),
    ("voorraad", "Kleinere voorraad", &[("policy.stable_stock", 38000.0)]),
];

/// A scenario with those variants, as a text.
pub(crate) fn varied(text: &str) -> String {
    let mut session = Session::open(document(text), None).map_err(|problems| format!("{problems:?}")).unwrap();
    let origin = Origin::default();
    for (id, title, changes) in VARIANTS {
        let title = Words { nl: title.to_owned(), en: String::new() };
        let made = Edit::NewVariant { id: id.to_owned(), title, note: Words::default(), copy: None, parent: None };
        session.apply(made.into(), &origin).unwrap();
        for (address, value) in changes {
            let edit =
                Edit::Set { address: (*address).to_owned(), value: Value::Number(*value), nature: Nature::Assumption };
            session.apply(edit.into(), &origin).unwrap();
        }
    }
    file::write(session.document())
}

/// A window on it, with some of the variants laid over the base or another variant.
pub(crate) fn laid_over(shown: Option<&str>, compare: &[&str], settings: Settings, size: [f32; 2]) -> Driven {
    let (mut harness, _) = window_with(&varied(NATIONAL), settings, size);
    ask(&mut harness, &Action::Do(Command::Show { variant: shown.map(ToOwned::to_owned) }));
    ask(&mut harness, &Action::Compare { id: "base".to_owned(), on: false });
    for id in compare {
        ask(&mut harness, &Action::Compare { id: (*id).to_owned(), on: true });
    }
    harness.run_steps(4);
    harness
}

pub(crate) fn ask(harness: &mut Driven, action: &Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().window.as_mut().unwrap().act(&ctx, action.clone());
}

/// What a screen reader hears of the first graph at its first month.
fn heard(harness: &mut Driven) -> String {
    harness.get_all_by_role(Role::Figure).next().unwrap().focus();
    harness.run_steps(3);
    harness.key_press(Key::ArrowRight);
    harness.run_steps(3);
    harness.get_all_by_role(Role::Figure).next().unwrap().accesskit_node().value().unwrap()
}

#[test]
fn every_compared_variant_is_told_in_every_graph() {
    let mut harness = laid_over(Some("laag"), &["base", "hoog", "woningen"], Settings::default(), [1280.0, 800.0]);
    let told = heard(&mut harness);
    for name in ["; basis ", "; Hoge instroom ", "; plekken Hoge instroom ", "; Meer woningen "] {
        assert!(told.contains(name), "{name} is not in {told}");
    }
    assert!(!told.contains("Lage instroom"), "what is shown needs no name: {told}");
    harness.get_by_role_and_label(Role::Button, "Als tabel").click();
    harness.run_steps(3);
    for head in ["kosten Hoge instroom", "instroom Meer woningen", "uitstroom basis", "in gebruik Hoge instroom"] {
        harness.get_by_label(head);
    }
}

#[test]
fn a_variant_with_the_same_outcome_is_named_but_not_drawn() {
    let mut harness = laid_over(None, &["flex"], Settings { graphs: 1, ..Settings::default() }, [1280.0, 800.0]);
    assert!(harness.query_all_by_label_contains("· gelijk: Minder flexplekken").count() > 0);
    assert!(heard(&mut harness).contains("; Minder flexplekken "));
}

#[test]
fn another_stock_is_a_level_of_its_own() {
    let mut session = Session::open(document(&varied(NATIONAL)), None).unwrap();
    session.apply(Command::Show { variant: Some("voorraad".to_owned()) }, &Origin::default()).unwrap();
    let (texts, base, shown) = (Texts::new(Language::Nl), session.base(), session.current());
    let others =
        [Other { name: "basis".to_owned(), base: true, number: 0, outcome: &base.outcome, checked: &base.checked }];
    let chart = graphs::stock(&View {
        document: session.document(),
        checked: &shown.checked,
        outcome: &shown.outcome,
        others: &others,
        texts: &texts,
        budget_row: None,
        bought: false,
        whole_calendar: false,
    });
    let levels: Vec<&str> = chart.levels.iter().map(|level| level.label.as_str()).collect();
    assert!(levels.contains(&"38.000 · voorraad") && levels.contains(&"41.000 · voorraad basis"), "{levels:?}");
    // The need is the same; the stock is not, so the title does not call them equal.
    assert!(!chart.title.contains("gelijk"), "{}", chart.title);
    assert_eq!(chart.layers.iter().filter(|layer| layer.form == Form::Told).count(), 2);
}

#[test]
fn two_variants_stand_side_by_side() {
    let one = Settings { graphs: 1, ..Settings::default() };
    let mut harness = laid_over(Some("laag"), &["hoog", "ind"], one, [1280.0, 800.0]);
    harness.get_by_role_and_label(Role::Button, "Naast elkaar").click();
    harness.run_steps(3);
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 2);
    assert_eq!(harness.query_all_by_label("Lage instroom").count(), 2, "in the list, and above the left graph");
    harness.get_by_role_and_label(Role::ComboBox, "Variant in de rechtergrafiek").click();
    harness.run_steps(3);
    let before = harness.query_all_by_role(Role::Figure).last().unwrap().accesskit_node().label();
    harness.get_by_role_and_label(Role::Button, "Snellere IND").click();
    harness.run_steps(3);
    let after = harness.query_all_by_role(Role::Figure).last().unwrap().accesskit_node().label();
    assert_ne!(before, after);
    // Nothing to stand beside it: one graph again.
    for id in ["hoog", "ind"] {
        ask(&mut harness, &Action::Compare { id: id.to_owned(), on: false });
    }
    harness.run_steps(3);
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 1);
}

#[test]
fn frozen_axes_hold_when_another_variant_is_shown() {
    let one = Settings { graphs: 1, graph: 2, ..Settings::default() };
    let axis = |frozen: bool| {
        let mut harness = laid_over(Some("hoog"), &[], one.clone(), [1280.0, 800.0]);
        if frozen {
            harness.get_by_role_and_label(Role::Button, "Assen vast").click();
            harness.run_steps(3);
        }
        let mut axes = Vec::new();
        for id in ["hoog", "laag"] {
            ask(&mut harness, &Action::Do(Command::Show { variant: Some(id.to_owned()) }));
            harness.run_steps(4);
            let plot = harness.get_by_role(Role::Figure).rect();
            let picture = harness.render().unwrap();
            let rows = plot.top()..plot.bottom();
            let numbers = image::imageops::crop_imm(
                &picture,
                348,
                pixel(rows.start),
                pixel(plot.left()) - 352,
                pixel(rows.end - rows.start),
            );
            axes.push(numbers.to_image().into_raw());
        }
        axes[0] == axes[1]
    };
    assert!(axis(true), "frozen, the numbers along the axis stay");
    assert!(!axis(false), "and otherwise they follow the data");
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a small picture"
)]
fn pixel(points: f32) -> u32 {
    points as u32
}

#[test]
fn key_figures_say_what_they_are_against_when_it_is_not_the_base() {
    let mut harness = laid_over(Some("laag"), &["base"], Settings::default(), [1280.0, 800.0]);
    assert!(harness.query_by_label_contains("t.o.v.").is_none());
    ask(&mut harness, &Action::Compare { id: "base".to_owned(), on: false });
    ask(&mut harness, &Action::Compare { id: "hoog".to_owned(), on: true });
    harness.run_steps(3);
    harness.get_by_label("t.o.v. Hoge instroom");
    let window = harness.state().window.as_ref().unwrap().session();
    let [low, high] = ["laag", "hoog"].map(|id| window.run_of(id).unwrap().outcome.key.highest_shortage);
    let change = format!("{} ✓", Language::Nl.signed(low - high, 0));
    harness.get_by_label(&change);
}
