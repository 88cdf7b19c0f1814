//! One chart on one piece of the screen: where each value lies.

use egui::{Color32, Mesh, Painter, Rect, Shape, pos2};
use egui_plot::PlotTransform;

use super::px;
use crate::chart::{Axis, Chart, ChartTexts, Role, Segment};
use crate::ui::theme::{Theme, Tone};

/// Everything the painters of a chart share.
pub(super) struct Scene<'a> {
    pub(super) chart: &'a Chart,
    pub(super) texts: &'a ChartTexts<'a>,
    pub(super) theme: &'a Theme,
    /// The filled layers, as [`Chart::areas`] gives them.
    pub(super) areas: &'a [(usize, Vec<Option<Segment>>)],
    /// From data to the screen.
    pub(super) transform: PlotTransform,
    /// Physical pixels in a point, to keep edges crisp.
    pub(super) pixels: f32,
}

/// The part of an area that is constant: some periods wide, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
}

impl Cell {
    /// Whether `next` goes on where this one ends.
    pub(super) fn touches(&self, next: &Self) -> bool {
        (self.right - next.left).abs() < 0.01
    }
}

impl<'a> Scene<'a> {
    /// The rectangle the data is drawn in.
    pub(super) fn plot(&self) -> Rect {
        *self.transform.frame()
    }

    /// Where a position in periods lies, on a whole pixel.
    pub(super) fn x(&self, position: f64) -> f32 {
        self.snap(self.transform.position_from_point_x(position))
    }

    /// Where a value lies, on a whole pixel.
    pub(super) fn y(&self, value: f64) -> f32 {
        self.snap(self.transform.position_from_point_y(value))
    }

    /// The nearest pixel edge.
    pub(super) fn snap(&self, value: f32) -> f32 {
        (value * self.pixels).round() / self.pixels
    }

    /// The positions at the left and right edge, in periods.
    pub(super) fn shown(&self) -> (f64, f64) {
        let bounds = self.transform.bounds();
        (bounds.min()[0], bounds.max()[0])
    }

    /// The periods of which a part is shown.
    pub(super) fn periods(&self) -> std::ops::Range<usize> {
        let (from, to) = self.shown();
        let end = px::period((to - 1e-9).max(0.0)) + 1;
        px::period((from + 1e-9).max(0.0))..end.min(self.chart.x.count())
    }

    /// The width of a period in points.
    pub(super) fn period_width(&self) -> f32 {
        let (from, to) = self.shown();
        self.plot().width() / px::points(to - from)
    }

    /// Whether periods are drawn as separate bars.
    pub(super) fn bars(&self) -> bool {
        matches!(self.chart.x, Axis::Years { .. })
    }

    /// The horizontal extent of a period's column or bar.
    pub(super) fn column(&self, period: usize) -> (f32, f32) {
        let start = px::position(period);
        let (inset, end) = if self.bars() { (0.19, start + 0.81) } else { (0.0, start + 1.0) };
        (self.x(start + inset), self.x(end))
    }

    /// The cells of an area; equal neighbours are one cell. Nothing that is there is thinner than `thinnest` points.
    pub(super) fn cells(&self, segments: &[Option<Segment>], thinnest: f32) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for period in self.periods() {
            let Some(segment) = segments.get(period).copied().flatten().filter(|segment| segment.size() > 0.0) else {
                continue;
            };
            let (left, right) = self.column(period);
            let bottom = self.y(segment.low);
            let cell = Cell { left, right, top: self.y(segment.high).min(bottom - thinnest), bottom };
            match cells.last_mut() {
                Some(last) if last.touches(&cell) && same_height(last, &cell) => last.right = right,
                _ => cells.push(cell),
            }
        }
        cells
    }

    /// The colours of a role.
    pub(super) fn tone(&self, role: Role) -> Tone {
        tone(self.theme, role)
    }

    /// The layers with what they cover, in drawing order.
    pub(super) fn area_layers(&self) -> impl Iterator<Item = (&'a crate::chart::Layer, &'a [Option<Segment>])> {
        let (chart, areas) = (self.chart, self.areas);
        areas.iter().map(move |(index, segments)| (&chart.layers[*index], segments.as_slice()))
    }
}

fn same_height(a: &Cell, b: &Cell) -> bool {
    (a.top - b.top).abs() < 0.01 && (a.bottom - b.bottom).abs() < 0.01
}

/// The colours of a role in a theme.
pub(in crate::ui) fn tone(theme: &Theme, role: Role) -> Tone {
    match role {
        Role::Need => theme.need,
        Role::Base => theme.base,
        Role::Variant(number) => theme.variant(number),
        Role::Durable => theme.durable,
        Role::Flex => theme.flex,
        Role::FlexRecalled => theme.flex_recalled,
        Role::Reserve => theme.reserve,
        Role::Idle | Role::NotRuled => theme.idle,
        Role::AboveStock => theme.above_stock,
        Role::Noodopvang => theme.noodopvang,
        Role::Tgo => theme.tgo,
        Role::Shortage => theme.shortage,
        Role::Budget | Role::Edition(_) => theme.budget,
        Role::Stock => theme.stock,
        Role::Inflow => theme.inflow,
        Role::Outflow => theme.outflow,
        Role::Line(number) => theme.series[usize::from(number) % theme.series.len()],
    }
}

/// Collects axis-aligned rectangles of whole pixels, which need no smoothing, into one mesh.
#[derive(Default)]
pub(super) struct Rects(Mesh);

impl Rects {
    /// Adds a rectangle given by its edges; turned-around or empty ones are left out.
    pub(super) fn add(&mut self, left: f32, top: f32, right: f32, bottom: f32, color: Color32) {
        if left < right && top < bottom {
            self.0.add_colored_rect(Rect::from_min_max(pos2(left, top), pos2(right, bottom)), color);
        }
    }

    /// Draws them.
    pub(super) fn paint(self, painter: &Painter) {
        if !self.0.is_empty() {
            painter.add(Shape::mesh(self.0));
        }
    }
}
