//! Hatching: parallel lines cut to the shape of an area.
//!
//! The lines of a pattern have one origin for the whole plot, so that they run on from one column to the next, and pieces
//! that touch are joined: a calm area, and few shapes.

use egui::{Painter, Pos2, Rect, Shape, Stroke, pos2};

use super::px;
use super::scene::Cell;
use crate::chart::Hatch;

/// Direction of the lines of a pattern.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slope {
    Rising,
    Falling,
}

/// Draws a pattern over cells, which lie from left to right; lines further apart than the cells are wide still meet them all.
pub(super) fn paint(painter: &Painter, cells: &[Cell], hatch: Hatch, stroke: Stroke, plot: Rect) {
    let mut lines = Vec::new();
    match hatch {
        Hatch::Plain => {}
        Hatch::Rising(gap) => diagonal(cells, Slope::Rising, f32::from(gap), plot, &mut lines),
        Hatch::Falling(gap) => diagonal(cells, Slope::Falling, f32::from(gap), plot, &mut lines),
        Hatch::Cross(gap) => {
            diagonal(cells, Slope::Rising, f32::from(gap), plot, &mut lines);
            diagonal(cells, Slope::Falling, f32::from(gap), plot, &mut lines);
        }
        Hatch::Upright(gap) => upright(cells, f32::from(gap), plot, &mut lines),
    }
    painter.extend(lines.into_iter().map(|ends| Shape::line_segment(ends, stroke)));
}

/// Draws a pattern over one rectangle outside a chart.
pub(in crate::ui) fn hatched(painter: &Painter, rect: Rect, hatch: Hatch, stroke: Stroke, plot: Rect) {
    let cell = Cell { left: rect.left(), right: rect.right(), top: rect.top(), bottom: rect.bottom() };
    paint(painter, &[cell], hatch, stroke, plot);
}

/// Lines `x + y = c` (rising on a screen, where y grows downwards) or `x - y = c`, for all `c` at equal distances.
fn diagonal(cells: &[Cell], slope: Slope, gap: f32, plot: Rect, lines: &mut Vec<[Pos2; 2]>) {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else { return };
    let top = cells.iter().fold(f32::INFINITY, |top, cell| top.min(cell.top));
    let bottom = cells.iter().fold(f32::NEG_INFINITY, |bottom, cell| bottom.max(cell.bottom));
    let step = gap * std::f32::consts::SQRT_2;
    let (origin, from, to) = match slope {
        Slope::Rising => (plot.left() + plot.bottom(), first.left + top, last.right + bottom),
        Slope::Falling => (plot.left() - plot.bottom(), first.left - bottom, last.right - top),
    };
    let mut c = origin + ((from - origin) / step).ceil() * step;
    while c < to {
        let y_at = |x: f32| match slope {
            Slope::Rising => c - x,
            Slope::Falling => x - c,
        };
        let x_at = |y: f32| match slope {
            Slope::Rising => c - y,
            Slope::Falling => c + y,
        };
        let (enters, leaves) = (x_at(top).min(x_at(bottom)), x_at(top).max(x_at(bottom)));
        let start = cells.partition_point(|cell| cell.right <= enters);
        let mut piece: Option<(f32, f32)> = None;
        for cell in cells[start..].iter().take_while(|cell| cell.left < leaves) {
            let (a, b) = (x_at(cell.top), x_at(cell.bottom));
            let (left, right) = (a.min(b).max(cell.left), a.max(b).min(cell.right));
            if left >= right {
                continue;
            }
            piece = match piece {
                Some((begin, end)) if left - end < 0.01 => Some((begin, right)),
                done => {
                    lines.extend(done.map(|(begin, end)| [pos2(begin, y_at(begin)), pos2(end, y_at(end))]));
                    Some((left, right))
                }
            };
        }
        lines.extend(piece.map(|(begin, end)| [pos2(begin, y_at(begin)), pos2(end, y_at(end))]));
        c += step;
    }
}

/// Upright lines at equal distances.
fn upright(cells: &[Cell], gap: f32, plot: Rect, lines: &mut Vec<[Pos2; 2]>) {
    for cell in cells {
        let first = ((cell.left - plot.left()) / gap).ceil() * gap + plot.left();
        for index in 0..px::fits(cell.right - first + gap, gap) {
            let x = first + px::points(f64::from(index)) * gap;
            if x < cell.right {
                lines.push([pos2(x, cell.top), pos2(x, cell.bottom)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(left: f32, top: f32, right: f32, bottom: f32) -> Cell {
        Cell { left, right, top, bottom }
    }

    fn inside(cells: &[Cell], point: Pos2) -> bool {
        let eps = 0.02;
        cells.iter().any(|cell| {
            point.x >= cell.left - eps
                && point.x <= cell.right + eps
                && point.y >= cell.top - eps
                && point.y <= cell.bottom + eps
        })
    }

    #[test]
    fn lines_stay_inside_and_run_on_over_columns() {
        let plot = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        let cells = [cell(0.0, 20.0, 10.0, 80.0), cell(10.0, 20.0, 20.0, 80.0), cell(20.0, 50.0, 40.0, 60.0)];
        for slope in [Slope::Rising, Slope::Falling] {
            let mut lines = Vec::new();
            diagonal(&cells, slope, 5.0, plot, &mut lines);
            assert!(!lines.is_empty());
            for [a, b] in &lines {
                for part in [0.0, 0.25, 0.5, 0.75, 1.0] {
                    assert!(inside(&cells, a.lerp(*b, part)), "{a} {b}");
                }
            }
            let longest = lines.iter().map(|[a, b]| (b.x - a.x).abs()).fold(0.0, f32::max);
            assert!(longest > 15.0, "pieces of neighbouring columns are joined: {longest}");
        }
    }

    #[test]
    fn every_column_gets_upright_lines() {
        let mut lines = Vec::new();
        let plot = Rect::from_min_max(pos2(3.0, 0.0), pos2(100.0, 100.0));
        upright(&[cell(3.0, 0.0, 20.0, 9.0), cell(20.0, 4.0, 33.0, 9.0)], 5.0, plot, &mut lines);
        let xs: Vec<f32> = lines.iter().map(|[a, _]| a.x).collect();
        assert_eq!(xs, [3.0, 8.0, 13.0, 18.0, 23.0, 28.0]);
    }
}
