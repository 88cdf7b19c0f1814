//! A field that changes the document when it is left, not at every letter.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Response, TextEdit, Ui};

/// What is being typed, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    key: String,
    text: String,
}

/// How a field looks and what it is called.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// What screen readers are told.
    pub(super) name: &'a str,
    pub(super) width: f32,
    /// Whether its text stands at the right.
    pub(super) right: bool,
    /// Whether it has a frame.
    pub(super) frame: bool,
}

/// A field with what is `shown` until something is typed; gives what was typed once it is left with another text. Escape takes it back.
pub(super) fn field_ui(
    ui: &mut Ui,
    typed: &mut Option<Typed>,
    key: &str,
    shown: &str,
    look: Look<'_>,
) -> (Response, Option<String>) {
    let own = typed.as_ref().filter(|typed| typed.key == key);
    let mut text = own.map_or(shown, |typed| &typed.text).to_owned();
    let align = if look.right { egui::Align2::RIGHT_CENTER } else { egui::Align2::LEFT_CENTER };
    let mut field = TextEdit::singleline(&mut text).id(Id::unique("budget field").with(key)).desired_width(look.width);
    field = field.align(align).char_limit(300).clip_text(true);
    if !look.frame {
        field = field.frame(egui::Frame::new().inner_margin(egui::Margin::symmetric(4, 2)));
    }
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, shown, &text, "");
        info.label = Some(look.name.to_owned());
        info
    });
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
        // What the keyboard comes to is marked, so that typing replaces it.
        let mut state = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
        let (start, end) = (CCursor::new(0), CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
        state.store(ui.ctx(), response.id);
    }
    if response.changed() {
        *typed = Some(Typed { key: key.to_owned(), text: text.clone() });
    }
    let mut done = None;
    if response.lost_focus() && typed.as_ref().is_some_and(|typed| typed.key == key) {
        let escape = ui.input(|input| input.key_pressed(Key::Escape));
        if !escape && text != shown {
            done = Some(text.trim().to_owned());
        }
        *typed = None;
    }
    (response, done)
}
