//! What a row says is given to its location: plain fields, and figures with where they come from.

use std::sync::Arc;

use super::column::{Column, Sort};
use super::compare::{Arriving, Choices};
use super::field::Field;
use super::figures::{count, differ, money, set_count, set_money};
use super::origin::Origin;
use super::rows::Entry;
use super::value::Amount;
use crate::scenario::{Figure, Location, Status};
use crate::units::Unit;

/// The location with what a row says of it.
pub(super) fn made(entry: &Entry, before: Option<&Arc<Location>>, mut after: Location, choices: &Choices) -> Arriving {
    let origins = match entry.fields.get(&Column::Origins) {
        Some(Some(Field::Origins(origins))) => Some(origins),
        _ => None,
    };
    for (column, field) in &entry.fields {
        let kept = before.is_some() && !choices.clear && entry.empty.contains(column);
        if let (Some(field), false) = (field, kept) {
            put(&mut after, field);
        }
    }
    // An empty place of name, stage or kind changes nothing; the figures follow, each with where it comes from.
    for column in Column::figures() {
        let kept = before.is_some() && !choices.clear && entry.empty.contains(&column);
        let origin = origins.and_then(|origins| origins.get(&column));
        match entry.fields.get(&column) {
            Some(Some(Field::Count(_, amount))) if !kept => {
                let old = before.and_then(|before| count(before, column));
                let figure = Given { amount, origin, choices, unit: unit(column) }.figure(old);
                set_count(&mut after, column, figure);
            }
            Some(Some(Field::Money(_, amount))) if !kept => {
                let old = before.and_then(|before| money(before, column));
                let figure = Given { amount, origin, choices, unit: unit(column) }.figure(old);
                set_money(&mut after, column, figure);
            }
            _ => {
                if let (Some(origin), Some(mut figure)) = (origin, count(&after, column).cloned()) {
                    origin.give(&mut figure);
                    set_count(&mut after, column, Some(figure));
                }
                if let (Some(origin), Some(mut figure)) = (origin, money(&after, column).cloned()) {
                    origin.give(&mut figure);
                    set_money(&mut after, column, Some(figure));
                }
            }
        }
    }
    let differs = |column: &Column| before.is_none_or(|before| differ(*column, before, &after));
    let columns = Column::written().filter(differs).collect();
    Arriving { row: entry.row, before: before.cloned(), after: Arc::new(after), columns }
}

/// What a column of figures is counted in.
fn unit(column: Column) -> Unit {
    match column.sort() {
        Sort::Places => Unit::Places,
        Sort::Share => Unit::Share,
        Sort::Price => Unit::EuroPerPlaceDay,
        Sort::Amount => Unit::Euro,
        _ => Unit::Months,
    }
}

/// A figure as a row gives it.
struct Given<'a, T> {
    amount: &'a Amount<T>,
    origin: Option<&'a Origin>,
    choices: &'a Choices,
    unit: Unit,
}

impl<T: Clone + PartialEq + std::str::FromStr> Given<'_, T> {
    /// The figure: as it was where its value is the same; a changed value does not keep the status of the old one unless the list says so.
    fn figure(&self, old: Option<&Figure<T>>) -> Option<Figure<T>> {
        let value = match self.amount {
            Amount::None => return None,
            Amount::Unknown => None,
            Amount::Known(value) => Some(value.clone()),
        };
        let with_origin = |old: &Figure<T>| {
            let mut figure = old.clone();
            if let Some(origin) = self.origin {
                origin.give(&mut figure);
            }
            figure
        };
        if let Some(old) = old.filter(|old| old.value == value) {
            return Some(with_origin(old));
        }
        let status = if value.is_some() { self.choices.status } else { Status::Unknown };
        let source = Some(&self.choices.source).filter(|source| !source.is_empty() && status != Status::Unknown);
        let mut new = Figure {
            value,
            low: None,
            high: None,
            unit: self.unit,
            status,
            source: source.into_iter().cloned().collect(),
            date: None,
            note: self.choices.note.clone(),
        };
        // What the list says of the old figure does not hold for the new one.
        let stale = old.is_some_and(|old| with_origin(old) == *old);
        if let Some(origin) = self.origin.filter(|_| !stale) {
            origin.give(&mut new);
        }
        Some(new)
    }
}

/// Gives a location what is no figure.
fn put(location: &mut Location, field: &Field) {
    match field {
        Field::Id(_) | Field::Count(..) | Field::Money(..) | Field::Origins(_) => {}
        Field::Name(name) => location.name.clone_from(name),
        Field::Municipality(name) => location.municipality.clone_from(name),
        Field::Province(id) => location.province.clone_from(id),
        Field::Kind(kind) => location.kind = *kind,
        Field::From(month) => location.available_from = *month,
        Field::Until(month) => location.available_until = *month,
        Field::Stage(stage) => location.stage = *stage,
        Field::StageSince(month) => location.stage_since = *month,
        Field::Delay(months) => location.delay = *months,
        Field::Basis(basis) => location.basis = *basis,
        Field::Payer(payer) => location.payer = *payer,
        Field::Extensions(extensions) => location.extensions.clone_from(extensions),
        Field::Agreements(agreements) => location.agreements.clone_from(agreements),
        Field::Contract(contract) => location.contract.clone_from(contract),
        Field::Funding(funding) => location.funding.clone_from(funding),
        Field::Handover(handover) => location.handover.clone_from(handover),
        Field::Note(note) => location.note.clone_from(note),
    }
}
