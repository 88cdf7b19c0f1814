//! Integration tests: one binary.

mod files;
