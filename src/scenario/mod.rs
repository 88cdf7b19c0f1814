//! The document: a scenario with its sources, dated editions and variants; plain data, as it stands in a file.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use budget::{
    BudgetEdition, BudgetRow, Comment, CostLine, DecisionBudget, KeptForecast, Pays, RowKind, YearAmount,
};
pub use cash::{Reference, Transaction};
pub use check::{Checked, check, check_alone, check_frame};
pub use contract::{Basis, Contract, Decision, Extension, Funding, Handover, Named, Regime, Suitability};
pub use demand::{Demand, FlowDemand, Homes, Initial, PathDemand};
pub use difference::{Difference, Unsaid};
pub use displaced::{DatedMonth, Displaced, PlaceExchange};
pub use figure::{Count, Figure, Money, Point, Series, Status};
pub use item::{Item, ItemId};
pub use location::{Agreement, Class, Kind, KindCosts, Location, Payer, Stage};
pub use position::Index;
pub use regional::{
    CountingRule, Cycle, Dated, Exchange, ExchangePart, Law, LawRegime, Measure, Municipality, PipelineRule, Province,
    Renewal, Renewing, SizeClass, WithoutBasis,
};
pub use rules::{RuleCapacity, ScalingRule, Trend};
pub use timeline::{Stretch, Timeline};
pub use variants::{BASE, Change, GraphKind, PinnedView, Resolved, Value, Variant, joined};

use crate::units::{Day, Month};

pub mod address;
pub mod budget;
pub mod cash;
pub mod check;
mod chosen;
pub mod contract;
pub mod counting;
pub mod demand;
mod difference;
mod displaced;
pub mod exchange;
mod fields;
pub mod figure;
pub mod file;
mod finder;
mod item;
mod layout;
pub mod location;
pub mod merge;
pub mod origin;
pub mod position;
mod prices;
pub mod regional;
pub mod rules;
mod set;
pub mod timeline;
mod token;
mod variant;
mod variants;
mod walk;

/// The version of the file format this program writes, and the newest it reads.
pub const FORMAT: u32 = 4;

/// A text in Dutch and, where somebody wrote it, in English.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English; empty: the Dutch text is shown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

/// A scenario file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Version of the file format.
    pub format: u32,
    /// Stable id of the scenario.
    pub id: String,
    /// Title on screen.
    pub title: Words,
    /// What it is for, what it leaves out.
    #[serde(default)]
    pub note: Words,
    /// Where figures come from.
    pub sources: Vec<Source>,
    /// The figures everything starts from.
    pub base: Scenario,
    /// Dated budget tables.
    #[serde(default)]
    pub budgets: Vec<BudgetEdition>,
    /// Dated official forecasts, kept as published.
    #[serde(default)]
    pub forecasts: Vec<Forecast>,
    /// Published costs per resident to compare with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Forecasts of the cost that were kept to lay later ones beside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<KeptForecast>,
    /// What planners say about budget rows, per year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// Named lists of differences from the base.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// What a presentation goes through, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<PinnedView>,
    /// Ids of the parameters that can be moved during a presentation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sliders: Vec<String>,
}

/// A publication that figures refer to by its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// Title, or a description where it has none.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Where it was found; the program never opens it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Whether it is an official publication or a literal copy of one.
    pub official: bool,
}

/// Everything the engine needs: horizon, demand, supply, policy, money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// First month.
    pub start: Month,
    /// Last month, included.
    pub end: Month,
    /// First month that is still a forecast: a change of a dated figure without naming a date moves every point from here on.
    /// Absent: only the last point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast_from: Option<Month>,
    /// Place in the bands, -2 to 2; every banded input follows it unless it has its own.
    pub band: Count,
    /// Who needs a place.
    pub demand: Demand,
    /// People per place at which a location counts as full.
    pub occupancy_norm: Series,
    /// The same for temporary places; absent: as `occupancy_norm`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm_temporary: Option<Series>,
    /// People in reception on paper who stay elsewhere; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hosted_elsewhere: Option<Series>,
    /// Transit places; absent: the open transit locations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transit_places: Option<Series>,
    /// The stable stock and how it is used below it.
    pub policy: Policy,
    /// Scaling rules beside what the agenda says, in the order they are looked at; empty: the text alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<ScalingRule>,
    /// How locations count that may not come.
    pub pipeline_counting: PipelineCounting,
    /// How undecided extensions count; absent: as planned, each with its own chance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<Renewal>,
    /// How long stages last and how much is realised, for locations that do not say so themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pipeline: Vec<PipelineRule>,
    /// Measures of escalation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// The Dispersal Act as a switch; absent: in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Law>,
    /// Rounds of the act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cycles: Vec<Cycle>,
    /// Displaced people in municipal reception; absent: not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub displaced: Option<Displaced>,
    /// Sizes of location to compare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sizes: Vec<SizeClass>,
    /// Costs per kind for locations that do not state their own.
    #[serde(default)]
    pub costs: Vec<KindCosts>,
    /// Purchases and sales beside the places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transactions: Vec<Transaction>,
    /// Which places exist or may come.
    pub locations: Vec<Arc<Location>>,
    /// Prices through the years.
    pub price_index: PriceIndex,
    /// Id of the budget edition compared with; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<String>,
    /// Decisions as far as a budget row pays for them; absent: no such limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_budget: Option<DecisionBudget>,
    /// Provinces and their tasks.
    #[serde(default)]
    pub provinces: Vec<Province>,
    /// The steering calendar.
    #[serde(default)]
    pub calendar: Vec<Event>,
}

