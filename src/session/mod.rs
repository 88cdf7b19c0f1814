//! The session: the open document, the variant shown, the history of steps and the outcomes. [`Session::apply`] is the one door for change.
//!
//! The base of a document is never edited in place: a change is a difference in a variant, so that its source stays known and base and
//! variant can be shown beside each other. Only "save as new base" replaces it, as a whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use command::{Command, Deed, Edit, Given, Level, Origin};
pub use edit::fresh_id;
pub use history::{History, Step};
pub use jobs::{Jobs, Report};
pub use log::Entry;
pub use runs::{Finished, LIVE_LOCATIONS, Run, Work};
pub use settings::Settings;

use delta::{Delta, Parts};
use runs::{Kept, Print, Target, print};

use crate::problem::Problem;
use crate::scenario::{BASE, Change, Document, Scenario, check_frame};

pub mod command;
mod delta;
pub mod dialogs;
mod edit;
mod history;
pub mod jobs;
pub mod journal;
pub mod keeping;
mod label;
pub mod lock;
mod log;
mod outcomes;
mod runs;
pub mod settings;
pub mod stamp;

/// The open document with its history and outcomes.
#[derive(Debug)]
pub struct Session {
    document: Document,
    path: Option<PathBuf>,
    shown: Option<String>,
    history: History,
    /// A change that is still going on: its address, and the document before it.
    gesture: Option<(String, Parts, Option<Scenario>)>,
    base: Arc<Run>,
    current: Arc<Run>,
    /// What the outcome of the shown variant was made of.
    current_of: Print,
    others: Vec<Kept>,
    /// What the file holds, and which step made its base.
    saved: (Parts, usize),
    /// The base that the file holds: a step that made it anew may have made it the same.
    saved_base: Scenario,
    unsaved: bool,
    revision: u64,
    log: Vec<Entry>,
    /// The entry of a change that is still going on.
    held: Option<Entry>,
    replaying: bool,
    /// What is still being run in the background, in a document too large to run within a frame.
    pending: Option<Pending>,
    /// The state a background run is for, if one is under way.
    running: Option<u64>,
    /// The state whose outcome is shown.
    current_number: u64,
    /// The revision at which it took its place in the window.
    born: u64,
}

/// A state whose outcomes are not there yet.
#[derive(Debug)]
struct Pending {
    /// The state whose outcome is shown: what remains if the newer one cannot be run.
    before: Mark,
    /// Goes up with every change, so that the outcome of an older state is not taken for the newest.
    number: u64,
    targets: Vec<Target>,
}

/// A state: the step the document is at, and the variant shown.
type Mark = (usize, Option<String>);

impl Session {
    /// Opens a document; `path` is absent for one that came from no file. It shows the working variant; where that cannot be run, the base,
    /// and [`problems_of`](Self::problems_of) says why.
    ///
    /// Errors: the problems that keep the base from running; then nothing is opened.
    pub fn open(document: Document, path: Option<PathBuf>) -> Result<Self, Vec<Problem>> {
        let base = Arc::new(Run::new(&document, None)?);
        let (mut shown, mut current, mut others) = (None, Arc::clone(&base), Vec::new());
        if let Some(id) = document.working_variant().map(|variant| variant.id.clone()) {
            match Run::new(&document, Some(&id)) {
                Ok(run) => (shown, current) = (Some(id), Arc::new(run)),
                Err(problems) => others.push(Kept { print: print(&document, Some(&id)), id, result: Err(problems) }),
            }
        }
        Ok(Self {
            current_of: print(&document, shown.as_deref()),
            saved: (Parts::of(&document, None), 0),
            saved_base: document.base.clone(),
            document,
            path,
            shown,
            history: History::default(),
            gesture: None,
            base,
            current,
            others,
            unsaved: false,
            revision: 0,
            log: Vec::new(),
            held: None,
            replaying: false,
            pending: None,
            running: None,
            current_number: 0,
            born: 0,
        })
    }

    /// The document as it stands.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The file it belongs to.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The steps so far.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The id of the variant shown; `None`: the base.
    pub fn shown(&self) -> Option<&str> {
        self.shown.as_deref()
    }

    /// The base and its outcome.
    pub fn base(&self) -> &Run {
        &self.base
    }

    /// The shown variant and its outcome.
    pub fn current(&self) -> &Run {
        &self.current
    }

