//! A run: demand, deployment, handing out with money, key figures; the contents page of the model.

use std::ops::Range;

use super::compile;
use super::demand::demand;
use super::deployment::deploy;
use super::handout::{Sink, hand_out};
use super::inputs::Inputs;
use super::key_figures::{key_figures, margins};
use super::money::{Ledger, book_others, close};
use super::outcome::{ClassOutcome, CostColumn, KeyFigures, LocationOutcome, Outcome, RuleOutcome};
use super::plan::{Daily, Plan, Turn};
use super::prices::columns;
use super::provinces::{add, provinces};
use super::recorder::{ClassMonth, Everything, Recorder, Use};
use super::series::{Counting, SeriesId};
use super::workspace::Workspace;
use crate::scenario::Checked;

/// Runs a plan with these values: pure, deterministic, and without allocating per month.
///
/// `inputs` must have the shape of `plan`: made by [`Plan::inputs`] and changed in value only. `work` may come from any run.
pub fn run<R: Recorder>(plan: &Plan, inputs: &Inputs, work: &mut Workspace, recorder: &mut R) -> KeyFigures {
    run_national(plan, inputs, work, recorder);
    let people_moved = hand_out_months(plan, inputs, work, recorder);
    key_figures(plan, inputs, work, people_moved)
}

/// Demand and deployment alone: need, use and shortage of the whole country, without locations and money.
pub fn run_national<R: Recorder>(plan: &Plan, inputs: &Inputs, work: &mut Workspace, recorder: &mut R) {
    work.fit(plan);
    demand(plan, inputs, work, recorder);
    deploy(plan, inputs, work, recorder);
}

/// Hands every month out to locations and books what it costs; gives the people moved because a location closes.
fn hand_out_months<R: Recorder>(plan: &Plan, inputs: &Inputs, work: &mut Workspace, recorder: &mut R) -> f64 {
    let n_classes = plan.classes.len();
    let mut people_moved = 0.0;
    work.total_cents = 0;
    let mut closings = plan.closings.iter().peekable();
    for month in 0..plan.months {
        let deployed = work.deployed[month];
        let lent = &work.lent[month * n_classes..][..n_classes];
        let ledger = Ledger::of(plan, month, &mut work.sums, &mut work.daily);
        hand_out(plan, month, &deployed, lent, &mut work.hands, &mut Books { ledger, recorder, month });
        while let Some(closing) = closings.next_if(|closing| closing.month == month) {
            let durable = plan.sites[closing.site].group == super::plan::Group::Durable;
            let norm = if durable { inputs.norm[month] } else { inputs.norm_temporary[month] };
            people_moved += norm * work.hands.used(plan, closing.site) * closing.part;
        }
        work.hands.end();
        book_others(plan, inputs, month, &deployed, &mut work.sums, &mut work.daily);
        close(plan, inputs.price_index[month], month, work);
    }
    people_moved
}

/// What is handed out goes into the ledger and to the recorder.
struct Books<'a, R> {
    ledger: Ledger<'a>,
    recorder: &'a mut R,
    month: usize,
}

impl<R: Recorder> Sink for Books<'_, R> {
    fn places(&mut self, use_: Use, site: usize, places: f64) {
        self.ledger.book(use_, site, places);
        self.recorder.places(site, self.month, use_, places);
    }

    fn whole(&mut self, use_: Use, turn: &Turn, daily: Daily) {
        self.ledger.book_daily(daily);
        self.recorder.places(turn.site, self.month, use_, turn.places);
    }

    fn in_full(&mut self, turn: &Turn) {
        if turn.daily.is_none() {
            self.ledger.book(Use::InUse, turn.site, turn.places);
        }
        self.recorder.places(turn.site, self.month, Use::InUse, turn.places);
    }

    fn in_part(&mut self, turn: &Turn, places: f64) {
        if let Some([in_use, _]) = turn.daily {
            self.ledger.take_back(in_use);
        }
        if places > 0.0 {
            self.places(Use::InUse, turn.site, places);
        }
    }
}

/// Compiles and runs a checked scenario and keeps everything.
pub fn simulate(checked: &Checked) -> Outcome {
    let plan = compile(checked);
    let inputs = plan.inputs(checked);
    run_everything(&plan, &inputs, &mut Workspace::new(&plan))
}

