//! Benchmarks of the engine: a national run, a large one, and the national figures alone beside a plain loop of the same arithmetic.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use rust_decimal::Decimal;
use schaalplan::engine::{
    DemandInputs, FlowInputs, FlowMonth, Inputs, KeyFiguresOnly, Plan, Workspace, compile, run, run_everything,
    run_national,
};
use schaalplan::scenario::{
    Agreement, Checked, Count, Demand, Document, Figure, Homes, Kind, Location, Money, Series, Status, check,
};
use schaalplan::units::{Month, Unit};

/// A figure that nobody published.
fn count(value: f64, unit: Unit) -> Count {
    Figure::new(value, unit, Status::Assumed)
}

/// Euro in ten-thousandths.
fn money(value: i64, unit: Unit) -> Money {
    Figure::new(Decimal::new(value, 4), unit, Status::Assumed)
}

/// The kinds of the synthetic locations, in turn.
const KINDS: [Kind; 10] = [
    Kind::Azc,
    Kind::Azc,
    Kind::AzcRegistration,
    Kind::Municipal,
    Kind::SmallScale,
    Kind::Amv,
    Kind::Azc,
    Kind::Noodopvang,
    Kind::Tgo,
    Kind::Transit,
];

/// A location of a synthetic country of `of` locations: some open later, some close, most of the durable ones may lend.
fn location(index: usize, of: usize, start: Month) -> Location {
    let step = i32::try_from(index).unwrap_or(0);
    let price = i64::try_from(index * 7919 % 400_000).unwrap_or(0);
    let size = if of < 100 { 1100.0 } else { 110.0 };
    let id = format!("location-{index:03}");
    let places = count(size + f64::from(step * 37 % 50), Unit::Places);
    let from = if index.is_multiple_of(7) { start.plus(step % 60) } else { start.plus(-12) };
    Location {
        available_until: index.is_multiple_of(5).then(|| start.plus(20 + step % 70)),
        agreements: vec![Agreement {
            from: None,
            until: None,
            flex_places: size * 0.4,
            recall_months: Some(if index.is_multiple_of(2) { 3 } else { 6 }),
            groups: Vec::new(),
            handover: None,
        }],
        cost_in_use: Some(money(700_000 + price, Unit::EuroPerPlaceDay)),
        cost_flex: Some(money(100_000 + price / 10, Unit::EuroPerPlaceDay)),
        cost_reserve: Some(money(300_000 + price / 3, Unit::EuroPerPlaceDay)),
        cost_idle: Some(money(350_000 + price / 3, Unit::EuroPerPlaceDay)),
        investment: Some(money(10_000_000_000, Unit::Euro)),
        closing_cost: Some(money(1_000_000_000, Unit::Euro)),
        ..Location::new(&id, "Limburg", KINDS[index % KINDS.len()], places, from)
    }
}

/// Seven years, simulated demand around the stable stock, every use of places.
fn country(n_locations: usize) -> Checked {
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_default_extension(ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES);
    let mut document: Document =
        options.from_str(include_str!("../tests/cases/05-minors-on.ron")).expect("the worked case is valid");
    let scenario = &mut document.base;
    let start = Month::january(2024);
    (scenario.start, scenario.end) = (start, start.plus(83));
    let Demand::Flow(flow) = &mut scenario.demand else { unreachable!("the case simulates demand") };
    let constant = |value, unit| Series::constant(value, unit, Status::Assumed);
    let year =
        |value: f64| Series { low: Some(value * 0.8), high: Some(value * 1.2), ..constant(value, Unit::PeoplePerYear) };
    flow.applications = year(19_000.0);
    flow.repeat_applications = year(1_500.0);
    flow.family_arrivals = year(6_000.0);
    flow.resettled = year(700.0);
    flow.minors = year(3_000.0);
    flow.other_arrivals = year(3_000.0);
    flow.accelerated_share = constant(0.15, Unit::Share);
    flow.reception_share = constant(1.0, Unit::Share);
    flow.duration_appeal = constant(9.0, Unit::Months);
    flow.appeal_share = constant(0.6, Unit::Share);
    flow.upheld = constant(0.15, Unit::Share);
    flow.leave_rate = constant(0.012, Unit::SharePerMonth);
    flow.decision_capacity_regular = Some(constant(1_700.0, Unit::PeoplePerMonth));
    flow.housing_targets.points.clear();
    flow.homes = Homes::ShareOfTarget(constant(1.1, Unit::Share));
    let people = |value| count(value, Unit::People);
    flow.initial.regular = people(14_000.0);
    flow.initial.permit_holders = people(13_000.0);
    flow.initial.appeal = people(3_500.0);
    flow.initial.minors = people(4_000.0);
    scenario.occupancy_norm = constant(0.91, Unit::Share);
    scenario.policy.foresight = count(6.0, Unit::Months);
    scenario.policy.lend_lead = count(3.0, Unit::Months);
    scenario.policy.flex_start = None;
    scenario.locations = (0..n_locations).map(|index| Arc::new(location(index, n_locations, start))).collect();
    check(&document, None).unwrap_or_else(|problems| panic!("{:?}", &problems[0]))
}

