//! Fixed and variable: every cost line taken apart into what it is paid for, and what a resident costs as places stand empty
//! (docs/model.md#fixed).

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use crate::engine::{OneOffKind, Outcome, Plan, Spent, Use};
use crate::scenario::{Class, CostLine, Kind, Scenario};

/// Days in the year that costs per resident are told for.
pub const YEAR: i64 = 365;

/// What is paid for; together the parts are every cost line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Durable places in use: what they would cost unused too.
    Fixed,
    /// Durable places in use: what their residents add.
    Variable,
    /// Durable places that stand empty.
    Vacancy,
    /// Places in direct reserve.
    Reserve,
    /// Lent places, before what others pay for them.
    FlexGross,
    /// What others pay for lent places; negative.
    FlexIncome,
    /// Emergency places in use, at the mean price of a durable place in use.
    Emergency,
    /// What emergency places in use cost more than that.
    EmergencyPremium,
    /// Emergency places that stand empty.
    EmergencyVacancy,
    /// Places outside reception.
    Outside,
    /// Investments of locations that open.
    Opening,
    /// Closing costs.
    Closing,
    /// What is bought beside the places.
    Purchases,
    /// What the places nobody has would cost.
    Shortage,
}

impl Part {
    /// Every part, in the order in which they are told.
    pub const ALL: [Self; 14] = [
        Self::Fixed,
        Self::Variable,
        Self::Vacancy,
        Self::Reserve,
        Self::FlexGross,
        Self::FlexIncome,
        Self::Emergency,
        Self::EmergencyPremium,
        Self::EmergencyVacancy,
        Self::Outside,
        Self::Opening,
        Self::Closing,
        Self::Purchases,
        Self::Shortage,
    ];

    /// Its name in files; among the texts `part-<name>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Variable => "variable",
            Self::Vacancy => "vacancy",
            Self::Reserve => "reserve",
            Self::FlexGross => "flex-gross",
            Self::FlexIncome => "flex-income",
            Self::Emergency => "emergency",
            Self::EmergencyPremium => "emergency-premium",
            Self::EmergencyVacancy => "emergency-vacancy",
            Self::Outside => "outside",
            Self::Opening => "opening",
            Self::Closing => "closing",
            Self::Purchases => "purchases",
            Self::Shortage => "shortage",
        }
    }

    fn index(self) -> usize {
        Self::ALL.iter().position(|part| *part == self).unwrap_or(0)
    }
}

/// Costs of a year, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct YearCosts {
    /// The year.
    pub year: i32,
    /// Months of it inside the horizon.
    pub months: usize,
    /// Days of it inside the horizon.
    pub days: i32,
    /// The price index of the year.
    pub index: Decimal,
    /// Per kind with places, in the order of the model.
    pub kinds: Vec<KindCost>,
    parts: [Decimal; Part::ALL.len()],
    /// Lent place-days of kinds for which nobody stated what others pay.
    pub income_unknown: Decimal,
}

/// What the places of one kind cost in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct KindCost {
    /// The kind.
    pub kind: Kind,
    /// Place-days and euro by use: in use, lent, in reserve, idle.
    pub spent: [Spent; 4],
    /// Euro of places in use that they would cost unused too.
    pub fixed: Decimal,
    /// Euro that others pay for lent places; `None`: unknown.
    pub income: Option<Decimal>,
    /// Days that people stayed; none outside reception.
    pub resident_days: f64,
}

impl YearCosts {
    /// What was paid for a part, to the cent.
    pub fn part(&self, part: Part) -> Decimal {
        self.parts[part.index()]
    }

    /// All parts together: the sum of every cost line.
    pub fn total(&self) -> Decimal {
        self.parts.iter().sum()
    }

    /// The durable kinds taken together; `None` where none has places.
    pub fn durable(&self) -> Option<KindCost> {
        let mut durable = self.kinds.iter().filter(|cost| cost.kind.class() == Class::Durable).cloned();
        let mut sum = durable.next()?;
        for other in durable {
            sum.add(&other);
        }
        Some(sum)
    }
}

impl KindCost {
    fn add(&mut self, other: &Self) {
        for (own, of) in self.spent.iter_mut().zip(&other.spent) {
            *own = Spent { place_days: own.place_days + of.place_days, euro: own.euro + of.euro };
        }
        self.fixed += other.fixed;
        self.income = self.income.zip(other.income).map(|(own, of)| own + of);
        self.resident_days += other.resident_days;
    }

