//! What stands out, in a sentence: of a province's task in a month, and of its transition plan.

use super::plan::{Break, TransitionPlan};
use super::province;
use crate::engine::{Outcome, ProvinceOutcome};
use crate::naming;
use crate::scenario::Scenario;
use crate::text::Texts;
use crate::units::Month;

/// How a province stands against its task in a month (an index into the horizon), and when that changes.
pub fn task(scenario: &Scenario, outcome: &Outcome, of: &ProvinceOutcome, month: usize, texts: &Texts) -> String {
    let language = texts.language();
    let name = naming::province_name(scenario, &of.id);
    let at = language.month_long(outcome.month(month));
    let places = |value: f64| language.number(value, 0);
    let (Some(task), Some(short)) = (of.task.get(month), of.short_of_task.get(month)) else {
        let ends = scenario.law.as_ref().and_then(|law| law.ends(scenario.start));
        let ended = ends.is_some_and(|ends| ends <= outcome.month(month));
        let text = if ended { "finding-task-ended" } else { "finding-task-unknown" };
        return texts.with(text, &[("province", name.into()), ("month", (&at).into())]);
    };
    let counts = places(of.counts_for_task.get(month).copied().unwrap_or(0.0));
    let (task, short_text) = (places(*task), places(*short));
    let met = province::met_from(outcome, of).map(|met| language.month_long(met)).unwrap_or_default();
    let missed = of.short_of_task.get(month..).unwrap_or_default().iter().position(|short| province::missed(*short));
    let missed = missed.map(|later| language.month_long(outcome.month(month + later))).unwrap_or_default();
    let text = match (province::missed(*short), met.is_empty(), missed.is_empty()) {
        (true, false, _) => "finding-task-short-met",
        (true, true, _) => "finding-task-short",
        (false, _, false) => "finding-task-met-missed",
        (false, _, true) => "finding-task-met",
    };
    texts.with(
        text,
        &[
            ("province", name.into()),
            ("month", (&at).into()),
            ("task", (&task).into()),
            ("counts", (&counts).into()),
            ("short", (&short_text).into()),
            ("met", (&met).into()),
            ("missed", (&missed).into()),
        ],
    )
}

/// When the last emergency place closes, and whether the plan holds.
pub fn plan(plan: &TransitionPlan, texts: &Texts) -> String {
    let last = plan.last_emergency.map(|month| texts.language().month_long(month)).unwrap_or_default();
    let text = match plan.last_emergency {
        None => "finding-plan-none",
        Some(_) if plan.emergency_to_the_end => "finding-plan-open",
        Some(_) => "finding-plan-last",
    };
    texts.with(text, &[("last", (&last).into()), ("breaks", plan.breaks.len().into())])
}

/// What is wrong in a plan, in a sentence with names.
pub fn broken(scenario: &Scenario, found: &Break, texts: &Texts) -> String {
    let language = texts.language();
    let name = |index: usize| scenario.locations.get(index).map_or("", |location| location.name.as_str()).to_owned();
    let month = |month: Option<Month>| month.map(|month| language.month_long(month)).unwrap_or_default();
    let (to, at, places) = match found {
        Break::NoSuccessor { month: at, .. } => (String::new(), month(Some(*at)), String::new()),
        Break::SuccessorLate { to, opens, .. } => (name(*to), month(*opens), String::new()),
        Break::SuccessorTemporary { to, .. } => (name(*to), String::new(), String::new()),
        Break::SuccessorsTooSmall { lacking, .. } => (String::new(), String::new(), language.number(*lacking, 0)),
        Break::TooLong { since, .. } | Break::NotNeeded { since, .. } => {
            (String::new(), month(Some(*since)), String::new())
        }
        Break::NoEnd { .. } => (String::new(), String::new(), String::new()),
    };
    let never = matches!(found, Break::SuccessorLate { opens: None, .. });
    let text = if never { "plan-broken-never".to_owned() } else { format!("plan-broken-{}", found.text()) };
    let location = name(found.location());
    texts.with(
        &text,
        &[
            ("location", (&location).into()),
            ("to", (&to).into()),
            ("month", (&at).into()),
            ("places", (&places).into()),
        ],
    )
}
