//! What the page of ending places says: the chart, the finding, and the lines of the three cards.

use super::super::bars::role;
use crate::chart::{Axis, Chart, Form, Layer, Mark, Role};
use crate::naming::province_name;
use crate::regional::wall::{Group, TaskMiss, Way};
use crate::scenario::Named as _;
use crate::text::Texts;

/// Months that are named in the chart.
const NAMED: usize = 3;

/// Places that end per month, stacked by how they count.
pub(super) fn chart(way: &Way, texts: &Texts) -> Chart {
    let outcome = &way.outcome;
    let mut layers = Vec::new();
    for group in reception() {
        let months = way.per_month(group);
        if months.iter().any(|places| *places > 0.0) {
            let name = texts.get(&format!("bars-legend-{}", group.id()));
            layers.push(Layer::stack(group.id(), &name, role(group), months.into_iter().map(Some).collect()));
        }
    }
    let empty = layers.is_empty().then(|| texts.get("wall-chart-empty"));
    let mut sum = 0.0;
    let columns: Vec<Vec<f64>> = reception().map(|group| way.per_month(group)).collect();
    let mut adding = |month: usize| {
        sum += columns.iter().filter_map(|column| column.get(month)).sum::<f64>();
        Some(sum)
    };
    let values = (0..outcome.months).map(&mut adding).collect();
    layers.push(Layer {
        id: "sum".to_owned(),
        name: texts.get("wall-sum"),
        role: Role::Line(0),
        form: Form::Told,
        values,
    });
    Chart {
        finding: texts.get("wall-chart"),
        title: texts.get("wall-chart-title"),
        unit: texts.get("unit-places"),
        layers,
        marks: marks(way, texts),
        empty,
        source: texts.get("graph-computed"),
        ..Chart::new("wall", Axis::Months { start: outcome.start, count: outcome.months })
    }
}

/// What counts against need. Places outside reception would dwarf it in the chart; they stand in the list.
fn reception() -> impl Iterator<Item = Group> {
    Group::ALL.into_iter().filter(|group| *group != Group::Outside)
}

/// The first month that need is missed, unless it always was, and the months in which most ends.
fn marks(way: &Way, texts: &Texts) -> Vec<Mark> {
    let language = texts.language();
    let mut marks = Vec::new();
    if let Some(month) = way.first_short.filter(|month| *month > 0) {
        let named = language.month_long(way.outcome.month(month));
        let detail = texts.with("wall-mark-short.detail", &[("month", (&named).into())]);
        marks.push(Mark { at: position(month), label: texts.get("wall-mark-short"), detail, rank: 5 });
    }
    let mut months: Vec<(usize, f64, usize)> = (0..way.outcome.months).map(|month| in_month(way, month)).collect();
    months.retain(|(_, places, _)| *places > 0.0);
    months.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    for (rank, (month, places, count)) in (1..10_u8).rev().zip(months.into_iter().take(NAMED)) {
        let named = language.month_long(way.outcome.month(month));
        let places = language.number(places, 0);
        let filled = [("places", (&places).into()), ("month", (&named).into()), ("count", count.into())];
        let (label, detail) = (texts.with("wall-mark", &filled), texts.with("wall-mark.detail", &filled));
        marks.push(Mark { at: position(month), label, detail, rank });
    }
    marks
}

/// Reception places that end in a month, and at how many locations.
fn in_month(way: &Way, month: usize) -> (usize, f64, usize) {
    let here = way.endings.iter().filter(|ending| ending.month == month && ending.group != Group::Outside);
    (month, here.clone().map(|ending| ending.places).sum(), here.count())
}

fn position(month: usize) -> f64 {
    u32::try_from(month).map_or(0.0, f64::from)
}

/// What ends, the largest month, and what is missed first.
pub(super) fn finding(way: &Way, texts: &Texts) -> String {
    let language = texts.language();
    let last = way.outcome.months.saturating_sub(1);
    let (places, count) = way.ended_by(last);
    let end = language.month_long(way.outcome.month(last));
    let places = language.number(places, 0);
    let filled = [
        ("way", way.counting.id().into()),
        ("end", (&end).into()),
        ("places", (&places).into()),
        ("count", count.into()),
    ];
    let ends = texts.with(if count == 0 { "wall-finding-none" } else { "wall-finding" }, &filled);
    format!("{ends}. {}.", need(way, texts))
}