/// What a plain loop keeps of a month: enough that nothing can be left out.
#[derive(Clone, Copy, Default)]
struct Plain {
    need: f64,
    stock: f64,
    wanted: f64,
    flex: f64,
    used: f64,
    shortage: f64,
    entitled: f64,
}

/// The national arithmetic as one would write it by hand for this one scenario: two recall terms, homes by share of the target.
fn plain_loop(open: &[[f64; 5]], inputs: &Inputs, flow: &FlowInputs, rows: &mut [Plain]) -> f64 {
    plain_demand(inputs, flow, rows);
    plain_deployment(open, inputs, rows)
}

fn plain_demand(inputs: &Inputs, flow: &FlowInputs, rows: &mut [Plain]) {
    let mut s = flow.initial;
    let mut target = 0.0;
    let last = flow.months.len();
    for month in 0..last {
        let v: &FlowMonth = &flow.months[month];
        let present = s.accelerated + s.regular + s.appeal + s.leaving + s.holders + s.minors;
        rows[month].need = (present - inputs.hosted_elsewhere[month]).max(0.0) / inputs.norm[month];
        if let Some(published) = v.target {
            target = published;
        } else if month % 6 == 0 {
            target = rows[month - 6..month].iter().map(|row| row.entitled).sum::<f64>();
        }
        let adults = (v.applications - v.minors).max(0.0) + v.repeat_applications;
        let acc = v.capacity_accelerated.min(s.accelerated / v.duration_accelerated);
        let reg = v.capacity_regular.min(s.regular / v.duration_regular);
        let granted = v.grant_accelerated * acc + v.grant_regular * reg;
        let refused = acc + reg - granted;
        let appeals = s.appeal / v.duration_appeal;
        let departed = s.leaving / v.duration_leaving;
        let minors_out = s.minors / v.duration_minors;
        let ready = s.transit / v.duration_transit;
        let homes = v.homes * target / 6.0;
        let over = s.transit_over.min(homes);
        let transit = ready.min((homes - over).max(0.0));
        let housed = (s.holders / v.duration_housing).min((homes - over - transit).max(0.0));
        let free = (v.transit_places - (s.transit + s.transit_over - over - transit)).max(0.0);
        let into = free.min(s.holders - housed);
        rows[month].entitled = granted + v.upheld * appeals + v.family_arrivals + v.resettled;
        let realised = housed
            + flow.transit_counts * into
            + (1.0 - flow.transit_counts) * (transit + over)
            + (1.0 - v.reception_share_family) * v.family_arrivals
            + v.minors_to_nidos * minors_out;
        let old = s;
        s.accelerated = (old.accelerated + v.reception_share * v.accelerated_share * adults
            - acc
            - v.leave_rate * (old.accelerated - acc))
            .max(0.0);
        s.regular = (old.regular + v.reception_share * (1.0 - v.accelerated_share) * adults
            - reg
            - v.leave_rate * (old.regular - reg))
            .max(0.0)
            + (1.0 - v.other_to_holders) * v.other_arrivals
            + v.minors_to_regular * minors_out;
        s.appeal = (old.appeal + v.appeal_share * refused - appeals).max(0.0);
        s.leaving = (old.leaving + (1.0 - v.appeal_share) * refused + (1.0 - v.upheld) * appeals - departed).max(0.0);
        s.holders = (old.holders
            + granted
            + v.upheld * appeals
            + v.reception_share_family * v.family_arrivals
            + v.resettled
            + v.other_to_holders * v.other_arrivals
            + v.minors_to_holders * minors_out
            - housed
            - into)
            .max(0.0);
        s.transit = (old.transit + into - ready).max(0.0);
        s.transit_over = (old.transit_over + ready - transit - over).max(0.0);
        s.minors = (old.minors + v.minors - minors_out).max(0.0);
        s.backlog = old.backlog + target / 6.0 - realised;
    }
}

