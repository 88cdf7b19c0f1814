//! The figures of a scenario, declared once: what each is counted in and what it may be.
//!
//! The checks read this list, and addresses reach the values through it.

use super::{
    DecisionBudget, Displaced, FlowDemand, Forecast, Initial, KindCosts, Law, Location, Measure, PathDemand,
    PipelineRule, PlaceExchange, Policy, Province, Renewal, ScalingRule, Scenario, SizeClass, Transaction,
};
use crate::units::Unit;

pub(super) use slot::{Slot, View};

mod slot;

/// People or places at most: more than live in the country.
pub(super) const MOST: f64 = 20_000_000.0;

/// Which moments the points of a series may stand at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moments {
    /// Months: a dated path.
    Months,
    /// Years, and observed months that replace the computed ones.
    Years,
    /// Half-years only; other half-years follow from the flow.
    HalfYears,
}

/// What a figure may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    /// What it must be counted in.
    pub(super) unit: Unit,
    /// The least it may be.
    pub(super) least: f64,
    /// The most it may be.
    pub(super) most: f64,
    /// Whether the least itself is excluded.
    pub(super) above: bool,
    /// Whether it must be a whole number.
    pub(super) whole: bool,
    /// Where its points may stand.
    pub(super) moments: Moments,
    /// Whether the engine cannot do without a value.
    pub(super) needed: bool,
    /// What holds when an optional figure is absent; `None`: something that is no number, such as no limit.
    pub(super) absent: Option<f64>,
}

impl Rule {
    const fn new(unit: Unit, least: f64, most: f64) -> Self {
        Self { unit, least, most, above: false, whole: false, moments: Moments::Months, needed: true, absent: None }
    }

    const fn people() -> Self {
        Self::new(Unit::People, 0.0, MOST)
    }

    const fn monthly() -> Self {
        Self::new(Unit::PeoplePerMonth, 0.0, MOST)
    }

    const fn yearly() -> Self {
        Self { moments: Moments::Years, ..Self::new(Unit::PeoplePerYear, 0.0, MOST) }
    }

    pub(super) const fn places() -> Self {
        Self::new(Unit::Places, 0.0, MOST)
    }

    pub(super) const fn share() -> Self {
        Self::new(Unit::Share, 0.0, 1.0)
    }

    pub(super) const fn norm() -> Self {
        Self { above: true, ..Self::share() }
    }

    pub(super) const fn months(most: f64) -> Self {
        Self::new(Unit::Months, 0.0, most)
    }

    const fn whole(least: f64) -> Self {
        Self { whole: true, ..Self::new(Unit::Months, least, 240.0) }
    }

    const fn price() -> Self {
        Self::new(Unit::EuroPerPlaceDay, 0.0, 100_000.0)
    }

    pub(super) const fn once() -> Self {
        Self { absent: Some(0.0), ..Self::new(Unit::Euro, 0.0, 1e12) }
    }

    const fn or(self, absent: f64) -> Self {
        Self { absent: Some(absent), ..self }
    }

    /// May be unknown.
    pub(super) const fn may_lack(self) -> Self {
        Self { needed: false, ..self }
    }

    /// The threshold of [`PipelineCounting`](super::PipelineCounting).
    pub(super) const THRESHOLD: Self = Self::share();

    /// Homes by their three kinds.
    pub(super) const HOMES: Self = Self::monthly();
    pub(super) const HOMES_SHARE: Self = Self::new(Unit::Share, 0.0, 10.0);
    pub(super) const HOMES_WEEKS: Self = Self::new(Unit::Weeks, 0.0, 1040.0);
}

/// A struct whose values have addresses.
pub(super) trait Fields {
    /// The names of its fields, in the order of the file.
    const NAMES: &'static [&'static str];

    /// A field to change.
    fn field(&mut self, name: &str) -> Option<(Slot<'_>, Rule)>;

    /// All fields to look at.
    fn views(&self) -> Vec<(&'static str, View<'_>, Rule)>;
}