    fn used(&self, use_: Use) -> Spent {
        self.spent[use_.index()]
    }

    /// Share of the places that are not lent which was in use; `None` without any.
    pub fn occupancy(&self) -> Option<f64> {
        let used = self.used(Use::InUse).place_days;
        let all = used + self.used(Use::Reserve).place_days + self.used(Use::Idle).place_days;
        used.checked_div(all)?.to_f64()
    }

    /// Euro a year per resident: all places that are not lent, borne by those who live there; `None` without residents.
    pub fn per_resident(&self) -> Option<Decimal> {
        self.a_year(Decimal::from_f64(self.resident_days)?)
    }

    /// The same per place in use.
    pub fn per_used_place(&self) -> Option<Decimal> {
        self.a_year(self.used(Use::InUse).place_days)
    }

    /// Euro a year per resident if every place that is not lent were in use.
    pub fn per_resident_when_full(&self) -> Option<f64> {
        let euro = self.used(Use::InUse).euro.to_f64()?;
        (self.resident_days > 0.0).then(|| euro / self.resident_days * 365.0)
    }

    fn a_year(&self, days: Decimal) -> Option<Decimal> {
        let cost: Decimal = [Use::InUse, Use::Reserve, Use::Idle].iter().map(|use_| self.used(*use_).euro).sum();
        let yearly = cost.checked_div(days)?.checked_mul(Decimal::from(YEAR))?;
        (days > Decimal::ZERO).then(|| yearly.round_dp(2))
    }

    /// The share of its cost in use that a place which is not used still costs: of the places that stood empty or in reserve, and without
    /// any of the prices of those in use. `None` where no place was in use.
    pub fn share(&self) -> Option<f64> {
        let (used, reserve, idle) = (self.used(Use::InUse), self.used(Use::Reserve), self.used(Use::Idle));
        let in_use = used.euro.checked_div(used.place_days)?;
        let empty = (reserve.euro + idle.euro).checked_div(reserve.place_days + idle.place_days);
        let empty = empty.or_else(|| self.fixed.checked_div(used.place_days))?;
        empty.checked_div(in_use)?.to_f64()
    }
}

/// What a resident costs at an occupancy, given what one costs with every place in use: the fixed part is borne by fewer.
pub fn at_occupancy(when_full: f64, share: f64, occupancy: f64) -> f64 {
    when_full * (share / occupancy + 1.0 - share)
}

/// Every year of the horizon; `plan` must be the one `outcome` was run with.
pub fn years(scenario: &Scenario, outcome: &Outcome, plan: &Plan) -> Vec<YearCosts> {
    let spans = outcome.years();
    let mut kinds: Vec<Vec<KindCost>> = vec![Vec::new(); spans.len()];
    for (number, location) in scenario.locations.iter().enumerate() {
        let prices = scenario.prices(location);
        let income = scenario.kind_costs(location.kind).and_then(|costs| costs.flex_income.as_ref()?.value);
        for ((year, first, count), of_year) in spans.iter().zip(&mut kinds) {
            let spent = outcome.spent(plan, number, *first..first + count);
            if spent.iter().all(|spent| spent.place_days.is_zero()) {
                continue;
            }
            let index = scenario.price_index.at(*year);
            let [used, lent, ..] = spent;
            let own = KindCost {
                kind: location.kind,
                spent,
                fixed: used.place_days * prices[0].min(prices[3]) * index,
                income: if lent.place_days.is_zero() {
                    Some(Decimal::ZERO)
                } else {
                    income.map(|income| lent.place_days * income * index)
                },
                resident_days: resident_days(outcome, location.kind.class(), number, *first..first + count),
            };
            match of_year.iter_mut().find(|cost| cost.kind == location.kind) {
                Some(known) => known.add(&own),
                None => of_year.push(own),
            }
        }
    }
    let years = spans.iter().zip(kinds);
    years
        .map(|((year, first, count), kinds)| of_year(scenario, outcome, plan, (*year, *first, *count), kinds))
        .collect()
}

/// People in the places of a location times days.
fn resident_days(outcome: &Outcome, class: Class, location: usize, months: std::ops::Range<usize>) -> f64 {
    let norm = match class {
        Class::Durable => &outcome.norm,
        Class::Temporary => &outcome.norm_temporary,
        Class::Outside => return 0.0,
    };
    let used = &outcome.locations[location].used;
    months.map(|month| used[month] * norm[month] * f64::from(outcome.month(month).days())).sum()
}

