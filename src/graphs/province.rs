//! A province: its places by class beside its task.

use super::some;
use crate::chart::{Axis, Chart, Layer, Role, YRange};
use crate::engine::{Outcome, ProvinceOutcome};
use crate::text::Texts;

/// Open places as areas, the task and what counts for it as lines; `finding` is the sentence above it.
pub fn province(outcome: &Outcome, of: &ProvinceOutcome, finding: String, texts: &Texts) -> Chart {
    let area = |id: &str, role, column: &[f64]| {
        let name = texts.get(&format!("graph-province-{id}"));
        let any = column.iter().any(|value| *value > 0.0);
        any.then(|| Layer::stack(id, &name, role, some(column.iter().copied())))
    };
    let line = |id: &str, role, column: &[f64]| {
        let name = texts.get(&format!("graph-province-{id}"));
        (!column.is_empty()).then(|| {
            let missing = outcome.months.saturating_sub(column.len());
            let values = some(column.iter().copied()).into_iter().chain(std::iter::repeat_n(None, missing));
            Layer::line(id, &name, role, true, values.collect())
        })
    };
    let layers = [
        area("durable", Role::Durable, &of.open_durable),
        area("temporary", Role::Noodopvang, &of.open_temporary),
        line("counts", Role::Line(1), &of.counts_for_task),
        line("task", Role::Need, &of.task),
    ];
    let layers: Vec<Layer> = layers.into_iter().flatten().collect();
    let empty = layers.is_empty().then(|| texts.get("graph-province-empty"));
    Chart {
        id: "province",
        finding,
        title: texts.get("graph-province-title"),
        unit: texts.get("unit-places"),
        x: Axis::Months { start: outcome.start, count: outcome.months },
        y: YRange::default(),
        layers,
        marks: Vec::new(),
        levels: Vec::new(),
        empty,
        source: texts.get("graph-computed"),
    }
}
