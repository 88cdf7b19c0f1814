//! Where the value at an address comes from.

use super::DatedMonth;
use super::figure::{Figure, Series, Status};
use crate::units::Day;

/// Status, source, reference date and note of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// How it came to be.
    pub status: Status,
    /// Ids in the document's table of sources.
    pub source: Vec<String>,
    /// The reference date.
    pub date: Option<Day>,
    /// Why this value.
    pub note: String,
}

impl Origin {
    /// Of a single figure.
    pub fn of_figure<T>(figure: &Figure<T>) -> Self {
        Self { status: figure.status, source: figure.source.clone(), date: figure.date, note: figure.note.clone() }
    }

    /// Of a month.
    pub fn of_month(dated: &DatedMonth) -> Self {
        Self { status: dated.status, source: dated.source.clone(), date: None, note: dated.note.clone() }
    }

    /// Of a constant, or of the last point of a series: the value that holds to the end of the horizon.
    pub fn of_series(series: &Series) -> Self {
        let Some(point) = series.points.last() else {
            let Series { status, date, .. } = *series;
            return Self { status, source: series.source.clone(), date, note: series.note.clone() };
        };
        // A point that somebody assumed or decided does not come from the source of the series around it.
        let own = matches!(point.status, Some(Status::Assumed | Status::Decided));
        let inherits = |absent: bool| absent && !own;
        Self {
            status: point.status.unwrap_or(series.status),
            source: if inherits(point.source.is_empty()) { series.source.clone() } else { point.source.clone() },
            date: if inherits(point.date.is_none()) { series.date } else { point.date },
            note: if inherits(point.note.is_empty()) { series.note.clone() } else { point.note.clone() },
        }
    }
}
