//! How the places are used, month by month: room, what is lent, what is at hand, what is short (docs/model.md#deployment).

use super::exchange::{borrow, exchange};
use super::inputs::Inputs;
use super::numbers::{least, positive, sum};
use super::plan::Plan;
use super::recalls::Loan;
use super::recorder::{ClassMonth, Recorder};
use super::rules::{self, RuleState};
use super::series::SeriesId;
use super::workspace::{Deployed, Workspace};
use crate::scenario::{Order, RuleCapacity};

/// From need and open places to the use of every place; fills `deployed` and `lent` of the workspace.
pub(super) fn deploy<R: Recorder>(plan: &Plan, inputs: &Inputs, work: &mut Workspace, recorder: &mut R) {
    expect(inputs, work);
    start(plan, inputs, work);
    for month in 0..plan.months {
        let durable = plan.open.durable[month];
        let room = room(inputs.foresight, month, plan.months, work);
        let free = work.stock[month] - work.need[month];
        rules::begin(plan, inputs, month, &work.need, work.stock[month], &mut work.rules);
        let released = rules::release(plan, inputs, free, room, &mut work.rules);
        let by_text = wanted(room, inputs);
        let wanted = by_text + released.flex;
        work.wanted[month] = wanted;
        let lasting = lasting(inputs.lend_lead, month, &work.wanted);
        let (target, flows) = lend(plan, inputs, month, wanted, lasting, &mut work.loans);
        for (class, loan) in work.loans.iter_mut().enumerate() {
            let ended = loan.end(month);
            work.lent[month * plan.classes.len() + class] = ended.flex;
            recorder.class(class, month, &ended);
        }
        let flex = sum(work.loans.iter().map(|loan| loan.lent));
        let borrowed = borrow(plan, inputs, month, flex, work);
        let reserve_cap = inputs.reserve_cap + released.reserve;
        let mut deployed = split(
            plan,
            inputs,
            month,
            (work.need[month], work.stock[month]),
            Held { flex, reserve_cap, borrowed },
            &mut work.rules,
        );
        exchange(plan, inputs, month, &mut deployed, work, recorder);
        work.deployed[month] = deployed;
        rules::settle(plan, RuleCapacity::Flex, positive(flex - by_text), &mut work.rules);
        rules::settle(plan, RuleCapacity::Reserve, positive(deployed.reserve - inputs.reserve_cap), &mut work.rules);
        for (rule, state) in work.rules.iter().enumerate() {
            recorder.rule(rule, month, &state.month);
        }

        recorder.put(SeriesId::Expected, month, work.expected[month]);
        recorder.put(SeriesId::Durable, month, durable);
        recorder.put(SeriesId::Stock, month, work.stock[month]);
        recorder.put(SeriesId::Room, month, room);
        recorder.put(SeriesId::FlexByRules, month, released.flex);
        recorder.put(SeriesId::ReserveByRules, month, released.reserve);
        recorder.put(SeriesId::Wanted, month, wanted);
        recorder.put(SeriesId::Target, month, target);
        recorder.put(SeriesId::FlexNotAgreed, month, positive(wanted - target));
        recorder.put(SeriesId::Returned, month, flows.returned);
        recorder.put(SeriesId::Undone, month, flows.undone);
        recorder.put(SeriesId::NewlyLent, month, flows.newly_lent);
        recorder.put(SeriesId::Recalled, month, flows.recalled);
        recorder.put(SeriesId::RecallPending, month, sum(work.loans.iter().map(|loan| loan.month.recall_pending)));
        recorder.put(SeriesId::BrokenFlex, month, flows.broken);
        let idle = record_split(plan, month, work.stock[month], &deployed, recorder);
        recorder.put(SeriesId::NotRuled, month, rules::not_ruled(plan, inputs, free, idle, &work.rules));
    }
    recorder.put(SeriesId::Expected, plan.months, work.expected[plan.months]);
}

/// What is expected of the need: a forecast, or the need of the run itself.
fn expect(inputs: &Inputs, work: &mut Workspace) {
    work.expected.copy_from_slice(inputs.expectation.as_deref().unwrap_or(&work.need));
}

