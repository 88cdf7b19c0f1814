//! Published costs per resident held against the rule of fixed and variable cost: which fixed share would explain them.

use rust_decimal::prelude::ToPrimitive;

use crate::scenario::Reference;

/// The fixed share that would explain a published cost, for each end of the occupancy that its norm reckons with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explained {
    /// Cost over norm.
    pub ratio: f64,
    /// The occupancy it was measured at.
    pub occupancy: f64,
    /// Occupancies that the norm may reckon with, ascending, each with the share that follows; `None`: no share explains it.
    pub shares: [(f64, Option<f64>); 3],
}

/// The share of a reference with a norm, an occupancy and a target; `None` where one of them is unknown.
pub fn explained(reference: &Reference) -> Option<Explained> {
    let money = |figure: &crate::scenario::Money| figure.value.and_then(|value| value.to_f64());
    let (cost, norm) = (money(&reference.cost)?, money(reference.norm.as_ref()?)?);
    let occupancy = reference.occupancy.as_ref()?.value?;
    let target = reference.target.as_ref()?;
    let middle = target.value?;
    let ratio = if norm > 0.0 { cost / norm } else { return None };
    let at = |target: f64| (target, share(ratio, occupancy, target));
    let shares = [at(target.low.unwrap_or(middle)), at(middle), at(target.high.unwrap_or(middle))];
    Some(Explained { ratio, occupancy, shares })
}

/// The fixed share `f` for which `(f / occupancy + 1 - f) = ratio * (f / target + 1 - f)`; `None` where none above 0 does.
pub fn share(ratio: f64, occupancy: f64, target: f64) -> Option<f64> {
    let (here, there) = (1.0 / occupancy - 1.0, 1.0 / target - 1.0);
    let share = (ratio - 1.0) / (here - ratio * there);
    Some(share).filter(|share| share.is_finite() && *share > 0.0)
}