/// How the stable stock is used when need falls below it (docs/model.md, section 4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// `B`: the stable stock, in places.
    pub stable_stock: Series,
    /// `F_cap`: places lent for flexible use at most.
    pub flex_cap: Count,
    /// `R_cap`: places held in direct reserve at most.
    pub reserve_cap: Count,
    /// Recall term of agreements that state none, in months.
    pub recall_months: Count,
    /// One term in months for every agreement, whatever it states; absent: as agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recall_for_all: Option<Count>,
    /// Which block is filled first.
    pub order: Order,
    /// Months looked ahead.
    pub foresight: Count,
    /// Months that room must have lasted before it is lent anew.
    pub lend_lead: Count,
    /// Places lent before month 0; absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flex_start: Option<Count>,
    /// Expected need in places; absent: the need of the run itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expectation: Option<Series>,
}

impl Policy {
    /// The recall term of an agreement in months, before rounding: that for every agreement, else its own, else the policy's.
    pub fn recall_term(&self, agreement: &Agreement) -> f64 {
        let for_all = self.recall_for_all.as_ref().and_then(|term| term.value);
        let own = agreement.recall_months.map(f64::from);
        for_all.or(own).or(self.recall_months.value).unwrap_or(3.0)
    }
}

/// Which of flex and reserve is filled first; the policy text gives no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Flex up to its cap, then reserve.
    FlexFirst,
    /// Reserve up to its cap, then flex.
    ReserveFirst,
    /// Both in proportion to their caps.
    Proportional,
}

impl Named for Order {
    const EVERY: &'static [Self] = &[Self::Proportional, Self::FlexFirst, Self::ReserveFirst];

    fn id(self) -> &'static str {
        match self {
            Self::FlexFirst => "flex_first",
            Self::ReserveFirst => "reserve_first",
            Self::Proportional => "proportional",
        }
    }
}

/// How a location counts that may not come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PipelineCounting {
    /// With all its places from this probability up, else with none.
    Threshold(Count),
    /// With its places times its probability.
    Expected,
}

/// Prices per year against a base year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceIndex {
    /// The year whose index is 1.
    pub base_year: i32,
    /// The index per year, exact; a missing year takes the nearest earlier one.
    pub years: Vec<YearAmount>,
}

impl PriceIndex {
    /// The index of a year: its own, else the nearest earlier one's, else the first; 1 in a base year that is not in the list.
    pub fn at(&self, year: i32) -> Decimal {
        let given = self.years.iter().map(|given| (given.year, given.amount));
        let base =
            self.years.iter().all(|given| given.year != self.base_year).then_some((self.base_year, Decimal::ONE));
        let known = || given.clone().chain(base);
        let earlier = known().filter(|(known, _)| *known <= year).max_by_key(|(known, _)| *known);
        let nearest = earlier.or_else(|| known().min_by_key(|(known, _)| *known));
        nearest.map_or(Decimal::ONE, |(_, index)| index)
    }
}

/// A moment in the steering calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Stable id.
    pub id: String,
    /// When; as precise as known.
    pub date: Day,
    /// The latest date, where only a period is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// What kind of moment.
    pub kind: EventKind,
    /// What happens.
    pub title: Words,
    /// How sure the date is.
    pub status: Status,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// Uncertainty and context.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Kinds of moment in the steering calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A forecast (MPP) is published.
    Forecast,
    /// COA's capacity decision.
    CapacityDecision,
    /// Provincial report and plan are due.
    Report,
    /// The national steering table meets (LRT).
    SteeringTable,
    /// A housing target is announced.
    HousingTarget,
    /// A step of the DFR.
    Dfr,
    /// A step of the Dispersal Act.
    DispersalAct,
    /// The budget is presented.
    Budget,
}

/// An official forecast as it was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forecast {
    /// Stable id, such as `2024-2`.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// When it was published.
    pub published: Day,
    /// The occupancy norm published with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<Count>,
    /// Inflow per year: first and repeat applications, family, resettled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inflow: Option<Series>,
    /// Needed places on dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Series>,
}

impl Scenario {
    /// Number of months in the horizon, at least 0.
    pub fn months(&self) -> usize {
        usize::try_from(self.end.since(self.start) + 1).unwrap_or(0)
    }

    /// The province with this id.
    pub fn province(&self, id: &str) -> Option<&Province> {
        self.provinces.iter().find(|province| province.id == id)
    }

    /// The cost table of a kind.
    pub fn kind_costs(&self, kind: Kind) -> Option<&KindCosts> {
        self.costs.iter().find(|costs| costs.kind == kind)
    }
}
