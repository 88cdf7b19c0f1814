//! Small arithmetic used everywhere in the engine: clamping, choosing, and the few conversions between counts and `f64`.
//!
//! `f64::max` and `f64::min` must look after NaN, which never occurs in a run; these are one instruction each and never give -0.

/// `x`, or 0 where rounding dust (or a real shortfall that the rule ignores) left it below 0.
pub(super) fn positive(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// The smaller of two numbers.
pub(super) fn least(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// A duration of at least one month, for a division by it.
pub(super) fn at_least_one(months: f64) -> f64 {
    if months > 1.0 { months } else { 1.0 }
}

/// A small count as a number; exact below 2^32.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A number of months as a count: rounded half-even, at least 0, at most 1200.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept within 0 and 1200"
)]
pub(super) fn whole_months(months: f64) -> usize {
    months.round_ties_even().clamp(0.0, 1200.0) as usize
}

/// A signed distance in months as an index into a horizon of `months`: below it 0, beyond it `months`.
pub(super) fn within(distance: i32, months: usize) -> usize {
    usize::try_from(distance).unwrap_or(0).min(months)
}

/// The sum of amounts; nothing at all is 0, where the standard sum gives -0.
pub(super) fn sum(amounts: impl Iterator<Item = f64>) -> f64 {
    amounts.fold(0.0, |so_far, amount| so_far + amount)
}
