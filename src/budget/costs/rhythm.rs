//! Money by the month in which it moves: what is committed, spent and received, each apart (docs/model.md#rhythm).

use rust_decimal::Decimal;

use crate::engine::{Outcome, Plan, Use};
use crate::scenario::{CostLine, Scenario, Transaction};
use crate::units::Month;

/// The money of a month (or of several), to the cent. What is received is no negative cost: it stands apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cash {
    /// Spent on places, before what others pay for lent ones; without the shortage, which nobody pays.
    pub running: Decimal,
    /// Spent on what is bought beside.
    pub purchases: Decimal,
    /// Obligations entered into for what is bought beside.
    pub committed: Decimal,
    /// Received for what is sold.
    pub sales: Decimal,
    /// Received for lent places.
    pub flex_income: Decimal,
}

impl Cash {
    /// Obligations: what runs is committed as it is spent, purchases in their own month.
    pub fn commitments(&self) -> Decimal {
        self.running + self.committed
    }

    /// Everything spent.
    pub fn spending(&self) -> Decimal {
        self.running + self.purchases
    }

    /// Everything received.
    pub fn receipts(&self) -> Decimal {
        self.sales + self.flex_income
    }

    /// Spending less receipts: what is left to pay.
    pub fn net(&self) -> Decimal {
        self.spending() - self.receipts()
    }

    /// The purchases and sales alone.
    #[must_use]
    pub fn once(self) -> Self {
        Self { running: Decimal::ZERO, flex_income: Decimal::ZERO, ..self }
    }

    fn add(&mut self, other: &Self) {
        self.running += other.running;
        self.purchases += other.purchases;
        self.committed += other.committed;
        self.sales += other.sales;
        self.flex_income += other.flex_income;
    }
}

/// Months 0 to M-1; `plan` must be the one `outcome` was run with.
pub fn months(scenario: &Scenario, outcome: &Outcome, plan: &Plan) -> Vec<Cash> {
    let mut months = vec![Cash::default(); outcome.months];
    let at = |month: Month| usize::try_from(month.since(outcome.start)).ok().filter(|at| *at < outcome.months);
    for transaction in &scenario.transactions {
        if let (Some(spent), Some(amount)) = (transaction.spent, paid(scenario, transaction)) {
            if let Some(month) = at(spent) {
                months[month].purchases += amount;
            }
            if let Some(month) = at(transaction.committed.unwrap_or(spent)) {
                months[month].committed += amount;
            }
        }
        if let (Some(month), Some(received)) = (transaction.sold.and_then(at), received(scenario, transaction)) {
            months[month].sales += received;
        }
    }
    let lent = scenario.locations.iter().enumerate().filter_map(|(number, location)| {
        let income = scenario.kind_costs(location.kind)?.flex_income.as_ref()?.value?;
        Some((number, income))
    });
    let mut income = vec![Decimal::ZERO; outcome.months];
    for (number, price) in lent {
        for (month, income) in income.iter_mut().enumerate() {
            let spent = outcome.spent(plan, number, month..month + 1)[Use::Lent.index()];
            *income += spent.place_days * price;
        }
    }
    for (number, month) in months.iter_mut().enumerate() {
        let index = scenario.price_index.at(outcome.month(number).year());
        month.flex_income = (income[number] * index).round_dp(2);
        let costs = outcome.cost(None, number) - outcome.cost(Some(CostLine::Shortage), number);
        month.running = costs + month.flex_income - month.purchases;
    }
    months
}

/// The same per year of the horizon.
pub fn years(outcome: &Outcome, months: &[Cash]) -> Vec<(i32, Cash)> {
    let of_year = |(year, first, count): (i32, usize, usize)| {
        let mut sum = Cash::default();
        months.iter().skip(first).take(count).for_each(|month| sum.add(month));
        (year, sum)
    };
    outcome.years().into_iter().map(of_year).collect()
}

/// What is paid for a purchase, in prices of the year of payment; `None`: unknown, or nothing is bought.
pub fn paid(scenario: &Scenario, transaction: &Transaction) -> Option<Decimal> {
    let amount = transaction.amount.as_ref()?.value?;
    Some((amount * scenario.price_index.at(transaction.spent?.year())).round_dp(2))
}

/// What is received for a sale, in prices of the year of sale; `None`: unknown, or nothing is sold.
pub fn received(scenario: &Scenario, transaction: &Transaction) -> Option<Decimal> {
    let receipt = transaction.receipt.as_ref()?.value?;
    Some((receipt * scenario.price_index.at(transaction.sold?.year())).round_dp(2))
}

/// How many purchases and sales have a month but no amount.
pub fn unknown(scenario: &Scenario) -> usize {
    let lacks = |transaction: &&Transaction| {
        let value =
            |figure: &Option<crate::scenario::Money>| figure.as_ref().is_some_and(|money| money.value.is_some());
        (transaction.spent.is_some() && !value(&transaction.amount))
            || (transaction.sold.is_some() && !value(&transaction.receipt))
    };
    scenario.transactions.iter().filter(lacks).count()
}
