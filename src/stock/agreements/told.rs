//! Agreements in sentences.

use super::{Leaving, widest};
use crate::engine::{Outcome, SeriesId};
use crate::stock::clock::PLACE;
use crate::text::Texts;
use crate::units::Month;

/// How much less has been agreed than policy wants to lend, in the month in which that is most.
pub fn gap(outcome: &Outcome, texts: &Texts) -> String {
    let language = texts.language();
    let Some((month, gap)) = widest(outcome) else {
        let wanted = outcome.series(SeriesId::Wanted).unwrap_or_default().iter().copied().fold(0.0, f64::max);
        if wanted <= PLACE {
            return texts.get("agreements-nothing-wanted");
        }
        return texts.with("agreements-enough", &[("wanted", (&language.number(wanted, 0)).into())]);
    };
    let number = |value: f64| language.number(value, 0);
    // What is known to end is agreed, and still cannot be lent.
    let ends = gap.agreed - gap.may_stay > PLACE;
    texts.with(
        if ends { "agreements-gap-ends" } else { "agreements-gap" },
        &[
            ("wanted", (&number(gap.wanted)).into()),
            ("agreed", (&number(gap.agreed)).into()),
            ("stay", (&number(gap.may_stay)).into()),
            ("missing", (&number(gap.missing)).into()),
            ("month", (&language.month_long(outcome.month(month))).into()),
        ],
    )
}

/// How many places must be emptied where, if everything lent in `month` were called back.
pub fn if_called(leaving: &[Leaving<'_>], month: Month, texts: &Texts) -> String {
    let language = texts.language();
    let called = language.month_long(month);
    let Some(last) = leaving.iter().map(|leaving| leaving.gone).max() else {
        return texts.with("handover-none-lent", &[("month", (&called).into())]);
    };
    let places: f64 = leaving.iter().map(|leaving| leaving.places).sum();
    let nowhere = unplaced(leaving);
    let name = if nowhere > PLACE { "handover-if-called" } else { "handover-if-called-placed" };
    texts.with(
        name,
        &[
            ("month", (&called).into()),
            ("locations", leaving.len().into()),
            ("places", (&language.number(places, 0)).into()),
            ("last", (&language.month_long(last)).into()),
            ("nowhere", (&language.number(nowhere, 0)).into()),
        ],
    )
}

/// How many places the run empties over its months.
pub fn as_run(leaving: &[Leaving<'_>], texts: &Texts) -> String {
    let language = texts.language();
    let Some(first) = leaving.first() else { return texts.get("handover-none-run") };
    let places: f64 = leaving.iter().map(|leaving| leaving.places).sum();
    texts.with(
        "handover-as-run",
        &[
            ("places", (&language.number(places, 0)).into()),
            ("month", (&language.month_long(first.gone)).into()),
            ("nowhere", (&language.number(unplaced(leaving), 0)).into()),
        ],
    )
}

/// Places whose people have nowhere named to go.
fn unplaced(leaving: &[Leaving<'_>]) -> f64 {
    leaving.iter().filter(|leaving| leaving.to.handover().is_none()).map(|leaving| leaving.places).sum()
}
