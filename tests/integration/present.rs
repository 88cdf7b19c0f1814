//! Presenting: pinned views one after the other, values in large digits, and the window as it was when it ends.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::scenario::{GraphKind, PinnedView, Words, file};
use schaalplan::session::{Command, Edit, Origin, Session, Settings};
use schaalplan::ui::action::Action;
use schaalplan::units::Month;

use crate::overlays::{ask, varied};
use crate::window::{Driven, NATIONAL, document, session, window_with};

/// A small screen.
const SMALL: [f32; 2] = [1280.0, 800.0];

fn words(nl: &str) -> Words {
    Words { nl: nl.to_owned(), en: String::new() }
}

/// A scenario with variants, two pinned views and a pinned slider.
pub(crate) fn prepared(text: &str) -> String {
    let mut session = Session::open(document(&varied(text)), None).map_err(|problems| format!("{problems:?}")).unwrap();
    let (first, last) = (Month::january(2026), Month::january(2028).plus(11));
    let views = [
        PinnedView {
            id: "een".to_owned(),
            title: words("Met lage instroom daalt de behoefte"),
            note: words("De stippellijn is de hoge instroom. Zonder besluit blijft het tekort tot in 2027."),
            graph: GraphKind::Capacity,
            variant: Some("laag".to_owned()),
            compare: vec!["base".to_owned(), "hoog".to_owned()],
            months: None,
        },
        PinnedView {
            id: "twee".to_owned(),
            title: words("Met minder flex"),
            note: Words::default(),
            graph: GraphKind::Stock,
            variant: Some("flex".to_owned()),
            compare: Vec::new(),
            months: Some((first, last)),
        },
    ];
    for view in views {
        session.apply(Edit::PutView { view }.into(), &Origin::default()).unwrap();
    }
    let slider = Edit::Slider { parameter: "band".to_owned(), shown: true };
    session.apply(slider.into(), &Origin::default()).unwrap();
    file::write(session.document())
}

pub(crate) fn presented(text: &str, settings: Settings, size: [f32; 2]) -> Driven {
    let (mut harness, _) = window_with(text, settings, size);
    press(&mut harness, Key::F5);
    harness
}

fn press(harness: &mut Driven, key: Key) {
    harness.key_press(key);
    harness.run_steps(4);
}

fn presenting(harness: &Driven) -> bool {
    harness.state().window.as_ref().unwrap().presenting()
}

#[test]
fn a_presentation_goes_through_the_pinned_views_and_gives_the_window_back() {
    let (mut harness, _) = window_with(&prepared(NATIONAL), Settings::default(), [1280.0, 800.0]);
    ask(&mut harness, &Action::Do(Command::Show { variant: Some("ind".to_owned()) }));
    ask(&mut harness, &Action::Compare { id: "woningen".to_owned(), on: true });
    harness.run_steps(4);
    let before = harness.render().unwrap();
    press(&mut harness, Key::F5);
    assert!(presenting(&harness));
    assert!((harness.ctx.zoom_factor() - 1.5).abs() < 1e-6, "everything is larger");
    harness.get_by_label("Met lage instroom daalt de behoefte");
    harness.get_by_label_contains("De stippellijn is de hoge instroom.");
    harness.get_by_label("1 / 2");
    assert_eq!(session(&harness).shown(), Some("laag"));
    assert!(harness.query_by_role_and_label(Role::Button, "Bestand").is_none(), "no menus");
    assert_eq!(harness.query_all_by_role(Role::Slider).count(), 1, "only the pinned slider");
    press(&mut harness, Key::PageDown);
    harness.get_by_label("2 / 2");
    harness.get_by_label("Met minder flex");
    assert_eq!(session(&harness).shown(), Some("flex"));
    press(&mut harness, Key::ArrowRight);
    harness.get_by_label("jan\u{a0}2026");
    press(&mut harness, Key::PageDown);
    harness.get_by_label("2 / 2");
    press(&mut harness, Key::Home);
    harness.get_by_label("1 / 2");
    press(&mut harness, Key::Escape);
    assert!(!presenting(&harness));
    assert!((harness.ctx.zoom_factor() - 1.0).abs() < 1e-6);
    assert_eq!(session(&harness).shown(), Some("ind"));
    assert!(!session(&harness).unsaved(), "looking changes nothing");
    assert!(harness.render().unwrap() == before, "the window is exactly as it was");
}

#[test]
fn a_moment_is_read_in_large_digits_by_keyboard() {
    let mut harness = presented(&prepared(NATIONAL), Settings::default(), SMALL);
    harness.get_by_label_contains("Wijs in een grafiek een maand aan");
    for _ in 0..3 {
        press(&mut harness, Key::ArrowRight);
    }
    harness.get_by_label("mrt\u{a0}2024");
    let outcome = &session(&harness).current().outcome;
    let need = outcome.series(schaalplan::engine::SeriesId::Need).unwrap()[2];
    let value = schaalplan::format::Language::Nl.number(need, 0);
    assert!(harness.query_all_by_label(&value).count() > 0);
    let high = session(&harness).run_of("hoog").unwrap().outcome.series(schaalplan::engine::SeriesId::Need).unwrap()[2];
    let high = schaalplan::format::Language::Nl.number(high, 0);
    assert!(harness.query_all_by_label_contains(&format!("mrt\u{a0}2024, plekken: behoefte {value}; ")).count() > 0);
    assert!(harness.query_all_by_label_contains(&format!("Hoge instroom {high}")).count() > 0);
    // A year at a time with Shift; never beyond the last month.
    for _ in 0..9 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
        harness.run_steps(2);
    }
    harness.get_by_label("dec\u{a0}2029");
    let spoken = harness.get_by_role(Role::Figure).accesskit_node().value().unwrap();
    assert!(spoken.starts_with("dec\u{a0}2029: "), "{spoken}");
}

