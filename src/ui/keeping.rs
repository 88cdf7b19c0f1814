//! Nothing is lost: the journal of the open document, its lock, and what its file was when it was last read or written.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::action::Action;
use super::{Command, Report, Window};
use crate::problem::Problem;
use crate::scenario::{BASE, Document, file};
use crate::session::journal::{End, Found, Journal};
use crate::session::keeping::{self, Arrived, How, Keeper, Left};
use crate::session::lock::{FileLock, Holder};
use crate::session::stamp::{Glance, Stamp};
use crate::ui::top_bar::file_name;

pub(super) use dialogs::{Ask, ask_ui};

mod answers;
mod dialogs;

/// Seconds between two times that the journal is brought to the disk for sure, and between two attempts to begin one.
const SYNC: f64 = 2.0;
const AGAIN: f64 = 30.0;

/// What is asked about work that is kept, and about files of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Show the work that can be gone on with.
    List,
    /// Go on with this journal.
    Continue(PathBuf),
    /// Ask whether this journal may be thrown away.
    AskThrowAway(PathBuf),
    /// Throw this journal away.
    ThrowAway(PathBuf),
    /// Back to the list.
    Back,
    /// Open this file in some way.
    Open(PathBuf, How),
    /// Ask whether the lock of this file may be broken.
    AskBreak(PathBuf, Holder),
    /// Show what is wrong with the journal.
    Trouble,
}

/// What keeps the open document from being lost.
#[expect(clippy::struct_excessive_bools, reason = "each tells something else, and none excludes another")]
#[derive(Default)]
pub(super) struct Keeping {
    /// The folder of journals; `None`: none are written.
    folder: Option<PathBuf>,
    /// Of the open document: goes up with each that is opened.
    number: u64,
    keeper: Keeper,
    /// The text the journal starts from, as long as it is not there; of the first document, which came without a text, itself.
    start: Option<Arc<str>>,
    first: Option<Box<Document>>,
    /// Whether a journal is being begun.
    pub(super) beginning: bool,
    /// Documents that were closed before their journal was there.
    ended: Vec<(u64, Keeper, Option<End>)>,
    /// When a journal was last brought to the disk, and last tried to be begun, in seconds of the window's clock.
    synced: f64,
    tried: f64,
    /// Why there is no journal, or why it is behind.
    pub(super) trouble: Option<Problem>,
    pub(super) lock: Option<FileLock>,
    pub(super) stamp: Option<Stamp>,
    pub(super) glance: Option<Glance>,
    pub(super) read_only: bool,
    pub(super) copy_of: Option<PathBuf>,
    /// Whether the file named at the start is yet to be opened with its lock.
    pub(super) launching: bool,
    /// Work that can be gone on with, held as long as it is offered.
    found: Vec<Found>,
    /// What could not be read of it.
    damaged: Vec<Problem>,
    /// Whether it is to be shown, and whether the user asked for it.
    offer: Option<bool>,
    /// Whether the window has no focus.
    away: bool,
    closed: bool,
}

impl Window {
    /// Starts keeping the first document, and looks for work that was left behind.
    pub(super) fn start_keeping(&mut self) {
        self.keeping.folder.clone_from(&self.around.recovery);
        self.keeping.first = Some(Box::new(self.session.document().clone()));
        self.begin(None);
        if let Some(path) = self.session.path().map(ToOwned::to_owned) {
            self.keeping.launching = true;
            self.file_action(Action::Open(path));
        }
        if let Some(folder) = self.keeping.folder.clone() {
            let now = self.now();
            self.jobs.start_quietly(move || {
                let left = keeping::look(&folder, false);
                let not_removed = keeping::tidy(&folder, now);
                let problems = left.problems.into_iter().chain(not_removed).collect();
                Report::Left { left: Left { problems, ..left }, asked: false }
            });
        }
    }

    /// The moment, as the surroundings say it.
    fn now(&self) -> Timestamp {
        (self.around.origin)().when.parse().unwrap_or_else(|_odd| Timestamp::now())
    }

