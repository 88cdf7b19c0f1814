//! Displaced people, the exchange of free places and transit locations, against cases worked by hand (docs/model.md#displaced, #transit).

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use schaalplan::engine::{Outcome, SeriesId, simulate};
use schaalplan::format::Language;
use schaalplan::scenario::{
    DatedMonth, Demand, Displaced, Document, Figure, Homes, PlaceExchange, Scenario, Status, Value, check, file,
};
use schaalplan::session::{Edit, Session, Settings};
use schaalplan::stock::groups::{self, Fare, fare, ways};
use schaalplan::stock::told;
use schaalplan::stock::transit::{Absent, transit};
use schaalplan::text::Texts;
use schaalplan::units::Unit;

use crate::random::{checked, constant, document};
use crate::window::{Driven, NATIONAL, session, window_with};

fn figure(value: f64, unit: Unit) -> Figure<f64> {
    Figure::new(value, unit, Status::Assumed)
}

/// 41,000 durable places and 2,000 of noodopvang, norm 1, nothing lent or in reserve; 2,000 municipal places with 0.8 people each.
fn case(asylum: f64, people: f64) -> Document {
    let mut document = document("01-recall-race");
    let base = &mut document.base;
    let Demand::Path(path) = &mut base.demand else { panic!("the case has a path") };
    path.occupancy = constant(asylum, Unit::People);
    base.policy.flex_cap = figure(0.0, Unit::Places);
    base.policy.reserve_cap = figure(0.0, Unit::Places);
    base.displaced = Some(Displaced {
        people: Some(constant(people, Unit::People)),
        norm: figure(0.8, Unit::Share),
        places: Some(constant(2_000.0, Unit::Places)),
        exchange: Some(PlaceExchange {
            to_asylum: figure(500.0, Unit::Places),
            to_displaced: figure(200.0, Unit::Places),
            months: figure(2.0, Unit::Months),
        }),
        ..Displaced::default()
    });
    document
}

fn displaced(document: &mut Document) -> &mut Displaced {
    document.base.displaced.as_mut().unwrap()
}

/// The first months of a series, rounded to a thousandth.
fn first(outcome: &Outcome, id: SeriesId, count: usize) -> Vec<f64> {
    let column = outcome.series(id).unwrap_or_else(|| panic!("{}", id.info().name));
    column.iter().take(count).map(|value| (value * 1000.0).round() / 1000.0).collect()
}

/// 1,000 displaced people need 1,250 of 2,000 places: 750 are free, and COA lacks 600. The cap is 500; asked from January, after two months
/// of conversion used from March: noodopvang goes from 600 to 100.
#[test]
fn free_municipal_places_are_there_for_asylum_after_conversion() {
    let outcome = simulate(&checked(&case(41_600.0, 1_000.0)));
    assert_eq!(first(&outcome, SeriesId::AskedGoo, 4), [500.0; 4]);
    assert_eq!(first(&outcome, SeriesId::BorrowedGoo, 4), [0.0, 0.0, 500.0, 500.0]);
    assert_eq!(first(&outcome, SeriesId::FreeGoo, 4), [750.0, 750.0, 250.0, 250.0]);
    assert_eq!(first(&outcome, SeriesId::UsedNoodopvang, 4), [600.0, 600.0, 100.0, 100.0]);
    assert_eq!(first(&outcome, SeriesId::DisplacedInDurable, 4), [0.0; 4]);
    // Who pays for a place goes on paying: noodopvang costs less, nothing else moves; 31 days of 500 places at 150 less 0 idle noodopvang at 50.
    let without = simulate(&checked(&{
        let mut document = case(41_600.0, 1_000.0);
        displaced(&mut document).exchange = None;
        document
    }));
    let saved = without.cost(None, 2) - outcome.cost(None, 2);
    assert_eq!(saved, rust_decimal::Decimal::from(31 * 500 * (150 - 50)));
}

