//! Small cases worked out by hand, for parts of the model that no case in `tests/cases` shows; the numbers stand in the comments.

use std::sync::Arc;

use rust_decimal::Decimal;
use schaalplan::engine::{Outcome, SeriesId, simulate};
use schaalplan::scenario::{
    Agreement, BudgetEdition, BudgetRow, CostLine, CountingRule, Demand, Document, Figure, FlowDemand, Homes, Kind,
    Location, Order, Payer, Pays, PipelineCounting, Point, Province, RowKind, Series, Status, YearAmount,
};
use schaalplan::units::{Month, Unit, When};

use super::random::{checked, constant, document};

pub(crate) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub(crate) fn figure(value: f64, unit: Unit) -> Figure<f64> {
    Figure::new(value, unit, Status::Assumed)
}

fn money(text: &str, unit: Unit) -> Figure<Decimal> {
    Figure::new(text.parse().unwrap(), unit, Status::Assumed)
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-9
}

/// Some months of a series.
fn expect(outcome: &Outcome, id: SeriesId, from: usize, expected: &[f64]) {
    for (index, expected) in expected.iter().enumerate() {
        let found = outcome.series(id).unwrap()[from + index];
        assert!(near(found, *expected), "{}[{}] = {found}, expected {expected}", id.info().name, from + index);
    }
}

fn run(document: &Document) -> Outcome {
    simulate(&checked(document))
}

/// A point without a band of its own.
fn point(at: When, value: f64) -> Point {
    Point { at, value, low: None, high: None, status: None, source: Vec::new(), date: None, note: String::new() }
}

fn path(points: &[(When, f64)], unit: Unit) -> Series {
    let points = points.iter().map(|(at, value)| point(*at, *value)).collect();
    Series { value: None, points, ..constant(0.0, unit) }
}

/// `people` in reception all through 2026, norm 1, nothing foreseen, flex first, terms of 3 months; no places, no budget.
pub(crate) fn year(people: f64) -> Document {
    let mut document = document("02-budget-cliff");
    document.budgets.clear();
    let base = &mut document.base;
    (base.end, base.budget) = (month("2026-12"), None);
    base.locations.clear();
    base.policy.order = Order::FlexFirst;
    let Demand::Path(demand) = &mut base.demand else { panic!("the case has a path") };
    demand.occupancy = constant(people, Unit::People);
    document
}

/// Places of a kind, always open, without costs.
pub(crate) fn places(id: &str, kind: Kind, places: f64) -> Location {
    Location::new(id, "elsewhere", kind, figure(places, Unit::Places), month("2020-01"))
}

fn lends(flex_places: f64, recall_months: Option<u32>) -> Agreement {
    Agreement { from: None, until: None, flex_places, recall_months, groups: Vec::new() }
}

pub(crate) fn add(document: &mut Document, location: Location) {
    document.base.locations.push(Arc::new(location));
}

/// Simulated demand of the case with targets from the flow: half of the family needs a place, nobody applies or appeals.
fn flow(edit: impl FnOnce(&mut FlowDemand)) -> Document {
    let mut document = document("08-target-from-flow");
    let Demand::Flow(flow) = &mut document.base.demand else { panic!("the case simulates demand") };
    flow.resettled = constant(0.0, Unit::PeoplePerYear);
    flow.initial.appeal = figure(0.0, Unit::People);
    edit(flow);
    document
}

