//! Exact money: places times days become millionths, prices ten-thousandths of a euro, and only the cent is rounded, once.
//!
//! Units: a quantity is in 1e-6 place-days, a price in 1e-4 euro, an index in 1e-6; a product of the three is in 1e-16 euro and fits
//! `i128` by a factor of a thousand million for the largest scenario that can be entered (docs/model.md#money).

#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "the one place where binary numbers become exact integers; each conversion says why it is safe"
)]

use rust_decimal::Decimal;

/// Millionths in one.
pub(super) const MILLION: i64 = 1_000_000;

/// Adding and taking away 1.5 * 2^52 leaves the nearest whole number, half to even, of anything below 2^51.
const WHOLE: f64 = 6_755_399_441_055_744.0;

/// `quantity` in millionths, rounded half-even from its exact binary value.
///
/// The product with a million is itself rounded, but on a grid that holds every half below 2^51: only a product that lands exactly
/// on a half may have come from either side of it, and only then (or when large) is the exact way taken.
#[inline]
pub(super) fn millionths(quantity: f64) -> i64 {
    let product = quantity * 1e6;
    let whole = (product + WHOLE) - WHOLE;
    if (product - whole).abs() < 0.5 && product < 2.25e15 {
        // Below 2^51, so the conversion is exact.
        return whole as i64;
    }
    exact_millionths(quantity)
}

/// The same by whole numbers alone: mantissa times a million, shifted by the exponent.
#[cold]
fn exact_millionths(quantity: f64) -> i64 {
    if quantity.is_nan() || quantity <= 0.0 {
        return 0;
    }
    let bits = quantity.to_bits();
    let exponent = (bits >> 52) as i32; // The sign is 0.
    let mantissa = u128::from(bits & ((1 << 52) - 1)) | u128::from(exponent > 0) << 52;
    let scaled = mantissa * 1_000_000; // Below 2^73.
    let shift = exponent.max(1) - 1075;
    if shift >= 0 {
        return if shift > 30 { i64::MAX } else { i64::try_from(scaled << shift).unwrap_or(i64::MAX) };
    }
    let down = shift.unsigned_abs();
    if down > 80 {
        return 0;
    }
    let floor = scaled >> down;
    let rest = scaled - (floor << down);
    let half = 1_u128 << (down - 1);
    let up = rest > half || (rest == half && floor & 1 == 1);
    i64::try_from(floor + u128::from(up)).unwrap_or(i64::MAX)
}

/// What a whole number of places costs per day, 1e-4 euro; `None` where places are not whole, or places or price beyond human size.
///
/// Whole places times days are whole, so nothing is rounded and days can be multiplied in afterwards. 100,000 places at ten thousand
/// euro are 1e13; the 20,000 locations a scenario may have, each booked four times a month, make 8e17, which fits 64 bits.
#[inline]
pub(super) fn cost_of_day(places: f64, price: i64) -> Option<i64> {
    // The conversion saturates, and differs from `places` for a fraction too.
    let whole = places as i32;
    let exact =
        places - f64::from(whole) == 0.0 && (0..=100_000).contains(&whole) && (0..=100_000_000).contains(&price);
    exact.then(|| i64::from(whole) * price)
}

/// Cents from a sum of quantity times price (1e-10 euro) and an index (1e-6), rounded half-even; the only rounding of a month's money.
pub(super) fn cents(sum: i128, index: i64) -> i64 {
    rounded(sum * i128::from(index), 100_000_000_000_000)
}

/// `amount / divisor` to the nearest whole number, half to even, for `divisor` > 0 below 2^53.
///
/// A division of 128 bits is slow; the quotient is guessed in `f64` and put right exactly with its remainder.
#[inline]
pub(super) fn rounded(amount: i128, divisor: i64) -> i64 {
    // Upper and lower half by themselves: two conversions the processor knows, and near enough for a guess.
    let near = (amount >> 64) as i64 as f64 * 18_446_744_073_709_551_616.0 + amount as u64 as f64;
    // Inlined with a constant divisor, the reciprocal is a constant too.
    let guess = near * (1.0 / divisor as f64);
    if guess.abs() > 4e15 {
        return rounded_slowly(amount, divisor);
    }
    // Off by three at most, so the remainder stays within four divisors and fits 64 bits, whatever wraps on the way.
    let mut quotient = guess as i64;
    let mut rest = (amount as i64).wrapping_sub(quotient.wrapping_mul(divisor));
    while rest < 0 {
        quotient -= 1;
        rest += divisor;
    }
    while rest >= divisor {
        quotient += 1;
        rest -= divisor;
    }
    let twice = rest * 2;
    let up = twice > divisor || (twice == divisor && quotient & 1 == 1);
    quotient + i64::from(up)
}

/// The same by the definition, for amounts beyond the range of the guess; saturates.
#[cold]
fn rounded_slowly(amount: i128, divisor: i64) -> i64 {
    let divisor = i128::from(divisor);
    let quotient = amount.div_euclid(divisor);
    let twice = amount.rem_euclid(divisor) * 2;
    let up = twice > divisor || (twice == divisor && quotient & 1 == 1);
    i64::try_from(quotient + i128::from(up)).unwrap_or(if amount < 0 { i64::MIN } else { i64::MAX })
}

