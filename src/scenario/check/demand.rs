//! Demand and the counting of uncertain locations.

use super::figures;
use super::report::{Place, Report};
use crate::scenario::fields::Rule;
use crate::scenario::{Demand, Homes, PipelineCounting};

/// Either kind of demand.
pub(super) fn demand(report: &mut Report<'_>, place: &Place<'_>, demand: &Demand) {
    let flow = match demand {
        Demand::Path(path) => return figures::fields(report, place, path.as_ref()),
        Demand::Flow(flow) => flow,
    };
    figures::fields(report, place, flow.as_ref());
    let homes = place.field("homes");
    match &flow.homes {
        Homes::Path(series) => figures::series(report, &homes, series, Rule::HOMES),
        Homes::ShareOfTarget(series) => figures::series(report, &homes, series, Rule::HOMES_SHARE),
        Homes::Weeks(series) => figures::series(report, &homes, series, Rule::HOMES_WEEKS),
    }
    figures::fields(report, &place.field("initial"), &flow.initial);
}

/// The threshold from which an uncertain location counts.
pub(super) fn pipeline(report: &mut Report<'_>, place: &Place<'_>, counting: &PipelineCounting) {
    if let PipelineCounting::Threshold(threshold) = counting {
        figures::figure(report, place, threshold, Rule::THRESHOLD);
    }
}
