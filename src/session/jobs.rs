//! Background work: reading, writing and dialogs never hold up a frame.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::Finished;
use super::dialogs::{Answer, Many};
use super::journal::Journal;
use super::keeping::{Arrived, Left, Opening};
use super::lock::FileLock;
use super::stamp::{Glance, NotSaved, Stamp};
use crate::compare::{Unexplained, Waterfall};
use crate::intake::{Preview, Sheet};
use crate::probe::Probed;
use crate::problem::Problem;
use crate::regional::wall::Way;
use crate::scenario::merge::Merge;
use crate::scenario::{Renewing, Scenario};
use crate::stock::clock::Missed;

/// What a job found, for the window to act on.
#[derive(Debug)]
pub enum Report {
    /// A file was opened, or not.
    Opened {
        /// Which.
        path: PathBuf,
        /// What came of it.
        opening: Opening,
        /// The lock on the document that is open, if it was not used.
        own: Option<FileLock>,
    },
    /// A file was written.
    Saved {
        /// Which.
        path: PathBuf,
        /// What came of it.
        result: Result<Box<Written>, NotSaved>,
    },
    /// A journal was begun.
    Begun {
        /// The number of the document it is for.
        number: u64,
        /// The journal; the session goes on without one otherwise.
        result: Result<Journal, Problem>,
    },
    /// The journal did not reach the disk for sure.
    NotKept(Problem),
    /// Work was looked for that can be gone on with.
    Left {
        /// What there is.
        left: Left,
        /// Whether the user asked for it.
        asked: bool,
    },
    /// A session was made again, or not.
    Recovered {
        /// The session, or what is wrong with it.
        result: Result<Box<Arrived>, Vec<Problem>>,
        /// The lock on the document that is open, if it was not used.
        own: Option<FileLock>,
    },
    /// The file of the open document is no longer what it was.
    ChangedOnDisk {
        /// The number of the document.
        number: u64,
        /// Whether it is gone.
        gone: bool,
    },
    /// The file of the open document was looked at, and holds the same.
    SameOnDisk {
        /// The number of the document.
        number: u64,
        /// What it looks like now.
        glance: Option<Glance>,
    },
    /// A file was not written, since it has comments that would be lost.
    HasComments(PathBuf),
    /// A dialog to open a file was answered.
    AskedOpen(Answer),
    /// A dialog to save a file was answered.
    AskedSave(Answer),
    /// The settings could not be kept; the program goes on without.
    SettingsLost(Problem),
    /// A state of a large document was run.
    Ran(Box<Finished>),
    /// What makes a difference was found, with the scenarios at both ends, which give names to addresses.
    Explained(Box<(Result<Waterfall, Unexplained>, (Scenario, Scenario))>),
    /// What comes of the ways to count renewals was found.
    Walled(Box<Walled>),
    /// What it costs to call lent places back too late was found.
    Clocked(Box<Clocked>),
    /// A dialog for variants of others was answered.
    AskedMerge(Many),
    /// Variants of others were read, to be merged; or what is wrong with their files.
    ToMerge(Result<Box<Merge>, (String, Vec<Problem>)>),
    /// A variant was made ready to be saved alone; or why it cannot be.
    Exported {
        /// The name proposed for its file.
        name: String,
        /// The text of its file.
        result: Result<Vec<u8>, Problem>,
    },
    /// A dialog for a list of locations to read was answered.
    AskedIntake(Answer),
    /// A dialog for a list of locations to write was answered.
    AskedList(Answer),
    /// A list of locations was read, or not.
    ToIntake {
        /// What it is called.
        name: String,
        /// Its sheets.
        result: Result<Arc<Vec<Sheet>>, Problem>,
    },
    /// The rows of a list were looked at.
    Judged {
        /// The number of the question.
        number: u64,
        /// What importing them would do.
        preview: Box<Preview>,
    },
    /// A dialog for something to be written was answered.
    AskedWrite {
        /// Where to.
        answer: Answer,
        /// The name proposed, for where the system has no dialog.
        name: String,
        /// What.
        bytes: Vec<u8>,
    },
    /// Something beside the document was written.
    Wrote {
        /// Where to.
        path: PathBuf,
        /// What went wrong, if anything did.
        result: Result<(), Problem>,
    },
    /// A question that takes many runs was answered.
    Probed(Box<Probed>),
    /// The job ended without anything to tell.
    Done,
    /// The job broke off by a defect of the program; nothing was changed.
    Broken,
}

/// A state of a session: which session, and its revision.
pub type State = (u64, u64);

/// What comes of a way to count renewals, or why it cannot be run.
pub type WayFound = Result<Box<Way>, Vec<Problem>>;

/// What comes of ways to count renewals.
#[derive(Debug)]
pub struct Walled {
    /// Of which state.
    pub of: State,
    /// Per way, what came of it or why it cannot be run.
    pub found: Vec<(Renewing, WayFound)>,
}

