//! What must hold in every run, on random scenarios: balances, sums, determinism, monotony.

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::engine::{
    ClassOutcome, DISPLACED, KeyFiguresOnly, LocationOutcome, Outcome, REGISTRY, SeriesId, Workspace, compile, run,
    run_everything, simulate,
};
use schaalplan::scenario::{Class, CostLine, Demand, Document, Figure, Kind, Series, Status, check};
use schaalplan::units::Unit;

use super::random::{checked, constant, document, scenarios};

/// Equal but for rounding.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6_f64.max(1e-9 * a.abs().max(b.abs()))
}

fn at(outcome: &Outcome, id: SeriesId, month: usize) -> f64 {
    outcome.series(id).expect("the demand has this series")[month]
}

/// The same where the series may be absent: 0 then.
fn at_or_none(outcome: &Outcome, id: SeriesId, month: usize) -> f64 {
    outcome.series(id).map_or(0.0, |column| column[month])
}

fn sum_of(locations: &[&LocationOutcome], figure: fn(&LocationOutcome) -> &Vec<f64>, month: usize) -> f64 {
    locations.iter().map(|location| figure(location)[month]).sum()
}

/// Locations that take part, of the kinds wanted.
fn of_kind<'a>(document: &Document, outcome: &'a Outcome, wanted: impl Fn(Kind) -> bool) -> Vec<&'a LocationOutcome> {
    let both = document.base.locations.iter().zip(&outcome.locations);
    both.filter(|(location, outcome)| wanted(location.kind) && outcome.takes_part).map(|(_, outcome)| outcome).collect()
}

