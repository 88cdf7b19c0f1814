//! The engine: a checked scenario in, columns per series out; pure and deterministic (docs/model.md).

pub use outcome::{ClassOutcome, CostColumn, KeyFigures, LocationOutcome, Margin, Outcome, ProvinceOutcome};
pub use series::{Counting, REGISTRY, SeriesId, SeriesInfo};

pub mod outcome;
pub mod series;
