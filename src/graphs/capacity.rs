//! Reception capacity: need over the places there are, and the places nobody has.

use super::other::{Line, Other};
use super::{PLACE, View, column, largest, runs};
use crate::chart::{Chart, Form, Layer, Level, Role, YRange};
use crate::engine::{Outcome, SeriesId};
use crate::units::Month;

/// A shortage below this many places is rounding dust (docs/model.md, section 6).
const DUST: f64 = 1e-6;

/// Room above need and places for what the budget buys, as a factor.
const ROOM: f64 = 1.2;

/// The places there are, from the bottom of the stack up.
const PLACES: [(SeriesId, Role); 5] = [
    (SeriesId::AtHand, Role::Durable),
    (SeriesId::BorrowedGoo, Role::Line(2)),
    (SeriesId::OpenNoodopvang, Role::Noodopvang),
    (SeriesId::OpenTgo, Role::Tgo),
    (SeriesId::Flex, Role::Flex),
];

/// Need as a line over stacked durable, noodopvang and TGO places; the shortage hatched under the line.
pub fn capacity(view: &View<'_>) -> Chart {
    let mut layers = Vec::new();
    layers.extend(PLACES.into_iter().filter_map(|(id, role)| view.stacked(id, role, view.column(id).to_vec())));
    layers.extend(shortage(view));
    layers.extend(others(view));
    layers.push(view.need());
    layers.extend(published(view));
    let bought = if view.bought { super::lines::bought_beside(view) } else { Vec::new() };
    let levels = if bought.is_empty() { Vec::new() } else { super::lines::stable_stock(view) };
    let top = top(view, &layers, &levels, &bought);
    let title = view.texts.get(if top.is_some() { "graph-bought-above" } else { "graph-capacity-unit" });
    let title = view.title(title, &layers);
    layers.extend(bought);
    Chart {
        id: "capacity",
        finding: finding(view),
        title,
        unit: view.texts.get("unit-places"),
        x: view.months(),
        y: YRange { top, ..YRange::default() },
        layers,
        marks: view.marks_with_recalls(false),
        levels,
        empty: None,
        source: view.source(),
    }
}

/// How far up a budget that buys far more than there is leaves room for the rest; `None`: everything can be shown.
fn top(view: &View<'_>, layers: &[Layer], levels: &[Level], bought: &[Layer]) -> Option<f64> {
    let highest = |layers: &[Layer]| {
        let values = layers.iter().filter(|layer| !matches!(layer.form, Form::Stack | Form::Told));
        values.flat_map(|layer| layer.values.iter().flatten()).copied().fold(0.0, f64::max)
    };
    let places = places(view.outcome).into_iter().fold(0.0, f64::max);
    let shown = levels.iter().map(|level| level.value).fold(places.max(highest(layers)), f64::max) * ROOM;
    (shown > 0.0 && highest(bought) > shown).then_some(shown)
}

/// Need and places of each other variant.
fn others(view: &View<'_>) -> Vec<Layer> {
    let own = places(view.outcome);
    let of = |other: &Other<'_>| {
        let need = view.need_of(other);
        let values = view.shifted(other, &places(other.outcome));
        let name = view.named("graph-other-places", other);
        let line = Line { what: "places", name, stepped: true, values, own: &own, dust: PLACE };
        let places = view.second_line(other, &need, line);
        [need, places]
    };
    view.others.iter().flat_map(of).collect()
}

/// All places there are, per month.
fn places(outcome: &Outcome) -> Vec<f64> {
    let columns = PLACES.map(|(id, _)| column(outcome, id));
    (0..outcome.months).map(|month| columns.iter().filter_map(|column| column.get(month)).sum()).collect()
}

/// The gap right under the need line; nothing when there is none.
fn shortage(view: &View<'_>) -> Option<Layer> {
    let (need, shortage) = (view.column(SeriesId::Need), view.column(SeriesId::Shortage));
    let gap = |index: usize| shortage[index] > DUST;
    (0..shortage.len()).any(gap).then(|| {
        let at = |value: fn(f64, f64) -> f64| {
            (0..shortage.len()).map(|index| gap(index).then(|| value(need[index], shortage[index]))).collect()
        };
        Layer::band(
            "shortage",
            &view.name(SeriesId::Shortage),
            Role::Shortage,
            at(|need, gap| need - gap),
            at(|need, _| need),
        )
    })
}

/// Needed places as official forecasts published them, the newest edition per month, as dots.
fn published(view: &View<'_>) -> Option<Layer> {
    let mut values: Vec<Option<f64>> = vec![None; view.outcome.months];
    let mut editions: Vec<_> = view.document.forecasts.iter().collect();
    editions.sort_by_key(|edition| edition.published.month());
    for point in editions.iter().filter_map(|edition| edition.need.as_ref()).flat_map(|need| &need.points) {
        let month: Month = point.at.first_month();
        if let Some(cell) =
            usize::try_from(month.since(view.outcome.start)).ok().and_then(|index| values.get_mut(index))
        {
            *cell = Some(point.value);
        }
    }
    values.iter().any(Option::is_some).then(|| Layer {
        id: "published".to_owned(),
        name: view.texts.get("graph-published"),
        role: Role::Line(0),
        form: Form::Dots,
        values,
    })
}

/// When places are short and by how many, or how tight it gets.
fn finding(view: &View<'_>) -> String {
    let (texts, language) = (view.texts, view.texts.language());
    let shortage = view.column(SeriesId::Shortage);
    let short = runs(shortage.iter().map(|gap| *gap > DUST));
    let month = |index: usize| language.month_long(view.outcome.month(index));
    let Some((peak, most)) = largest(shortage.iter().copied()).filter(|(_, most)| *most > DUST) else {
        let free = free_places(view);
        return match largest(free.iter().map(|free| -free)) {
            Some((index, _)) => texts.with(
                "finding-capacity-enough",
                &[("places", (&language.number(free[index], 0)).into()), ("month", (&month(index)).into())],
            ),
            None => String::new(),
        };
    };
    let months: usize = short.iter().map(|(from, to)| to - from + 1).sum();
    let places = language.number(most, 0);
    match short.as_slice() {
        [(from, to)] if *to + 1 == view.outcome.months && from != to => texts.with(
            "finding-capacity-from",
            &[("from", (&month(*from)).into()), ("places", (&places).into()), ("month", (&month(peak)).into())],
        ),
        [(from, to)] if from != to => texts.with(
            "finding-capacity-between",
            &[
                ("from", (&month(*from)).into()),
                ("to", (&month(*to)).into()),
                ("places", (&places).into()),
                ("month", (&month(peak)).into()),
            ],
        ),
        _ => texts.with(
            "finding-capacity-months",
            &[("months", months.into()), ("places", (&places).into()), ("month", (&month(peak)).into())],
        ),
    }
}

/// Places at hand and not used, per month.
fn free_places(view: &View<'_>) -> Vec<f64> {
    let column = |id| column(view.outcome, id);
    let at_hand = column(SeriesId::AtHand).iter().zip(column(SeriesId::UsedDurable));
    let temporary = column(SeriesId::UnusedNoodopvang).iter().zip(column(SeriesId::UnusedTgo));
    at_hand.zip(temporary).map(|((hand, used), (noodopvang, tgo))| hand - used + noodopvang + tgo).collect()
}
