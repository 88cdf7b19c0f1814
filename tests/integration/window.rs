//! The window as a user meets it: found by role and label, driven by clicks, keys and typed values.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::scenario::{Document, Value, file};
use schaalplan::session::dialogs::{Answer, FileDialogs, Many};
use schaalplan::session::settings::ThemeChoice;
use schaalplan::session::{Origin, Session, Settings};
use schaalplan::ui::{Surroundings, Window};

use crate::raster::Raster;

/// The scenario the program comes with.
pub(crate) const NATIONAL: &str = include_str!("../../scenarios/landelijk.ron");

/// Answers like a system whose user chooses what was laid ready, and closes the dialog when nothing was.
#[derive(Default)]
pub(crate) struct Laid(Mutex<Option<PathBuf>>);

impl Laid {
    pub(crate) fn ready(&self, path: &std::path::Path) {
        *self.0.lock().unwrap() = Some(path.to_owned());
    }

    fn answer(&self) -> Answer {
        self.0.lock().unwrap().take().map_or(Answer::Cancelled, Answer::Chosen)
    }
}

impl FileDialogs for Laid {
    fn open(&self, _title: &str) -> Answer {
        self.answer()
    }

    fn open_many(&self, _title: &str) -> Many {
        match self.answer() {
            Answer::Chosen(path) => Many::Chosen(vec![path]),
            Answer::Cancelled => Many::Cancelled,
            Answer::NoDialog => Many::NoDialog,
        }
    }

    fn save(&self, _title: &str, _name: &str) -> Answer {
        self.answer()
    }
}

/// A window in a harness; the window is made in the first frame, since it needs the context.
pub(crate) struct Held {
    start: Option<(Session, Settings, Surroundings)>,
    pub(crate) window: Option<Window>,
}

impl Held {
    fn frame(&mut self, ui: &mut egui::Ui) {
        if let Some((session, settings, around)) = self.start.take() {
            self.window = Some(Window::new(ui.ctx(), session, settings, around));
            return;
        }
        // As in the real shell: the whole window, without a margin.
        let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
        ui.scope_builder(whole, |ui| {
            ui.set_clip_rect(ui.ctx().content_rect());
            self.window.as_mut().unwrap().frame(ui);
        });
    }
}

pub(crate) type Driven = Harness<'static, Held>;

pub(crate) fn document(text: &str) -> Document {
    file::read(text).map_err(|problems| format!("{problems:?}")).unwrap().0
}

pub(crate) fn window_with(text: &str, settings: Settings, size: [f32; 2]) -> (Driven, Arc<Laid>) {
    window_kept(text, settings, size, None)
}

/// A window that keeps its steps in a folder.
pub(crate) fn window_kept(
    text: &str,
    settings: Settings,
    size: [f32; 2],
    recovery: Option<PathBuf>,
) -> (Driven, Arc<Laid>) {
    let session = Session::open(document(text), None).map_err(|problems| format!("{problems:?}")).unwrap();
    window_on(session, settings, size, recovery)
}

/// A window that starts on a session, as when a file is named at the start.
pub(crate) fn window_on(
    session: Session,
    settings: Settings,
    size: [f32; 2],
    recovery: Option<PathBuf>,
) -> (Driven, Arc<Laid>) {
    let dialogs = Arc::new(Laid::default());
    let shared: Arc<dyn FileDialogs> = dialogs.clone();
    let around = Surroundings {
        dialogs: shared,
        origin: Box::new(|| Origin { who: "toets".to_owned(), when: "2026-11-22T10:00:00Z".to_owned() }),
        settings_path: None,
        recovery,
        folder: PathBuf::new(),
        built_in: NATIONAL,
    };
    let theme = if settings.theme == ThemeChoice::Dark { egui::Theme::Dark } else { egui::Theme::Light };
    let held = Held { start: Some((session, settings, around)), window: None };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_render_cursor(false)
        .renderer(Raster::default())
        .build_ui_state(|ui, held: &mut Held| held.frame(ui), held);
    harness.run_steps(4);
    (harness, dialogs)
}

