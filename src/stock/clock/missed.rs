//! What a missed deadline costs: the model run with the call-backs in time, some months late, and never (docs/model.md#clock).

use rust_decimal::Decimal;

use super::{Orders, PLACE, Rise};
use crate::engine::{ClassMonth, Inputs, KeyFigures, Plan, RecallOrder, Recorder, SeriesId, Use, Workspace, run};

/// How late a call comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Late {
    /// So many months.
    Months(usize),
    /// Nothing is called back during the rise.
    Never,
}

impl Late {
    /// What is told of each rise: one to six months late, and never.
    pub const ALL: [Self; 7] = [
        Self::Months(1),
        Self::Months(2),
        Self::Months(3),
        Self::Months(4),
        Self::Months(5),
        Self::Months(6),
        Self::Never,
    ];
}

/// What calling late does, as the difference from calling in the last month in which it is in time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Missed {
    /// Shortage in the month in which it grows most, places.
    pub places: f64,
    /// The same in people.
    pub people: f64,
    /// The first of those months, as an index into the horizon; absent: no shortage grows.
    pub worst: Option<usize>,
    /// Months in which the shortage is larger.
    pub months: usize,
    /// Shortage over all months of the rise, place-months.
    pub place_months: f64,
    /// Emergency places up to the end of the rise, place-months.
    pub emergency_place_months: f64,
    /// Cost of the whole horizon with the shortage priced, euro.
    pub cost: Decimal,
    /// The same without the shortage.
    pub cost_without_shortage: Decimal,
}

/// What calling in time leaves short during a rise, and for each lateness what is added to it.
///
/// Every run calls back nothing else until the rise is over; after it, and before the one before is over, the policy decides.
pub fn missed(plan: &Plan, inputs: &Inputs, rise: &Rise, lates: &[Late]) -> (f64, Vec<Missed>) {
    let mut work = Workspace::new(plan);
    let mut inputs = inputs.clone();
    let mut ran = |late: Late| {
        inputs.recalls = orders(&rise.orders, late);
        let mut seen = Seen::new(plan.months());
        let key = run(plan, &inputs, &mut work, &mut seen);
        (seen, key)
    };
    let in_time = ran(Late::Months(0));
    let first = rise.orders.from;
    let end = rise.orders.held.end;
    let short = in_time.0.shortage[first..end].iter().copied().fold(0.0, f64::max);
    let runs: Vec<(Seen, KeyFigures)> = lates.iter().map(|late| ran(*late)).collect();
    (short, runs.iter().map(|run| difference(&in_time, run, &inputs.norm[..end])).collect())
}

/// The orders of a rise: in each month from `now` on, what must be back a term later has been called back `late` months after its last
/// month.
fn orders(rise: &Orders, late: Late) -> Vec<RecallOrder> {
    let called = |back: &[f64], term: usize, month: usize| {
        let Late::Months(late) = late else { return 0.0 };
        let Some(counted) = month.checked_sub(late).filter(|counted| *counted >= rise.now) else { return 0.0 };
        let Some(index) = (counted + term).checked_sub(rise.from) else { return 0.0 };
        back.get(index).or(back.last()).copied().unwrap_or(0.0)
    };
    let of_class = |class: &super::ClassOrders| {
        let kept = class.kept.iter().enumerate().map(|(month, kept)| {
            if month < rise.now {
                return f64::INFINITY;
            }
            (kept - called(&class.back, class.term, month)).max(0.0)
        });
        RecallOrder { held: rise.held.clone(), kept_at_most: kept.collect() }
    };
    rise.classes.iter().map(of_class).collect()
}

/// What is added up to the end of the rise, as long as `norm` goes; the cost is that of the whole horizon.
fn difference(in_time: &(Seen, KeyFigures), later: &(Seen, KeyFigures), norm: &[f64]) -> Missed {
    let mut missed = Missed::default();
    let both = later.0.shortage.iter().zip(&in_time.0.shortage).zip(norm).enumerate();
    for (month, ((late, early), norm)) in both {
        let more = late - early;
        missed.place_months += more;
        if more > PLACE {
            missed.months += 1;
            if more > missed.places {
                (missed.places, missed.people, missed.worst) = (more, more * norm, Some(month));
            }
        }
    }
    let emergency = |seen: &Seen| -> f64 { seen.emergency.iter().take(norm.len()).sum() };
    missed.emergency_place_months = emergency(&later.0) - emergency(&in_time.0);
    missed.cost = later.1.total_cost - in_time.1.total_cost;
    missed.cost_without_shortage = later.1.total_cost_without_shortage - in_time.1.total_cost_without_shortage;
    missed
}

/// Shortage and emergency places per month.
struct Seen {
    shortage: Vec<f64>,
    emergency: Vec<f64>,
}

impl Seen {
    fn new(months: usize) -> Self {
        Self { shortage: vec![0.0; months], emergency: vec![0.0; months] }
    }
}

impl Recorder for Seen {
    fn put(&mut self, id: SeriesId, month: usize, value: f64) {
        match id {
            SeriesId::Shortage => self.shortage[month] = value,
            SeriesId::UsedNoodopvang | SeriesId::UsedTgo => self.emergency[month] += value,
            _ => {}
        }
    }

    fn class(&mut self, _: usize, _: usize, _: &ClassMonth) {}

    fn places(&mut self, _: usize, _: usize, _: Use, _: f64) {}
}
