//! Lines, dots, and the thick short rules of a budget.

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::px;
use super::scene::{Rects, Scene};
use crate::chart::{Dash, Form, Layer, Note};
use crate::ui::theme;

/// Width of a chart's main line.
const MAIN: f32 = 2.25;
/// Width of other lines.
const OTHER: f32 = 1.75;
/// Width of the second line of another variant.
const SECOND: f32 = 1.25;
/// How much wider than a line of another variant its edge is, which keeps it apart from the areas it crosses.
const EDGE: f32 = 2.5;
/// Height of the rule of a budget.
const RULE: f32 = 3.0;

/// Draws every layer that is not an area, main ones on top.
pub(super) fn paint(scene: &Scene<'_>, painter: &Painter) {
    for main in [false, true] {
        for layer in scene.chart.layers.iter().filter(|layer| layer.role.main() == main) {
            match &layer.form {
                Form::Line { stepped, dash } => line(scene, painter, layer, *stepped, *dash),
                Form::Rules { .. } if layer.role.other() => amounts(scene, painter, layer),
                Form::Rules { notes } => rules(scene, painter, layer, notes),
                Form::Dots => dots(scene, painter, layer),
                Form::Stack | Form::Band { .. } | Form::Told => {}
            }
        }
    }
}

fn line(scene: &Scene<'_>, painter: &Painter, layer: &Layer, stepped: bool, dash: Dash) {
    let other = layer.role.other();
    let width = match (layer.role.main(), other && stepped) {
        (true, _) => MAIN,
        (false, false) => OTHER,
        (false, true) => SECOND,
    };
    let stroke = Stroke::new(width, scene.tone(layer.role).line);
    for path in paths(scene, layer, stepped) {
        if other {
            edged(scene, painter, &path, stroke, dash);
        } else {
            dashed(painter, &path, stroke, dash);
        }
    }
}

/// A line of strokes and gaps.
pub(super) fn dashed(painter: &Painter, path: &[Pos2], stroke: Stroke, dash: Dash) {
    let lengths = dash.lengths();
    if lengths.is_empty() {
        painter.add(Shape::line(path.to_vec(), stroke));
    } else {
        let strokes: Vec<f32> = lengths.iter().step_by(2).copied().collect();
        let gaps: Vec<f32> = lengths.iter().skip(1).step_by(2).copied().collect();
        painter.extend(Shape::dashed_line_with_offset(path, stroke, &strokes, &gaps, 0.0));
    }
}

/// A line of another variant, with an edge in the colour of the card: it crosses areas of every colour.
fn edged(scene: &Scene<'_>, painter: &Painter, path: &[Pos2], stroke: Stroke, dash: Dash) {
    let edge = Stroke::new(stroke.width + EDGE, scene.theme.card.gamma_multiply(0.75));
    painter.add(Shape::line(path.to_vec(), edge));
    dashed(painter, path, stroke, dash);
}

/// What another variant comes to in each year: a thin rule across the bar.
fn amounts(scene: &Scene<'_>, painter: &Painter, layer: &Layer) {
    let stroke = Stroke::new(OTHER, scene.tone(layer.role).line);
    for period in scene.periods() {
        let Some(value) = layer.value(period) else { continue };
        let start = px::position(period);
        let y = scene.y(value);
        let path = [pos2(scene.x(start + 0.06), y), pos2(scene.x(start + 0.94), y)];
        edged(scene, painter, &path, stroke, layer.role.dash());
    }
}

