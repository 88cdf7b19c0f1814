//! Every series recomputed from the equations as docs/model.md writes them, from the series the registry says it is computed from and
//! nothing else; and lending recomputed by a slow queue of single call-backs. Neither shares code with the engine.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use schaalplan::engine::series::Input;
use schaalplan::engine::{
    DemandInputs, FlowInputs, HomesMode, Inputs, Outcome, SeriesId, Workspace, compile, run_everything,
};
use schaalplan::scenario::Order;

use super::random::{checked, scenarios};
use super::rules::{Ruling, by_the_letter};

/// One series in one month, and what it may look at.
struct View<'a> {
    id: SeriesId,
    month: usize,
    outcome: &'a Outcome,
    inputs: &'a Inputs,
}

impl View<'_> {
    /// An input of the same month.
    fn get(&self, id: SeriesId) -> f64 {
        self.earlier(id, 0)
    }

    /// An input of the month before.
    fn last(&self, id: SeriesId) -> f64 {
        self.earlier(id, 1)
    }

    fn earlier(&self, id: SeriesId, lag: u8) -> f64 {
        let declared = self.id.info().inputs.contains(&Input { id, lag });
        assert!(declared, "{} is not declared to be computed from {} - {lag}", self.id.info().name, id.info().name);
        self.outcome.series(id).expect("an input exists where the series does")[self.month - usize::from(lag)]
    }

    fn flow(&self) -> &FlowInputs {
        match &self.inputs.demand {
            DemandInputs::Flow(flow) => flow,
            DemandInputs::Path(_) => panic!("{} belongs to simulated demand", self.id.info().name),
        }
    }
}

/// Series of simulated demand, flows and stocks; `None` where a month is an input or the state before month 0.
fn demand(view: &View<'_>) -> Option<f64> {
    use SeriesId as S;
    let stock = view.id.info().counting == schaalplan::engine::Counting::Stock;
    // A stock follows from the month before; a flow from its own.
    let month = if stock { view.month.checked_sub(1)? } else { view.month };
    let (v, counts) = (&view.flow().months[month], view.flow().transit_counts);
    let norm = view.inputs.norm[view.month];
    let minors_out = |id| view.last(id);
    Some(match view.id {
        S::Adults => (view.get(S::Applications) - view.get(S::Minors)).max(0.0) + view.get(S::RepeatApplications),
        S::AppsAcc => v.reception_share * v.accelerated_share * view.get(S::Adults),
        S::AppsReg => v.reception_share * (1.0 - v.accelerated_share) * view.get(S::Adults),
        S::DecisionsAcc => v.capacity_accelerated.min(view.get(S::PAcc) / v.duration_accelerated),
        S::DecisionsReg => v.capacity_regular.min(view.get(S::PReg) / v.duration_regular),
        S::LeftAcc => v.leave_rate * (view.get(S::PAcc) - view.get(S::DecisionsAcc)),
        S::LeftReg => v.leave_rate * (view.get(S::PReg) - view.get(S::DecisionsReg)),
        S::PAcc => view.last(S::PAcc) + view.last(S::AppsAcc) - view.last(S::DecisionsAcc) - view.last(S::LeftAcc),
        S::PReg => {
            view.last(S::PReg) + view.last(S::AppsReg) - view.last(S::DecisionsReg) - view.last(S::LeftReg)
                + (1.0 - v.other_to_holders) * view.last(S::OtherArrivals)
                + v.minors_to_regular * minors_out(S::AOut)
        }
        S::Granted => v.grant_accelerated * view.get(S::DecisionsAcc) + v.grant_regular * view.get(S::DecisionsReg),
        S::Refused => view.get(S::DecisionsAcc) + view.get(S::DecisionsReg) - view.get(S::Granted),
        S::VOut => view.get(S::V) / v.duration_appeal,
        S::V => view.last(S::V) + v.appeal_share * view.last(S::Refused) - view.last(S::VOut),
        S::Departed => view.get(S::L) / v.duration_leaving,
        S::L => {
            view.last(S::L) + (1.0 - v.appeal_share) * view.last(S::Refused) + (1.0 - v.upheld) * view.last(S::VOut)
                - view.last(S::Departed)
        }
        S::Homes => match view.flow().homes {
            HomesMode::Path => v.homes,
            HomesMode::ShareOfTarget => v.homes * view.get(S::TargetHalfYear) / 6.0,
            HomesMode::Wait => view.get(S::X) + view.get(S::DReady) + view.get(S::H) / v.homes,
        },
        S::XOut => view.get(S::X).min(view.get(S::Homes)),
        S::DReady => view.get(S::D) / v.duration_transit,
        S::DOut => view.get(S::DReady).min(view.get(S::Homes) - view.get(S::XOut)),
        S::HReady => view.get(S::H) / v.duration_housing,
        S::HHoused => view.get(S::HReady).min(view.get(S::Homes) - view.get(S::XOut) - view.get(S::DOut)),
        S::HomesUnused => view.get(S::Homes) - view.get(S::XOut) - view.get(S::DOut) - view.get(S::HHoused),
        S::DIn => {
            let staying = view.get(S::D) + view.get(S::X) - view.get(S::XOut) - view.get(S::DOut);
            (view.get(S::TransitPlaces) - staying).max(0.0).min(view.get(S::H) - view.get(S::HHoused))
        }
        S::D => view.last(S::D) + view.last(S::DIn) - view.last(S::DReady),
        S::X => view.last(S::X) + view.last(S::DReady) - view.last(S::DOut) - view.last(S::XOut),
        S::FamilyIn => v.reception_share_family * view.get(S::FamilyArrivals),
        S::H => {
            view.last(S::H)
                + view.last(S::Granted)
                + v.upheld * view.last(S::VOut)
                + view.last(S::FamilyIn)
                + view.last(S::Resettled)
                + v.other_to_holders * view.last(S::OtherArrivals)
                + v.minors_to_holders * minors_out(S::AOut)
                - view.last(S::HHoused)
                - view.last(S::DIn)
        }
        S::AOut => view.get(S::A) / v.duration_minors,
        S::A => view.last(S::A) + view.last(S::Minors) - view.last(S::AOut),
        S::Realised => {
            view.get(S::HHoused)
                + counts * view.get(S::DIn)
                + (1.0 - counts) * (view.get(S::DOut) + view.get(S::XOut))
                + (1.0 - v.reception_share_family) * view.get(S::FamilyArrivals)
                + v.minors_to_nidos * view.get(S::AOut)
        }
        S::Backlog => view.last(S::Backlog) + view.last(S::TargetHalfYear) / 6.0 - view.last(S::Realised),
        S::NeedRegistration => {
            (view.get(S::AppsAcc) + view.get(S::AppsReg)) * view.flow().duration_registration[view.month] / norm
        }
        S::NeedAccelerated => view.get(S::PAcc) / norm,
        S::NeedMinors => view.get(S::A) / norm,
        _ => return None,
    })
}

