//! The frame of a chart: how its room is divided, and the plot in the middle.

use egui::{Painter, Rect, Sense, Ui, UiBuilder};
use egui_plot::{GridMark, Plot, PlotBounds, PlotTransform};

use super::scene::Scene;
use super::{ChartResponse, ChartState, View, areas, axes, describe, hover, inside, labels, lines, px};
use crate::chart::scale::Ticks;
use crate::chart::{Axis, Chart, ChartTexts};
use crate::ui::theme::{self, Theme};

/// The least height between two ticks.
const TICK_DISTANCE: f32 = 46.0;

/// How the room of a chart is divided.
struct Division {
    plot: Rect,
    /// Room for names to the right of the plot.
    names: f32,
    ticks: Ticks,
}

/// Draws the plot with everything around it in the room that is left.
pub(super) fn plot_ui(
    ui: &mut Ui,
    chart: &Chart,
    texts: &ChartTexts<'_>,
    state: &mut ChartState,
    theme: &Theme,
    room: Rect,
) -> ChartResponse {
    let areas = chart.areas();
    let range = state.range(ui.scope_id(), chart.y_range(&areas));
    let division = divide(ui.painter(), chart, texts, room, (range, state.sides));
    let (response, transform) = plot(ui, chart, state, &division, range, theme);

    interact(ui, chart, state, &response, &transform);
    let owner = state.owned_by(response.id);
    let periods = state.hover.and_then(|hovered| hover::covered(chart.x, hovered));
    let pixels = ui.ctx().pixels_per_point();
    let scene = Scene { chart, texts, theme, areas: &areas, transform, pixels };
    paint(&scene, ui, response.id, &division, periods.as_ref());

    let single = periods.filter(|periods| periods.len() == 1).map(|periods| periods.start);
    describe(&response, chart, texts, single);
    if let Some(period) = single.filter(|_| owner && !state.plain) {
        hover::card(&scene, ui, response.id.with("card"), period, response.hover_pos());
    }
    let hovered = state.hover.filter(|_| owner);
    let confirmed = response.clicked() && !response.double_clicked();
    ChartResponse { hovered, clicked: hovered.filter(|_| confirmed), response: Some(response) }
}

fn divide(
    painter: &Painter,
    chart: &Chart,
    texts: &ChartTexts<'_>,
    room: Rect,
    (range, sides): ((f64, f64), Option<(f32, f32)>),
) -> Division {
    let above = if chart.marks.is_empty() { 6.0 } else { axes::ABOVE };
    let height = (room.height() - above - axes::BELOW).max(24.0);
    let ticks = Ticks::nice(range.0, range.1, px::fits(height, TICK_DISTANCE).clamp(1, 6));
    let measure = |value| {
        let text = (texts.tick)(value, ticks.step);
        painter.layout_no_wrap(text, theme::small(), egui::Color32::BLACK).size().x
    };
    let needed = || ticks.values().map(measure).fold(0.0, f32::max).ceil() + theme::GAP;
    let left = sides.map_or_else(needed, |(left, _)| left);
    let names = sides.map_or_else(|| labels::width(painter, chart, room.width()), |(_, right)| right);
    let right = names + theme::GAP + 4.0;
    let mut plot = room;
    plot.min += egui::vec2(left, above);
    plot.max -= egui::vec2(right, axes::BELOW);
    plot.max = plot.max.max(plot.min + egui::vec2(40.0, 24.0));
    Division { plot: Rect::from_min_max(plot.min.round(), plot.max.round()), names, ticks }
}

/// The plot of `egui_plot` with the grid, after panning and zooming.
fn plot(
    ui: &mut Ui,
    chart: &Chart,
    state: &mut ChartState,
    division: &Division,
    range: (f64, f64),
    theme: &Theme,
) -> (egui::Response, PlotTransform) {
    let (from, to) = View::range(state.view, chart.x);
    let months = matches!(chart.x, Axis::Months { .. });
    let ticks = division.ticks;
    let mut inner = ui.new_child(UiBuilder::new().id_salt("plot").max_rect(division.plot));
    let result = Plot::new(chart.id)
        .show_axes(false)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(theme.grid)
        .grid_fade(0.0)
        .y_grid_spacer(move |_| ticks.values().map(|value| GridMark { value, step_size: ticks.step }).collect())
        .show_x(false)
        .show_y(false)
        .min_size(egui::Vec2::ZERO)
        .allow_drag([months && state.view.is_some(), false])
        .allow_zoom([months, false])
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .sense(Sense::click_and_drag())
        .show(&mut inner, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([from, range.0], [to, range.1]));
        });
    let mut transform = result.transform;
    let moved = transform.bounds().range_x();
    if (moved.start() - from).abs() + (moved.end() - to).abs() > 1e-6 {
        state.view = View::from_range(chart.x, *moved.start(), *moved.end());
        let (from, to) = View::range(state.view, chart.x);
        transform.set_bounds(PlotBounds::from_min_max([from, range.0], [to, range.1]));
        ui.ctx().request_repaint();
    }
    if result.response.double_clicked() {
        state.view = None;
        ui.ctx().request_repaint();
    }
    (result.response, transform)
}

/// Points where the pointer is, or where the keyboard went.
fn interact(ui: &Ui, chart: &Chart, state: &mut ChartState, response: &egui::Response, transform: &PlotTransform) {
    match response.hover_pos() {
        Some(pointer) => {
            let position = transform.value_from_position(pointer).x.max(0.0);
            let last = chart.x.count().saturating_sub(1);
            state.point(ui.ctx(), response.id, chart.x.period(px::period(position).min(last)));
        }
        // The keyboard keeps the moment after the pointer has left.
        None if !response.has_focus() => state.let_go(ui.ctx(), response.id),
        None => {
            // Still here: what the keyboard chose stays chosen.
            if let Some(period) = state.hover.filter(|_| state.owned_by(response.id)) {
                state.point(ui.ctx(), response.id, period);
            }
        }
    }
    hover::keyboard(ui, response, chart.x, state);
}

/// Paints in the order things lie on each other.
fn paint(scene: &Scene<'_>, ui: &Ui, id: egui::Id, division: &Division, periods: Option<&std::ops::Range<usize>>) {
    let clipped = ui.painter_at(scene.plot());
    let around = ui.painter();
    if let Some(periods) = periods {
        hover::paint_behind(scene, &clipped, periods);
    }
    areas::paint(scene, &clipped);
    axes::levels(scene, &clipped);
    axes::dates(scene, around);
    axes::ticks(scene, around, division.ticks);
    axes::marks(scene, ui, around, id);
    // A line at the very edge keeps its full width.
    lines::paint(scene, &ui.painter_at(scene.plot().expand2(egui::vec2(0.0, 1.0))));
    let named = inside::paint(scene, &clipped);
    if let Some(periods) = periods {
        hover::paint_rule(scene, &clipped, periods);
    }
    labels::paint(scene, ui, around, id, division.names, &named);
}