/// Declares the fields of a struct: name, kind of value, rule.
macro_rules! fields {
    ($type:ident { $($name:ident $slot:ident $rule:expr;)* }) => {
        impl Fields for $type {
            const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            fn field(&mut self, name: &str) -> Option<(Slot<'_>, Rule)> {
                match name {
                    $(stringify!($name) => Some((Slot::$slot(&mut self.$name), $rule)),)*
                    _ => None,
                }
            }

            fn views(&self) -> Vec<(&'static str, View<'_>, Rule)> {
                vec![$((stringify!($name), View::from(&self.$name), $rule)),*]
            }
        }
    };
}

/// For values that are no figures: their rule says nothing.
const PLAIN: Rule = Rule::new(Unit::Number, 0.0, MOST);

fields!(Scenario {
    start Month PLAIN;
    end Month PLAIN;
    band Count Rule::new(Unit::Number, -2.0, 2.0);
    occupancy_norm Series Rule::norm();
    norm_temporary OptionalSeries Rule::norm();
    hosted_elsewhere OptionalSeries Rule::people().or(0.0);
    transit_places OptionalSeries Rule::places();
    budget OptionalText PLAIN;
});

fields!(PathDemand {
    count_minors Flag PLAIN;
    occupancy Series Rule::people();
});

fields!(FlowDemand {
    count_minors Flag PLAIN;
    applications Series Rule::yearly();
    repeat_applications Series Rule::yearly();
    family_arrivals Series Rule::yearly();
    resettled Series Rule::yearly();
    minors Series Rule::yearly();
    other_arrivals Series Rule::yearly();
    accelerated_share Series Rule::share();
    reception_share Series Rule::share();
    reception_share_family Series Rule::share();
    decision_capacity_accelerated OptionalSeries Rule::monthly();
    decision_capacity_regular OptionalSeries Rule::monthly();
    duration_accelerated Series Rule::months(240.0);
    duration_regular Series Rule::months(240.0);
    duration_appeal Series Rule::months(240.0);
    duration_leaving Series Rule::months(240.0);
    duration_housing OptionalSeries Rule::months(240.0).or(14.0 * 12.0 / 52.1775);
    duration_transit Series Rule::months(12.0);
    duration_minors Series Rule::months(240.0);
    duration_registration Series Rule::months(240.0);
    grant_rate_accelerated Series Rule::share();
    grant_rate_regular Series Rule::share();
    leave_rate Series Rule { unit: Unit::SharePerMonth, ..Rule::share() };
    appeal_share Series Rule::share();
    upheld Series Rule::share();
    other_to_permit_holders Series Rule::share();
    minors_to_regular Series Rule::share();
    minors_to_permit_holders Series Rule::share();
    minors_to_nidos Series Rule::share();
    housing_targets Series Rule {
        unit: Unit::PeoplePerHalfYear,
        moments: Moments::HalfYears,
        ..Rule::people().may_lack()
    };
    transit_counts Flag PLAIN;
});

fields!(Initial {
    accelerated Count Rule::people();
    regular Count Rule::people();
    appeal Count Rule::people();
    leaving Count Rule::people();
    permit_holders Count Rule::people();
    transit Count Rule::people();
    transit_over Count Rule::people();
    minors Count Rule::people();
    backlog Count Rule::new(Unit::People, -MOST, MOST);
});

fields!(Policy {
    stable_stock Series Rule::places();
    flex_cap Count Rule::places();
    reserve_cap Count Rule::places();
    recall_months Count Rule::whole(1.0);
    recall_for_all OptionalCount Rule::whole(1.0);
    order Chosen PLAIN;
    foresight Count Rule::whole(0.0);
    lend_lead Count Rule::whole(0.0);
    flex_start OptionalCount Rule::places().or(0.0);
    expectation OptionalSeries Rule::places();
});

