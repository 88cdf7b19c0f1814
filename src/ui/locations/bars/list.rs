//! The list of bars: what is in sight is drawn, and moved by pointer and keys.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::around::{describe, heading_ui, label, names, ring};
use super::axis::{Axis, whole};
use super::bar::What;
use super::drag::{Drag, Grip, Moved, Nudge, next_decision};
use super::look::{Brush, ROW};
use super::rows::{Item, Line, Rows};
use super::words::{Writer, card_ui};
use crate::chart::Period;
use crate::parameters::Nature;
use crate::scenario::Value;
use crate::session::{Command, Deed, Edit, Given, LIVE_LOCATIONS};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::as_f32;

/// Half the width of what takes hold of an end.
const HANDLE: f32 = 5.0;
/// A bar that is narrower can hardly be held by its middle.
const NARROW: f32 = 24.0;
/// Rows that a page key goes on.
const PAGE: usize = 10;

/// What the list remembers of the user's hands.
#[derive(Debug, Default)]
pub(super) struct Hand {
    pub(super) drag: Option<Drag>,
    /// The last pull by key.
    nudge: Option<Nudge>,
    /// The location whose bar gets the focus, once it is in sight.
    pub(super) wanted: Option<String>,
    /// A group to be folded away or out.
    pub(super) fold: Option<usize>,
    /// How far the list is scrolled, and how much of it is in sight.
    offset: f32,
    height: f32,
}

/// What the list works with in a frame.
pub(super) struct Desk<'a> {
    pub(super) writer: Writer<'a>,
    pub(super) theme: &'a Theme,
    pub(super) axis: Axis,
    /// The moment pointed at in the graph.
    pub(super) hover: Option<Period>,
    pub(super) selected: &'a mut BTreeSet<String>,
    /// Whether changes go into the base.
    pub(super) base: bool,
    pub(super) actions: &'a mut Vec<Action>,
}

