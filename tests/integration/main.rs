//! Integration tests: one binary.

mod files;
mod balances;
mod cases;
