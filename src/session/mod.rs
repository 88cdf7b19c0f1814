//! The session: the open document, its working variant and their outcomes. [`Session::apply`] is the one door for change.
//!
//! The base of a document is never edited: a change is a difference in the working variant, so that its source stays known and base and
//! variant can be shown beside each other.

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use command::{Command, Origin};
pub use jobs::{Jobs, Report};
pub use settings::Settings;

use crate::engine::{self, Outcome};
use crate::problem::Problem;
use crate::scenario::{Change, Checked, Document, Scenario, Status, Value, Variant, Words, check};

pub mod command;
pub mod dialogs;
pub mod jobs;
pub mod journal;
pub mod lock;
pub mod settings;
pub mod stamp;

/// A checked scenario and what the engine made of it.
#[derive(Clone, Debug)]
pub struct Run {
    /// What was run.
    pub checked: Checked,
    /// What came out.
    pub outcome: Outcome,
}

impl Run {
    /// Checks and runs a document, with a variant or as its base alone.
    ///
    /// Errors: the problems that keep it from running.
    pub fn new(document: &Document, variant: Option<&str>) -> Result<Self, Vec<Problem>> {
        let checked = check(document, variant)?;
        let outcome = engine::simulate(&checked);
        Ok(Self { checked, outcome })
    }

    /// The scenario that was run.
    pub fn scenario(&self) -> &Scenario {
        self.checked.scenario()
    }
}

/// The open document with its outcomes.
#[derive(Debug)]
pub struct Session {
    document: Document,
    path: Option<PathBuf>,
    variant: String,
    base: Arc<Run>,
    current: Arc<Run>,
    saved: Vec<Variant>,
    revision: u64,
    /// What is still being run in the background, in a document too large to run within a frame.
    pending: Option<Pending>,
    /// The edit a background run is at, if one is under way.
    running: Option<u64>,
}

/// An edit whose outcome is not there yet.
#[derive(Debug)]
struct Pending {
    /// The variants as they were when the shown outcome was made: what remains if the edit cannot be run.
    before: Vec<Variant>,
    /// Goes up with every edit, so that the outcome of an older one is not taken for the newest.
    number: u64,
}

/// A run for the background: everything it needs, so that the session can go on.
#[derive(Debug)]
pub struct Work {
    document: Document,
    variant: String,
    /// Which edit it is for.
    pub number: u64,
}

impl Work {
    /// Checks and runs; takes as long as it takes.
    ///
    /// Errors: the problems that keep the edit from running.
    pub fn run(&self) -> Result<Run, Vec<Problem>> {
        Run::new(&self.document, Some(&self.variant))
    }
}

/// Documents with more locations than this are run in the background: below it check and run together stay within a frame
/// (about 6 microseconds per location).
pub const LIVE_LOCATIONS: usize = 2_000;

/// The id of the variant changes go to in a document that has none.
const WORKING: &str = "aanpassingen";

impl Session {
    /// Opens a document; `path` is absent for one that came from no file.
    ///
    /// Errors: the problems that keep it from running; then nothing is opened.
    pub fn open(document: Document, path: Option<PathBuf>) -> Result<Self, Vec<Problem>> {
        let base = Arc::new(Run::new(&document, None)?);
        let first = document.working_variant();
        let variant = first.map_or_else(|| WORKING.to_owned(), |variant| variant.id.clone());
        let current = match first {
            Some(_) => Arc::new(Run::new(&document, Some(&variant))?),
            None => Arc::clone(&base),
        };
        let saved = document.variants.clone();
        Ok(Self { document, path, variant, base, current, saved, revision: 0, pending: None, running: None })
    }

    /// The document as it stands.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The file it belongs to.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The base and its outcome.
    pub fn base(&self) -> &Run {
        &self.base
    }

    /// The working variant and its outcome.
    pub fn current(&self) -> &Run {
        &self.current
    }

    /// Whether anything differs from the base.
    pub fn changed(&self) -> bool {
        !self.changes().is_empty()
    }

    /// Whether something would be lost by closing.
    pub fn unsaved(&self) -> bool {
        self.document.variants != self.saved
    }

    /// Goes up with every change, so that what hangs on the outcome knows when to be made anew.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The differences of the working variant from the base.
    pub fn changes(&self) -> &[Change] {
        let variant = self.document.variants.iter().find(|variant| variant.id == self.variant);
        variant.map_or(&[], |variant| variant.changes.as_slice())
    }

    /// The one door for change.
    ///
    /// Errors: what is wrong with the change; the document then stays as it was.
    pub fn apply(&mut self, command: Command, origin: &Origin) -> Result<(), Vec<Problem>> {
        match command {
            Command::Set { address, value, nature } => self.set(&address, value, nature.into(), origin),
            Command::Reset { address } => self.retain(|change| change.address != address),
            Command::ResetAll => self.retain(|_| false),
            Command::Saved { variants, path } => {
                self.saved = variants;
                self.path = Some(path);
                self.revision += 1;
                Ok(())
            }
        }
    }

