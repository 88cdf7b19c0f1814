//! Where the value at an address comes from.

use super::figure::{Figure, Series, Status};
use crate::units::Day;

/// Status, source, reference date and note of one value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Origin<'a> {
    /// How it came to be.
    pub status: Status,
    /// Ids in the document's table of sources.
    pub source: &'a [String],
    /// The reference date.
    pub date: Option<Day>,
    /// Why this value.
    pub note: &'a str,
}

impl<'a, T> From<&'a Figure<T>> for Origin<'a> {
    fn from(figure: &'a Figure<T>) -> Self {
        Self { status: figure.status, source: &figure.source, date: figure.date, note: &figure.note }
    }
}

impl<'a> From<&'a Series> for Origin<'a> {
    /// Of the constant, or of the last point: the value that holds to the end of the horizon.
    fn from(series: &'a Series) -> Self {
        let whole = Self { status: series.status, source: &series.source, date: series.date, note: &series.note };
        let Some(point) = series.points.last() else { return whole };
        Self {
            status: point.status.unwrap_or(series.status),
            source: if point.source.is_empty() { &series.source } else { &point.source },
            date: point.date.or(series.date),
            note: if point.note.is_empty() { &series.note } else { &point.note },
        }
    }
}
