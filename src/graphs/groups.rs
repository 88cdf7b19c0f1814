//! Other groups: displaced people beside their places, and permit holders in transit.

use super::{index_in, some};
use crate::chart::{Axis, Chart, Form, Layer, Mark, Role, YRange};
use crate::engine::{Outcome, SeriesId};
use crate::scenario::Checked;
use crate::stock::transit::Transit;
use crate::text::Texts;

/// A layer of a series, or nothing where it is absent or nothing but zero.
fn layer(outcome: &Outcome, id: SeriesId, role: Role, form: Form, texts: &Texts) -> Option<Layer> {
    let column = super::column(outcome, id);
    let name = texts.get(&format!("short-{}", id.info().name));
    let values = some(column.iter().copied());
    column.iter().any(|value| *value > 0.0).then(|| Layer { id: id.info().name.to_owned(), name, role, form, values })
}

/// The need of displaced people and their places as lines, with what is free, short or exchanged between them; the end of protection as a mark.
pub fn displaced(checked: &Checked, outcome: &Outcome, texts: &Texts) -> Chart {
    let column = |id| super::column(outcome, id);
    let (need, open) = (column(SeriesId::NeedDisplaced), column(SeriesId::OpenGoo));
    // An area from the first of two sums to the second, in the months that the part is there.
    let between = |id: &str, role, part: SeriesId, from: &dyn Fn(usize) -> f64| {
        let part = column(part);
        let there = |index: usize| part.get(index).is_some_and(|places| *places > super::PLACE);
        let edge = |far: f64| -> Vec<Option<f64>> {
            (0..outcome.months).map(|index| there(index).then(|| from(index) + far * part[index])).collect()
        };
        let name = texts.get(&format!("groups-layer-{id}"));
        (0..part.len()).any(there).then(|| Layer::band(id, &name, role, edge(0.0), edge(1.0)))
    };
    let line = |role: Role| Form::Line { stepped: true, dash: role.dash() };
    let layers = [
        between("borrowed", Role::Flex, SeriesId::BorrowedGoo, &|index| need[index]),
        between("free", Role::Reserve, SeriesId::FreeGoo, &|index| open[index] - column(SeriesId::FreeGoo)[index]),
        between("durable", Role::Durable, SeriesId::DisplacedInDurable, &|index| open[index]),
        between("short", Role::Shortage, SeriesId::ShortDisplaced, &|index| {
            need[index] - column(SeriesId::ShortDisplaced)[index]
        }),
        layer(outcome, SeriesId::OpenGoo, Role::Stock, line(Role::Stock), texts),
        layer(outcome, SeriesId::NeedDisplaced, Role::Need, line(Role::Need), texts),
    ];
    let layers: Vec<Layer> = layers.into_iter().flatten().collect();
    let y = range(need, open);
    let from = texts.language().number(y.bottom.unwrap_or(0.0), 0);
    let title = if y.zero {
        texts.get("groups-displaced-title")
    } else {
        texts.with("groups-displaced-title-from", &[("from", (&from).into())])
    };
    Chart {
        finding: texts.get("groups-displaced-chart"),
        title,
        unit: texts.get("unit-places"),
        y,
        empty: layers.is_empty().then(|| texts.get("groups-chart-empty")),
        layers,
        marks: protection(checked, outcome, texts).into_iter().collect(),
        source: texts.get("graph-computed"),
        ..Chart::new("displaced", Axis::Months { start: outcome.start, count: outcome.months })
    }
}

/// The part of the axis where both lines live: nothing is stacked here, so it may start above zero.
fn range(need: &[f64], open: &[f64]) -> YRange {
    let both = || need.iter().chain(open).copied();
    let (lowest, highest) = (both().fold(f64::INFINITY, f64::min), both().fold(0.0, f64::max));
    let bottom = ((lowest - (highest - lowest)) / 1000.0).floor() * 1000.0;
    let zoomed = bottom.is_finite() && bottom > highest / 2.0;
    YRange { zero: !zoomed, bottom: zoomed.then_some(bottom), ..YRange::default() }
}

/// The end of temporary protection, where it lies within the horizon.
pub(super) fn protection(checked: &Checked, outcome: &Outcome, texts: &Texts) -> Option<Mark> {
    let month = checked.scenario().displaced.as_ref().filter(|displaced| displaced.known().is_some())?.ends()?;
    let named = texts.language().month_long(month);
    Some(Mark {
        at: index_in(outcome, month)?,
        label: texts.get("mark-protection"),
        detail: texts.with("mark-protection.detail", &[("month", (&named).into())]),
        rank: 4,
    })
}

/// People in transit locations whose stay runs and whose stay is over, beside the places; the first month stays run over as a mark.
pub fn transit(outcome: &Outcome, of: &Transit, texts: &Texts) -> Chart {
    let line = Form::Line { stepped: true, dash: Role::Stock.dash() };
    let layers = [
        layer(outcome, SeriesId::D, Role::Durable, Form::Stack, texts),
        layer(outcome, SeriesId::X, Role::Noodopvang, Form::Stack, texts),
        layer(outcome, SeriesId::TransitPlaces, Role::Stock, line, texts),
    ];
    let layers: Vec<Layer> = layers.into_iter().flatten().collect();
    let mark = of.bottleneck.map(|bottleneck| {
        let named = texts.language().month_long(outcome.month(bottleneck.from));
        Mark {
            at: u32::try_from(bottleneck.from).map_or(0.0, f64::from),
            label: texts.get("groups-mark-over"),
            detail: texts.with("groups-mark-over.detail", &[("month", (&named).into())]),
            rank: 5,
        }
    });
    Chart {
        finding: texts.get("groups-transit-chart"),
        title: texts.get("groups-transit-title"),
        unit: texts.get("unit-people"),
        empty: layers.is_empty().then(|| texts.get("groups-chart-empty")),
        layers,
        marks: mark.into_iter().collect(),
        source: texts.get("graph-computed"),
        ..Chart::new("transit", Axis::Months { start: outcome.start, count: outcome.months })
    }
}
