//! The window: what it looks like and how its parts are drawn.

pub mod chart;
pub mod theme;
