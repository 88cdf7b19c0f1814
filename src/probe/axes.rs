//! What is swept over, and under which future (docs/model.md#sweep).

use super::rise::Rise;
use super::sweep::{Choice, Recall, number};
use crate::scenario::Order;

/// Numbers from `from` up to and including `to`, `step` apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The first.
    pub from: f64,
    /// The last at most.
    pub to: f64,
    /// The distance.
    pub step: f64,
}

impl Axis {
    /// How many numbers there are, at most one more than [`Axes::MOST`].
    pub fn count(&self) -> usize {
        if self.step <= 0.0 || self.to <= self.from {
            return 1;
        }
        let steps = (self.to - self.from) / self.step + 1e-9;
        (0..Axes::MOST).rfind(|count| number(*count) <= steps).map_or(1, |count| count + 1)
    }

    /// The numbers.
    pub fn values(&self) -> Vec<f64> {
        (0..self.count()).map(|count| self.from + number(count) * self.step).collect()
    }
}

/// What is swept over, and under which future.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// Caps of flex.
    pub flex: Axis,
    /// Caps of the reserve.
    pub reserve: Axis,
    /// Recall terms.
    pub recalls: Vec<Recall>,
    /// Orders.
    pub orders: Vec<Order>,
    /// Months looked ahead.
    pub foresights: Vec<usize>,
    /// Places in the band; absent: the scenario's own.
    pub bands: Vec<Option<f64>>,
    /// Whether the planner expects what the scenario itself says, whatever place in the band comes true.
    pub surprise: bool,
    /// A rise that nobody saw coming.
    pub rise: Option<Rise>,
    /// Places by which the need is lower than the scenario says, in every month and foreseen.
    pub lower: f64,
}

impl Axes {
    /// Choices at most.
    pub const MOST: usize = 5_000;

    /// About five hundred choices around that of a scenario, in the future that it says: the figures of its own choice are those of its run.
    pub fn around(choice: &Choice) -> Self {
        let cap = |cap: f64| if cap > 0.0 { cap } else { 5_000.0 };
        let (flex, reserve) = (cap(choice.flex_cap), cap(choice.reserve_cap));
        let ahead = if choice.foresight == 0 { 6 } else { choice.foresight };
        Self {
            flex: Axis { from: 0.0, to: flex * 1.6, step: flex / 5.0 },
            reserve: Axis { from: 0.0, to: reserve * 2.0, step: reserve },
            recalls: vec![Recall::AsAgreed, Recall::All(3), Recall::All(6)],
            orders: vec![Order::Proportional, Order::FlexFirst, Order::ReserveFirst],
            foresights: vec![0, ahead],
            bands: vec![None],
            surprise: false,
            rise: None,
            lower: 0.0,
        }
    }

    /// How many choices there are, the scenario's own not counted.
    pub fn count(&self) -> usize {
        let lists = [self.recalls.len(), self.orders.len(), self.foresights.len()];
        lists.iter().fold(self.flex.count() * self.reserve.count(), |count, list| count.saturating_mul(*list))
    }

    /// How many runs they take.
    pub fn runs(&self) -> usize {
        (self.count() + 1).saturating_mul(self.bands.len())
    }

    /// Every choice, at most [`MOST`](Self::MOST).
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = Vec::new();
        for recall in &self.recalls {
            for order in &self.orders {
                for foresight in &self.foresights {
                    for flex_cap in self.flex.values() {
                        for reserve_cap in self.reserve.values() {
                            if choices.len() >= Self::MOST {
                                return choices;
                            }
                            let (recall, order, foresight) = (*recall, *order, *foresight);
                            choices.push(Choice { flex_cap, reserve_cap, recall, order, foresight });
                        }
                    }
                }
            }
        }
        choices
    }
}
