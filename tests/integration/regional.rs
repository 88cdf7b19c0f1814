//! What the steering tables ask, by hand: renewals, the pipeline, measures, the act, counting rules, transition plans, sizes.

use std::sync::Arc;

use rust_decimal::Decimal;
use schaalplan::engine::{self, Outcome, SeriesId, compile};
use schaalplan::regional::law::Effects;
use schaalplan::regional::plan::{Break, Deed, plan};
use schaalplan::regional::{municipal, sizes, steps};
use schaalplan::scenario::{
    Basis, Checked, Contract, Cycle, Dated, Decision, Document, Exchange, ExchangePart, Extension, Funding, Handover,
    Kind, Law, LawRegime, Location, Measure, Money, Municipality, PipelineCounting, PipelineRule, Regime, Renewal,
    Renewing, SizeClass, Stage, Status, Timeline, WithoutBasis, Words, check,
};
use schaalplan::units::{Day, Month, Unit};

use crate::random::constant;
use crate::worked::{add, figure, month, places, year};

/// 91 people at a norm of 0.91 need 100 places, for 12 months from January 2026.
fn plain() -> Document {
    let mut document = year(91.0);
    document.base.occupancy_norm = constant(0.91, Unit::Share);
    document
}

fn run(document: &Document) -> (Checked, Outcome) {
    let checked = check(document, None).expect("the case is valid");
    let outcome = engine::simulate(&checked);
    (checked, outcome)
}

fn open(outcome: &Outcome, location: usize) -> Vec<f64> {
    outcome.locations[location].open.clone()
}

fn ends(until: &str, extensions: Vec<Extension>) -> Location {
    Location { available_until: Some(month(until)), extensions, ..places("azc", Kind::Azc, 100.0) }
}

fn extension(until: Option<&str>, decision: Option<Decision>) -> Extension {
    Extension { until: until.map(month), decision, probability: None, note: String::new() }
}

/// 100 places agreed to April, then perhaps to July, then perhaps without end, each with a chance of 0.6: expected are 100 in January to
/// March, 60 in April to June, 36 after. With the threshold of 0.5 both come; at 0.7 neither.
#[test]
fn an_extension_counts_by_its_chance() {
    let mut document = plain();
    add(&mut document, ends("2026-04", vec![extension(Some("2026-07"), None), extension(None, None)]));
    document.base.pipeline_counting = PipelineCounting::Expected;
    let expected: Vec<f64> = (0..12).map(|at| [100.0, 60.0, 36.0, 36.0][at / 3]).collect();
    let (_, outcome) = run(&document);
    assert!(open(&outcome, 0).iter().zip(&expected).all(|(one, other)| (one - other).abs() < 1e-9));
    // People: 0.91 per place; 40 places close in April and 24 in July, 76.8 places short of 100 in all, none of them lost.
    assert!((outcome.key.people_moved - 0.91 * (40.0 + 24.0)).abs() < 1e-9, "{}", outcome.key.people_moved);
    for (least, from_april) in [(0.5, 100.0), (0.7, 0.0)] {
        document.base.pipeline_counting = PipelineCounting::Threshold(figure(least, Unit::Share));
        assert_eq!(open(&run(&document).1, 0)[3..], [from_april; 9], "{least}");
    }
}

/// What is granted comes whatever the counting; what is refused never; under "everything" an agreement without a listed extension goes on too.
#[test]
fn renewals_are_counted_in_three_ways() {
    let granted = vec![extension(Some("2026-07"), Some(Decision::Granted)), extension(None, None)];
    let refused = vec![extension(None, Some(Decision::Refused))];
    let cases: [(Renewing, [usize; 4]); 3] = [
        (Renewing::AsPlanned, [3, 12, 3, 12]),
        (Renewing::Nothing, [3, 6, 3, 3]),
        (Renewing::Everything, [12, 12, 3, 12]),
    ];
    for (counting, expected) in cases {
        let mut document = plain();
        document.base.renewal = Some(Renewal { counting, ..Renewal::default() });
        let lists = [Vec::new(), granted.clone(), refused.clone(), vec![extension(None, None)]];
        for (number, extensions) in lists.into_iter().enumerate() {
            let id = format!("azc-{number}");
            add(&mut document, Location { id, ..ends("2026-04", extensions) });
        }
        let (_, outcome) = run(&document);
        let months = |at: usize| open(&outcome, at).iter().filter(|open| **open > 0.0).count();
        assert_eq!([0, 1, 2, 3].map(months), expected, "{counting:?}");
    }
}

