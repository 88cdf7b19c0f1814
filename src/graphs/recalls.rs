//! Lent places in time: what is out and called back, what is needed of it, and the last months to call it back.

use super::{View, index_in, some};
use crate::chart::{Chart, Layer, Mark, Role, YRange};
use crate::engine::{Outcome, SeriesId};
use crate::stock::clock::{Call, Clock, Rise};
use crate::text::Texts;

/// What is written at a deadline that matters most, and at the others.
const RANK: (u8, u8) = (6, 4);

/// The last months to call back: the first of each rise, or those of every term.
pub fn recalls(clock: &Clock, outcome: &Outcome, every: bool, texts: &Texts) -> Vec<Mark> {
    let next = clock.next().map(|next| (next.rise, next.call.term));
    let mut marks: Vec<Mark> = Vec::new();
    for (number, rise) in clock.rises.iter().enumerate() {
        let first = rise.first_call().map(|call| call.term);
        for call in rise.calls.iter().filter(|call| every || Some(call.term) == first) {
            // What lies before the horizon cannot be drawn; the list says it.
            let Some(at) = index_in(outcome, call.deadline) else { continue };
            let rank = if next == Some((number, call.term)) { RANK.0 } else { RANK.1 };
            marks.push(Mark { at, label: texts.get("mark-recall"), detail: told(rise, call, texts), rank });
        }
    }
    marks
}

/// A deadline in a sentence.
fn told(rise: &Rise, call: &Call, texts: &Texts) -> String {
    let language = texts.language();
    texts.with(
        "clock-mark",
        &[
            ("deadline", (&language.month_long(call.deadline)).into()),
            ("places", (&language.number(call.places, 0)).into()),
            ("term", (&call.term.to_string()).into()),
            ("from", (&language.month_long(call.needed_from)).into()),
            ("to", (&language.month_long(rise.last)).into()),
        ],
    )
}

/// Lent places, called back or not, below them what is free or used at hand, and what would be needed if nothing came back.
pub fn lent(view: &View<'_>) -> Chart {
    let texts = view.texts;
    let pending = view.column(SeriesId::RecallPending);
    let kept = view.column(SeriesId::Flex).iter().zip(pending).map(|(flex, pending)| (flex - pending).max(0.0));
    let kept: Vec<f64> = kept.collect();
    let mut layers: Vec<Layer> = [
        view.stacked(SeriesId::Flex, Role::Flex, kept),
        view.stacked(SeriesId::RecallPending, Role::FlexRecalled, pending.to_vec()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let empty = layers.is_empty().then(|| texts.get("clock-chart-empty"));
    if let Some(clock) = view.clock.filter(|clock| !clock.rises.is_empty()) {
        let mut needed: Vec<Option<f64>> = vec![None; view.outcome.months];
        for rise in &clock.rises {
            let first = usize::try_from(rise.from.since(view.outcome.start)).unwrap_or(0);
            for (cell, value) in needed.iter_mut().skip(first).zip(&rise.needed) {
                *cell = Some(*value);
            }
        }
        layers.push(Layer::line("needed", &texts.get("clock-needed-back"), Role::Need, true, needed));
    }
    let wanted = some(view.column(SeriesId::Wanted).iter().copied());
    layers.push(Layer::line("wanted", &texts.get("clock-wanted"), Role::Line(2), true, wanted));
    Chart {
        finding: String::new(),
        title: texts.get("clock-chart-title"),
        unit: texts.get("unit-places"),
        y: YRange::default(),
        layers,
        marks: view.marks_with_recalls(true),
        empty,
        source: view.source(),
        ..Chart::new("lent", view.months())
    }
}
