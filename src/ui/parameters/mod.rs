//! The left panel, below the variants: every parameter, grouped and searchable.

use egui::{Key, Modifiers, Ui};

use super::action::Action;
use super::theme;
use super::widgets::{cross_button_ui, group_heading_ui, note_ui};
use crate::format::Language;
use crate::parameters::{Group, PARAMETERS};
use crate::session::Session;
use crate::text::Texts;

use row::Row;

mod row;

/// Width of a parameter in a presentation.
const PINNED_WIDTH: f32 = 300.0;

/// What the panel remembers.
#[derive(Default)]
pub(super) struct ParametersPanel {
    search: String,
    focus_search: bool,
    made: Option<Made>,
}

/// The rows and what they were made of.
struct Made {
    key: (u64, Language),
    rows: Vec<Row>,
}

impl ParametersPanel {
    /// Puts the cursor in the search field at the next frame.
    pub(super) fn focus_search(&mut self) {
        self.focus_search = true;
    }

    /// Draws the panel; changes are asked for in `actions`.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        self.make(session, texts);
        self.search_ui(ui, texts);
        ui.add_space(theme::GAP_SMALL);
        let wanted = self.search.trim().to_lowercase();
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // Room for the bar, so that it never lies over a value.
            ui.set_max_width(ui.available_width() - 12.0);
            let rows = self.made.as_ref().map_or(&[][..], |made| made.rows.as_slice());
            let found = Group::ALL.map(|group| group_ui(ui, group, &wanted, rows, texts, actions));
            if !found.contains(&true) {
                note_ui(ui, &texts.with("search-nothing", &[("wanted", self.search.trim().into())]));
            }
        });
    }

    /// Makes the rows anew when what they show changed.
    fn make(&mut self, session: &Session, texts: &Texts) {
        let key = (session.revision(), texts.language());
        if self.made.as_ref().is_none_or(|made| made.key != key) {
            let parent = row::parent(session);
            let changes = session.shown().map(|id| session.document().resolved(id)).unwrap_or_default();
            let from = (changes.as_slice(), parent.as_ref());
            let rows = PARAMETERS.iter().map(|parameter| Row::new(parameter, session, from, texts)).collect();
            self.made = Some(Made { key, rows });
        }
    }

    /// Draws the parameters pinned for presentations, side by side.
    pub(super) fn pinned_ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        self.make(session, texts);
        let rows = self.made.as_ref().map_or(&[][..], |made| made.rows.as_slice());
        let found = |id: &String| rows.iter().find(|row| row.parameter.id == id && row.absent().is_none());
        let pinned: Vec<&Row> = session.document().sliders.iter().filter_map(found).collect();
        egui::ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme::GAP_LARGE * 1.5;
                for row in pinned {
                    let size = egui::vec2(PINNED_WIDTH, ui.available_height());
                    ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::LEFT), |ui| {
                        ui.set_width(PINNED_WIDTH);
                        row.ui(ui, texts, actions);
                    });
                }
            });
        });
    }

    fn search_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        ui.horizontal(|ui| {
            let clear = !self.search.is_empty();
            let width = ui.available_width() - if clear { 28.0 } else { 0.0 };
            let hint = texts.get("search-hint");
            let field = egui::TextEdit::singleline(&mut self.search).hint_text(hint.as_str()).desired_width(width);
            let response = ui.add(field);
            response.widget_info(|| {
                let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, texts.get("search-name"));
                info.current_text_value = Some(self.search.clone());
                info
            });
            if std::mem::take(&mut self.focus_search) {
                response.request_focus();
            }
            let escape = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if escape || (clear && cross_button_ui(ui, &texts.get("search-clear")).clicked()) {
                self.search.clear();
            }
        });
    }
}

/// One group; whether anything of it was shown.
fn group_ui(ui: &mut Ui, group: Group, wanted: &str, rows: &[Row], texts: &Texts, actions: &mut Vec<Action>) -> bool {
    let title = texts.get(group.text());
    let whole = title.to_lowercase().contains(wanted);
    let hits: Vec<&Row> = rows
        .iter()
        .filter(|row| row.parameter.group == group && (whole || row.found(wanted)))
        // What the scenario has no figure for, or states in another way, is left out without a word.
        .filter(|row| row.absent().is_none_or(|reason| reason == "absent-path"))
        .collect();
    if hits.is_empty() {
        return false;
    }
    ui.add_space(theme::GAP);
    group_heading_ui(ui, &title);
    let (present, absent): (Vec<&Row>, Vec<&Row>) = hits.into_iter().partition(|row| row.absent().is_none());
    for row in present {
        row.ui(ui, texts, actions);
    }
    if !absent.is_empty() {
        // One sentence for all of them; which they are is told under the pointer.
        let mut names: Vec<&str> = absent.iter().map(|row| row.label.as_str()).collect();
        names.dedup();
        note_ui(ui, &texts.with("absent-count", &[("count", names.len().into())])).on_hover_text(names.join("\n"));
    }
    true
}
