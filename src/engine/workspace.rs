//! The memory of a run: made once for a plan, used again for every run of it.

use super::exchange::Municipal;
use super::plan::{N_COLUMNS, Plan};
use super::recalls::Loan;
use super::rules::RuleState;

/// Columns a run computes for itself and the state it carries; [`super::run()`] fits it to the plan.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// People in reception, months 0 to M.
    pub(super) occupancy: Vec<f64>,
    /// Places needed, months 0 to M.
    pub(super) need: Vec<f64>,
    /// Expected need, months 0 to M.
    pub(super) expected: Vec<f64>,
    /// People who got the right to a home, months 0 to M-1: what an unpublished target is made of.
    pub(super) entitled: Vec<f64>,
    /// Stable stock, months 0 to M-1.
    pub(super) stock: Vec<f64>,
    /// Places policy would lend, months 0 to M-1.
    pub(super) wanted: Vec<f64>,
    /// Places asked of the other group, municipal and durable, months 0 to M-1.
    pub(super) asked: [Vec<f64>; 2],
    /// Municipal places and need of the month.
    pub(super) municipal: Municipal,
    /// How places are used, months 0 to M-1.
    pub(super) deployed: Vec<Deployed>,
    /// `lent[month * n_classes + class]`.
    pub(super) lent: Vec<f64>,
    /// Flexible use per recall term.
    pub(super) loans: Vec<Loan>,
    /// Scaling rules.
    pub(super) rules: Vec<RuleState>,
    pub(super) hands: Hands,
    /// Sums of the month being handed out, 1e-10 euro per column.
    pub(super) sums: Vec<i128>,
    /// How a day of that month differs from one with every open place in use, 1e-4 euro per column.
    pub(super) daily: Vec<i64>,
    /// `cents[month * N_COLUMNS + column]`.
    pub(super) cents: Vec<i64>,
    /// Their sum.
    pub(super) total_cents: i128,
}

/// How the places of a month are used, nationally.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Deployed {
    pub(super) flex: f64,
    pub(super) used_durable: f64,
    /// Municipal places in use by COA.
    pub(super) borrowed: f64,
    /// Durable places in use by displaced people.
    pub(super) displaced: f64,
    pub(super) reserve: f64,
    pub(super) used_noodopvang: f64,
    pub(super) used_tgo: f64,
    pub(super) shortage: f64,
}

/// What handing out remembers within one month.
#[derive(Clone, Debug, Default)]
pub(super) struct Hands {
    /// Lent places per durable site, in the order they are filled; 0 between months.
    pub(super) lent: Vec<f64>,
    /// Reserve places, likewise.
    pub(super) reserve: Vec<f64>,
    /// Places in that order of sites with lent or reserve places.
    pub(super) touched: Vec<usize>,
    /// Per order, how far it is filled.
    pub(super) filled: [Filled; 3],
}

/// How far an order is filled: everybody before `position` fully, the one at it with `places`, nobody after it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Filled {
    pub(super) position: usize,
    pub(super) places: f64,
}

impl Workspace {
    /// A workspace for a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut new = Self::default();
        new.fit(plan);
        new
    }

    /// Gives every column its length; allocates only when a plan is larger than any before.
    pub(super) fn fit(&mut self, plan: &Plan) {
        let (months, n_sites) = (plan.months, plan.sites.len());
        for column in [&mut self.occupancy, &mut self.need, &mut self.expected] {
            column.resize(months + 1, 0.0);
        }
        for column in [&mut self.entitled, &mut self.stock, &mut self.wanted] {
            column.resize(months, 0.0);
        }
        for column in &mut self.asked {
            column.resize(months, 0.0);
        }
        self.deployed.resize(months, Deployed::default());
        self.lent.resize(months * plan.classes.len(), 0.0);
        self.loans.resize_with(plan.classes.len(), Loan::default);
        self.rules.resize(plan.rules.len(), RuleState::default());
        for column in [&mut self.hands.lent, &mut self.hands.reserve] {
            column.resize(n_sites, 0.0);
        }
        self.hands.touched.clear();
        self.hands.touched.reserve(2 * n_sites);
        self.sums.resize(N_COLUMNS, 0);
        self.daily.resize(N_COLUMNS, 0);
        self.cents.resize(months * N_COLUMNS, 0);
    }

    /// Cents of a column in a month.
    pub(super) fn cents(&self, month: usize, column: usize) -> i64 {
        self.cents[month * N_COLUMNS + column]
    }
}
