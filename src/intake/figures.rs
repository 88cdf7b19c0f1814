//! The figures of a location by their columns, and which columns of two locations differ.

use super::column::Column;
use crate::scenario::{Count, Location, Money};

/// The figure of places, months or a share in a column; `None`: it has none.
pub(super) fn count(location: &Location, column: Column) -> Option<&Count> {
    match column {
        Column::Places => Some(&location.places),
        Column::ReadyMonths => location.ready_months.as_ref(),
        Column::Probability => location.probability.as_ref(),
        _ => None,
    }
}

/// Gives a location such a figure. Places it always has: without a figure they stay.
pub(super) fn set_count(location: &mut Location, column: Column, figure: Option<Count>) {
    match (column, figure) {
        (Column::Places, Some(places)) => location.places = places,
        (Column::ReadyMonths, figure) => location.ready_months = figure,
        (Column::Probability, figure) => location.probability = figure,
        _ => {}
    }
}

/// The amount in a column; `None`: it has none.
pub(super) fn money(location: &Location, column: Column) -> Option<&Money> {
    match column {
        Column::CostReserve => location.cost_reserve.as_ref(),
        Column::CostInUse => location.cost_in_use.as_ref(),
        Column::CostFlex => location.cost_flex.as_ref(),
        Column::CostIdle => location.cost_idle.as_ref(),
        Column::Investment => location.investment.as_ref(),
        Column::ClosingCost => location.closing_cost.as_ref(),
        _ => None,
    }
}

/// Gives a location such an amount.
pub(super) fn set_money(location: &mut Location, column: Column, figure: Option<Money>) {
    let place = match column {
        Column::CostReserve => &mut location.cost_reserve,
        Column::CostInUse => &mut location.cost_in_use,
        Column::CostFlex => &mut location.cost_flex,
        Column::CostIdle => &mut location.cost_idle,
        Column::Investment => &mut location.investment,
        Column::ClosingCost => &mut location.closing_cost,
        _ => return,
    };
    *place = figure;
}

/// Whether two locations differ in what a column says.
pub(super) fn differ(column: Column, one: &Location, other: &Location) -> bool {
    match column {
        Column::Id => one.id != other.id,
        Column::Name => one.name != other.name,
        Column::Municipality => one.municipality != other.municipality,
        Column::Province => one.province != other.province,
        Column::Kind => one.kind != other.kind,
        Column::From => one.available_from != other.available_from,
        Column::Until | Column::LastDay => one.available_until != other.available_until,
        Column::Stage => one.stage != other.stage,
        Column::StageSince => one.stage_since != other.stage_since,
        Column::Delay => one.delay != other.delay,
        Column::Basis => one.basis != other.basis,
        Column::Payer => one.payer != other.payer,
        Column::Extensions => one.extensions != other.extensions,
        Column::Agreements => one.agreements != other.agreements,
        Column::Contract => one.contract != other.contract,
        Column::Funding => one.funding != other.funding,
        Column::Handover => one.handover != other.handover,
        Column::Note => one.note != other.note,
        Column::Origins => Column::figures().any(|column| origins_differ(column, one, other)),
        column => {
            let counts = (count(one, column), count(other, column));
            let amounts = (money(one, column), money(other, column));
            counts.0.map(|figure| figure.value) != counts.1.map(|figure| figure.value)
                || amounts.0.map(|figure| figure.value) != amounts.1.map(|figure| figure.value)
        }
    }
}

/// Whether the figure of a column says another status, source, date, band or remark.
fn origins_differ(column: Column, one: &Location, other: &Location) -> bool {
    let bare = |figure: &Count| Count { value: None, ..figure.clone() };
    let bare_money = |figure: &Money| Money { value: None, ..figure.clone() };
    let both = |has: (bool, bool)| has.0 && has.1;
    let counts = (count(one, column), count(other, column));
    let amounts = (money(one, column), money(other, column));
    (both((counts.0.is_some(), counts.1.is_some())) && counts.0.map(bare) != counts.1.map(bare))
        || (both((amounts.0.is_some(), amounts.1.is_some())) && amounts.0.map(bare_money) != amounts.1.map(bare_money))
}
