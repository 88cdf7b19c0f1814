//! Price index and budget tables: exact amounts, rows that add up, lines that are paid once.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::figures::out_of_range;
use super::report::{Place, Report};
use crate::scenario::address::suggested;
use crate::scenario::budget::{BudgetEdition, BudgetRow, CostLine, RowKind, Verdict, YearAmount, effective, footing};
use crate::scenario::{Payer, PriceIndex, Scenario, Status};

const EDITIONS: usize = 60;
const ROWS: usize = 2_000;
const YEARS: usize = 200;
const PAYS: usize = 60;
/// Letters in the name of an article or instrument at most.
const WORD: usize = 300;
/// Decimals of an index, and of an amount in a budget, at most.
const DECIMALS: u32 = 6;
/// Thousands of euro at most.
const MOST: i64 = 1_000_000_000_000;

/// Prices through the years.
pub(super) fn price_index(report: &mut Report<'_>, index: &PriceIndex) {
    let root = Place::ROOT;
    let place = root.field("price_index");
    plausible_year(report, &place.field("base_year"), index.base_year);
    if index.years.is_empty() {
        report.add(place.error("value-missing"));
    }
    if !years(report, &place, &index.years) {
        return;
    }
    for year in &index.years {
        let place = place.at(&year.year);
        if year.amount <= Decimal::ZERO || year.amount > Decimal::from(1_000) {
            report.add(out_of_range(&place, &year.amount, "0", "1000"));
        } else if year.year == index.base_year && year.amount != Decimal::ONE {
            report.add(place.warning("index-of-base-year").with("found", &year.amount));
        }
    }
}

pub(super) fn plausible_year(report: &mut Report<'_>, place: &Place<'_>, year: i32) {
    if !(1900..=2200).contains(&year) {
        report.add(out_of_range(place, &year, "1900", "2200"));
    }
}

/// Years in order, each once, with exact amounts; false if there are too many to look at.
pub(super) fn years(report: &mut Report<'_>, owner: &Place<'_>, years: &[YearAmount]) -> bool {
    if !report.fits(owner, years.len(), YEARS) {
        return false;
    }
    let mut seen = BTreeSet::new();
    let mut last = i32::MIN;
    for amount in years {
        let place = owner.at(&amount.year);
        plausible_year(report, &place, amount.year);
        if !seen.insert(amount.year) {
            report.add(place.error("point-double").with("found", &amount.year).with("occurrence", &2));
        } else if amount.year < last {
            report.add(place.error("out-of-order").with("found", &amount.year));
        }
        last = last.max(amount.year);
        if amount.amount.normalize().scale() > DECIMALS {
            report.add(place.error("too-many-decimals").with("found", &amount.amount).with("limit", &DECIMALS));
        }
        report.note(&place.field("note"), &amount.note);
    }
    true
}

/// Every edition, chosen or not.
pub(super) fn editions(report: &mut Report<'_>, editions: &[BudgetEdition]) {
    let root = Place::ROOT;
    let list = root.field("budgets");
    if !report.fits(&list, editions.len(), EDITIONS) {
        return;
    }
    report.ids(&list, editions.iter().map(|edition| edition.id.as_str()));
    for (number, edition) in editions.iter().enumerate() {
        let place = list.item(&edition.id, number);
        report.title(&place.field("title"), &edition.title);
        report.note(&place.field("note"), &edition.note);
        // Without a source a table can still be compared with: this blocks nothing.
        if edition.source.is_empty() {
            report.add(place.warning("source-missing").with("status", "official"));
        } else {
            report.provenance(&place, Status::Official, &edition.source);
        }
        if let Some(year) = edition.price_base {
            plausible_year(report, &place.field("price_base"), year);
        }
        amends(report, &place, edition, editions);
        // A row of an amendment may be part of a row of what it amends.
        let whole = edition.amends.as_ref().and_then(|_| effective(editions, &edition.id));
        rows(report, &place.field("rows"), &edition.rows, whole.as_ref().map_or(&[], |whole| &whole.rows));
    }
}

fn rows(report: &mut Report<'_>, list: &Place<'_>, rows: &[BudgetRow], whole: &[BudgetRow]) {
    if !report.fits(list, rows.len(), ROWS) {
        return;
    }
    report.ids(list, rows.iter().map(|row| row.id.as_str()));
    let by_id: BTreeMap<&str, &BudgetRow> = whole.iter().chain(rows).map(|row| (row.id.as_str(), row)).collect();
    for (number, row) in rows.iter().enumerate() {
        let place = list.item(&row.id, number);
        report.title(&place.field("name"), &row.name);
        report.text(&place.field("article"), &row.article, WORD);
        report.text(&place.field("instrument"), &row.instrument, WORD);
        empty(report, &place, row);
        if years(report, &place, &row.years) {
            for amount in &row.years {
                if amount.amount.abs() > Decimal::from(MOST) {
                    report.add(out_of_range(&place.at(&amount.year), &amount.amount, -MOST, MOST));
                }
            }
        }
        report.fits(&place.field("pays"), row.pays.len(), PAYS);
        parent(report, &place.field("parent"), row, &by_id);
    }
    totals(report, list, rows);
}

