//! Values of what is moved, as the document takes them.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::parameters::{Nature, Parameter};
use crate::scenario::{Scenario, Value};

/// A number in the kind of value that stands at an address.
pub(super) fn of(scenario: &Scenario, address: &str, number: f64) -> Value {
    if matches!(scenario.read(address), Ok(Value::Money(_))) {
        return Value::Money(Decimal::from_f64(number).unwrap_or_default().round_dp(4).normalize());
    }
    Value::Number(number)
}

/// The number at an address, if one stands there.
pub(super) fn now(scenario: &Scenario, address: &str) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive;
    match scenario.read(address) {
        Ok(Value::Number(number)) => Some(number),
        Ok(Value::Money(amount)) => amount.to_f64(),
        _ => None,
    }
}

/// The address with whether it is assumed or decided there.
pub(super) fn nature(address: &str) -> (String, Nature) {
    let stem = address.split('@').next().unwrap_or(address);
    let nature = Parameter::find(stem).map_or(Nature::Assumption, |parameter| parameter.nature);
    (address.to_owned(), nature)
}