/// One figure of a recall term.
type OfClass = fn(&ClassOutcome) -> &Vec<f64>;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_place_and_every_person_is_accounted_for(document in scenarios()) {
        let outcome = simulate(&checked(&document));
        let norm = document.base.occupancy_norm.value.unwrap();
        let norm_temporary = document.base.norm_temporary.as_ref().map_or(norm, |series| series.value.unwrap());
        for month in 0..outcome.months {
            let at = |id| at(&outcome, id, month);
            let durable = at(SeriesId::UsedDurable) + at(SeriesId::Flex) + at(SeriesId::Reserve)
                + at(SeriesId::IdleStock) + at(SeriesId::SurplusDurable) + at_or_none(&outcome, SeriesId::DisplacedInDurable, month);
            prop_assert!(close(at(SeriesId::Durable), durable), "durable places, month {month}");
            let borrowed = at_or_none(&outcome, SeriesId::BorrowedGoo, month);
            let people = (at(SeriesId::UsedDurable) + borrowed + at(SeriesId::Shortage)) * norm
                + (at(SeriesId::UsedNoodopvang) + at(SeriesId::UsedTgo)) * norm_temporary;
            prop_assert!(close(at(SeriesId::Need) * norm, people), "people in need of a place, month {month}");
            prop_assert!(close(at(SeriesId::UsedNoodopvang) + at(SeriesId::UnusedNoodopvang), at(SeriesId::OpenNoodopvang)));
            prop_assert!(close(at(SeriesId::UsedTgo) + at(SeriesId::UnusedTgo), at(SeriesId::OpenTgo)));
            prop_assert!(at(SeriesId::NotRuled) <= at(SeriesId::IdleStock));
            for (rule, outcome) in document.base.rules.iter().zip(&outcome.rules) {
                let (places, moved) = (outcome.places[month], outcome.moved[month]);
                prop_assert!(moved <= places, "rule {}, month {month}: {moved} of {places}", rule.id);
                prop_assert!(outcome.in_force[month] || places == 0.0, "rule {}, month {month}", rule.id);
            }
        }
    }

    #[test]
    fn every_municipal_place_and_every_displaced_person_is_accounted_for(document in scenarios()) {
        let outcome = simulate(&checked(&document));
        let Some(displaced) = &document.base.displaced else { return Ok(()) };
        let norm = displaced.norm.value.unwrap();
        let exchange = displaced.exchange.as_ref().unwrap();
        for month in 0..outcome.months {
            let at = |id| at(&outcome, id, month);
            let need = at(SeriesId::NeedDisplaced);
            prop_assert!(close(need * norm, at(SeriesId::Displaced)));
            let used = need.min(at(SeriesId::OpenGoo));
            prop_assert!(close(at(SeriesId::OpenGoo), used + at(SeriesId::BorrowedGoo) + at(SeriesId::FreeGoo)), "municipal places, month {month}");
            prop_assert!(close(need, used + at(SeriesId::DisplacedInDurable) + at(SeriesId::ShortDisplaced)), "displaced people, month {month}");
            for (asked, lent, cap) in [
                (SeriesId::AskedGoo, SeriesId::BorrowedGoo, &exchange.to_asylum),
                (SeriesId::AskedDurable, SeriesId::DisplacedInDurable, &exchange.to_displaced),
            ] {
                prop_assert!(at(asked) <= cap.value.unwrap() + 1e-6);
                prop_assert!(at(lent) <= at(asked) + 1e-6, "what is used is asked, month {month}");
            }
            prop_assert!(at(SeriesId::BorrowedGoo) < 1e-6 || at(SeriesId::DisplacedInDurable) < 1e-6, "one direction a month");
        }
    }

    #[test]
    fn nothing_is_negative_or_infinite(document in scenarios(), band in -2.0..2.0_f64) {
        let mut document = document;
        document.base.band = Figure::new(band, Unit::Number, Status::Assumed);
        let outcome = simulate(&checked(&document));
        for info in REGISTRY {
            for value in outcome.series(info.id).unwrap_or_default() {
                prop_assert!(value.is_finite(), "{}", info.name);
                prop_assert!(*value >= 0.0 || info.id == SeriesId::Backlog, "{} is {value}", info.name);
            }
            let of_flow = info.flow_demand && document.base.demand.flow().is_none();
            let of_displaced = DISPLACED.contains(&info.id) && document.base.displaced.is_none();
            let of_measures = info.id == SeriesId::NeedAvoided && document.base.measures.is_empty();
            let by_rules = matches!(info.id, SeriesId::FlexByRules | SeriesId::ReserveByRules);
            let of_rules = by_rules && document.base.rules.is_empty();
            prop_assert_eq!(outcome.series(info.id).is_none(), of_flow || of_measures || of_displaced || of_rules);
        }
        for location in &outcome.locations {
            for column in [&location.open, &location.used, &location.lent, &location.reserve, &location.idle] {
                prop_assert!(column.iter().all(|value| value.is_finite() && *value >= 0.0), "{}", location.id);
            }
        }
    }

    #[test]
    fn people_stay_until_they_leave(document in scenarios()) {
        let outcome = simulate(&checked(&document));
        let Demand::Flow(flow) = &document.base.demand else { return Ok(()) };
        let constant = |series: &Series| series.value.unwrap();
        let staying = constant(&flow.minors_to_regular) + constant(&flow.minors_to_permit_holders);
        for month in 0..outcome.months {
            let all = |month| {
                let stocks = [SeriesId::PAcc, SeriesId::PReg, SeriesId::V, SeriesId::L, SeriesId::H, SeriesId::D, SeriesId::X, SeriesId::A];
                stocks.map(|id| at(&outcome, id, month)).iter().sum::<f64>()
            };
            let at = |id| at(&outcome, id, month);
            let came = at(SeriesId::AppsAcc) + at(SeriesId::AppsReg) + at(SeriesId::FamilyIn) + at(SeriesId::Resettled) + at(SeriesId::OtherArrivals) + at(SeriesId::Minors);
            let went = at(SeriesId::LeftAcc) + at(SeriesId::LeftReg) + at(SeriesId::Departed) + at(SeriesId::XOut) + at(SeriesId::DOut) + at(SeriesId::HHoused)
                + (1.0 - staying) * at(SeriesId::AOut);
            prop_assert!(close(all(month) + came, all(month + 1) + went), "month {month}");
            let homes = at(SeriesId::XOut) + at(SeriesId::DOut) + at(SeriesId::HHoused) + at(SeriesId::HomesUnused);
            prop_assert!(close(at(SeriesId::Homes), homes), "homes, month {month}");
            let backlog = outcome.series(SeriesId::Backlog).unwrap();
            prop_assert!(close(backlog[month + 1], backlog[month] + at(SeriesId::TargetHalfYear) / 6.0 - at(SeriesId::Realised)));
        }
    }

    #[test]
    fn locations_recall_terms_and_provinces_add_up(document in scenarios()) {
        let outcome = simulate(&checked(&document));
        let durable = of_kind(&document, &outcome, |kind| kind.class() == Class::Durable);
        let noodopvang = of_kind(&document, &outcome, |kind| kind == Kind::Noodopvang);
        let tgo = of_kind(&document, &outcome, |kind| kind == Kind::Tgo);
        for month in 0..outcome.months {
            let at = |id| at(&outcome, id, month);
            prop_assert!(close(sum_of(&durable, |l| &l.open, month), at(SeriesId::Durable)));
            prop_assert!(close(sum_of(&durable, |l| &l.used, month), at(SeriesId::UsedDurable)));
            prop_assert!(close(sum_of(&durable, |l| &l.lent, month), at(SeriesId::Flex)));
            prop_assert!(close(sum_of(&durable, |l| &l.reserve, month), at(SeriesId::Reserve)));
            prop_assert!(close(sum_of(&durable, |l| &l.idle, month), at(SeriesId::IdleStock) + at(SeriesId::SurplusDurable)
                + at_or_none(&outcome, SeriesId::DisplacedInDurable, month)));
            prop_assert!(close(sum_of(&noodopvang, |l| &l.used, month), at(SeriesId::UsedNoodopvang)));
            prop_assert!(close(sum_of(&noodopvang, |l| &l.idle, month), at(SeriesId::UnusedNoodopvang)));
            prop_assert!(close(sum_of(&tgo, |l| &l.used, month), at(SeriesId::UsedTgo)));
            for location in &outcome.locations {
                let all = location.used[month] + location.lent[month] + location.reserve[month] + location.idle[month];
                prop_assert!(all <= location.open[month] + 1e-6, "{}", location.id);
            }
            let classes: [(SeriesId, OfClass); 6] = [
                (SeriesId::Flex, |c| &c.flex),
                (SeriesId::Returned, |c| &c.returned),
                (SeriesId::Recalled, |c| &c.recalled),
                (SeriesId::Undone, |c| &c.undone),
                (SeriesId::BrokenFlex, |c| &c.broken),
                (SeriesId::RecallPending, |c| &c.recall_pending),
            ];
            for (id, figure) in classes {
                let sum: f64 = outcome.classes.iter().map(|class| figure(class)[month]).sum();
                prop_assert!(close(sum, at(id)), "{}", id.info().name);
            }
            let province = &outcome.provinces[0];
            let members: Vec<_> = document.base.locations.iter().zip(&outcome.locations)
                .filter(|(location, _)| location.province == province.id).map(|(_, outcome)| outcome).collect();
            let open = province.open_durable[month] + province.open_temporary[month] + province.open_outside[month];
            prop_assert!(close(open, sum_of(&members, |l| &l.open, month)));
            prop_assert!(close(province.used[month], sum_of(&members, |l| &l.used, month)));
            prop_assert!(close(province.idle[month], sum_of(&members, |l| &l.idle, month)));
            prop_assert!(close(province.counts_for_task[month], sum_of(&members, |l| &l.counts_for_task, month)));
        }
    }

    #[test]
    fn lent_places_and_call_backs_are_accounted_for(document in scenarios()) {
        let outcome = simulate(&checked(&document));
        for class in &outcome.classes {
            // What was lent before month 0 is only known from its end; nothing was called back then.
            let (mut flex, mut pending) = (class.flex[0] + class.broken[0] - class.newly_lent[0], 0.0);
            for month in 0..outcome.months {
                let queue = pending - class.returned[month];
                let ended = class.broken[month].min(queue);
                flex = flex - class.returned[month] - class.broken[month] + class.newly_lent[month];
                pending = queue - ended - class.undone[month] + class.recalled[month];
                prop_assert!(close(flex, class.flex[month]), "lent, month {month}");
                prop_assert!(close(pending, class.recall_pending[month]), "pending, month {month}");
                prop_assert!(class.flex[month] <= class.agreed[month] + 1e-6);
                prop_assert!(class.flex[month] - class.recall_pending[month] <= class.cap[month] + 1e-6);
            }
        }
    }

    #[test]
    fn money_of_locations_adds_up_to_the_lines(document in scenarios()) {
        let checked = checked(&document);
        let plan = compile(&checked);
        let outcome = run_everything(&plan, &plan.inputs(&checked), &mut Workspace::new(&plan));
        for month in 0..outcome.months {
            let locations: Decimal = (0..outcome.locations.len()).map(|at| outcome.location_cost(&plan, at, month)).sum();
            let lines = outcome.cost(None, month) - outcome.cost(Some(CostLine::Shortage), month);
            let columns = outcome.costs.iter().filter(|column| column.cents[month] != 0).count();
            // Every line and payer is rounded once, by half a cent at most.
            let allowed = Decimal::new(5, 3) * Decimal::from(columns + 9);
            prop_assert!((locations - lines).abs() <= allowed, "month {month}: {locations} against {lines}");
            let provinces: Decimal = (0..outcome.provinces.len()).map(|at| outcome.province_cost(&plan, at, month)).sum();
            prop_assert_eq!(provinces, locations);
        }
        let total: Decimal = (0..outcome.months).map(|month| outcome.cost(None, month)).sum();
        prop_assert_eq!(total, outcome.key.total_cost);
    }

    #[test]
    fn a_run_is_the_same_whatever_ran_before_and_whatever_is_recorded(document in scenarios(), other in scenarios()) {
        let (first, second) = (checked(&document), checked(&other));
        let (plan, other_plan) = (compile(&first), compile(&second));
        let inputs = plan.inputs(&first);
        let fresh = run_everything(&plan, &inputs, &mut Workspace::new(&plan));
        let mut used = Workspace::new(&other_plan);
        run(&other_plan, &other_plan.inputs(&second), &mut used, &mut KeyFiguresOnly);
        let key = run(&plan, &inputs, &mut used, &mut KeyFiguresOnly);
        prop_assert_eq!(format!("{key:?}"), format!("{:?}", fresh.key));
        let again = run_everything(&plan, &inputs, &mut used);
        // Shortest round-trip text: equal text is equal bits.
        prop_assert_eq!(format!("{again:?}"), format!("{fresh:?}"));
    }

    #[test]
    fn more_places_never_mean_a_larger_shortage(document in scenarios(), which in 0..9_usize, more in 0.0..2000.0_f64) {
        let mut document = document;
        document.base.policy.flex_cap = Figure::new(0.0, Unit::Places, Status::Assumed);
        document.base.policy.flex_start = None;
        // Rules lend and call by what is free, which more places change.
        document.base.rules.clear();
        // A municipal place is converted while it is lacking: more places now can mean one less when it is needed later.
        if let Some(displaced) = &mut document.base.displaced {
            displaced.exchange = None;
        }
        // Transit places move people, so only reception counts here.
        document.base.transit_places = Some(constant(100.0, Unit::Places));
        let before = simulate(&checked(&document));
        let which = which % document.base.locations.len();
        let location = Arc::make_mut(&mut document.base.locations[which]);
        location.places.value = location.places.value.map(|places| places + more);
        let after = simulate(&checked(&document));
        for month in 0..before.months {
            prop_assert!(at(&after, SeriesId::Shortage, month) <= at(&before, SeriesId::Shortage, month) + 1e-6);
        }
    }

    #[test]
    fn the_ends_of_the_band_are_low_and_high(document in scenarios()) {
        for (band, high) in [(-1.0, false), (1.0, true)] {
            let mut at_end = document.clone();
            at_end.base.band = Figure::new(band, Unit::Number, Status::Assumed);
            let mut replaced = document.clone();
            for series in banded_series(&mut replaced) {
                to_end(series, high);
            }
            let (a, b) = (simulate(&checked(&at_end)), simulate(&checked(&replaced)));
            for id in [SeriesId::Occupancy, SeriesId::Expected] {
                for month in 0..=a.months {
                    prop_assert!(close(at(&a, id, month), at(&b, id, month)), "{} month {month}", id.info().name);
                }
            }
        }
    }
}

