//! The commentary table: each line and year beside the forecast kept before, the budget, and the edition before, with the planner's sentence.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::coverage::{kept_cost_of, per_year};
use super::prices::euro_between;
use crate::engine::Outcome;
use crate::scenario::budget::{KeptCost, KeptYear};
use crate::scenario::{BudgetEdition, BudgetRow, Checked, Comment, Document, KeptForecast, YearAmount};

/// What a forecast is laid beside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The forecast kept before.
    pub kept: Option<KeptForecast>,
    /// The edition before.
    pub edition: Option<BudgetEdition>,
}

impl Beside {
    /// What is laid beside a run unless another is chosen: the forecast that was kept last, and the newest edition before the chosen one.
    pub fn usual(document: &Document, checked: &Checked) -> Self {
        Self { kept: document.kept.last().cloned(), edition: edition_before(document, checked) }
    }
}

/// The newest edition before the chosen one that gives one of its paying rows an amount.
fn edition_before(document: &Document, checked: &Checked) -> Option<BudgetEdition> {
    let chosen = checked.budget()?;
    let shares = |edition: &BudgetEdition| {
        let paying = chosen.rows.iter().filter(|row| !row.pays.is_empty());
        paying.filter_map(|row| edition.row(&row.id)).any(|row| !row.years.is_empty())
    };
    let key = |edition: &BudgetEdition| edition.date.to_string();
    let before = document.editions().filter(|edition| edition.id != chosen.id && key(edition) < key(chosen));
    before.filter(|edition| shares(edition)).max_by_key(|edition| key(edition)).map(Cow::into_owned)
}

/// One line of the commentary; amounts in euro, in the prices of the chosen edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// The row.
    pub row: &'a BudgetRow,
    /// The year.
    pub year: i32,
    /// Months of it inside the horizon; below 12 the cost is partial.
    pub months: usize,
    /// What the costs it pays come to in this forecast.
    pub cost: Decimal,
    /// The same in the forecast kept before, in its own index.
    pub kept: Option<Decimal>,
    /// What the row says.
    pub budget: Option<Decimal>,
    /// What it says in the edition before, as it stands there.
    pub before: Option<Decimal>,
    /// What the planner says.
    pub comment: Option<&'a Comment>,
}

impl Line<'_> {
    /// This forecast less the one kept before.
    pub fn from_kept(&self) -> Option<Decimal> {
        Some(self.cost - self.kept?)
    }

    /// This forecast less the budget; above 0 it is not enough.
    pub fn from_budget(&self) -> Option<Decimal> {
        Some(self.cost - self.budget?)
    }

    /// The budget less that of the edition before.
    pub fn from_before(&self) -> Option<Decimal> {
        Some(self.budget? - self.before?)
    }

    /// Whether a difference is larger than `least`, in euro.
    pub fn differs(&self, least: Decimal) -> bool {
        [self.from_kept(), self.from_budget(), self.from_before()].into_iter().flatten().any(|euro| euro.abs() > least)
    }

    /// Whether the planner said something.
    pub fn explained(&self) -> bool {
        self.comment.is_some_and(|comment| !comment.text.trim().is_empty())
    }
}

/// Every paying row of the chosen edition in every year of the horizon, in the order of the table; empty without an edition.
pub fn lines<'a>(document: &'a Document, checked: &'a Checked, outcome: &Outcome, beside: &Beside) -> Vec<Line<'a>> {
    let Some(edition) = checked.budget() else { return Vec::new() };
    // Looked up once per row and year, of tables that may be long.
    let by_id = |edition: &'_ BudgetEdition| -> BTreeMap<String, BTreeMap<i32, Decimal>> {
        let amounts = |row: &BudgetRow| row.years.iter().map(|given| (given.year, given.amount)).collect();
        edition.rows.iter().map(|row| (row.id.clone(), amounts(row))).collect()
    };
    let rows: BTreeMap<&str, &BudgetRow> = edition.rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let before = beside.edition.as_ref().map(by_id).unwrap_or_default();
    let comments: BTreeMap<(&str, i32), &Comment> =
        document.comments.iter().map(|comment| ((comment.row.as_str(), comment.year), comment)).collect();
    let euro = |thousands: Decimal| thousands.checked_mul(Decimal::ONE_THOUSAND);
    let line = |margin: &crate::engine::Margin| {
        let row = *rows.get(margin.row.as_str())?;
        let year = margin.year;
        let kept = beside.kept.as_ref().and_then(|kept| {
            let index = |year: i32| index_of_kept(kept, checked, year);
            Some(euro_between(kept_cost_of(kept, row, year)?, index(year), index(edition.prices_of(year))))
        });
        let comment = comments.get(&(row.id.as_str(), year)).copied();
        let before = before.get(&row.id).and_then(|years| years.get(&year)).copied().and_then(euro);
        let budget = row.amount(year).map(|given| given.amount).and_then(euro);
        Some(Line { row, year, months: margin.months, cost: margin.cost_in_its_prices, kept, budget, before, comment })
    };
    outcome.margins.iter().filter_map(line).collect()
}

/// The index a forecast was kept with; of a year outside its horizon that of the scenario now, so that both say the same of a base year.
fn index_of_kept(kept: &KeptForecast, checked: &Checked, year: i32) -> Decimal {
    let own = kept.years.iter().find(|known| known.year == year).map(|known| known.index);
    own.unwrap_or_else(|| checked.scenario().price_index.at(year))
}

/// A run as a forecast to keep; what it costs per line and payer, with the index it was run with.
pub fn keep(checked: &Checked, outcome: &Outcome, id: &str, title: &str, variant: &str) -> KeptForecast {
    let prices = &checked.scenario().price_index;
    let year = |(year, _, months): &(i32, usize, usize)| KeptYear {
        year: *year,
        months: u32::try_from(*months).unwrap_or(u32::MAX),
        index: prices.at(*year),
    };
    let costs = outcome.costs.iter().map(|column| {
        let years = per_year(outcome, (column.line, column.payer)).into_iter();
        let years = years.map(|(year, amount)| YearAmount { year, amount, status: None, note: String::new() });
        KeptCost { line: column.line, payer: column.payer, years: years.collect() }
    });
    KeptForecast {
        id: id.to_owned(),
        title: title.to_owned(),
        date: None,
        by: String::new(),
        variant: variant.to_owned(),
        edition: checked.budget().map(|edition| edition.id.clone()),
        years: outcome.years().iter().map(year).collect(),
        costs: costs.filter(|cost| cost.years.iter().any(|amount| !amount.amount.is_zero())).collect(),
    }
}