/// 1,700 displaced people need 2,125 of 2,000 places: 125 lack; COA has 100 idle places. Cap 200: 100 are asked, and used from March; 25 lack still.
#[test]
fn idle_durable_places_are_there_for_displaced_people_after_conversion() {
    let outcome = simulate(&checked(&case(40_900.0, 1_700.0)));
    assert_eq!(first(&outcome, SeriesId::AskedDurable, 4), [100.0; 4]);
    assert_eq!(first(&outcome, SeriesId::DisplacedInDurable, 4), [0.0, 0.0, 100.0, 100.0]);
    assert_eq!(first(&outcome, SeriesId::IdleStock, 4), [100.0, 100.0, 0.0, 0.0]);
    assert_eq!(first(&outcome, SeriesId::ShortDisplaced, 4), [125.0, 125.0, 25.0, 25.0]);
    assert_eq!(first(&outcome, SeriesId::BorrowedGoo, 4), [0.0; 4]);
    assert_eq!(fare(&outcome), Some(Fare::Short { from: 0, most: 125.0, most_in: 0 }));
}

/// A place that lacks for one month only never gets through its conversion: need rises by 600 in March alone.
#[test]
fn a_place_must_stay_free_and_needed_throughout_its_conversion() {
    let mut document = case(41_000.0, 1_000.0);
    document.base.hosted_elsewhere = Some(constant(0.0, Unit::People));
    let Demand::Path(path) = &mut document.base.demand else { panic!("the case has a path") };
    let text = r#"(unit: people, status: assumed, step: true, points: [(at: "2026-01", value: 41000), (at: "2026-03", value: 41600), (at: "2026-04", value: 41000), (at: "2026-06", value: 41300)])"#;
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    path.occupancy = options.from_str(text).unwrap();
    let outcome = simulate(&checked(&document));
    assert_eq!(first(&outcome, SeriesId::AskedGoo, 9), [0.0, 0.0, 500.0, 0.0, 0.0, 300.0, 300.0, 300.0, 300.0]);
    assert_eq!(first(&outcome, SeriesId::BorrowedGoo, 9), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 300.0, 300.0]);
}

/// Protection ends in May, three months of winding down, 40 % stays, a quarter of who leaves comes to COA. Gone: 1/3, 2/3 and all of 60 % of
/// 1,000: 800, 600, 400 are left; 50, 100, 150 come to COA.
#[test]
fn the_end_of_protection_frees_places_and_brings_people_to_asylum() {
    let mut document = case(41_600.0, 1_000.0);
    let given = displaced(&mut document);
    given.protection_ends = Some(DatedMonth::new("2026-05".parse().unwrap(), Status::Assumed));
    given.winding_down = Some(figure(3.0, Unit::Months));
    given.staying = Some(figure(0.4, Unit::Share));
    given.to_asylum = Some(figure(0.25, Unit::Share));
    given.exchange = None;
    let outcome = simulate(&checked(&document));
    assert_eq!(first(&outcome, SeriesId::Displaced, 8), [1000.0, 1000.0, 1000.0, 1000.0, 800.0, 600.0, 400.0, 400.0]);
    assert_eq!(first(&outcome, SeriesId::DisplacedToAsylum, 8), [0.0, 0.0, 0.0, 0.0, 50.0, 100.0, 150.0, 150.0]);
    assert_eq!(first(&outcome, SeriesId::Need, 8)[4..], [41_650.0, 41_700.0, 41_750.0, 41_750.0]);
    assert_eq!(first(&outcome, SeriesId::NeedDisplaced, 8)[4..], [1000.0, 750.0, 500.0, 500.0]);
    assert_eq!(first(&outcome, SeriesId::FreeGoo, 8)[3..], [750.0, 1000.0, 1250.0, 1500.0, 1500.0]);
    // An end before the scenario starts: all of them had left.
    displaced(&mut document).protection_ends = Some(DatedMonth::new("2025-06".parse().unwrap(), Status::Assumed));
    assert_eq!(first(&simulate(&checked(&document)), SeriesId::Displaced, 2), [400.0, 400.0]);
}

