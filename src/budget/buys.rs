//! What a budget row buys: places per year at what a place costs in the run, in two readings (docs/model.md#buys).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::lines::{Column, cents, columns};
use super::prices::{cents_in, thousands_in};
use crate::engine::{LocationOutcome, Outcome};
use crate::report::{Cell, Table};
use crate::scenario::{BudgetEdition, BudgetRow, Class, CostLine, Kind, Location, Scenario, Status};
use crate::units::Month;

/// What a row pays beside places in use: places that stand ready or empty, and what is paid once.
const FIXED: [CostLine; 4] = [CostLine::Flex, CostLine::Reserve, CostLine::Idle, CostLine::OneOff];

/// A price, and the places it leaves room for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bought {
    /// Euro per place in a year, in the prices of the budget.
    pub per_place: f64,
    /// Places; `None`: the year has no figure.
    pub places: Option<f64>,
}

/// Places of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfKind {
    /// The kind.
    pub kind: Kind,
    /// Places in use, on average over the months; 0: its price is that of the places there are or may come.
    pub used: f64,
    /// When what is left after the fixed part buys this kind alone.
    pub bought: Bought,
}

/// What a row buys in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// Months of it inside the horizon; below 12 the year counts at the rate of those months.
    pub months: usize,
    /// The amount in euro; `None`: no figure.
    pub budget: Option<Decimal>,
    /// How the amount came to be.
    pub status: Option<Status>,
    /// The year in whose prices everything here is.
    pub prices: i32,
    /// Places in use that the row pays, on average over the months.
    pub used: f64,
    /// People in them.
    pub people: f64,
    /// What the row pays, without the shortage.
    pub cost: Decimal,
    /// The part for places not in use and for one-off amounts.
    pub fixed: Decimal,
    /// Everything at what everything costs per place in use; `None`: nothing is in use.
    pub everything: Option<Bought>,
    /// What is left after the fixed part, at what a place in use costs on average.
    pub in_use: Option<Bought>,
    /// The same, for one kind alone.
    pub kinds: Vec<OfKind>,
}

/// Places that an amount buys after a fixed part: none where that takes it all.
pub fn places(budget: f64, fixed: f64, per_place: f64) -> Option<f64> {
    (per_place > 0.0).then(|| (budget - fixed).max(0.0) / per_place)
}

/// What a row of an edition (or every row that pays for reception) buys, per year of the horizon; empty where no row pays for places.
pub fn years(scenario: &Scenario, outcome: &Outcome, edition: &BudgetEdition, row: Option<&str>) -> Vec<Year> {
    let rows: Vec<(&BudgetRow, BTreeSet<Column>)> = edition
        .rows
        .iter()
        .filter(|known| row.map_or(!known.pays.is_empty(), |id| known.id == id))
        .map(|row| (row, columns(edition, row).0))
        .filter(|(_, columns)| columns.iter().any(|column| in_use(column.0) && (row.is_some() || reception(column.0))))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let buyer = Buyer { scenario, outcome, edition, rows };
    outcome.years().into_iter().map(|span| buyer.year(span)).collect()
}

/// What a row buys per month in one reading: a step per year, nothing where the year has no figure.
pub fn months(outcome: &Outcome, years: &[Year], reading: fn(&Year) -> Option<Bought>) -> Vec<Option<f64>> {
    let at = |month: usize| {
        let year = outcome.month(month).year();
        reading(years.iter().find(|known| known.year == year)?)?.places
    };
    (0..outcome.months).map(at).collect()
}

fn in_use(line: CostLine) -> bool {
    reception(line) || line == CostLine::Outside
}

fn reception(line: CostLine) -> bool {
    matches!(line, CostLine::DurableInUse | CostLine::Noodopvang | CostLine::Tgo)
}

