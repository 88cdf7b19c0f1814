//! What a step changed, kept so that it can be taken back and made again: found by comparing before and after, so that no command
//! needs an opposite of its own.

use crate::scenario::{BudgetEdition, Change, Comment, Document, KeptForecast, PinnedView, Scenario, Variant};

/// The parts of a document that commands change, without the base, and which variant is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Parts {
    variants: Vec<Variant>,
    views: Vec<PinnedView>,
    sliders: Vec<String>,
    budgets: Vec<BudgetEdition>,
    kept: Vec<KeptForecast>,
    comments: Vec<Comment>,
    shown: Option<String>,
}

impl Parts {
    pub(super) fn of(document: &Document, shown: Option<&str>) -> Self {
        Self {
            variants: document.variants.clone(),
            views: document.views.clone(),
            sliders: document.sliders.clone(),
            budgets: document.budgets.clone(),
            kept: document.kept.clone(),
            comments: document.comments.clone(),
            shown: shown.map(str::to_owned),
        }
    }

    /// Puts a document back as it was.
    pub(super) fn restore(self, document: &mut Document, shown: &mut Option<String>) {
        (document.variants, document.views, document.sliders) = (self.variants, self.views, self.sliders);
        (document.budgets, document.kept, document.comments) = (self.budgets, self.kept, self.comments);
        *shown = self.shown;
    }

    /// Whether a document holds the same; which variant is shown is not kept in a file.
    pub(super) fn same_content(&self, document: &Document) -> bool {
        let presented = self.views == document.views && self.sliders == document.sliders;
        let noted = self.kept == document.kept && self.comments == document.comments;
        self.variants == document.variants && presented && noted && self.budgets == document.budgets
    }
}

/// The difference between two states of a document.
#[derive(Debug, Default)]
pub(super) struct Delta {
    pieces: Vec<Piece>,
    /// Which variant was shown before and after: going back and forth also shows where it happened.
    shown: (Option<String>, Option<String>),
}

#[derive(Debug)]
enum Piece {
    Base(Box<(Scenario, Scenario)>),
    Variants(Splice<Variant>),
    /// Of the variant with this number; all else in the list stayed the same.
    Changes(usize, Splice<Change>),
    Views(Splice<PinnedView>),
    Sliders(Splice<String>),
    Budgets(Splice<BudgetEdition>),
    Kept(Splice<KeptForecast>),
    Comments(Splice<Comment>),
}

impl Delta {
    /// What changed since `before`; `base` is the base as it was, if it may have changed.
    pub(super) fn since(before: &Parts, base: Option<Scenario>, document: &Document, shown: Option<&str>) -> Self {
        let mut pieces = variants(&before.variants, &document.variants);
        if let Some(base) = base.filter(|base| *base != document.base) {
            pieces.push(Piece::Base(Box::new((base, document.base.clone()))));
        }
        pieces.extend(Splice::between(&before.views, &document.views).map(Piece::Views));
        pieces.extend(Splice::between(&before.sliders, &document.sliders).map(Piece::Sliders));
        pieces.extend(Splice::between(&before.budgets, &document.budgets).map(Piece::Budgets));
        pieces.extend(Splice::between(&before.kept, &document.kept).map(Piece::Kept));
        pieces.extend(Splice::between(&before.comments, &document.comments).map(Piece::Comments));
        Self { pieces, shown: (before.shown.clone(), shown.map(str::to_owned)) }
    }

    /// Whether nothing changed but perhaps which variant is shown.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Which variant was shown after.
    pub(super) fn shown_after(&self) -> Option<&str> {
        self.shown.1.as_deref()
    }

    /// Which variant was shown before.
    pub(super) fn shown_before(&self) -> Option<&str> {
        self.shown.0.as_deref()
    }