/// Without the block, with an unknown number, and with a number but without an end and an exchange, asylum is what it was, bit by bit.
#[test]
fn displaced_people_alone_change_nothing_for_asylum() {
    let mut none = case(41_600.0, 1_000.0);
    none.base.displaced = None;
    let mut unknown = none.clone();
    unknown.base.displaced = Some(Displaced::default());
    let mut alone = case(41_600.0, 1_000.0);
    displaced(&mut alone).exchange = None;
    let (none, unknown, alone) = (simulate(&checked(&none)), simulate(&checked(&unknown)), simulate(&checked(&alone)));
    assert_eq!(format!("{none:?}"), format!("{unknown:?}"));
    assert!(unknown.series(SeriesId::Displaced).is_none() && groups::standings(&unknown, 0).len() == 1);
    assert_eq!(format!("{:?}", none.key), format!("{:?}", alone.key));
    for id in [SeriesId::Need, SeriesId::UsedNoodopvang, SeriesId::IdleStock, SeriesId::SurplusDurable] {
        assert_eq!(none.series(id), alone.series(id));
    }
}

/// The shipped national scenario with and without its displaced people: only their own series differ.
#[test]
fn the_national_scenario_is_the_same_with_its_displaced_people() {
    let national = file::read(NATIONAL).unwrap().0;
    let mut without = national.clone();
    without.base.displaced = None;
    let (with, without) = (simulate(&checked(&national)), simulate(&checked(&without)));
    assert_eq!(format!("{:?}", with.key), format!("{:?}", without.key));
    assert_eq!(with.costs, without.costs);
    // 91,000 people at 0.97 a place need 93,814 of 98,000 places from September 2025: 4,186 are free.
    let free = with.series(SeriesId::FreeGoo).unwrap();
    assert!((free[71] - (98_000.0 - 91_000.0 / 0.97)).abs() < 1e-6);
    let possible = ways(&with).unwrap()[0].possible.unwrap();
    assert!(possible.1 > 4_185.0 && possible.1 < 4_187.0, "{possible:?}");
}

/// Every figure has an address: a variant gives a scenario without displaced people a number, and reading it changes nothing.
#[test]
fn a_variant_can_begin_with_displaced_people() {
    let mut document = document("01-recall-race");
    assert_eq!(document.base.read("displaced.people").unwrap(), Value::Choice(String::new()));
    assert_eq!(document.base.read("displaced.staying").unwrap(), Value::Number(1.0));
    assert_eq!(document.base.read("displaced.exchange.to_asylum").unwrap(), Value::Number(0.0));
    assert!(document.base.displaced.is_none());
    let mut session = Session::open(document.clone(), None).unwrap();
    let origin = schaalplan::session::Origin { who: "toets".to_owned(), when: "2026-11-22T10:00:00Z".to_owned() };
    let edit = |address: &str, value| Edit::Set {
        address: address.to_owned(),
        value,
        nature: schaalplan::parameters::Nature::Assumption,
    };
    session.apply(edit("displaced.people", Value::Number(1_000.0)).into(), &origin).unwrap();
    session.apply(edit("displaced.protection_ends", Value::Choice("2026-05".to_owned())).into(), &origin).unwrap();
    let scenario: &Scenario = session.current().scenario();
    let given = scenario.displaced.as_ref().unwrap();
    assert_eq!(given.ends(), Some("2026-05".parse().unwrap()));
    assert_eq!(given.protection_ends.as_ref().unwrap().status, Status::Assumed);
    assert_eq!(given.people.as_ref().unwrap().value, Some(1_000.0));
    document.base.write("displaced.exchange.nonsense", Value::Number(1.0), Status::Assumed).unwrap_err();
}

