//! Scaling rules: which hold in a month, what they release of the stock and which temporary places they call on (docs/model.md#rules).

use super::compile::month_at;
use super::inputs::Inputs;
use super::numbers::{least, positive, sum, whole_months};
use super::plan::{Plan, RulePlan};
use super::recorder::RuleMonth;
use crate::scenario::{Count, RuleCapacity, Scenario, Trend};

/// Places that need must differ by to rise or fall: less is rounding.
const DUST: f64 = 1e-6;

/// The values of a scaling rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RuleInputs {
    /// Places at most; infinite: all there is.
    pub places: f64,
    /// Months its condition must have held before the month in which it works.
    pub notice: usize,
    /// Need must be lower than this; infinite: whatever it is.
    pub need_below: f64,
    /// Need must be higher than this; `None`: whatever it is.
    pub need_above: Option<f64>,
    /// Stable places that are not needed, at least; `None`: however many.
    pub free_above: Option<f64>,
}

/// What a run knows of a rule while it goes through the months.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct RuleState {
    /// Months in a row that its condition has held, this month included.
    held: usize,
    /// This month.
    pub(super) month: RuleMonth,
}

/// What the rules in force add to the two caps of the policy this month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Released {
    pub(super) flex: f64,
    pub(super) reserve: f64,
}

/// The shape of the rules of a scenario, in their order.
pub(super) fn compile(scenario: &Scenario, months: usize) -> Vec<RulePlan> {
    let compiled = scenario.rules.iter().map(|rule| RulePlan {
        id: rule.id.clone(),
        active: rule.active,
        capacity: rule.capacity,
        allowed: (0..months).map(|month| rule.allows(month_at(scenario.start, month))).collect(),
        trend: rule.trend,
        back: rule.looks_back(),
    });
    compiled.collect()
}

/// The values of the rules; `picked` is a figure at its place in the band, at least 0.
pub(super) fn values(scenario: &Scenario, picked: impl Fn(&Count) -> f64) -> Vec<RuleInputs> {
    let count = |figure: &Option<Count>| figure.as_ref().map(&picked);
    let values = scenario.rules.iter().map(|rule| RuleInputs {
        places: count(&rule.places).unwrap_or(f64::INFINITY),
        notice: whole_months(count(&rule.notice).unwrap_or(0.0)),
        need_below: count(&rule.need_below).unwrap_or(f64::INFINITY),
        need_above: count(&rule.need_above),
        free_above: count(&rule.free_above),
    });
    values.collect()
}

/// Says of every rule whether it is in force in a month of this need and stock.
pub(super) fn begin(plan: &Plan, inputs: &Inputs, month: usize, need: &[f64], stock: f64, rules: &mut [RuleState]) {
    for ((state, rule), values) in rules.iter_mut().zip(&plan.rules).zip(&inputs.rules) {
        let before = if month == 0 { 0 } else { state.held };
        let holds = rule.allowed[month] && values.holds(need[month], stock) && rule.goes(month, need);
        state.held = if holds { before + 1 } else { 0 };
        state.month = RuleMonth { holds, in_force: state.held > values.notice, ..RuleMonth::default() };
    }
}

impl RuleInputs {
    /// Whether need and stock are as the condition says.
    fn holds(&self, need: f64, stock: f64) -> bool {
        let free = self.free_above.is_none_or(|free| stock - need >= free);
        need < self.need_below && self.need_above.is_none_or(|above| need > above) && free
    }
}

impl RulePlan {
    /// Whether need goes the way the condition says.
    fn goes(&self, month: usize, need: &[f64]) -> bool {
        let Some(trend) = self.trend else { return true };
        let Some(earlier) = month.checked_sub(self.back) else { return false };
        let change = need[month] - need[earlier];
        match trend {
            Trend::Rising => change > DUST,
            Trend::Falling => change < -DUST,
        }
    }
}

/// Gives the places for which the text has no use to the rules in force, in their order: what is `free` now to reserve, what is expected to stay
/// free (`room`) to flex.
pub(super) fn release(plan: &Plan, inputs: &Inputs, free: f64, room: f64, rules: &mut [RuleState]) -> Released {
    let blocks = inputs.flex_cap + inputs.reserve_cap;
    let (now, lasting) = (positive(free - blocks), positive(room - blocks));
    let mut released = Released::default();
    for ((state, rule), values) in rules.iter_mut().zip(&plan.rules).zip(&inputs.rules) {
        if !state.month.in_force || !rule.capacity.releases() {
            continue;
        }
        let taken = released.flex + released.reserve;
        let (from, to) = match rule.capacity {
            RuleCapacity::Flex => (lasting, &mut released.flex),
            _ => (now, &mut released.reserve),
        };
        state.month.places = least(values.places, positive(from - taken));
        *to += state.month.places;
    }
    released
}

/// The part of the idle stock that neither the text nor a rule in force has a use for.
pub(super) fn not_ruled(plan: &Plan, inputs: &Inputs, free: f64, idle: f64, rules: &[RuleState]) -> f64 {
    let silent = positive(free - inputs.flex_cap - inputs.reserve_cap);
    let with_rule = rules.iter().zip(&plan.rules).zip(&inputs.rules);
    let in_force = with_rule.filter(|((state, rule), _)| state.month.in_force && rule.capacity.releases());
    let covered = sum(in_force.map(|(_, values)| values.places));
    least(idle, positive(silent - least(silent, covered)))
}

/// Places of a temporary kind that may be used: all that are open, or those of its rules in force.
pub(super) fn callable(
    plan: &Plan,
    inputs: &Inputs,
    capacity: RuleCapacity,
    open: f64,
    rules: &mut [RuleState],
) -> f64 {
    if plan.rules.iter().all(|rule| !rule.active || rule.capacity != capacity) {
        return open;
    }
    let mut called = 0.0;
    for ((state, rule), values) in rules.iter_mut().zip(&plan.rules).zip(&inputs.rules) {
        if state.month.in_force && rule.capacity == capacity {
            state.month.places = least(values.places, positive(open - called));
            called += state.month.places;
        }
    }
    called
}

/// Whether TGO is called on before noodopvang: where both have a rule, the first one decides.
pub(super) fn tgo_first(plan: &Plan) -> bool {
    let place = |capacity| plan.rules.iter().position(|rule| rule.active && rule.capacity == capacity);
    match (place(RuleCapacity::Noodopvang), place(RuleCapacity::Tgo)) {
        (Some(noodopvang), Some(tgo)) => tgo < noodopvang,
        _ => false,
    }
}

/// Shares what a kind of capacity did this month over its rules in force, in their order.
pub(super) fn settle(plan: &Plan, capacity: RuleCapacity, did: f64, rules: &mut [RuleState]) {
    let mut rest = did;
    for (state, _) in rules.iter_mut().zip(&plan.rules).filter(|(_, rule)| rule.capacity == capacity) {
        state.month.moved = least(state.month.places, rest);
        rest = positive(rest - state.month.moved);
    }
}
