//! The top bar: what is open, the menus, and the state of the file.

use std::path::Path;

use egui::{Button, Key, KeyboardShortcut, Modifiers, RichText, Ui};

use super::action::Action;
use super::compare::Middle;
use super::keeping::Wish;
use super::present;
use super::side::Page;
use super::theme::{self, Theme};
use super::variants::form::Form;
use crate::format::Language;
use crate::session::settings::ThemeChoice;
use crate::session::{Command, Session, Settings};
use crate::text::Texts;

/// Ctrl+O.
const OPEN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::O);
/// Ctrl+S.
const SAVE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::S);
/// Ctrl+Shift+S.
const SAVE_AS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S);
/// Ctrl+F.
const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);
/// Ctrl+Z, not while a text is being typed: there it is the text that is taken back.
const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
/// Ctrl+Shift+Z.
const REDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
/// Ctrl+Y.
const REDO_TOO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
/// Ctrl+R.
const SWING: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::R);
/// Ctrl+D.
const DIFFERENCES: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::D);
/// Ctrl+H.
const HISTORY: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::H);
/// Ctrl+B.
const BOOKMARK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::B);
/// Ctrl+N.
const NEW_VARIANT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::N);
/// F2, F3, F4, F6, F7, F9 and F10: the pages in the middle; F5 begins a presentation, F8 is the panel at the left.
const PAGES: [KeyboardShortcut; 7] = [
    KeyboardShortcut::new(Modifiers::NONE, Key::F2),
    KeyboardShortcut::new(Modifiers::NONE, Key::F3),
    KeyboardShortcut::new(Modifiers::NONE, Key::F4),
    KeyboardShortcut::new(Modifiers::NONE, Key::F6),
    KeyboardShortcut::new(Modifiers::NONE, Key::F7),
    KeyboardShortcut::new(Modifiers::NONE, Key::F9),
    KeyboardShortcut::new(Modifiers::NONE, Key::F10),
];
/// F8: the panel at the left, shown or hidden.
const SIDE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F8);
/// Ctrl+Q.
const QUIT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Q);

/// Part of the window that the message takes at most, and its width where something else is told beside it or the window is narrow: the
/// pages and the title stay in sight.
const MESSAGE: f32 = 0.13;
const MESSAGE_SHORT: f32 = 84.0;
const NARROW: f32 = 1_400.0;
/// Room beside the word of a button where the window is narrow.
const PADDING_NARROW: f32 = 7.0;

/// Asks for what was typed as a shortcut; the longer ones first, since a shorter one matches them too.
pub(super) fn shortcuts(ctx: &egui::Context, session: &Session, page: Page, texts: &Texts, actions: &mut Vec<Action>) {
    let typing = ctx.memory(egui::Memory::focused).is_some_and(|id| egui::TextEdit::load_state(ctx, id).is_some());
    let toggle = |other| Action::Side(if page == other { Page::Parameters } else { other });
    let graphs = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    ctx.input_mut(|input| {
        for (shortcut, action) in [
            (SAVE_AS, Action::AskSave),
            (SAVE, Action::Save),
            (OPEN, Action::AskOpen),
            (SEARCH, Action::Search),
            (QUIT, Action::Quit),
            (SWING, Action::Swing),
            (DIFFERENCES, toggle(Page::Differences)),
            (HISTORY, toggle(Page::History)),
            (BOOKMARK, Action::AskBookmark(session.history().at())),
        ] {
            if input.consume_shortcut(&shortcut) {
                actions.push(action);
            }
        }
        if !typing {
            for (shortcut, action) in [
                (REDO, Action::Do(Command::Redo)),
                (REDO_TOO, Action::Do(Command::Redo)),
                (UNDO, Action::Do(Command::Undo)),
            ] {
                if input.consume_shortcut(&shortcut) {
                    actions.push(action);
                }
            }
        }
        for ((page, _), shortcut) in Middle::ALL.into_iter().zip(PAGES) {
            if input.consume_shortcut(&shortcut) {
                actions.push(Action::Page(page));
            }
        }
        if input.consume_shortcut(&SIDE) {
            actions.push(Action::SidePanel);
        }
        if input.consume_shortcut(&NEW_VARIANT) {
            actions.push(Action::Form(Form::copy(session, texts)));
        }
        for (index, key) in graphs.into_iter().enumerate() {
            if input.consume_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, key)) {
                actions.push(Action::Graph(index));
            }
        }
    });
}

