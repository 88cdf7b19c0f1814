//! Budget tables beside modelled cost: footing, margins, what a budget buys. Pure: plain data in, plain data out (docs/model.md#budget).

pub mod comments;
pub mod coverage;
pub mod pasted;
pub mod tables;
