//! Names at the right end of lines and areas, in place of a legend.

use egui::{Id, Painter, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::areas::fill;
use super::axes::one_line;
use super::scene::{Cell, Rects, Scene, tone};
use super::{hatch, lines, px};
use crate::chart::{Chart, Dash, Form, Layer, Role, Segment};
use crate::ui::theme::{self, Theme};

/// Height of a label with its share of air.
const ROW: f32 = 16.0;
/// Width of the sample of an area before its name.
const SWATCH: f32 = 10.0;

/// A name and where it would like to be.
struct EndLabel<'a> {
    text: &'a str,
    detail: &'a str,
    layer: Option<&'a Layer>,
    /// Whether a sample of it stands before the name: for areas, and for what ends before the right edge.
    sampled: bool,
    wanted: f32,
    /// Whether what it names reaches the right edge, so that a thin line may lead there.
    reaches: bool,
    /// Labels of low weight give way when there is no room for all.
    weight: f64,
}

/// The room the names need at most, cut to a share of the chart.
pub(super) fn width(painter: &Painter, chart: &Chart, room: f32) -> f32 {
    let measure = |text: &str, font| painter.layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK).size().x;
    let of_layer = |layer: &Layer| {
        let early = chart.x.count() > 0 && layer.value(chart.x.count() - 1).is_none();
        let swatch = if layer.area() || early { SWATCH + 6.0 } else { 0.0 };
        measure(&layer.name, theme::semibold(theme::SIZE_SMALL)) + swatch
    };
    let drawn = |layer: &&Layer| layer.form != Form::Told && layer.values.iter().any(Option::is_some);
    let layers = chart.layers.iter().filter(drawn).map(of_layer);
    let levels = chart.levels.iter().map(|level| measure(&level.label, theme::small()));
    let widest = layers.chain(levels).fold(0.0, f32::max);
    (widest + 2.0).min((room * 0.3).min(190.0)).ceil()
}

/// Writes the names to the right of the plot, moved apart so that none covers another; those of areas not `named` inside.
pub(super) fn paint(scene: &Scene<'_>, ui: &Ui, painter: &Painter, id: Id, room: f32, named: &[bool]) {
    let plot = scene.plot();
    let mut labels = wanted(scene, named);
    let most = usize::try_from(px::fits(plot.height() + ROW * 0.5, ROW)).unwrap_or(0);
    labels.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    labels.truncate(most);
    labels.sort_by(|a, b| a.wanted.total_cmp(&b.wanted));
    let places = apart(&labels.iter().map(|label| label.wanted).collect::<Vec<_>>(), ROW, plot.top(), plot.bottom());
    for (index, (label, y)) in labels.iter().zip(places).enumerate() {
        let start = pos2(plot.right() + theme::GAP + 4.0, y);
        if label.reaches && (y - label.wanted).abs() > 3.0 {
            let leader = [pos2(plot.right() + 1.0, label.wanted), start - vec2(3.0, 0.0)];
            painter.line_segment(leader, Stroke::new(theme::HAIRLINE, scene.theme.text_second.gamma_multiply(0.6)));
        }
        write(scene, ui, painter, id.with(("end", index)), label, start, room);
    }
}

fn write(scene: &Scene<'_>, ui: &Ui, painter: &Painter, id: Id, label: &EndLabel<'_>, start: Pos2, room: f32) {
    let (font, color) = match label.layer {
        Some(layer) => (theme::semibold(theme::SIZE_SMALL), scene.tone(layer.role).text),
        None => (theme::small(), scene.theme.text_second),
    };
    let mut left = start.x;
    if let (true, Some(layer)) = (label.sampled, label.layer) {
        let corner = pos2(scene.snap(left), scene.snap(start.y - SWATCH / 2.0));
        sample(painter, scene.theme, layer, Rect::from_min_size(corner, vec2(SWATCH, SWATCH)));
        left += SWATCH + 6.0;
    }
    let galley = one_line(painter, label.text, font, color, room - (left - start.x));
    let rect = Rect::from_min_size(pos2(left, start.y - galley.size().y / 2.0), galley.size());
    let elided = galley.elided;
    painter.galley(rect.min, galley, color);
    if elided || !label.detail.is_empty() {
        let told = if label.detail.is_empty() { label.text } else { label.detail };
        ui.interact(rect, id, Sense::hover()).on_hover_text(told);
    }
}

/// Each name at the middle of what it names, where that was last seen; without the areas that are `named` already.
fn wanted<'a>(scene: &Scene<'a>, named: &[bool]) -> Vec<EndLabel<'a>> {
    let plot = scene.plot();
    let within = |y: f32| y.clamp(plot.top(), plot.bottom());
    let unnamed = scene.area_layers().zip(named).filter(|(_, named)| !**named);
    let areas = unnamed.filter_map(|((layer, segments), _)| of_area(scene, layer, segments));
    let drawn = |layer: &&Layer| !layer.area() && layer.form != Form::Told;
    let lines = scene.chart.layers.iter().filter(drawn).filter_map(|layer| {
        let value = |period: usize| Some((period, layer.value(period)?));
        let (period, last) = scene.periods().rev().find_map(value)?;
        let reaches = period + 1 == scene.periods().end;
        let weight = if layer.role.main() { f64::INFINITY } else { f64::MAX / 2.0 };
        let wanted = within(scene.y(last));
        Some(EndLabel { text: &layer.name, detail: "", layer: Some(layer), sampled: !reaches, wanted, reaches, weight })
    });
    let levels = scene.chart.levels.iter().map(|level| {
        let wanted = within(scene.y(level.value));
        let weight = f64::MAX / 4.0;
        EndLabel {
            text: &level.label,
            detail: &level.detail,
            layer: None,
            sampled: false,
            wanted,
            reaches: true,
            weight,
        }
    });
    areas.chain(lines).chain(levels).collect()
}

