//! Flexible use of the places with one recall term: lent, called back, back again (docs/model.md#recalls).

use std::ops::Range;

use super::numbers::{least, positive, sum};
use super::recorder::ClassMonth;

/// What is ordered of the call-backs of one recall term.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecallOrder {
    /// Months in which nothing is called back because room ends.
    pub held: Range<usize>,
    /// Places that may stay lent and not called back, from month 0 on; no limit beyond its end.
    pub kept_at_most: Vec<f64>,
}

/// The loans of one recall term and the queue of what has been called back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Loan {
    term: usize,
    /// Lent places, called back or not.
    pub(super) lent: f64,
    /// Places called back, by the month they are due: `queue[due]`, due up to M-1 + term.
    queue: Vec<f64>,
    /// The last month anything is due.
    last_due: usize,
    /// Lent and not called back, while a month is decided.
    pub(super) kept: f64,
    /// What happened this month.
    pub(super) month: ClassMonth,
}

impl Loan {
    /// Before month 0: `lent` places lent, none called back.
    pub(super) fn start(&mut self, term: usize, months: usize, lent: f64) {
        self.term = term;
        self.lent = lent;
        self.queue.clear();
        self.queue.resize(months + term, 0.0);
        self.last_due = 0;
    }

    /// What is due comes back; what is no longer agreed ends at once, first what was called back, soonest due first.
    pub(super) fn begin(&mut self, month: usize, agreed: f64, cap: f64) {
        let returned = std::mem::take(&mut self.queue[month]);
        self.lent = positive(self.lent - returned);
        let broken = positive(self.lent - agreed);
        if broken > 0.0 {
            self.lent = agreed;
            let mut excess = broken;
            for due in month + 1..=self.last_due {
                let ended = least(excess, self.queue[due]);
                self.queue[due] = positive(self.queue[due] - ended);
                excess = positive(excess - ended);
            }
        }
        self.kept = positive(self.lent - self.pending(month));
        self.month = ClassMonth { agreed, cap, returned, broken, ..ClassMonth::default() };
    }

    /// Calls back what may not stay lent.
    pub(super) fn force(&mut self, month: usize) {
        if self.kept > self.month.cap {
            self.month.forced = self.kept - self.month.cap;
            self.call_back(month, self.month.forced);
            self.kept = self.month.cap;
        }
    }

    /// Calls back up to `amount`; says how much.
    pub(super) fn call_back(&mut self, month: usize, amount: f64) -> f64 {
        let called = least(amount, self.kept);
        if called > 0.0 {
            let due = month + self.term;
            self.queue[due] += called;
            self.last_due = self.last_due.max(due);
            self.kept = positive(self.kept - called);
            self.month.recalled += called;
        }
        called
    }

    /// Takes back up to `amount` of what was called back `age` months ago and is not back yet; says how much.
    pub(super) fn undo(&mut self, month: usize, age: usize, amount: f64) -> f64 {
        if age >= self.term || age > month {
            return 0.0;
        }
        let due = month - age + self.term;
        let undone = least(least(amount, self.queue[due]), positive(self.month.cap - self.kept));
        self.queue[due] = positive(self.queue[due] - undone);
        self.kept += undone;
        self.month.undone += undone;
        undone
    }

    /// Lends up to `amount` anew; says how much.
    pub(super) fn lend(&mut self, amount: f64) -> f64 {
        let lent = least(amount, positive(self.month.cap - self.kept));
        self.kept += lent;
        self.lent += lent;
        self.month.newly_lent += lent;
        lent
    }

    /// The month as it was decided.
    pub(super) fn end(&mut self, month: usize) -> ClassMonth {
        self.month.flex = self.lent;
        self.month.recall_pending = self.pending(month);
        self.month
    }

    /// Places called back and not back yet, after what was due in `month`.
    fn pending(&self, month: usize) -> f64 {
        if self.last_due <= month { 0.0 } else { sum(self.queue[month + 1..=self.last_due].iter().copied()) }
    }
}
