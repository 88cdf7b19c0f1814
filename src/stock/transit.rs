//! Permit holders in transit locations: when those are full, and when stays run over without a home (docs/model.md#transit).

use crate::engine::{Outcome, SeriesId};
use crate::scenario::{Checked, Homes};

/// Half a place or person: less is told as none.
const HALF: f64 = 0.5;
/// Months a stay lasts at most.
pub const LIMIT: f64 = 12.0;

/// Why nothing can be said of transit locations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Demand is a published path: it does not tell who waits for a home.
    Path,
    /// There are no transit places, and nobody is in one.
    NoPlaces,
}

/// What happens in transit locations.
#[derive(Clone, Debug, PartialEq)]
pub struct Transit {
    /// Months a stay lasts on average in the first and the last month, at most [`LIMIT`].
    pub stay: [f64; 2],
    /// The first month in which nobody more fits in.
    pub full: Option<usize>,
    /// The months in which stays run over.
    pub bottleneck: Option<Bottleneck>,
    /// Homes that lack per month for those whose stay ends, months 0 to M-1.
    pub homes_short: Vec<f64>,
}

/// The first unbroken run of months in which people whose stay is over have no home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bottleneck {
    /// Its first month.
    pub from: usize,
    /// The first month it is over; absent: it lasts to the end.
    pub until: Option<usize>,
    /// Most people at once.
    pub most: f64,
    /// When that is.
    pub most_in: usize,
    /// Homes that lack per month, averaged over its months.
    pub homes_short: f64,
}

/// What happens in transit locations, or why nothing can be said.
pub fn transit(checked: &Checked, outcome: &Outcome) -> Result<Transit, Absent> {
    let scenario = checked.scenario();
    let flow = scenario.demand.flow().ok_or(Absent::Path)?;
    let column = |id| outcome.series(id).map_or(&[][..], |column| &column[..column.len().min(outcome.months)]);
    let (stays, over, places) = (column(SeriesId::D), column(SeriesId::X), column(SeriesId::TransitPlaces));
    let people: Vec<f64> = stays.iter().zip(over).map(|(stays, over)| stays + over).collect();
    if places.iter().chain(&people).all(|number| *number < HALF) {
        return Err(Absent::NoPlaces);
    }
    let band = scenario.band.value.unwrap_or(0.0);
    let stay = [scenario.start, scenario.end]
        .map(|month| flow.duration_transit.at(month, band, LIMIT).unwrap_or(1.0).max(1.0));
    let full = places.iter().zip(&people).position(|(places, people)| *places >= HALF && people + HALF > *places);
    let ready = column(SeriesId::DReady).iter().zip(column(SeriesId::Homes));
    // A wait as an input makes homes out of the people who wait: then none lack.
    let supplied = !matches!(flow.homes, Homes::Weeks(_));
    let homes_short: Vec<f64> =
        ready.map(|(ready, homes)| if supplied { (ready - homes).max(0.0) } else { 0.0 }).collect();
    Ok(Transit { stay, full, bottleneck: bottleneck(over, &homes_short), homes_short })
}

fn bottleneck(over: &[f64], homes_short: &[f64]) -> Option<Bottleneck> {
    let from = over.iter().position(|people| *people > HALF)?;
    let length = over.iter().skip(from).take_while(|people| **people > HALF).count();
    let months = from..from + length;
    let (mut most, mut most_in) = (0.0, from);
    for month in months.clone() {
        if over[month] > most {
            (most, most_in) = (over[month], month);
        }
    }
    // Who is over in a month lacked a home the month before.
    let lacking = months.start.saturating_sub(1)..months.end;
    let short = homes_short.get(lacking.clone()).unwrap_or_default();
    let count = u32::try_from(short.len().max(1)).map_or(1.0, f64::from);
    Some(Bottleneck {
        from,
        until: (months.end < over.len()).then_some(months.end),
        most,
        most_in,
        homes_short: short.iter().sum::<f64>() / count,
    })
}
