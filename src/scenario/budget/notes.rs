//! What a planner keeps beside the budget: earlier forecasts of the cost, and a sentence per line and year.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{CostLine, YearAmount};
use crate::scenario::location::Payer;
use crate::units::Day;

/// The cost of a run as it was when it was kept, so that a later one can be laid beside it.
///
/// Kept per cost line and payer, so that it can be compared through any edition and any mapping, also a later one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptForecast {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it was kept; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Who kept it; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Name of the variant that was run; empty: the base.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub variant: String,
    /// Id of the edition it was compared with; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The years of its horizon.
    pub years: Vec<KeptYear>,
    /// Cost per line and payer.
    pub costs: Vec<KeptCost>,
}

/// A year of a kept forecast.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptYear {
    /// The year.
    pub year: i32,
    /// Months of it inside the horizon; below 12 its cost is partial.
    pub months: u32,
    /// The price index its cost is in.
    #[serde(with = "rust_decimal::serde::str")]
    pub index: Decimal,
}

/// The cost of a line and payer per year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptCost {
    /// The line.
    pub line: CostLine,
    /// Who pays.
    pub payer: Payer,
    /// Euro per year, in the prices of the year itself.
    pub years: Vec<YearAmount>,
}

/// What a planner says about a budget row in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Id of the row; editions give the same line the same id.
    pub row: String,
    /// The year.
    pub year: i32,
    /// The sentence.
    pub text: String,
    /// Who wrote it; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, as an ISO moment; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
}
