//! Budget tables, kept forecasts and comments: parts of the document beside its base.

use super::super::command::Origin;
use crate::problem::Problem;
use crate::scenario::{BudgetEdition, Comment, Document, KeptForecast, Value};

/// Puts an edition in the place of the one with its id, or at the end.
pub(super) fn put_edition(document: &mut Document, edition: &BudgetEdition) {
    match document.budgets.iter_mut().find(|known| known.id == edition.id) {
        Some(known) => known.clone_from(edition),
        None => document.budgets.push(edition.clone()),
    }
}

/// Takes an edition out, and what variants said of it, which leads nowhere any more.
pub(super) fn drop_edition(document: &mut Document, id: &str) {
    document.budgets.retain(|known| known.id != id);
    let gone = |value: &Value| matches!(value, Value::Choice(chosen) if chosen == id);
    for variant in &mut document.variants {
        variant.changes.retain(|change| change.address != "budget" || !gone(&change.new));
    }
}

/// Keeps a forecast, dated by the command unless it is already.
///
/// Errors: a forecast with its id is kept already.
pub(super) fn keep(document: &mut Document, kept: &KeptForecast, origin: &Origin) -> Result<(), Problem> {
    if document.kept.iter().any(|known| known.id == kept.id) {
        return Err(Problem::error("kept-exists", "kept").with("found", &kept.id));
    }
    let mut kept = kept.clone();
    kept.date = kept.date.or_else(|| origin.when.get(..10)?.parse().ok());
    if kept.by.is_empty() {
        kept.by.clone_from(&origin.who);
    }
    document.kept.push(kept);
    Ok(())
}

/// Says something about a row in a year, or takes it back; comments stand by row, then year.
pub(super) fn comment(document: &mut Document, (row, year): (&str, i32), text: &str, origin: &Origin) {
    let comments = &mut document.comments;
    let same = |known: &Comment| known.row == row && known.year == year;
    if comments.iter().any(|known| same(known) && known.text == text) {
        return;
    }
    comments.retain(|known| !same(known));
    if !text.is_empty() {
        let Origin { who, when } = origin.clone();
        let place = comments.partition_point(|known| (known.row.as_str(), known.year) < (row, year));
        comments.insert(place, Comment { row: row.to_owned(), year, text: text.to_owned(), by: who, at: when });
    }
}
