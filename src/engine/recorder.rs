//! What a run writes down: everything, or nothing but the key figures it returns anyway.

use super::plan::Plan;
use super::series::SeriesId;

/// What happened to the flexible use of one recall term in one month; docs/model.md#deployment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ClassMonth {
    /// Places that may be lent.
    pub agreed: f64,
    /// Places that may stay lent, given what is known to end.
    pub cap: f64,
    /// Lent, called back or not.
    pub flex: f64,
    /// Came back.
    pub returned: f64,
    /// Ended at once.
    pub broken: f64,
    /// Call-backs taken back.
    pub undone: f64,
    /// Lent anew.
    pub newly_lent: f64,
    /// Called back.
    pub recalled: f64,
    /// The part of `recalled` above `cap`.
    pub forced: f64,
    /// Called back and not back yet.
    pub recall_pending: f64,
}

/// What became of a scaling rule in one month; docs/model.md#rules.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RuleMonth {
    /// Its condition holds.
    pub holds: bool,
    /// It has held long enough: the rule works.
    pub in_force: bool,
    /// Places it may put to use.
    pub places: f64,
    /// Places that were put to use by it.
    pub moved: f64,
}

/// The four things a place of a location can be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// By people in reception.
    InUse,
    /// Lent to other groups.
    Lent,
    /// Direct reserve.
    Reserve,
    /// Idle stock, surplus, or an unused temporary place.
    Idle,
}

impl Use {
    /// Every use.
    pub const ALL: [Self; 4] = [Self::InUse, Self::Lent, Self::Reserve, Self::Idle];

    /// Its place in [`Use::ALL`].
    pub fn index(self) -> usize {
        match self {
            Self::InUse => 0,
            Self::Lent => 1,
            Self::Reserve => 2,
            Self::Idle => 3,
        }
    }
}

/// Receives what a run computes, month by month.
pub trait Recorder {
    /// The value of a series in a month.
    fn put(&mut self, id: SeriesId, month: usize, value: f64);
    /// A recall term in a month; `class` counts the terms of the plan, shortest first.
    fn class(&mut self, class: usize, month: usize, record: &ClassMonth);
    /// A scaling rule in a month; `rule` counts the rules of the plan, in their order.
    fn rule(&mut self, _rule: usize, _month: usize, _record: &RuleMonth) {}
    /// Places of a site in one use in a month; only what is above 0.
    fn places(&mut self, site: usize, month: usize, use_: Use, places: f64);
}

/// Writes nothing down; the key figures remain.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyFiguresOnly;

impl Recorder for KeyFiguresOnly {
    fn put(&mut self, _: SeriesId, _: usize, _: f64) {}
    fn class(&mut self, _: usize, _: usize, _: &ClassMonth) {}
    fn places(&mut self, _: usize, _: usize, _: Use, _: f64) {}
}

/// Writes everything down, in the shape the run makes it; [`super::run::outcome`] turns it into columns.
#[derive(Clone, Debug, Default)]
pub struct Everything {
    months: usize,
    n_classes: usize,
    /// `rows[month]`, months 0 to M.
    rows: Vec<[f64; SeriesId::COUNT]>,
    /// `classes[month * n_classes + class]`.
    classes: Vec<ClassMonth>,
    n_rules: usize,
    /// `rules[month * n_rules + rule]`.
    rules: Vec<RuleMonth>,
    /// `uses[use][site * M + month]`.
    uses: [Vec<f64>; 4],
}

impl Everything {
    /// Room for a plan.
    pub(super) fn new(plan: &Plan) -> Self {
        let mut new = Self::default();
        new.fit(plan);
        new
    }

    /// Empties it and gives it the room for another run; allocates only when it grows.
    pub(super) fn fit(&mut self, plan: &Plan) {
        let (months, n_classes, n_sites) = (plan.months, plan.classes.len(), plan.sites.len());
        (self.months, self.n_classes, self.n_rules) = (months, n_classes, plan.rules.len());
        self.rules.clear();
        self.rules.resize(months * self.n_rules, RuleMonth::default());
        self.rows.clear();
        self.rows.resize(months + 1, [0.0; SeriesId::COUNT]);
        self.classes.clear();
        self.classes.resize(months * n_classes, ClassMonth::default());
        for matrix in &mut self.uses {
            matrix.clear();
            matrix.resize(months * n_sites, 0.0);
        }
    }

    /// The first `count` months of a series.
    pub(super) fn column(&self, id: SeriesId, count: usize) -> Vec<f64> {
        self.rows.iter().take(count).map(|row| row[id.index()]).collect()
    }

    /// One figure of a recall term through the months.
    pub(super) fn class_column(&self, class: usize, figure: impl Fn(&ClassMonth) -> f64) -> Vec<f64> {
        self.classes.iter().skip(class).step_by(self.n_classes.max(1)).map(figure).collect()
    }

    /// A scaling rule through the months.
    pub(super) fn rule_column(&self, rule: usize) -> impl Iterator<Item = &RuleMonth> {
        self.rules.iter().skip(rule).step_by(self.n_rules.max(1))
    }

    /// One use of a site through the months.
    pub(super) fn use_column(&self, site: usize, use_: Use) -> &[f64] {
        &self.uses[use_.index()][site * self.months..][..self.months]
    }
}

impl Recorder for Everything {
    fn put(&mut self, id: SeriesId, month: usize, value: f64) {
        self.rows[month][id.index()] = value;
    }

    fn class(&mut self, class: usize, month: usize, record: &ClassMonth) {
        self.classes[month * self.n_classes + class] = *record;
    }

    fn rule(&mut self, rule: usize, month: usize, record: &RuleMonth) {
        self.rules[month * self.n_rules + rule] = *record;
    }

    fn places(&mut self, site: usize, month: usize, use_: Use, places: f64) {
        self.uses[use_.index()][site * self.months + month] += places;
    }
}
