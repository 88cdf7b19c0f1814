//! All integration tests in one binary: each further one would link the window again.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod architecture;
mod balances;
mod cases;
mod charts;
mod checks;
mod checks_around;
mod comparing;
mod disks;
mod docs;
mod exchange;
mod files;
mod formulas;
mod golden;
mod headless;
mod headless_variants;
mod history;
mod hostile;
mod intake;
mod intake_back;
mod intake_headless;
mod intake_made;
mod intake_window;
mod keeping;
mod naming;
mod others;
mod overlays;
mod present;
mod random;
mod raster;
mod recovery;
mod samples;
mod session;
mod storm;
mod tables;
mod values;
mod variants;
mod window;
mod window_variants;
mod worked;
