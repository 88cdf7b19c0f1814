//! Random small scenarios for property tests, built on a worked case.

use std::path::PathBuf;
use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::engine::simulate;
use schaalplan::scenario::Checked;
use schaalplan::scenario::{
    Agreement, DatedMonth, Demand, Displaced, Document, Figure, Homes, Kind, Location, Named, Order, PathDemand,
    PipelineCounting, PlaceExchange, Point, RuleCapacity, ScalingRule, Scenario, Series, Status, Trend, Words, check,
};
use schaalplan::units::{Month, Unit};

/// A worked case as a document.
pub(super) fn document(name: &str) -> Document {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{name}.ron"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_default_extension(ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES);
    options.from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The checked base of a document.
pub(super) fn checked(document: &Document) -> Checked {
    check(document, None).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A random scenario: either demand, several kinds, recall terms, agreements, closures and policies.
pub(super) fn scenarios() -> impl Strategy<Value = Document> {
    let locations = prop::collection::vec(location(), 2..10);
    let municipal = prop::option::of(municipal());
    (horizon(), any::<bool>(), locations, policy(), demand(), norms(), (municipal, rules())).prop_map(
        |((start, months), simulated, locations, policy, demand, norms, (municipal, rules))| {
            let mut document = document("05-minors-on");
            let scenario = &mut document.base;
            scenario.start = start;
            scenario.end = start.plus(months - 1);
            set_demand(scenario, simulated, &demand);
            set_policy(scenario, &policy);
            scenario.rules = rules;
            scenario.occupancy_norm = constant(norms.0, Unit::Share);
            scenario.norm_temporary = norms.1.map(|norm| constant(norm, Unit::Share));
            scenario.hosted_elsewhere = Some(constant(norms.2, Unit::People));
            scenario.locations =
                locations.iter().enumerate().map(|(index, about)| about.build(index, start)).map(Arc::new).collect();
            scenario.displaced = municipal.map(|numbers| displaced(&numbers, start));
            // Part of what is agreed when it starts is lent already.
            let agreed: f64 = simulate(&checked(&document)).classes.iter().map(|class| class.agreed[0]).sum();
            let start = Figure::new(policy.8 * agreed, Unit::Places, Status::Assumed);
            document.base.policy.flex_start = Some(start);
            document
        },
    )
}

fn horizon() -> impl Strategy<Value = (Month, i32)> {
    (0..12_i32, 12..40_i32).prop_map(|(month, months)| (Month::january(2026).plus(month), months))
}

/// A constant without band.
pub(super) fn constant(value: f64, unit: Unit) -> Series {
    Series::constant(value, unit, Status::Assumed)
}

/// A path of banded points `step` months apart.
fn banded(values: &[(f64, f64, f64)], start: Month, step: i32, unit: Unit) -> Series {
    let mut at = start;
    let mut points = Vec::new();
    for (value, below, above) in values {
        points.push(Point {
            at: schaalplan::units::When::Month(at),
            value: *value,
            low: Some(value * (1.0 - below)),
            high: Some(value * (1.0 + above)),
            status: None,
            source: Vec::new(),
            date: None,
            note: String::new(),
        });
        at = at.plus(step);
    }
    Series { value: None, points, ..constant(0.0, unit) }
}

#[derive(Clone, Debug)]
struct About {
    kind: usize,
    places: f64,
    from: i32,
    open: Option<i32>,
    delay: u32,
    probability: f64,
    flex: f64,
    term: Option<u32>,
    agreement: (Option<i32>, Option<i32>),
    prices: [i64; 4],
    province: bool,
}

fn location() -> impl Strategy<Value = About> {
    let places = prop_oneof![(0..4000_u32).prop_map(f64::from), 0.0..4000.0_f64];
    let times = (-20..15_i32, prop::option::weighted(0.4, 0..50_i32), 0..3_u32);
    let probability = prop_oneof![Just(1.0), Just(1.0), Just(0.7), Just(0.3), Just(0.0)];
    let lending = (
        0.0..1.5_f64,
        prop::option::of(1..9_u32),
        prop::option::weighted(0.2, -3..20_i32),
        prop::option::weighted(0.3, 4..40_i32),
    );
    (0..15_usize, places, times, probability, lending, any::<[u16; 4]>(), any::<bool>()).prop_map(
        |(kind, places, (from, open, delay), probability, (flex, term, starts, ends), prices, province)| About {
            kind,
            places,
            from,
            open,
            delay,
            probability,
            flex: flex * places,
            term,
            agreement: (starts, ends),
            prices: prices.map(|price| i64::from(price) * 37),
            province,
        },
    )
}

impl About {
    fn build(&self, index: usize, start: Month) -> Location {
        let price =
            |at: usize| Some(Figure::new(Decimal::new(self.prices[at], 4), Unit::EuroPerPlaceDay, Status::Assumed));
        let euro = |at: usize| Some(Figure::new(Decimal::new(self.prices[at] * 1001, 4), Unit::Euro, Status::Assumed));
        let kind = Kind::ALL[self.kind];
        let from = self.agreement.0.map(|month| start.plus(month));
        let until =
            self.agreement.1.map(|month| start.plus(month)).filter(|until| from.is_none_or(|from| from < *until));
        let id = format!("site-{index}");
        let province = if self.province { "Limburg" } else { "elsewhere" };
        let places = Figure::new(self.places, Unit::Places, Status::Assumed);
        Location {
            available_until: self.open.map(|months| start.plus(self.from + 3 + months)),
            delay: Some(self.delay),
            probability: Some(Figure::new(self.probability, Unit::Share, Status::Assumed)),
            agreements: vec![Agreement {
                from,
                until,
                flex_places: self.flex.min(self.places),
                recall_months: self.term,
                groups: Vec::new(),
                handover: None,
            }],
            cost_in_use: price(0),
            cost_flex: price(1),
            cost_reserve: price(2),
            cost_idle: price(3),
            investment: euro(1),
            closing_cost: euro(2),
            ..Location::new(&id, province, kind, places, start.plus(self.from))
        }
    }
}

type PolicyNumbers = (f64, f64, f64, usize, u8, u8, u8, Option<f64>, f64, u8);

fn policy() -> impl Strategy<Value = PolicyNumbers> {
    (
        0.0..15_000.0_f64,
        prop_oneof![5 => 0.0..5000.0_f64, 1 => 0.0..500.0_f64],
        prop_oneof![5 => 0.0..3000.0_f64, 1 => 0.0..300.0_f64],
        0..3_usize,
        0..9_u8,
        0..6_u8,
        1..7_u8,
        prop::option::weighted(0.3, 0.0..6000.0_f64),
        prop_oneof![Just(0.0), 0.0..1.0_f64],
        0..3_u8,
    )
}

fn set_policy(scenario: &mut Scenario, numbers: &PolicyNumbers) {
    let (stock, flex_cap, reserve_cap, order, foresight, lend_lead, term, expected, _, counting) = numbers;
    let figure = |value: f64, unit| Figure::new(value, unit, Status::Assumed);
    scenario.policy.stable_stock = constant(*stock, Unit::Places);
    scenario.policy.flex_cap = figure(*flex_cap, Unit::Places);
    scenario.policy.reserve_cap = figure(*reserve_cap, Unit::Places);
    scenario.policy.order = Order::EVERY[*order];
    scenario.policy.foresight = figure(f64::from(*foresight), Unit::Months);
    scenario.policy.lend_lead = figure(f64::from(*lend_lead), Unit::Months);
    scenario.policy.recall_months = figure(f64::from(*term), Unit::Months);
    scenario.policy.flex_start = None;
    scenario.policy.expectation = expected.map(|expected| {
        let ahead = [(expected, 0.1, 0.2), (expected * 1.3, 0.0, 0.1), (expected * 0.6, 0.3, 0.0)];
        banded(&ahead, scenario.start, 7, Unit::Places)
    });
    scenario.pipeline_counting = match counting {
        0 => PipelineCounting::Expected,
        _ => PipelineCounting::Threshold(figure(0.5, Unit::Share)),
    };
}

/// Few rules or none: every part of a condition is stated now and then.
fn rules() -> impl Strategy<Value = Vec<ScalingRule>> {
    prop_oneof![1 => Just(Vec::new()), 2 => prop::collection::vec(rule(), 1..6)].prop_map(|mut rules| {
        for (number, rule) in rules.iter_mut().enumerate() {
            rule.id = format!("rule-{number}");
        }
        rules
    })
}

fn rule() -> impl Strategy<Value = ScalingRule> {
    let limit = || prop::option::weighted(0.2, 0.0..9000.0_f64);
    let count = |value: f64, unit| Figure::new(value, unit, Status::Assumed);
    let places = move |value: Option<f64>| value.map(|value| count(value, Unit::Places));
    let numbers = (prop::option::weighted(0.7, 0.0..3000.0_f64), prop::option::of(0..4_u8), limit(), limit(), limit());
    let trend = (prop::option::weighted(0.3, any::<bool>()), prop::option::of(1..5_u32));
    let months =
        prop_oneof![3 => Just(Vec::new()), 1 => prop::sample::subsequence((1..=12_u8).collect::<Vec<u8>>(), 1..12)];
    (0..4_usize, prop::bool::weighted(0.9), numbers, trend, months).prop_map(
        move |(capacity, active, (most, notice, below, above, free), (rising, trend_months), months)| ScalingRule {
            active,
            places: places(most),
            notice: notice.map(|notice| count(f64::from(notice), Unit::Months)),
            need_below: places(below.map(|below| below + 1.0)),
            need_above: places(above),
            free_above: places(free),
            trend: rising.map(|rising| if rising { Trend::Rising } else { Trend::Falling }),
            trend_months,
            months,
            ..ScalingRule::new(
                "",
                Words { nl: "Regel".into(), en: String::new() },
                RuleCapacity::EVERY[capacity],
                Status::Assumed,
            )
        },
    )
}

type DemandNumbers = (Vec<(f64, f64, f64)>, [f64; 6], [f64; 10], [f64; 6], bool, (bool, usize));

fn demand() -> impl Strategy<Value = DemandNumbers> {
    let points = prop::collection::vec((0.0..7000.0_f64, 0.0..0.3_f64, 0.0..0.3_f64), 1..7);
    let annual = prop::array::uniform6(0.0..7000.0_f64);
    let shares = prop::array::uniform10(0.0..1.0_f64);
    let durations = prop::array::uniform6(0.5..12.0_f64);
    (points, annual, shares, durations, any::<bool>(), (any::<bool>(), 0..3_usize))
}

fn set_demand(scenario: &mut Scenario, simulated: bool, numbers: &DemandNumbers) {
    let (points, annual, shares, durations, count_minors, (transit_counts, homes)) = numbers;
    if !simulated {
        let occupancy = banded(points, scenario.start, 4, Unit::People);
        scenario.demand = Demand::Path(Box::new(PathDemand { count_minors: *count_minors, occupancy }));
        return;
    }
    let Demand::Flow(flow) = &mut scenario.demand else { panic!("the case simulates demand") };
    flow.count_minors = *count_minors;
    let yearly =
        |value: f64| Series { low: Some(value * 0.8), high: Some(value * 1.3), ..constant(value, Unit::PeoplePerYear) };
    flow.applications = yearly(annual[0]);
    flow.repeat_applications = yearly(annual[1] / 10.0);
    flow.family_arrivals = yearly(annual[2] / 3.0);
    flow.resettled = yearly(annual[3] / 20.0);
    flow.minors = yearly(annual[4] / 8.0);
    flow.other_arrivals = yearly(annual[5] / 4.0);
    let share = |value: f64| Series {
        low: Some(value * 0.5),
        high: Some(value.mul_add(0.5, 0.5)),
        ..constant(value, Unit::Share)
    };
    flow.accelerated_share = share(shares[0]);
    flow.reception_share = share(shares[1]);
    flow.reception_share_family = share(shares[2]);
    flow.grant_rate_accelerated = share(shares[3]);
    flow.grant_rate_regular = share(shares[4]);
    flow.leave_rate = constant(shares[5] / 20.0, Unit::SharePerMonth);
    flow.appeal_share = share(shares[6]);
    flow.upheld = share(shares[7]);
    flow.other_to_permit_holders = share(shares[8]);
    flow.minors_to_regular = constant(shares[9] / 3.0, Unit::Share);
    flow.minors_to_permit_holders = constant(shares[8] / 3.0, Unit::Share);
    flow.minors_to_nidos = constant(shares[7] / 3.0, Unit::Share);
    flow.decision_capacity_regular = Some(constant(annual[1] / 20.0, Unit::PeoplePerMonth));
    flow.duration_accelerated = constant(durations[0], Unit::Months);
    flow.duration_regular = constant(durations[1], Unit::Months);
    flow.duration_appeal = constant(durations[2], Unit::Months);
    flow.duration_leaving = constant(durations[3], Unit::Months);
    flow.duration_transit = constant(durations[4], Unit::Months);
    flow.duration_minors = constant(durations[5], Unit::Months);
    flow.transit_counts = *transit_counts;
    flow.homes = match homes {
        0 => Homes::Path(constant(annual[5] / 40.0, Unit::PeoplePerMonth)),
        1 => Homes::ShareOfTarget(constant(shares[3] * 1.5, Unit::Share)),
        _ => Homes::Weeks(constant(durations[0] * 6.0, Unit::Weeks)),
    };
    if *homes != 1 {
        flow.housing_targets.points.truncate(1);
    }
    let people = |value: f64| Figure::new(value, Unit::People, Status::Assumed);
    flow.initial.accelerated = people(annual[0] / 20.0);
    flow.initial.regular = people(annual[1] / 10.0);
    flow.initial.appeal = people(annual[2] / 15.0);
    flow.initial.leaving = people(annual[3] / 40.0);
    flow.initial.permit_holders = people(annual[4] / 8.0);
    flow.initial.transit = people(annual[5] / 30.0);
    flow.initial.transit_over = people(annual[0] / 90.0);
    flow.initial.minors = people(annual[1] / 60.0);
    flow.initial.backlog = people(annual[2] / 30.0 - 200.0);
}

fn norms() -> impl Strategy<Value = (f64, Option<f64>, f64)> {
    (0.7..1.0_f64, prop::option::of(0.7..1.0_f64), prop_oneof![Just(0.0), 0.0..900.0_f64])
}

/// People on three moments, places where a path is given, norm, staying and coming over, months of the end and of winding down, the two caps,
/// months of conversion.
type Municipal = ([f64; 3], Option<f64>, [f64; 3], Option<i32>, f64, [f64; 2], u8);

fn municipal() -> impl Strategy<Value = Municipal> {
    (
        prop::array::uniform3(0.0..9000.0_f64),
        prop::option::of(0.0..9000.0_f64),
        [0.7..1.0_f64, 0.0..1.0, 0.0..1.0],
        prop::option::of(-6..30_i32),
        0.0..18.0_f64,
        prop::array::uniform2(0.0..4000.0_f64),
        0..5_u8,
    )
}

fn displaced(numbers: &Municipal, start: Month) -> Displaced {
    let (people, places, [norm, staying, to_asylum], ends, winding_down, [into, out], months) = numbers;
    let figure = |value: f64, unit| Figure::new(value, unit, Status::Assumed);
    Displaced {
        people: Some(banded(&people.map(|people| (people, 0.2, 0.1)), start, 9, Unit::People)),
        norm: figure(*norm, Unit::Share),
        places: places.map(|places| constant(places, Unit::Places)),
        protection_ends: ends.map(|ends| DatedMonth::new(start.plus(ends), Status::Assumed)),
        winding_down: Some(figure(*winding_down, Unit::Months)),
        staying: Some(figure(*staying, Unit::Share)),
        to_asylum: Some(figure(*to_asylum, Unit::Share)),
        exchange: Some(PlaceExchange {
            to_asylum: figure(*into, Unit::Places),
            to_displaced: figure(*out, Unit::Places),
            months: figure(f64::from(*months), Unit::Months),
        }),
    }
}
