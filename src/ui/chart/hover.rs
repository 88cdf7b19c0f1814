//! Pointing at a moment: the rule, the card with exact values, and the same by keyboard and for screen readers.

use egui::{
    Align2, Area, Frame, Id, Key, Margin, Order, Painter, Pos2, Rect, Role as NodeRole, Sense, Stroke, Ui, pos2, vec2,
};

use super::scene::{Rects, Scene};
use super::{ChartState, View, labels, px};
use crate::chart::{Axis, Chart, ChartTexts, Form, Layer, Period};
use crate::ui::theme::{self, Theme};

/// Size of the sample before a name in the card.
const SAMPLE: egui::Vec2 = vec2(24.0, 10.0);
/// Height of a row of the card.
const ROW: f32 = 18.0;

/// The periods of `axis` that `hovered` covers: one, or all months of a year.
pub(in crate::ui) fn covered(axis: Axis, hovered: Period) -> Option<std::ops::Range<usize>> {
    match (axis, hovered) {
        (Axis::Months { start, count }, Period::Year(year)) => {
            let january = crate::units::Month::january(year).since(start);
            let from = usize::try_from(january.max(0)).ok()?;
            let to = usize::try_from(january.saturating_add(12)).ok()?.min(count);
            (from < to).then_some(from..to)
        }
        (axis, Period::Month(month)) => axis.index_of(month).map(|index| index..index + 1),
        (Axis::Years { first, count }, Period::Year(year)) => {
            let index = usize::try_from(year.checked_sub(first)?).ok()?;
            (index < count).then_some(index..index + 1)
        }
    }
}

/// Shades the periods pointed at, behind the data; a single month gets a rule instead.
pub(super) fn paint_behind(scene: &Scene<'_>, painter: &Painter, periods: &std::ops::Range<usize>) {
    if periods.len() > 1 || scene.bars() {
        let (left, right) = (scene.x(px::position(periods.start)), scene.x(px::position(periods.end)));
        let band = Rect::from_x_y_ranges(left..=right, scene.plot().y_range());
        painter.rect_filled(band, 0.0, scene.theme.sunken);
    }
}

/// The thin rule at the month pointed at, over the data.
pub(super) fn paint_rule(scene: &Scene<'_>, painter: &Painter, periods: &std::ops::Range<usize>) {
    if periods.len() == 1 && !scene.bars() {
        let x = scene.x(px::position(periods.start) + 0.5);
        let (top, bottom, pixel) = (scene.plot().top(), scene.plot().bottom(), 1.0 / scene.pixels);
        let mut rects = Rects::default();
        rects.add(x - pixel, top, x + 2.0 * pixel, bottom, scene.theme.card.gamma_multiply(0.7));
        rects.add(x, top, x + pixel, bottom, scene.theme.text);
        rects.paint(painter);
    }
}

