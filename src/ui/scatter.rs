//! Points over two measures: told apart by shape as well as colour, reached by pointer and keyboard, each with its name.

use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::theme::{self, Theme};
use super::widgets::{as_f32, note_ui};
use crate::chart::scale::Ticks;

/// Room at the left for numbers, and below for numbers and the name of the axis.
const LEFT: f32 = 78.0;
const BELOW: f32 = 38.0;
const ABOVE: f32 = 8.0;
const RIGHT: f32 = 14.0;
/// How near the pointer must be.
const NEAR: f32 = 12.0;

/// How a point looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// A small ring.
    Plain,
    /// A filled diamond.
    Good,
    /// A square with a cross.
    Mark,
}

/// A point.
#[derive(Clone, Debug)]
pub(super) struct Dot {
    /// What it stands for.
    pub(super) key: usize,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) look: Look,
    /// What pointer and screen readers are told.
    pub(super) name: String,
    /// A word beside it.
    pub(super) label: Option<String>,
    /// Whether the Tab key stops at it.
    pub(super) stop: bool,
}

/// A picture of points.
pub(super) struct Scatter<'a> {
    /// Its name for screen readers; and what it shows, above it.
    pub(super) help: &'a str,
    pub(super) title: &'a str,
    pub(super) x_name: &'a str,
    /// In any order.
    pub(super) dots: &'a [Dot],
    /// Keys that a line joins, from one end to the other.
    pub(super) line: &'a [usize],
    /// Amounts with a horizontal rule and their name.
    pub(super) levels: &'a [(f64, String)],
    pub(super) x_tick: &'a dyn Fn(f64) -> String,
    pub(super) y_tick: &'a dyn Fn(f64) -> String,
}

/// Where data lie on the screen.
struct Map {
    plot: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

impl Map {
    fn at(&self, x: f64, y: f64) -> Pos2 {
        let part = |value: f64, (low, high): (f64, f64)| as_f32((value - low) / (high - low));
        let across = self.plot.left() + part(x, self.x) * self.plot.width();
        pos2(across, self.plot.bottom() - part(y, self.y) * self.plot.height())
    }
}

/// The range that shows all of these, a little wider.
fn range(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    if !low.is_finite() || !high.is_finite() {
        return (0.0, 1.0);
    }
    let around = if high > low { (high - low) * 0.06 } else { (high.abs() * 0.05).max(5.0) };
    (low - around, high + around)
}

/// Draws the picture in a room of this size; `selected` is the key of the point that is chosen.
pub(super) fn scatter_ui(ui: &mut Ui, id: &str, scatter: &Scatter<'_>, size: egui::Vec2, selected: &mut Option<usize>) {
    let theme = Theme::of(ui.ctx());
    ui.allocate_ui(size, |ui| {
        ui.vertical(|ui| {
            note_ui(ui, scatter.title);
            let room = vec2(size.x, (size.y - 22.0).max(120.0));
            let (rect, whole) = ui.allocate_exact_size(room, Sense::click());
            let whole = ui.interact(rect, ui.scope_id().with(id), Sense::click()).union(whole);
            let plot =
                Rect::from_min_max(rect.min + vec2(LEFT, ABOVE), pos2(rect.right() - RIGHT, rect.bottom() - BELOW));
            let levels = scatter.levels.iter().map(|(level, _)| *level);
            let map = Map {
                plot,
                x: range(scatter.dots.iter().map(|dot| dot.x)),
                y: range(scatter.dots.iter().map(|dot| dot.y).chain(levels)),
            };
            axes(ui.painter(), scatter, &map, theme);
            let painter = ui.painter().with_clip_rect(plot.expand(9.0));
            joined(&painter, scatter, &map, theme);
            points(ui, &painter, scatter, (&map, theme), &whole, selected);
            if whole.has_focus() {
                let ring = Stroke::new(theme::FOCUS_WIDTH, theme.focus);
                ui.painter().rect_stroke(plot.expand(2.0), 2.0, ring, StrokeKind::Outside);
                keys(ui, whole.id, scatter, selected);
            }
            let now = selected.and_then(|key| scatter.dots.iter().find(|dot| dot.key == key));
            let told = now.map_or_else(|| scatter.help.to_owned(), |dot| format!("{} {}", scatter.help, dot.name));
            whole.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &told));
        });
    });
}

