//! Names and levels of rows: from a column that says so, from articles and instruments, else from the word "totaal".

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Read;
use crate::problem::Problem;
use crate::scenario::{BudgetRow, RowKind};

/// Whether a row calls itself a total.
pub(super) fn is_total(name: &str) -> bool {
    let first = name.split(|sign: char| !sign.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    matches!(first.to_lowercase().as_str(), "totaal" | "total" | "subtotaal" | "subtotal")
}

/// Gives every row an id: that of the known row it is, else one made from its name.
pub(super) fn name(rows: &mut [Read], known: &[BudgetRow]) {
    let mut taken: BTreeSet<String> = known.iter().map(|row| row.id.clone()).collect();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for read in rows {
        let Some(row) = &mut read.row else { continue };
        let same = |other: &&BudgetRow| {
            let name = other.name.to_lowercase() == row.name.to_lowercase();
            let stated = |own: &str, known: &str| own.is_empty() || known.is_empty() || own == known;
            name && other.kind == row.kind
                && stated(&row.article, &other.article)
                && stated(&row.instrument, &other.instrument)
        };
        match known.iter().filter(same).find(|other| !used.contains(&other.id)) {
            Some(other) => {
                row.id.clone_from(&other.id);
                row.pays.clone_from(&other.pays);
                row.parent.clone_from(&other.parent);
                row.net = other.net;
            }
            None => row.id = fresh(&row.article, &row.name, &taken),
        }
        taken.insert(row.id.clone());
        used.insert(row.id.clone());
    }
}

/// An id that is not taken: the article and the first words of the name, in small letters.
fn fresh(article: &str, name: &str, taken: &BTreeSet<String>) -> String {
    let text =
        if article.is_empty() || name.starts_with(article) { name.to_owned() } else { format!("{article} {name}") };
    let mut id = String::new();
    for letter in text.to_lowercase().chars().take(40) {
        match letter {
            letter if letter.is_alphanumeric() => id.push(letter),
            '.' if id.ends_with(|last: char| last.is_ascii_digit()) => id.push('.'),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches(['-', '.']).to_owned();
    let id = if id.is_empty() { "regel".to_owned() } else { id };
    if !taken.contains(&id) {
        return id;
    }
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    numbered.into_iter().find(|id| !taken.contains(id)).unwrap_or(id)
}

/// What is known of the place of a row.
#[derive(Clone)]
struct Place {
    id: String,
    name: String,
    article: String,
    instrument: String,
    kind: RowKind,
}

/// Hangs rows under their totals; `stated` is what the table itself says each is part of. Whether that had to be found in the amounts.
pub(super) fn arrange(rows: &mut [Read], stated: &[String]) -> bool {
    let place = |read: &Read| {
        let row = read.row.as_ref()?;
        Some(Place {
            id: row.id.clone(),
            name: row.name.clone(),
            article: row.article.clone(),
            instrument: row.instrument.clone(),
            kind: row.kind,
        })
    };
    let places: Vec<Option<Place>> = rows.iter().map(place).collect();
    let articles = places.iter().flatten().any(|place| !place.article.is_empty());
    for (index, read) in rows.iter_mut().enumerate() {
        let Some(row) = &mut read.row else { continue };
        let said = stated.get(index).map_or("", |said| said.trim());
        let own = |place: &&Place| place.id != row.id;
        if !said.is_empty() {
            let named = |place: &&Place| {
                place.name.to_lowercase() == said.to_lowercase() || place.id == said || place.article == said
            };
            match places.iter().flatten().filter(own).find(named) {
                Some(place) => row.parent = Some(place.id.clone()),
                None => read.told.push((None, Problem::error("paste-parent", "").with("found", said))),
            }
        } else if row.parent.is_none() && articles {
            row.parent = by_article(index, &places);
        }
    }
    if articles || stated.iter().any(|said| !said.is_empty()) {
        return false;
    }
    if places.iter().flatten().any(|place| is_total(&place.name)) {
        by_totals(rows);
        return false;
    }
    by_sums(rows)
}

/// The row that one is part of by its article and instrument: its instrument, else its article, else the article above that.
fn by_article(index: usize, places: &[Option<Place>]) -> Option<String> {
    let row = places.get(index)?.as_ref()?;
    let before = || places.iter().take(index).flatten().filter(|place| place.kind == row.kind);
    if row.article.is_empty() {
        return None;
    }
    let first =
        |article: &str| places.iter().flatten().find(|place| place.kind == row.kind && place.article == article);
    // The first row of an instrument that has its name, or no other, is its total.
    let heads = |place: &Place| place.instrument.is_empty() || place.name == place.instrument;
    if !heads(row)
        && let Some(total) =
            before().find(|place| place.article == row.article && place.instrument == row.instrument && heads(place))
    {
        return Some(total.id.clone());
    }
    if let Some(total) = first(&row.article).filter(|total| total.id != row.id && total.instrument.is_empty()) {
        return Some(total.id.clone());
    }
    let mut article = row.article.as_str();
    while let Some((above, _)) = article.rsplit_once('.') {
        if let Some(total) = first(above).filter(|total| total.instrument.is_empty()) {
            return Some(total.id.clone());
        }
        article = above;
    }
    None
}

/// A row that calls itself a total is that of the rows above it, up to the total before; it is net when receipts are among them.
fn by_totals(rows: &mut [Read]) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..rows.len() {
        let Some(row) = rows.get(index).and_then(|read| read.row.as_ref()) else { continue };
        if !is_total(&row.name) {
            if row.parent.is_none() {
                open.push(index);
            }
            continue;
        }
        let (id, kind) = (row.id.clone(), row.kind);
        let mut net = false;
        for part in open.drain(..) {
            if let Some(part) = rows.get_mut(part).and_then(|read| read.row.as_mut())
                && (part.kind == kind || part.kind == RowKind::Receipt)
            {
                net |= part.kind != kind;
                part.parent = Some(id.clone());
            }
        }
        if let Some(total) = rows.get_mut(index).and_then(|read| read.row.as_mut()) {
            total.net |= net;
        }
    }
}

/// In a table whose totals stand above their parts and are not called so: a row is the total of the rows right below it when those add up to
/// it in every year. Whether any was found.
fn by_sums(rows: &mut [Read]) -> bool {
    let kept: Vec<BudgetRow> = rows.iter().filter_map(|read| read.row.clone()).collect();
    // From the last row up: where the rows that belong to a row end, and which of them are its own parts.
    let mut ends: Vec<usize> = vec![0; kept.len()];
    let mut parents: Vec<Option<String>> = kept.iter().map(|row| row.parent.clone()).collect();
    let mut found = false;
    for index in (0..kept.len()).rev() {
        ends[index] = index + 1;
        let Some((end, parts)) = parts_of(&kept, &ends, index) else { continue };
        ends[index] = end;
        for part in parts.into_iter().filter(|part| kept[*part].parent.is_none()) {
            parents[part] = Some(kept[index].id.clone());
            found = true;
        }
    }
    let with_row = rows.iter_mut().filter_map(|read| read.row.as_mut());
    with_row.zip(parents).for_each(|(row, parent)| row.parent = parent);
    found
}

/// The rows right below one that add up to it in every year, and where they end; at least two years must say so.
fn parts_of(rows: &[BudgetRow], ends: &[usize], index: usize) -> Option<(usize, Vec<usize>)> {
    let total = rows.get(index)?;
    if total.years.iter().filter(|amount| !amount.amount.is_zero()).count() < 2 {
        return None;
    }
    let mut sums: Vec<Decimal> = vec![Decimal::ZERO; total.years.len()];
    let (mut parts, mut next) = (Vec::new(), index + 1);
    while let Some(part) = rows.get(next).filter(|part| part.kind == total.kind) {
        for (sum, amount) in sums.iter_mut().zip(&total.years) {
            *sum = sum.checked_add(part.counts(amount.year)?)?;
        }
        parts.push(next);
        next = *ends.get(next)?;
        if sums.iter().zip(&total.years).all(|(sum, amount)| *sum == amount.amount) {
            return Some((next, parts));
        }
    }
    None
}
