//! Schaalplan: plans the reception capacity of the Dutch asylum chain.
//!
//! A scenario (plain data) is checked and compiled, the engine runs it, and the outcome (plain data) is shown or written.
//! Which module may import which is told in `docs/architecture.md` and kept by `tests/integration/architecture.rs`.

pub mod problem;
pub mod units;

pub mod format;
pub mod scenario;

pub mod engine;
pub mod parameters;

pub mod text;

pub mod naming;

pub mod chart;
pub mod report;

pub mod budget;
pub mod compare;
pub mod stock;

pub mod graphs;
pub mod intake;
pub mod probe;
pub mod regional;

pub mod session;

pub mod ui;

pub mod cli;
