//! One cell: its value, how that came to be, and whether it differs from the base.

use egui::{Align2, CornerRadius, Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Sight;
use super::column::{Column, Shown};
use super::field::Field;
use super::grid::{Asked, cell_id};
use super::header::elided;
use super::story;
use crate::scenario::Location;
use crate::ui::status::{chip, status_name};
use crate::ui::theme::{self, Theme};

/// Room for the mark of a status at the right of a cell.
const MARK: f32 = 38.0;
/// Width of the bar at the left of a value that differs from the base.
const BAR: f32 = 3.0;

/// What a cell is of.
pub(super) struct Cell<'a> {
    pub(super) location: &'a Location,
    /// Its place in the list.
    pub(super) at: usize,
    pub(super) column: Column,
    pub(super) selected: bool,
    /// Whether the keyboard can reach it: only the cell at the cursor, so that Tab leaves the table.
    pub(super) reachable: bool,
}

/// Draws a cell; what is asked of it, if anything is.
pub(super) fn cell_ui(
    ui: &Ui,
    rect: Rect,
    clip: Rect,
    cell: &Cell<'_>,
    sight: &Sight<'_>,
    focus: bool,
) -> Option<Asked> {
    let theme = Theme::of(ui.ctx());
    let &Cell { location, column, .. } = cell;
    let shown = column.shown(location, sight.scenario, sight.texts);
    let base = sight.base_of(cell.at);
    let added = base.is_none() && sight.session.shown().is_some();
    let changed = base.is_some_and(|base| story::differs(column, location, base));
    let warnings = sight.list.warnings.get(&location.id).map_or(&[][..], Vec::as_slice);
    let warned = column == Column::Of(Field::Name) && !warnings.is_empty();
    let sense = if cell.reachable { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect.intersect(clip), cell_id(ui, &location.id, column), sense);
    response.widget_info(|| {
        let label = story::label(column, location, &shown, (changed, warned), sight);
        egui::WidgetInfo::selected(egui::Role::Cell, true, cell.selected, label)
    });
    if focus {
        response.request_focus();
    }
    let painter = ui.painter().with_clip_rect(clip);
    if changed {
        let bar = Rect::from_min_size(rect.min, vec2(BAR, rect.height() - 1.0));
        painter.rect_filled(bar, 0.0, theme.accent);
    }
    let mut inner = rect.shrink2(vec2(8.0, 4.0));
    if let Some(status) = shown.status {
        let text = sight.texts.get(&format!("{}.short", status_name(status)));
        let look = chip(theme, status);
        let galley = painter.layout_no_wrap(text, theme::small(), look.text);
        let mark = Rect::from_min_max(
            pos2(inner.right() - MARK + 6.0, inner.top() + 2.0),
            pos2(inner.right() + 4.0, inner.bottom() - 2.0),
        );
        painter.rect_filled(mark, CornerRadius::same(4), look.ground);
        painter.galley(mark.center() - galley.size() / 2.0, galley, look.text);
    }
    if column.field().is_some_and(|field| field.unit().is_some() && field != Field::Delay) {
        inner.max.x -= MARK;
    }
    if warned {
        let at = pos2(inner.right() - 7.0, inner.center().y);
        painter.circle(at, 8.0, theme.card, Stroke::new(1.5, theme.warning));
        painter.text(at, Align2::CENTER_CENTER, "!", theme::semibold(theme::SIZE_SMALL), theme.warning);
        inner.max.x -= 20.0;
    }
    if added && column == Column::Of(Field::Name) {
        let text = sight.texts.get("location-added");
        let galley = painter.layout_no_wrap(text, theme::small(), theme.chip_decision.text);
        let mark = Rect::from_min_max(
            pos2(inner.right() - galley.size().x - 8.0, inner.top() + 2.0),
            inner.max - vec2(0.0, 2.0),
        );
        painter.rect_filled(mark, CornerRadius::same(4), theme.chip_decision.ground);
        painter.galley(mark.center() - galley.size() / 2.0, galley, theme.chip_decision.text);
        inner.max.x = mark.left() - 4.0;
    }
    text_ui(ui, &painter, inner, column, &shown, changed);
    if response.has_focus() {
        painter.rect_stroke(
            rect.intersect(clip).shrink(1.0),
            2.0,
            Stroke::new(theme::FOCUS_WIDTH, theme.focus),
            StrokeKind::Inside,
        );
    }
    asked(&response, cell, changed, sight, ui)
}

fn text_ui(ui: &Ui, painter: &egui::Painter, inner: Rect, column: Column, shown: &Shown, changed: bool) {
    let theme = Theme::of(ui.ctx());
    let color = if shown.standing_in || column == Column::Note { theme.text_second } else { theme.text };
    let font = if changed { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
    let more = painter.layout_no_wrap(shown.more.clone(), theme::small(), theme.text_second);
    let room = inner.width() - if shown.more.is_empty() { 0.0 } else { more.size().x + 5.0 };
    let text = if shown.text.is_empty() { "–" } else { shown.text.as_str() };
    let color = if shown.text.is_empty() { theme.text_second } else { color };
    let galley = elided(ui, text, font, color, room);
    let y = inner.center().y - galley.size().y / 2.0;
    let x = if column.unit().is_some() { inner.right() - galley.size().x } else { inner.left() };
    let end = x + galley.size().x;
    painter.galley(pos2(x, y), galley, color);
    if !shown.more.is_empty() {
        painter.galley(pos2(end + 5.0, inner.center().y - more.size().y / 2.0), more, theme.text_second);
    }
}

/// What is asked by pointer or screen reader; keys are read by the table.
fn asked(response: &egui::Response, cell: &Cell<'_>, changed: bool, sight: &Sight<'_>, ui: &Ui) -> Option<Asked> {
    let texts = sight.texts;
    let mut asked = None;
    let editable = cell.column.field().is_some();
    response.context_menu(|ui| {
        let mut choice = |ui: &mut Ui, text: String, ask: Asked| {
            if ui.button(text).clicked() {
                asked = Some(ask);
                ui.close();
            }
        };
        if editable {
            choice(ui, texts.get("location-edit"), Asked::Edit);
        }
        if changed && editable && !sight.base {
            let value = story::base_value(cell.column, cell.at, sight);
            choice(ui, texts.with("parameter-reset", &[("value", (&value).into())]), Asked::Back);
        }
        choice(ui, texts.get("locations-duplicate"), Asked::Duplicate);
        choice(ui, texts.get("locations-remove"), Asked::Remove);
    });
    let by_key = ui.input(|input| input.key_pressed(egui::Key::Enter) || input.key_pressed(egui::Key::Space));
    if asked.is_none() && response.double_clicked() && editable {
        asked = Some(Asked::Edit);
    } else if asked.is_none() && response.clicked() && !(by_key && response.has_focus()) {
        asked = Some(Asked::Click(ui.input(|input| input.modifiers)));
    }
    response.clone().on_hover_ui(|ui| {
        let theme = Theme::of(ui.ctx());
        for (number, line) in story::lines(cell.column, cell.location, cell.at, sight).into_iter().enumerate() {
            let text = RichText::new(line);
            ui.label(if number == 0 {
                text.font(theme::semibold(theme::SIZE_BODY))
            } else {
                text.color(theme.text_second)
            });
        }
    });
    asked
}
