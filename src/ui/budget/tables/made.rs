//! What the table shows, made once per change: rows in their order and depth, amounts, footing and what stands apart.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::format::Language;
use crate::scenario::budget::{Verdict, apart, footing};
use crate::scenario::{BudgetEdition, BudgetRow, RowKind, Status};
use crate::text::Texts;
use crate::ui::status;

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// The name of a kind of amounts.
    Kind(RowKind),
    /// A row, by its place in the edition.
    Row {
        number: usize,
        depth: usize,
        /// Whether it has parts.
        total: bool,
        folded: bool,
    },
}

/// A total in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Foot {
    /// Whether it is right; `None`: it cannot be said.
    pub(super) right: Option<bool>,
    /// In short, below the amount; empty where the mark before it says it all.
    pub(super) short: String,
    /// In a sentence.
    pub(super) long: String,
}

/// What the table shows.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) edition: BudgetEdition,
    pub(super) years: Vec<i32>,
    pub(super) lines: Vec<Line>,
    pub(super) feet: BTreeMap<(usize, i32), Foot>,
    pub(super) finding: String,
    pub(super) said: Vec<String>,
    /// Whether something is said below an amount: a status that is not the usual one, or a total that is not right.
    pub(super) remarks: bool,
}

impl Made {
    pub(super) fn of(edition: BudgetEdition, folded: &BTreeSet<String>, texts: &Texts) -> Self {
        let mut years = edition.years();
        if years.is_empty() {
            years.push(edition.date.month().year());
        }
        let feet = feet(&edition, texts);
        let finding = finding(&edition, &feet, texts);
        let mut said = Vec::new();
        said.extend(standing_apart(&edition.rows, texts));
        let lines = lines(&edition.rows, folded);
        let amounts = || edition.rows.iter().flat_map(|row| &row.years);
        let remarks = feet.values().any(|foot| foot.right != Some(true))
            || amounts().any(|amount| amount.status.is_some_and(|status| status != Status::Official));
        Self { edition, years, lines, feet, finding, said, remarks }
    }

    /// The row of a line.
    pub(super) fn row(&self, id: &str) -> Option<(usize, &BudgetRow)> {
        self.edition.rows.iter().enumerate().find(|(_, row)| row.id == id)
    }
}

/// An amount of thousands as it stands in the table: exact, with the country's points.
pub(super) fn thousands(language: Language, amount: Decimal) -> String {
    let amount = amount.normalize();
    let plain = amount.abs().to_string();
    let (whole, fraction) =
        plain.split_once('.').map_or((plain.as_str(), None), |(whole, fraction)| (whole, Some(fraction)));
    let (group, decimal) = if language == Language::Nl { ('.', ',') } else { (',', '.') };
    let mut text = String::new();
    if amount.is_sign_negative() && !amount.is_zero() {
        text.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

/// The name of a kind among the texts.
pub(super) fn kind_text(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Commitment => "row-kind-commitment",
        RowKind::Expenditure => "row-kind-expenditure",
        RowKind::Receipt => "row-kind-receipt",
    }
}

/// The status of an amount, where it is not the usual one.
pub(super) fn status_of(status: Option<Status>, texts: &Texts) -> Option<String> {
    status.filter(|status| *status != Status::Official).map(|status| texts.get(status::status_name(status)))
}

/// Kinds apart, within a kind every row below what it is part of.
fn lines(rows: &[BudgetRow], folded: &BTreeSet<String>) -> Vec<Line> {
    let by_id: BTreeMap<&str, usize> = rows.iter().enumerate().map(|(number, row)| (row.id.as_str(), number)).collect();
    let mut children: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut roots = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        match row.parent.as_deref().and_then(|parent| by_id.get(parent)).filter(|parent| **parent != number) {
            Some(parent) => children.entry(*parent).or_default().push(number),
            None => roots.push(number),
        }
    }
    let mut lines = Vec::with_capacity(rows.len() + 3);
    for kind in [RowKind::Commitment, RowKind::Expenditure, RowKind::Receipt] {
        let mut stack: Vec<(usize, usize)> =
            roots.iter().rev().filter(|number| rows[**number].kind == kind).map(|number| (*number, 0)).collect();
        if !stack.is_empty() {
            lines.push(Line::Kind(kind));
        }
        while let Some((number, depth)) = stack.pop() {
            let parts = children.get(&number).map(Vec::as_slice).unwrap_or_default();
            let closed = folded.contains(&rows[number].id);
            lines.push(Line::Row { number, depth, total: !parts.is_empty(), folded: closed });
            if !closed {
                stack.extend(parts.iter().rev().map(|part| (*part, depth + 1)));
            }
        }
    }
    lines
}

