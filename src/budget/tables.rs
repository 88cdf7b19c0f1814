//! The tables of the budget for files: editions beside the cost, and the commentary.

use rust_decimal::Decimal;

use super::comments::{Beside, lines};
use super::lines::{Ground, Year};
use super::prices::PriceLevel;
use crate::engine::Outcome;
use crate::report::{Cell, Table};
use crate::scenario::{BudgetEdition, BudgetRow, Checked, Document, Status};

/// Euro of thousands of euro.
fn euro(thousands: Decimal) -> Decimal {
    thousands.checked_mul(Decimal::ONE_THOUSAND).unwrap_or(Decimal::MAX)
}

fn money(amount: Option<Decimal>) -> Cell<'static> {
    amount.map_or(Cell::Empty, Cell::Money)
}

/// The tables of a run that the budget adds to its others: every edition beside the cost, and the commentary.
pub fn of_run<'a>(document: &'a Document, checked: &'a Checked, outcome: &'a Outcome) -> [Table<'a>; 2] {
    let beside = Beside::usual(document, checked);
    [budget(document, checked, outcome), commentary(document, checked, outcome, &beside)]
}

/// `budget.csv`: every row and year of every edition, amendments counted in, with the modelled cost of what it pays and the margin.
///
/// A year of the horizon for which a paying row has no figure has a cost and no margin: no figure is not 0.
pub fn budget<'a>(document: &'a Document, checked: &'a Checked, outcome: &'a Outcome) -> Table<'a> {
    let columns = [
        "edition",
        "edition_date",
        "chosen",
        "row",
        "row_name",
        "article",
        "instrument",
        "kind",
        "part_of",
        "year",
        "months_inside",
        "amount_status",
        "budget",
        "cost_own_prices",
        "cost_in_its_prices",
        "margin",
    ];
    let rows = document.editions().flat_map(move |edition| rows_of(&edition, checked, outcome));
    Table::new("budget", columns, rows)
}

/// The rows of an edition, year by year.
fn rows_of<'a>(edition: &BudgetEdition, checked: &Checked, outcome: &Outcome) -> Vec<Vec<Cell<'a>>> {
    let inside = outcome.years();
    let chosen = checked.scenario().budget.as_ref() == Some(&edition.id);
    let mut years = edition.years();
    years.extend(inside.iter().map(|(year, ..)| *year));
    years.sort_unstable();
    years.dedup();
    let mut made = Vec::new();
    let index = &checked.scenario().price_index;
    let ground = Ground { outcome, index, chosen: edition, level: PriceLevel::Edition };
    for row in &edition.rows {
        let compared = (!row.pays.is_empty()).then(|| ground.row(edition, row));
        for year in &years {
            let months = inside.iter().find(|(at, ..)| at == year).map_or(0, |(_, _, months)| *months);
            let compared = compared.as_ref().and_then(|compared| compared.year(*year));
            if row.amount(*year).is_none() && compared.is_none() {
                continue;
            }
            let mut cells = identity(edition, chosen, row);
            cells.extend([Cell::Whole(i64::from(*year)), Cell::count(months)]);
            cells.extend(amounts(row, *year, compared));
            made.push(cells);
        }
    }
    made
}

fn identity<'a>(edition: &BudgetEdition, chosen: bool, row: &BudgetRow) -> Vec<Cell<'a>> {
    vec![
        Cell::text(edition.id.clone()),
        Cell::text(edition.date.to_string()),
        Cell::Flag(chosen),
        Cell::text(row.id.clone()),
        Cell::text(row.name.clone()),
        Cell::text(row.article.clone()),
        Cell::text(row.instrument.clone()),
        Cell::Choice("row-kind", row.kind.id()),
        Cell::text(row.parent.clone().unwrap_or_default()),
    ]
}

fn amounts<'a>(row: &BudgetRow, year: i32, compared: Option<&Year>) -> [Cell<'a>; 5] {
    let (paid, converted) = compared.map_or((None, None), |year| (year.cost_current, year.cost));
    let given = row.amount(year);
    let status =
        given.map_or(Cell::Empty, |given| Cell::Choice("status", given.status.unwrap_or(Status::Official).id()));
    let budget = given.map(|given| euro(given.amount));
    let margin = budget.zip(converted).map(|(budget, cost)| budget - cost);
    [status, money(budget), money(paid), money(converted), money(margin)]
}

/// `commentary.csv`: each line and year with its differences and the planner's sentence.
pub fn commentary<'a>(
    document: &'a Document,
    checked: &'a Checked,
    outcome: &'a Outcome,
    beside: &Beside,
) -> Table<'a> {
    let columns = [
        "edition",
        "row",
        "row_name",
        "year",
        "months_inside",
        "cost_in_its_prices",
        "kept",
        "kept_cost",
        "from_kept",
        "budget",
        "from_budget",
        "edition_before",
        "budget_before",
        "from_before",
        "comment",
        "by",
        "at",
    ];
    let edition = checked.budget().map(|edition| edition.id.clone()).unwrap_or_default();
    let kept = beside.kept.as_ref().map(|kept| kept.title.clone()).unwrap_or_default();
    let before = beside.edition.as_ref().map(|before| before.id.clone()).unwrap_or_default();
    let rows = lines(document, checked, outcome, beside).into_iter().map(move |line| {
        let said = |part: fn(&crate::scenario::Comment) -> &str| Cell::text(line.comment.map_or("", part).to_owned());
        vec![
            Cell::text(edition.clone()),
            Cell::text(line.row.id.as_str()),
            Cell::text(line.row.name.as_str()),
            Cell::Whole(i64::from(line.year)),
            Cell::count(line.months),
            Cell::Money(line.cost),
            Cell::text(if line.kept.is_some() { kept.clone() } else { String::new() }),
            money(line.kept),
            money(line.from_kept()),
            money(line.budget),
            money(line.from_budget()),
            Cell::text(if line.before.is_some() { before.clone() } else { String::new() }),
            money(line.before),
            money(line.from_before()),
            said(|comment| &comment.text),
            said(|comment| &comment.by),
            said(|comment| &comment.at),
        ]
    });
    Table::new("commentary", columns, rows)
}
