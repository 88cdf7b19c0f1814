//! Everything a parameter, the band or a random draw can change: monthly arrays and policy numbers.

use super::compile::month_at;
use super::exact::{MILLION, scaled};
use super::exchange::DisplacedInputs;
use super::flow_inputs::{FlowInputs, FlowMonth, HomesMode, Stocks};
use super::numbers::{at_least_one, positive, whole_months};
use super::plan::Plan;
use super::recalls::RecallOrder;
use super::rules::{self, RuleInputs};
use crate::scenario::figure::pick;
use crate::scenario::{Checked, Count, Demand, FlowDemand, Homes, Order, PriceIndex, Scenario, Series};
use crate::units::{Month, When};

/// Weeks in a month times 12: the mean number of weeks in a year of the Gregorian calendar.
const WEEKS_PER_YEAR: f64 = 52.1775;
/// Weights of the months of applications, repeat applications and minors (derived; docs/model.md#time).
pub const SEASON: [f64; 12] = [0.78, 0.78, 0.78, 0.78, 0.78, 0.78, 1.22, 1.22, 1.22, 1.22, 1.22, 1.22];
/// Weights of the months of everything else.
pub const NO_SEASON: [f64; 12] = [1.0; 12];
/// A norm is kept this far from 0, so that an extreme place in a wide band cannot make a need infinite.
pub(super) const LEAST_NORM: f64 = 0.01;

/// The values of a run, in the shape of a [`Plan`].
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    /// Who needs a place.
    pub demand: DemandInputs,
    /// People per durable place, months 0 to M.
    pub norm: Vec<f64>,
    /// People per temporary place, months 0 to M.
    pub norm_temporary: Vec<f64>,
    /// People who stay elsewhere, months 0 to M.
    pub hosted_elsewhere: Vec<f64>,
    /// What `norm` and `hosted_elsewhere` would be without measures of escalation; `None`: none are listed.
    pub without_measures: Option<(Vec<f64>, Vec<f64>)>,
    /// `B`: the stable stock, months 0 to M-1.
    pub stable_stock: Vec<f64>,
    /// Displaced people; `None`: not looked at, or their number is unknown.
    pub displaced: Option<DisplacedInputs>,
    /// `E`: expected need in places, months 0 to M; `None`: the need of the run itself, which is then foreseen.
    pub expectation: Option<Vec<f64>>,
    /// Places lent at most.
    pub flex_cap: f64,
    /// Places in direct reserve at most.
    pub reserve_cap: f64,
    /// Which of the two is filled first.
    pub order: Order,
    /// Months looked ahead.
    pub foresight: usize,
    /// Months that room must have lasted before it is lent anew.
    pub lend_lead: usize,
    /// Places lent before month 0.
    pub flex_start: f64,
    /// Scaling rules, in the order of the plan.
    pub rules: Vec<RuleInputs>,
    /// Orders beside what the policy calls back, one per recall term of the plan; none: as the policy says (docs/model.md#clock).
    pub recalls: Vec<RecallOrder>,
    /// Price index in millionths, months 0 to M-1.
    pub price_index: Vec<i64>,
    /// Price index in millionths of the year in whose prices the budget is.
    pub price_index_of_budget: i64,
}

/// The two kinds of demand.
#[derive(Clone, Debug, PartialEq)]
pub enum DemandInputs {
    /// People in reception, months 0 to M.
    Path(Vec<f64>),
    /// Simulated from inflow.
    Flow(Box<FlowInputs>),
}

impl Plan {
    /// The values of the scenario this plan was compiled from, at the scenario's own place in the bands.
    pub fn inputs(&self, checked: &Checked) -> Inputs {
        self.inputs_at(checked, checked.scenario().band.value.unwrap_or(0.0))
    }