fn feet(edition: &BudgetEdition, texts: &Texts) -> BTreeMap<(usize, i32), Foot> {
    let language = texts.language();
    let of = |verdict: &Verdict<'_>, total: &str, year: i32| match verdict {
        Verdict::Foots => Foot { right: Some(true), short: String::new(), long: texts.get("tables-foots") },
        Verdict::Differs { sum, difference } => {
            let (sum, less) = (thousands(language, *sum), thousands(language, *difference));
            let year = year.to_string();
            let filled = [
                ("total", total.into()),
                ("year", (&year).into()),
                ("sum", (&sum).into()),
                ("difference", (&less).into()),
            ];
            let short = texts.with("tables-differs-short", &filled);
            Foot { right: Some(false), short, long: texts.with("tables-differs", &filled) }
        }
        Verdict::Missing(parts) => {
            let names: Vec<&str> = parts.iter().take(3).map(|part| part.name.as_str()).collect();
            let (names, year) = (names.join(", "), year.to_string());
            let filled = [
                ("total", total.into()),
                ("year", (&year).into()),
                ("names", (&names).into()),
                ("count", parts.len().into()),
            ];
            let short = texts.get("tables-missing-short");
            Foot { right: None, short, long: texts.with("tables-missing", &filled) }
        }
    };
    let made = footing(&edition.rows).into_iter();
    made.map(|total| ((total.number, total.year), of(&total.verdict, &total.row.name, total.year))).collect()
}

/// Whether the totals are right, in a sentence; the first that is not is named.
fn finding(edition: &BudgetEdition, feet: &BTreeMap<(usize, i32), Foot>, texts: &Texts) -> String {
    let wrong: Vec<&Foot> = feet.values().filter(|foot| foot.right == Some(false)).collect();
    let open: Vec<&Foot> = feet.values().filter(|foot| foot.right.is_none()).collect();
    let title = edition.title.as_str();
    if let Some(first) = wrong.first() {
        let filled = [("count", wrong.len().into()), ("first", (&first.long).into())];
        return texts.with("tables-finding-wrong", &filled);
    }
    if let Some(first) = open.first() {
        let filled =
            [("right", (feet.len() - open.len()).into()), ("open", open.len().into()), ("first", (&first.long).into())];
        return texts.with("tables-finding-open", &filled);
    }
    if feet.is_empty() {
        return texts.with("tables-finding-none", &[("title", title.into())]);
    }
    texts.with("tables-finding-right", &[("count", feet.len().into()), ("title", title.into())])
}

/// That commitments and expenditure differ, which is no fault.
fn standing_apart(rows: &[BudgetRow], texts: &Texts) -> Option<String> {
    let language = texts.language();
    let differing: Vec<String> = apart(rows)
        .iter()
        .filter(|apart| !apart.difference.is_zero())
        .map(|apart| {
            let amount = thousands(language, apart.difference.abs());
            let year = apart.year.to_string();
            let more = if apart.difference.is_sign_negative() { "lower" } else { "higher" };
            let filled = [("year", (&year).into()), ("amount", (&amount).into()), ("more", more.into())];
            texts.with("tables-apart", &filled)
        })
        .collect();
    (!differing.is_empty()).then(|| texts.with("tables-apart-usual", &[("years", (&differing.join("; ")).into())]))
}
