//! The top bar: what is open, the menus, and the state of the file.

use std::path::Path;

use egui::{Button, Key, KeyboardShortcut, Modifiers, RichText, Ui};

use super::action::Action;
use super::present;
use super::theme::{self, Theme};
use crate::format::Language;
use crate::session::settings::ThemeChoice;
use crate::session::{Session, Settings};
use crate::text::Texts;

/// Ctrl+O.
const OPEN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::O);
/// Ctrl+S.
const SAVE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::S);
/// Ctrl+Shift+S.
const SAVE_AS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S);
/// Ctrl+F.
const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);
/// Ctrl+Q.
const QUIT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Q);

/// Asks for what was typed as a shortcut; the longer ones first, since a shorter one matches them too.
pub(super) fn shortcuts(ctx: &egui::Context, actions: &mut Vec<Action>) {
    let graphs = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    ctx.input_mut(|input| {
        for (shortcut, action) in [
            (SAVE_AS, Action::AskSave),
            (SAVE, Action::Save),
            (OPEN, Action::AskOpen),
            (SEARCH, Action::Search),
            (QUIT, Action::Quit),
        ] {
            if input.consume_shortcut(&shortcut) {
                actions.push(action);
            }
        }
        for (index, key) in graphs.into_iter().enumerate() {
            if input.consume_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, key)) {
                actions.push(Action::Graph(index));
            }
        }
    });
}

/// What the bar shows beside the session.
pub(super) struct Shown<'a> {
    /// Remembered choices.
    pub settings: &'a Settings,
    /// Whether the whole calendar is shown.
    pub whole_calendar: bool,
    /// The last thing worth saying about the file.
    pub message: &'a str,
    /// Whether something is under way.
    pub busy: bool,
}

/// Draws the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, session: &Session, texts: &Texts, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    // Both sides push into one list, which the borrow of two closures does not allow directly.
    let (mut left, mut right) = (Vec::new(), Vec::new());
    egui::containers::Sides::new().height(ui.available_height()).shrink_left().truncate().show(
        ui,
        |ui| {
            ui.label(RichText::new("Schaalplan").font(theme::semibold(theme::SIZE_FINDING)).color(theme.text));
            ui.add_space(theme::GAP);
            file_menu_ui(ui, texts, shown.settings, &mut left);
            view_menu_ui(ui, texts, shown, &mut left);
            help_menu_ui(ui, texts, &mut left);
            ui.add_space(theme::GAP);
            title_ui(ui, session, texts, theme);
        },
        |ui| {
            let other = if texts.language() == Language::Nl { Language::En } else { Language::Nl };
            let switch = Button::new(texts.get("language-other")).frame_when_inactive(false);
            if ui.add(switch).on_hover_text(texts.get("language-switch")).clicked() {
                right.push(Action::Language(other));
            }
            warnings_ui(ui, session, texts, &mut right);
            let state = if shown.busy { texts.get("file-busy") } else { shown.message.to_owned() };
            if !state.is_empty() {
                ui.label(RichText::new(state).font(theme::small()).color(theme.text_second));
            }
        },
    );
    actions.append(&mut left);
    actions.append(&mut right);
}

/// Title of the scenario, its file, and whether it is saved.
fn title_ui(ui: &mut Ui, session: &Session, texts: &Texts, theme: &Theme) {
    let title = texts.words(&session.document().title);
    let file = session.path().map_or_else(|| texts.get("file-built-in"), file_name);
    let state = if session.unsaved() { format!(" · {}", texts.get("file-unsaved")) } else { String::new() };
    let text = RichText::new(format!("{title} · {file}{state}")).color(theme.text_second);
    let note = texts.words(&session.document().note).to_owned();
    let shown = ui.add(egui::Label::new(text).truncate());
    if !note.is_empty() {
        shown.on_hover_text(note);
    }
}

/// How many things are implausible, as a button that lists them.
fn warnings_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let count = session.current().checked.warnings().len();
    let text =
        if count == 0 { texts.get("checks-fine") } else { texts.with("checks-warnings", &[("count", count.into())]) };
    if ui.add(Button::new(text).frame_when_inactive(false)).on_hover_text(texts.get("checks-show")).clicked() {
        actions.push(Action::ShowWarnings);
    }
}