    /// Records a difference, or takes it back when it is none.
    fn set(&mut self, address: &str, value: Value, status: Status, origin: &Origin) -> Result<(), Vec<Problem>> {
        let old = self.base.scenario().read(address).map_err(|problem| vec![problem])?;
        if old == value && self.without(address).read(address).as_ref() == Ok(&value) {
            return self.retain(|change| change.address != address);
        }
        self.edit(|changes| {
            let Origin { who, when } = origin.clone();
            let change = Change { address: address.to_owned(), old, new: value, status, by: who, at: when };
            match changes.iter_mut().find(|known| known.address == address) {
                Some(known) => *known = change,
                None => changes.push(change),
            }
        })
    }

    /// The base with every difference but the one at an address; they can move what stands there, as the norm does that of temporary places.
    fn without(&self, address: &str) -> Scenario {
        let mut scenario = self.base.scenario().clone();
        let others: Vec<_> =
            self.document.resolved(&self.variant).into_iter().filter(|other| other.change.address != address).collect();
        // What is wrong with the others was told when they were made.
        let _told = scenario.apply(&others);
        scenario
    }

    /// Keeps only some differences.
    fn retain(&mut self, keep: impl Fn(&Change) -> bool) -> Result<(), Vec<Problem>> {
        self.edit(|changes| changes.retain(|change| keep(change)))
    }

    /// Edits the differences of the working variant and runs it; on problems everything stays as it was.
    fn edit(&mut self, edit: impl FnOnce(&mut Vec<Change>)) -> Result<(), Vec<Problem>> {
        let before = self.document.variants.clone();
        let index = if let Some(index) = self.document.variants.iter().position(|variant| variant.id == self.variant) {
            index
        } else {
            let title = Words { nl: "Aanpassingen".to_owned(), en: "Changes".to_owned() };
            self.document.variants.push(Variant { id: self.variant.clone(), title, ..Variant::default() });
            self.document.variants.len() - 1
        };
        edit(&mut self.document.variants[index].changes);
        let emptied = self.document.variants[index].changes.is_empty();
        if emptied && self.variant == WORKING {
            self.document.variants.remove(index);
        }
        if !emptied && self.document.base.locations.len() > LIVE_LOCATIONS {
            let before = self.pending.take().map_or(before, |pending| pending.before);
            self.revision += 1;
            // Revisions are never used twice, not even by the next document: an edit that was taken back may still be running.
            self.pending = Some(Pending { before, number: self.revision });
            return Ok(());
        }
        self.pending = None;
        let run = if emptied {
            Ok(Arc::clone(&self.base))
        } else {
            Run::new(&self.document, Some(&self.variant)).map(Arc::new)
        };
        match run {
            Ok(run) => {
                self.current = run;
                self.revision += 1;
                Ok(())
            }
            Err(problems) => {
                self.document.variants = before;
                Err(problems)
            }
        }
    }

    /// Whether the shown outcome is that of an earlier edit.
    pub fn waiting(&self) -> bool {
        self.pending.is_some()
    }

    /// The run that is due in the background; none while an earlier one is under way.
    pub fn work(&mut self) -> Option<Work> {
        let number = self.pending.as_ref()?.number;
        if self.running.is_some() {
            return None;
        }
        self.running = Some(number);
        Some(Work { document: self.document.clone(), variant: self.variant.clone(), number })
    }

    /// Takes in what a background run found. One that was overtaken by a newer edit is thrown away, and the newer one is due.
    ///
    /// Errors: the problems of the edit, which is then taken back.
    pub fn finish(&mut self, number: u64, result: Result<Run, Vec<Problem>>) -> Result<(), Vec<Problem>> {
        if self.running == Some(number) {
            self.running = None;
        }
        if self.pending.as_ref().is_none_or(|pending| pending.number != number) {
            return Ok(());
        }
        match result {
            Ok(run) => {
                self.pending = None;
                self.revision += 1;
                self.current = Arc::new(run);
                Ok(())
            }
            Err(problems) => {
                self.take_back();
                Err(problems)
            }
        }
    }

    /// Takes an edit back whose background run broke off; whatever is left of it.
    pub fn take_back(&mut self) {
        self.running = None;
        if let Some(pending) = self.pending.take() {
            self.document.variants = pending.before;
            self.revision += 1;
        }
    }

    /// The same session with revisions that follow those of `earlier`, whose place it takes in the window.
    #[must_use]
    pub fn in_place_of(mut self, earlier: &Self) -> Self {
        self.revision = earlier.revision + 1;
        self
    }
}