/// The stable stock of every month, and the loans that run when the scenario starts, shortest term first.
fn start(plan: &Plan, inputs: &Inputs, work: &mut Workspace) {
    for ((stock, bound), durable) in work.stock.iter_mut().zip(&inputs.stable_stock).zip(&plan.open.durable) {
        *stock = least(*bound, *durable);
    }
    let mut rest = inputs.flex_start;
    for (loan, class) in work.loans.iter_mut().zip(&plan.classes) {
        let lent = least(rest, class.agreed.first().copied().unwrap_or(0.0));
        loan.start(class.term, plan.months, lent);
        rest = positive(rest - lent);
    }
}

/// The smallest room in the stock expected within the foresight, this month included.
fn room(foresight: usize, month: usize, months: usize, work: &Workspace) -> f64 {
    let last = (month + foresight).min(months - 1);
    // Only changes of the expectation count; where it is the need itself, the difference is exactly 0.
    let surprise = work.need[month] - work.expected[month];
    let ahead = work.stock[month + 1..=last].iter().zip(&work.expected[month + 1..=last]);
    let now = work.stock[month] - work.need[month];
    positive(ahead.fold(now, |room, (stock, expected)| least(room, stock - positive(expected + surprise))))
}

/// The places policy would lend, by its order.
fn wanted(room: f64, inputs: &Inputs) -> f64 {
    let (flex_cap, reserve_cap) = (inputs.flex_cap, inputs.reserve_cap);
    let share = match inputs.order {
        Order::FlexFirst => room,
        Order::ReserveFirst => positive(room - reserve_cap),
        Order::Proportional if flex_cap + reserve_cap > 0.0 => room * flex_cap / (flex_cap + reserve_cap),
        Order::Proportional => 0.0,
    };
    least(share, flex_cap)
}

/// The least that policy would have lent in any of the last `lend_lead` months and this one.
fn lasting(lend_lead: usize, month: usize, wanted: &[f64]) -> f64 {
    wanted[month.saturating_sub(lend_lead)..=month]
        .iter()
        .fold(f64::INFINITY, |least_yet, wanted| least(least_yet, *wanted))
}

/// One month of lending; gives the places to lend and what happened over all terms.
fn lend(
    plan: &Plan,
    inputs: &Inputs,
    month: usize,
    wanted: f64,
    lasting: f64,
    loans: &mut [Loan],
) -> (f64, ClassMonth) {
    for (number, (loan, class)) in loans.iter_mut().zip(&plan.classes).enumerate() {
        let last = (month + inputs.foresight.max(class.term)).min(plan.months - 1);
        let ordered = inputs.recalls.get(number).and_then(|order| order.kept_at_most.get(month));
        let ordered = ordered.copied().unwrap_or(f64::INFINITY);
        let cap = class.agreed[month..=last].iter().fold(ordered, |cap, agreed| least(cap, *agreed));
        loan.begin(month, class.agreed[month], cap);
    }
    let caps = sum(loans.iter().map(|loan| loan.month.cap));
    let out = sum(loans.iter().map(|loan| loan.lent));
    let target = least(wanted, caps);
    for loan in loans.iter_mut() {
        loan.force(month);
    }
    let kept = sum(loans.iter().map(|loan| loan.kept));
    if target > kept {
        let rest = undo(plan.longest_term(), month, target - kept, loans);
        let mut anew = least(rest, positive(lasting - out));
        for loan in loans.iter_mut() {
            anew = positive(anew - loan.lend(anew));
        }
    } else {
        let mut excess = kept - target;
        let held = |number: usize| inputs.recalls.get(number).is_some_and(|order| order.held.contains(&month));
        for (_, loan) in loans.iter_mut().enumerate().rev().filter(|(number, _)| !held(*number)) {
            excess = positive(excess - loan.call_back(month, excess));
        }
    }
    (target, total(loans))
}

/// Takes back call-backs, youngest first, among those of one month the longest term first; gives what is left of `amount`.
fn undo(longest_term: usize, month: usize, amount: f64, loans: &mut [Loan]) -> f64 {
    let mut rest = amount;
    for age in 1..longest_term.min(month + 1) {
        for loan in loans.iter_mut().rev() {
            rest = positive(rest - loan.undo(month, age, rest));
        }
    }
    rest
}

/// What happened this month over all terms.
fn total(loans: &[Loan]) -> ClassMonth {
    loans.iter().fold(ClassMonth::default(), |sum, loan| ClassMonth {
        returned: sum.returned + loan.month.returned,
        broken: sum.broken + loan.month.broken,
        undone: sum.undone + loan.month.undone,
        newly_lent: sum.newly_lent + loan.month.newly_lent,
        recalled: sum.recalled + loan.month.recalled,
        ..sum
    })
}