    /// Begins a journal in the background; without a text it starts from the document as it is.
    pub(super) fn begin(&mut self, text: Option<String>) {
        let Some(folder) = self.keeping.folder.clone() else { return };
        if let Some(text) = text {
            self.keeping.start = Some(text.into());
        }
        let origin = (self.around.origin)();
        let about = keeping::about(&self.session, &origin.who, &origin.when);
        let (number, known) = (self.keeping.number, self.keeping.start.clone());
        let document = self.keeping.first.clone().filter(|_| known.is_none());
        self.keeping.beginning = true;
        self.jobs.start_quietly(move || {
            let written = document.map(|document| file::write(&document));
            let text = written.as_deref().or(known.as_deref()).unwrap_or_default();
            Report::Begun { number, result: Journal::start(&folder, about, text) }
        });
    }

    /// Keeps what was done in this frame.
    pub(super) fn keep(&mut self, ctx: &egui::Context) {
        let (focused, time) = ctx.input(|input| (input.focused, input.time));
        if self.keeping.away == focused {
            self.keeping.away = !focused;
            if focused {
                self.look_at_disk();
            } else {
                self.apply(Command::Settle);
            }
        }
        self.write_steps();
        let (behind, unsynced) = match self.keeping.keeper.journal() {
            Some(journal) => (journal.behind(), journal.unsynced()),
            None => (self.keeping.keeper.waits(), false),
        };
        if behind || unsynced {
            let left = SYNC - (time - self.keeping.synced);
            if left > 0.0 {
                ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
            } else {
                self.keeping.synced = time;
                self.catch_up(time);
            }
        }
        if self.modal.is_none()
            && let Some(asked) = self.keeping.offer.take()
        {
            self.offer(asked);
        }
        if self.leaving {
            self.close();
        }
    }

    /// Writes the steps since the last time; where no folder is, they are not kept.
    fn write_steps(&mut self) {
        if self.keeping.folder.is_none() {
            self.session.take_log();
            return;
        }
        let written = self.keeping.keeper.write(&mut self.session);
        self.troubled(written);
    }

    /// Brings the journal to the disk, or tries again what failed.
    fn catch_up(&mut self, time: f64) {
        let Some(journal) = self.keeping.keeper.journal() else {
            if !self.keeping.beginning && time - self.keeping.tried > AGAIN {
                self.keeping.tried = time;
                self.begin(None);
            }
            return;
        };
        if journal.retry() {
            self.keeping.trouble = None;
        }
        let Some(journal) = self.keeping.keeper.journal() else { return };
        match journal.syncer() {
            Ok(Some(syncer)) => {
                self.jobs.start_quietly(move || match syncer.sync() {
                    Ok(()) => Report::Done,
                    Err(problem) => Report::NotKept(problem),
                });
            }
            Ok(None) => {}
            Err(problem) => self.troubled(Err(problem)),
        }
    }

    /// Says once that the journal is behind; work goes on.
    pub(super) fn troubled(&mut self, written: Result<(), Problem>) {
        if let Err(problem) = written {
            self.message = self.texts.get("keeping-failed");
            self.keeping.trouble = Some(problem);
        }
    }

    /// Takes in what a job found about journals.
    pub(super) fn receive_kept(&mut self, report: Report) {
        match report {
            Report::Begun { number, result } => self.begun(number, result),
            Report::NotKept(problem) => self.troubled(Err(problem)),
            Report::Left { left, asked } => {
                let nothing = left.found.is_empty() && left.problems.is_empty();
                (self.keeping.found, self.keeping.damaged) = (left.found, left.problems);
                if !nothing {
                    self.keeping.offer = Some(asked);
                } else if asked {
                    self.message = self.texts.get("keeping-none");
                }
            }
            Report::Recovered { result: Ok(arrived), .. } => {
                let told = arrived.told.clone();
                self.take(*arrived);
                self.message = self.texts.get("keeping-back");
                if !told.is_empty() {
                    self.show_problems("keeping-back", told);
                }
            }
            Report::Recovered { result: Err(problems), own } => {
                self.keeping.lock = self.keeping.lock.take().or(own);
                self.show_problems("keeping-not-back", problems);
            }
            Report::ChangedOnDisk { number, gone } if number == self.keeping.number => {
                let name = self.session.path().map(file_name).unwrap_or_default();
                let text = if gone { "keeping-gone" } else { "keeping-changed" };
                self.message = self.texts.with(text, &[("file", (&name).into())]);
            }
            Report::SameOnDisk { number, glance } if number == self.keeping.number => self.keeping.glance = glance,
            _ => {}
        }
    }