/// The column that pays for a location's places in use.
fn column(location: &Location) -> Column {
    let line = match (location.kind, location.kind.class()) {
        (_, Class::Durable) => CostLine::DurableInUse,
        (_, Class::Outside) => CostLine::Outside,
        (Kind::Tgo, Class::Temporary) => CostLine::Tgo,
        (_, Class::Temporary) => CostLine::Noodopvang,
    };
    (line, location.payer.unwrap_or(location.kind.payer()))
}

struct Buyer<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    edition: &'a BudgetEdition,
    rows: Vec<(&'a BudgetRow, BTreeSet<Column>)>,
}

/// Place-days in use of a kind, what they cost in prices of the index, and the same for all its places.
#[derive(Default)]
struct Tally {
    days: f64,
    euro: f64,
    places: f64,
    price: f64,
}

impl Buyer<'_> {
    fn year(&self, (year, first, count): (i32, usize, usize)) -> Year {
        let months = first..first + count;
        let days: f64 = months.clone().map(|month| f64::from(self.outcome.month(month).days())).sum();
        let whole = days_of(year);
        let prices = self.edition.prices_of(year);
        let (paid, amounts, status) = self.paid(year, prices);
        let euro = |wanted: fn(CostLine) -> bool| {
            let counts = |column: Column| wanted(column.0) && paid.contains(&column);
            cents_in(&self.scenario.price_index, cents(self.outcome, (year, first, count), counts), year, prices)
        };
        let cost = euro(|line| line != CostLine::Shortage);
        let fixed = euro(|line| FIXED.contains(&line));
        let (tallies, people) = self.tallies(&paid, months);
        let used: f64 = tallies.iter().map(|(_, tally)| tally.days).sum();
        let budget = amounts.and_then(|amount| amount.to_f64());
        // A year of which not all months are known counts at their rate.
        let rate = whole / days;
        let fixed_of_year = number(fixed) * rate;
        let per_place = |euro: f64| (used > 0.0 && euro > 0.0).then(|| euro / used * whole);
        let bought = |per_place: f64, fixed: f64| Bought {
            per_place,
            places: budget.and_then(|budget| places(budget, fixed, per_place)),
        };
        let index = number(self.scenario.price_index.at(prices));
        let kinds = tallies.iter().filter_map(|(kind, tally)| {
            let a_day = if tally.days > 0.0 { tally.euro / tally.days } else { tally.price / tally.places };
            let per_place = a_day * index * whole;
            let of_kind = OfKind { kind: *kind, used: tally.days / days, bought: bought(per_place, fixed_of_year) };
            (per_place > 0.0).then_some(of_kind)
        });
        Year {
            year,
            months: count,
            budget: amounts,
            status,
            prices,
            used: used / days,
            people: people / days,
            everything: per_place(number(cost)).map(|per_place| bought(per_place, 0.0)),
            in_use: per_place(number(cost - fixed)).map(|per_place| bought(per_place, fixed_of_year)),
            kinds: kinds.collect(),
            cost,
            fixed,
        }
    }

    /// What the rows with a figure for a year pay (all of them where none has one), and their amounts together.
    fn paid(&self, year: i32, prices: i32) -> (BTreeSet<Column>, Option<Decimal>, Option<Status>) {
        let known = self.rows.iter().any(|(row, _)| row.amount(year).is_some());
        let counted = || self.rows.iter().filter(|(row, _)| !known || row.amount(year).is_some());
        let paid = counted().flat_map(|(_, columns)| columns.iter().copied()).collect();
        let amounts = counted().filter_map(|(row, _)| row.amount(year));
        let euro = amounts.clone().map(|given| thousands_in(&self.scenario.price_index, given.amount, prices, prices));
        let status = amounts.map(|given| given.status.unwrap_or(Status::Official)).max();
        (paid, known.then(|| euro.sum()), status)
    }

    /// What is in use per kind that the row pays, and the people there, both times days.
    fn tallies(&self, paid: &BTreeSet<Column>, months: std::ops::Range<usize>) -> (Vec<(Kind, Tally)>, f64) {
        let mut tallies: Vec<(Kind, Tally)> = Vec::new();
        let mut people = 0.0;
        let paired = self.scenario.locations.iter().zip(&self.outcome.locations);
        for (location, out) in paired.filter(|(location, _)| paid.contains(&column(location))) {
            let price = self.price(location);
            let durable = location.kind.class() == Class::Durable;
            let norm = if durable { &self.outcome.norm } else { &self.outcome.norm_temporary };
            let place = tallies.iter().position(|(kind, _)| *kind == location.kind).unwrap_or_else(|| {
                tallies.push((location.kind, Tally::default()));
                tallies.len() - 1
            });
            let tally = &mut tallies[place].1;
            let all = location.places.value.unwrap_or(0.0);
            tally.places += all;
            tally.price += all * price;
            for month in months.clone() {
                let used = places_in_use(location, out, price, month);
                let days = used * f64::from(self.outcome.month(month).days());
                tally.days += days;
                tally.euro += days * price;
                people += days * norm.get(month).copied().unwrap_or(0.0);
            }
        }
        tallies.sort_by_key(|(kind, _)| *kind);
        (tallies, people)
    }

    /// Euro per place and day in use: the location's own, else that of its kind.
    fn price(&self, location: &Location) -> f64 {
        let of_kind = self.scenario.kind_costs(location.kind).and_then(|costs| costs.in_use.value);
        number(location.cost_in_use.as_ref().and_then(|cost| cost.value).or(of_kind).unwrap_or_default())
    }
}

