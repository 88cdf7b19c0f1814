//! Inflow and outflow, and where the people in reception are.

use super::other::{Line, Other};
use super::{PLACE, View, column, runs, some};
use crate::chart::{Chart, Dash, Form, Layer, Role, YRange};
use crate::engine::{Outcome, SeriesId};

/// People who enter and leave reception per month, and the largest ways in and out.
pub fn flows(view: &View<'_>) -> Chart {
    let mut layers = Vec::new();
    if let Some(inflow) = inflow(view) {
        let outflow = outflow(view.outcome, &inflow);
        layers.extend(view.others.iter().filter_map(|other| both(view, other, &inflow, &outflow)).flatten());
        let part = |id: SeriesId, role: Role| {
            line(id.info().name, &view.name(id), role, role.dash(), view.column(id).to_vec())
        };
        layers.push(part(SeriesId::Applications, Role::Line(2)));
        layers.push(part(SeriesId::HHoused, Role::Line(3)));
        layers.push(line("outflow", &view.texts.get("graph-outflow"), Role::Outflow, Role::Outflow.dash(), outflow));
        layers.push(line("inflow", &view.texts.get("graph-inflow"), Role::Inflow, Role::Inflow.dash(), inflow));
    }
    chart(view, "flows", flow_finding(view), "unit-people-per-month", layers)
}

/// Inflow and outflow of another variant; `None` under published demand.
fn both(view: &View<'_>, other: &Other<'_>, own_in: &[f64], own_out: &[f64]) -> Option<[Layer; 2]> {
    let enters = inflow(&View { outcome: other.outcome, checked: other.checked, ..*view })?;
    let leaves = outflow(other.outcome, &enters);
    let line = |what, values: &[f64], own| {
        let name = view.named(&format!("graph-other-{what}"), other);
        Line { what, name, stepped: false, values: view.shifted(other, values), own, dust: PLACE }
    };
    let first = other.first_line(line("inflow", &enters, own_in));
    let second = view.second_line(other, &first, line("outflow", &leaves, own_out));
    Some([first, second])
}

/// The people in reception by where they stand in the procedure.
pub fn stocks(view: &View<'_>) -> Chart {
    let roles = [
        (SeriesId::PReg, Role::Line(0)),
        (SeriesId::PAcc, Role::Line(1)),
        (SeriesId::V, Role::Line(2)),
        (SeriesId::L, Role::Idle),
        (SeriesId::H, Role::Reserve),
    ];
    let mut layers: Vec<Layer> =
        roles.into_iter().filter_map(|(id, role)| view.stacked(id, role, view.column(id).to_vec())).collect();
    if view.checked.scenario().demand.count_minors() {
        layers.extend(view.stacked(SeriesId::A, Role::Line(3), view.column(SeriesId::A).to_vec()));
    }
    if !layers.is_empty() {
        layers.extend(view.others.iter().map(|other| {
            let values = view.beside(other, SeriesId::Occupancy);
            let own = view.column(SeriesId::Occupancy);
            let name = other.name.clone();
            other.first_line(Line { what: "occupancy", name, stepped: false, values, own, dust: PLACE })
        }));
        let occupancy = view.column(SeriesId::Occupancy).to_vec();
        layers.push(line("occupancy", &view.name(SeriesId::Occupancy), Role::Need, Role::Need.dash(), occupancy));
    }
    chart(view, "stocks", stock_finding(view), "unit-people", layers)
}

/// A graph that only simulated demand has; under published demand it says so.
fn chart(view: &View<'_>, id: &'static str, finding: String, unit: &str, layers: Vec<Layer>) -> Chart {
    let absent = layers.is_empty();
    Chart {
        id,
        finding: if absent { view.texts.get("finding-flow-absent") } else { finding },
        title: view.title(view.texts.get(&format!("graph-{id}-unit")), &layers),
        unit: view.texts.get(unit),
        x: view.months(),
        y: YRange::default(),
        layers,
        marks: Vec::new(),
        levels: Vec::new(),
        empty: absent.then(|| view.texts.get("graph-flow-absent")),
        source: view.source(),
    }
}

/// Everybody who enters reception in a month; `None` under published demand.
fn inflow(view: &View<'_>) -> Option<Vec<f64>> {
    let minors = view.checked.scenario().demand.count_minors();
    let mut ways =
        vec![SeriesId::AppsAcc, SeriesId::AppsReg, SeriesId::FamilyIn, SeriesId::Resettled, SeriesId::OtherArrivals];
    if minors {
        ways.push(SeriesId::Minors);
    }
    view.outcome.series(SeriesId::PReg)?;
    let columns: Vec<&[f64]> = ways.into_iter().map(|id| view.column(id)).collect();
    Some((0..view.outcome.months).map(|month| columns.iter().filter_map(|column| column.get(month)).sum()).collect())
}

/// Everybody who leaves reception in a month: what entered less what was added to the occupancy.
fn outflow(outcome: &Outcome, inflow: &[f64]) -> Vec<f64> {
    let occupancy = outcome.series(SeriesId::Occupancy).unwrap_or(&[]);
    inflow.iter().zip(occupancy.windows(2)).map(|(inflow, pair)| (inflow - (pair[1] - pair[0])).max(0.0)).collect()
}

/// Which of the two is larger, and when that turns.
fn flow_finding(view: &View<'_>) -> String {
    let (texts, language) = (view.texts, view.texts.language());
    let Some(inflow) = inflow(view) else { return String::new() };
    let outflow = outflow(view.outcome, &inflow);
    // The sum of a year, so that the season of applications does not turn the sentence every half-year.
    let year = |values: &[f64], month: usize| values[month.saturating_sub(11)..=month].iter().sum::<f64>();
    let more = runs((0..inflow.len()).map(|month| year(&outflow, month) > year(&inflow, month)));
    let month = |index: usize| language.month_long(view.outcome.month(index));
    match more.iter().copied().max_by_key(|(from, to)| to - from) {
        None => texts.get("finding-flow-never"),
        Some((0, to)) if to + 1 == inflow.len() => texts.get("finding-flow-always"),
        Some((from, to)) if to + 1 == inflow.len() => {
            texts.with("finding-flow-from", &[("from", (&month(from)).into())])
        }
        Some((from, to)) => {
            texts.with("finding-flow-between", &[("from", (&month(from)).into()), ("to", (&month(to)).into())])
        }
    }
}

/// Who waits for a home, first and last.
fn stock_finding(view: &View<'_>) -> String {
    let language = view.texts.language();
    let share = |index: usize| {
        let at = |id| column(view.outcome, id).get(index).copied().unwrap_or(0.0);
        if at(SeriesId::Occupancy) > 0.0 { at(SeriesId::H) / at(SeriesId::Occupancy) } else { 0.0 }
    };
    let last = view.outcome.months.saturating_sub(1);
    view.texts.with(
        "finding-stocks",
        &[
            ("first", (&language.percent(share(0), 0)).into()),
            ("last", (&language.percent(share(last), 0)).into()),
            ("from", (&language.month_long(view.outcome.start)).into()),
            ("to", (&language.month_long(view.outcome.month(last))).into()),
        ],
    )
}

/// A line through monthly values.
fn line(id: &str, name: &str, role: Role, dash: Dash, values: Vec<f64>) -> Layer {
    Layer {
        id: id.to_owned(),
        name: name.to_owned(),
        role,
        form: Form::Line { stepped: false, dash },
        values: some(values),
    }
}
