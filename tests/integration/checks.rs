//! What is wrong with a scenario: every problem, with its code, address and place in the file.

use schaalplan::problem::Severity;
use schaalplan::scenario::{check, file};

use crate::files::SMALL;

/// The small document with simulated demand.
pub(crate) fn flow() -> String {
    let (before, rest) = SMALL.split_once("        demand: ").expect("the document has demand");
    let (_, after) = rest.split_once("        occupancy_norm").expect("the norm follows demand");
    format!("{before}        demand: {},\n        occupancy_norm{after}", include_str!("data/flow.ron").trim_end())
}

/// All problems of a text, one a line: `error code address line:column {arguments}`.
fn problems(text: &str) -> Vec<String> {
    let (document, index) = file::read(text).expect("the shape is right");
    let found = check(&document, None).map_or_else(|problems| problems, |checked| checked.warnings().to_vec());
    let shown = |mut problem: schaalplan::problem::Problem| {
        index.place(&mut problem);
        let kind = if problem.severity == Severity::Error { "error" } else { "warning" };
        format!("{kind} {}", crate::files::shown(&problem))
    };
    found.into_iter().map(shown).collect()
}

#[test]
fn the_examples_are_right() {
    assert_eq!(problems(SMALL), Vec::<String>::new());
    assert_eq!(problems(&flow()), Vec::<String>::new());
}
