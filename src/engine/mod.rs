//! The engine: a checked scenario in, columns per series out; pure and deterministic (docs/model.md).
//!
//! [`compile()`] makes the shape of a scenario once, [`Plan::inputs`] its values, and [`run()`] runs them as often as wanted;
//! [`simulate`] does all three. What a slider, a band or a random draw changes is [`Inputs`] only.

pub use compile::compile;
pub use exchange::DisplacedInputs;
pub use flow_inputs::{FlowInputs, FlowMonth, HomesMode, Stocks};
pub use inputs::{DemandInputs, Inputs, NO_SEASON, SEASON};
pub use location_costs::{Amount, Spent};
pub use outcome::{
    ClassOutcome, CostColumn, KeyFigures, LocationOutcome, Margin, Outcome, ProvinceOutcome, RuleOutcome,
};
pub use plan::{OneOffKind, Plan};
pub use recalls::RecallOrder;
pub use recorder::{ClassMonth, Everything, KeyFiguresOnly, Recorder, RuleMonth, Use};
pub use rules::RuleInputs;
pub use run::{outcome, run, run_everything, run_national, simulate};
pub use series::{Counting, DISPLACED, REGISTRY, SeriesId, SeriesInfo};
pub use workspace::Workspace;

pub mod outcome;
pub mod series;

mod compile;
mod decisions;
mod demand;
mod deployment;
mod exact;
mod exchange;
mod flow_inputs;
mod handout;
mod inputs;
mod key_figures;
mod location_costs;
mod money;
mod numbers;
mod plan;
mod prices;
mod provinces;
mod recalls;
mod recorder;
mod rules;
mod run;
mod workspace;
