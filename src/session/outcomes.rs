//! How a session keeps its outcomes up to date: in the frame, or in the background for large documents.

use std::sync::Arc;

use super::command::Command;
use super::log::Entry;
use super::runs::{Finished, Kept, LIVE_LOCATIONS, Print, Run, Target, Work, print};
use super::{Mark, Pending, Session};
use crate::problem::Problem;
use crate::scenario::BASE;

impl Session {
    /// Brings the outcomes of the base and the shown variant up to date. `before` is where to go back to if that turns out to be impossible
    /// in the background.
    ///
    /// Errors: the problems that keep the document from running; the outcomes then stay as they were.
    pub(super) fn refresh(&mut self, base_changed: bool, before: Mark) -> Result<(), Vec<Problem>> {
        if self.replaying {
            return Ok(());
        }
        let print = print(&self.document, self.shown.as_deref());
        // A base that is still being run is as good as one that just changed.
        let due = |pending: &Pending| pending.targets.contains(&Target::Base);
        let base_changed = base_changed || self.pending.as_ref().is_some_and(due);
        let same = !base_changed && self.pending.is_none();
        if same && print == self.current_of {
            return Ok(());
        }
        if print.is_empty() && !base_changed {
            self.take_run(Arc::clone(&self.base), print);
            return Ok(());
        }
        if same && let Some(run) = self.kept_run(&print) {
            self.take_run(run, print);
            return Ok(());
        }
        if self.document.base.locations.len() > LIVE_LOCATIONS {
            let targets = if base_changed { vec![Target::Base, Target::Shown] } else { vec![Target::Shown] };
            self.wait_for(targets, before);
            return Ok(());
        }
        if base_changed {
            let base = Arc::new(Run::new(&self.document, None)?);
            let current = if print.is_empty() { Arc::clone(&base) } else { self.run_shown()? };
            self.others.clear();
            self.base = base;
            self.take_run(current, print);
        } else {
            let current = self.run_shown()?;
            self.take_run(current, print);
        }
        Ok(())
    }

    /// Runs everything anew, after a replay. A state that cannot be run is left for the last one before it that can; its steps stay.
    ///
    /// Errors: the problems that keep even the opened document from running.
    pub(super) fn run_again(&mut self) -> Result<(), Vec<Problem>> {
        while let Err(problems) = self.run_here() {
            let Some(parent) = self.history.last().map(|step| step.parent) else { return Err(problems) };
            let after = self.history.shown_after().map(str::to_owned);
            if self.shown == after {
                self.history.pass(parent, &mut self.document, &mut self.shown);
            } else {
                // Another variant was looked at since the step, and may never have been possible.
                self.shown = after;
            }
        }
        self.changed_now();
        Ok(())
    }

    fn run_here(&mut self) -> Result<(), Vec<Problem>> {
        let print = print(&self.document, self.shown.as_deref());
        let base = Arc::new(Run::new(&self.document, None)?);
        self.current = if print.is_empty() { Arc::clone(&base) } else { self.run_shown()? };
        (self.base, self.current_of, self.pending) = (base, print, None);
        self.others.clear();
        self.revision += 1;
        Ok(())
    }

    fn run_shown(&self) -> Result<Arc<Run>, Vec<Problem>> {
        Run::new(&self.document, self.shown.as_deref()).map(Arc::new)
    }

    fn take_run(&mut self, run: Arc<Run>, print: Print) {
        (self.current, self.current_of, self.pending) = (run, print, None);
        self.current_number = self.revision;
    }

    /// The outcome of a variant that was compared, when it is what is shown now.
    fn kept_run(&self, print: &Print) -> Option<Arc<Run>> {
        let id = self.shown.as_deref()?;
        let kept = self.others.iter().find(|kept| kept.id == id && kept.print == *print)?;
        kept.result.as_ref().ok().cloned()
    }

    /// Puts runs on the list for the background, with those that are on it already.
    fn wait_for(&mut self, targets: Vec<Target>, before: Mark) {
        self.revision += 1;
        let (mut all, before) = match self.pending.take() {
            Some(pending) => (pending.targets, pending.before),
            None => (Vec::new(), before),
        };
        for target in targets {
            if !all.contains(&target) {
                all.push(target);
            }
        }
        // Revisions are never used twice, not even by the next document: a state that was left may still be running.
        self.pending = Some(Pending { before, number: self.revision, targets: all });
    }