/// Every problem of the block is told at its place.
#[test]
fn what_is_wrong_with_displaced_people_is_told() {
    let mut document = case(41_600.0, 1_000.0);
    let given = displaced(&mut document);
    given.staying = Some(figure(1.5, Unit::Share));
    given.exchange.as_mut().unwrap().months = figure(2.5, Unit::Months);
    given.exchange.as_mut().unwrap().to_asylum = figure(-1.0, Unit::Places);
    given.protection_ends =
        Some(DatedMonth { month: None, ..DatedMonth::new("2026-05".parse().unwrap(), Status::Assumed) });
    let problems = check(&document, None).unwrap_err();
    let mut told: Vec<String> =
        problems.iter().map(|problem| format!("{} {}", problem.address, problem.code)).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "displaced.exchange.months expected-whole-number",
            "displaced.exchange.to_asylum out-of-range",
            "displaced.protection_ends value-missing",
            "displaced.staying out-of-range",
        ]
    );
    // People without any place are possible, but hardly meant.
    let mut document = case(41_600.0, 1_000.0);
    displaced(&mut document).places = None;
    let checked = checked(&document);
    assert!(checked.warnings().iter().any(|problem| problem.code == "displaced-without-places"));
}

/// Nobody comes; 100 people in 100 transit places stay 10 months on average, 5 homes a month. Stays that end: 10, 9, 8.1, 7.29, ... From the
/// second month on people are over: 5, 9, 12.1, 14.39, 15.951, 16.8559, at most 17.17031 in August, then fewer, but to the end of the year.
/// Homes that lack: 5, 4, 3.1, 2.29, 1.561, 0.9049, 0.31441, 0: together 17.17031, over twelve months 1.43086 a month.
#[test]
fn transit_locations_become_the_next_bottleneck() {
    let mut document = document("05-minors-on");
    let base = &mut document.base;
    base.end = base.start.plus(11);
    base.transit_places = Some(constant(100.0, Unit::Places));
    let Demand::Flow(flow) = &mut base.demand else { panic!("the case simulates demand") };
    for series in [
        &mut flow.applications,
        &mut flow.repeat_applications,
        &mut flow.family_arrivals,
        &mut flow.resettled,
        &mut flow.minors,
        &mut flow.other_arrivals,
    ] {
        *series = constant(0.0, Unit::PeoplePerYear);
    }
    flow.duration_transit = constant(10.0, Unit::Months);
    flow.homes = Homes::Path(constant(5.0, Unit::PeoplePerMonth));
    flow.housing_targets.points.truncate(1);
    let none = || figure(0.0, Unit::People);
    let initial = &mut flow.initial;
    (initial.accelerated, initial.regular, initial.appeal, initial.leaving) = (none(), none(), none(), none());
    (initial.permit_holders, initial.transit_over, initial.minors) = (none(), none(), none());
    initial.transit = figure(100.0, Unit::People);
    let checked = checked(&document);
    let outcome = simulate(&checked);
    let over = first(&outcome, SeriesId::X, 9);
    assert_eq!(over, [0.0, 5.0, 9.0, 12.1, 14.39, 15.951, 16.856, 17.17, 16.953]);
    let found = transit(&checked, &outcome).unwrap();
    assert_eq!((found.full, found.stay), (Some(0), [10.0, 10.0]));
    let bottleneck = found.bottleneck.unwrap();
    assert_eq!((bottleneck.from, bottleneck.until, bottleneck.most_in), (1, None, 7));
    assert!((bottleneck.most - 17.170_31).abs() < 1e-9, "{bottleneck:?}");
    assert!((bottleneck.homes_short - 17.170_31 / 12.0).abs() < 1e-9, "{bottleneck:?}");
    let (said, _) = told::transit_finding(&checked, &outcome, &Texts::new(Language::Nl));
    assert!(said.contains("het volgende knelpunt") && said.contains("17, in"), "{said}");
}

#[test]
fn of_published_demand_nothing_is_said_about_transit() {
    let checked = checked(&document("01-recall-race"));
    assert_eq!(transit(&checked, &simulate(&checked)), Err(Absent::Path));
}

