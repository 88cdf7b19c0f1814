//! Schaalplan: plans the reception capacity of the Dutch asylum chain.
//!
//! A scenario (plain data) is checked and compiled, the engine runs it, and the outcome (plain data) is shown or written.
//! The modules below may import only modules above them; `tests/integration/architecture.rs` keeps it so.

pub mod chart;
pub mod ui;
pub mod units;