    /// The same at another place in the bands, -2 to 2; inputs with a place of their own keep it.
    pub fn inputs_at(&self, checked: &Checked, band: f64) -> Inputs {
        let scenario = checked.scenario();
        let reader = Reader { start: self.start, band: band.clamp(-2.0, 2.0) };
        let policy = &scenario.policy;
        let count = |figure: &Count| positive(reader.count(figure));
        let norm: Vec<f64> = reader.column(&scenario.occupancy_norm, self.months + 1, 1.0, 1.0);
        let norm: Vec<f64> = norm.into_iter().map(|norm| norm.max(LEAST_NORM)).collect();
        let temporary = scenario.norm_temporary.as_ref();
        let temporary = temporary.map(|series| reader.column(series, self.months + 1, 1.0, 1.0));
        let temporary = temporary.map(|norms| norms.into_iter().map(|norm| norm.max(LEAST_NORM)).collect());
        let people = |series: Option<&Series>| match series {
            Some(series) => reader.column(series, self.months + 1, f64::INFINITY, 0.0),
            None => vec![0.0; self.months + 1],
        };
        let hosted = people(scenario.hosted_elsewhere.as_ref());
        let without_measures = (!scenario.measures.is_empty()).then(|| (norm.clone(), hosted.clone()));
        let norm_temporary = temporary.unwrap_or_else(|| norm.clone());
        let (norm, hosted_elsewhere) = self.measured(scenario, &reader, norm, hosted);
        Inputs {
            demand: match &scenario.demand {
                Demand::Path(path) => DemandInputs::Path(people(Some(&path.occupancy))),
                Demand::Flow(flow) => DemandInputs::Flow(Box::new(self.flow_inputs(flow, checked, &reader))),
            },
            norm_temporary,
            norm,
            hosted_elsewhere,
            without_measures,
            displaced: scenario.displaced.as_ref().and_then(|displaced| DisplacedInputs::of(displaced, self, &reader)),
            stable_stock: reader.column(&policy.stable_stock, self.months, f64::INFINITY, 0.0),
            expectation: policy.expectation.as_ref().map(|series| people(Some(series))),
            flex_cap: count(&policy.flex_cap),
            reserve_cap: count(&policy.reserve_cap),
            order: policy.order,
            foresight: whole_months(count(&policy.foresight)),
            lend_lead: whole_months(count(&policy.lend_lead)),
            flex_start: policy.flex_start.as_ref().map_or(0.0, count),
            rules: rules::values(scenario, count),
            recalls: Vec::new(),
            price_index: (0..self.months)
                .map(|month| index_of(&scenario.price_index, self.month(month).year()))
                .collect(),
            price_index_of_budget: self.money.price_base.map_or(MILLION, |year| index_of(&scenario.price_index, year)),
        }
    }

    /// Norm and people elsewhere with the measures of escalation (docs/model.md#measures).
    fn measured(
        &self,
        scenario: &Scenario,
        reader: &Reader,
        mut norm: Vec<f64>,
        mut hosted: Vec<f64>,
    ) -> (Vec<f64>, Vec<f64>) {
        let value = |figure: Option<&Count>| figure.map_or(0.0, |figure| positive(reader.count(figure)));
        for measure in &scenario.measures {
            let (people, extra) = (value(measure.people.as_ref()), value(measure.norm.as_ref()));
            for index in (0..=self.months).filter(|index| measure.works(self.month(*index))) {
                norm[index] += extra;
                hosted[index] += people;
            }
        }
        (norm, hosted)
    }

    fn flow_inputs(&self, flow: &FlowDemand, checked: &Checked, reader: &Reader) -> FlowInputs {
        let scenario = checked.scenario();
        let (homes, mode) = match &flow.homes {
            Homes::Path(series) => (series, HomesMode::Path),
            Homes::ShareOfTarget(series) => (series, HomesMode::ShareOfTarget),
            Homes::Weeks(series) => (series, HomesMode::Wait),
        };
        let month = |index: usize| {
            let month = self.month(index);
            let transit = scenario.transit_places.as_ref();
            let homes = reader.at(homes, month, f64::INFINITY, 0.0);
            FlowMonth {
                transit_places: transit
                    .map_or(self.open.transit[index], |series| reader.at(series, month, f64::INFINITY, 0.0)),
                homes: if mode == HomesMode::Wait { at_least_one(homes * 12.0 / WEEKS_PER_YEAR) } else { homes },
                target: reader.target(&flow.housing_targets, month),
                decision_budget: super::decisions::most(checked, reader, month.year()),
                ..reader.flow_month(flow, month)
            }
        };
        let count = |figure: &Count| positive(reader.count(figure));
        let initial = &flow.initial;
        FlowInputs {
            months: (0..self.months).map(month).collect(),
            duration_registration: reader.column(&flow.duration_registration, self.months, f64::INFINITY, 0.5),
            homes: mode,
            transit_counts: if flow.transit_counts { 1.0 } else { 0.0 },
            initial: Stocks {
                accelerated: count(&initial.accelerated),
                regular: count(&initial.regular),
                appeal: count(&initial.appeal),
                leaving: count(&initial.leaving),
                holders: count(&initial.permit_holders),
                transit: count(&initial.transit),
                transit_over: count(&initial.transit_over),
                minors: count(&initial.minors),
                backlog: reader.count(&initial.backlog),
            },
        }
    }
}

/// Reads values at a place in the bands.
pub(super) struct Reader {
    start: Month,
    band: f64,
}

impl Reader {
    /// A figure picked from its band.
    pub(super) fn count(&self, figure: &Count) -> f64 {
        figure.value.map_or(0.0, |value| pick(figure.low, value, figure.high, self.band))
    }