/// A decimal amount in units of 10^-`decimals`; further decimals, which a checked scenario does not have, are rounded half-even.
pub(super) fn scaled(amount: Decimal, decimals: u32) -> i64 {
    let mut amount = amount.round_dp(decimals);
    amount.rescale(decimals);
    i64::try_from(amount.mantissa()).unwrap_or(i64::MAX)
}

/// The exact euro of a sum in 1e-16 euro; an absurd amount that does not fit loses its last decimals.
pub(super) fn euro(mut sum: i128) -> Decimal {
    for scale in (0..=16).rev() {
        if let Ok(euro) = Decimal::try_from_i128_with_scale(sum, scale) {
            return euro.normalize();
        }
        sum /= 10;
    }
    Decimal::MAX
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::RoundingStrategy::MidpointNearestEven;

    use super::*;

    /// The plain way: an exact decimal, rounded by the library.
    fn by_decimal(quantity: f64) -> i64 {
        let exact = Decimal::from_f64_retain(quantity).unwrap();
        scaled(exact.round_dp_with_strategy(6, MidpointNearestEven), 6)
    }

    /// 1/128 = 0.0078125 lies half-way between two millionths; so does 3/128 = 0.0234375.
    #[test]
    fn halves_go_to_the_even_millionth() {
        assert_eq!(millionths(1.0 / 128.0), 7812);
        assert_eq!(millionths(3.0 / 128.0), 23_438);
        assert_eq!(millionths(f64::from_bits((1.0_f64 / 128.0).to_bits() + 1)), 7813);
        assert_eq!(millionths(f64::from_bits((3.0_f64 / 128.0).to_bits() - 1)), 23_437);
        assert_eq!(millionths(0.0), 0);
        assert_eq!(millionths(1e10), 10_000_000_000_000_000);
        assert_eq!(millionths(f64::MAX), i64::MAX);
    }

    #[test]
    fn half_cents_go_to_the_even_cent() {
        assert_eq!(rounded(15, 10), 2);
        assert_eq!(rounded(25, 10), 2);
        assert_eq!(rounded(-25, 10), -2);
        assert_eq!(rounded(-35, 10), -4);
        assert_eq!(rounded(i128::MAX, 10), i64::MAX);
    }

    proptest! {
        #[test]
        fn quantities_are_rounded_as_decimals_are(quantity in 0.0..2e6_f64) {
            prop_assert_eq!(millionths(quantity), by_decimal(quantity));
            prop_assert_eq!(exact_millionths(quantity), by_decimal(quantity));
        }

        /// Numbers on and beside a half, where the product with a million is rounded onto it.
        #[test]
        fn quantities_beside_a_half_are_rounded_as_decimals_are(half in 0_u32..200_000_000, step in -2_i64..=2) {
            let near = (f64::from(half) * 2.0 + 1.0) / 2e6;
            let quantity = f64::from_bits(near.to_bits().wrapping_add_signed(step));
            prop_assert_eq!(millionths(quantity), by_decimal(quantity));
        }

        #[test]
        fn odd_multiples_of_a_binary_half_are_rounded_as_decimals_are(odd in 0_u32..100_000_000) {
            let quantity = (f64::from(odd) * 2.0 + 1.0) / 128.0;
            prop_assert_eq!(millionths(quantity), by_decimal(quantity));
        }

        #[test]
        fn fast_and_slow_division_agree(amount in -1e29_f64..1e29, step in -3_i128..=3, divisor in 1_i64..200_000_000_000_000) {
            let amount = amount as i128;
            prop_assert_eq!(rounded(amount, divisor), rounded_slowly(amount, divisor));
            // On and beside a half.
            let half = (amount / i128::from(divisor) * 2 + 1) * i128::from(divisor) / 2 + step;
            prop_assert_eq!(rounded(half, divisor), rounded_slowly(half, divisor));
        }

        /// A month of a line: the integer path against decimals all the way.
        #[test]
        fn a_line_of_a_month_is_exact(
            uses in prop::collection::vec((0.0..60_000.0_f64, 0_i64..9_999_999), 0..40),
            days in 28_u8..=31,
            index in 500_000_i64..2_000_000,
        ) {
            let (mut sum, mut decimal) = (0_i128, Decimal::ZERO);
            for (places, price) in uses {
                let quantity = places * f64::from(days);
                sum += i128::from(millionths(quantity)) * i128::from(price);
                let exact = Decimal::from_f64_retain(quantity).unwrap().round_dp_with_strategy(6, MidpointNearestEven);
                decimal += exact * Decimal::new(price, 4);
            }
            let plain = (decimal * Decimal::new(index, 6)).round_dp_with_strategy(2, MidpointNearestEven);
            prop_assert_eq!(Decimal::new(cents(sum, index), 2), plain);
            prop_assert_eq!(euro(sum * i128::from(index)), decimal * Decimal::new(index, 6));
        }
    }
}
