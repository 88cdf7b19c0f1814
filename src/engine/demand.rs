//! Who needs a place: people in reception, published or simulated, and the places they need (docs/model.md#demand).

use super::exchange::into_asylum;
use super::flow_inputs::{FlowInputs, FlowMonth, HomesMode, Stocks};
use super::inputs::{DemandInputs, Inputs};
use super::numbers::{least, number, positive};
use super::plan::Plan;
use super::recorder::Recorder;
use super::series::SeriesId;
use super::workspace::Workspace;
use crate::units::Month;

/// Fills `occupancy` and `need` of the workspace.
pub(super) fn demand<R: Recorder>(plan: &Plan, inputs: &Inputs, work: &mut Workspace, recorder: &mut R) {
    match &inputs.demand {
        DemandInputs::Path(occupancy) => work.occupancy.copy_from_slice(occupancy),
        DemandInputs::Flow(flow) => simulate(plan, flow, inputs, work, recorder),
    }
    for (month, occupancy) in work.occupancy.iter().enumerate() {
        let elsewhere = inputs.hosted_elsewhere[month];
        let people = occupancy + into_asylum(inputs, month, recorder);
        let need = positive(people - elsewhere) / inputs.norm[month];
        work.need[month] = need;
        recorder.put(SeriesId::Occupancy, month, *occupancy);
        recorder.put(SeriesId::HostedElsewhere, month, elsewhere);
        recorder.put(SeriesId::Need, month, need);
        if let Some((norm, hosted)) = &inputs.without_measures {
            let without = positive(people - hosted[month]) / norm[month];
            recorder.put(SeriesId::NeedAvoided, month, positive(without - need));
        }
    }
}

/// Simulates the stocks from inflow, month by month.
fn simulate<R: Recorder>(plan: &Plan, flow: &FlowInputs, inputs: &Inputs, work: &mut Workspace, recorder: &mut R) {
    let mut stocks = flow.initial;
    let mut target = 0.0;
    for (month, values) in flow.months.iter().enumerate() {
        work.occupancy[month] = occupancy(&stocks, plan.count_minors);
        target = target_half_year(plan.month(month), month, values, target, &work.entitled);
        let decided = decide(&stocks, values);
        let housed = house(&stocks, values, flow.homes, target);
        work.entitled[month] =
            decided.granted + values.upheld * decided.appeals + values.family_arrivals + values.resettled;
        record_stocks(month, &stocks, inputs, recorder);
        record_decided(month, values, &decided, recorder);
        let registration = flow.duration_registration[month];
        let applied = decided.applied_accelerated + decided.applied_regular;
        recorder.put(SeriesId::NeedRegistration, month, applied * registration / inputs.norm[month]);
        record_housed(month, values, target, flow.transit_counts, &housed, &decided, recorder);
        stocks = next(&stocks, values, &decided, &housed, target, flow.transit_counts);
    }
    work.occupancy[plan.months] = occupancy(&stocks, plan.count_minors);
    record_stocks(plan.months, &stocks, inputs, recorder);
}

/// People in reception.
fn occupancy(stocks: &Stocks, count_minors: bool) -> f64 {
    let adults = stocks.accelerated + stocks.regular + stocks.appeal + stocks.leaving + stocks.holders;
    if count_minors { adults + stocks.minors } else { adults }
}

/// The housing target of the half-year: published, or what the six months before it brought, scaled up where fewer were simulated.
fn target_half_year(at: Month, month: usize, values: &FlowMonth, so_far: f64, entitled: &[f64]) -> f64 {
    if let Some(published) = values.target {
        return published;
    }
    if at != at.half_year().first_month() {
        return so_far;
    }
    let before = month.min(6);
    let sum: f64 = entitled[month - before..month].iter().sum();
    if before == 0 { 0.0 } else { sum * 6.0 / number(before) }
}

/// Applications, decisions, appeals and minors of a month.
struct Decided {
    adults: f64,
    applied_accelerated: f64,
    applied_regular: f64,
    accelerated: f64,
    regular: f64,
    left_accelerated: f64,
    left_regular: f64,
    granted: f64,
    refused: f64,
    appeals: f64,
    departed: f64,
    minors_out: f64,
}