/// Every series of these scenarios that has a band.
fn banded_series(document: &mut Document) -> Vec<&mut Series> {
    let scenario = &mut document.base;
    let mut all: Vec<&mut Series> = scenario.policy.expectation.iter_mut().collect();
    all.extend(scenario.displaced.iter_mut().filter_map(|displaced| displaced.people.as_mut()));
    match &mut scenario.demand {
        Demand::Path(path) => all.push(&mut path.occupancy),
        Demand::Flow(flow) => all.extend([
            &mut flow.applications,
            &mut flow.repeat_applications,
            &mut flow.family_arrivals,
            &mut flow.resettled,
            &mut flow.minors,
            &mut flow.other_arrivals,
            &mut flow.accelerated_share,
            &mut flow.reception_share,
            &mut flow.reception_share_family,
            &mut flow.grant_rate_accelerated,
            &mut flow.grant_rate_regular,
            &mut flow.appeal_share,
            &mut flow.upheld,
            &mut flow.other_to_permit_holders,
        ]),
    }
    all
}

/// Makes one end of every band the only value.
fn to_end(series: &mut Series, high: bool) {
    let end = |low: Option<f64>, value: f64, top: Option<f64>| if high { top } else { low }.unwrap_or(value);
    series.value = series.value.map(|value| end(series.low, value, series.high));
    (series.low, series.high) = (None, None);
    for point in &mut series.points {
        point.value = end(point.low, point.value, point.high);
        (point.low, point.high) = (None, None);
    }
}

