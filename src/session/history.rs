//! The steps a document went through. Nothing is ever dropped: a change made after going back starts a side branch, and the steps it
//! leaves behind can still be jumped to.

use std::collections::BTreeMap;

use super::command::{Edit, Origin};
use super::delta::Delta;
use crate::scenario::{Document, Value, Words};

/// One step.
#[derive(Debug)]
pub struct Step {
    /// The step it follows.
    pub parent: usize,
    /// What was done.
    pub edit: Edit,
    /// The value it changed, before it did.
    pub old: Option<Value>,
    /// Name of the variant it was done in, as it was called then; empty: the base.
    pub variant: Words,
    /// Who did it, and when.
    pub origin: Origin,
    /// The name a user gave to the state after it; empty: none.
    pub bookmark: String,
    delta: Delta,
    /// The step that follows when going forward: the one last come from, or made.
    next: Option<usize>,
    /// What followed the step before it until this one was made.
    displaced: Option<usize>,
}

/// All steps since the document was opened, numbered from 1; number 0 is the document as it was opened.
#[derive(Debug, Default)]
pub struct History {
    steps: Vec<Step>,
    at: usize,
    /// What follows the opened document when going forward.
    first: Option<usize>,
    /// The name given to the opened document.
    opened: String,
}

impl History {
    /// The step the document is at.
    pub fn at(&self) -> usize {
        self.at
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether nothing was ever done.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// A step by its number; `None` for 0 and beyond the end.
    pub fn step(&self, number: usize) -> Option<&Step> {
        self.steps.get(number.checked_sub(1)?)
    }

    /// The step that undo takes back.
    pub fn last(&self) -> Option<&Step> {
        self.step(self.at)
    }

    /// The number of the step that redo makes again.
    pub fn next(&self) -> Option<usize> {
        self.next_of(self.at)
    }

    fn next_of(&self, number: usize) -> Option<usize> {
        if number == 0 { self.first } else { self.step(number)?.next }
    }

    /// The name given to a state; empty: none.
    pub fn bookmark(&self, number: usize) -> &str {
        if number == 0 { &self.opened } else { self.step(number).map_or("", |step| step.bookmark.as_str()) }
    }

    /// The numbers of the steps from the opened document through the present one to the last that can be made again.
    pub fn line(&self) -> Vec<usize> {
        let mut line = self.path_to(self.at);
        let mut last = self.at;
        while let Some(next) = self.next_of(last) {
            line.push(next);
            last = next;
        }
        line
    }

    /// Where side branches start: for each step that is followed by more than one, those that do not follow it on the present line.
    pub fn branches(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut branches: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, step) in self.steps.iter().enumerate() {
            if self.next_of(step.parent) != Some(index + 1) {
                branches.entry(step.parent).or_default().push(index + 1);
            }
        }
        branches
    }

    /// The last step of the branch that a step belongs to, going forward from it.
    pub fn tip(&self, mut number: usize) -> usize {
        while let Some(next) = self.next_of(number) {
            number = next;
        }
        number
    }

    /// How many steps lead from one to a later one on its branch.
    pub fn distance(&self, from: usize, to: usize) -> usize {
        self.path_to(to).iter().filter(|number| **number > from).count()
    }

    /// The steps from the opened document to one, that one included, without the opened document: in rising order, since a step
    /// is younger than the one it follows.
    fn path_to(&self, number: usize) -> Vec<usize> {
        let mut path = Vec::new();
        let mut number = number;
        while let Some(step) = self.step(number) {
            path.push(number);
            number = step.parent;
        }
        path.reverse();
        path
    }

    /// Which variant was shown right after the present step.
    pub(super) fn shown_after(&self) -> Option<&str> {
        self.last().and_then(|step| step.delta.shown_after())
    }

    /// The last step on the way to the present that changed the base; 0: none did.
    pub(super) fn base_of(&self) -> usize {
        let mut number = self.at;
        while let Some(step) = self.step(number) {
            if step.delta.changes_base() {
                return number;
            }
            number = step.parent;
        }
        0
    }

    /// Adds a step after the present one, and is at it.
    pub(super) fn add(&mut self, edit: Edit, old: Option<Value>, variant: Words, origin: Origin, delta: Delta) {
        let (parent, displaced) = (self.at, self.next());
        let bookmark = String::new();
        self.steps.push(Step { parent, edit, old, variant, origin, bookmark, delta, next: None, displaced });
        self.at = self.steps.len();
        self.lead(parent, Some(self.at));
    }

    /// Gives the present step another end, as a drag goes on.
    pub(super) fn extend(&mut self, edit: Edit, origin: Origin, delta: Delta) {
        if let Some(step) = self.at.checked_sub(1).and_then(|index| self.steps.get_mut(index)) {
            (step.edit, step.origin, step.delta) = (edit, origin, delta);
        }
    }

    /// Whether the present step was the last to be made and changes nothing: a drag that came back to where it began.
    pub(super) fn idle(&self) -> bool {
        self.at == self.steps.len() && self.last().is_some_and(|step| step.delta.is_empty() && step.bookmark.is_empty())
    }

    /// Forgets the present step, which was the last to be made and changes nothing, as if it had never been made.
    pub(super) fn forget_idle(&mut self, shown: &mut Option<String>) {
        if let Some(step) = self.steps.pop() {
            self.at = step.parent;
            *shown = step.delta.shown_before().map(str::to_owned);
            self.lead(step.parent, step.displaced);
        }
    }

    /// Goes to another step, changing the document step by step; whether the base or a budget changed on the way. Unknown steps are not gone to.
    pub(super) fn walk(&mut self, to: usize, document: &mut Document, shown: &mut Option<String>) -> bool {
        for number in self.path_to(to) {
            if let Some(parent) = self.step(number).map(|step| step.parent) {
                self.lead(parent, Some(number));
            }
        }
        self.pass(to, document, shown)
    }

    /// Goes to another step without making its branch the one that redo follows.
    pub(super) fn pass(&mut self, to: usize, document: &mut Document, shown: &mut Option<String>) -> bool {
        if to > self.steps.len() {
            return false;
        }
        let mut base = false;
        let path = self.path_to(to);
        while let Some(step) = self.step(self.at)
            && path.binary_search(&self.at).is_err()
        {
            step.delta.back(document, shown);
            base |= step.delta.reaches_all();
            self.at = step.parent;
        }
        let done = path.binary_search(&self.at).map_or(0, |index| index + 1);
        for number in path.into_iter().skip(done) {
            if let Some(step) = self.step(number) {
                step.delta.forward(document, shown);
                base |= step.delta.reaches_all();
            }
            self.at = number;
        }
        base
    }

    /// Names the state after a step.
    pub(super) fn name(&mut self, number: usize, name: String) {
        match number.checked_sub(1) {
            None => self.opened = name,
            Some(index) => {
                if let Some(step) = self.steps.get_mut(index) {
                    step.bookmark = name;
                }
            }
        }
    }

    fn lead(&mut self, from: usize, to: Option<usize>) {
        match from.checked_sub(1) {
            None => self.first = to,
            Some(index) => {
                if let Some(step) = self.steps.get_mut(index) {
                    step.next = to;
                }
            }
        }
    }
}