/// The unbroken pieces of a line. Stepped ones run along the columns, others through the middle of each period.
fn paths(scene: &Scene<'_>, layer: &Layer, stepped: bool) -> Vec<Vec<Pos2>> {
    let shown = scene.periods();
    // One period more on both sides, so that a line does not end short of the edge.
    let range = shown.start.saturating_sub(1)..(shown.end + 1).min(scene.chart.x.count());
    let mut paths = Vec::new();
    let mut path: Vec<Pos2> = Vec::new();
    for period in range {
        let Some(value) = layer.value(period) else {
            paths.push(std::mem::take(&mut path));
            continue;
        };
        if stepped {
            let start = px::position(period);
            let y = scene.y(value);
            match path.last_mut() {
                Some(last) if (last.y - y).abs() < 0.01 => last.x = scene.x(start + 1.0),
                _ => path.extend([pos2(scene.x(start), y), pos2(scene.x(start + 1.0), y)]),
            }
        } else {
            let x = scene.transform.position_from_point_x(px::position(period) + 0.5);
            path.push(pos2(x, scene.transform.position_from_point_y(value)));
        }
    }
    paths.push(path);
    paths.retain(|path| path.len() > 1);
    paths
}

fn dots(scene: &Scene<'_>, painter: &Painter, layer: &Layer) {
    let tone = scene.tone(layer.role);
    for period in scene.periods() {
        let Some(value) = layer.value(period) else { continue };
        let center = pos2(scene.x(px::position(period) + 0.5), scene.y(value));
        painter.circle(center, 3.0, tone.line, Stroke::new(1.0, scene.theme.card));
    }
}

fn rules(scene: &Scene<'_>, painter: &Painter, layer: &Layer, notes: &[Option<Note>]) {
    let tone = scene.tone(layer.role);
    let dash = layer.role.dash();
    let broken = dash != Dash::Solid;
    let mut strokes = Vec::new();
    let mut rects = Rects::default();
    for period in scene.periods() {
        let Some(value) = layer.value(period) else { continue };
        let start = px::position(period);
        let (left, right) = (scene.x(start + 0.08), scene.x(start + 0.92));
        let top = scene.snap(scene.y(value) - RULE / 2.0);
        rects.add(left - 1.0, top - 1.0, right + 1.0, top + RULE + 1.0, scene.theme.card);
        if broken {
            let middle = top + RULE / 2.0;
            strokes.push([pos2(left, middle), pos2(right, middle)]);
        } else {
            rects.add(left, top, right, top + RULE, tone.line);
        }
    }
    rects.paint(painter);
    for path in strokes {
        dashed(painter, &path, Stroke::new(RULE, tone.line), dash);
    }
    let mut before = Rect::NOTHING;
    for period in scene.periods() {
        let (Some(value), Some(note)) = (layer.value(period), notes.get(period).and_then(Option::as_ref)) else {
            continue;
        };
        before = note_above(scene, painter, period, (value, note), before).unwrap_or(before);
    }
}

/// Writes a note above the rule and above the bar, so that it never lies on either, nor on the note `before`; tells where.
fn note_above(
    scene: &Scene<'_>,
    painter: &Painter,
    period: usize,
    (value, note): (f64, &Note),
    before: Rect,
) -> Option<Rect> {
    let segments = scene.areas.iter().filter_map(|(_, segments)| segments.get(period).copied().flatten());
    let highest = segments.map(|segment| segment.high).fold(value, f64::max);
    let color = if note.bad { scene.theme.error } else { scene.theme.text_second };
    let center = scene.x(px::position(period) + 0.5);
    let above = pos2(center, scene.y(highest) - RULE / 2.0 - 2.0);
    let galley = painter.layout_no_wrap(note.text.clone(), theme::semibold(theme::SIZE_SMALL), color);
    let size = galley.size();
    let mut corner = Align2::CENTER_BOTTOM.anchor_size(above, size).min;
    corner.x = corner.x.min(scene.plot().right() - size.x);
    let mut place = Rect::from_min_size(corner, size);
    let crowded = before.intersects(place);
    // When columns are narrower than the notes, only bad news is written, above what was written before.
    if !note.bad && (crowded || size.x > scene.period_width() * 1.05) {
        return None;
    }
    if crowded {
        place = place.translate(vec2(0.0, before.top() - place.bottom()));
    }
    // What another variant comes to may lie here: the note stays readable over it.
    if scene.chart.layers.iter().any(|layer| layer.role.other()) {
        painter.rect_filled(place, 2.0, scene.theme.card.gamma_multiply(0.85));
    }
    painter.galley(place.min, galley, color);
    Some(place)
}
