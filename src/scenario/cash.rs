//! Purchases and sales with their months, and published costs to compare with.

use serde::{Deserialize, Serialize};

use super::Words;
use super::figure::{Count, Money};
use super::location::{Kind, Payer};
use crate::units::Month;

/// Something bought once and, perhaps, sold later: a commitment, spending and a receipt, each in its own month (docs/model.md#rhythm).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transaction {
    /// Stable id; used in addresses.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// Who pays and receives; absent: COA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<Payer>,
    /// Id of the location it is about; absent: none in particular. Its costs stay those of its places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Month in which the obligation is entered into; absent: that of the spending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committed: Option<Month>,
    /// Month in which is paid; absent: nothing is bought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spent: Option<Month>,
    /// What is paid, euro in prices of the base year; without a value: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Month in which is sold; absent: nothing is sold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sold: Option<Month>,
    /// What is received for it, euro in prices of the base year; without a value: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Money>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Transaction {
    /// Who pays and receives.
    pub fn pays(&self) -> Payer {
        self.payer.unwrap_or(Payer::Coa)
    }
}

/// What a resident cost somewhere, as it was published: something to hold the scenario against, of no effect on a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Stable id.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// The year it is about.
    pub year: i32,
    /// The kind of place that is most like it.
    pub kind: Kind,
    /// Euro per resident per year, or Swiss francs per resident per day.
    pub cost: Money,
    /// What it is meant to cost where `target` is reached, in the same money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<Money>,
    /// The share of the places that was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupancy: Option<Count>,
    /// The share of the places that `norm` reckons with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Count>,
}
