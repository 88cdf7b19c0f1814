//! Months, periods and units: what every number in the program is counted in.
//!
//! The model counts in whole months (docs/model.md, section 1), so a [`Month`] is one number and arithmetic on it cannot fail.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar month; ordered, cheap to copy, never invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month `month` (1 to 12) of `year`; `None` outside years 1900 to 2200 or months 1 to 12.
    pub fn new(year: i32, month: i32) -> Option<Self> {
        ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then(|| Self(year * 12 + month - 1))
    }

    /// January of `year`, kept within the years 1900 to 2200.
    pub fn january(year: i32) -> Self {
        Self(year.clamp(1900, 2200) * 12)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// The month of the year counted from zero, as an index into twelve weights.
    pub fn season(self) -> usize {
        usize::try_from(self.0.rem_euclid(12)).unwrap_or(0)
    }

    /// This month and `months` later (earlier when negative); saturates.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Whole months from `earlier` to this one; negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The real number of days in this month.
    pub fn days(self) -> i32 {
        let year = i16::try_from(self.year()).unwrap_or(2000);
        let month = i8::try_from(self.month()).unwrap_or(1);
        civil::Date::new(year, month, 1).map_or(30, |date| i32::from(date.days_in_month()))
    }

    /// The half-year this month lies in.
    pub fn half_year(self) -> HalfYear {
        HalfYear(self.0.div_euclid(6))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = BadDate;

    /// Reads `2026-01` and `2026-01-15`; the day is checked and then ignored (model, section 1).
    fn from_str(text: &str) -> Result<Self, BadDate> {
        match text.parse::<Day>()? {
            Day::Month(month) => Ok(month),
            Day::Date(date) => Self::new(i32::from(date.year()), i32::from(date.month())).ok_or(BadDate),
            Day::Year(_) => Err(BadDate),
        }
    }
}

/// Half a calendar year, the period of a housing target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfYear(i32);

impl HalfYear {
    /// The first month of the half-year.
    pub fn first_month(self) -> Month {
        Month(self.0 * 6)
    }
}

impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-H{}", self.0.div_euclid(2), self.0.rem_euclid(2) + 1)
    }
}

/// A text that is no date of the form asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadDate;

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date such as 2026, 2026-H1, 2026-01 or 2026-01-15")
    }
}

impl std::error::Error for BadDate {}

/// A reference date (peildatum) as precise as its source gives it: a year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Only the year is known.
    Year(i32),
    /// Year and month are known.
    Month(Month),
    /// The day is known.
    Date(civil::Date),
}

impl Day {
    /// The month this date falls in; January for a bare year.
    pub fn month(self) -> Month {
        match self {
            Self::Year(year) => Month::january(year),
            Self::Month(month) => month,
            Self::Date(date) => Month(i32::from(date.year()) * 12 + i32::from(date.month()) - 1),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(month) => month.fmt(f),
            Self::Date(date) => date.fmt(f),
        }
    }
}

impl FromStr for Day {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let part = |range: std::ops::Range<usize>| -> Result<i32, BadDate> {
            let digits = text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            digits.and_then(|part| part.parse().ok()).ok_or(BadDate)
        };
        let dash = |at: usize| text.as_bytes().get(at) == Some(&b'-');
        match text.len() {
            4 => part(0..4).and_then(|year| Month::new(year, 1).map(|_| Self::Year(year)).ok_or(BadDate)),
            7 if dash(4) => Month::new(part(0..4)?, part(5..7)?).map(Self::Month).ok_or(BadDate),
            10 if dash(4) && dash(7) => {
                Month::new(part(0..4)?, part(5..7)?).ok_or(BadDate)?;
                text.parse().map(Self::Date).map_err(|_error: jiff::Error| BadDate)
            }
            _ => Err(BadDate),
        }
    }
}

/// The moment or period a point of a series belongs to: a year, a half-year or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A calendar year, for annual figures.
    Year(i32),
    /// Half a year, for housing targets.
    HalfYear(HalfYear),
    /// A month, for dated paths and observed months.
    Month(Month),
}

