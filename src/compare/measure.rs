//! What two variants are compared by: one number of an outcome.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use serde::{Deserialize, Serialize};

use crate::engine::{KeyFigures, Outcome, SeriesId};
use crate::scenario::address::{Step, steps};
use crate::scenario::{BudgetEdition, CostLine};
use crate::text::Texts;
use crate::units::{Day, Month, Unit};

/// One number of an outcome. Money is exact; people and places are decimals of at most six places, so that differences sum exactly.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Places needed on the first day of a month.
    Need(Month),
    /// People in reception on the first day of a month.
    Occupancy(Month),
    /// Places short during a month.
    Shortage(Month),
    /// The highest shortage, in places.
    HighestShortage,
    /// Months with a shortage.
    MonthsInShortage,
    /// Places short, summed over the months.
    ShortagePlaceMonths,
    /// Used temporary places times days.
    EmergencyPlaceDays,
    /// Cost of a calendar year without the shortage, euro.
    CostOfYear(i32),
    /// Cost of the whole horizon without the shortage, euro.
    TotalCost,
    /// The same with the shortage.
    TotalCostWithShortage,
    /// What a budget leaves in a year, euro.
    Margin {
        /// Id of the budget row; `None`: all rows with a figure together.
        row: Option<String>,
        /// The year.
        year: i32,
    },
    /// People in durable places over people in all used places.
    DurableShare,
    /// People who move because a location closes.
    PeopleMoved,
}

impl Measure {
    /// What can be compared in all of these outcomes, in the order of a list to choose from.
    pub fn all_for(outcomes: &[&Outcome]) -> Vec<Self> {
        let Some(first) = outcomes.first() else { return Vec::new() };
        let years: Vec<i32> = first.years().into_iter().map(|(year, _, _)| year).collect();
        let end = first.month(first.months);
        let januaries: Vec<Month> =
            years.iter().map(|year| Month::january(*year)).chain((end.month() == 1).then_some(end)).collect();
        let mut all: Vec<Self> = januaries.iter().map(|month| Self::Need(*month)).collect();
        all.extend(Self::KEY_FIGURES.iter().cloned());
        all.extend(years.iter().map(|year| Self::CostOfYear(*year)));
        all.extend(years.iter().map(|year| Self::Margin { row: None, year: *year }));
        let rows = first.margins.iter().map(|margin| Self::Margin { row: Some(margin.row.clone()), year: margin.year });
        let mut rows: Vec<Self> = rows.collect();
        let one_row = |rows: &[Self]| {
            let row = |measure: &Self| if let Self::Margin { row, .. } = measure { row.clone() } else { None };
            rows.iter().all(|measure| row(measure) == rows.first().and_then(row))
        };
        if one_row(&rows) {
            rows.clear();
        }
        all.extend(rows);
        all.extend(januaries.iter().map(|month| Self::Occupancy(*month)));
        all.extend(januaries.iter().map(|month| Self::Shortage(*month)));
        all.retain(|measure| outcomes.iter().all(|outcome| measure.read(outcome).is_some()));
        all
    }

    /// The measures that are one figure for the whole horizon.
    pub const KEY_FIGURES: [Self; 8] = [
        Self::HighestShortage,
        Self::MonthsInShortage,
        Self::ShortagePlaceMonths,
        Self::EmergencyPlaceDays,
        Self::TotalCost,
        Self::TotalCostWithShortage,
        Self::DurableShare,
        Self::PeopleMoved,
    ];

