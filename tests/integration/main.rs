//! Integration tests: one binary.

mod balances;
mod cases;
mod formulas;
mod random;
