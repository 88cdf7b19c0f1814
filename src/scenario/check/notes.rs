//! What planners keep beside the budget: earlier forecasts and comments.

use std::collections::BTreeSet;

use super::budgets::{plausible_year, years};
use super::report::{Place, Report};
use crate::scenario::{Comment, Document, KeptForecast};

/// Kept forecasts, and comments, at most.
const KEPT: usize = 200;
const COMMENTS: usize = 20_000;
/// Lines times payers, with room to spare.
const COSTS: usize = 200;
/// Letters of a comment at most.
const TEXT: usize = 4_000;

/// Kept forecasts and comments; they are only shown, so nothing of a run hangs on them.
pub(super) fn notes(report: &mut Report<'_>, document: &Document) {
    let root = Place::ROOT;
    let list = root.field("kept");
    if report.fits(&list, document.kept.len(), KEPT) {
        report.ids(&list, document.kept.iter().map(|kept| kept.id.as_str()));
        for (number, kept) in document.kept.iter().enumerate() {
            forecast(report, &list.item(&kept.id, number), kept);
        }
    }
    let list = root.field("comments");
    if report.fits(&list, document.comments.len(), COMMENTS) {
        comments(report, &list, &document.comments);
    }
}

fn forecast(report: &mut Report<'_>, place: &Place<'_>, kept: &KeptForecast) {
    report.title(&place.field("title"), &kept.title);
    report.text(&place.field("by"), &kept.by, 100);
    report.text(&place.field("variant"), &kept.variant, 300);
    let list = place.field("years");
    if report.fits(&list, kept.years.len(), COSTS) {
        for year in &kept.years {
            plausible_year(report, &list, year.year);
            if year.index.is_sign_negative() || year.index.is_zero() {
                report.add(super::figures::out_of_range(&list.at(&year.year), &year.index, "0", "1000"));
            }
        }
    }
    let list = place.field("costs");
    if report.fits(&list, kept.costs.len(), COSTS) {
        for (number, cost) in kept.costs.iter().enumerate() {
            years(report, &list.number(number), &cost.years);
        }
    }
}

fn comments(report: &mut Report<'_>, list: &Place<'_>, comments: &[Comment]) {
    let mut seen = BTreeSet::new();
    for (number, comment) in comments.iter().enumerate() {
        let place = list.number(number);
        report.title(&place.field("row"), &comment.row);
        plausible_year(report, &place.field("year"), comment.year);
        report.text(&place.field("text"), &comment.text, TEXT);
        report.text(&place.field("by"), &comment.by, 100);
        report.text(&place.field("at"), &comment.at, 100);
        if !seen.insert((comment.row.as_str(), comment.year)) {
            report.add(place.error("comment-double").with("row", &comment.row).with("year", &comment.year));
        }
    }
}