fn axes(painter: &Painter, scatter: &Scatter<'_>, map: &Map, theme: &Theme) {
    let (plot, grid) = (map.plot, Stroke::new(1.0, theme.grid));
    for tick in Ticks::nice(map.y.0, map.y.1, 5).values() {
        let at = map.at(map.x.0, tick);
        painter.hline(plot.x_range(), at.y, grid);
        let text = (scatter.y_tick)(tick);
        painter.text(at - vec2(6.0, 0.0), Align2::RIGHT_CENTER, text, theme::small(), theme.text_second);
    }
    let wanted = if plot.width() > 420.0 { 6 } else { 4 };
    for tick in Ticks::nice(map.x.0, map.x.1, wanted).values().filter(|tick| *tick >= 0.0) {
        let at = map.at(tick, map.y.0);
        painter.vline(at.x, plot.y_range(), grid);
        let text = (scatter.x_tick)(tick);
        painter.text(at + vec2(0.0, 4.0), Align2::CENTER_TOP, text, theme::small(), theme.text_second);
    }
    painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, theme.hairline));
    let name = pos2(plot.center().x, plot.bottom() + 20.0);
    painter.text(name, Align2::CENTER_TOP, scatter.x_name, theme::small(), theme.text_second);
    for (level, label) in scatter.levels {
        let at = map.at(map.x.0, *level);
        painter.hline(plot.x_range(), at.y, Stroke::new(1.5, theme.stock.line));
        let text = pos2(plot.right() - 4.0, at.y - 2.0);
        painter.text(text, Align2::RIGHT_BOTTOM, label, theme::small(), theme.stock.text);
    }
}

fn joined(painter: &Painter, scatter: &Scatter<'_>, map: &Map, theme: &Theme) {
    let at = |key: &usize| scatter.dots.iter().find(|dot| dot.key == *key).map(|dot| map.at(dot.x, dot.y));
    let line: Vec<Pos2> = scatter.line.iter().filter_map(at).collect();
    painter.add(Shape::line(line, Stroke::new(1.5, theme.accent)));
}

/// The points, plain ones below; what is pointed at is told, what is clicked is chosen.
fn points(
    ui: &Ui,
    painter: &Painter,
    scatter: &Scatter<'_>,
    (map, theme): (&Map, &Theme),
    whole: &Response,
    selected: &mut Option<usize>,
) {
    let mut order: Vec<&Dot> = scatter.dots.iter().collect();
    order.sort_by_key(|dot| dot.look);
    let nearest = whole.hover_pos().and_then(|pointer| {
        let away = |dot: &&&Dot| map.at(dot.x, dot.y).distance(pointer);
        order.iter().filter(|dot| away(dot) <= NEAR).min_by(|a, b| away(a).total_cmp(&away(b))).copied()
    });
    for dot in &order {
        let at = map.at(dot.x, dot.y);
        let chosen = *selected == Some(dot.key);
        shape(painter, at, dot.look, theme);
        if chosen || nearest.is_some_and(|near| near.key == dot.key) {
            let ring = Stroke::new(if chosen { 2.5 } else { 1.5 }, if chosen { theme.text } else { theme.accent });
            painter.circle_stroke(at, 9.0, ring);
        }
        if dot.stop && stop(ui, whole.id.with(("dot", dot.key)), at, dot, painter, theme) {
            *selected = Some(dot.key);
        }
    }
    for dot in order.iter().filter(|dot| dot.label.is_some()) {
        let at = map.at(dot.x, dot.y);
        let text = dot.label.as_deref().unwrap_or_default();
        let font = theme::semibold(theme::SIZE_SMALL);
        let galley = painter.layout_no_wrap(text.to_owned(), font, theme.text);
        let right = at.x + 12.0 + galley.size().x < map.plot.right();
        let corner = if right { at + vec2(11.0, -23.0) } else { at + vec2(-11.0 - galley.size().x, -23.0) };
        painter.rect_filled(
            Rect::from_min_size(corner, galley.size()).expand(1.0),
            3.0,
            theme.card.gamma_multiply(0.8),
        );
        painter.galley(corner, galley, theme.text);
    }
    if let Some(near) = nearest {
        if whole.clicked() {
            *selected = Some(near.key);
        }
        whole.clone().on_hover_text_at_pointer(&near.name);
    }
}