fn file_menu_ui(ui: &mut Ui, texts: &Texts, settings: &Settings, actions: &mut Vec<Action>) {
    menu_ui(ui, &texts.get("menu-file"), |ui| {
        item_ui(ui, &texts.get("menu-open"), Some(OPEN), Action::AskOpen, actions);
        item_ui(ui, &texts.get("menu-open-path"), None, Action::TypeOpen, actions);
        item_ui(ui, &texts.get("menu-open-built-in"), None, Action::OpenBuiltIn, actions);
        if !settings.recent.is_empty() {
            ui.menu_button(texts.get("menu-recent"), |ui| {
                for path in &settings.recent {
                    let shown = ui.button(file_name(path)).on_hover_text(path.display().to_string());
                    if shown.clicked() {
                        actions.push(Action::Open(path.clone()));
                        ui.close();
                    }
                }
            });
        }
        ui.separator();
        item_ui(ui, &texts.get("menu-save"), Some(SAVE), Action::Save, actions);
        item_ui(ui, &texts.get("menu-save-as"), Some(SAVE_AS), Action::AskSave, actions);
        item_ui(ui, &texts.get("menu-save-path"), None, Action::TypeSave, actions);
        ui.separator();
        item_ui(ui, &texts.get("menu-quit"), Some(QUIT), Action::Quit, actions);
    });
}

fn view_menu_ui(ui: &mut Ui, texts: &Texts, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    menu_ui(ui, &texts.get("menu-view"), |ui| {
        for (choice, name) in [
            (ThemeChoice::Light, "theme-light"),
            (ThemeChoice::Dark, "theme-dark"),
            (ThemeChoice::System, "theme-system"),
        ] {
            if ui.radio(shown.settings.theme == choice, texts.get(name)).clicked() {
                actions.push(Action::Theme(choice));
                ui.close();
            }
        }
        ui.separator();
        for (language, name) in [(Language::Nl, "Nederlands"), (Language::En, "English")] {
            if ui.radio(texts.language() == language, name).clicked() {
                actions.push(Action::Language(language));
                ui.close();
            }
        }
        ui.separator();
        item_ui(ui, &texts.get("menu-present"), Some(present::START), Action::Present(true), actions);
        item_ui(ui, &texts.get("menu-pin-view"), Some(present::PIN), Action::PinView, actions);
        item_ui(ui, &texts.get("menu-views"), None, Action::ShowViews, actions);
        ui.separator();
        let mut whole = shown.whole_calendar;
        if ui.checkbox(&mut whole, texts.get("menu-calendar")).clicked() {
            actions.push(Action::WholeCalendar(whole));
        }
        ui.separator();
        item_text_ui(ui, &texts.get("menu-larger"), "Ctrl +", Action::Zoom(1.1), actions);
        item_text_ui(ui, &texts.get("menu-smaller"), "Ctrl −", Action::Zoom(1.0 / 1.1), actions);
        item_text_ui(ui, &texts.get("menu-normal-size"), "Ctrl 0", Action::Zoom(1.0), actions);
    });
}

fn help_menu_ui(ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
    menu_ui(ui, &texts.get("menu-help"), |ui| {
        item_ui(ui, &texts.get("menu-warnings"), None, Action::ShowWarnings, actions);
        item_ui(ui, &texts.get("menu-about"), None, Action::About, actions);
    });
}

/// A menu in the bar: a quiet word that opens.
fn menu_ui(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    let button = Button::new(name).frame_when_inactive(false);
    egui::containers::menu::MenuButton::from_button(button).ui(ui, content);
}

fn item_ui(ui: &mut Ui, text: &str, shortcut: Option<KeyboardShortcut>, action: Action, actions: &mut Vec<Action>) {
    let keys = shortcut.map(|shortcut| ui.ctx().format_shortcut(&shortcut)).unwrap_or_default();
    item_text_ui(ui, text, &keys, action, actions);
}

fn item_text_ui(ui: &mut Ui, text: &str, keys: &str, action: Action, actions: &mut Vec<Action>) {
    if ui.add(Button::new(text).shortcut_text(keys)).clicked() {
        actions.push(action);
        ui.close();
    }
}

/// The last part of a path.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
