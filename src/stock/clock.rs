//! The recall clock: for every rise of need the last month in which lent places can be called back in time (docs/model.md#clock).

use std::ops::Range;

pub use missed::{Late, Missed, missed};

use crate::engine::{ClassMonth, Inputs, Outcome, Plan, RecallOrder, Recorder, SeriesId, Use, Workspace, run_national};
use crate::scenario::Checked;
use crate::units::Month;

mod missed;
pub mod tables;
pub mod told;

/// Half a place: less is not worth calling back.
pub const PLACE: f64 = 0.5;
/// The terms that the execution agenda names, in months.
pub const TERMS: [u32; 2] = [3, 6];

/// When lent places must be called back.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// The month from which something can still be done: the first of the forecast, else of the scenario.
    pub now: Month,
    /// The stretches in which lent places are needed, in time.
    pub rises: Vec<Rise>,
}

/// An unbroken stretch of months in which need exceeds the durable places at hand if nothing lent came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Rise {
    /// The first month of the stretch.
    pub from: Month,
    /// The last month of the stretch.
    pub last: Month,
    /// Lent places needed per month, from its first to its last.
    pub needed: Vec<f64>,
    /// Per recall term that is needed, shortest first.
    pub calls: Vec<Call>,
    /// What the run does by itself.
    pub done: Done,
    /// What orders to run the model with are made of.
    orders: Orders,
}

/// What must be called back of the places with one recall term.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The recall term in months.
    pub term: u32,
    /// The first month in which places of this term are needed.
    pub needed_from: Month,
    /// The last month in which they can be called back in time.
    pub deadline: Month,
    /// Whether that month lies before the clock starts.
    pub past: bool,
    /// Places that must have been called back by the deadline.
    pub first: f64,
    /// Places that must be called back for the whole rise.
    pub places: f64,
    /// The last month for each part of them, and how many.
    pub steps: Vec<(Month, f64)>,
}

/// What the run itself does in a rise, by the policy and what it foresees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Done {
    /// The first month it calls back for this rise.
    pub first: Option<Month>,
    /// Places it calls back from the end of the rise before to that of this one, less what it takes back again.
    pub called: f64,
    /// Lent places that were needed and still out, in the month with most of them.
    pub still_out: f64,
    /// Months in which there are any.
    pub months_out: usize,
}

/// Per recall term of the plan, what may be called back and when it is needed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Orders {
    /// The month from which something can still be done.
    now: usize,
    /// Months in which nothing but these orders is called back.
    held: Range<usize>,
    /// The first month of the rise.
    from: usize,
    classes: Vec<ClassOrders>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct ClassOrders {
    term: usize,
    /// Lent and not called back if nothing is, from month 0 to the end of the rise.
    kept: Vec<f64>,
    /// Places that must be back, per month of the rise; never less than the month before.
    back: Vec<f64>,
}

/// The next deadline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Next<'a> {
    /// Its place among the rises.
    pub rise: usize,
    /// What must be called back.
    pub call: &'a Call,
}

impl Rise {
    /// The month in which most lent places are needed, and how many.
    pub fn peak(&self) -> (Month, f64) {
        let most =
            self.needed.iter().enumerate().fold(
                (0, 0.0),
                |most: (usize, f64), (index, needed)| {
                    if *needed > most.1 { (index, *needed) } else { most }
                },
            );
        (self.from.plus(whole(most.0)), most.1)
    }

    /// The last month to call places with this term in time for the first month of the rise.
    pub fn deadline(&self, term: u32) -> Month {
        self.from.plus(-i32::try_from(term).unwrap_or(i32::MAX))
    }

    /// The earliest of its deadlines.
    pub fn first_call(&self) -> Option<&Call> {
        self.calls.iter().min_by_key(|call| call.deadline)
    }
}

impl Clock {
    /// Every rise of a run. `outcome` is what `plan` gave with `inputs`.
    pub fn of(checked: &Checked, plan: &Plan, inputs: &Inputs, outcome: &Outcome, work: &mut Workspace) -> Self {
        let scenario = checked.scenario();
        let now = scenario.forecast_from.map_or(outcome.start, |from| from.max(outcome.start));
        let index = usize::try_from(now.since(outcome.start)).unwrap_or(0);
        let mut clock = Self { now, rises: Vec::new() };
        let lent = outcome.series(SeriesId::Flex).unwrap_or_default();
        if !lent.iter().any(|lent| *lent > PLACE) {
            return clock;
        }
        let terms: Vec<usize> = plan.recall_terms().collect();
        let mut inputs = inputs.clone();
        let mut after = index;
        while after < outcome.months {
            let nothing = RecallOrder { held: after..outcome.months, kept_at_most: Vec::new() };
            inputs.recalls = vec![nothing; terms.len()];
            let mut kept = Unrecalled::new(outcome.months, terms.len());
            run_national(plan, &inputs, work, &mut kept);
            let Some(stretch) = kept.stretch(after) else { break };
            clock.rises.push(rise(outcome, &terms, &kept, (index, after), stretch.clone()));
            after = stretch.end;
        }
        clock
    }

    /// The next month in which something must be called back; the earliest of those missed already, if there are any.
    pub fn next(&self) -> Option<Next<'_>> {
        let calls = self.rises.iter().enumerate().flat_map(|(rise, of)| of.calls.iter().map(move |call| (rise, call)));
        calls.min_by_key(|(rise, call)| (call.deadline, *rise)).map(|(rise, call)| Next { rise, call })
    }
}