/// In every month and group: open places are in use, with others or free; need is met here, elsewhere or not at all.
#[test]
fn the_three_groups_balance_in_one_table() {
    for document in [case(41_600.0, 1_000.0), case(40_900.0, 1_700.0), file::read(NATIONAL).unwrap().0] {
        let checked = checked(&document);
        let outcome = simulate(&checked);
        for month in 0..outcome.months {
            for of in groups::standings(&outcome, month) {
                assert!((of.open - of.own - of.lent - of.free).abs() < 1e-6, "{of:?}");
                assert!(of.group == "asylum" || (of.need - of.own - of.borrowed - of.short).abs() < 1e-6, "{of:?}");
            }
        }
        for table in groups::tables(&checked, &outcome, 0) {
            let width = table.columns.len();
            assert!(table.rows.map(|row| row.len()).all(|cells| cells == width), "{}", table.name);
        }
    }
}

/// The page of the groups.
fn page(text: &str) -> Driven {
    let (mut harness, _) = window_with(text, Settings::default(), [1280.0, 2000.0]);
    harness.key_press(egui::Key::F9);
    harness.run_steps(4);
    harness.get_by_label("Groepen").click_accesskit();
    harness.run_steps(4);
    harness
}

/// Fills in a figure on the page; a slider at the left may have the same name, and comes first.
pub(crate) fn fill(harness: &mut Driven, name: &str, value: f64) {
    let field = harness.get_all_by_role_and_label(Role::SpinButton, name).last();
    field.unwrap_or_else(|| panic!("{name}")).set_value_accesskit(value);
    harness.run_steps(4);
}

#[test]
fn the_page_tells_what_the_exchange_would_give_and_gives_it() {
    let mut harness = page(NATIONAL);
    harness.get_by_label_contains("Er zijn het hele tijdvak genoeg gemeentelijke plekken voor ontheemden");
    harness.get_by_label_contains("Vanaf april\u{a0}2027 geldt de tijdelijke bescherming niet meer");
    harness.get_by_label_contains("Naar asiel is niets afgesproken.");
    fill(&mut harness, "Gemeentelijke plekken voor asiel", 2_000.0);
    let outcome = &session(&harness).current().outcome;
    let used = outcome.series(SeriesId::BorrowedGoo).unwrap();
    assert!((used[71] - 2_000.0).abs() < 1e-6, "{}", used[71]);
    harness.get_by_label_contains("Naar asiel: de eerste omgezette plekken zijn er in");
    // One undo takes it back.
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
    harness.get_by_label_contains("Naar asiel is niets afgesproken.");
}

#[test]
fn who_stays_after_protection_is_asked_and_told() {
    let mut harness = page(NATIONAL);
    fill(&mut harness, "Blijft na einde bescherming", 0.5);
    let outcome = &session(&harness).current().outcome;
    assert!((outcome.series(SeriesId::Displaced).unwrap()[72] - 45_500.0).abs() < 1e-6);
    harness.get_by_label_contains("Na december\u{a0}2029 hebben nog 45.500 ontheemden gemeentelijke opvang nodig");
}

#[test]
fn a_scenario_without_displaced_people_explains_and_begins() {
    let mut harness = page(include_str!("../../scenarios/onder-41000.ron"));
    harness.get_by_label("Hoeveel ontheemden gemeentelijke opvang nodig hebben, is in dit scenario niet bekend.");
    fill(&mut harness, "Ontheemden met opvang", 50_000.0);
    harness.get_by_label("Ontheemden toevoegen").click_accesskit();
    harness.run_steps(4);
    let scenario = session(&harness).current().scenario();
    assert!(scenario.displaced.as_ref().is_some_and(|displaced| displaced.known().is_some()));
    // No municipal places are known: all places lack, and that is said.
    harness.get_by_label_contains("zijn er te weinig gemeentelijke plekken voor ontheemden");
}
