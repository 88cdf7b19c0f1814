//! How large a surprise a scenario bears, found by running it (docs/model.md#shock).

use super::progress::Progress;
use super::rise::{Rise, Rising};
use super::shock::{Bench, Effect, sized};

/// The largest rise that is borne.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bears {
    /// Exactly this far: one step more is too much. Steps are whole places, or hundredths of the inflow.
    UpTo(f64),
    /// At least this far, which is as far as was looked.
    AtLeast(f64),
}

/// A line of sizes in whole steps.
struct Line {
    /// Size of step 0: no rise at all.
    none: f64,
    /// Size of a step.
    step: f64,
    /// Steps between two sizes that are looked at one by one.
    stride: u32,
    /// Steps at most.
    most: u32,
}

impl Line {
    fn of(what: Rising) -> Self {
        match what {
            Rising::Places(_) => Self { none: 0.0, step: 1.0, stride: 250, most: 50_000 },
            Rising::Inflow(_) => Self { none: 1.0, step: 0.01, stride: 10, most: 400 },
        }
    }

    fn size(&self, steps: u32) -> f64 {
        // Hundredths as they are written, not as they add up.
        ((self.none + f64::from(steps) * self.step) * 100.0).round() / 100.0
    }
}

/// What is borne without temporary places, and without shortage, over the span of a rise; `None`: called off.
///
/// Sizes are looked at one by one, some steps apart, up to the first that is too much; between that one and the one before, the largest that is
/// not is found by halving. So everything below the answer that was looked at is borne, also where more would be borne again.
pub(super) fn bears(bench: &mut Bench, rise: &Rise, look: u32, progress: &Progress) -> Option<(Bears, Bears)> {
    let without_emergency = |effect: &Effect| effect.months_emergency == 0 && effect.months_short == 0;
    let without_shortage = |effect: &Effect| effect.months_short == 0;
    let mut search = |borne: &dyn Fn(&Effect) -> bool| search(bench, rise, look, borne, progress);
    Some((search(&without_emergency)?, search(&without_shortage)?))
}

fn search(
    bench: &mut Bench,
    rise: &Rise,
    look: u32,
    borne: &dyn Fn(&Effect) -> bool,
    progress: &Progress,
) -> Option<Bears> {
    let line = Line::of(rise.what);
    let mut holds =
        |steps: u32| borne(&bench.effect(&Rise { what: sized(rise.what, line.size(steps)), ..*rise }, look));
    let mut good = 0;
    let mut bad = loop {
        if progress.stopped() {
            return None;
        }
        let next = (good + line.stride).min(line.most);
        if next == good {
            return Some(Bears::AtLeast(line.size(good)));
        }
        if !holds(next) {
            break next;
        }
        good = next;
    };
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if holds(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Some(Bears::UpTo(line.size(good)))
}
