//! The money side of a [`Plan`]: prices as exact integers, columns per line and payer, one-off amounts, budget rows.

use rust_decimal::Decimal;

use super::compile::month_at;
use super::exact::{MILLION, cost_of_day, millionths, scaled};
use super::plan::{Daily, Group, MoneyPlan, N_COLUMNS, OneOff, OneOffKind, RowPlan, Site, SitePrices};
use super::recorder::Use;
use crate::scenario::{BudgetEdition, BudgetRow, Checked, Class, CostLine, Payer, Scenario};

/// The column of a line and payer: lines in the order of the model, within a line the payers in theirs.
pub(super) fn column(line: CostLine, payer: Payer) -> usize {
    let line = CostLine::ALL.iter().position(|at| *at == line).unwrap_or(0);
    let payer = Payer::ALL.iter().position(|at| *at == payer).unwrap_or(0);
    line * Payer::ALL.len() + payer
}

/// The line and payer of every column.
pub(super) fn columns() -> impl Iterator<Item = (CostLine, Payer)> {
    CostLine::ALL.into_iter().flat_map(|line| Payer::ALL.into_iter().map(move |payer| (line, payer)))
}

/// Prices, one-off amounts and budget rows of a scenario.
pub(super) fn money(checked: &Checked, sites: &[Site], months: usize) -> MoneyPlan {
    let scenario = checked.scenario();
    let prices: Vec<SitePrices> = sites.iter().map(|site| site_prices(site, scenario)).collect();
    let mut used = [false; N_COLUMNS];
    used[column(CostLine::Shortage, Payer::Coa)] = true;
    let one_offs = one_offs(scenario, sites, &prices, months);
    let of_sites = prices.iter().flat_map(|prices| prices.column.into_iter().chain([prices.one_off]));
    for column in of_sites.chain(one_offs.iter().map(|one_off| one_off.column)) {
        used[column] = true;
    }
    let years = years(scenario, months);
    MoneyPlan {
        one_offs,
        shortage_price: shortage_price(scenario),
        all_in_use: Vec::new(),
        columns: (0..N_COLUMNS).filter(|column| used[*column]).collect(),
        rows: checked.budget().map(|edition| rows(edition, &years, &used)).unwrap_or_default(),
        price_base: checked.budget().and_then(|edition| edition.price_base),
        sites: prices,
        years,
    }
}

fn site_prices(site: &Site, scenario: &Scenario) -> SitePrices {
    let location = &scenario.locations[site.location];
    let payer = Scenario::payer(location);
    let in_use = match site.group {
        Group::Durable => CostLine::DurableInUse,
        Group::Noodopvang => CostLine::Noodopvang,
        Group::Tgo => CostLine::Tgo,
        Group::Outside => CostLine::Outside,
    };
    SitePrices {
        price: scenario.prices(location).map(|price| scaled(price, 4)),
        column: [in_use, CostLine::Flex, CostLine::Reserve, CostLine::Idle].map(|line| column(line, payer)),
        one_off: column(CostLine::OneOff, payer),
    }
}

/// What all places of a site (or agreement) cost per day in two uses, where that needs no rounding: see [`cost_of_day`].
pub(super) fn daily(places: f64, uses: [Use; 2], prices: &SitePrices) -> Option<[Daily; 2]> {
    let of = |use_: Use| {
        let (price, column) = prices.of(use_);
        cost_of_day(places, price).map(|cost| Daily { cost, column })
    };
    let [one, other] = uses;
    Some([of(one)?, of(other)?])
}

/// Investments in the month a location opens and closing costs in the month it closes, where it opens at all; and what is bought beside.
fn one_offs(scenario: &Scenario, sites: &[Site], prices: &[SitePrices], months: usize) -> Vec<OneOff> {
    let mut one_offs: Vec<OneOff> = Vec::new();
    for (index, site) in sites.iter().enumerate() {
        let location = &scenario.locations[site.location];
        let opens = site.opens.map(|month| (month, site.share));
        let closing = (OneOffKind::Closing, site.ends, &location.closing_cost);
        for (kind, when, figure) in [(OneOffKind::Investment, opens, &location.investment), closing] {
            let amount = figure.as_ref().and_then(|figure| figure.value);
            if let (Some((month, share)), Some(amount)) = (when, amount) {
                let (weight, amount) = (millionths(share), scaled(amount, 4));
                one_offs.push(OneOff { month, kind, of: index, column: prices[index].one_off, weight, amount });
            }
        }
    }
    for (of, transaction) in scenario.transactions.iter().enumerate() {
        let month = transaction.spent.and_then(|month| usize::try_from(month.since(scenario.start)).ok());
        let amount = transaction.amount.as_ref().and_then(|figure| figure.value);
        if let (Some(month), Some(amount)) = (month.filter(|month| *month < months), amount) {
            let column = column(CostLine::OneOff, transaction.pays());
            let (weight, amount) = (MILLION, scaled(amount, 4));
            one_offs.push(OneOff { month, kind: OneOffKind::Transaction, of, column, weight, amount });
        }
    }
    one_offs.sort_by_key(|one_off| one_off.month);
    one_offs
}

/// The highest price in use of a temporary location, whether it takes part or not; 0 without any.
fn shortage_price(scenario: &Scenario) -> i64 {
    let temporary = scenario.locations.iter().filter(|location| location.kind.class() == Class::Temporary);
    temporary.map(|location| scaled(scenario.prices(location)[0], 4)).max().unwrap_or(0)
}

/// Years of the horizon with their first month and number of months in it.
fn years(scenario: &Scenario, months: usize) -> Vec<(i32, usize, usize)> {
    let mut years: Vec<(i32, usize, usize)> = Vec::new();
    for index in 0..months {
        let year = month_at(scenario.start, index).year();
        match years.last_mut() {
            Some(last) if last.0 == year => last.2 += 1,
            _ => years.push((year, index, 1)),
        }
    }
    years
}

/// The rows of an edition that pay for something modelled.
fn rows(edition: &BudgetEdition, years: &[(i32, usize, usize)], used: &[bool]) -> Vec<RowPlan> {
    let paying = edition.rows.iter().filter(|row| !row.pays.is_empty());
    paying
        .map(|row| RowPlan {
            id: row.id.clone(),
            columns: columns()
                .enumerate()
                .filter(|(index, (line, payer))| used[*index] && pays(row, *line, *payer))
                .map(|(index, _)| index)
                .collect(),
            // Thousands of euro become cents, exactly.
            budget: years
                .iter()
                .map(|(year, _, _)| row.years.iter().find(|amount| amount.year == *year))
                .map(|amount| amount.map(|amount| scaled(amount.amount * Decimal::ONE_THOUSAND, 2)))
                .collect(),
        })
        .collect()
}

/// Whether a row pays a line of a payer.
fn pays(row: &BudgetRow, line: CostLine, payer: Payer) -> bool {
    row.pays.iter().any(|pays| pays.line == line && pays.payer.is_none_or(|only| only == payer))
}
