//! Purchases and sales, and published costs to compare with.

use std::collections::BTreeSet;

use super::budgets::plausible_year;
use super::figures;
use super::report::{Place, Report};
use crate::scenario::fields::Rule;
use crate::scenario::{Reference, Scenario, Transaction};
use crate::units::Unit;

/// Purchases and sales, and references, at most.
const ITEMS: usize = 2_000;

/// Every purchase and sale: amounts with their months, in the order of time, within the horizon.
pub(super) fn transactions(report: &mut Report<'_>, scenario: &Scenario) {
    let root = Place::ROOT;
    let list = root.field("transactions");
    if scenario.transactions.is_empty() || !report.fits(&list, scenario.transactions.len(), ITEMS) {
        return;
    }
    report.ids(&list, scenario.transactions.iter().map(|transaction| transaction.id.as_str()));
    let known: BTreeSet<&str> = scenario.locations.iter().map(|location| location.id.as_str()).collect();
    for (number, transaction) in scenario.transactions.iter().enumerate() {
        let place = list.item(&transaction.id, number);
        report.words(&place.field("title"), &transaction.title);
        report.note(&place.field("note"), &transaction.note);
        figures::fields(report, &place, transaction);
        if let Some(unknown) = transaction.location.as_ref().filter(|id| !known.contains(id.as_str())) {
            let start: String = unknown.chars().take(64).collect();
            report.add(place.field("location").warning("transaction-location").with("found", &start));
        }
        moments(report, &place, transaction, scenario);
    }
}

/// What is stated in part, in the wrong order or outside the horizon.
fn moments(report: &mut Report<'_>, place: &Place<'_>, of: &Transaction, scenario: &Scenario) {
    for (moment, figure, month, amount) in
        [("spent", "amount", of.spent, &of.amount), ("sold", "receipt", of.sold, &of.receipt)]
    {
        if month.is_some() != amount.is_some() {
            let missing = if month.is_some() { figure } else { moment };
            report.add(place.warning("transaction-half").with("missing", missing));
        }
        let outside = |month: &crate::units::Month| *month < scenario.start || *month > scenario.end;
        if let Some(month) = month.filter(outside) {
            let problem = place.field(moment).warning("transaction-outside").with("month", &month);
            report.add(problem.with("start", &scenario.start).with("end", &scenario.end));
        }
    }
    let pairs = [("committed", of.committed, of.spent), ("spent", of.spent, of.sold)];
    for (name, first, second) in pairs {
        if let (Some(first), Some(second)) = (first, second)
            && first > second
        {
            report.add(place.field(name).warning("transaction-order").with("found", &first).with("other", &second));
        }
    }
}

/// Published costs: in one of two monies, with a share of places in use above 0.
pub(super) fn references(report: &mut Report<'_>, references: &[Reference]) {
    let root = Place::ROOT;
    let list = root.field("references");
    if references.is_empty() || !report.fits(&list, references.len(), ITEMS) {
        return;
    }
    report.ids(&list, references.iter().map(|reference| reference.id.as_str()));
    for (number, reference) in references.iter().enumerate() {
        let place = list.item(&reference.id, number);
        report.words(&place.field("title"), &reference.title);
        plausible_year(report, &place.field("year"), reference.year);
        let francs = reference.cost.unit == Unit::ChfPerPersonDay;
        let unit = if francs { Unit::ChfPerPersonDay } else { Unit::EuroPerPersonYear };
        let rule = Rule { unit, ..Rule::once() };
        figures::figure(report, &place.field("cost"), &reference.cost, rule);
        if let Some(norm) = &reference.norm {
            figures::figure(report, &place.field("norm"), norm, rule);
        }
        for (name, share) in [("occupancy", &reference.occupancy), ("target", &reference.target)] {
            if let Some(share) = share {
                figures::figure(report, &place.field(name), share, Rule::norm());
            }
        }
    }
}
