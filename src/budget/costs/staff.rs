//! Staff: how many full-time jobs the open places ask for, month by month, as far as anybody stated it per kind (docs/model.md#staff).

use crate::engine::Outcome;
use crate::scenario::{Kind, Scenario};

/// Jobs and places through the months.
#[derive(Clone, Debug, PartialEq)]
pub struct Staff {
    /// Per kind that has open places at any time, in the order of the model.
    pub kinds: Vec<KindStaff>,
}

/// One kind through the months.
#[derive(Clone, Debug, PartialEq)]
pub struct KindStaff {
    /// The kind.
    pub kind: Kind,
    /// Full-time staff per place; `None`: unknown.
    pub per_place: Option<f64>,
    /// Open places per month.
    pub open: Vec<f64>,
    /// Places that opened since the month before; those of the first month are no opening.
    pub opened: Vec<f64>,
    /// Places that closed since the month before.
    pub closed: Vec<f64>,
}

impl Staff {
    /// Of a run; locations that take no part have no open places.
    pub fn of(scenario: &Scenario, outcome: &Outcome) -> Self {
        let mut kinds: Vec<KindStaff> = Vec::new();
        for (location, places) in scenario.locations.iter().zip(&outcome.locations) {
            if places.open.iter().all(|open| *open <= 0.0) {
                continue;
            }
            let at = kinds.iter().position(|known| known.kind == location.kind).unwrap_or_else(|| {
                let none = || vec![0.0; outcome.months];
                let costs = scenario.kind_costs(location.kind);
                let per_place = costs.and_then(|costs| costs.staff.as_ref()?.value);
                kinds.push(KindStaff { kind: location.kind, per_place, open: none(), opened: none(), closed: none() });
                kinds.len() - 1
            });
            let of = &mut kinds[at];
            for (month, open) in places.open.iter().enumerate() {
                of.open[month] += open;
                let before = month.checked_sub(1).map_or(*open, |before| places.open[before]);
                of.opened[month] += (open - before).max(0.0);
                of.closed[month] += (before - open).max(0.0);
            }
        }
        kinds.sort_by_key(|known| known.kind);
        Self { kinds }
    }

    fn known(&self, month: usize, of: impl Fn(&KindStaff) -> &Vec<f64>) -> f64 {
        self.kinds.iter().filter_map(|kind| Some(kind.per_place? * of(kind)[month])).sum()
    }

    /// Jobs of a month, of the kinds with a figure.
    pub fn jobs(&self, month: usize) -> f64 {
        self.known(month, |kind| &kind.open)
    }

    /// Jobs that a month's openings ask for.
    pub fn opened(&self, month: usize) -> f64 {
        self.known(month, |kind| &kind.opened)
    }

    /// Jobs that end with a month's closings.
    pub fn closed(&self, month: usize) -> f64 {
        self.known(month, |kind| &kind.closed)
    }

    /// Open places of a month whose staff nobody stated.
    pub fn unknown(&self, month: usize) -> f64 {
        self.kinds.iter().filter(|kind| kind.per_place.is_none()).map(|kind| kind.open[month]).sum()
    }

    /// Whether any kind has a figure.
    pub fn any(&self) -> bool {
        self.kinds.iter().any(|kind| kind.per_place.is_some())
    }

    /// The first month in which the most is asked for, with how much; `None` where nothing is.
    pub fn highest(&self, months: usize, of: impl Fn(&Self, usize) -> f64) -> Option<(usize, f64)> {
        let mut highest = None;
        for month in 0..months {
            let here = of(self, month);
            if here > 0.0 && highest.is_none_or(|(_, most)| here > most) {
                highest = Some((month, here));
            }
        }
        highest
    }
}