fn of_year(
    scenario: &Scenario,
    outcome: &Outcome,
    plan: &Plan,
    (year, first, count): (i32, usize, usize),
    mut kinds: Vec<KindCost>,
) -> YearCosts {
    kinds.sort_by_key(|cost| cost.kind);
    let index = scenario.price_index.at(year);
    let line = |line| outcome.cost_of_year(Some(line), year);
    let sum = |class, of: &dyn Fn(&KindCost) -> Decimal| -> Decimal {
        kinds.iter().filter(|cost| cost.kind.class() == class).map(of).sum()
    };
    let mut parts = [Decimal::ZERO; Part::ALL.len()];
    let mut put = |names: &[Part], amounts: &[Decimal]| {
        for (part, amount) in names.iter().zip(amounts) {
            parts[part.index()] += amount;
        }
    };
    let in_use = line(CostLine::DurableInUse);
    let fixed = sum(Class::Durable, &|cost| cost.fixed).round_dp(2).min(in_use);
    put(&[Part::Fixed, Part::Variable], &[fixed, in_use - fixed]);
    let idle = [Class::Durable, Class::Temporary].map(|class| sum(class, &|cost| cost.used(Use::Idle).euro));
    put(&[Part::Vacancy, Part::EmergencyVacancy], &apart(line(CostLine::Idle), &idle));
    put(&[Part::Reserve], &[line(CostLine::Reserve)]);
    let income: Decimal = kinds.iter().filter_map(|cost| cost.income).sum::<Decimal>().round_dp(2);
    put(&[Part::FlexGross, Part::FlexIncome], &[line(CostLine::Flex) + income, -income]);
    let emergency = line(CostLine::Noodopvang) + line(CostLine::Tgo);
    let durable_in_use = Spent {
        place_days: sum(Class::Durable, &|cost| cost.used(Use::InUse).place_days),
        euro: sum(Class::Durable, &|cost| cost.used(Use::InUse).euro),
    };
    let emergency_days = sum(Class::Temporary, &|cost| cost.used(Use::InUse).place_days);
    let at_durable_price =
        durable_price(scenario, durable_in_use, index).map(|price| (price * emergency_days).round_dp(2));
    let base = at_durable_price.unwrap_or(emergency);
    put(&[Part::Emergency, Part::EmergencyPremium], &[base, emergency - base]);
    put(&[Part::Outside], &[line(CostLine::Outside)]);
    let once = |kind| -> Decimal {
        let of_year = plan.amounts().filter(|amount| (first..first + count).contains(&amount.month));
        of_year.filter(|amount| amount.kind == kind).map(|amount| amount.share * amount.amount * index).sum()
    };
    let kinds_once = [OneOffKind::Investment, OneOffKind::Closing, OneOffKind::Transaction].map(once);
    put(&[Part::Opening, Part::Closing, Part::Purchases], &apart(line(CostLine::OneOff), &kinds_once));
    put(&[Part::Shortage], &[line(CostLine::Shortage)]);
    let unknown = kinds.iter().filter(|cost| cost.income.is_none());
    let income_unknown = unknown.map(|cost| cost.used(Use::Lent).place_days).sum();
    let days = (first..first + count).map(|month| outcome.month(month).days()).sum();
    YearCosts { year, months: count, days, index, kinds, parts, income_unknown }
}

/// The mean price of a durable place in use in a year; where none was, that of an azc.
fn durable_price(scenario: &Scenario, in_use: Spent, index: Decimal) -> Option<Decimal> {
    let mean = in_use.euro.checked_div(in_use.place_days);
    mean.or_else(|| Some(scenario.kind_costs(Kind::Azc)?.in_use.value? * index))
}

/// A line taken apart by exact amounts: each rounded to the cent, what rounding leaves going to the largest, so that they sum to the line.
fn apart<const N: usize>(line: Decimal, exact: &[Decimal; N]) -> [Decimal; N] {
    let mut parts = exact.map(|amount| amount.round_dp(2));
    let rest = line - parts.iter().sum::<Decimal>();
    if let Some(largest) = parts.iter_mut().max_by_key(|amount| **amount) {
        *largest += rest;
    }
    parts
}
