//! Variants, history, comparison and exchange as a user meets them: by role and label.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::scenario::{Value, file};
use schaalplan::session::{Run, Settings};

use crate::window::{Driven, session, set, until, window, window_with};

const BAND: &str = "Instroom binnen de bandbreedte";
const FLEX: &str = "Flexplekken, ten hoogste";

fn keys(harness: &mut Driven, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(3);
}

fn click(harness: &mut Driven, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run_steps(3);
}

/// Types a name into the field that asks for one, in place of what is proposed, and confirms it.
fn name(harness: &mut Driven, name: &str) {
    let field = harness.get_by_role_and_label(Role::TextInput, "Naam");
    assert!(field.accesskit_node().is_focused(), "the name can be typed at once");
    field.type_text(name);
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
}

/// A new variant from what is shown.
fn new_variant(harness: &mut Driven, title: &str) {
    keys(harness, Modifiers::COMMAND, Key::N);
    name(harness, title);
}

fn titles(harness: &Driven) -> Vec<String> {
    session(harness).document().variants.iter().map(|variant| variant.title.nl.clone()).collect()
}

fn value(harness: &Driven, address: &str) -> Value {
    session(harness).current().scenario().read(address).unwrap()
}

/// What a table does in a meeting: three variants, each with a change of its own, laid over each other.
#[test]
fn three_variants_are_made_and_compared() {
    let (mut harness, _) = window();
    new_variant(&mut harness, "Hoge instroom");
    set(&mut harness, BAND, 1.0);
    click(&mut harness, Role::RadioButton, "Toon Basis");
    new_variant(&mut harness, "Lage instroom");
    set(&mut harness, BAND, -1.0);
    new_variant(&mut harness, "Laag en minder flex");
    set(&mut harness, FLEX, 3000.0);
    assert_eq!(titles(&harness), ["Hoge instroom", "Lage instroom", "Laag en minder flex"]);
    assert_eq!(value(&harness, "band"), Value::Number(-1.0), "the third was made from the second");
    click(&mut harness, Role::CheckBox, "Vergelijk met Hoge instroom");
    let hover = harness.query_all_by_label_contains("Hoge instroom").count();
    assert!(hover > 1, "its name stands in the list and at the end of a line");
    keys(&mut harness, Modifiers::NONE, Key::F3);
    for head in ["Basis", "Hoge instroom", "Laag en minder flex"] {
        assert!(harness.query_all_by_label(head).count() >= 1, "{head}");
    }
    harness.get_by_label("2 invoerwaarden verschillen; daaronder wat dat uitmaakt");
    harness.get_by_label("Besluiten");
    harness.get_by_label("Aannames");
}

