//! What stands around the base: sources, forecasts, variants, and the calendar.

use super::report::{Place, Report};
use super::{cash, figures};
use crate::problem::Severity;
use crate::scenario::address::{readable, suggested};
use crate::scenario::{BASE, Document, Event, Variant};
use crate::units::{Day, Month};

/// Items in a list at most.
const SOURCES: usize = 5_000;
const EVENTS: usize = 5_000;
const FORECASTS: usize = 200;
const VARIANTS: usize = 200;
/// Of all variants together.
const CHANGES: usize = 10_000;
/// Views and sliders of a presentation at most.
const VIEWS: usize = 200;
/// Letters in an address of the web at most.
const URL: usize = 2_000;

/// What comes before the base in a file.
pub(super) fn before_base(report: &mut Report<'_>, document: &Document) {
    let root = Place::ROOT;
    // The id of a document is no item of a list, but has to be as readable as one.
    if !readable(&document.id) || document.id.len() > 64 {
        let start: String = document.id.chars().take(64).collect();
        report.add(root.field("id").error("id-unreadable").with("found", &start).with("limit", &64));
    }
    report.words(&root.field("title"), &document.title);
    report.note(&root.field("note"), &document.note.nl);
    report.note(&root.field("note"), &document.note.en);
    let list = root.field("sources");
    if !report.fits(&list, document.sources.len(), SOURCES) {
        return;
    }
    report.ids(&list, document.sources.iter().map(|source| source.id.as_str()));
    for (number, source) in document.sources.iter().enumerate() {
        let place = list.item(&source.id, number);
        report.title(&place.field("title"), &source.title);
        report.title(&place.field("publisher"), &source.publisher);
        report.text(&place.field("url"), &source.url, URL);
    }
}

/// What comes after the base and the budgets in a file.
pub(super) fn after_base(report: &mut Report<'_>, document: &Document) {
    let root = Place::ROOT;
    let list = root.field("forecasts");
    if report.fits(&list, document.forecasts.len(), FORECASTS) {
        report.ids(&list, document.forecasts.iter().map(|forecast| forecast.id.as_str()));
        for (number, forecast) in document.forecasts.iter().enumerate() {
            let place = list.item(&forecast.id, number);
            report.words(&place.field("title"), &forecast.title);
            figures::fields(report, &place, forecast);
        }
    }
    cash::references(report, &document.references);
    variants(report, document);
    views(report, document);
}

/// What is wrong in a variant that is not chosen blocks nothing.
pub(super) fn others(report: &mut Report<'_>, document: &Document, chosen: Option<&str>) {
    for variant in document.variants.iter().filter(|variant| chosen != Some(variant.id.as_str())) {
        for mut problem in document.base.clone().apply(&document.chain(&variant.id)) {
            problem.severity = Severity::Warning;
            report.add(problem);
        }
    }
}

/// Every variant can be chosen.
pub(super) fn variants(report: &mut Report<'_>, document: &Document) {
    let root = Place::ROOT;
    let list = root.field("variants");
    let changes = document.variants.iter().map(|variant| variant.changes.len()).sum();
    if !report.fits(&list, document.variants.len(), VARIANTS) || !report.fits(&list, changes, CHANGES) {
        return;
    }
    report.ids(&list, document.variants.iter().map(|variant| variant.id.as_str()));
    for (number, variant) in document.variants.iter().enumerate() {
        let place = list.item(&variant.id, number);
        report.words(&place.field("title"), &variant.title);
        report.note(&place.field("note"), &variant.note.nl);
        report.note(&place.field("note"), &variant.note.en);
        family(report, &place, document, variant);
        let changes = place.field("changes");
        for (number, change) in variant.changes.iter().enumerate() {
            let place = changes.number(number);
            figures::value(report, &place.field("new"), &change.new);
            report.text(&place.field("by"), &change.by, 100);
            report.text(&place.field("at"), &change.at, 100);
        }
    }
}

/// A variant does not descend from itself, and its parent is there; `base` is no name for one, since it names the base.
fn family(report: &mut Report<'_>, place: &Place<'_>, document: &Document, variant: &Variant) {
    if variant.id == BASE {
        report.add(place.field("id").error("variant-called-base"));
    }
    let Some(parent) = &variant.parent else { return };
    if document.variant(parent).is_none() {
        let known = document.variants.iter().map(|known| known.id.as_str()).filter(|known| *known != variant.id);
        let problem = place.field("parent").error("variant-parent-unknown").with("found", parent);
        report.add(suggested(problem, parent, known));
    } else if document.descends(parent, &variant.id) {
        report.add(place.field("parent").error("variant-parent-circle").with("found", parent));
    }
}

/// What a presentation goes through; a view of a variant that is gone shows the base.
pub(super) fn views(report: &mut Report<'_>, document: &Document) {
    let root = Place::ROOT;
    let list = root.field("views");
    let sliders = root.field("sliders");
    if !report.fits(&list, document.views.len(), VIEWS) || !report.fits(&sliders, document.sliders.len(), VIEWS) {
        return;
    }
    report.ids(&list, document.views.iter().map(|view| view.id.as_str()));
    for (number, view) in document.views.iter().enumerate() {
        let place = list.item(&view.id, number);
        report.words(&place.field("title"), &view.title);
        report.note(&place.field("note"), &view.note.nl);
        report.note(&place.field("note"), &view.note.en);
        let unknown = |id: &&String| id.as_str() != BASE && document.variant(id).is_none();
        for id in view.variant.iter().chain(&view.compare).filter(unknown) {
            report.add(place.warning("view-variant-unknown").with("found", id));
        }
    }
    for (number, slider) in document.sliders.iter().enumerate() {
        report.text(&sliders.number(number), slider, 100);
    }
}

/// The steering calendar; its moments may stand in any order.
pub(super) fn calendar(report: &mut Report<'_>, events: &[Event]) {
    let root = Place::ROOT;
    let list = root.field("calendar");
    if !report.fits(&list, events.len(), EVENTS) {
        return;
    }
    report.ids(&list, events.iter().map(|event| event.id.as_str()));
    for (number, event) in events.iter().enumerate() {
        let place = list.item(&event.id, number);
        report.words(&place.field("title"), &event.title);
        report.note(&place.field("note"), &event.note);
        report.provenance(&place, event.status, &event.source);
        if let Some(until) = event.until.filter(|until| last_day(*until) < first_day(event.date)) {
            report.add(place.error("until-before-date").with("date", &event.date).with("until", &until));
        }
    }
}

/// The earliest day that a date can mean.
fn first_day(date: Day) -> (Month, i8) {
    let day = if let Day::Date(date) = date { date.day() } else { 1 };
    (date.month(), day)
}

/// The latest day that a date can mean.
fn last_day(date: Day) -> (Month, i8) {
    match date {
        Day::Year(_) => (date.month().plus(11), 31),
        Day::Month(month) => (month, 31),
        Day::Date(day) => (date.month(), day.day()),
    }
}