    /// Asks for the outcomes of variants to compare with, by their ids; those of others are forgotten.
    pub fn compare(&mut self, ids: &[String]) {
        let (document, shown) = (&self.document, &self.shown);
        self.others.retain(|kept| {
            // Why something cannot be run is worth knowing as long as it is true.
            let refused = || kept.result.is_err() && kept.print == print(document, Some(&kept.id));
            let asked = ids.contains(&kept.id) || shown.as_ref() == Some(&kept.id) || refused();
            asked && document.variant(&kept.id).is_some()
        });
        for id in ids {
            if id == BASE || self.document.variant(id).is_none() {
                continue;
            }
            let now = print(&self.document, Some(id));
            let known = self.others.iter().find(|kept| kept.id == *id);
            let base = self.pending.as_ref().is_some_and(|pending| pending.targets.contains(&Target::Base));
            if self.shown.as_ref() == Some(id) || known.is_some_and(|kept| kept.print == now) && !base {
                continue;
            }
            if self.document.base.locations.len() * ids.len() > LIVE_LOCATIONS {
                let target = Target::Other(id.clone());
                if self.pending.as_ref().is_none_or(|pending| !pending.targets.contains(&target)) {
                    self.wait_for(vec![target], (self.history.at(), self.shown.clone()));
                }
            } else {
                let result = Run::new(&self.document, Some(id)).map(Arc::new);
                self.keep(id.clone(), now, result);
                self.revision += 1;
            }
        }
    }

    fn keep(&mut self, id: String, print: Print, result: Result<Arc<Run>, Vec<Problem>>) {
        self.others.retain(|kept| kept.id != id);
        self.others.push(Kept { id, print, result });
    }

    /// Whether a shown outcome is that of an earlier state.
    pub fn waiting(&self) -> bool {
        self.pending.is_some()
    }

    /// The run that is due in the background; none while an earlier one is under way.
    pub fn work(&mut self) -> Option<Work> {
        let pending = self.pending.as_ref()?;
        if self.running.is_some() {
            return None;
        }
        let (number, targets) = (pending.number, pending.targets.clone());
        self.running = Some(number);
        Some(Work { document: self.document.clone(), shown: self.shown.clone(), targets, number })
    }

    /// Takes in what a background run found. One that was overtaken by a newer state is thrown away, and the newer one is due.
    ///
    /// Errors: the problems of the steps since, which are then taken back.
    pub fn finish(&mut self, finished: Finished) -> Result<(), Vec<Problem>> {
        if self.running == Some(finished.number) {
            self.running = None;
        }
        let Some(pending) = &self.pending else { return Ok(()) };
        if pending.number != finished.number {
            self.show_meanwhile(finished);
            return Ok(());
        }
        let refused = finished.results.iter().find_map(|(target, result)| match (target, result) {
            (Target::Base | Target::Shown, Err(problems)) => Some(problems.clone()),
            _ => None,
        });
        if let Some(problems) = refused {
            self.take_back();
            return Err(problems);
        }
        (self.pending, self.current_number) = (None, finished.number);
        for (target, result) in finished.results {
            let result = result.map(Arc::new);
            match (target, result) {
                (Target::Base, Ok(run)) => {
                    self.base = run;
                    self.others.clear();
                }
                (Target::Shown, Ok(run)) => {
                    self.current_of = print(&self.document, self.shown.as_deref());
                    self.current = run;
                }
                (Target::Other(id), result) => {
                    let print = print(&self.document, Some(&id));
                    self.keep(id, print, result);
                }
                (Target::Base | Target::Shown, Err(_)) => {}
            }
        }
        self.revision += 1;
        Ok(())
    }

    /// Shows what was found for a state that was overtaken, while the newest is still being run: a drag is seen to move.
    fn show_meanwhile(&mut self, finished: Finished) {
        if finished.number <= self.current_number || finished.shown != self.shown {
            return;
        }
        let found =
            finished.results.into_iter().find_map(|(target, result)| result.ok().filter(|_| target == Target::Shown));
        if let Some(run) = found {
            (self.current, self.current_number) = (Arc::new(run), finished.number);
        }
    }

    /// Goes back to the last state that could be run, when a newer one turned out not to be.
    fn take_back(&mut self) {
        self.running = None;
        let Some(pending) = self.pending.take() else { return };
        self.settle();
        let (step, shown) = pending.before;
        self.history.walk(step, &mut self.document, &mut self.shown);
        self.shown.clone_from(&shown);
        self.log.push(Entry { origin: super::Origin::default(), command: Command::Return { step, shown } });
        self.changed_now();
    }

    /// The same session with revisions that follow those of `earlier`, whose place it takes in the window.
    #[must_use]
    pub fn in_place_of(mut self, earlier: &Self) -> Self {
        self.revision = earlier.revision + 1;
        self.born = self.revision;
        self
    }
}