/// 1,000 places of 0.4 count as 400, their 500 flex places as 200, one-off amounts of 1,000,001.00 and 10.01 as 400,000.40 and 4.004, which
/// is 4.00. With 100 in need and 200 lent, 100 are left for reserve; policy would have lent 300.
#[test]
fn expected_counting_weighs_places_loans_and_one_off_amounts() {
    let mut document = year(100.0);
    document.base.pipeline_counting = PipelineCounting::Expected;
    add(
        &mut document,
        Location {
            available_from: month("2026-02"),
            delay: Some(1),
            available_until: Some(month("2026-12")),
            probability: Some(figure(0.4, Unit::Share)),
            agreements: vec![lends(500.0, None)],
            investment: Some(money("1000001.00", Unit::Euro)),
            closing_cost: Some(money("10.01", Unit::Euro)),
            ..places("maybe", Kind::Azc, 1000.0)
        },
    );
    let never = Location { probability: Some(figure(0.0, Unit::Share)), ..places("never", Kind::Azc, 9.0) };
    add(&mut document, never);
    let outcome = run(&document);
    expect(&outcome, SeriesId::Durable, 0, &[0.0, 0.0, 400.0, 400.0]);
    expect(&outcome, SeriesId::Flex, 1, &[0.0, 200.0]);
    expect(&outcome, SeriesId::FlexNotAgreed, 2, &[100.0]);
    expect(&outcome, SeriesId::UsedDurable, 2, &[100.0]);
    expect(&outcome, SeriesId::Reserve, 2, &[100.0]);
    assert_eq!(outcome.cost(Some(CostLine::OneOff), 2), "400000.40".parse().unwrap());
    assert_eq!(outcome.cost(Some(CostLine::OneOff), 11), "4.00".parse().unwrap());
    assert!(near(outcome.key.people_moved, 100.0) && !outcome.locations[1].takes_part);
}

/// A task of 2,000 of which 300 for minors is 1,700 without them, and 700 short of 1,000 places; where their part is not known, the task
/// is that with minors and says so.
#[test]
fn without_minors_neither_their_places_nor_their_task_count() {
    let unknown = Series { value: None, status: Status::Unknown, ..constant(0.0, Unit::Places) };
    let cases = [
        (Some(constant(300.0, Unit::Places)), 1700.0, false, 700.0),
        (None, 2000.0, true, 1000.0),
        (Some(unknown), 2000.0, true, 1000.0),
    ];
    for (task_minors, task, includes_minors, short) in cases {
        let mut document = year(0.0);
        let Demand::Path(demand) = &mut document.base.demand else { panic!("a path") };
        demand.count_minors = false;
        document.base.provinces[0].task = Some(constant(2000.0, Unit::Places));
        document.base.provinces[0].task_minors = task_minors;
        add(&mut document, places("azc", Kind::Azc, 1000.0));
        add(&mut document, places("amv", Kind::Amv, 300.0));
        let outcome = run(&document);
        expect(&outcome, SeriesId::Durable, 0, &[1000.0]);
        let province = &outcome.provinces[0];
        assert_eq!((province.task[0], province.task_includes_minors), (task, Some(includes_minors)));
        assert_eq!((province.short_of_task[0], outcome.locations[1].takes_part), (short, false));
    }
}

/// Before the first rule all durable places count (500), then azc and noodopvang (700), then TGO alone (50).
#[test]
fn what_counts_for_a_task_is_a_rule_per_cycle() {
    let mut document = year(0.0);
    for (kind, number) in [(Kind::Azc, 500.0), (Kind::Noodopvang, 200.0), (Kind::Tgo, 50.0)] {
        add(&mut document, places(kind.id(), kind, number));
    }
    let plain = CountingRule {
        from: month("2020-01"),
        kinds: Vec::new(),
        above_places: None,
        least_months: None,
        cycle: String::new(),
        note: String::new(),
    };
    let rule = |from: &str, kinds: &[Kind]| CountingRule { from: month(from), kinds: kinds.to_vec(), ..plain.clone() };
    document.base.provinces[0] = Province {
        task: Some(constant(600.0, Unit::Places)),
        counting: vec![rule("2026-04", &[Kind::Azc, Kind::Noodopvang]), rule("2026-07", &[Kind::Tgo])],
        ..document.base.provinces[0].clone()
    };
    let province = run(&document).provinces.remove(0);
    assert_eq!(province.counts_for_task[1..8], [500.0, 500.0, 700.0, 700.0, 700.0, 50.0, 50.0]);
    assert_eq!(province.short_of_task[2..7], [100.0, 0.0, 0.0, 0.0, 550.0]);
}