/// A run with everything written down, as an [`Outcome`].
pub fn run_everything(plan: &Plan, inputs: &Inputs, work: &mut Workspace) -> Outcome {
    let mut record = Everything::new(plan);
    let key = run(plan, inputs, work, &mut record);
    outcome(plan, inputs, work, &record, key)
}

/// Turns what a run left into columns. `work`, `record` and `key` must come from the same run of `plan` with `inputs`.
pub fn outcome(plan: &Plan, inputs: &Inputs, work: &Workspace, record: &Everything, key: KeyFigures) -> Outcome {
    let locations = locations(plan, record);
    Outcome {
        start: plan.start,
        months: plan.months,
        series: SeriesId::ALL.iter().map(|id| series(plan, *id, record)).collect(),
        classes: (0..plan.classes.len()).map(|class| class_outcome(plan, class, record)).collect(),
        rules: (0..plan.rules.len()).map(|rule| rule_outcome(plan, rule, record)).collect(),
        provinces: provinces(plan, &locations),
        locations,
        costs: costs(plan, work),
        margins: margins(plan, inputs, work),
        price_index: inputs.price_index.clone(),
        norm: inputs.norm.clone(),
        norm_temporary: inputs.norm_temporary.clone(),
        key,
    }
}

/// A column of the registry; empty where the demand does not have it.
fn series(plan: &Plan, id: SeriesId, record: &Everything) -> Vec<f64> {
    let info = id.info();
    match info.counting {
        _ if info.flow_demand && !plan.flow => Vec::new(),
        _ if plan.absent.contains(&id) => Vec::new(),
        Counting::Stock => record.column(id, plan.months + 1),
        Counting::Flow | Counting::State => record.column(id, plan.months),
    }
}

fn class_outcome(plan: &Plan, class: usize, record: &Everything) -> ClassOutcome {
    let column = |figure: fn(&ClassMonth) -> f64| record.class_column(class, figure);
    ClassOutcome {
        recall_months: u32::try_from(plan.classes[class].term).unwrap_or(u32::MAX),
        agreed: column(|month| month.agreed),
        cap: column(|month| month.cap),
        flex: column(|month| month.flex),
        returned: column(|month| month.returned),
        broken: column(|month| month.broken),
        undone: column(|month| month.undone),
        newly_lent: column(|month| month.newly_lent),
        recalled: column(|month| month.recalled),
        forced: column(|month| month.forced),
        recall_pending: column(|month| month.recall_pending),
    }
}

fn rule_outcome(plan: &Plan, rule: usize, record: &Everything) -> RuleOutcome {
    let months = || record.rule_column(rule);
    RuleOutcome {
        id: plan.rules[rule].id.clone(),
        in_force: months().map(|month| month.in_force).collect(),
        places: months().map(|month| month.places).collect(),
        moved: months().map(|month| month.moved).collect(),
    }
}

/// Every location of the scenario; one that takes no part has zeros.
fn locations(plan: &Plan, record: &Everything) -> Vec<LocationOutcome> {
    plan.locations.iter().map(|(id, sites)| location(plan, record, id, sites.clone())).collect()
}

fn location(plan: &Plan, record: &Everything, id: &str, sites: Range<usize>) -> LocationOutcome {
    let used = |use_| {
        let mut columns = sites.clone().map(|index| record.use_column(index, use_));
        let mut sum = columns.next().map_or_else(|| vec![0.0; plan.months], <[f64]>::to_vec);
        columns.for_each(|column| add(&mut sum, column));
        sum
    };
    let mut open = vec![0.0; plan.months];
    let mut counts_for_task = open.clone();
    for site in &plan.sites[sites.clone()] {
        for month in site.from..site.until {
            open[month] = site.places;
            counts_for_task[month] = if site.counts[month] { site.places } else { 0.0 };
        }
    }
    LocationOutcome {
        id: id.to_owned(),
        takes_part: !sites.is_empty(),
        open,
        used: used(Use::InUse),
        lent: used(Use::Lent),
        reserve: used(Use::Reserve),
        idle: used(Use::Idle),
        counts_for_task,
    }
}

/// Cents per line and payer.
fn costs(plan: &Plan, work: &Workspace) -> Vec<CostColumn> {
    let column = |(index, (line, payer))| {
        let cents = if plan.money.columns.contains(&index) {
            (0..plan.months).map(|month| work.cents(month, index)).collect()
        } else {
            vec![0; plan.months]
        };
        CostColumn { line, payer, cents }
    };
    columns().enumerate().map(column).collect()
}