    /// The outcome of a variant, or of the base by its name; `None` if it was not asked for with [`compare`](Self::compare), is still being
    /// made, or cannot be.
    pub fn run_of(&self, id: &str) -> Option<&Run> {
        if id == BASE {
            return Some(&self.base);
        }
        if self.shown.as_deref() == Some(id) {
            return Some(&self.current);
        }
        self.others.iter().find(|kept| kept.id == id).and_then(|kept| kept.result.as_deref().ok())
    }

    /// Why a variant that was asked for has no outcome; empty if it has one.
    pub fn problems_of(&self, id: &str) -> &[Problem] {
        let kept = self.others.iter().find(|kept| kept.id == id);
        kept.and_then(|kept| kept.result.as_ref().err()).map_or(&[], Vec::as_slice)
    }

    /// Whether anything differs from the base in the shown variant.
    pub fn changed(&self) -> bool {
        !self.current_of.is_empty() || self.shown.as_deref().is_some_and(|id| !self.document.resolved(id).is_empty())
    }

    /// Whether something would be lost by closing without saving.
    pub fn unsaved(&self) -> bool {
        self.unsaved
    }

    /// Whether a drag or typing spell is going on, which ends with [`Command::Settle`].
    pub fn in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// Tells one session from the next in the same window.
    pub fn born(&self) -> u64 {
        self.born
    }

    /// Goes up with every change, so that what hangs on the document or an outcome knows when to be made anew.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The shown variant's own differences, in the order they were made; those it has from a parent are not among them.
    pub fn changes(&self) -> &[Change] {
        let variant = self.shown.as_deref().and_then(|id| self.document.variant(id));
        variant.map_or(&[], |variant| variant.changes.as_slice())
    }

    /// The one door for change.
    ///
    /// Errors: what is wrong with the change; the document then stays as it was.
    pub fn apply(&mut self, command: Command, origin: &Origin) -> Result<(), Vec<Problem>> {
        if !matches!(&command, Command::Edit(edit) if gesture(edit).is_some()) {
            self.settle();
        }
        let entry = Entry { origin: origin.clone(), command: command.clone() };
        match command {
            Command::Edit(edit) => return self.edit(edit, entry),
            Command::Settle => return Ok(()),
            Command::Undo => {
                let Some(parent) = self.history.last().map(|step| step.parent) else { return Ok(()) };
                self.go(parent)?;
            }
            Command::Redo => {
                let Some(next) = self.history.next() else { return Ok(()) };
                self.go(next)?;
            }
            Command::Jump { step } => self.go(step)?,
            Command::Bookmark { step, name } => {
                self.history.name(step, name);
                self.revision += 1;
            }
            Command::Show { variant } => self.show(variant)?,
            Command::Saved { step, path } => {
                let here = self.history.at();
                let mut shown = self.shown.clone();
                self.history.pass(step, &mut self.document, &mut shown);
                self.saved = (Parts::of(&self.document, None), self.history.base_of());
                self.saved_base.clone_from(&self.document.base);
                self.history.pass(here, &mut self.document, &mut shown);
                self.path = Some(path);
                self.changed_now();
            }
            Command::Return { step, shown } => {
                self.history.walk(step, &mut self.document, &mut self.shown);
                self.shown = shown;
                self.changed_now();
            }
        }
        self.log.push(entry);
        Ok(())
    }