pub(crate) fn window() -> (Driven, Arc<Laid>) {
    window_with(NATIONAL, Settings::default(), [1280.0, 800.0])
}

pub(crate) fn session(harness: &Driven) -> &Session {
    harness.state().window.as_ref().unwrap().session()
}

/// Runs frames until something holds; background work takes a moment.
pub(crate) fn until(harness: &mut Driven, what: &str, holds: impl Fn(&Driven) -> bool) {
    #[expect(clippy::disallowed_methods, reason = "a test that waits must give up some day")]
    let start = Instant::now();
    while !holds(harness) {
        assert!(start.elapsed() < Duration::from_secs(10), "waited too long: {what}");
        harness.run_steps(2);
    }
}

/// Sets the exact value of a parameter, as typing it does.
pub(crate) fn set(harness: &mut Driven, label: &str, value: f64) {
    harness.get_by_role_and_label(Role::Slider, label).set_value_accesskit(value);
    harness.run_steps(3);
}

#[test]
fn moving_a_slider_changes_the_outcome_in_the_same_frame() {
    let (mut harness, _) = window();
    let need = |harness: &Driven| session(harness).current().outcome.key.shortage_place_months;
    let before = need(&harness);
    harness.get_by_role_and_label(Role::Slider, "Instroom binnen de bandbreedte").set_value_accesskit(2.0);
    harness.run_steps(2);
    assert!(need(&harness) > before, "more inflow, more shortage");
    assert_eq!(session(&harness).changes().len(), 1);
    assert_eq!(session(&harness).changes()[0].new, Value::Number(2.0));
    assert_eq!(session(&harness).changes()[0].by, "toets");
    harness.get_by_label("1 aanname");
}

#[test]
fn a_changed_parameter_shows_the_way_back() {
    let (mut harness, _) = window();
    set(&mut harness, "Instroom binnen de bandbreedte", -1.0);
    harness.get_by_label_contains("Terug naar de basis").click();
    harness.run_steps(3);
    assert!(session(&harness).changes().is_empty());
    assert_eq!(session(&harness).current().outcome, session(&harness).base().outcome);
}

#[test]
fn parameters_are_found_by_a_part_of_their_name() {
    let (mut harness, _) = window();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(3);
    let search = harness.get_by_role(Role::TextInput);
    assert!(search.accesskit_node().is_focused(), "Ctrl F goes to the search field");
    search.type_text("woningen");
    harness.run_steps(3);
    assert!(harness.query_by_role_and_label(Role::Slider, "Woningen voor vergunninghouders").is_some());
    assert!(harness.query_by_role_and_label(Role::Slider, "Bezettingsnorm").is_none());
}

#[test]
fn saving_and_reopening_gives_the_same_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mijn plan.ron");
    let (mut harness, dialogs) = window();
    set(&mut harness, "Instroom binnen de bandbreedte", -1.5);
    assert!(session(&harness).unsaved());
    harness.get_by_label_contains("niet opgeslagen");
    dialogs.ready(&path);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut harness, "saved", |harness| !session(harness).unsaved());
    let outcome = session(&harness).current().outcome.clone();
    // A second window, as after a restart.
    harness.state_mut().window.as_mut().unwrap().close();
    let (mut again, dialogs) = window();
    dialogs.ready(&path);
    again.key_press_modifiers(Modifiers::COMMAND, Key::O);
    until(&mut again, "opened", |again| session(again).path() == Some(path.as_path()));
    assert_eq!(session(&again).current().outcome, outcome);
    assert_eq!(session(&again).changes().len(), 1, "the base keeps its figures; the change stands beside it");
    // And the program without a window, run on the same file.
    let out = folder.path().join("uitkomst");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_schaalplan"));
    let done = program.arg("run").arg(&path).arg("--out").arg(&out).output().unwrap();
    assert!(done.status.success());
    let figures = std::fs::read_to_string(out.join("key_figures.csv")).unwrap();
    let written = format!("highest_shortage,places,{}", outcome.key.highest_shortage);
    assert!(figures.contains(&written), "{written} is not in {figures}");
}

