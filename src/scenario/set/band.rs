//! What becomes of the ends of a band when one of its values is changed.

use rust_decimal::Decimal;

use super::Part;

/// A number that can be scaled: people and places as `f64`, money exactly.
pub(super) trait Number: Copy + PartialOrd {
    /// `self` moved as the middle moves from `old` to `new`: in proportion, or by as much when `old` is 0.
    fn moved(self, old: Self, new: Self) -> Self;
}

impl Number for f64 {
    fn moved(self, old: Self, new: Self) -> Self {
        if old == 0.0 { self + new } else { self * (new / old) }
    }
}

impl Number for Decimal {
    fn moved(self, old: Self, new: Self) -> Self {
        let moved = if old.is_zero() {
            self.checked_add(new)
        } else {
            self.checked_mul(new).and_then(|product| product.checked_div(old))
        };
        // Prices have at most four decimals. Amounts too large to scale lose their band instead.
        moved.map_or(new, |moved| moved.round_dp(4))
    }
}

/// A value with the ends of its band.
pub(super) struct Band<T> {
    pub(super) low: Option<T>,
    pub(super) mid: Option<T>,
    pub(super) high: Option<T>,
}

impl<T: Number> Band<T> {
    /// Changes one of the three; the ends go along with the middle.
    pub(super) fn set(&mut self, part: Part, value: T) {
        match part {
            Part::Low => {
                self.low = Some(value);
                self.high = self.high.or(self.mid);
            }
            Part::High => {
                self.high = Some(value);
                self.low = self.low.or(self.mid);
            }
            Part::Mid => {
                if let Some(old) = self.mid {
                    // Rounding must not turn the band inside out.
                    let low = |end: T| if end > value { value } else { end };
                    let high = |end: T| if end < value { value } else { end };
                    self.low = self.low.map(|end| low(end.moved(old, value)));
                    self.high = self.high.map(|end| high(end.moved(old, value)));
                }
                self.mid = Some(value);
            }
        }
        if self.mid.is_none() {
            self.mid = Some(value);
        }
    }
}
