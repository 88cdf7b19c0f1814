//! A number that knows its unit, its status and where it comes from.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::units::{Day, Month, Unit, When};

/// How a figure came to be; the screen never shows a number without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Read on an official site, in an official document or in a literal copy of one.
    Official,
    /// Reported by a news outlet or another secondary source.
    Press,
    /// Computed from other figures; the note says how.
    Derived,
    /// Assumed or fitted by whoever made the scenario; nobody published it.
    Assumed,
    /// Decided, or proposed as a decision, by the table.
    Decided,
    /// Looked for and not found; carries no value.
    Unknown,
}

impl Status {
    /// The name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Press => "press",
            Self::Derived => "derived",
            Self::Assumed => "assumed",
            Self::Decided => "decided",
            Self::Unknown => "unknown",
        }
    }
}

/// One number with its band, unit, status and source.
///
/// `T` is `f64` for people, places and shares, and `Decimal` (a quoted number in the file) for money.
/// A banded figure has both `low` and `high`, with `low <= value <= high` (docs/model.md, section 1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure<T> {
    /// The value; the middle of the band. Absent only when the status is `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<T>,
    /// The lower end of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<T>,
    /// The upper end of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<T>,
    /// What it is counted in.
    pub unit: Unit,
    /// How it came to be.
    pub status: Status,
    /// Ids in the document's table of sources; empty for an assumption.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// The reference date (peildatum), as precise as the source gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Why this figure, how it was derived, what it leaves out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A number of people, places, months or a share.
pub type Count = Figure<f64>;
/// An exact amount of money or an exact index.
pub type Money = Figure<Decimal>;

impl<T> Figure<T> {
    /// A figure without band, source or note.
    pub fn new(value: T, unit: Unit, status: Status) -> Self {
        Self {
            value: Some(value),
            low: None,
            high: None,
            unit,
            status,
            source: Vec::new(),
            date: None,
            note: String::new(),
        }
    }
}

/// A constant, or a path of dated points: an input that may change over time.
///
/// With `points` the path rules and `value` must be absent; without, `value` holds everywhere. Which kinds of `at` a series may have
/// depends on the field: months for dated paths, years and observed months for annual inputs, half-years for housing targets.
/// A point without `status`, `source`, `date` or `note` takes those of the series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The constant value; absent when there are points, or when the status is `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The lower end of the band of the constant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The upper end of the band of the constant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What it is counted in.
    pub unit: Unit,
    /// How it came to be, for the constant and for points that do not say otherwise.
    pub status: Status,
    /// Ids in the document's table of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// The reference date (peildatum).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Why this figure, how it was derived, what it leaves out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Own place in the band (-2 to 2); absent: the scenario's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<f64>,
    /// Twelve weights from January that sum to 12; only for annual inputs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub season: Option<[f64; 12]>,
    /// Holds its last value instead of running linearly between points.
    #[serde(default, skip_serializing_if = "is_false")]
    pub step: bool,
    /// The dated points, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
}

/// One dated value of a [`Series`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The moment or period it holds for.
    pub at: When,
    /// The value; the middle of the band.
    pub value: f64,
    /// The lower end of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The upper end of the band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Differs from the series' status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Differs from the series' sources; empty: as the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// Differs from the series' reference date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// What holds for this point only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Series {
    /// A constant without band, source or note.
    pub fn constant(value: f64, unit: Unit, status: Status) -> Self {
        Self {
            value: Some(value),
            low: None,
            high: None,
            unit,
            status,
            source: Vec::new(),
            date: None,
            note: String::new(),
            band: None,
            season: None,
            step: false,
            points: Vec::new(),
        }
    }

    /// The value at `month`, band picked at place `band` (own place in the band first), picked values kept within 0 and `upper`.
    ///
    /// Dated path: linear between points (or held, when `step`), flat outside them; the pick is made at each point (docs/model.md, section 1).
    /// `None` when the series holds no value at all. Points in half-years and years count at their first month.
    pub fn at(&self, month: Month, band: f64, upper: f64) -> Option<f64> {
        let band = self.band.unwrap_or(band);
        let pick = |point: &Point| pick(point.low, point.value, point.high, band).clamp(0.0, upper);
        let after = self.points.partition_point(|point| point.at.first_month() <= month);
        let next = self.points.get(after);
        match (after.checked_sub(1).and_then(|index| self.points.get(index)), next) {
            (None, None) => self.value.map(|value| self::pick(self.low, value, self.high, band).clamp(0.0, upper)),
            (None, Some(first)) => Some(pick(first)),
            (Some(last), None) => Some(pick(last)),
            (Some(last), Some(_)) if self.step => Some(pick(last)),
            (Some(before), Some(next)) => {
                let span = f64::from(next.at.first_month().since(before.at.first_month()));
                let part = f64::from(month.since(before.at.first_month())) / span;
                let (from, to) = (pick(before), pick(next));
                Some(from + (to - from) * part)
            }
        }
    }
}

/// The value at place `band` between `low`, `mid` and `high` (docs/model.md, section 1); `mid` without a band.
pub fn pick(low: Option<f64>, mid: f64, high: Option<f64>, band: f64) -> f64 {
    match (low, high) {
        (Some(low), _) if band <= 0.0 => mid + band * (mid - low),
        (_, Some(high)) if band > 0.0 => mid + band * (high - mid),
        _ => mid,
    }
}

/// For `skip_serializing_if`.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(step: bool) -> Series {
        let point = |at: &str, value, low, high| Point {
            at: at.parse().unwrap(),
            value,
            low: Some(low),
            high: Some(high),
            status: None,
            source: Vec::new(),
            date: None,
            note: String::new(),
        };
        let points = vec![point("2026-01", 100.0, 80.0, 140.0), point("2026-05", 200.0, 150.0, 300.0)];
        Series { value: None, step, points, ..Series::constant(0.0, Unit::People, Status::Assumed) }
    }

    /// By hand: in March half-way between the picked points; +0.5 picks 120 and 250, -2 picks 60 and 100.
    #[test]
    fn paths_are_picked_at_their_points_and_then_drawn() {
        let at = |month: &str, band| path(false).at(month.parse().unwrap(), band, f64::INFINITY);
        assert_eq!(at("2025-01", 0.0), Some(100.0));
        assert_eq!(at("2026-03", 0.0), Some(150.0));
        assert_eq!(at("2026-03", 0.5), Some(185.0));
        assert_eq!(at("2026-03", -2.0), Some(80.0));
        assert_eq!(at("2030-01", 1.0), Some(300.0));
        assert_eq!(path(true).at("2026-04".parse().unwrap(), 0.0, f64::INFINITY), Some(100.0));
    }
}
