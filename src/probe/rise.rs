//! A rise that nobody saw coming, as a change of what a run is given (docs/model.md#shock).

use serde::{Deserialize, Serialize};

use crate::engine::{DemandInputs, Inputs, Plan};
use crate::units::Month;

/// What rises.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rising {
    /// The need, by this many durable places.
    Places(f64),
    /// First and repeat applications and minors, to this many times as many; simulated demand only.
    Inflow(f64),
}

/// A rise in equal steps over some months, and what then becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rise {
    /// What rises, and how far.
    pub what: Rising,
    /// The months it takes, at least 1; the first month has the first step already.
    pub months: u32,
    /// The first month of the rise.
    pub from: Month,
    /// Months after which it is over, counted from the first; absent: it stays.
    pub lasts: Option<u32>,
}

impl Rise {
    /// Which part of the whole rise there is in a month, 0 to 1.
    pub fn part(&self, month: Month) -> f64 {
        let Ok(since) = u32::try_from(month.since(self.from)) else { return 0.0 };
        if self.lasts.is_some_and(|lasts| since >= lasts) {
            return 0.0;
        }
        let steps = self.months.max(1);
        if since + 1 >= steps { 1.0 } else { f64::from(since + 1) / f64::from(steps) }
    }

    /// Puts the rise into the values of a run. What is expected of the need is not touched.
    pub fn put(&self, plan: &Plan, inputs: &mut Inputs) {
        let month = |index: usize| plan.start().plus(i32::try_from(index).unwrap_or(i32::MAX));
        match self.what {
            Rising::Places(places) => {
                for index in 0..=plan.months() {
                    // People who stay elsewhere are left out of the need: fewer of them, and it is that much higher.
                    let people = places * self.part(month(index)) * inputs.norm[index];
                    inputs.hosted_elsewhere[index] -= people;
                    if let Some((_, hosted)) = &mut inputs.without_measures {
                        hosted[index] -= people;
                    }
                }
            }
            Rising::Inflow(times) => {
                let DemandInputs::Flow(flow) = &mut inputs.demand else { return };
                for (index, values) in flow.months.iter_mut().enumerate() {
                    let factor = 1.0 + (times - 1.0) * self.part(month(index));
                    values.applications *= factor;
                    values.repeat_applications *= factor;
                    values.minors *= factor;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four months to the top, over after six: 1/4, 2/4, 3/4, 1, 1, 1, nothing.
    #[test]
    fn it_rises_in_equal_steps_and_is_over_when_it_is_said_to_be() {
        let from = Month::january(2027);
        let rise = Rise { what: Rising::Places(100.0), months: 4, from, lasts: Some(6) };
        let parts: Vec<f64> = (-1..7).map(|month| rise.part(from.plus(month))).collect();
        assert_eq!(parts, vec![0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 0.0]);
        let stays = Rise { lasts: None, months: 1, ..rise };
        let parts: Vec<f64> = [-1, 0, 90].map(|month| stays.part(from.plus(month))).to_vec();
        assert_eq!(parts, vec![0.0, 1.0, 1.0]);
    }
}
