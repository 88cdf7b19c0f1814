//! A document becomes a [`Checked`] scenario, or every problem in it is told.

use std::sync::Arc;

use super::address::suggested;
use super::{BudgetEdition, Count, Document, FORMAT, Renewing, Scenario, Status};
use crate::problem::{Problem, Severity};
use crate::units::Unit;
use report::{Place, Report};

mod budgets;
mod cash;
mod demand;
mod document;
mod figures;
mod notes;
mod places;
mod regional;
mod report;
mod rules;
mod whole;

/// A scenario the engine cannot fail on; made only by [`check`].
#[derive(Clone, Debug)]
pub struct Checked {
    scenario: Scenario,
    budget: Option<Arc<BudgetEdition>>,
    variant: Option<String>,
    warnings: Vec<Problem>,
}

impl Checked {
    /// The scenario, the changes of its variant made.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The chosen budget edition, with the amendments up to and including it.
    pub fn budget(&self) -> Option<&BudgetEdition> {
        self.budget.as_deref()
    }

    /// The id of the variant; `None` for the base.
    pub fn variant(&self) -> Option<&str> {
        self.variant.as_deref()
    }

    /// The same with another way to count extensions that are not decided; what is checked field by field does not hang on it.
    ///
    /// Errors: what is then impossible taken together, such as more places lent at the start than are agreed.
    pub fn with_renewals(&self, counting: Renewing) -> Result<Self, Vec<Problem>> {
        let mut made = self.clone();
        made.scenario.renewal.get_or_insert_default().counting = counting;
        made.together()
    }

    /// The same with one recall term for every agreement, from 1 to 240 months, or with the terms as agreed.
    ///
    /// Errors: as [`with_renewals`](Self::with_renewals).
    pub fn with_recall(&self, months: Option<u32>) -> Result<Self, Vec<Problem>> {
        let mut made = self.clone();
        let term = |months| Count::new(f64::from(months), Unit::Months, Status::Decided);
        made.scenario.policy.recall_for_all = months.map(term);
        made.together()
    }

    /// Checked anew, as far as what is true of the whole goes.
    fn together(self) -> Result<Self, Vec<Problem>> {
        let mut report = Report::new(&[]);
        if let Some(months) = whole::horizon(&mut report, &self.scenario) {
            whole::together(&mut report, &self.scenario, &months);
        }
        let problems = report.done();
        let possible = problems.iter().all(|problem| problem.severity != Severity::Error);
        if possible { Ok(self) } else { Err(problems) }
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
    checked(document, variant, true)
}

/// The same without trying the changes of the variants that are not asked for, which takes as long as they are many: for every move of a slider.
///
/// Errors: as [`check`], but what is wrong in other variants is not among the warnings.
pub fn check_alone(document: &Document, variant: Option<&str>) -> Result<Checked, Vec<Problem>> {
    checked(document, variant, false)
}

/// What a document can hold at all, whatever its figures: names, numbers of things, who builds on whom.
///
/// Errors: the problems that would keep its file from being opened again.
pub fn check_frame(document: &Document) -> Result<(), Vec<Problem>> {
    let mut report = Report::new(&document.sources);
    document::variants(&mut report, document);
    document::views(&mut report, document);
    notes::notes(&mut report, document);
    let problems = report.done();
    if problems.first().is_some_and(|problem| problem.severity == Severity::Error) { Err(problems) } else { Ok(()) }
}

fn checked(document: &Document, variant: Option<&str>, others: bool) -> Result<Checked, Vec<Problem>> {
    let mut report = Report::new(&document.sources);
    let mut scenario = document.base.clone();
    if document.format != FORMAT {
        let code = if document.format > FORMAT { "format-newer" } else { "format-unknown" };
        report.add(Problem::error(code, "format").with("found", &document.format).with("known", &FORMAT));
    }
    if let Some(id) = variant {
        apply(&mut report, document, id, &mut scenario);
    }
    document::before_base(&mut report, document);
    let possible = self::scenario(&mut report, &scenario);
    let budget = chosen_budget(&mut report, document, &scenario);
    budgets::decisions(&mut report, budget.as_ref(), &scenario);
    budgets::editions(&mut report, &document.budgets);
    if let Some(edition) = budget.as_ref().filter(|_| possible) {
        budgets::against_scenario(&mut report, edition, &scenario);
    }
    document::after_base(&mut report, document);
    if others {
        document::others(&mut report, document, variant);
    }
    let problems = report.done();
    if problems.first().is_some_and(|problem| problem.severity == Severity::Error) {
        return Err(problems);
    }
    let variant = variant.map(str::to_owned);
    Ok(Checked { scenario, budget: budget.map(Arc::new), variant, warnings: problems })
}

/// Makes the changes of the variant asked for; a change that cannot be made is an error here.
fn apply(report: &mut Report<'_>, document: &Document, id: &str, scenario: &mut Scenario) {
    if document.variant(id).is_some() {
        scenario.apply(&document.chain(id)).into_iter().for_each(|problem| report.add(problem));
        return;
    }
    let known = document.variants.iter().map(|variant| variant.id.as_str());
    let problem = Problem::error("variant-unknown", "variants").with("found", id);
    report.add(suggested(problem, id, known));
}

/// Everything the engine reads: field by field, then taken together; whether its period is possible.
fn scenario(report: &mut Report<'_>, scenario: &Scenario) -> bool {
    let root = Place::ROOT;
    let horizon = whole::horizon(report, scenario);
    figures::fields(report, &root, scenario);
    demand::demand(report, &root.field("demand"), &scenario.demand);
    figures::fields(report, &root.field("policy"), &scenario.policy);
    rules::rules(report, scenario, horizon.as_deref());
    demand::pipeline(report, &root.field("pipeline_counting"), &scenario.pipeline_counting);
    places::costs(report, &scenario.costs);
    places::locations(report, scenario);
    budgets::price_index(report, &scenario.price_index);
    places::provinces(report, scenario);
    regional::lists(report, scenario);
    cash::transactions(report, scenario);
    document::calendar(report, &scenario.calendar);
    if let Some(months) = &horizon {
        whole::together(report, scenario, months);
    }
    horizon.is_some()
}

/// The edition that the scenario compares with, its layers taken together.
fn chosen_budget(report: &mut Report<'_>, document: &Document, scenario: &Scenario) -> Option<BudgetEdition> {
    let id = scenario.budget.as_ref()?;
    let found = document.edition(id);
    if found.is_none() {
        let known = document.budgets.iter().map(|edition| edition.id.as_str());
        report.add(suggested(Problem::error("budget-unknown", "budget").with("found", id), id, known));
    }
    found
}
