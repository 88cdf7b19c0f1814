//! What differs between the bases of two documents: as changes where an address can say it, told field by field where none can.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::address::readable;
use super::{Change, Document, Index, Scenario, Status, Value, file, set};

/// How two bases differ.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// What turns the one into the other, as far as addresses can say it.
    pub changes: Vec<Change>,
    /// What no address can say: names, sources, points that only one of them has.
    pub unsaid: Vec<Unsaid>,
}

/// A difference that no change can make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaid {
    /// The field or item.
    pub address: String,
    /// What the one says, as written in its file; `None`: it does not have the field. Empty: a group or a list.
    pub ours: Option<String>,
    /// What the other says.
    pub theirs: Option<String>,
}

/// The fields and items of a base by their address; with their value where nothing lies below them.
type Fields = BTreeMap<String, Option<String>>;

impl Document {
    /// How another document differs from this one: its base, budgets, forecasts, references and sources. Names, variants and views are not compared.
    pub fn difference(&self, other: &Self) -> Difference {
        let same = self.base == other.base
            && (&self.budgets, &self.forecasts, &self.references, &self.sources, &self.note)
                == (&other.budgets, &other.forecasts, &other.references, &other.sources, &other.note);
        if same {
            return Difference::default();
        }
        let mut copy = self.alone();
        let (ours, order) = fields(&copy);
        let (theirs, their_order) = fields(&other.alone());
        let mut changes = locations(&self.base, &other.base);
        for change in &changes {
            // A location can always be put in, replaced and taken out.
            drop(copy.base.write(&change.address, change.new.clone(), change.status));
        }
        let order: Vec<&String> =
            order.iter().chain(their_order.iter().filter(|address| !ours.contains_key(*address))).collect();
        // Writing the middle of a band moves its ends along, and those come after it; a second look finds what else moved.
        for _look in 0..2 {
            let (now, _) = fields(&copy);
            for address in order.iter().filter(|address| now.get(**address) != theirs.get(**address)) {
                let Some(change) = change(&self.base, &copy.base, &other.base, address) else { continue };
                if copy.base.write(&change.address, change.new.clone(), change.status).is_ok() {
                    changes.retain(|known| known.address != change.address);
                    changes.push(change);
                }
            }
        }
        let (now, _) = fields(&copy);
        // A list that is empty in only one of them is told of by its items.
        let group = |fields: &Fields, address: &str| fields.get(address).is_some_and(Option::is_none);
        let left = order.into_iter().filter(|address| {
            let same = |fields: &Fields| fields.get(*address) == theirs.get(*address);
            let both = ours.contains_key(*address) && theirs.contains_key(*address);
            let list = both && (group(&ours, address) || group(&theirs, address));
            !same(&ours) && !same(&now) && !list
        });
        let mut told: BTreeSet<String> = BTreeSet::new();
        let mut unsaid = Vec::new();
        for address in left {
            let top = highest(address, &ours, &theirs);
            if told.insert(top.clone()) {
                let text = |fields: &Fields| fields.get(&top).map(|value| value.clone().unwrap_or_default());
                let (ours, theirs) = (text(&ours), text(&theirs));
                unsaid.push(Unsaid { address: top, ours, theirs });
            }
        }
        Difference { changes, unsaid }
    }
}

/// The fields of a document, and their addresses in the order of the file.
fn fields(document: &Document) -> (Fields, Vec<String>) {
    let text = file::write(document);
    let all = Index::new(&text).fields(&text);
    let order = all.iter().map(|(address, _)| address.clone()).collect();
    (all.into_iter().map(|(address, value)| (address, value.map(str::to_owned))).collect(), order)
}

/// Locations that only one of them has, or that differ in more than values with an address.
fn locations(ours: &Scenario, theirs: &Scenario) -> Vec<Change> {
    let mut changes = Vec::new();
    let known = ours.locations.iter().filter(|location| readable(&location.id));
    for location in known {
        let other = theirs.locations.iter().find(|other| other.id == location.id);
        let whole = match other {
            None => Some(set::nothing()),
            Some(other) if same_shape(location, other) => None,
            Some(other) => Some(Value::Location(Arc::clone(other))),
        };
        changes.extend(whole.map(|new| whole_location(&location.id, Value::Location(Arc::clone(location)), new)));
    }
    let new = theirs
        .locations
        .iter()
        .filter(|location| readable(&location.id) && ours.locations.iter().all(|known| known.id != location.id));
    changes.extend(new.map(|new| whole_location(&new.id, set::nothing(), Value::Location(Arc::clone(new)))));
    changes
}

fn whole_location(id: &str, old: Value, new: Value) -> Change {
    made(format!("locations[{id}]"), old, new, Status::Assumed)
}

/// Whether two locations differ at most in values that have an address of their own.
fn same_shape(one: &super::Location, other: &super::Location) -> bool {
    let mut moved = one.clone();
    moved.places = other.places.clone();
    (moved.available_from, moved.available_until, moved.delay) =
        (other.available_from, other.available_until, other.delay);
    (moved.probability, moved.ready_months) = (other.probability.clone(), other.ready_months.clone());
    (moved.cost_in_use, moved.cost_flex) = (other.cost_in_use.clone(), other.cost_flex.clone());
    (moved.cost_reserve, moved.cost_idle) = (other.cost_reserve.clone(), other.cost_idle.clone());
    (moved.investment, moved.closing_cost) = (other.investment.clone(), other.closing_cost.clone());
    moved == *other
}

/// The change that brings one field where the other base has it, if its address leads to a value in both.
fn change(ours: &Scenario, now: &Scenario, theirs: &Scenario, field: &str) -> Option<Change> {
    let address = field.strip_suffix(".value").or_else(|| field.strip_suffix(".amount")).unwrap_or(field);
    let (current, new) = (now.read(address).ok()?, theirs.read(address).ok()?);
    if current == new {
        return None;
    }
    let status = theirs.origin(address).map(|origin| origin.status);
    let status = if status == Some(Status::Decided) { Status::Decided } else { Status::Assumed };
    // The point may stand in a location that is new here.
    let old = ours.read(address).unwrap_or(current);
    Some(made(address.to_owned(), old, new, status))
}

fn made(address: String, old: Value, new: Value, status: Status) -> Change {
    Change { address, old, new, status, by: String::new(), at: String::new() }
}

/// The highest group around a field that only one of the two has.
fn highest(address: &str, ours: &Fields, theirs: &Fields) -> String {
    let only_one = |address: &str| ours.contains_key(address) != theirs.contains_key(address);
    let mut top = address;
    let mut rest = address;
    while let Some(cut) = rest.rfind(['.', '[', '@']) {
        rest = &rest[..cut];
        if only_one(rest) {
            top = rest;
        }
    }
    top.to_owned()
}