    /// Makes a change, and runs what it changes; on problems everything stays as it was.
    fn edit(&mut self, edit: Edit, entry: Entry) -> Result<(), Vec<Problem>> {
        let address = gesture(&edit);
        let goes_on = address.is_some() && self.gesture.as_ref().map(|(address, ..)| address) == address.as_ref();
        if !goes_on {
            self.settle();
        }
        let before = Parts::of(&self.document, self.shown.as_deref());
        let of_base = edit.changes_base();
        let base = of_base.then(|| self.document.base.clone());
        let mut start_base = base.clone();
        if let Some((_, start, base)) = self.gesture.as_ref().filter(|_| goes_on) {
            // Only the last of a drag counts, as it does in the log: it is made on the document as it was before the drag.
            start.clone().restore(&mut self.document, &mut self.shown);
            if let Some(base) = base {
                self.document.base.clone_from(base);
                start_base = Some(base.clone());
            }
        }
        let subject =
            edit::subject(&edit).and_then(|id| self.document.variant(id)).map(|variant| variant.title.clone());
        let made = edit::make(&mut self.document, &mut self.shown, &edit, &entry.origin);
        let old = match made {
            Ok(old) => old,
            Err(problem) => {
                self.restore(before, base);
                return Err(vec![problem]);
            }
        };
        let start = self.gesture.as_ref().filter(|_| goes_on).map_or(&before, |(_, start, _)| start);
        let delta = Delta::since(start, start_base, &self.document, self.shown.as_deref());
        // A drag that is back where it began is no difference, but the outcome of its last move has to go.
        let base_changed = delta.reaches_all() || (of_base && goes_on);
        if delta.is_empty() && !goes_on {
            self.restore(before, base);
            return Ok(());
        }
        let from = self.history.last().filter(|_| goes_on).map_or(self.history.at(), |step| step.parent);
        let mark = (from, delta.shown_before().map(str::to_owned));
        let possible = check_frame(&self.document).and_then(|()| self.refresh(base_changed, mark));
        if let Err(problems) = possible {
            self.restore(before, base);
            return Err(problems);
        }
        if goes_on {
            self.history.extend(edit, entry.origin.clone(), delta);
        } else {
            let named = self.shown.as_deref().and_then(|id| self.document.variant(id));
            let variant = subject.or(named.map(|variant| variant.title.clone())).unwrap_or_default();
            self.history.add(edit, old, variant, entry.origin.clone(), delta);
            self.gesture = address.map(|address| (address, before, base));
        }
        self.held = Some(entry);
        self.changed_now();
        if self.gesture.is_none() {
            self.settle();
        }
        Ok(())
    }

    fn restore(&mut self, before: Parts, base: Option<Scenario>) {
        before.restore(&mut self.document, &mut self.shown);
        if let Some(base) = base {
            self.document.base = base;
        }
    }

    /// Ends a drag or typing spell: the next change of the same value is a step of its own. One that came back to where it began is no step.
    fn settle(&mut self) {
        let went_on = self.gesture.take().is_some();
        let held = self.held.take();
        if went_on && self.history.idle() {
            self.history.forget_idle(&mut self.shown);
            self.revision += 1;
            return;
        }
        self.log.extend(held);
    }

    /// Goes to the state after a step.
    fn go(&mut self, to: usize) -> Result<(), Vec<Problem>> {
        let (from, known, shown) = (self.history.at(), self.history.len(), self.shown.clone());
        if to > known {
            return Err(vec![Problem::error("step-unknown", "").with("found", &to).with("known", &known)]);
        }
        let base = self.history.walk(to, &mut self.document, &mut self.shown);
        if let Err(problems) = self.refresh(base, (from, shown.clone())) {
            self.history.walk(from, &mut self.document, &mut self.shown);
            self.shown = shown;
            return Err(problems);
        }
        self.changed_now();
        Ok(())
    }

    fn show(&mut self, variant: Option<String>) -> Result<(), Vec<Problem>> {
        if let Some(id) = variant.as_deref().filter(|id| self.document.variant(id).is_none()) {
            return Err(vec![edit::unknown(&self.document, id)]);
        }
        let before = std::mem::replace(&mut self.shown, variant);
        if let Err(problems) = self.refresh(false, (self.history.at(), before.clone())) {
            self.shown = before;
            return Err(problems);
        }
        self.changed_now();
        Ok(())
    }

    /// Notes that the document or what is shown of it changed.
    fn changed_now(&mut self) {
        let other_base = self.saved.1 != self.history.base_of() && self.saved_base != self.document.base;
        self.unsaved = other_base || !self.saved.0.same_content(&self.document);
        self.revision += 1;
    }
}

/// What a drag or typing spell changes, so that its next move is known as part of it; `None`: a step of its own.
fn gesture(edit: &Edit) -> Option<String> {
    match edit {
        Edit::Set { address, .. } => Some(address.clone()),
        Edit::SetMany { deed: deed @ (Deed::Shift | Deed::Change), changes, base, .. } => {
            let addresses: Vec<&str> = changes.iter().map(|given| given.address.as_str()).collect();
            Some(format!("{} {base} {}", deed.text(), addresses.join(" ")))
        }
        Edit::Put { item } => Some(item.id().address()),
        Edit::Comment { row, year, .. } => Some(format!("comments {row} {year}")),
        _ => None,
    }
}
