//! Displaced people in municipal reception, and free places used by the other group (docs/model.md#displaced).

use super::inputs::{DisplacedInputs, Inputs};
use super::numbers::{least, number, positive};
use super::plan::Plan;
use super::recorder::Recorder;
use super::series::SeriesId;
use super::workspace::{Deployed, Workspace};

/// Who needs which places in a month, before any are exchanged.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Municipal {
    need: f64,
    open: f64,
}

impl DisplacedInputs {
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
