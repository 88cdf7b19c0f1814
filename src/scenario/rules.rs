//! Scaling rules that the user adds to what the agenda says: which kind of capacity is called on or released, when, how much, with which notice.

use serde::{Deserialize, Serialize};

use super::Words;
use super::contract::{Named, named};
use super::figure::{Count, Status};
use crate::problem::Problem;
use crate::units::Month;

named! {
    /// The kind of capacity a rule is about.
    RuleCapacity {
        /// Stable places are lent, beyond the cap of the policy.
        Flex "flex",
        /// Stable places are held in direct reserve, beyond the cap of the policy.
        Reserve "reserve",
        /// Noodopvang may be used.
        Noodopvang "noodopvang",
        /// TGO may be used.
        Tgo "tgo",
    }
}

impl RuleCapacity {
    /// Whether places of the stock are put to another use; else temporary places are called on.
    pub fn releases(self) -> bool {
        matches!(self, Self::Flex | Self::Reserve)
    }
}

named! {
    /// Which way need goes.
    Trend {
        /// It is higher than it was.
        Rising "rising",
        /// It is lower than it was.
        Falling "falling",
    }
}

/// A scaling rule (docs/model.md#rules). It holds in a month when every part of its condition that is stated does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScalingRule {
    /// Stable id; used in addresses.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// Whether it counts at all.
    pub active: bool,
    /// What is called on or released.
    pub capacity: RuleCapacity,
    /// Places at most; absent: all there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Count>,
    /// Months the condition must have held without a break before the month in which the rule works; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Count>,
    /// Need must be lower than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_below: Option<Count>,
    /// Need must be higher than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_above: Option<Count>,
    /// Stable places that are not needed, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free_above: Option<Count>,
    /// Which way need must go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trend: Option<Trend>,
    /// Months back that need is compared with; absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trend_months: Option<u32>,
    /// Calendar months in which it may work, 1 to 12; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<u8>,
    /// First month it may work; absent: from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Month>,
    /// First month it may work no longer; absent: to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// How sure the rule is.
    pub status: Status,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// Who states it and why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl ScalingRule {
    /// A rule that always works, with all there is.
    pub fn new(id: &str, title: Words, capacity: RuleCapacity, status: Status) -> Self {
        Self {
            id: id.to_owned(),
            title,
            active: true,
            capacity,
            places: None,
            notice: None,
            need_below: None,
            need_above: None,
            free_above: None,
            trend: None,
            trend_months: None,
            months: Vec::new(),
            from: None,
            until: None,
            status,
            source: Vec::new(),
            note: String::new(),
        }
    }

    /// Whether it may work in a month, whatever the need.
    pub fn allows(&self, month: Month) -> bool {
        let season = u8::try_from(month.month()).unwrap_or(0);
        self.active
            && self.from.is_none_or(|from| from <= month)
            && self.until.is_none_or(|until| month < until)
            && (self.months.is_empty() || self.months.contains(&season))
    }

    /// Months back that need is compared with, where a trend is asked for.
    pub fn looks_back(&self) -> usize {
        let months = usize::try_from(self.trend_months.unwrap_or(1)).unwrap_or(usize::MAX);
        if self.trend.is_some() { months } else { 0 }
    }
}

/// Calendar months as one text: `11,12,1`.
pub(super) fn listed(months: &[u8]) -> String {
    months.iter().map(u8::to_string).collect::<Vec<String>>().join(",")
}

/// Calendar months from such a text, each once.
pub(super) fn calendar_months(text: &str, address: &str) -> Result<Vec<u8>, Problem> {
    let mut months = Vec::new();
    for part in text.split(',').map(str::trim) {
        match part.parse() {
            Ok(month @ 1..=12) if !months.contains(&month) => months.push(month),
            _ => return Err(Problem::error("calendar-month", address).with("found", part)),
        }
    }
    Ok(months)
}
