//! What a run leaves: plain columns per series, class, location, cost line and province, and the key figures.

use rust_decimal::Decimal;

use super::series::{Counting, SeriesId};
use crate::scenario::{CostLine, Payer};
use crate::units::Month;

/// The outcome of a run; plain data, complete, in the units of the registry.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// First month.
    pub start: Month,
    /// Number of months, M.
    pub months: usize,
    /// One column per series of the registry; empty where the demand does not have it.
    pub series: Vec<Vec<f64>>,
    /// Flexible use per recall term, ascending.
    pub classes: Vec<ClassOutcome>,
    /// What each scaling rule did, in their order.
    pub rules: Vec<RuleOutcome>,
    /// What each location did, in the order of the scenario.
    pub locations: Vec<LocationOutcome>,
    /// Cost per line and payer, those that are never 0 or always 0 alike, in the order of the lines and payers.
    pub costs: Vec<CostColumn>,
    /// Budget beside cost, per paying row and year of the chosen edition.
    pub margins: Vec<Margin>,
    /// Per province, in the order of the scenario.
    pub provinces: Vec<ProvinceOutcome>,
    /// Price index per month, in millionths.
    pub price_index: Vec<i64>,
    /// People per durable place, months 0 to M, measures of escalation included.
    pub norm: Vec<f64>,
    /// People per temporary place, months 0 to M.
    pub norm_temporary: Vec<f64>,
    /// Key figures.
    pub key: KeyFigures,
}

/// Flexible use of the places with one recall term, per month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassOutcome {
    /// The recall term in months.
    pub recall_months: u32,
    /// Places that may be lent.
    pub agreed: Vec<f64>,
    /// Places that may stay lent, given what is known to end.
    pub cap: Vec<f64>,
    /// Lent places.
    pub flex: Vec<f64>,
    /// Came back.
    pub returned: Vec<f64>,
    /// Ended at once.
    pub broken: Vec<f64>,
    /// Call-backs taken back.
    pub undone: Vec<f64>,
    /// Lent anew.
    pub newly_lent: Vec<f64>,
    /// Called back.
    pub recalled: Vec<f64>,
    /// The part of `recalled` that had to be, above `cap`.
    pub forced: Vec<f64>,
    /// Called back and not back yet.
    pub recall_pending: Vec<f64>,
}

/// What a scaling rule did, per month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleOutcome {
    /// Its id.
    pub id: String,
    /// Whether it works: its condition has held long enough.
    pub in_force: Vec<bool>,
    /// Places it may put to use.
    pub places: Vec<f64>,
    /// Places that were: lent beyond what the text lends, held in reserve beyond its cap, or used of a temporary kind.
    pub moved: Vec<f64>,
}

/// What one location did, in places per month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocationOutcome {
    /// Its id.
    pub id: String,
    /// Whether it takes part; one that does not (not probable enough, or for minors where they do not count) has zeros.
    pub takes_part: bool,
    /// Open places that count.
    pub open: Vec<f64>,
    /// In use.
    pub used: Vec<f64>,
    /// Lent.
    pub lent: Vec<f64>,
    /// In direct reserve.
    pub reserve: Vec<f64>,
    /// Idle, surplus and unused together.
    pub idle: Vec<f64>,
    /// Places that count for the province's task.
    pub counts_for_task: Vec<f64>,
}

/// Money of one cost line and payer, in whole cents per month.
#[derive(Clone, Debug, PartialEq)]
pub struct CostColumn {
    /// The line.
    pub line: CostLine,
    /// Who pays.
    pub payer: Payer,
    /// Cents per month.
    pub cents: Vec<i64>,
}

/// A budget row beside the modelled cost it pays, in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// Id of the row.
    pub row: String,
    /// The year.
    pub year: i32,
    /// Months of the year inside the horizon; below 12 the comparison is partial.
    pub months: usize,
    /// Modelled cost, euro.
    pub cost: Decimal,
    /// The same in the prices of the budget.
    pub cost_in_its_prices: Decimal,
    /// The row's amount, euro; absent: the edition has no figure for the year.
    pub budget: Option<Decimal>,
    /// `budget - cost_in_its_prices`.
    pub margin: Option<Decimal>,
}

