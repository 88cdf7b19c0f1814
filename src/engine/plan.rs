//! The shape of a scenario, compiled once: what no parameter, band or random draw changes (docs/model.md#supply).

use std::ops::Range;

use super::recorder::Use;
use super::series::SeriesId;
use crate::scenario::{RuleCapacity, Trend};
use crate::units::Month;

/// Cost lines times payers.
pub(super) const N_COLUMNS: usize = 45;

/// The compiled shape of a scenario: sites, merit orders, recall terms, prices, budget rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub(super) start: Month,
    /// Number of months, M.
    pub(super) months: usize,
    /// `days[month]`.
    pub(super) days: Vec<f64>,
    pub(super) count_minors: bool,
    /// Whether demand is simulated.
    pub(super) flow: bool,
    /// Series that no demand has here: of measures that are not taken, of displaced people whose number is unknown.
    pub(super) absent: Vec<SeriesId>,
    /// Locations of the scenario, by id, with their sites: none where they take no part.
    pub(super) locations: Vec<(String, Range<usize>)>,
    /// Locations that take part, in the order of the scenario; one for each stretch of time with the same part of its places.
    pub(super) sites: Vec<Site>,
    /// Open places per month of each group.
    pub(super) open: Open,
    /// One order per [`Group`] that is filled.
    pub(super) orders: [Vec<Turn>; 3],
    /// Durable sites, lowest price of a reserve place first.
    pub(super) reserve_order: Vec<Turn>,
    /// Sites outside reception whose open places cost.
    pub(super) outside: Vec<Turn>,
    /// Recall terms, ascending.
    pub(super) classes: Vec<ClassPlan>,
    /// Scaling rules, in the order they are looked at.
    pub(super) rules: Vec<RulePlan>,
    /// Sites that close, by the month before they do.
    pub(super) closings: Vec<Closing>,
    pub(super) money: MoneyPlan,
    pub(super) provinces: Vec<ProvincePlan>,
}

/// Open places per month, M values each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Open {
    pub(super) durable: Vec<f64>,
    pub(super) noodopvang: Vec<f64>,
    pub(super) tgo: Vec<f64>,
    pub(super) transit: Vec<f64>,
    /// For displaced people.
    pub(super) goo: Vec<f64>,
}

/// What a site is filled as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Durable,
    Noodopvang,
    Tgo,
    /// Not filled: outside reception.
    Outside,
}

impl Group {
    /// Its place in [`Plan::orders`]; `None` outside reception.
    pub(super) fn order(self) -> Option<usize> {
        match self {
            Self::Durable => Some(0),
            Self::Noodopvang => Some(1),
            Self::Tgo => Some(2),
            Self::Outside => None,
        }
    }
}

/// A location that takes part, as long as the same part of its places counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Site {
    /// Its place among the locations of the scenario.
    pub(super) location: usize,
    pub(super) group: Group,
    /// The part of the location's places that counts, above 0 and at most 1.
    pub(super) share: f64,
    /// Counted places when open.
    pub(super) places: f64,
    /// Open from this month up to and not including `until`, within 0 and M.
    pub(super) from: usize,
    pub(super) until: usize,
    /// The month the location opens in, where that is this site's first and lies within the horizon.
    pub(super) opens: Option<usize>,
    /// The month this site ends in, where that lies within the horizon, and how much of the share ends with it.
    pub(super) ends: Option<(usize, f64)>,
    /// Its place in the order of its group.
    pub(super) rank: usize,
    /// Its place among the provinces of the scenario.
    pub(super) province: Option<usize>,
    /// Whether its places count for the task, per month.
    pub(super) counts: Vec<bool>,
}

/// A site in an order: what the month loop reads of it, close together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Turn {
    pub(super) from: u32,
    /// Months it is open.
    pub(super) length: u32,
    pub(super) site: usize,
    pub(super) places: f64,
    /// The site's place in the order its group is filled in.
    pub(super) rank: usize,
    /// What all its places cost in use and idle (of an agreement: lent); none where that needs rounding: see [`super::prices::daily()`].
    pub(super) daily: Option<[Daily; 2]>,
}

/// What all places of a site cost per day in one use, 1e-4 euro, and the column that is booked in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Daily {
    pub(super) cost: i64,
    pub(super) column: usize,
}

impl Turn {
    /// Whether it counts in a month.
    pub(super) fn open(&self, month: u32) -> bool {
        // A month before the first wraps to a very large distance: one comparison for both ends.
        month.wrapping_sub(self.from) < self.length
    }
}

