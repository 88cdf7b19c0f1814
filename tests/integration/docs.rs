//! The lists in the documentation are made from the registries, and this keeps them true. `UPDATE_DOCS=1 cargo test` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use schaalplan::engine::{Counting, REGISTRY};
use schaalplan::format::Language;
use schaalplan::parameters::{Control, Group, Nature, PARAMETERS, Parameter};
use schaalplan::text::Texts;

/// Compares a made page with the one in the repository.
fn kept(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == made, "docs/{name} is not what the registry says; run UPDATE_DOCS=1 cargo test");
}

fn range(parameter: &Parameter) -> String {
    match parameter.control {
        Control::Number { from, to, step } => format!("{from} to {to}, step {step}"),
        Control::Price { to } => format!("0 to {to}"),
        Control::Choice(names) => names.join(", "),
        Control::Flag => "true, false".to_owned(),
    }
}

#[test]
fn the_page_of_parameters_is_that_of_the_registry() {
    let texts = Texts::new(Language::En);
    let mut page = "# Parameters\n\nMade from `src/parameters.rs`. `--set` takes the id or the address; the default is what the scenario says.\n".to_owned();
    for group in Group::ALL {
        write!(page, "\n## {}\n\n| id | name | address | unit | range of the slider | kind |\n| --- | --- | --- | --- | --- | --- |\n", texts.get(group.text())).unwrap();
        for parameter in PARAMETERS.iter().filter(|parameter| parameter.group == group) {
            let nature = match parameter.nature {
                Nature::Assumption => "assumption",
                Nature::Decision => "decision",
            };
            let (id, address) = (parameter.id, parameter.address);
            let (label, unit) = (texts.get(&format!("parameter-{id}")), texts.unit(parameter.unit));
            writeln!(page, "| `{id}` | {label} | `{address}` | {unit} | {} | {nature} |", range(parameter)).unwrap();
        }
    }
    kept("parameters.md", &page);
}

#[test]
fn the_page_of_series_is_that_of_the_registry() {
    let texts = Texts::new(Language::En);
    let mut page = "# Series\n\nMade from `src/engine/series.rs`: what the engine computes per month, and the columns of `months.csv`. A stock is counted on the first day of \
                    the month, a flow happens during it, a state holds during it. Series marked *flow* exist only where demand is simulated.\n\n\
                    | name | unit | counted as | demand | meaning | computed from |\n| --- | --- | --- | --- | --- | --- |\n"
        .to_owned();
    for info in REGISTRY {
        let counting = match info.counting {
            Counting::Stock => "stock",
            Counting::Flow => "flow",
            Counting::State => "state",
        };
        let inputs: Vec<String> = info
            .inputs
            .iter()
            .map(|input| match input.lag {
                0 => format!("`{}`", input.id.info().name),
                lag => format!("`{}` {lag} month back", input.id.info().name),
            })
            .collect();
        let demand = if info.flow_demand { "*flow*" } else { "any" };
        let meaning = texts.get(&format!("series-{}.meaning", info.name));
        let (name, unit, inputs) = (info.name, texts.unit(info.unit), inputs.join(", "));
        writeln!(page, "| `{name}` | {unit} | {counting} | {demand} | {meaning} | {inputs} |").unwrap();
    }
    kept("series.md", &page);
}
