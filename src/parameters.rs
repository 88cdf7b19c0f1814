//! The parameters a user moves, each declared once: the one list behind sliders, command line, documents and exports.
//!
//! A parameter is an address in the scenario with a range and a meaning; its default is what the scenario says there. Its texts hang on its
//! id: `parameter-<id>` and `parameter-<id>.help` in the translations.

use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::scenario::{Homes, PipelineCounting, Scenario, Value};
use crate::units::Unit;

/// Whether a parameter says something about the world or is a choice of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// What we think will happen.
    Assumption,
    /// What the table decides.
    Decision,
}

/// Where a parameter stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Inflow and procedure.
    Inflow,
    /// Outflow and housing.
    Outflow,
    /// Places.
    Places,
    /// Below the stable stock.
    Stock,
    /// Costs.
    Costs,
}

impl Group {
    /// Every group, in the order on screen.
    pub const ALL: [Self; 5] = [Self::Inflow, Self::Outflow, Self::Places, Self::Stock, Self::Costs];

    /// The name of its title among the texts.
    pub fn text(self) -> &'static str {
        match self {
            Self::Inflow => "group-inflow",
            Self::Outflow => "group-outflow",
            Self::Places => "group-places",
            Self::Stock => "group-stock",
            Self::Costs => "group-costs",
        }
    }
}

/// How a parameter is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Control {
    /// A number on a slider; a typed number may lie outside `from..=to`, as far as the check allows.
    Number {
        /// Left end of the slider.
        from: f64,
        /// Right end of the slider.
        to: f64,
        /// Step of the slider.
        step: f64,
    },
    /// An exact amount on a slider, in euro per place per day.
    Price {
        /// Right end of the slider; the left end is 0.
        to: f64,
    },
    /// One of a few names; texts `choice-<name>`.
    Choice(&'static [&'static str]),
    /// Yes or no.
    Flag,
}

/// The kind of demand a parameter needs to have a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Any scenario.
    Nothing,
    /// Simulated demand.
    Flow,
    /// Simulated demand with homes given as a path.
    HomesPath,
    /// Simulated demand with homes as a share of the target.
    HomesShare,
    /// Simulated demand with homes in weeks.
    HomesWeeks,
    /// Pipeline locations counted by a threshold.
    Threshold,
    /// A known number of displaced people.
    Displaced,
}

/// One parameter.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Stable id; names its texts.
    pub id: &'static str,
    /// What it changes in the scenario.
    pub address: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// How it is set.
    pub control: Control,
    /// Where it stands.
    pub group: Group,
    /// Assumption or decision.
    pub nature: Nature,
    /// What it needs to have a meaning.
    pub needs: Needs,
}

/// Whether a parameter can be moved in a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Availability {
    /// It can; this is its value.
    Value(Value),
    /// It cannot; the name of the text that says why.
    Absent(&'static str),
}

const fn number(from: f64, to: f64, step: f64) -> Control {
    Control::Number { from, to, step }
}

/// Declares the list: id, address, unit, control, group, nature, needs.
macro_rules! parameters {
    ($($id:literal $address:literal $unit:ident $control:expr, $group:ident $nature:ident $needs:ident;)*) => {
        /// Every parameter, in the order on screen.
        pub const PARAMETERS: &[Parameter] = &[$(Parameter {
            id: $id,
            address: $address,
            unit: Unit::$unit,
            control: $control,
            group: Group::$group,
            nature: Nature::$nature,
            needs: Needs::$needs,
        }),*];
    };
}