/// An idea of January with 2 + 1.5 months to go opens in May (3.5 months are 4), though its owner plans March; 16 % of such ideas open.
/// An own delay and an own chance take their place.
#[test]
fn the_pipeline_of_its_kind_speaks_where_a_location_is_silent() {
    let rule = |id: &str, stage, months, share| PipelineRule {
        id: id.to_owned(),
        kinds: vec![Kind::Azc],
        stage,
        months: Some(figure(months, Unit::Months)),
        share: Some(figure(share, Unit::Share)),
    };
    let mut document = plain();
    document.base.pipeline = vec![
        rule("idea", Stage::Idea, 2.0, 0.16),
        rule("survey", Stage::Survey, 0.0, 0.3),
        rule("agreed", Stage::Agreed, 0.0, 0.5),
        rule("permit", Stage::Permit, 1.5, 0.8),
        rule("construction", Stage::Construction, 0.0, 0.9),
    ];
    let idea = Location { stage: Stage::Idea, available_from: month("2026-03"), ..places("idea", Kind::Azc, 100.0) };
    let own =
        Location { id: "own".to_owned(), delay: Some(1), probability: Some(figure(0.5, Unit::Share)), ..idea.clone() };
    let timeline = |location: &Location| Timeline::of(location, &document.base);
    let of_idea = timeline(&idea);
    assert_eq!((of_idea.opens, of_idea.delay, of_idea.typical), (month("2026-05"), 2, true));
    assert!((of_idea.chance - 0.16).abs() < 1e-12 && of_idea.typical_chance && of_idea.stretches.is_empty());
    let of_own = timeline(&own);
    assert_eq!((of_own.opens, of_own.typical, of_own.typical_chance), (month("2026-04"), false, false));
    assert_eq!(of_own.stretches.len(), 1);
    let other = Location { kind: Kind::Municipal, ..idea.clone() };
    assert_eq!(timeline(&other).opens, month("2026-03"), "no rule is about its kind");
    let known = document.base.pipeline.clone();
    document.base.pipeline.pop();
    assert!(!Timeline::of(&idea, &document.base).typical, "the end of a way is unknown where a part of it is");
    document.base.pipeline = known;
    document.base.pipeline_counting = PipelineCounting::Expected;
    add(&mut document, idea);
    assert_eq!(open(&run(&document).1, 0)[3..5], [0.0, 16.0]);
}

/// 91 people, of whom 18.2 stay elsewhere from March up to and not including June, need (91 - 18.2) / 0.91 = 80 places; with 0.09 people more per place
/// from May on 72.8 / 1 = 72.8 in May and 91 in June. 100 are needed without.
#[test]
fn measures_lower_the_need_while_they_work() {
    let measure = |id: &str, from: &str, until: Option<&str>| Measure {
        id: id.to_owned(),
        title: Words { nl: id.to_owned(), en: String::new() },
        active: true,
        from: month(from),
        until: until.map(month),
        people: None,
        norm: None,
    };
    let mut document = plain();
    document.base.measures = vec![
        Measure { people: Some(figure(18.2, Unit::People)), ..measure("logeren", "2026-03", Some("2026-06")) },
        Measure { norm: Some(figure(0.09, Unit::Share)), ..measure("eisen", "2026-05", None) },
        Measure { active: false, people: Some(figure(50.0, Unit::People)), ..measure("uit", "2026-01", None) },
    ];
    let (_, outcome) = run(&document);
    let need = outcome.series(SeriesId::Need).expect("every run has a need");
    let avoided = outcome.series(SeriesId::NeedAvoided).expect("measures are listed");
    for (index, expected) in [(0, 100.0), (2, 80.0), (3, 80.0), (4, 72.8), (5, 91.0)] {
        assert!((need[index] - expected).abs() < 1e-9, "{index}: {}", need[index]);
        assert!((need[index] + avoided[index] - 100.0).abs() < 1e-9, "{index}");
    }
    document.base.measures.clear();
    assert!(run(&document).1.series(SeriesId::NeedAvoided).is_none());
}

fn dated(date: &str) -> Dated {
    Dated { date: date.parse::<Day>().ok(), status: Status::Assumed, source: Vec::new(), note: String::new() }
}

fn euro(amount: i64) -> Money {
    Money::new(Decimal::from(amount), Unit::Euro, Status::Assumed)
}

