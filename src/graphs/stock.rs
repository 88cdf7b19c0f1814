//! Below the stable stock: what its places do when need falls, and when lent places are called back.

use super::other::{Line, Other};
use super::{PLACE, View, largest, runs};
use crate::chart::{Chart, Layer, Level, Role, YRange};
use crate::engine::SeriesId;
use crate::scenario::{Checked, Order};

/// The stable stock split into used, flex, being called back, reserve and idle, of which what is not ruled; need and stock as lines.
pub fn stock(view: &View<'_>) -> Chart {
    let pending = view.column(SeriesId::RecallPending);
    let lent: Vec<f64> =
        view.column(SeriesId::Flex).iter().zip(pending).map(|(flex, pending)| (flex - pending).max(0.0)).collect();
    let column = |id: SeriesId| view.column(id).to_vec();
    let (idle, not_ruled) = idle(view);
    let mut layers: Vec<Layer> = [
        (SeriesId::UsedDurable, Role::Durable, column(SeriesId::UsedDurable)),
        (SeriesId::Flex, Role::Flex, lent),
        (SeriesId::RecallPending, Role::FlexRecalled, pending.to_vec()),
        (SeriesId::DisplacedInDurable, Role::Line(1), column(SeriesId::DisplacedInDurable)),
        (SeriesId::Reserve, Role::Reserve, column(SeriesId::Reserve)),
        (SeriesId::IdleStock, Role::Idle, idle),
        (SeriesId::NotRuled, Role::NotRuled, not_ruled),
        (SeriesId::SurplusDurable, Role::AboveStock, column(SeriesId::SurplusDurable)),
    ]
    .into_iter()
    .filter_map(|(id, role, values)| view.stacked(id, role, values))
    .collect();
    layers.extend(view.others.iter().flat_map(|other| {
        let need = view.need_of(other);
        let used = in_use(view, other, &need);
        [need, used]
    }));
    layers.push(view.need());
    let levels = levels(view);
    let y = range(view, &levels);
    let title = view.texts.get(if y.zero { "graph-stock-unit" } else { "graph-stock-unit-zoomed" });
    Chart {
        id: "stock",
        finding: finding(view),
        title: view.title_unless(title, &layers, |other| stock_apart(view, other).is_some()),
        unit: view.texts.get("unit-places"),
        x: view.months(),
        y,
        layers,
        marks: view.marks_with_recalls(true),
        levels,
        empty: None,
        source: view.source(),
    }
}

/// Idle places of which something is ruled, and those of which nothing is; less than a place is not told apart.
fn idle(view: &View<'_>) -> (Vec<f64>, Vec<f64>) {
    let (idle, not_ruled) = (view.column(SeriesId::IdleStock), view.column(SeriesId::NotRuled));
    if !not_ruled.iter().any(|places| *places > PLACE) {
        return (idle.to_vec(), Vec::new());
    }
    let ruled: Vec<f64> = idle.iter().zip(not_ruled).map(|(idle, not)| (idle - not).max(0.0)).collect();
    let any = ruled.iter().any(|places| *places > PLACE);
    (if any { ruled } else { Vec::new() }, not_ruled.to_vec())
}

/// The durable places another variant has in use.
fn in_use(view: &View<'_>, other: &Other<'_>, need: &Layer) -> Layer {
    let values = view.beside(other, SeriesId::UsedDurable);
    let own = view.column(SeriesId::UsedDurable);
    let name = view.named("graph-other-used", other);
    other.spare_line(need, Line { what: "used", name, stepped: true, values, own, dust: PLACE })
}

/// The stable stock that a scenario ends with; `None` where it has none.
fn stock_of(checked: &Checked) -> Option<f64> {
    let scenario = checked.scenario();
    scenario.policy.stable_stock.at(scenario.end, scenario.band.value.unwrap_or(0.0), f64::INFINITY)
}

/// The stock of another variant, where it is not the same.
fn stock_apart(view: &View<'_>, other: &Other<'_>) -> Option<f64> {
    let own = stock_of(view.checked)?;
    stock_of(other.checked).filter(|value| (value - own).abs() > PLACE)
}

