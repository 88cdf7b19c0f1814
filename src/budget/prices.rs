//! Exact amounts from the prices of one year to those of another, rounded once to the cent (docs/model.md#price-level).

use rust_decimal::Decimal;

use crate::engine::outcome::euro_from_cents;
use crate::scenario::{BudgetEdition, PriceIndex, Status, YearAmount};

/// In which prices amounts are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PriceLevel {
    /// Those of the chosen edition: what the margins of a run are in.
    #[default]
    Edition,
    /// Each year in its own.
    Current,
    /// Every year in those of one year.
    Constant(i32),
}

impl PriceLevel {
    /// The year in whose prices the amounts of a year are; `chosen` is the edition that [`PriceLevel::Edition`] means.
    pub fn prices_of(self, chosen: &BudgetEdition, year: i32) -> i32 {
        match self {
            Self::Edition => chosen.prices_of(year),
            Self::Current => year,
            Self::Constant(base) => base,
        }
    }
}

/// Euro from the prices of one value of an index in those of another, to the cent.
pub fn euro_between(amount: Decimal, own: Decimal, wanted: Decimal) -> Decimal {
    let amount = amount.normalize();
    euro_from_cents(moved((amount.mantissa() * 100, amount.scale()), own, wanted))
}

/// Whole cents from the prices of one year in those of another.
pub fn cents_in(index: &PriceIndex, cents: i128, from: i32, to: i32) -> Decimal {
    euro_from_cents(moved((cents, 0), index.at(from), index.at(to)))
}

/// Thousands of euro from the prices of one year in those of another, as euro to the cent.
pub fn thousands_in(index: &PriceIndex, amount: Decimal, from: i32, to: i32) -> Decimal {
    // Thousands are a hundred thousand cents; further decimals of the amount wait in the divisor, so that only the end is rounded.
    let amount = amount.normalize();
    euro_from_cents(moved((amount.mantissa() * 100_000, amount.scale()), index.at(from), index.at(to)))
}

/// `amount / 10^scale * wanted / own`, to the nearest whole number; an index counts in millionths, as in the engine.
///
/// An amount of a checked edition has 18 digits, a hundred thousand five more, an index ten: 33 digits fit 128 bits.
fn moved((amount, scale): (i128, u32), own: Decimal, wanted: Decimal) -> i128 {
    let (own, wanted) = (millionths(own), millionths(wanted));
    let (own, wanted) = if own == wanted || own <= 0 { (1, 1) } else { (own, wanted) };
    rounded(amount.saturating_mul(wanted), 10_i128.pow(scale.min(28)).saturating_mul(own))
}

fn millionths(index: Decimal) -> i128 {
    let mut amount = index.round_dp(6);
    amount.rescale(6);
    amount.mantissa()
}

/// `amount / divisor` to the nearest whole number, half to even.
fn rounded(amount: i128, divisor: i128) -> i128 {
    let (floor, rest) = (amount.div_euclid(divisor), amount.rem_euclid(divisor));
    let left = divisor - rest;
    let up = rest > left || (rest == left && floor.rem_euclid(2) == 1);
    floor + i128::from(up)
}

/// The entry of the index that holds for a year: its own, else the nearest earlier, else the first.
pub fn entry(index: &PriceIndex, year: i32) -> Option<&YearAmount> {
    let earlier = index.years.iter().filter(|given| given.year <= year).max_by_key(|given| given.year);
    earlier.or_else(|| index.years.iter().min_by_key(|given| given.year))
}

/// How the index of some years came to be: the least certain of them; `None` where nothing is converted.
pub fn status(index: &PriceIndex, years: impl IntoIterator<Item = (i32, i32)>) -> Option<Status> {
    let used = years.into_iter().filter(|(from, to)| from != to).flat_map(|(from, to)| [from, to]);
    let known = used.map(|year| match entry(index, year) {
        // A year without an entry of its own stands still: nobody published that.
        Some(given) if given.year == year => given.status.unwrap_or(Status::Official),
        _ if year == index.base_year => Status::Official,
        _ => Status::Assumed,
    });
    known.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_to_the_even_cent() {
        assert_eq!([(15, 10), (25, 10), (-25, 10), (-35, 10), (24, 10)].map(|(a, d)| rounded(a, d)), [2, 2, -2, -4, 2]);
    }
}
