//! The result of an import is tried before anything is changed: the checks of a scenario say which rows cannot be.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::column::Column;
use super::compare::{Arriving, Preview};
use super::rows::{Entry, Told};
use crate::problem::{Problem, Severity};
use crate::scenario::{Document, Scenario, check_alone};

/// Lets the checks look at the document as it would be, until they find no row to refuse any more.
pub(super) fn try_out(
    preview: &mut Preview,
    arriving: &mut Vec<(&Entry, Arriving)>,
    document: &Document,
    scenario: &Scenario,
) {
    for round in 0..50 {
        let mut tried = document.alone();
        tried.base = scenario.clone();
        let mut places: BTreeMap<String, usize> =
            tried.base.locations.iter().enumerate().map(|(place, location)| (location.id.clone(), place)).collect();
        for (_, arriving) in arriving.iter() {
            let known = places.get(&arriving.after.id).and_then(|place| tried.base.locations.get_mut(*place));
            if let Some(location) = known {
                *location = Arc::clone(&arriving.after);
            } else {
                places.insert(arriving.after.id.clone(), tried.base.locations.len());
                tried.base.locations.push(Arc::clone(&arriving.after));
            }
        }
        let found = match check_alone(&tried, None) {
            Ok(checked) => checked.warnings().to_vec(),
            Err(problems) => problems,
        };
        let mut refused = BTreeSet::new();
        let mut rest = Vec::new();
        for problem in found {
            let of = problem.address.strip_prefix("locations[").and_then(|rest| rest.split_once(']'));
            let of = of.and_then(|(id, field)| {
                let number = id.strip_prefix('#').and_then(|number| number.parse::<usize>().ok());
                let id =
                    number.and_then(|number| tried.base.locations.get(number - 1)).map_or(id, |location| &location.id);
                let (entry, _) =
                    arriving.iter().find(|(_, arriving)| arriving.after.id == id && !arriving.columns.is_empty())?;
                Some((*entry, field.trim_start_matches('.').to_owned()))
            });
            let error = problem.severity == Severity::Error;
            match of {
                Some((entry, field)) => {
                    if error {
                        refused.insert(entry.row);
                    }
                    if error || round == 0 || refused.is_empty() {
                        tell(preview, entry, &field, problem);
                    }
                }
                None if error => rest.push(problem),
                None => {}
            }
        }
        arriving.retain(|(entry, _)| !refused.contains(&entry.row));
        if refused.is_empty() {
            preview.problems = rest;
            return;
        }
    }
    preview.problems.push(Problem::error("intake-too-wrong", ""));
}

/// Tells of a row what the checks say of its location, once.
fn tell(preview: &mut Preview, entry: &Entry, field: &str, problem: Problem) {
    let column = field.split(['.', '[']).next().and_then(Column::named).unwrap_or(Column::Id);
    let told =
        Told { row: entry.row, about: entry.about(), problem: Problem { address: entry.cell(column), ..problem } };
    if !preview.told.contains(&told) {
        preview.told.push(told);
    }
}
