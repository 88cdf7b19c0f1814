//! Variants, the differences they consist of, and the views pinned on them; plain data, as it stands in a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::address::readable;
use super::{Document, Location, Scenario, Status, Words};
use crate::units::Month;

/// How the base is called where a variant could be named; no variant has this id.
pub const BASE: &str = "base";

/// A named list of differences from the base, or from another variant.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// Stable id.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub note: Words,
    /// Id of the variant whose differences it starts from; absent: the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The differences, in the order they were made.
    pub changes: Vec<Change>,
}

/// One difference from the base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What changed: a readable, stable path such as `policy.flex_cap` or `demand.applications@2027`.
    pub address: String,
    /// The value in the base when the change was made.
    pub old: Value,
    /// The value now.
    pub new: Value,
    /// Whether it is assumed or decided.
    pub status: Status,
    /// Who made it; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, as an ISO moment; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
}

/// A single editable value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// People, places, shares, months.
    Number(f64),
    /// An exact amount.
    Money(#[serde(with = "rust_decimal::serde::str")] Decimal),
    /// Yes or no.
    Flag(bool),
    /// One of a few names; empty: no value.
    Choice(String),
    /// A location as a whole.
    Location(Arc<Location>),
}

/// A graph of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GraphKind {
    /// All four at once.
    All,
    /// Reception capacity.
    Capacity,
    /// Below the stable stock.
    Stock,
    /// Costs beside the budget.
    Budget,
    /// People who move.
    Flows,
    /// People who are there.
    Stocks,
}

/// What is shown at one moment of a presentation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinnedView {
    /// Stable id.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// What the presenter wants to be read.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub note: Words,
    /// What is drawn.
    pub graph: GraphKind,
    /// Whose outcome is shown: the id of a variant; absent: the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// What is laid over it: ids of variants, or `base`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compare: Vec<String>,
    /// First and last month shown; absent: the whole horizon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<(Month, Month)>,
}

/// A change as it works out in a variant: its own, or one that it has from a parent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolved<'a> {
    /// The variant it stands in.
    pub variant: &'a Variant,
    /// Its number in that variant, from 0.
    pub number: usize,
    /// The change.
    pub change: &'a Change,
}

impl Resolved<'_> {
    /// The address of the change itself.
    pub fn place(&self) -> String {
        if readable(&self.variant.id) {
            format!("variants[{}].changes[#{}]", self.variant.id, self.number + 1)
        } else {
            format!("variants.changes[#{}]", self.number + 1)
        }
    }
}

/// The changes of one variant.
fn resolved_of(variant: &Variant) -> Vec<Resolved<'_>> {
    variant.changes.iter().enumerate().map(|(number, change)| Resolved { variant, number, change }).collect()
}

/// Two lists that are made one after the other, as one. An address that both change is said once, if that comes to the same.
pub fn joined(base: &Scenario, before: &[Change], after: &[Change]) -> Vec<Change> {
    let both: Vec<Change> = before.iter().chain(after).cloned().collect();
    let last: BTreeMap<&str, &Change> = both.iter().map(|change| (change.address.as_str(), change)).collect();
    if last.len() == both.len() {
        return both;
    }
    let outcome = |changes: &[Change]| {
        let variant = Variant { changes: changes.to_vec(), ..Variant::default() };
        let mut scenario = base.clone();
        let _told_by_the_check = scenario.apply(&resolved_of(&variant));
        scenario
    };
    // Where it was first changed, or where it was last changed: mostly the same.
    let mut in_place: Vec<Change> = Vec::new();
    let mut at_end: Vec<Change> = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for change in &both {
        let address = change.address.as_str();
        if seen.insert(address) {
            in_place.extend(last.get(address).copied().cloned());
        }
        if last.get(address).is_some_and(|last| std::ptr::eq(*last, change)) {
            at_end.push(change.clone());
        }
    }
    let wanted = outcome(&both);
    [in_place, at_end].into_iter().find(|list| outcome(list) == wanted).unwrap_or(both)
}

impl Words {
    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.nl.is_empty() && self.en.is_empty()
    }
}

impl Document {
    /// The variant that is opened and run unless another is asked for: the first.
    pub fn working_variant(&self) -> Option<&Variant> {
        self.variants.first()
    }

    /// The document without its variants, views, sliders, kept forecasts and comments: everything a variant is a difference from.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self {
            format: self.format,
            id: self.id.clone(),
            title: self.title.clone(),
            note: self.note.clone(),
            sources: self.sources.clone(),
            base: self.base.clone(),
            budgets: self.budgets.clone(),
            forecasts: self.forecasts.clone(),
            references: self.references.clone(),
            kept: Vec::new(),
            comments: Vec::new(),
            variants: Vec::new(),
            views: Vec::new(),
            sliders: Vec::new(),
        }
    }

    /// The variant with this id.
    pub fn variant(&self, id: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// A variant with those it descends from, the eldest first. A circle, which the check refuses, ends where it closes.
    pub fn lineage(&self, id: &str) -> Vec<&Variant> {
        let mut lineage: Vec<&Variant> = Vec::new();
        let mut next = self.variant(id);
        while let Some(variant) = next
            && lineage.iter().all(|known| known.id != variant.id)
        {
            lineage.push(variant);
            next = variant.parent.as_deref().and_then(|parent| self.variant(parent));
        }
        lineage.reverse();
        lineage
    }

    /// Whether `id` is `ancestor` or descends from it.
    pub fn descends(&self, id: &str, ancestor: &str) -> bool {
        self.lineage(id).iter().any(|variant| variant.id == ancestor)
    }

    /// Every change that makes a variant of the base, in the order in which they are made: those of the eldest it builds on first, its own
    /// last. The base has none.
    pub fn chain(&self, id: &str) -> Vec<Resolved<'_>> {
        let resolved = |variant| -> Vec<Resolved<'_>> { resolved_of(variant) };
        self.lineage(id).into_iter().flat_map(resolved).collect()
    }

    /// What differs from the base in a variant: the last change at each address, where it was first changed.
    pub fn resolved(&self, id: &str) -> Vec<Resolved<'_>> {
        let mut all: Vec<Resolved<'_>> = Vec::new();
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for resolved in self.chain(id) {
            let place = *known.entry(&resolved.change.address).or_insert(all.len());
            if let Some(earlier) = all.get_mut(place) {
                *earlier = resolved;
            } else {
                all.push(resolved);
            }
        }
        all
    }

    /// The changes of a variant and of all it builds on as one list, with no address twice unless the order of changes asks for it: made on the
    /// base they give the variant.
    pub fn flattened(&self, id: &str) -> Vec<Change> {
        let lists = self.lineage(id).into_iter().map(|variant| variant.changes.clone());
        lists.reduce(|before, after| joined(&self.base, &before, &after)).unwrap_or_default()
    }

    /// The scenario of a variant, or the base (`None`). Changes that cannot be made are left out: the check tells of them.
    pub fn effective(&self, id: Option<&str>) -> Scenario {
        let mut scenario = self.base.clone();
        if let Some(id) = id {
            let _told_by_the_check = scenario.apply(&self.chain(id));
        }
        scenario
    }
}