/// A province: the sums of its locations beside its task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvinceOutcome {
    /// Its id.
    pub id: String,
    /// Open durable places.
    pub open_durable: Vec<f64>,
    /// Open temporary places.
    pub open_temporary: Vec<f64>,
    /// Open places outside reception.
    pub open_outside: Vec<f64>,
    /// In use.
    pub used: Vec<f64>,
    /// Lent.
    pub lent: Vec<f64>,
    /// In direct reserve.
    pub reserve: Vec<f64>,
    /// Idle, surplus and unused.
    pub idle: Vec<f64>,
    /// Places that count for the task.
    pub counts_for_task: Vec<f64>,
    /// The task; empty where none is known.
    pub task: Vec<f64>,
    /// Whether the task includes minors; `None` where no task is known.
    pub task_includes_minors: Option<bool>,
    /// What the task lacks; empty where no task is known.
    pub short_of_task: Vec<f64>,
}

/// The few figures a decision is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyFigures {
    /// Highest shortage, durable places.
    pub highest_shortage: f64,
    /// The first month it is reached; `None` without shortage.
    pub highest_shortage_month: Option<Month>,
    /// Sum of the shortage over the months, place-months.
    pub shortage_place_months: f64,
    /// Months with a shortage above 1e-6.
    pub months_in_shortage: usize,
    /// Used temporary places times days.
    pub emergency_place_days: f64,
    /// Cost of the whole horizon with the shortage, euro.
    pub total_cost: Decimal,
    /// The same without the shortage.
    pub total_cost_without_shortage: Decimal,
    /// Sum of the margins per year with a figure.
    pub margin_per_year: Vec<(i32, Decimal)>,
    /// People in used durable places over people in all used places.
    pub durable_share: f64,
    /// People who move because a location closes.
    pub people_moved: f64,
}

impl Outcome {
    /// The column of a series; `None` where the demand does not have it.
    pub fn series(&self, id: SeriesId) -> Option<&[f64]> {
        self.series.get(id.index()).map(Vec::as_slice).filter(|column| !column.is_empty())
    }

    /// The month at an index.
    pub fn month(&self, index: usize) -> Month {
        self.start.plus(i32::try_from(index).unwrap_or(i32::MAX))
    }

    /// The years of the horizon with the index of their first month in it and their number of months in it.
    pub fn years(&self) -> Vec<(i32, usize, usize)> {
        let mut years: Vec<(i32, usize, usize)> = Vec::new();
        for index in 0..self.months {
            let year = self.month(index).year();
            match years.last_mut() {
                Some(last) if last.0 == year => last.2 += 1,
                _ => years.push((year, index, 1)),
            }
        }
        years
    }

    /// The figure of a series for a calendar year: the sum of a flow, the 1 January value of anything else.
    /// `None` where the series is absent or 1 January lies outside the horizon.
    pub fn annual(&self, id: SeriesId, year: i32) -> Option<f64> {
        let column = self.series(id)?;
        let first = Month::january(year).since(self.start);
        match id.info().counting {
            Counting::Flow => {
                let inside =
                    (0..12).filter_map(|month| usize::try_from(first + month).ok().and_then(|index| column.get(index)));
                let mut months = inside.peekable();
                months.peek()?;
                Some(months.sum())
            }
            Counting::Stock | Counting::State => {
                usize::try_from(first).ok().and_then(|index| column.get(index)).copied()
            }
        }
    }

    /// Exact cost of a month, of one line (all payers) or of every line.
    pub fn cost(&self, line: Option<CostLine>, month: usize) -> Decimal {
        let columns = self.costs.iter().filter(|column| line.is_none_or(|line| column.line == line));
        euro_from_cents(columns.filter_map(|column| column.cents.get(month)).map(|cents| i128::from(*cents)).sum())
    }

    /// Exact cost of the months of a calendar year inside the horizon, of one line or of every line.
    pub fn cost_of_year(&self, line: Option<CostLine>, year: i32) -> Decimal {
        let months = self.years().into_iter().find(|(at, _, _)| *at == year);
        months
            .map_or(Decimal::ZERO, |(_, first, count)| (first..first + count).map(|month| self.cost(line, month)).sum())
    }
}

/// Euro from whole cents, exact.
pub fn euro_from_cents(cents: i128) -> Decimal {
    Decimal::try_from_i128_with_scale(cents, 2).unwrap_or(Decimal::MAX)
}
