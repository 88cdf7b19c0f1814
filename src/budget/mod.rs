//! Budget tables beside modelled cost: footing, margins, what a budget buys. Pure: plain data in, plain data out (docs/model.md#budget).

pub mod buys;
pub mod comments;
pub mod costs;
pub mod coverage;
pub mod decisions;
pub mod lines;
pub mod pasted;
pub mod prices;
pub mod tables;
