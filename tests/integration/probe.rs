//! Questions that take many runs, worked by hand: a rise that nobody saw coming, choices beside each other, goal seek.

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::engine::{SeriesId, compile, simulate};
use schaalplan::probe::bears::Bears;
use schaalplan::probe::outcomes::outcomes;
use schaalplan::probe::rise::{Rise, Rising};
use schaalplan::probe::seek::{Answer, Found, Question, Relation, Span, Unanswered, seek};
use schaalplan::probe::shock::{Bench, Cell, Grade, Source, Test, test};
use schaalplan::probe::sweep::{Axes, Axis, Choice, Over, Prepared, Recall, Sweep};
use schaalplan::probe::target::Target;
use schaalplan::probe::{Progress, front};
use schaalplan::scenario::{Agreement, Checked, Document, Figure, Kind, Location, Money, Order, Status, Value, check};
use schaalplan::session::jobs::in_parts_on;
use schaalplan::units::Unit;

use crate::random::checked;
use crate::window::document;
use crate::worked::{add, figure, month, places, year};

const BELOW: &str = include_str!("../../scenarios/onder-41000.ron");
const NATIONAL: &str = include_str!("../../scenarios/landelijk.ron");

fn price(euro: i64) -> Money {
    Figure::new(Decimal::from(euro), Unit::EuroPerPlaceDay, Status::Assumed)
}

fn at(found: &Found, expected: f64) -> bool {
    matches!(found, Found::At(tried) if (tried.value - expected).abs() < 1e-12)
}

/// 1,000 durable places of which 400 may be lent, recalled in three months, and 100 emergency places; 500 are needed all year. Norm 1, nothing
/// foreseen, flex first, prices of 10 in use, 1 lent, 4 reserve, 5 idle, and 20 in use, 2 idle for emergency.
fn hand() -> Document {
    let mut document = year(500.0);
    document.base.policy.lend_lead = figure(0.0, Unit::Months);
    let lent = Agreement {
        from: None,
        until: None,
        flex_places: 400.0,
        recall_months: Some(3),
        groups: Vec::new(),
        handover: None,
    };
    let azc = places("azc", Kind::Azc, 1_000.0);
    let [in_use, flex, reserve, idle] = [10, 1, 4, 5].map(|euro| Some(price(euro)));
    add(
        &mut document,
        Location {
            agreements: vec![lent],
            cost_in_use: in_use,
            cost_flex: flex,
            cost_reserve: reserve,
            cost_idle: idle,
            ..azc
        },
    );
    let hall = places("nood", Kind::Noodopvang, 100.0);
    add(&mut document, Location { cost_in_use: Some(price(20)), cost_idle: Some(price(2)), ..hall });
    document
}

fn rise(places: f64, months: u32) -> Rise {
    Rise { what: Rising::Places(places), months, from: month("2026-06"), lasts: None }
}

fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{found:?}");
    assert!(found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9), "{found:?}, not {expected:?}");
}