    fn begun(&mut self, number: u64, result: Result<Journal, Problem>) {
        let ended = self.keeping.ended.iter().position(|(known, ..)| *known == number);
        let ended = ended.map(|index| self.keeping.ended.remove(index));
        let now = self.now();
        let done = match (result, ended) {
            (Ok(journal), Some((_, mut keeper, end))) => {
                let begun = keeper.begun(journal);
                begun.and(keeper.end(end, now))
            }
            (Ok(journal), None) if number == self.keeping.number => {
                (self.keeping.beginning, self.keeping.trouble) = (false, None);
                (self.keeping.start, self.keeping.first) = (None, None);
                self.keeping.keeper.begun(journal)
            }
            (Ok(journal), None) => journal.discard(),
            (Err(problem), _) => {
                self.keeping.beginning &= number != self.keeping.number;
                Err(problem)
            }
        };
        self.troubled(done);
    }

    /// Ends keeping the open document: what was done is written, and the journal put away.
    fn end_keeping(&mut self) {
        self.apply(Command::Settle);
        self.write_steps();
        let end = keeping::ending(&self.session, !self.keeping.read_only);
        let keeper = std::mem::take(&mut self.keeping.keeper);
        if keeper.waits() {
            if !self.keeping.beginning {
                self.begin(None);
            }
            self.keeping.ended.push((self.keeping.number, keeper, end));
        } else {
            let ended = keeper.end(end, self.now());
            self.troubled(ended);
        }
    }

    /// Goes on with another document.
    pub(super) fn take(&mut self, arrived: Arrived) {
        self.end_keeping();
        self.modal = None;
        self.message.clear();
        // What was asked about the document before does not hold for this one.
        (self.swung, self.postponed) = (false, None);
        self.compare = vec![BASE.to_owned()];
        let Arrived { session, text, journal, stamp, glance, lock, read_only, copy_of, told } = arrived;
        let journal_there = journal.is_some();
        let earlier = std::mem::take(&mut self.keeping);
        self.keeping = Keeping {
            folder: earlier.folder,
            number: earlier.number + 1,
            keeper: Keeper::with(journal),
            ended: earlier.ended,
            synced: earlier.synced,
            tried: earlier.tried,
            offer: earlier.offer,
            away: earlier.away,
            found: earlier.offer.map_or_else(Vec::new, |_| earlier.found),
            damaged: earlier.damaged,
            stamp,
            glance,
            lock,
            read_only,
            copy_of,
            ..Keeping::default()
        };
        if let Some(path) = session.path() {
            self.settings.remember(path);
            let steps = session.history().len();
            let name = file_name(path);
            let arguments = [("file", (&name).into()), ("steps", steps.into())];
            self.message = self.texts.with(if steps > 0 { "keeping-opened" } else { "file-opened" }, &arguments);
        }
        if let Some(problem) = told.first() {
            self.message = self.texts.problem(problem).0;
        }
        self.session = session.in_place_of(&self.session);
        if !journal_there {
            self.begin(Some(text));
        }
        if let Some(folder) = self.keeping.folder.clone() {
            let now = self.now();
            self.jobs.start_quietly(move || match keeping::tidy(&folder, now).pop() {
                Some(problem) => Report::NotKept(problem),
                None => Report::Done,
            });
        }
    }

    /// Ends everything at closing; what is not saved can be brought back later. Waits for nothing but a journal that is being begun.
    pub fn close(&mut self) {
        if std::mem::replace(&mut self.keeping.closed, true) {
            return;
        }
        self.end_keeping();
        while !self.keeping.ended.is_empty()
            && let Some(report) = self.jobs.wait()
        {
            self.receive(report);
        }
        self.keeping.lock = None;
        self.keeping.found.clear();
    }

    /// Whether this window closed its document and keeps nothing any more.
    pub(super) fn closed(&self) -> bool {
        self.keeping.closed
    }

    /// Notes what the file holds since it was written, before the session notes that it was.
    pub(super) fn note_saved(&mut self, stamp: Stamp, glance: Option<Glance>) {
        self.write_steps();
        if self.keeping.folder.is_some() {
            let noted = self.keeping.keeper.saved(stamp.clone());
            self.troubled(noted);
        }
        (self.keeping.stamp, self.keeping.glance) = (Some(stamp), glance);
    }
}