    /// Whether it changes the base.
    pub(super) fn changes_base(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Base(..)))
    }

    /// Whether outcomes of every variant hang on it: the base, or a budget that they are compared with.
    pub(super) fn reaches_all(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Base(..) | Piece::Budgets(..)))
    }

    /// Makes the change again.
    pub(super) fn forward(&self, document: &mut Document, shown: &mut Option<String>) {
        for piece in &self.pieces {
            match piece {
                Piece::Base(bases) => document.base.clone_from(&bases.1),
                Piece::Variants(splice) => splice.forward(&mut document.variants),
                Piece::Changes(number, splice) => splice.forward(&mut document.variants[*number].changes),
                Piece::Views(splice) => splice.forward(&mut document.views),
                Piece::Sliders(splice) => splice.forward(&mut document.sliders),
                Piece::Budgets(splice) => splice.forward(&mut document.budgets),
                Piece::Kept(splice) => splice.forward(&mut document.kept),
                Piece::Comments(splice) => splice.forward(&mut document.comments),
            }
        }
        shown.clone_from(&self.shown.1);
    }

    /// Takes the change back.
    pub(super) fn back(&self, document: &mut Document, shown: &mut Option<String>) {
        for piece in self.pieces.iter().rev() {
            match piece {
                Piece::Base(bases) => document.base.clone_from(&bases.0),
                Piece::Variants(splice) => splice.back(&mut document.variants),
                Piece::Changes(number, splice) => splice.back(&mut document.variants[*number].changes),
                Piece::Views(splice) => splice.back(&mut document.views),
                Piece::Sliders(splice) => splice.back(&mut document.sliders),
                Piece::Budgets(splice) => splice.back(&mut document.budgets),
                Piece::Kept(splice) => splice.back(&mut document.kept),
                Piece::Comments(splice) => splice.back(&mut document.comments),
            }
        }
        shown.clone_from(&self.shown.0);
    }
}

/// Differences between two lists of variants: of single changes where nothing else changed, so that a step costs bytes.
fn variants(before: &[Variant], after: &[Variant]) -> Vec<Piece> {
    let same_but_changes = |(one, other): (&Variant, &Variant)| {
        one.id == other.id && one.title == other.title && one.note == other.note && one.parent == other.parent
    };
    if before.len() != after.len() || !before.iter().zip(after).all(same_but_changes) {
        return Splice::between(before, after).map(Piece::Variants).into_iter().collect();
    }
    let pairs = before.iter().zip(after).enumerate();
    let splice = |(number, (one, other)): (usize, (&Variant, &Variant))| {
        Splice::between(&one.changes, &other.changes).map(|splice| Piece::Changes(number, splice))
    };
    pairs.filter_map(splice).collect()
}

/// A stretch of a list that another takes the place of.
#[derive(Debug)]
struct Splice<T> {
    at: usize,
    out: Vec<T>,
    into: Vec<T>,
}

impl<T: Clone + PartialEq> Splice<T> {
    /// What makes `after` of `before`; `None` when they are equal.
    fn between(before: &[T], after: &[T]) -> Option<Self> {
        let at = before.iter().zip(after).take_while(|(one, other)| one == other).count();
        let (before, after) = (&before[at..], &after[at..]);
        if before.is_empty() && after.is_empty() {
            return None;
        }
        let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one == other).count();
        let stretch = |list: &[T]| list[..list.len() - tail].to_vec();
        Some(Self { at, out: stretch(before), into: stretch(after) })
    }

    fn forward(&self, list: &mut Vec<T>) {
        drop(list.splice(self.at..self.at + self.out.len(), self.into.iter().cloned()));
    }

    fn back(&self, list: &mut Vec<T>) {
        drop(list.splice(self.at..self.at + self.into.len(), self.out.iter().cloned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_splice_goes_both_ways() {
        for (before, after) in [("abc", "abxc"), ("", "a"), ("a", ""), ("abab", "ab"), ("aab", "ab"), ("abc", "cba")] {
            let (before, after): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
            let splice = Splice::between(&before, &after).unwrap();
            let mut list = before.clone();
            splice.forward(&mut list);
            assert_eq!(list, after);
            splice.back(&mut list);
            assert_eq!(list, before);
            assert!(Splice::between(&before, &before).is_none());
        }
    }
}