    /// Its value in an outcome; `None` where the outcome has no such figure, which is not 0.
    pub fn read(&self, outcome: &Outcome) -> Option<Decimal> {
        match self {
            Self::Need(month) => in_month(outcome, SeriesId::Need, *month),
            Self::Occupancy(month) => in_month(outcome, SeriesId::Occupancy, *month),
            Self::Shortage(month) => in_month(outcome, SeriesId::Shortage, *month),
            Self::CostOfYear(year) => {
                let inside = outcome.years().iter().any(|(known, _, _)| known == year);
                let cost = |line| outcome.cost_of_year(line, *year);
                inside.then(|| cost(None) - cost(Some(CostLine::Shortage)))
            }
            Self::Margin { row: Some(row), year } => {
                outcome.margins.iter().find(|margin| margin.row == *row && margin.year == *year)?.margin
            }
            _ => self.of_key_figures(&outcome.key),
        }
    }

    /// Whether the key figures of a run are enough to know it.
    pub fn in_key_figures(&self) -> bool {
        Self::KEY_FIGURES.contains(self) || matches!(self, Self::Margin { row: None, .. })
    }

    /// Its value in the key figures of a run; `None` where they do not have it.
    pub fn of_key_figures(&self, key: &KeyFigures) -> Option<Decimal> {
        match self {
            Self::HighestShortage => decimal(key.highest_shortage),
            Self::MonthsInShortage => Decimal::from_usize(key.months_in_shortage),
            Self::ShortagePlaceMonths => decimal(key.shortage_place_months),
            Self::EmergencyPlaceDays => decimal(key.emergency_place_days),
            Self::TotalCost => Some(key.total_cost_without_shortage),
            Self::TotalCostWithShortage => Some(key.total_cost),
            Self::Margin { row: None, year } => {
                key.margin_per_year.iter().find(|(known, _)| known == year).map(|(_, margin)| *margin)
            }
            Self::DurableShare => decimal(key.durable_share),
            Self::PeopleMoved => decimal(key.people_moved),
            _ => None,
        }
    }

    /// What it is counted in.
    pub fn unit(&self) -> Unit {
        match self {
            Self::Need(_) | Self::Shortage(_) | Self::HighestShortage => Unit::Places,
            Self::Occupancy(_) | Self::PeopleMoved => Unit::People,
            Self::MonthsInShortage => Unit::Months,
            Self::ShortagePlaceMonths => Unit::PlaceMonths,
            Self::EmergencyPlaceDays => Unit::PlaceDays,
            Self::CostOfYear(_) | Self::TotalCost | Self::TotalCostWithShortage | Self::Margin { .. } => Unit::Euro,
            Self::DurableShare => Unit::Share,
        }
    }

    /// Decimals that differences are exact to: cents, or millionths of people and places.
    pub fn decimals(&self) -> u32 {
        if self.unit() == Unit::Euro { 2 } else { 6 }
    }

    /// Whether a smaller value is better; `None` for what is neither good nor bad by itself.
    pub fn smaller_is_better(&self) -> Option<bool> {
        match self {
            Self::Occupancy(_) => None,
            Self::Margin { .. } | Self::DurableShare => Some(false),
            _ => Some(true),
        }
    }

    /// Its name on screen; `budget` names the rows.
    pub fn name(&self, texts: &Texts, budget: Option<&BudgetEdition>) -> String {
        let language = texts.language();
        let at = |name: &str, month: &Month| texts.with(name, &[("month", (&language.month_long(*month)).into())]);
        match self {
            Self::Need(month) => at("measure-need", month),
            Self::Occupancy(month) => at("measure-occupancy", month),
            Self::Shortage(month) => at("measure-shortage", month),
            Self::CostOfYear(year) => texts.with("measure-cost", &[("year", (&year.to_string()).into())]),
            Self::Margin { row: None, year } => texts.with("measure-margin", &[("year", (&year.to_string()).into())]),
            Self::Margin { row: Some(row), year } => {
                let found = budget.and_then(|edition| edition.rows.iter().find(|known| known.id == *row));
                let row = found.map_or(row, |found| &found.name);
                texts.with("measure-margin-of", &[("row", row.into()), ("year", (&year.to_string()).into())])
            }
            _ => texts.get(&format!("key-{self}")),
        }
    }