/// How many points of an area can be seen in a period.
pub(super) fn height(scene: &Scene<'_>, segments: &[Option<Segment>], period: usize) -> f32 {
    let plot = scene.plot();
    let within = |value| scene.y(value).clamp(plot.top(), plot.bottom());
    segments.get(period).copied().flatten().map_or(0.0, |segment| within(segment.low) - within(segment.high))
}

/// The label of an area, unless it is nowhere thick enough to be seen.
fn of_area<'a>(scene: &Scene<'a>, layer: &'a Layer, segments: &[Option<Segment>]) -> Option<EndLabel<'a>> {
    let plot = scene.plot();
    let within = |y: f32| y.clamp(plot.top(), plot.bottom());
    let shortage = layer.role == Role::Shortage;
    let seen = |period: usize| {
        let segment = segments.get(period).copied().flatten()?;
        (shortage || height(scene, segments, period) >= 1.0).then_some((period, segment))
    };
    let (period, last) = scene.periods().rev().find_map(seen)?;
    // Compared in points, as the eye does: half of an area may lie below the axis.
    let wanted = f32::midpoint(within(scene.y(last.low)), within(scene.y(last.high)));
    let thickest = scene.periods().filter_map(seen).map(|(_, segment)| segment.size()).fold(0.0, f64::max);
    let weight = if shortage { f64::MAX } else { thickest };
    let reaches = period + 1 == scene.periods().end;
    Some(EndLabel { text: &layer.name, detail: "", layer: Some(layer), sampled: true, wanted, reaches, weight })
}

/// Places for rows of height `row` as near to where they want to be as can be, in order, between `top` and `bottom`.
///
/// Rule: rows that touch form a group, which lies where the sum of squared moves is smallest: at the mean of the wishes.
fn apart(wanted: &[f32], row: f32, top: f32, bottom: f32) -> Vec<f32> {
    // Each group: sum of wishes relative to the first row of the group, and number of rows.
    let mut groups: Vec<(f32, usize)> = Vec::new();
    let center = |(sum, n): (f32, usize)| {
        let half = row / 2.0;
        let height = row * (px::many(n) - 1.0);
        (sum / px::many(n)).clamp(top + half, (bottom - half - height).max(top + half))
    };
    for &wish in wanted {
        groups.push((wish, 1));
        while let [.., before, last] = groups[..] {
            let end = center(before) + row * px::many(before.1);
            if center(last) >= end {
                break;
            }
            groups.truncate(groups.len() - 2);
            let shifted = last.0 - row * px::many(before.1) * px::many(last.1);
            groups.push((before.0 + shifted, before.1 + last.1));
        }
    }
    groups.into_iter().flat_map(|group| (0..group.1).map(move |index| center(group) + row * px::many(index))).collect()
}

/// A small sample of how a layer is drawn.
pub(in crate::ui) fn sample(painter: &Painter, theme: &Theme, layer: &Layer, rect: Rect) {
    let tone = tone(theme, layer.role);
    let thick = Stroke::new(2.0, tone.line);
    let ends = [rect.left_center(), rect.right_center()];
    match &layer.form {
        Form::Stack | Form::Band { .. } => {
            let square = rect.with_max_x(rect.right().min(rect.left() + 14.0));
            swatch(painter, theme, layer, square);
        }
        Form::Line { dash: Dash::Solid, .. } => drop(painter.line_segment(ends, thick)),
        Form::Line { dash, .. } => lines::dashed(painter, &ends, thick, *dash),
        Form::Rules { .. } | Form::Told if layer.role.other() => {
            lines::dashed(painter, &ends, thick, layer.role.dash());
        }
        Form::Rules { .. } if layer.role.dash() != Dash::Solid => {
            lines::dashed(painter, &ends, Stroke::new(3.0, tone.line), layer.role.dash());
        }
        Form::Rules { .. } => drop(painter.line_segment(ends, Stroke::new(3.0, tone.line))),
        Form::Told => drop(painter.line_segment(ends, thick)),
        Form::Dots => drop(painter.circle_filled(rect.center(), 3.0, tone.line)),
    }
}

fn swatch(painter: &Painter, theme: &Theme, layer: &Layer, rect: Rect) {
    let tone = tone(theme, layer.role);
    let cell = Cell { left: rect.left(), right: rect.right(), top: rect.top(), bottom: rect.bottom() };
    let mut rects = Rects::default();
    rects.add(cell.left, cell.top, cell.right, cell.bottom, fill(tone, layer));
    rects.paint(painter);
    hatch::paint(painter, &[cell], layer.role.hatch(), Stroke::new(1.0, tone.line), rect);
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, tone.line), egui::StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_apart_and_stay_inside() {
        assert_eq!(apart(&[50.0, 100.0], 16.0, 0.0, 200.0), [50.0, 100.0]);
        assert_eq!(apart(&[100.0, 100.0], 16.0, 0.0, 200.0), [92.0, 108.0]);
        let many = apart(&[198.0, 199.0, 200.0], 16.0, 0.0, 200.0);
        assert_eq!(many, [160.0, 176.0, 192.0]);
        let mixed = apart(&[0.0, 3.0, 90.0, 95.0, 180.0], 16.0, 0.0, 200.0);
        assert!(mixed.windows(2).all(|pair| pair[1] - pair[0] >= 15.99), "{mixed:?}");
        assert!(mixed[0] >= 8.0 && mixed[4] <= 192.0, "{mixed:?}");
    }
}
