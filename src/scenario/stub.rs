//! Stands in until addresses can be read and written.

use super::{Scenario, Status, Value};
use crate::problem::Problem;

impl Scenario {
    /// Where the value at an address comes from.
    pub fn origin(&self, address: &str) -> Option<super::origin::Origin<'_>> {
        let _ = address;
        None
    }

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
