//! `schaalplan parameters`: what can be moved, with its value in a scenario.

use std::path::Path;

use super::Exit;
use super::columns::aligned;
use super::console::{Console, Stop};
use super::load;
use crate::parameters::{Availability, Control, Group, Nature, PARAMETERS, Parameter};
use crate::scenario::Value;
use crate::text::Texts;

/// Prints every parameter: id, address, unit, range, nature, value in the scenario, name.
///
/// Values stand as `--set` takes them. Where a parameter has no meaning in the scenario, the reason follows below the list.
pub(super) fn parameters(file: Option<&Path>, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let loaded = load::load(file, console)?;
    let mut rows = vec![heads(texts)];
    let mut absent: Vec<&str> = Vec::new();
    for group in Group::ALL {
        for parameter in PARAMETERS.iter().filter(|parameter| parameter.group == group) {
            let value = match parameter.value(&loaded.document.base) {
                Availability::Value(value) => plain(&value),
                Availability::Absent(reason) => {
                    if !absent.contains(&reason) {
                        absent.push(reason);
                    }
                    let number = absent.iter().position(|known| *known == reason).unwrap_or(0) + 1;
                    format!("– [{number}]")
                }
            };
            rows.push(row(parameter, value, texts));
        }
    }
    console.print(&aligned(&rows, &[]))?;
    for (number, reason) in absent.iter().enumerate() {
        console.print(&format!("[{}] {}\n", number + 1, texts.get(reason)))?;
    }
    Ok(Exit::Done)
}

fn heads(texts: &Texts) -> Vec<String> {
    let heads = ["id", "address", "unit", "range", "nature", "value", "name"];
    heads.map(|head| texts.get(&format!("list-{head}"))).to_vec()
}

fn row(parameter: &Parameter, value: String, texts: &Texts) -> Vec<String> {
    let nature = match parameter.nature {
        Nature::Assumption => "status-assumed",
        Nature::Decision => "status-decided",
    };
    let unit = match parameter.control {
        Control::Choice(_) | Control::Flag => String::new(),
        Control::Number { .. } | Control::Price { .. } => texts.unit(parameter.unit),
    };
    vec![
        parameter.id.to_owned(),
        parameter.address.to_owned(),
        unit,
        range(&parameter.control),
        texts.get(nature),
        value,
        texts.get(&format!("parameter-{}", parameter.id)),
    ]
}

/// What may be chosen: the ends of the slider, or the names.
fn range(control: &Control) -> String {
    match control {
        Control::Number { from, to, .. } => format!("{from}..{to}"),
        Control::Price { to } => format!("0..{to}"),
        Control::Choice(names) => names.join("|"),
        Control::Flag => "true|false".to_owned(),
    }
}

/// A value as `--set` takes it.
fn plain(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Money(euro) => euro.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Choice(name) => name.clone(),
        Value::Location(location) => location.id.clone(),
    }
}
