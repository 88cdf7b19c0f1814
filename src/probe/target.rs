//! What a goal is about: one number of an outcome.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::columns::Columns;
use crate::compare::Measure;
use crate::engine::{Inputs, KeyFiguresOnly, Outcome, Plan, SeriesId, Workspace, run, run_everything};
use crate::scenario::BudgetEdition;
use crate::scenario::address::{Step, steps};
use crate::text::Texts;
use crate::units::{Day, Month, Unit};

/// One number of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// What variants are compared by.
    Measure(Measure),
    /// A series in a month.
    Series(SeriesId, Month),
    /// Places outside the durable stock in a month: emergency places in use and the shortage, in durable places.
    Beyond(Month),
    /// The most of those from a month on.
    BeyondFrom(Month),
}

/// What the places outside the durable stock are made of.
const BEYOND: [SeriesId; 2] = [SeriesId::Need, SeriesId::UsedDurable];

impl Target {
    /// What can be sought in a scenario with this outcome, in the order of a list to choose from; series with the months of their own are typed.
    pub fn all_for(outcome: &Outcome) -> Vec<Self> {
        let mut all: Vec<Self> = Measure::all_for(&[outcome]).into_iter().map(Self::Measure).collect();
        let years = outcome.years().into_iter().filter_map(|(year, ..)| Month::new(year, 7));
        let last = outcome.month(outcome.months);
        let julys: Vec<Month> = years.filter(|july| (outcome.start..last).contains(july)).collect();
        all.extend(julys.iter().map(|july| Self::Beyond(*july)));
        all.extend(julys.iter().map(|july| Self::BeyondFrom(*july)));
        all
    }

    /// Its value in a run of these values; `None` where it has none, which is not 0.
    pub fn run(&self, plan: &Plan, inputs: &Inputs, work: &mut Workspace) -> Option<Decimal> {
        let index = |month: Month| usize::try_from(month.since(plan.start())).ok();
        match self {
            Self::Measure(measure) if measure.in_key_figures() => {
                measure.of_key_figures(&run(plan, inputs, work, &mut KeyFiguresOnly))
            }
            Self::Measure(measure) => measure.read(&run_everything(plan, inputs, work)),
            Self::Series(id, month) => {
                let outcome = run_everything(plan, inputs, work);
                decimal(*outcome.series(*id)?.get(index(*month)?)?)
            }
            Self::Beyond(month) => {
                let month = index(*month).filter(|month| *month < plan.months())?;
                decimal(beyond(plan, inputs, work, month..month + 1))
            }
            Self::BeyondFrom(month) => {
                let month = index(*month).filter(|month| *month < plan.months())?;
                decimal(beyond(plan, inputs, work, month..plan.months()))
            }
        }
    }

    /// What it is counted in.
    pub fn unit(&self) -> Unit {
        match self {
            Self::Measure(measure) => measure.unit(),
            Self::Series(id, _) => id.info().unit,
            Self::Beyond(_) | Self::BeyondFrom(_) => Unit::Places,
        }
    }

    /// Its name on screen; `budget` names the rows.
    pub fn name(&self, texts: &Texts, budget: Option<&BudgetEdition>) -> String {
        let month = |month: &Month| texts.language().month_long(*month);
        match self {
            Self::Measure(measure) => measure.name(texts, budget),
            Self::Series(id, at) => {
                let name = texts.get(&format!("series-{}", id.info().name));
                texts.with("seek-series-at", &[("series", (&name).into()), ("month", (&month(at)).into())])
            }
            Self::Beyond(at) => texts.with("seek-beyond", &[("month", (&month(at)).into())]),
            Self::BeyondFrom(at) => texts.with("seek-beyond-from", &[("month", (&month(at)).into())]),
        }
    }

    /// A value as it is shown, with its unit.
    pub fn write(&self, texts: &Texts, value: Decimal) -> String {
        use rust_decimal::prelude::ToPrimitive;
        let (language, number) = (texts.language(), value.to_f64().unwrap_or_default());
        match self.unit() {
            Unit::Euro => language.money_short(value),
            Unit::Share => language.percent(number, 1),
            unit => format!("{} {}", language.number(number, 0), texts.unit(unit)),
        }
    }

    /// The target with this id, as [`Display`](fmt::Display) writes it.
    pub fn parse(id: &str) -> Option<Self> {
        if let Some(measure) = Measure::parse(id) {
            return Some(Self::Measure(measure));
        }
        let month = |at: &str| at.parse().ok().map(|day: Day| day.month());
        match steps(id)?.as_slice() {
            [Step::Field("beyond_durable"), Step::At(at)] => month(at).map(Self::Beyond),
            [Step::Field("beyond_durable_from"), Step::At(at)] => month(at).map(Self::BeyondFrom),
            [Step::Field(name), Step::At(at)] => Some(Self::Series(SeriesId::by_name(name)?, month(at)?)),
            _ => None,
        }
    }
}

/// The id: that of the measure, `used_noodopvang@2027-07`, `beyond_durable@2027-07`.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measure(measure) => write!(f, "{measure}"),
            Self::Series(id, month) => write!(f, "{}@{month}", id.info().name),
            Self::Beyond(month) => write!(f, "beyond_durable@{month}"),
            Self::BeyondFrom(month) => write!(f, "beyond_durable_from@{month}"),
        }
    }
}

/// The most places outside the durable stock in some months.
fn beyond(plan: &Plan, inputs: &Inputs, work: &mut Workspace, months: std::ops::Range<usize>) -> f64 {
    let columns = Columns::of(&BEYOND, plan, inputs, work);
    let at = |month: usize| columns.at(SeriesId::Need, month) - columns.at(SeriesId::UsedDurable, month);
    months.map(at).fold(0.0, f64::max)
}

/// People and places to the millionth.
fn decimal(number: f64) -> Option<Decimal> {
    Decimal::from_f64(number).map(|number| number.round_dp(6).normalize())
}
