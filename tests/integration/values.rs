//! Values by their address: what is read, what a change changes, what comes back.

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::scenario::{Scenario, Status, Value, check, file};

use crate::checks::flow;
use crate::files::small;

fn number(value: f64) -> Value {
    Value::Number(value)
}

fn money(text: &str) -> Value {
    Value::Money(text.parse().expect("an amount"))
}

fn choice(text: &str) -> Value {
    Value::Choice(text.to_owned())
}

fn simulated() -> Scenario {
    file::read(&flow()).expect("the example can be read").0.base
}

#[test]
fn values_are_read_by_their_address() {
    let path = small().base;
    let cases = [
        ("policy.flex_cap", number(625.0)),
        ("policy.stable_stock", number(5000.0)),
        ("policy.stable_stock.low", number(5000.0)),
        ("policy.order", choice("proportional")),
        ("policy.flex_start", number(0.0)),
        ("policy.expectation", choice("")),
        ("band", number(0.0)),
        ("start", choice("2026-01")),
        ("occupancy_norm", number(0.91)),
        ("norm_temporary", number(0.91)),
        ("transit_places", number(0.0)),
        ("demand.count_minors", Value::Flag(true)),
        ("demand.occupancy", number(4200.0)),
        ("demand.occupancy@2026-01", number(4000.0)),
        ("demand.occupancy@2027-01.low", number(3900.0)),
        ("demand.occupancy@2027-01.high", number(4700.0)),
        ("pipeline_counting", number(0.5)),
        ("costs[azc].in_use", money("71.50")),
        ("costs[noodopvang].in_use.high", money("200")),
        ("locations[azc-1].places", number(5000.0)),
        ("locations[azc-1].probability", Value::Choice(String::new())),
        ("locations[azc-1].cost_in_use", money("71.50")),
        ("locations[azc-1].investment", money("0")),
        ("locations[azc-1].available_until", choice("")),
        ("locations[nood-1].available_until", choice("2027-06")),
        ("locations[nood-1].delay", number(2.0)),
        ("price_index@2027", money("1.025")),
        ("provinces[Drenthe].task", number(4900.0)),
    ];
    for (address, expected) in cases {
        assert_eq!(path.read(address), Ok(expected), "{address}");
    }
    let flow = simulated();
    let cases = [
        ("demand.applications@2027", number(32000.0)),
        ("demand.applications@2026.high", number(36000.0)),
        ("demand.applications@2026-03", number(2500.0)),
        ("demand.housing_targets@2026-H2", number(13000.0)),
        ("demand.homes", number(0.86)),
        ("demand.initial.backlog", number(-200.0)),
        ("demand.transit_counts", Value::Flag(true)),
        ("demand.decision_capacity_accelerated", choice("")),
        ("demand.duration_housing", number(14.0 * 12.0 / 52.1775)),
    ];
    for (address, expected) in cases {
        assert_eq!(flow.read(address), Ok(expected), "{address}");
    }
}

#[test]
fn addresses_that_lead_nowhere_say_what_was_probably_meant() {
    let cases = [
        ("policy.flex_cpa", "address-unknown", "flex_cap"),
        ("polcy.flex_cap", "address-unknown", "policy"),
        ("locations[azc-2].places", "address-unknown", "azc-1"),
        ("locations[azc-1].place", "address-unknown", "places"),
        ("costs[acz].in_use", "address-unknown", "azc"),
        ("provinces[Drente].task", "address-unknown", "Drenthe"),
        ("price_index@2028", "address-unknown", "2026"),
        ("policy.flex_cap.hihg", "address-unknown", "high"),
        ("demand.applications", "address-other-demand", ""),
        ("demand.homes", "address-other-demand", ""),
        ("demand.occupancy@2030-01", "point-unknown", ""),
        ("policy.flex_cap@2027", "point-unknown", ""),
        ("policy", "address-no-value", ""),
        ("locations", "address-no-value", ""),
        ("costs[azc]", "address-no-value", ""),
        ("policy..x", "address-unreadable", ""),
        ("", "address-unreadable", ""),
    ];
    for (address, code, suggestion) in cases {
        let problem = small().base.read(address).expect_err(address);
        crate::files::texts(&problem);
        let found = problem.arguments.iter().find(|(name, _)| *name == "suggestion");
        assert_eq!((problem.code, found.map_or("", |(_, text)| text.as_str())), (code, suggestion), "{address}");
    }
}

