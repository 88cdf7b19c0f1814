//! Addresses that lie inside each other: a whole location and its places, a whole series and one of its points.

use std::collections::BTreeMap;

use super::{Item, State};

/// Makes a conflict of every change of a part where another variant changes the whole around it: made one after the other, the part would win
/// unseen. In one variant both belong together.
pub(super) fn conflicts(items: &mut [Item]) {
    let wholes: BTreeMap<String, Vec<(usize, usize)>> =
        items.iter().map(|item| (item.address.clone(), sources(item))).collect();
    for item in items.iter_mut().filter(|item| matches!(item.state, State::Clean | State::Agreed)) {
        let own = sources(item);
        let around = |end: usize| item.address.get(..end).and_then(|whole| wholes.get(whole));
        let ends = item.address.match_indices(['.', '@']).map(|(end, _)| end);
        let others = ends.filter_map(around).flatten().any(|source| !own.contains(source));
        if others {
            item.state = State::FilesDiffer;
        }
    }
}

/// The variants that change an item.
fn sources(item: &Item) -> Vec<(usize, usize)> {
    item.possible().map(|(_, candidate)| candidate.source).collect()
}
