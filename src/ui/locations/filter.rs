//! Which locations are shown, and in which order.

/// What a location must be like to be shown.
#[derive(Debug, Default)]
pub(super) struct Filter {}