/// Two locations rest on the act; it is repealed in July. One pays 1,200 a year until the end of the year: 6 months, 600. The other opens in October
/// under a contract without a known price. Staying, both keep their places; closing, one ends in July and the other never opens. No task is left.
#[test]
fn a_repeal_takes_the_task_and_by_choice_the_locations() {
    let contract = |until, per_year| Some(Contract { until, per_year });
    let on_the_act = |id: &str| Location { basis: Some(Basis::DispersalAct), ..places(id, Kind::Azc, 50.0) };
    let mut document = plain();
    document.base.provinces[0].task = Some(constant(120.0, Unit::Places));
    add(
        &mut document,
        Location { contract: contract(Some(month("2027-01")), Some(euro(1_200))), ..on_the_act("first") },
    );
    let later = Location { available_from: month("2026-10"), contract: contract(None, None), ..on_the_act("later") };
    add(&mut document, later);
    let funding = Funding { regime: Regime::Dfr, until: Some(month("2026-04")), groups: Vec::new(), suitability: None };
    let free = Location {
        basis: Some(Basis::Agreement),
        contract: contract(Some(month("2026-10")), Some(euro(120))),
        funding: Some(funding),
        ..places("free", Kind::Azc, 20.0)
    };
    add(&mut document, free);
    for (without_basis, expected) in [(WithoutBasis::Stay, [12, 3, 12]), (WithoutBasis::Close, [6, 0, 12])] {
        document.base.law =
            Some(Law { regime: LawRegime::Repealed, repealed_on: Some(month("2026-07")), without_basis });
        let (checked, outcome) = run(&document);
        let months = |at: usize| open(&outcome, at).iter().filter(|open| **open > 0.0).count();
        assert_eq!([0, 1, 2].map(months), expected, "{without_basis:?}");
        assert_eq!(outcome.provinces[0].task.len(), 6);
        let effects = Effects::of(checked.scenario(), None);
        let losing: Vec<(usize, Month, bool)> =
            effects.losing.iter().map(|losing| (losing.location, losing.from, losing.to_come)).collect();
        assert_eq!(losing, [(0, month("2026-07"), false), (1, month("2026-10"), true)]);
        assert_eq!(effects.remaining_value(), (Decimal::from(600), 1));
        // Six months from April to October at 120 a year.
        assert_eq!(effects.gaps.iter().map(|gap| gap.value).collect::<Vec<_>>(), [Some(Decimal::from(60))]);
    }
    document.base.law = Some(Law { regime: LawRegime::Never, ..Law::default() });
    assert!(run(&document).1.provinces[0].task.is_empty());
}

/// Due in July: the province has 100 of 120 places then, and 120 from October on.
#[test]
fn the_minister_may_step_in_from_the_date_places_must_be_there() {
    let mut document = plain();
    document.base.provinces[0].task = Some(constant(120.0, Unit::Places));
    let province = document.base.provinces[0].id.clone();
    add(&mut document, Location { province: province.clone(), ..places("now", Kind::Azc, 100.0) });
    let later = Location { province, available_from: month("2026-10"), ..places("later", Kind::Azc, 20.0) };
    add(&mut document, later);
    let cycle = |id: &str, realisation: &str| Cycle {
        id: id.to_owned(),
        total: None,
        estimate: dated("2025-01"),
        report: dated("2025-11-01"),
        decision: dated("2025-12"),
        realisation: dated(realisation),
    };
    document.base.cycles = vec![cycle("2025", "2026-07-01"), cycle("2027", "2027-07")];
    let (checked, outcome) = run(&document);
    let rounds = steps::rounds(checked.scenario(), &outcome);
    let standing = &rounds[0].standings[0];
    assert!(standing.may_step_in() && rounds[1].standings.is_empty());
    assert_eq!((standing.short, standing.met_in), (Some(20.0), Some(month("2026-10"))));
    document.base.law =
        Some(Law { regime: LawRegime::Repealed, repealed_on: Some(month("2026-06")), ..Law::default() });
    let (checked, outcome) = run(&document);
    assert!(!steps::rounds(checked.scenario(), &outcome)[0].in_force);
}