/// 50 homes: 10 to those whose stay is over, 120 / 6 = 20 to those whose stay ends, 20 to those in reception. Of 140 transit places 100 stay
/// taken, so 40 move in. Realised 20 + 40 where that counts, else 20 + 20 + 10; the target is 900 / 6 = 150 a month.
#[test]
fn moving_into_transit_counts_for_the_target_or_not() {
    for (counts, realised) in [(true, 60.0), (false, 50.0)] {
        let mut document = flow(|flow| {
            flow.family_arrivals = constant(0.0, Unit::PeoplePerYear);
            flow.transit_counts = counts;
            flow.homes = Homes::Path(constant(50.0, Unit::PeoplePerMonth));
            flow.initial.transit = figure(120.0, Unit::People);
            flow.initial.transit_over = figure(10.0, Unit::People);
            flow.initial.permit_holders = figure(100.0, Unit::People);
        });
        document.base.transit_places = Some(constant(140.0, Unit::Places));
        let outcome = run(&document);
        expect(&outcome, SeriesId::Realised, 0, &[realised]);
        expect(&outcome, SeriesId::Backlog, 0, &[0.0, 150.0 - realised]);
        expect(&outcome, SeriesId::D, 1, &[140.0]);
        expect(&outcome, SeriesId::X, 1, &[0.0]);
        expect(&outcome, SeriesId::H, 1, &[40.0]);
    }
}

/// From April. 1,200 a year is 78 in April and 122 in July; May was observed: 77, in any band. The low end, 600, gives 39 and 61. The year
/// after takes 2026, the year before 2027: 240 x 0.78 / 12 = 15.6. An own season of January alone gives all of 360 then; family has none.
#[test]
fn annual_figures_are_spread_over_the_months() {
    let years = |year: i32, value: f64| path(&[(When::Year(year), value)], Unit::PeoplePerYear);
    for (band, applied) in [(0.0, [78.0, 77.0, 78.0, 122.0]), (-1.0, [39.0, 77.0, 39.0, 61.0])] {
        let mut document = flow(|flow| {
            flow.applications = years(2026, 1200.0);
            (flow.applications.points[0].low, flow.applications.points[0].high) = (Some(600.0), Some(2400.0));
            flow.applications.points.push(point(When::Month(month("2026-05")), 77.0));
            flow.repeat_applications = years(2027, 240.0);
            flow.minors = years(2026, 600.0);
            flow.family_arrivals = years(2026, 1200.0);
            let mut january = [0.0; 12];
            january[0] = 12.0;
            flow.other_arrivals = Series { season: Some(january), ..years(2026, 360.0) };
        });
        document.base.band = figure(band, Unit::Number);
        let outcome = run(&document);
        expect(&outcome, SeriesId::Applications, 0, &applied);
        expect(&outcome, SeriesId::Applications, 9, &[applied[0]]);
        expect(&outcome, SeriesId::RepeatApplications, 0, &[15.6]);
        expect(&outcome, SeriesId::Minors, 0, &[39.0, 39.0, 39.0, 61.0]);
        expect(&outcome, SeriesId::FamilyArrivals, 0, &[100.0; 12]);
        expect(&outcome, SeriesId::OtherArrivals, 7, &[0.0, 0.0, 360.0, 0.0]);
    }
}

/// 100 relatives a month, from March. The half-year that began before has no months before it: 0, or the first published target. The next
/// has four: 400 x 6 / 4 = 600; the one after six: 600.
#[test]
fn a_half_year_that_is_under_way_has_no_flow_before_it() {
    for (published, first, second) in [(None, 0.0, 600.0), (Some(900.0), 900.0, 900.0)] {
        let mut document = flow(|flow| {
            let half_year = month("2026-07").half_year();
            flow.housing_targets.points.clear();
            flow.housing_targets.points.extend(published.map(|target| point(When::HalfYear(half_year), target)));
        });
        (document.base.start, document.base.end) = (month("2026-03"), month("2027-02"));
        let outcome = run(&document);
        let expected = [first, first, first, first, second, second, second, second, second, second, 600.0, 600.0];
        expect(&outcome, SeriesId::TargetHalfYear, 0, &expected);
    }
}

