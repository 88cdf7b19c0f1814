//! Where layers lie: running totals of a stack and the range of all values.

use super::{Chart, Form, Layer};

/// The part of the vertical axis a layer covers in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// The lower bound.
    pub low: f64,
    /// The upper bound; never below `low`.
    pub high: f64,
}

impl Segment {
    /// Its height on the axis.
    pub fn size(self) -> f64 {
        self.high - self.low
    }
}

impl Chart {
    /// The areas of the chart in drawing order: each filled layer with one optional segment per period.
    ///
    /// Shape: `(index into layers, segments[period])`. Rule: negative parts of a stack count as zero, and a band whose bounds
    /// have crossed covers nothing.
    pub fn areas(&self) -> Vec<(usize, Vec<Option<Segment>>)> {
        let count = self.x.count();
        let mut total = vec![0.0; count];
        let mut areas = Vec::new();
        for (index, layer) in self.layers.iter().enumerate() {
            let segments = match &layer.form {
                Form::Stack => stacked(layer, &mut total),
                Form::Band { from, .. } => (0..count).map(|period| between(layer, from, period)).collect(),
                Form::Line { .. } | Form::Rules { .. } | Form::Dots | Form::Told => continue,
            };
            areas.push((index, segments));
        }
        areas
    }

    /// The range the vertical axis should show, with room on top.
    pub fn y_range(&self, areas: &[(usize, Vec<Option<Segment>>)]) -> (f64, f64) {
        let mut low = f64::INFINITY;
        let mut high = f64::NEG_INFINITY;
        let mut include = |value: f64| {
            low = low.min(value);
            high = high.max(value);
        };
        for segment in areas.iter().flat_map(|(_, segments)| segments.iter().flatten()) {
            include(segment.low);
            include(segment.high);
        }
        for layer in self.layers.iter().filter(|layer| !layer.area() && layer.form != Form::Told) {
            layer.values.iter().flatten().copied().for_each(&mut include);
        }
        self.levels.iter().map(|level| level.value).chain(self.y.top_at_least).for_each(&mut include);
        if self.y.zero {
            include(0.0);
        }
        if low > high {
            return (0.0, 1.0);
        }
        // Room on top keeps the highest line off the frame, and more of it holds the notes above a budget; below zero the same.
        let noted = self.layers.iter().any(|layer| matches!(&layer.form, Form::Rules { notes } if !notes.is_empty()));
        let room = ((high - low) * if noted { 0.15 } else { 0.06 }).max(f64::MIN_POSITIVE);
        let bottom = self.y.bottom.unwrap_or(if low < 0.0 || !self.y.zero { low - room } else { 0.0 });
        let top = if high > bottom { high + room } else { bottom + 1.0 };
        let top = self.y.top.filter(|&top| top > bottom).unwrap_or(top);
        (bottom, if high == 0.0 && low == 0.0 { 1.0 } else { top })
    }
}

/// Gives two charts one vertical range that shows the data of both.
pub fn share_range(one: &mut Chart, two: &mut Chart) {
    let [(low, high), (other_low, other_high)] = [&*one, &*two].map(|chart| chart.y_range(&chart.areas()));
    for chart in [one, two] {
        chart.y.bottom = Some(low.min(other_low));
        chart.y.top = Some(high.max(other_high));
    }
}

fn stacked(layer: &Layer, total: &mut [f64]) -> Vec<Option<Segment>> {
    let on_top = |(period, total): (usize, &mut f64)| {
        let low = *total;
        *total += layer.value(period)?.max(0.0);
        Some(Segment { low, high: *total })
    };
    total.iter_mut().enumerate().map(on_top).collect()
}

fn between(layer: &Layer, from: &[Option<f64>], period: usize) -> Option<Segment> {
    let segment = Segment { low: from.get(period).copied().flatten()?, high: layer.value(period)? };
    (segment.size() > 0.0).then_some(segment)
}

#[cfg(test)]
mod tests {
    use super::super::{Axis, Role};
    use super::*;

    fn chart(layers: Vec<Layer>) -> Chart {
        let mut chart = Chart::new("t", Axis::Years { first: 2026, count: 2 });
        chart.layers = layers;
        chart
    }

    #[test]
    fn stacked_layers_stand_on_each_other() {
        let chart = chart(vec![
            Layer::stack("a", "a", Role::Durable, vec![Some(3.0), None]),
            Layer::line("n", "n", Role::Need, true, vec![Some(9.0), Some(9.0)]),
            Layer::stack("b", "b", Role::Tgo, vec![Some(2.0), Some(-1.0)]),
            Layer::band("s", "s", Role::Shortage, vec![Some(5.0), Some(9.5)], vec![Some(9.0), Some(9.0)]),
        ]);
        let areas = chart.areas();
        let segment = |low, high| Some(Segment { low, high });
        assert_eq!(areas[0], (0, vec![segment(0.0, 3.0), None]));
        assert_eq!(areas[1], (2, vec![segment(3.0, 5.0), segment(0.0, 0.0)]));
        assert_eq!(areas[2], (3, vec![segment(5.0, 9.0), None]));
        let (low, high) = chart.y_range(&areas);
        assert!(low.abs() < 1e-12 && (high - 9.54).abs() < 1e-9, "{low} {high}");
    }

    #[test]
    fn charts_side_by_side_share_a_scale() {
        let mut low = chart(vec![Layer::line("n", "n", Role::Need, true, vec![Some(9.0), Some(9.0)])]);
        let mut high = chart(vec![Layer::line("n", "n", Role::Need, true, vec![Some(-4.0), Some(20.0)])]);
        share_range(&mut low, &mut high);
        assert_eq!(low.y_range(&[]), high.y_range(&[]));
        assert!(low.y_range(&[]).0 < -4.0 && low.y_range(&[]).1 > 20.0);
    }

    #[test]
    fn an_axis_without_data_still_has_a_range() {
        assert_eq!(chart(Vec::new()).y_range(&[]), (0.0, 1.0));
        let zeros = chart(vec![Layer::line("a", "a", Role::Need, false, vec![Some(0.0)])]);
        assert_eq!(zeros.y_range(&[]), (0.0, 1.0));
    }
}