/// docs/model.md#shock. In June 800 are needed: 200 of the 400 that are lent are called back, due in September. Until then 600 are at hand, so
/// that the reserve of 100 is used, 100 go to emergency and 100 are short. From September 800 are at hand.
#[test]
fn a_rise_is_taken_up_as_worked_by_hand() {
    let tested = test(&checked(&hand()), &Test::new(rise(300.0, 1)), &Progress::default()).unwrap();
    let effect = &tested.effect;
    near(&effect.needed, &[300.0; 7]);
    near(effect.of(Source::Reserve), &[100.0; 7]);
    near(effect.of(Source::Flex), &[0.0, 0.0, 0.0, 200.0, 200.0, 200.0, 200.0]);
    near(effect.of(Source::Noodopvang), &[100.0, 100.0, 100.0, 0.0, 0.0, 0.0, 0.0]);
    near(effect.of(Source::Shortage), &[100.0, 100.0, 100.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!((effect.covered, effect.months_short, effect.most), (Some(3), 3, Some((100.0, 0))));
    assert_eq!((effect.months_emergency, effect.shortage, effect.most_people), (3, 300.0, 100.0));
    // 92 days: 100 more in use, 100 less reserve, 100 in emergency: 1000 - 400 + 2000 - 200 = 2,400 a day. 122 days: 300 more in use, 200 fewer
    // lent, 100 less reserve: 3000 - 200 - 400 = 2,400 a day. The shortage: 92 days of 100 at 20.
    assert_eq!(tested.cost, (Decimal::from(214 * 2_400), Decimal::from(214 * 2_400 + 92 * 2_000)));
    // 100 from the reserve before emergency is needed, and 100 of emergency before something is short.
    assert_eq!(tested.bears, (Bears::UpTo(100.0), Bears::UpTo(200.0)));
}

/// The same rise over three months: 100 in June from the reserve; 200 in July, 100 called back; 300 in August, 100 more called back and 100
/// short, in September too; in October the first 100 are back and emergency takes the rest, in November all are.
#[test]
fn a_slower_rise_is_short_for_less_long() {
    let asked = Test { sizes: vec![100.0, 300.0], spans: vec![1, 3], ..Test::new(rise(300.0, 1)) };
    let tested = test(&checked(&hand()), &asked, &Progress::default()).unwrap();
    let cell = |months_short, most, months_emergency, most_emergency| Cell {
        months_short,
        most,
        months_emergency,
        most_emergency,
        covered: true,
    };
    assert_eq!(tested.grid.cells[0], [cell(0, 0.0, 0, 0.0), cell(0, 0.0, 0, 0.0)]);
    assert_eq!(tested.grid.cells[1], [cell(3, 100.0, 3, 100.0), cell(2, 100.0, 4, 100.0)]);
    assert_eq!(tested.grid.cells[0][0].grade(), Grade::Taken);
    assert_eq!(tested.grid.cells[1][1].grade(), Grade::Short);
}

/// A rise of two months is over in August, before a place that was called back could return: those call-backs are undone.
#[test]
fn a_rise_that_passes_leaves_things_as_they_were() {
    let mut bench = Bench::new(&checked(&hand()));
    let effect = bench.effect(&Rise { lasts: Some(2), ..rise(300.0, 1) }, 18);
    near(&effect.needed, &[300.0, 300.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    near(effect.of(Source::Shortage), &[100.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(effect.covered, Some(2));
    near(effect.of(Source::Flex), &[0.0; 7]);
}

/// One term of a month for all: what is called back in June is there in July. The agreement says three.
#[test]
fn one_term_for_every_agreement_takes_the_place_of_their_own() {
    let mut document = hand();
    document.base.policy.recall_for_all = Some(figure(1.0, Unit::Months));
    let given = checked(&document);
    assert_eq!(compile(&given).recall_terms().collect::<Vec<_>>(), [1]);
    let effect = Bench::new(&given).effect(&rise(300.0, 1), 18);
    near(effect.of(Source::Shortage), &[100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    let by_check = checked(&hand()).with_recall(Some(1)).unwrap();
    assert_eq!(simulate(&by_check), simulate(&given));
    // It has an address; no value there is as agreed.
    let nothing = Value::Choice(String::new());
    assert_eq!(document.base.write("policy.recall_for_all", nothing.clone(), Status::Decided), Ok(Value::Number(1.0)));
    assert_eq!(document.base.read("policy.recall_for_all"), Ok(nothing));
    assert_eq!(document.base, hand().base);
    document.base.policy.recall_for_all = Some(figure(0.0, Unit::Months));
    let problems = check(&document, None).unwrap_err();
    assert_eq!((problems[0].code, problems[0].address.as_str()), ("out-of-range", "policy.recall_for_all"));
}

fn swept(checked: &Checked, axes: &Axes, threads: usize) -> Sweep {
    let prepared = Prepared::new(checked, axes).unwrap();
    let progress = Progress::default();
    let points = in_parts_on(threads, prepared.count(), |range| prepared.run(range, &progress)).unwrap();
    prepared.whole(points)
}

fn own(checked: &Checked) -> Choice {
    Choice::of(checked, &compile(checked).inputs(checked))
}

/// Under the rise of June: lending nothing is short of nothing (500 + 300 of 1,000) and calls nothing back, but pays 4 or 5 a place for the 400
/// that could be lent for 1. Lending at most 200 has 800 at hand. Lending 400 is the case above.
#[test]
fn choices_are_judged_as_worked_by_hand() {
    let given = checked(&hand());
    let axes = Axes {
        flex: Axis { from: 0.0, to: 400.0, step: 200.0 },
        reserve: Axis { from: 100.0, to: 100.0, step: 1.0 },
        recalls: vec![Recall::AsAgreed],
        orders: vec![Order::FlexFirst],
        foresights: vec![0],
        rise: Some(rise(300.0, 1)),
        ..Axes::around(&own(&given))
    };
    assert_eq!((axes.count(), axes.runs()), (3, 4));
    let sweep = swept(&given, &axes, 1);
    let of = |flex: f64| {
        let is = |choice: &Choice| (choice.flex_cap - flex).abs() < 1e-9 && (choice.reserve_cap - 100.0).abs() < 1e-9;
        sweep.points.iter().find(|point| is(&point.choice)).unwrap().over(Over::Mean)
    };
    let judged = [0.0, 200.0, 400.0].map(|flex| (of(flex).shortage, of(flex).recalled));
    assert_eq!(judged, [(0.0, 0.0), (0.0, 0.0), (300.0, 200.0)]);
    // Days of January to May, and of June to December: 151 and 214. Unused emergency places cost 200 a day.
    let days = |before: i64, after: i64| Decimal::from(151 * before + 214 * after);
    // 500 in use; 500 free of which 100 reserve: 5000 + 400 + 2000 + 200; from June 800 in use, 100 reserve, 100 idle.
    assert_eq!(of(0.0).cost, days(7_600, 8_000 + 400 + 500 + 200));
    // 200 lent: 500 in use, 200 lent, 100 reserve, 200 idle; from June 800 in use, 200 lent.
    assert_eq!(of(200.0).cost, days(5_000 + 200 + 400 + 1_000 + 200, 8_000 + 200 + 200));
    let own = outcomes(&sweep, Over::Mean);
    let efficient: Vec<bool> = own.iter().map(|outcome| outcome.efficient).collect();
    // Lending 200 beats lending nothing in everything; lending 400 is cheapest.
    assert_eq!(own.iter().map(|outcome| outcome.figures.shortage).collect::<Vec<_>>(), [300.0, 0.0, 0.0]);
    assert_eq!(efficient, [true, true, false]);
    assert!(own[0].current && own[0].points.len() == 2, "the scenario's own choice has a larger cap of reserve");
}

/// Its own choice first, with the very figures of the scenario's run; the answer hangs on no number of threads.
#[test]
fn a_sweep_begins_with_the_run_itself_and_is_the_same_on_any_number_of_threads() {
    for text in [BELOW, NATIONAL] {
        let given = check(&document(text), None).unwrap();
        let mut axes = Axes::around(&own(&given));
        assert!((400..=600).contains(&axes.count()), "{}", axes.count());
        axes.flex.step *= 4.0;
        axes.foresights.truncate(1);
        let one = swept(&given, &axes, 1);
        assert_eq!(one, swept(&given, &axes, 3));
        let key = simulate(&given).key;
        let figures = one.points[0].over(Over::Mean);
        assert_eq!((figures.cost, figures.cost_with_shortage), (key.total_cost_without_shortage, key.total_cost));
        assert_eq!(figures.shortage.to_bits(), key.shortage_place_months.to_bits());
        let efficient =
            front::efficient(&one.points.iter().map(|point| point.over(Over::Mean).judged()).collect::<Vec<_>>());
        assert!(efficient.contains(&true));
    }
}

/// Where need never comes below the stock no choice makes a difference, and how far it stays above is told. Lowered by that and both caps, it does.
#[test]
fn a_need_above_the_stock_leaves_nothing_to_choose() {
    let given = check(&document(NATIONAL), None).unwrap();
    let mut axes = Axes::around(&own(&given));
    axes.flex.step *= 4.0;
    let sweep = swept(&given, &axes, 2);
    assert_eq!(outcomes(&sweep, Over::Mean).len(), 1);
    let outcome = simulate(&given);
    let (need, stock) = (outcome.series(SeriesId::Need).unwrap(), outcome.series(SeriesId::Stock).unwrap());
    let room = need.iter().zip(stock).map(|(need, stock)| stock - need).fold(f64::NEG_INFINITY, f64::max);
    assert!(room < 0.0 && (sweep.most_room - room).abs() < 1e-6, "{room}");
    axes.lower = -room + 10_250.0;
    let lowered = swept(&given, &axes, 2);
    assert!((lowered.most_room - 10_250.0).abs() < 1e-6);
    assert!(outcomes(&lowered, Over::Mean).len() > 1);
}

fn moved(address: &str, (from, to, step): (f64, f64, f64), target: &str, relation: Relation, goal: &str) -> Question {
    Question {
        address: address.to_owned(),
        span: Span { from, to, step },
        target: Target::parse(target).unwrap(),
        relation,
        goal: goal.parse().unwrap(),
    }
}

fn sought(document: &Document, question: &Question) -> Answer {
    seek(document, None, question, &Progress::default()).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// 91 people need 91 / norm places: 100 at a norm of 0.91. At 1 they need 91 now.
#[test]
fn a_monotone_goal_is_met_at_its_closed_form() {
    let document = year(91.0);
    let question = moved("occupancy_norm", (0.7, 1.0, 0.005), "need@2026-06", Relation::Equal, "100");
    let answer = sought(&document, &question);
    let Found::At(tried) = answer.found else { panic!("{answer:?}") };
    assert_eq!((tried.value, tried.outcome), (0.91, Some(Decimal::from(100))));
    assert_eq!((answer.crossings, answer.monotone, answer.now.outcome), (1, true, Some(Decimal::from(91))));
    // At most 100 holds already, and goes on to do so down to that norm.
    let answer = sought(&document, &Question { relation: Relation::AtMost, ..question.clone() });
    let Found::Already { least: Some(least), most: None } = answer.found else { panic!("{answer:?}") };
    assert!((least.value - 0.91).abs() < 1e-12);
    // At least 120: 91 / 120 = 0.7583, so 0.755 is the largest step that has it.
    let answer = sought(&document, &Question { relation: Relation::AtLeast, goal: Decimal::from(120), ..question });
    assert!(at(&answer.found, 0.755), "{answer:?}");
}

/// 100 places at 10 in use and 50 idle or reserve, emergency at 150: a day costs 5,000 - 40 people up to 100 people and 1,000 + 150 for each
/// beyond. At most 3,000 a day all year holds from 50 to 113 people.
#[test]
fn a_goal_that_is_crossed_twice_gives_the_nearest_value() {
    let question = |people| {
        let mut document = year(people);
        let [in_use, idle, reserve] = [10, 50, 50].map(|euro| Some(price(euro)));
        let azc = places("azc", Kind::Azc, 100.0);
        add(&mut document, Location { cost_in_use: in_use, cost_idle: idle, cost_reserve: reserve, ..azc });
        add(&mut document, Location { cost_in_use: Some(price(150)), ..places("nood", Kind::Noodopvang, 100.0) });
        let goal = (365 * 3_000).to_string();
        let span = (0.0, 200.0, 1.0);
        sought(&document, &moved("demand.occupancy", span, "total_cost_without_shortage", Relation::AtMost, &goal))
    };
    for (people, expected) in [(20.0, 50.0), (150.0, 113.0)] {
        let answer = question(people);
        assert!(at(&answer.found, expected), "{:?}", answer.found);
        assert_eq!((answer.crossings, answer.monotone), (2, false));
    }
    let within = question(100.0);
    let Found::Already { least: Some(least), most: Some(most) } = within.found else { panic!("{:?}", within.found) };
    assert_eq!((least.value, most.value), (50.0, 113.0));
}

/// 300 people and 200 places with nothing beside them: 100 are short whatever the flex cap. No number of places up to 250 is enough.
#[test]
fn a_goal_that_cannot_be_met_says_what_comes_nearest() {
    let mut document = year(300.0);
    add(&mut document, places("azc", Kind::Azc, 200.0));
    let flat = moved("policy.flex_cap", (0.0, 1_000.0, 125.0), "highest_shortage", Relation::AtMost, "0");
    let answer = sought(&document, &flat);
    assert!(matches!(answer.found, Found::Never(Some(tried)) if tried.outcome == Some(Decimal::from(100))));
    let few = moved("locations[azc].places", (0.0, 250.0, 10.0), "highest_shortage", Relation::AtMost, "0");
    let answer = sought(&document, &few);
    let Found::Never(Some(tried)) = answer.found else { panic!("{answer:?}") };
    assert_eq!((tried.value, tried.outcome), (250.0, Some(decimal("50"))));
    let enough = moved("locations[azc].places", (0.0, 500.0, 10.0), "beyond_durable@2026-07", Relation::AtMost, "0");
    assert!(at(&sought(&document, &enough).found, 300.0));
    let unknown = moved("policy.flex_cap", (0.0, 1_000.0, 125.0), "margin@2035", Relation::AtLeast, "0");
    assert_eq!(seek(&document, None, &unknown, &Progress::default()), Err(Unanswered::NoFigure));
    let words = Question { address: "policy.order".to_owned(), ..flat };
    assert!(matches!(seek(&document, None, &words, &Progress::default()), Err(Unanswered::NoNumber(_))));
}

/// Every id that is written is read back.
#[test]
fn targets_are_read_as_they_are_written() {
    for id in [
        "margin[coa]@2028",
        "shortage@2028-01",
        "used_noodopvang@2027-07",
        "beyond_durable@2027-07",
        "beyond_durable_from@2027-07",
    ] {
        assert_eq!(Target::parse(id).unwrap().to_string(), id);
    }
    for id in ["", "beyond_durable", "nothing@2027-07", "need@x"] {
        assert_eq!(Target::parse(id), None, "{id}");
    }
}

#[test]
fn work_that_is_called_off_gives_no_answer() {
    let given = checked(&hand());
    let stopped = Arc::new(Progress::default());
    stopped.stop();
    assert_eq!(test(&given, &Test::new(rise(300.0, 1)), &stopped), None);
    let prepared = Prepared::new(&given, &Axes::around(&own(&given))).unwrap();
    assert_eq!(prepared.run(0..3, &stopped), None);
    let question = moved("policy.flex_cap", (0.0, 1_000.0, 125.0), "highest_shortage", Relation::AtMost, "0");
    assert_eq!(seek(&hand(), None, &question, &stopped), Err(Unanswered::Cancelled));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever rises when: what takes it up sums to it, and what is drawn sums to it too and is never below 0.
    #[test]
    fn what_takes_a_rise_up_sums_to_it(size in 0.0..30_000.0_f64, months in 1..12_u32, from in 0..40_i32, lasts in prop::option::of(1..24_u32)) {
        let given = check(&document(BELOW), None).unwrap();
        let mut bench = Bench::new(&given);
        let from = given.scenario().start.plus(from);
        let effect = bench.effect(&Rise { what: Rising::Places(size), months, from, lasts }, 24);
        let stacked = effect.stacked();
        for month in 0..effect.needed.len() {
            let needed = effect.needed[month];
            let by: f64 = effect.by.iter().map(|column| column[month]).sum();
            prop_assert!((by - needed).abs() < 1e-6, "{by} {needed}");
            let drawn: f64 = stacked.iter().map(|column| column[month]).sum();
            prop_assert!((drawn - needed).abs() < 1e-5, "{drawn} {needed}");
            prop_assert!(stacked.iter().all(|column| column[month] >= 0.0));
        }
    }
}