parameters! {
    "band" "band" Number number(-2.0, 2.0, 0.05), Inflow Assumption Nothing;
    "applications" "demand.applications" PeoplePerYear number(0.0, 100_000.0, 500.0), Inflow Assumption Flow;
    "family_arrivals" "demand.family_arrivals" PeoplePerYear number(0.0, 40_000.0, 250.0), Inflow Assumption Flow;
    "repeat_applications" "demand.repeat_applications" PeoplePerYear number(0.0, 10_000.0, 50.0), Inflow Assumption Flow;
    "minors" "demand.minors" PeoplePerYear number(0.0, 12_000.0, 100.0), Inflow Assumption Flow;
    "resettled" "demand.resettled" PeoplePerYear number(0.0, 5_000.0, 50.0), Inflow Assumption Flow;
    "other_arrivals" "demand.other_arrivals" PeoplePerYear number(0.0, 20_000.0, 250.0), Inflow Assumption Flow;
    "accelerated_share" "demand.accelerated_share" Share number(0.0, 1.0, 0.01), Inflow Assumption Flow;
    "grant_rate_regular" "demand.grant_rate_regular" Share number(0.0, 1.0, 0.01), Inflow Assumption Flow;
    "grant_rate_accelerated" "demand.grant_rate_accelerated" Share number(0.0, 1.0, 0.01), Inflow Assumption Flow;
    "decision_capacity_regular" "demand.decision_capacity_regular" PeoplePerMonth number(0.0, 6_000.0, 25.0), Inflow Decision Flow;
    "decision_capacity_accelerated" "demand.decision_capacity_accelerated" PeoplePerMonth number(0.0, 2_000.0, 25.0), Inflow Decision Flow;
    "duration_regular" "demand.duration_regular" Months number(1.0, 36.0, 0.5), Inflow Assumption Flow;
    "duration_accelerated" "demand.duration_accelerated" Months number(1.0, 12.0, 0.5), Inflow Assumption Flow;
    "leave_rate" "demand.leave_rate" SharePerMonth number(0.0, 0.05, 0.001), Inflow Assumption Flow;
    "appeal_share" "demand.appeal_share" Share number(0.0, 1.0, 0.01), Outflow Assumption Flow;
    "upheld" "demand.upheld" Share number(0.0, 1.0, 0.01), Outflow Assumption Flow;
    "duration_appeal" "demand.duration_appeal" Months number(1.0, 36.0, 0.5), Outflow Assumption Flow;
    "homes" "demand.homes" PeoplePerMonth number(0.0, 6_000.0, 25.0), Outflow Decision HomesPath;
    "homes_share" "demand.homes" Share number(0.0, 2.0, 0.01), Outflow Assumption HomesShare;
    "homes_weeks" "demand.homes" Weeks number(1.0, 60.0, 0.5), Outflow Decision HomesWeeks;
    "duration_housing" "demand.duration_housing" Months number(1.0, 12.0, 0.1), Outflow Assumption Flow;
    "transit_places" "transit_places" Places number(0.0, 20_000.0, 100.0), Outflow Decision Flow;
    "duration_minors" "demand.duration_minors" Months number(1.0, 60.0, 1.0), Outflow Assumption Flow;
    "hosted_elsewhere" "hosted_elsewhere" People number(0.0, 10_000.0, 50.0), Outflow Decision Nothing;
    "occupancy_norm" "occupancy_norm" Share number(0.70, 1.0, 0.005), Places Decision Nothing;
    "norm_temporary" "norm_temporary" Share number(0.70, 1.0, 0.005), Places Decision Nothing;
    "pipeline_threshold" "pipeline_counting" Share number(0.0, 1.0, 0.05), Places Assumption Threshold;
    "renewal_counting" "renewal.counting" Number Control::Choice(&["as_planned", "nothing", "everything"]), Places Assumption Nothing;
    "renewal_chance" "renewal.chance" Share number(0.0, 1.0, 0.05), Places Assumption Nothing;
    "stable_stock" "policy.stable_stock" Places number(0.0, 80_000.0, 250.0), Stock Decision Nothing;
    "flex_cap" "policy.flex_cap" Places number(0.0, 15_000.0, 125.0), Stock Decision Nothing;
    "reserve_cap" "policy.reserve_cap" Places number(0.0, 15_000.0, 125.0), Stock Decision Nothing;
    "order" "policy.order" Number Control::Choice(&["proportional", "flex_first", "reserve_first"]), Stock Decision Nothing;
    "recall_months" "policy.recall_months" Months number(1.0, 12.0, 1.0), Stock Decision Nothing;
    "foresight" "policy.foresight" Months number(0.0, 24.0, 1.0), Stock Assumption Nothing;
    "lend_lead" "policy.lend_lead" Months number(0.0, 24.0, 1.0), Stock Decision Nothing;
    "displaced_people" "displaced.people" People number(0.0, 150_000.0, 500.0), Stock Assumption Displaced;
    "displaced_staying" "displaced.staying" Share number(0.0, 1.0, 0.01), Stock Assumption Displaced;
    "displaced_to_asylum" "displaced.to_asylum" Share number(0.0, 1.0, 0.01), Stock Assumption Displaced;
    "exchange_to_asylum" "displaced.exchange.to_asylum" Places number(0.0, 15_000.0, 125.0), Stock Decision Displaced;
    "exchange_to_displaced" "displaced.exchange.to_displaced" Places number(0.0, 15_000.0, 125.0), Stock Decision Displaced;
    "exchange_months" "displaced.exchange.months" Months number(0.0, 12.0, 1.0), Stock Assumption Displaced;
    "cost_azc" "costs[azc].in_use" EuroPerPlaceDay Control::Price { to: 300.0 }, Costs Assumption Nothing;
    "cost_noodopvang" "costs[noodopvang].in_use" EuroPerPlaceDay Control::Price { to: 400.0 }, Costs Assumption Nothing;
    "cost_tgo" "costs[tgo].in_use" EuroPerPlaceDay Control::Price { to: 400.0 }, Costs Assumption Nothing;
    "cost_azc_flex" "costs[azc].flex" EuroPerPlaceDay Control::Price { to: 300.0 }, Costs Assumption Nothing;
    "cost_azc_reserve" "costs[azc].reserve" EuroPerPlaceDay Control::Price { to: 300.0 }, Costs Assumption Nothing;
    "cost_azc_idle" "costs[azc].idle" EuroPerPlaceDay Control::Price { to: 300.0 }, Costs Assumption Nothing;
    "decision_budget_cost" "decision_budget.cost" EuroPerDecision Control::Price { to: 20_000.0 }, Costs Assumption Flow;
    "decision_budget_share" "decision_budget.share" Share number(0.0, 1.0, 0.01), Costs Assumption Flow;
    "fixed_share_azc" "costs[azc].fixed_share" Share number(0.0, 1.0, 0.01), Costs Assumption Nothing;
}