#[test]
fn undo_and_redo_say_what_they_do() {
    let (mut harness, _) = window();
    set(&mut harness, BAND, 1.0);
    set(&mut harness, FLEX, 3000.0);
    click(&mut harness, Role::Button, "Bewerken");
    let named = "Ongedaan maken: Flexplekken, ten hoogste: 5.125 → 3.000 plekken";
    assert_eq!(harness.query_all_by_label_contains(named).count(), 2, "on the button and in the menu");
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    keys(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        (value(&harness, "policy.flex_cap"), value(&harness, "band")),
        (Value::Number(5125.0), Value::Number(1.0))
    );
    click(&mut harness, Role::Button, "Opnieuw: Flexplekken, ten hoogste: 5.125 → 3.000 plekken");
    assert_eq!(value(&harness, "policy.flex_cap"), Value::Number(3000.0));
    keys(&mut harness, Modifiers::COMMAND, Key::Z);
    keys(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!session(&harness).unsaved() && session(&harness).shown().is_none());
    keys(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(value(&harness, "band"), Value::Number(1.0));
}

#[test]
fn the_last_change_is_shown_off_and_on() {
    let (mut harness, _) = window();
    set(&mut harness, BAND, 1.0);
    keys(&mut harness, Modifiers::COMMAND, Key::R);
    assert_eq!(value(&harness, "band"), Value::Number(0.0));
    harness.get_by_label_contains("Ervoor: zonder Instroom binnen de bandbreedte");
    keys(&mut harness, Modifiers::COMMAND, Key::R);
    assert_eq!(value(&harness, "band"), Value::Number(1.0));
    harness.get_by_label_contains("Erna: met Instroom binnen de bandbreedte");
    assert_eq!(session(&harness).history().len(), 1);
}

#[test]
fn the_history_is_jumped_through_and_bookmarked() {
    let (mut harness, _) = window();
    for value in [1.0, 0.5, -0.5] {
        set(&mut harness, BAND, value);
    }
    keys(&mut harness, Modifiers::COMMAND, Key::B);
    let field = harness.get_by_role_and_label(Role::TextInput, "Naam, bijvoorbeeld: stand na vraag wethouder");
    field.type_text("stand na vraag wethouder");
    harness.run_steps(2);
    click(&mut harness, Role::Button, "Bewaren");
    keys(&mut harness, Modifiers::COMMAND, Key::H);
    click(&mut harness, Role::Button, "Ga naar de stand na: Geopend");
    assert_eq!(value(&harness, "band"), Value::Number(0.0));
    harness
        .get_by_role_and_label(
            Role::Button,
            "stand na vraag wethouder: Ga naar de stand na: Instroom binnen de bandbreedte, teruggenomen",
        )
        .click();
    harness.run_steps(3);
    assert_eq!(value(&harness, "band"), Value::Number(-0.5));
    assert_eq!(session(&harness).history().bookmark(3), "stand na vraag wethouder");
}

#[test]
fn differences_keep_decisions_and_assumptions_apart() {
    let (mut harness, _) = window();
    set(&mut harness, BAND, 1.0);
    set(&mut harness, FLEX, 3000.0);
    keys(&mut harness, Modifiers::COMMAND, Key::D);
    let top = |label: &str| harness.get_by_label(label).rect().top();
    let (decisions, assumptions) = (top("Besluiten"), top("Aannames"));
    assert!(decisions < top("5.125 → 3.000 plekken") && top("5.125 → 3.000 plekken") < assumptions);
    assert!(assumptions < top("0 → 1"));
    click(&mut harness, Role::Button, "Flexplekken, ten hoogste terug naar 5.125 plekken");
    assert_eq!(value(&harness, "policy.flex_cap"), Value::Number(5125.0));
    assert!(harness.query_by_label("Besluiten").is_none());
}

#[test]
fn a_variant_is_renamed_copied_moved_and_deleted_by_its_menu() {
    let (mut harness, _) = window();
    new_variant(&mut harness, "Een");
    set(&mut harness, BAND, 1.0);
    let act = |harness: &mut Driven, variant: &str, item: &str| {
        click(harness, Role::Button, &format!("Acties voor {variant}"));
        click(harness, Role::Button, item);
    };
    act(&mut harness, "Een", "Naam en omschrijving…");
    name(&mut harness, "Eerste");
    act(&mut harness, "Eerste", "Kopie maken");
    assert_eq!(titles(&harness), ["Eerste", "Kopie van Eerste"]);
    assert_eq!(value(&harness, "band"), Value::Number(1.0));
    act(&mut harness, "Kopie van Eerste", "Omhoog");
    assert_eq!(titles(&harness), ["Kopie van Eerste", "Eerste"]);
    act(&mut harness, "Eerste", "Verwijderen");
    assert_eq!(titles(&harness), ["Kopie van Eerste"]);
    keys(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&harness), ["Kopie van Eerste", "Eerste"]);
    act(&mut harness, "Eerste", "Als nieuwe basis gebruiken…");
    click(&mut harness, Role::Button, "Nieuwe basis");
    assert_eq!(session(&harness).document().base.band.value, Some(1.0));
    assert_eq!(titles(&harness), ["Kopie van Eerste"]);
}

/// The finding names the difference that two runs of their own have, and every change has its line.
#[test]
fn why_one_variant_needs_fewer_places_is_explained() {
    let (mut harness, _) = window();
    new_variant(&mut harness, "Zuinig");
    set(&mut harness, BAND, -0.5);
    set(&mut harness, "Nareis", 14_000.0);
    keys(&mut harness, Modifiers::NONE, Key::F4);
    let peak = |variant| Run::new(session(&harness).document(), variant).unwrap().outcome.key.highest_shortage;
    let less = (peak(None) - peak(Some("zuinig"))).round();
    let less = schaalplan::format::Language::Nl.number(less, 0);
    let told = format!("Hoogste tekort: in “Zuinig” {less} plekken minder dan in “Basis”");
    until(&mut harness, "explained", |harness| harness.query_by_label_contains(&told).is_some());
    for line in ["Basis: ", "Nareis: ", "Instroom binnen de bandbreedte: ", "Samenhang: ", "Zuinig: "] {
        assert!(harness.query_all_by_label_contains(line).count() >= 1, "{line}");
    }
}

#[test]
fn a_comparison_is_saved_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tabel.csv");
    let (mut harness, dialogs) = window();
    set(&mut harness, FLEX, 3000.0);
    keys(&mut harness, Modifiers::NONE, Key::F3);
    dialogs.ready(&path);
    click(&mut harness, Role::Button, "Bewaren als csv…");
    until(&mut harness, "saved", |_| path.exists());
    let text = std::fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|line| line.contains("policy.flex_cap")).unwrap();
    assert!(line.contains(",5125,3000,-2125,-0.414634"), "{line}");
    // A sheet takes it from the clipboard too.
    click(&mut harness, Role::Button, "Kopiëren");
    harness.get_by_label("Gekopieerd; plak het in een werkblad");
}

