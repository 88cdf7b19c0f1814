//! The few conversions between data (`f64`, `usize`) and points on the screen (`f32`).
#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "points on a screen and positions in a list of a few hundred periods lose nothing that can be seen"
)]

/// A length or position in points.
pub(super) fn points(value: f64) -> f32 {
    value as f32
}

/// A count of periods, rows or labels as a position.
pub(super) fn position(count: usize) -> f64 {
    count as f64
}

/// A count as a number of points.
pub(super) fn many(count: usize) -> f32 {
    count as f32
}

/// The period a position falls in; saturates.
pub(super) fn period(position: f64) -> usize {
    position.floor() as usize
}

/// How many whole things fit; saturates.
pub(super) fn fits(room: f32, each: f32) -> u32 {
    (room / each).floor() as u32
}
