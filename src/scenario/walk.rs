//! The way of an address through a scenario, to the value it leads to.

use std::sync::Arc;

use super::address::{Step, suggested};
use super::fields::{Fields, Rule, Slot};
use super::set::{self, Part};
use super::{Demand, Displaced, FlowDemand, Homes, KindCosts, Location, PathDemand, PipelineCounting, Scenario};
use crate::problem::Problem;
use crate::units::Month;

/// Where an address has led to.
pub(super) struct Target<'a> {
    pub(super) slot: set::Place<'a>,
    pub(super) rule: Rule,
    /// The point of a series.
    pub(super) at: Option<String>,
    /// Which part of a banded figure.
    pub(super) part: Part,
    /// First month that is still a forecast.
    pub(super) forecast_from: Option<Month>,
}

/// An address on its way.
pub(super) struct Walk<'a> {
    pub(super) address: &'a str,
    pub(super) forecast_from: Option<Month>,
}

impl Walk<'_> {
    /// A field that is not there, with the name that was probably meant.
    pub(super) fn unknown<'n>(&self, name: &str, names: impl IntoIterator<Item = &'n str>) -> Problem {
        let names: Vec<&str> = names.into_iter().collect();
        // Ids of thousands of locations would help nobody.
        let known = if names.len() <= 50 { names.join(", ") } else { String::new() };
        let problem = Problem::error("address-unknown", self.address).with("found", name).with("known", &known);
        suggested(problem, name, names)
    }

    /// An address that stops too early or goes on where nothing is.
    pub(super) fn unfinished(&self) -> Problem {
        Problem::error("address-no-value", self.address)
    }

    pub(super) fn item<'s>(&self, rest: &'s [Step<'s>]) -> Result<(&'s str, &'s [Step<'s>]), Problem> {
        match rest.split_first() {
            Some((Step::Item(id), rest)) => Ok((id, rest)),
            _ => Err(self.unfinished()),
        }
    }

    /// A field of one of the items of a list.
    pub(super) fn one_of<T: Fields, R>(
        &self,
        list: &mut [T],
        id: impl Fn(&T) -> &str,
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let (wanted, rest) = self.item(rest)?;
        let Some(number) = list.iter().position(|item| id(item) == wanted) else {
            return Err(self.unknown(wanted, list.iter().map(id)));
        };
        let item = list.get_mut(number).ok_or_else(|| self.unfinished())?;
        self.field(item, rest, act)
    }

    /// One of the fields of a struct.
    pub(super) fn field<T: Fields, R>(
        &self,
        owner: &mut T,
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let Some((Step::Field(name), rest)) = rest.split_first() else { return Err(self.unfinished()) };
        let (slot, rule) = owner.field(name).ok_or_else(|| self.unknown(name, T::NAMES.iter().copied()))?;
        act(self.target(slot, rule, rest)?)
    }

    /// What is left of an address after the field: a point, a part of a band.
    pub(super) fn target<'s>(
        &self,
        slot: impl Into<set::Place<'s>>,
        rule: Rule,
        rest: &[Step<'_>],
    ) -> Result<Target<'s>, Problem> {
        let (at, rest) = match rest.split_first() {
            Some((Step::At(at), rest)) => (Some((*at).to_owned()), rest),
            _ => (None, rest),
        };
        let part = match rest {
            [] | [Step::Field("mid" | "value")] => Part::Mid,
            [Step::Field("low")] => Part::Low,
            [Step::Field("high")] => Part::High,
            [Step::Field(other), ..] => return Err(self.unknown(other, ["low", "mid", "high"])),
            _ => return Err(self.unfinished()),
        };
        Ok(Target { slot: slot.into(), rule, at, part, forecast_from: self.forecast_from })
    }

    pub(super) fn demand<R>(
        &self,
        demand: &mut Demand,
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let flow = match demand {
            Demand::Path(path) => {
                if let Some(Step::Field(name)) = rest.first()
                    && !PathDemand::NAMES.contains(name)
                    && (FlowDemand::NAMES.contains(name) || matches!(*name, "homes" | "initial"))
                {
                    return Err(Problem::error("address-other-demand", self.address).with("found", name));
                }
                return self.field(path.as_mut(), rest, act);
            }
            Demand::Flow(flow) => flow,
        };
        match rest.split_first() {
            Some((Step::Field("homes"), rest)) => {
                let (series, rule) = match &mut flow.homes {
                    Homes::Path(series) => (series, Rule::HOMES),
                    Homes::ShareOfTarget(series) => (series, Rule::HOMES_SHARE),
                    Homes::Weeks(series) => (series, Rule::HOMES_WEEKS),
                };
                act(self.target(Slot::Series(series), rule, rest)?)
            }
            Some((Step::Field("initial"), rest)) => self.field(&mut flow.initial, rest, act),
            Some((Step::Field("occupancy"), _)) => {
                Err(Problem::error("address-other-demand", self.address).with("found", "occupancy"))
            }
            _ => self.field(flow.as_mut(), rest, act),
        }
    }

    pub(super) fn displaced<R>(
        &self,
        displaced: &mut Displaced,
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        match rest.split_first() {
            Some((Step::Field("exchange"), rest)) => self.field(displaced.exchange.get_or_insert_default(), rest, act),
            _ => self.field(displaced, rest, act),
        }
    }

    pub(super) fn counting<R>(
        &self,
        counting: &mut PipelineCounting,
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        act(self.target(set::Place::Counting(counting), Rule::THRESHOLD, rest)?)
    }

    pub(super) fn index<R>(
        &self,
        years: &mut [super::YearAmount],
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let [Step::At(year), rest @ ..] = rest else { return Err(self.unfinished()) };
        let known: Vec<String> = years.iter().map(|amount| amount.year.to_string()).collect();
        let found = years.iter_mut().find(|amount| amount.year.to_string() == *year);
        let found = found.ok_or_else(|| self.unknown(year, known.iter().map(String::as_str)))?;
        act(self.target(set::Place::Year(found), Rule::THRESHOLD, rest)?)
    }

    /// Costs of a kind: a fixed share that is left out is the one its prices imply.
    pub(super) fn costs<R>(
        &self,
        costs: &mut [KindCosts],
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let implied = rest.first().and_then(|step| {
            let Step::Item(id) = step else { return None };
            costs.iter().find(|costs| costs.kind.id() == *id)?.implied_share()
        });
        self.one_of(
            costs,
            |costs| costs.kind.id(),
            rest,
            |mut target| {
                if matches!(rest, [_, Step::Field("fixed_share"), ..]) {
                    target.rule.absent = implied;
                }
                act(target)
            },
        )
    }

    /// A location is shared with other scenarios until it is changed; costs it does not state come from its kind.
    pub(super) fn location<R>(
        &self,
        scenario: &mut Scenario,
        number: usize,
        rest: &[Step<'_>],
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let Some(location) = scenario.locations.get_mut(number) else { return Err(self.unfinished()) };
        let costs = scenario.costs.iter().find(|costs| costs.kind == location.kind);
        let Some((Step::Field(name), rest)) = rest.split_first() else { return Err(self.unfinished()) };
        if !Location::NAMES.contains(name) {
            return Err(self.unknown(name, Location::NAMES.iter().copied()));
        }
        let of_kind = match *name {
            "cost_in_use" => costs.map(|costs| &costs.in_use),
            "cost_flex" => costs.map(|costs| &costs.flex),
            "cost_reserve" => costs.map(|costs| &costs.reserve),
            _ => None,
        };
        let of_kind = match *name {
            "cost_idle" => {
                let own = location.cost_in_use.as_ref().and_then(|cost| cost.value);
                costs.and_then(|costs| costs.idle_beside(own.or(costs.in_use.value)))
            }
            _ => of_kind.and_then(|money| money.value),
        };
        let of_kind = of_kind.unwrap_or_default();
        let (slot, rule) = Arc::make_mut(location).field(name).ok_or_else(|| self.unfinished())?;
        let slot = match slot {
            Slot::OptionalMoney(money) => set::Place::MoneyOr(money, of_kind),
            other => other.into(),
        };
        act(self.target(slot, rule, rest)?)
    }
}
