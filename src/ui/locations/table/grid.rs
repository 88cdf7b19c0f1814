//! The rows in sight, with the name and the headings always there.

use std::ops::Range;

use egui::{Pos2, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::super::Shared;
use super::super::filter::none_ui;
use super::cell::{Cell, cell_ui};
use super::column::Column;
use super::field::Field;
use super::header::{HEIGHT, header_ui};
use super::{Cursor, Sight, Table};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};

/// Height of a row.
pub(super) const ROW: f32 = 30.0;

/// Frames that a row may take to appear after it was asked for.
const ABSENT: u8 = 5;

/// Where the parts of the table stand.
pub(super) struct Room<'a> {
    columns: &'a [Column],
    pub(super) header: Rect,
    /// How far the columns after the name are scrolled to the left.
    offset: f32,
}

impl Room<'_> {
    /// The first column, which stays.
    pub(super) fn name(&self) -> Column {
        self.columns.first().copied().unwrap_or(Column::Of(Field::Name))
    }

    /// Width of what stays.
    pub(super) fn fixed(&self) -> f32 {
        self.name().width()
    }

    /// The other columns, each with its left edge.
    pub(super) fn scrolled(&self) -> impl Iterator<Item = (Column, f32)> {
        let mut left = self.header.left() + self.fixed() - self.offset;
        self.columns.iter().skip(1).map(move |column| {
            let at = left;
            left += column.width();
            (*column, at)
        })
    }

    fn width(&self) -> f32 {
        self.columns.iter().map(|column| column.width()).sum()
    }
}

/// What was asked of a cell.
pub(super) enum Asked {
    /// A click, with the modifiers held.
    Click(egui::Modifiers),
    Edit,
    Back,
    Duplicate,
    Remove,
}

