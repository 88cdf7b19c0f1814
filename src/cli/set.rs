//! `--set ADDRESS=VALUE`: a change typed on the command line.

use rust_decimal::Decimal;

use super::arguments::usage;
use super::console::Stop;
use crate::parameters::{Availability, Nature, Parameter};
use crate::problem::Problem;
use crate::scenario::{Scenario, Status, Value};
use crate::text::Texts;

/// Makes a change in a scenario.
///
/// Errors: wrong usage: not of the form `ADDRESS=VALUE`, an address that is not there, a value that is none.
pub(super) fn set(scenario: &mut Scenario, change: &str, texts: &Texts) -> Result<(), Stop> {
    let wrong = |message: String| usage(&format!("--set {change}: {message}"), texts);
    // An id inside an address may hold a `=`, a value never does.
    let (name, typed) = change.rsplit_once('=').ok_or_else(|| wrong(texts.get("set-form")))?;
    let problem = |problem: Problem| {
        let (what, fix) = texts.problem(&problem);
        wrong(format!("{}. {fix}", what.trim_end_matches('.')))
    };
    let (point, parameter) = match name.split_once('@') {
        Some((name, point)) => (Some(point), Parameter::find(name)),
        None => (None, Parameter::find(name)),
    };
    let Some(parameter) = parameter else {
        let old = scenario.read(name).map_err(problem)?;
        let value = parse(typed, &old, name).map_err(problem)?;
        return scenario.write(name, value, Status::Assumed).map(|_old| ()).map_err(problem);
    };
    if let Availability::Absent(reason) = parameter.value(scenario)
        && reason != "absent-figure"
    {
        return Err(wrong(texts.get(reason)));
    }
    let address = point.map_or_else(|| parameter.address.to_owned(), |point| format!("{}@{point}", parameter.address));
    let value = parameter.parse(typed).map_err(problem)?;
    let status = match parameter.nature {
        Nature::Assumption => Status::Assumed,
        Nature::Decision => Status::Decided,
    };
    scenario.write(&address, value, status).map(|_old| ()).map_err(problem)
}

/// Reads a typed value of the kind that stands at an address now.
fn parse(typed: &str, old: &Value, address: &str) -> Result<Value, Problem> {
    let value = match old {
        Value::Number(_) => typed.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Number),
        Value::Money(_) => Decimal::from_str_exact(typed).ok().map(Value::Money),
        Value::Flag(_) => typed.parse().ok().map(Value::Flag),
        Value::Choice(_) => Some(Value::Choice(typed.to_owned())),
        Value::Location(_) => None,
    };
    value.ok_or_else(|| Problem::error("parameter-value", address).with("value", typed).with("parameter", address))
}
