//! What makes up the cost of the places: fixed and variable, staff, and money by the month in which it moves.

pub mod fixed;
pub mod references;
pub mod rhythm;
pub mod staff;
pub mod tables;
