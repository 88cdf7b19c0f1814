//! Entries of a list beside the locations there are: what is added, changed, taken out, and refused.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::column::Column;
use super::fresh::fresh;
use super::known::Known;
use super::made::made;
use super::rows::{Entry, Rows, Told};
use super::trial::try_out;
use super::vocabulary::plain;
use crate::problem::Problem;
use crate::scenario::{Document, Location, Scenario, Status, Value};

/// How a list is taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// The status of figures that are new or changed and say nothing of where they come from.
    pub status: Status,
    /// Their source, an id of the document's; empty: none.
    pub source: String,
    /// Their remark: which list they come from.
    pub note: String,
    /// Whether an empty cell takes away the value that a known location has; else it stays.
    pub clear: bool,
    /// Whether known locations of the provinces of the list that are not in it are taken out.
    pub remove: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self { status: Status::Assumed, source: String::new(), note: String::new(), clear: false, remove: false }
    }
}

/// A location that is added or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Arriving {
    /// The row it comes from.
    pub row: usize,
    /// As it is; absent: it is new.
    pub before: Option<Arc<Location>>,
    /// As it will be.
    pub after: Arc<Location>,
    /// The columns that change.
    pub columns: Vec<Column>,
}

/// What importing a list would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Rows that hold a location, refused ones included.
    pub rows: usize,
    /// New locations.
    pub added: Vec<Arriving>,
    /// Known locations that change.
    pub changed: Vec<Arriving>,
    /// How many known locations are in the list and stay as they are.
    pub unchanged: usize,
    /// Known locations of the same provinces that are not in the list.
    pub missing: Vec<Arc<Location>>,
    /// Whether those are taken out.
    pub remove: bool,
    /// What is wrong with rows, or worth a remark.
    pub told: Vec<Told>,
    /// Rows that are no locations.
    pub skipped: Vec<Told>,
    /// What is wrong with the whole; nothing can be imported then.
    pub problems: Vec<Problem>,
}

impl Preview {
    /// The rows that are refused, each once.
    pub fn refused(&self) -> BTreeSet<usize> {
        self.told.iter().filter(|told| told.refuses()).map(|told| told.row).collect()
    }

    /// The addresses and values that make it so, for one step of the history; empty: nothing changes.
    pub fn changes(&self) -> Vec<(String, Value)> {
        if !self.problems.is_empty() {
            return Vec::new();
        }
        let arriving = self.added.iter().chain(&self.changed);
        let set = arriving.map(|arriving| (address(&arriving.after.id), Value::Location(Arc::clone(&arriving.after))));
        let gone = self.missing.iter().filter(|_| self.remove);
        set.chain(gone.map(|location| (address(&location.id), Value::Choice(String::new())))).collect()
    }
}

fn address(id: &str) -> String {
    format!("locations[{id}]")
}

/// Holds the rows of a list beside the locations of a variant (or the base), and tries the result: what the checks refuse is told of the row
/// that it comes from.
pub fn compare(rows: Rows, document: &Document, shown: Option<&str>, choices: &Choices) -> Preview {
    let scenario = document.effective(shown);
    let all: BTreeSet<usize> =
        rows.entries.iter().map(|entry| entry.row).chain(rows.told.iter().map(|told| told.row)).collect();
    let mut preview = Preview {
        rows: all.len(),
        told: rows.told,
        skipped: rows.skipped,
        remove: choices.remove,
        ..Preview::default()
    };
    let known = Known::of(&scenario, &rows.entries);
    let mut taken: BTreeSet<String> = scenario.locations.iter().map(|location| location.id.clone()).collect();
    taken.extend(rows.entries.iter().map(|entry| entry.text(Column::Id).to_owned()));
    let mut arriving = Vec::new();
    for entry in &rows.entries {
        let before = known.found(entry);
        let start = match before {
            Some(before) => Some((**before).clone()),
            None => fresh(entry, &scenario, &mut taken, &mut preview.told),
        };
        arriving.extend(start.map(|start| (entry, made(entry, before, start, choices))));
    }
    try_out(&mut preview, &mut arriving, document, &scenario);
    let listed: Vec<&Entry> = rows.entries.iter().chain(&rows.refused).collect();
    missing(&mut preview, &listed, &known, &arriving, &scenario);
    for (_, arriving) in arriving {
        match (&arriving.before, arriving.columns.is_empty()) {
            (None, _) => preview.added.push(arriving),
            (Some(_), false) => preview.changed.push(arriving),
            (Some(_), true) => preview.unchanged += 1,
        }
    }
    preview.told.sort_by_key(|told| told.row);
    preview
}

/// Known locations of the provinces that the list is about and that are not in it, not even in a row that is refused.
fn missing(
    preview: &mut Preview,
    listed: &[&Entry],
    known: &Known<'_>,
    arriving: &[(&Entry, Arriving)],
    scenario: &Scenario,
) {
    let provinces: BTreeSet<&str> = arriving.iter().map(|(_, arriving)| arriving.after.province.as_str()).collect();
    let mut met: BTreeSet<&str> = arriving.iter().map(|(_, arriving)| arriving.after.id.as_str()).collect();
    met.extend(listed.iter().map(|entry| entry.text(Column::Id)));
    met.extend(listed.iter().filter_map(|entry| known.found(entry)).map(|location| location.id.as_str()));
    // A refused row says which location it is about by its name too, whatever else is wrong with it.
    let refused: BTreeSet<String> =
        preview.told.iter().filter(|told| told.refuses()).map(|told| plain(&told.about)).collect();
    let gone = |location: &&Arc<Location>| {
        provinces.contains(location.province.as_str())
            && !met.contains(location.id.as_str())
            && !refused.contains(&plain(&location.name))
            && !refused.contains(&plain(&location.id))
    };
    preview.missing = scenario.locations.iter().filter(gone).cloned().collect();
}
