//! Which months are shown: panning and zooming, the same for all charts.

use super::px;
use crate::chart::Axis;
use crate::units::Month;

/// The fewest months one can zoom in to.
const FEWEST: f64 = 6.0;

/// A stretch of months, kept free of any one chart's start so that charts of different length share it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    from: f64,
    to: f64,
}

impl View {
    /// The stretch from the first to the last of some months.
    pub fn of_months(first: Month, last: Month) -> Self {
        let start = |month: Month| f64::from(month.since(Month::january(2000)));
        Self { from: start(first), to: start(last) + 1.0 }
    }

    /// The first and last month of which a part is shown.
    pub fn months(self) -> (Month, Month) {
        (month_at(self.from + 1e-6), month_at(self.to - 1e-6))
    }

    /// The stretch of `axis` between two positions, moved and cut to fit; `None` when that is all of it.
    pub(in crate::ui) fn from_range(axis: Axis, from: f64, to: f64) -> Option<Self> {
        let all = px::position(axis.count());
        let span = (to - from).clamp(FEWEST.min(all), all);
        let start = f64::midpoint(from, to) - span / 2.0;
        let start = start.clamp(0.0, all - span);
        let whole = all - span < 0.01;
        let offset = f64::from(axis.month_at(0).since(Month::january(2000)));
        (!whole).then_some(Self { from: start + offset, to: start + span + offset })
    }

    /// The positions of `axis` to show; all of it without a view, for years, and when nothing of the view is left.
    pub(in crate::ui) fn range(view: Option<Self>, axis: Axis) -> (f64, f64) {
        let all = (0.0, px::position(axis.count()).max(1.0));
        let (Some(view), Axis::Months { start, .. }) = (view, axis) else { return all };
        let offset = f64::from(start.since(Month::january(2000)));
        let (from, to) = ((view.from - offset).max(0.0), (view.to - offset).min(all.1));
        if to - from < 1.0 { all } else { (from, to) }
    }

    /// The view moved just so far that the period at `index` is in it.
    pub(in crate::ui) fn showing(self, axis: Axis, index: usize) -> Self {
        let (from, to) = Self::range(Some(self), axis);
        let (start, end) = (px::position(index), px::position(index) + 1.0);
        let shift = if start < from { start - from } else { (end - to).max(0.0) };
        Self { from: self.from + shift, to: self.to + shift }
    }
}

/// The month a position in months since 2000 falls in.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a few thousand months at most")]
fn month_at(position: f64) -> Month {
    Month::january(2000).plus(position.floor() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_stay_inside_the_data() {
        let axis = Axis::Months { start: Month::january(2024), count: 72 };
        let range = |from, to| View::range(View::from_range(axis, from, to), axis);
        assert_eq!(range(10.0, 22.0), (10.0, 22.0));
        assert_eq!(range(-5.0, 7.0), (0.0, 12.0));
        assert_eq!(range(66.0, 78.0), (60.0, 72.0));
        assert_eq!(range(30.0, 31.0), (27.5, 33.5));
        assert_eq!(View::from_range(axis, -20.0, 100.0), None);
        let years = Axis::Years { first: 2024, count: 6 };
        assert_eq!(View::range(View::from_range(axis, 10.0, 22.0), years), (0.0, 6.0));
    }

    #[test]
    fn views_are_kept_as_whole_months() {
        let (first, last) = (Month::january(2026).plus(2), Month::january(2028));
        assert_eq!(View::of_months(first, last).months(), (first, last));
        let long = Axis::Months { start: Month::january(2024), count: 72 };
        let some = View::from_range(long, 30.5, 42.0).map(View::months);
        assert_eq!(some, Some((Month::january(2026).plus(6), Month::january(2027).plus(5))));
    }

    #[test]
    fn charts_of_other_length_show_the_same_months() {
        let long = Axis::Months { start: Month::january(2024), count: 72 };
        let late = Axis::Months { start: Month::january(2026), count: 48 };
        let view = View::from_range(long, 30.0, 42.0);
        assert_eq!(View::range(view, late), (6.0, 18.0));
        assert_eq!(view.map(|view| View::range(Some(view.showing(long, 50)), long)), Some((39.0, 51.0)));
    }
}
