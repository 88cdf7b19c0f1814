//! Round numbers for the vertical axis.

/// Ticks of an axis: from `first` in equal steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ticks {
    /// The lowest tick.
    pub first: f64,
    /// The distance between ticks; positive.
    pub step: f64,
    /// How many.
    pub count: u32,
}

impl Ticks {
    /// About `wanted` ticks at 1, 2, 2.5 or 5 times a power of ten, all inside `low..=high`.
    ///
    /// Errors: none; a range without width gets one tick.
    pub fn nice(low: f64, high: f64, wanted: u32) -> Self {
        let span = high - low;
        if !span.is_finite() || span <= 0.0 {
            return Self { first: low, step: 1.0, count: 1 };
        }
        let rough = span / f64::from(wanted.max(1));
        let power = power_of_ten_below(rough);
        let step = [1.0, 2.0, 2.5, 5.0, 10.0].map(|factor| factor * power).into_iter().find(|&step| step >= rough);
        let step = step.unwrap_or(10.0 * power);
        let first = (low / step - 1e-9).ceil() * step;
        let mut count = 0;
        while count < 1000 && first + f64::from(count) * step <= high + step * 1e-9 {
            count += 1;
        }
        Self { first, step, count }
    }

    /// The values of the ticks.
    pub fn values(self) -> impl Iterator<Item = f64> {
        // Without the sum, a tick at zero could read "−0".
        (0..self.count).map(move |index| self.first + f64::from(index) * self.step + 0.0)
    }
}

/// The largest power of ten not above `value`; exact where powers of ten are.
fn power_of_ten_below(value: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= value && power < 1e18 {
        power *= 10.0;
    }
    while power > value && power > 1e-18 {
        power /= 10.0;
    }
    power
}

/// The range an axis should keep showing: the `shown` one as long as the `wanted` one fits and fills most of it.
///
/// Rule: an axis that changes with every step of a slider hides what changes. It grows when it must, and shrinks only when
/// the data needs less than 60 % of it; while `frozen` it never shrinks.
pub fn settled(shown: Option<(f64, f64)>, wanted: (f64, f64), frozen: bool) -> (f64, f64) {
    let Some((low, high)) = shown else { return wanted };
    let fits = wanted.0 >= low && wanted.1 <= high;
    let fills = wanted.1 - wanted.0 >= 0.6 * (high - low);
    match (fits, frozen) {
        (true, true) => (low, high),
        (true, false) if fills => (low, high),
        (false, true) => (low.min(wanted.0), high.max(wanted.1)),
        (true | false, false) => wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let values = |low, high, wanted| Ticks::nice(low, high, wanted).values().collect::<Vec<_>>();
        assert_eq!(values(0.0, 88_000.0, 5), [0.0, 20_000.0, 40_000.0, 60_000.0, 80_000.0]);
        assert_eq!(values(29_000.0, 46_500.0, 4), [30_000.0, 35_000.0, 40_000.0, 45_000.0]);
        assert_eq!(values(0.0, 4.6, 5), [0.0, 1.0, 2.0, 3.0, 4.0]);
        assert_eq!(values(-3.0, 3.0, 3), [-2.0, 0.0, 2.0]);
        assert_eq!(values(7.0, 7.0, 5), [7.0]);
        assert_eq!(values(f64::NAN, 7.0, 5).len(), 1);
    }

    #[test]
    fn axes_stay_until_they_must_change() {
        assert_eq!(settled(None, (0.0, 90.0), false), (0.0, 90.0));
        assert_eq!(settled(Some((0.0, 90.0)), (0.0, 70.0), false), (0.0, 90.0));
        assert_eq!(settled(Some((0.0, 90.0)), (0.0, 40.0), false), (0.0, 40.0));
        assert_eq!(settled(Some((0.0, 90.0)), (0.0, 40.0), true), (0.0, 90.0));
        assert_eq!(settled(Some((0.0, 90.0)), (-5.0, 40.0), true), (-5.0, 90.0));
        assert_eq!(settled(Some((0.0, 90.0)), (0.0, 95.0), false), (0.0, 95.0));
    }
}