    /// A value as it is shown: whole people and places, money in the unit that suits its size, a share as a percentage; without its unit.
    pub fn write(&self, texts: &Texts, value: Decimal) -> String {
        let (language, number) = (texts.language(), value.to_f64().unwrap_or_default());
        match self.unit() {
            Unit::Euro => language.money_short(value),
            Unit::Share => language.percent(number, 1),
            _ => language.number(number, 0),
        }
    }

    /// A difference as it is shown, with its sign.
    pub fn write_difference(&self, texts: &Texts, value: Decimal) -> String {
        if self.unit() == Unit::Share {
            // 71.5 % is 2.7 points more than 68.8 %, not 2.7 % more.
            let points = texts.language().signed((value * Decimal::ONE_HUNDRED).to_f64().unwrap_or_default(), 1);
            return texts.with("compare-points", &[("number", (&points).into())]);
        }
        let text = self.write(texts, value);
        let shown = text.chars().any(|sign| ('1'..='9').contains(&sign));
        if value > Decimal::ZERO && shown { format!("+{text}") } else { text }
    }

    /// The measure with this id, as [`Display`](fmt::Display) writes it; a year stands for its first month where a month is asked for.
    pub fn parse(id: &str) -> Option<Self> {
        let steps = steps(id)?;
        let month = |at: &str| at.parse().ok().map(|day: Day| day.month());
        let year = |at: &str| at.parse().ok().filter(|year| Month::new(*year, 1).is_some());
        match steps.as_slice() {
            [Step::Field("need"), Step::At(at)] => month(at).map(Self::Need),
            [Step::Field("occupancy"), Step::At(at)] => month(at).map(Self::Occupancy),
            [Step::Field("shortage"), Step::At(at)] => month(at).map(Self::Shortage),
            [Step::Field("cost"), Step::At(at)] => year(at).map(Self::CostOfYear),
            [Step::Field("margin"), Step::At(at)] => year(at).map(|year| Self::Margin { row: None, year }),
            [Step::Field("margin"), Step::Item(row), Step::At(at)] => {
                year(at).map(|year| Self::Margin { row: Some((*row).to_owned()), year })
            }
            [Step::Field(name)] => Self::KEY_FIGURES.into_iter().find(|measure| measure.to_string() == *name),
            _ => None,
        }
    }
}

/// The id: `need@2028-01`, `cost@2028`, `margin[coa]@2028`, or the name of a key figure.
impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Need(month) => write!(f, "need@{month}"),
            Self::Occupancy(month) => write!(f, "occupancy@{month}"),
            Self::Shortage(month) => write!(f, "shortage@{month}"),
            Self::CostOfYear(year) => write!(f, "cost@{year}"),
            Self::Margin { row: None, year } => write!(f, "margin@{year}"),
            Self::Margin { row: Some(row), year } => write!(f, "margin[{row}]@{year}"),
            Self::HighestShortage => f.write_str("highest_shortage"),
            Self::MonthsInShortage => f.write_str("months_in_shortage"),
            Self::ShortagePlaceMonths => f.write_str("shortage_place_months"),
            Self::EmergencyPlaceDays => f.write_str("emergency_place_days"),
            Self::TotalCost => f.write_str("total_cost_without_shortage"),
            Self::TotalCostWithShortage => f.write_str("total_cost"),
            Self::DurableShare => f.write_str("durable_share"),
            Self::PeopleMoved => f.write_str("people_moved"),
        }
    }
}

/// The value of a series in a month of the horizon.
fn in_month(outcome: &Outcome, id: SeriesId, month: Month) -> Option<Decimal> {
    let index = usize::try_from(month.since(outcome.start)).ok()?;
    decimal(*outcome.series(id)?.get(index)?)
}

/// People and places to the millionth.
fn decimal(number: f64) -> Option<Decimal> {
    Decimal::from_f64(number).map(|number| number.round_dp(6).normalize())
}
