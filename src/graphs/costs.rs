//! What makes up the cost of a year, and the jobs that open places ask for.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::budget::costs::fixed::{Part, YearCosts};
use crate::budget::costs::staff::{KindStaff, Staff};
use crate::chart::{Axis, Chart, Layer, Role};
use crate::engine::Outcome;
use crate::scenario::{Class, Kind};
use crate::text::Texts;

/// The parts of the bars, from the bottom up: name, meaning, and what is summed.
const BARS: [(&str, Role, &[Part]); 10] = [
    ("fixed", Role::Durable, &[Part::Fixed]),
    ("variable", Role::Line(1), &[Part::Variable]),
    ("vacancy", Role::Idle, &[Part::Vacancy]),
    ("reserve", Role::Reserve, &[Part::Reserve]),
    ("flex", Role::Flex, &[Part::FlexGross, Part::FlexIncome]),
    ("emergency", Role::Noodopvang, &[Part::Emergency]),
    ("emergency-premium", Role::Line(3), &[Part::EmergencyPremium]),
    ("emergency-vacancy", Role::AboveStock, &[Part::EmergencyVacancy]),
    ("outside", Role::Line(0), &[Part::Outside]),
    ("once", Role::Line(2), &[Part::Opening, Part::Closing, Part::Purchases]),
];

/// Cost per year by what it is paid for, in millions of euro; the shortage, which nobody pays, is not among it.
pub fn ladder(texts: &Texts, years: &[YearCosts], finding: String) -> Chart {
    let million = Decimal::from(1_000_000);
    let bars = BARS.iter().filter_map(|(name, role, parts)| {
        let amount = |year: &YearCosts| parts.iter().map(|part| year.part(*part)).sum::<Decimal>();
        let values: Vec<f64> = years.iter().map(|year| (amount(year) / million).to_f64().unwrap_or(0.0)).collect();
        let name_shown = texts.get(&format!("short-part-{name}"));
        let any = values.iter().any(|value| *value > 0.0);
        any.then(|| Layer::stack(name, &name_shown, *role, super::some(values)))
    });
    let layers = bars.collect();
    let axis = Axis::Years { first: years.first().map_or(0, |year| year.year), count: years.len() };
    Chart {
        finding,
        title: texts.get("graph-ladder-unit"),
        unit: texts.get("unit-million-euro"),
        layers,
        ..Chart::new("ladder", axis)
    }
}

/// The kinds by what is drawn of them.
fn group(kind: Kind) -> usize {
    match (kind, kind.class()) {
        (Kind::Noodopvang, _) => 1,
        (_, Class::Temporary) => 2,
        (_, Class::Outside) => 3,
        (_, Class::Durable) => 0,
    }
}

/// Jobs per month by class of place, as far as they are known.
pub fn staff(texts: &Texts, outcome: &Outcome, staff: &Staff, finding: String) -> Chart {
    let groups =
        [("durable", Role::Durable), ("noodopvang", Role::Noodopvang), ("tgo", Role::Tgo), ("outside", Role::Line(0))];
    let jobs = |kind: &KindStaff, month: usize| kind.per_place.map_or(0.0, |per_place| per_place * kind.open[month]);
    let layer = |(number, (name, role)): (usize, (&str, Role))| {
        let kinds: Vec<&KindStaff> =
            staff.kinds.iter().filter(|kind| group(kind.kind) == number && kind.per_place.is_some()).collect();
        let values = (0..outcome.months)
            .map(|month| kinds.iter().map(|kind| jobs(kind, month)).sum::<f64>())
            .collect::<Vec<f64>>();
        let shown = texts.get(&format!("staff-group-{name}"));
        (!kinds.is_empty()).then(|| Layer::stack(name, &shown, role, super::some(values)))
    };
    let layers: Vec<Layer> = groups.into_iter().enumerate().filter_map(layer).collect();
    let empty = layers.is_empty().then(|| texts.get("staff-none"));
    Chart {
        finding,
        title: texts.get("graph-staff-unit"),
        unit: texts.get("unit-jobs"),
        layers,
        empty,
        ..Chart::new("staff", Axis::Months { start: outcome.start, count: outcome.months })
    }
}