/// The province mails a variant; the ministry's base has moved on at one address, so that it has to choose there.
#[test]
fn a_mailed_variant_is_merged_with_a_choice_at_every_conflict() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("drenthe.variant.ron");
    let (mut province, dialogs) = window();
    new_variant(&mut province, "Drenthe");
    set(&mut province, FLEX, 3000.0);
    set(&mut province, BAND, 1.0);
    dialogs.ready(&path);
    click(&mut province, Role::Button, "Acties voor Drenthe");
    click(&mut province, Role::Button, "Alleen deze bewaren als bestand…");
    until(&mut province, "exported", |_| path.exists());

    let (mut ministry, dialogs) = window();
    set(&mut ministry, FLEX, 4000.0);
    click(&mut ministry, Role::Button, "Acties voor Aanpassingen");
    click(&mut ministry, Role::Button, "Als nieuwe basis gebruiken…");
    click(&mut ministry, Role::Button, "Nieuwe basis");
    dialogs.ready(&path);
    click(&mut ministry, Role::Button, "Bewerken");
    ministry.get_by_label_contains("Varianten van anderen samenvoegen…").click();
    ministry.run_steps(3);
    until(&mut ministry, "read", |harness| harness.query_by_label("Te kiezen").is_some());
    ministry.run_steps(4);
    let merge = ministry.get_by_role_and_label(Role::Button, "Samenvoegen");
    assert!(merge.accesskit_node().is_disabled(), "a conflict waits for a choice");
    click(
        &mut ministry,
        Role::RadioButton,
        "Flexplekken, ten hoogste: drenthe.variant.ron, Drenthe: 5.125 → 3.000 plekken",
    );
    click(&mut ministry, Role::Button, "Samenvoegen");
    harness_has(&ministry, "Verslag van het samenvoegen");
    assert_eq!(titles(&ministry), ["Drenthe"]);
    assert_eq!(
        (value(&ministry, "policy.flex_cap"), value(&ministry, "band")),
        (Value::Number(3000.0), Value::Number(1.0))
    );
    click(&mut ministry, Role::Button, "Sluiten");
    keys(&mut ministry, Modifiers::COMMAND, Key::Z);
    assert!(titles(&ministry).is_empty());
}

fn harness_has(harness: &Driven, label: &str) {
    assert!(harness.query_by_label(label).is_some(), "{label}");
}

/// A value that comes from the parent says so, and a child's own value goes back to the parent's.
#[test]
fn a_variant_that_builds_on_another_follows_it() {
    let (mut harness, _) = window();
    new_variant(&mut harness, "Ouder");
    set(&mut harness, FLEX, 3000.0);
    click(&mut harness, Role::Button, "Nieuwe variant");
    click(&mut harness, Role::Button, "Voortbouwen op “Ouder”…");
    name(&mut harness, "Kind");
    assert_eq!(value(&harness, "policy.flex_cap"), Value::Number(3000.0));
    set(&mut harness, FLEX, 2000.0);
    // The row lies below the part of the list that is in sight; a screen reader presses it there.
    harness.get_by_role_and_label(Role::Button, "Terug naar Ouder: 3.000").click_accesskit();
    harness.run_steps(3);
    assert_eq!((value(&harness, "policy.flex_cap"), session(&harness).changes().len()), (Value::Number(3000.0), 0));
    click(&mut harness, Role::RadioButton, "Toon Ouder");
    set(&mut harness, FLEX, 1000.0);
    click(&mut harness, Role::RadioButton, "Toon Kind");
    assert_eq!(value(&harness, "policy.flex_cap"), Value::Number(1000.0));
}

/// The arrow keys of a slider are one step as long as nobody pauses.
#[test]
fn a_typing_spell_is_one_step() {
    let (mut harness, _) = window();
    harness.get_by_role_and_label(Role::Slider, BAND).focus();
    harness.run_steps(2);
    for _ in 0..4 {
        harness.key_press(Key::ArrowRight);
        harness.run_steps(1);
    }
    assert_eq!(session(&harness).history().len(), 1);
    assert_eq!(value(&harness, "band"), Value::Number(0.2));
}

#[test]
fn a_saved_document_keeps_its_variants() {
    let (mut harness, _) = window_with(crate::window::NATIONAL, Settings::default(), [1280.0, 800.0]);
    new_variant(&mut harness, "Een");
    set(&mut harness, BAND, 1.0);
    click(&mut harness, Role::Button, "Nieuwe variant");
    click(&mut harness, Role::Button, "Voortbouwen op “Een”…");
    name(&mut harness, "Twee");
    let text = file::write(session(&harness).document());
    assert!(text.contains("parent: \"een\""));
    assert_eq!(&file::read(&text).unwrap().0, session(&harness).document());
}
