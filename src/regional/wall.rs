//! Places that end, month by month, under the three ways to count renewals.
//!
//! A way is read off a run, so that the wall and the graphs cannot disagree: what a location has open less than the month before ended in
//! that month. Where an extension counts with its chance, a part of the places ends with the agreement and the rest later.

use super::province::missed_between;
use crate::engine::{self, Outcome, SeriesId};
use crate::problem::Problem;
use crate::scenario::{Checked, Class, Kind, Renewing};

/// Places below this are rounding dust (docs/model.md, section 6).
const DUST: f64 = 1e-6;

/// How ending places are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Lasting reception places.
    Durable,
    /// Emergency places of COA.
    Noodopvang,
    /// Temporary municipal places.
    Tgo,
    /// Places that are no reception: they never counted against need.
    Outside,
}

impl Group {
    /// Every group, from the bottom of a stack up.
    pub const ALL: [Self; 4] = [Self::Durable, Self::Noodopvang, Self::Tgo, Self::Outside];

    /// The group of a kind of place.
    pub fn of(kind: Kind) -> Self {
        match (kind.class(), kind) {
            (Class::Durable, _) => Self::Durable,
            (Class::Temporary, Kind::Tgo) => Self::Tgo,
            (Class::Temporary, _) => Self::Noodopvang,
            (Class::Outside, _) => Self::Outside,
        }
    }

    /// Its name, for texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Durable => "durable",
            Self::Noodopvang => "noodopvang",
            Self::Tgo => "tgo",
            Self::Outside => "outside",
        }
    }
}

/// Places of one location that end in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ending {
    /// The first month without them, counted from the first month of the horizon.
    pub month: usize,
    /// The location's number in the scenario.
    pub location: usize,
    /// How many end.
    pub places: f64,
    /// How they are counted.
    pub group: Group,
    /// Whether places of the location stay after this.
    pub partly: bool,
}

/// What a province lacks of its task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskMiss {
    /// The province's number in the scenario.
    pub province: usize,
    /// The first month it lacks places; `None`: it meets its task throughout.
    pub first: Option<usize>,
    /// The first month from which it meets its task to the end, where it lacks places before; `None`: it never does, or always did.
    pub met_from: Option<usize>,
    /// What it lacks at most.
    pub most: f64,
}

/// One way to count renewals, and what comes of it.
#[derive(Clone, Debug)]
pub struct Way {
    /// Which.
    pub counting: Renewing,
    /// The scenario that was run.
    pub checked: Checked,
    /// What came out, but for what single locations did.
    pub outcome: Outcome,
    /// What ends, by month and then in the order of the scenario.
    pub endings: Vec<Ending>,
    /// The first month need is not met by durable and temporary places; `None`: always met.
    pub first_short: Option<usize>,
    /// Per province with a task, in the order of the scenario.
    pub tasks: Vec<TaskMiss>,
}

impl Way {
    /// Runs a scenario with renewals counted this way.
    ///
    /// Errors: the problems that keep it from running.
    pub fn run(checked: &Checked, counting: Renewing) -> Result<Self, Vec<Problem>> {
        let checked = checked.with_renewals(counting)?;
        let outcome = engine::simulate(&checked);
        let endings = endings(&checked, &outcome);
        // The columns of 20,000 locations three times over would fill the memory.
        let outcome = Outcome { locations: Vec::new(), ..outcome };
        Ok(Self::of(counting, checked, outcome, endings))
    }

    /// Reads off a run that is there already; it counts renewals as its scenario says.
    pub fn read(checked: &Checked, outcome: &Outcome) -> Self {
        let own = counting(checked);
        let copy = Outcome {
            start: outcome.start,
            months: outcome.months,
            series: outcome.series.clone(),
            classes: outcome.classes.clone(),
            rules: outcome.rules.clone(),
            locations: Vec::new(),
            costs: outcome.costs.clone(),
            margins: outcome.margins.clone(),
            provinces: outcome.provinces.clone(),
            price_index: outcome.price_index.clone(),
            norm: outcome.norm.clone(),
            norm_temporary: outcome.norm_temporary.clone(),
            key: outcome.key.clone(),
        };
        Self::of(own, checked.clone(), copy, endings(checked, outcome))
    }

    fn of(counting: Renewing, checked: Checked, outcome: Outcome, endings: Vec<Ending>) -> Self {
        let shortage = outcome.series(SeriesId::Shortage).unwrap_or(&[]);
        let first_short = shortage.iter().position(|short| *short > DUST);
        let tasks = tasks(&outcome);
        Self { counting, checked, outcome, endings, first_short, tasks }
    }

    /// The same run, telling only what ends at some of its locations, by their numbers; need and tasks stay those of everything.
    #[must_use]
    pub fn limited(&self, keep: impl Fn(usize) -> bool) -> Self {
        let mut limited = self.clone();
        limited.endings.retain(|ending| keep(ending.location));
        limited
    }

    /// Reception places that end per month of the horizon, per group.
    pub fn per_month(&self, group: Group) -> Vec<f64> {
        let mut months = vec![0.0; self.outcome.months];
        for ending in self.endings.iter().filter(|ending| ending.group == group) {
            if let Some(month) = months.get_mut(ending.month) {
                *month += ending.places;
            }
        }
        months
    }

    /// Reception places that end up to and including a month, and at how many locations; places outside reception are not among them.
    pub fn ended_by(&self, month: usize) -> (f64, usize) {
        let ended = self.endings.iter().filter(|ending| ending.month <= month && ending.group != Group::Outside);
        let mut locations: Vec<usize> = ended.clone().map(|ending| ending.location).collect();
        locations.sort_unstable();
        locations.dedup();
        (ended.map(|ending| ending.places).sum(), locations.len())
    }

    /// The first task that is missed, of the province where that happens first.
    pub fn first_task_missed(&self) -> Option<&TaskMiss> {
        self.tasks.iter().filter(|task| task.first.is_some()).min_by_key(|task| task.first)
    }
}

/// How a scenario counts extensions that are not decided.
pub fn counting(checked: &Checked) -> Renewing {
    checked.scenario().renewal.as_ref().map_or(Renewing::AsPlanned, |renewal| renewal.counting)
}

/// What each location has open less than the month before.
fn endings(checked: &Checked, outcome: &Outcome) -> Vec<Ending> {
    let mut found = Vec::new();
    for (number, (location, did)) in checked.scenario().locations.iter().zip(&outcome.locations).enumerate() {
        debug_assert_eq!(location.id, did.id, "outcomes stand in the order of the scenario");
        for (before, pair) in did.open.windows(2).enumerate() {
            if let [had, has] = pair
                && had - has > DUST
            {
                let group = Group::of(location.kind);
                let partly = *has > DUST;
                found.push(Ending { month: before + 1, location: number, places: had - has, group, partly });
            }
        }
    }
    found.sort_by_key(|ending| (ending.month, ending.location));
    found
}

/// The provinces whose task is known.
fn tasks(outcome: &Outcome) -> Vec<TaskMiss> {
    let known = outcome.provinces.iter().enumerate().filter(|(_, province)| !province.task.is_empty());
    let miss = |(number, province): (usize, &engine::ProvinceOutcome)| {
        let short = &province.short_of_task;
        let (first, met_from) = missed_between(short);
        TaskMiss { province: number, first, met_from, most: short.iter().copied().fold(0.0, f64::max) }
    };
    known.map(miss).collect()
}
