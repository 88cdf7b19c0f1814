//! The page of cost and margin, made when something it hangs on changes.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::super::Seen;
use crate::budget::lines::{Comparison, Coverage, Ground, Year, columns};
use crate::budget::prices::{self, PriceLevel};
use crate::chart::Chart;
use crate::graphs::{self, Lines};
use crate::scenario::origin::Origin;
use crate::scenario::{BudgetEdition, RowKind, Status};
use crate::ui::grid::Worded;

/// Where an amount comes from; `None`: there is no amount.
pub(super) type Origins = Option<Origin>;

/// What is asked for.
pub(super) struct Wanted<'a> {
    pub(super) chosen: &'a BudgetEdition,
    pub(super) row: Option<&'a str>,
    /// Ids of the editions; absent: the chosen one and others with figures.
    pub(super) editions: Option<&'a BTreeSet<String>>,
    pub(super) level: PriceLevel,
    /// Editions that are shown unasked at most.
    pub(super) most: usize,
}

/// The page.
pub(super) struct Made {
    pub(super) finding: String,
    pub(super) costs: Chart,
    pub(super) margins: Chart,
    pub(super) notes: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Ids of the editions that are shown.
    pub(super) editions: BTreeSet<String>,
    /// How the index came to be, where anything was converted.
    pub(super) index: Option<Origin>,
    /// Every row in words, once somebody looked at it.
    pub(super) all: Option<Worded>,
}

/// A line of the table.
pub(super) struct Row {
    pub(super) edition: String,
    pub(super) coverage: Coverage,
    pub(super) year: Year,
    pub(super) origins: Origins,
}

/// Makes the page.
pub(super) fn make(seen: &Seen<'_>, wanted: &Wanted<'_>) -> Made {
    let index = &seen.scenario.price_index;
    let ground = Ground { outcome: seen.outcome, index, chosen: wanted.chosen, level: wanted.level };
    // The chosen edition first: its costs are drawn.
    let others = seen.editions.iter().filter(|edition| edition.id != wanted.chosen.id);
    let all = std::iter::once(wanted.chosen).chain(others);
    let mut missing = Vec::new();
    let mut editions: Vec<(&BudgetEdition, Comparison)> = Vec::new();
    for edition in all {
        let asked = wanted.editions.map(|ids| ids.contains(&edition.id));
        let Some(comparison) = ground.choice(edition, wanted.row) else {
            missing.push(("lines-missing-row", edition));
            continue;
        };
        let first = edition.id == wanted.chosen.id;
        // An amendment of other rows or years would lie on the line of what it amends.
        let amends = seen.session.document().budgets.iter().any(|own| own.id == edition.id && own.amends.is_some());
        let same = amends && editions.iter().any(|(_, known)| known.same_budget(&comparison));
        if !first && !comparison.has_figure() {
            missing.push(("lines-missing-figure", edition));
        } else if !first && same {
            missing.push(("lines-amends-nothing", edition));
        }
        let unasked = first || (comparison.has_figure() && !same && editions.len() < wanted.most);
        if asked.unwrap_or(unasked) {
            editions.push((edition, comparison));
        }
    }
    let lines = Lines { ground, row: wanted.row, editions, texts: seen.texts };
    let mut notes = crossings(seen, &lines.editions);
    for (text, edition) in missing {
        notes.push(seen.texts.with(text, &[("edition", (&edition.title).into())]));
    }
    if seen.outcome.years().iter().any(|(_, _, months)| *months < 12) {
        notes.push(seen.texts.get("lines-partial"));
    }
    notes.push(seen.texts.get("lines-shortage-apart"));
    notes.extend(unmodelled(seen, wanted.chosen));
    let shown = wanted.editions.cloned();
    Made {
        finding: finding(seen, wanted, &lines.editions),
        costs: graphs::line_costs(&lines),
        margins: graphs::line_margins(&lines),
        notes,
        rows: rows(wanted, &lines.editions),
        editions: shown.unwrap_or_else(|| lines.editions.iter().map(|(edition, _)| edition.id.clone()).collect()),
        index: index_origin(seen, &lines),
        all: None,
    }
}

/// In which year the budget of the first edition is too small, and what is lacking in all.
fn finding(seen: &Seen<'_>, wanted: &Wanted<'_>, editions: &[(&BudgetEdition, Comparison)]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let row = match wanted.row {
        Some(id) => wanted.chosen.row(id).map_or_else(|| id.to_owned(), |row| row.name.clone()),
        None => texts.get("budget-all-rows"),
    };
    let Some((edition, comparison)) = editions.first() else { return texts.get("lines-none") };
    let mut filled = vec![("row", row.as_str().into()), ("edition", edition.id.as_str().into())];
    let last = comparison.years.iter().rev().find_map(|year| Some((year.year, year.cumulative?)));
    let Some((last, total)) = last else {
        let text = if comparison.coverage == Coverage::Nothing { "lines-not-modelled" } else { "lines-no-figure" };
        return texts.with(text, &filled);
    };
    let (last, amount) = (last.to_string(), language.money_short(total.abs()));
    filled.extend([("last", last.as_str().into()), ("total", amount.as_str().into())]);
    let short =
        comparison.years.iter().find_map(|year| Some((year.year, year.margin.filter(|of| *of < Decimal::ZERO)?)));
    let Some((year, margin)) = short else { return texts.with("lines-enough", &filled) };
    let (year, margin) = (year.to_string(), language.money_short(-margin));
    filled.extend([("year", year.as_str().into()), ("amount", margin.as_str().into())]);
    let margins = || comparison.years.iter().filter_map(|year| year.margin);
    let short: Decimal = margins().filter(|margin| *margin < Decimal::ZERO).sum();
    let short = language.money_short(-short);
    filled.push(("short", short.as_str().into()));
    filled.push(("sum", if total < Decimal::ZERO { "below" } else { "above" }.into()));
    let ample = margins().any(|margin| margin > Decimal::ZERO);
    let parts = ["lines-short-row", "lines-short-together", "lines-short-ample"];
    parts.iter().take(if ample { 3 } else { 2 }).map(|part| texts.with(part, &filled)).collect()
}

