//! Background work: reading, writing and dialogs never hold up a frame.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::dialogs::{Answer, Many};
use super::{Finished, Session};
use crate::compare::{Unexplained, Waterfall};
use crate::problem::Problem;
use crate::scenario::merge::Merge;

/// What a job found, for the window to act on.
#[derive(Debug)]
pub enum Report {
    /// A file was read.
    Opened {
        /// Which.
        path: PathBuf,
        /// Its session, checked and run, or what is wrong.
        result: Result<Box<Session>, Vec<Problem>>,
    },
    /// A file was written.
    Saved {
        /// Which.
        path: PathBuf,
        /// The step after which it was written, or what went wrong.
        result: Result<usize, Problem>,
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
    /// What makes a difference was found.
    Explained(Box<Result<Waterfall, Unexplained>>),
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
    /// The job ended without anything to tell.
    Done,
    /// The job broke off by a defect of the program; nothing was changed.
    Broken,
}

/// Running jobs and their reports.
pub struct Jobs {
    sender: Sender<Report>,
    receiver: Receiver<Report>,
    wake: Arc<dyn Fn() + Send + Sync>,
    running: usize,
}

impl Jobs {
    /// No jobs yet; `wake` is called when a report is ready.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, wake: Arc::new(wake), running: 0 }
    }

    /// Starts a job on a thread of its own. A panic in it ends as [`Report::Broken`].
    #[expect(clippy::disallowed_methods, reason = "this is the one place that starts threads")]
    pub fn start(&mut self, job: impl FnOnce() -> Report + Send + 'static) {
        let (sender, wake) = (self.sender.clone(), Arc::clone(&self.wake));
        self.running += 1;
        std::thread::spawn(move || {
            let report = catch_unwind(AssertUnwindSafe(job)).unwrap_or(Report::Broken);
            // The window may be gone already; then nobody waits for the report.
            if sender.send(report).is_ok() {
                wake();
            }
        });
    }

    /// The next report, if one is ready.
    pub fn poll(&mut self) -> Option<Report> {
        let report = self.receiver.try_recv().ok()?;
        self.running -= 1;
        Some(report)
    }

    /// Whether anything is under way.
    pub fn busy(&self) -> bool {
        self.running > 0
    }

    /// Waits for the next report; for tests and for closing.
    pub fn wait(&mut self) -> Option<Report> {
        if self.running == 0 {
            return None;
        }
        let report = self.receiver.recv().ok()?;
        self.running -= 1;
        Some(report)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