fn decide(stocks: &Stocks, values: &FlowMonth) -> Decided {
    let adults = positive(values.applications - values.minors) + values.repeat_applications;
    let accelerated = least(values.capacity_accelerated, stocks.accelerated / values.duration_accelerated);
    let accelerated = least(values.decision_budget, accelerated);
    let regular = least(values.capacity_regular, stocks.regular / values.duration_regular);
    let regular = least(positive(values.decision_budget - accelerated), regular);
    let granted = values.grant_accelerated * accelerated + values.grant_regular * regular;
    Decided {
        adults,
        applied_accelerated: values.reception_share * values.accelerated_share * adults,
        applied_regular: values.reception_share * (1.0 - values.accelerated_share) * adults,
        accelerated,
        regular,
        left_accelerated: values.leave_rate * (stocks.accelerated - accelerated),
        left_regular: values.leave_rate * (stocks.regular - regular),
        granted,
        refused: positive(accelerated + regular - granted),
        appeals: stocks.appeal / values.duration_appeal,
        departed: stocks.leaving / values.duration_leaving,
        minors_out: stocks.minors / values.duration_minors,
    }
}

/// Where the homes of a month go.
struct Housed {
    homes: f64,
    transit_over: f64,
    transit_ready: f64,
    transit: f64,
    ready: f64,
    holders: f64,
    unused: f64,
    into_transit: f64,
}

/// A home goes first to those whose stay in transit is over, then to those whose stay ends now, then to those in reception; a
/// transit place that is free then is filled from reception.
fn house(stocks: &Stocks, values: &FlowMonth, mode: HomesMode, target: f64) -> Housed {
    let transit_ready = stocks.transit / values.duration_transit;
    let homes = match mode {
        HomesMode::Path => values.homes,
        HomesMode::ShareOfTarget => values.homes * target / 6.0,
        HomesMode::Wait => stocks.transit_over + transit_ready + stocks.holders / values.homes,
    };
    let transit_over = least(stocks.transit_over, homes);
    let transit = least(transit_ready, positive(homes - transit_over));
    let ready = stocks.holders / values.duration_housing;
    let left = positive(homes - transit_over - transit);
    let holders = least(ready, left);
    let in_transit = stocks.transit + stocks.transit_over - transit_over - transit;
    Housed {
        homes,
        transit_over,
        transit_ready,
        transit,
        ready,
        holders,
        unused: positive(left - holders),
        into_transit: least(positive(values.transit_places - in_transit), positive(stocks.holders - holders)),
    }
}

/// People who count as housed against the target.
fn realised(values: &FlowMonth, housed: &Housed, decided: &Decided, transit_counts: f64) -> f64 {
    housed.holders
        + transit_counts * housed.into_transit
        + (1.0 - transit_counts) * (housed.transit + housed.transit_over)
        + (1.0 - values.reception_share_family) * values.family_arrivals
        + values.minors_to_nidos * decided.minors_out
}

/// The stocks on the first day of the next month.
fn next(
    stocks: &Stocks,
    values: &FlowMonth,
    decided: &Decided,
    housed: &Housed,
    target: f64,
    transit_counts: f64,
) -> Stocks {
    let other = values.other_arrivals;
    let new = Stocks {
        accelerated: positive(
            stocks.accelerated + decided.applied_accelerated - decided.accelerated - decided.left_accelerated,
        ),
        regular: positive(stocks.regular + decided.applied_regular - decided.regular - decided.left_regular)
            + (1.0 - values.other_to_holders) * other
            + values.minors_to_regular * decided.minors_out,
        appeal: positive(stocks.appeal + values.appeal_share * decided.refused - decided.appeals),
        leaving: positive(
            stocks.leaving + (1.0 - values.appeal_share) * decided.refused + (1.0 - values.upheld) * decided.appeals
                - decided.departed,
        ),
        holders: positive(
            stocks.holders
                + decided.granted
                + values.upheld * decided.appeals
                + values.reception_share_family * values.family_arrivals
                + values.resettled
                + values.other_to_holders * other
                + values.minors_to_holders * decided.minors_out
                - housed.holders
                - housed.into_transit,
        ),
        transit: positive(stocks.transit + housed.into_transit - housed.transit_ready),
        transit_over: positive(stocks.transit_over + housed.transit_ready - housed.transit - housed.transit_over),
        minors: positive(stocks.minors + values.minors - decided.minors_out),
        backlog: stocks.backlog + target / 6.0 - realised(values, housed, decided, transit_counts),
    };
    debug_assert!(people_kept(stocks, &new, values, decided, housed), "people in = people out + people present");
    new
}

