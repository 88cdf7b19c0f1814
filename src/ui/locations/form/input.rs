//! Fields of the form: a name on the left, a value on the right that is taken when it is finished.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Response, RichText, Ui, vec2};

use crate::text::Texts;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// Width of the names of the fields.
pub(super) const NAMES: f32 = 112.0;
/// Room for a mark behind a value.
pub(super) const MARK: f32 = 70.0;
/// Room for a unit behind a number.
pub(super) const UNIT: f32 = 64.0;

/// What is being typed: one value at a time.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    typed: Option<Typed>,
}

#[derive(Debug)]
struct Typed {
    key: String,
    text: String,
    /// The name of the text that says what is wrong with it.
    wrong: Option<&'static str>,
}

impl Inputs {
    /// Whether something was typed that was not taken yet.
    pub(super) fn pending(&self) -> bool {
        self.typed.is_some()
    }

    /// Forgets what was typed: something else is shown now. Gives what could not be taken, with what is wrong with it.
    pub(super) fn forget(&mut self) -> Option<(String, &'static str)> {
        self.typed.take().and_then(|typed| Some((typed.text, typed.wrong?)))
    }

    /// A field to type in; gives what was read from it when it is finished and differs from what is `shown`. What cannot be read stays, with
    /// what is wrong below it.
    pub(super) fn entry<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        (shown, hint, width): (&str, &str, f32),
        (label, texts): (&Response, &Texts),
        read: impl Fn(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let mut text =
            self.typed.as_ref().filter(|typed| typed.key == key).map_or(shown, |typed| &typed.text).to_owned();
        let wrong = self.typed.as_ref().filter(|typed| typed.key == key).and_then(|typed| typed.wrong);
        let mut found = None;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut field =
                egui::TextEdit::singleline(&mut text).id(Id::unique("location form").with(key)).desired_width(width);
            if !hint.is_empty() {
                field = field.hint_text(hint);
            }
            let response = ui.add(field.char_limit(2_000)).labelled_by(label.id);
            if response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
                mark_all(ui, &response, &text);
            }
            if response.changed() {
                self.typed = Some(Typed { key: key.to_owned(), text: text.clone(), wrong: None });
            }
            if response.lost_focus() && self.typed.as_ref().is_some_and(|typed| typed.key == key) {
                let escape = ui.input(|input| input.key_pressed(Key::Escape));
                match read(&text) {
                    _ if escape || text == shown => self.typed = None,
                    Ok(value) => (found, self.typed) = (Some(value), None),
                    Err(wrong) => self.typed = Some(Typed { key: key.to_owned(), text, wrong: Some(wrong) }),
                }
            }
            if let Some(wrong) = wrong {
                ui.label(RichText::new(texts.get(wrong)).font(theme::small()).color(Theme::of(ui.ctx()).error));
            }
        });
        found
    }
}

/// Marks all of a text that the keyboard came to, so that typing replaces it.
fn mark_all(ui: &Ui, response: &Response, text: &str) {
    let mut state = egui::TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
    let (start, end) = (CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ui.ctx(), response.id);
}

/// The unit behind a field, as high as the field.
pub(super) fn unit_ui(ui: &mut Ui, unit: &str) {
    let size = vec2(UNIT - 10.0, 26.0);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_size(size);
        note_ui(ui, unit);
    });
}

/// A line of the form: its name, then what `right` draws; the response of the name labels the field.
pub(super) fn line_ui<R>(
    ui: &mut Ui,
    name: &str,
    changed: bool,
    help: &str,
    right: impl FnOnce(&mut Ui, &Response) -> R,
) -> R {
    let theme = Theme::of(ui.ctx());
    ui.horizontal_top(|ui| {
        let font = if changed { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
        let label = ui
            .allocate_ui_with_layout(vec2(NAMES, 24.0), egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_width(NAMES);
                ui.set_min_height(24.0);
                let label = egui::Label::new(RichText::new(name).font(font).color(theme.text)).wrap();
                let label = ui.add(label);
                if help.is_empty() { label } else { label.on_hover_text(help) }
            })
            .inner;
        right(ui, &label)
    })
    .inner
}

/// One of a few names.
pub(super) fn choice_ui(
    ui: &mut Ui,
    key: &str,
    (now, width): (&str, f32),
    label: &Response,
    choices: &[(String, String)],
    different: &str,
) -> Option<String> {
    let mut asked = None;
    let shown = choices.iter().find(|(id, _)| id == now && different.is_empty()).map_or(different, |(_, name)| name);
    let combo = egui::ComboBox::from_id_salt(("location form", key)).width(width).truncate().selected_text(shown);
    let combo = combo.show_ui(ui, |ui| {
        for (id, name) in choices {
            if ui.selectable_label(id == now && different.is_empty(), name).clicked()
                && (id != now || !different.is_empty())
            {
                asked = Some(id.clone());
            }
        }
    });
    let _named = combo.response.labelled_by(label.id);
    asked
}