impl Parameter {
    /// The parameter with this id or address.
    pub fn find(name: &str) -> Option<&'static Self> {
        PARAMETERS.iter().find(|parameter| parameter.id == name || parameter.address == name)
    }

    /// Whether it is shown as a percentage; an occupancy norm is a share too, but everybody writes it as a fraction.
    pub fn percent(&self) -> bool {
        matches!(self.unit, Unit::Share | Unit::SharePerMonth)
            && !matches!(self.id, "occupancy_norm" | "norm_temporary")
    }

    /// The end of the name of its short unit among the texts; shares and prices carry a sign of their own and have none.
    pub fn unit_name(&self) -> &'static str {
        self.unit.short_name(self.percent())
    }

    /// Its value in a scenario, or why it has none.
    pub fn value(&self, scenario: &Scenario) -> Availability {
        let flow = scenario.demand.flow();
        let homes = flow.map(|flow| &flow.homes);
        let reason = match self.needs {
            Needs::Flow if flow.is_none() => Some("absent-path"),
            Needs::HomesPath => homes_reason(homes, |homes| matches!(homes, Homes::Path(_))),
            Needs::HomesShare => homes_reason(homes, |homes| matches!(homes, Homes::ShareOfTarget(_))),
            Needs::HomesWeeks => homes_reason(homes, |homes| matches!(homes, Homes::Weeks(_))),
            Needs::Threshold if !matches!(scenario.pipeline_counting, PipelineCounting::Threshold(_)) => {
                Some("absent-expected")
            }
            Needs::Displaced if scenario.displaced.as_ref().is_none_or(|displaced| displaced.known().is_none()) => {
                Some("absent-displaced")
            }
            _ => None,
        };
        match reason {
            Some(reason) => Availability::Absent(reason),
            None => match (scenario.read(self.address), self.control) {
                (Ok(value @ Value::Number(_)), Control::Number { .. })
                | (Ok(value @ Value::Money(_)), Control::Price { .. })
                | (Ok(value @ Value::Flag(_)), Control::Flag)
                | (Ok(value @ Value::Choice(_)), Control::Choice(_)) => Availability::Value(value),
                _ => Availability::Absent("absent-figure"),
            },
        }
    }

    /// Reads a typed value for this parameter: plain numbers, `true` or `false`, or one of the names.
    pub fn parse(&self, text: &str) -> Result<Value, Problem> {
        let value = match self.control {
            Control::Number { .. } => text.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Number),
            Control::Price { .. } => rust_decimal::Decimal::from_str_exact(text).ok().map(Value::Money),
            Control::Flag => text.parse().ok().map(Value::Flag),
            Control::Choice(names) => names.contains(&text).then(|| Value::Choice(text.to_owned())),
        };
        value.ok_or_else(|| {
            Problem::error("parameter-value", self.address).with("value", text).with("parameter", self.id)
        })
    }
}

/// Why homes cannot be moved, if they cannot in this way.
fn homes_reason(homes: Option<&Homes>, fits: impl Fn(&Homes) -> bool) -> Option<&'static str> {
    match homes {
        None => Some("absent-path"),
        Some(homes) => (!fits(homes)).then_some("absent-homes"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::{Named, Order};

    #[test]
    fn ids_are_unique_and_ranges_hold() {
        let ids: BTreeSet<_> = PARAMETERS.iter().map(|parameter| parameter.id).collect();
        assert_eq!(ids.len(), PARAMETERS.len());
        for parameter in PARAMETERS {
            if let Control::Number { from, to, step } = parameter.control {
                assert!(from < to && step > 0.0 && step < to - from, "{}", parameter.id);
            }
        }
        let orders: BTreeSet<_> = Order::EVERY.iter().map(|order| order.id()).collect();
        let declared = Parameter::find("order").map(|parameter| parameter.control);
        assert!(
            matches!(declared, Some(Control::Choice(names)) if names.iter().copied().collect::<BTreeSet<_>>() == orders)
        );
    }

    #[test]
    fn every_parameter_has_texts_in_both_languages() {
        for language in crate::format::Language::ALL {
            let texts = crate::text::Texts::new(language);
            for parameter in PARAMETERS {
                for name in [format!("parameter-{}", parameter.id), format!("parameter-{}.help", parameter.id)] {
                    assert!(texts.find(&name).is_some_and(|text| text.len() > 3), "{name} {language:?}");
                }
            }
        }
    }
}
