//! A province: the sums of its locations beside its task (docs/model.md#provinces).

use super::numbers::positive;
use super::outcome::{LocationOutcome, ProvinceOutcome};
use super::plan::{Group, Plan};

/// Per province of the scenario, from what its locations did.
pub(super) fn provinces(plan: &Plan, locations: &[LocationOutcome]) -> Vec<ProvinceOutcome> {
    plan.provinces.iter().enumerate().map(|(index, _)| province(plan, index, locations)).collect()
}

fn province(plan: &Plan, index: usize, locations: &[LocationOutcome]) -> ProvinceOutcome {
    let zero = || vec![0.0; plan.months];
    let about = &plan.provinces[index];
    let mut sums = ProvinceOutcome {
        id: about.id.clone(),
        open_durable: zero(),
        open_temporary: zero(),
        open_outside: zero(),
        used: zero(),
        lent: zero(),
        reserve: zero(),
        idle: zero(),
        counts_for_task: zero(),
        task: about.task.clone(),
        task_includes_minors: about.includes_minors,
        short_of_task: Vec::new(),
    };
    for site in plan.first_sites().filter(|site| site.province == Some(index)) {
        let location = &locations[site.location];
        let open = match site.group {
            Group::Durable => &mut sums.open_durable,
            Group::Noodopvang | Group::Tgo => &mut sums.open_temporary,
            Group::Outside => &mut sums.open_outside,
        };
        add(open, &location.open);
        add(&mut sums.used, &location.used);
        add(&mut sums.lent, &location.lent);
        add(&mut sums.reserve, &location.reserve);
        add(&mut sums.idle, &location.idle);
        add(&mut sums.counts_for_task, &location.counts_for_task);
    }
    sums.short_of_task =
        sums.task.iter().zip(&sums.counts_for_task).map(|(task, counts)| positive(task - counts)).collect();
    sums
}

/// Adds a column to sums.
pub(super) fn add(sums: &mut [f64], column: &[f64]) {
    for (sum, value) in sums.iter_mut().zip(column) {
        *sum += value;
    }
}