/// 100 municipal places at 60.00 cost 186,000.00 in January; places that state no price cost nothing. Ten people find no place: 10 x 31 days
/// at 150.00, the price of emergency places that never open, is 46,500.00. What closes after the last month costs nothing.
#[test]
fn places_outside_reception_and_the_shortage_cost_what_is_stated() {
    let mut document = year(10.0);
    let day = Unit::EuroPerPlaceDay;
    let goo = Location { cost_in_use: Some(money("60", day)), ..places("goo", Kind::Goo, 100.0) };
    let until = Some(month("2027-01"));
    add(&mut document, Location { closing_cost: Some(money("9", Unit::Euro)), available_until: until, ..goo });
    add(&mut document, places("lvv", Kind::Lvv, 500.0));
    let never = places("never", Kind::Noodopvang, 10.0);
    let never = Location { cost_in_use: Some(money("150", day)), probability: Some(figure(0.1, Unit::Share)), ..never };
    add(&mut document, never);
    let outcome = run(&document);
    expect(&outcome, SeriesId::Shortage, 0, &[10.0; 12]);
    let cents = |line, payer| {
        outcome.costs.iter().find(|column| (column.line, column.payer) == (line, payer)).unwrap().cents[0]
    };
    assert_eq!(cents(CostLine::Outside, Payer::Npov), 18_600_000);
    assert_eq!(cents(CostLine::Outside, Payer::Municipality), 0);
    assert_eq!(cents(CostLine::Shortage, Payer::Coa), 4_650_000);
    assert_eq!(outcome.cost(None, 0), "232500.00".parse().unwrap());
    assert_eq!(outcome.cost(Some(CostLine::OneOff), 11), Decimal::ZERO);
    assert_eq!(outcome.key.total_cost_without_shortage, Decimal::from(365 * 6000));
}

/// One place at 10.00 a day, index 1 (the base year is not in the list), 1.1, 1.21; the budget of 5,000 is in prices of 2027 after that
/// year. 2026: 3,650. 2027: 4,015 as it stands. Half of 2028: 182 x 12.10 = 2,202.20, in prices of 2027 2,002.00. 2029 has no figure.
#[test]
fn later_years_are_compared_in_prices_of_the_budget() {
    let mut document = year(1.0);
    document.base.end = month("2028-06");
    let amount = |(year, amount): (i32, &str)| YearAmount {
        year,
        amount: amount.parse().unwrap(),
        status: None,
        note: String::new(),
    };
    document.base.price_index.years = [(2027, "1.1"), (2028, "1.21")].map(amount).to_vec();
    add(
        &mut document,
        Location { cost_in_use: Some(money("10", Unit::EuroPerPlaceDay)), ..places("azc", Kind::Azc, 1.0) },
    );
    document.base.budget = Some("edition".to_owned());
    document.budgets.push(BudgetEdition {
        id: "edition".to_owned(),
        title: "edition".to_owned(),
        date: "2026".parse().unwrap(),
        amends: None,
        price_base: Some(2027),
        source: Vec::new(),
        note: String::new(),
        rows: vec![BudgetRow {
            id: "row".to_owned(),
            name: "row".to_owned(),
            parent: None,
            kind: RowKind::Expenditure,
            pays: vec![Pays { line: CostLine::DurableInUse, payer: None }],
            years: [(2026, "5"), (2027, "5"), (2028, "5")].map(amount).to_vec(),
            ..BudgetRow::default()
        }],
    });
    let outcome = run(&document);
    let margins = outcome.margins.iter().map(|margin| (margin.year, margin.months, margin.margin.unwrap()));
    let expected = [(2026, 12, 1350), (2027, 12, 985), (2028, 6, 2998)];
    assert_eq!(margins.collect::<Vec<_>>(), expected.map(|(year, months, euro)| (year, months, Decimal::from(euro))));
    assert_eq!(outcome.margins[2].cost, "2202.20".parse().unwrap());
    assert_eq!(outcome.key.margin_per_year[2], (2028, Decimal::from(2998)));
    let index = |year| document.base.price_index.at(year);
    assert_eq!([2025, 2026, 2027, 2029].map(index), ["1", "1", "1.1", "1.21"].map(|text| text.parse().unwrap()));
}

/// 200 of 500 empty places may be lent from March until September, recalled in two months: lent in March, called back in July, none broken.
#[test]
fn agreements_hold_from_their_first_month_until_their_end() {
    let mut document = year(0.0);
    document.base.policy.recall_months = figure(2.0, Unit::Months);
    let (from, until) = (Some(month("2026-03")), Some(month("2026-09")));
    let agreement = Agreement { from, until, ..lends(200.0, None) };
    add(&mut document, Location { agreements: vec![agreement], ..places("azc", Kind::Azc, 500.0) });
    let outcome = run(&document);
    expect(&outcome, SeriesId::Flex, 0, &[0.0, 0.0, 200.0, 200.0, 200.0, 200.0, 200.0, 200.0, 0.0, 0.0]);
    expect(&outcome, SeriesId::Recalled, 5, &[0.0, 200.0, 0.0]);
    expect(&outcome, SeriesId::FlexNotAgreed, 1, &[500.0, 300.0]);
    expect(&outcome, SeriesId::BrokenFlex, 8, &[0.0]);
}

