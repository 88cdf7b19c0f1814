//! What stands around the bars: headings, names, what is told to screen readers, and the label at the pointer.

use egui::{Align2, CursorIcon, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::list::Desk;
use super::rows::{Heading, Item};
use super::words::Writer;
use crate::scenario::Location;
use crate::ui::chart::one_line;
use crate::ui::theme::{self, Theme};

/// The heading of a group: its name, how many, and its places in the first and in the last month. Whether it was clicked.
pub(super) fn heading_ui(ui: &Ui, heading: &Heading, rect: Rect, desk: &Desk<'_>) -> bool {
    let (theme, writer) = (desk.theme, &desk.writer);
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, theme.sunken);
    let (x, y) = (rect.left() + 14.0, rect.center().y);
    let triangle = if heading.folded {
        vec![pos2(x - 3.0, y - 4.5), pos2(x + 4.0, y), pos2(x - 3.0, y + 4.5)]
    } else {
        vec![pos2(x - 4.5, y - 3.0), pos2(x + 4.5, y - 3.0), pos2(x, y + 4.0)]
    };
    painter.add(egui::Shape::convex_polygon(triangle, theme.text_second, Stroke::NONE));
    let count = writer.texts.with("bars-count", &[("count", heading.count.into())]);
    let count = one_line(painter, &count, theme::small(), theme.text_second, f32::INFINITY);
    let room = desk.axis.left - rect.left() - 40.0 - count.size().x;
    let name = one_line(painter, &heading.name, theme::semibold(theme::SIZE_BODY), theme.text, room);
    painter.galley(pos2(rect.left() + 26.0, y - name.size().y / 2.0), name, theme.text);
    let at = pos2(desk.axis.left - 10.0 - count.size().x, y - count.size().y / 2.0);
    painter.galley(at, count, theme.text_second);
    let sums = sums(heading, writer);
    let text = one_line(painter, &sums, theme::small(), theme.text_second, rect.right() - desk.axis.left - 12.0);
    painter.galley(pos2(desk.axis.left + 8.0, y - text.size().y / 2.0), text, theme.text_second);
    let response = ui.interact(rect, ui.scope_id().with(("group", &heading.key)), Sense::click());
    let state = writer.texts.get(if heading.folded { "bars-folded" } else { "bars-unfolded" });
    let label = format!("{}, {sums}, {state}", heading.name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &label));
    if response.has_focus() {
        ring(ui, rect.shrink(1.0), theme);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The places of a group in the first and in the last month.
fn sums(heading: &Heading, writer: &Writer<'_>) -> String {
    let language = writer.texts.language();
    let months = [writer.scenario.start, writer.scenario.end].map(|month| language.month(month));
    let [first, last] = heading.ends.map(|places| language.number(places, 0));
    let change = language.signed(heading.ends[1] - heading.ends[0], 0);
    let filled = [
        ("start", (&months[0]).into()),
        ("end", (&months[1]).into()),
        ("first", (&first).into()),
        ("last", (&last).into()),
        ("change", (&change).into()),
    ];
    writer.texts.with("bars-sums", &filled)
}

/// Name and places at the left, the end at the right.
pub(super) fn names(ui: &Ui, item: &Item, rect: Rect, desk: &Desk<'_>) {
    let (theme, axis, painter) = (desk.theme, desk.axis, ui.painter());
    let places =
        item.location.places.value.map_or("–".to_owned(), |places| desk.writer.texts.language().number(places, 0));
    let places = one_line(painter, &places, theme::body(), theme.text, f32::INFINITY);
    let y = rect.center().y;
    let right = axis.left - 10.0;
    let room = right - places.size().x - 10.0 - (rect.left() + 26.0);
    let name = one_line(painter, &item.location.name, theme::body(), theme.text, room);
    painter.galley(pos2(rect.left() + 26.0, y - name.size().y / 2.0), name, theme.text);
    painter.galley(pos2(right - places.size().x, y - places.size().y / 2.0), places, theme.text);
    let room = rect.right() - axis.right - theme::GAP - 4.0;
    if room > 30.0 {
        let tail = one_line(painter, &desk.writer.tail(item), theme::small(), theme.text_second, room);
        painter.galley(pos2(axis.right + theme::GAP, y - tail.size().y / 2.0), tail, theme.text_second);
    }
}

/// Tells screen readers what a bar says, and its dates when they change.
pub(super) fn describe(bar: &Response, item: &Item, desk: &Desk<'_>) {
    let dates = || desk.writer.dates(item);
    bar.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::Role::Button, true, desk.writer.spoken(item));
        info.current_text_value = Some(dates());
        info
    });
    let focused = bar.has_focus();
    bar.ctx.accesskit_node_builder(bar.id, |node| {
        node.set_value(dates());
        if focused {
            node.set_live(egui::accesskit::Live::Polite);
        }
    });
}

pub(super) fn ring(ui: &Ui, rect: Rect, theme: &Theme) {
    ui.painter().rect_stroke(rect, 3.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus), StrokeKind::Outside);
}

/// Says at the pointer what a pull does.
pub(super) fn label(ui: &Ui, at: egui::Pos2, location: &Location, text: &str, theme: &Theme) {
    let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("pulled bar"));
    let painter = ui.layer_painter(layer);
    let name = one_line(&painter, &location.name, theme::small(), theme.text_second, 360.0);
    let text = one_line(&painter, text, theme::semibold(theme::SIZE_BODY), theme.text, f32::INFINITY);
    let size = vec2(name.size().x.max(text.size().x), name.size().y + text.size().y + 2.0) + vec2(20.0, 12.0);
    let screen = ui.content_rect().shrink(6.0);
    let rect = Align2::LEFT_BOTTOM.anchor_size(at + vec2(14.0, -14.0), size);
    let shift = vec2((screen.right() - rect.right()).min(0.0), (screen.top() - rect.top()).max(0.0));
    let rect = rect.translate(shift);
    painter.rect(rect, theme::RADIUS, theme.card, Stroke::new(1.0, theme.text_second), StrokeKind::Inside);
    let below = name.size().y + 2.0;
    painter.galley(rect.min + vec2(10.0, 6.0), name, theme.text_second);
    painter.galley(rect.min + vec2(10.0, 6.0 + below), text, theme.text);
}
