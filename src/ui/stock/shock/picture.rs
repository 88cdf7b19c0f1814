//! What takes a rise up, month by month, as a chart.

use crate::chart::{Axis, Chart, Layer, Mark, Role};
use crate::probe::shock::{Source, Tested};
use crate::probe::{DUST, words};
use crate::text::Texts;

/// The chart of an answer.
pub(super) fn chart(tested: &Tested, texts: &Texts) -> Chart {
    let effect = &tested.effect;
    let stacked = effect.stacked();
    let mut layers = Vec::new();
    for (source, column) in Source::ALL.into_iter().zip(stacked) {
        if column.iter().any(|places| *places > DUST) {
            let name = texts.get(&format!("shock-source-{}", source.id()));
            layers.push(Layer::stack(source.id(), &name, role(source), column.into_iter().map(Some).collect()));
        }
    }
    let empty = layers.is_empty().then(|| texts.get("shock-chart-empty"));
    let needed = effect.needed.iter().map(|places| Some(places.max(0.0))).collect();
    layers.push(Layer::line("needed", &texts.get("shock-needed"), Role::Need, true, needed));
    Chart {
        finding: texts.get("shock-chart"),
        title: texts.get("shock-chart-title"),
        unit: texts.get("unit-places"),
        layers,
        marks: mark(tested, texts).into_iter().collect(),
        empty,
        source: texts.get("graph-computed"),
        ..Chart::new("shock", Axis::Months { start: effect.rise.from, count: effect.needed.len() })
    }
}

fn role(source: Source) -> Role {
    match source {
        Source::Reserve => Role::Reserve,
        Source::Flex => Role::Flex,
        Source::Idle => Role::Idle,
        Source::Surplus => Role::AboveStock,
        Source::Noodopvang => Role::Noodopvang,
        Source::Tgo => Role::Tgo,
        Source::Shortage => Role::Shortage,
    }
}

/// The month from which nothing more is short, where something was.
fn mark(tested: &Tested, texts: &Texts) -> Option<Mark> {
    let covered = tested.effect.covered.filter(|month| *month > 0)?;
    let steps = i32::try_from(covered).ok()?;
    let month = texts.language().month_long(tested.effect.rise.from.plus(steps));
    let detail = texts.with("shock-covered-mark-detail", &[("month", (&month).into())]);
    Some(Mark { at: words::position(covered), label: texts.get("shock-covered-mark"), detail, rank: 5 })
}