impl Hand {
    /// Draws the list in the room that is left.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, rows: &Rows, desk: &mut Desk<'_>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = egui::ScrollArea::vertical().auto_shrink(false).id_salt("bars");
        if let Some(line) = self.wanted.as_deref().and_then(|id| rows.line_of(id)) {
            let top = as_f32(f64::from(u32::try_from(line).unwrap_or(u32::MAX))) * ROW;
            let (first, last) = (self.offset, self.offset + self.height - ROW);
            if top < first || top > last {
                let offset = if top < first { top } else { top - self.height + ROW };
                area = area.vertical_scroll_offset(offset.max(0.0));
            }
        }
        let shown = area.show_rows(ui, ROW, rows.lines.len(), |ui, range| self.rows_ui(ui, rows, range, desk));
        (self.offset, self.height) = (shown.state.clamped_offset().y, shown.inner_rect.height());
        self.follow(ui, desk);
    }

    fn rows_ui(&mut self, ui: &mut Ui, rows: &Rows, range: Range<usize>, desk: &mut Desk<'_>) {
        let width = ui.available_width();
        let lines = range.clone().filter_map(|line| rows.lines.get(line).map(|what| (line, *what)));
        let top = ui.cursor().min;
        for (line, what) in lines {
            let (_, rect) = ui.allocate_space(vec2(width, ROW));
            match what {
                Line::Heading(group) => {
                    if heading_ui(ui, &rows.headings[group], rect, desk) {
                        self.fold = Some(group);
                    }
                }
                Line::Item(number) => self.item_ui(ui, rows, (line, number), rect, desk),
            }
        }
        let height = ui.cursor().min.y - top.y;
        let all = Rect::from_min_size(top, vec2(width, height));
        let plot = Rect::from_x_y_ranges(desk.axis.left..=desk.axis.right, all.y_range());
        ui.painter().vline(plot.left(), all.y_range(), Stroke::new(theme::HAIRLINE, desk.theme.hairline));
        if let Some(Period::Month(month)) = desk.hover {
            let x = desk.axis.x(month.since(desk.axis.start)) + desk.axis.month_width() / 2.0;
            if plot.x_range().contains(x) {
                ui.painter().vline(x, all.y_range(), Stroke::new(1.0, desk.theme.text));
            }
        }
    }

    fn item_ui(&mut self, ui: &mut Ui, rows: &Rows, (line, number): (usize, usize), rect: Rect, desk: &mut Desk<'_>) {
        let item = &rows.items[number];
        let id = ui.scope_id().with(("bar", &item.location.id));
        let name = Rect::from_x_y_ranges(rect.left()..=desk.axis.left, rect.y_range());
        let name = ui.interact(name, id.with("name"), Sense::CLICK);
        if desk.selected.contains(&item.location.id) {
            ui.painter().rect_filled(rect, 0.0, desk.theme.accent_ground);
        } else if ui.rect_contains_pointer(rect) {
            ui.painter().rect_filled(rect, 0.0, desk.theme.sunken.gamma_multiply(0.6));
        }
        names(ui, item, rect, desk);
        let plot = Rect::from_x_y_ranges(desk.axis.left..=desk.axis.right, rect.y_range());
        let clipped = ui.painter_at(plot.expand2(vec2(1.0, 0.0)));
        desk.axis.years(&clipped, rect, desk.theme);
        let brush = Brush { painter: &clipped, theme: desk.theme, texts: desk.writer.texts, axis: desk.axis };
        brush.bar(item, rect);

        let hold = hold(&brush, item, rect);
        let bar = ui.interact(hold, id, Sense::click_and_drag());
        self.ends_ui(ui, item, hold, id, desk.axis);
        self.extensions_ui(ui, &brush, item, rect, id, desk);
        self.taken(&bar, item, Grip::Whole, desk.axis, ui);
        describe(&bar, item, desk);
        if bar.has_focus() {
            ring(ui, hold.expand(2.0), desk.theme);
            self.keys(ui, &bar, rows, line, item, desk);
        }
        if self.wanted.as_deref() == Some(item.location.id.as_str()) {
            bar.request_focus();
            self.wanted = None;
        }
        if bar.clicked() || name.clicked() {
            select(ui, desk.selected, &item.location.id);
        }
        if self.drag.is_none() {
            for response in [bar.on_hover_cursor(CursorIcon::Grab), name] {
                response.on_hover_ui(|ui| card_ui(ui, &desk.writer, item));
            }
        }
    }

    /// What takes hold of the ends of a bar: the planned opening and the end of the agreement.
    fn ends_ui(&mut self, ui: &Ui, item: &Item, hold: Rect, id: Id, axis: Axis) {
        let open = item.location.available_until.is_none();
        let until = item.location.available_until.map_or(axis.end(), |until| until.since(axis.start));
        let at = |position: i32| Some(axis.x(position)).filter(|x| *x >= axis.left - 1.0 && *x <= axis.right + 1.0);
        let ends = [(Grip::Start, at(item.bar.planned), -1.0), (Grip::End, at(until), 1.0)];
        for (grip, x, outward) in ends {
            let Some(x) = x else { continue };
            // A narrow bar keeps its middle: its ends are held from outside.
            let x = if hold.width() < NARROW {
                x + outward * (HANDLE - 1.0)
            } else if open && grip == Grip::End {
                x - HANDLE
            } else {
                x
            };
            let rect = Rect::from_x_y_ranges(x - HANDLE..=x + HANDLE, hold.y_range());
            let end = ui.interact(rect, id.with(grip.id()), Sense::DRAG);
            self.taken(&end, item, grip, axis, ui);
            end.on_hover_cursor(CursorIcon::ResizeHorizontal);
        }
    }

    /// Starts a pull where the button went down.
    fn taken(&mut self, response: &Response, item: &Item, grip: Grip, axis: Axis, ui: &Ui) {
        if response.drag_started_by(egui::PointerButton::Primary)
            && let Some(origin) = ui.input(|input| input.pointer.press_origin())
        {
            let held = axis.position(origin.x);
            self.drag = Some(Drag { location: Arc::clone(&item.location), grip, held, by: 0 });
        }
    }

    /// The extensions as buttons: a click goes on to the next decision.
    fn extensions_ui(&self, ui: &Ui, brush: &Brush<'_>, item: &Item, row: Rect, id: Id, desk: &mut Desk<'_>) {
        for piece in &item.bar.pieces {
            let What::Extension(number, _) = piece.what else { continue };
            let Some(rect) = brush.stretch(row, piece.from, piece.until) else { continue };
            // The end of the agreement can still be held where the extension begins.
            let rect = rect.with_min_x((rect.left() + HANDLE).min(rect.right()));
            let response = ui.interact(rect, id.with(("extension", number)), Sense::click());
            let fact = desk.writer.extension(item, number);
            let label = desk.writer.texts.with(
                "bars-extension-button",
                &[
                    ("name", (&item.location.name).into()),
                    ("extension", (&fact.name).into()),
                    ("value", (&fact.value).into()),
                ],
            );
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &label));
            if response.has_focus() {
                ring(ui, rect.expand(2.0), desk.theme);
            }
            if response.clicked()
                && let Some(changed) = next_decision(&item.location, number)
            {
                let address = format!("locations[{}]", item.location.id);
                let given = Given::new(address, Value::Location(Arc::new(changed)));
                change(ui, desk, Deed::Change, vec![given]);
                // Every decision is a step of its own, however fast they follow each other.
                desk.actions.push(Action::Do(Command::Settle));
            }
            if self.drag.is_none() {
                let hint = desk.writer.texts.get("bars-extension-hint");
                response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(format!("{label}\n{hint}"));
            }
        }
    }

    /// Keys of the bar that has the focus.
    fn keys(&mut self, ui: &Ui, bar: &Response, rows: &Rows, line: usize, item: &Item, desk: &mut Desk<'_>) {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(bar.id, filter));
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        // Those with a modifier first: a key alone also takes them.
        for (modifiers, grip) in
            [(Modifiers::SHIFT, Grip::End), (Modifiers::ALT, Grip::Start), (Modifiers::NONE, Grip::Whole)]
        {
            for (key, by) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
                if pressed(modifiers, key) {
                    let nudge = Nudge::on(self.nudge.as_ref(), &item.location, desk.writer.scenario, grip, by);
                    change(ui, desk, Deed::Shift, nudge.changes());
                    self.nudge = Some(nudge);
                }
            }
        }
        let rows_on = |count: usize| (line + count).min(rows.lines.len().saturating_sub(1));
        let to = [
            (Key::ArrowUp, line.saturating_sub(1)),
            (Key::ArrowDown, rows_on(1)),
            (Key::PageUp, line.saturating_sub(PAGE)),
            (Key::PageDown, rows_on(PAGE)),
        ];
        for (key, to) in to {
            if pressed(Modifiers::NONE, key) {
                let forward = to > line;
                self.wanted = nearest(rows, line, to, forward);
            }
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            select(ui, desk.selected, &item.location.id);
        }
    }

    /// Goes on with a pull as long as the button is down, and says where it is.
    fn follow(&mut self, ui: &Ui, desk: &mut Desk<'_>) {
        let Some(drag) = &mut self.drag else { return };
        let (down, pointer) = ui.input(|input| (input.pointer.primary_down(), input.pointer.latest_pos()));
        let given_up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let by = match pointer {
            _ if given_up => 0,
            Some(pointer) => whole(desk.axis.position(pointer.x) - drag.held),
            None => drag.by,
        };
        let moved = Moved::pulled(&drag.location, desk.writer.scenario, drag.grip, by);
        if by != drag.by {
            drag.by = by;
            let changes = moved.changes(&drag.location, drag.grip);
            change(ui, desk, Deed::Shift, changes);
        }
        if let Some(pointer) = pointer.filter(|_| down && !given_up) {
            ui.set_cursor_icon(if drag.grip == Grip::Whole {
                CursorIcon::Grabbing
            } else {
                CursorIcon::ResizeHorizontal
            });
            let text = desk.writer.pulled(&drag.location, drag.grip, moved);
            label(ui, pointer, &drag.location, &text, desk.theme);
        } else {
            self.drag = None;
        }
    }
}

