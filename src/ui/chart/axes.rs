//! Ticks, years and months under the plot, dated rules and horizontal levels.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Id, Painter, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::px;
use super::scene::Scene;
use crate::chart::scale::Ticks;
use crate::chart::{Axis, Mark, Period};
use crate::ui::theme;

/// Height of the row of labels under the plot.
pub(super) const BELOW: f32 = 24.0;
/// Height of the row of labels above it.
pub(super) const ABOVE: f32 = 18.0;

/// With more months than this on the axis, years say enough.
const MONTHS_AT_MOST: usize = 36;

/// One line of text, cut off with an ellipsis where the room ends.
pub(in crate::ui) fn one_line(painter: &Painter, text: &str, font: FontId, color: Color32, room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(room);
    painter.layout_job(job)
}

/// The numbers left of the plot.
pub(super) fn ticks(scene: &Scene<'_>, painter: &Painter, ticks: Ticks) {
    let color = scene.theme.text_second;
    for value in ticks.values() {
        let at = pos2(scene.plot().left() - theme::GAP, scene.y(value));
        painter.text(at, Align2::RIGHT_CENTER, (scene.texts.tick)(value, ticks.step), theme::small(), color);
    }
}

/// Years under the middle of each year, or months when there is room for them.
pub(super) fn dates(scene: &Scene<'_>, painter: &Painter) {
    let plot = scene.plot();
    let rule = Stroke::new(theme::HAIRLINE, scene.theme.text_second);
    painter.hline(plot.x_range(), plot.bottom(), rule);
    match scene.chart.x {
        Axis::Years { .. } => years_of_bars(scene, painter),
        Axis::Months { .. } => {
            let every = [1, 3, 6].into_iter().find(|&every| scene.period_width() * px::many(every) >= 62.0);
            match every.filter(|_| scene.periods().len() <= MONTHS_AT_MOST && scene.period_width() >= 14.0) {
                Some(every) => months(scene, painter, every, rule),
                None => years_of_months(scene, painter, rule),
            }
        }
    }
}

fn label(scene: &Scene<'_>, painter: &Painter, center: f32, text: String) {
    let at = pos2(center, scene.plot().bottom() + 7.0);
    painter.text(at, Align2::CENTER_TOP, text, theme::small(), scene.theme.text_second);
}

fn years_of_bars(scene: &Scene<'_>, painter: &Painter) {
    let every = if scene.period_width() < 36.0 { 2 } else { 1 };
    for period in scene.periods().step_by(every) {
        label(scene, painter, scene.x(px::position(period) + 0.5), scene.texts.period(scene.chart.x.period(period)));
    }
}

fn months(scene: &Scene<'_>, painter: &Painter, every: usize, rule: Stroke) {
    let plot = scene.plot();
    for period in scene.periods() {
        let month = scene.chart.x.month_at(period);
        tick(scene, painter, scene.x(px::position(period)), rule);
        let center = scene.x(px::position(period) + 0.5);
        let inside = center > plot.left() + 20.0 && center < plot.right() - 20.0;
        if month.season().is_multiple_of(every) && inside {
            label(scene, painter, center, scene.texts.period(Period::Month(month)));
        }
    }
}

fn tick(scene: &Scene<'_>, painter: &Painter, x: f32, rule: Stroke) {
    let plot = scene.plot();
    if x >= plot.left() - 0.5 && x <= plot.right() + 0.5 {
        painter.vline(x, plot.bottom()..=plot.bottom() + 5.0, rule);
    }
}

fn years_of_months(scene: &Scene<'_>, painter: &Painter, rule: Stroke) {
    let (from, to) = scene.shown();
    let shown = scene.periods();
    if shown.is_empty() {
        return;
    }
    let (first, last) = (scene.chart.x.month_at(shown.start), scene.chart.x.month_at(shown.end - 1));
    let year_width = scene.period_width() * 12.0;
    let every = [1_u8, 2, 5].into_iter().find(|&every| year_width * f32::from(every) >= 44.0).unwrap_or(10);
    for year in first.year()..=last.year() {
        let january = crate::units::Month::january(year).since(first);
        let start = px::position(shown.start) + f64::from(january);
        if start > from {
            tick(scene, painter, scene.x(start), rule);
        }
        let (left, right) = (scene.x(start.max(from)), scene.x((start + 12.0).min(to)));
        // The label of half a year would lean over its neighbour.
        if right - left >= year_width.min(34.0) - 1.0 && year % i32::from(every) == 0 {
            label(scene, painter, f32::midpoint(left, right), year.to_string());
        }
    }
}

/// Dated rules with their labels; labels that would collide are left out, the least important first.
pub(super) fn marks(scene: &Scene<'_>, ui: &Ui, painter: &Painter, id: Id) {
    let plot = scene.plot();
    let (from, to) = scene.shown();
    let mut shown: Vec<&Mark> = scene.chart.marks.iter().filter(|mark| mark.at >= from && mark.at <= to).collect();
    shown.sort_by(|a, b| b.rank.cmp(&a.rank).then(a.at.total_cmp(&b.at)));
    let color = scene.theme.text_second;
    let mut taken: Vec<Rect> = Vec::new();
    for (index, mark) in shown.into_iter().enumerate() {
        let x = scene.x(mark.at);
        let foot = pos2(x, plot.bottom());
        let rule = [pos2(x, plot.top() - 4.0), foot];
        painter.extend(Shape::dashed_line(&rule, Stroke::new(1.0, color), 2.0, 3.0));
        let galley = one_line(painter, &mark.label, theme::small(), color, 150.0);
        let row = pos2(x, plot.top() - 5.0);
        let fits_right = x + galley.size().x / 2.0 <= plot.right();
        let centered = Align2::CENTER_BOTTOM.anchor_size(row, galley.size());
        let rect = if fits_right { centered } else { centered.translate(vec2(plot.right() - centered.right(), 0.0)) };
        let rect = rect.translate(vec2((plot.left() - rect.left()).max(0.0), 0.0));
        if taken.iter().any(|other| other.expand(4.0).intersects(rect)) {
            continue;
        }
        painter.galley(rect.min, galley, color);
        if !mark.detail.is_empty() {
            ui.interact(rect, id.with(("mark", index)), Sense::hover()).on_hover_text(&mark.detail);
        }
        taken.push(rect);
    }
}

/// The rules of levels; their labels stand among the end labels.
pub(super) fn levels(scene: &Scene<'_>, painter: &Painter) {
    let plot = scene.plot();
    for level in &scene.chart.levels {
        let y = scene.y(level.value) + 0.5;
        let ends = [pos2(plot.left(), y), pos2(plot.right(), y)];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.0, scene.theme.text), 2.0, 3.0));
    }
}