/// `open[month]`: durable, noodopvang, TGO, agreed with three and with six months.
fn plain_deployment(open: &[[f64; 5]], inputs: &Inputs, rows: &mut [Plain]) -> f64 {
    let months = open.len();
    let (terms, mut lent, mut queue) = ([3_usize, 6], [0.0_f64; 2], [[0.0_f64; 128]; 2]);
    for (row, (open, bound)) in rows.iter_mut().zip(open.iter().zip(&inputs.stable_stock)) {
        row.stock = bound.min(open[0]);
    }
    let mut total = 0.0;
    for month in 0..months {
        let last = (month + inputs.foresight).min(months - 1);
        let room = rows[month..=last].iter().map(|row| row.stock - row.need).fold(f64::INFINITY, f64::min).max(0.0);
        let share = room * inputs.flex_cap / (inputs.flex_cap + inputs.reserve_cap);
        rows[month].wanted = share.min(inputs.flex_cap);
        let (mut kept, mut caps) = ([0.0_f64; 2], [0.0_f64; 2]);
        for class in 0..2 {
            let last = (month + inputs.foresight.max(terms[class])).min(months - 1);
            caps[class] = open[month..=last].iter().map(|open| open[3 + class]).fold(f64::INFINITY, f64::min);
            lent[class] = (lent[class] - queue[class][month]).max(0.0);
            lent[class] = lent[class].min(open[month][3 + class]);
            let pending: f64 = queue[class][month + 1..=month + terms[class]].iter().sum();
            kept[class] = (lent[class] - pending).max(0.0);
            if kept[class] > caps[class] {
                queue[class][month + terms[class]] += kept[class] - caps[class];
                kept[class] = caps[class];
            }
        }
        let target = rows[month].wanted.min(caps[0] + caps[1]);
        let out = lent[0] + lent[1];
        let mut rest = target - kept[0] - kept[1];
        if rest > 0.0 {
            for age in 1..6.min(month + 1) {
                for class in [1, 0] {
                    if age < terms[class] {
                        let entry = &mut queue[class][month - age + terms[class]];
                        let undone = rest.min(*entry).min(caps[class] - kept[class]);
                        *entry -= undone;
                        kept[class] += undone;
                        rest -= undone;
                    }
                }
            }
            let first = month.saturating_sub(inputs.lend_lead);
            let lasting = rows[first..=month].iter().map(|row| row.wanted).fold(f64::INFINITY, f64::min);
            let mut anew = rest.min((lasting - out).max(0.0));
            for class in 0..2 {
                let new = anew.min(caps[class] - kept[class]);
                lent[class] += new;
                anew -= new;
            }
        } else {
            for class in [1, 0] {
                let called = (-rest).min(kept[class]);
                queue[class][month + terms[class]] += called;
                rest += called;
            }
        }
        let row = &mut rows[month];
        row.flex = lent[0] + lent[1];
        row.used = row.need.min(open[month][0] - row.flex);
        let mut gap = (row.need - row.used) * inputs.norm[month];
        for places in &open[month][1..3] {
            let used = (gap / inputs.norm_temporary[month]).min(*places);
            gap = (gap - used * inputs.norm_temporary[month]).max(0.0);
        }
        row.shortage = gap / inputs.norm[month];
        total += row.shortage + row.used + row.flex;
    }
    total
}