/// Places outside reception count as in use while they are open, where they have a price (docs/model.md#money).
fn places_in_use(location: &Location, out: &LocationOutcome, price: f64, month: usize) -> f64 {
    let outside = location.kind.class() == Class::Outside;
    let column = if outside && price > 0.0 { &out.open } else { &out.used };
    column.get(month).copied().unwrap_or(0.0)
}

/// The real number of days in a year.
fn days_of(year: i32) -> f64 {
    (0..12).map(|month| f64::from(Month::january(year).plus(month).days())).sum()
}

fn number(amount: Decimal) -> f64 {
    amount.to_f64().unwrap_or(0.0)
}

/// What a row buys, as a table: both readings, and each kind alone.
pub fn table(years: &[Year]) -> Table<'_> {
    let heads = [
        "buys_year",
        "buys_months",
        "buys_budget",
        "buys_prices",
        "buys_used",
        "buys_people",
        "buys_cost",
        "buys_fixed",
        "buys_kind",
        "buys_per_place",
        "buys_places",
        "buys_reading",
    ];
    let rows = years.iter().flat_map(|year| {
        let line = |kind: Cell<'static>, used: f64, bought: Bought, reading: &'static str| {
            vec![
                Cell::Whole(i64::from(year.year)),
                Cell::count(year.months),
                year.budget.map_or(Cell::Empty, Cell::Money),
                Cell::Whole(i64::from(year.prices)),
                Cell::Number(used),
                Cell::Number(year.people),
                Cell::Money(year.cost),
                Cell::Money(year.fixed),
                kind,
                Cell::Number(bought.per_place),
                bought.places.map_or(Cell::Empty, Cell::Number),
                Cell::Choice("buys-reading", reading),
            ]
        };
        let mix = [(year.everything, "everything"), (year.in_use, "in_use")];
        let mix = mix.into_iter().filter_map(|(bought, reading)| Some((bought?, reading)));
        let mut lines: Vec<_> = mix.map(|(bought, reading)| line(Cell::Empty, year.used, bought, reading)).collect();
        let kind = |of: &OfKind| line(Cell::Choice("kind", of.kind.id()), of.used, of.bought, "in_use");
        lines.extend(year.kinds.iter().map(kind));
        lines
    });
    Table::new("budget-buys", heads, rows)
}
