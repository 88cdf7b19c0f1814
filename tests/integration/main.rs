//! All integration tests in one binary: each further one would link the window again.

mod architecture;
mod charts;
mod files;
mod golden;
mod headless;
mod raster;
mod samples;