#[test]
fn unsaved_work_is_never_lost_unasked() {
    let (mut harness, _) = window();
    set(&mut harness, "Instroom binnen de bandbreedte", 1.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    harness.run_steps(3);
    assert!(!harness.state().window.as_ref().unwrap().leaving());
    harness.get_by_label("Wijzigingen opslaan?");
    harness.get_by_role_and_label(Role::Button, "Annuleren").click();
    harness.run_steps(3);
    assert_eq!(session(&harness).changes().len(), 1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "Niet opslaan").click();
    harness.run_steps(3);
    assert!(harness.state().window.as_ref().unwrap().leaving());
}

#[test]
fn a_broken_file_is_told_by_line_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stuk.ron");
    std::fs::write(&path, NATIONAL.replacen("stable_stock:", "stable_stok:", 1)).unwrap();
    let (mut harness, dialogs) = window();
    dialogs.ready(&path);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    until(&mut harness, "told", |harness| harness.query_by_label("stuk.ron is niet geopend").is_some());
    harness.get_by_label_contains("regel ");
    assert_eq!(session(&harness).path(), None);
}

#[test]
fn comments_are_never_lost_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("met opmerking.ron");
    let text = format!("// van de wethouder\n{NATIONAL}");
    std::fs::write(&path, &text).unwrap();
    let (mut harness, dialogs) = window();
    dialogs.ready(&path);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    until(&mut harness, "opened", |harness| session(harness).path() == Some(path.as_path()));
    set(&mut harness, "Instroom binnen de bandbreedte", 1.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    let asked = "Opmerkingen in het bestand gaan verloren";
    until(&mut harness, "asked", |harness| harness.query_by_label(asked).is_some());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "nothing is written before the answer");
    harness.get_by_role_and_label(Role::Button, "Toch opslaan").click();
    until(&mut harness, "saved", |harness| !session(harness).unsaved());
}

#[test]
fn the_whole_window_speaks_english_too() {
    let (mut harness, _) = window();
    harness.get_by_role_and_label(Role::Button, "EN").click();
    harness.run_steps(4);
    harness.get_by_role_and_label(Role::Slider, "Inflow within the band");
    harness.get_by_role_and_label(Role::Button, "File");
    assert!(harness.query_by_role_and_label(Role::Button, "Bestand").is_none());
}

#[test]
fn published_demand_says_why_inflow_plays_no_part() {
    let text = include_str!("../../scenarios/onder-41000.ron");
    let (harness, _) = window_with(text, Settings::default(), [1280.0, 800.0]);
    harness.get_by_label_contains("Dit scenario rekent met gepubliceerde bezetting. Instroom en uitstroom");
    assert!(harness.query_by_role_and_label(Role::Slider, "Eerste asielaanvragen").is_none());
}

#[test]
fn graphs_are_shown_alone_by_keyboard() {
    let (mut harness, _) = window();
    let figures = |harness: &Driven| harness.query_all_by_role(Role::Figure).count();
    assert_eq!(figures(&harness), 4);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run_steps(3);
    assert_eq!(figures(&harness), 1);
    harness.get_by_role_and_label(Role::Button, "Als tabel").click();
    harness.run_steps(3);
    harness.get_by_label_contains("jan\u{a0}2024");
}

#[test]
fn the_main_window_looks_as_it_did() {
    let mut results = egui_kittest::SnapshotResults::new();
    let dark = Settings { theme: ThemeChoice::Dark, language: "en".to_owned(), ..Settings::default() };
    for (name, settings) in [("window_light_nl", Settings::default()), ("window_dark_en", dark)] {
        let (mut harness, _) = window_with(NATIONAL, settings, [1280.0, 800.0]);
        set_band(&mut harness, -2.0);
        results.add(harness.try_snapshot(name));
    }
}

/// Moves the first slider, whatever the language.
fn set_band(harness: &mut Driven, value: f64) {
    let slider = harness.query_all_by_role(Role::Slider).next().unwrap();
    slider.set_value_accesskit(value);
    harness.run_steps(4);
}