/// One rise, from a run in which nothing is called back after the rise before it.
fn rise(
    outcome: &Outcome,
    terms: &[usize],
    kept: &Unrecalled,
    (now, after): (usize, usize),
    stretch: Range<usize>,
) -> Rise {
    let needed: Vec<f64> = stretch.clone().map(|month| kept.needed(month)).collect();
    let mut classes: Vec<ClassOrders> = Vec::with_capacity(terms.len());
    for (class, term) in terms.iter().enumerate() {
        let kept = (0..stretch.end).map(|month| kept.kept[month * terms.len() + class]).collect();
        classes.push(ClassOrders { term: *term, kept, back: Vec::with_capacity(needed.len()) });
    }
    for (month, needed) in stretch.clone().zip(&needed) {
        // What can wait longest is counted first: the rest is what cannot wait.
        let mut rest = *needed;
        for class in &mut classes {
            let places = rest.min(class.kept[month]);
            rest -= places;
            let before = class.back.last().copied().unwrap_or(0.0);
            class.back.push(before.max(places));
        }
    }
    let calls = classes.iter().filter_map(|class| call(outcome, class, stretch.start, now)).collect();
    Rise {
        from: outcome.month(stretch.start),
        last: outcome.month(stretch.end - 1),
        needed,
        calls,
        done: done(outcome, after, stretch.clone()),
        orders: Orders { now, held: after..stretch.end, from: stretch.start, classes },
    }
}

/// What must be called back of one term; nothing where its places are not needed.
fn call(outcome: &Outcome, class: &ClassOrders, from: usize, now: usize) -> Option<Call> {
    let places = class.back.last().copied().filter(|places| *places > PLACE)?;
    let term = whole(class.term);
    let last_month = |index: usize| outcome.month(from + index).plus(-term);
    let mut steps: Vec<(Month, f64)> = Vec::new();
    let mut so_far = 0.0;
    for (index, back) in class.back.iter().enumerate() {
        // Parts too small to call back wait for the next month; the last ones come along with what is there.
        if back - so_far > PLACE {
            steps.push((last_month(index), back - so_far));
            so_far = *back;
        }
    }
    let (deadline, first) = *steps.first()?;
    if let Some(last) = steps.last_mut() {
        last.1 += places - so_far;
    }
    let past = deadline < outcome.month(now);
    let term = u32::try_from(class.term).unwrap_or(u32::MAX);
    Some(Call { term, needed_from: deadline.plus(whole(class.term)), deadline, past, first, places, steps })
}

/// What the run does from the end of the rise before to that of this one.
fn done(outcome: &Outcome, after: usize, stretch: Range<usize>) -> Done {
    let sum = |figure: fn(&crate::engine::ClassOutcome) -> &Vec<f64>, month: usize| -> f64 {
        outcome.classes.iter().filter_map(|class| figure(class).get(month)).sum()
    };
    let recalled = |month: usize| sum(|class| &class.recalled, month);
    let column = |id: SeriesId| outcome.series(id).unwrap_or_default();
    let (need, at_hand, flex) = (column(SeriesId::Need), column(SeriesId::AtHand), column(SeriesId::Flex));
    let out = |month: usize| (need[month] - at_hand[month]).max(0.0).min(flex[month]);
    let called: f64 = (after..stretch.end).map(|month| recalled(month) - sum(|class| &class.undone, month)).sum();
    Done {
        first: (after..stretch.end).find(|month| recalled(*month) > PLACE).map(|month| outcome.month(month)),
        called: called.max(0.0),
        still_out: stretch.clone().map(out).fold(0.0, f64::max),
        months_out: stretch.filter(|month| out(*month) > PLACE).count(),
    }
}

/// What a run in which nothing is called back leaves: need, places and what stays lent.
struct Unrecalled {
    months: usize,
    n_classes: usize,
    need: Vec<f64>,
    at_hand: Vec<f64>,
    /// `kept[month * n_classes + class]`: lent and not called back.
    kept: Vec<f64>,
}

impl Unrecalled {
    fn new(months: usize, n_classes: usize) -> Self {
        let column = || vec![0.0; months + 1];
        Self { months, n_classes, need: column(), at_hand: column(), kept: vec![0.0; months * n_classes] }
    }

    /// Lent places that are needed in a month.
    fn needed(&self, month: usize) -> f64 {
        let kept: f64 = self.kept[month * self.n_classes..][..self.n_classes].iter().sum();
        (self.need[month] - self.at_hand[month]).max(0.0).min(kept)
    }

    /// The first unbroken stretch from a month on in which lent places are needed.
    fn stretch(&self, after: usize) -> Option<Range<usize>> {
        let from = (after..self.months).find(|month| self.needed(*month) > PLACE)?;
        let until = (from..self.months).find(|month| self.needed(*month) <= PLACE).unwrap_or(self.months);
        Some(from..until)
    }
}

impl Recorder for Unrecalled {
    fn put(&mut self, id: SeriesId, month: usize, value: f64) {
        match id {
            SeriesId::Need => self.need[month] = value,
            SeriesId::AtHand => self.at_hand[month] = value,
            _ => {}
        }
    }

    fn class(&mut self, class: usize, month: usize, record: &ClassMonth) {
        self.kept[month * self.n_classes + class] = (record.flex - record.recall_pending).max(0.0);
    }

    fn places(&mut self, _: usize, _: usize, _: Use, _: f64) {}
}

/// A small count of months as a step in time.
fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
