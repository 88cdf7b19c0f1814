//! Choices below the stable stock beside each other: what each costs, what it is short of, what it calls back (docs/model.md#sweep).

use std::ops::Range;

use rust_decimal::Decimal;

pub use super::axes::{Axes, Axis};
use super::columns::Columns;
use super::front::Judged;
use super::progress::Progress;
use crate::engine::{ClassMonth, Inputs, Plan, Recorder, SeriesId, Use, Workspace, compile, run};
use crate::problem::Problem;
use crate::scenario::{Checked, Order};

/// The recall terms that hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recall {
    /// Each agreement its own.
    AsAgreed,
    /// One term in months for all.
    All(u32),
}

impl Recall {
    /// That of a scenario.
    pub fn of(checked: &Checked) -> Self {
        let term = checked.scenario().policy.recall_for_all.as_ref().and_then(|term| term.value);
        let whole = term.and_then(|term| (1..=240_u32).find(|whole| (f64::from(*whole) - term).abs() < 0.5));
        whole.map_or(Self::AsAgreed, Self::All)
    }

    /// The term for all, if there is one.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::AsAgreed => None,
            Self::All(months) => Some(months),
        }
    }
}

/// One choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Places lent at most.
    pub flex_cap: f64,
    /// Places in direct reserve at most.
    pub reserve_cap: f64,
    /// Which recall terms hold.
    pub recall: Recall,
    /// Which block is filled first.
    pub order: Order,
    /// Months looked ahead.
    pub foresight: usize,
}

impl Choice {
    /// The choice of a scenario, as its values are picked from their bands.
    pub fn of(checked: &Checked, inputs: &Inputs) -> Self {
        Self {
            flex_cap: inputs.flex_cap,
            reserve_cap: inputs.reserve_cap,
            recall: Recall::of(checked),
            order: inputs.order,
            foresight: inputs.foresight,
        }
    }
}

pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What comes of a choice in one future.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Cost of the whole horizon without the shortage, euro.
    pub cost: Decimal,
    /// The same with the shortage.
    pub cost_with_shortage: Decimal,
    /// Place-months of shortage.
    pub shortage: f64,
    /// Highest shortage, places.
    pub highest_shortage: f64,
    /// Places called back.
    pub recalled: f64,
    /// Months in which any were.
    pub recall_months: f64,
    /// Used temporary places times days.
    pub emergency_place_days: f64,
}

impl Figures {
    /// What it is judged by.
    pub fn judged(&self) -> Judged {
        Judged { cost: self.cost, shortage: self.shortage, recalled: self.recalled }
    }
}

/// How figures of several futures become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// Their mean, each future counting the same.
    #[default]
    Mean,
    /// The worst of each figure by itself.
    Worst,
}

/// A choice with what comes of it in every future.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The choice.
    pub choice: Choice,
    /// Per place in the band.
    pub futures: Vec<Figures>,
}

impl Point {
    /// One set of figures over all futures; money to the cent.
    pub fn over(&self, over: Over) -> Figures {
        let all = &self.futures;
        let count = number(all.len().max(1));
        let places = |of: fn(&Figures) -> f64| match over {
            Over::Mean => all.iter().map(of).sum::<f64>() / count,
            Over::Worst => all.iter().map(of).fold(0.0, f64::max),
        };
        let money = |of: fn(&Figures) -> Decimal| match over {
            Over::Mean => (all.iter().map(of).sum::<Decimal>() / Decimal::from(all.len().max(1))).round_dp(2),
            Over::Worst => all.iter().map(of).max().unwrap_or_default(),
        };
        Figures {
            cost: money(|of| of.cost),
            cost_with_shortage: money(|of| of.cost_with_shortage),
            shortage: places(|of| of.shortage),
            highest_shortage: places(|of| of.highest_shortage),
            recalled: places(|of| of.recalled),
            recall_months: places(|of| of.recall_months),
            emergency_place_days: places(|of| of.emergency_place_days),
        }
    }
}

/// All choices with what comes of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    /// The scenario's own choice first.
    pub points: Vec<Point>,
    /// What was swept over.
    pub axes: Axes,
    /// How far the need comes below the stable stock at most, over all futures and months, in places; below 0 it stays above.
    pub most_room: f64,
}

/// Everything the runs need, so that they can be divided.
#[derive(Debug)]
pub struct Prepared {
    /// One per recall option, in the order of `recalls`.
    plans: Vec<Plan>,
    recalls: Vec<Recall>,
    /// One per place in the band.
    futures: Vec<Inputs>,
    choices: Vec<Choice>,
    axes: Axes,
    most_room: f64,
}

