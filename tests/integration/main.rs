//! Integration tests: one binary.

mod checks;
mod files;
mod hostile;
mod values;
