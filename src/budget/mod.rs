//! Budget tables beside modelled cost: footing, margins, what a budget buys. Pure: plain data in, plain data out (docs/model.md#budget).

pub mod buys;
pub mod costs;
pub mod decisions;
pub mod lines;
pub mod prices;