/// Keys while the chart has the focus: arrows and Home/End move the moment, plus and minus zoom, Escape lets go.
pub(super) fn keyboard(ui: &Ui, response: &egui::Response, axis: Axis, state: &mut ChartState) {
    if !response.has_focus() || axis.count() == 0 {
        return;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, escape: state.hover.is_some(), ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let last = axis.count() - 1;
    let now = state.hover.and_then(|hovered| covered(axis, hovered)).map(|periods| periods.start);
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let step = if ui.input(|input| input.modifiers.shift) && matches!(axis, Axis::Months { .. }) { 12 } else { 1 };
    let target = if pressed(Key::ArrowRight) {
        Some(now.map_or(0, |index| (index + step).min(last)))
    } else if pressed(Key::ArrowLeft) {
        Some(now.map_or(last, |index| index.saturating_sub(step)))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    if let Some(index) = target {
        state.point(ui.ctx(), response.id, axis.period(index));
        state.view = state.view.map(|view| view.showing(axis, index));
    }
    if pressed(Key::Escape) && state.hover.is_some() {
        state.hover = None;
    }
    let zoom = if pressed(Key::Plus) || pressed(Key::Equals) {
        0.5
    } else if pressed(Key::Minus) {
        2.0
    } else {
        return;
    };
    if matches!(axis, Axis::Months { .. }) {
        let (from, to) = View::range(state.view, axis);
        let center = now.map_or(f64::midpoint(from, to), |index| px::position(index) + 0.5);
        let view = View::from_range(axis, center + (from - center) * zoom, center + (to - center) * zoom);
        state.view = view;
    }
}

/// All values of a period in one sentence, for screen readers.
pub(super) fn spoken(chart: &Chart, texts: &ChartTexts<'_>, period: usize) -> String {
    let mut sentence = texts.period(chart.x.period(period));
    for (index, layer) in chart.in_reading_order().enumerate() {
        sentence.push_str(if index == 0 { ": " } else { "; " });
        sentence.push_str(&layer.name);
        sentence.push(' ');
        sentence.push_str(&texts.value_or_absent(layer.told(period)));
    }
    sentence
}

/// The card with the exact values of a period, beside the rule.
pub(super) fn card(scene: &Scene<'_>, ui: &Ui, id: Id, period: usize, pointer: Option<Pos2>) {
    let plot = scene.plot();
    let (left, right) = (scene.x(px::position(period)), scene.x(px::position(period) + 1.0));
    let x = f32::midpoint(left, right);
    let reach = if scene.bars() { (right - left) / 2.0 } else { 0.0 };
    let to_left = x > plot.center().x;
    let (pivot, x) = if to_left { (Align2::RIGHT_TOP, x - reach - 12.0) } else { (Align2::LEFT_TOP, x + reach + 12.0) };
    // The card stays level with the top of the plot: following the pointer up and down would only make it jump.
    let y = plot.top() + 6.0;
    let y = pointer.map_or(y, |pointer| if pointer.y > plot.bottom() { plot.top() } else { y });
    Area::new(id)
        .order(Order::Tooltip)
        .interactable(false)
        .fade_in(false)
        .pivot(pivot)
        .fixed_pos(pos2(x, y))
        .constrain_to(ui.ctx().content_rect().shrink(4.0))
        .show(ui.ctx(), |ui| {
            let frame = Frame::new()
                .fill(scene.theme.card)
                .stroke(Stroke::new(theme::HAIRLINE, scene.theme.text_second.gamma_multiply(0.5)))
                .corner_radius(theme::RADIUS)
                .shadow(ui.visuals().popup_shadow)
                .inner_margin(Margin::symmetric(12, 10));
            frame.show(ui, |ui| contents(scene, ui, period));
        });
}

fn contents(scene: &Scene<'_>, ui: &mut Ui, period: usize) {
    let (chart, texts) = (scene.chart, scene.texts);
    ui.spacing_mut().item_spacing.y = 0.0;
    let rows: Vec<(&Layer, String)> = chart
        .in_reading_order()
        .map(|layer| (layer, texts.value_or_absent(layer.told(period)) + &note(layer, period)))
        .collect();
    let measure =
        |ui: &Ui, text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, scene.theme.text).size().x;
    let names = rows.iter().map(|(layer, _)| measure(ui, &layer.name, theme::body())).fold(0.0, f32::max);
    let values =
        rows.iter().map(|(_, value)| measure(ui, value, theme::semibold(theme::SIZE_BODY))).fold(0.0, f32::max);
    let head = texts.period(chart.x.period(period));
    let head_width =
        measure(ui, &head, theme::semibold(theme::SIZE_BODY)) + measure(ui, &chart.unit, theme::small()) + 24.0;
    let name_room = names.min(240.0);
    let width = (SAMPLE.x + 8.0 + name_room + 20.0 + values).max(head_width);

    let row = Sense::hover();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW + 4.0), row);
    let painter = ui.painter();
    let baseline = rect.center().y - 2.0;
    let head_font = theme::semibold(theme::SIZE_BODY);
    painter.text(pos2(rect.left(), baseline), Align2::LEFT_CENTER, &head, head_font, scene.theme.text);
    painter.text(
        pos2(rect.right(), baseline),
        Align2::RIGHT_CENTER,
        &chart.unit,
        theme::small(),
        scene.theme.text_second,
    );
    name_node(&response, &format!("{head}, {}", chart.unit));
    for (layer, value) in &rows {
        let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), row);
        value_row(scene.theme, ui.painter(), rect, layer, value, name_room);
        name_node(&response, &format!("{} {value}", layer.name));
    }
    mark_rows(scene, ui, period, width);
}

fn note(layer: &Layer, period: usize) -> String {
    match &layer.form {
        Form::Rules { notes } => {
            notes.get(period).and_then(Option::as_ref).map_or_else(String::new, |note| format!(" ({})", note.text))
        }
        Form::Line { .. } | Form::Stack | Form::Band { .. } | Form::Dots | Form::Told => String::new(),
    }
}

fn name_node(response: &egui::Response, text: &str) {
    response.widget_info(|| egui::WidgetInfo::labeled(NodeRole::Label, true, text));
}

fn value_row(theme: &Theme, painter: &Painter, rect: Rect, layer: &Layer, value: &str, name_room: f32) {
    let middle = rect.center().y;
    let sample = Rect::from_min_size(pos2(rect.left(), (middle - SAMPLE.y / 2.0).round()), SAMPLE);
    labels::sample(painter, theme, layer, sample);
    let name = super::axes::one_line(painter, &layer.name, theme::body(), theme.text_second, name_room);
    let name_at = pos2(sample.right() + 8.0, middle - name.size().y / 2.0);
    painter.galley(name_at, name, theme.text_second);
    let color = if layer.role == crate::chart::Role::Shortage { theme.error } else { theme.text };
    let value_at = pos2(rect.right(), middle);
    painter.text(value_at, Align2::RIGHT_CENTER, value, theme::semibold(theme::SIZE_BODY), color);
}

/// What the calendar says about this period.
fn mark_rows(scene: &Scene<'_>, ui: &mut Ui, period: usize, width: f32) {
    let start = px::position(period);
    let here = scene.chart.marks.iter().filter(|mark| mark.at >= start && mark.at < start + 1.0);
    for mark in here {
        let text = if mark.detail.is_empty() { &mark.label } else { &mark.detail };
        ui.add_space(theme::GAP_SMALL);
        ui.scope(|ui| {
            ui.set_max_width(width.max(180.0));
            ui.label(egui::RichText::new(text).font(theme::small()).color(scene.theme.text_second));
        });
    }
}