/// Two thousand million places short, at 100,000 euro a day and a thousand times the price: a month stays at the limit of its money, and so
/// does a year.
#[test]
fn absurd_amounts_stay_at_their_limit() {
    let mut document = document("02-budget-cliff");
    let base = &mut document.base;
    let Demand::Path(demand) = &mut base.demand else { panic!("the case has a path") };
    demand.occupancy = constant(2e7, Unit::People);
    base.occupancy_norm = constant(0.0001, Unit::Share);
    base.price_index.years[0].amount = Decimal::from(1000);
    base.budget = Some("as-is".to_owned());
    let location = Arc::make_mut(&mut base.locations[0]);
    location.kind = Kind::Noodopvang;
    location.cost_in_use = Some(Figure::new(Decimal::from(100_000), Unit::EuroPerPlaceDay, Status::Assumed));
    assert_eq!(simulate(&checked(&document)).margins[0].cost, Decimal::new(i64::MAX, 2));
}

/// Whatever its band says, a location has its places: 150 may be lent before the start of 100 to 200 places only where they exist.
#[test]
fn places_lent_before_the_start_are_measured_by_places_as_they_count() {
    let mut document = document("05-minors-on");
    let location = Arc::make_mut(&mut document.base.locations[1]);
    (location.places.low, location.places.high) = (Some(500.0), Some(900.0));
    location.agreements[0].flex_places = 900.0;
    document.base.band.value = Some(1.0);
    let start = |places| Some(Figure::new(places, Unit::Places, Status::Assumed));
    document.base.policy.flex_start = start(700.0);
    assert!(check(&document, None).is_ok());
    document.base.policy.flex_start = start(800.0);
    let problems = check(&document, None).expect_err("only 700 places are agreed");
    assert_eq!(problems[0].code, "flex-start-not-agreed");
}