/// Series of every demand, given need, what is lent and what the scaling rules say.
fn places(view: &View<'_>, ruling: &Ruling) -> Option<f64> {
    use SeriesId as S;
    let (norm, temporary) = (view.inputs.norm[view.month], view.inputs.norm_temporary[view.month]);
    let people = |used: f64| (view.get(S::Need) - used) * norm;
    let displaced = view.inputs.displaced.as_ref();
    // Series of displaced people are absent, and count for nothing, where there are none.
    let other = |id| if displaced.is_some() { view.get(id) } else { 0.0 };
    let in_durable = |used: f64| people(used + other(S::BorrowedGoo));
    // What was asked in every month of conversion up to this one.
    let usable = |asked: S| {
        let column = view.outcome.series(asked).unwrap();
        let months = displaced.unwrap().conversion;
        (0..=months).map(|ago| view.month.checked_sub(ago).map_or(0.0, |at| column[at])).fold(f64::INFINITY, f64::min)
    };
    let staying = |month: usize| {
        let given = displaced.unwrap();
        let gone = given.ends.map_or(0.0, |ends| {
            (f64::from(i32::try_from(month).unwrap() - ends + 1) / given.winding_down).clamp(0.0, 1.0)
        });
        given.people[month] * (1.0 - (1.0 - given.staying) * gone)
    };
    let spare =
        |view: &View<'_>| view.get(S::Durable) - view.get(S::Flex) - view.get(S::UsedDurable) - view.get(S::Reserve);
    Some(match view.id {
        S::Need => {
            (view.get(S::Occupancy) + other(S::DisplacedToAsylum) - view.get(S::HostedElsewhere)).max(0.0) / norm
        }
        S::Displaced => staying(view.month),
        S::DisplacedToAsylum => displaced?.to_asylum * (displaced?.people[view.month] - staying(view.month)),
        S::NeedDisplaced => view.get(S::Displaced) / displaced?.norm,
        S::OpenGoo => displaced?.places[view.month],
        S::AskedGoo => (view.get(S::OpenGoo) - view.get(S::NeedDisplaced))
            .min(view.get(S::Need) - view.get(S::AtHand))
            .clamp(0.0, displaced?.cap_to_asylum),
        S::BorrowedGoo => usable(S::AskedGoo),
        S::FreeGoo => (view.get(S::OpenGoo) - view.get(S::NeedDisplaced)).max(0.0) - view.get(S::BorrowedGoo),
        S::AskedDurable => {
            (view.get(S::NeedDisplaced) - view.get(S::OpenGoo)).min(spare(view)).clamp(0.0, displaced?.cap_to_displaced)
        }
        S::DisplacedInDurable => usable(S::AskedDurable),
        S::ShortDisplaced => {
            (view.get(S::NeedDisplaced) - view.get(S::OpenGoo)).max(0.0) - view.get(S::DisplacedInDurable)
        }
        S::Stock => view.inputs.stable_stock[view.month].min(view.get(S::Durable)),
        S::FlexNotAgreed => view.get(S::Wanted) - view.get(S::Target),
        S::Flex if view.month > 0 => {
            view.last(S::Flex) - view.get(S::Returned) - view.get(S::BrokenFlex) + view.get(S::NewlyLent)
        }
        S::AtHand => view.get(S::Durable) - view.get(S::Flex),
        S::UsedDurable => view.get(S::Need).min(view.get(S::AtHand)),
        S::FlexByRules => ruling.flex,
        S::ReserveByRules => ruling.reserve,
        S::NotRuled => ruling.silent.min(view.get(S::IdleStock)),
        S::Reserve => {
            let left = view.get(S::Stock) - view.get(S::Flex) - view.get(S::UsedDurable);
            left.max(0.0).min(view.inputs.reserve_cap + ruling.reserve)
        }
        S::IdleStock => {
            // Displaced people are put in what lies above the stock first.
            let idle =
                (view.get(S::Stock) - view.get(S::Flex) - view.get(S::UsedDurable) - view.get(S::Reserve)).max(0.0);
            idle - (other(S::DisplacedInDurable) - (spare(view) - idle)).max(0.0)
        }
        S::SurplusDurable => {
            view.get(S::Durable)
                - view.get(S::Flex)
                - view.get(S::UsedDurable)
                - view.get(S::Reserve)
                - view.get(S::IdleStock)
                - other(S::DisplacedInDurable)
        }
        S::UsedNoodopvang if ruling.tgo_first => {
            let all = in_durable(view.get(S::UsedDurable)) / temporary;
            let gap = all - all.min(ruling.tgo(view.get(S::OpenTgo)));
            gap.min(ruling.noodopvang(view.get(S::OpenNoodopvang)))
        }
        S::UsedNoodopvang => {
            (in_durable(view.get(S::UsedDurable)) / temporary).min(ruling.noodopvang(view.get(S::OpenNoodopvang)))
        }
        S::UsedTgo if ruling.tgo_first => {
            (in_durable(view.get(S::UsedDurable)) / temporary).min(ruling.tgo(view.get(S::OpenTgo)))
        }
        S::UsedTgo => {
            let gap = in_durable(view.get(S::UsedDurable)) - view.get(S::UsedNoodopvang) * temporary;
            (gap.max(0.0) / temporary).min(ruling.tgo(view.get(S::OpenTgo)))
        }
        S::UnusedNoodopvang => view.get(S::OpenNoodopvang) - view.get(S::UsedNoodopvang),
        S::UnusedTgo => view.get(S::OpenTgo) - view.get(S::UsedTgo),
        S::Shortage => {
            let used = (view.get(S::UsedNoodopvang) + view.get(S::UsedTgo)) * temporary;
            ((in_durable(view.get(S::UsedDurable)) - used) / norm).max(0.0)
        }
        _ => return None,
    })
}

