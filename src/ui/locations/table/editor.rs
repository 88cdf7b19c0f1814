//! A cell that is being edited in its place.

use egui::text::{CCursor, CCursorRange};
use egui::{Area, Frame, Id, Key, Modifiers, Order, Rect, RichText, Ui, vec2};

use super::super::Shared;
use super::column::Column;
use super::field::Field;
use super::grid::cell_id;
use super::{Cursor, Sight, Table, deeds};
use crate::scenario::Value;
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};

/// A value that is being typed or chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Editing {
    id: String,
    field: Field,
    typed: String,
    /// The name of the text that says what is wrong with it.
    wrong: Option<&'static str>,
    /// Whether the keyboard was brought here.
    focused: bool,
}

/// Where the keyboard goes after a value was taken.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Stay,
    Right,
    Left,
    /// Somewhere else, where the user clicked.
    Leave,
}

/// How an edit ended.
#[derive(Clone, Copy, PartialEq)]
enum Ended {
    /// What was typed counts.
    Taken(Next),
    /// Everything stays as it was.
    Left,
}

impl Editing {
    pub(super) fn of(id: String, field: Field, typed: String) -> Self {
        Self { id, field, typed, wrong: None, focused: false }
    }
}

impl Table {
    pub(super) fn is_editing(&self, id: &str, column: Column) -> bool {
        self.editing.as_ref().is_some_and(|editing| editing.id == id && column == Column::Of(editing.field))
    }

    /// Begins to edit a cell; `typed` replaces what stands there.
    pub(super) fn edit(&mut self, cursor: Cursor, sight: &Sight<'_>, typed: Option<String>) {
        let (Some(field), Some((_, location))) = (cursor.column.field(), sight.find(&cursor.id)) else { return };
        let typed = typed.filter(|_| !field.chosen()).unwrap_or_else(|| field.typed(location, sight.texts));
        self.editing = Some(Editing::of(cursor.id.clone(), field, typed));
        self.cursor = Some(cursor);
        self.reveal = true;
    }

    /// Draws the field of the cell that is being edited, and below it what is wrong or to be chosen.
    pub(super) fn editor_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        clip: Rect,
        shared: &Shared,
        sight: &Sight<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(mut editing) = self.editing.take() else { return };
        let id = cell_id(ui, &editing.id, Column::Of(editing.field)).with("editor");
        let below = rect.intersect(clip);
        let several =
            shared.selected.len() > 1 && shared.selected.contains(&editing.id) && editing.field != Field::Name;
        let done = if editing.field.chosen() {
            choose_ui(ui, id, below, &mut editing, sight, several.then_some(shared.selected.len()))
        } else {
            type_ui(ui, id, rect.shrink(1.0), clip, &mut editing, sight)
        };
        if !editing.field.chosen() {
            hint_ui(ui, id, below, &editing, several.then_some(shared.selected.len()), sight);
        }
        match done {
            None => self.editing = Some(editing),
            Some(Ended::Left) => self.focus = true,
            Some(Ended::Taken(next)) => match editing.field.parse(&editing.typed, sight.texts.language()) {
                Err(wrong) => {
                    let focused = next == Next::Leave;
                    self.editing = Some(Editing { wrong: Some(wrong), focused, ..editing });
                }
                Ok(value) => self.take(&editing, &value, several, next, shared, sight, actions),
            },
        }
    }

    #[expect(clippy::too_many_arguments, reason = "where a value goes and what comes next hang together")]
    fn take(
        &mut self,
        editing: &Editing,
        value: &Value,
        several: bool,
        next: Next,
        shared: &Shared,
        sight: &Sight<'_>,
        actions: &mut Vec<Action>,
    ) {
        let only = std::collections::BTreeSet::from([editing.id.clone()]);
        let ids = if several { &shared.selected } else { &only };
        Self::make(actions, deeds::set(sight, ids, editing.field, value));
        self.focus = next != Next::Leave;
        let here = self.columns.iter().position(|column| *column == Column::Of(editing.field)).unwrap_or(0);
        let editable = |column: &&Column| column.field().is_some();
        let to = match next {
            Next::Right => self.columns.iter().skip(here + 1).find(editable),
            Next::Left => self.columns.iter().take(here).rev().find(editable),
            Next::Stay | Next::Leave => None,
        };
        if let (Some(column), Some(cursor)) = (to.copied(), self.cursor.clone()) {
            self.focus = false;
            self.edit(Cursor { column, ..cursor }, sight, None);
        }
    }
}