/// Asks for a change; small documents are drawn again at once, so that graph and bar move in the same frame.
fn change(ui: &Ui, desk: &mut Desk<'_>, deed: Deed, changes: Vec<Given>) {
    let edit = Edit::SetMany { deed, changes, nature: Nature::Decision, base: desk.base };
    desk.actions.push(Action::Do(edit.into()));
    if desk.writer.scenario.locations.len() <= LIVE_LOCATIONS {
        ui.request_discard("a bar was moved");
    }
    ui.request_repaint();
}

/// Where a bar is held: from the planned opening to the end of its agreement; a stub at the edge when that is out of sight.
fn hold(brush: &Brush<'_>, item: &Item, row: Rect) -> Rect {
    let from = item.bar.planned.min(item.bar.opens);
    let until = item.location.available_until.map(|until| until.since(brush.axis.start));
    let seen = brush.stretch(row, from, until);
    let rect = seen.unwrap_or_else(|| {
        let x = brush.axis.x(from).clamp(brush.axis.left, brush.axis.right - 12.0);
        Rect::from_x_y_ranges(x..=x + 12.0, row.top() + 4.0..=row.bottom() - 4.0)
    });
    if rect.width() < 12.0 { Rect::from_center_size(rect.center(), vec2(12.0, rect.height())) } else { rect }
}

/// The next item from a line on, in the direction of travel.
fn nearest(rows: &Rows, from: usize, to: usize, forward: bool) -> Option<String> {
    let item = |line: usize| match rows.lines.get(line) {
        Some(Line::Item(number)) => Some(rows.items[*number].location.id.clone()),
        Some(Line::Heading(_)) | None => None,
    };
    if forward {
        (to..rows.lines.len()).find_map(item).or_else(|| (from..to).rev().find_map(item))
    } else {
        (0..=to).rev().find_map(item).or_else(|| (to..=from).find_map(item))
    }
}

/// Selects a location alone; with Ctrl beside what is selected, or no longer.
fn select(ui: &Ui, selected: &mut BTreeSet<String>, id: &str) {
    let beside = ui.input(|input| input.modifiers.command);
    let was = selected.contains(id);
    if !beside {
        let alone = selected.len() == 1;
        selected.clear();
        if was && alone {
            return;
        }
    } else if was {
        selected.remove(id);
        return;
    }
    selected.insert(id.to_owned());
}
