//! Displaced people in municipal reception, and free places used by the other group (docs/model.md#displaced).

use super::inputs::{Inputs, LEAST_NORM, Reader};
use super::numbers::{at_least_one, least, number, positive, whole_months};
use super::plan::Plan;
use super::recorder::Recorder;
use super::series::SeriesId;
use super::workspace::{Deployed, Workspace};
use crate::scenario::{Count, Displaced};

/// Displaced people in municipal reception, and the exchange of places with it.
#[derive(Clone, Debug, PartialEq)]
pub struct DisplacedInputs {
    /// People, as long as protection goes on, months 0 to M.
    pub people: Vec<f64>,
    /// People per municipal place.
    pub norm: f64,
    /// Open municipal places, months 0 to M-1.
    pub places: Vec<f64>,
    /// Months from the first month of the scenario to the first without protection, negative where that lies before.
    pub ends: Option<i32>,
    /// Months over which those leave who do not stay, at least 1.
    pub winding_down: f64,
    /// Share that stays.
    pub staying: f64,
    /// Share of those who leave that comes into reception of COA.
    pub to_asylum: f64,
    /// Municipal places that COA may use at most.
    pub cap_to_asylum: f64,
    /// Durable places that displaced people may use at most.
    pub cap_to_displaced: f64,
    /// Months of conversion.
    pub conversion: usize,
}

/// Who needs which places in a month, before any are exchanged.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Municipal {
    need: f64,
    open: f64,
}

impl DisplacedInputs {
    /// The values of a scenario; `None` where the number of people is unknown.
    pub(super) fn of(displaced: &Displaced, plan: &Plan, reader: &Reader) -> Option<Self> {
        let people = displaced.known()?;
        let share =
            |figure: Option<&Count>, absent| figure.map_or(absent, |figure| positive(reader.count(figure)).min(1.0));
        let exchange = displaced.exchange.as_ref();
        let cap = |figure: Option<&Count>| figure.map_or(0.0, |figure| positive(reader.count(figure)));
        let places = displaced.places.as_ref();
        Some(Self {
            people: reader.column(people, plan.months + 1, f64::INFINITY, 0.0),
            norm: share(Some(&displaced.norm), 1.0).max(LEAST_NORM),
            places: places
                .map_or_else(|| plan.open.goo.clone(), |places| reader.column(places, plan.months, f64::INFINITY, 0.0)),
            ends: displaced.ends().map(|ends| ends.since(plan.start)),
            winding_down: displaced.winding_down.as_ref().map_or(1.0, |months| at_least_one(reader.count(months))),
            staying: share(displaced.staying.as_ref(), 1.0),
            to_asylum: share(displaced.to_asylum.as_ref(), 0.0),
            cap_to_asylum: cap(exchange.map(|exchange| &exchange.to_asylum)),
            cap_to_displaced: cap(exchange.map(|exchange| &exchange.to_displaced)),
            conversion: exchange.map_or(0, |exchange| whole_months(positive(reader.count(&exchange.months)))),
        })
    }

    /// The part of those who do not stay that has left by a month.
    fn gone(&self, month: usize) -> f64 {
        let Some(ends) = self.ends else { return 0.0 };
        let since = number(month) - f64::from(ends) + 1.0;
        least(1.0, positive(since) / self.winding_down)
    }

    /// Displaced people who need municipal reception.
    fn displaced(&self, month: usize) -> f64 {
        self.people[month] * (1.0 - (1.0 - self.staying) * self.gone(month))
    }

    /// Displaced people who have come into reception of COA.
    fn come_over(&self, month: usize) -> f64 {
        self.to_asylum * positive(self.people[month] - self.displaced(month))
    }
}

/// People who come into reception of COA from municipal reception; writes down who needs which.
pub(super) fn into_asylum<R: Recorder>(inputs: &Inputs, month: usize, recorder: &mut R) -> f64 {
    let Some(displaced) = &inputs.displaced else { return 0.0 };
    let (people, into_asylum) = (displaced.displaced(month), displaced.come_over(month));
    recorder.put(SeriesId::Displaced, month, people);
    recorder.put(SeriesId::DisplacedToAsylum, month, into_asylum);
    recorder.put(SeriesId::NeedDisplaced, month, people / displaced.norm);
    into_asylum
}

/// Municipal places that COA can use this month: free and lacking throughout the months of conversion.
pub(super) fn borrow(plan: &Plan, inputs: &Inputs, month: usize, flex: f64, work: &mut Workspace) -> f64 {
    let Some(displaced) = &inputs.displaced else { return 0.0 };
    let municipal = Municipal { need: displaced.displaced(month) / displaced.norm, open: displaced.places[month] };
    let lacking = positive(work.need[month] - positive(plan.open.durable[month] - flex));
    work.municipal = municipal;
    work.asked[0][month] = least(displaced.cap_to_asylum, least(positive(municipal.open - municipal.need), lacking));
    usable(&work.asked[0], month, displaced.conversion)
}

/// Durable places that displaced people use this month, likewise; both directions are written down.
pub(super) fn exchange<R: Recorder>(
    plan: &Plan,
    inputs: &Inputs,
    month: usize,
    deployed: &mut Deployed,
    work: &mut Workspace,
    recorder: &mut R,
) {
    let Some(displaced) = &inputs.displaced else { return };
    let Municipal { need, open } = work.municipal;
    let spare = positive(plan.open.durable[month] - deployed.flex - deployed.used_durable - deployed.reserve);
    let short = positive(need - open);
    work.asked[1][month] = least(displaced.cap_to_displaced, least(spare, short));
    deployed.displaced = usable(&work.asked[1], month, displaced.conversion);

    recorder.put(SeriesId::OpenGoo, month, open);
    recorder.put(SeriesId::AskedGoo, month, work.asked[0][month]);
    recorder.put(SeriesId::BorrowedGoo, month, deployed.borrowed);
    recorder.put(SeriesId::FreeGoo, month, positive(positive(open - need) - deployed.borrowed));
    recorder.put(SeriesId::AskedDurable, month, work.asked[1][month]);
    recorder.put(SeriesId::DisplacedInDurable, month, deployed.displaced);
    recorder.put(SeriesId::ShortDisplaced, month, positive(short - deployed.displaced));
}

/// What was asked in every one of the last months of conversion and this one; nothing was before month 0.
fn usable(asked: &[f64], month: usize, conversion: usize) -> f64 {
    let Some(first) = month.checked_sub(conversion) else { return 0.0 };
    asked[first..=month].iter().fold(f64::INFINITY, |usable, asked| least(usable, *asked))
}