/// A field to type in; `None`: still going on.
fn type_ui(ui: &mut Ui, id: Id, rect: Rect, clip: Rect, editing: &mut Editing, sight: &Sight<'_>) -> Option<Ended> {
    let tab = ui.memory(|memory| memory.has_focus(id)).then(|| {
        let left = ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab));
        let right = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab));
        if left { Some(Next::Left) } else { right.then_some(Next::Right) }
    });
    let clip = clip.intersect(ui.clip_rect());
    let response = ui
        .scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
            ui.set_clip_rect(clip);
            let field = egui::TextEdit::singleline(&mut editing.typed).id(id).lock_focus(true).margin(vec2(6.0, 4.0));
            ui.put(rect, field.char_limit(300))
        })
        .inner;
    let label = sight.texts.get(&format!("location-{}", editing.field.name()));
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, &label);
        info.current_text_value = Some(editing.typed.clone());
        info
    });
    if !std::mem::replace(&mut editing.focused, true) {
        response.request_focus();
        let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(editing.typed.chars().count());
        // What stood there is marked, so that typing replaces it; a letter that began the edit stays.
        let start = if editing.wrong.is_some() || editing.typed.chars().count() == 1 { end } else { CCursor::new(0) };
        state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
        state.store(ui.ctx(), id);
    }
    if response.changed() {
        editing.wrong = None;
    }
    if let Some(next) = tab.flatten() {
        return Some(Ended::Taken(next));
    }
    if !response.lost_focus() {
        return None;
    }
    let (escape, enter) = ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Enter)));
    Some(match (escape, enter) {
        (true, _) => Ended::Left,
        (false, true) => Ended::Taken(Next::Stay),
        (false, false) => Ended::Taken(Next::Leave),
    })
}

/// A list of names below the cell; `None`: still going on.
fn choose_ui(
    ui: &mut Ui,
    id: Id,
    rect: Rect,
    editing: &mut Editing,
    sight: &Sight<'_>,
    several: Option<usize>,
) -> Option<Ended> {
    let theme = Theme::of(ui.ctx());
    let texts = sight.texts;
    ui.painter().rect_stroke(
        rect.shrink(1.0),
        2.0,
        egui::Stroke::new(theme::FOCUS_WIDTH, theme.focus),
        egui::StrokeKind::Inside,
    );
    let now = editing.field.choice(&editing.typed, sight.scenario, texts);
    ui.painter().with_clip_rect(rect).text(
        rect.left_center() + vec2(8.0, 0.0),
        egui::Align2::LEFT_CENTER,
        now,
        theme::body(),
        theme.text,
    );
    let mut done = None;
    let room = ui.ctx().content_rect().bottom() - rect.bottom() - 24.0;
    let pivot = if room > 220.0 { egui::Align2::LEFT_TOP } else { egui::Align2::LEFT_BOTTOM };
    let at = if room > 220.0 { rect.left_bottom() } else { rect.left_top() };
    let height = if room > 220.0 { room.min(360.0) } else { 320.0 };
    let area = Area::new(id.with("choices")).order(Order::Foreground).fixed_pos(at).pivot(pivot).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_min_width(rect.width().max(200.0));
            if let Some(count) = several {
                several_ui(ui, count, sight);
            }
            egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
                let none = editing.field.optional().then(String::new);
                for name in none.into_iter().chain(editing.field.choices(sight.scenario)) {
                    let text = if name.is_empty() {
                        texts.get(if editing.field == Field::Payer {
                            "location-payer-of-kind"
                        } else {
                            "location-nothing"
                        })
                    } else {
                        editing.field.choice(&name, sight.scenario, texts)
                    };
                    let chosen = name == editing.typed;
                    let entry = ui.selectable_label(chosen, text);
                    if chosen && !std::mem::replace(&mut editing.focused, true) {
                        entry.request_focus();
                        entry.scroll_to_me(Some(egui::Align::Center));
                    }
                    if entry.clicked() {
                        editing.typed = name;
                        done = Some(Ended::Taken(Next::Stay));
                    }
                }
            });
        });
    });
    let outside = ui.input(|input| input.pointer.any_pressed()) && !area.response.contains_pointer();
    if done.is_none() && (ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) || outside) {
        return Some(Ended::Left);
    }
    done
}

/// What is wrong with a typed value, or for how many it holds.
fn hint_ui(ui: &Ui, id: Id, rect: Rect, editing: &Editing, several: Option<usize>, sight: &Sight<'_>) {
    if editing.wrong.is_none() && several.is_none() {
        return;
    }
    let theme = Theme::of(ui.ctx());
    Area::new(id.with("hint"))
        .order(Order::Foreground)
        .fixed_pos(rect.left_bottom() + vec2(0.0, 2.0))
        .interactable(false)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_max_width(320.0);
                match (editing.wrong, several) {
                    (Some(wrong), _) => drop(ui.label(RichText::new(sight.texts.get(wrong)).color(theme.error))),
                    (None, Some(count)) => several_ui(ui, count, sight),
                    (None, None) => {}
                }
            });
        });
}

fn several_ui(ui: &mut Ui, count: usize, sight: &Sight<'_>) {
    let number = sight.texts.language().number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0);
    crate::ui::widgets::note_ui(ui, &sight.texts.with("location-for-all", &[("number", (&number).into())]));
}