impl Prepared {
    /// Compiles what is swept over: a plan per recall option, and the values of every future once.
    ///
    /// Errors: the problems of a recall option that cannot be, such as too many places lent at the start.
    pub fn new(checked: &Checked, axes: &Axes) -> Result<Self, Vec<Problem>> {
        let own = compile(checked);
        let middle = own.inputs(checked);
        let current = Choice::of(checked, &middle);
        let mut recalls = axes.recalls.clone();
        if !recalls.contains(&current.recall) {
            recalls.push(current.recall);
        }
        let plan = |recall: &Recall| checked.with_recall(recall.months()).map(|checked| compile(&checked));
        let plans = recalls.iter().map(plan).collect::<Result<Vec<Plan>, _>>()?;
        let mut choices = axes.choices();
        choices.retain(|choice| *choice != current);
        choices.insert(0, current);
        let futures = futures(checked, &own, &middle, axes);
        let mut work = Workspace::new(&own);
        let most_room =
            futures.iter().map(|inputs| most_room(&own, inputs, &mut work)).fold(f64::NEG_INFINITY, f64::max);
        Ok(Self { plans, recalls, futures, choices, axes: axes.clone(), most_room })
    }

    /// Number of choices, the scenario's own included.
    pub fn count(&self) -> usize {
        self.choices.len()
    }

    /// Number of runs.
    pub fn runs(&self) -> usize {
        self.choices.len() * self.futures.len()
    }

    /// Runs some of the choices; `None`: called off.
    pub fn run(&self, which: Range<usize>, progress: &Progress) -> Option<Vec<Point>> {
        let mut futures = self.futures.clone();
        let mut work = self.plans.first().map(Workspace::new).unwrap_or_default();
        let mut points = Vec::with_capacity(which.len());
        for choice in self.choices.get(which)? {
            let plan = self.recalls.iter().position(|recall| *recall == choice.recall);
            let plan = plan.and_then(|place| self.plans.get(place))?;
            let mut found = Vec::with_capacity(futures.len());
            for inputs in &mut futures {
                (inputs.flex_cap, inputs.reserve_cap) = (choice.flex_cap, choice.reserve_cap);
                (inputs.order, inputs.foresight) = (choice.order, choice.foresight);
                found.push(figures(plan, inputs, &mut work));
                if !progress.step() {
                    return None;
                }
            }
            points.push(Point { choice: *choice, futures: found });
        }
        Some(points)
    }

    /// What all runs together are.
    pub fn whole(self, points: Vec<Point>) -> Sweep {
        Sweep { points, axes: self.axes, most_room: self.most_room }
    }
}

/// The values of every future, with what is expected of the need.
fn futures(checked: &Checked, plan: &Plan, middle: &Inputs, axes: &Axes) -> Vec<Inputs> {
    let mut work = Workspace::new(plan);
    let mut need =
        |inputs: &Inputs| Columns::of(&[SeriesId::Need], plan, inputs, &mut work).get(SeriesId::Need).to_vec();
    let expected = || middle.expectation.clone();
    let lowered = |mut inputs: Inputs| {
        for (hosted, norm) in inputs.hosted_elsewhere.iter_mut().zip(&inputs.norm) {
            *hosted += axes.lower * norm;
        }
        inputs
    };
    let of_middle = expected().unwrap_or_else(|| need(&lowered(middle.clone())));
    let future = |band: &Option<f64>| {
        let mut inputs = lowered(band.map_or_else(|| middle.clone(), |band| plan.inputs_at(checked, band)));
        if axes.surprise {
            inputs.expectation = Some(of_middle.clone());
        } else if axes.rise.is_some() && inputs.expectation.is_none() {
            inputs.expectation = Some(need(&inputs));
        }
        if let Some(rise) = &axes.rise {
            rise.put(plan, &mut inputs);
        }
        inputs
    };
    axes.bands.iter().map(future).collect()
}

/// How far the need comes below the stable stock at most.
fn most_room(plan: &Plan, inputs: &Inputs, work: &mut Workspace) -> f64 {
    let columns = Columns::of(&[SeriesId::Stock, SeriesId::Need], plan, inputs, work);
    let room = |month| columns.at(SeriesId::Stock, month) - columns.at(SeriesId::Need, month);
    (0..plan.months()).map(room).fold(f64::NEG_INFINITY, f64::max)
}

/// What comes of one run.
fn figures(plan: &Plan, inputs: &Inputs, work: &mut Workspace) -> Figures {
    let mut called = Called::default();
    let key = run(plan, inputs, work, &mut called);
    Figures {
        cost: key.total_cost_without_shortage,
        cost_with_shortage: key.total_cost,
        shortage: key.shortage_place_months,
        highest_shortage: key.highest_shortage,
        recalled: called.places,
        recall_months: called.months,
        emergency_place_days: key.emergency_place_days,
    }
}

/// Adds up what is called back.
#[derive(Default)]
struct Called {
    places: f64,
    months: f64,
}

impl Recorder for Called {
    fn put(&mut self, id: SeriesId, _: usize, value: f64) {
        if id == SeriesId::Recalled && value > super::DUST {
            self.places += value;
            self.months += 1.0;
        }
    }

    fn class(&mut self, _: usize, _: usize, _: &ClassMonth) {}

    fn places(&mut self, _: usize, _: usize, _: Use, _: f64) {}
}