/// A takes over 30 asylum places and B houses 12 more permit holders: sums 0. B's task of 100 becomes 70, of which 60 are there.
#[test]
fn exchanges_move_tasks_without_changing_their_sum() {
    let mut document = plain();
    let municipality = |id: &str, task: f64| Municipality {
        id: id.to_owned(),
        task: Some(constant(task, Unit::Places)),
        task_minors: None,
    };
    let part = |municipality: &str, asylum: f64, homes: f64| ExchangePart {
        municipality: municipality.to_owned(),
        asylum,
        ukraine: 0.0,
        homes,
    };
    let province = &mut document.base.provinces[0];
    province.task = Some(constant(200.0, Unit::Places));
    province.municipalities = vec![municipality("A", 50.0), municipality("B", 100.0)];
    province.exchanges = vec![Exchange {
        id: "ruil".to_owned(),
        from: month("2026-03"),
        until: None,
        parts: vec![part("A", 30.0, -12.0), part("B", -30.0, 12.0)],
        status: Status::Decided,
        note: String::new(),
    }];
    let province = province.id.clone();
    let b = Location { province, municipality: "B".to_owned(), ..places("b", Kind::Azc, 60.0) };
    add(&mut document, b);
    let (checked, outcome) = run(&document);
    assert!(checked.warnings().iter().all(|problem| problem.code != "exchange-unequal"));
    let of = &checked.scenario().provinces[0];
    let before = municipal::rows(checked.scenario(), &outcome, of, 1);
    let after = municipal::rows(checked.scenario(), &outcome, of, 2);
    assert_eq!((before[1].task_after, before[1].short), (Some(100.0), Some(40.0)));
    assert_eq!(
        (after[1].task_after, after[1].short, after[1].taken_over),
        (Some(70.0), Some(10.0), [-30.0, 0.0, 12.0])
    );
    assert_eq!(after[0].task_after, Some(80.0));
    let sum = |rows: &[municipal::Row]| rows.iter().filter_map(|row| row.task_after).sum::<f64>();
    assert!((sum(&before) - sum(&after)).abs() < 1e-9);
    document.base.provinces[0].exchanges[0].parts[0].asylum = 40.0;
    let warnings = check(&document, None).expect("an unequal sum is told, not refused").warnings().to_vec();
    assert!(warnings.iter().any(|problem| problem.code == "exchange-unequal"));
    warnings.iter().for_each(crate::files::texts);
}

fn minimum(above: Option<f64>, months: Option<f64>) -> schaalplan::scenario::CountingRule {
    schaalplan::scenario::CountingRule {
        from: month("2026-01"),
        kinds: vec![Kind::Azc],
        above_places: above.map(|places| figure(places, Unit::Places)),
        least_months: months.map(|least| figure(least, Unit::Months)),
        cycle: String::new(),
        note: String::new(),
    }
}

/// More than 100 places for 60 months or more: 101 places from January 2026 to January 2031 count, 100 places do not, 101 for 59 months do not,
/// unless an extension was granted.
#[test]
fn a_rule_can_ask_for_size_and_time() {
    let mut document = plain();
    let province = &mut document.base.provinces[0];
    province.counting = vec![minimum(Some(100.0), Some(60.0))];
    province.task = Some(constant(500.0, Unit::Places));
    let province = province.id.clone();
    let site = |id: &str, size: f64, until: &str, extensions: Vec<Extension>| Location {
        province: province.clone(),
        available_from: month("2026-01"),
        available_until: Some(month(until)),
        extensions,
        ..places(id, Kind::Azc, size)
    };
    let granted = vec![extension(Some("2031-01"), Some(Decision::Granted))];
    for (id, size, until, extensions) in [
        ("counts", 101.0, "2031-01", Vec::new()),
        ("small", 100.0, "2031-01", Vec::new()),
        ("short", 101.0, "2030-12", Vec::new()),
        ("extended", 101.0, "2030-12", granted),
    ] {
        add(&mut document, site(id, size, until, extensions));
    }
    let (_, outcome) = run(&document);
    let counts: Vec<f64> = outcome.locations.iter().map(|location| location.counts_for_task[0]).collect();
    assert_eq!(counts, [101.0, 0.0, 0.0, 101.0]);
    assert!((outcome.provinces[0].short_of_task[0] - 298.0).abs() < 1e-9);
}