/// A single call-back.
struct CallBack {
    class: usize,
    called: usize,
    due: usize,
    places: f64,
}

/// What lending does in a month: wanted, target, and per class lent and called back.
type Lending = (f64, f64, Vec<f64>, Vec<f64>);

#[expect(
    clippy::needless_range_loop,
    reason = "classes are numbers here: they index lent places, terms and agreements alike"
)]
/// Lending by the letter: every call-back is an entry of its own, looked up anew every month.
fn lending(outcome: &Outcome, inputs: &Inputs, ruling: &[Ruling]) -> Vec<Lending> {
    let months = outcome.months;
    let series = |id| outcome.series(id).expect("every demand has it");
    let (stock, need, expected) = (series(SeriesId::Stock), series(SeriesId::Need), series(SeriesId::Expected));
    let terms: Vec<usize> =
        outcome.classes.iter().map(|class| usize::try_from(class.recall_months).expect("a term is small")).collect();
    let agreed = |class: usize, month: usize| outcome.classes[class].agreed[month];
    let mut queue: Vec<CallBack> = Vec::new();
    let mut to_lend = inputs.flex_start;
    let mut lent = Vec::new();
    for class in 0..terms.len() {
        lent.push(agreed(class, 0).min(to_lend));
        to_lend -= lent[class];
    }
    let mut wanted_so_far: Vec<f64> = Vec::new();
    let mut result = Vec::new();
    for m in 0..months {
        // 1: what is due returns, what is no longer agreed ends.
        for class in 0..terms.len() {
            lent[class] -=
                queue.iter().filter(|call| call.class == class && call.due == m).map(|call| call.places).sum::<f64>();
        }
        queue.retain(|call| call.due > m);
        for class in 0..terms.len() {
            let mut excess = (lent[class] - agreed(class, m)).max(0.0);
            lent[class] -= excess;
            queue.sort_by_key(|call| call.due);
            for call in queue.iter_mut().filter(|call| call.class == class) {
                let ended = call.places.min(excess);
                call.places -= ended;
                excess -= ended;
            }
        }
        // 2 and 3: room, and what policy wants of it.
        let mut room = stock[m] - need[m];
        for k in 1..=inputs.foresight.min(months - 1 - m) {
            room = room.min(stock[m + k] - (need[m] + expected[m + k] - expected[m]).max(0.0));
        }
        let room = room.max(0.0);
        let wanted = match inputs.order {
            Order::FlexFirst => room,
            Order::ReserveFirst => (room - inputs.reserve_cap).max(0.0),
            Order::Proportional => room * inputs.flex_cap / (inputs.flex_cap + inputs.reserve_cap),
        }
        .min(inputs.flex_cap)
            + ruling[m].flex;
        wanted_so_far.push(wanted);
        let cap = |class: usize| {
            let ahead = inputs.foresight.max(terms[class]).min(months - 1 - m);
            (0..=ahead).map(|k| agreed(class, m + k)).fold(f64::INFINITY, f64::min)
        };
        let target = wanted.min((0..terms.len()).map(cap).sum());
        // 4: call back, take back, lend anew.
        let out: f64 = lent.iter().sum();
        let kept = |queue: &[CallBack], lent: &[f64], class: usize| {
            lent[class] - queue.iter().filter(|call| call.class == class).map(|call| call.places).sum::<f64>()
        };
        let mut called_back = vec![0.0; terms.len()];
        let mut call = |queue: &mut Vec<CallBack>, class: usize, places: f64| {
            if places > 0.0 {
                called_back[class] += places;
                queue.push(CallBack { class, called: m, due: m + terms[class], places });
            }
        };
        for class in 0..terms.len() {
            let forced = kept(&queue, &lent, class) - cap(class);
            call(&mut queue, class, forced);
        }
        let all_kept: f64 = (0..terms.len()).map(|class| kept(&queue, &lent, class)).sum();
        let mut rest = target - all_kept;
        if rest > 0.0 {
            queue.sort_by_key(|call| (std::cmp::Reverse(call.called), std::cmp::Reverse(terms[call.class])));
            for index in 0..queue.len() {
                let class = queue[index].class;
                let undone = queue[index].places.min(rest).min((cap(class) - kept(&queue, &lent, class)).max(0.0));
                queue[index].places -= undone;
                rest -= undone;
            }
            let lasting =
                wanted_so_far[m.saturating_sub(inputs.lend_lead)..].iter().copied().fold(f64::INFINITY, f64::min);
            let mut anew = rest.min((lasting - out).max(0.0));
            for class in 0..terms.len() {
                let new = anew.min((cap(class) - kept(&queue, &lent, class)).max(0.0));
                lent[class] += new;
                anew -= new;
            }
        } else {
            let mut excess = -rest;
            for class in (0..terms.len()).rev() {
                let places = excess.min(kept(&queue, &lent, class).max(0.0));
                call(&mut queue, class, places);
                excess -= places;
            }
        }
        result.push((wanted, target, lent.clone(), called_back));
    }
    result
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6_f64.max(1e-9 * a.abs().max(b.abs()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn series_follow_from_the_inputs_they_declare(document in scenarios()) {
        let checked = checked(&document);
        let plan = compile(&checked);
        let inputs = plan.inputs(&checked);
        let outcome = run_everything(&plan, &inputs, &mut Workspace::new(&plan));
        let ruling = by_the_letter(checked.scenario(), &outcome);
        for id in SeriesId::ALL {
            for (month, value) in outcome.series(id).unwrap_or_default().iter().enumerate() {
                let view = View { id, month, outcome: &outcome, inputs: &inputs };
                let expected = if id.info().flow_demand { demand(&view) } else { places(&view, &ruling[month.min(outcome.months - 1)]) };
                if let Some(expected) = expected {
                    prop_assert!(close(*value, expected), "{} month {month}: {value}, by formula {expected}", id.info().name);
                }
            }
        }
    }

    #[test]
    fn lending_agrees_with_a_queue_of_single_call_backs(document in scenarios()) {
        let checked = checked(&document);
        let plan = compile(&checked);
        let inputs = plan.inputs(&checked);
        let outcome = run_everything(&plan, &inputs, &mut Workspace::new(&plan));
        let series = |id| outcome.series(id).unwrap();
        let ruling = by_the_letter(checked.scenario(), &outcome);
        for (month, (wanted, target, lent, called_back)) in lending(&outcome, &inputs, &ruling).iter().enumerate() {
            prop_assert!(close(*wanted, series(SeriesId::Wanted)[month]), "wanted, month {month}");
            prop_assert!(close(*target, series(SeriesId::Target)[month]), "target, month {month}");
            for (index, class) in outcome.classes.iter().enumerate() {
                prop_assert!(close(lent[index], class.flex[month]), "lent, month {month}: {} and {}", lent[index], class.flex[month]);
                prop_assert!(close(called_back[index], class.recalled[month]), "called back, month {month}");
            }
        }
    }
}

/// The random scenarios are worth nothing where nothing happens: every kind of event occurs.
#[test]
fn random_scenarios_exercise_every_rule() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let watched = [
        SeriesId::Returned,
        SeriesId::Undone,
        SeriesId::NewlyLent,
        SeriesId::Recalled,
        SeriesId::BrokenFlex,
        SeriesId::Reserve,
        SeriesId::IdleStock,
        SeriesId::SurplusDurable,
        SeriesId::UsedTgo,
        SeriesId::Shortage,
        SeriesId::FlexNotAgreed,
        SeriesId::HomesUnused,
        SeriesId::DIn,
        SeriesId::XOut,
        SeriesId::DisplacedToAsylum,
        SeriesId::BorrowedGoo,
        SeriesId::FreeGoo,
        SeriesId::DisplacedInDurable,
        SeriesId::ShortDisplaced,
        SeriesId::FlexByRules,
        SeriesId::ReserveByRules,
        SeriesId::NotRuled,
    ];
    let mut seen = [0_usize; 22];
    let (mut forced, mut moved, mut called) = (0_usize, 0_usize, 0_usize);
    for _ in 0..500 {
        let document = scenarios().new_tree(&mut runner).unwrap().current();
        let outcome = schaalplan::engine::simulate(&checked(&document));
        let happens = |column: &[f64]| column.iter().any(|value| *value > 1e-3);
        for (count, id) in seen.iter_mut().zip(watched) {
            *count += usize::from(outcome.series(id).is_some_and(happens));
        }
        forced += usize::from(outcome.classes.iter().any(|class| happens(&class.forced)));
        moved += usize::from(outcome.key.people_moved > 0.0);
        let calls = |rule: &&schaalplan::scenario::ScalingRule| !rule.capacity.releases();
        let calling = outcome.rules.iter().zip(&document.base.rules).filter(|(_, rule)| calls(rule));
        called += usize::from(calling.into_iter().any(|(rule, _)| happens(&rule.moved)));
    }
    for (count, id) in seen.iter().zip(watched) {
        assert!(*count >= 4, "{} happens in {count} of 500 scenarios", id.info().name);
    }
    assert!(forced >= 10 && moved >= 10 && called >= 10, "forced {forced}, moved {moved}, called {called}");
}