/// When each edition is crossed, in a year and when added up.
fn crossings(seen: &Seen<'_>, editions: &[(&BudgetEdition, Comparison)]) -> Vec<String> {
    let texts = seen.texts;
    let with_margin =
        editions.iter().filter(|(_, comparison)| comparison.years.iter().any(|year| year.margin.is_some()));
    let told = with_margin.map(|(edition, comparison)| {
        let said = |name: &str, year: Option<i32>| {
            let year = year.map(|year| year.to_string()).unwrap_or_default();
            texts.with(name, &[("edition", (&edition.title).into()), ("year", (&year).into())])
        };
        let crossed = comparison.crossed();
        let together = comparison.crossed_together();
        let first = said(if crossed.is_some() { "lines-crossed" } else { "lines-crossed-never" }, crossed);
        let second = if together.is_some() { "lines-crossed-together" } else { "lines-crossed-together-never" };
        format!("{first}; {}.", said(second, together))
    });
    told.collect()
}

/// How many rows of the chosen edition, without rows below them, the model knows nothing of, and what they come to in the last year with figures.
fn unmodelled(seen: &Seen<'_>, edition: &BudgetEdition) -> Option<String> {
    let parents: BTreeSet<&str> = edition.rows.iter().filter_map(|row| row.parent.as_deref()).collect();
    let leaves = edition
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Expenditure && row.parent.is_some() && !parents.contains(row.id.as_str()));
    let unknown: Vec<_> = leaves.filter(|row| columns(edition, row).1 == Coverage::Nothing).collect();
    let years = seen.outcome.years();
    let last = years.iter().rev().map(|(year, _, _)| *year);
    let last = last.into_iter().find(|year| unknown.iter().any(|row| row.amount(*year).is_some()))?;
    let amounts = unknown.iter().filter_map(|row| Some(row.amount(last)?.amount));
    let sum = amounts.fold(Decimal::ZERO, Decimal::saturating_add).saturating_mul(Decimal::ONE_THOUSAND);
    let (year, amount) = (last.to_string(), seen.texts.language().money_short(sum));
    let filled = [("count", unknown.len().into()), ("year", (&year).into()), ("amount", (&amount).into())];
    Some(seen.texts.with("lines-unmodelled", &filled))
}

fn rows(wanted: &Wanted<'_>, editions: &[(&BudgetEdition, Comparison)]) -> Vec<Row> {
    let years = editions.first().map(|(_, comparison)| comparison.years.len()).unwrap_or_default();
    let by_year = (0..years).flat_map(|place| editions.iter().map(move |of| (place, of)));
    by_year
        .filter_map(|(place, (edition, comparison))| {
            let year = comparison.years.get(place)?.clone();
            let origins = year.status.map(|status| origin(edition, wanted.row, year.year, status));
            Some(Row { edition: edition.id.clone(), coverage: comparison.coverage, year, origins })
        })
        .collect()
}

/// Where the amount of a year comes from: its edition, with what is said of the year.
pub(in crate::ui::budget) fn origin(edition: &BudgetEdition, row: Option<&str>, year: i32, status: Status) -> Origin {
    let given = row.and_then(|id| edition.row(id)).and_then(|row| row.amount(year));
    let note = given.map(|given| given.note.clone()).unwrap_or_default();
    Origin { status, source: edition.source.clone(), date: Some(edition.date), note }
}

/// How the index came to be that prices were converted with.
fn index_origin(seen: &Seen<'_>, lines: &Lines<'_>) -> Option<Origin> {
    let index = lines.ground.index;
    let years = || lines.ground.outcome.years().into_iter().map(|(year, _, _)| year);
    let to = |year: i32| lines.ground.prices_of(year);
    let costs = years().map(|year| (year, to(year)));
    let budgets =
        lines.editions.iter().flat_map(|(edition, _)| years().map(|year| (edition.prices_of(year), to(year))));
    let status = prices::status(index, costs.chain(budgets))?;
    let told = years().filter_map(|year| prices::entry(index, year)).map(|given| given.note.clone());
    let notes: BTreeSet<String> = told.filter(|note| !note.is_empty()).collect();
    let lines: Vec<String> = years()
        .map(|year| format!("{year}: {}", seen.texts.language().shortest(number(index.at(year)), 4)))
        .chain(notes)
        .collect();
    Some(Origin { status, source: Vec::new(), date: None, note: lines.join("\n") })
}

fn number(amount: Decimal) -> f64 {
    use rust_decimal::prelude::ToPrimitive;
    amount.to_f64().unwrap_or_default()
}
