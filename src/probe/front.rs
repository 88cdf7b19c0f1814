//! Which of many outcomes are efficient: no other is at least as good in everything and better in something (docs/model.md#probe).

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// What an outcome is judged by; of each the smaller is the better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// Cost, exact.
    pub cost: Decimal,
    /// Places short, summed over the months.
    pub shortage: f64,
    /// Places called back.
    pub recalled: f64,
}

/// The same in exact steps, so that rounding dust decides nothing: cents, and millionths of places.
type Key = (Decimal, i64, i64);

impl Judged {
    fn key(self) -> Key {
        (self.cost, millionths(self.shortage), millionths(self.recalled))
    }

    /// By cost, then shortage, then places called back; equal to the cent and the millionth.
    pub fn compare(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }

    /// Whether it is at least as good in everything.
    pub fn covers(&self, other: &Self) -> bool {
        covers(&self.key(), &other.key())
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "places and place-months stay below 2^43")]
fn millionths(places: f64) -> i64 {
    (places * 1e6).round().clamp(0.0, 9e18) as i64
}

/// Whether one is at least as good as the other in everything; equal ones are.
fn covers(one: &Key, other: &Key) -> bool {
    one.0 <= other.0 && one.1 <= other.1 && one.2 <= other.2
}

/// Per outcome, whether it is efficient. Of outcomes that are exactly equal either all are or none is.
pub fn efficient(outcomes: &[Judged]) -> Vec<bool> {
    let keys: Vec<Key> = outcomes.iter().map(|outcome| outcome.key()).collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|index| keys[*index]);
    // What comes later in this order never covers what came before, unless it is equal to it.
    let mut front: Vec<Key> = Vec::new();
    let mut efficient = vec![false; keys.len()];
    for index in order {
        let key = keys[index];
        if front.iter().all(|best| *best == key || !covers(best, &key)) {
            efficient[index] = true;
            if front.last() != Some(&key) {
                front.push(key);
            }
        }
    }
    efficient
}

/// How many different outcomes there are.
pub fn distinct(outcomes: &[Judged]) -> usize {
    let mut keys: Vec<Key> = outcomes.iter().map(|outcome| outcome.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn judged(cost: i64, shortage: u32, recalled: u32) -> Judged {
        Judged { cost: Decimal::from(cost), shortage: f64::from(shortage), recalled: f64::from(recalled) }
    }

    /// By hand: the first is cheapest; the second costs more and is short of less; the third costs more than the second and is no better;
    /// the fourth costs most but calls nothing back; the fifth equals the second.
    #[test]
    fn what_another_beats_in_everything_is_not_efficient() {
        let outcomes = [judged(10, 9, 3), judged(20, 4, 3), judged(21, 4, 3), judged(30, 9, 0), judged(20, 4, 3)];
        assert_eq!(efficient(&outcomes), [true, true, false, true, true]);
        assert_eq!(distinct(&outcomes), 4);
        assert!(efficient(&[]).is_empty());
    }

    proptest! {
        /// The plain definition, over all pairs.
        #[test]
        fn it_is_what_the_definition_says(given in prop::collection::vec((0..6_i64, 0..6_u32, 0..6_u32), 0..40)) {
            let outcomes: Vec<Judged> = given.iter().map(|(cost, short, called)| judged(*cost, *short, *called)).collect();
            let beaten = |one: &(i64, u32, u32)| given.iter().any(|other| {
                other != one && other.0 <= one.0 && other.1 <= one.1 && other.2 <= one.2
            });
            let plain: Vec<bool> = given.iter().map(|one| !beaten(one)).collect();
            prop_assert_eq!(efficient(&outcomes), plain);
        }
    }
}
