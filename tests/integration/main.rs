//! Integration tests: one binary.

mod balances;
mod cases;
mod files;
