//! Budget tables as published: editions with rows, years and totals, so that they can be footed.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::PriceIndex;
use super::figure::{Count, Figure, Money, Status, is_false};
use super::location::Payer;
use crate::units::{Day, Unit};

pub use footing::{Apart, Footing, Verdict, apart, footing};
pub use layers::{amendments_until, effective, layers};
pub use notes::{Comment, KeptCost, KeptForecast, KeptYear};

mod footing;
mod layers;
mod notes;

/// One published budget table, in thousands of euro.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetEdition {
    /// Stable id, such as `2025`.
    pub id: String,
    /// Title as published.
    pub title: String,
    /// Date of publication.
    pub date: Day,
    /// Id of the edition that this one changes, as a supplementary budget does: its amounts are then changes of that edition's rows with
    /// the same id, and rows it adds are new. Absent: a table of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<String>,
    /// The year in whose prices years after it are given; absent: amounts are compared as they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_base: Option<i32>,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// What a reader should know: what the table does not cover.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The rows, in the order of the table.
    pub rows: Vec<BudgetRow>,
}

impl BudgetEdition {
    /// The year in whose prices the amounts of a year are: its own, or the price base where that lies before it.
    pub fn prices_of(&self, year: i32) -> i32 {
        self.price_base.map_or(year, |base| base.min(year))
    }
}

/// Decisions as far as a budget row pays for them (docs/model.md#decision-budget).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionBudget {
    /// Whether the row limits the decisions.
    pub active: bool,
    /// Id of the row in the edition compared with.
    pub row: String,
    /// The part of the row that pays for decisions on applications.
    pub share: Count,
    /// What a decision costs, in prices of the base year of the price index.
    pub cost: Money,
}

impl Default for DecisionBudget {
    fn default() -> Self {
        let share = Figure { value: None, ..Figure::new(0.0, Unit::Share, Status::Unknown) };
        let cost = Figure { value: None, ..Figure::new(Decimal::ZERO, Unit::EuroPerDecision, Status::Unknown) };
        // The id that the budget tables of the shipped scenarios give the row of the IND.
        Self { active: false, row: "ind".to_owned(), share, cost }
    }
}

impl DecisionBudget {
    /// Decisions that the row buys in a year, with this part of it; `None` where the row has no figure for the year, or the cost is unknown.
    pub fn bought(&self, edition: &BudgetEdition, index: &PriceIndex, share: f64, year: i32) -> Option<f64> {
        let euro = edition.row(&self.row)?.amount(year)?.amount.max(Decimal::ZERO) * Decimal::ONE_THOUSAND;
        let number = |amount: Decimal| amount.to_f64().filter(|number| *number > 0.0);
        // Both in the prices of the budget.
        let prices = number(index.at(edition.prices_of(year)))? / number(index.at(index.base_year))?;
        let cost = number(self.cost.value?)? * prices;
        Some(euro.to_f64()? * share / cost)
    }
}

/// One row of a budget table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetRow {
    /// Stable id within the edition.
    pub id: String,
    /// Name as published.
    pub name: String,
    /// The article of the budget, such as `37.2`; empty: not stated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub article: String,
    /// The instrument as published, such as a subsidy; empty: not stated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub instrument: String,
    /// Id of the row this one is part of; rows with the same parent and kind add up to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What kind of amount.
    pub kind: RowKind,
    /// Whether this total also counts receipts among its parts, with the sign they are published with.
    #[serde(default, skip_serializing_if = "is_false")]
    pub net: bool,
    /// Which modelled costs this row pays for; empty: none that the model knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pays: Vec<Pays>,
    /// Thousands of euro per year; a year without an entry has no figure, which is not 0.
    pub years: Vec<YearAmount>,
    /// Years that the table itself leaves empty: there is no amount, and totals count it as nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub empty: Vec<i32>,
}

impl BudgetEdition {
    /// The row with this id.
    pub fn row(&self, id: &str) -> Option<&BudgetRow> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// Every year that a row has an amount for or leaves empty, in order.
    pub fn years(&self) -> Vec<i32> {
        let of_row = |row: &BudgetRow| {
            let given: Vec<i32> = row.years.iter().map(|amount| amount.year).chain(row.empty.iter().copied()).collect();
            given
        };
        let mut years: Vec<i32> = self.rows.iter().flat_map(of_row).collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}

impl BudgetRow {
    /// The amount of a year; `None`: the row has no figure for it.
    pub fn amount(&self, year: i32) -> Option<&YearAmount> {
        self.years.iter().find(|amount| amount.year == year)
    }

    /// What a year counts for in a total: its amount, nothing where the table leaves the year empty; `None`: unknown.
    pub fn counts(&self, year: i32) -> Option<Decimal> {
        let empty = self.empty.contains(&year).then_some(Decimal::ZERO);
        self.amount(year).map(|amount| amount.amount).or(empty)
    }

    /// Gives a year an amount, in its place among the others.
    pub fn set(&mut self, amount: YearAmount) {
        self.empty.retain(|year| *year != amount.year);
        match self.years.binary_search_by_key(&amount.year, |known| known.year) {
            Ok(index) => self.years[index] = amount,
            Err(index) => self.years.insert(index, amount),
        }
    }

    /// Takes the amount of a year away; `empty`: the table itself leaves it empty.
    pub fn clear(&mut self, year: i32, empty: bool) {
        self.years.retain(|known| known.year != year);
        self.empty.retain(|known| *known != year);
        if empty {
            self.empty.push(year);
            self.empty.sort_unstable();
        }
    }
}

/// Commitments, expenditure and receipts are counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// Obligations entered into.
    Commitment,
    /// Money spent.
    #[default]
    Expenditure,
    /// Money received.
    Receipt,
}

impl RowKind {
    /// The name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Expenditure => "expenditure",
            Self::Receipt => "receipt",
        }
    }
}

/// A cost line, of one payer or of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pays {
    /// The cost line.
    pub line: CostLine,
    /// The payer; absent: every payer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<Payer>,
}

/// An exact amount of one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearAmount {
    /// The year.
    pub year: i32,
    /// The amount, quoted in the file: thousands of euro in a budget row, a factor in a price index.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
    /// How it came to be; absent: official.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// What holds for this year only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The lines modelled costs are split over (docs/model.md, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostLine {
    /// Durable places in use.
    DurableInUse,
    /// Lent places, net for the Rijk.
    Flex,
    /// Places in direct reserve.
    Reserve,
    /// Idle stock, surplus and unused temporary places.
    Idle,
    /// Noodopvang in use.
    Noodopvang,
    /// TGO in use.
    Tgo,
    /// Places outside reception.
    Outside,
    /// Investments and closing costs.
    OneOff,
    /// What the places nobody has would cost; shown apart.
    Shortage,
}

impl CostLine {
    /// Every line, in the order of the model.
    pub const ALL: [Self; 9] = [
        Self::DurableInUse,
        Self::Flex,
        Self::Reserve,
        Self::Idle,
        Self::Noodopvang,
        Self::Tgo,
        Self::Outside,
        Self::OneOff,
        Self::Shortage,
    ];

    /// The name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::DurableInUse => "durable_in_use",
            Self::Flex => "flex",
            Self::Reserve => "reserve",
            Self::Idle => "idle",
            Self::Noodopvang => "noodopvang",
            Self::Tgo => "tgo",
            Self::Outside => "outside",
            Self::OneOff => "one_off",
            Self::Shortage => "shortage",
        }
    }
}
