//! Other groups: displaced people beside their places, and permit holders in transit.

use super::{index_in, some};
use crate::chart::{Axis, Chart, Form, Layer, Mark, Role};
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

/// Municipal places as a line over what is in use of them; the end of protection as a mark.
pub fn displaced(checked: &Checked, outcome: &Outcome, finding: String, texts: &Texts) -> Chart {
    let column = |id| super::column(outcome, id);
    let (need, open) = (column(SeriesId::NeedDisplaced), column(SeriesId::OpenGoo));
    let used: Vec<f64> = need.iter().zip(open).map(|(need, open)| need.min(*open)).collect();
    let line = |role: Role| Form::Line { stepped: true, dash: role.dash() };
    let area = |id: &str, role, values: &[f64]| {
        let any = values.iter().any(|value| *value > 0.0);
        let name = texts.get(&format!("groups-layer-{id}"));
        any.then(|| Layer::stack(id, &name, role, some(values.iter().copied())))
    };
    let short = column(SeriesId::ShortDisplaced);
    let gap = |index: usize| short.get(index).is_some_and(|places| *places > super::PLACE);
    let ends = |of: fn(f64, f64) -> f64| -> Vec<Option<f64>> {
        (0..outcome.months).map(|index| gap(index).then(|| of(need[index], short[index]))).collect()
    };
    let shortage = (0..short.len()).any(gap).then(|| {
        let name = texts.get("short-shortage");
        Layer::band("short", &name, Role::Shortage, ends(|need, short| need - short), ends(|need, _| need))
    });
    let layers = [
        area("own", Role::Durable, &used),
        area("borrowed", Role::Flex, column(SeriesId::BorrowedGoo)),
        shortage,
        layer(outcome, SeriesId::OpenGoo, Role::Stock, line(Role::Stock), texts),
        layer(outcome, SeriesId::NeedDisplaced, Role::Need, line(Role::Need), texts),
    ];
    let layers: Vec<Layer> = layers.into_iter().flatten().collect();
    Chart {
        finding,
        title: texts.get("groups-displaced-title"),
        unit: texts.get("unit-places"),
        empty: layers.is_empty().then(|| texts.get("groups-chart-empty")),
        layers,
        marks: protection(checked, outcome, texts).into_iter().collect(),
        source: texts.get("graph-computed"),
        ..Chart::new("displaced", Axis::Months { start: outcome.start, count: outcome.months })
    }
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
pub fn transit(outcome: &Outcome, of: &Transit, finding: String, texts: &Texts) -> Chart {
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
        finding,
        title: texts.get("groups-transit-title"),
        unit: texts.get("unit-people"),
        empty: layers.is_empty().then(|| texts.get("groups-chart-empty")),
        layers,
        marks: mark.into_iter().collect(),
        source: texts.get("graph-computed"),
        ..Chart::new("transit", Axis::Months { start: outcome.start, count: outcome.months })
    }
}