/// The places that can be lent with one recall term.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ClassPlan {
    /// The term in months, at least 1.
    pub(super) term: usize,
    /// Agreements in the order of the ids of their locations; `places` is what may be lent.
    pub(super) agreements: Vec<Turn>,
    /// Places that may be lent, per month.
    pub(super) agreed: Vec<f64>,
}

/// The shape of a scaling rule.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RulePlan {
    pub(super) id: String,
    pub(super) active: bool,
    pub(super) capacity: RuleCapacity,
    /// Whether it may work, per month.
    pub(super) allowed: Vec<bool>,
    pub(super) trend: Option<Trend>,
    /// Months back that need is compared with.
    pub(super) back: usize,
}

/// A site that closes within the horizon, not in its first month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Closing {
    /// The month before.
    pub(super) month: usize,
    pub(super) site: usize,
    /// The part of its people that moves; less than 1 where the rest may stay by an extension.
    pub(super) part: f64,
}

/// Prices of a site: 1e-4 euro per place and day, and the column each use is booked in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct SitePrices {
    pub(super) price: [i64; 4],
    pub(super) column: [usize; 4],
    /// Column of its one-off costs.
    pub(super) one_off: usize,
}

impl SitePrices {
    pub(super) fn of(&self, use_: Use) -> (i64, usize) {
        (self.price[use_.index()], self.column[use_.index()])
    }
}

/// What an amount is paid for once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OneOffKind {
    /// A location opens.
    Investment,
    /// A location closes.
    Closing,
    /// Something is bought beside the places.
    Transaction,
}

/// An amount once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OneOff {
    pub(super) month: usize,
    pub(super) kind: OneOffKind,
    /// The site, or of a transaction its place among those of the scenario.
    pub(super) of: usize,
    /// The column it is booked in.
    pub(super) column: usize,
    /// Millionths of the amount that count: the probability where places are weighted, else a million.
    pub(super) weight: i64,
    /// 1e-4 euro.
    pub(super) amount: i64,
}

/// Prices, one-off amounts and what is compared with the budget.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MoneyPlan {
    /// `sites[site]`.
    pub(super) sites: Vec<SitePrices>,
    /// By month.
    pub(super) one_offs: Vec<OneOff>,
    /// Highest price in use of a temporary location of the scenario, 1e-4 euro.
    pub(super) shortage_price: i64,
    /// `all_in_use[month * N_COLUMNS + column]`: what a day costs with every open place in use, 1e-4 euro, over the sites that have
    /// [`Turn::daily`].
    pub(super) all_in_use: Vec<i64>,
    /// Columns that can hold an amount, ascending; the others are always 0.
    pub(super) columns: Vec<usize>,
    /// Years with their first month and number of months in the horizon.
    pub(super) years: Vec<(i32, usize, usize)>,
    pub(super) rows: Vec<RowPlan>,
    /// The year in whose prices the budget's later years are; where it states one.
    pub(super) price_base: Option<i32>,
}

/// A budget row that pays for something modelled.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RowPlan {
    pub(super) id: String,
    /// Columns it pays that can hold an amount, ascending, each once.
    pub(super) columns: Vec<usize>,
    /// Cents per year of the horizon; `None`: no figure.
    pub(super) budget: Vec<Option<i64>>,
}

/// A province's task.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ProvincePlan {
    pub(super) id: String,
    /// Per month; empty where none is known.
    pub(super) task: Vec<f64>,
    pub(super) includes_minors: Option<bool>,
}

impl Plan {
    /// First month.
    pub fn start(&self) -> Month {
        self.start
    }

    /// Number of months, M.
    pub fn months(&self) -> usize {
        self.months
    }

    /// Number of locations that take part.
    pub fn n_sites(&self) -> usize {
        self.sites.len()
    }

    /// The recall terms in months, ascending.
    pub fn recall_terms(&self) -> impl Iterator<Item = usize> + '_ {
        self.classes.iter().map(|class| class.term)
    }

    /// The month at an index.
    pub(super) fn month(&self, index: usize) -> Month {
        self.start.plus(i32::try_from(index).unwrap_or(i32::MAX))
    }

    /// One site of each location that takes part.
    pub(super) fn first_sites(&self) -> impl Iterator<Item = &Site> + '_ {
        self.locations.iter().filter_map(|(_, sites)| self.sites.get(sites.clone())?.first())
    }

    /// Months called back at most this long ago can still be under way.
    pub(super) fn longest_term(&self) -> usize {
        self.classes.last().map_or(0, |class| class.term)
    }
}
