//! The outcomes of a session: of the base, of the shown variant, and of those compared with it; made when they are out of date, in the
//! frame or, for large documents, in the background.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::engine::{self, Outcome, Workspace};
use crate::problem::Problem;
use crate::scenario::{Change, Checked, Document, Scenario, check_alone};
use crate::stock::clock::Clock;

/// Documents with more locations than this are run in the background: below it check and run together stay within a frame
/// (about 6 microseconds per location).
pub const LIVE_LOCATIONS: usize = 2_000;

/// A checked scenario and what the engine made of it.
#[derive(Clone, Debug)]
pub struct Run {
    /// What was run.
    pub checked: Checked,
    /// What came out.
    pub outcome: Outcome,
    /// When lent places must be called back.
    pub clock: Clock,
}

impl Run {
    /// Checks and runs a document, with a variant or as its base alone.
    ///
    /// Errors: the problems that keep it from running.
    pub fn new(document: &Document, variant: Option<&str>) -> Result<Self, Vec<Problem>> {
        let checked = check_alone(document, variant)?;
        let plan = engine::compile(&checked);
        let (inputs, mut work) = (plan.inputs(&checked), Workspace::new(&plan));
        let outcome = engine::run_everything(&plan, &inputs, &mut work);
        let clock = Clock::of(&checked, &plan, &inputs, &outcome, &mut work);
        Ok(Self { checked, outcome, clock })
    }

    /// The scenario that was run.
    pub fn scenario(&self) -> &Scenario {
        self.checked.scenario()
    }
}

/// Something that can be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Base,
    /// The shown variant.
    Shown,
    /// Another one, by its id.
    Other(String),
}

/// A run for the background: everything it needs, so that the session can go on.
#[derive(Debug)]
pub struct Work {
    pub(super) document: Document,
    pub(super) shown: Option<String>,
    pub(super) targets: Vec<Target>,
    /// Which state of the session it is for.
    pub number: u64,
}

/// What a run in the background found.
#[derive(Debug)]
pub struct Finished {
    pub(super) results: Vec<(Target, Result<Run, Vec<Problem>>)>,
    pub(super) shown: Option<String>,
    /// Which state of the session it is for.
    pub number: u64,
}

impl Work {
    /// Checks and runs; takes as long as it takes.
    pub fn run(&self) -> Finished {
        let run = |target: &Target| {
            let variant = match target {
                Target::Base => None,
                Target::Shown => self.shown.as_deref(),
                Target::Other(id) => Some(id.as_str()),
            };
            // A defect in one run is a problem of that run; nobody waits for it for ever.
            let run = catch_unwind(AssertUnwindSafe(|| Run::new(&self.document, variant)));
            (target.clone(), run.unwrap_or_else(|_defect| Err(vec![Problem::error("run-broken", "")])))
        };
        Finished { results: self.targets.iter().map(run).collect(), shown: self.shown.clone(), number: self.number }
    }
}

/// The changes that work out in a variant: as long as they and the base are the same, so is its outcome.
pub(super) type Print = Vec<Change>;

/// What works out in a variant; nothing for the base.
pub(super) fn print(document: &Document, variant: Option<&str>) -> Print {
    let chain = variant.map(|id| document.chain(id)).unwrap_or_default();
    chain.into_iter().map(|resolved| resolved.change.clone()).collect()
}

/// The outcome of a variant that is compared, or why it has none.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) id: String,
    /// What it was made of.
    pub(super) print: Print,
    pub(super) result: Result<Arc<Run>, Vec<Problem>>,
}