fields!(KindCosts {
    in_use Money Rule::price();
    flex Money Rule::price();
    reserve Money Rule::price();
    idle Money Rule::price();
    fixed_share OptionalCount Rule::share().may_lack();
    flex_income OptionalMoney Rule::price().may_lack();
    staff OptionalCount Rule::new(Unit::StaffPerPlace, 0.0, 10.0).may_lack();
});

fields!(Transaction {
    payer Chosen PLAIN;
    committed OptionalMonth PLAIN;
    spent OptionalMonth PLAIN;
    amount OptionalMoney Rule::once().may_lack();
    sold OptionalMonth PLAIN;
    receipt OptionalMoney Rule::once().may_lack();
});

fields!(Location {
    name Text PLAIN;
    province Text PLAIN;
    municipality Text PLAIN;
    kind Chosen PLAIN;
    places Count Rule::places();
    available_from Month PLAIN;
    available_until OptionalMonth PLAIN;
    delay OptionalWhole PLAIN;
    stage Chosen PLAIN;
    stage_since OptionalMonth PLAIN;
    probability OptionalCount Rule::share();
    ready_months OptionalCount Rule::months(240.0).may_lack();
    basis Chosen PLAIN;
    payer Chosen PLAIN;
    cost_in_use OptionalMoney Rule::price();
    cost_flex OptionalMoney Rule::price();
    cost_reserve OptionalMoney Rule::price();
    cost_idle OptionalMoney Rule::price();
    investment OptionalMoney Rule::once();
    closing_cost OptionalMoney Rule::once();
});

fields!(Renewal {
    counting Chosen PLAIN;
    chance Count Rule::share();
});

fields!(PipelineRule {
    months OptionalCount Rule::months(240.0).may_lack();
    share OptionalCount Rule::share().may_lack();
});

fields!(Measure {
    active Flag PLAIN;
    from Month PLAIN;
    until OptionalMonth PLAIN;
    people OptionalCount Rule::people().or(0.0);
    norm OptionalCount Rule::share().or(0.0);
});

fields!(ScalingRule {
    active Flag PLAIN;
    capacity Chosen PLAIN;
    places OptionalCount Rule::places();
    notice OptionalCount Rule { most: 120.0, ..Rule::whole(0.0).or(0.0) };
    need_below OptionalCount Rule { above: true, ..Rule::places() };
    need_above OptionalCount Rule::places();
    free_above OptionalCount Rule::places();
    trend Chosen PLAIN;
    trend_months OptionalWhole PLAIN;
    months CalendarMonths PLAIN;
    from OptionalMonth PLAIN;
    until OptionalMonth PLAIN;
});

fields!(Law {
    regime Chosen PLAIN;
    repealed_on OptionalMonth PLAIN;
    without_basis Chosen PLAIN;
});

fields!(Displaced {
    people OptionalSeries Rule::people().may_lack();
    norm Count Rule::norm();
    places OptionalSeries Rule::places();
    protection_ends Dated PLAIN;
    winding_down OptionalCount Rule::months(240.0).or(1.0);
    staying OptionalCount Rule::share().or(1.0);
    to_asylum OptionalCount Rule::share().or(0.0);
});

fields!(PlaceExchange {
    to_asylum Count Rule::places();
    to_displaced Count Rule::places();
    months Count Rule::whole(0.0);
});

fields!(DecisionBudget {
    active Flag PLAIN;
    row Text PLAIN;
    share Count Rule::share().may_lack();
    cost Money Rule::new(Unit::EuroPerDecision, 0.0, 1e6).may_lack();
});

fields!(SizeClass {
    places Count Rule::places();
    share Count Rule::share();
    months Count Rule::months(240.0);
    cost_in_use Money Rule::price();
});

fields!(Province {
    task OptionalSeries Rule::places().may_lack();
    task_minors OptionalSeries Rule::places().may_lack();
});

fields!(Forecast {
    norm OptionalCount Rule::norm().may_lack();
    inflow OptionalSeries Rule::yearly().may_lack();
    need OptionalSeries Rule::places().may_lack();
});
