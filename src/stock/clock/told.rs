//! The recall clock in sentences.

use super::{Clock, Late, Missed, PLACE, Rise};
use crate::engine::Outcome;
use crate::text::Texts;

/// What must be called back next, or why nothing must.
pub fn next(clock: &Clock, outcome: &Outcome, texts: &Texts) -> String {
    let language = texts.language();
    let Some(next) = clock.next() else {
        let lent = outcome.classes.iter().flat_map(|class| &class.flex).copied().fold(0.0, f64::max);
        if lent <= PLACE {
            return texts.get("clock-nothing-lent");
        }
        return texts.with("clock-no-rise", &[("places", (&language.number(lent, 0)).into())]);
    };
    let call = next.call;
    let (deadline, from) = (language.month_long(call.deadline), language.month_long(call.needed_from));
    let (places, first) = (language.number(call.places, 0), language.number(call.first, 0));
    let term = call.term.to_string();
    let name = match (call.past, call.steps.len() > 1) {
        (false, false) => "clock-next",
        (false, true) => "clock-next-steps",
        (true, _) => "clock-next-past",
    };
    texts.with(
        name,
        &[
            ("deadline", (&deadline).into()),
            ("places", (&places).into()),
            ("first", (&first).into()),
            ("term", (&term).into()),
            ("from", (&from).into()),
            ("now", (&language.month_long(clock.now)).into()),
        ],
    )
}

/// What the run does by itself in a rise.
pub fn done(rise: &Rise, texts: &Texts) -> String {
    let language = texts.language();
    let (called, out) = (language.number(rise.done.called, 0), language.number(rise.done.still_out, 0));
    let first = rise.done.first.map(|first| language.month_long(first)).unwrap_or_default();
    let name = match (rise.done.first.is_some(), rise.done.still_out > PLACE) {
        (true, false) => "clock-run-in-time",
        (true, true) => "clock-run-late",
        (false, _) => "clock-run-never",
    };
    texts.with(
        name,
        &[
            ("month", (&first).into()),
            ("called", (&called).into()),
            ("out", (&out).into()),
            ("months", rise.done.months_out.into()),
        ],
    )
}

/// What a missed deadline does.
pub fn missed(late: Late, missed: &Missed, outcome: &Outcome, texts: &Texts) -> String {
    let language = texts.language();
    let emergency = language.number(missed.emergency_place_months, 0);
    let cost = language.money_short_signed(missed.cost);
    let places = language.number(missed.places, 0);
    let people = language.number(missed.people, 0);
    let worst = missed.worst.map(|worst| language.month_long(outcome.month(worst))).unwrap_or_default();
    let (late, name) = match late {
        Late::Months(months) => (months, ["clock-missed", "clock-missed-emergency", "clock-missed-nothing"]),
        Late::Never => (0, ["clock-never", "clock-never-emergency", "clock-never-nothing"]),
    };
    let name = if missed.months > 0 {
        name[0]
    } else if missed.emergency_place_months > PLACE {
        name[1]
    } else {
        name[2]
    };
    texts.with(
        name,
        &[
            ("late", late.into()),
            ("places", (&places).into()),
            ("people", (&people).into()),
            ("month", (&worst).into()),
            ("months", missed.months.into()),
            ("emergency", (&emergency).into()),
            ("cost", (&cost).into()),
        ],
    )
}
