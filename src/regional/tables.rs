//! What a province hands in, as tables: its task through time, its locations, municipalities, transition plan, and what the act changes.

use super::law::Effects;
use super::plan::{Break, TransitionPlan};
use super::{municipal, province};
use crate::engine::Outcome;
use crate::report::{Cell, Table};
use crate::scenario::counting::Reason;
use crate::scenario::{Location, Named, Province, Scenario, Timeline};
use crate::units::Month;

use province::NotCounted;

/// The task and the places of a province, month by month.
pub fn task(outcome: &Outcome, index: usize) -> Table<'_> {
    let columns = [
        "month",
        "open_durable",
        "open_temporary",
        "open_outside",
        "used",
        "lent",
        "counts_for_task",
        "task",
        "short_of_task",
    ];
    let rows = outcome.provinces.get(index).into_iter().flat_map(move |sums| {
        (0..outcome.months).map(move |month| {
            let of = [
                &sums.open_durable,
                &sums.open_temporary,
                &sums.open_outside,
                &sums.used,
                &sums.lent,
                &sums.counts_for_task,
                &sums.task,
                &sums.short_of_task,
            ];
            let mut row = vec![Cell::Month(outcome.month(month))];
            row.extend(of.into_iter().map(|column| Cell::at(column, month)));
            row
        })
    });
    Table::new("task", columns, rows)
}

/// Every province in a month (an index into the horizon).
pub fn provinces<'a>(scenario: &'a Scenario, outcome: &'a Outcome, month: usize) -> Table<'a> {
    let columns = ["province", "task", "counts_for_task", "short_of_task", "open_durable", "open_temporary"];
    let rows = outcome.provinces.iter().map(move |of| {
        let mut row = vec![Cell::text(crate::naming::province_name(scenario, &of.id))];
        let shown = [&of.task, &of.counts_for_task, &of.short_of_task, &of.open_durable, &of.open_temporary];
        row.extend(shown.into_iter().map(|column| Cell::at(column, month)));
        row
    });
    Table::new("provinces-now", columns, rows)
}

/// The locations of a province, the four columns of the execution agenda first, and whether they count in a month.
pub fn locations<'a>(scenario: &'a Scenario, of: &'a Province, month: Month) -> Table<'a> {
    let columns = [
        "location",
        "kind",
        "places",
        "ready_months",
        "cost_reserve",
        "id",
        "municipality",
        "stage",
        "opens",
        "delay",
        "chance",
        "closes",
        "flex_places",
        "basis",
        "funding",
        "contract_until",
        "counts",
        "why_not",
    ];
    let rows = super::locations(scenario, &of.id).map(move |(_, location)| {
        let timeline = Timeline::of(location, scenario);
        let mut row = agenda(location, scenario);
        row.push(Cell::text(&location.id));
        row.push(Cell::text(&location.municipality));
        row.push(Cell::Choice("stage", location.stage.id()));
        row.push(Cell::Month(timeline.opens));
        row.push(Cell::Whole(i64::from(timeline.delay)));
        row.push(Cell::Share(timeline.chance));
        row.push(timeline.closes().map_or(Cell::Empty, Cell::Month));
        row.push(Cell::Number(location.agreements.iter().map(|agreement| agreement.flex_places).fold(0.0, f64::max)));
        row.push(location.basis.map_or(Cell::Empty, |basis| Cell::Choice("choice", basis.id())));
        row.push(location.funding.as_ref().map_or(Cell::Empty, |funding| Cell::Choice("choice", funding.regime.id())));
        row.push(location.contract.as_ref().and_then(|contract| contract.until).map_or(Cell::Empty, Cell::Month));
        let reasons = province::not_counted(location, scenario, month);
        row.push(Cell::Flag(reasons.is_empty()));
        row.push(reasons.first().map_or(Cell::Empty, |reason| Cell::Choice("not-counted", reason_name(*reason))));
        row
    });
    Table::new("locations", columns, rows)
}

/// Name, and what the execution agenda asks of every location: kind, places, speed of deployment, cost per place per day in reserve.
fn agenda<'a>(location: &'a Location, scenario: &'a Scenario) -> Vec<Cell<'a>> {
    let reserve =
        location.cost_reserve.as_ref().or_else(|| scenario.kind_costs(location.kind).map(|costs| &costs.reserve));
    vec![
        Cell::text(&location.name),
        Cell::Choice("kind", location.kind.id()),
        location.places.value.map_or(Cell::Empty, Cell::Number),
        location.ready_months.as_ref().and_then(|months| months.value).map_or(Cell::Empty, Cell::Number),
        reserve.and_then(|cost| cost.value).map_or(Cell::Empty, Cell::Money),
    ]
}

/// The name of a reason among the texts: `not-counted-<name>`.
pub fn reason_name(reason: NotCounted) -> &'static str {
    match reason {
        NotCounted::Rule(Reason::Kind) => "kind",
        NotCounted::Rule(Reason::TooSmall) => "small",
        NotCounted::Rule(Reason::TooShort) => "short",
        NotCounted::TakesNoPart => "no-part",
        NotCounted::Act => "act",
        NotCounted::NotYetOpen => "not-open",
        NotCounted::Closed => "closed",
    }
}

