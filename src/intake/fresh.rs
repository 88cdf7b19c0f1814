//! A row that means no known location becomes a new one, if it says enough.

use std::collections::BTreeSet;

use super::column::Column;
use super::field::Field;
use super::rows::{Entry, Told};
use super::value::Amount;
use super::vocabulary::plain;
use crate::problem::Problem;
use crate::scenario::address::readable;
use crate::scenario::{Figure, Location, Scenario, Stage, Status};
use crate::units::Unit;

/// A new location of what a row cannot do without; `None` with what is missing told.
pub(super) fn fresh(
    entry: &Entry,
    scenario: &Scenario,
    taken: &mut BTreeSet<String>,
    told: &mut Vec<Told>,
) -> Option<Location> {
    let mut tell = |problem: Problem, column| {
        let problem = Problem { address: entry.cell(column), ..problem };
        told.push(Told { row: entry.row, about: entry.about(), problem });
    };
    let mut complete = true;
    let mut need = |column: Column| {
        complete = false;
        tell(Problem::error("intake-needed", "").with("column", column.id()), column);
    };
    let (id, name) = (entry.text(Column::Id), entry.text(Column::Name));
    if id.is_empty() && name.is_empty() {
        need(Column::Name);
    }
    let kind = match entry.fields.get(&Column::Kind) {
        Some(Some(Field::Kind(kind))) => Some(*kind),
        _ => None,
    };
    if kind.is_none() {
        need(Column::Kind);
    }
    let places = matches!(entry.fields.get(&Column::Places), Some(Some(Field::Count(_, Amount::Known(_)))));
    if !places {
        need(Column::Places);
    }
    let province = match (entry.text(Column::Province), scenario.provinces.as_slice()) {
        ("", [only]) => only.id.clone(),
        ("", _) => {
            need(Column::Province);
            String::new()
        }
        (id, _) => id.to_owned(),
    };
    let stage = match entry.fields.get(&Column::Stage) {
        Some(Some(Field::Stage(stage))) => Some(*stage),
        _ => None,
    };
    let from = match entry.fields.get(&Column::From) {
        Some(Some(Field::From(from))) => Some(*from),
        // What is open has opened; when matters to nobody any more.
        _ if stage.is_none_or(|stage| !stage.to_come()) => None,
        _ => {
            need(Column::From);
            None
        }
    };
    if !id.is_empty() && !readable(id) {
        complete = false;
        tell(Problem::error("intake-id", "").with("found", id), Column::Id);
    }
    if !complete {
        return None;
    }
    if from.is_none() {
        let problem = Problem::warning("intake-from-start", "").with("value", &scenario.start);
        tell(problem, Column::From);
    }
    let id = if id.is_empty() { fresh_id(name, entry.text(Column::Municipality), taken) } else { id.to_owned() };
    let places = Figure::new(0.0, Unit::Places, Status::Assumed);
    let mut location = Location::new(&id, &province, kind?, places, from.unwrap_or(scenario.start));
    // What is still to open before the scenario even starts would be no stage of it.
    location.stage =
        stage.unwrap_or(if location.available_from > scenario.start { Stage::Agreed } else { Stage::Open });
    if stage.is_none() && location.stage == Stage::Agreed {
        tell(Problem::warning("intake-stage-agreed", "").with("value", &location.available_from), Column::Stage);
    }
    Some(location)
}

/// An id made of a name, which no other location has: the same list gives the same ids again.
fn fresh_id(name: &str, municipality: &str, taken: &mut BTreeSet<String>) -> String {
    let short =
        |text: &str| plain(text).replace(' ', "-").chars().take(40).collect::<String>().trim_matches('-').to_owned();
    let (name, municipality) = (short(name), short(municipality));
    let name = if name.is_empty() { "locatie".to_owned() } else { name };
    let longer = if municipality.is_empty() {
        name.clone()
    } else {
        format!("{name}-{municipality}").chars().take(56).collect()
    };
    let numbered = (2..).map(|number| format!("{longer}-{number}"));
    let id = [name, longer.clone()].into_iter().chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(id.clone());
    id
}
