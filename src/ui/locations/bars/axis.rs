//! From months to points: the axis that the bars share with the chart above them.

use egui::{Painter, Rect, Stroke};

use crate::chart;
use crate::ui::chart::View;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::as_f32;
use crate::units::Month;

/// The months shown and the room they have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// The first month of the scenario: position 0.
    pub(super) start: Month,
    /// How many months there are.
    pub(super) count: usize,
    /// The positions at both edges.
    pub(super) from: f64,
    pub(super) to: f64,
    /// The edges in points.
    pub(super) left: f32,
    pub(super) right: f32,
}

impl Axis {
    /// The axis of a chart whose plot has these edges.
    pub(super) fn new(start: Month, count: usize, view: Option<View>, (left, right): (f32, f32)) -> Self {
        let (from, to) = View::range(view, chart::Axis::Months { start, count });
        Self { start, count, from, to, left, right: right.max(left + 1.0) }
    }

    /// The same as a chart knows it.
    pub(super) fn months(self) -> chart::Axis {
        chart::Axis::Months { start: self.start, count: self.count }
    }

    /// Where a position lies, on the screen or beside it.
    pub(super) fn x(self, position: i32) -> f32 {
        let share = (f64::from(position) - self.from) / (self.to - self.from);
        (self.left + (self.right - self.left) * as_f32(share)).round()
    }

    /// The position under a point.
    pub(super) fn position(self, x: f32) -> f64 {
        self.from + f64::from((x - self.left) / (self.right - self.left)) * (self.to - self.from)
    }

    /// The width of a month.
    pub(super) fn month_width(self) -> f32 {
        (self.right - self.left) / as_f32(self.to - self.from)
    }

    /// The first position after the last month.
    pub(super) fn end(self) -> i32 {
        i32::try_from(self.count).unwrap_or(i32::MAX)
    }

    /// The view in or out by a factor, around a position.
    pub(super) fn zoomed(self, factor: f64, around: f64) -> Option<View> {
        let edge = |edge: f64| around + (edge - around) * factor;
        View::from_range(self.months(), edge(self.from), edge(self.to))
    }

    /// The view moved by a number of months.
    pub(super) fn panned(self, months: f64) -> Option<View> {
        View::from_range(self.months(), self.from + months, self.to + months)
    }

    /// A line at each January, over the height of `rect`.
    pub(super) fn years(self, painter: &Painter, rect: Rect, theme: &Theme) {
        let last = self.start.plus(self.end());
        for year in self.start.year()..=last.year() {
            let x = self.x(Month::january(year).since(self.start));
            if x >= self.left && x <= self.right {
                painter.vline(x, rect.y_range(), Stroke::new(theme::HAIRLINE, theme.grid));
            }
        }
    }
}

/// The whole number nearest to a position.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "positions are a few thousand months at most"
)]
pub(super) fn whole(position: f64) -> i32 {
    position.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_positions_are_each_others_inverse() {
        // 48 months on 480 points: 10 points a month.
        let axis = Axis::new(Month::january(2026), 48, None, (100.0, 580.0));
        assert!((axis.x(12) - 220.0).abs() < 0.01);
        assert!((axis.position(220.0) - 12.0).abs() < 1e-6);
        assert!((axis.month_width() - 10.0).abs() < 0.01);
        assert_eq!(whole(axis.position(226.0)), 13, "6 of 10 points on: nearer to the next month");
    }

    #[test]
    fn zooming_in_keeps_the_month_under_the_pointer() {
        let axis = Axis::new(Month::january(2026), 48, None, (0.0, 480.0));
        let near = Axis::new(axis.start, 48, axis.zoomed(0.5, 12.0), (0.0, 480.0));
        assert!((near.x(12) - axis.x(12)).abs() < 0.01);
        assert!((near.to - near.from - 24.0).abs() < 1e-9);
        assert_eq!(axis.zoomed(4.0, 12.0), None, "further out than everything is everything");
    }
}