/// 150 places are lent when it starts: the 100 with the short term and 50 of the other. All 200 places are needed, so all are called back
/// and return after three and six months; until then they are short.
#[test]
fn places_lent_before_the_start_fill_the_short_terms_first() {
    let mut document = year(200.0);
    document.base.policy.flex_start = Some(figure(150.0, Unit::Places));
    for (id, term) in [("long", 6), ("short", 3)] {
        add(&mut document, Location { agreements: vec![lends(100.0, Some(term))], ..places(id, Kind::Azc, 100.0) });
    }
    let outcome = run(&document);
    assert_eq!((outcome.classes[0].flex[0], outcome.classes[1].flex[0]), (100.0, 50.0));
    expect(&outcome, SeriesId::Shortage, 0, &[150.0, 150.0, 150.0, 50.0, 50.0, 50.0, 0.0]);
    expect(&outcome, SeriesId::Returned, 2, &[0.0, 100.0, 0.0, 0.0, 50.0]);
}

/// 100 needed of 200. A forecast held until April rises by 50 there: seen three months ahead, from January only 50 are lent. In April the rise
/// has not come and none is expected after it: 100. A forecast is in places and only its changes count.
#[test]
fn a_forecast_counts_by_its_changes() {
    let mut document = year(100.0);
    document.base.policy.foresight = figure(3.0, Unit::Months);
    let months = [(When::Month(month("2026-01")), 7000.0), (When::Month(month("2026-04")), 7050.0)];
    let mut expectation = Series { step: true, ..path(&months, Unit::Places) };
    add(&mut document, Location { agreements: vec![lends(200.0, None)], ..places("azc", Kind::Azc, 200.0) });
    document.base.policy.expectation = Some(expectation.clone());
    expect(&run(&document), SeriesId::Flex, 0, &[50.0, 50.0, 50.0, 100.0, 100.0]);
    // The same drawn as a line: from 7,000 to 7,050 in three months.
    expectation.step = false;
    document.base.policy.expectation = Some(expectation);
    expect(&run(&document), SeriesId::Room, 0, &[50.0, 100.0 - 100.0 / 3.0, 100.0 - 50.0 / 3.0, 100.0]);
}

/// At -2 a cap of 100 with a low end of 0 would be -100: 0, so nothing is lent. Reserve 50 - 2 x 10 = 30. The stock and the norm keep their
/// own places: 260, and 0.95 + 2 x 0.05 = 1.05, which is 1. Places of locations are not picked.
#[test]
fn what_is_picked_from_a_band_stays_possible() {
    let mut document = year(20.0);
    let banded = |low, value, high| Figure { low: Some(low), high: Some(high), ..figure(value, Unit::Places) };
    let base = &mut document.base;
    base.band = figure(-2.0, Unit::Number);
    base.policy.flex_cap = banded(0.0, 100.0, 150.0);
    base.policy.reserve_cap = banded(40.0, 50.0, 70.0);
    base.policy.flex_start = Some(banded(0.0, 10.0, 15.0));
    let own = |low, value, high, unit, band| Series {
        low: Some(low),
        high: Some(high),
        band: Some(band),
        ..constant(value, unit)
    };
    base.policy.stable_stock = own(100.0, 200.0, 260.0, Unit::Places, 1.0);
    base.occupancy_norm = own(0.9, 0.95, 1.0, Unit::Share, 2.0);
    let azc = Location { agreements: vec![lends(500.0, None)], ..places("azc", Kind::Azc, 500.0) };
    add(&mut document, Location { places: banded(400.0, 500.0, 600.0), ..azc });
    let outcome = run(&document);
    expect(&outcome, SeriesId::Wanted, 0, &[0.0]);
    expect(&outcome, SeriesId::Flex, 0, &[0.0; 12]);
    expect(&outcome, SeriesId::Reserve, 0, &[30.0]);
    expect(&outcome, SeriesId::IdleStock, 0, &[210.0]);
    expect(&outcome, SeriesId::SurplusDurable, 0, &[240.0]);
}
