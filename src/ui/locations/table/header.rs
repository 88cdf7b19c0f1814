//! The headings of the columns: name, unit, and the order of the rows.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, FontId, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::filter::Sort;
use super::column::Column;
use super::grid::Room;
use crate::text::Texts;
use crate::ui::theme::{self, Theme};

/// Height of the headings: a name and, below it, a unit.
pub(super) const HEIGHT: f32 = 44.0;

/// Draws the headings; a click sorts, a second one the other way round.
pub(super) fn header_ui(ui: &Ui, room: &Room<'_>, sort: &mut Sort, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    ui.painter().rect_filled(room.header, 0.0, theme.sunken);
    for (column, left) in room.scrolled() {
        let rect = Rect::from_min_size(pos2(left, room.header.top()), vec2(column.width(), HEIGHT));
        let clip = room.header.with_min_x(room.header.left() + room.fixed());
        if rect.intersects(clip) {
            heading_ui(ui, column, rect, clip, sort, texts);
        }
    }
    let rect = Rect::from_min_size(room.header.min, vec2(room.fixed(), HEIGHT));
    ui.painter().rect_filled(rect, 0.0, theme.sunken);
    heading_ui(ui, room.name(), rect, room.header, sort, texts);
    ui.painter().hline(room.header.x_range(), room.header.bottom(), Stroke::new(theme::HAIRLINE, theme.hairline));
}

fn heading_ui(ui: &Ui, column: Column, rect: Rect, clip: Rect, sort: &mut Sort, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let title = column.title(texts);
    let response = ui.interact(rect.intersect(clip), ui.scope_id().with(("heading", column.name())), Sense::click());
    let sorted = sort.by == Some(column);
    let order = match (sorted, sort.reversed) {
        (false, _) => "",
        (true, false) => "location-ascending",
        (true, true) => "location-descending",
    };
    response.widget_info(|| {
        let told = if order.is_empty() { title.clone() } else { format!("{title}, {}", texts.get(order)) };
        egui::WidgetInfo::labeled(egui::Role::ColumnHeader, true, told)
    });
    let painter = ui.painter().with_clip_rect(clip);
    if response.hovered() {
        painter.rect_filled(rect, 0.0, theme.accent_ground);
    }
    let right = column.unit().is_some();
    let inner = rect.shrink2(vec2(8.0, 6.0));
    let arrow = match order {
        "" => "",
        "location-ascending" => "▲",
        _ => "▼",
    };
    let room = inner.width() - if sorted { 14.0 } else { 0.0 };
    let name = elided(ui, &title, theme::semibold(theme::SIZE_SMALL), theme.text, room);
    let x = if right { inner.right() - name.size().x } else { inner.left() };
    if sorted {
        let at = if right { x - 4.0 } else { x + name.size().x + 4.0 };
        let align = if right { Align2::RIGHT_TOP } else { Align2::LEFT_TOP };
        painter.text(pos2(at, inner.top()), align, arrow, theme::small(), theme.accent);
    }
    painter.galley(pos2(x, inner.top()), name, theme.text);
    let below = elided(ui, &column.below(texts), theme::small(), theme.text_second, inner.width());
    let x = if right { inner.right() - below.size().x } else { inner.left() };
    painter.galley(pos2(x, inner.top() + 16.0), below, theme.text_second);
    if response.has_focus() {
        painter.rect_stroke(rect.shrink(1.0), 2.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus), StrokeKind::Inside);
    }
    let help = texts.find(&format!("location-{}.help", column.name()));
    if response.clicked() {
        *sort = match (sorted, sort.reversed) {
            (false, _) => Sort { by: Some(column), reversed: false },
            (true, false) => Sort { by: Some(column), reversed: true },
            (true, true) => Sort::default(),
        };
    }
    response.on_hover_ui(|ui| {
        if let Some(help) = help {
            ui.label(help);
        }
        ui.label(texts.get("location-sort"));
    });
}

/// A text on one line that ends in an ellipsis where there is no room.
pub(super) fn elided(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}