/// The municipalities of a province in a month (an index into the horizon).
pub fn municipalities<'a>(scenario: &'a Scenario, outcome: &Outcome, of: &'a Province, month: usize) -> Table<'a> {
    let columns = [
        "municipality",
        "task",
        "task_after",
        "counts_for_task",
        "short_of_task",
        "open_durable",
        "open_temporary",
        "to_come",
        "task_minors",
        "exchange_asylum",
        "exchange_ukraine",
        "exchange_homes",
    ];
    let number = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
    // No exchange is no number.
    let taken = |value: f64| if value.abs() > 1e-9 { Cell::Number(value) } else { Cell::Empty };
    let rows = municipal::rows(scenario, outcome, of, month).into_iter().map(move |row| {
        let [asylum, ukraine, homes] = row.taken_over;
        vec![
            if row.name.is_empty() { Cell::Choice("municipal", "none") } else { Cell::text(row.name) },
            number(row.task),
            number(row.task_after),
            Cell::Number(row.counts),
            number(row.short),
            Cell::Number(row.durable),
            Cell::Number(row.temporary),
            Cell::Number(row.to_come),
            number(row.task_minors),
            taken(asylum),
            taken(ukraine),
            taken(homes),
        ]
    });
    Table::new("municipalities", columns, rows)
}

/// The steps of a transition plan.
pub fn plan<'a>(scenario: &'a Scenario, plan: &'a TransitionPlan) -> Table<'a> {
    let columns = [
        "month",
        "deed",
        "location",
        "kind",
        "places",
        "ready_months",
        "cost_reserve",
        "places_in_step",
        "people",
        "to",
        "note",
    ];
    let rows = plan.steps.iter().map(move |step| {
        let location = &scenario.locations[step.location];
        let mut row = vec![Cell::Month(step.month), Cell::Choice("plan-deed", step.deed.text())];
        row.extend(agenda(location, scenario));
        row.push(Cell::Number(step.places));
        row.push(if step.people > 0.0 { Cell::Number(step.people) } else { Cell::Empty });
        let to: Vec<&str> = step.to.iter().map(|to| scenario.locations[*to].name.as_str()).collect();
        row.push(Cell::text(to.join(", ")));
        row.push(Cell::text(location.handover.as_ref().map_or("", |handover| &handover.note)));
        row
    });
    Table::new("plan", columns, rows)
}

/// How a province stands on 1 January.
pub fn standings(plan: &TransitionPlan) -> Table<'_> {
    let columns =
        ["year", "open_durable", "open_temporary", "durable_share", "task", "counts_for_task", "short_of_task", "met"];
    let number = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
    let rows = plan.standings.iter().map(move |standing| {
        vec![
            Cell::Whole(i64::from(standing.year)),
            Cell::Number(standing.durable),
            Cell::Number(standing.temporary),
            standing.share.map_or(Cell::Empty, Cell::Share),
            number(standing.task),
            Cell::Number(standing.counts),
            number(standing.short),
            standing.short.map_or(Cell::Empty, |short| Cell::Flag(!province::missed(short))),
        ]
    });
    Table::new("standings", columns, rows)
}

/// Where a transition plan breaks its rules.
pub fn breaks<'a>(scenario: &'a Scenario, plan: &'a TransitionPlan) -> Table<'a> {
    let columns = ["location", "break", "to", "month", "places"];
    let rows = plan.breaks.iter().map(move |found| {
        let name = |index: usize| Cell::text(&scenario.locations[index].name);
        let month = |month: Option<Month>| month.map_or(Cell::Empty, Cell::Month);
        let (location, to, at, places) = match found {
            Break::NoSuccessor { location, month: at } => (*location, None, month(Some(*at)), Cell::Empty),
            Break::SuccessorLate { location, to, opens } => (*location, Some(*to), month(*opens), Cell::Empty),
            Break::SuccessorTemporary { location, to } => (*location, Some(*to), Cell::Empty, Cell::Empty),
            Break::SuccessorsTooSmall { location, lacking } => (*location, None, Cell::Empty, Cell::Number(*lacking)),
            Break::TooLong { location, since, .. } | Break::NotNeeded { location, since } => {
                (*location, None, month(Some(*since)), Cell::Empty)
            }
            Break::NoEnd { location } => (*location, None, Cell::Empty, Cell::Empty),
        };
        vec![name(location), Cell::Choice("plan-break", found.text()), to.map_or(Cell::Empty, name), at, places]
    });
    Table::new("breaks", columns, rows)
}

/// Locations that lose their basis, with what their contracts still cost.
pub fn law<'a>(scenario: &'a Scenario, effects: &'a Effects) -> Table<'a> {
    let columns = ["location", "kind", "places", "loses_basis", "to_come", "months_left", "contract_left"];
    let rows = effects.losing.iter().map(move |losing| {
        let location = &scenario.locations[losing.location];
        let left = effects.remaining.iter().find(|remaining| remaining.location == losing.location);
        vec![
            Cell::text(&location.name),
            Cell::Choice("kind", location.kind.id()),
            location.places.value.map_or(Cell::Empty, Cell::Number),
            Cell::Month(losing.from),
            Cell::Flag(losing.to_come),
            left.map_or(Cell::Empty, |left| Cell::Whole(i64::from(left.months))),
            left.and_then(|left| left.value).map_or(Cell::Empty, Cell::Money),
        ]
    });
    Table::new("law", columns, rows)
}
