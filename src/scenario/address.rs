//! Addresses: every single editable value of a scenario by a readable, stable path.

use super::{Scenario, Status, Value};
use crate::problem::Problem;

impl Scenario {
    /// The value at an address.
    pub fn read(&self, address: &str) -> Result<Value, Problem> {
        Err(Problem::error("address-unknown", address))
    }

    /// Replaces the value at an address and returns the old one.
    pub fn write(&mut self, address: &str, value: Value, status: Status) -> Result<Value, Problem> {
        let _ = (value, status);
        Err(Problem::error("address-unknown", address))
    }
}