    /// A dated path in one month; `missing` where it holds no value.
    fn at(&self, series: &Series, month: Month, upper: f64, missing: f64) -> f64 {
        series.at(month, self.band, upper).unwrap_or(missing)
    }

    /// A dated path in the first `count` months.
    pub(super) fn column(&self, series: &Series, count: usize, upper: f64, missing: f64) -> Vec<f64> {
        if series.points.is_empty() {
            return vec![self.at(series, self.start, upper, missing); count];
        }
        (0..count).map(|index| self.at(series, month_at(self.start, index), upper, missing)).collect()
    }

    /// Everything of a month that is read straight from the flow's inputs.
    fn flow_month(&self, flow: &FlowDemand, month: Month) -> FlowMonth {
        let annual = |series: &Series, season: &[f64; 12]| self.annual(series, month, season);
        let share = |series: &Series| self.at(series, month, 1.0, 0.0);
        let duration = |series: &Series| at_least_one(self.at(series, month, f64::INFINITY, 1.0));
        let capacity = |series: Option<&Series>| {
            series.map_or(f64::INFINITY, |series| self.at(series, month, f64::INFINITY, f64::INFINITY))
        };
        FlowMonth {
            applications: annual(&flow.applications, &SEASON),
            repeat_applications: annual(&flow.repeat_applications, &SEASON),
            family_arrivals: annual(&flow.family_arrivals, &NO_SEASON),
            resettled: annual(&flow.resettled, &NO_SEASON),
            minors: annual(&flow.minors, &SEASON),
            other_arrivals: annual(&flow.other_arrivals, &NO_SEASON),
            accelerated_share: share(&flow.accelerated_share),
            reception_share: share(&flow.reception_share),
            reception_share_family: share(&flow.reception_share_family),
            capacity_accelerated: capacity(flow.decision_capacity_accelerated.as_ref()),
            capacity_regular: capacity(flow.decision_capacity_regular.as_ref()),
            duration_accelerated: duration(&flow.duration_accelerated),
            duration_regular: duration(&flow.duration_regular),
            duration_appeal: duration(&flow.duration_appeal),
            duration_leaving: duration(&flow.duration_leaving),
            duration_housing: flow.duration_housing.as_ref().map_or(14.0 * 12.0 / WEEKS_PER_YEAR, duration),
            duration_transit: duration(&flow.duration_transit),
            duration_minors: duration(&flow.duration_minors),
            grant_accelerated: share(&flow.grant_rate_accelerated),
            grant_regular: share(&flow.grant_rate_regular),
            leave_rate: share(&flow.leave_rate),
            appeal_share: share(&flow.appeal_share),
            upheld: share(&flow.upheld),
            other_to_holders: share(&flow.other_to_permit_holders),
            minors_to_regular: share(&flow.minors_to_regular),
            minors_to_holders: share(&flow.minors_to_permit_holders),
            minors_to_nidos: share(&flow.minors_to_nidos),
            ..FlowMonth::default()
        }
    }

    /// An annual input in a month: the observed month, else the year's figure spread by the season.
    ///
    /// A year without a figure takes the nearest earlier one, the first where there is none.
    fn annual(&self, series: &Series, month: Month, season: &[f64; 12]) -> f64 {
        if let Some(observed) = series.points.iter().find(|point| point.at == When::Month(month)) {
            return positive(observed.value);
        }
        let band = series.band.unwrap_or(self.band);
        let years = || series.points.iter().filter(|point| matches!(point.at, When::Year(_)));
        let nearest = years().take_while(|point| point.at.first_month() <= month).last().or_else(|| years().next());
        let year = match (nearest, series.value) {
            (Some(point), _) => pick(point.low, point.value, point.high, band),
            (None, Some(value)) => pick(series.low, value, series.high, band),
            (None, None) => 0.0,
        };
        positive(year) * series.season.as_ref().unwrap_or(season)[month.season()] / 12.0
    }

    /// The target of the half-year of a month: published; or `None`, from the flow before; or, where no month lies before, the first
    /// published one (0 if there is none).
    fn target(&self, targets: &Series, month: Month) -> Option<f64> {
        let band = targets.band.unwrap_or(self.band);
        let first_month = month.half_year().first_month();
        let value = |low, value, high| positive(pick(low, value, high, band));
        if let Some(constant) = targets.value.filter(|_| targets.points.is_empty()) {
            return Some(value(targets.low, constant, targets.high));
        }
        let published = targets.points.iter().find(|point| point.at.first_month() == first_month);
        let before_start = first_month <= self.start;
        let point = published.or_else(|| targets.points.first().filter(|_| before_start));
        point.map(|point| value(point.low, point.value, point.high)).or(before_start.then_some(0.0))
    }
}

/// The price index of a year in millionths.
fn index_of(index: &PriceIndex, year: i32) -> i64 {
    scaled(index.at(year), 6)
}