/// The open places of a plan as the plain loop reads them, taken from a recorded run.
fn open_places(plan: &Plan, inputs: &Inputs) -> Vec<[f64; 5]> {
    let outcome = run_everything(plan, inputs, &mut Workspace::new(plan));
    let series = |name: &str| {
        let id = schaalplan::engine::SeriesId::by_name(name).expect("a series of the model");
        outcome.series(id).expect("every demand has it").to_vec()
    };
    let (durable, noodopvang, tgo) = (series("durable"), series("open_noodopvang"), series("open_tgo"));
    let agreed = |class: usize| outcome.classes[class].agreed.clone();
    let (three, six) = (agreed(0), agreed(1));
    let flex: f64 = series("flex").iter().sum();
    let shortage: f64 = series("shortage").iter().sum();
    eprintln!("{} sites, lent {flex:.0} place-months, short {shortage:.0}", plan.n_sites());
    (0..plan.months()).map(|month| [durable[month], noodopvang[month], tgo[month], three[month], six[month]]).collect()
}

fn engine(criterion: &mut Criterion) {
    for (name, n_locations) in [("national, 60 locations", 60), ("large, 600 locations", 600)] {
        let checked = country(n_locations);
        let plan = compile(&checked);
        let inputs = plan.inputs(&checked);
        let mut work = Workspace::new(&plan);
        criterion.bench_function(&format!("{name}: key figures"), |bench| {
            bench.iter(|| run(&plan, black_box(&inputs), &mut work, &mut KeyFiguresOnly).total_cost);
        });
        let least = (0..50).map(|_| {
            micros(&mut || {
                black_box(run(&plan, black_box(&inputs), &mut work, &mut KeyFiguresOnly));
            })
        });
        eprintln!("{name}: least {:.2} us", least.fold(f64::MAX, f64::min));
        criterion.bench_function(&format!("{name}: everything, with columns"), |bench| {
            bench.iter(|| run_everything(&plan, black_box(&inputs), &mut work).key.total_cost);
        });
        criterion.bench_function(&format!("{name}: compile"), |bench| bench.iter(|| compile(black_box(&checked))));
        criterion.bench_function(&format!("{name}: inputs"), |bench| bench.iter(|| plan.inputs(black_box(&checked))));
    }
    beside_a_plain_loop(criterion);
}

/// The national part of the engine and the loop by hand, measured in turn so that the ratio does not depend on the machine's mood.
fn beside_a_plain_loop(criterion: &mut Criterion) {
    let checked = country(60);
    let plan = compile(&checked);
    let inputs = plan.inputs(&checked);
    let DemandInputs::Flow(flow) = inputs.demand.clone() else { unreachable!("the case simulates demand") };
    let open = open_places(&plan, &inputs);
    let mut work = Workspace::new(&plan);
    let mut rows = vec![Plain::default(); plan.months()];
    criterion.bench_function("national figures alone: engine", |bench| {
        bench.iter(|| run_national(&plan, black_box(&inputs), &mut work, &mut KeyFiguresOnly));
    });
    criterion.bench_function("national figures alone: plain loop", |bench| {
        bench.iter(|| plain_loop(black_box(&open), black_box(&inputs), &flow, &mut rows));
    });
    let (mut engine, mut by_hand) = (f64::MAX, f64::MAX);
    for _ in 0..50 {
        engine = engine.min(micros(&mut || run_national(&plan, black_box(&inputs), &mut work, &mut KeyFiguresOnly)));
        by_hand = by_hand.min(micros(&mut || {
            black_box(plain_loop(black_box(&open), black_box(&inputs), &flow, &mut rows));
        }));
    }
    eprintln!("least: engine {engine:.2} us, plain loop {by_hand:.2} us: ratio {:.2}", engine / by_hand);
}

/// Mean microseconds of a few hundred runs.
fn micros(run: &mut dyn FnMut()) -> f64 {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
    let begin = std::time::Instant::now();
    for _ in 0..300 {
        run();
    }
    begin.elapsed().as_secs_f64() * 1e6 / 300.0
}

criterion_group!(benches, engine);
criterion_main!(benches);