/// The stock itself and the needs at which its parts are full; only those that the order gives a meaning.
fn levels(view: &View<'_>) -> Vec<Level> {
    let (texts, language) = (view.texts, view.texts.language());
    let scenario = view.checked.scenario();
    let policy = &scenario.policy;
    let Some(stock) = stock_of(view.checked) else { return Vec::new() };
    let (flex, reserve) = (policy.flex_cap.value.unwrap_or(0.0), policy.reserve_cap.value.unwrap_or(0.0));
    let level = |name: &str, value: f64| {
        let places = language.number(value, 0);
        let label = texts.with(&format!("level-{name}"), &[("places", (&places).into())]);
        let detail = texts.with(&format!("level-{name}.detail"), &[("places", (&places).into())]);
        Level { value, label, detail }
    };
    let mut levels = vec![level("stock", stock)];
    match policy.order {
        Order::FlexFirst if flex > 0.0 && reserve > 0.0 => levels.push(level("flex", stock - flex)),
        Order::ReserveFirst if flex > 0.0 && reserve > 0.0 => levels.push(level("reserve", stock - reserve)),
        _ => {}
    }
    if flex + reserve > 0.0 && stock > flex + reserve {
        levels.push(level("silent", stock - flex - reserve));
    }
    let mut others: Vec<(f64, Vec<&str>)> = Vec::new();
    for other in view.others {
        let Some(value) = stock_apart(view, other) else { continue };
        match others.iter_mut().find(|(known, _)| (known - value).abs() < PLACE) {
            Some((_, names)) => names.push(&other.name),
            None => others.push((value, vec![&other.name])),
        }
    }
    levels.extend(others.into_iter().map(|(value, names)| {
        let (places, names) = (language.number(value, 0), names.join(", "));
        let said = |text: &str| texts.with(text, &[("places", (&places).into()), ("name", (&names).into())]);
        Level { value, label: said("level-other"), detail: said("level-other.detail") }
    }));
    levels
}

/// The part of the axis where the stock lives; a graph that starts above zero says so in its title.
fn range(view: &View<'_>, levels: &[Level]) -> YRange {
    let lowest_level = levels.iter().map(|level| level.value).fold(f64::INFINITY, f64::min);
    let used = view.column(SeriesId::UsedDurable).iter().copied().fold(f64::INFINITY, f64::min);
    let lowest = lowest_level.min(used);
    let highest = levels.iter().map(|level| level.value).fold(0.0, f64::max);
    // A twentieth of the stock below the lowest thing to see, in round thousands.
    let bottom = ((lowest - highest * 0.05) / 1000.0).floor() * 1000.0;
    let zoomed = bottom.is_finite() && bottom > 0.0;
    YRange {
        zero: !zoomed,
        top_at_least: Some(highest * 1.1),
        bottom: zoomed.then_some(bottom),
        top: Some(highest * 1.2),
    }
}

/// When need lies below the stock, and when lent places are called back.
fn finding(view: &View<'_>) -> String {
    let (texts, language) = (view.texts, view.texts.language());
    let month = |index: usize| language.month_long(view.outcome.month(index));
    let below = runs(
        view.column(SeriesId::Need).iter().zip(view.column(SeriesId::Stock)).map(|(need, stock)| need + 0.5 < *stock),
    );
    let Some((from, to)) = below.iter().copied().max_by_key(|(from, to)| to - from) else {
        return texts.get("finding-stock-above");
    };
    let flex = largest(view.column(SeriesId::Flex).iter().copied()).map_or(0.0, |(_, most)| most);
    let recall = view.column(SeriesId::RecallPending).iter().position(|pending| *pending > 0.5);
    let name = match (recall, to + 1 == view.outcome.months) {
        (Some(_), _) => "finding-stock-recall",
        (None, true) => "finding-stock-from",
        (None, false) => "finding-stock-between",
    };
    let recall = recall.map(month).unwrap_or_default();
    texts.with(
        name,
        &[
            ("from", (&month(from)).into()),
            ("to", (&month(to)).into()),
            ("flex", (&language.number(flex, 0)).into()),
            ("recall", (&recall).into()),
        ],
    )
}
