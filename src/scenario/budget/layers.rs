//! Editions as layers: a table, and the supplementary budgets and amendments that change it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::footing::counts;
use super::{BudgetEdition, BudgetRow, YearAmount};
use crate::scenario::{Document, Status};
use crate::units::{Day, Month};

impl Document {
    /// Every edition as it counts when it is chosen, in the order of the document.
    pub fn editions(&self) -> impl Iterator<Item = Cow<'_, BudgetEdition>> {
        self.budgets.iter().map(|own| match &own.amends {
            Some(_) => effective(&self.budgets, &own.id).map_or(Cow::Borrowed(own), Cow::Owned),
            None => Cow::Borrowed(own),
        })
    }

    /// The edition with this id as it counts when it is chosen: see [`effective`].
    pub fn edition(&self, id: &str) -> Option<BudgetEdition> {
        effective(&self.budgets, id)
    }
}

/// An edition as it counts when it is chosen: the table it goes back to, with every amendment of that table up to and including its own, in
/// the order of their dates. One that amends nothing is as it stands.
///
/// An amended total that an amendment does not state itself moves with its parts. A year without a figure stays without one.
pub fn effective(editions: &[BudgetEdition], id: &str) -> Option<BudgetEdition> {
    stacked(&layers(editions, id))
}

/// A table with every amendment of it, direct or not, up to a date.
pub fn amendments_until(editions: &[BudgetEdition], id: &str, until: Day) -> Option<BudgetEdition> {
    let root = editions.iter().find(|edition| edition.id == id)?;
    let mut above: Vec<(usize, &BudgetEdition)> = editions
        .iter()
        .enumerate()
        .filter(|(_, other)| other.id != id && order(other.date) <= order(until))
        .filter(|(_, other)| chain(editions, other).iter().any(|below| below.id == id))
        .collect();
    above.sort_by_key(|(number, edition)| (order(edition.date), *number));
    let layers: Vec<&BudgetEdition> =
        std::iter::once(root).chain(above.into_iter().map(|(_, edition)| edition)).collect();
    stacked(&layers)
}

/// The layers of an edition, the table first and the edition itself last; empty when there is no such edition.
pub fn layers<'a>(editions: &'a [BudgetEdition], id: &str) -> Vec<&'a BudgetEdition> {
    let Some((own, edition)) = editions.iter().enumerate().find(|(_, edition)| edition.id == id) else {
        return Vec::new();
    };
    let below = chain(editions, edition);
    let Some(root) = below.last().copied() else { return vec![edition] };
    let mut between: Vec<(usize, &BudgetEdition)> = editions
        .iter()
        .enumerate()
        .filter(|(_, other)| other.id != edition.id && other.id != root.id)
        .filter(|(number, other)| {
            let earlier = (order(other.date), *number) < (order(edition.date), own);
            let of_root = earlier && chain(editions, other).last().is_some_and(|base| base.id == root.id);
            of_root && !chain(editions, other).iter().any(|known| known.id == edition.id)
                || below.iter().any(|known| known.id == other.id)
        })
        .collect();
    between.sort_by_key(|(number, edition)| (order(edition.date), *number));
    let between = between.into_iter().map(|(_, edition)| edition);
    std::iter::once(root).chain(between).chain([edition]).collect()
}

/// What an edition amends, what that amends, and so on; a ring, which the checks refuse, ends where it comes round.
fn chain<'a>(editions: &'a [BudgetEdition], edition: &BudgetEdition) -> Vec<&'a BudgetEdition> {
    let mut below: Vec<&BudgetEdition> = Vec::new();
    let mut next = edition.amends.as_deref();
    while let Some(found) = next.and_then(|id| editions.iter().find(|known| known.id == id)) {
        if found.id == edition.id || below.iter().any(|known| known.id == found.id) {
            break;
        }
        below.push(found);
        next = found.amends.as_deref();
    }
    below
}

/// The earliest day a date can mean, to put editions in order.
fn order(date: Day) -> (Month, i8) {
    let day = if let Day::Date(date) = date { date.day() } else { 1 };
    (date.month(), day)
}

/// Layers as one table, with the name of the uppermost.
fn stacked(layers: &[&BudgetEdition]) -> Option<BudgetEdition> {
    let (first, above) = layers.split_first()?;
    let mut made = (*first).clone();
    for layer in above {
        amend(&mut made, layer);
    }
    Some(made)
}

/// Makes the changes of an amendment.
fn amend(table: &mut BudgetEdition, change: &BudgetEdition) {
    table.id.clone_from(&change.id);
    table.title.clone_from(&change.title);
    table.note.clone_from(&change.note);
    table.date = change.date;
    table.amends = None;
    table.price_base = change.price_base.or(table.price_base);
    for source in &change.source {
        if !table.source.contains(source) {
            table.source.push(source.clone());
        }
    }
    let stated: BTreeSet<(&str, i32)> =
        change.rows.iter().flat_map(|row| row.years.iter().map(|given| (row.id.as_str(), given.year))).collect();
    for row in &change.rows {
        match table.rows.iter_mut().find(|known| known.id == row.id) {
            Some(known) => {
                if !row.pays.is_empty() {
                    known.pays.clone_from(&row.pays);
                }
                row.years.iter().for_each(|given| add(known, given));
            }
            None => table.rows.push(row.clone()),
        }
        for given in &row.years {
            carry(table, row, given, &stated);
        }
    }
}

/// Moves the totals that a changed row is part of, up to the first that the amendment states itself.
fn carry(table: &mut BudgetEdition, row: &BudgetRow, given: &YearAmount, stated: &BTreeSet<(&str, i32)>) {
    let mut below = table.row(&row.id).cloned();
    // A table has no more levels than rows; a ring is refused by the checks.
    for _level in 0..table.rows.len() {
        let Some(part) = below else { return };
        let Some(parent) = part.parent.as_deref() else { return };
        let Some(total) = table.rows.iter_mut().find(|total| total.id == parent) else { return };
        if stated.contains(&(total.id.as_str(), given.year)) || !counts(total, &part) {
            return;
        }
        add(total, given);
        below = Some(total.clone());
    }
}

/// Adds a change to a year; one without a figure stays without, unless the table leaves it empty.
fn add(row: &mut BudgetRow, change: &YearAmount) {
    let year = change.year;
    if let Some(known) = row.years.iter_mut().find(|known| known.year == year) {
        let Some(sum) = known.amount.checked_add(change.amount) else { return };
        known.amount = sum;
        // What is added up from two publications stands in neither of them.
        known.status = weaker(weaker(known.status, change.status), Some(Status::Derived));
    } else if row.empty.contains(&year) && change.amount != Decimal::ZERO {
        let status = weaker(change.status, Some(Status::Derived));
        row.set(YearAmount { status, ..change.clone() });
    }
}

/// Of two amounts that are added, the status that says less; absent: official.
fn weaker(one: Option<Status>, other: Option<Status>) -> Option<Status> {
    let rank = |status: Option<Status>| match status {
        None | Some(Status::Official) => 0,
        Some(Status::Derived) => 1,
        Some(Status::Press) => 2,
        Some(Status::Decided) => 3,
        Some(Status::Assumed) => 4,
        Some(Status::Unknown) => 5,
    };
    if rank(other) > rank(one) { other } else { one }
}