/// A year that the table leaves empty has no amount.
fn empty(report: &mut Report<'_>, place: &Place<'_>, row: &BudgetRow) {
    let field = place.field("empty");
    if !report.fits(&field, row.empty.len(), YEARS) {
        return;
    }
    for year in &row.empty {
        plausible_year(report, &field, *year);
        if row.amount(*year).is_some() {
            report.add(place.at(year).error("year-empty-and-given").with("found", year));
        }
    }
}

/// A parent that exists, and no row inside itself.
fn parent(report: &mut Report<'_>, place: &Place<'_>, row: &BudgetRow, by_id: &BTreeMap<&str, &BudgetRow>) {
    let Some(id) = &row.parent else { return };
    let Some(first) = by_id.get(id.as_str()) else {
        let start: String = id.chars().take(64).collect();
        report.add(suggested(place.error("parent-unknown").with("found", &start), id, by_id.keys().copied()));
        return;
    };
    // A chain longer than the table has come round; it is told at the rows that are part of the ring.
    let above = |row: &&BudgetRow| row.parent.as_deref().and_then(|id| by_id.get(id)).copied();
    let chain = std::iter::successors(Some(*first), above);
    if chain.take(by_id.len() + 1).any(|ancestor| ancestor.id == row.id) {
        report.add(place.error("parent-in-circle").with("found", id));
    }
}

/// Totals are what their parts add up to, in every year for which all of them have a figure.
fn totals(report: &mut Report<'_>, list: &Place<'_>, rows: &[BudgetRow]) {
    for total in footing(rows) {
        if let Verdict::Differs { sum, difference } = &total.verdict {
            let place = list.item(&total.row.id, total.number);
            let problem = place.at(&total.year).warning("total-differs").with("expected", sum);
            report.add(problem.with("found", &total.total).with("difference", difference));
        }
    }
}

/// An amendment changes an edition that is there, and not itself in a roundabout way.
fn amends(report: &mut Report<'_>, place: &Place<'_>, edition: &BudgetEdition, editions: &[BudgetEdition]) {
    let Some(id) = &edition.amends else { return };
    let place = place.field("amends");
    let find = |id: &str| editions.iter().find(|known| known.id == id);
    let Some(below) = find(id) else {
        let start: String = id.chars().take(64).collect();
        let known = editions.iter().map(|known| known.id.as_str()).filter(|known| *known != edition.id);
        report.add(suggested(place.error("amended-unknown").with("found", &start), id, known));
        return;
    };
    let mut chain = std::iter::successors(Some(below), |below| find(below.amends.as_deref()?));
    if chain.by_ref().take(editions.len() + 1).any(|below| below.id == edition.id) {
        report.add(place.error("amends-in-circle").with("found", id));
    } else if edition.date.month() < below.date.month() {
        report.add(place.warning("amends-later").with("date", &edition.date).with("found", &below.date));
    }
}

/// The chosen edition beside the scenario: every year has a figure, no cost is paid twice.
pub(super) fn against_scenario(report: &mut Report<'_>, edition: &BudgetEdition, scenario: &Scenario) {
    let root = Place::ROOT;
    let list = root.field("budgets");
    let place = list.item(&edition.id, 0);
    let paying: Vec<&BudgetRow> = edition.rows.iter().take(ROWS).filter(|row| !row.pays.is_empty()).collect();
    let covered: BTreeSet<i32> =
        paying.iter().flat_map(|row| row.years.iter().take(YEARS)).map(|year| year.year).collect();
    let missing = (scenario.start.year()..=scenario.end.year()).filter(|year| !covered.contains(year));
    let missing: Vec<String> = missing.map(|year| year.to_string()).collect();
    if !missing.is_empty() {
        report.add(place.warning("budget-without-year").with("years", &missing.join(", ")));
    }
    let parents: BTreeSet<&str> = edition.rows.iter().filter_map(|row| row.parent.as_deref()).collect();
    let leaves: Vec<&BudgetRow> = paying.into_iter().filter(|row| !parents.contains(row.id.as_str())).collect();
    let rows = place.field("rows");
    // Who pays a line first, per kind of row: rows of different kinds are counted apart.
    let mut payers: BTreeMap<(RowKind, CostLine), Vec<FirstPaid<'_>>> = BTreeMap::new();
    for row in leaves {
        let twice = row.pays.iter().take(PAYS).find_map(|pays| {
            let others = payers.get(&(row.kind, pays.line))?;
            others.iter().find(|(payer, _)| same(*payer, pays.payer)).map(|(_, other)| (pays.line, *other))
        });
        if let Some((line, other)) = twice {
            let problem = rows.item(&row.id, 0).field("pays").warning("paid-twice");
            report.add(problem.with("line", line.id()).with("other", other));
        }
        for pays in row.pays.iter().take(PAYS) {
            let others = payers.entry((row.kind, pays.line)).or_default();
            if !others.iter().any(|(payer, _)| *payer == pays.payer) {
                others.push((pays.payer, &row.id));
            }
        }
    }
}

/// A payer and the first row that pays for it.
type FirstPaid<'a> = (Option<Payer>, &'a str);

/// Whether two rows pay the same cost: without a payer a row pays for all of them.
fn same(one: Option<Payer>, other: Option<Payer>) -> bool {
    one.is_none() || other.is_none() || one == other
}