/// What the bar shows beside the session.
#[expect(clippy::struct_excessive_bools, reason = "each tells something else, and none excludes another")]
pub(super) struct Shown<'a> {
    /// Remembered choices.
    pub settings: &'a Settings,
    /// Whether the whole calendar is shown.
    pub whole_calendar: bool,
    /// What the budget buys, in the graph of places.
    pub bought: bool,
    /// The page in the middle.
    pub middle: Middle,
    /// The last thing worth saying about the file.
    pub message: &'a str,
    /// Whether something is under way.
    pub busy: bool,
    /// Whether the file is someone else's.
    pub read_only: bool,
    /// Whether steps are not being kept.
    pub trouble: bool,
}

/// Draws the bar.
pub(super) fn top_bar_ui(ui: &mut Ui, session: &Session, texts: &Texts, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    // Both sides push into one list, which the borrow of two closures does not allow directly.
    let (mut left, mut right) = (Vec::new(), Vec::new());
    egui::containers::Sides::new().height(ui.available_height()).shrink_left().truncate().show(
        ui,
        |ui| {
            if ui.ctx().content_rect().width() < NARROW {
                ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
                ui.spacing_mut().button_padding.x = PADDING_NARROW;
            }
            ui.label(RichText::new("Schaalplan").font(theme::semibold(theme::SIZE_FINDING)).color(theme.text));
            ui.add_space(theme::GAP);
            file_menu_ui(ui, texts, shown.settings, &mut left);
            edit_menu_ui(ui, session, texts, &mut left);
            view_menu_ui(ui, texts, shown, &mut left);
            help_menu_ui(ui, texts, &mut left);
            step_buttons_ui(ui, session, texts, &mut left);
            ui.add_space(theme::GAP);
            for (page, text) in Middle::ALL {
                let button = Button::selectable(shown.middle == page, texts.get(text));
                if ui.add(button).clicked() {
                    left.push(Action::Page(page));
                }
            }
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
            if shown.trouble {
                let button = Button::new(texts.get("keeping-trouble")).frame_when_inactive(false);
                if ui.add(button).on_hover_text(texts.get("keeping-trouble-show")).clicked() {
                    right.push(Action::Keep(Wish::Trouble));
                }
            }
            if shown.read_only {
                ui.label(RichText::new(texts.get("file-read-only")).color(theme.warning));
            }
            let state = if shown.busy { texts.get("file-busy") } else { shown.message.to_owned() };
            if !state.is_empty() {
                let width = ui.ctx().content_rect().width();
                let whole = width * MESSAGE;
                let beside = shown.read_only || shown.trouble || width < NARROW;
                message_ui(ui, &state, if beside { whole.min(MESSAGE_SHORT) } else { whole }, theme);
            }
        },
    );
    actions.append(&mut left);
    actions.append(&mut right);
}

/// The last thing worth saying; in full when pointed at, where it is long.
fn message_ui(ui: &mut Ui, text: &str, width: f32, theme: &Theme) {
    let shown = egui::WidgetText::from(RichText::new(text).font(theme::small()).color(theme.text_second));
    let wrap = Some(egui::TextWrapMode::Truncate);
    let galley = shown.into_galley(ui, wrap, width, egui::TextStyle::Small);
    let elided = galley.elided;
    let label = ui.label(galley);
    if elided {
        label.on_hover_text(text);
    }
}

/// Title of the scenario, its file, and whether it is saved.
fn title_ui(ui: &mut Ui, session: &Session, texts: &Texts, theme: &Theme) {
    let title = texts.words(&session.document().title);
    let file = session.path().map_or_else(|| texts.get("file-built-in"), file_name);
    // First, so that it is still read where the title is cut off.
    let state = if session.unsaved() { format!("{} · ", texts.get("file-unsaved")) } else { String::new() };
    let text = RichText::new(format!("{state}{title} · {file}")).color(theme.text_second);
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
    // The pages come first where room is short: there the number has to do, for the eye only.
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let shown = match count {
        _ if !narrow => text.clone(),
        0 => "✓".to_owned(),
        count => format!("⚠ {count}"),
    };
    let button = ui.add(Button::new(shown).frame_when_inactive(false));
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &text));
    let told = if narrow { format!("{text}. {}", texts.get("checks-show")) } else { texts.get("checks-show") };
    if button.on_hover_text(told).clicked() {
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
        item_ui(ui, &texts.get("menu-intake"), None, Action::AskIntake, actions);
        item_ui(ui, &texts.get("menu-locations-export"), None, Action::AskLocationsExport, actions);
        ui.separator();
        item_ui(ui, &texts.get("menu-bring-back"), None, Action::Keep(Wish::List), actions);
        ui.separator();
        item_ui(ui, &texts.get("menu-quit"), Some(QUIT), Action::Quit, actions);
    });
}