#[test]
fn a_view_of_a_deleted_variant_shows_the_base_and_says_so() {
    let text = prepared(NATIONAL).replace("variant: \"laag\"", "variant: \"weg\"");
    let text = text.replace("variant: Some(\"laag\")", "variant: Some(\"weg\")");
    let mut harness = presented(&text, Settings::default(), SMALL);
    harness.get_by_label("De variant van deze weergave bestaat niet meer; u ziet de basis.");
    assert_eq!(session(&harness).shown(), None);
    press(&mut harness, Key::PageDown);
    assert!(harness.query_by_label_contains("bestaat niet meer").is_none());
}

#[test]
fn without_pinned_views_the_four_graphs_are_the_pages() {
    let mut harness = presented(NATIONAL, Settings::default(), SMALL);
    assert_eq!(harness.query_all_by_role(Role::Slider).count(), 0, "no slider was pinned");
    for page in ["1 / 4", "2 / 4", "3 / 4", "4 / 4"] {
        harness.get_by_label(page);
        assert_eq!(harness.query_all_by_role(Role::Figure).count(), 1);
        press(&mut harness, Key::PageDown);
    }
    press(&mut harness, Key::F11);
    assert!(!presenting(&harness));
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 4);
    press(&mut harness, Key::F11);
    assert!(presenting(&harness));
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 4, "F11 begins with what is shown");
}

#[test]
fn a_pinned_slider_moves_the_variant_and_can_be_taken_back() {
    let mut harness = presented(&prepared(NATIONAL), Settings::default(), SMALL);
    let shortage = |harness: &Driven| session(harness).current().outcome.key.highest_shortage;
    let before = shortage(&harness);
    harness.get_by_role_and_label(Role::Slider, "Instroom binnen de bandbreedte").set_value_accesskit(1.5);
    harness.run_steps(3);
    assert!(shortage(&harness) > before);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert!((shortage(&harness) - before).abs() < 1e-9);
}

#[test]
fn what_is_shown_is_pinned_with_the_title_the_graph_proposes() {
    let settings = Settings { graphs: 1, ..Settings::default() };
    let (mut harness, _) = window_with(&varied(NATIONAL), settings, [1280.0, 800.0]);
    let shown = session(&harness).shown().map(ToOwned::to_owned);
    harness.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    harness.run_steps(4);
    harness.get_by_label("Weergave vastzetten");
    let proposed = harness.get_by_role_and_label(Role::TextInput, "Titel").accesskit_node().value().unwrap();
    assert!(proposed.contains("te weinig plekken"), "{proposed}");
    harness.get_by_role_and_label(Role::MultilineTextInput, "Toelichting, boven de grafiek te lezen").focus();
    harness.run_steps(2);
    let note = harness.get_by_role_and_label(Role::MultilineTextInput, "Toelichting, boven de grafiek te lezen");
    note.type_text("Eerst dit.");
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::Button, "Vastzetten").click();
    harness.run_steps(4);
    let view = session(&harness).document().views.first().cloned().unwrap();
    assert_eq!((view.title.nl, view.note.nl), (proposed, "Eerst dit.".to_owned()));
    assert_eq!((view.graph, view.variant, view.months), (GraphKind::Capacity, shown, None));
    ask(&mut harness, &Action::Do(Command::Undo));
    assert!(session(&harness).document().views.is_empty(), "pinning is a step like any other");
}

#[test]
fn pinned_views_and_sliders_are_listed_moved_and_deleted() {
    let (mut harness, _) = window_with(&prepared(NATIONAL), Settings::default(), [1280.0, 800.0]);
    ask(&mut harness, &Action::ShowViews);
    harness.run_steps(4);
    let ids =
        |harness: &Driven| session(harness).document().views.iter().map(|view| view.id.clone()).collect::<Vec<_>>();
    harness.get_by_role_and_label(Role::Button, "Eerder: Met minder flex").click();
    harness.run_steps(4);
    assert_eq!(ids(&harness), ["twee", "een"]);
    harness.get_by_role_and_label(Role::Button, "Wijzig: Met minder flex").click();
    harness.run_steps(4);
    harness.get_by_label("Weergave wijzigen");
    harness.get_by_role_and_label(Role::Button, "Annuleren").click();
    harness.run_steps(4);
    harness.get_by_role_and_label(Role::Button, "Verwijder: Met minder flex").click();
    harness.run_steps(4);
    assert_eq!(ids(&harness), ["een"]);
    harness.get_by_role_and_label(Role::Button, "Uit de presentatie: Instroom binnen de bandbreedte").click();
    harness.run_steps(4);
    assert!(session(&harness).document().sliders.is_empty());
    harness.get_by_role_and_label(Role::Button, "Toon: Met lage instroom daalt de behoefte").click();
    harness.run_steps(4);
    assert_eq!(session(&harness).shown(), Some("laag"));
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 1);
}

#[test]
fn a_parameter_is_pinned_from_its_name_by_keyboard() {
    let (mut harness, _) = window_with(NATIONAL, Settings::default(), [1280.0, 800.0]);
    let name = "Instroom binnen de bandbreedte";
    harness.get_by_role_and_label(Role::Label, name).focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    harness.get_by_role_and_label(Role::Button, "Toon in de presentatie").click();
    harness.run_steps(4);
    assert_eq!(session(&harness).document().sliders, ["band"]);
}

#[test]
fn a_presentation_looks_as_it_did() {
    let mut harness = presented(&prepared(NATIONAL), Settings::default(), SMALL);
    for _ in 0..30 {
        harness.key_press(Key::ArrowRight);
        harness.run_steps(1);
    }
    harness.run_steps(3);
    harness.snapshot("present_light_nl");
}
