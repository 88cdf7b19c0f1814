//! Displaced people in municipal reception as a stock of their own, beside that of COA (docs/model.md#displaced).

use serde::{Deserialize, Serialize};

use super::figure::{Count, Series, Status};
use crate::units::{Month, Unit};

/// Displaced people, their places, the end of temporary protection, and the exchange of free places with COA.
///
/// Without `people` nothing is computed: the series are absent, and need is what it is without this block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Displaced {
    /// People who need municipal reception as long as temporary protection goes on; absent or without a value: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Series>,
    /// People per municipal place.
    pub norm: Count,
    /// Municipal places; absent: the open locations of kind goo. Replaces them for people, not for money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Series>,
    /// First month without temporary protection; absent or without a month: it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protection_ends: Option<DatedMonth>,
    /// Months over which those leave who do not stay; absent: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub winding_down: Option<Count>,
    /// Share who still need municipal reception after it; absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staying: Option<Count>,
    /// Share of those who leave it who come into reception of COA; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_asylum: Option<Count>,
    /// Exchange of free places; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<PlaceExchange>,
}

impl Default for Displaced {
    /// An unknown number of people in places for one each; nothing else.
    fn default() -> Self {
        let mut norm = Count::new(1.0, Unit::Share, Status::Assumed);
        norm.note = "Een plek is een bed: één persoon per plek.".into();
        Self {
            people: None,
            norm,
            places: None,
            protection_ends: None,
            winding_down: None,
            staying: None,
            to_asylum: None,
            exchange: None,
        }
    }
}

impl Displaced {
    /// The people, where their number is known.
    pub fn known(&self) -> Option<&Series> {
        self.people.as_ref().filter(|people| people.value.is_some() || !people.points.is_empty())
    }

    /// The first month without temporary protection, where one is known.
    pub fn ends(&self) -> Option<Month> {
        self.protection_ends.as_ref().and_then(|ends| ends.month)
    }
}

/// A month with its status and source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedMonth {
    /// The month; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// How sure it is.
    pub status: Status,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl DatedMonth {
    /// A month that somebody assumed or decided.
    pub fn new(month: Month, status: Status) -> Self {
        Self { month: Some(month), status, source: Vec::new(), note: String::new() }
    }
}

/// Free places of the one stock used by people of the other, after a time of conversion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceExchange {
    /// Municipal places that COA may use at most.
    pub to_asylum: Count,
    /// Places of COA that displaced people may use at most.
    pub to_displaced: Count,
    /// Months until an agreed place can be used.
    pub months: Count,
}

impl Default for PlaceExchange {
    /// No places, and three months of conversion.
    fn default() -> Self {
        let places = Count::new(0.0, Unit::Places, Status::Assumed);
        let mut months = Count::new(3.0, Unit::Months, Status::Assumed);
        months.note =
            "Geen gepubliceerde omzettijd gevonden; aangenomen gelijk aan een terugroeptermijn van drie maanden."
                .into();
        Self { to_asylum: places.clone(), to_displaced: places, months }
    }
}