/// A point the Tab key stops at; whether it was pressed.
fn stop(ui: &Ui, id: Id, at: Pos2, dot: &Dot, painter: &Painter, theme: &Theme) -> bool {
    let response = ui.interact(Rect::from_center_size(at, vec2(12.0, 12.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &dot.name));
    if response.has_focus() {
        painter.circle_stroke(at, 11.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus));
    }
    let clicked = response.clicked();
    response.on_hover_text(&dot.name);
    clicked
}

fn shape(painter: &Painter, at: Pos2, look: Look, theme: &Theme) {
    match look {
        Look::Plain => {
            painter.circle(at, 3.0, theme.card, Stroke::new(1.2, theme.text_second));
        }
        Look::Good => {
            let corners = [vec2(0.0, -5.5), vec2(5.5, 0.0), vec2(0.0, 5.5), vec2(-5.5, 0.0)].map(|corner| at + corner);
            painter.add(Shape::convex_polygon(corners.to_vec(), theme.accent, Stroke::new(1.0, theme.card)));
        }
        Look::Mark => {
            let square = Rect::from_center_size(at, vec2(13.0, 13.0));
            let stroke = Stroke::new(2.0, theme.text);
            painter.rect(square, 1.0, theme.card, stroke, StrokeKind::Inside);
            painter.line_segment([square.left_top(), square.right_bottom()], stroke);
            painter.line_segment([square.right_top(), square.left_bottom()], stroke);
        }
    }
}

/// The legend of the looks.
pub(super) fn legend_ui(ui: &mut Ui, entries: &[(Look, String)]) {
    let theme = Theme::of(ui.ctx());
    for (look, name) in entries {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
        shape(ui.painter(), rect.center(), *look, theme);
        note_ui(ui, name);
        ui.add_space(theme::GAP);
    }
}

/// The arrow keys go from point to point: sideways by what is measured to the right, up and down by what is measured upward.
fn keys(ui: &Ui, id: Id, scatter: &Scatter<'_>, selected: &mut Option<usize>) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut order: Vec<&Dot> = scatter.dots.iter().collect();
    for (back, on, upward) in [(Key::ArrowLeft, Key::ArrowRight, false), (Key::ArrowDown, Key::ArrowUp, true)] {
        let step = match (pressed(back), pressed(on)) {
            (true, false) => -1,
            (false, true) => 1,
            _ => continue,
        };
        let measure = |dot: &Dot| if upward { (dot.y, dot.x) } else { (dot.x, dot.y) };
        order.sort_by(|a, b| {
            let (one, other) = (measure(a), measure(b));
            one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)).then(a.key.cmp(&b.key))
        });
        let place = selected.and_then(|key| order.iter().position(|dot| dot.key == key));
        let next = match (place, step) {
            (None, _) => 0,
            (Some(place), -1) => place.saturating_sub(1),
            (Some(place), _) => (place + 1).min(order.len().saturating_sub(1)),
        };
        *selected = order.get(next).map(|dot| dot.key);
    }
}