/// Whether the people of all stocks together changed by who came and who went.
fn people_kept(old: &Stocks, new: &Stocks, values: &FlowMonth, decided: &Decided, housed: &Housed) -> bool {
    let all = |stocks: &Stocks| occupancy(stocks, true) + stocks.transit + stocks.transit_over;
    let came = decided.applied_accelerated
        + decided.applied_regular
        + values.reception_share_family * values.family_arrivals
        + values.resettled
        + values.other_arrivals
        + values.minors;
    let minors_staying = values.minors_to_regular + values.minors_to_holders;
    let went = decided.left_accelerated
        + decided.left_regular
        + decided.departed
        + housed.holders
        + housed.transit
        + housed.transit_over
        + (1.0 - minors_staying) * decided.minors_out;
    (all(new) - all(old) - came + went).abs() <= 1e-9 * (1.0 + all(old) + came)
}

fn record_stocks<R: Recorder>(month: usize, stocks: &Stocks, inputs: &Inputs, recorder: &mut R) {
    recorder.put(SeriesId::PAcc, month, stocks.accelerated);
    recorder.put(SeriesId::PReg, month, stocks.regular);
    recorder.put(SeriesId::V, month, stocks.appeal);
    recorder.put(SeriesId::L, month, stocks.leaving);
    recorder.put(SeriesId::H, month, stocks.holders);
    recorder.put(SeriesId::D, month, stocks.transit);
    recorder.put(SeriesId::X, month, stocks.transit_over);
    recorder.put(SeriesId::A, month, stocks.minors);
    recorder.put(SeriesId::Backlog, month, stocks.backlog);
    recorder.put(SeriesId::NeedAccelerated, month, stocks.accelerated / inputs.norm[month]);
    recorder.put(SeriesId::NeedMinors, month, stocks.minors / inputs.norm[month]);
}

fn record_decided<R: Recorder>(month: usize, values: &FlowMonth, decided: &Decided, recorder: &mut R) {
    recorder.put(SeriesId::Applications, month, values.applications);
    recorder.put(SeriesId::RepeatApplications, month, values.repeat_applications);
    recorder.put(SeriesId::FamilyArrivals, month, values.family_arrivals);
    recorder.put(SeriesId::Resettled, month, values.resettled);
    recorder.put(SeriesId::Minors, month, values.minors);
    recorder.put(SeriesId::OtherArrivals, month, values.other_arrivals);
    recorder.put(SeriesId::Adults, month, decided.adults);
    recorder.put(SeriesId::AppsAcc, month, decided.applied_accelerated);
    recorder.put(SeriesId::AppsReg, month, decided.applied_regular);
    recorder.put(SeriesId::DecisionsAcc, month, decided.accelerated);
    recorder.put(SeriesId::DecisionsReg, month, decided.regular);
    recorder.put(SeriesId::LeftAcc, month, decided.left_accelerated);
    recorder.put(SeriesId::LeftReg, month, decided.left_regular);
    recorder.put(SeriesId::Granted, month, decided.granted);
    recorder.put(SeriesId::Refused, month, decided.refused);
    recorder.put(SeriesId::VOut, month, decided.appeals);
    recorder.put(SeriesId::Departed, month, decided.departed);
    recorder.put(SeriesId::FamilyIn, month, values.reception_share_family * values.family_arrivals);
    recorder.put(SeriesId::AOut, month, decided.minors_out);
}

fn record_housed<R: Recorder>(
    month: usize,
    values: &FlowMonth,
    target: f64,
    transit_counts: f64,
    housed: &Housed,
    decided: &Decided,
    recorder: &mut R,
) {
    recorder.put(SeriesId::TargetHalfYear, month, target);
    recorder.put(SeriesId::TransitPlaces, month, values.transit_places);
    recorder.put(SeriesId::Homes, month, housed.homes);
    recorder.put(SeriesId::XOut, month, housed.transit_over);
    recorder.put(SeriesId::DReady, month, housed.transit_ready);
    recorder.put(SeriesId::DOut, month, housed.transit);
    recorder.put(SeriesId::HReady, month, housed.ready);
    recorder.put(SeriesId::HHoused, month, housed.holders);
    recorder.put(SeriesId::HomesUnused, month, housed.unused);
    recorder.put(SeriesId::DIn, month, housed.into_transit);
    recorder.put(SeriesId::Realised, month, realised(values, housed, decided, transit_counts));
}
