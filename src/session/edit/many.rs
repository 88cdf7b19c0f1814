//! Many values at once, as one step: what an edited selection, a dragged bar or an imported list asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::super::command::{Given, Origin};
use super::{index, tidy, working};
use crate::parameters::Nature;
use crate::problem::Problem;
use crate::scenario::{Change, Document, Value};

/// Records many differences of the shown variant, or takes those back that are none.
///
/// Errors: an address that leads nowhere, or a value that cannot stand there.
pub(super) fn set(
    document: &mut Document,
    shown: &mut Option<String>,
    given: &[Given],
    nature: Nature,
    origin: &Origin,
) -> Result<(), Problem> {
    let id = shown.clone().unwrap_or_else(|| working(document, shown));
    let number = index(document, &id)?;
    let addresses = || given.iter().map(|given| given.address.as_str());
    let of_parent = document.effective(document.variants[number].parent.as_deref()).values(addresses());
    let of_base = document.base.clone().values(addresses());
    let changes = &mut document.variants[number].changes;
    let mut places: BTreeMap<String, usize> =
        changes.iter().enumerate().map(|(place, change)| (change.address.clone(), place)).collect();
    let mut none = BTreeSet::new();
    for (given, (parent, base)) in given.iter().zip(of_parent.into_iter().zip(of_base)) {
        let Given { address, value } = given;
        if parent.as_ref() == Some(value) {
            none.insert(address.as_str());
            continue;
        }
        none.remove(address.as_str());
        let Origin { who, when } = origin.clone();
        // What only a variant has, such as a location it adds, has no value in the base.
        let old = base.or(parent).unwrap_or_else(|| Value::Choice(String::new()));
        let change =
            Change { address: address.clone(), old, new: value.clone(), status: nature.into(), by: who, at: when };
        if let Some(place) = places.get(address) {
            changes[*place] = change;
        } else {
            places.insert(address.clone(), changes.len());
            changes.push(change);
        }
    }
    changes.retain(|change| !none.contains(change.address.as_str()));
    last_holds(document, &id, given, nature)?;
    tidy(document, shown);
    Ok(())
}

/// A later change may reach over another, as a whole location does over one of its fields: what was asked for last holds.
fn last_holds(document: &mut Document, id: &str, given: &[Given], nature: Nature) -> Result<(), Problem> {
    let now = document.effective(Some(id)).values(given.iter().map(|given| given.address.as_str()));
    let other = given.iter().zip(now).filter(|(given, now)| now.as_ref() != Some(&given.value));
    let lost: BTreeSet<&str> = other.map(|(given, _)| given.address.as_str()).collect();
    if lost.is_empty() {
        return Ok(());
    }
    let number = index(document, id)?;
    let changes = std::mem::take(&mut document.variants[number].changes);
    let (mut order, again): (Vec<Change>, Vec<Change>) =
        changes.into_iter().partition(|change| !lost.contains(change.address.as_str()));
    order.extend(again);
    document.variants[number].changes = order;
    // What still does not hold cannot be: the scenario says why.
    let mut scenario = document.effective(Some(id));
    for given in given.iter().filter(|given| lost.contains(given.address.as_str())) {
        scenario.write(&given.address, given.value.clone(), nature.into())?;
    }
    Ok(())
}
