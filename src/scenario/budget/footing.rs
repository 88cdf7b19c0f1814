//! Whether totals are what their parts add up to, named per row and year.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{BudgetRow, RowKind};

/// A total in one year beside its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Footing<'a> {
    /// The place of the total among the rows.
    pub number: usize,
    /// The total.
    pub row: &'a BudgetRow,
    /// The year.
    pub year: i32,
    /// What it says, in thousands of euro.
    pub total: Decimal,
    /// What comes of adding up.
    pub verdict: Verdict<'a>,
}

/// What comes of adding up the parts of a total.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<'a> {
    /// The parts add up to it.
    Foots,
    /// They add up to something else.
    Differs {
        /// The sum of the parts.
        sum: Decimal,
        /// The total less that sum.
        difference: Decimal,
    },
    /// It cannot be said: these parts have no figure for the year, which is not 0.
    Missing(Vec<&'a BudgetRow>),
}

/// Every total of a table in every year it has a figure for, in the order of the table (docs/model.md#footing).
///
/// Parts of a total are the rows with its id as parent and its kind; of a net total the receipts too, with their sign. Commitments and
/// expenditure are never added: they are counted apart.
pub fn footing(rows: &[BudgetRow]) -> Vec<Footing<'_>> {
    let mut children: BTreeMap<&str, Vec<&BudgetRow>> = BTreeMap::new();
    for row in rows {
        if let Some(parent) = &row.parent {
            children.entry(parent).or_default().push(row);
        }
    }
    let mut found = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let parts = children.get(row.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let parts: Vec<&BudgetRow> =
            parts.iter().copied().filter(|part| part.id != row.id && counts(row, part)).collect();
        if parts.is_empty() {
            continue;
        }
        for given in &row.years {
            if let Some(verdict) = verdict(&parts, given.year, given.amount) {
                found.push(Footing { number, row, year: given.year, total: given.amount, verdict });
            }
        }
    }
    found
}

/// Whether a part counts in a total.
pub(super) fn counts(total: &BudgetRow, part: &BudgetRow) -> bool {
    part.kind == total.kind || (total.net && part.kind == RowKind::Receipt)
}

/// `None`: amounts too large to add up, which the checks tell.
fn verdict<'a>(parts: &[&'a BudgetRow], year: i32, total: Decimal) -> Option<Verdict<'a>> {
    let missing: Vec<&BudgetRow> = parts.iter().copied().filter(|part| part.counts(year).is_none()).collect();
    if !missing.is_empty() {
        return Some(Verdict::Missing(missing));
    }
    let amounts = parts.iter().filter_map(|part| part.counts(year));
    let sum = amounts.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)?;
    let difference = total.checked_sub(sum)?;
    if difference.is_zero() {
        return Some(Verdict::Foots);
    }
    Some(Verdict::Differs { sum: sum.normalize(), difference: difference.normalize() })
}

/// Commitments beside expenditure in a year, in thousands of euro: that they differ is no fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The year.
    pub year: i32,
    /// Obligations entered into.
    pub commitments: Decimal,
    /// Money spent.
    pub expenditure: Decimal,
    /// Commitments less expenditure.
    pub difference: Decimal,
}

/// The total of the commitments beside that of the expenditure, per year in which both have a figure: of each kind the first row that is part
/// of no other, which is where published tables state it.
pub fn apart(rows: &[BudgetRow]) -> Vec<Apart> {
    let top = |kind: RowKind| rows.iter().find(|row| row.kind == kind && row.parent.is_none());
    let Some((commitments, expenditure)) = top(RowKind::Commitment).zip(top(RowKind::Expenditure)) else {
        return Vec::new();
    };
    let both = commitments.years.iter().filter_map(|committed| {
        let spent = expenditure.amount(committed.year)?.amount;
        let (year, committed) = (committed.year, committed.amount);
        let difference = committed.checked_sub(spent)?.normalize();
        Some(Apart { year, commitments: committed, expenditure: spent, difference })
    });
    both.collect()
}