/// An emergency hall of 40 places closes in July and hands over to an azc of 50 that opens in August; 91 people need 100 places, the other azc has 60: the hall
/// is full (40 places at 0.91) until July. The plan opens, hands over and closes; the successor is late; 36.4 people move.
#[test]
fn a_transition_plan_follows_from_its_locations() {
    let mut document = plain();
    let province = document.base.provinces[0].id.clone();
    let here = |location: Location| Location { province: province.clone(), ..location };
    add(&mut document, here(places("azc", Kind::Azc, 60.0)));
    let hall = Location {
        available_until: Some(month("2026-07")),
        handover: Some(Handover { to: vec!["new".to_owned()], note: String::new() }),
        ..places("hall", Kind::Noodopvang, 40.0)
    };
    add(&mut document, here(hall));
    let new = Location { available_from: month("2026-08"), ..places("new", Kind::Azc, 50.0) };
    add(&mut document, here(new));
    let (checked, outcome) = run(&document);
    let made = plan(checked.scenario(), &outcome, &compile(&checked), 0);
    let steps: Vec<(Month, Deed, usize)> =
        made.steps.iter().map(|step| (step.month, step.deed, step.location)).collect();
    assert_eq!(
        steps,
        [(month("2026-07"), Deed::HandOver, 1), (month("2026-07"), Deed::Close, 1), (month("2026-08"), Deed::Open, 2),]
    );
    assert_eq!(made.last_emergency, Some(month("2026-06")));
    // Six months of 40 places, all in use.
    assert!((made.score.emergency_place_months - 240.0).abs() < 1e-9);
    assert!((made.score.forced_moves - 36.4).abs() < 1e-9, "{}", made.score.forced_moves);
    assert!((made.score.forced_moves - outcome.key.people_moved).abs() < 1e-9);
    let late = Break::SuccessorLate { location: 1, to: 2, opens: Some(month("2026-08")) };
    let lacking = Break::SuccessorsTooSmall { location: 1, lacking: 40.0 };
    assert!(made.breaks.contains(&late), "{:?}", made.breaks);
    assert!(
        matches!(made.breaks.as_slice(), [_, Break::SuccessorsTooSmall { lacking, .. }] if (lacking - 40.0).abs() < 1e-9),
        "{lacking:?}"
    );
    // Opening in June mends both, and then the hall stays a month longer than it has to: July is the month of the move.
    Arc::make_mut(&mut document.base.locations[2]).available_from = month("2026-06");
    let (checked, outcome) = run(&document);
    assert_eq!(plan(checked.scenario(), &outcome, &compile(&checked), 0).breaks, []);
    Arc::make_mut(&mut document.base.locations[1]).available_until = Some(month("2026-09"));
    let (checked, outcome) = run(&document);
    let long = Break::TooLong { location: 1, since: month("2026-06"), closes: Some(month("2026-09")) };
    assert_eq!(plan(checked.scenario(), &outcome, &compile(&checked), 0).breaks, [long]);
}

/// 600 places: in sizes of 100 (40 % opens, 12 months, 80 a day) and 500 (10 %, 30 months, 60 a day), one to two: 200 and 400 places, 2 and 1 locations, 80 and
/// 40 open; mean 18 months; cost 365 * (80 * 80 + 40 * 60) = 3,212,000.
#[test]
fn few_large_or_many_small() {
    let size = |id: &str, places: f64, share: f64, months: f64, cost: i64| SizeClass {
        id: id.to_owned(),
        title: Words { nl: id.to_owned(), en: String::new() },
        places: figure(places, Unit::Places),
        share: figure(share, Unit::Share),
        months: figure(months, Unit::Months),
        cost_in_use: Money::new(Decimal::from(cost), Unit::EuroPerPlaceDay, Status::Assumed),
    };
    let mut document = plain();
    document.base.sizes = vec![size("klein", 100.0, 0.4, 12.0, 80), size("groot", 500.0, 0.1, 30.0, 60)];
    let mix = sizes::mix(&document.base, 600.0, &[1.0, 2.0]);
    assert_eq!(mix.parts.iter().map(|part| part.locations).collect::<Vec<_>>(), [2.0, 1.0]);
    assert!((mix.expected - 120.0).abs() < 1e-9 && (mix.mean_months - 18.0).abs() < 1e-9);
    assert_eq!(mix.per_year, Decimal::from(3_212_000));
    let idea = |id: &str, size: f64| Location { stage: Stage::Idea, ..places(id, Kind::Azc, size) };
    add(&mut document, idea("a", 120.0));
    add(&mut document, idea("b", 450.0));
    assert_eq!(sizes::today(&document.base, None), (570.0, vec![120.0, 450.0]));
}
