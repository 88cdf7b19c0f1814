//! Integration tests: one binary.

mod balances;
mod cases;
mod checks;
mod files;
mod hostile;
mod values;