impl Table {
    /// Draws headings and rows.
    pub(super) fn grid_ui(&mut self, ui: &mut Ui, shared: &mut Shared, sight: &Sight<'_>, actions: &mut Vec<Action>) {
        let shown = shared.filter.shown(sight.session, sight.texts);
        let theme = Theme::of(ui.ctx());
        let whole = ui.available_rect_before_wrap();
        ui.painter().rect_filled(whole, f32::from(theme::RADIUS), theme.card);
        let header = Rect::from_min_size(whole.min, vec2(whole.width(), HEIGHT));
        let body = whole.with_min_y(header.bottom());
        if shown.is_empty() {
            let columns = self.columns.clone();
            header_ui(ui, &Room { columns: &columns, header, offset: 0.0 }, &mut shared.filter.sort, sight.texts);
            ui.scope_builder(UiBuilder::new().max_rect(body), |ui| none_ui(ui, &mut shared.filter, sight.texts));
            return;
        }
        self.follow(&shown, sight);
        self.keys(ui, shared, &shown, sight, actions);
        let columns = self.columns.clone();
        let mut room = Room { columns: &columns, header, offset: 0.0 };
        let size = vec2(room.width(), ROW * many(shown.len()));
        let mut area = ScrollArea::both().id_salt("locations").auto_shrink(false);
        let here = self.here(&shown, sight);
        if here
            && std::mem::take(&mut self.reveal)
            && let Some(offset) = self.offset(&room, body)
        {
            area = area.scroll_offset(offset);
        }
        let mut asked = None;
        let output = ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            ui.set_clip_rect(body.intersect(ui.clip_rect()));
            area.show_viewport(ui, |ui, viewport| {
                ui.set_min_size(size);
                let origin = ui.min_rect().min;
                room.offset = viewport.min.x;
                self.held = false;
                let rows = in_sight(viewport.y_range(), shown.len());
                for row in rows {
                    let top = origin.y + ROW * many(row);
                    if let Some(at) = shown.get(row) {
                        let found = self.row_ui(ui, &room, (row, *at), pos2(body.left(), top), shared, sight, actions);
                        asked = asked.take().or(found);
                    }
                }
                self.hold_cursor(ui, &shown, origin);
            })
        });
        self.scroll = output.inner.state.clamped_offset();
        room.offset = self.scroll.x;
        ui.advance_cursor_after_rect(whole);
        header_ui(ui, &room, &mut shared.filter.sort, sight.texts);
        let edge = header.left() + room.fixed();
        ui.painter().vline(edge, whole.y_range(), Stroke::new(theme::HAIRLINE, theme.hairline));
        if let Some((cursor, asked)) = asked {
            self.answer(cursor, &asked, shared, &shown, sight, actions);
        }
    }

    /// One row: its ground, its cells, and its name over them.
    #[expect(clippy::too_many_arguments, reason = "a row is where everything comes together")]
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        room: &Room<'_>,
        (row, at): (usize, usize),
        min: Pos2,
        shared: &Shared,
        sight: &Sight<'_>,
        actions: &mut Vec<Action>,
    ) -> Option<(Cursor, Asked)> {
        let location = sight.scenario.locations.get(at)?;
        let theme = Theme::of(ui.ctx());
        let body = ui.clip_rect();
        let whole = Rect::from_min_size(min, vec2(body.width(), ROW));
        let selected = shared.selected.contains(&location.id);
        let hovered = ui.rect_contains_pointer(whole);
        let ground = match (selected, hovered) {
            (true, _) => theme.accent_ground,
            (false, true) => theme.sunken,
            (false, false) => theme.card,
        };
        ui.painter().rect_filled(whole, 0.0, ground);
        ui.painter().hline(whole.x_range(), whole.bottom(), Stroke::new(theme::HAIRLINE, theme.grid));
        let mut asked = None;
        let fixed = Rect::from_min_size(min, vec2(room.fixed(), ROW));
        let rest = body.with_min_x(body.left() + room.fixed());
        let cells = room
            .scrolled()
            .map(|(column, left)| (column, Rect::from_min_size(pos2(left, min.y), vec2(column.width(), ROW)), rest));
        for (column, rect, clip) in cells.chain([(room.name(), fixed, body)]) {
            if !rect.intersects(clip) {
                continue;
            }
            if column == room.name() {
                ui.painter().rect_filled(fixed, 0.0, ground);
                ui.painter().hline(fixed.x_range(), fixed.bottom(), Stroke::new(theme::HAIRLINE, theme.grid));
            }
            if self.is_editing(&location.id, column) {
                self.held = true;
                self.editor_ui(ui, rect, clip, shared, sight, actions);
                continue;
            }
            let cursor = self.cursor.as_ref().is_some_and(|cursor| cursor.id == location.id && cursor.column == column);
            self.held |= cursor;
            let first = self.cursor.is_none() && row == 0 && column == room.name();
            let cell = Cell { location, at, column, selected, reachable: cursor || first };
            let focus = cursor && std::mem::take(&mut self.focus);
            if let Some(found) = cell_ui(ui, rect, clip, &cell, sight, focus) {
                asked = Some((Cursor { id: location.id.clone(), column, row }, found));
            }
        }
        asked
    }

    /// Keeps the cell at the cursor alive when it is scrolled out of sight, so that the keyboard stays where it was.
    fn hold_cursor(&self, ui: &Ui, shown: &[usize], origin: Pos2) {
        let Some(cursor) = self.cursor.as_ref().filter(|cursor| cursor.row < shown.len()) else { return };
        let id = cell_id(ui, &cursor.id, cursor.column);
        if !self.held {
            let rect = Rect::from_min_size(pos2(origin.x, origin.y + ROW * many(cursor.row)), vec2(1.0, ROW));
            ui.interact(rect, id, egui::Sense::focusable_noninteractive());
        }
    }

    /// Finds the row of the cursor again after sorting or filtering; what is gone leaves it in the row where it was.
    fn follow(&mut self, shown: &[usize], sight: &Sight<'_>) {
        let locations = &sight.scenario.locations;
        let Some(cursor) = &mut self.cursor else { return };
        let is = |at: &usize| locations.get(*at).is_some_and(|location| location.id == cursor.id);
        if shown.get(cursor.row).is_some_and(is) {
            return;
        }
        if let Some(row) = shown.iter().position(is) {
            cursor.row = row;
        } else if self.editing.is_none() {
            let row = cursor.row.min(shown.len().saturating_sub(1));
            let id = shown.get(row).and_then(|at| locations.get(*at)).map(|location| location.id.clone());
            (cursor.row, cursor.id) = (row, id.unwrap_or_default());
        }
    }

    /// Whether the row of the cursor is there; what was just added is in the next frame. An edit of what never comes is dropped.
    fn here(&mut self, shown: &[usize], sight: &Sight<'_>) -> bool {
        let location = |row| shown.get(row).and_then(|at| sight.scenario.locations.get(*at));
        let found = |cursor: &Cursor| location(cursor.row).is_some_and(|location| location.id == cursor.id);
        let here = self.cursor.as_ref().is_some_and(found);
        self.absent = if here || self.editing.is_none() { 0 } else { self.absent.saturating_add(1) };
        if self.absent > ABSENT {
            (self.editing, self.absent) = (None, 0);
        }
        here
    }

    /// How far to scroll so that the cell at the cursor is in sight; `None`: it is.
    fn offset(&self, room: &Room<'_>, body: Rect) -> Option<egui::Vec2> {
        let cursor = self.cursor.as_ref()?;
        let now = self.scroll;
        let top = ROW * many(cursor.row);
        let (height, width) = (body.height() - 14.0, body.width() - room.fixed() - 14.0);
        let y = now.y.clamp((top + ROW - height).max(0.0), top.max(0.0));
        let mut left = 0.0;
        let before = room.columns.iter().skip(1).take_while(|column| **column != cursor.column);
        before.for_each(|column| left += column.width());
        let x = if cursor.column == room.name() {
            now.x
        } else {
            let right = left + cursor.column.width();
            now.x.clamp((right - width).max(0.0).min(left), left)
        };
        Some(vec2(x, y))
    }
}

/// The id of a cell: the same wherever it stands.
pub(super) fn cell_id(_ui: &Ui, id: &str, column: Column) -> egui::Id {
    egui::Id::unique("location cell").with((id, column.name()))
}

/// The rows that a stretch of the table shows.
fn in_sight(viewport: egui::Rangef, count: usize) -> Range<usize> {
    let first = row_at(viewport.min);
    let last = row_at(viewport.max).saturating_add(1);
    first.min(count)..last.min(count)
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a row on screen; saturates"
)]
fn row_at(y: f32) -> usize {
    (y / ROW).floor().max(0.0) as usize
}

/// A number of rows as a length.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "20,000 rows of 30 points are exact in single precision"
)]
fn many(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 600 points hold 20 rows of 30; a stretch that begins half-way row 100 shows 21 of them.
    #[test]
    fn only_rows_in_sight_are_drawn() {
        assert_eq!(in_sight(egui::Rangef::new(0.0, 599.0), 20_000), 0..20);
        assert_eq!(in_sight(egui::Rangef::new(3_015.0, 3_614.0), 20_000), 100..121);
        assert_eq!(in_sight(egui::Rangef::new(0.0, 599.0), 3), 0..3);
    }
}