/// Whether need is met: from when it is not, and what is short most.
fn need(way: &Way, texts: &Texts) -> String {
    let (Some(first), Some(peak)) = (way.first_short, way.outcome.key.highest_shortage_month) else {
        return texts.get("wall-need-met");
    };
    let language = texts.language();
    let (first, peak) = (language.month_long(way.outcome.month(first)), language.month_long(peak));
    let most = language.number(way.outcome.key.highest_shortage, 0);
    let filled = [("month", (&first).into()), ("most", (&most).into()), ("peak", (&peak).into())];
    texts.with("wall-need-missed", &filled)
}

/// The lines of a card, each with whether it is about something missed.
pub(super) fn lines(way: &Way, texts: &Texts) -> Vec<(String, Option<bool>)> {
    let language = texts.language();
    let (places, count) = way.ended_by(way.outcome.months.saturating_sub(1));
    let places = language.number(places, 0);
    let ends = texts.with("wall-card-ends", &[("places", (&places).into()), ("count", count.into())]);
    let mut lines = vec![(ends, None)];
    match (way.first_short, way.outcome.key.highest_shortage_month) {
        (Some(first), Some(peak)) => {
            let first = language.month(way.outcome.month(first));
            lines.push(missed(&texts.with("wall-card-need", &[("month", (&first).into())])));
            let (most, peak) = (language.number(way.outcome.key.highest_shortage, 0), language.month(peak));
            let filled = [("places", (&most).into()), ("month", (&peak).into())];
            lines.push((texts.with("wall-card-most", &filled), None));
        }
        _ => lines.push(met(&texts.get("wall-card-need-met"))),
    }
    lines.push(task(way, texts));
    lines
}

fn missed(text: &str) -> (String, Option<bool>) {
    (format!("! {text}"), Some(true))
}

fn met(text: &str) -> (String, Option<bool>) {
    (format!("✓ {text}"), Some(false))
}

fn task(way: &Way, texts: &Texts) -> (String, Option<bool>) {
    if way.tasks.is_empty() {
        return (texts.get("wall-task-unknown"), None);
    }
    let Some(first) = way.first_task_missed() else { return met(&texts.get("wall-task-met")) };
    let language = texts.language();
    let number = |count: usize| language.number(position(count), 0);
    let month = first.first.map(|month| language.month(way.outcome.month(month))).unwrap_or_default();
    let count = way.tasks.iter().filter(|task| task.first.is_some()).count();
    let (short, all) = (number(count), number(way.tasks.len()));
    let filled = [
        ("province", province(way, first).into()),
        ("month", (&month).into()),
        ("missed", (&short).into()),
        ("all", (&all).into()),
        ("count", way.tasks.len().into()),
    ];
    missed(&texts.with("wall-task-missed", &filled))
}

fn province<'a>(way: &'a Way, task: &TaskMiss) -> &'a str {
    let scenario = way.checked.scenario();
    scenario.provinces.get(task.province).map_or("", |province| province_name(scenario, &province.id))
}

/// Every province with a task and the first month it misses it, a line each.
pub(super) fn provinces(way: &Way, texts: &Texts) -> Vec<String> {
    let language = texts.language();
    let line = |task: &TaskMiss| {
        let month = |month: usize| language.month(way.outcome.month(month));
        let (first, met) = (task.first.map(month).unwrap_or_default(), task.met_from.map(month).unwrap_or_default());
        let state = match (task.first, task.met_from) {
            (None, _) => "met",
            (Some(_), Some(_)) => "later",
            (Some(_), None) => "missed",
        };
        let most = language.number(task.most, 0);
        let filled = [
            ("province", province(way, task).into()),
            ("state", state.into()),
            ("first", (&first).into()),
            ("met", (&met).into()),
            ("most", (&most).into()),
        ];
        texts.with("wall-province", &filled)
    };
    way.tasks.iter().map(line).collect()
}
