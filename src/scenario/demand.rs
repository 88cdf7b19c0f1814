//! Demand: who needs a place (docs/model.md, section 2).

use serde::{Deserialize, Serialize};

use super::figure::{Count, Series};

/// The two kinds of demand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// Official figures as they were published.
    Path(Box<PathDemand>),
    /// Simulated from inflow.
    Flow(Box<FlowDemand>),
}

impl Demand {
    /// Whether minors and places of kind amv take part.
    pub fn count_minors(&self) -> bool {
        match self {
            Self::Path(path) => path.count_minors,
            Self::Flow(flow) => flow.count_minors,
        }
    }

    /// The inputs of simulated demand, if it is simulated.
    pub fn flow(&self) -> Option<&FlowDemand> {
        match self {
            Self::Path(_) => None,
            Self::Flow(flow) => Some(flow),
        }
    }
}

/// Published occupancy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathDemand {
    /// Whether the published figure includes unaccompanied minors.
    pub count_minors: bool,
    /// People in reception.
    pub occupancy: Series,
}

/// Everything the simulated demand is computed from.
///
/// Annual inputs are people per year, with points at years (`2026`) and observed months (`2026-03`); durations are months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowDemand {
    /// Whether minors and places of kind amv take part; in need, places, loans, money and the task alike.
    pub count_minors: bool,
    /// First applications, minors included.
    pub applications: Series,
    /// Repeat applications.
    pub repeat_applications: Series,
    /// Family members who follow a permit holder (nareis).
    pub family_arrivals: Series,
    /// Resettled people (hervestiging).
    pub resettled: Series,
    /// Unaccompanied minors among the applications (amv).
    pub minors: Series,
    /// Births in reception, people who return to it, and what else the published figures leave open.
    pub other_arrivals: Series,
    /// `sigma`: share of applications in the accelerated track.
    pub accelerated_share: Series,
    /// Share of applicants who need a place.
    pub reception_share: Series,
    /// Share of arriving family who need a place.
    pub reception_share_family: Series,
    /// Decisions per month in the accelerated track at most; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_capacity_accelerated: Option<Series>,
    /// Decisions per month in the regular track at most; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_capacity_regular: Option<Series>,
    /// `T_acc`: shortest mean duration of the accelerated track.
    pub duration_accelerated: Series,
    /// `T_reg`: shortest mean duration of the regular track.
    pub duration_regular: Series,
    /// `T_V`: mean duration of an appeal.
    pub duration_appeal: Series,
    /// `T_L`: months of reception after a final refusal.
    pub duration_leaving: Series,
    /// `T_H`: nobody is housed faster than this on average; absent: 14 weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_housing: Option<Series>,
    /// `T_D`: stay in a transit location, at most 12.
    pub duration_transit: Series,
    /// `T_A`: stay in the minors' system.
    pub duration_minors: Series,
    /// `T_registration`: stay in the registration centre.
    pub duration_registration: Series,
    /// `g_acc`: grant rate in the accelerated track.
    pub grant_rate_accelerated: Series,
    /// `g_reg`: grant rate in the regular track.
    pub grant_rate_regular: Series,
    /// Share per month of those without a decision who leave by themselves.
    pub leave_rate: Series,
    /// Share of the refused who appeal.
    pub appeal_share: Series,
    /// Share of appeals that end in a permit.
    pub upheld: Series,
    /// `other_to_H`: share of other arrivals who are permit holders.
    pub other_to_permit_holders: Series,
    /// `A_to_P`: share of minors leaving their system for the regular track.
    pub minors_to_regular: Series,
    /// `A_to_H`: share of minors leaving their system as permit holders.
    pub minors_to_permit_holders: Series,
    /// `A_to_N`: share of minors leaving their system to a Nidos home.
    pub minors_to_nidos: Series,
    /// Published housing targets, points at half-years; any other half-year follows from the flow.
    pub housing_targets: Series,
    /// Whether moving into a transit location already counts for the target.
    pub transit_counts: bool,
    /// Homes for permit holders: a supply of their own.
    pub homes: Homes,
    /// Who is where on the first day.
    pub initial: Initial,
}

/// How many homes come free for permit holders per month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Homes {
    /// Homes per month.
    Path(Series),
    /// A share of the target, by month.
    ShareOfTarget(Series),
    /// Municipalities house everyone in this many weeks on average.
    Weeks(Series),
}

/// People per stock on the first day of month 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initial {
    /// `P_acc`: waiting for a decision, accelerated track.
    pub accelerated: Count,
    /// `P_reg`: waiting for a decision, regular track.
    pub regular: Count,
    /// `V`: in appeal.
    pub appeal: Count,
    /// `L`: must leave, reception still running.
    pub leaving: Count,
    /// `H`: permit holders waiting in reception for a home.
    pub permit_holders: Count,
    /// `D`: permit holders in transit locations.
    pub transit: Count,
    /// `X`: stay in transit over, still without a home.
    pub transit_over: Count,
    /// `A`: minors.
    pub minors: Count,
    /// Backlog of housing; negative is a lead.
    pub backlog: Count,
}