impl When {
    /// The first month of the period.
    pub fn first_month(self) -> Month {
        match self {
            Self::Year(year) => Month::january(year),
            Self::HalfYear(half) => half.first_month(),
            Self::Month(month) => month,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::HalfYear(half) => half.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl FromStr for When {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let half = |month: i32| {
            let year = text.get(..4).and_then(|year| year.parse().ok()).ok_or(BadDate)?;
            Month::new(year, month).map(|first| Self::HalfYear(first.half_year())).ok_or(BadDate)
        };
        match text.get(4..) {
            Some("-H1") => half(1),
            Some("-H2") => half(7),
            _ => Ok(match text.parse()? {
                Day::Year(year) => Self::Year(year),
                day => Self::Month(day.month()),
            }),
        }
    }
}

/// Reads and writes a type through its text form.
macro_rules! serde_by_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|error: BadDate| {
                    // A hostile file may hold a text of megabytes: only its start is repeated.
                    let start: String = text.chars().take(40).collect();
                    serde::de::Error::custom(format!("`{start}`: {error}"))
                })
            }
        }
    )*};
}
serde_by_text!(Month, Day, When);

/// What a figure or a series is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// People on a date.
    People,
    /// People in a year.
    PeoplePerYear,
    /// People in half a year.
    PeoplePerHalfYear,
    /// People in a month.
    PeoplePerMonth,
    /// Places (beds).
    Places,
    /// Places in a month, of places that change state.
    PlacesPerMonth,
    /// One place during one month.
    PlaceMonths,
    /// One place during one day.
    PlaceDays,
    /// A number of months.
    Months,
    /// A number of weeks.
    Weeks,
    /// A number of days.
    Days,
    /// A part of one; shown as a percentage or as a decimal fraction.
    Share,
    /// A part of one per month.
    SharePerMonth,
    /// A number without unit: the band, an index.
    Number,
    /// Euro.
    Euro,
    /// Euro per place per day.
    EuroPerPlaceDay,
    /// Thousands of euro, as budget tables are published.
    ThousandEuro,
    /// Euro per decision on an application.
    EuroPerDecision,
    /// Euro per resident per year.
    EuroPerPersonYear,
    /// Swiss francs per resident per day, of published figures to compare with.
    ChfPerPersonDay,
    /// Full-time staff per place.
    StaffPerPlace,
}

impl Unit {
    /// The end of the name of its short unit among the texts (`unit-short-<name>`); shares shown as a percentage, prices and plain
    /// numbers carry their sign themselves and have none.
    pub fn short_name(self, percent: bool) -> &'static str {
        match self {
            Self::PeoplePerYear => "year",
            Self::PeoplePerHalfYear => "half-year",
            Self::PeoplePerMonth | Self::SharePerMonth => "month",
            Self::People => "people",
            Self::Places => "places",
            Self::Months => "months",
            Self::Weeks => "weeks",
            Self::EuroPerPlaceDay => "day",
            Self::EuroPerDecision => "decision",
            Self::StaffPerPlace => "staff",
            Self::Share if !percent => "per-place",
            _ => "none",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_know_their_calendar() {
        let february: Month = "2028-02-29".parse().unwrap();
        assert_eq!((february.days(), february.to_string()), (29, "2028-02".to_owned()));
        assert_eq!(february.plus(11).to_string(), "2029-01");
        assert_eq!(february.plus(11).since(february), 11);
        assert_eq!(february.half_year().to_string(), "2028-H1");
        assert_eq!(february.plus(5).half_year().first_month().to_string(), "2028-07");
    }

    #[test]
    fn wrong_dates_are_refused() {
        for text in ["", "26-01", "2026-13", "2026-02-30", "2026-H3", "2026-1", "+026-01", "2026-01-1é", "9999-01"] {
            assert_eq!(text.parse::<When>(), Err(BadDate), "{text}");
        }
    }
}