/// Undo and redo: whether there is something to do, and what it is.
fn undo_and_redo(session: &Session, texts: &Texts) -> [(bool, String, KeyboardShortcut, Command); 2] {
    let history = session.history();
    let next = history.next().and_then(|next| history.step(next));
    let all = [(history.last(), "menu-undo", UNDO, Command::Undo), (next, "menu-redo", REDO_TOO, Command::Redo)];
    all.map(|(step, text, shortcut, command)| {
        let named = step.map(|step| step.label(session.current().scenario(), texts));
        let name = match &named {
            Some(step) => texts.with(&format!("{text}-step"), &[("step", step.into())]),
            None => texts.get(text),
        };
        (named.is_some(), name, shortcut, command)
    })
}

/// Undo and redo in sight, since they are what a meeting asks for most.
fn step_buttons_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    for ((enabled, name, shortcut, command), sign) in undo_and_redo(session, texts).into_iter().zip(["↩", "↪"]) {
        let button = ui.add_enabled(enabled, Button::new(sign).frame_when_inactive(false));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &name));
        let keys = ui.ctx().format_shortcut(&shortcut);
        if button.on_hover_text(format!("{name} ({keys})")).clicked() {
            actions.push(Action::Do(command));
        }
    }
}

/// Undo and redo say what they take back and make again.
fn edit_menu_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    menu_ui(ui, &texts.get("menu-edit"), |ui| {
        let history = session.history();
        for (enabled, name, shortcut, command) in undo_and_redo(session, texts) {
            ui.add_enabled_ui(enabled, |ui| item_ui(ui, &name, Some(shortcut), Action::Do(command), actions));
        }
        ui.add_enabled_ui(!history.is_empty(), |ui| {
            item_ui(ui, &texts.get("menu-swing"), Some(SWING), Action::Swing, actions);
        });
        ui.separator();
        let differences = Action::Side(Page::Differences);
        item_ui(ui, &texts.get("menu-differences"), Some(DIFFERENCES), differences, actions);
        item_ui(ui, &texts.get("menu-history"), Some(HISTORY), Action::Side(Page::History), actions);
        let bookmark = Action::AskBookmark(history.at());
        item_ui(ui, &texts.get("menu-bookmark"), Some(BOOKMARK), bookmark, actions);
        ui.separator();
        let new = Action::Form(Form::copy(session, texts));
        item_ui(ui, &texts.get("menu-new-variant"), Some(NEW_VARIANT), new, actions);
        item_ui(ui, &texts.get("menu-merge"), None, Action::AskMerge, actions);
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
        for ((page, text), shortcut) in Middle::ALL.into_iter().zip(PAGES) {
            item_ui(ui, &texts.get(text), Some(shortcut), Action::Page(page), actions);
        }
        let mut side = shown.settings.side;
        let key = ui.ctx().format_shortcut(&SIDE);
        if ui.checkbox(&mut side, format!("{} ({key})", texts.get("menu-side"))).clicked() {
            actions.push(Action::SidePanel);
            ui.close();
        }
        ui.separator();
        item_ui(ui, &texts.get("menu-present"), Some(present::START), Action::Present(true), actions);
        item_ui(ui, &texts.get("menu-pin-view"), Some(present::PIN), Action::PinView, actions);
        item_ui(ui, &texts.get("menu-views"), None, Action::ShowViews, actions);
        ui.separator();
        let mut bought = shown.bought;
        if ui.checkbox(&mut bought, texts.get("graphs-bought")).on_hover_text(texts.get("graphs-bought.help")).clicked()
        {
            actions.push(Action::Bought(bought));
        }
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