/// By hand: 4200 with 3900 to 4700 becomes 2100 with 1950 to 2350; 165 with 150 to 200 becomes 330 with 300 to 400; 0 is shifted.
#[test]
fn a_band_moves_with_its_middle() {
    let mut scenario = small().base;
    let cases = [
        ("demand.occupancy", number(2100.0), number(1950.0), number(2350.0)),
        ("costs[noodopvang].in_use", money("330"), money("300"), money("400")),
    ];
    for (address, mid, low, high) in cases {
        scenario.write(address, mid, Status::Decided).expect(address);
        assert_eq!(scenario.read(&format!("{address}.low")), Ok(low));
        assert_eq!(scenario.read(&format!("{address}.high")), Ok(high));
    }
    scenario.band.low = Some(-1.0);
    scenario.band.high = Some(1.0);
    scenario.write("band", number(0.5), Status::Assumed).expect("band");
    assert_eq!((scenario.band.low, scenario.band.high), (Some(-0.5), Some(1.5)));
}

#[test]
fn a_changed_figure_forgets_where_it_came_from() {
    let mut scenario = small().base;
    let shared = Arc::clone(&scenario.locations[0]);
    scenario.write("locations[azc-1].places", number(100.0), Status::Decided).expect("places");
    let places = &scenario.locations[0].places;
    assert_eq!((places.status, places.source.len(), places.date), (Status::Decided, 0, None));
    assert_eq!(shared.places.value, Some(5000.0), "other holders of the location keep theirs");
    scenario.write("demand.occupancy@2027-01", number(1.0), Status::Assumed).expect("point");
    let schaalplan::scenario::Demand::Path(path) = &scenario.demand else { panic!("demand is a path") };
    assert_eq!((path.occupancy.points[1].status, path.occupancy.points[1].note.as_str()), (Some(Status::Assumed), ""));
    assert_eq!(path.occupancy.status, Status::Official, "the series keeps its own");
}

#[test]
fn values_of_another_kind_are_refused() {
    let cases = [
        ("policy.flex_cap", money("3"), "value-of-other-kind"),
        ("costs[azc].in_use", number(3.0), "value-of-other-kind"),
        ("demand.count_minors", number(1.0), "value-of-other-kind"),
        ("policy.order", choice("flex_frist"), "unknown-choice"),
        ("locations[nood-1].delay", number(2.5), "expected-whole-number"),
        ("locations[nood-1].delay", number(f64::NAN), "expected-whole-number"),
        ("start", choice("2026-13"), "expected-date"),
        ("start", choice(""), "value-needed"),
        ("price_index@2027", number(1.0), "value-of-other-kind"),
    ];
    for (address, value, code) in cases {
        let mut scenario = small().base;
        let problem = scenario.write(address, value, Status::Assumed).expect_err(address);
        crate::files::texts(&problem);
        assert_eq!(problem.code, code, "{address}");
        assert_eq!(scenario, small().base, "a refused change changes nothing");
    }
}

const NUMBERS: [&str; 12] = [
    "policy.flex_cap",
    "policy.stable_stock",
    "policy.flex_start",
    "demand.applications@2026",
    "demand.applications@2026.low",
    "demand.family_arrivals",
    "demand.homes",
    "demand.initial.regular",
    "occupancy_norm",
    "norm_temporary",
    "pipeline_counting",
    "locations[nood-1].probability",
];

proptest! {
    #[test]
    fn writing_the_old_value_back_undoes_a_change(number in 0.0..1e6_f64, cents in 0..1_000_000_i64, which in 0..NUMBERS.len()) {
        let mut scenario = simulated();
        let cases = [
            (NUMBERS[which], Value::Number(number)),
            ("costs[azc].in_use", Value::Money(Decimal::new(cents, 2))),
            ("locations[azc-1].cost_idle", Value::Money(Decimal::new(cents, 2))),
            ("price_index@2026", Value::Money(Decimal::new(cents, 2))),
            ("locations[azc-1].available_until", choice("2027-01")),
            ("policy.order", choice("flex_first")),
            ("pipeline_counting", choice("expected")),
            ("transit_places", Value::Number(number)),
            ("demand.decision_capacity_regular", choice("")),
        ];
        for (address, value) in cases {
            let before = scenario.read(address);
            let old = scenario.write(address, value.clone(), Status::Assumed);
            prop_assert_eq!(&old, &before);
            prop_assert_eq!(scenario.read(address), Ok(value));
            scenario.write(address, old.expect(address), Status::Assumed).expect(address);
            prop_assert_eq!(scenario.read(address), before);
        }
    }

    #[test]
    fn a_scaled_band_stays_a_band(mid in 0.0001..1e6_f64, cents in 1..1_000_000_i64) {
        let mut document = file::read(&flow()).expect("the example can be read").0;
        document.base.write("demand.family_arrivals", Value::Number(mid), Status::Assumed).expect("family");
        let cost = Value::Money(Decimal::new(cents, 4));
        document.base.write("costs[noodopvang].in_use", cost, Status::Assumed).expect("costs");
        prop_assert!(check(&document, None).is_ok());
    }
}
