//! Kinds of place that have a need of their own: registration, accelerated procedure, minors, and special locations. Signals beside the
//! model, not constraints (docs/model.md#need).

use super::province::missed;
use crate::engine::{Outcome, SeriesId};
use crate::scenario::{Kind, Scenario};
use crate::units::Month;

/// A kind of place with a need of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The kind.
    pub kind: Kind,
    /// Open places, per month.
    pub places: Vec<f64>,
    /// Places needed, per month; `None`: the model knows no need of this kind alone.
    pub need: Option<Vec<f64>>,
    /// The first month in which more is needed than is open.
    pub overflows: Option<Month>,
    /// By how much at most, and when.
    pub worst: Option<(Month, f64)>,
    /// Months in which more is needed than is open.
    pub months: usize,
}

/// The kinds, with the series of their need.
const KINDS: [(Kind, Option<SeriesId>); 7] = [
    (Kind::AzcRegistration, Some(SeriesId::NeedRegistration)),
    (Kind::AzcAccelerated, Some(SeriesId::NeedAccelerated)),
    (Kind::Amv, Some(SeriesId::NeedMinors)),
    (Kind::Htl, None),
    (Kind::Ibo, None),
    (Kind::FamilyLocation, None),
    (Kind::Vbl, None),
];

/// Every segment. Places for minors are counted also where minors take no part in the run.
pub fn segments(scenario: &Scenario, outcome: &Outcome) -> Vec<Segment> {
    KINDS.into_iter().map(|(kind, need)| segment(scenario, outcome, kind, need)).collect()
}

fn segment(scenario: &Scenario, outcome: &Outcome, kind: Kind, need: Option<SeriesId>) -> Segment {
    let mut places = vec![0.0; outcome.months];
    for location in scenario.locations.iter().filter(|location| location.kind == kind) {
        let timeline = crate::scenario::Timeline::of(location, scenario);
        let full = location.places.value.unwrap_or(0.0);
        for (index, sum) in places.iter_mut().enumerate() {
            *sum += full * timeline.share(outcome.month(index));
        }
    }
    let need = need.and_then(|id| outcome.series(id)).map(|column| column[..outcome.months].to_vec());
    let over = |index: usize| need.as_ref().map_or(0.0, |need| need[index] - places[index]);
    let short: Vec<(usize, f64)> =
        (0..outcome.months).map(|index| (index, over(index))).filter(|(_, over)| missed(*over)).collect();
    let worst = short.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
    Segment {
        kind,
        overflows: short.first().map(|(index, _)| outcome.month(*index)),
        worst: worst.map(|(index, over)| (outcome.month(index), over)),
        months: short.len(),
        places,
        need,
    }
}
