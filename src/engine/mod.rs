//! The engine: a checked scenario in, columns per series out; pure and deterministic (docs/model.md).

pub use outcome::{ClassOutcome, CostColumn, KeyFigures, LocationOutcome, Margin, Outcome, ProvinceOutcome};
pub use series::{Counting, REGISTRY, SeriesId, SeriesInfo};

pub mod outcome;
pub mod series;

/// STUB
pub fn simulate(_checked: &crate::scenario::Checked) -> Outcome {
    Outcome {
        start: crate::units::Month::january(2024),
        months: 0,
        series: Vec::new(),
        classes: Vec::new(),
        locations: Vec::new(),
        costs: Vec::new(),
        margins: Vec::new(),
        provinces: Vec::new(),
        key: KeyFigures::default(),
    }
}
