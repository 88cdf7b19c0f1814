//! Filled layers: stepped areas, bars, bands and the shortage.

use egui::{Color32, Mesh, Painter, Shape, Stroke, pos2};

use super::scene::{Cell, Rects, Scene};
use super::{hatch, px};
use crate::chart::{Form, Hatch, Layer, Role, Segment};
use crate::ui::theme::Tone;

/// Thickness of the outline of a shortage.
const SHORTAGE_OUTLINE: f32 = 2.0;
/// A shortage is never drawn thinner than this, however small: it must not hide.
const SHORTAGE_THINNEST: f32 = 3.0;

/// Draws all filled layers, back to front; the shortage last, since it matters most.
pub(super) fn paint(scene: &Scene<'_>, painter: &Painter) {
    let is_shortage = |layer: &Layer| layer.role == Role::Shortage;
    for (layer, segments) in scene.area_layers().filter(|(layer, _)| !is_shortage(layer)) {
        paint_layer(scene, painter, layer, segments);
    }
    for (layer, segments) in scene.area_layers().filter(|(layer, _)| is_shortage(layer)) {
        paint_shortage(scene, painter, scene.tone(layer.role), segments);
    }
}

/// The colour inside an area. A band shows how sure something is: it lets what lies behind it through.
pub(super) fn fill(tone: Tone, layer: &Layer) -> Color32 {
    let band = matches!(layer.form, Form::Band { .. }) && layer.role.hatch() == Hatch::Plain;
    if band { tone.line.gamma_multiply(0.22) } else { tone.fill }
}

fn paint_layer(scene: &Scene<'_>, painter: &Painter, layer: &Layer, segments: &[Option<Segment>]) {
    let tone = scene.tone(layer.role);
    if let Form::Band { stepped: false, .. } = layer.form {
        return smooth_band(scene, painter, segments, fill(tone, layer));
    }
    let cells = scene.cells(segments, 0.0);
    let mut rects = Rects::default();
    for cell in &cells {
        rects.add(cell.left, cell.top, cell.right, cell.bottom, fill(tone, layer));
    }
    rects.paint(painter);
    let ink = if matches!(layer.role, Role::Noodopvang | Role::Tgo | Role::Line(_)) {
        // These areas are large: their hatching tells them apart without shouting.
        tone.fill.lerp_to_gamma(tone.line, 0.55)
    } else {
        tone.line
    };
    hatch::paint(painter, &cells, layer.role.hatch(), Stroke::new(1.0, ink), scene.plot());
    if layer.form == Form::Stack {
        let mut edges = Rects::default();
        let edge = if pale(layer.role) { tone.line } else { scene.theme.card };
        top_edge(&mut edges, &cells, 1.0 / scene.pixels, edge);
        edges.paint(painter);
    }
}

/// A band between two lines through the middle of each period, as smooth as the line it belongs to.
fn smooth_band(scene: &Scene<'_>, painter: &Painter, segments: &[Option<Segment>], color: Color32) {
    let shown = scene.periods();
    let range = shown.start.saturating_sub(1)..(shown.end + 1).min(segments.len());
    let mut mesh = Mesh::default();
    let mut before: Option<u32> = None;
    for period in range {
        let Some(segment) = segments[period] else {
            before = None;
            continue;
        };
        let x = scene.transform.position_from_point_x(px::position(period) + 0.5);
        let next = u32::try_from(mesh.vertices.len()).unwrap_or(0);
        mesh.colored_vertex(pos2(x, scene.transform.position_from_point_y(segment.high)), color);
        mesh.colored_vertex(pos2(x, scene.transform.position_from_point_y(segment.low)), color);
        if let Some(last) = before {
            mesh.add_triangle(last, last + 1, next);
            mesh.add_triangle(last + 1, next, next + 1);
        }
        before = Some(next);
    }
    painter.add(Shape::mesh(mesh));
}

/// Whether the inside of an area is too close to the card to be seen without an edge.
fn pale(role: Role) -> bool {
    matches!(role, Role::Idle | Role::NotRuled | Role::AboveStock | Role::FlexRecalled)
}

/// A thin line along the top of an area: in the colour of the card it separates neighbours, in ink it closes a pale area.
fn top_edge(edges: &mut Rects, cells: &[Cell], width: f32, color: Color32) {
    for (index, cell) in cells.iter().enumerate() {
        if cell.bottom - cell.top < 2.0 * width {
            continue;
        }
        edges.add(cell.left, cell.top, cell.right, cell.top + width, color);
        if let Some(next) = cells.get(index + 1).filter(|next| cell.touches(next)) {
            // The jump to the next step, as far as both cells have an edge there.
            let (high, low) = (cell.top.min(next.top), cell.top.max(next.top) + width);
            let low = low.min(cell.bottom.max(next.bottom));
            let left = if next.top > cell.top { cell.right - width } else { cell.right };
            edges.add(left, high, left + width, low, color);
        }
    }
}

fn paint_shortage(scene: &Scene<'_>, painter: &Painter, tone: Tone, segments: &[Option<Segment>]) {
    let cells = scene.cells(segments, SHORTAGE_THINNEST);
    let mut ground = Rects::default();
    for cell in &cells {
        ground.add(cell.left, cell.top, cell.right, cell.bottom, tone.fill);
    }
    ground.paint(painter);
    hatch::paint(painter, &cells, Role::Shortage.hatch(), Stroke::new(1.5, tone.line), scene.plot());
    let mut outline = Rects::default();
    for run in cells.chunk_by(Cell::touches) {
        outline_run(&mut outline, run, SHORTAGE_OUTLINE, tone.line);
    }
    outline.paint(painter);
}

/// The outline of touching cells, drawn inside them.
fn outline_run(outline: &mut Rects, run: &[Cell], width: f32, color: Color32) {
    for cell in run {
        let inside = width.min(cell.bottom - cell.top);
        outline.add(cell.left, cell.top, cell.right, cell.top + inside, color);
        outline.add(cell.left, cell.bottom - inside, cell.right, cell.bottom, color);
    }
    for pair in run.windows(2) {
        let [a, b] = pair else { continue };
        let half = width / 2.0;
        let mut jump = |from: f32, to: f32| {
            outline.add(a.right - half, from.min(to), a.right + half, from.max(to) + width, color);
        };
        jump(a.top, b.top);
        jump(a.bottom - width, b.bottom - width);
    }
    if let (Some(first), Some(last)) = (run.first(), run.last()) {
        outline.add(first.left, first.top, first.left + width, first.bottom, color);
        outline.add(last.right - width, last.top, last.right, last.bottom, color);
    }
}
