//! Integration tests: one binary.

mod checks;
mod files;
