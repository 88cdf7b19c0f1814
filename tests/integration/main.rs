//! All integration tests in one binary: each further one would link the window again.

mod charts;
mod raster;
mod samples;