/// What is held beside need while a month is split, in places.
#[derive(Clone, Copy, Debug)]
struct Held {
    flex: f64,
    /// In direct reserve at most, scaling rules included.
    reserve_cap: f64,
    /// Municipal places for displaced people that COA may use.
    borrowed: f64,
}

/// Splits the need of a month over durable places, noodopvang and TGO, and the stock over need, flex and reserve.
fn split(
    plan: &Plan,
    inputs: &Inputs,
    month: usize,
    (need, stock): (f64, f64),
    held: Held,
    rules: &mut [RuleState],
) -> Deployed {
    let (norm, norm_temporary) = (inputs.norm[month], inputs.norm_temporary[month]);
    let Held { flex, reserve_cap, borrowed } = held;
    let at_hand = positive(plan.open.durable[month] - flex);
    let used_durable = least(need, at_hand);
    let gap = (need - used_durable) * norm;
    let (borrowed, gap) = fill(gap, borrowed, norm);
    let noodopvang = rules::callable(plan, inputs, RuleCapacity::Noodopvang, plan.open.noodopvang[month], rules);
    let tgo = rules::callable(plan, inputs, RuleCapacity::Tgo, plan.open.tgo[month], rules);
    let (used_noodopvang, used_tgo, gap) = if rules::tgo_first(plan) {
        let (used_tgo, gap) = fill(gap, tgo, norm_temporary);
        let (used_noodopvang, gap) = fill(gap, noodopvang, norm_temporary);
        (used_noodopvang, used_tgo, gap)
    } else {
        let (used_noodopvang, gap) = fill(gap, noodopvang, norm_temporary);
        let (used_tgo, gap) = fill(gap, tgo, norm_temporary);
        (used_noodopvang, used_tgo, gap)
    };
    rules::settle(plan, RuleCapacity::Noodopvang, used_noodopvang, rules);
    rules::settle(plan, RuleCapacity::Tgo, used_tgo, rules);
    Deployed {
        flex,
        used_durable,
        borrowed,
        displaced: 0.0,
        reserve: least(reserve_cap, positive(stock - flex - used_durable)),
        used_noodopvang,
        used_tgo,
        shortage: gap / norm,
    }
}

/// Temporary places used for `gap` people, and the people left; exactly 0 where there is room for all.
fn fill(gap: f64, open: f64, norm: f64) -> (f64, f64) {
    let places = gap / norm;
    if places <= open { (places, 0.0) } else { (open, positive(gap - open * norm)) }
}

/// Writes down the use of every place; gives the idle stock.
fn record_split<R: Recorder>(plan: &Plan, month: usize, stock: f64, deployed: &Deployed, recorder: &mut R) -> f64 {
    let (durable, flex, used) = (plan.open.durable[month], deployed.flex, deployed.used_durable);
    let (noodopvang, tgo) = (plan.open.noodopvang[month], plan.open.tgo[month]);
    let idle = positive(stock - flex - used - deployed.reserve);
    let surplus = positive(durable - flex - used - deployed.reserve - idle);
    // Displaced people are put in what the stock does not need first.
    let of_surplus = least(deployed.displaced, surplus);
    recorder.put(SeriesId::Flex, month, flex);
    recorder.put(SeriesId::AtHand, month, positive(durable - flex));
    recorder.put(SeriesId::UsedDurable, month, used);
    recorder.put(SeriesId::Reserve, month, deployed.reserve);
    let idle_stock = positive(idle - (deployed.displaced - of_surplus));
    recorder.put(SeriesId::IdleStock, month, idle_stock);
    recorder.put(SeriesId::SurplusDurable, month, positive(surplus - of_surplus));
    recorder.put(SeriesId::OpenNoodopvang, month, noodopvang);
    recorder.put(SeriesId::OpenTgo, month, tgo);
    recorder.put(SeriesId::UsedNoodopvang, month, deployed.used_noodopvang);
    recorder.put(SeriesId::UsedTgo, month, deployed.used_tgo);
    recorder.put(SeriesId::UnusedNoodopvang, month, positive(noodopvang - deployed.used_noodopvang));
    recorder.put(SeriesId::UnusedTgo, month, positive(tgo - deployed.used_tgo));
    recorder.put(SeriesId::Shortage, month, deployed.shortage);
    idle_stock
}