/// What it costs to call lent places back too late, in one rise of need.
#[derive(Debug)]
pub struct Clocked {
    /// Of which state.
    pub of: State,
    /// The place of the rise among those of the state.
    pub rise: usize,
    /// The shortage when called in time, and what each lateness adds.
    pub found: (f64, Vec<Missed>),
}

/// A document that was written.
#[derive(Debug)]
pub struct Written {
    /// The step after which it was written.
    pub step: usize,
    /// Which session it was written from.
    pub born: u64,
    /// What its file holds.
    pub stamp: Stamp,
    /// What its file looks like.
    pub glance: Option<Glance>,
    /// The lock on a file that was not its own before.
    pub lock: Option<FileLock>,
    /// What the user should know.
    pub told: Option<Problem>,
}

/// Running jobs and their reports.
pub struct Jobs {
    sender: Sender<(Report, bool)>,
    receiver: Receiver<(Report, bool)>,
    wake: Arc<dyn Fn() + Send + Sync>,
    running: usize,
    /// How many of them the user did not ask for.
    quiet: usize,
}

impl Jobs {
    /// No jobs yet; `wake` is called when a report is ready.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, wake: Arc::new(wake), running: 0, quiet: 0 }
    }

    /// Starts a job on a thread of its own. A panic in it ends as [`Report::Broken`].
    pub fn start(&mut self, job: impl FnOnce() -> Report + Send + 'static) {
        self.begin(job, false);
    }

    /// As [`Jobs::start`], for what the user did not ask for: it makes the program no busier.
    pub fn start_quietly(&mut self, job: impl FnOnce() -> Report + Send + 'static) {
        self.begin(job, true);
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that starts threads")]
    fn begin(&mut self, job: impl FnOnce() -> Report + Send + 'static, quiet: bool) {
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        self.running += 1;
        self.quiet += usize::from(quiet);
        std::thread::spawn(move || {
            let report = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Report::Broken);
            // The window may be gone already; then nobody waits for the report.
            if sender.send((report, quiet)).is_ok() {
                wake();
            }
        });
    }

    /// The next report, if one is ready.
    pub fn poll(&mut self) -> Option<Report> {
        let received = self.receiver.try_recv().ok()?;
        Some(self.ended(received))
    }

    /// Whether anything is under way that the user waits for.
    pub fn busy(&self) -> bool {
        self.running > self.quiet
    }

    /// Waits for the next report; for tests and for closing.
    pub fn wait(&mut self) -> Option<Report> {
        if self.running == 0 {
            return None;
        }
        let received = self.receiver.recv().ok()?;
        Some(self.ended(received))
    }

    fn ended(&mut self, (report, quiet): (Report, bool)) -> Report {
        self.running -= 1;
        self.quiet -= usize::from(quiet);
        report
    }
}

/// Divides numbered work over the processors there are. The parts come back in their order, so that how many worked on it changes nothing;
/// `None` where any part of it has none.
pub fn in_parts<T: Send>(count: usize, work: impl Fn(Range<usize>) -> Option<Vec<T>> + Sync) -> Option<Vec<T>> {
    in_parts_on(std::thread::available_parallelism().map_or(1, usize::from), count, work)
}

/// The same with this many threads.
pub fn in_parts_on<T: Send>(
    threads: usize,
    count: usize,
    work: impl Fn(Range<usize>) -> Option<Vec<T>> + Sync,
) -> Option<Vec<T>> {
    let threads = threads.clamp(1, count.max(1));
    let part = count.div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let work = &work;
        let parts = (0..threads).map(|number| (number * part).min(count)..((number + 1) * part).min(count));
        let running: Vec<_> = parts.map(|range| scope.spawn(move || work(range))).collect();
        let mut all = Vec::with_capacity(count);
        for thread in running {
            // A panic in a part is one of the whole job, which reports it.
            all.extend(thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Some(all)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_back_in_order_however_many_threads_there_are() {
        let squares = |range: Range<usize>| Some(range.map(|number| number * number).collect());
        let expected: Vec<usize> = (0..10).map(|number| number * number).collect();
        for threads in [1, 2, 3, 7, 10, 50] {
            assert_eq!(in_parts_on(threads, 10, squares), Some(expected.clone()), "{threads}");
        }
        assert_eq!(in_parts_on(4, 0, squares), Some(Vec::new()));
        assert_eq!(in_parts_on(4, 10, |range| (!range.contains(&9)).then(|| vec![range.start])), None);
    }

    #[test]
    fn a_broken_job_is_reported_and_the_next_one_runs() {
        let mut jobs = Jobs::new(|| {});
        jobs.start(|| panic!("a defect"));
        assert!(matches!(jobs.wait(), Some(Report::Broken)));
        jobs.start(|| Report::AskedOpen(Answer::Cancelled));
        assert!(matches!(jobs.wait(), Some(Report::AskedOpen(Answer::Cancelled))));
        assert!(!jobs.busy() && jobs.wait().is_none());
    }
}
